"""Where people of an import were met: the event that was named, or the one on the day a card was collected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from ... import clock
from ..differences import Change
from ..entries import Incoming
from ..facts import Facts

if TYPE_CHECKING:
    from ...events import Event
    from ...store import Book

How = Literal["met", "guest", "declined"]
_UNMET = (
    "SELECT 1 FROM person WHERE id = ?1 AND (met_on IS NULL OR met_on = ?2) AND met_event_id IS NULL "
    "AND met_through_id IS NULL AND met_how IS NULL AND last_touch IS NULL AND is_me = 0"
)


class Meeting(NamedTuple):
    """How someone was at an event (`guest`: on its list), and the day; without an event, a day alone.

    `asked` says that the event was named for the whole import.
    """

    how: How
    day: str | None
    event_id: int | None = None
    event: str = ""
    slug: str = ""
    asked: bool = False

    def said(self) -> str:
        """Return the day and the event, as far as they are known."""
        return ": ".join(filter(None, (self.day if not self.asked or not self.event else "", self.event)))


class _Known(NamedTuple):
    id: int
    name: str
    slug: str
    first: date
    last: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


class Meetings:
    """What an import tells of meetings, and what of it is news."""

    def __init__(self, book: Book, event: Event | None, entries: Iterable[Incoming]) -> None:
        self._book = book
        self._event = event
        days = {entry.collected for entry in entries if entry.collected is not None}
        self._events = _events(book, min(days), max(days)) if days and event is None else []
        self._there: dict[tuple[int, int], str] = {}
        ids = [event.id] if event is not None else [each.id for each in self._events]
        for number in ids:
            for person, how in book.rows("SELECT person_id, how FROM attendance WHERE event_id = ?", number):
                self._there[number, person] = how

    def of(self, entry: Incoming) -> Meeting | None:
        """Return what a card or row tells of how and when we met."""
        event, day = self._event, entry.collected
        if event is not None:
            how: How = entry.attended or "met"
            first, last = event.first or date.max, event.last or event.first or date.min
            on = next((each for each in (day, clock.today()) if each is not None and first <= each <= last), None)
            there = on.isoformat() if on is not None and how == "met" else None
            return Meeting(how, there, event.id, event.name, event.slug, asked=True)
        if day is None or entry.attended in ("guest", "declined"):
            return None
        found = [each for each in self._events if each.holds(day)]
        if len(found) == 1:
            return Meeting("met", day.isoformat(), found[0].id, found[0].name, found[0].slug)
        return Meeting("met", day.isoformat())

    def news(self, met: Meeting | None, person: int, have: Facts, known: bool) -> Change | None:
        """Return what a meeting changes about someone in the book; `known` says that the card came before."""
        if met is None:
            return None
        if met.event_id is None:
            unmet = not (known or have.met_on or have.met_at or have.via) and is_unmet(self._book, person, met.day)
            return Change("met", None, met.day, what=(met.day, "")) if unmet else None
        held = self._there.get((met.event_id, person))
        if held in ("met", met.how):
            return None
        # A card that came before says something new only where its day was known, and the event was not.
        if not met.asked and known and (held is not None or have.met_on != met.day or have.met_at):
            return None
        return Change("event", None, met.said(), what=met)


def _events(book: Book, first: date, last: date) -> Sequence[_Known]:
    return [
        _Known(number, name, slug, date.fromisoformat(begins), date.fromisoformat(ends))
        for number, name, slug, begins, ends in book.rows(
            "SELECT id, name, slug, first_day, coalesce(last_day, first_day) FROM event WHERE first_day <= ? "
            "AND coalesce(last_day, first_day) >= ? ORDER BY id",
            last.isoformat(),
            first.isoformat(),
        )
    ]


def is_unmet(book: Book, person: int, day: str | None) -> bool:
    """Tell whether the book says nothing of how someone was met, or just that day, and they never talked."""
    return book.value(_UNMET, person, day) is not None
