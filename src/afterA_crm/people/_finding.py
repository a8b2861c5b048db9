"""Who a name means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from .. import index, names, text
from ..errors import NotFound, Several
from ..vocabulary import canonicals, role_titles
from ..words import _
from ..words.answers import ME
from ._rows import Person, get, me

if TYPE_CHECKING:
    from ..store import Book

#: How many candidates a list shows at most.
SHOWN = 12


def resolve(book: Book, words: str) -> Person:
    """Return the one person that the words name.

    They may be a name, a nickname, initial consonants, a romanised name, a unique part, an e-mail address,
    a phone number, `me`, or `id:12`.

    Raises:
        NotFound: nobody fits.
        Several: more than one fits equally well; the candidates are listed.
    """
    found = candidates(book, words)
    if not found:
        raise NotFound(_("Nobody in the book is called “{name}”.", name=words))
    if len(found) > 1:
        raise Several(
            _("“{name}” could be any of these; say it with a role, a full name or an e-mail:", name=words),
            found[:SHOWN],
        )
    return found[0]


def candidates(book: Book, words: str) -> list[Person]:
    """Return the people that the words fit best, those met last first; all of them fit equally well."""
    words = text.nfc(words).strip().removeprefix("@").strip()
    if words.casefold() in ME:
        mine = me(book)
        if mine is None:
            raise NotFound(_("The book doesn't know yet which person is me: `aftera edit NAME --me`."))
        return [mine]
    for find in (_by_id, _by_channel, _by_name, _by_title, _by_part):
        ids = find(book, words)
        if ids:
            found = get(book, ids[:400])
            present = [person for person in found if not person.archived] or found
            return sorted(present, key=lambda person: person.last_touch or date.min, reverse=True)
    return []


def _by_id(book: Book, words: str) -> list[int]:
    number = words.removeprefix("id:")
    if number == words or not number.isdecimal() or len(number) > 15:
        return []
    return [row[0] for row in book.rows("SELECT id FROM person WHERE id = ?", int(number))]


def _by_channel(book: Book, words: str) -> list[int]:
    digits = "".join(filter(str.isdecimal, words))
    if "@" in words:
        key = text.fold(words)
        return [row[0] for row in book.rows("SELECT DISTINCT person_id FROM channel WHERE key = ?", key)]
    if len(digits) >= 7 and not any(map(str.isalpha, words)):
        tail = digits[-8:]
        return [
            row[0]
            for row in book.rows(
                "SELECT DISTINCT person_id FROM channel WHERE kind = 'phone' AND replace(key, ' ', '') LIKE ?",
                f"%{tail}",
            )
        ]
    return []


def _by_name(book: Book, words: str) -> list[int]:
    """Find whole names first, then nicknames and given names."""
    key = text.squash(words)
    rows = book.rows("SELECT p.id, p.name FROM name_key k JOIN person p ON p.id = k.person_id WHERE k.key = ?", key)
    whole = [number for number, name in rows if text.squash(name) == key]
    return whole or _as_written(book, rows, key) or [number for number, _name in rows]


def _as_written(book: Book, rows: Sequence[tuple[int, str]], key: str) -> list[int]:
    """Return who is called so in these very letters: Sora Kim, before an 이소라 whose name may be spelt so."""
    if len(rows) < 2 or not key.isascii():
        return []
    marks = ", ".join(str(number) for number, _name in rows)
    called = {
        number
        for number, name in book.rows(f"SELECT person_id, name FROM nickname WHERE person_id IN ({marks})")
        if text.squash(name) == key
    }
    return [n for n, name in rows if n in called or key in map(text.squash, name.split())]


def _by_title(book: Book, words: str) -> list[int]:
    """Find a name with a role or a title after it: 김감독, 소라 감독님, Director Kim."""
    for name, title in names.titles_after(words):
        roles = role_titles(title)
        rows = [
            row[0]
            for wanted in roles or {"?"}
            for row in book.rows(
                "SELECT person_id FROM name_key WHERE key = ? LIMIT 400", f"{text.squash(name)}~{wanted}"
            )
        ]
        if rows:
            return list(dict.fromkeys(rows))
        named = _by_name(book, name)
        if named:
            return _with_role(book, named, roles) or named
    return []


def _with_role(book: Book, ids: list[int], roles: frozenset[str]) -> list[int]:
    return [person.id for person in get(book, ids) if any(roles & canonicals(role) for role in person.roles)]


def _by_part(book: Book, words: str) -> list[int]:
    """Find by any part: half-typed syllables, initial consonants, romanised, an organisation."""
    rows: list[tuple[int, str]] = []
    for spelling in dict.fromkeys(
        (words, text.choseong(words) if text.is_choseong(words) else "", text.latin_key(words))
    ):
        query = index.phrase(spelling)
        if query:
            rows = _found(book, query)
        if rows:
            break
    if not rows and len(words) > 1:
        query = index.phrase(words[:-1])
        rows = [row for row in _found(book, query) if text.matches_half_typed(words, row[1])] if query else []
    key = text.squash(words)
    named = [number for number, name in rows if key in text.squash(name)]
    return named or [number for number, _name in rows]


def _found(book: Book, query: str) -> list[tuple[int, str]]:
    # No person stands above the last one's row: a common word isn't read through every conversation.
    ids = book.rows(
        "SELECT rowid >> 3 FROM finder WHERE finder MATCH ? AND rowid <= (SELECT 8 * max(id) FROM person) "
        "AND (rowid & 7) = 0 ORDER BY rowid DESC LIMIT 400",
        query,
    )
    marks = ", ".join(str(row[0]) for row in ids)
    return [(row[0], row[1]) for row in book.rows(f"SELECT id, name FROM person WHERE id IN ({marks})")]
