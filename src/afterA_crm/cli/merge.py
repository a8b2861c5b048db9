"""`aftera merge`: two entries become one person, after a look at what that means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from .. import duplicates, merging
from ..errors import UsageError
from ..merging import Merge, Row
from ..people import Person
from ..words import _
from . import _beside, _book, _show, _trial
from ._complete import people_names
from ._options import DryRun, Json, NoInput, Plain, Yes, app, can_ask, examples
from ._who import one as the_one

app = app()


@app.command(
    help=_("Make two entries one person: A stays and learns what B knew; both names remain. Undo takes it back."),
    epilog=examples("aftera merge -n 소라 id:31", "aftera merge 소라 id:31 --yes"),
)
def merge(
    one: Annotated[str, typer.Argument(metavar="A", help=_("Who stays."), autocompletion=people_names)],
    other: Annotated[str, typer.Argument(metavar="B", help=_("Who becomes A."), autocompletion=people_names)],
    yes: Yes = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    a, b = the_one(book, one, no_input=no_input), the_one(book, other, no_input=no_input)
    if a.id == b.id:
        raise UsageError(_("That is one entry already; a merge needs two."))
    rows = merging.side_by_side(book, a.id, b.id)
    if not yes and not dry_run:
        if not can_ask(no_input):
            raise UsageError(_("A merge is looked at first: `aftera merge -n A B`, then --yes does it."))
        look(a, b, rows)
        if not _show.confirm(_("Make these two one person?")):
            raise typer.Abort
    with _trial.deed(f"merge {a.name} {b.name}", dry_run):
        done = merging.merge(book, a.id, b.id)
    if json:
        _show.as_json(as_json(done))
    elif plain:
        _show.plain((fact.column, fact.one, fact.other, fact.stays) for fact in done.facts)
    elif dry_run:
        look(a, b, rows)
    else:
        tell(a, b)


def look(one: Person, other: Person, rows: Sequence[Row]) -> None:
    """Show two entries side by side, and what a merge keeps of them."""
    _beside.draw(one, other, rows)
    if duplicates.are_apart(_book.book(), one.id, other.id):
        _show.say(_("You said that these two are not the same person."))
    for sentence in _beside.kept(one, other, rows):
        _show.say(sentence)


def tell(one: Person, other: Person) -> None:
    """Say that two entries are one now."""
    _show.say(
        _("{other} is now {one}; `aftera undo` takes it back.", other=_beside.named(other), one=_beside.named(one))
    )


def as_json(done: Merge) -> dict[str, Any]:
    """Return a merge as the documented JSON object."""
    return {
        "one": {"id": done.one.id, "name": done.one.name},
        "other": {"id": done.other.id, "name": done.other.name},
        "facts": [{"column": f.column, "one": f.one, "other": f.other, "stays": f.stays} for f in done.facts],
        "moved": done.moved,
        "collapsed": done.collapsed,
    }
