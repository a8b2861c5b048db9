"""Numbers of a workbook as its user sees them: days, telephone numbers with their first zero, whole numbers."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

#: Formats that every program knows by number: days and times (ECMA-376 part 1, 18.8.30, and those of East Asia).
_DAYS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_SPOKEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


class Kind(NamedTuple):
    """What a number format makes of a number: a day, or so many digits with something between them (`000-0000`)."""

    day: bool = False
    digits: str = ""


def kind_of(number: str, code: str) -> Kind:
    """Return what a format is, by its number and its own code."""
    if not code:
        return Kind(number.isdecimal() and int(number) in _DAYS)
    positive = code.partition(";")[0]
    if re.search(r"[ymdhs]", _SPOKEN.sub("", positive), re.IGNORECASE) and "general" not in positive.casefold():
        return Kind(True)
    digits = positive.replace("\\", "").replace('"', "")
    return Kind(False, digits if re.fullmatch(r"[0\- ().]*0{2}[0\- ()]*", digits) and "." not in digits else "")


def shown(said: str, kind: Kind, since_1904: bool) -> str:
    """Return a number as its user sees it; what is no number comes back as it is."""
    try:
        value = Decimal(said)
    except InvalidOperation:
        return said
    if not value.is_finite() or abs(value.adjusted()) > 30:
        return said
    if kind.day:
        return _day(float(value), since_1904) or said
    whole = value.to_integral_value()
    if value != whole:
        return f"{float(value):.15g}"
    written = f"{whole:f}"
    return _filled(written, kind.digits) if kind.digits and written.isdigit() else written


def _day(serial: float, since_1904: bool) -> str:
    """Return the day of a serial number; before March 1900 Excel counts a day that never was."""
    if not 0 < serial < 2_958_466:
        return ""
    start = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 31 if serial < 60 else 30)
    found = start + timedelta(days=int(serial), seconds=round(serial % 1 * 86_400))
    return f"{found:%Y-%m-%d}" if found.hour == found.minute == 0 else f"{found:%Y-%m-%d %H:%M}"


def _filled(written: str, pattern: str) -> str:
    """Return digits in the places of a pattern's zeros, those too many before them: `000-0000-0000`."""
    left = list(written.rjust(pattern.count("0"), "0"))
    found = [left.pop() if character == "0" else character for character in reversed(pattern)]
    return "".join(left) + "".join(reversed(found))
