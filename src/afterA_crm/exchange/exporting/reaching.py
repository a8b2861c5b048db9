"""The ways to reach someone, edited on the card they came from: the other lines stay as they are."""

from __future__ import annotations

from collections.abc import Mapping

from ..facts import Reach, reaches
from ..vcard.card import Card
from ..vcard.lines import Line
from ..vcard.reading import contact_of
from .leaving import handle, labelled

_REACHES = frozenset(("EMAIL", "TEL", "URL", "ADR", "IMPP", "SOCIALPROFILE"))

Channels = Mapping[tuple[str, str], Reach]


def edit_channels(card: Card, was: Channels, now: Channels, country: str) -> None:
    """Take away and add ways to reach someone; one that is written otherwise keeps its line."""
    if was == now:
        return
    written: dict[tuple[str, str], str] = {}
    for line in card.own:
        for key in _keys(card, line, country):
            if key not in now or (key in was and now[key].label != was[key].label):
                written[key] = line.value if line.name == "ADR" else ""
                card.remove(line)
            elif key in was and now[key].value != was[key].value and line.name != "ADR":
                card.set_text(line, now[key].value)
    for key, reach in now.items():
        if key not in was or reach.label != was[key].label:
            _add(card, key[0], reach, written.get(key, ""))


def _keys(card: Card, line: Line, country: str) -> list[tuple[str, str]]:
    if line.name not in _REACHES and not line.name.startswith("X-"):
        return []
    alone = Card([*card.all("VERSION"), line], has_begin=False)
    return [key for key, _reach in reaches(contact_of(alone), country)]


def _add(card: Card, kind: str, reach: Reach, address: str) -> None:
    """Add a way to reach someone; an address that stood in the card keeps its components."""
    kinds, label = labelled(reach.label)
    types = [kind for kind in kinds if kind.isascii()]
    group = card.free_group() if label and kind != "messenger" else ""
    said = ",".join(types)
    said = (";".join(types).upper() if card.version == "2.1" else f"TYPE={said}") if types else ""
    if kind == "email":
        card.add("EMAIL", card.escaped(reach.value), said, group)
    elif kind == "phone":
        card.add("TEL", card.escaped(reach.value), said, group)
    elif kind == "address":
        card.add("ADR", address or f";;{card.escaped(reach.value)};;;;", said, group)
    elif kind == "messenger":
        service = "".join(c for c in reach.label.lower() if c.isalnum() or c == "-") or "messenger"
        name, param = ("SOCIALPROFILE", "SERVICE-TYPE") if card.version == "4.0" else ("X-SOCIALPROFILE", "TYPE")
        card.add(
            name,
            card.escaped(handle(reach.value)),
            f"{param}={service}" + (";VALUE=text" if card.version == "4.0" else ""),
        )
    else:
        card.add("URL", reach.value.replace("\\", "%5C"), said, group)
    if group:
        card.add("X-ABLabel", card.escaped(label), "", group)
