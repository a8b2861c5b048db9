"""Days as cards write them: whole, without a year, without a day, lunar, or in words."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from .contact import Birthday

#: The year Apple and Android write where there is none (a leap year, so that 29 February fits).
NO_YEAR = 1604


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(pattern)
        for pattern in (
            r"(?P<y>\d{4})-?(?P<m>\d\d)-?(?P<d>\d\d)(?:[T ].*)?",
            r"--(?P<m>\d\d)-?(?P<d>\d\d)(?:T.*)?",
            r"(?P<y>\d{4})-(?P<m>\d\d)",
            r"--(?P<m>\d\d)",
            r"(?P<y>\d{4})",
            r"(?P<y>\d{4})\s*[./년]\s*(?P<m>\d\d?)\s*[./월]\s*(?P<d>\d\d?)\s*[.일]?",
            r"(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)",
        )
    )


def read_day(text: str, no_year: int = NO_YEAR) -> Birthday:
    """Return what a date says (RFC 6350 4.3, ISO 8601 and how phones write it); else its words.

    `no_year` is the year that stands for none, as X-APPLE-OMIT-YEAR says it.
    """
    text = text.strip()
    for pattern in _patterns():
        match = pattern.fullmatch(text)
        if match:
            said = {name: int(digits) for name, digits in match.groupdict().items() if digits}
            year, month, day = said.get("y"), said.get("m"), said.get("d")
            if year in (0, NO_YEAR, no_year):
                year = None
            if _real(year, month, day):
                return Birthday(year, month, day)
    return Birthday(text=text)


def read_lunar(text: str, calendar: str) -> Birthday:
    """Return a lunar birthday, kept as written beside its calendar: `chinese:00780043-0815`."""
    return Birthday(lunar=f"{calendar.lower() or 'chinese'}:{text.strip()}") if text.strip() else Birthday()


def lunar_day(lunar: str) -> tuple[int | None, int, int] | None:
    """Return the year (if known), month and day of a Chinese lunar birthday as cards keep it, None where it is none.

    Apple writes the cycle of sixty years and the year in it, four digits each: 1984 began the 78th.
    """
    calendar, _colon, said = lunar.partition(":")
    head, _dash, day = said.rpartition("-")
    if calendar != "chinese" or not (len(day) == 4 and day.isascii() and day.isdigit()):
        return None
    month, number = int(day[:2]), int(day[2:])
    if not (1 <= month <= 12 and 1 <= number <= 30):
        return None
    known = len(head) == 8 and head.isascii() and head.isdigit() and 70 < int(head[:4]) < 80
    return (1984 + (int(head[:4]) - 78) * 60 + int(head[4:]) - 1 if known else None), month, number


def write_lunar(year: int | None, month: int, day: int) -> str:
    """Return a lunar birthday as cards keep it (`lunar_day`)."""
    cycle, place = divmod(year - 1984, 60) if year else (0, 0)
    head = f"{78 + cycle:04d}{place + 1:04d}" if year else "-"
    return f"chinese:{head}-{month:02d}{day:02d}"


def _real(year: int | None, month: int | None, day: int | None) -> bool:
    if month is None:
        return year is not None and year > 0
    try:
        date(year or 2000, month, day or 1)
    except ValueError:
        return False
    return True


def write_day(day: Birthday, extended: bool) -> str:
    """Return a birthday's value: `1990-03-12`, `--03-12` (extended) or `19900312`, `--0312` (RFC 6350)."""
    dash = "-" if extended else ""
    if day.year and day.month and day.day:
        return f"{day.year:04}{dash}{day.month:02}{dash}{day.day:02}"
    if day.month:
        head = f"{day.year:04}-" if day.year else "--"
        return f"{head}{day.month:02}" + (f"{dash}{day.day:02}" if day.day else "")
    return f"{day.year:04}" if day.year else ""
