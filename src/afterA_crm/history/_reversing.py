"""Undo and redo: bring the rows of a deed back to what they were."""

from __future__ import annotations

from sqlite3 import Connection, IntegrityError
from typing import TYPE_CHECKING

from ..errors import CannotUndo, NotFound
from ..words import _
from ._log import Change, changes
from ._watching import columns

if TYPE_CHECKING:
    from ..store import Book


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
        raise NotFound(_("The history has no change {number}.", number=deed_id))
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
        raise NotFound(_("The history has no change {number}.", number=deed_id))
    if closed:
        raise CannotUndo(_("“{deed}” is closed: someone it touched was forgotten, or rows of it were lost.", deed=name))
    if undone_by is not None:
        raise CannotUndo(_("“{deed}” is already undone.", deed=name))
    log = changes(book, deed_id)
    _refuse_if_changed_since(con, deed_id, str(name))
    # Rows come back in the opposite order; a child may come back before its parent.
    con.execute("PRAGMA defer_foreign_keys = ON")
    try:
        kept = {noun: columns(con, noun) for noun in {change.noun for change in log}}
        for change in reversed(log):
            _restore(con, change, kept[change.noun])
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
                "“{deed}” can't be undone by itself: change {number} (“{later}”) changed the same entry later. "
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


def _restore(con: Connection, change: Change, names: list[str]) -> None:
    if change.kind == "insert":
        con.execute(f'DELETE FROM "{change.noun}" WHERE id = ?', (change.row_id,))
        return
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
