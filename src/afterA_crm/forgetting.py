"""Forgetting: a person leaves for good, from rows, history, search, cards and free words; nothing brings them back.

What is only theirs goes. What others share stays, with the person taken out and ▢▢ where their name stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import history, index, people, text
from .people import Person
from .words import _

if TYPE_CHECKING:
    from .backups import Backup
    from .store import Book

#: What stands where a name stood.
BLANK = "▢▢"
#: What is only theirs goes with them: each noun that people share, and the table that says who shares it.
_SHARED = (
    ("conversation", "mention", "conversation_id"),
    ("followup", "followup_person", "followup_id"),
    ("appointment", "appointment_person", "appointment_id"),
)


@dataclass
class Forgotten:
    """What goes: whose rows, how many of each noun, how many are kept with the name blanked, deeds closed."""

    person: Person
    removed: dict[str, int] = field(default_factory=dict)
    blanked: dict[str, int] = field(default_factory=dict)
    deeds: int = 0


@dataclass(frozen=True)
class _Words:
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


def forget(book: Book, person_id: int) -> Forgotten:
    """Remove a person for good within the open deed, and return what went.

    The deed and every earlier one that touched them are closed: none of them can be undone. Afterwards the
    caller runs `sweep()`, once the deed is done.
    """
    con = book.con
    person = people.get(book, [person_id])[0]
    done = Forgotten(person)
    words = _words(book, person)
    touched = _rows_of(book, person_id)
    for noun, table, key in _SHARED:
        for row_id in touched.get(noun, set()):
            others = book.value(
                f"SELECT count(*) FROM {table} t JOIN person p ON p.id = t.person_id "
                f"WHERE t.{key} = ? AND t.person_id <> ? AND p.is_me = 0",
                row_id,
                person_id,
            )
            if not others:
                book.delete(noun, row_id)
                _count(done.removed, noun)
    for noun, ids in touched.items():
        if noun not in {shared[0] for shared in _SHARED} and noun != "question":
            done.removed[noun] = len(ids)
    deeds = _deeds(book, touched)
    con.execute("DELETE FROM question WHERE kind = 'person' AND answer = ?", (str(person_id),))
    book.delete("person", person_id)
    _cards(book, words)
    friends = {noun: touched.get(noun, set()) for noun, _table, _key in _SHARED}
    _blank_rows(book, words, friends, done)
    deeds |= _scrub_history(book, words, touched)
    done.deeds = len(deeds)
    _close(book, deeds, words)
    index.rebuild(con)
    return done


def sweep(book: Book) -> None:
    """Write the file anew, so that no byte of what was deleted stays in it; outside any deed."""
    from .store import saying

    with saying(book.path):
        book.con.execute("VACUUM")


def held_by(backups: Iterable[Backup], person: Person) -> list[Backup]:
    """Return the backups that still hold the person, or can't be read to tell."""
    from contextlib import closing
    from sqlite3 import DatabaseError, connect

    found = []
    for backup in backups:
        try:
            with closing(connect(f"{backup.path.absolute().as_uri()}?mode=ro", uri=True)) as con:
                row = con.execute("SELECT 1 FROM person WHERE id = ? AND name = ?", (person.id, person.name)).fetchone()
        except DatabaseError:
            row = (1,)
        if row is not None:
            found.append(backup)
    return found


def files_with(folders: Sequence[Path], names: Sequence[str]) -> list[Path]:
    """Return the drafts and recovered lines that hold one of the names."""
    found = []
    for folder in folders:
        for path in sorted(folder.glob("*")) if folder.is_dir() else ():
            if path.is_file() and path.stat().st_size < 10_000_000:
                data = path.read_bytes()
                if any(name.encode() in data for name in names):
                    found.append(path)
    return found


# -- what is theirs ----------------------------------------------------------------------------------


def _words(book: Book, person: Person) -> _Words:
    """Return what names the person: channels and a name nobody else has, everywhere; short names among friends."""
    from .names import given

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
    return _Words(
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
        or book.value(
            "SELECT 1 FROM person WHERE id <> ? AND instr(name, ?) LIMIT 1", person_id, name
        )
        is not None
    )


def _reached(book: Book, person_id: int, key: str) -> bool:
    return book.value("SELECT 1 FROM channel WHERE key = ? AND person_id <> ? LIMIT 1", key, person_id) is not None


def _rows_of(book: Book, person_id: int) -> dict[str, set[int]]:
    """Return every row that is the person's or points at them: noun -> ids. Rows long deleted count too."""
    con = book.con
    found: dict[str, set[int]] = {"person": {person_id}}
    for noun in history.watched(con):
        keys = [
            row[3]
            for row in con.execute(f'SELECT * FROM pragma_foreign_key_list("{noun}")').fetchall()
            if row[2] == "person" and row[3] not in {"met_through_id", "by_id"}
        ]
        for key in keys:
            ids = con.execute(f'SELECT id FROM "{noun}" WHERE "{key}" = ?', (person_id,)).fetchall()
            ids += con.execute(f'SELECT id FROM "was_{noun}" WHERE "{key}" = ?', (person_id,)).fetchall()
            if ids:
                found.setdefault(noun, set()).update(number for (number,) in ids)
    for noun, table, key in _SHARED:
        ids = con.execute(f"SELECT {key} FROM {table} WHERE person_id = ?", (person_id,)).fetchall()
        ids += con.execute(f"SELECT {key} FROM was_{table} WHERE person_id = ?", (person_id,)).fetchall()
        if ids:
            found.setdefault(noun, set()).update(number for (number,) in ids)
    return found


def _cards(book: Book, words: _Words) -> None:
    """Remove cards of nobody that hold the person's name or channels."""
    for word in words.everywhere:
        book.con.execute(
            "DELETE FROM card WHERE person_id IS NULL AND instr(original, ?)", (word.encode(),)
        )


def _blank_rows(book: Book, words: _Words, friends: dict[str, set[int]], done: Forgotten) -> None:
    """Put ▢▢ for the name in everything others keep."""
    for noun in history.watched(book.con):
        near = friends.get(noun, set())
        columns = _texts(book, noun)
        for row in _holding(book, f'"{noun}"', "id", columns, words.everywhere, near):
            told = {
                column: words.blank(said, row[0] in near)
                for column, said in zip(columns, row[1:], strict=True)
                if isinstance(said, str)
            }
            changed = {
                column: said
                for (column, said), before in zip(told.items(), (s for s in row[1:] if isinstance(s, str)), strict=True)
                if said != before
            }
            if changed:
                book.update(noun, row[0], **changed)
                _count(done.blanked, noun)


def _scrub_history(book: Book, words: _Words, touched: dict[str, set[int]]) -> set[int]:
    """Remove from the history every old row that is theirs or names them; return the deeds that lose one."""
    con = book.con
    deeds: set[int] = set()
    mine = con.execute("SELECT deed_id FROM open_deed").fetchone()[0]
    for noun in history.watched(con):
        gone = {row[0] for row in _holding(book, f'"was_{noun}"', "change_id", _texts(book, noun), words.everywhere, ())}
        gone |= {
            number
            for (number,) in con.execute(
                "SELECT id FROM change WHERE noun = ? AND deed_id = ? AND kind <> 'insert'", (noun, mine)
            )
        }
        for row_id in touched.get(noun, set()):
            gone |= {
                number
                for (number,) in con.execute("SELECT id FROM change WHERE noun = ? AND row_id = ?", (noun, row_id))
            }
        for number in gone:
            con.execute(f'DELETE FROM "was_{noun}" WHERE change_id = ?', (number,))
            deeds.add(con.execute("SELECT deed_id FROM change WHERE id = ?", (number,)).fetchone()[0])
    return deeds


def _deeds(book: Book, touched: dict[str, set[int]]) -> set[int]:
    """Return the deeds that changed any of these rows."""
    found: set[int] = set()
    for noun, ids in touched.items():
        for row_id in ids:
            rows = book.rows("SELECT deed_id FROM change WHERE noun = ? AND row_id = ?", noun, row_id)
            found.update(number for (number,) in rows)
    return found


def _close(book: Book, deeds: set[int], words: _Words) -> None:
    """Close deeds and take their words away; blank the name in the titles of all others."""
    con = book.con
    for number in deeds:
        title = str(con.execute("SELECT title FROM deed WHERE id = ?", (number,)).fetchone()[0])
        con.execute("UPDATE deed SET closed = 1, title = ? WHERE id = ?", (_command(title), number))
    mine = con.execute("SELECT deed_id FROM open_deed").fetchone()[0]
    con.execute("UPDATE deed SET closed = 1 WHERE id = ?", (mine,))
    for word in words.everywhere:
        for number, title in con.execute("SELECT id, title FROM deed WHERE instr(lower(title), lower(?))", (word,)).fetchall():
            con.execute("UPDATE deed SET title = ? WHERE id = ?", (words.blank(title, False), number))


def _command(title: str) -> str:
    """Return only what was done, without its words."""
    first, _space, rest = title.partition(" ")
    return f"{first} {BLANK}" if rest else first


def _texts(book: Book, noun: str) -> list[str]:
    """Return the columns of a table that hold free text."""
    closed = {"kind", "part", "state", "whose", "stage", "slug", "digest", "day", "key", "unit"}
    rows = book.rows("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", noun)
    return [name for (name,) in rows if name not in closed and not name.endswith(("_at", "_on"))]


def _holding(
    book: Book, table: str, key: str, columns: Sequence[str], words: Sequence[str], also: Iterable[int]
) -> list[tuple[Any, ...]]:
    """Return the rows of a table that hold any of the words, or are among `also`, with their texts."""
    if not columns:
        return []
    listed = ", ".join(f'"{column}"' for column in columns)
    body = " || char(10) || ".join(f"coalesce(\"{column}\", '')" for column in columns)
    tests = [f"instr(lower({body}), lower(?))" for _word in words]
    chosen = ", ".join(str(int(number)) for number in also)
    where = " OR ".join([*tests, *([f"{key} IN ({chosen})"] if chosen else [])])
    return book.rows(f"SELECT {key}, {listed} FROM {table} WHERE {where}", *words) if where else []


def _count(counts: dict[str, int], noun: str) -> None:
    counts[noun] = counts.get(noun, 0) + 1
