"""LinkedIn's Connections.csv: a note above the header, and people without much more than a page."""

from __future__ import annotations

from ...words import mark
from .cells import day_of
from .sheet import Row
from .someone import Someone
from .table import Person, Table


def _person(row: Row) -> Person | None:
    """Read `First Name,Last Name,URL,Email Address,Company,Position,Connected On`.

    Closed accounts leave a row that holds a day only.
    """
    someone = Someone(row)
    connected = someone.take("Connected On")
    someone.named(someone.take("Last Name"), someone.take("First Name"))
    someone.email("", "Email Address")
    someone.link("LinkedIn", "URL")
    someone.works(someone.take("Company"), title=someone.take("Position"))
    contact = someone.done()
    return Person(contact, collected=day_of(connected)) if contact.name else None


LINKEDIN = Table(
    "linkedin",
    mark("LinkedIn connections"),
    (frozenset(("First Name", "Last Name", "URL", "Company", "Position", "Connected On")),),
    _person,
)
