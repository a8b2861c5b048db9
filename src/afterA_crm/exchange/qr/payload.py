"""What a code says: a contact as vCard 3.0 or MECARD, in pieces, so that the weightiest go in where room is short."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from ..facts import written
from ..vcard.contact import Address, Contact, Link
from ..vcard.naming import composed
from ..vcard.values import escape, join_list

Form = Literal["vcard", "mecard"]
#: How a form writes one fact from its kind, its components and its types; empty where it has no word for it.
Wire = Callable[[str, Sequence[str], Sequence[str]], str]

#: The kinds of pieces by which someone is reached.
_REACHES = frozenset(("address", "email", "link", "messenger", "phone"))


class Piece(NamedTuple):
    """One fact of a card: its kind, what it says to a reader, and how the code writes it."""

    kind: str
    said: str
    line: str

    @property
    def size(self) -> int:
        """Return how many bytes the fact takes in a code."""
        return len(self.line.encode("utf-8", "replace"))


def fitting(contact: Contact, room: int, form: Form = "vcard") -> tuple[str, list[Piece]]:
    """Return what a code of at most `room` bytes says of a contact, and the pieces left out.

    The name always goes in, then whatever still fits, in the order of `pieces`. The text is empty where the name
    with one way to reach them does not fit.
    """
    start, end = _AROUND[form]
    left = room - len(start) - len(end)
    found = list(pieces(contact, form))
    kept: list[Piece] = []
    for piece in found:
        if piece.line and piece.size <= left:
            kept.append(piece)
            left -= piece.size
    reached = _REACHES & {piece.kind for piece in kept} or not _REACHES & {piece.kind for piece in found}
    if found[0] not in kept or not reached:
        return "", found
    return start + "".join(piece.line for piece in kept) + end, [piece for piece in found if piece not in kept]


def pieces(contact: Contact, form: Form = "vcard") -> Iterator[Piece]:
    """Yield what a card says, the weightiest first: name, e-mail, phone, what I do, a link, then the others of each.

    The picture comes last and is in no form: a code holds 2,953 bytes.
    """
    wire = _WIRES[form]
    yield Piece("name", contact.name, wire("name", (contact.name, *_parts(contact)), ()))
    emails = [_piece("email", each.address, wire) for each in contact.emails]
    # The type of an only number says nothing that its owner will not say.
    several = len(contact.phones) > 1
    phones = [_piece("phone", each.number, wire, each.kinds if several else ()) for each in contact.phones]
    roles = list(_roles(contact, wire))
    houses = filter(None, (contact.organisation, *contact.other_organisations))
    work = [_piece("organisation", each, wire) for each in houses]
    links = [_link(each, wire) for each in sorted(contact.links, key=lambda link: link.service != "")]
    groups = (emails, phones, roles, work, links)
    yield from (piece for group in groups for piece in group[:1])
    yield from (piece for group in (phones, emails, roles, work, links) for piece in group[1:])
    yield from (_piece("nickname", each, wire) for each in contact.nicknames)
    if contact.reading_family or contact.reading_given:
        reading = (contact.reading_family, contact.reading_given)
        yield Piece("reading", " ".join(filter(None, reading)), wire("reading", reading, ()))
    for address in contact.addresses:
        yield Piece("address", written(address), wire("address", _components(address), ()))
    if contact.photo is not None:
        yield Piece("photo", "", "")


def _piece(kind: str, said: str, wire: Wire, types: Sequence[str] = ()) -> Piece:
    return Piece(kind, said, wire(kind, (said,), types))


def _parts(contact: Contact) -> tuple[str, str, str]:
    return contact.family, contact.given, contact.additional


def _roles(contact: Contact, wire: Wire) -> Iterator[Piece]:
    for title in contact.titles:
        yield Piece("role", title, wire("title", (title,), ()))
    for role in contact.roles:
        if role not in contact.titles:
            yield _piece("role", role, wire)


def _link(link: Link, wire: Wire) -> Piece:
    if not link.service:
        return _piece("link", link.address, wire)
    return Piece("messenger", f"{link.service} {link.address}", wire("messenger", (link.address,), (link.service,)))


def _components(address: Address) -> tuple[str, ...]:
    first = (address.box, address.extended, address.street, address.city)
    return (*first, address.region, address.code, address.country)


#: The property of each kind.
_VCARD = {
    "email": "EMAIL",
    "phone": "TEL",
    "title": "TITLE",
    "role": "ROLE",
    "organisation": "ORG",
    "link": "URL",
    "messenger": "X-SOCIALPROFILE",
    "nickname": "NICKNAME",
    "address": "ADR",
}


def _vcard(kind: str, values: Sequence[str], types: Sequence[str]) -> str:
    """Write a fact as lines of vCard 3.0, short: no folds, no types that say nothing."""
    if kind == "name":
        shown, *parts = values
        while len(parts) > 1 and not parts[-1]:
            parts.pop()
        return f"N:{join_list(parts if any(parts) else [shown], ';')}\nFN:{escape(shown)}\n"
    if kind == "reading":
        names = ("X-PHONETIC-LAST-NAME", "X-PHONETIC-FIRST-NAME")
        return "".join(f"{name}:{escape(value)}\n" for name, value in zip(names, values, strict=True) if value)
    value = join_list(values, ";")
    if kind == "link":
        value = "".join("%5C" if c == "\\" else "%20" if c.isspace() else c for c in values[0].strip())
    said = ",".join(re.sub(r"[^\w-]+", "-", each) for each in types)
    return f"{_VCARD[kind]}{f';TYPE={said}' if said else ''}:{value}\n"


#: The field of each kind; a title, which MECARD has no word for, is a note.
_MECARD = {
    "name": "N",
    "email": "EMAIL",
    "phone": "TEL",
    "title": "NOTE",
    "organisation": "ORG",
    "link": "URL",
    "nickname": "NICKNAME",
    "reading": "SOUND",
    "address": "ADR",
}


def _mecard(kind: str, values: Sequence[str], _types: Sequence[str]) -> str:
    """Write a fact as a field of MECARD (NTT DoCoMo); components are parted by commas."""
    if kind == "name":
        shown, family, given, additional = values
        whole = composed(family, given, additional) == shown and family and given
        values = (family, " ".join(filter(None, (given, additional)))) if whole else (shown,)
    if kind not in _MECARD or not any(values):
        return ""
    return f"{_MECARD[kind]}:{','.join(_MECARD_SIGNS.sub(_BACKSLASH, ' '.join(each.split())) for each in values)};"


_MECARD_SIGNS = re.compile(r"([\\;:,])")
_BACKSLASH = r"\\\1"

#: What stands around the pieces. Lines end in LF, not CRLF, as in the codes of phones (ZXing, VCardContactEncoder).
_AROUND: dict[Form, tuple[str, str]] = {
    "vcard": ("BEGIN:VCARD\nVERSION:3.0\n", "END:VCARD\n"),
    "mecard": ("MECARD:", ";"),
}
_WIRES: dict[Form, Wire] = {"vcard": _vcard, "mecard": _mecard}
