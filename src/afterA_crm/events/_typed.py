"""Which name a line typed at an event begins with, where the book doesn't know it: the grammar of names, no lists."""

from __future__ import annotations

import re
from functools import cache

from .. import capture
from ..capture import Understanding
from ..names import like_a_full_name
from ..person_line import PersonLine
from ..text import has_hangul

#: So many words may be a name where something else says that a person is meant.
_LONGEST = 3


def clauses(typed: str) -> tuple[str, str]:
    """Return the first clause of a line, and what stands behind its semicolon."""
    match = _semicolon().search(typed)
    return (typed[: match.start()].rstrip(), typed[match.end() :].strip()) if match else (typed, "")


def facts(said: PersonLine) -> bool:
    """Tell whether a line says of someone what no conversation says: how they are reached, a birthday, a nickname."""
    return bool(said.channels() or said.birthday or said.nicknames or said.reading or said.organisation)


def named(said: PersonLine, u: Understanding) -> tuple[str, str] | None:
    """Return the unknown name that a line begins with and what is said after it, or None where it begins with none."""
    forced = said.text.startswith("@+")
    words = [(span.start, span.end) for span in said.spans if span.kind == "name"]
    if not words:
        return (said.name, said.note) if said.name else None
    sure = forced or facts(said) or bool(said.roles)
    stranger = next((q for q in u.questions if q.kind == "person" and q.start == words[0][0] and q.name), None)
    if stranger is not None and not stranger.candidates and not forced:
        return _parted(said, words, stranger.name, capture.particles_end(said.text, stranger.end))
    count = _length([said.text[start:end] for start, end in words], sure, _closed(said, words), forced)
    name = " ".join(said.text[start:end] for start, end in words[:count]).lstrip("@+").strip()
    return _parted(said, words, name, words[count - 1][1]) if name else None


def _length(words: list[str], sure: bool, closed: bool, forced: bool) -> int:
    """Return how many of the words that could be a name are one."""
    first = words[0].lstrip("@+")
    if not any(map(str.isalpha, first)):
        return len(words) if forced else 0
    if has_hangul(first):
        if capture.like_a_name(first) and (len(words) == 1 or sure or closed or _full(first)):
            return 1
        alone = len(words) == 1 and sure and not capture.everyday(first)
        return len(words) if forced or alone else 0
    if not first.isascii() and not first[0].isupper():
        return len(words) if forced or len(words) <= _LONGEST else 0  # scripts without capitals
    capitals = next((at for at, word in enumerate([first, *words[1:]]) if not word[0].isupper()), len(words))
    if (capitals == len(words) or sure) and len(words) <= _LONGEST:
        return len(words)
    return capitals if capitals > 1 or sure else 0


def _full(word: str) -> bool:
    return len(word) > 2 and like_a_full_name(word)


def _closed(said: PersonLine, words: list[tuple[int, int]]) -> bool:
    """Tell whether a comma or the like ends the name."""
    return said.text[words[-1][1] :].lstrip()[:1] in {",", "|", "·", ":"}


def _parted(said: PersonLine, words: list[tuple[int, int]], name: str, end: int) -> tuple[str, str]:
    """Return the name, and the rest of the words that were read as one before the note."""
    rest = said.text[end : max(words[-1][1], end)].strip(" ,·|:")
    return name, " ".join(part for part in (rest, said.note) if part)


@cache
def _semicolon() -> re.Pattern[str]:
    return re.compile(r"(?<!;);(?=\s|$)")
