"""Google's contacts CSV: numbered columns for what there can be several of.

https://support.google.com/contacts/answer/1069522
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...words import told
from ..exporting import cards, leaving
from ..exporting.targets import Asked, Piece
from ..tables.own_fields import INTRODUCED_BY, MET, ORGANISATION, ROLE, UID
from ..vcard.contact import Contact
from .cells import lines

if TYPE_CHECKING:
    from ...store import Book

_NAMES = (
    *("First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name"),
    *("Name Prefix", "Name Suffix", "Nickname", "File As", "Organization Name", "Organization Title"),
    *("Organization Department", "Birthday", "Notes", "Photo", "Labels"),
)
#: What there can be several of, and the columns each one takes.
_SEVERAL = {
    "E-mail": ("Label", "Value"),
    "Phone": ("Label", "Value"),
    "Address": ("Label", "Formatted"),
    "Website": ("Label", "Value"),
    "Relation": ("Label", "Value"),
    "Event": ("Label", "Value"),
    "Custom Field": ("Label", "Value"),
}
_LABELS = {"cell": "Mobile", "work": "Work", "home": "Home", "fax": "Work Fax", "main": "Main", "pager": "Pager"}

Row = dict[str, str]


def pieces(book: Book, asked: Asked) -> Iterator[Piece]:
    """Yield the header and then each person's row."""
    found = [(number, facts.name, row(leaving.contact_of(facts))) for number, facts in cards.everyone(book, asked)]
    if not found:
        return
    columns = header([said for _number, _name, said in found])
    first, *rest = lines(columns, (said for _number, _name, said in found))
    for (number, name, _said), line in zip(found, rest, strict=True):
        yield Piece("contacts.csv", first + line, number, name)
        first = b""


def header(rows: Sequence[Row]) -> list[str]:
    """Return the columns that rows fill, and those that always stand there."""
    used = {column for row in rows for column in row}
    found = list(_NAMES)
    for what, columns in _SEVERAL.items():
        number = 1
        while f"{what} {number} - {columns[1]}" in used:
            found += [f"{what} {number} - {column}" for column in columns]
            number += 1
    return [*found, UID]


def row(contact: Contact) -> Row:
    """Return someone's row: its filled cells by column."""
    birthday = contact.birthday
    made = {
        "First Name": contact.given,
        "Middle Name": contact.additional,
        "Last Name": contact.family,
        "Phonetic First Name": contact.reading_given,
        "Phonetic Last Name": contact.reading_family,
        "Nickname": ", ".join(contact.nicknames),
        "Organization Name": contact.organisation,
        "Organization Title": next(iter(contact.titles or contact.roles), ""),
        "Notes": contact.note,
        "Labels": " ::: ".join([*contact.categories, "* myContacts"]),
        UID: contact.uid,
    }
    if not contact.given and not contact.family:
        made["First Name"] = contact.name
    elif contact.name.replace(" ", "") not in (contact.family + contact.given, contact.given + contact.family):
        made["File As"] = contact.name
    if birthday is not None and birthday.month and birthday.day:
        made["Birthday"] = f"{birthday.year:04d}" if birthday.year else "-"
        made["Birthday"] += f"-{birthday.month:02d}-{birthday.day:02d}"
    _several(made, "E-mail", [(_label(each.kinds, each.label), each.address) for each in contact.emails])
    _several(made, "Phone", [(_label(each.kinds, each.label), each.number) for each in contact.phones])
    _several(made, "Address", [(_label(each.kinds, each.label), each.street) for each in contact.addresses])
    _several(
        made, "Website", [(each.service or _label(each.kinds, each.label), each.address) for each in contact.links]
    )
    _several(made, "Custom Field", list(_custom(contact)))
    return {column: value for column, value in made.items() if value}


def _several(row: Row, what: str, found: Sequence[tuple[str, str]]) -> None:
    label, value = _SEVERAL[what]
    for number, (said, written) in enumerate(found, start=1):
        row[f"{what} {number} - {label}"] = said
        row[f"{what} {number} - {value}"] = written


def _label(kinds: Sequence[str], label: str) -> str:
    return label or " ".join(_LABELS.get(kind, kind.capitalize()) for kind in kinds)


def _custom(contact: Contact) -> Iterator[tuple[str, str]]:
    """Yield what Google has no column for: further roles and organisations, how we met."""
    shown = next(iter(contact.titles or contact.roles), "")
    for role in dict.fromkeys([*contact.titles, *contact.roles]):
        if role != shown:
            yield told(ROLE), role
    for house in contact.other_organisations:
        yield told(ORGANISATION), house
    if contact.met is not None:
        yield told(MET), " · ".join(filter(None, (contact.met.day, contact.met.label)))
    if contact.introduced_by:
        yield told(INTRODUCED_BY), contact.introduced_by
