"""Google Contacts' CSV, the one of today (`Labels`, `E-mail 1 - Label`) and the one until 2024 (`Group Membership`).

Several values of one kind share a cell, ` ::: ` between them.
"""

from __future__ import annotations

from ...words import mark
from . import own_fields
from .cells import parts
from .sheet import Row
from .someone import Someone, quiet
from .table import Person, Table

_QUIET = quiet("Photo, File As, Initials, Sensitivity, Priority, Yomi Name, Phonetic Middle Name, Additional Name Yomi")
_ADDRESS = ("Street", "Extended Address", "PO Box", "City", "Region", "Postal Code", "Country")


def _person(row: Row) -> Person:
    someone = Someone(row)
    contact = someone.contact
    someone.named(
        someone.take("Last Name", "Family Name"),
        someone.take("First Name", "Given Name"),
        someone.take("Middle Name", "Additional Name"),
        someone.take("Name") or (someone.take("File As") if contact.uid else ""),
        someone.take("Name Prefix"),
        someone.take("Name Suffix"),
    )
    contact.reading_family = someone.take("Phonetic Last Name", "Family Name Yomi")
    contact.reading_given = someone.take("Phonetic First Name", "Given Name Yomi")
    contact.nicknames = parts(f"{someone.take('Nickname')},{someone.take('Short Name')}", ",")
    someone.works(
        someone.take("Organization Name"), someone.take("Organization Department"), someone.take("Organization Title")
    )
    for n in someone.numbered("Organization"):
        _organisation(someone, f"Organization {n} - ")
    someone.born("Birthday")
    someone.tags(someone.take("Labels", "Group Membership").split(":::"))
    someone.note(someone.take("Notes"))
    for n in someone.numbered("E-mail"):
        someone.email(_label(someone, f"E-mail {n} - "), f"E-mail {n} - Value")
    for n in someone.numbered("Phone"):
        someone.phone(_label(someone, f"Phone {n} - "), f"Phone {n} - Value")
    for n in someone.numbered("Website"):
        someone.link(_label(someone, f"Website {n} - "), f"Website {n} - Value")
    for n in someone.numbered("Address"):
        _address(someone, f"Address {n} - ")
    for kind in ("Relation", "Event", "Custom Field", "IM", "Calendar Link", "Jot", "Language", "External ID"):
        for n in someone.numbered(kind):
            _line(someone, kind, f"{kind} {n} - ")
    return Person(someone.done(_QUIET))


def _label(someone: Someone, start: str) -> str:
    return someone.take(start + "Label", start + "Type")


def _organisation(someone: Someone, start: str) -> None:
    someone.take(start + "Type")
    someone.take(start + "Yomi Name")
    house, unit, title = (someone.take(start + piece) for piece in ("Name", "Department", "Title"))
    houses, units, titles = house.split(" ::: "), unit.split(" ::: "), title.split(" ::: ")
    for at in range(max(map(len, (houses, units, titles)))):
        someone.works(*(said[at].strip() if at < len(said) else "" for said in (houses, units, titles)))


def _address(someone: Someone, start: str) -> None:
    use = _label(someone, start)
    whole = someone.take(start + "Formatted")
    street, extended, box, city, region, code, country = ((start + piece,) for piece in _ADDRESS)
    before = len(someone.contact.addresses)
    pieces = {"street": street, "extended": extended, "box": box, "city": city, "region": region}
    someone.address(use, {**pieces, "code": code, "country": country})
    if whole and len(someone.contact.addresses) == before:
        someone.written_address(use, whole)


def _line(someone: Someone, kind: str, start: str) -> None:
    label, service = _label(someone, start), someone.take(start + "Service")
    said = someone.take(start + "Value")
    if said and not (kind == "Custom Field" and own_fields.take(someone.contact, label, said)):
        name = " ".join(filter(None, (service, label.lstrip("* ")))) or kind
        someone.note(*(f"{name}: {each.strip()}" for each in said.split(":::") if each.strip()))


GOOGLE = Table(
    "google",
    mark("Google Contacts"),
    (
        frozenset(("First Name", "Last Name", "Labels", "Organization Name")),
        frozenset(("First Name", "Last Name", "E-mail 1 - Value")),
        frozenset(("Given Name", "Family Name", "Group Membership")),
        frozenset(("Name", "Given Name", "Family Name", "E-mail 1 - Value")),
        frozenset(("Name", "Given Name", "Family Name", "Phone 1 - Value")),
    ),
    _person,
)
