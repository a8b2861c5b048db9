"""Luma's guest list (help.luma.com, "Download guest CSV"): fixed columns, then a column for each question asked."""

from __future__ import annotations

from ...words import mark
from ..formats import Attended
from .sheet import Row
from .someone import Someone, quiet
from .table import Person, Table

_QUIET = quiet(
    """
    api_id, guest_id, created_at, registered_at, joined_at, invited_at, custom_source, utm_source, qr_code_url, amount,
    amount_tax, amount_discount, currency, coupon_code, eth_address, solana_address, survey_response_rating,
    ticket_type_id, ticket_name, ticket_type, user_id, event_id
    """
)
_YES = frozenset(("yes", "true", "1", "y"))


def _person(row: Row) -> Person:
    someone = Someone(row)
    attended = _attended(
        someone.take("approval_status"), someone.take("checked_in_at"), someone.take("has_joined_event")
    )
    family, given = someone.take("last_name"), someone.take("first_name")
    someone.named(family, given, whole=someone.take("name"))
    someone.email("", "email")
    someone.phone("", "phone_number")
    someone.answers()
    return Person(someone.done(_QUIET), attended)


def _attended(status: str, checked_in: str, joined: str) -> Attended:
    if checked_in or joined.casefold() in _YES:
        return "met"
    return "declined" if status.casefold() == "declined" else "guest"


LUMA = Table(
    "luma",
    mark("Luma guests"),
    (frozenset(("name", "email", "approval_status", "checked_in_at")), frozenset(("name", "email", "approval_status"))),
    _person,
)
