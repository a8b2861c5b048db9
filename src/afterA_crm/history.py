"""The change log: triggers write every change of a row under the open deed; undo and redo read it back.

Each watched table `noun` has a shadow `was_noun` that holds the whole row as it was before a change. A write
outside a deed aborts. Undo is itself a deed, so it can be undone in turn: that is redo.
"""

from __future__ import annotations

from sqlite3 import Connection, IntegrityError
from typing import TYPE_CHECKING, NamedTuple

from .errors import CannotUndo, NotFound
from .words import _

if TYPE_CHECKING:
    from .store import Book

#: The log itself, and what is derived from other rows.
UNWATCHED = frozenset({"deed", "change", "open_deed", "name_key"})
#: Columns that triggers keep from other rows: no change of them is a change by the user.
DERIVED = {"person": ("last_touch",), "mention": ("day",)}

OUTSIDE = "afterA: a write outside a deed"


class PastDeed(NamedTuple):
    """A line of the history."""

    id: int
    at: str
    title: str
    kind: str
    rows: int
    undone: bool
    closed: bool


class Change(NamedTuple):
    """A row that a deed changed."""

    id: int
    noun: str
    row_id: int
    kind: str


def watched(con: Connection) -> list[str]:
    """Return the names of the tables whose changes are logged."""
    rows = con.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' "
        "AND name NOT GLOB 'was_*' AND name NOT GLOB 'finder*' ORDER BY name"
    )
    return [name for (name,) in rows if name not in UNWATCHED]


def columns(con: Connection, noun: str) -> list[str]:
    """Return the columns of a table that history keeps."""
    derived = DERIVED.get(noun, ())
    return [row[1] for row in con.execute("SELECT * FROM pragma_table_info(?)", (noun,)) if row[1] not in derived]


def watch(con: Connection) -> None:
    """Create, or bring up to date, the shadow table and the triggers of every watched table."""
    for noun in watched(con):
        kept = columns(con, noun)
        types = dict(con.execute("SELECT name, type FROM pragma_table_info(?)", (noun,)).fetchall())
        shadow = {row[1] for row in con.execute("SELECT * FROM pragma_table_info(?)", (f"was_{noun}",))}
        if not shadow:
            fields = ", ".join(f'"{name}" {types[name]}' for name in kept)
            con.execute(f'CREATE TABLE "was_{noun}" (change_id INTEGER PRIMARY KEY, {fields}) STRICT')
        for name in kept if shadow else ():
            if name not in shadow:
                con.execute(f'ALTER TABLE "was_{noun}" ADD COLUMN "{name}" {types[name]}')
        _make_triggers(con, noun, kept)
    for trigger, sql in _LAST_TOUCH.items():
        con.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        con.execute(f"CREATE TRIGGER {trigger} {sql}")


def _make_triggers(con: Connection, noun: str, kept: list[str]) -> None:
    names = ", ".join(f'"{name}"' for name in kept)
    old = ", ".join(f'OLD."{name}"' for name in kept)
    for kind, when, row in (
        ("insert", "INSERT", "NEW"),
        ("update", f"UPDATE OF {names}", "OLD"),
        ("delete", "DELETE", "OLD"),
    ):
        keep = (
            f'INSERT INTO "was_{noun}" (change_id, {names}) VALUES (last_insert_rowid(), {old});'
            if row == "OLD"
            else ""
        )
        con.execute(f'DROP TRIGGER IF EXISTS "log_{kind}_{noun}"')
        con.execute(
            f'CREATE TRIGGER "log_{kind}_{noun}" AFTER {when} ON "{noun}" BEGIN '
            f"SELECT RAISE(ABORT, '{OUTSIDE}') WHERE NOT EXISTS (SELECT 1 FROM open_deed); "
            f"INSERT INTO change (deed_id, noun, row_id, kind) "
            f"SELECT deed_id, '{noun}', {row}.id, '{kind}' FROM open_deed; {keep} END"
        )


# An undo brings rows back in any order, so each table that a derived column comes from says it anew.
_TOUCH = (
    "UPDATE person SET last_touch = (SELECT max(day) FROM mention "
    "WHERE person_id = {0} AND part = 'with') WHERE id = {0};"
)
_LAST_TOUCH = {
    "touch_mention_insert": "AFTER INSERT ON mention BEGIN UPDATE mention SET day = "
    "(SELECT day FROM conversation WHERE id = NEW.conversation_id) WHERE id = NEW.id; END",
    "touch_mention_update": "AFTER UPDATE OF day, part, person_id ON mention BEGIN "
    + _TOUCH.format("OLD.person_id")
    + _TOUCH.format("NEW.person_id")
    + " END",
    "touch_mention_delete": "AFTER DELETE ON mention BEGIN " + _TOUCH.format("OLD.person_id") + " END",
    "touch_conversation_insert": "AFTER INSERT ON conversation BEGIN "
    "UPDATE mention SET day = NEW.day WHERE conversation_id = NEW.id; END",
    "touch_conversation_update": "AFTER UPDATE OF day ON conversation BEGIN "
    "UPDATE mention SET day = NEW.day WHERE conversation_id = NEW.id; END",
    "touch_person_insert": "AFTER INSERT ON person BEGIN " + _TOUCH.format("NEW.id") + " END",
}


# -- reading -----------------------------------------------------------------------------------------


def deeds(book: Book, *, limit: int = 20, person_id: int | None = None) -> list[PastDeed]:
    """Return the latest deeds, newest first; of one person where asked."""
    where, values = "", list[int]()
    if person_id is not None:
        where = "WHERE d.id IN (SELECT deed_id FROM change WHERE (noun = 'person' AND row_id = ?)"
        values = [person_id]
        for noun in _tables_of_person(book.con):
            where += (
                f" OR (noun = '{noun}' AND (row_id IN (SELECT id FROM \"{noun}\" WHERE person_id = ?) "
                f'OR change.id IN (SELECT change_id FROM "was_{noun}" WHERE person_id = ?)))'
            )
            values += [person_id, person_id]
        where += ")"
    rows = book.con.execute(
        "SELECT d.id, d.at, d.title, d.kind, (SELECT count(*) FROM change c WHERE c.deed_id = d.id), "
        f"d.undone_by_id IS NOT NULL, d.closed FROM deed d {where} ORDER BY d.id DESC LIMIT ?",
        (*values, limit),
    )
    return [PastDeed(row[0], row[1], row[2], row[3], row[4], bool(row[5]), bool(row[6])) for row in rows]


def changes(book: Book, deed_id: int) -> list[Change]:
    """Return the rows that a deed changed, in the order it changed them."""
    rows = book.con.execute("SELECT id, noun, row_id, kind FROM change WHERE deed_id = ? ORDER BY id", (deed_id,))
    return [Change(*row) for row in rows]


def revision(book: Book, noun: str, row_id: int) -> int:
    """Return the revision of a row: the id of its last change. It only ever grows."""
    found = book.con.execute("SELECT max(id) FROM change WHERE noun = ? AND row_id = ?", (noun, row_id)).fetchone()[0]
    return int(found or 0)


def _tables_of_person(con: Connection) -> list[str]:
    return [noun for noun in watched(con) if "person_id" in columns(con, noun)]


# -- undo and redo -----------------------------------------------------------------------------------


def last_undoable(book: Book) -> int:
    """Return the id of the last deed that still stands.

    Raises:
        NotFound: nothing is left to undo.
    """
    row = book.con.execute(
        "SELECT id FROM deed WHERE kind = 'do' AND undone_by_id IS NULL AND NOT closed "
        "AND id NOT IN (SELECT deed_id FROM open_deed) ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None:
        raise NotFound(_("There is nothing to undo."))
    return int(row[0])


def last_redoable(book: Book) -> int:
    """Return the id of the last undo that can be taken back; a new deed closes them.

    Raises:
        NotFound: nothing is left to redo.
    """
    row = book.con.execute(
        "SELECT id FROM deed WHERE kind = 'undo' AND undone_by_id IS NULL AND NOT closed "
        "AND id > (SELECT coalesce(max(id), 0) FROM deed WHERE kind = 'do' "
        "AND id NOT IN (SELECT deed_id FROM open_deed)) ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None:
        raise NotFound(_("There is nothing to redo."))
    return int(row[0])


def title(book: Book, deed_id: int) -> str:
    """Return what a deed was called.

    Raises:
        NotFound: no deed has that number.
    """
    row = book.con.execute("SELECT title FROM deed WHERE id = ?", (deed_id,)).fetchone()
    if row is None:
        raise NotFound(_("The history has no deed {number}.", number=deed_id))
    return str(row[0])


def reverse(book: Book, deed_id: int) -> None:
    """Bring back every row that a deed changed, within the open deed, which becomes its undo or redo.

    Raises:
        CannotUndo: it is closed or already undone, or a later deed that stands changed the same rows.
    """
    con = book.con
    row = con.execute("SELECT title, kind, undone_by_id, closed, reverses_id FROM deed WHERE id = ?", (deed_id,))
    name, kind, undone_by, closed, reverses = row.fetchone() or (None, None, None, None, None)
    if name is None:
        raise NotFound(_("The history has no deed {number}.", number=deed_id))
    if closed:
        raise CannotUndo(_("“{deed}” is closed: someone it touched was forgotten.", deed=name))
    if undone_by is not None:
        raise CannotUndo(_("“{deed}” is already undone.", deed=name))
    log = changes(book, deed_id)
    _refuse_if_changed_since(con, deed_id, str(name))
    # Rows come back in the opposite order; a child may come back before its parent.
    con.execute("PRAGMA defer_foreign_keys = ON")
    try:
        for change in reversed(log):
            _restore(con, change)
    except IntegrityError:
        raise CannotUndo(
            _("“{deed}” can't be undone by itself: something else has taken its place. Undo that first.", deed=name)
        ) from None
    if _points_nowhere(con, log):
        raise CannotUndo(
            _("“{deed}” can't be undone now: what it belongs to was itself undone. Redo that first.", deed=name)
        )
    mine = con.execute("SELECT deed_id FROM open_deed").fetchone()[0]
    touched = con.execute("SELECT noun, row_id FROM change WHERE deed_id = ?", (mine,)).fetchall()
    if {(c.noun, c.row_id) for c in log} != {(noun, row_id) for noun, row_id in touched}:
        raise CannotUndo(
            _("“{deed}” can't be undone by itself: later entries stand on it. Undo those first.", deed=name)
        )
    con.execute("UPDATE deed SET undone_by_id = ? WHERE id = ?", (mine, deed_id))
    con.execute(
        "UPDATE deed SET kind = ?, reverses_id = ? WHERE id = ?",
        ("redo" if kind == "undo" else "undo", deed_id, mine),
    )
    if kind == "undo":
        con.execute("UPDATE deed SET undone_by_id = NULL WHERE id = ?", (reverses,))


def _refuse_if_changed_since(con: Connection, deed_id: int, name: str) -> None:
    later = con.execute(
        "SELECT d.id, d.title FROM change mine JOIN change c "
        "ON c.noun = mine.noun AND c.row_id = mine.row_id AND c.id > mine.id AND c.deed_id <> mine.deed_id "
        "JOIN deed d ON d.id = c.deed_id AND d.kind = 'do' AND d.undone_by_id IS NULL "
        "WHERE mine.deed_id = ? LIMIT 1",
        (deed_id,),
    ).fetchone()
    if later is not None:
        raise CannotUndo(
            _(
                "“{deed}” can't be undone by itself: deed {number} (“{later}”) changed the same entry later. "
                "Undo that first.",
                deed=name,
                number=later[0],
                later=later[1],
            )
        )


def _points_nowhere(con: Connection, log: list[Change]) -> bool:
    """Return whether a row that was brought back points at one that isn't there."""
    for noun in {change.noun for change in log}:
        back = [change.row_id for change in log if change.noun == noun and change.kind != "insert"]
        keys = con.execute(f'PRAGMA foreign_key_list("{noun}")').fetchall()
        for _number, _part, parent, column, *_rest in keys if back else ():
            gone = (
                f'SELECT 1 FROM "{noun}" row WHERE row.id = ? AND row."{column}" IS NOT NULL '
                f'AND NOT EXISTS (SELECT 1 FROM "{parent}" there WHERE there.id = row."{column}")'
            )
            if any(con.execute(gone, (row_id,)).fetchone() for row_id in back):
                return True
    return False


def _restore(con: Connection, change: Change) -> None:
    if change.kind == "insert":
        con.execute(f'DELETE FROM "{change.noun}" WHERE id = ?', (change.row_id,))
        return
    names = columns(con, change.noun)
    listed = ", ".join(f'"{name}"' for name in names)
    if change.kind == "update":
        con.execute(
            f'UPDATE "{change.noun}" SET ({listed}) = (SELECT {listed} FROM "was_{change.noun}" '
            "WHERE change_id = ?) WHERE id = ?",
            (change.id, change.row_id),
        )
    else:
        con.execute(
            f'INSERT INTO "{change.noun}" ({listed}) SELECT {listed} FROM "was_{change.noun}" WHERE change_id = ?',
            (change.id,),
        )
