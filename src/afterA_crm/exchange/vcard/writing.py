"""Contacts -> clean new cards: which property says what in vCard 3.0 and in 4.0."""

from __future__ import annotations

from .birthdays import NO_YEAR, write_day
from .contact import Address, Birthday, Contact, Photo
from .drafts import Draft, Version, four, three
from .properties import INTRODUCED, MET_AT


def write(contact: Contact, version: Version = "3.0") -> bytes:
    """Return a contact as one card in UTF-8, with line ends."""
    draft = Draft(version)
    _names(draft, contact)
    _channels(draft, contact)
    _work(draft, contact)
    _days(draft, contact)
    draft.add("NOTE", contact.note)
    draft.add("CATEGORIES", contact.categories, how="list")
    _photo(draft, contact.photo)
    draft.add("REV", contact.rev)
    return three(draft) if version == "3.0" else four(draft)


def _names(draft: Draft, contact: Contact) -> None:
    draft.add("UID", contact.uid)
    draft.add("FN", contact.name or " ".join(filter(None, (contact.family, contact.given))) or "?")
    parts = (contact.family, contact.given, contact.additional, contact.prefix, contact.suffix)
    family = parts if any(parts) or contact.kind != "person" else (contact.name, "", "", "", "")
    draft.add("N", family, how="parts")
    draft.add("X-PHONETIC-LAST-NAME", contact.reading_family)
    draft.add("X-PHONETIC-FIRST-NAME", contact.reading_given)
    draft.add("NICKNAME", contact.nicknames, how="list")
    kind = {"organisation": "org", "group": "group"}.get(contact.kind, "")
    if draft.version == "4.0":
        draft.add("KIND", kind)
    elif kind:
        draft.add("X-ABShowAs" if kind == "org" else "X-ADDRESSBOOKSERVER-KIND", "COMPANY" if kind == "org" else kind)
    for member in contact.members:
        draft.add("MEMBER" if draft.version == "4.0" else "X-ADDRESSBOOKSERVER-MEMBER", member)


def _channels(draft: Draft, contact: Contact) -> None:
    for email in contact.emails:
        draft.add("EMAIL", email.address, draft.types(email.kinds, email.preferred, ("INTERNET",)), email.label)
    for phone in contact.phones:
        draft.add("TEL", phone.number, draft.types(phone.kinds, phone.preferred), phone.label)
    for address in contact.addresses:
        types = draft.types(address.kinds, address.preferred)
        draft.add("ADR", _address(address), types, address.label, "parts")
    for link in contact.links:
        uri = _uri(link.address)
        if not link.service:
            draft.add("URL", uri, draft.types(link.kinds), link.label, "written")
        elif draft.version == "3.0":
            draft.add("X-SOCIALPROFILE", uri, {"TYPE": [link.service, *link.kinds]}, link.label, "written")
        else:
            types = {"SERVICE-TYPE": [link.service], **draft.types(link.kinds)}
            if ":" in uri:
                draft.add("SOCIALPROFILE", uri, types, link.label, "written")
            else:
                draft.add("SOCIALPROFILE", link.address, {**types, "VALUE": ["text"]}, link.label)


def _address(address: Address) -> list[str]:
    first = [address.box, address.extended, address.street, address.city]
    return [*first, address.region, address.code, address.country]


def _uri(text: str) -> str:
    """Return an address of the web as a URI value: nothing escaped, nothing that ends a line."""
    return "".join("%5C" if c == "\\" else "%20" if c in "\r\n" else c for c in text.strip())


def _work(draft: Draft, contact: Contact) -> None:
    draft.add("ORG", [contact.organisation, *contact.units], how="parts")
    for other in contact.other_organisations:
        draft.add("ORG", [other], how="parts")
    for title in contact.titles:
        draft.add("TITLE", title)
    for role in contact.roles:
        draft.add("ROLE", role)


def _days(draft: Draft, contact: Contact) -> None:
    if contact.birthday is not None:
        _birthday(draft, contact.birthday)
    if contact.met is not None:
        if contact.met.label:
            draft.add("X-ABDATE", contact.met.day, label=MET_AT + contact.met.label)
        where = [contact.met.label] if contact.met.label else []
        draft.add("X-AFTERA-MET", [contact.met.day, *where], how="parts")
    for day in contact.days:
        if day.label == "Anniversary" and draft.version == "4.0":
            draft.add("ANNIVERSARY", day.day)
        else:
            draft.add("X-ABDATE", day.day, label=day.label)
    if contact.introduced_by:
        if draft.version == "4.0":
            draft.add("RELATED", contact.introduced_by, {"TYPE": ["met"], "VALUE": ["text"]})
        else:
            draft.add("X-ABRELATEDNAMES", contact.introduced_by, label=INTRODUCED)
        draft.add("X-AFTERA-INTRODUCED-BY", contact.introduced_by)
    for related in contact.related:
        if draft.version == "4.0":
            draft.add("RELATED", related.name, {"TYPE": [related.label], "VALUE": ["text"]})
        else:
            draft.add("X-ABRELATEDNAMES", related.name, label=related.label)


def _birthday(draft: Draft, day: Birthday) -> None:
    if draft.version == "4.0":
        if day.month or day.year:
            draft.add("BDAY", write_day(day, extended=False))
        elif day.text:
            draft.add("BDAY", day.text, {"VALUE": ["text"]})
    elif day.month and day.day and not day.year:
        apple = Birthday(NO_YEAR, day.month, day.day)
        draft.add("BDAY", write_day(apple, extended=True), {"X-APPLE-OMIT-YEAR": [str(NO_YEAR)]})
    else:
        draft.add("BDAY", write_day(day, extended=True) or day.text)
    if day.lunar:
        calendar, _colon, value = day.lunar.partition(":")
        draft.add("X-ALTBDAY", value, {"CALSCALE": [calendar]})


def _photo(draft: Draft, photo: Photo | None) -> None:
    if photo is None:
        return
    if not photo.data:
        draft.add("PHOTO", _uri(photo.address), {"VALUE": ["uri"]}, how="written")
        return
    from binascii import b2a_base64

    data = b2a_base64(photo.data, newline=False).decode("ascii")
    if draft.version == "4.0":
        draft.add("PHOTO", f"data:{photo.mime or 'image/jpeg'};base64,{data}", how="written")
    else:
        kind = photo.mime.rpartition("/")[2].upper() or "JPEG"
        draft.add("PHOTO", data, {"ENCODING": ["b"], "TYPE": [kind]}, how="written")
