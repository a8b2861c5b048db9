"""A title that differs from the role known: proposed once, never set, and settled by one word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from afterA_crm import conversations, inbox, knowing, roles, store, understood
from afterA_crm.store import Book, deed

from .cli.run import aftera, aftera_process
from .making import person


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with store.open_book(tmp_path / "book.db") as opened:
        person(opened, "이소라")
        yield opened


def does(book: Book, *names: str, **more: str) -> None:
    with deed(book, "role"):
        for name in names:
            roles.add(book, 1, name, **more)


def proposed(book: Book, line: str) -> list[tuple[int | None, str]]:
    return [(said.person, said.role) for said in knowing.understand(book, line).roles]


def log(book: Book, line: str) -> conversations.Made:
    with deed(book, "log"):
        return conversations.log(book, knowing.understand(book, line))


def test_a_title_of_another_role_is_proposed(book: Book) -> None:
    does(book, "작곡가")
    assert proposed(book, "어제 이소라 감독님이랑 통화") == [(1, "감독")]
    assert proposed(book, "소라 피디님과 회의") == [(1, "피디")]


@pytest.mark.parametrize("title", ["님", "씨", "언니", "선생님", "쌤", "누나", "작곡가님", "대리님"])
def test_a_title_of_manner_or_of_what_is_known_proposes_nothing(book: Book, title: str) -> None:
    does(book, "작곡가")
    assert proposed(book, f"어제 이소라 {title}이랑 통화") == []


@pytest.mark.parametrize("known", ["촬영감독", "cinematographer", "음악감독", "감독", "director"])
def test_a_title_that_fits_the_known_role_proposes_nothing(book: Book, known: str) -> None:
    does(book, known)
    assert proposed(book, "이소라 감독님이랑 통화") == []


def test_what_someone_was_is_still_a_title(book: Book) -> None:
    does(book, "감독", until="2020")
    does(book, "작곡가", since="2021")
    assert proposed(book, "이소라 감독님이랑 통화") == []


def test_someone_of_no_known_role_differs_from_nothing(book: Book) -> None:
    assert proposed(book, "이소라 감독님이랑 통화") == []


def test_it_is_said_back_and_asked_once(book: Book) -> None:
    does(book, "작곡가")
    line = "어제 이소라 감독님이랑 통화"
    assert "이소라: 감독?" in understood.one_line(knowing.understand(book, line))
    assert len(log(book, line).questions) == 1
    assert log(book, "오늘 이소라 감독님이랑 점심").questions == []
    assert [(one.kind, one.text, one.person) for one in inbox.questions(book)] == [("role", "감독", 1)]
    assert [one.name for one in roles.of(book, 1)] == ["작곡가"]


def test_an_accepted_title_is_a_role_from_that_day_on_and_the_old_one_stays(book: Book) -> None:
    does(book, "작곡가", since="2023")
    made = log(book, "2026-11-18 이소라 감독님이랑 통화")
    with deed(book, "settle"):
        inbox.settle(book, inbox.questions(book)[0], 1)
    assert [(one.name, one.since, one.until, one.conversation_id) for one in roles.of(book, 1)] == [
        ("작곡가", "2023", None, None),
        ("감독", "2026-11-18", None, made.conversation),
    ]
    assert inbox.count(book) == 0


def test_a_declined_title_is_never_proposed_again(book: Book) -> None:
    does(book, "작곡가")
    made = log(book, "어제 이소라 감독님이랑 통화")
    with deed(book, "settle"):
        inbox.settle(book, inbox.questions(book)[0], None)
    assert proposed(book, "오늘 이소라 감독님이랑 점심") == []
    with deed(book, "again"):
        inbox.reunderstand(book, made.conversation or 0)
    assert inbox.count(book) == 0


def test_an_appointment_keeps_the_question_of_its_line(book: Book) -> None:
    does(book, "작곡가")
    made = log(book, "내일 3시 이소라 감독님이랑 미팅")
    (asked,) = inbox.questions(book)
    assert (asked.appointment, asked.person) == (made.appointment, 1)
    with deed(book, "settle"):
        inbox.settle(book, asked, 1)
    assert [(one.name, one.since) for one in roles.of(book, 1)] == [("작곡가", None), ("감독", "2026-11-20")]


def filled() -> None:
    for command in (("add", "이소라 작곡가"), ("log", "어제 이소라 감독님이랑 통화")):
        assert aftera(*command).code == 0


def test_the_inbox_says_of_whom_and_takes_one_word() -> None:
    filled()
    listed = aftera("inbox")
    assert "이소라" in listed.out and "감독" in listed.out
    assert "someone new" not in listed.out
    assert aftera("inbox", "--json").json["questions"][0]["person"] == {"id": 1, "name": "이소라"}
    wrong = aftera("inbox", "1", "소라")
    assert wrong.code == 2 and "yes" in wrong.err
    done = aftera("inbox", "1", "yes")
    assert done.code == 0
    assert "작곡가" in done.err and "감독" in done.err
    assert [one["name"] for one in aftera("role", "소라", "--json").json["roles"]] == ["작곡가", "감독"]


def test_no_leaves_it_as_text() -> None:
    filled()
    assert aftera("inbox", "1", "no").code == 0
    assert [one["name"] for one in aftera("role", "소라", "--json").json["roles"]] == ["작곡가"]
    assert aftera("inbox", "--json").json["questions"] == []


def test_in_korean_the_line_proposes_and_yes_is_a_word() -> None:
    assert aftera_process("--lang", "ko", "add", "이소라 작곡가").code == 0
    said = aftera_process("--lang", "ko", "log", "어제 이소라 감독님이랑 통화")
    assert "이소라: 감독?" in said.out
    assert "이소라" in aftera_process("--lang", "ko", "inbox").out
    settled = aftera_process("--lang", "ko", "inbox", "1", "네")
    assert settled.code == 0 and "감독" in settled.err
