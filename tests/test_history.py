"""Undo and redo bring back an equal book, for every table, whatever changed it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from afterA_crm import history
from afterA_crm.errors import CannotUndo, NotFound
from afterA_crm.store import Book, deed, open_book

from . import rows


@pytest.fixture
def full(book: Book) -> Book:
    with deed(book, "fill"):
        rows.fill(book)
    return book


def undo(book: Book) -> None:
    with deed(book, "undo"):
        history.reverse(book, history.last_undoable(book))


def redo(book: Book) -> None:
    with deed(book, "redo"):
        history.reverse(book, history.last_redoable(book))


def undo_and_redo_bring_back(book: Book, before: object) -> None:
    after = rows.dump(book)
    undo(book)
    assert rows.dump(book) == before
    redo(book)
    assert rows.dump(book) == after
    undo(book)
    assert rows.dump(book) == before


def test_every_table_is_filled(full: Book) -> None:
    assert {noun: full.value(f'SELECT count(*) > 1 FROM "{noun}"') for noun in rows.nouns()} == dict.fromkeys(
        rows.nouns(), 1
    )


@pytest.mark.parametrize("noun", rows.nouns())
def test_an_insert_undoes_and_redoes(full: Book, noun: str) -> None:
    with deed(full, "clear"):
        full.con.execute(f'DELETE FROM "{noun}" WHERE id = 2')
    before = rows.dump(full)
    with deed(full, "insert"):
        made = rows.values(noun, 5) | rows._apart(noun)
        if noun == "distinct":
            made |= {"one_id": 2, "other_id": 3}
        if noun == "rhythm":
            made |= {"person_id": 2}
        if noun in {"attendance", "wrap"}:
            made |= {"person_id": 2}
        if noun == "lineage":
            made |= {"before_id": 2, "after_id": 1}
        full.insert(noun, **made)
    undo_and_redo_bring_back(full, before)


@pytest.mark.parametrize("noun", rows.nouns())
def test_an_update_of_every_column_undoes_and_redoes(full: Book, noun: str) -> None:
    before = rows.dump(full)
    with deed(full, "update"):
        for column in history.columns(full.con, noun):
            full.con.execute(f'UPDATE "{noun}" SET "{column}" = "{column}" WHERE id = 1')
        text = [
            c
            for c in history.columns(full.con, noun)
            if c in {"name", "text", "sentence", "note", "because", "terms", "remains", "file", "title", "mime"}
        ]
        for column in text:
            full.con.execute(f'UPDATE "{noun}" SET "{column}" = \'김서연 다시\' WHERE id = 1')
    undo_and_redo_bring_back(full, before)


@pytest.mark.parametrize("noun", rows.nouns())
def test_a_delete_with_all_its_cascades_undoes_and_redoes(full: Book, noun: str) -> None:
    before = rows.dump(full)
    with deed(full, "delete"):
        full.con.execute(f'DELETE FROM "{noun}"')
    assert full.value(f'SELECT count(*) FROM "{noun}"') == 0
    undo_and_redo_bring_back(full, before)


def test_raw_sql_within_a_deed_undoes(full: Book) -> None:
    before = rows.dump(full)
    with deed(full, "raw"):
        full.con.execute("UPDATE person SET name = name || ' x', note = NULL")
        full.con.execute("DELETE FROM conversation WHERE id IN (SELECT conversation_id FROM mention)")
        full.con.execute("INSERT INTO tag (name, key) SELECT 'n' || id, 'n' || id FROM person")
    undo_and_redo_bring_back(full, before)


@pytest.mark.parametrize("noun", rows.nouns())
def test_a_write_outside_a_deed_is_refused(full: Book, noun: str) -> None:
    for sql in (f'DELETE FROM "{noun}"', f'UPDATE "{noun}" SET id = id'):
        with pytest.raises(sqlite3.IntegrityError, match="outside a deed"):
            full.con.execute(sql)


def test_a_deed_that_raises_leaves_nothing(full: Book) -> None:
    before = rows.dump(full)
    with pytest.raises(ZeroDivisionError), deed(full, "half"):
        full.con.execute("DELETE FROM person")
        raise ZeroDivisionError
    assert rows.dump(full) == before
    assert history.deeds(full)[0].title == "fill"


def test_a_deed_that_changes_nothing_leaves_no_trace(full: Book) -> None:
    with deed(full, "nothing") as done:
        pass
    assert not done.changed
    assert [d.title for d in history.deeds(full)] == ["fill"]


def test_undo_walks_back_and_redo_walks_forward(book: Book) -> None:
    states = [rows.dump(book)]
    for name in ("하나", "둘", "셋"):
        with deed(book, name):
            book.insert("tag", name=name, key=name)
        states.append(rows.dump(book))
    for state in reversed(states[:-1]):
        undo(book)
        assert rows.dump(book) == state
    with pytest.raises(NotFound):
        undo(book)
    for state in states[1:]:
        redo(book)
        assert rows.dump(book) == state
    with pytest.raises(NotFound):
        redo(book)


def test_a_new_deed_ends_redo(book: Book) -> None:
    for name in ("하나", "둘"):
        with deed(book, name):
            book.insert("tag", name=name, key=name)
    undo(book)
    with deed(book, "셋"):
        book.insert("tag", name="셋", key="셋")
    with pytest.raises(NotFound):
        redo(book)
    undo(book)
    undo(book)
    assert book.rows("SELECT name FROM tag") == []


def test_an_older_deed_undoes_alone_unless_a_later_one_touched_its_rows(book: Book) -> None:
    with deed(book, "first") as first:
        tag = book.insert("tag", name="a", key="a")
    with deed(book, "second") as second:
        book.insert("tag", name="b", key="b")
    with deed(book, "third") as third:
        book.update("tag", tag, name="A")
    with pytest.raises(CannotUndo, match="third"), deed(book, "undo"):
        history.reverse(book, first.id)
    for number in (second.id, third.id, first.id):
        with deed(book, "undo"):
            history.reverse(book, number)
    assert book.rows("SELECT * FROM tag") == []


def test_undo_refuses_what_later_rows_stand_on(full: Book) -> None:
    with deed(full, "event") as event:
        number = full.insert(
            "event",
            slug="biff",
            name="BIFF",
            created_at="2026-01-01T00:00:00Z",
            changed_at="2026-01-01T00:00:00Z",
        )
    with deed(full, "met there"):
        full.insert("attendance", event_id=number, person_id=3)
    before = rows.dump(full)
    with pytest.raises(CannotUndo, match="later"), deed(full, "undo"):
        history.reverse(full, event.id)
    assert rows.dump(full) == before


def test_an_undo_can_be_done_from_another_connection(full: Book, tmp_path: Path) -> None:
    with deed(full, "forget the names"):
        full.con.execute("UPDATE person SET note = NULL")
    with open_book(full.path) as other:
        undo(other)
    assert full.value("SELECT count(*) FROM person WHERE note IS NULL") == 0


def test_revisions_only_grow(full: Book) -> None:
    seen = [history.revision(full, "person", 1)]
    for step in range(3):
        with deed(full, f"note {step}"):
            full.update("person", 1, note=str(step))
        seen.append(history.revision(full, "person", 1))
    undo(full)
    seen.append(history.revision(full, "person", 1))
    assert seen == sorted(set(seen))


def test_the_history_of_one_person_leaves_others_out(full: Book) -> None:
    with deed(full, "note on 3"):
        full.update("person", 3, note="x")
    with deed(full, "nickname of 3"):
        full.insert("nickname", person_id=3, name="셋째")
    with deed(full, "note on 1"):
        full.update("person", 1, note="x")
    assert [d.title for d in history.deeds(full, person_id=3)] == ["nickname of 3", "note on 3", "fill"]


def test_last_touch_follows_conversations_with_a_person(book: Book) -> None:
    stamp = {"created_at": "2026-01-01T00:00:00Z", "changed_at": "2026-01-01T00:00:00Z"}

    def talk(day: str, part: str) -> int:
        with deed(book, "talk"):
            number = book.insert("conversation", day=day, how="met", sentence="x", **stamp)
            book.insert("mention", conversation_id=number, person_id=1, part=part)
        return number

    with deed(book, "person"):
        book.insert("person", name="소라", **stamp)
    touch = "SELECT last_touch FROM person"
    first = talk("2026-03-01", "with")
    talk("2026-02-01", "with")
    talk("2026-05-01", "about")
    assert book.value(touch) == "2026-03-01"
    with deed(book, "move"):
        book.update("conversation", first, day="2026-01-15")
    assert book.value(touch) == "2026-02-01"
    with deed(book, "gone"):
        book.con.execute("DELETE FROM conversation")
    assert book.value(touch) is None
    undo(book)
    assert book.value(touch) == "2026-02-01"
