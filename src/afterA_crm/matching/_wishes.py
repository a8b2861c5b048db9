"""Needs and offers that are open: whose they are, the role they ask for, and the words that say something."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from .. import needs, people, roles, text
from ..vocabulary import SAYS_NOTHING
from ._shapes import ME, Party, Wish

if TYPE_CHECKING:
    from ..store import Book

#: So many words of a wish say what it is about, and so many letters of a word what it is: the rest is a letter.
_MOST, _LONGEST = 40, 24


def wishes(book: Book, kind: str, today: date) -> list[Wish]:
    """Return the open needs or offers that suggestions may use: none of a quiet person, none of an ended project."""
    rows = book.rows(
        "SELECT n.id, n.text, n.role, n.until, p.id, p.name, p.is_me, j.id, j.slug FROM need n "
        "LEFT JOIN person p ON p.id = n.person_id LEFT JOIN project j ON j.id = n.project_id "
        f"WHERE n.kind = ? AND {needs.OPEN} AND (p.id IS NULL OR ({people.OPEN_OR_ME})) "
        "AND (j.id IS NULL OR j.stage NOT IN ('wrapped', 'let go')) ORDER BY n.id",
        kind,
        today.isoformat(),
    )
    keys: dict[str | None, frozenset[str]] = {None: frozenset()}
    found = []
    for number, words, role, until, *owner in rows:
        role = role or needs.role_in(book, words)
        if role is not None and role not in keys:
            keys[role] = frozenset(roles.matching_keys(book, role))
        day = date.fromisoformat(until) if until else None
        found.append(Wish(number, kind, words, role, day, _party(*owner), keys[role], telling(words)))
    return found


def _party(person: Any, name: Any, is_me: Any, project: Any, slug: Any) -> Party:
    if project is not None:
        return Party("project", project, slug)
    return Party("person", person, name) if person is not None and not is_me else ME


def telling(words: str) -> frozenset[str]:
    """Return the words of a text by which it may fit another: no numbers, nothing short, nothing everyone says."""
    found: set[str] = set()
    for word in _words().findall(text.fold(words)):
        if len(found) == _MOST:
            break
        one = word[:-1] if word.isascii() and len(word) > 4 and word.endswith("s") else word
        counted = word.isdecimal() or (word[0].isdecimal() and not word.isascii())  # 3, 16일
        if not counted and len(one) >= (3 if one.isascii() else 2) and not SAYS_NOTHING & {word, one}:
            found.add(one[:_LONGEST])
    return frozenset(found)


def beginnings(word: str) -> list[str]:
    """Return a word and, of a Korean one, what it begins with: particles and endings hang on behind."""
    if not text.has_hangul(word):
        return [word]
    return [word[:end] for end in range(2, len(word) + 1)]


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+")
