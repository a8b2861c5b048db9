"""`aftera archive`: put people out of the lists, and bring them back."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import clock, people
from ..words import _
from . import _book, _show, _trial
from ._options import DryRun, Json, NoInput, Plain, app, examples
from ._who import Whom, everyone

app = app()


@app.command(
    help=_("Put people out of the lists; nothing about them is lost, and --undo brings them back."),
    epilog=examples("aftera archive 소라", "aftera archive 소라 --undo"),
)
def archive(
    who: Whom,
    undo: Annotated[bool, typer.Option("--undo", help=_("Bring them back into the lists."))] = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    found = everyone(book, who, no_input=no_input)
    touched = [person for person in found if person.archived == undo]
    with _trial.deed(f"archive {' '.join(who)}{' --undo' if undo else ''}", dry_run):
        for person in touched:
            people.change(book, person.id, archived_on=None if undo else clock.today().isoformat())
    if json:
        _show.as_json([{"id": p.id, "name": p.name, "archived": not undo, "changed": p in touched} for p in found])
    elif plain:
        _show.plain((p.id, p.name, not undo) for p in found)
    else:
        for person in found:
            if undo:
                _show.say(_("{name} is in the lists again.", name=person.name))
            else:
                _show.say(_("{name} is archived; `aftera archive {name} --undo` brings them back.", name=person.name))
