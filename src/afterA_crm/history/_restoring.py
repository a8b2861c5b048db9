"""Bring the rows of a deed back: stretch by stretch from its end, table by table within a stretch."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Connection

from ._watching import columns

#: How many changes are held at a time; a longer stretch goes on in the next one.
HELD = 100_000
#: What a deed of more rows than that asks of its connection: in the 2 MB that SQLite keeps of a book, it would write
#: and sync the same pages again and again. They are given back when the book is closed.
ROOM = "PRAGMA cache_size = -65536"
#: One statement for all rows: each one by itself would have to open every table that may hold children of it.
_REMOVING = (
    'DELETE FROM "{noun}" WHERE id IN '
    "(SELECT row_id FROM change WHERE deed_id = ? AND +noun = ? AND id BETWEEN ? AND ?)"
)

#: The changes of one kind by table, the last one first: the id of each, and of its row.
Stretch = dict[str, list[tuple[int, int]]]


def restore(con: Connection, deed_id: int) -> None:
    """Bring every row that a deed changed back to what it was, within the open deed.

    Foreign keys are to be deferred: a child may come back before its parent.

    Raises:
        IntegrityError: something else has taken the place of a row.
    """
    if con.execute("SELECT count(*) FROM change WHERE deed_id = ?", (deed_id,)).fetchone()[0] > HELD:
        con.execute(ROOM)
    ways: dict[tuple[str, str], str] = {}
    depths: dict[str, int] = {}
    for kind, stretch in _stretches(con, deed_id):
        # Children go before their parents and come back after them: so SQLite finds no children to look after.
        for noun in sorted(stretch, key=lambda noun: _depth(con, noun, depths), reverse=kind == "insert"):
            rows = stretch[noun]
            if kind == "insert":
                con.execute(_REMOVING.format(noun=noun), (deed_id, noun, rows[-1][0], rows[0][0]))
                continue
            if (kind, noun) not in ways:
                ways[kind, noun] = _way(con, kind, noun)
            con.executemany(ways[kind, noun], rows)


def _stretches(con: Connection, deed_id: int) -> Iterator[tuple[str, Stretch]]:
    """Yield what a deed did from its end: changes of one kind that follow each other, whatever their tables.

    Rows that were made one after another stood there together at last, and rows that went together before. So these
    may be taken table by table: only changes of one row, and names that pass from row to row, need their order.
    """
    log = con.execute("SELECT kind, noun, id, row_id FROM change WHERE deed_id = ? ORDER BY id DESC", (deed_id,))
    last, held = "", 0
    stretch: Stretch = {}
    for kind, noun, number, row_id in log:
        if held and (kind != last or held == HELD):
            yield last, stretch
            stretch, held = {}, 0
        stretch.setdefault(noun, []).append((number, row_id))
        last, held = kind, held + 1
    if held:
        yield last, stretch


def _depth(con: Connection, noun: str, known: dict[str, int]) -> int:
    """Return how many tables stand above a table: more than above any that it points at."""
    if noun not in known:
        known[noun] = 0  # it may point at itself
        parents = con.execute('SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)', (noun,)).fetchall()
        known[noun] = max((1 + _depth(con, parent, known) for (parent,) in parents if parent != noun), default=0)
    return known[noun]


def _way(con: Connection, kind: str, noun: str) -> str:
    """Return the statement that takes one change or deletion of a row back, given its id and that of the row."""
    kept = columns(con, noun)
    if kind == "delete":
        listed = ", ".join(f'"{name}"' for name in kept)
        return f'INSERT INTO "{noun}" ({listed}) SELECT {listed} FROM "was_{noun}" WHERE change_id = ?1 AND id = ?2'
    # Who sets an id, even to itself, makes SQLite look for children in every table.
    listed = ", ".join(f'"{name}"' for name in kept if name != "id")
    return f'UPDATE "{noun}" SET ({listed}) = (SELECT {listed} FROM "was_{noun}" WHERE change_id = ?1) WHERE id = ?2'
