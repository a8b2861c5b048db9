"""People: who a name means, and the rows that make a person."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from . import batches, clock, index, names, text
from .errors import NotFound, Several
from .vocabulary import canonicals, role_titles
from .words import _
from .words.answers import ME

if TYPE_CHECKING:
    from .store import Book

#: How many candidates a list shows at most.
SHOWN = 12


class Person(NamedTuple):
    """A person as lists show them: what tells two of the same name apart."""

    id: int
    name: str
    roles: tuple[str, ...]
    organisation: str | None
    last_touch: date | None
    quiet: bool
    archived: bool
    is_me: bool


_SELECT = """
SELECT p.id, p.name,
  (SELECT group_concat(name, char(31)) FROM (SELECT name FROM role r WHERE r.person_id = p.id AND r.name <> ''
     AND (r.until IS NULL OR r.until >= substr(:today, 1, length(r.until))) ORDER BY r.since DESC, r.id)),
  (SELECT organisation FROM role r WHERE r.person_id = p.id AND organisation IS NOT NULL
     AND (r.until IS NULL OR r.until >= substr(:today, 1, length(r.until))) ORDER BY r.since DESC, r.id LIMIT 1),
  p.last_touch, p.quiet, p.archived_on IS NOT NULL, p.is_me
FROM person p
"""


def get(book: Book, ids: Sequence[int]) -> list[Person]:
    """Return people by id, in that order; ids that are gone are left out."""
    found: dict[int, Person] = {}
    for marks in batches.of_ids(ids):
        for row in book.con.execute(
            f"{_SELECT} WHERE p.id IN ({marks})", {"today": clock.today().isoformat()}
        ).fetchall():
            found[row[0]] = _person(row)
    return [found[number] for number in ids if number in found]


def _person(row: tuple[object, ...]) -> Person:
    number, name, roles, organisation, touch, quiet, archived, is_me = row
    return Person(
        int(str(number)),
        str(name),
        tuple(dict.fromkeys(str(roles).split("\x1f"))) if roles else (),
        str(organisation) if organisation else None,
        date.fromisoformat(str(touch)) if touch else None,
        bool(quiet),
        bool(archived),
        bool(is_me),
    )


def me(book: Book) -> Person | None:
    """Return the person who is me, if the book knows."""
    number = book.value("SELECT id FROM person WHERE is_me = 1")
    return get(book, [number])[0] if number else None


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


def add(book: Book, name: str, **columns: object) -> int:
    """Add a person by name and return their id; the other columns are those of the table."""
    name = " ".join(text.nfc(name).split())
    stamp = clock.utc_stamp()
    columns.setdefault("uid", new_uid())
    return book.insert(
        "person",
        name=name,
        family=names.family(name) or None,
        given=names.given(name) or None,
        created_at=stamp,
        changed_at=stamp,
        **columns,
    )


def new_uid() -> str:
    """Return a UID no one has yet (RFC 4122, version 4): by it a card that left is known when it comes back."""
    digits = bytearray(os.urandom(16))
    digits[6], digits[8] = digits[6] & 0x0F | 0x40, digits[8] & 0x3F | 0x80
    said = digits.hex()
    return f"urn:uuid:{said[:8]}-{said[8:12]}-{said[12:16]}-{said[16:20]}-{said[20:]}"


def call(book: Book, person_id: int, name: str, kind: str = "nickname") -> bool:
    """Give a person another name to go by; return whether it is news."""
    name = " ".join(text.nfc(name).split())
    held = book.value("SELECT 1 FROM nickname WHERE person_id = ? AND name = ?", person_id, name)
    if not name or held:
        return False
    book.insert("nickname", person_id=person_id, name=name, kind=kind)
    return True


def change(book: Book, person_id: int, **columns: object) -> None:
    """Change columns of a person; a new name brings its family and given name along."""
    if "name" in columns:
        name = " ".join(text.nfc(str(columns["name"])).split())
        columns |= {"name": name, "family": names.family(name) or None, "given": names.given(name) or None}
    composed = {name: text.nfc(value) if isinstance(value, str) else value for name, value in columns.items()}
    book.update("person", person_id, **composed, changed_at=clock.utc_stamp())


def be_me(book: Book, person_id: int | None) -> None:
    """Let this person be me, and nobody else; None lets nobody be."""
    for (number,) in book.rows("SELECT id FROM person WHERE is_me = 1 AND id IS NOT ?", person_id):
        change(book, number, is_me=0)
    if person_id is not None:
        change(book, person_id, is_me=1)
