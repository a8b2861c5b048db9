"""`aftera project keepsake`: one page of a project to send, and the lines on it that are to be remembered."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from .. import keepsakes
from ..errors import UsageError
from ..keepsakes import Keepsake
from ..keepsakes.page import markdown
from ..store import Book
from ..text import nfc
from ..words import _
from . import _book, _options, _show, _trial, _which, _who
from ._complete import people_names
from ._options import DryRun, Json, NoInput, examples
from ._which import Which

app = _options.app()


@app.command(
    "keepsake",
    help=_(
        "Make one Markdown page of a project to send: what was made, when, by whom in which role, what came of it, and "
        "lines to be remembered. Notes, conversations, terms and promises are never on it."
    ),
    epilog=examples(
        "aftera project keepsake ghost",
        "aftera project keepsake ghost -o ghost.md",
        _('aftera project keepsake ghost --line "light first" --by Sora'),
        "aftera project keepsake ghost --line c12",
        "aftera project keepsake ghost --remove 1",
    ),
)
def keepsake(
    which: Which,
    line: Annotated[
        list[str] | None,
        typer.Option("--line", metavar="TEXT|cN", help=_("Remember this line, or what rings from a conversation.")),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="WHO", help=_("Who said it."), autocompletion=people_names)
    ] = None,
    remove: Annotated[
        list[int] | None, typer.Option("--remove", metavar="N", help=_("Take the line of this number off again."))
    ] = None,
    to: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help=_("Write this file, not stdout."))
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=_("Write over a file that is there."))] = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
) -> None:
    book = _book.book()
    project = _which.project(book, which)
    if by is not None and not line:
        raise UsageError(_("Say the line too: --line TEXT --by WHO."))
    where = _place(to, force) if to is not None else None
    deed = None
    if line or remove:
        said_by = _who.one(book, by, no_input=no_input) if by is not None else None
        texts = [_text(book, one) for one in line or ()]
        words = [*(f"--line {one}" for one in line or ()), *([f"--by {said_by.name}"] if said_by else [])]
        words += [f"--remove {number}" for number in remove or ()]
        with _trial.deed(f"project keepsake {project.slug} {' '.join(words)}", dry_run) as done:
            for said in texts:
                keepsakes.remember(book, project.id, said, said_by.id if said_by else None)
            gone = [keepsakes.leave_out(book, project.id, number) for number in remove or ()]
            kept = keepsakes.read(book, project.id)
        deed = None if dry_run else done.id
        for said in gone:
            _show.say(_("No longer remembered: “{text}”", text=said))
    else:
        kept = keepsakes.read(book, project.id)
    page = markdown(kept)
    if where is not None and not dry_run:
        from ..exchange.exporting import placing

        placing.put_file(where, [page.encode("utf-8", "replace")])
    if json:
        _show.as_json(_as_json(kept, page, where if not dry_run else None, deed))
        return
    _say_lines(kept, bool(line or remove))
    if where is None:
        _print(page)
    elif not dry_run:
        _show.say(_("The page: {path}. Read it once before you send it.", path=where))


def _place(to: str, force: bool) -> Path:
    """Return where the page is written.

    Raises:
        UsageError: nothing may be written there, or something is there already.
    """
    from ..exchange.exporting import off_limits, placing

    if not to.strip():
        raise UsageError(_("-o names no file; leave it out to write to stdout."))
    path = Path(to).expanduser()
    off_limits.check(path)
    placing.check_file(path, force)
    return path


def _text(book: Book, said: str) -> str:
    """Return a line to be remembered: what was typed, or of a conversation's number what it offers."""
    number = re.fullmatch(r"[cC]([0-9]{1,15})", nfc(said).strip())
    return keepsakes.line_of(book, int(number[1])) if number else said


def _say_lines(kept: Keepsake, changed: bool) -> None:
    """Say the lines with the numbers that --remove takes."""
    if changed:
        for one in kept.lines:
            _show.say(f"{one.id:>4}  “{one.text}”" + (f" — {one.by}" if one.by else ""))


def _print(page: str) -> None:
    """Print the page; a terminal gets nothing that acts, as everywhere."""
    for said in page.rstrip("\n").split("\n"):
        _show.line(said)
    sys.stdout.flush()


def _as_json(kept: Keepsake, page: str, where: Path | None, deed: int | None) -> dict[str, Any]:
    return {
        "project": kept.id,
        "name": kept.name,
        "people": [one._asdict() for one in kept.people],
        "models": [one._asdict() for one in kept.models],
        "outcomes": [one._asdict() for one in kept.outcomes],
        "lines": [one._asdict() for one in kept.lines],
        "page": page,
        "file": str(where) if where is not None else None,
        "deed": deed,
    }
