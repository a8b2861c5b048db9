"""LinkedIn's Connections.csv: a note above the header, and people without much more than a page."""

from __future__ import annotations

from ...words import mark
from ..vcard.contact import Contact, Email, Link
from .cells import day_of, shown
from .sheet import Row
from .table import Person, Table


def _person(row: Row) -> Person | None:
    """Read `First Name,Last Name,URL,Email Address,Company,Position,Connected On`.

    Closed accounts leave a row that holds a day only.
    """
    contact = Contact(
        family=row.get("Last Name"),
        given=row.get("First Name"),
        organisation=row.get("Company"),
        titles=[row.get("Position")] if row.get("Position") else [],
        emails=[Email(row.get("Email Address"))] if row.get("Email Address") else [],
        links=[Link(row.get("URL"), label="LinkedIn")] if row.get("URL") else [],
    )
    contact.name = shown(contact.family, contact.given) or row.get("Email Address")
    if not contact.name and not contact.links:
        return None
    return Person(contact, collected=day_of(row.get("Connected On")))


LINKEDIN = Table(
    "linkedin",
    mark("LinkedIn connections"),
    (frozenset(("First Name", "Last Name", "URL", "Company", "Position", "Connected On")),),
    _person,
)
