"""Needs and offers that lines say: whose they are, in which role, and said twice only once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from afterA_crm import conversations, knowing, needs, people, projects, store
from afterA_crm.needs import Need
from afterA_crm.store import Book, deed


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with store.open_book(tmp_path / "book.db") as opened:
        with deed(opened, "begin"):
            people.add(opened, "이소라")
            people.add(opened, "김민수")
            people.add(opened, "김하늘")
            projects.new(opened, "Ghost", stage="making")
        yield opened


def log(book: Book, line: str) -> conversations.Made:
    with deed(book, "log"):
        return conversations.log(book, knowing.understand(book, line))


def relog(book: Book, number: int, line: str) -> None:
    with deed(book, "edit"):
        conversations.relog(book, number, knowing.understand(book, line))


def noted(book: Book, kind: str = "need") -> list[tuple[str | None, str, str | None]]:
    return [(one.of, one.text, one.role) for one in all_of(book, kind)]


def all_of(book: Book, kind: str = "need") -> list[Need]:
    return sorted(needs.listing(book, kind), key=lambda one: one.id)


@pytest.mark.parametrize(
    ("line", "of", "text", "role"),
    [
        ("소라 작곡가 구함", "이소라", "작곡가", "작곡가"),
        ("어제 소라랑 통화; 소라 작곡가 구함", "이소라", "작곡가", "작곡가"),
        ("민수 needs a composer until March", "김민수", "a composer", "composer"),
        ("소라랑 통화; 바다를 아는 작곡가 구함", "이소라", "바다를 아는 작곡가", "작곡가"),
        ("소라랑 통화; 녹음실 필요", "이소라", "녹음실", None),
        ("#ghost; 작곡가 구함", "#ghost", "작곡가", "작곡가"),
        ("소라랑 #ghost 회의; we need a composer", "#ghost", "a composer", "composer"),
        ("혼자 생각; 작곡가 구함", None, "작곡가", "작곡가"),
    ],
)
def test_a_line_notes_whose_need_it_is_and_of_which_role(
    book: Book, line: str, of: str | None, text: str, role: str | None
) -> None:
    made = log(book, line)
    assert noted(book) == [(of, text, role)]
    assert all_of(book)[0].conversation_id == made.conversation


def test_an_offer_has_its_role_too(book: Book) -> None:
    log(book, "소라랑 통화; 편집 가능")
    assert noted(book, "offer") == [("이소라", "편집", "편집")]


def test_a_need_said_in_another_line_is_the_same_need_with_what_is_new(book: Book) -> None:
    first = log(book, "소라랑 통화; 작곡가 구함")
    second = log(book, "소라랑 커피; needs a composer until March")
    assert [(one.text, str(one.until), one.conversation_id) for one in all_of(book)] == [
        ("작곡가", "2027-03-31", first.conversation)
    ]
    assert second.conversation is not None
    relog(book, second.conversation, "소라랑 커피")
    assert len(all_of(book)) == 1
    log(book, "소라랑 점심; 바다를 아는 작곡가 구함")
    assert [one.text for one in all_of(book)] == ["바다를 아는 작곡가"]


def test_a_line_written_anew_takes_its_own_need_along(book: Book) -> None:
    made = log(book, "소라랑 통화; 작곡가 구함")
    number = all_of(book)[0].id
    assert made.conversation is not None
    relog(book, made.conversation, "소라랑 통화; 작곡가 구함 3월까지")
    assert [(one.id, str(one.until)) for one in all_of(book)] == [(number, "2027-03-31")]
    relog(book, made.conversation, "소라랑 #ghost 통화; 우리 작곡가 구함")
    assert noted(book) == [("#ghost", "작곡가", "작곡가")]
    relog(book, made.conversation, "소라랑 통화")
    assert all_of(book) == []


def test_a_need_noted_by_hand_stays_when_a_line_that_says_it_too_is_written_anew(book: Book) -> None:
    with deed(book, "need"):
        number, _fresh = needs.add(book, "need", "작곡가", needs.Whose(1))
    made = log(book, "소라랑 통화; 작곡가 구함")
    assert made.conversation is not None
    relog(book, made.conversation, "소라랑 통화")
    assert [one.id for one in all_of(book)] == [number]


@pytest.mark.parametrize(
    "line", ["하늘 needs a composer until March", "하늘 통화 #ghost; needs a composer until March"]
)
def test_the_need_of_someone_still_in_question_waits_for_the_answer(book: Book, line: str) -> None:
    made = log(book, line)
    assert all_of(book) == []
    assert made.conversation is not None
    with deed(book, "inbox"):
        settled = {"하늘": 3}
        conversations.relog(book, made.conversation, knowing.understand(book, line, settled), settled)
    assert noted(book) == [("김하늘", "a composer", "composer")]


def test_an_appointment_notes_what_its_line_looks_for(book: Book) -> None:
    made = log(book, "내일 3시 소라 미팅; 작곡가 구함")
    assert made.appointment is not None
    assert noted(book) == [("이소라", "작곡가", "작곡가")]
    log(book, "어제 소라 미팅; 작곡가 구함")
    assert noted(book) == [("이소라", "작곡가", "작곡가")]


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        (
            "today met @이소라 #ghost; we need a composer and a sound designer by January",
            ["a composer", "a sound designer"],
        ),
        ("오늘 소라랑 회의 #ghost; 우리 작곡가랑 배우 두 명 구함", ["작곡가", "배우 두 명"]),
        ("오늘 소라랑 회의 #ghost; 우리 감독, 편집자 구함", ["감독", "편집자"]),
        ("오늘 소라랑 회의 #ghost; 우리 바다와 어울리는 작곡가 구함", ["바다와 어울리는 작곡가"]),
        ("오늘 소라랑 회의 #ghost; 우리 조명과 카메라 구함", ["조명과 카메라"]),
    ],
)
def test_a_list_of_roles_is_a_need_for_each(book: Book, line: str, texts: list[str]) -> None:
    log(book, line)
    found = all_of(book)
    assert sorted(one.text for one in found) == sorted(texts)
    assert {one.of for one in found} == {"#ghost"} and len({one.until for one in found}) == 1
