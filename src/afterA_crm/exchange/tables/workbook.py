"""Workbooks (.xlsx) as lines of cells: the zip and XML of ECMA-376, read without a spreadsheet library."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from ...errors import AfterAError
from ...words import _
from .number_formats import Kind, kind_of
from .parts import Attributes, Handlers, Parts
from .worksheet import Strings, Worksheet

#: How an OLE file begins: an old .xls, or any workbook locked with a password.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def is_workbook(data: bytes) -> bool:
    """Tell whether bytes are a workbook, also one that can't be opened."""
    return data.startswith(_OLE) or (data.startswith(b"PK\x03\x04") and b"xl/" in data)


def sheets(data: bytes) -> Iterator[Iterator[tuple[int, list[str]]]]:
    """Yield the lines of each sheet, with their numbers.

    Raises:
        AfterAError: the workbook is locked, of an older kind, damaged, or larger than any list of people.
    """
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise AfterAError(_("This workbook is locked with a password; save it without one, or as CSV."))
        raise AfterAError(_("This is a file of an older Excel (.xls); save it as .xlsx or CSV."))
    parts = Parts(data)
    book = _Book()
    book.read(parts)
    strings = Strings(parts)
    for name in book.sheets:
        yield Worksheet(parts, name, strings, book.kinds, book.since_1904).lines()


class _Book:
    """What the workbook itself says: where its sheets are, what its number formats are, and where days begin."""

    def __init__(self) -> None:
        self.sheets: list[str] = []
        self.kinds: list[Kind] = []
        self.since_1904 = False
        self._ids: list[str] = []
        self._targets: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._in_formats = False

    def read(self, parts: Parts) -> None:
        """Read the parts that stand beside the sheets."""
        for name, start in (
            ("xl/workbook.xml", self._workbook),
            ("xl/_rels/workbook.xml.rels", self._relation),
            ("xl/styles.xml", self._style),
        ):
            if parts.has(name):
                for _piece in parts.read(name, Handlers(start, self._end, lambda _text: None)):
                    pass
        found = dict.fromkeys(self._targets[each] for each in self._ids if each in self._targets)
        self.sheets = [name for name in found if parts.has(name)]
        if not self.sheets and parts.has("xl/worksheets/sheet1.xml"):
            self.sheets = ["xl/worksheets/sheet1.xml"]

    def _workbook(self, tag: str, said: Attributes) -> None:
        if tag == "workbookPr":
            self.since_1904 = said.get("date1904", "") in ("1", "true", "on")
        elif tag == "sheet":
            self._ids += [value for key, value in said.items() if key.endswith(" id")]

    def _relation(self, tag: str, said: Attributes) -> None:
        if tag == "Relationship" and said.get("Type", "").endswith("/worksheet"):
            target = said.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            self._targets[said.get("Id", "")] = path

    def _style(self, tag: str, said: Attributes) -> None:
        if tag == "numFmt":
            self._codes[said.get("numFmtId", "")] = said.get("formatCode", "")
        elif tag == "cellXfs":
            self._in_formats = True
        elif tag == "xf" and self._in_formats:
            number = said.get("numFmtId", "0")
            self.kinds.append(kind_of(number, self._codes.get(number, "")))

    def _end(self, tag: str) -> None:
        if tag == "cellXfs":
            self._in_formats = False
