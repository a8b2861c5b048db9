"""`aftera merge`: two entries become one person, after a look at what that means."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .. import merging
from ..errors import UsageError
from ..merging import Fact, Merge
from ..text import visible
from ..words import _, mark, n_, told
from . import _book, _show, _trial
from ._complete import people_names
from ._options import DryRun, Json, NoInput, Plain, Yes, app, can_ask, examples
from ._who import one as the_one

app = app()

_COLUMNS = {
    "reading": mark("reading"),
    "birth_year": mark("year of birth"),
    "birth_month": mark("month of birth"),
    "birth_day": mark("day of birth"),
    "birth_lunar": mark("lunar birthday"),
    "language": mark("language"),
    "met_on": mark("met on"),
    "met_event_id": mark("met at"),
    "met_through_id": mark("met through"),
    "met_how": mark("how we met"),
    "note": mark("note"),
    "is_me": mark("this is me"),
    "quiet": mark("quiet"),
}
_NOUNS = {
    "mention": mark("conversations"),
    "channel": mark("channels"),
    "role": mark("roles"),
    "nickname": mark("nicknames"),
    "tagging": mark("tags"),
    "followup_person": mark("follow-ups"),
    "appointment_person": mark("appointments"),
    "attendance": mark("events"),
    "member": mark("projects"),
    "need": mark("needs and offers"),
    "introduction": mark("introductions"),
    "relation": mark("relations"),
    "card": mark("original cards"),
    "photo": mark("pictures"),
    "rhythm": mark("rhythms"),
}


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
    if not yes and not dry_run:
        if not can_ask(no_input):
            raise UsageError(_("A merge is looked at first: `aftera merge -n A B`, then --yes does it."))
        # Looked at in a rehearsal, so that nobody waits for the book while someone thinks.
        with _trial.rehearsal(f"merge {a.name} {b.name}"):
            done = merging.merge(book, a.id, b.id)
            names = _names(book, done)
        _draw(done, names)
        if not _show.confirm(_("Make these two one person?")):
            raise typer.Abort
    with _trial.deed(f"merge {a.name} {b.name}", dry_run):
        done = merging.merge(book, a.id, b.id)
        names = _names(book, done)
    if json:
        _show.as_json(as_json(done))
    elif plain:
        _show.plain((fact.column, fact.one, fact.other, fact.stays) for fact in done.facts)
    elif dry_run:
        _draw(done, names)
    if not (json or plain or dry_run):
        _show.say(
            _("{other} is now {one}; `aftera undo` takes it back.", other=_both(b.name, b.id), one=_both(a.name, a.id))
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


def _both(name: str, number: int) -> str:
    return f"{name} (id:{number})"


def _names(book: Any, done: Merge) -> dict[tuple[str, Any], str]:
    """Return what the ids among the facts are called."""
    found: dict[tuple[str, Any], str] = {}
    for fact in done.facts:
        noun = {"met_event_id": "event", "met_through_id": "person"}.get(fact.column)
        for value in (fact.one, fact.other, fact.stays) if noun else ():
            found[(fact.column, value)] = str(book.value(f"SELECT name FROM {noun} WHERE id = ?", value) or "")
    return found


def _draw(done: Merge, names: dict[tuple[str, Any], str]) -> None:
    """Draw what a merge means: both entries beside what stays."""
    from rich.table import Table
    from rich.text import Text

    def said(fact: Fact, value: Any) -> Text:
        if value is None or value is False:
            return Text("")
        if value is True:
            return Text(_("yes"))
        return Text(visible(names.get((fact.column, value), str(value))))

    console = _show.console()
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("", style="dim", no_wrap=True)
    for heading in (_("A"), _("B"), _("stays")):
        table.add_column(heading, overflow="fold")
    table.add_row(_("name"), Text(visible(done.one.name)), Text(visible(done.other.name)), Text(visible(done.one.name)))
    for fact in done.facts:
        table.add_row(
            told(_COLUMNS.get(fact.column, fact.column)),
            said(fact, fact.one),
            said(fact, fact.other),
            said(fact, fact.stays),
        )
    console.print(table)
    for counts, many in ((done.moved, True), (done.collapsed, False)):
        for noun, count in counts.items():
            what = told(_NOUNS.get(noun, noun))
            line = (
                n_("{n} row moves: {what}", "{n} rows move: {what}", count, what=what)
                if many
                else n_("{n} row falls away: {what}", "{n} rows fall away: {what}", count, what=what)
            )
            console.print(Text(line, style="dim"))
