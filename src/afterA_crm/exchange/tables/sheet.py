"""A table as it came: bytes -> rows of named cells, whatever wrote it. CSV in `lines`, workbooks in `workbook`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from ... import text
from ...errors import AfterAError
from ...words import _
from ..formats import File, Unread
from ..resident_numbers import starred
from ..vcard.charsets import Coding, sniff
from . import workbook
from .lines import Line, Lines
from .never import never

#: How far down a header may stand (services write a few lines above it), and how much a table may hold.
HEADER_WITHIN, MOST_ROWS, MOST_COLUMNS = 30, 500_000, 1_000
#: A cell that begins with one of these would be a formula; spreadsheets hide it behind an apostrophe.
FORMULA = "=+-@\t\r＝＋－＠"
#: What stands behind an apostrophe that isn't part of the text: that, or an apostrophe that is.
_HIDDEN = f"{FORMULA}'"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the number of its first line, and its filled cells by header as written, in order."""

    line: int
    cells: dict[str, str]

    def get(self, *headers: str) -> str:
        """Return the first filled cell under any of these headers, however they are spaced and cased."""
        folded = {fold(header): cell for header, cell in self.cells.items()}
        return next((folded[key] for key in map(fold, headers) if folded.get(key)), "")

    @property
    def original(self) -> bytes:
        """Return what is kept of it: its header and cell pairs as JSON."""
        return json.dumps(list(self.cells.items()), ensure_ascii=False).encode("utf-8", "replace")


def kept(original: bytes) -> Row:
    """Return the row that was kept (`Row.original`)."""
    return Row(0, dict(json.loads(original)))


class Sheet(NamedTuple):
    """A table whose header was found: its columns and the rows below."""

    header: tuple[str, ...]
    rows: Iterator[Row | Unread]


@lru_cache(8192)
def fold(header: str) -> str:
    """Return a header in the form in which headers are compared: small letters, without spaces and underscores."""
    return re.sub(r"[\s_]+", "", text.nfc(header).strip("'\"﻿ \t").casefold())


def open_sheets(file: File, wanted: Callable[[frozenset[str]], bool]) -> Iterator[Sheet]:
    """Yield the tables of a file from their first header that is wanted (folded names): each sheet of a workbook.

    Raises:
        AfterAError: the table holds more than any list of people, or a workbook can't be opened.
    """
    for lines in _tables(file):
        for line in _above(lines):
            if wanted(frozenset(map(fold, line[1])) - {""}):
                yield _sheet(line[1], lines)
                if isinstance(lines, Lines):
                    return
                break


def first_header(file: File) -> Sheet | None:
    """Return a table by the first row that looks like a header: two cells or more, each filled and unlike the others.

    Raises:
        AfterAError: as `open_sheets`.
    """
    for lines in _tables(file):
        for _number, cells in _above(lines):
            filled = [cell for cell in map(fold, cells) if cell]
            unlike = len(set(filled)) == len(filled) >= len(cells) - 1
            if len(filled) > 1 and unlike and all(map(str.isprintable, filled)):
                return _sheet(cells, lines)
    return None


Table = Lines | Iterator[Line]


def _above(lines: Table) -> Iterator[Line]:
    """Yield the lines among which a header is looked for."""
    for _at, line in zip(range(HEADER_WITHIN), lines, strict=False):
        if not isinstance(line, Unread) and len(line[1]) <= 2 * MOST_COLUMNS:
            yield line


def _tables(file: File) -> Iterator[Table]:
    """Yield each way to read a file as lines of cells: a workbook's sheets, or a CSV by each likely separator."""
    if workbook.is_workbook(file.data):
        yield from workbook.sheets(file.data)
        return
    coding, _mark, body, _tail = sniff(file.data, file.encoding, file.language)
    if body.count(b"\0", 0, 4096) > 40:
        return
    for said in _texts(coding, body):
        head = said[:20_000]
        for separator in sorted(",;\t", key=lambda each: -head.count(each)):
            if separator in head:
                yield Lines(said, separator)


def _texts(coding: Coding, body: bytes) -> Iterator[str]:
    """Yield what bytes may say: where they are in an old code page, the Korean and the Western one are tried."""
    said = body.decode("utf-8", "replace") if coding.wire else coding.text(body)
    yield said
    if not (coding.wire or coding.clean or coding.mostly_utf8 or coding.forced):
        other = body.decode("cp1252" if coding.legacy == "cp949" else "cp949", "replace")
        if other != said:
            yield other


def _sheet(cells: Sequence[str], lines: Table) -> Sheet:
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    if len(cells) > MOST_COLUMNS:
        raise AfterAError(
            _(
                "The table has {n} columns, and a list of people at most {most}; save the columns of the list alone.",
                n=len(cells),
                most=MOST_COLUMNS,
            )
        )
    header = _named(cells)
    return Sheet(header, _rows(header, lines))


def _named(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the names of columns; one that stands twice is told apart by a number, one without a name by its place."""
    found: dict[str, None] = {}
    for at, cell in enumerate(cells):
        name = " ".join(text.nfc(cell).strip().strip("'﻿").split()) or f"#{at + 1}"
        made, again = name, 2
        while made in found:
            made, again = f"{name} {again}", again + 1
        found[made] = None
    return tuple(found)


def _rows(header: tuple[str, ...], lines: Table) -> Iterator[Row | Unread]:
    columns = [name if not never(fold(name)) else "" for name in header]
    for count, line in enumerate(lines, start=1):
        if isinstance(line, Unread):
            yield line
            continue
        number, cells = line
        if count > MOST_ROWS:
            raise AfterAError(
                _("Line {line}: this is more than {most} rows; split the file.", line=number, most=MOST_ROWS)
            )
        if any(cell.strip() for cell in cells[len(columns) :]):
            if isinstance(lines, Lines):
                lines.rewind()
            yield Unread(
                number,
                _(
                    "The row has {n} cells under {columns} headers, perhaps for want of a quotation mark; "
                    "mend it and import it again.",
                    n=len(cells),
                    columns=len(columns),
                ),
            )
            continue
        yield Row(number, _filled(columns, cells))


def _filled(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    quoted = all(cell.startswith("'") for cell in cells if cell)
    found: dict[str, str] = {}
    for name, cell in zip_longest(columns, cells[: len(columns)], fillvalue=""):
        if name and cell and (said := _plain(cell, quoted)):
            found[name] = said
    return found


def _plain(cell: str, quoted: bool) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from reading it as a formula or number."""
    said = text.nfc(cell).replace("\r\n", "\n").replace("\r", "\n").strip(" \n\t﻿")
    if said.startswith("'") and (quoted or said[1:2] in _HIDDEN or said[1:2].isdigit()):
        said = said[1:].strip()
    return starred(said)
