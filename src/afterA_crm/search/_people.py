"""Whom a query finds: by any name, 초성, romanised, half typed, or by anything else of their entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from .. import batches, index, text
from ._words import Word, phrase

if TYPE_CHECKING:
    from ..store import Book

#: How many entries are ranked at most, the newest first.
CANDIDATES = 400
#: Ranks, the best first. NAMED and better are found by a name of theirs.
EXACT, CALLED, BEGINS, NAMED, ENTRY = range(5)
#: How many names are read at most while a syllable is still being typed.
_READ = 4_000
#: How many letters of a name are typed at most before it is found by its whole ones.
_LONGEST = 8


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
    query = phrase(words)
    ids += _entered(book, query, CANDIDATES) if query else []
    for spelled in _latin(words):
        ids += [number for number, _key in _beginning(book, spelled, spelled + "\U0010ffff", CANDIDATES)]
    if growing and len(words) == 1 and words[-1].may_grow and len(ids) < 12:
        ids += _half_typed(book, words[0])
    return _ranked(book, list(dict.fromkeys(ids)), words)


def _latin(words: Sequence[Word]) -> tuple[str, ...]:
    """Return the ways a name typed in Hangul is spelled by someone whose name is written in Latin letters."""
    typed = "".join(word.typed for word in words)
    if not text.has_hangul(typed) or len(typed) < 2 or any(word.initials for word in words):
        return ()
    return _spellings(typed)[:8]


def _spellings(typed: str) -> tuple[str, ...]:
    """Return the spellings that say enough: a single syllable's (`so` of 김소) begins too many names."""
    return tuple(spelled for spelled in text.romanised(typed) if len(spelled) > 2)


def _beginning(book: Book, first: str, last: str, most: int) -> list[tuple[int, str]]:
    """Return the people with a name key in a range, and the key."""
    return book.rows("SELECT person_id, key FROM name_key WHERE key BETWEEN ? AND ? LIMIT ?", first, last, most)


def _half_typed(book: Book, word: Word) -> list[int]:
    """Return people with a name like this one with its last syllable still typed, the newest first.

    Whatever the last letter becomes, the initial consonants stay, and they are in the index.
    """
    if len(word.key) > _LONGEST:
        return []
    pattern = text.half_typed(word.typed)
    initials = text.choseong(word.key)
    if len(initials) < 2:
        rows: list[tuple[int, str]] = []
        for first, last in text.growing(word.key):
            rows += _beginning(book, first, last, _READ)
        return [number for number, key in rows if pattern.search(key)][:CANDIDATES]
    alone = any("ㄱ" <= c <= "ㅎ" for c in word.key[:-1])
    begun = "" if alone or len(word.key) < 3 else index.phrase(word.key[:-1])
    near = f"{index.phrase(initials)} AND {begun}" if begun else ""
    # A nickname of several words is only found by its consonants.
    return (_fitting(book, near, pattern) if near else []) or _fitting(book, index.phrase(initials), pattern)


def _fitting(book: Book, query: str, pattern: re.Pattern[str]) -> list[int]:
    found: list[int] = []
    ids = _entered(book, query, _READ)
    for marks in batches.of_ids(ids):
        named = book.rows(
            f"SELECT id, name FROM person WHERE id IN ({marks}) UNION ALL "
            f"SELECT person_id, name FROM nickname WHERE person_id IN ({marks})"
        )
        found += [number for number, name in named if pattern.search(text.squash(name))]
        if len(found) >= CANDIDATES:
            break
    return found[:CANDIDATES]


def _entered(book: Book, query: str, most: int) -> list[int]:
    """Return the people whose entry in the index fits a query, the newest first."""
    # Rows are numbered by kind: nothing beyond the last person's needs to be looked at.
    last = 8 * int(book.value("SELECT max(id) FROM person") or 0)
    sql = (
        "SELECT rowid >> 3 FROM finder WHERE finder MATCH ? AND rowid <= ? AND (rowid & 7) = 0 "
        "ORDER BY rowid DESC LIMIT ?"
    )
    return [row[0] for row in book.rows(sql, query, last, most)]


def _ranked(book: Book, ids: list[int], words: Sequence[Word]) -> list[Found]:
    found: list[tuple[bool, Found]] = []
    query = "".join(word.key for word in words)
    latin = text.latin_key(query) if query.isascii() else ""
    initials = "".join(word.initials for word in words) if all(word.initials for word in words) else ""
    for marks in batches.of_ids(ids):
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
        if key.isascii() and not latin and any(spelled in key for spelled in _spellings(query)):
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
