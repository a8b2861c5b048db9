"""Promises and plans in a few words, and what leaves of them as the icalendar library reads it."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import icalendar

from afterA_crm import appointments, followups
from afterA_crm.exchange import calendar
from afterA_crm.exchange.exporting.targets import Asked, Piece
from afterA_crm.store import Book, deed

TODAY = date(2026, 11, 20)


def promise(book: Book, said: str, *whom: int, **more: Any) -> int:
    with deed(book, f"todo {said}"):
        return followups.add(book, said, whom, **more)


def plan(book: Book, said: str, day: date, at: time | None = None, *whom: int, **more: Any) -> int:
    with deed(book, f"plan {said}"):
        return appointments.add(book, said, day, at, whom, **more)


def asking(book: Book, *ids: int, **more: Any) -> Asked:
    """Ask for these people, or for everyone."""
    everyone = [number for (number,) in book.rows("SELECT id FROM person ORDER BY id")]
    return Asked(ids or everyone, everyone=not ids, **more)


def pieces(book: Book, *ids: int, **more: Any) -> list[Piece]:
    return list(calendar.pieces(book, asking(book, *ids, **more)))


def entries(book: Book, *ids: int, **more: Any) -> dict[str, Any]:
    """Return what leaves by its summary, as the icalendar library reads it."""
    return {str(each["SUMMARY"]): each for piece in pieces(book, *ids, **more) for each in read(piece.data)}


def read(data: bytes) -> list[Any]:
    found = icalendar.Calendar.from_ical(data)
    assert not found.errors
    for each in found.subcomponents:
        assert not each.errors
    return list(found.subcomponents)


def days(entry: Any) -> tuple[Any, Any]:
    return entry["DTSTART"].dt, entry["DTEND"].dt


def alarms(entry: Any) -> list[Any]:
    return [each["TRIGGER"].to_ical().decode() for each in entry.walk("VALARM")]
