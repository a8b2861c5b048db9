"""Strangers who do something only people do: introduce, promise, need, offer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ._introductions import korean_trigger
from ._latin import bare_latin
from ._line import Line
from ._particles import SUBJECT
from ._people import Directory, Hit
from ._strangers import bare_name


def acting_strangers(line: Line, directory: Directory, start: int, end: int) -> Iterator[Hit]:
    """Yield the unknown names that are the subject of a promise, or take part in an introduction."""
    for match in korean_trigger().finditer(line.text, start, end) if "소개" in line.text else ():
        for word in _word().finditer(line.text, max(start, match.start() - 40), match.start()):
            named = _free_name(line, word.start(), match.start())
            if named and (named.tail.particles & SUBJECT or _object().fullmatch(line.text, named.end, match.start())):
                yield named
    for word in _subject().finditer(line.text, start, end) if any(word in line.text for word in _GIVES) else ():
        named = _free_name(line, word.start(), end)
        if (
            named
            and named.tail.particles & SUBJECT
            and any(line.text.find(word, named.stop, end) >= 0 for word in _GIVES)
        ):
            yield named
    for word in _capital().finditer(line.text, start, end) if line.latin else ():
        opens = not line.text[start : word.start()].strip() or line.text[: word.start()].rstrip().endswith((",", "."))
        latin = bare_latin(line, word.start()) if opens else None
        if latin and latin.end <= end and _does().match(line.text, latin.end, end):
            latin.people = directory.romanised(latin.name)
            yield latin


def _free_name(line: Line, at: int, end: int) -> Hit | None:
    named = bare_name(line, at) if line.free(at, at + 1) and line.word_starts(at) else None
    return named if named and named.stop <= end else None


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[가-힣]{2,8}")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[가-힣]{2,6}(?:이|가|께서)(?= )")


@cache
def _object() -> re.Pattern[str]:
    return re.compile(r"(?:을|를)? ?")


_GIVES = (
    "주기로",
    "보내기로",
    "하기로",
    "드리기로",
    "준대",
    "준다고",
    "보낸대",
    "보낸다고",
    "해준대",
    "줄 것",
    "보낼 것",
    "줄 예정",
)


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(r"(?<![\w@#.])[A-Z]\w+")


@cache
def _does() -> re.Pattern[str]:
    return re.compile(
        r"(?: will|['’]ll| promised to| agreed to| is going to) [a-z]{2,}|"
        r" (?:introduced|intro.d|needs|offers|wants|owes|is looking for|can (?!you|we|i\b))"
    )
