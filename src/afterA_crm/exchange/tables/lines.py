"""The lines of a CSV file as cells; a quotation mark that isn't closed costs one line, not the rest of the file."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator, Sequence

from ...errors import AfterAError
from ...words import _
from ..formats import Unread

#: The longest cell, in characters; how often a file may be taken up again after a line that can't be read.
LONGEST_CELL, MOST_REWINDS = 1_000_000, 1_000

Line = tuple[int, list[str]]


class Lines:
    """Lines of cells with the numbers of their first lines; what can't be read comes as `Unread`."""

    def __init__(self, said: str, separator: str) -> None:
        # Only CR, LF and CRLF end lines; str.splitlines would also break at U+2028 and its like.
        self._source = (found[0] for found in re.finditer(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+", said.replace("\0", "")))
        self._separator = separator
        self._rewinds = 0
        self._above = 0
        self._record: list[str] = []
        self._again: deque[str] = deque()
        self._begin()

    def _begin(self) -> None:
        csv.field_size_limit(LONGEST_CELL)
        self._reader = csv.reader(self._fed(), delimiter=self._separator, strict=True)

    def _fed(self) -> Iterator[str]:
        """Yield lines, first those that are read once more, and remember which make one record."""
        while (line := self._again.popleft() if self._again else next(self._source, None)) is not None:
            self._record.append(line)
            yield line

    def __iter__(self) -> Iterator[Line | Unread]:
        return self

    def __next__(self) -> Line | Unread:
        while True:
            self._above += len(self._record)
            self._record.clear()
            found = self._read()
            if isinstance(found, Unread) or any(cell.strip() for cell in found):
                return found if isinstance(found, Unread) else (self._above + 1, found)

    def _read(self) -> list[str] | Unread:
        try:
            cells = next(self._reader)
        except csv.Error as error:
            return self._alone(error)
        return self._unread() if len(self._record) > 1 and _open(self._record) else cells

    def _alone(self, error: csv.Error) -> list[str] | Unread:
        """Return the cells of a line by itself, as people write it (`"Sora" Kim`), where its quotation marks close."""
        if _open(self._record[:1]):
            return self._unread()
        try:
            [cells] = csv.reader(self._record[:1], delimiter=self._separator)
        except (csv.Error, ValueError):
            return self._unread(error)
        self._take_back()
        return cells

    def _unread(self, error: csv.Error | None = None) -> Unread:
        self.rewind()
        number = self._above + 1
        if error is None:
            return Unread(number, _("A quotation mark in this line isn't closed; close it and import the file again."))
        return Unread(
            number, _("This line can't be read as a table ({why}); mend it and import the file again.", why=error)
        )

    def _take_back(self) -> None:
        """Let all but the first line of what was read last be read once more."""
        self._again.extendleft(reversed(self._record[1:]))
        del self._record[1:]
        self._begin()

    def rewind(self) -> None:
        """Go back to just below the first line of what was read last, which can't be right.

        Raises:
            AfterAError: that was done too often for a table.
        """
        if len(self._record) < 2:
            return
        self._rewinds += 1
        if self._rewinds > MOST_REWINDS:
            raise AfterAError(
                _(
                    "Its quotation marks don't match from line {line} on; mend them, or save it anew in a spreadsheet.",
                    line=self._above + 1,
                )
            )
        self._take_back()


def _open(lines: Sequence[str]) -> bool:
    """Tell whether the quotation marks of lines are odd: one of them takes in what stands below."""
    return sum(line.count('"') for line in lines) % 2 == 1
