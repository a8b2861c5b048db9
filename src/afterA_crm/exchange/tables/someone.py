"""Someone being read from the cells of a row: each cell is taken once, what is left can become lines of the note."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from ..vcard.contact import Address, Contact, Email, Link, Phone
from ..vcard.naming import composed, native
from . import own_fields
from .answers import page_of
from .cells import SEVERAL, blank, born_in, born_on, dialled, lunar_on, parts, telephones, uses
from .sheet import Row, fold

#: What a person is called politely, and isn't named.
_POLITE = frozenset(("mr", "mrs", "ms", "miss", "mx", "sir", "madam", "님", "씨", "귀하", "선생님"))
#: Groups that services make of themselves.
_SERVICE = re.compile(
    r"\*?\s*(?:mycontacts|starred|imported (?:on )?[\d/].*|내 ?(?:연락처|주소록)|별표 ?표시|그룹 ?미지정|미지정|미분류"
    r"|기본 ?그룹)",
    re.IGNORECASE,
)

#: Several addresses in one cell: theirs have line breaks of their own.
_ADDRESSES = re.compile(r"\s*:::\s*")
#: The pieces of an address, and the headers each may stand under.
Pieces = dict[str, tuple[str, ...]]


@lru_cache(4096)
def _counted(header: str) -> tuple[str, int]:
    """Return what a folded header counts, and its number (`phone2-value`)."""
    found = re.match(r"(.*?)(\d{1,3})-", header, re.ASCII)
    return (found[1], int(found[2])) if found else ("", 0)


class Someone:
    """Someone being read from a row."""

    def __init__(self, row: Row) -> None:
        self.contact = Contact()
        self._left: dict[str, tuple[str, str]] = {}
        for header, cell in row.cells.items():
            key = fold(header)
            while key in self._left:  # `Notes` beside `notes`: the second is nobody's column, and stays for the note
                key += "'"
            self._left[key] = (header, cell)
        self.contact.uid = self.take(own_fields.UID)

    def take(self, *headers: str) -> str:
        """Take the first filled cell under any of these headers; one that says nothing is taken and empty.

        In a row of ours `?` or `-` is what someone is called; services write them where they know nothing.
        """
        for header in headers:
            found = self._left.pop(fold(header), None)
            if found is not None and (self.contact.uid or not blank(found[1])):
                return found[1]
        return ""

    def peek(self, header: str) -> str:
        """Return a cell without taking it."""
        return self._left.get(fold(header), ("", ""))[1]

    def numbered(self, start: str) -> list[int]:
        """Return the numbers of columns that are counted: `Phone 1 - Value`, `Phone 2 - Value`."""
        wanted = fold(start)
        return sorted({number for kind, number in map(_counted, self._left) if kind == wanted})

    def named(
        self, family: str = "", given: str = "", middle: str = "", whole: str = "", prefix: str = "", suffix: str = ""
    ) -> None:
        """Set the name from what was taken of it; a given name that is the whole name is no given name."""
        contact = self.contact
        contact.prefix, contact.suffix, contact.additional = prefix, suffix, middle
        before, after = ("" if each.casefold().rstrip(".") in _POLITE else each for each in (prefix, suffix))
        made = composed(family, given, middle, before, after)
        contact.name = native(whole, family, given) or made
        if family or given != contact.name:
            contact.family, contact.given = family, given

    def email(self, use: str, *headers: str) -> None:
        """Take e-mail addresses; a cell without any stays."""
        for header in headers:
            found = [part.strip("<> ") for part in SEVERAL.split(self.peek(header))]
            if any("@" in part for part in found):
                kinds, label = uses(use)
                self.take(header)
                self.contact.emails += [Email(part, kinds, label, use.startswith("*")) for part in found if part]

    def phone(self, use: str, *headers: str) -> None:
        """Take telephone numbers; a cell that holds none stays."""
        for header in headers:
            if dialled(self.peek(header)):
                kinds, label = uses(use)
                self.contact.phones += [
                    Phone(part, kinds, label, use.startswith("*")) for part in telephones(self.take(header)) if part
                ]

    def link(self, label: str, *headers: str) -> None:
        """Take pages; a cell that is none stays."""
        for header in headers:
            found = self.peek(header).replace(" ::: ", " ").split()
            if found and all("." in part for part in found):
                self.take(header)
                self.contact.links += [Link(part, label=label) for part in found]

    def address(self, use: str, pieces: Pieces) -> None:
        """Take an address; several in one cell stand in the same places of each piece."""
        said = {piece: _ADDRESSES.split(self.take(*headers)) for piece, headers in pieces.items()}
        kinds, label = uses(use)
        for at in range(max(map(len, said.values()), default=0)):
            one = Address(kinds=kinds, label=label)
            for piece, values in said.items():
                setattr(one, piece, values[at].strip() if at < len(values) else "")
            if any(values[at : at + 1] != [""] for values in said.values() if at < len(values)):
                self.contact.addresses.append(one)

    def written_address(self, use: str, said: str) -> None:
        """Add an address that is written out in one piece."""
        kinds, label = uses(use)
        for one in _ADDRESSES.split(said):
            self.contact.addresses.append(Address(street=", ".join(parts(one, "\n")), kinds=kinds, label=label))

    def works(self, house: str = "", unit: str = "", title: str = "") -> None:
        """Add an organisation, the unit in it and the title there."""
        contact = self.contact
        if house and not contact.organisation:
            contact.organisation, contact.units = house, [unit] if unit else []
        elif house and house != contact.organisation:
            contact.other_organisations.append(", ".join(filter(None, (house, unit))))
        elif unit:
            self.note(unit)
        if title and title not in contact.titles:
            contact.titles.append(title)

    def born(self, *headers: str, lunar: bool = False) -> None:
        """Take the birthday; a cell that doesn't say it for certain stays."""
        for header in headers:
            said = self.peek(header)
            found = None if blank(said) else (lunar_on if lunar else born_on)(said)
            if found is not None:
                self.take(header)
                self.contact.birthday = self.contact.birthday or found

    def born_in(self, years: Sequence[str], months: Sequence[str], days: Sequence[str]) -> None:
        """Take a birthday whose year, month and day stand in cells of their own; what is no birthday stays."""
        pieces = [next(filter(None, map(self.peek, headers)), "") for headers in (years, months, days)]
        found = born_in(*pieces)
        if found is not None:
            self.contact.birthday = found
            for headers in (years, months, days):
                self.take(*headers)

    def tags(self, said: Iterable[str]) -> None:
        """Add tags, without the groups that services make of themselves."""
        self.contact.categories += [tag.strip() for tag in said if tag.strip() and not _SERVICE.fullmatch(tag.strip())]

    def note(self, *lines: str) -> None:
        """Add lines to the note."""
        self.contact.note = "\n".join(filter(None, (self.contact.note, *lines)))

    def answers(self) -> None:
        """Make links of the answers left that are someone's own pages; they become lines of the note too."""
        self.contact.links += filter(None, (page_of(header, cell) for header, cell in self._left.values()))

    def done(self, quiet: Collection[str] = ()) -> Contact:
        """Return who it is; cells left become lines of the note, but for those of `quiet` columns (folded names)."""
        for header, (name, cell) in self._left.items():
            if header not in quiet and not blank(cell) and cell not in _POLITE:
                self.note(f"{name}:\n{cell}" if "\n" in cell else f"{name.rstrip(':')}: {cell}")
        self._left.clear()
        contact = self.contact
        if not contact.name and contact.organisation and not contact.nicknames:
            contact.name, contact.kind = contact.organisation, "organisation"
        if not contact.name:
            contact.name, contact.unnamed = next(self._said(), ""), True
        return contact

    def _said(self) -> Iterator[str]:
        contact = self.contact
        yield from contact.nicknames
        yield from (email.address for email in contact.emails)
        yield from (phone.number for phone in contact.phones)
        yield from (link.address for link in contact.links)


def quiet(headers: str) -> frozenset[str]:
    """Return folded names of columns, from lines of names between commas."""
    return frozenset(fold(each) for each in re.split(r"[,\n]", headers) if each.strip())
