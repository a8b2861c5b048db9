"""What a card and the book say about someone, in one shape, so that the two can be compared fact by fact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from .. import channels, roles, tags, text, vocabulary
from ..channel_keys import link_key, profile_key
from . import private
from .vcard.birthdays import lunar_day
from .vcard.contact import Address, Birthday, Contact, Link

#: Labels that address books put on everyone, or on no one in particular.
_NO_TAGS = frozenset({"mycontacts", "starred", "vcard"})
#: Longer than this is no name; code points.
_LONGEST_NAME = 300


class Does(NamedTuple):
    """A role of now: its name (empty where someone just belongs), organisation and note."""

    name: str
    organisation: str
    note: str = ""

    def means(self) -> frozenset[str]:
        """Return what the role's name means, whatever word says it."""
        return vocabulary.canonicals(self.name) if self.name else frozenset()

    def said(self) -> str:
        """Return the role as one line says it."""
        return " · ".join(filter(None, (self.name, self.organisation)))


class Born(NamedTuple):
    """A birthday as far as it is known."""

    year: int | None
    month: int | None
    day: int | None
    lunar: bool = False

    def said(self) -> str:
        """Return the birthday as ISO writes it, `--04-12` without a year; a lunar one begins with `lunar`."""
        year = f"{self.year:04d}" if self.year else "-"
        whole = "-".join([year, *(f"{part:02d}" for part in (self.month, self.day) if part)])
        return f"lunar {whole}" if self.lunar else whole


class Reach(NamedTuple):
    """A way to reach someone: the value as written, and its label."""

    value: str
    label: str = ""


#: How Apple begins the address of a messenger's handle.
APPLE = "x-apple:"


@dataclass(slots=True)
class Facts:
    """What one side says about someone.

    `channels` are by kind and key, `tags` by key, `photos` by digest (the value is the type), `past` the meanings
    of roles that ended, `groups` the keys of projects and events the book knows them from, `profiles` the keys of
    the card's pages that are someone's own. `unnamed` says that a card holds no name: what it says stands for one.
    """

    name: str
    family: str = ""
    given: str = ""
    reading: str = ""
    note: str = ""
    uid: str = ""
    birthday: Born | None = None
    nicknames: tuple[str, ...] = ()
    channels: dict[tuple[str, str], Reach] = field(default_factory=dict)
    roles: tuple[Does, ...] = ()
    tags: dict[str, str] = field(default_factory=dict)
    photos: dict[str, str] = field(default_factory=dict)
    met_on: str = ""
    met_at: str = ""
    via: str = ""
    past: tuple[Does, ...] = ()
    groups: dict[str, str] = field(default_factory=dict)
    profiles: tuple[str, ...] = ()
    unnamed: bool = field(default=False, compare=False)

    def organisations(self) -> set[str]:
        """Return the keys of the organisations someone belongs to."""
        return {text.squash(role.organisation) for role in self.roles if role.organisation}


def facts_of(contact: Contact, country: str) -> Facts:
    """Return what a card says; its `name` is empty where it names and reaches nobody."""
    name = one_line(contact.name)[:_LONGEST_NAME].strip()
    photo = contact.photo if contact.photo is not None and contact.photo.data else None
    nicknames = dict.fromkeys(filter(None, (one_line(each)[:_LONGEST_NAME] for each in contact.nicknames)))
    nicknames.pop(name, None)
    met = contact.met
    found = dict(reaches(contact, country))
    pages = (profile_key(reach.value) for (kind, _key), reach in found.items() if kind == "link")
    return Facts(
        name=name,
        family=one_line(contact.family),
        given=one_line(contact.given),
        reading=one_line(" ".join(filter(None, (contact.reading_family, contact.reading_given)))),
        note=private.without(contact.note.replace("\0", "")),
        uid=one_line(contact.uid),
        birthday=born(contact.birthday),
        nicknames=tuple(nicknames),
        channels=found,
        profiles=tuple(filter(None, pages)),
        roles=tuple(dict.fromkeys(_does(contact, name))),
        tags=tags_of(contact.categories),
        photos={digest(photo.data): photo.mime or "application/octet-stream"} if photo else {},
        met_on=_day(met.day) if met else "",
        met_at=one_line(met.label) if met else "",
        via=one_line(contact.introduced_by),
        unnamed=contact.unnamed,
    )


def one_line(said: str) -> str:
    """Return a text in NFC on one line, without NUL."""
    return " ".join(text.nfc(said.replace("\0", "")).split())


def digest(data: bytes) -> str:
    """Return the digest by which the book knows bytes."""
    return sha256(data).hexdigest()


def tags_of(categories: Iterable[str]) -> dict[str, str]:
    """Return the tags that categories are, by key; those that address books put on everyone are left out."""
    found: dict[str, str] = {}
    for category in categories:
        name = one_line(category).lstrip("*# ").strip()
        key = tags.key_of(name)
        if key and key not in _NO_TAGS:
            found.setdefault(key, name)
    return found


def _day(said: str) -> str:
    try:
        return date.fromisoformat(said[:10]).isoformat()
    except ValueError:
        return ""


def born(birthday: Birthday | None) -> Born | None:
    """Return a card's birthday as the book keeps it; one in words stays in the original card."""
    if birthday is None:
        return None
    if birthday.month or birthday.year:
        return Born(birthday.year, birthday.month, birthday.day)
    said = lunar_day(birthday.lunar)
    return Born(*said, lunar=True) if said is not None else None


def reaches(contact: Contact, country: str) -> Iterable[tuple[tuple[str, str], Reach]]:
    found: list[tuple[str, str, str]] = []
    for email in sorted(contact.emails, key=lambda each: not each.preferred):
        found.append(("email", email.address, email.label or " ".join(email.kinds)))
    for phone in sorted(contact.phones, key=lambda each: not each.preferred):
        found.append(("phone", phone.number, phone.label or " ".join(phone.kinds)))
    for address in contact.addresses:
        found.append(("address", written(address), address.label or " ".join(address.kinds)))
    found += [_link(link) for link in contact.links]
    seen: dict[tuple[str, str], Reach] = {}
    for kind, said, label in found:
        value = one_line(said)
        if value:
            seen.setdefault((kind, channels.key_of(kind, value, country)), Reach(value, one_line(label)))
    return seen.items()


def _link(link: Link) -> tuple[str, str, str]:
    """Tell a page from a messenger's handle."""
    # Apple writes a handle as an address of its own; one that begins so was written twice (`leaving.handle`).
    address = link.address.strip()
    address = address.removeprefix(APPLE) or address
    if not link.service or ("/" in address and link_key(address) is not None):
        return "link", address, link.label or link.service or " ".join(link.kinds)
    return "messenger", address, link.service


def written(address: Address) -> str:
    """Return a postal address on one line, in the order of its country."""
    pieces = (address.box, address.extended, address.street, address.city, address.region, address.code)
    box, extended, street, city, region, code = (one_line(piece) for piece in pieces)
    if text.has_hangul("".join(pieces)):
        return " ".join(filter(None, (code, address.country, region, city, street, extended, box)))
    town = " ".join(filter(None, (region, code)))
    return ", ".join(filter(None, (street, extended, box, city, town, address.country)))


def _does(contact: Contact, name: str) -> Iterable[Does]:
    """Yield the roles: the first title belongs to the first organisation, the second to the second.

    A card with more titles than organisations means the first one with the rest, as does one that has roles only.
    """
    houses = [one_line(contact.organisation), *map(one_line, contact.other_organisations)]
    houses = [house for house in houses if house and not (contact.kind != "person" and house == name)]
    unit = ", ".join(map(one_line, contact.units))
    titles, said = list(map(one_line, contact.titles)), list(map(one_line, contact.roles))
    lone = not titles
    for role in said[: 1 if lone else 0] if houses else ():
        titles.append(role)
    told = set(titles)
    for at, title in enumerate(titles):
        house = houses[at] if at < len(houses) else (houses[0] if houses else "")
        yield Does(title, house, unit if at == 0 and house else "")
    for at, house in enumerate(houses):
        if at >= len(titles):
            yield Does("", house, unit if at == 0 else "")
    for role in said:
        if role not in told:
            yield Does(role, "")


def same_role(one: Does, other: Does) -> bool:
    """Tell whether two roles are one: the same meaning, and the same organisation or none."""
    if one.name and other.name:
        if roles.key_of(one.name) != roles.key_of(other.name) and not one.means() & other.means():
            return False
    elif one.name or other.name:
        return False
    mine, theirs = text.squash(one.organisation), text.squash(other.organisation)
    return mine == theirs or not mine or not theirs
