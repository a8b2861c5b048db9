"""What every row of a book keeps to, tried on rows of a file before any of them is written."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

from sqlalchemy import CheckConstraint, UniqueConstraint

from ... import models
from ...errors import AfterAError
from ...words import _
from .characters import clipped
from .tables import Table, tables


class Rules:
    """An empty book in memory, without history. It holds of each row only what the rules look at.

    The rules are the tables' own: CHECK, UNIQUE and the keys, so that none is forgotten here.
    """

    def __init__(self) -> None:
        self._con = sqlite3.connect(":memory:", isolation_level=None)
        for statement in models.schema():
            if statement.startswith(("CREATE TABLE", "CREATE UNIQUE INDEX")):
                self._con.execute(statement)
        self._con.execute("PRAGMA journal_mode = OFF")
        self._con.execute("BEGIN")
        self._insert = {noun: insertion(table) for noun, table in tables().items()}
        self._blank = {noun: _blank(table) for noun, table in tables().items()}

    def add(self, table: Table, line: int, values: tuple[Any, ...]) -> None:
        """Try a row, whose columns are of the right kinds.

        Raises:
            AfterAError: it breaks a rule by itself, or one of the rows before it has its place.
        """
        kept = list(values)
        for at, blank in self._blank[table.noun]:
            if kept[at] is not None:
                kept[at] = blank
        try:
            self._con.execute(self._insert[table.noun], kept)
        except sqlite3.IntegrityError as error:
            raise _refusal(table, place(table.noun, values[0], line), values, str(error)) from None

    def finish(self) -> None:
        """Try the keys between the rows.

        Raises:
            AfterAError: a row points at one that isn't there.
        """
        for noun, number, parent, key in self._con.execute("PRAGMA foreign_key_check"):
            keys = {row[0]: row[3] for row in self._con.execute("SELECT * FROM pragma_foreign_key_list(?)", (noun,))}
            target = self._con.execute(f'SELECT "{keys[key]}" FROM "{noun}" WHERE id = ?', (number,)).fetchone()[0]
            raise AfterAError(
                _(
                    "{place}: {field} names {noun} {number}, which isn't in the file; mend the number, or "
                    "export the book again.",
                    place=place(noun, number, 0),
                    field=keys[key],
                    noun=parent,
                    number=target,
                )
            )
        self._con.close()


def place(noun: str, number: object, line: int) -> str:
    """Return where a row stands, as a sentence begins: the row by its id, else its line."""
    return f"{noun} {number}" if isinstance(number, int) else _("line {line}", line=line)


def insertion(table: Table) -> str:
    """Return the statement that writes a row."""
    return f'INSERT INTO "{table.noun}" ({table.names}) VALUES ({", ".join("?" * len(table.columns))})'


def _blank(table: Table) -> list[tuple[int, str | bytes]]:
    """Return which columns no rule looks at, and what is tried in their place: long texts and pictures stay out."""
    declared = models.Person.metadata.tables[table.noun]
    looked_at = {column.name for column in declared.columns if column.unique or column.foreign_keys}
    for index in declared.indexes:
        looked_at.update(column.name for column in index.columns if index.unique)
    for rule in declared.constraints:
        if isinstance(rule, UniqueConstraint):
            looked_at.update(column.name for column in rule.columns)
        elif isinstance(rule, CheckConstraint):
            looked_at.update(re.findall(r"\w+", str(rule.sqltext)))
    return [
        (at, b"" if column.kind == "bytes" else "")
        for at, column in enumerate(table.columns)
        if column.kind in ("text", "bytes") and column.name not in looked_at
    ]


def _refusal(table: Table, where: str, values: tuple[Any, ...], why: str) -> AfterAError:
    said = {column.name: value for column, value in zip(table.columns, values, strict=True)}
    names = [name for name in re.findall(rf"\b{table.noun}\.(\w+)", why) if name in said]
    if names == ["id"]:
        return AfterAError(_("{place}: another row has this id too; leave one of them out.", place=where))
    if names:
        return AfterAError(
            _(
                "{place}: another row has the same {fields}; mend one of them, or leave it out.",
                place=where,
                fields=", ".join(names),
            )
        )
    broken = why.rpartition(": ")[2]
    for rule in models.Person.metadata.tables[table.noun].constraints:
        if isinstance(rule, CheckConstraint) and rule.name == broken:
            words = re.findall(r"\w+", str(rule.sqltext))
            names = [name for name in said if name in words]
    if len(names) == 1:
        return cannot_be(where, names[0], said[names[0]])
    return AfterAError(
        _(
            "{place}: {fields} don't go together; mend them, or leave the row out.",
            place=where,
            fields=", ".join(names) or broken,
        )
    )


def cannot_be(where: str, field: str, value: object) -> AfterAError:
    """Return the error that a column can't hold a value."""
    return AfterAError(
        _(
            "{place}: {field} can't be {value}; mend it, or export the book again.",
            place=where,
            field=field,
            value=clipped(repr(value)),
        )
    )
