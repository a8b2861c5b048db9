"""Old books become today's without loss; what can't is left as it was. And the models say what the tables are."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from afterA_crm import backups, doctor, history, migrations, models
from afterA_crm.bookfile import connect
from afterA_crm.errors import BookError
from afterA_crm.store import Book, deed, open_book

from . import golden, rows
from .test_store import python

Step = Callable[[sqlite3.Connection], None]


def shape(con: sqlite3.Connection) -> dict[str, str]:
    """Return every statement of the schema, without what the way it is written leaves open."""
    sqls = con.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'finder_*'")
    return {name: " ".join(re.sub(r'"(\w+)"', r"\1", sql).split()) for name, sql in sqls}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_book(tmp_path / "book.db") as book, deed(book, "fill"):
        rows.fill(book)
    return tmp_path / "book.db"


def with_steps(monkeypatch: pytest.MonkeyPatch, *steps: Step) -> None:
    every = (*migrations.MIGRATIONS, *steps)
    monkeypatch.setattr(migrations, "MIGRATIONS", every)
    monkeypatch.setattr(migrations, "LATEST", len(every))


# -- the models --------------------------------------------------------------------------------------


def test_the_models_are_the_migrated_schema(tmp_path: Path) -> None:
    declared = sqlite3.connect(":memory:")
    for statement in models.schema():
        declared.execute(statement)
    with open_book(tmp_path / "book.db") as book:
        migrated = shape(book.con)
    ours = {
        name: sql
        for name, sql in migrated.items()
        if name != "finder" and not name.startswith("was_") and not sql.startswith("CREATE TRIGGER")
    }
    assert ours == shape(declared)


def test_every_table_is_strict_and_gives_no_id_twice(tmp_path: Path) -> None:
    with open_book(tmp_path / "book.db") as book:
        for noun in history.watched(book.con):
            sql = book.value("SELECT sql FROM sqlite_schema WHERE name = ?", noun)
            assert sql.rstrip().endswith("STRICT") and "AUTOINCREMENT" in sql, noun
            types = {row[2] for row in book.rows("SELECT * FROM pragma_table_info(?)", noun)}
            assert types <= {"TEXT", "INTEGER", "BLOB"}, noun


def test_every_pointer_has_an_index(tmp_path: Path) -> None:
    with open_book(tmp_path / "book.db") as book:
        for noun in [*history.watched(book.con), "change"]:
            keys = {row[3] for row in book.rows("SELECT * FROM pragma_foreign_key_list(?)", noun)}
            first = {
                book.value("SELECT name FROM pragma_index_info(?) WHERE seqno = 0", row[1])
                for row in book.rows("SELECT * FROM pragma_index_list(?)", noun)
            }
            assert keys <= first, f"{noun}: deleting what these point at reads the whole table: {keys - first}"


# -- golden books ------------------------------------------------------------------------------------


def test_there_is_a_golden_book_of_every_schema() -> None:
    assert golden.names() == [f"book-{number}.db.gz" for number in range(1, migrations.LATEST + 1)]


@pytest.mark.parametrize("name", golden.names())
def test_a_golden_book_becomes_todays(name: str, tmp_path: Path) -> None:
    old = golden.unpack(name, tmp_path / "old.db")
    con = sqlite3.connect(old)
    before = {noun: con.execute(f'SELECT count(*) FROM "{noun}"').fetchone()[0] for noun in history.watched(con)}
    con.close()
    with open_book(old) as book, open_book(tmp_path / "new.db") as new:
        assert shape(book.con) == shape(new.con), "an unreleased schema changed? `python -m tests.golden`"
        for noun, count in before.items():
            assert book.value(f'SELECT count(*) FROM "{noun}"') >= count
        assert book.value("SELECT name FROM person WHERE id = 1") == "김서연"
        for _deed in range(2):
            with deed(book, "undo"):
                history.reverse(book, history.last_undoable(book))
        assert book.value("SELECT count(*) FROM person") == 0
    assert [finding for finding in doctor.examine(old) if finding.serious] == []


# -- migrating ---------------------------------------------------------------------------------------


def rebuild_person(con: sqlite3.Connection) -> None:
    """Rebuild a table that others point at, as adding a CHECK to it would."""
    sql = con.execute("SELECT sql FROM sqlite_schema WHERE name = 'person'").fetchone()[0]
    con.execute(sql.replace("CREATE TABLE person", "CREATE TABLE person_new", 1).replace("note TEXT", "note TEXT", 1))
    con.execute("INSERT INTO person_new SELECT * FROM person")
    con.execute("DROP TABLE person")
    con.execute("ALTER TABLE person_new RENAME TO person")
    con.execute("ALTER TABLE person ADD COLUMN pronouns TEXT")


def forget_tags(con: sqlite3.Connection) -> None:
    for trigger in ("log_delete_tag", "log_delete_tagging", "log_delete_rhythm"):
        con.execute(f"DROP TRIGGER {trigger}")
    con.execute("DELETE FROM tag")


def orphan(con: sqlite3.Connection) -> None:
    con.execute("DROP TRIGGER log_update_role")
    con.execute("UPDATE role SET person_id = 99")


def stumble(con: sqlite3.Connection) -> None:
    con.execute("CREATE TABLE half (x TEXT) STRICT")
    raise ZeroDivisionError


def test_a_rebuilt_table_keeps_its_children_its_history_and_its_undo(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_book(path) as book:
        before = {noun: book.rows(f'SELECT * FROM "{noun}"') for noun in rows.nouns() if noun != "person"}
        names = book.rows("SELECT id, name FROM person")
    with_steps(monkeypatch, rebuild_person)
    with open_book(path) as book:
        assert {noun: book.rows(f'SELECT * FROM "{noun}"') for noun in before} == before
        assert book.rows("SELECT id, name FROM person") == names
        assert book.value("PRAGMA user_version") == migrations.LATEST
        assert book.value("PRAGMA foreign_keys") == 1
        with deed(book, "pronouns"):
            book.update("person", 1, pronouns="그")
        with deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))
        assert book.value("SELECT pronouns FROM person WHERE id = 1") is None
        with deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))
        assert book.value("SELECT count(*) FROM person") == 0
    kept = backups.listing()
    assert [backup.why for backup in kept] == ["before-migration"]
    assert int.from_bytes(kept[0].path.read_bytes()[60:64]) == migrations.LATEST - 1


@pytest.mark.parametrize(
    ("step", "error"), [(forget_tags, BookError), (orphan, BookError), (stumble, ZeroDivisionError)]
)
def test_a_migration_that_would_lose_something_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: Step, error: type[Exception]
) -> None:
    before = path.read_bytes()
    with monkeypatch.context() as patched:
        with_steps(patched, rebuild_person, step)
        with pytest.raises(error):
            open_book(path)
    assert path.read_bytes() == before
    with open_book(path) as book:
        assert book.value("SELECT count(*) FROM tag") == 2


def test_a_damaged_book_is_not_migrated(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    con = connect(path)
    root = con.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'tag'").fetchone()[0]
    size = con.execute("PRAGMA page_size").fetchone()[0]
    con.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\0" * size)
    before = path.read_bytes()
    with_steps(monkeypatch, rebuild_person)
    with pytest.raises(BookError, match="damaged"):
        open_book(path)
    assert path.read_bytes() == before


def test_no_backup_means_no_migration(path: Path, monkeypatch: pytest.MonkeyPatch, own_home: Path) -> None:
    before = path.read_bytes()
    (own_home / "aftera").mkdir()
    (own_home / "aftera" / "backups").touch()
    with_steps(monkeypatch, rebuild_person)
    with pytest.raises(BookError):
        open_book(path)
    assert path.read_bytes() == before


def test_two_doors_migrate_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = """
import sys, time
from pathlib import Path
from afterA_crm import migrations
from afterA_crm.store import open_book
def add_table(con):
    con.execute("CREATE TABLE added (id INTEGER PRIMARY KEY AUTOINCREMENT, x TEXT) STRICT")
    con.execute("INSERT INTO change (deed_id, noun, row_id, kind) SELECT max(id), 'added', 1, 'insert' FROM deed")
migrations.MIGRATIONS = (*migrations.MIGRATIONS, add_table)
migrations.LATEST = len(migrations.MIGRATIONS)
book = open_book(Path(sys.argv[1]))
print(book.value("PRAGMA user_version"), book.value("SELECT count(*) FROM change WHERE noun = 'added'"))
"""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _n: python(waiting, path), range(4)))
    assert [(one.stdout, one.stderr) for one in done] == [(f"{migrations.LATEST + 1} 1\n", "")] * 4


def test_two_processes_make_one_new_book(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    script = """
import sys
from pathlib import Path
from afterA_crm.store import open_book, deed
book = open_book(Path(sys.argv[1]) / "book.db")
with deed(book, "tag " + sys.argv[2]):
    book.insert("tag", name=sys.argv[2], key=sys.argv[2])
"""
    with ThreadPoolExecutor(6) as pool:
        done = list(pool.map(lambda n: python(script, tmp_path, n), range(6)))
    assert [(one.returncode, one.stderr) for one in done] == [(0, "")] * 6
    with open_book(tmp_path / "book.db") as book:
        assert sorted(name for (name,) in book.rows("SELECT name FROM tag")) == list("012345")


def test_the_book_knows_its_own_columns(tmp_path: Path) -> None:
    """What history keeps is what the models declare."""
    with open_book(tmp_path / "book.db") as book:
        _same_columns(book)


def _same_columns(book: Book) -> None:
    for table in rows.TABLES.sorted_tables:
        if table.name not in rows.LOG:
            kept = {column.name for column in table.columns} - set(history.DERIVED.get(table.name, ()))
            assert set(history.columns(book.con, table.name)) == kept
