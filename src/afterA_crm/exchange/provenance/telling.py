"""What an original says when it is read again, and which of it the book says, too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ... import text
from ..entries import CARDS
from ..facts import Facts, same_role
from ..originals import Original, said
from ..tables.cells import day_of
from .standing import Held, met_said


class Retold(NamedTuple):
    """What an original says: its facts, and every day that stands in its cells."""

    origin: Original
    facts: Facts
    days: frozenset[str]


def retold(card: Original, kept: bytes, encoding: str | None) -> Retold | None:
    """Return what an original says, or None where it can't be read any more."""
    found = said(card.format, kept, encoding)
    if found is None:
        return None
    cells = (cell.decode("utf-8", "replace") for _header, cell in found.rest) if card.format != CARDS else ()
    return Retold(card, found.facts, frozenset(day.isoformat() for day in map(day_of, cells) if day is not None))


def says(value: Held, told: Retold, have: Facts) -> bool:
    """Tell whether an origin says a value of the book."""
    facts, key = told.facts, value.key
    match value.field:
        case "name" | "nickname":
            return text.squash(key) in _names(facts)
        case "note":
            return bool(facts.note) and facts.note in key
        case "reading" | "birthday" | "via":
            return bool(getattr(facts, value.field) == key)
        case "met":
            there = key is not None and told.origin.event == key
            return there or met_said(facts) == value.said or have.met_on in told.days
        case "role":
            return any(same_role(key, role) for role in facts.roles)
        case "tag":
            return key in facts.tags
        case "photo":
            return key in facts.photos
        case _:
            return key in facts.channels


def _names(facts: Facts) -> set[str]:
    return set() if facts.unnamed else {text.squash(name) for name in (facts.name, *facts.nicknames)}


def missing(facts: Facts, have: Facts) -> Iterator[tuple[str, str]]:
    """Yield each field and value of an original that the book doesn't say."""
    mine = {text.squash(name) for name in (have.name, *have.nicknames)}
    names = () if facts.unnamed else (("name", facts.name), *(("nickname", name) for name in facts.nicknames))
    yield from ((field, name) for field, name in names if text.squash(name) not in mine)
    if facts.note and facts.note not in have.note:
        yield "note", facts.note
    if facts.reading and facts.reading != have.reading:
        yield "reading", facts.reading
    if facts.birthday is not None and facts.birthday != have.birthday:
        yield "birthday", facts.birthday.said()
    if facts.via and facts.via != have.via:
        yield "via", facts.via
    if met_said(facts) and (facts.met_on, facts.met_at) != (have.met_on, have.met_at):
        yield "met", met_said(facts)
    for (kind, key), reach in facts.channels.items():
        if (kind, key) not in have.channels:
            yield kind, reach.value
    for role in facts.roles:
        bare = not role.name and text.squash(role.organisation) in have.organisations()
        if not bare and not any(same_role(role, held) for held in (*have.roles, *have.past)):
            yield "role", role.said()
    yield from (("tag", name) for key, name in facts.tags.items() if key not in have.tags and key not in have.groups)
    yield from (("photo", mime) for made, mime in facts.photos.items() if made not in have.photos)
