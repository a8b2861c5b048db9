"""What is never kept of a table: resident registration numbers (Personal Information Protection Act, article 24-2)."""

from __future__ import annotations

import re
from datetime import date

#: Columns that hold such numbers, their names without spaces; the English Outlook calls it a government's ID.
_COLUMNS = ("주민등록번호", "주민번호", "외국인등록번호", "residentregistrationnumber", "governmentidnumber")

_NUMBER = re.compile(r"(?<![\d+\-.])(\d\d)(\d\d)(\d\d)-([1-8]\d{6})(?!\d)")


def never(header: str) -> bool:
    """Tell whether a column, by its folded name, is never kept."""
    return any(column in header for column in _COLUMNS)


def starred(said: str) -> str:
    """Return a text with the second half of every resident registration number starred out."""
    return _NUMBER.sub(_star, said) if "-" in said else said


def _star(match: re.Match[str]) -> str:
    try:
        date(2000, int(match[2]), int(match[3]))
    except ValueError:
        return match[0]
    return f"{match[1]}{match[2]}{match[3]}-*******"
