"""What the book says about someone, as the contact that leaves: private nouns have no place in it."""

from __future__ import annotations

from collections.abc import Sequence

from ..facts import APPLE, Born, Does, Facts, Reach
from ..vcard.birthdays import write_lunar
from ..vcard.contact import Address, Birthday, Contact, DatedNote, Email, Link, Phone, Photo

#: Labels that a card says as the type of a channel; every other one is a label of its own.
KINDS = frozenset(
    ("bbs", "car", "cell", "dom", "fax", "home", "intl", "isdn", "main", "modem", "other", "pager", "work")
)


def contact_of(facts: Facts, photo: Photo | None = None) -> Contact:
    """Return the contact for a new card: what exchange.md's table of nouns lets leave."""
    contact = Contact(
        name=facts.name,
        family=facts.family,
        given=facts.given,
        additional=middle(facts),
        nicknames=list(facts.nicknames),
        note=facts.note,
        categories=categories(facts),
        uid=facts.uid,
        birthday=birthday_of(facts.birthday),
        met=DatedNote(facts.met_on, facts.met_at) if facts.met_on or facts.met_at else None,
        introduced_by=facts.via,
        photo=photo,
    )
    contact.reading_family, contact.reading_given = reading(facts)
    for (kind, _key), reach in facts.channels.items():
        _add(contact, kind, reach)
    contact.titles, houses, contact.roles = work(facts.roles)
    contact.organisation, contact.other_organisations = (houses[0], houses[1:]) if houses else ("", [])
    return contact


def middle(facts: Facts) -> str:
    """Return what stands between a given and a family name."""
    parts = facts.name.split()
    if len(parts) > 2 and parts[0] == facts.given and parts[-1] == facts.family:
        return " ".join(parts[1:-1])
    return ""


def reading(facts: Facts) -> tuple[str, str]:
    """Return how the family name and the given name are read."""
    family, space, given = facts.reading.partition(" ")
    return (family, given) if space else ("", family)


def categories(facts: Facts) -> list[str]:
    """Return tags, projects and events as the categories of a card."""
    return list(dict.fromkeys([*facts.tags.values(), *facts.groups.values()]))


def handle(value: str) -> str:
    """Return a messenger's handle so that it comes back as it is: Apple's own beginning is taken off once."""
    return f"{APPLE}{value}" if value.startswith(APPLE) else value


def labelled(label: str) -> tuple[tuple[str, ...], str]:
    """Tell the types of a channel from a label of its own."""
    words = label.lower().split()
    return (tuple(words), "") if words and KINDS.issuperset(words) else ((), label)


def _add(contact: Contact, kind: str, reach: Reach) -> None:
    kinds, label = labelled(reach.label)
    if kind == "email":
        contact.emails.append(Email(reach.value, kinds, label))
    elif kind == "phone":
        contact.phones.append(Phone(reach.value, kinds, label))
    elif kind == "address":
        contact.addresses.append(Address(street=reach.value, kinds=kinds, label=label))
    elif kind == "messenger":
        contact.links.append(Link(handle(reach.value), reach.label.lower() or "messenger"))
    else:
        contact.links.append(Link(reach.value, "", label, kinds))


def work(roles: Sequence[Does]) -> tuple[list[str], list[str], list[str]]:
    """Return titles, organisations and roles: the first title belongs to the first organisation, and so on."""
    placed = [role for role in roles if role.name and role.organisation]
    bare = [role.organisation for role in roles if not role.name]
    houses = [role.organisation for role in placed] + bare
    return [role.name for role in placed], houses, list(dict.fromkeys(role.name for role in roles if role.name))


def birthday_of(born: Born | None) -> Birthday | None:
    """Return a birthday as cards write it; of a lunar one without its day, the year."""
    if born is None:
        return None
    if not born.lunar:
        return Birthday(born.year, born.month, born.day)
    if not born.month or not born.day:
        return Birthday(born.year)
    return Birthday(lunar=write_lunar(born.year, born.month, born.day))
