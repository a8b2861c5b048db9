"""`aftera quiet`: leave someone out of today and of every suggestion."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import people
from ..words import _
from . import _book, _show, _trial
from ._options import DryRun, Json, NoInput, Plain, app, examples
from ._who import Whom, everyone

app = app()


@app.command(
    help=_("Leave people out of today and every suggestion; they stay in the book and can be found."),
    epilog=examples("aftera quiet 소라", "aftera quiet 소라 --off"),
)
def quiet(
    who: Whom,
    off: Annotated[bool, typer.Option("--off", help=_("Let them come up again."))] = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    found = everyone(book, who, no_input=no_input)
    touched = [person for person in found if person.quiet == off]
    with _trial.deed(f"quiet {' '.join(who)}{' --off' if off else ''}", dry_run):
        for person in touched:
            people.change(book, person.id, quiet=int(not off))
    if json:
        _show.as_json([{"id": p.id, "name": p.name, "quiet": not off, "changed": p in touched} for p in found])
    elif plain:
        _show.plain((p.id, p.name, not off) for p in found)
    else:
        for person in found:
            if off:
                _show.say(_("{name} can come up again.", name=person.name))
            else:
                _show.say(_("{name} won't be brought up any more.", name=person.name))
