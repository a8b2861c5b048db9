"""The whole book as one JSON file: nothing but history is missing, and it comes back to an equal book."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from afterA_crm import demo, doctor, history, people, search, today
from afterA_crm.errors import BookError
from afterA_crm.exchange import whole
from afterA_crm.exchange.exporting.targets import Asked
from afterA_crm.exchange.whole import characters
from afterA_crm.store import Book, deed, open_book, reading

from .. import rows as made_rows
from ..making import person, row, talk
from ..rows import TABLES, dump, fill
from .wholes import a_file, brought, rows, same, written
from .wholes import person as a_person


@pytest.fixture
def full(book: Book) -> Book:
    with deed(book, "fill"):
        fill(book)
    return book


@pytest.fixture
def lively(book: Book) -> Book:
    demo.build(book)
    return book


# -- what is in it ---------------------------------------------------------------------------------


def test_every_table_is_in_the_file_or_left_out_for_a_reason(full: Book) -> None:
    told = rows(written(full))
    for noun in TABLES.tables:
        assert (noun in told) != (noun in whole.LEFT_OUT), f"decide whether {noun} is in a book file"
    assert set(history.watched(full.con)) == set(told)
    assert all(told.values()), "fill() puts rows into every table"
    assert all(whole.LEFT_OUT.values())


def test_every_column_is_in_the_file_or_is_derived(book: Book) -> None:
    for noun, table in whole.tables().items():
        derived = history.DERIVED.get(noun, ())
        said = [column.name for column in table.columns]
        assert sorted([*said, *derived]) == sorted(TABLES.tables[noun].columns.keys())


def test_rows_are_objects_with_days_words_and_true_or_false(book: Book) -> None:
    sora = person(book, "소라", met_on=date(2026, 5, 1))
    row(book, "photo", person_id=sora, mime="image/png", data=b"\x89PNG\0\xff", digest="d")
    told = rows(written(book))
    [said] = told["person"]
    assert said["id"] == sora
    assert (said["name"], said["met_on"], said["quiet"]) == ("소라", "2026-05-01", False)
    assert "note" not in said, "what is null is left out"
    assert "last_touch" not in said, "what is derived is left out"
    assert told["photo"] == [{"id": 1, "person_id": sora, "mime": "image/png", "data": "iVBORwD/", "digest": "d"}]


def test_the_head_says_what_it_is(book: Book) -> None:
    person(book, "소라")
    head = json.loads(written(book))["aftera"]
    assert (head["format"], head["written"], head["people"], head["everyone"]) == (1, "2026-11-20", 1, True)


def test_one_row_stands_on_one_line_in_the_same_order(lively: Book) -> None:
    data = written(lively)
    assert data == written(lively)
    lines = data.decode().split("\n")
    told = rows(data)
    assert sum(line.startswith('{"id": ') for line in lines) == sum(map(len, told.values()))
    with deed(lively, "edit"):
        people.change(lively, 1, note="다른 말")
    changed = set(written(lively).decode().split("\n")) - set(lines)
    assert len(changed) == 1, "git shows one line for one row"


def test_nothing_in_the_file_acts_on_a_terminal(book: Book) -> None:
    name = "a\x1b]52;c;x\x07\u202e\u2028\u200b\x7f\x9b 가나 \U0001f468\u200d\U0001f469 \U000e0041[red]"
    number = person(book, "x")
    with deed(book, "edit"):
        book.update("person", number, name=name)
    said = written(book).decode()
    assert said.replace("\n", "").isprintable()
    assert "가나" in said
    assert rows(said.encode())["person"][0]["name"] == name


# -- into an empty book ----------------------------------------------------------------------------


def test_a_full_book_comes_back_equal(full: Book, tmp_path: Path) -> None:
    data = written(full)
    with brought(tmp_path, data) as new:
        assert dump(new) == dump(full)
        assert written(new) == data
        assert whole.equal(new, whole.read(data))
        assert [f.kind for f in doctor.examine(new.path) if f.serious] == []


def test_a_lively_book_is_found_and_told_as_before(lively: Book, tmp_path: Path) -> None:
    with brought(tmp_path, written(lively)) as new:
        assert dump(new) == dump(lively)
        assert same(new, lively)
        for words in ("소라", "콘티", "gmaff", "김"):
            assert search.find(new, words) == search.find(lively, words)
        assert today.page(new, date(2026, 11, 20)) == today.page(lively, date(2026, 11, 20))


def test_undo_takes_all_of_it_back(lively: Book, tmp_path: Path) -> None:
    data = written(lively)
    with brought(tmp_path, data) as new:
        before = dump(new)
        with deed(new, "undo"):
            history.reverse(new, history.last_undoable(new))
        assert whole.is_empty(new)
        assert not new.rows("SELECT * FROM finder")
        with deed(new, "redo"):
            history.reverse(new, history.last_redoable(new))
        assert dump(new) == before
        with deed(new, "undo"):
            history.reverse(new, history.last_undoable(new))
        with deed(new, "again"):
            whole.bring(new, whole.read(data))
        assert dump(new) == before


def test_ids_that_were_given_are_never_given_again(book: Book, tmp_path: Path) -> None:
    person(book, "소라")
    gone = person(book, "민준")
    with deed(book, "delete"):
        book.delete("person", gone)
    with brought(tmp_path, written(book)) as new:
        assert person(new, "하늘") == gone + 1


def test_ids_given_here_before_are_never_given_again(tmp_path: Path) -> None:
    with open_book(tmp_path / "new.db") as new:
        for name in ("하나", "둘", "셋"):
            number = person(new, name)
            with deed(new, "delete"):
                new.delete("person", number)
        with deed(new, "import"):
            whole.bring(new, whole.read(a_file(person=[a_person(1)])))
        assert person(new, "넷") == 4


def test_a_book_that_holds_something_refuses_a_whole_one(lively: Book, tmp_path: Path) -> None:
    document = whole.read(written(lively))
    with open_book(tmp_path / "new.db") as new:
        row(new, "tag", name="a", key="a")
        before = dump(new)
        with pytest.raises(BookError, match="--book"), deed(new, "import"):
            whole.bring(new, document)
        assert dump(new) == before


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_other_programs_write_again_is_read_too(
    lively: Book, tmp_path: Path, indent: int | None, encoding: str
) -> None:
    again = json.dumps(json.loads(written(lively)), indent=indent, sort_keys=True, ensure_ascii=indent is None)
    data = again.encode(encoding)
    assert whole.is_book(data)
    assert whole.equal(lively, whole.read(data))
    with brought(tmp_path, data) as new:
        assert dump(new) == dump(lively)


def test_it_is_read_alike_wherever_it_is_cut(full: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    data = json.dumps(json.loads(written(full)), ensure_ascii=False, indent=1).encode()
    told = [tuple(entry) for entry in whole.read(data).entries()]
    for size in (1, 2, 3, 5, 17):
        monkeypatch.setattr(characters, "_CHUNK", size)
        assert [tuple(entry) for entry in whole.read(data).entries()] == told


def test_a_file_of_an_older_schema_gets_what_columns_are_without_a_word(tmp_path: Path) -> None:
    card = {"id": 3, "original": "QQ==", "digest": "d", "imported_at": "2026-01-01T00:00:00Z"}
    with brought(tmp_path, a_file(schema=1, person=[a_person(1)], card=[card])) as new:
        assert new.row("SELECT format, original FROM card") == ("vcard", b"A")
        assert new.row("SELECT quiet, is_me FROM person") == (0, 0)


def test_steps_are_told(full: Book, tmp_path: Path) -> None:
    told: list[int] = []
    document = whole.read(written(full), told.append)
    everything = sum(document.counts.values())
    with open_book(tmp_path / "new.db") as new, deed(new, "import"):
        counts = whole.bring(new, document, told.append)
    with reading(full):
        list(whole.pieces(full, Asked(()), told.append))
    assert told == [*range(1, everything + 1)] * 3
    assert counts == {noun: count for noun, count in document.counts.items() if count}


# -- beside a book ---------------------------------------------------------------------------------


def test_a_book_is_equal_until_anything_in_it_changes(full: Book) -> None:
    document = whole.read(written(full))
    assert whole.equal(full, document)
    for noun in made_rows.nouns():
        with pytest.raises(ZeroDivisionError), deed(full, "change"):
            full.delete(noun, 2)
            assert not whole.equal(full, document), noun
            raise ZeroDivisionError
    with deed(full, "edit"):
        full.update("card", 1, original=b"other")
    assert not whole.equal(full, document)


def test_history_makes_no_difference(full: Book) -> None:
    document = whole.read(written(full))
    with deed(full, "tag") as done:
        full.insert("tag", name="new", key="new")
    with deed(full, "undo"):
        history.reverse(full, done.id)
    assert whole.equal(full, document)


def test_the_days_of_conversations_are_told_anew(book: Book, tmp_path: Path) -> None:
    sora = person(book, "소라")
    talk(book, "2026-11-01", sora)
    talk(book, "2026-10-01", sora)
    with brought(tmp_path, written(book)) as new:
        assert new.value("SELECT last_touch FROM person") == "2026-11-01"
        assert new.rows("SELECT day FROM mention ORDER BY id") == [("2026-11-01",), ("2026-10-01",)]
