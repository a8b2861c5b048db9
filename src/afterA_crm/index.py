"""The search index: derived from the rows, refreshed by `deed()` just before it commits.

No trigger can keep it (SQLite refuses FTS writes from triggers under `trusted_schema = OFF`), so the change log
says which rows to look at: undo, cascades and whole-object edits are covered alike. Two parts: `finder`, an FTS5
table of character bigrams (they find 민지 inside 김민지와), and `name_key`, the keys a person is named by.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from sqlite3 import Connection

from . import text
from .names import keys_of

#: What can be found; the position is part of the index's row id, so the order never changes.
KINDS = ("person", "conversation", "project", "event", "followup")
#: How much of one text is indexed: all that anyone writes, not all that can be piped in.
INDEXED = 20_000
#: How many letters of one word are asked for at most.
_ASKED = 120
#: Texts shorter than this are likely to be said again: a role, an organisation, a place.
_OFTEN = 40
#: Rows whose change means that the entry of what they belong to is to be made anew.
_PARTS = {"nickname": "person", "channel": "person", "role": "person", "echo": "conversation"}

_SOURCES = {
    "conversation": ("sentence", "note", "place", "(SELECT text FROM echo WHERE conversation_id = conversation.id)"),
    "project": ("slug", "name", "note"),
    "event": ("slug", "name", "place", "note"),
    "followup": ("text",),
}


def create(con: Connection) -> None:
    """Create the empty index."""
    # A single letter is looked for as the beginning of a pair: with an index of those, it is found as fast as a word.
    con.execute('CREATE VIRTUAL TABLE finder USING fts5 (body, tokenize = "unicode61 remove_diacritics 0", prefix = 1)')


def rowid(kind: str, row_id: int) -> int:
    """Return the index's row id of a row: newer rows have larger ones."""
    return row_id * 8 + KINDS.index(kind)


def source(rowid: int) -> tuple[str, int]:
    """Return the kind and id of the row that an index row stands for."""
    return KINDS[rowid % 8], rowid // 8


def refresh(con: Connection, deed_id: int) -> None:
    """Make the entries of every row that a deed changed anew."""
    stale: set[tuple[str, int]] = set()
    for (noun,) in con.execute("SELECT DISTINCT noun FROM change WHERE deed_id = ?", (deed_id,)).fetchall():
        if noun in KINDS:
            rows = con.execute("SELECT row_id FROM change WHERE deed_id = ? AND +noun = ?", (deed_id, noun))
            stale.update((noun, row_id) for (row_id,) in rows)
        elif noun in _PARTS:
            stale.update((_PARTS[noun], owner) for owner in _owners(con, noun, deed_id))
    # What is newer than all that is in the index has no entry to take out.
    newest = (con.execute("SELECT rowid FROM finder ORDER BY rowid DESC LIMIT 1").fetchone() or (0,))[0]
    # In the order of their row ids: FTS5 writes out what it has gathered whenever one is smaller than the last.
    for kind, row_id in sorted(stale, key=lambda one: rowid(*one)):
        if rowid(kind, row_id) <= newest:
            con.execute("DELETE FROM finder WHERE rowid = ?", (rowid(kind, row_id),))
        if kind == "person":
            con.execute("DELETE FROM name_key WHERE person_id = ?", (row_id,))
        _enter(con, kind, row_id)


def rebuild(con: Connection) -> None:
    """Make the whole index anew from the rows; also what `forget` needs, since FTS5 keeps deleted text."""
    con.execute("DROP TABLE IF EXISTS finder")
    create(con)
    con.execute("DELETE FROM name_key")
    for kind in KINDS:
        for (row_id,) in con.execute(f"SELECT id FROM {kind} ORDER BY id").fetchall():
            _enter(con, kind, row_id)


def differences(con: Connection) -> int:
    """Return how many rows the index misses, has too much, or holds with other words."""
    wrong = 0
    wanted: set[int] = set()
    for kind in KINDS:
        for (row_id,) in con.execute(f"SELECT id FROM {kind}").fetchall():
            key = rowid(kind, row_id)
            wanted.add(key)
            held = con.execute("SELECT body FROM finder WHERE rowid = ?", (key,)).fetchone()
            body, named = _entry(con, kind, row_id) or (None, frozenset())
            wrong += held is None or held[0] != body
            if kind == "person":
                keys = {k for (k,) in con.execute("SELECT key FROM name_key WHERE person_id = ?", (row_id,))}
                wrong += keys != named
    held_ids = {row[0] for row in con.execute("SELECT rowid FROM finder")}
    return wrong + len(held_ids - wanted)


def phrase(words: str) -> str:
    """Return the FTS5 query that finds each of the words as written, or "" where there is nothing to find."""
    terms = []
    for word in re.findall(r"[^\W_]+", text.fold(words)):
        # A phrase costs its length squared; what agrees in this many letters is found.
        tokens = text.bigrams(word[:_ASKED], tail=False)
        if tokens:
            terms.append('"' + " ".join(tokens) + '"' + ("*" if len(word) == 1 else ""))
    return " AND ".join(dict.fromkeys(terms))


def _owners(con: Connection, noun: str, deed_id: int) -> set[int]:
    """Return whose rows of a table a deed changed, and whose they were before."""
    owner = f"{_PARTS[noun]}_id"
    # From the deed's own changes to the rows they name, whatever the planner would rather do.
    of_the_deed = "WHERE c.deed_id = ? AND +c.noun = ?"
    return {
        number
        for joined in (f"{noun} r ON r.id = c.row_id", f"was_{noun} r ON r.change_id = c.id")
        for (number,) in con.execute(
            f"SELECT r.{owner} FROM change c CROSS JOIN {joined} {of_the_deed}", (deed_id, noun)
        )
    }


def _enter(con: Connection, kind: str, row_id: int) -> None:
    entry = _entry(con, kind, row_id)
    if entry is None:
        return
    body, named = entry
    con.execute("INSERT INTO finder (rowid, body) VALUES (?, ?)", (rowid(kind, row_id), body))
    if named:
        con.executemany("INSERT INTO name_key (key, person_id) VALUES (?, ?)", [(key, row_id) for key in sorted(named)])


def _entry(con: Connection, kind: str, row_id: int) -> tuple[str, Collection[str]] | None:
    """Return the words by which a row is found, and the keys that name a person; None where there is no such row."""
    if kind == "person":
        return _person_entry(con, row_id)
    fields = ", ".join(_SOURCES[kind])
    row = con.execute(f"SELECT {fields} FROM {kind} WHERE id = ?", (row_id,)).fetchone()
    return None if row is None else (_tokens(row), ())


def _person_entry(con: Connection, person_id: int) -> tuple[str, Collection[str]] | None:
    row = con.execute("SELECT name, reading, note, met_how FROM person WHERE id = ?", (person_id,)).fetchone()
    if row is None:
        return None
    name = row[0]
    nicknames = [
        nickname
        for (nickname,) in con.execute("SELECT name FROM nickname WHERE person_id = ? ORDER BY id", (person_id,))
        if nickname
    ]
    held = con.execute("SELECT name, organisation FROM role WHERE person_id = ? ORDER BY id", (person_id,)).fetchall()
    roles = [role for role, _organisation in held if role]
    parts: list[str | None] = [*row, text.squash(name), text.choseong(name), *text.romanised(name)]
    for nickname in nicknames:
        parts += [nickname, text.choseong(nickname)]
    parts += roles + [organisation for _role, organisation in held]
    for kind, value, key in con.execute("SELECT kind, value, key FROM channel WHERE person_id = ?", (person_id,)):
        parts.append(value)
        if kind == "phone":
            digits = "".join(filter(str.isdigit, value))
            parts += [digits, "".join(filter(str.isdigit, key))]
    return _tokens(parts), keys_of(name, tuple(nicknames), tuple(roles))


def _tokens(parts: Iterable[str | None]) -> str:
    seen: dict[str, None] = {}
    for part in parts:
        if part:
            seen.setdefault(_pairs(part) if len(part) < _OFTEN else " ".join(text.bigrams(part[:INDEXED])))
    return " ".join(seen)


@lru_cache(2048)
def _pairs(part: str) -> str:
    """Return the tokens of a short text; one import says the same ones again and again."""
    return " ".join(text.bigrams(part))
