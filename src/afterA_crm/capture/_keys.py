"""`key:value`: the day, event, place, way, hat and echo said outright; and what all marks say together."""

from __future__ import annotations

import re
from functools import cache

from ..text import slug, squash
from ..vocabulary import canonicals, is_role
from ._line import Line
from ._particles import may_follow
from ._understanding import Echo, Event, Known, NewPerson

_KEYS = {
    "on": "on",
    "event": "event",
    "행사": "event",
    "place": "place",
    "장소": "place",
    "via": "via",
    "hat": "hat",
    "나": "hat",
    "모자": "hat",
    "echo": "echo",
    "여운": "echo",
}
_OPENING = "\"“”'‘「『"
_CLOSING = {'"': '"', "“": "”", "”": "”", "'": "'", "‘": "’", "「": "」", "『": "』"}

#: The book's words for how, by what they are called in either language; any other word stays as it is written.
_WAYS = {
    **dict.fromkeys(("met", "만남", "대면", "inperson"), "met"),
    **dict.fromkeys(("call", "phone", "통화", "전화"), "call"),
    **dict.fromkeys(("message", "text", "메시지", "메세지", "문자"), "message"),
    **dict.fromkeys(("mail", "email", "메일", "이메일"), "mail"),
    **dict.fromkeys(("video", "videocall", "영상통화", "화상통화", "화상"), "video"),
}


class Marks:
    """What the marks of a line say."""

    def __init__(self) -> None:
        self.projects: list[str] = []
        #: Where each `#project` stands, so that a clause knows its own.
        self.project_at: list[tuple[int, int, str]] = []
        self.tags: list[str] = []
        self.event: Event | None = None
        self.event_name: str | None = None
        self.event_off = False
        self.place: str | None = None
        self.via: str | None = None
        self.hat: str | None = None
        self.echo: Echo | None = None
        self.links: list[str] = []
        self.new_people: list[NewPerson] = []
        self.days: list[tuple[int, int, int, int]] = []
        self.hints: list[str] = []
        self.quoted: list[tuple[int, int]] = []


def read_key(line: Line, known: Known, marks: Marks, match: re.Match[str]) -> None:
    """Read one key with its value; what isn't whole stays text."""
    key = _KEYS[match.group(1).lower()]
    at = match.end()
    gap = line.text[at : at + 1] == " "
    start = at + gap
    quote = line.text[start : start + 1]
    strength = None
    if quote and quote in _OPENING:
        close = line.text.find(_CLOSING[quote], start + 1)
        if close < 0:
            return
        value_at, value_end, end = start + 1, close, close + 1
        said = _strength().match(line.text, end) if key == "echo" else None
        if said:
            end = said.end()
            strength = len(said.group(1)) if said.group(1) else int(said.group(2))
    else:
        word = _word().match(line.text, start)
        if not word:
            return
        value_at, value_end = word.span()
        while value_end > value_at and line.text[value_end - 1] in ",;.)":
            value_end -= 1
        end = value_end
        if gap and not _names_known(key, line.text[value_at:value_end], known):
            return
    value = line.text[value_at:value_end].strip()
    if not value or not line.free(match.start(), end):
        return
    if key == "on":
        marks.days.append((match.start(), value_at, value_end, end))
        return
    if key == "event":
        end -= _set_event(known, marks, value)
    elif key == "place":
        bare = value.removesuffix("에서") or value
        place = bare if end == value_end else value
        marks.place = same_of(place, known.places) or place
        end -= len(value) - len(place)
    elif key == "via":
        marks.via = _WAYS.get(squash(value), value)
    elif key == "hat":
        marks.hat = _hat(value, known.hats)
    else:
        marks.echo = Echo(value, strength or 2)
    line.take(match.start(), end, key)


def _names_known(key: str, value: str, known: Known) -> bool:
    """A key with a space after its colon is chat (`나: 안녕`) unless its value is something known."""
    if key == "hat":
        return bool(same_of(value, known.hats)) or is_role(value)
    if key == "place":
        return bool(same_of(value, known.places))
    return key == "event" and find_event(value, known) is not None


def _set_event(known: Known, marks: Marks, value: str) -> int:
    """Set the event; return how many letters at the end are a particle (`행사:gmaff에서`)."""
    if value == "-":
        marks.event, marks.event_name, marks.event_off = None, None, True
        return 0
    marks.event_off = False
    for end in range(len(value), 0, -1):
        found = find_event(value[:end], known)
        if found and (end == len(value) or may_follow(value[end - 1], value[end:])):
            marks.event, marks.event_name = found, None
            return len(value) - end
    marks.event, marks.event_name = None, value
    return 0


def find_event(value: str, known: Known) -> Event | None:
    """Return the known event of that slug or name."""
    wanted = squash(value)
    for event in known.events:
        if wanted and wanted in (squash(event.slug), squash(event.name)):
            return event
    return None


def _hat(value: str, hats: tuple[str, ...]) -> str:
    same = same_of(value, hats)
    if same:
        return same
    meant = canonicals(value)
    alike = [hat for hat in hats if canonicals(hat) & meant]
    return alike[0] if len(alike) == 1 else value


def same_of(value: str, known: tuple[str, ...]) -> str | None:
    """Return the known word that is the same but for case and spaces."""
    wanted = squash(value)
    return next((one for one in known if squash(one) == wanted), None) if wanted else None


def event_slug(marks: Marks) -> str | None:
    """Return the slug of the event the marks name; a new one's is made from its name."""
    if marks.event:
        return marks.event.slug
    return slug(marks.event_name) if marks.event_name else None


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\S+")


@cache
def _strength() -> re.Pattern[str]:
    return re.compile(r"\s?(?:(!{1,3})(?!!)|[*x×]([1-3])(?!\w))")
