"""Undo and redo: bring the rows of a deed back to what they were."""

from __future__ import annotations

from sqlite3 import Connection, IntegrityError
from typing import TYPE_CHECKING

from ..errors import CannotUndo, NotFound
from ..words import _
from ._restoring import restore

if TYPE_CHECKING:
    from ..store import Book


def last_undoable(book: Book) -> int:
    """Return the id of the last deed that still stands.

    Raises:
        NotFound: nothing is left to undo.
        CannotUndo: the very last deed is one that nothing brings back.
    """
    row = book.con.execute(
        "SELECT id, title FROM deed WHERE kind = 'do' AND undone_by_id IS NULL AND NOT closed "
        "AND id NOT IN (SELECT deed_id FROM open_deed) ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None:
        raise NotFound(_("There is nothing to undo."))
    number, name = row
    title, closed = book.con.execute(
        "SELECT title, closed FROM deed WHERE id NOT IN (SELECT deed_id FROM open_deed) ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if closed:
        # Who asks means the last change; taking back another one without a word would lose what nobody meant to.
        raise CannotUndo(
            _(
                "“{deed}” is for good: nothing brings it back. `aftera undo {number}` takes back the change before it: "
                "{before}",
                deed=title,
                number=number,
                before=name,
            )
        )
    return int(number)


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
    _refuse_if_changed_since(con, deed_id, str(name))
    con.execute("PRAGMA defer_foreign_keys = ON")
    try:
        restore(con, deed_id)
    except IntegrityError:
        raise CannotUndo(
            _("“{deed}” can't be undone by itself: something else has taken its place. Undo that first.", deed=name)
        ) from None
    if _points_nowhere(con, deed_id):
        raise CannotUndo(
            _("“{deed}” can't be undone now: what it belongs to was itself undone. Redo that first.", deed=name)
        )
    mine = con.execute("SELECT deed_id FROM open_deed").fetchone()[0]
    if _touches_others(con, deed_id, mine) or _touches_others(con, mine, deed_id):
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
    # What changed a row after the deed did comes after the whole deed: one deed is done at a time.
    later = con.execute(
        "SELECT d.id, d.title FROM change mine CROSS JOIN change c "
        "ON c.noun = mine.noun AND c.row_id = mine.row_id AND c.id > (SELECT max(id) FROM change WHERE deed_id = ?1) "
        "JOIN deed d ON d.id = c.deed_id AND d.kind = 'do' AND d.undone_by_id IS NULL "
        "WHERE mine.deed_id = ?1 LIMIT 1",
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


def _points_nowhere(con: Connection, deed_id: int) -> bool:
    """Return whether a row that was brought back points at one that isn't there."""
    nouns = con.execute(
        "SELECT DISTINCT noun FROM change WHERE deed_id = ? AND kind <> 'insert'", (deed_id,)
    ).fetchall()
    for (noun,) in nouns:
        gone = [
            f'(row."{column}" IS NOT NULL '
            f'AND NOT EXISTS (SELECT 1 FROM "{parent}" there WHERE there.id = row."{column}"))'
            for _number, _part, parent, column, *_rest in con.execute(f'PRAGMA foreign_key_list("{noun}")')
        ]
        asking = (
            f'SELECT 1 FROM change c CROSS JOIN "{noun}" row ON row.id = c.row_id '
            f"WHERE c.deed_id = ? AND +c.noun = ? AND c.kind <> 'insert' AND ({' OR '.join(gone)}) LIMIT 1"
        )
        if gone and con.execute(asking, (deed_id, noun)).fetchone():
            return True
    return False


def _touches_others(con: Connection, deed_id: int, other_id: int) -> bool:
    """Return whether a deed changed a row that the other one didn't."""
    asking = (
        "SELECT 1 FROM change c WHERE c.deed_id = ?1 AND NOT EXISTS (SELECT 1 FROM change there "
        "WHERE there.noun = c.noun AND there.row_id = c.row_id AND +there.deed_id = ?2 "
        "AND there.id BETWEEN (SELECT min(id) FROM change WHERE deed_id = ?2) "
        "AND (SELECT max(id) FROM change WHERE deed_id = ?2)) LIMIT 1"
    )
    return con.execute(asking, (deed_id, other_id)).fetchone() is not None
