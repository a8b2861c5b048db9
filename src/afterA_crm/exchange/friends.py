"""friends.md, the list and diary of the program friends (https://github.com/JacobEvelyn/friends, its README).

Someone is kept as their line of the list and the notes that name them, as JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from ..text import nfc, squash
from ..words import _
from .formats import Contents, File, Given, Talk, Unread
from .resident_numbers import starred
from .vcard.charsets import sniff
from .vcard.contact import Address, Contact

_HEADER = re.compile(r"#{2,4}\s*(Activities|Notes|Friends|Locations)\s*:?", re.IGNORECASE)
_EVENT = re.compile(r"(\d{4}-\d{2}-\d{2})\s*:\s*(.*)")
_NAME = re.compile(r"\*\*(\w[^*]*)\*\*")
_PLACE = re.compile(r"(?<!\w)_(\w[^_]*)_(?!\w)")
# Nothing here goes over the same text twice: a line may be as long as a file.
_AKA = re.compile(r"\(\s*(a\.k\.a\.[^()]*)\)", re.IGNORECASE)
_TOWN = re.compile(r"\[([^\[\]]+)\]")
_TAG = re.compile(r"(?<!\S)@([\w:\-]+)(?!\S)")


class _Line(NamedTuple):
    """A line of a section, without its dash."""

    number: int
    section: str
    said: str


class _Event(NamedTuple):
    """An activity or a note: its day, its words without emphasis, and the people and places it names."""

    day: date
    text: str
    names: tuple[str, ...]
    places: tuple[str, ...]


def is_friends(file: File) -> bool:
    """Tell whether a file is such a list by its first line that says anything."""
    first = next((line for line in _said(file, 4096).split("\n") if line.strip()), "")
    return (
        _HEADER.fullmatch(first.strip()) is not None and re.search(rb"(?mi)^#{2,4}[ \t]*friends", file.data) is not None
    )


def read(file: File) -> Contents:
    """Yield everyone of the list, their activities, and the lines that aren't taken along."""
    lines = list(_lines(_said(file)))
    notes: dict[str, list[str]] = {_key(line.said): [] for line in lines if line.section == "friends"}
    for line in lines:
        event = _event(line.said) if line.section == "notes" else None
        for key in dict.fromkeys(map(squash, event.names)) if event is not None else ():
            if key in notes:
                notes[key].append(line.said)
    for line in lines:
        if line.section == "friends":
            pairs = [("Friends", line.said), *(("Notes", note) for note in notes[_key(line.said)])]
            yield Given(line.number, json.dumps(pairs, ensure_ascii=False).encode("utf-8", "replace"), _person(pairs))
        elif line.section in ("activities", "notes"):
            yield from _conversation(line, notes)
        elif line.section != "locations":
            yield Unread(line.number, _("This is no line of friends; mend it and import the file again."))
    yield from _empty_places(lines)


def again(original: bytes) -> Contact | None:
    """Return what a line that was kept says."""
    return _person([(str(section), str(said)) for section, said in json.loads(original)])


def _said(file: File, size: int | None = None) -> str:
    coding, _mark, body, _tail = sniff(file.data[:size], file.encoding, file.language)
    said = body.decode("utf-8", "replace") if coding.wire else coding.text(body)
    return starred(nfc(said.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")))


def _lines(said: str) -> Iterator[_Line]:
    section = ""
    for number, line in enumerate(said.split("\n"), start=1):
        line = line.strip()
        bare = line.removeprefix("-").strip()
        if header := _HEADER.fullmatch(line):
            section = header[1].casefold()
        elif bare:
            yield _Line(number, section, bare)


def _conversation(line: _Line, listed: Container[str]) -> Iterator[Talk | Unread]:
    """Yield an activity, or a note that names nobody of the list; other notes are those people's."""
    event = _event(line.said)
    if event is None:
        yield Unread(line.number, _("This line begins with no day, such as 2026-11-20:; mend it and import it again."))
    elif line.section == "activities" or not any(squash(name) in listed for name in event.names):
        kind = "note" if line.section == "notes" else ""
        place = event.places[0] if len(event.places) == 1 else ""
        yield Talk(line.number, event.day, event.text, event.names, kind, place)


def _empty_places(lines: Iterable[_Line]) -> Iterator[Unread]:
    """Yield the places of the list at which nobody and nothing is."""
    known: set[str] = set()
    for line in lines:
        event = _event(line.said)
        known |= {squash(place) for place in event.places} if event is not None else set()
        known |= {squash(place) for place in _TOWN.findall(line.said) if line.section == "friends"}
    for line in lines:
        if line.section == "locations" and squash(_AKA.sub("", line.said)) not in known:
            yield Unread(
                line.number,
                _(
                    "Nobody and nothing in the file is at “{place}”; write the place into the line of "
                    "someone, or leave it out.",
                    place=line.said,
                ),
            )


def _event(said: str) -> _Event | None:
    found = _EVENT.fullmatch(said)
    try:
        day = date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
    if found is None or day is None or not found[2].strip():
        return None
    names, places = _NAME.findall(found[2]), _PLACE.findall(found[2])
    text = _PLACE.sub(r"\1", _NAME.sub(r"\1", found[2]))
    return _Event(day, text, tuple(dict.fromkeys(names)), tuple(dict.fromkeys(places)))


def _key(said: str) -> str:
    return squash(_person([("Friends", said)]).name)


def _person(pairs: Sequence[tuple[str, str]]) -> Contact:
    """Return who a line of the list tells of, with the notes below: `Name (a.k.a. One a.k.a. Two) [Place] @tag`."""
    contact, lines = Contact(), []
    for section, said in pairs:
        event = _event(said)
        if section == "Friends":
            contact.name, rest = _parted(said)
            # The program knows people by their names alone: no two of a list are called the same.
            contact.uid = str(uuid5(NAMESPACE_URL, f"https://github.com/JacobEvelyn/friends#{squash(contact.name)}"))
            if aka := _AKA.search(rest):
                contact.nicknames = list(filter(None, map(str.strip, re.split(r"(?i)a\.k\.a\.", aka[1]))))
                rest = rest.replace(aka[0], " ")
            if place := _TOWN.search(rest):
                contact.addresses.append(Address(city=place[1].strip()))
                rest = rest.replace(place[0], " ")
            contact.categories = _TAG.findall(rest)
            lines.append(" ".join(_TAG.sub(" ", rest).split()))
        elif event is not None:
            lines.append(f"{event.day}: {event.text}")
    contact.note = "\n".join(filter(None, lines))
    return contact


def _parted(said: str) -> tuple[str, str]:
    """Return the name, and what stands behind it; a sign that opens nothing belongs to the name."""
    found = re.search(r"\(\s*a\.k\.a\.|\[[^\[\]]+\]|(?<!\S)@[\w:\-]+", said, re.IGNORECASE)
    return (said[: found.start()].strip(), said[found.start() :]) if found else (said, "")
