"""How follow-ups are printed: the same rows in `todo`, `waiting`, `done` and `snooze`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from .. import clock, followups, text
from ..errors import Several
from ..followups import FollowUp
from ..store import Book
from ..words import _, days
from . import _show
from ._options import can_ask
from ._who import pick


def as_json(row: FollowUp) -> dict[str, Any]:
    """Return a follow-up as every command's --json writes it."""
    return {
        "id": row.id,
        "text": row.text,
        "due": _due(row) or None,
        "from": row.due_from.isoformat() if row.due_from else None,
        "repeat": row.repeat,
        "people": [{"id": number, "name": name} for number, name in row.people],
        "whose": row.whose,
        "state": row.state,
        "closed_on": row.closed_on.isoformat() if row.closed_on else None,
        "snoozed_until": row.snoozed_until.isoformat() if row.snoozed_until else None,
        "project": row.project,
        "conversation": row.conversation_id,
    }


def record(row: FollowUp) -> tuple[Any, ...]:
    """Return a follow-up as a record of --plain."""
    names = [name for _number, name in row.people]
    return (row.id, _due(row), row.due_from, row.whose, row.repeat, row.state, names, row.project, row.text)


def one_line(row: FollowUp) -> str:
    """Return a follow-up in one line: `to do 12 · 이소라 · 11-24 (Tue) · send the reference`."""
    kind = _("to do {number}", number=row.id) if row.whose == "mine" else _("to get {number}", number=row.id)
    when = row.when(clock.today())
    often = followups.told(row.repeat) if row.repeat else ""
    project = f"#{row.project}" if row.project else ""
    return " · ".join(part for part in (kind, row.names, when, often, row.text, project) if part)


def one(book: Book, words: str, *, no_input: bool = False) -> FollowUp:
    """Return the open follow-up the words mean; ask which one where several fit and someone can answer.

    Raises:
        NotFound: none fits.
        Several: several fit and no one can be asked.
    """
    try:
        return followups.find_open(book, words)
    except Several as several:
        if not can_ask(no_input):
            raise
        chosen: FollowUp = several.candidates[pick(several.sentence, [row.said() for row in several.candidates])]
        return chosen


def show(rows: Sequence[FollowUp], json: bool, plain: bool, empty: str) -> None:
    """Print a list of follow-ups: number, day, whom and what. An empty one says what to do next, as talk."""
    if json:
        _show.as_json([as_json(row) for row in rows])
    elif plain:
        _show.plain(record(row) for row in rows)
    elif not rows:
        _show.say(empty)
    elif len({row.whose for row in rows if row.state == "open"}) < 2:
        _draw(rows)
    else:
        _show.line(_("To do"))
        _draw([row for row in rows if row.whose == "mine"])
        _show.line("")
        _show.line(_("To get"))
        _draw([row for row in rows if row.whose == "theirs"])


def _draw(rows: Sequence[FollowUp]) -> None:
    today = clock.today()
    cells = _show.columns()
    whens = [_when(row, today) for row in rows]
    numbers = max(len(str(row.id)) for row in rows)
    wide = max(map(text.width, whens))
    for row, when in zip(rows, whens, strict=True):
        what = f"{row.names} · {row.text}" if row.people else row.text
        what = text.visible(" ".join(what.split()))
        aside = "  ".join(
            part for part in (f"#{row.project}" if row.project else "", followups.told(row.repeat or "")) if part
        )
        start = f"{row.id:>{numbers}}  {text.pad(when, wide)}  "
        if cells:
            room = cells - text.width(start) - (text.width(aside) + 2 if aside else 0)
            what = text.clip(what, max(20, room))
        _show.line(f"{start}{what}  {aside}".rstrip())


def _when(row: FollowUp, today: date) -> str:
    if row.state == "done":
        return _("done {day}", day=days.short_day(row.closed_on, today) if row.closed_on else "")
    if row.state == "dropped":
        return _("dropped {day}", day=days.short_day(row.closed_on, today) if row.closed_on else "")
    if row.snoozed_until and row.snoozed_until > today:
        return _("from {day}", day=days.short_day(row.snoozed_until, today))
    if row.due and not row.due_from and abs((row.due - today).days) <= 1:
        said = days.ahead(row.due, today)
        return f"{said} {row.time:%H:%M}" if row.time else said
    return row.when(today)


def _due(row: FollowUp) -> str:
    if row.due is None:
        return ""
    return f"{row.due.isoformat()} {row.time:%H:%M}" if row.time else row.due.isoformat()
