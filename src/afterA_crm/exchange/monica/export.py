"""An export as it came, whatever stands where something else should: names, types and lines are found by uuid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...text import nfc
from ..resident_numbers import starred
from ..vcard.naming import composed

#: What changes with every export, and says nothing about someone.
_RESTLESS = frozenset(("updated_at", "last_consulted_at", "number_of_views", "distant_etag", "last_talked_to"))
#: What becomes conversations, so that a new one is no news of the person.
_TALKS = ("call", "conversation", "activity")


def child(value: Any, *path: str) -> Any:
    """Return what stands at a path of keys, None where nothing does."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def items(value: Any) -> list[Any]:
    """Return a list as it is; anything else holds nothing."""
    return value if isinstance(value, list) else []


def said(value: Any) -> str:
    """Return a text or number as text, "" for anything else."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    text = value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""
    return starred(nfc(text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")).strip())


def named(value: Any, *path: str) -> str:
    """Return the text at a path of keys."""
    return said(child(value, *path))


def collection(value: Any, kind: str) -> Iterator[Any]:
    """Yield the values of a kind: `data` lists them as `{"type": kind, "values": [...]}`."""
    for each in items(child(value, "data")):
        if child(each, "type") == kind:
            yield from items(child(each, "values"))


def name_of(contact: Any) -> str:
    """Return what a contact is called."""
    family, given, middle = (named(contact, "properties", key) for key in ("last_name", "first_name", "middle_name"))
    return " ".join(composed(family, given, middle).split())


class Export:
    """A whole export."""

    def __init__(self, whole: Any, data: bytes) -> None:
        self.account = child(whole, "account")
        self.contacts = list(collection(self.account, "contact"))
        self._lines = _lines(data)
        self._types = dict(self._read_types())
        self._relations: dict[str, list[Any]] = {}
        for each in collection(self.account, "relationship"):
            self._relations.setdefault(named(each, "properties", "of_contact"), []).append(each)
        self.names = {named(each, "uuid"): name_of(each) for each in self.contacts if isinstance(each, dict)}

    def line(self, value: Any) -> int:
        """Return the line that something's uuid stands in, 0 where it has none."""
        return self._lines.get(named(value, "uuid"), 0)

    def type_of(self, uuid: str) -> dict[str, str]:
        """Return the name and the type of a kind of contact field or activity that has this uuid."""
        return self._types.get(uuid, {})

    def about(self, contact: dict[str, Any]) -> dict[str, Any]:
        """Return a contact with all that other parts of the export say of it: it can be read without them."""
        properties = child(contact, "properties")
        kept: dict[str, Any] = {key: value for key, value in contact.items() if key not in _RESTLESS}
        kept["data"] = [each for each in items(contact.get("data")) if child(each, "type") not in _TALKS]
        if isinstance(properties, dict):
            kept["properties"] = {key: value for key, value in properties.items() if key not in _RESTLESS}
        relations = self._relations.get(named(contact, "uuid"), [])
        uuids = {named(each, "properties", "contact_is") for each in relations}
        uuids.add(named(contact, "properties", "first_met_through"))
        types = dict.fromkeys(_uuids(child(contact, "data")))
        return {
            "contact": kept,
            "relations": [child(each, "properties") for each in relations],
            "names": {uuid: self.names[uuid] for uuid in sorted(uuids) if uuid in self.names},
            "types": {uuid: self._types[uuid] for uuid in types if uuid in self._types},
        }

    def _read_types(self) -> Iterator[tuple[str, dict[str, str]]]:
        instance = child(self.account, "instance")
        for kind in ("contact_field_types", "activity_types", "life_event_types"):
            for each in items(child(instance, kind)):
                properties = child(each, "properties")
                name = named(properties, "name") or named(properties, "translation_key").replace("_", " ")
                yield named(each, "uuid"), {"name": name, "type": named(properties, "type")}


def _uuids(data: Any) -> Iterator[str]:
    """Yield the uuids of types that a contact's own entries name."""
    for group in items(data):
        for each in items(child(group, "values")):
            yield named(each, "properties", "type")


def _lines(data: bytes) -> dict[str, int]:
    """Return the line that each uuid first stands in as something's own."""
    found: dict[str, int] = {}
    line, at = 1, 0
    for match in re.finditer(rb'"uuid"\s*:\s*"([^"\\]{1,64})"', data):
        line += data.count(b"\n", at, match.start())
        at = match.start()
        found.setdefault(match[1].decode("utf-8", "replace"), line)
    return found
