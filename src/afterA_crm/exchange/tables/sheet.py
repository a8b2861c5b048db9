"""A table as it came: bytes -> rows of named cells, whatever wrote it. CSV here, workbooks in `workbook`."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ... import text
from ...errors import AfterAError
from ...words import _
from ..formats import File, Unread
from ..vcard.charsets import sniff
from . import workbook

#: How far down a header may stand (services write a few lines above it), and how much a table may hold.
HEADER_WITHIN, MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 30, 500_000, 1_000, 1_000_000
#: A cell that begins with one of these would be a formula; spreadsheets hide it behind an apostrophe.
FORMULA = "=+-@\t\r＝＋－＠"
#: Columns that are never kept (Personal Information Protection Act, article 24-2).
_NEVER = frozenset(("주민등록번호", "residentregistrationnumber"))


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


def fold(header: str) -> str:
    """Return a header in the form in which headers are compared."""
    return re.sub(r"[\s_]+", " ", text.nfc(header).strip().strip("'\"﻿").casefold()).strip()


def open_sheet(file: File, wanted: Callable[[frozenset[str]], bool]) -> Sheet | None:
    """Return the table of a file from its first header that is wanted (folded names), or None where there is none.

    Raises:
        AfterAError: the table holds more than any list of people, or a workbook can't be opened.
    """
    for lines in _tables(file):
        above: list[tuple[int, list[str]]] = []
        for number, cells in lines:
            if wanted(frozenset(map(fold, cells)) - {""}):
                header = _named(cells)
                return Sheet(header, _rows(header, lines))
            above.append((number, cells))
            if len(above) >= HEADER_WITHIN:
                break
    return None


def first_header(file: File) -> Sheet | None:
    """Return a table by the first row that looks like a header: two cells or more, each filled and unlike the others.

    Raises:
        AfterAError: as `open_sheet`.
    """
    for lines in _tables(file):
        for at, (_number, cells) in enumerate(lines):
            filled = [cell for cell in map(fold, cells) if cell]
            if len(filled) > 1 and len(set(filled)) == len(filled) and len(filled) >= len(cells) - 1:
                header = _named(cells)
                return Sheet(header, _rows(header, lines))
            if at >= HEADER_WITHIN:
                break
    return None


def _tables(file: File) -> Iterator[Iterator[tuple[int, list[str]]]]:
    """Yield each way to read a file as lines of cells: a workbook's sheets, or a CSV by each likely separator."""
    if workbook.is_workbook(file.data):
        yield from map(iter, workbook.sheets(file.data))
        return
    source, _mark, body, _tail = sniff(file.data, file.encoding, file.language)
    if b"\0" in body[:4096]:
        return
    said = body.decode("utf-8", "replace") if source.wire else source.text(body)
    head = said[:20_000]
    for separator in sorted(",;\t", key=lambda each: -head.count(each)):
        if separator in head:
            yield _lines(said, separator)


def _lines(said: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    # Only CR, LF and CRLF end lines; str.splitlines would also break at U+2028 and its like.
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(re.split(r"(?<=\n)|(?<=\r)(?!\n)", said.replace("\0", "")), delimiter=separator)
    number = 0
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise AfterAError(
                _("Line {line}: this is no table that can be read ({why}).", line=number, why=error)
            ) from None
        if any(cell.strip() for cell in cells):
            yield number, cells


def _named(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the names of columns; one that stands twice is told apart by a number, one without a name by its place."""
    found: list[str] = []
    for at, cell in enumerate(cells[:MOST_COLUMNS]):
        name = " ".join(text.nfc(cell).strip().strip("'﻿").split()) or f"#{at + 1}"
        again = 2
        while name in found:
            name, again = f"{name.rstrip('0123456789 ')} {again}", again + 1
        found.append(name)
    return tuple(found)


def _rows(header: tuple[str, ...], lines: Iterable[tuple[int, list[str]]]) -> Iterator[Row | Unread]:
    never = {name for name in header if fold(name).replace(" ", "") in _NEVER}
    for count, (number, cells) in enumerate(lines, start=1):
        if count > MOST_ROWS:
            raise AfterAError(
                _("Line {line}: this is more than {most} rows; split the file.", line=number, most=MOST_ROWS)
            )
        if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
            yield Unread(
                number,
                _(
                    "The row has {n} cells under {columns} headers; perhaps a quotation mark is missing.",
                    n=len(cells),
                    columns=len(header),
                ),
            )
            continue
        quoted = all(cell.startswith("'") for cell in cells if cell)
        named = zip(header, (_plain(cell, quoted) for cell in cells), strict=False)
        yield Row(number, {name: cell for name, cell in named if cell and name not in never})


def _plain(cell: str, quoted: bool) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from reading it as a formula or number."""
    said = text.nfc(cell).replace("\r\n", "\n").replace("\r", "\n").strip()
    if said.startswith("'") and (quoted or said[1:2] in FORMULA or said[1:2].isdigit()):
        said = said[1:].strip()
    return said
