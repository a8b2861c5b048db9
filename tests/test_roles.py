"""Roles: plural, dated, and known by any word that means the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from afterA_crm import people, roles
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.store import Book, deed, open_book

TODAY = date(2026, 11, 20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path / "book.db") as opened:
        with deed(opened, "add"):
            people.add(opened, "이소라")
        yield opened


def add(book: Book, name: str, **more: str) -> tuple[int, bool]:
    with deed(book, "role"):
        return roles.add(book, 1, name, **more)


def test_roles_are_plural_and_told_in_time(book: Book) -> None:
    add(book, "감독", since="2024", organisation="필름랩")
    add(book, "작곡가", since="2022", until="2023-06")
    add(book, "배우")
    assert [(r.name, r.lasts(TODAY)) for r in roles.of(book, 1)] == [
        ("배우", True),
        ("작곡가", False),
        ("감독", True),
    ]
    assert people.get(book, [1])[0].roles == ("감독", "배우")


@pytest.mark.parametrize(
    ("until", "lasts"),
    [("2026", True), ("2026-11", True), ("2026-11-20", True), ("2026-11-19", False), ("2025", False), (None, True)],
)
def test_a_role_lasts_through_the_last_day_said(until: str | None, lasts: bool) -> None:
    assert roles.Role(1, "감독", None, None, until, None, None).lasts(TODAY) is lasts


def test_a_role_said_again_only_learns_what_is_new(book: Book) -> None:
    first, fresh = add(book, "감독")
    assert fresh
    assert add(book, "director", organisation="필름랩", since="2024") == (first, False)
    assert add(book, "감독", organisation="나무")[1]
    assert [(r.name, r.organisation, r.since) for r in roles.of(book, 1)] == [
        ("감독", "나무", None),
        ("감독", "필름랩", "2024"),
    ]


def test_a_role_that_ended_can_be_taken_up_again(book: Book) -> None:
    add(book, "감독", since="2019", until="2020")
    assert add(book, "감독", since="2025")[1]


def test_ending_finds_a_role_by_any_word(book: Book) -> None:
    add(book, "감독", since="2020")
    add(book, "촬영감독")
    with deed(book, "end"):
        assert [r.name for r in roles.end(book, 1, "director", "2025-03")] == ["감독"]
    assert [(r.name, r.until) for r in roles.of(book, 1)] == [("촬영감독", None), ("감독", "2025-03")]
    with deed(book, "end"), pytest.raises(NotFound):
        roles.end(book, 1, "director", "2025-03")


def test_a_role_cannot_end_before_it_begins(book: Book) -> None:
    with pytest.raises(UsageError):
        add(book, "감독", since="2024", until="2023")
    add(book, "감독", since="2024")
    with deed(book, "end"), pytest.raises(UsageError):
        roles.end(book, 1, "감독", "2023-12-31")
    add(book, "작가", since="2024-05", until="2024")


def test_belonging_somewhere_without_a_role(book: Book) -> None:
    add(book, "", organisation="필름랩")
    person = people.get(book, [1])[0]
    assert (person.roles, person.organisation) == ((), "필름랩")
    with pytest.raises(UsageError):
        add(book, " ")


@pytest.mark.parametrize(
    ("word", "means", "not_this"),
    [
        ("감독", "director", "촬영감독"),
        ("filmmaker", "감독", "음악감독"),
        ("작가", "소설가", "감독"),
        ("front-end developer", "프론트엔드", "백엔드"),
        ("프론트엔드 개발자", "프론트엔드개발자", "개발자인척"),
    ],
)
def test_words_of_one_meaning_share_their_keys(book: Book, word: str, means: str, not_this: str) -> None:
    keys = roles.matching_keys(book, word)
    assert roles.key_of(means) in keys
    assert roles.key_of(not_this) not in keys


def test_own_words_join_the_vocabulary(book: Book) -> None:
    with deed(book, "alias"):
        roles.alias(book, "무비메이커", "director")
        roles.alias(book, "무비꾼", "무비메이커")
        roles.alias(book, "불꽃지기", "무대불꽃")
    assert {roles.key_of(word) for word in ("감독", "무비꾼", "filmmaker")} <= roles.matching_keys(book, "무비메이커")
    assert roles.key_of("무비메이커") in roles.matching_keys(book, "감독")
    assert roles.key_of("무대불꽃") in roles.matching_keys(book, "불꽃지기")
    assert roles.key_of("불꽃지기") in roles.matching_keys(book, "무대불꽃")
    with deed(book, "alias"):
        roles.alias(book, "무비메이커", "배우")
    assert roles.aliases(book)[1] == ("무비메이커", "배우")
    with deed(book, "alias"), pytest.raises(UsageError):
        roles.alias(book, "감독", " 감독 ")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("2024년 5월", "2024-05"),
        ("2024-05-03", "2024-05-03"),
        ("어제", "2026-11-19"),
        ("작년", "2025"),
        ("지난달", "2026-10"),
    ],
)
def test_days_may_stop_at_the_year_or_the_month(said: str, written: str) -> None:
    assert roles.partial(said) == written


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(UsageError, match="나중에"):
        roles.partial("나중에")
