"""Forgetting: a person leaves for good, from rows, history, search, cards and free words; nothing brings them back.

What is only theirs goes. What others share stays, with the person taken out and ▢▢ where their name stood.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .. import handles, history, index, people, text
from ..people import Person
from ._history import Near, close, deeds_of, holding, scrub, texts
from ._words import BLANK, FRIENDS, NAMES, Words, words_of

if TYPE_CHECKING:
    from ..backups import Backup
    from ..store import Book

__all__ = ["BLANK", "Forgotten", "files_with", "forget", "held_by", "sweep"]

#: What is only theirs goes with them: each noun that people share, and the table that says who shares it.
_SHARED = (
    ("conversation", "mention", "conversation_id"),
    ("followup", "followup_person", "followup_id"),
    ("appointment", "appointment_person", "appointment_id"),
)


#: Projects they were part of, and what belongs to one: a table and its column.
_MADE = (
    "SELECT project_id FROM member WHERE person_id = ?1 UNION SELECT project_id FROM wrap WHERE person_id = ?1 "
    "UNION SELECT project_id FROM keepsake_line WHERE said_by_id = ?1"
)
_PROJECTS = (
    *((table, "project_id") for table in ("member", "need", "outcome", "wrap", "keepsake_line")),
    *(("lineage", key) for key in ("before_id", "after_id")),
)
#: Who was at an event with them: a note of that evening may name both.
_MET_BESIDE = (
    "SELECT DISTINCT a.person_id FROM attendance mine JOIN attendance a ON a.event_id = mine.event_id "
    "WHERE mine.person_id = ?1 AND a.person_id <> ?1"
)

#: Names that no two rows share: their key is made from the name.
_KEYED = frozenset({"tag", "hat", "circle"})


@dataclass
class Forgotten:
    """What goes: whose rows, how many of each noun, how many are kept with the name blanked, deeds closed."""

    person: Person
    removed: dict[str, int] = field(default_factory=dict)
    blanked: dict[str, int] = field(default_factory=dict)
    deeds: int = 0


def forget(book: Book, person_id: int, *, rehearsal: bool = False) -> Forgotten:
    """Remove a person for good within the open deed, and return what went.

    The deed and every earlier one that touched them are closed: none of them can be undone. Afterwards the
    caller runs `sweep()`, once the deed is done. A `rehearsal`, which never stands, spares itself the search index.
    """
    con = book.con
    person = people.get(book, [person_id])[0]
    done = Forgotten(person)
    words = words_of(book, person)
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
    for (number,) in book.rows("SELECT id FROM introduction WHERE by_id = ?", person_id):
        # Without who made it, it would read as one of mine.
        book.delete("introduction", number)
        _count(done.removed, "introduction")
    for noun, count in _owned(book, person_id).items():
        done.removed[noun] = done.removed.get(noun, 0) + count
    near = _beside(book, touched, person_id)
    deeds = deeds_of(book, touched)
    con.execute("DELETE FROM question WHERE kind IN ('person', 'line') AND answer = ?", (str(person_id),))
    book.delete("person", person_id)
    _cards(book, words)
    _blank_rows(book, words, near, done)
    deeds |= scrub(book, words, touched, near)
    done.deeds = len(deeds)
    close(book, deeds, words)
    if not rehearsal:
        index.rebuild(con)
    return done


def sweep(book: Book) -> None:
    """Write the file anew, so that no byte of what was deleted stays in it; outside any deed."""
    from ..bookfile import saying

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


def _rows_of(book: Book, person_id: int) -> dict[str, set[int]]:
    """Return every row that is the person's or points at them: noun -> ids. Rows long deleted count too."""
    con = book.con
    found: dict[str, set[int]] = {"person": {person_id}}
    for noun in history.watched(con):
        keys = [
            row[3]
            for row in con.execute(f'SELECT * FROM pragma_foreign_key_list("{noun}")').fetchall()
            if row[2] == "person" and row[3] != "met_through_id"
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


def _cards(book: Book, words: Words) -> None:
    """Remove cards of nobody that hold the person's name or channels."""
    for word in words.everywhere:
        book.con.execute("DELETE FROM card WHERE person_id IS NULL AND instr(original, ?)", (word.encode(),))


def _owned(book: Book, person_id: int) -> dict[str, int]:
    """Return how many rows of each noun go with the person, by the tables' own declaration."""
    found = {"person": 1}
    for noun in history.watched(book.con):
        keys = [
            row[3]
            for row in book.rows(f'SELECT * FROM pragma_foreign_key_list("{noun}")')
            if row[2] == "person" and row[6] == "CASCADE"
        ]
        where = " OR ".join(f'"{key}" = ?1' for key in keys)
        count = book.value(f'SELECT count(*) FROM "{noun}" WHERE {where}', person_id) if keys else 0
        if count and noun != "question":
            found[noun] = count
    return found


def _blank_rows(book: Book, words: Words, near: Near, done: Forgotten) -> None:
    """Put ▢▢ for the name in everything others keep."""
    for noun in history.watched(book.con):
        columns = texts(book, noun)
        for number, *said in holding(book, f'"{noun}"', "id", columns, words.sought(noun), near.get(noun, {})):
            how = near.get(noun, {}).get(number, 0)
            changed = {
                column: blank
                for column, before in zip(columns, said, strict=True)
                if isinstance(before, str) and (blank := words.blank(before, how, column)) != before
            }
            if changed:
                book.update(noun, number, **_still_unique(book, noun, number, changed))
                _count(done.blanked, noun)


def _still_unique(book: Book, noun: str, number: int, changed: dict[str, str]) -> dict[str, str]:
    """Make slugs and keys anew from what is left of a name, apart from those of other rows."""
    if "slug" in changed:
        changed["slug"] = handles.free(book, noun, changed["slug"].replace(BLANK, "x"))
    if noun in _KEYED and ("key" in changed or "name" in changed):
        name = changed.get("name", changed.get("key", ""))
        if book.value(f"SELECT 1 FROM {noun} WHERE key = ? AND id <> ?", text.squash(name), number):
            name = changed["name"] = f"{name} {number}"
        changed["key"] = text.squash(name)
    return changed


def _beside(book: Book, touched: dict[str, set[int]], person_id: int) -> Near:
    """Return the rows of others in which short names of theirs mean them too, and how short these may be.

    They are what others share with them, what belongs to conversations of theirs, and to projects and circles.
    """
    near: Near = {noun: dict.fromkeys(touched.get(noun, ()), FRIENDS) for noun, _table, _key in _SHARED}
    for noun in ("question", "echo", "need", "introduction"):
        for number in near["conversation"]:
            rows = book.rows(f"SELECT id FROM {noun} WHERE conversation_id = ?", number)
            near.setdefault(noun, {}).update(dict.fromkeys((row[0] for row in rows), FRIENDS))
    for table, key in _PROJECTS:
        rows = book.rows(f"SELECT id FROM {table} WHERE {key} IN ({_MADE})", person_id)
        near.setdefault(table, {}).update(dict.fromkeys((row[0] for row in rows), FRIENDS))
    near["person"] = {number: NAMES for (number,) in book.rows(_MET_BESIDE, person_id)}
    # What a project or circle is called is often a word that a given name is too.
    near["project"] = {number: NAMES for (number,) in book.rows(_MADE, person_id)}
    near["circle"] = {
        number: NAMES for (number,) in book.rows("SELECT circle_id FROM circle_member WHERE person_id = ?", person_id)
    }
    return near


def _count(counts: dict[str, int], noun: str) -> None:
    counts[noun] = counts.get(noun, 0) + 1
