"""My card: the person who is me, seen through a hat, as the contact that may be shown to anyone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ... import clock, people, roles
from ...channel_keys import link_key
from ..facts import Does, Facts, Reach
from ..holding import held, photo
from ..vcard.contact import Contact
from . import leaving

if TYPE_CHECKING:
    from ...store import Book

#: What would act on the screen or the phone of whom it is shown to: control characters, marks of direction, tags.
_ACTING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"
)
_AT_HOME = frozenset(("home", "집", "자택"))


def contact(book: Book, hat: str | None = None) -> Contact:
    """Return my card: names, channels, picture, and my roles of now; with a hat, only what I do under it.

    Note, tags, projects, events, birthday, home address and how I met anyone have no place on it. Phones stand in
    their international form, as a card is read abroad.

    Raises:
        NotFound: the book doesn't know who is me.
    """
    me = people.resolve(book, "me")
    facts = held(book, [me.id], clock.today())[me.id]
    facts = replace(
        facts,
        note="",
        birthday=None,
        tags={},
        groups={},
        met_on="",
        met_at="",
        via="",
        roles=_under(book, facts, hat) if hat else facts.roles,
        channels={key: _abroad(*key, reach) for key, reach in facts.channels.items() if not _private(key[0], reach)},
    )
    made = leaving.contact_of(_clean(facts), photo(book, me.id))
    # Phones show a title; a role is one only beside an organisation.
    made.titles = made.titles or made.roles[:1]
    return made


def _under(book: Book, facts: Facts, hat: str) -> tuple[Does, ...]:
    """Return the roles that mean the hat, or the hat itself where none does: a hat is a role of mine."""
    keys = roles.matching_keys(book, hat)
    return tuple(role for role in facts.roles if role.name and roles.key_of(role.name) in keys) or (Does(hat, ""),)


def _private(kind: str, reach: Reach) -> bool:
    return kind == "address" and not _AT_HOME.isdisjoint(reach.label.lower().split())


def _abroad(kind: str, key: str, reach: Reach) -> Reach:
    """Return a channel as strangers can use it: a number with its country, a page with its scheme."""
    if kind == "phone" and re.fullmatch(r"\+\d{5,}", key) and not reach.value.startswith("+"):
        return reach._replace(value=key)
    if kind == "link" and "://" not in reach.value and link_key(reach.value) is not None:
        return reach._replace(value=f"https://{reach.value}")
    return reach


def _clean(facts: Facts) -> Facts:
    """Return the facts without what acts instead of being read."""

    def read(said: str) -> str:
        return " ".join(_ACTING.sub("", said).split())

    return replace(
        facts,
        name=read(facts.name) or "?",
        family=read(facts.family),
        given=read(facts.given),
        reading=read(facts.reading),
        uid=read(facts.uid),
        nicknames=tuple(filter(None, map(read, facts.nicknames))),
        channels={
            key: Reach(value, read(reach.label))
            for key, reach in facts.channels.items()
            if (value := read(reach.value))
        },
        roles=tuple(Does(read(role.name), read(role.organisation)) for role in facts.roles),
    )
