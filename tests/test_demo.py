"""The invented book: lively on any day, the same on the same day, and gone without a trace."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from afterA_crm import clock, demo, doctor, history, people, store, today
from afterA_crm.store import Book

from .cli.run import aftera, aftera_process
from .rows import dump


@pytest.mark.parametrize("day", ["2026-11-20", "2027-01-04", "2028-02-29", "2028-12-31"])
def test_today_has_something_of_every_kind(book: Book, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERA_NOW", day)
    demo.build(book)
    kinds = [item.kind for item in today.items(book, clock.today())]
    assert kinds[:7] == ["appointment", "promise", "waiting", "birthday", "season", "wrap", "inbox"]
    assert kinds[7:] == ["echo"] * 3


def test_it_holds_something_of_every_noun(book: Book) -> None:
    demo.build(book)
    nouns = set(history.watched(book.con)) - {
        # What a first look at the book is better without: doubts, pictures, files, what was put aside.
        *("aside", "distinct", "dropped_line", "photo", "role_alias"),
    }
    assert not [noun for noun in sorted(nouns) if not book.value(f'SELECT 1 FROM "{noun}" LIMIT 1')]
    assert 50 <= book.value("SELECT count(*) FROM person") <= 80
    assert book.value("SELECT count(*) FROM question WHERE settled_on IS NULL") == 3
    assert {stage for (stage,) in book.rows("SELECT DISTINCT stage FROM project")} == {
        *("idea", "gathering", "making", "wrapped", "let go")
    }
    assert people.resolve(book, "me").name == "서가온"
    assert people.resolve(book, "ㄱㅅㅅ").roles[0] == "작곡가"


def test_every_line_knows_its_people(book: Book) -> None:
    demo.build(book)
    strangers = book.rows(
        "SELECT sentence FROM conversation c WHERE NOT EXISTS (SELECT 1 FROM mention WHERE conversation_id = c.id) "
        "AND NOT EXISTS (SELECT 1 FROM question WHERE conversation_id = c.id)"
    )
    assert strangers == []


def test_the_same_day_has_the_same_book(tmp_path: Path) -> None:
    rows = []
    for name in ("one.db", "other.db"):
        with store.open_book(tmp_path / name) as book:
            demo.build(book)
            with store.deed(book, "without what is unique in the world"):
                book.con.execute("UPDATE person SET uid = NULL")
            rows.append(dump(book))
    assert rows[0] == rows[1]


def test_all_of_it_can_be_undone(book: Book) -> None:
    before = dump(book)
    demo.build(book)
    assert dump(book) != before
    for _ in range(book.value("SELECT count(*) FROM deed")):
        with store.deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))
    assert dump(book) == before


def test_the_book_is_whole(book: Book) -> None:
    demo.build(book)
    assert [one.kind for one in doctor.examine(book.path) if one.serious] == []


def test_a_command_runs_on_it_and_it_is_gone_after(own_home: Path) -> None:
    done = aftera("demo", "show", "이소라", "--json")
    assert done.code == 0 and done.json["name"] == "이소라"
    folder = done.err.split(" in ")[1].split(" until")[0]
    assert Path(folder).name.startswith("aftera-demo-") and not Path(folder).exists()
    assert not (own_home / "aftera").exists(), "the user's own home was touched"
    assert os.environ["AFTERA_HOME"] == str(own_home / "aftera")


def test_without_a_command_and_a_terminal_it_prints_today() -> None:
    done = aftera_process("demo", "--lang", "ko")
    assert done.code == 0 and "이소라" in done.out and "지어낸 책" in done.err


def test_it_can_be_kept_but_never_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    assert aftera("demo", "--keep", path, "who", "--plain").code == 0
    assert aftera("--book", path, "show", "이소라").code == 0
    before = path.read_bytes()
    again = aftera("demo", "--keep", path)
    assert again.code == 2 and "there already" in again.err
    assert path.read_bytes() == before


def test_a_mistake_in_the_command_is_told_and_the_book_goes_all_the_same() -> None:
    done = aftera("demo", "shwo", "이소라")
    assert done.code == 2 and "show" in done.err
    assert aftera("demo", "demo").code == 2
