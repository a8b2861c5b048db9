"""`aftera history`: what was done, when, and to which rows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

import typer

from .. import clock, history, past
from ..errors import UsageError
from ..history import PastDeed
from ..past import RowChange
from ..words import _, mark, n_, told
from ..words.tables import label
from . import _aligned, _show, _who
from ._book import book as the_book
from ._options import Json, Limit, NoInput, Plain, app, examples

app = app()

_SIGNS = {"insert": "+", "update": "~", "delete": "-"}
_KINDS = {"undo": mark("undo"), "redo": mark("redo")}
_LONGEST = 200
#: A longer number is a phone's, not a change's.
_DIGITS = 10
#: Entries of one change that are shown; data holds all.
_SHOWN = 200


@app.command(
    "history",
    help=_("List what was done, newest first; with a number, each entry that change touched, before and after."),
    epilog=examples("aftera history", "aftera history 12", "aftera history sora", "aftera history --limit 100"),
)
def history_(
    which: Annotated[
        str | None,
        typer.Argument(metavar="[N|WHO]", help=_("The number of a change, or a person."), show_default=False),
    ] = None,
    who: Annotated[str | None, typer.Option("--who", metavar="WHO", help=_("Only what touched this person."))] = None,
    limit: Limit = 20,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    if which is not None and who is not None:
        raise UsageError(_("Say either a number or --who."))
    if which is not None and which.isascii() and which.isdigit() and len(which) < _DIGITS:
        _one(int(which), json, plain)
        return
    who = which if which is not None else who
    book = the_book()
    person = _who.one(book, who, no_input=no_input).id if who is not None else None
    found = history.deeds(book, limit=limit, person_id=person)
    if json:
        _show.as_json([as_json(deed) for deed in found])
    elif plain:
        _show.plain((d.id, d.at, d.kind, d.undone, d.rows, d.title) for d in found)
    elif found:
        _aligned.lines([[str(d.id), local(d.at), _marks(d), d.title] for d in found])
    else:
        _show.say(_("Nothing was done yet."))


def _one(number: int, json: bool, plain: bool) -> None:
    book = the_book()
    deed = past.deed(book, number)
    changed = past.rows(book, number, None if json or plain else _SHOWN)
    if json:
        _show.as_json(as_json(deed) | {"changes": [_change_json(change) for change in changed]})
        return
    if plain:
        _show.plain(
            (change.kind, change.noun, change.row_id, name, before, after)
            for change in changed
            for name, before, after in change.fields() or [("", None, None)]
        )
        return
    _show.line("  ".join(part for part in (str(deed.id), local(deed.at), _marks(deed), deed.title) if part))
    for change in changed:
        _show.line(f"{_SIGNS[change.kind]} {label(change.noun)} {change.row_id}")
        for name, before, after in change.fields():
            _show.line(f"    {name}: {_field(change, before, after)}")
    if len(changed) == _SHOWN:
        _show.line(_("… and more; --plain and --json hold all."))
    if deed.rows and not changed:
        _show.say(_("Someone it touched was forgotten; nothing more is known of it."))


def as_json(deed: PastDeed) -> dict[str, Any]:
    """Return a deed as its documented JSON object."""
    return deed._asdict()


def local(at: str) -> str:
    """Return an instant of the book as local wall time."""
    return clock.in_zone(datetime.fromisoformat(at).replace(tzinfo=UTC)).isoformat(" ")[:16]


def _marks(deed: PastDeed) -> str:
    if deed.undone:
        return _("taken back")
    return told(_KINDS[deed.kind]) if deed.kind in _KINDS else n_("{n} entry", "{n} entries", deed.rows)


def _change_json(change: RowChange) -> dict[str, Any]:
    return {
        "noun": change.noun,
        "id": change.row_id,
        "kind": change.kind,
        "before": _jsonable(change.before),
        "after": _jsonable(change.after),
    }


def _jsonable(row: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return a row with its pictures and cards as their sizes: they are no text."""
    if row is None:
        return None
    return {name: {"bytes": len(v)} if isinstance(v, bytes) else v for name, v in row.items()}


def _field(change: RowChange, before: Any, after: Any) -> str:
    if change.kind == "insert":
        return _value(after)
    if change.kind == "delete":
        return _value(before)
    return f"{_value(before)} → {_value(after)}"


def _value(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, bytes):
        return _("{n} bytes", n=len(value))
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
