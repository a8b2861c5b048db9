"""Eventbrite's attendee report: the classic one (`Order #`) and its successor (`Order ID`), and the questions asked."""

from __future__ import annotations

from ...words import mark
from ..formats import Attended
from .sheet import Row
from .someone import Pieces, Someone, quiet
from .table import Person, Table

_QUIET = quiet(
    """
    Order #, Order ID, Order Date, Order Time, Quantity, Ticket Quantity, Price Tier, Ticket Type, Ticket Price,
    Attendee #, Attendee ID, Barcode #, Barcode, Order Type, Currency, Total Paid, Fees Paid, Eventbrite Fees,
    Eventbrite Payment Processing, Event Name, Event ID, Event Start Date, Event Start Time, Event Location,
    Venue Name, Venue No., Seat, Section, Row, Delivery Method, Affiliate, Gross Sales, Net Sales, Discount, Promo Code,
    Ticket Revenue, Tax Paid, Payment Type, Payment Status, Check-In Date, Checked In Date, Date Checked In,
    Guestlist, Gender, Age, Buyer Name, Buyer First Name, Buyer Last Name, Buyer Last Name (Surname), Buyer Email,
    Purchaser First Name, Purchaser Last Name, Purchaser Email, IP Location
    """
)
#: What stands where a buyer was asked for an attendee's name, and didn't give it yet.
_ASKED = "info requested"
_DECLINED = frozenset(("not attending", "refunded", "deleted", "cancelled", "canceled", "transferred", "voided"))


def _address(kind: str) -> Pieces:
    return {
        "street": (f"{kind} Address 1", f"{kind} Address"),
        "extended": (f"{kind} Address 2",),
        "city": (f"{kind} City",),
        "region": (f"{kind} State", f"{kind} State/Province", f"{kind} County"),
        "code": (f"{kind} Zip", f"{kind} Postal Code", f"{kind} Postcode"),
        "country": (f"{kind} Country",),
    }


def _person(row: Row) -> Person | None:
    someone = Someone(row)
    attended = _attended(someone.take("Attendee Status", "Status"), someone.take("Checked In", "Checked in?"))
    family = someone.take("Last Name", "Attendee Last Name", "Attendee Surname", "Surname")
    given = someone.take("First Name", "Attendee First Name")
    whole = someone.take("Name", "Attendee Name", "Full Name")
    if _ASKED in (f"{given} {family}".casefold(), whole.casefold(), given.casefold()):
        return None
    someone.named(family, given, whole=whole, prefix=someone.take("Prefix", "Title"), suffix=someone.take("Suffix"))
    someone.email("", "Email", "Attendee Email", "Email Address")
    someone.phone("cell", "Cell Phone", "Mobile Phone", "Mobile")
    someone.phone("home", "Home Phone")
    someone.phone("work", "Work Phone")
    someone.phone("", "Phone", "Phone Number", "Telephone")
    someone.works(someone.take("Company", "Company / Organization"), title=someone.take("Job Title"))
    for use, kind in (("home", "Home"), ("work", "Work"), ("", "Billing"), ("", "Shipping")):
        someone.address(use, _address(kind))
    someone.link("", "Website")
    someone.link("", "Blog")
    someone.born("Birth Date", "Birthdate", "Date of Birth")
    someone.answers()
    return Person(someone.done(_QUIET), attended)


def _attended(status: str, checked_in: str) -> Attended:
    said = status.casefold()
    if said in ("checked in", "attended") or checked_in.casefold() in ("yes", "true", "1", "y"):
        return "met"
    return "declined" if said in _DECLINED else "guest"


EVENTBRITE = Table(
    "eventbrite",
    mark("Eventbrite attendees"),
    (
        frozenset(("Order #", "Attendee Status")),
        frozenset(("Order #", "Attendee #", "Email")),
        frozenset(("Order ID", "Attendee Status")),
        frozenset(("Order ID", "Ticket Type", "Email", "Event Name")),
        frozenset(("Order ID", "Ticket Type", "Buyer Email")),
    ),
    _person,
)
