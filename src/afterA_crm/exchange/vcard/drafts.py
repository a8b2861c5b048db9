"""A new card as properties not yet written, and the two hands that write it: vobject for 3.0, our own for 4.0.

vobject builds, escapes and checks the 3.0 card, and only ever sees our own values. It does not own the bytes:
it sorts lines, writes names in capitals, leaves pictures unfolded and lets a line end in a parameter start a
new line. So parameters are cleaned before; our order and our folds come after.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .folding import fold
from .values import caret, escape, join_list

Version = Literal["3.0", "4.0"]

#: Labels Apple's address book knows by itself, and writes in brackets so that it can translate them.
_APPLE_LABELS = frozenset(
    (
        *("Anniversary", "Assistant", "Brother", "Child", "Father", "Friend", "Home", "HomePage", "Manager"),
        *("Mobile", "Mother", "Other", "Parent", "Partner", "Sister", "Spouse", "Work"),
    )
)
#: How Apple writes the names of its own properties, whose capitals some readers heed.
CASE = {"X-ABLABEL": "X-ABLabel", "X-ABSHOWAS": "X-ABShowAs"}

#: vobject folds at this many octets, that is never.
_UNFOLDED = 1 << 62

Params = Mapping[str, Sequence[str]]


@dataclass(slots=True)
class Property:
    """A property to write. `how` its value is meant: text, components, a list, or written out already."""

    name: str
    value: str | Sequence[str]
    how: Literal["text", "parts", "list", "written"]
    params: dict[str, list[str]]
    group: str = ""

    @property
    def written(self) -> str:
        """Return the value with its escapes."""
        if isinstance(self.value, str):
            return self.value if self.how == "written" else escape(self.value)
        return join_list(self.value, ";" if self.how == "parts" else ",")


class Draft:
    """A card being written, property by property."""

    def __init__(self, version: Version) -> None:
        self.version = version
        self.items = 0
        self.properties: list[Property] = []

    def add(
        self,
        name: str,
        value: str | Sequence[str],
        params: Params | None = None,
        label: str = "",
        how: Literal["text", "parts", "list", "written"] = "text",
    ) -> None:
        """Add a property unless it is empty; a label makes it a group with an X-ABLabel."""
        if not any(value) and name != "N":
            return
        cleaned = {key: [_param(each) for each in values if _param(each)] for key, values in (params or {}).items()}
        said = {key: values for key, values in cleaned.items() if values}
        group = ""
        if label:
            self.items += 1
            group = f"item{self.items}"
        self.properties.append(Property(name, value, how, said, group))
        if label:
            known = f"_$!<{label}>!$_" if label in _APPLE_LABELS else label
            self.properties.append(Property("X-ABLabel", known, "text", {}, group))

    def types(self, kinds: Sequence[str], preferred: bool = False, more: Sequence[str] = ()) -> Params:
        """Return the TYPE (and in 4.0 PREF) parameters for a channel."""
        if self.version == "4.0":
            return {"TYPE": list(kinds), "PREF": ["1"] if preferred else []}
        return {"TYPE": [*more, *kinds, *(["pref"] if preferred else [])]}


def _param(text: str) -> str:
    """Return a parameter value without what could end it or its line."""
    return "".join(" " if c in "\r\n" else c for c in text if c >= " " or c in "\r\n\t").strip()


def three(draft: Draft) -> bytes:
    """Return the draft as vobject writes it, its lines in our order, folded by our layer."""
    import vobject

    card = vobject.vCard()
    for each in draft.properties:
        line = card.add(each.name)
        line.group = each.group or None
        for key, values in each.params.items():
            line.params[key] = [value.replace('"', "'") for value in values]
        parts = [each.value] if isinstance(each.value, str) else list(each.value)
        if each.name == "N":
            line.value = vobject.vcard.Name(*parts)
        elif each.name == "ADR":
            box, extended, street, city, region, code, country = parts
            line.value = vobject.vcard.Address(street, city, region, code, country, box, extended)
        elif each.name in ("ORG", "CATEGORIES"):
            line.value = parts
        elif each.how == "text":
            line.value = each.value
        else:
            line.value, line.encoded = each.written, True
    text: str = card.serialize(validate=True, lineLength=_UNFOLDED)
    begin, version, *rest = [line for line in text.split("\r\n") if line]
    waiting: dict[str, list[str]] = {}
    for line in rest[:-1]:
        waiting.setdefault(_head(line), []).append(line)
    ours = [waiting[f"{each.group}.{each.name}".strip(".").upper()].pop(0) for each in draft.properties]
    return b"".join(fold(_named(line)) for line in (begin, version, *ours, rest[-1]))


def _head(line: str) -> str:
    return line.partition(":")[0].partition(";")[0].upper()


def _named(line: str) -> str:
    head, colon, value = line.partition(":")
    for capitals, written in CASE.items():
        if head.endswith(capitals):
            head = head.removesuffix(capitals) + written
    return head + colon + value


def four(draft: Draft) -> bytes:
    """Return the draft as vCard 4.0 (RFC 6350)."""
    out = ["BEGIN:VCARD", "VERSION:4.0"]
    for each in draft.properties:
        head = f"{each.group}.{each.name}".strip(".")
        said = "".join(f";{key}={','.join(map(caret, values))}" for key, values in each.params.items())
        out.append(f"{head}{said}:{each.written}")
    return b"".join(fold(line) for line in (*out, "END:VCARD"))
