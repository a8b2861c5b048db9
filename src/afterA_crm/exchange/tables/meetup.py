"""Meetup's lists, which end with .xls or .csv: the members of a group, and the attendees of one of its events.

Headers as the readers github.com/pydata (member list) and others of the attendee list take them: `Name, User ID, Title,
Event Host, RSVP, Guests, RSVPed on, Joined Group on, URL of Member Profile`. Questions of the group follow.
"""

from __future__ import annotations

import re

from ...words import mark
from ..formats import Attended
from ..vcard.contact import Address, Link
from .sheet import Row
from .someone import Someone, quiet
from .table import Person, Table

_QUIET = quiet(
    """
    User ID, Member ID, Event Host, RSVPed on, Joined Group on, Last visited group on, Last Attended, Total RSVPs,
    RSVPed Yes, RSVPed Maybe, RSVPed No, Meetups attended, No shows, Photo, Assistant Organizer, Mailing List,
    Guests, Pay Status, Intro
    """
)


def _person(row: Row) -> Person | None:
    someone = Someone(row)
    attended = _attended(someone.take("RSVP", "RSVP status"), someone.take("Attendance", "Attended"))
    someone.named(someone.take("Last Name"), someone.take("First Name"), whole=someone.take("Name"))
    if someone.contact.name.casefold() in ("former member", "") and not someone.peek("URL of Member Profile"):
        return None
    someone.email("", "Email", "Email Address")
    _profile(someone, someone.take("URL of Member Profile", "Profile URL"))
    place = someone.take("Location")
    if place:
        someone.contact.addresses.append(Address(city=place))
    someone.answers()
    return Person(someone.done(_QUIET), attended)


def _profile(someone: Someone, address: str) -> None:
    """Add the page of a member, the one of all groups: `meetup.com/Some-Group/members/123` is only one group's."""
    member = re.search(r"meetup\.com/(?:[^\s/]+/)*members/(\d+)", address)
    if address:
        someone.contact.links.append(
            Link(f"https://www.meetup.com/members/{member[1]}/" if member else address, label="Meetup")
        )


def _attended(rsvp: str, attendance: str) -> Attended:
    if attendance.casefold() in ("y", "yes", "attended", "true", "1"):
        return "met"
    said = rsvp.casefold()
    if said in ("no", "not going", "cancelled", "canceled"):
        return "declined"
    return "guest" if said or attendance else ""


MEETUP = Table(
    "meetup",
    mark("Meetup members"),
    (frozenset(("Name", "User ID", "URL of Member Profile")), frozenset(("Name", "User ID", "RSVP"))),
    _person,
)
