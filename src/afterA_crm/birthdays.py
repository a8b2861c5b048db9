"""Birthdays as people say them: whole, without a year, a month only, by the lunar calendar."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .text import nfc

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: A leap year, so that 29 February is a day.
_LEAP = 2000


class Birthday(NamedTuple):
    """A birthday as far as it is known; a lunar one is kept as said and never converted."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    lunar: bool = False


def parse(text: str, order: str = "ymd") -> Birthday | None:
    """Return the birthday that the whole text says, or None.

    `order` (ymd, mdy or dmy) tells day from month where neither a year nor a name does.
    """
    plain = nfc(text).strip().lower()
    if not plain or len(plain) > 40:
        return None
    plain, lunar = _lunar().subn(" ", plain)
    plain, solar = _solar().subn(" ", plain)
    said = _said(" ".join(plain.split()).strip(" .,"), order)
    if said is None or (lunar and solar):
        return None
    return _real(*said, bool(lunar))


def written(birthday: Birthday) -> str:
    """Return the birthday in a form that parses back: `1990-04-12`, `04-12`, `1990`, `lunar 08-15`."""
    parts = [f"{birthday.year:04d}"] if birthday.year else []
    parts += [f"{part:02d}" for part in (birthday.month, birthday.day) if part]
    alone = not birthday.year and birthday.day is None
    said = f"--{parts[0]}" if alone and parts else "-".join(parts)
    return f"lunar {said}" if birthday.lunar and said else said


def _real(year: int | None, month: int | None, day: int | None, lunar: bool) -> Birthday | None:
    if year is None and month is None:
        return None
    if year is not None and not 1000 <= year <= 9999:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None:
        from calendar import monthrange

        longest = 30 if lunar else monthrange(year or _LEAP, month or 1)[1]
        if month is None or not 1 <= day <= longest:
            return None
    return Birthday(year, month, day, lunar)


def _said(plain: str, order: str) -> tuple[int | None, int | None, int | None] | None:
    for pattern in _patterns():
        match = pattern.fullmatch(plain)
        if match:
            found = match.groupdict()
            return _number(found.get("y")), _number(found.get("m")), _number(found.get("d"))
    match = re.fullmatch(r"(\d{1,2})[-./](\d{1,2})", plain)
    if match:
        one, two = int(match[1]), int(match[2])
        if (order == "dmy" and two <= 12) or one > 12:
            one, two = two, one
        return None, one, two
    match = re.fullmatch(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})", plain)
    if match:
        one, two = int(match[1]), int(match[2])
        if (order != "mdy" and two <= 12) or one > 12:
            one, two = two, one
        return int(match[3]), one, two
    return _named(plain)


def _named(plain: str) -> tuple[int | None, int | None, int | None] | None:
    """Read a month that is named: 12 April 1990, Apr 12."""
    words = re.findall(r"[a-z]+|\d+", plain)
    months = [_MONTHS.index(word[:3]) + 1 for word in words if word[:3] in _MONTHS and len(word) >= 3]
    numbers = [int(word) for word in words if word.isascii() and word.isdecimal() and len(word) <= 4]
    rest = {word for word in words if word.isalpha() and word[:3] not in _MONTHS}
    if len(months) != 1 or rest - {"st", "nd", "rd", "th", "of"} or len(numbers) > 2 or len(words) > 6:
        return None
    years = [number for number in numbers if number > 31]
    days = [number for number in numbers if number <= 31]
    if len(years) > 1 or len(days) > 1:
        return None
    return next(iter(years), None), months[0], next(iter(days), None)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


@cache
def _lunar() -> re.Pattern[str]:
    return re.compile(r"\(?(?:음력|lunar)\)?\.?|\(음\)|^음(?=\s*\d)")


@cache
def _solar() -> re.Pattern[str]:
    return re.compile(r"\(?(?:양력|solar)\)?\.?|\(양\)|^양(?=\s*\d)")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(pattern)
        for pattern in (
            r"(?P<y>\d{4})\s*[-./]\s*(?P<m>\d{1,2})\s*[-./]\s*(?P<d>\d{1,2})\.?",
            r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
            r"--(?P<m>\d{2})-?(?P<d>\d{2})",
            r"--(?P<m>\d{2})",
            r"(?P<y>\d{4})\s*[-./]\s*(?P<m>\d{1,2})",
            r"(?P<y>\d{4})년?(?:생)?",
            r"(?:(?P<y>\d{4})\s*년\s*)?(?P<m>\d{1,2})\s*월(?:\s*(?P<d>\d{1,2})\s*일)?(?:생)?",
        )
    )
