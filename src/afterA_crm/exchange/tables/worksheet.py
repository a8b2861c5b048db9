"""One sheet of a workbook as lines of cells, and the strings its cells share (ECMA-376 part 1, 18.3 and 18.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...errors import AfterAError
from ...words import _
from .lines import LONGEST_CELL
from .number_formats import Kind, shown
from .parts import Attributes, Handlers, Parts, too_much

#: How many cells a sheet and a row of any program may hold, and how far to the right they are read.
MOST_CELLS, MOST_IN_ROW, MOST_COLUMNS = 5_000_000, 16_384, 1_001
_STRINGS = "xl/sharedStrings.xml"


class Strings:
    """The strings that cells share: plain or of rich runs; how a word is pronounced is left out."""

    def __init__(self, parts: Parts) -> None:
        self.said: list[str] = []
        self._parts = parts
        self._text = _Text()
        if parts.has(_STRINGS):
            for _piece in parts.read(_STRINGS, Handlers(self._start, self._end, self._text.add)):
                pass

    def _start(self, tag: str, _said: Attributes) -> None:
        self._text.start(tag)

    def _end(self, tag: str) -> None:
        self._text.end(tag)
        if tag == "si":
            said = self._text.taken()
            self.said.append(said)
            if said:
                self._parts.held()


class _Text:
    """The text of `t` elements, but not of those inside `rPh`."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._open = self._spoken = False

    def start(self, tag: str) -> None:
        if tag == "rPh":
            self._spoken = True
        self._open = tag == "t" and not self._spoken

    def end(self, tag: str) -> None:
        self._open = False
        if tag == "rPh":
            self._spoken = False

    def add(self, text: str) -> None:
        if self._open:
            self._pieces.append(text)

    def taken(self) -> str:
        """Return the text so far, and begin anew; `_x000A_` is how a workbook writes a character XML can't hold."""
        found = "".join(self._pieces)
        self._pieces.clear()
        return re.sub(r"_x([0-9A-Fa-f]{4})_", _character, found) if "_x" in found else found


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return "" if 0xD800 <= code < 0xE000 else chr(code)


class Worksheet:
    """A sheet being read."""

    def __init__(
        self, parts: Parts, name: str, strings: Strings, kinds: Sequence[Kind], since_1904: bool = False
    ) -> None:
        self._parts, self._name = parts, name
        self._strings, self._kinds, self._since_1904 = strings, kinds, since_1904
        self._lines: list[tuple[int, list[str]]] = []
        self._cells: list[str] = []
        self._row = self._column = self._wide = self._count = 0
        self._type = self._style = ""
        self._value: list[str] = []
        self._in_value = False
        self._text = _Text()

    def lines(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the lines that hold anything, with the numbers their rows bear.

        Raises:
            AfterAError: the sheet is damaged, or holds more than any list of people.
        """
        for _piece in self._parts.read(self._name, Handlers(self._start, self._end, self._add)):
            yield from self._lines
            self._lines.clear()

    def _start(self, tag: str, said: Attributes) -> None:
        if tag == "c":
            self._check()
            self._column = _column(said.get("r", "")) or self._column + 1
            self._type, self._style = said.get("t", "n"), said.get("s", "0")
            self._value.clear()
            self._text.taken()
        elif tag == "row":
            number = said.get("r", "")
            self._row = int(number) if number.isdecimal() and len(number) < 9 else self._row + 1
            self._column, self._wide, self._cells = 0, 0, []
        elif tag == "v":
            self._in_value = True
        else:
            self._text.start(tag)

    def _check(self) -> None:
        """Count a cell, filled or not: what no sheet holds is refused before the rest of it is read."""
        self._wide += 1
        self._count += 1
        if self._wide > MOST_IN_ROW:
            raise AfterAError(
                _(
                    "Row {row} of a sheet has more than {most} cells, which no list of people has; save the columns "
                    "of the list as CSV.",
                    row=self._row,
                    most=f"{MOST_IN_ROW:,}",
                )
            )
        if self._count > MOST_CELLS:
            raise too_much()

    def _add(self, text: str) -> None:
        if self._in_value:
            self._value.append(text)
        else:
            self._text.add(text)

    def _end(self, tag: str) -> None:
        if tag == "v":
            self._in_value = False
        elif tag == "c":
            self._put(self._said())
        elif tag == "row":
            if any(cell.strip() for cell in self._cells):
                self._lines.append((self._row, self._cells))
        else:
            self._text.end(tag)

    def _put(self, said: str) -> None:
        if not said or self._column > MOST_COLUMNS:
            return
        if len(said) > LONGEST_CELL:
            raise too_much()
        self._parts.held()
        self._cells.extend([""] * (self._column - len(self._cells)))
        self._cells[self._column - 1] = said

    def _said(self) -> str:
        """Return what a cell shows; an error (`#N/A`) shows nothing."""
        value = "".join(self._value)
        if self._type == "inlineStr":
            return self._text.taken()
        if self._type == "s":
            at = int(value) if value.isdecimal() and len(value) < 10 else -1
            return self._strings.said[at] if 0 <= at < len(self._strings.said) else ""
        if self._type == "b":
            return "TRUE" if value.strip() in ("1", "true") else "FALSE"
        if self._type != "n":
            return "" if self._type == "e" else value
        at = int(self._style) if self._style.isdecimal() and len(self._style) < 9 else 0
        kind = self._kinds[at] if at < len(self._kinds) else Kind()
        return shown(value, kind, self._since_1904)


def _column(reference: str) -> int:
    """Return the number of a cell's column (`AB12` is 28), 0 where it isn't said."""
    found = 0
    for letter in reference.upper():
        if not "A" <= letter <= "Z" or found > MOST_COLUMNS:
            break
        found = found * 26 + ord(letter) - 64
    return found
