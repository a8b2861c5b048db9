"""Rows as CSV that no spreadsheet runs: a cell that would be a formula hides behind an apostrophe."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from ..tables.sheet import FORMULA

_BOM = b"\xef\xbb\xbf"


@cache
def _harmless() -> re.Pattern[str]:
    """Match what begins like a formula and is none: a phone number, a birthday without a year."""
    return re.compile(r"\+[0-9][0-9 ()./-]*|--[0-9]{2}-[0-9]{2}")


def safe(cell: str) -> str:
    """Return a cell that is text in every spreadsheet; our own import takes the apostrophe off again.

    https://owasp.org/www-community/attacks/CSV_Injection
    """
    cell = cell.replace("\0", "")
    if cell[:1] and cell.lstrip(" ")[:1] in FORMULA and _harmless().fullmatch(cell) is None:
        return f"'{cell}"
    return f"'{cell}" if cell.startswith("'") else cell


def lines(header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> Iterator[bytes]:
    """Yield the header and each row as CSV in UTF-8 (RFC 4180), with the mark by which Excel and Outlook know it."""
    yield _BOM + _line(header)
    for row in rows:
        yield _line([safe(row.get(name, "")) for name in header])


def _line(cells: Sequence[str]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().encode("utf-8", "replace")
