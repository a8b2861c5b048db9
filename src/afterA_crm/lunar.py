"""The Korean lunar calendar: 설 and 추석 from a table, any other day by a library where it is installed.

The table follows the Korea Astronomy and Space Science Institute and was compared with that library, day by day.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from .clock import shifted
from .words import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The first year of the table; each row has a day for every year from there on.
_FROM = 2024
_FEASTS = {
    "seollal": (
        "02-10 01-29 02-17 02-07 01-27 02-13 02-03 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24 02-12 02-01 "
        "01-22 02-10 01-30 02-17 02-06 01-26 02-14 02-02 01-23"
    ),
    "chuseok": (
        "09-17 10-06 09-25 09-15 10-03 09-22 09-12 10-01 09-19 09-08 09-27 09-16 10-04 09-24 09-13 10-02 09-21 09-10 "
        "09-28 09-17 10-05 09-25 09-15 10-04 09-22 09-11 09-30"
    ),
}
FEAST_WORDS = {"seollal": mark("Seollal"), "chuseok": mark("Chuseok")}
#: What brings the library.
EXTRA = "pip install 'afterA-crm[lunar]'"


class Feast(NamedTuple):
    """One of the two great holidays, and its day."""

    key: str
    day: date


def feasts(year: int) -> Iterator[Feast]:
    """Yield the holidays of a year, as far as the table reaches."""
    for key, days in _FEASTS.items():
        listed = days.split(" ")
        if 0 <= year - _FROM < len(listed):
            yield Feast(key, date.fromisoformat(f"{year}-{listed[year - _FROM]}"))


def feast_near(today: date, ahead: int) -> Feast | None:
    """Return the holiday of today or of the next so many days."""
    last = shifted(today, ahead)
    return next((feast for feast in feasts(today.year) if today <= feast.day <= last), None)


def known() -> bool:
    """Return whether days can be converted here."""
    return _calendar() is not None


def solar(year: int, month: int, day: int) -> date | None:
    """Return the civil day of a day of a lunar year; the 30th of a month of 29 days is kept on its last.

    None where the library isn't there or doesn't reach. A leap month comes after the month of its number and has no
    birthdays of its own: a birthday is kept in the month itself.
    """
    calendar = _calendar()
    if calendar is None:
        return None
    for kept in (day, 29) if day == 30 else (day,):
        if calendar.setLunarDate(year, month, kept, False):
            return date(calendar.solarYear, calendar.solarMonth, calendar.solarDay)
    return None


def lunar(day: date) -> tuple[tuple[int, int], ...]:
    """Return the lunar months and days whose birthdays fall on a civil day: one, two on the 29th of a short month.

    None are of a leap month, and none where the library isn't there or doesn't reach.
    """
    calendar = _calendar()
    if calendar is None or not calendar.setSolarDate(day.year, day.month, day.day) or calendar.isIntercalation:
        return ()
    year, month, number = calendar.lunarYear, calendar.lunarMonth, calendar.lunarDay
    short = number == 29 and not calendar.setLunarDate(year, month, 30, False)
    return ((month, number), (month, 30)) if short else ((month, number),)


def upcoming(month: int, day: int, today: date) -> date | None:
    """Return the next civil day, today's included, of a lunar month and day."""
    for year in (today.year - 1, today.year, today.year + 1):
        coming = solar(year, month, day)
        if coming and coming >= today:
            return coming
    return None


def _calendar() -> Any:
    """Return the library's calendar, None where it isn't installed; it is looked for only when a day is asked."""
    try:
        from korean_lunar_calendar import KoreanLunarCalendar
    except ImportError:
        return None
    return KoreanLunarCalendar()
