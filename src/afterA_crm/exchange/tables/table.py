"""A kind of table: how its header is known, and who a row of it tells of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..formats import Attended, Contents, File, Given, Unread
from ..vcard.contact import Contact
from .sheet import Row, Sheet, fold, kept, open_sheets


class Person(NamedTuple):
    """Who a row tells of, how they were at its event, and when their card was collected or the connection made."""

    contact: Contact
    attended: Attended = ""
    collected: date | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of table.

    `signatures` are sets of headers (in any spacing and case): one that stands there whole tells the kind.
    `person` returns who a row tells of, or None where the service itself says that it tells of nobody: such a row
    is passed over without a word.
    """

    name: str
    title: str
    signatures: tuple[frozenset[str], ...]
    person: Callable[[Row], Person | None]

    def fits(self, header: frozenset[str]) -> bool:
        """Tell whether folded headers are this kind's."""
        return any(frozenset(map(fold, each)) <= header for each in self.signatures)

    def read(self, file: File) -> Contents:
        """Yield everyone of a file, and the rows that can't be read."""
        for sheet in open_sheets(file, self.fits):
            yield from self.of(sheet)

    def of(self, sheet: Sheet) -> Contents:
        """Yield everyone of a table whose header was found."""
        for row in sheet.rows:
            if isinstance(row, Unread):
                yield row
            elif row.cells and (found := self.person(row)) is not None:
                yield Given(row.line, row.original, found.contact, found.attended, found.collected)

    def again(self, original: bytes) -> Contact | None:
        """Return what a row that was kept says."""
        found = self.person(kept(original))
        return found.contact if found is not None else None


def everyone(tables: tuple[Table, ...], file: File) -> Iterator[Table]:
    """Yield the kind of table a file is, if it is one of these."""
    found: list[Table] = []

    def wanted(header: frozenset[str]) -> bool:
        found.extend(table for table in tables if not found and table.fits(header))
        return bool(found)

    next(open_sheets(file, wanted), None)
    yield from found[:1]
