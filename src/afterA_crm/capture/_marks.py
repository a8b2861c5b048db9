"""The marks of a line: links, escapes, `key:value`, `#project`, `@+name` and a bare `@ place`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from ..text import fold, slug, squash
from ..vocabulary import canonicals, is_role
from ..words import _
from ._line import Line
from ._particles import split_chain, tail_at
from ._strangers import new_name
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


@dataclass(repr=False, eq=False)
class Marks:
    """What the marks of a line say."""

    projects: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    event: Event | None = None
    event_name: str | None = None
    event_off: bool = False
    place: str | None = None
    via: str | None = None
    hat: str | None = None
    echo: Echo | None = None
    links: list[str] = field(default_factory=list)
    new_people: list[NewPerson] = field(default_factory=list)
    days: list[tuple[int, int, int, int]] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)


def read_marks(line: Line, known: Known) -> Marks:
    """Read and take every mark of the line; `days` are the `on:` values, for the grammar of dates."""
    marks = Marks()
    for match in _url().finditer(line.text):
        end = match.end()
        while _closes_no_link(line.text[match.start() : end]):
            end -= 1
        line.take(match.start(), end, "link")
        marks.links.append(line.text[match.start() : end])
    for match in _mail().finditer(line.text):
        if line.free(*match.span()):
            line.take(*match.span())
    for match in _escape().finditer(line.text):
        if line.free(*match.span()):
            line.take(*match.span())
    for match in _key().finditer(line.text):
        if line.free(*match.span()):
            _read_key(line, known, marks, match)
    for match in _hash().finditer(line.text):
        if line.free(*match.span()):
            _read_hash(line, known, marks, match)
    for match in _plus().finditer(line.text):
        if line.free(*match.span()):
            _read_new(line, marks, match)
    for match in _quotes().finditer(line.text):
        if line.free(*match.span()):
            marks.quoted.append(match.span())
    return marks


def _closes_no_link(link: str) -> bool:
    """A link ends before punctuation, but keeps the bracket it has opened."""
    return link[-1] in ".,;:!?]}>'\"”’" or (link[-1] == ")" and link.count("(") < link.count(")"))


def _read_key(line: Line, known: Known, marks: Marks, match: re.Match[str]) -> None:
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
        if gap and not _is_known(key, line.text[value_at:value_end], known):
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
        marks.place = _same(place, known.places) or place
        end -= len(value) - len(place)
    elif key == "via":
        marks.via = value
    elif key == "hat":
        marks.hat = _hat(value, known.hats)
    else:
        marks.echo = Echo(value, strength or 2)
    line.take(match.start(), end, key)


def _is_known(key: str, value: str, known: Known) -> bool:
    """A key with a space after its colon is chat (`나: 안녕`) unless its value is something known."""
    if key == "hat":
        return bool(_same(value, known.hats)) or is_role(value)
    if key == "place":
        return bool(_same(value, known.places))
    return key == "event" and find_event(value, known) is not None


def _set_event(known: Known, marks: Marks, value: str) -> int:
    """Set the event; return how many letters at the end are a particle (`행사:gmaff에서`)."""
    if value == "-":
        marks.event, marks.event_name, marks.event_off = None, None, True
        return 0
    marks.event_off = False
    for end in range(len(value), 0, -1):
        found = find_event(value[:end], known)
        if found and (end == len(value) or _is_particle(value[end - 1], value[end:])):
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
    same = _same(value, hats)
    if same:
        return same
    meant = canonicals(value)
    alike = [hat for hat in hats if canonicals(hat) & meant]
    return alike[0] if len(alike) == 1 else value


def _same(value: str, known: tuple[str, ...]) -> str | None:
    wanted = squash(value)
    return next((one for one in known if squash(one) == wanted), None) if wanted else None


def _read_hash(line: Line, known: Known, marks: Marks, match: re.Match[str]) -> None:
    label = match.group(1).rstrip("-_")
    if not any(c.isalpha() for c in label):
        return
    projects = {squash(word): project.slug for project in known.projects for word in (project.name, project.slug)}
    tags = {squash(tag): tag for tag in known.tags}
    start = match.start()
    for end in range(len(label), 0, -1):
        stem = squash(label[:end])
        if stem not in projects and stem not in tags:
            continue
        if end < len(label) and not _is_particle(label[end - 1], label[end:]):
            continue
        into, value = (marks.projects, projects[stem]) if stem in projects else (marks.tags, tags[stem])
        if value not in into:
            into.append(value)
        line.take(start, start + 1 + end, "project" if stem in projects else "tag")
        return
    if label not in marks.tags:
        marks.tags.append(label)
    line.take(start, start + 1 + len(label), "tag")
    near = next((name for key, name in {**tags, **projects}.items() if _near(squash(label), key)), None)
    if near:
        marks.hints.append(_("#{typed} is new here; #{known} is close to it.", typed=label, known=near))


def _is_particle(before: str, run: str) -> bool:
    if run in ("에서", "에서는", "에서도", "에", "에는", "에도", "용", "건", "관련"):
        return True
    return all("가" <= c <= "힣" for c in run) and split_chain(before, run) is not None


def _near(one: str, other: str) -> bool:
    """Tell whether two keys differ by one letter put in, left out, changed or swapped."""
    if min(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 1 or one == other:
        return False
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    a, b = one[head:], other[head:]
    swapped = len(a) == len(b) and a[:2] == b[:2][::-1] and a[2:] == b[2:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or swapped


def _read_new(line: Line, marks: Marks, match: re.Match[str]) -> None:
    quoted, word = match.group(1), match.group(2)
    if quoted:
        name, end = quoted.strip(), match.end()
    else:
        end = new_name(line.text, match.start(2))
        name = line.text[match.start(2) : end]
        tail = tail_at(line.text, end)
        if tail and tail.title:
            end = tail.end
    if not name or (word and not any(c.isalpha() for c in name)):
        return
    line.take(match.start(), end, "new")
    marks.new_people.append(NewPerson(name, match.start(), end))


def read_bare_at(line: Line, known: Known, marks: Marks) -> None:
    """Read `@ place`: an @ by itself before a place."""
    for match in _bare_at().finditer(line.text):
        if marks.place or not line.free(*match.span()):
            continue
        start = match.start(1)
        rest = line.level[start:]
        longest = max((p for p in known.places if p and rest.startswith(fold(p))), key=len, default="")
        if longest and line.word_ends(start + len(longest)):
            marks.place, end = longest, start + len(longest)
        else:
            words = _capitals().match(line.text, start)
            end = words.end() if words else match.end()
            name = line.text[start:end].rstrip(",.;:!?)")
            name = name.removesuffix("에서") or name
            end = start + len(name)
            if not name:
                continue
            marks.place = name
        line.take(match.start(), end, "place")


def event_slug(marks: Marks) -> str | None:
    """Return the slug of the event the marks name; a new one's is made from its name."""
    if marks.event:
        return marks.event.slug
    return slug(marks.event_name) if marks.event_name else None


@cache
def _url() -> re.Pattern[str]:
    return re.compile(r"(?<![\w])(?:https?://|www\.)[^\s<>\"“”]{2,}", re.I)


@cache
def _mail() -> re.Pattern[str]:
    return re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")


@cache
def _escape() -> re.Pattern[str]:
    return re.compile(r"(?<!\S)\\[^\s\\]+")


@cache
def _key() -> re.Pattern[str]:
    return re.compile(r"(?<![\w:/@])(on|event|행사|place|장소|via|hat|나|모자|echo|여운):", re.I)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\S+")


@cache
def _strength() -> re.Pattern[str]:
    return re.compile(r"\s?(?:(!{1,3})(?!!)|[*x×]([1-3])(?!\w))")


@cache
def _hash() -> re.Pattern[str]:
    return re.compile(r"(?<![\w#&/])#([\w][\w\-]{0,80})")


@cache
def _plus() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)@\+(?:[\"“]([^\"”]{1,80})[\"”]|(\w[\w.'’\-]*))")


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(r"\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|(?<!\w)'[^']*'(?!\w)|‘[^’]*’")


@cache
def _bare_at() -> re.Pattern[str]:
    return re.compile(r"(?<!\S)@ +([^\s@#]+)")


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"[A-Z][\w'’&-]*(?: (?:the |of )?[A-Z][\w'’&-]*){0,3}")
