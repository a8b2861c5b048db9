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


#: How near a row is to them: whole names mean them there however short they are; given names alone do too.
NAMES, FRIENDS = 1, 2
#: What is made from a name, by table: the columns that hold it without its spaces, or with lines between its words.
_HANDLES = {
    **dict.fromkeys(("project", "event", "series"), "slug"),
    **dict.fromkeys(("tag", "hat", "circle", "role"), "key"),
}
#: Columns in which a short word means what it says, also where someone goes by it: 감독 is a nickname of directors.
_NEVER_THEM = frozenset({"role", "model", "link"})


@dataclass(frozen=True)
class Words:
    """The words that name someone: those that mean only them anywhere, and those that do near them.

    `names` are whole names, however short, that nobody else has; `handles` are words for everywhere as slugs and keys
    spell them; `others` are names of other people that hold one of them.
    """

    everywhere: tuple[str, ...]
    names: tuple[str, ...]
    among_friends: tuple[str, ...]
    handles: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    def sought(self, noun: str | None = None) -> tuple[str, ...]:
        """Return what to look for in a table, or in the titles of deeds: SQLite knows no case but that of a-z."""
        handles = self.handles if noun is None or noun in _HANDLES else ()
        words = (*self.everywhere, *handles, *(self.names if noun is None else ()))
        forms = ((word,) if word.isascii() else (word, word.lower(), word.upper()) for word in words)
        return tuple(dict.fromkeys(form for several in forms for form in several))

    def blank(self, said: str, near: int, column: str = "") -> str:
        """Return a text without the words; names of others that hold one of them stay whole."""
        short = {0: (), NAMES: self.names, FRIENDS: self.among_friends}[0 if column in _NEVER_THEM else near]
        handles = (*self.handles, *map(text.slug, short)) if column in ("slug", "key", "title") else ()
        own = sorted({*self.everywhere, *short, *handles}, key=len, reverse=True)
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
    own = [name for name in names if not _shared(book, person.id, name)]
    alone = [name for name in own if _telling(name)]
    values = [
        value
        for row in book.rows("SELECT value, key FROM channel WHERE person_id = ?", person.id)
        for value in row
        if len(value) >= 5 and not _reached(book, person.id, row[1])
    ]
    short = tuple(dict.fromkeys(name for name in (*names, given(person.name)) if len(name) > 1))
    others = [
        name
        for word in short
        for (name,) in book.rows(
            "SELECT DISTINCT name FROM person WHERE id <> ? AND instr(name, ?) LIMIT 2000", person.id, word
        )
    ]
    return Words(
        tuple(dict.fromkeys([*alone, *values])),
        tuple(name for name in short if name in own),
        short,
        tuple(dict.fromkeys(form for name in alone for form in (text.slug(name), text.squash(name)) if _telling(form))),
        tuple(dict.fromkeys(others)),
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
