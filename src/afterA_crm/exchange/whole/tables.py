"""What a book file holds: every table of the book and every column, as the models declare them."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, NamedTuple

from ... import history, models

#: Tables that stay out of a book file, each with the reason; every other one is in it, those of tomorrow too.
LEFT_OUT = {
    "deed": "history: an equal book means its nouns, originals and photos",
    "change": "history",
    "open_deed": "history: it is empty outside a deed",
    "name_key": "derived: the index makes it from names, nicknames and roles",
}

Kind = Literal["text", "number", "flag", "bytes", "day", "partial day", "instant", "clock"]
_KINDS: dict[str, Kind] = {
    "AutoString": "text",
    "Choice": "text",
    "Integer": "number",
    "Flag": "flag",
    "LargeBinary": "bytes",
    "Day": "day",
    "PartialDay": "partial day",
    "Instant": "instant",
    "Clock": "clock",
}


class Column(NamedTuple):
    """A column: what it holds, whether it must be said, and what it is where it isn't, as the book keeps it.

    `parent` is the table it points at; `owned` says that the row goes when that one goes.
    """

    name: str
    kind: Kind
    required: bool
    default: str | int | None
    parent: str | None
    owned: bool


class Table(NamedTuple):
    """A table by its name, with the columns that a book file holds."""

    noun: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> str:
        """Return its columns as SQL lists them."""
        return ", ".join(f'"{column.name}"' for column in self.columns)


@cache
def tables() -> dict[str, Table]:
    """Return every table of a book file by name, parents before children."""
    return {
        table.name: Table(table.name, tuple(_column(column) for column in _kept(table)))
        for table in models.Person.metadata.sorted_tables
        if table.name not in LEFT_OUT
    }


def _kept(table: Any) -> list[Any]:
    """Return the columns of a table but for those that triggers keep from other rows."""
    return [column for column in table.columns if column.name not in history.DERIVED.get(table.name, ())]


def _column(column: Any) -> Column:
    kind = _KINDS[type(column.type).__name__]
    said = None if column.server_default is None else str(column.server_default.arg)
    default = int(said) if said is not None and kind in ("flag", "number") else said
    key = next(iter(column.foreign_keys), None)
    return Column(
        column.name,
        kind,
        not column.nullable and default is None,
        default,
        key.column.table.name if key is not None else None,
        key is not None and key.ondelete == "CASCADE",
    )
