"""When what repeats comes next: counted from the last conversation, or on the day its cadence names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from .. import clock, dates
from ..words import _, days, language, n_

if TYPE_CHECKING:
    from ..dates import Cadence
    from ..store import Book


#: The plainest cadences, as the book keeps them; the grammar of dates reads the others.
_UNITS: dict[str, dates.Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}


def cadence_of(repeat: str) -> Cadence | None:
    """Return the cadence of a phrase as the book keeps it, or None."""
    first, _space, rest = repeat.partition(" ")
    every, _space, unit = rest.partition(" ") if " " in rest else ("1", "", rest)
    plain = _UNITS.get(unit.removesuffix("s"))
    if first == "every" and plain and every.isascii() and every.isdecimal() and 0 < int(every) <= 1000:
        return dates.Cadence(repeat, int(every), plain)
    meant = dates.whole(repeat, clock.now(), "ahead")
    return meant if isinstance(meant, dates.Cadence) else None


def next_day(book: Book, cadence: Cadence, whom: Sequence[int], today: date) -> date:
    """Return when something with these people comes next, after today.

    It counts from the last conversation with any of them; where that lies too far back, or they never talked,
    from today.
    """
    touch = _last_touch(book, whom)
    if touch is not None:
        due = dates.next_day(cadence, touch)
        if due > today:
            return due
    return dates.next_day(cadence, today)


def anchored(cadence: Cadence, due: date) -> Cadence:
    """Tie a monthly cadence to the day it was given, so that the 31st goes on meaning a month's last day."""
    if cadence.unit != "month" or cadence.monthday is not None or cadence.every != 1 or due.day < 29:
        return cadence
    ending = "st" if due.day == 31 else "th"
    return cadence_of(f"every month on the {due.day}{ending}") or cadence


def _last_touch(book: Book, whom: Sequence[int]) -> date | None:
    marks = ", ".join(str(int(number)) for number in whom)
    touch = book.value(f"SELECT max(last_touch) FROM person WHERE id IN ({marks})") if whom else None
    return date.fromisoformat(touch) if touch else None


def told(repeat: str) -> str:
    """Return a cadence as the book keeps it in the language spoken now: `every 6 weeks`, 6주마다."""
    if not repeat or language() == "en":
        return repeat
    cadence = cadence_of(repeat)
    if cadence is None:
        return repeat
    said = {
        "day": n_("every day", "every {n} days", cadence.every),
        "week": n_("every week", "every {n} weeks", cadence.every),
        "month": n_("every month", "every {n} months", cadence.every),
        "year": n_("every year", "every {n} years", cadence.every),
    }[cadence.unit]
    if cadence.weekday is not None:
        # 2024-01-01 was a Monday.
        said = f"{said} {_('on {weekday}', weekday=days.weekday(date(2024, 1, 1 + cadence.weekday)))}"
    if cadence.month is not None:
        said = f"{said} {_('month {n}', n=cadence.month)}"
    if cadence.monthday is not None:
        said = f"{said} {_('day {n}', n=cadence.monthday)}"
    return f"{said} {cadence.time:%H:%M}" if cadence.time else said
