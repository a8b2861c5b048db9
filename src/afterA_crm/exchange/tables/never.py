"""Which columns of a table are never kept: resident registration numbers."""

from __future__ import annotations

#: Columns that hold such numbers, their names without spaces; the English Outlook calls it a government's ID.
_COLUMNS = ("주민등록번호", "주민번호", "외국인등록번호", "residentregistrationnumber", "governmentidnumber")


def never(header: str) -> bool:
    """Tell whether a column, by its folded name, is never kept."""
    return any(column in header for column in _COLUMNS)
