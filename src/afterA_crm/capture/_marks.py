"""The marks of a line: links, escapes, `key:value`, `#project`, `@+name` and a bare `@ place`."""

from __future__ import annotations

import re
from functools import cache

from ..text import fold
from ._hashes import read_hash
from ._keys import Marks, read_key
from ._line import Line
from ._particles import tail_at
from ._strangers import new_name
from ._understanding import Known, NewPerson

_QUOTES = frozenset("\"'“‘「『")


def read_marks(line: Line, known: Known) -> Marks:
    """Read and take every mark of the line; `days` are the `on:` values, for the grammar of dates."""
    marks = Marks()
    for match in _url().finditer(line.level) if "://" in line.level or "www." in line.level else ():
        end = match.end()
        while _closes_no_link(line.text[match.start() : end]):
            end -= 1
        line.take(match.start(), end, "link")
        marks.links.append(line.text[match.start() : end])
    for match in _mail().finditer(line.text) if "@" in line.text else ():
        if line.free(*match.span()):
            line.take(*match.span())
    for match in _escape().finditer(line.text) if "\\" in line.text else ():
        if line.free(*match.span()):
            line.take(*match.span())
    for match in _key().finditer(line.level) if ":" in line.text else ():
        if line.free(*match.span()):
            read_key(line, known, marks, match)
    for match in _hash().finditer(line.text) if "#" in line.text else ():
        if line.free(*match.span()):
            read_hash(line, known, marks, match)
    for match in _plus().finditer(line.text) if "@+" in line.text else ():
        if line.free(*match.span()):
            _read_new(line, marks, match)
    for match in _quotes().finditer(line.text) if _QUOTES & set(line.text) else ():
        if line.free(*match.span()):
            marks.quoted.append(match.span())
    return marks


def _closes_no_link(link: str) -> bool:
    """A link ends before punctuation, but keeps the bracket it has opened."""
    return link[-1] in ".,;:!?]}>'\"”’" or (link[-1] == ")" and link.count("(") < link.count(")"))


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
    for match in _bare_at().finditer(line.text) if "@ " in line.text else ():
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


@cache
def _url() -> re.Pattern[str]:
    return re.compile(r"(?<![\w])(?:https?://|www\.)[^\s<>\"“”]{2,}")


@cache
def _mail() -> re.Pattern[str]:
    return re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")


@cache
def _escape() -> re.Pattern[str]:
    return re.compile(r"(?<!\S)\\[^\s\\]+")


@cache
def _key() -> re.Pattern[str]:
    return re.compile(r"(?<![\w:/@])(on|event|행사|place|장소|via|hat|나|모자|echo|여운):")


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
