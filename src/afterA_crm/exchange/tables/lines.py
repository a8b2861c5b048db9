"""The lines of a CSV file as cells; a quotation mark that isn't closed costs one line, not the rest of the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

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
        self._lines = list(io.StringIO(said.replace("\0", ""), newline=""))
        self._separator = separator
        self._rewinds = 0
        self._first = 0
        self._from(0)

    def _from(self, line: int) -> None:
        csv.field_size_limit(LONGEST_CELL)
        self._before, self._last = line, line
        lines = (self._lines[at] for at in range(line, len(self._lines)))
        self._reader = csv.reader(lines, delimiter=self._separator, strict=True)

    def __iter__(self) -> Iterator[Line | Unread]:
        return self

    def __next__(self) -> Line | Unread:
        while True:
            self._first = self._last
            try:
                cells = next(self._reader)
                self._last = self._before + self._reader.line_num
            except csv.Error as error:
                self._last = self._before + self._reader.line_num
                found = self._alone(error)
                if isinstance(found, Unread):
                    return found
                cells = found
            else:
                if self._last - self._first > 1 and self._open(self._last):
                    return self._unread()
            if any(cell.strip() for cell in cells):
                return self._first + 1, cells

    def _alone(self, error: csv.Error) -> list[str] | Unread:
        """Return the cells of a line by itself, as people write it (`"Sora" Kim`), where its quotation marks close."""
        if self._open(self._first + 1):
            return self._unread()
        try:
            [cells] = csv.reader([self._lines[self._first]], delimiter=self._separator)
        except (csv.Error, ValueError):
            return self._unread(error)
        self._from(self._first + 1)
        return cells

    def _open(self, end: int) -> bool:
        """Tell whether the quotation marks of lines are odd: one of them takes in what stands below."""
        return sum(line.count('"') for line in self._lines[self._first : end]) % 2 == 1

    def _unread(self, error: csv.Error | None = None) -> Unread:
        number = self._first + 1
        self.rewind()
        if error is None:
            return Unread(number, _("A quotation mark in this line isn't closed; close it and import the file again."))
        return Unread(
            number, _("This line can't be read as a table ({why}); mend it and import the file again.", why=error)
        )

    def rewind(self) -> None:
        """Go back to just below the first line of what was read last.

        Raises:
            AfterAError: that was done too often for a table.
        """
        if self._last - self._first < 2:
            return
        self._rewinds += 1
        if self._rewinds > MOST_REWINDS:
            raise AfterAError(_("Its quotation marks don't match from line {line} on.", line=self._first + 1))
        self._from(self._first + 1)
