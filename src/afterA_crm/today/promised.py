"""What was promised or agreed for today: follow-ups of both sides, appointments."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import appointments as plans
from .. import followups
from ..clock import shifted
from ..followups import FollowUp
from ..words import _, days
from .item import LINGERS, Item, quoted

if TYPE_CHECKING:
    from ..appointments import Appointment
    from ..store import Book

_MOST = 40


def promises(book: Book, today: date) -> tuple[list[Item], list[Item]]:
    """Return my promises due, the day's own first, and those that may wait: tomorrow's, and windows half through.

    A window is said on its first day and on its last; what wasn't done within two weeks is left to `aftera todo`.
    """
    tomorrow = shifted(today, 1)
    ids = [
        *_ids(book, "due BETWEEN ? AND ? AND snoozed_until IS NULL", "due", shifted(today, -LINGERS), tomorrow),
        *_ids(book, "due_from <= ? AND due > ? AND snoozed_until IS NULL", "due_from", today, tomorrow),
        *_ids(book, "snoozed_until BETWEEN ? AND ?", "snoozed_until", shifted(today, -LINGERS), today),
    ]
    found = _said(book, list(dict.fromkeys(ids)))
    now = sorted((row for row in found if _is_due(row, today)), key=lambda row: _rank(row, today))
    later = sorted((row for row in found if not _is_due(row, today)), key=lambda row: row.due or today)
    sources = _sources(book, [*now, *later])
    return [_item(row, today, sources, "promise") for row in now], [
        _item(row, today, sources, "promise") for row in later
    ]


def waiting(book: Book, today: date) -> list[Item]:
    """Return what others promised for a day that has come, the latest first."""
    first = shifted(today, -LINGERS)
    ids = _ids(book, "due BETWEEN ? AND ? AND snoozed_until IS NULL", "due", first, today, whose="theirs")
    ids += _ids(book, "snoozed_until BETWEEN ? AND ?", "snoozed_until", first, today, whose="theirs")
    found = _said(book, ids)
    sources = _sources(book, found)
    return [_item(row, today, sources, "waiting") for row in found]


def appointments(book: Book, today: date) -> list[Item]:
    """Return the appointments of today, by time."""
    return [
        _appointment(row, "appointment", _("today at {time}", time=f"{row.time:%H:%M}") if row.time else _("today"))
        for row in _plans(book, today, today)
    ]


def past_appointments(book: Book, today: date) -> list[Item]:
    """Return the appointments gone by that nothing was logged of, the latest first."""
    first, last = shifted(today, -LINGERS), shifted(today, -1)
    return [
        _appointment(row, "met", _("it was {ago}, nothing is logged yet", ago=days.ago(row.day, today)))
        for row in reversed(_plans(book, first, last))
    ]


def _appointment(row: Appointment, kind: str, reason: str) -> Item:
    person = row.people[0] if row.people else None
    command = f"aftera brief {quoted(person[1])}" if person and kind == "appointment" else f"aftera plan done {row.id}"
    return Item(kind, row.title, reason, command, row.day, person[0] if person else None, appointment_id=row.id)


def _said(book: Book, ids: list[int]) -> list[FollowUp]:
    """Return follow-ups without whoever is quiet; one with nobody else isn't said at all."""
    found = followups.get(book, ids)
    quiet = _quiet(book, [number for row in found for number, _name in row.people])
    heard = [row._replace(people=tuple(one for one in row.people if one[0] not in quiet)) for row in found]
    return [row for row, whole in zip(heard, found, strict=True) if row.people or not whole.people]


def _plans(book: Book, first: date, last: date) -> list[Appointment]:
    """Return open appointments, but those with someone quiet."""
    found = plans.listing(book, first=first, last=last, limit=_MOST)
    quiet = _quiet(book, [number for row in found for number, _name in row.people])
    return [row for row in found if not quiet.intersection(number for number, _name in row.people)]


def _quiet(book: Book, whom: list[int]) -> set[int]:
    marks = ", ".join(map(str, whom))
    return {row[0] for row in book.rows(f"SELECT id FROM person WHERE id IN ({marks}) AND quiet = 1")}


def _ids(book: Book, where: str, order: str, *values: date, whose: str = "mine") -> list[int]:
    rows = book.rows(
        f"SELECT id FROM followup WHERE state = 'open' AND {where} AND whose = ? ORDER BY {order} DESC, id LIMIT ?",
        *(value.isoformat() for value in values),
        whose,
        _MOST,
    )
    return [row[0] for row in rows]


def _is_due(row: FollowUp, today: date) -> bool:
    """Return whether it asks for something today, rather than soon or at some time within its window."""
    if row.snoozed_until:
        return True
    return (row.due or today) <= today or row.due_from == today


def _rank(row: FollowUp, today: date) -> tuple[int, int, str]:
    """Today's with a time, today's, what begins today, and then what was for an earlier day, the latest first."""
    at = f"{row.time:%H:%M}" if row.time else ""
    if row.snoozed_until:
        return (1 if row.snoozed_until == today else 3, (today - row.snoozed_until).days, at)
    if row.due == today:
        return 0 if at else 1, 0, at
    if row.due_from == today:
        return 2, 0, at
    return 3, (today - (row.due or today)).days, at


def _sources(book: Book, rows: list[FollowUp]) -> dict[int, date]:
    """Return the days of the conversations that the follow-ups come from."""
    marks = ", ".join(str(row.conversation_id) for row in rows if row.conversation_id)
    found = book.rows(f"SELECT id, day FROM conversation WHERE id IN ({marks})")
    return {number: date.fromisoformat(day) for number, day in found}


def _item(row: FollowUp, today: date, sources: dict[int, date], kind: str) -> Item:
    title = " · ".join(part for part in (row.names, row.text, f"#{row.project}" if row.project else "") if part)
    source = sources.get(row.conversation_id or 0)
    reason = [
        _when(row, today),
        followups.told(row.repeat) if row.repeat else "",
        _("from the conversation of {day}", day=days.short_day(source, today)) if source else "",
    ]
    person = row.people[0][0] if row.people else None
    return Item(
        kind,
        title,
        ", ".join(part for part in reason if part),
        f"aftera done {row.id}",
        row.due,
        person,
        followup_id=row.id,
        conversation_id=row.conversation_id,
    )


def _when(row: FollowUp, today: date) -> str:
    at = f" {row.time:%H:%M}" if row.time else ""
    if row.snoozed_until:
        return _("put off to {day}", day=days.short_day(row.snoozed_until, today))
    if row.due is None or row.due == today:
        return _("for today") + at
    if row.due_from and row.due_from <= today < row.due:
        return _("until {day}", day=days.short_day(row.due, today))
    if row.due > today:
        return _("for tomorrow") + at
    return _("it was for {day}", day=days.short_day(row.due, today))
