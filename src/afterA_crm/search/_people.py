"""Whom a query finds: by any name, 초성, romanised, half typed, or by anything else of their entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from .. import index, text
from ._words import Word, phrase

if TYPE_CHECKING:
    from ..store import Book

#: How many entries are ranked at most, the newest first.
CANDIDATES = 400
#: Ranks, the best first. NAMED and better are found by a name of theirs.
EXACT, CALLED, BEGINS, NAMED, ENTRY = range(5)
#: How many names are read at most while a syllable is still being typed.
_HALF_TYPED = 4_000
#: How many letters of a name are typed at most before it is found by its whole ones.
_LONGEST = 8
#: Where the Hangul syllables begin in Unicode, and how many begin with one consonant.
_SYLLABLES, _A_CONSONANT = 0xAC00, 588


class Found(NamedTuple):
    """A person that a query found, and how well it fits."""

    id: int
    rank: int
    last: str


def people(book: Book, words: Sequence[Word], growing: bool = True) -> list[Found]:
    """Return the people whose entry holds all the words, the best fitting first, then those met last."""
    if not words:
        return []
    ids = [
        row[0]
        for row in book.rows(
            "SELECT DISTINCT person_id FROM name_key WHERE key = ? LIMIT ?",
            "".join(word.key for word in words),
            CANDIDATES,
        )
    ]
    for query in filter(None, (phrase(words), _latin(words))):
        # Rows are numbered by kind: nothing beyond the last person's needs to be looked at.
        last = 8 * int(book.value("SELECT max(id) FROM person") or 0)
        sql = (
            "SELECT rowid >> 3 FROM finder WHERE finder MATCH ? AND rowid <= ? AND (rowid & 7) = 0 "
            "ORDER BY rowid DESC LIMIT ?"
        )
        ids += [row[0] for row in book.rows(sql, query, last, CANDIDATES)]
    if growing and len(words) == 1 and words[-1].may_grow and len(ids) < 12:
        ids += _half_typed(book, words[0])
    return _ranked(book, list(dict.fromkeys(ids)), words)


def _latin(words: Sequence[Word]) -> str:
    """Return the FTS5 query for a name typed in Hangul of someone whose name is written in Latin letters."""
    typed = "".join(word.typed for word in words)
    if not text.has_hangul(typed) or len(typed) < 2 or any(word.initials for word in words):
        return ""
    return " OR ".join(f"({query})" for query in map(index.phrase, text.romanised(typed)[:8]) if query)


def _half_typed(book: Book, word: Word) -> list[int]:
    """Return people with a name like this one with its last syllable still typed, those met last first."""
    if len(word.key) > _LONGEST:
        return []
    glob = "*".join(["", *(_same_initial(c, last=at == len(word.key) - 1) for at, c in enumerate(word.key)), ""])
    pattern = text.half_typed(word.typed)
    found: list[int] = []
    for sql in (
        "SELECT id, name FROM person WHERE name GLOB ? ORDER BY last_touch DESC LIMIT ?",
        "SELECT person_id, name FROM nickname WHERE name GLOB ? LIMIT ?",
    ):
        rows = book.rows(sql, glob, _HALF_TYPED)
        found += [number for number, name in rows if pattern.search(text.squash(name))][:CANDIDATES]
    return found


def _same_initial(c: str, last: bool) -> str:
    """Return the GLOB of every syllable with the same initial consonant; a whole syllable inside is itself."""
    syllable = 0 <= ord(c) - _SYLLABLES < 19 * _A_CONSONANT
    initial = text.choseong(c)[:1]
    if not initial or (syllable and not last):
        return f"[{c}]" if c in "*?[" else c
    first = next(
        n for n in range(_SYLLABLES, _SYLLABLES + 19 * _A_CONSONANT, _A_CONSONANT) if text.choseong(chr(n)) == initial
    )
    return f"[{c}{chr(first)}-{chr(first + _A_CONSONANT - 1)}]"


def _ranked(book: Book, ids: list[int], words: Sequence[Word]) -> list[Found]:
    found: list[tuple[bool, Found]] = []
    query = "".join(word.key for word in words)
    latin = text.latin_key(query) if query.isascii() else ""
    initials = "".join(word.initials for word in words) if all(word.initials for word in words) else ""
    for at in range(0, len(ids), 500):
        marks = ", ".join(map(str, ids[at : at + 500]))
        nicknames: dict[int, list[str]] = {}
        for number, name in book.rows(f"SELECT person_id, name FROM nickname WHERE person_id IN ({marks})"):
            nicknames.setdefault(number, []).append(name)
        for number, name, last, archived in book.rows(
            f"SELECT id, name, last_touch, archived_on IS NOT NULL FROM person WHERE id IN ({marks})"
        ):
            rank = _rank(name, nicknames.get(number, []), words, query, latin, initials)
            found.append((bool(archived), Found(number, rank, last or "")))
    # Sorted by the lesser first: newest, then rank, then the archived last of all.
    found.sort(key=lambda row: (row[1].last, row[1].id), reverse=True)
    found.sort(key=lambda row: (row[0], row[1].rank))
    return [row for _archived, row in found]


def _rank(name: str, nicknames: list[str], words: Sequence[Word], query: str, latin: str, initials: str) -> int:
    best = ENTRY
    for position, called in enumerate([name, *nicknames]):
        key = text.squash(called)
        if key == query:
            return CALLED if position else EXACT
        keys = [key]
        if latin and not key.isascii():
            keys += text.romanised(called)
            best = min(best, CALLED if latin in keys else ENTRY)
        if key.isascii() and not latin and any(spelled in key for spelled in text.romanised(query)):
            best = min(best, NAMED)
        if initials:
            keys = [text.choseong(called)]
            query = initials
        if any(one.startswith(latin or query) for one in keys):
            best = min(best, BEGINS)
        elif _within(keys, words) or (words[-1].may_grow and text.half_typed(query).search(key)):
            best = min(best, NAMED)
    return best


def _within(keys: Sequence[str], words: Sequence[Word]) -> bool:
    return any(all((word.initials or word.key) in key for word in words) for key in keys)


class Called:
    """Who is called so, asked once for each run of words of a query."""

    def __init__(self, book: Book, words: Sequence[Word]) -> None:
        self._book = book
        self._last = words[-1:]
        self._found: dict[tuple[str, ...], list[Found]] = {}

    def entries(self, words: Sequence[Word]) -> list[Found]:
        """Return the people whose entry holds the words, the best fitting first."""
        key = tuple(word.typed for word in words)
        if key not in self._found:
            # Only the word that ends the query may still be being typed.
            self._found[key] = people(self._book, words, growing=words[-1:] == self._last)
        return self._found[key]

    def named(self, words: Sequence[Word], most: int = 50) -> list[int]:
        """Return the people who are called so, those met last first."""
        if all(len(word.key) == 1 and word.key.isascii() for word in words):
            return []  # a single letter is in too many names to mean one
        found = [row for row in self.entries(words) if row.rank <= NAMED]
        return [row.id for row in sorted(found, key=lambda row: row.last, reverse=True)[:most]]
