"""MECARD and BIZCARD -> contacts: the short cards of codes, and the addresses that codes hold alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from unicodedata import normalize
from urllib.parse import unquote

from ... import names
from ...channel_keys import email_key, phone_key, profile_key
from ..facts import written
from ..vcard.contact import Address, Birthday, Contact, Email, Link, Phone
from ..vcard.naming import composed
from ..vcard.values import split

#: How a text with short cards begins.
STARTS = ("MECARD:", "BIZCARD:")
#: No text is longer that is one contact, in characters: the largest code holds 7,089 digits.
LONGEST = 20_000


def contact_of(text: str) -> Contact | None:
    """Return what a short card, `mailto:`, `tel:` or the address of someone's own page says; None for any other text.

    Fields that have no noun here are kept in the note.
    """
    text = normalize("NFC", text.strip())
    if len(text) > LONGEST:
        return None
    start = next((each for each in STARTS if text[: len(each)].upper() == each), None)
    contact = _alone(text) if start is None else _fielded(text[len(start) :], _MECARD if start[0] == "M" else _BIZCARD)
    if contact is None:
        return None
    if not contact.name:
        contact.name = next(filter(None, _names(contact)), "")
    elif not contact.family and not contact.given:
        family, given = names.family(contact.name), names.given(contact.name)
        if family and composed(family, given) == contact.name:
            contact.family, contact.given = family, given
    return contact if contact.name else None


def _names(contact: Contact) -> Iterator[str]:
    """Yield what someone may be called by, the best first."""
    yield composed(contact.family, contact.given)
    yield contact.organisation
    yield from contact.nicknames
    yield from (email.address for email in contact.emails)
    yield from (phone.number for phone in contact.phones)
    yield from (link.address for link in contact.links)
    yield from (written(address) for address in contact.addresses)


def _fielded(text: str, handlers: dict[str, Callable[[Contact, str], None]]) -> Contact:
    contact, unknown = Contact(), list[str]()
    for field in split(text, ";"):
        key, colon, value = field.partition(":")
        key = key.strip().upper()
        if not colon or not value.strip():
            continue
        if key in handlers:
            handlers[key](contact, value)
        else:
            unknown.append(f"{key}: {_plain(value)}")
    contact.note = "\n".join(filter(None, (contact.note, *unknown)))
    return contact


def _alone(text: str) -> Contact | None:
    """Return the contact of a lone address: `mailto:`, `tel:` (RFC 6068, RFC 3966), or a profile page."""
    scheme, colon, rest = text.partition(":")
    if colon and scheme.lower() == "mailto":
        address = unquote(rest.partition("?")[0]).partition(",")[0].strip()
        return Contact(name=address, emails=[Email(address)]) if email_key(address) else None
    if colon and scheme.lower() == "tel":
        number = unquote(rest.partition(";")[0]).strip()
        return Contact(name=number, phones=[Phone(number)]) if phone_key(number) else None
    page = profile_key(text) if "\n" not in text and len(text) < 2_000 else None
    if page is None:
        return None
    return Contact(name=unquote(page.rpartition("/")[2]).lstrip("@"), links=[Link(text)])


def _plain(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value, flags=re.DOTALL).strip()


def _name(contact: Contact, value: str) -> None:
    family, *given = [_plain(each) for each in split(value, ",")]
    if any(given):
        contact.family, contact.given = family, " ".join(filter(None, given))
    else:
        contact.name = family


def _sound(contact: Contact, value: str) -> None:
    parts = [_plain(each) for each in split(value, ",")]
    contact.reading_family = parts[0] if len(parts) > 1 else ""
    contact.reading_given = " ".join(parts[1:]).strip() if len(parts) > 1 else parts[0]


def _address(contact: Contact, value: str) -> None:
    """Read an address: seven components, or else a text that may hold bare commas."""
    parts = [_plain(each) for each in split(value, ",")]
    if len(parts) == 7:
        box, extended, street, city, region, code, country = parts
        contact.addresses.append(Address(box, extended, street, city, region, code, country))
    else:
        contact.addresses.append(Address(street=", ".join(filter(None, parts))))


def _birthday(contact: Contact, value: str) -> None:
    digits = re.sub(r"\D", "", value)
    year, month, day = int(digits[:4] or 0), int(digits[4:6] or 0), int(digits[6:8] or 0)
    if len(digits) == 8 and 1 <= month <= 12 and 1 <= day <= 31:
        contact.birthday = Birthday(year or None, month, day)
    else:
        contact.birthday = Birthday(text=_plain(value))


def _note(contact: Contact, value: str) -> None:
    contact.note += ("\n" if contact.note else "") + _plain(value)


def _page(contact: Contact, value: str) -> None:
    contact.links.append(Link(_plain(value)))


def _house(contact: Contact, value: str) -> None:
    if contact.organisation:
        contact.other_organisations.append(_plain(value))
    else:
        contact.organisation = _plain(value)


def _phone(*kinds: str) -> Callable[[Contact, str], None]:
    return lambda contact, value: contact.phones.append(Phone(_plain(value), kinds))


#: The keys of NTT DoCoMo's address book code, and ORG and TITLE as they are met in the wild (ZXing reads ORG too).
_MECARD: dict[str, Callable[[Contact, str], None]] = {
    "N": _name,
    "SOUND": _sound,
    "TEL": _phone(),
    "TEL-AV": _phone("video"),
    "EMAIL": lambda contact, value: contact.emails.append(Email(_plain(value))),
    "NOTE": _note,
    "BDAY": _birthday,
    "ADR": _address,
    "URL": _page,
    "NICKNAME": lambda contact, value: contact.nicknames.append(_plain(value)),
    "ORG": _house,
    "TITLE": lambda contact, value: contact.titles.append(_plain(value)),
}

#: As ZXing's BizcardResultParser knows them: first name, last name, title, company, address, phones, e-mail.
_BIZCARD: dict[str, Callable[[Contact, str], None]] = {
    "N": lambda contact, value: setattr(contact, "given", _plain(value)),
    "X": lambda contact, value: setattr(contact, "family", _plain(value)),
    "T": _MECARD["TITLE"],
    "C": _house,
    "A": _address,
    "B": _phone("work"),
    "M": _phone("cell"),
    "F": _phone("fax"),
    "E": _MECARD["EMAIL"],
}
