"""What cells hold, read once for every table: days as services write them, lists, labelled values."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day_of(said: str) -> date | None:
    """Return the day of a cell: `2026-09-21`, `2026년 09월 21일`, `2026.9.21`, `02 Apr 2021`, `2026-08-08T00:16Z`."""
    found = re.match(r"\s*(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?!\d)", said)
    if found:
        year, month, day = map(int, found.groups())
    else:
        named = re.match(r"\s*(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ ,-]+(\d{4})(?!\d)", said)
        if named is None or named[2].lower() not in _MONTHS:
            return None
        year, month, day = int(named[3]), _MONTHS.index(named[2].lower()) + 1, int(named[1])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parts(said: str, separators: str = ",;") -> list[str]:
    """Return the filled parts of a cell that lists several."""
    return [part.strip() for part in re.split(f"[{re.escape(separators)}]", said) if part.strip()]


def shown(family: str, given: str, middle: str = "", *, prefix: str = "", suffix: str = "") -> str:
    """Return the name to show of its components, in its native order."""
    from ..vcard.naming import composed

    return composed(family, given, middle, prefix, suffix)
