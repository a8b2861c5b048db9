"""Outlook's contacts CSV: three addresses, fixed telephones, and the rest in the notes.

https://support.microsoft.com/en-us/office/create-or-edit-csv-files-to-import-into-outlook-4518d70d-8fe9-46ad-94fa-1494247193c7
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...words import _
from ..exporting import cards, leaving
from ..exporting.targets import Asked, Piece
from ..tables.own_fields import UID
from ..vcard.contact import Birthday, Contact, Phone
from .cells import lines

if TYPE_CHECKING:
    from ...store import Book

_EMAILS = ("E-mail Address", "E-mail 2 Address", "E-mail 3 Address")
#: The columns a telephone of each kind can take, the first free one.
_PHONES = {
    "cell": ("Mobile Phone", "Car Phone"),
    "work": ("Business Phone", "Business Phone 2"),
    "home": ("Home Phone", "Home Phone 2"),
    "fax": ("Business Fax", "Home Fax"),
    "main": ("Company Main Phone",),
    "pager": ("Pager",),
    "": ("Primary Phone", "Other Phone", "Mobile Phone", "Business Phone", "Home Phone"),
}
_ADDRESSES = {"work": "Business Street", "home": "Home Street", "": "Other Street"}
HEADER = (
    *("First Name", "Middle Name", "Last Name", "Title", "Suffix", "Nickname", "Given Yomi", "Surname Yomi"),
    *_EMAILS,
    *("Home Phone", "Home Phone 2", "Business Phone", "Business Phone 2", "Mobile Phone", "Car Phone", "Other Phone"),
    *("Primary Phone", "Pager", "Business Fax", "Home Fax", "Company Main Phone", "Job Title", "Department", "Company"),
    *("Business Street", "Home Street", "Other Street", "Web Page", "Birthday", "Notes", "Categories"),
    UID,
)

Row = dict[str, str]


def pieces(book: Book, asked: Asked) -> Iterator[Piece]:
    """Yield the header and then each person's row."""
    head = b"".join(lines(HEADER, ()))
    for number, facts in cards.everyone(book, asked):
        _head, line = lines(HEADER, [row(leaving.contact_of(facts))])
        yield Piece("contacts.csv", head + line, number, facts.name)
        head = b""


def header(_rows: Sequence[Row]) -> Sequence[str]:
    """Return the columns, the same of all rows."""
    return HEADER


def row(contact: Contact) -> Row:
    """Return someone's row: its filled cells by column."""
    left: list[str] = []
    named = bool(contact.given or contact.family)
    made = {
        "First Name": contact.given if named else contact.name,
        "Middle Name": contact.additional,
        "Last Name": contact.family,
        "Nickname": next(iter(contact.nicknames), ""),
        "Given Yomi": contact.reading_given,
        "Surname Yomi": contact.reading_family,
        "Job Title": next(iter(contact.titles or contact.roles), ""),
        "Company": contact.organisation,
        "Categories": ";".join(contact.categories),
        UID: contact.uid,
    }
    for column, email in zip(_EMAILS, contact.emails, strict=False):
        made[column] = email.address
    left += [email.address for email in contact.emails[len(_EMAILS) :]]
    left += [each.number for each in contact.phones if not _phone(made, each)]
    for address in contact.addresses:
        column = _ADDRESSES[next((kind for kind in address.kinds if kind in _ADDRESSES), "")]
        if made.setdefault(column, address.street) != address.street:
            left.append(address.street)
    for link in contact.links:
        said = f"{link.service}: {link.address}" if link.service else link.address
        if link.service or made.setdefault("Web Page", link.address) != link.address:
            left.append(said)
    left += _left(contact, made)
    made["Notes"] = "\n".join(filter(None, (contact.note, *left)))
    return made


def _phone(row: Row, phone: Phone) -> bool:
    """Put a telephone into the first column that is free for its kind; tell whether there was one."""
    kinds = [kind for kind in ("fax", *phone.kinds, "") if kind in _PHONES and (kind in phone.kinds or not kind)]
    for column in (column for kind in kinds for column in _PHONES[kind]):
        if column not in row:
            row[column] = phone.number
            return True
    return False


def _left(contact: Contact, row: Row) -> Sequence[str]:
    """Return what Outlook has no column for, as lines of the notes; a whole birthday gets its column."""
    found = [_("nickname: {name}", name=name) for name in contact.nicknames[1:]]
    roles = [role for role in dict.fromkeys([*contact.titles, *contact.roles]) if role != row["Job Title"]]
    found += [_("role: {role}", role=role) for role in roles]
    found += [_("organisation: {name}", name=name) for name in contact.other_organisations]
    if contact.birthday is not None and contact.birthday.month and contact.birthday.day:
        _birthday(row, found, contact.birthday, contact.birthday.month, contact.birthday.day)
    if contact.met is not None:
        found.append(_("met: {where}", where=" · ".join(filter(None, (contact.met.day, contact.met.label)))))
    if contact.introduced_by:
        found.append(_("introduced by: {name}", name=contact.introduced_by))
    return found


def _birthday(row: Row, found: list[str], birthday: Birthday, month: int, day: int) -> None:
    if birthday.year:
        row["Birthday"] = f"{birthday.year:04d}-{month:02d}-{day:02d}"  # read alike in every country
    else:
        found.append(_("birthday: {day}", day=f"{month:02d}-{day:02d}"))
