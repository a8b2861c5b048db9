"""What `aftera export` was asked for: for which target, with which private nouns, and where to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ..errors import UsageError
from ..exchange.exporting import off_limits, placing, targets
from ..exchange.exporting.targets import CARDS, PRIVATE, TARGETS, Target
from ..text import clip
from ..words import _, told

NAMES = ", ".join(TARGETS)
#: What other programs' files end with: vCards under such a name would only be opened by the wrong one.
_OF_OTHERS = {".xlsx", ".xls", ".ods", ".numbers", ".docx", ".pdf", ".html", ".tsv", ".ldif"}


def complete_target(incomplete: str) -> list[tuple[str, str]]:
    """Return the targets that begin so, and what each is for."""
    # Clipped: the shell's lines are broken at the terminal's edge, and each would be taken for a target.
    return [(name, clip(told(each.title), 56)) for name, each in TARGETS.items() if name.startswith(incomplete)]


def complete_private(incomplete: str) -> list[str]:
    """Return the private nouns that begin so."""
    return [name for name in PRIVATE if name.startswith(incomplete)]


def target(said: str | None, output: str | None) -> Target:
    """Return the target that was named, or the one a file's ending means, or cards as they came.

    Raises:
        UsageError: there is no such target, or export writes no such files.
    """
    ending = Path(output).suffix if output else ""
    if said is None:
        if ending.lower() in _OF_OTHERS:
            raise UsageError(
                _(
                    "Export writes no {ending} files; a spreadsheet opens .csv, and --to has {names}.",
                    ending=ending,
                    names=NAMES,
                )
            )
        return targets.by_ending(ending) or CARDS
    found = TARGETS.get(said.strip().lower())
    if found is None:
        raise UsageError(_("There is no target {name}; there are {names}.", name=said, names=NAMES))
    if (
        found.as_folder is not None
        and output
        and (output.endswith(("/", os.sep)) or Path(output).expanduser().is_dir())
    ):
        return found.as_folder
    return TARGETS[found.as_csv] if found.as_csv and ending.lower() == ".csv" else found


def private(said: Sequence[str]) -> frozenset[str]:
    """Return the private nouns that were asked for, said one by one or with commas between.

    Raises:
        UsageError: there is no such noun.
    """
    asked = {noun.strip().lower() for one in said for noun in one.split(",")} - {""}
    if unknown := sorted(asked - {*PRIVATE}):
        raise UsageError(
            _("There is no private noun {name}; there are {names}.", name=unknown[0], names=", ".join(PRIVATE))
        )
    return frozenset(asked)


def place(to: Target, output: str | None, force: bool) -> tuple[Path | None, bool]:
    """Return where it is written, and whether that is a folder.

    Raises:
        UsageError: the target isn't written to such a place.
        AfterAError: nothing may be written there, or something is there already.
    """
    if output is None:
        if to.shape == "folder":
            raise UsageError(_("{target} writes a folder: name it with -o DIR.", target=to.name))
        return None, False
    if not output.strip():
        raise UsageError(_("-o names no file; leave it out to write to stdout."))
    path = Path(output).expanduser()
    off_limits.check(path)
    folder = to.shape == "folder" or (to.shape == "either" and output.endswith(("/", os.sep)))
    if not folder:
        ending = path.suffix.lower()
        if ending != to.ending and ending in _OF_OTHERS | {each.ending for each in TARGETS.values()}:
            raise UsageError(
                _(
                    "{target} writes {ending} files; {name} would be opened as something else.",
                    target=to.name,
                    ending=to.ending,
                    name=path.name,
                )
            )
        placing.check_file(path, force)
    return path, folder
