"""Make rows of every table, for tests that must hold for all of them."""

from __future__ import annotations

from typing import Any

from afterA_crm import history, models
from afterA_crm.store import Book

#: The tables are known once the models are imported.
TABLES = models.SQLModel.metadata

#: Which of several exclusive keys a made row uses.
ONLY = {
    "tagging": {"conversation_id": None, "project_id": None},
    "rhythm": {"role": None, "tag_id": None, "project_id": None},
    "member": {"model": None},
    "need": {"project_id": None},
}
#: Keys that must point at a second row.
SECOND = {"relation": "other_id", "distinct": "other_id", "lineage": "after_id", "introduction": "other_id"}
LOG = {"deed", "change", "open_deed", "name_key"}


def nouns() -> list[str]:
    """Return every watched table, parents before children."""
    return [table.name for table in TABLES.sorted_tables if table.name not in LOG]


def values(noun: str, number: int) -> dict[str, Any]:
    """Return the columns of the `number`-th made row of a table."""
    made: dict[str, Any] = {}
    for column in TABLES.tables[noun].columns:
        if column.primary_key or column.name in history.DERIVED.get(noun, ()):
            continue
        kind = type(column.type).__name__
        if column.foreign_keys:
            made[column.name] = 2 if SECOND.get(noun) == column.name else 1
            if noun == "person" or (column.nullable and noun not in ONLY):
                made[column.name] = None if number == 1 and noun == "person" else 1
            if column.name == "person_id" and noun in {"attendance", "rhythm", "wrap"}:
                made[column.name] = number
        elif kind == "Day":
            made[column.name] = f"2026-01-{number:02d}"
        elif kind == "PartialDay":
            made[column.name] = "2024-05"
        elif kind == "Instant":
            made[column.name] = "2026-01-01T00:00:00Z"
        elif kind == "Clock":
            made[column.name] = "15:00"
        elif kind == "Flag":
            made[column.name] = 0
        elif kind == "Choice":
            made[column.name] = column.type.words[0]
        elif kind == "Integer":
            made[column.name] = 1
        elif kind == "LargeBinary":
            made[column.name] = b"BEGIN:VCARD\r\n\x00\xff"
        else:
            made[column.name] = f"{column.name} {number}"
    made.update(ONLY.get(noun, {}))
    if noun == "lineage":
        made |= {"before_id": 1, "after_id": 2} if number == 1 else {"before_id": 2, "after_id": 1}
    if noun == "distinct":
        made |= {"one_id": 1, "other_id": 1 + number}
    return made


def fill(book: Book) -> None:
    """Put three people and two rows of every other table into the book, within the open deed."""
    for noun in nouns():
        for number in range(1, 4 if noun == "person" else 3):
            made = values(noun, number)
            if number == 2 and noun not in {"lineage", "distinct"}:
                made |= _apart(noun)
            book.insert(noun, **made)


def _apart(noun: str) -> dict[str, Any]:
    """Return what makes the second row of a table differ where the first one's keys are taken."""
    table = TABLES.tables[noun]
    unique = [c for c in table.columns if c.unique and c.foreign_keys]
    together = [c for k in table.constraints if type(k).__name__ == "UniqueConstraint" for c in k.columns]
    owners = [c for c in [*unique, *together] if c.foreign_keys and c.name not in ONLY.get(noun, {})]
    return {owners[-1].name: 2} if owners and noun not in SECOND else {}


def dump(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table but the log's."""
    names = [*history.watched(book.con), "name_key"]
    rows = {noun: book.rows(f'SELECT * FROM "{noun}" ORDER BY 1, 2') for noun in names if noun != "name_key"}
    rows["name_key"] = book.rows("SELECT key, person_id FROM name_key ORDER BY 1, 2")
    rows["finder"] = book.rows("SELECT rowid, body FROM finder ORDER BY 1")
    return rows
