"""The words that name someone: what must go, and where it may stay because others go by it too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import text
from ..names import given

if TYPE_CHECKING:
    from ..people import Person
    from ..store import Book

#: What stands where a name stood.
BLANK = "▢▢"


@dataclass(frozen=True)
class Words:
    """The words that name someone: those that mean nobody else anywhere, and those that do among friends only."""

    everywhere: tuple[str, ...]
    among_friends: tuple[str, ...]
    others: tuple[str, ...] = ()

    def blank(self, said: str, friends: bool) -> str:
        """Return a text without the words; names of others that hold one of them stay whole."""
        own = sorted({*self.everywhere, *(self.among_friends if friends else ())}, key=len, reverse=True)
        if not own:
            return said
        kept = sorted((name for name in self.others if any(word in name for word in own)), key=len, reverse=True)
        pattern = "|".join([*(f"(?P<k{at}>{re.escape(name)})" for at, name in enumerate(kept)), *map(_as_word, own)])
        return re.sub(pattern, lambda match: match[0] if match.lastgroup else BLANK, said, flags=re.IGNORECASE)


def _as_word(word: str) -> str:
    """Match a word where it stands: a Latin name only whole, a Korean one also before a particle."""
    plain = re.escape(word)
    return rf"(?<![A-Za-z]){plain}(?![A-Za-z])" if word.isascii() else plain


def words_of(book: Book, person: Person) -> Words:
    """Return what names the person: channels and a name nobody else has, everywhere; short names among friends."""
    names = [person.name, *(name for (name,) in book.rows("SELECT name FROM nickname WHERE person_id = ?", person.id))]
    reading = book.value("SELECT reading FROM person WHERE id = ?", person.id)
    names += [reading] if reading else []
    alone = [name for name in names if _telling(name) and not _shared(book, person.id, name)]
    values = [
        value
        for row in book.rows("SELECT value, key FROM channel WHERE person_id = ?", person.id)
        for value in row
        if len(value) >= 5 and not _reached(book, person.id, row[1])
    ]
    near = [*names, given(person.name)]
    others = [
        name
        for (name,) in book.rows(
            "SELECT DISTINCT p.name FROM mention mine JOIN mention m ON m.conversation_id = mine.conversation_id "
            "JOIN person p ON p.id = m.person_id WHERE mine.person_id = ? AND p.id <> ? LIMIT 2000",
            person.id,
            person.id,
        )
    ]
    return Words(
        tuple(dict.fromkeys([*alone, *values])),
        tuple(dict.fromkeys(name for name in near if len(name) > 1)),
        tuple(others),
    )


def _telling(name: str) -> bool:
    """Tell whether a name is long enough to mean only a person wherever it stands."""
    return len(name) >= (3 if text.has_hangul(name) else 5)


def _shared(book: Book, person_id: int, name: str) -> bool:
    """Tell whether someone else in the book goes by a name, or has it within theirs."""
    key = text.squash(name)
    return (
        book.value("SELECT 1 FROM name_key WHERE key = ? AND person_id <> ? LIMIT 1", key, person_id) is not None
        or book.value("SELECT 1 FROM person WHERE id <> ? AND instr(name, ?) LIMIT 1", person_id, name) is not None
    )


def _reached(book: Book, person_id: int, key: str) -> bool:
    return book.value("SELECT 1 FROM channel WHERE key = ? AND person_id <> ? LIMIT 1", key, person_id) is not None
