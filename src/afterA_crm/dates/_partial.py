"""Dates that may stop at the year or the month, for roles: 2024, 2024-05, 2024년 5월."""

from __future__ import annotations

from unicodedata import normalize

from ._calendar import month_length
from ._english_words import MONTHS

_MARKS = str.maketrans(dict.fromkeys("-./,년월일", " "))


def parse_partial(text: str) -> tuple[int, int | None, int | None] | None:
    """Return (year, month, day) with None for what was left out, or None for anything else."""
    plain = normalize("NFKC", text).strip().lower()
    if len(plain) > 40:
        return None
    parts = plain.translate(_MARKS).split()
    names = [word for word in parts if word in MONTHS]
    if len(names) == 1:
        rest = [word for word in parts if word not in MONTHS]
        years = [word for word in rest if len(word) == 4]
        days = [word.rstrip("stndrh") for word in rest if len(word) != 4]
        if len(years) != 1:
            return None
        parts = [years[0], str(MONTHS[names[0]]), *days]
    if len(parts) == 1 and len(parts[0]) in (6, 8) and parts[0].isdecimal():
        whole = parts[0]
        parts = [whole[:4], whole[4:6], whole[6:]] if len(whole) == 8 else [whole[:4], whole[4:]]
    if not 1 <= len(parts) <= 3 or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    if len(parts[0]) != 4 or any(len(part) > 2 for part in parts[1:]):
        return None
    year, month, day = (*map(int, parts), None, None)[:3]
    if not year or (month is not None and not 1 <= month <= 12):
        return None
    if day is not None and (month is None or not 1 <= day <= month_length(year, month)):
        return None
    return year, month, day
