"""Plain SQL names only what the tables have: every statement and every written column, found in the source."""

from __future__ import annotations

import ast
import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

import afterA_crm
from afterA_crm import history
from afterA_crm.store import Book, open_book

SOURCE = Path(afterA_crm.__file__).parent
_SQL = re.compile(r"\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s", re.ASCII)
_NAMED = re.compile(r'\b(?:FROM|JOIN|UPDATE|INTO)\s+"?([a-z_]+)"?(?:\s+(?:AS\s+)?([a-z][a-z_0-9]*)\b)?', re.ASCII)
_QUALIFIED = re.compile(r"\b([a-z][a-z_0-9]*)\.([a-z_]+)\b(?!\()", re.ASCII)
_KEYWORDS = frozenset({"where", "on", "join", "left", "order", "group", "set", "limit", "indexed", "values", "cross"})


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield str(path.relative_to(SOURCE)), ast.parse(path.read_text("utf-8"))


MODULES = list(modules())


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with open_book(tmp_path_factory.mktemp("columns") / "book.db") as opened:
        yield opened


def columns(book: Book) -> dict[str, set[str]]:
    tables = [name for (name,) in book.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {t: {row[1] for row in book.rows("SELECT * FROM pragma_table_info(?)", t)} | {"rowid"} for t in tables}


def statements() -> Iterator[tuple[str, str]]:
    """Yield each whole statement that is written out without anything put in.

    One that is given a name first may be part of another, and name the other's columns: it isn't whole.
    """
    for name, tree in MODULES:
        inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        inside |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Assign)}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in inside:
                continue
            if _SQL.match(node.value) and not node.value.rstrip().endswith(("WHERE", "AND", "(", "IN", ",")):
                yield f"{name}:{node.lineno}", node.value


def test_every_plain_statement_compiles(book: Book) -> None:
    found, wrong = 0, []
    for place, sql in statements():
        found += 1
        try:
            # Values are missing, which is noticed after the statement is compiled.
            with contextlib.suppress(sqlite3.ProgrammingError):
                book.con.execute(f"EXPLAIN {sql}").fetchall()
        except sqlite3.OperationalError as error:
            if "no such" in str(error) or "has no column" in str(error):
                wrong.append(f"{place}: {error}: {' '.join(sql.split())[:100]}")
    assert found > 20
    assert wrong == []


def test_every_qualified_column_is_in_its_table(book: Book) -> None:
    tables = columns(book)
    wrong = []
    for name, tree in MODULES:
        texts = [
            (node.lineno, node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        aliases: dict[str, set[str]] = {}
        for _line, text in texts:
            for table, alias in _NAMED.findall(text):
                if table in tables:
                    aliases.setdefault(alias if alias and alias not in _KEYWORDS else table, set()).add(table)
        # What a subquery is called has its own columns: "FROM (...) m".
        for _line, text in texts:
            for alias in re.findall(r"\)\s+(?:AS\s+)?([a-z]\w*)\b", text):
                aliases.pop(alias, None)
        for line, text in texts:
            if not (_SQL.match(text) or re.search(r"\b(?:WHERE|AND|SELECT|JOIN|ORDER BY|EXISTS)\b", text)):
                continue
            for alias, column in _QUALIFIED.findall(text):
                known = aliases.get(alias)
                if known and not any(column in tables[table] for table in known):
                    wrong.append(f"{name}:{line}: {alias}.{column}")
    assert wrong == []


def test_every_written_column_is_in_its_table(book: Book) -> None:
    """`book.insert("person", name=...)` and `book.update("person", id, name=...)` name columns that are there."""
    tables = columns(book)
    found, wrong = 0, []
    for name, tree in MODULES:
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            noun = node.args[0]
            if node.func.attr not in {"insert", "update"} or not isinstance(noun, ast.Constant):
                continue
            if not isinstance(noun.value, str) or (
                noun.value not in tables and not any(keyword.arg for keyword in node.keywords)
            ):
                continue  # another object's insert()
            found += 1
            if noun.value not in tables:
                wrong.append(f"{name}:{node.lineno}: no table {noun.value}")
                continue
            wrong += [
                f"{name}:{node.lineno}: {noun.value}.{keyword.arg}"
                for keyword in node.keywords
                if keyword.arg is not None and keyword.arg not in tables[noun.value]
            ]
    assert found > 5
    assert wrong == []


def test_no_verb_writes_the_log_itself() -> None:
    """Only the store, the history and what repairs or removes may touch deeds and changes."""
    may = {"store.py", "bookfile.py", "mending.py", "recovering.py"}
    wrong = [
        f"{place}: {sql[:60]}"
        for place, sql in statements()
        if re.match(r"\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+\"?(?:deed|change|open_deed|was_\w+)\b", sql)
        and place.split(":")[0] not in may
        and not place.startswith(("forgetting", "history"))
    ]
    assert wrong == []
    assert "last_touch" in history.DERIVED["person"]
