"""Merging: two entries become one, nothing is lost or said twice, and undo brings both back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from afterA_crm import adding, channels, history, merging, people, person_line, roles, tags
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.store import Book, deed, open_book

from . import rows

STAMP = "2026-01-01T00:00:00Z"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path / "book.db") as opened:
        yield opened


def add(book: Book, line: str) -> int:
    with deed(book, "add"):
        return adding.add(book, person_line.parse(line)).id


def talk(book: Book, day: str, **parts: int) -> int:
    with deed(book, "log"):
        number = book.insert("conversation", day=day, how="met", sentence=day, created_at=STAMP, changed_at=STAMP)
        for part, person in parts.items():
            book.insert("mention", conversation_id=number, person_id=person, part=part.rstrip("_"))
    return number


def merge(book: Book, one: int, other: int) -> merging.Merge:
    with deed(book, "merge"):
        return merging.merge(book, one, other)


def test_what_stays_keeps_its_values_and_learns_what_it_lacks(book: Book) -> None:
    a = add(book, "이소라 sora@film.kr 생일:4/12 메모:첫째")
    b = add(book, "Sora Lee sora@film.kr 010-1234-5678 생일:1990-04-12 메모:둘째 reading:소라 #2025")
    done = merge(book, a, b)
    assert book.row("SELECT name, reading, birth_year, birth_month, birth_day, note FROM person") == (
        "이소라",
        "소라",
        1990,
        4,
        12,
        "첫째\n둘째",
    )
    assert [c.value for c in channels.of(book, a)] == ["010-1234-5678", "sora@film.kr"]
    assert book.rows("SELECT name FROM nickname WHERE person_id = ?", a) == [("Sora Lee",)]
    assert tags.of(book, a) == ["2025"]
    assert people.resolve(book, "Sora Lee").id == a
    assert done.collapsed == {"channel": 1}
    with pytest.raises(NotFound):
        people.resolve(book, f"id:{b}")


def test_birthdays_of_two_kinds_are_not_mixed(book: Book) -> None:
    a, b = add(book, "소라 생일:4/12"), add(book, "소라 생일:음력1990-03-01")
    merge(book, a, b)
    assert book.row("SELECT birth_year, birth_month, birth_day, birth_lunar FROM person") == (None, 4, 12, 0)


def test_conversations_move_and_with_is_stronger_than_about(book: Book) -> None:
    a, b = add(book, "소라"), add(book, "이소라")
    talk(book, "2026-01-01", about=a, with_=b)
    talk(book, "2026-02-02", with_=b)
    talk(book, "2026-03-03", about=b)
    done = merge(book, a, b)
    assert book.rows("SELECT day, part, person_id FROM mention ORDER BY day") == [
        ("2026-01-01", "with", a),
        ("2026-02-02", "with", a),
        ("2026-03-03", "about", a),
    ]
    assert str(people.get(book, [a])[0].last_touch) == "2026-02-02"
    assert (done.moved["mention"], done.collapsed["mention"]) == (2, 1)


def test_roles_that_agree_become_one(book: Book) -> None:
    a, b = add(book, "소라"), add(book, "이소라")
    with deed(book, "roles"):
        roles.add(book, a, "감독", since="2024")
        roles.add(book, b, "감독", organisation="필름랩")
        roles.add(book, b, "배우")
        roles.add(book, b, "감독", organisation="나무", since="2010", until="2012")
    merge(book, a, b)
    assert [(r.name, r.organisation, r.since) for r in roles.of(book, a)] == [
        ("배우", None, None),
        ("감독", "나무", "2010"),
        ("감독", "필름랩", "2024"),
    ]


def test_nobody_is_related_to_themselves_afterwards(book: Book) -> None:
    a, b, c = add(book, "소라"), add(book, "이소라"), add(book, "민준")
    with deed(book, "relate"):
        book.insert("relation", one_id=a, other_id=b, text="sister")
        book.insert("relation", one_id=c, other_id=a, text="friend")
        book.insert("relation", one_id=c, other_id=b, text="friend")
        book.insert("distinct", one_id=a, other_id=b)
        book.insert("distinct", one_id=b, other_id=c)
        book.insert("introduction", one_id=a, other_id=b, state="idea", created_at=STAMP, changed_at=STAMP)
        book.update("person", a, met_through_id=b)
        book.update("person", b, met_through_id=a)
        book.update("person", c, met_through_id=b)
    merge(book, a, b)
    assert book.rows("SELECT one_id, other_id FROM relation") == [(c, a)]
    assert book.rows('SELECT one_id, other_id FROM "distinct"') == [(a, c)]
    assert book.rows("SELECT id FROM introduction") == []
    assert book.rows("SELECT id, met_through_id FROM person ORDER BY id") == [(a, None), (c, a)]


def test_being_me_goes_along(book: Book) -> None:
    a, b = add(book, "나"), add(book, "나영")
    with deed(book, "me"):
        people.be_me(book, b)
        book.update("person", a, uid=None)
        book.update("person", b, uid="urn:uuid:1")
    merge(book, a, b)
    assert book.row("SELECT is_me, uid FROM person") == (1, "urn:uuid:1")


def test_answered_questions_mean_who_stays(book: Book) -> None:
    a, b = add(book, "소라"), add(book, "이소라")
    number = talk(book, "2026-01-01", with_=b)
    with deed(book, "settle"):
        book.insert(
            "question", conversation_id=number, kind="person", text="소라", settled_on="2026-01-02", answer=str(b)
        )
    merge(book, a, b)
    assert book.value("SELECT answer FROM question") == str(a)


def test_one_entry_is_no_merge(book: Book) -> None:
    a = add(book, "소라")
    with deed(book, "merge"), pytest.raises(UsageError):
        merging.merge(book, a, a)


@pytest.mark.parametrize(("one", "other"), [(1, 2), (2, 1), (3, 1), (1, 3)])
def test_a_merge_of_every_table_is_one_undo(book: Book, one: int, other: int) -> None:
    with deed(book, "fill"):
        rows.fill(book)
    before: Any = rows.dump(book)
    merge(book, one, other)
    after = rows.dump(book)
    for noun in history.watched(book.con):
        keys = [r[3] for r in book.rows(f'SELECT * FROM pragma_foreign_key_list("{noun}")') if r[2] == "person"]
        for key in keys:
            assert not book.value(f'SELECT count(*) FROM "{noun}" WHERE "{key}" = ?', other), (noun, key)
    assert book.rows("PRAGMA foreign_key_check") == []
    with deed(book, "undo"):
        history.reverse(book, history.last_undoable(book))
    assert rows.dump(book) == before
    with deed(book, "redo"):
        history.reverse(book, history.last_redoable(book))
    assert rows.dump(book) == after
