"""Channels: the ways to reach a person, each with the key that compares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from . import settings, text

if TYPE_CHECKING:
    from .store import Book


class Channel(NamedTuple):
    """A way to reach someone: its kind (nouns.CHANNELS), the value as written, a label."""

    id: int
    kind: str
    value: str
    key: str
    label: str | None


def key_of(kind: str, value: str, country: str | None = None) -> str:
    """Return the form of a channel that compares: a lower-case e-mail, an E.164 phone, a bare link.

    `country` is where a phone without a country code belongs, as the settings say where it is left out.
    """
    from . import channel_keys

    value = text.nfc(value).strip()
    found: str | None = None
    if kind == "phone":
        found = channel_keys.phone_key(value, country or settings.load().default_country)
    elif kind == "email":
        found = channel_keys.email_key(value)
    elif kind == "link":
        found = channel_keys.link_key(value)
    return found or text.fold(value)


def one_persons(kind: str, value: str) -> bool:
    """Tell whether a channel is one person's own: an address of a house or a company's page is shared by many."""
    from . import channel_keys

    if kind == "link":
        return value.startswith("@") or channel_keys.profile_key(value) is not None
    return kind != "address"


def of(book: Book, person_id: int) -> list[Channel]:
    """Return the channels of a person, by kind, in the order they were added."""
    rows = book.rows("SELECT id, kind, value, key, label FROM channel WHERE person_id = ? ORDER BY id", person_id)
    order = {"phone": 0, "email": 1, "messenger": 2, "link": 3, "address": 4}
    return sorted((Channel(*row) for row in rows), key=lambda channel: order.get(channel.kind, 9))


def add(book: Book, person_id: int, kind: str, value: str, label: str | None = None) -> int | None:
    """Give a person a channel and return its id; None where they have it already."""
    value = " ".join(text.nfc(value).split())
    key = key_of(kind, value)
    held = book.value("SELECT id FROM channel WHERE person_id = ? AND kind = ? AND key = ?", person_id, kind, key)
    if held is not None:
        return None
    return book.insert("channel", person_id=person_id, kind=kind, value=value, key=key, label=label)


def holders(book: Book, wanted: Sequence[tuple[str, str]]) -> list[tuple[int, str]]:
    """Return who has one of these channels (kind, value), with the value they have it by; each person once."""
    found: dict[int, str] = {}
    for kind, value in wanted:
        for person_id, held in book.rows(
            "SELECT person_id, value FROM channel WHERE key = ? AND kind = ? LIMIT 20", key_of(kind, value), kind
        ):
            found.setdefault(person_id, held)
    return list(found.items())


def remove(book: Book, person_id: int, value: str) -> list[Channel]:
    """Take a channel away, named by its value or its end, and return what went."""
    wanted = text.squash(value)
    gone = [
        channel
        for channel in of(book, person_id)
        if wanted in (text.squash(channel.value), text.squash(channel.key))
        or channel.key == key_of(channel.kind, value)
    ]
    for channel in gone:
        book.delete("channel", channel.id)
    return gone
