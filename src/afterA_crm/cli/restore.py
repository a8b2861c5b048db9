"""`aftera restore`: show what a backup would change, keep the present book aside, bring the backup back."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import backups, places, restoring, store
from ..errors import UsageError
from ..restoring import Preview
from ..words import _, n_
from ..words.tables import label
from . import _aligned, _show
from ._options import DryRun, Json, NoInput, Plain, Yes, app, can_ask, examples
from ._who import pick
from .backup import row

app = app()

_SHOWN = 5


@app.command(
    help=_("Bring a backup back. The present book is kept among the backups, so this too can be taken back."),
    epilog=examples("aftera restore latest -n", "aftera restore 20261120-120000", "aftera restore ~/afterA.db --yes"),
)
def restore(
    name: Annotated[
        str | None,
        typer.Argument(help=_("latest, the beginning of a backup's name, or a file."), show_default=False),
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = places.book()
    seen = restoring.preview(restoring.find(name or _ask_which(no_input)), book)
    if not (json or plain):
        _draw(seen)
    if dry_run:
        _print(seen, None, json, plain)
        _show.say(_("Nothing was written."))
        return
    if not yes:
        if not can_ask(no_input):
            raise UsageError(_("Bringing a backup back needs a yes: add --yes, or -n to only look."))
        if not _show.confirm(_("Bring {name} back in place of the present book?", name=seen.backup.name)):
            raise typer.Abort
    aside = restoring.restore(seen.backup, book)
    store.open_book(book).close()  # an older one is brought to this version now, not by surprise later
    _print(seen, str(aside) if aside else None, json, plain)
    if aside is None:
        _show.say(_("{name} is the book now.", name=seen.backup.name))
    else:
        _show.say(_("{name} is the book now; the one before is kept: {path}", name=seen.backup.name, path=aside))


def _ask_which(no_input: bool) -> str:
    kept = backups.listing()
    if not kept or not can_ask(no_input):
        raise UsageError(_("Which backup? `aftera restore latest`, or a name of `aftera backup --list`."))
    chosen = pick(_("Which backup is to come back?"), ["  ".join(row(backup)) for backup in kept[:20]])
    return kept[chosen].path.name


def _draw(seen: Preview) -> None:
    differ = [count for count in seen.counts if count.book is not None and count.book != count.backup]
    if differ:
        _show.line(_("Entries now, and in {name}:", name=seen.backup.name))
        _aligned.lines([[label(c.noun), str(c.book), "→", str(c.backup)] for c in differ], indent="  ")
    if seen.later:
        n = len(seen.later)
        _show.line(
            n_(
                "{n} change isn't in the backup:",
                "{n} changes aren't in the backup, the newest first:",
                n,
            )
        )
        for title in seen.later[:_SHOWN]:
            _show.line(f"  {title}")
        if n > _SHOWN:
            _show.line("  …")
    if not differ and not seen.later:
        _show.line(_("{name} holds as many entries of every kind as the present book.", name=seen.backup.name))


def _print(seen: Preview, kept: str | None, json: bool, plain: bool) -> None:
    if json:
        counts = [{"noun": c.noun, "backup": c.backup, "book": c.book} for c in seen.counts]
        _show.as_json({"backup": str(seen.backup), "kept": kept, "counts": counts, "later": seen.later})
    elif plain:
        _show.plain((c.noun, c.book, c.backup) for c in seen.counts)
