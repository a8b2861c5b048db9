"""The fields and the column our own CSV adds under names of ours, so that they come home as what they were."""

from __future__ import annotations

from ...words import mark
from ...words.ko import korean
from ..vcard.contact import Contact, DatedNote
from .cells import day_of
from .sheet import fold

#: The column of our own CSV by which people come home who have no address to be told by; others pass it over.
UID = "afterA UID"

ROLE, ORGANISATION, MET, INTRODUCED_BY = mark("role"), mark("organisation"), mark("how we met"), mark("introduced by")


def take(contact: Contact, label: str, said: str) -> bool:
    """Give a contact what a field of ours says; return False where the label isn't one of ours."""
    known = next((each for each in (ROLE, ORGANISATION, MET, INTRODUCED_BY) if _is(label, each)), None)
    if known == ROLE:
        contact.roles.append(said)
    elif known == ORGANISATION:
        contact.other_organisations.append(said)
    elif known == MET:
        day, _dot, where = said.partition(" · ")
        found = day_of(day)
        contact.met = DatedNote(found.isoformat(), where) if found is not None else DatedNote("", said)
    elif known == INTRODUCED_BY:
        contact.introduced_by = said
    return known is not None


def _is(label: str, sentence: str) -> bool:
    return fold(label) in (fold(sentence), fold(korean(sentence)))
