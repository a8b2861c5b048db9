"""Someone of an export as a contact; what no noun of the book takes becomes a line of the note, in Monica's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..tables.cells import day_of
from ..vcard.contact import Address, Birthday, Contact, DatedNote, Email, Link, Phone
from .export import child, collection, items, name_of, named, said

#: What isn't taken along: how many there are is said.
_BEHIND = ("photo", "document")
#: What is read elsewhere than in the note.
_ELSEWHERE = frozenset(("contact_field", "address", "call", "conversation", "activity", *_BEHIND))
#: Properties that name an entry, and those that only say how it is kept.
_MAIN = ("name", "title", "summary", "body")
_KEPT = frozenset(("type", "is_favorite", "favorited_at", "delible", "inactive", "recipient", "photos"))


def left_behind(contact: Any) -> int:
    """Return how many pictures and documents of someone aren't taken along."""
    return sum(1 for kind in _BEHIND for _each in collection(contact, kind))


def person(kept: Any) -> Contact:
    """Return who was kept of an export (`Export.about`)."""
    whole, types = child(kept, "contact"), child(kept, "types")
    properties = child(whole, "properties")
    name, family, given = name_of(whole), named(properties, "last_name"), named(properties, "first_name")
    contact = Contact(
        name=name,
        family=family,
        given=given if family or given != name else "",
        additional=named(properties, "middle_name"),
        nicknames=list(filter(None, (named(properties, "nickname"),))),
        organisation=named(properties, "company"),
        titles=list(filter(None, (named(properties, "job"),))),
        categories=list(filter(None, map(said, items(child(properties, "tags"))))),
        uid=named(whole, "uuid"),
    )
    for field in collection(whole, "contact_field"):
        _reach(contact, named(field, "properties", "data"), child(types, named(field, "properties", "type")))
    contact.addresses = [_address(child(each, "properties")) for each in collection(whole, "address")]
    contact.introduced_by = named(child(kept, "names"), named(properties, "first_met_through"))
    contact.birthday = _born(child(properties, "birthdate"))
    met = child(properties, "first_met_date")
    if _is_certain(met):
        contact.met = DatedNote(_day(met), named(properties, "first_met_where"))
    contact.note = "\n".join(filter(None, _note(kept, contact)))
    if not contact.name:
        reaches = [*contact.nicknames, *(each.address for each in contact.emails), *(p.number for p in contact.phones)]
        contact.name, contact.unnamed = next(iter(reaches), ""), True
    return contact


def _reach(contact: Contact, value: str, kind: Any) -> None:
    """Add an e-mail address, a number, or a page; a bare handle is one of its service."""
    name, type_of = named(kind, "name"), named(kind, "type")
    if not value:
        return
    if type_of == "email" or (not type_of and re.fullmatch(r"[^@\s]+@[^@\s]+", value)):
        contact.emails.append(Email(value))
    elif type_of == "phone" or name.casefold() in ("phone", "whatsapp", "signal"):
        contact.phones.append(Phone(value, label="" if name == "Phone" else name))
    else:
        contact.links.append(Link(value, service="" if "/" in value else name.casefold(), label=name))


def _address(properties: Any) -> Address:
    return Address(
        street=named(properties, "street"),
        city=named(properties, "city"),
        region=named(properties, "province"),
        code=named(properties, "postal_code"),
        country=named(properties, "country"),
        label=named(properties, "name"),
    )


def _day(special: Any) -> str:
    day = day_of(named(special, "date"))
    return day.isoformat() if day is not None else ""


def _is_certain(special: Any) -> bool:
    """Tell whether a day is one, not the year of an age, nor a day of some year."""
    uncertain = child(special, "is_age_based") or child(special, "is_year_unknown")
    return _day(special) != "" and not uncertain


def _born(special: Any) -> Birthday | None:
    day = day_of(named(special, "date"))
    if day is None or child(special, "is_age_based"):
        return None
    return Birthday(None if child(special, "is_year_unknown") else day.year, day.month, day.day)


def _note(kept: Any, contact: Contact) -> Iterator[str]:
    whole = child(kept, "contact")
    properties = child(whole, "properties")
    yield named(properties, "description")
    born, met = child(properties, "birthdate"), child(properties, "first_met_date")
    if contact.birthday is None and _day(born):
        yield f"born about: {_day(born)[:4]}"
    if contact.met is None and _day(met):
        yield f"first met: {_day(met)[:4] if child(met, 'is_age_based') else _day(met)[5:]}"
    if contact.met is None:
        yield _line("first met where", named(properties, "first_met_where"))
    yield _line("first met", named(properties, "first_met_additional_info"))
    yield _line("food preferences", named(properties, "food_preferences"))
    if frequency := named(properties, "stay_in_touch_frequency"):
        yield f"stay in touch: every {frequency} days"
    if child(properties, "is_dead") is True:
        yield f"died: {_day(child(properties, 'deceased_date')) or 'yes'}"
    if child(properties, "is_active") is False:
        yield "archived: yes"
    for relation in items(child(kept, "relations")):
        yield _line(named(relation, "type") or "related", named(child(kept, "names"), named(relation, "contact_is")))
    for group in items(child(whole, "data")):
        kind = named(group, "type")
        if kind not in _ELSEWHERE:
            for entry in items(child(group, "values")):
                yield _entry(kind, entry, child(kept, "types"))


def _line(label: str, value: str) -> str:
    return f"{label}: {value}" if value else ""


def _entry(kind: str, entry: Any, types: Any) -> str:
    """Return a note, a task, a gift ... as a line: its day if it has one, what it is, and the rest in brackets."""
    properties = child(entry, "properties")
    if not isinstance(properties, dict):
        return _line(kind.replace("_", " "), said(entry))
    values = {key: value for key, each in properties.items() if key not in _KEPT and (value := said(each))}
    main = next((values.pop(key) for key in _MAIN if key in values), named(types, named(properties, "type"), "name"))
    day = day_of(values.pop("happened_at", "") if kind != "note" else named(entry, "created_at"))
    rest = "; ".join(f"{said(key).replace('_', ' ')}: {value}" for key, value in values.items())
    label = (day.isoformat() if day is not None else "") if kind == "note" else kind.replace("_", " ")
    if kind != "note" and day is not None:
        label += f", {day}"
    return _line(label or kind, " ".join(filter(None, (main, f"({rest})" if rest else ""))))
