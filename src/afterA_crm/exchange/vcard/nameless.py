"""What to call someone whose card holds no name: the first thing it says that a person could read."""

from __future__ import annotations

from collections.abc import Iterator

from .birthdays import write_day
from .card import Card
from .channels import clean
from .contact import Contact
from .lines import Line
from .values import unescape

#: The name of someone of whom a card holds a picture or a key, and no word.
NOBODY = "?"

#: A note lends its first words, up to so many characters.
_LONGEST = 40

#: Properties that speak of the card, not of anybody.
_OF_THE_CARD = frozenset(
    (
        *("CALADRURI", "CALURI", "CHARSET", "CLASS", "CLIENTPIDMAP", "CREATED", "FBURL", "GRAMGENDER", "JSPROP"),
        *("KIND", "LABEL", "LANGUAGE", "MAILER", "NAME", "PRODID", "PROFILE", "REV", "SORT-STRING", "SOURCE", "UID"),
        *("VERSION", "XML"),
    )
)
_PICTURES = frozenset(("KEY", "LOGO", "PHOTO", "SOUND"))


def called(card: Card, contact: Contact) -> str:
    """Return a name for a contact that has none, or an empty string where its card says nothing about anybody."""
    return next(filter(None, map(_clipped, _said(contact))), "") or _anything(card)


def _said(contact: Contact) -> Iterator[str]:
    yield f"{contact.reading_family} {contact.reading_given}"
    yield from (link.address for link in contact.links)
    yield from (" ".join((each.street, each.city, each.region, each.country)) for each in contact.addresses)
    yield from contact.titles
    yield from contact.roles
    yield contact.note
    if contact.birthday is not None:
        yield write_day(contact.birthday, extended=True) or contact.birthday.text or contact.birthday.lunar
    yield from contact.categories


def _anything(card: Card) -> str:
    """Return the value of the first other property, `?` where only something unreadable is there."""
    found = ""
    for line in card.own:
        name = line.name
        if name in _OF_THE_CARD or (name.startswith("X-") and name not in _PEOPLE) or not line.body.strip(b"; \t"):
            continue
        if name not in _PICTURES and name not in _PEOPLE and (said := _readable(line)):
            return said
        found = NOBODY
    return found


#: These name other people and days: no name for this one, and yet worth keeping.
_PEOPLE = frozenset(("AGENT", "ANNIVERSARY", "MEMBER", "RELATED", "X-ABDATE", "X-ABRELATEDNAMES", "X-AFTERA-MET"))


def _readable(line: Line) -> str:
    if line.header.encoding == "b" or line.body[:5].lower() == b"data:":
        return ""
    return _clipped(clean(unescape(line.value[:1000])))


def _clipped(text: str) -> str:
    """Return the beginning of the first line that says anything, cut between words where it is too long."""
    line = next((" ".join(each.split()) for each in text.splitlines() if each.strip()), "")
    if len(line) <= _LONGEST:
        return line
    whole, space, _rest = line[:_LONGEST].rpartition(" ")
    return f"{whole if space and len(whole) > _LONGEST // 2 else line[: _LONGEST - 1]}…"
