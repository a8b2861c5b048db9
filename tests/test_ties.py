"""What ties two people: each kind with the rows it stands on, and that nobody who is quiet is ever in one."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import relations, ties, words
from afterA_crm.store import Book, deed, open_book

from . import making


@pytest.fixture
def sora(book: Book) -> int:
    return making.person(book, "이소라")


@pytest.fixture
def minsu(book: Book) -> int:
    return making.person(book, "김민수")


def introduction(book: Book, one: int, other: int | None, state: str = "made", **columns: Any) -> int:
    stamps = {"created_at": making.STAMP, "changed_at": making.STAMP}
    return making.row(book, "introduction", one_id=one, other_id=other, state=state, **stamps | columns)


def event(book: Book, slug: str, *whom: int, guests: int = 0, how: str = "met") -> int:
    stamps = {"created_at": making.STAMP, "changed_at": making.STAMP}
    number = making.row(book, "event", slug=slug, name=slug.title(), first_day="2026-11-18", **stamps)
    for one in whom:
        making.row(book, "attendance", event_id=number, person_id=one, how=how)
    with deed(book, "guests"):
        for at in range(guests):
            guest = book.insert("person", name=f"손님 {at}", created_at=making.STAMP, changed_at=making.STAMP)
            book.insert("attendance", event_id=number, person_id=guest, how="guest")
    return number


def said(book: Book, ones: list[int], others: list[int] | None = None) -> list[tuple[str, str]]:
    return [(tie.reason.kind, tie.reason.text) for tie in ties.between(book, ones, others)]


def test_a_project_ties_its_members_and_says_their_roles(book: Book, sora: int, minsu: int) -> None:
    ghost = making.project(book, "ghost")
    one, other = making.member(book, ghost, sora, "감독"), making.member(book, ghost, minsu, "작곡가")
    (tie,) = ties.between(book, [sora])
    assert (tie.one, tie.other) == (sora, minsu)
    assert tie.reason == ("project", "both in #ghost (감독, 작곡가)", {"project": ghost, "member": (one, other)})


def test_a_role_that_only_one_of_them_has_names_them(book: Book, sora: int, minsu: int) -> None:
    ghost = making.project(book, "ghost")
    making.member(book, ghost, sora)
    making.member(book, ghost, minsu, "작곡가")
    making.member(book, ghost, minsu, "배우")
    assert said(book, [sora]) == [("project", "both in #ghost (김민수: 작곡가/배우)")]


@pytest.mark.parametrize(
    ("left", "came", "together"),
    [
        ("2024-05", "2024-05-20", True),
        ("2024", "2024-12", True),
        ("2024-05", "2024-06", False),
        ("2023", "2024-01-01", False),
        ("2024-05-03", "2024", True),
        (None, "2024", True),
        ("2024", None, True),
    ],
)
def test_who_left_before_the_other_came_was_in_nothing_together(
    book: Book, sora: int, minsu: int, left: str | None, came: str | None, together: bool
) -> None:
    ghost = making.project(book, "ghost")
    making.member(book, ghost, sora, until=left)
    making.member(book, ghost, minsu, since=came)
    assert bool(said(book, [sora])) is bool(said(book, [minsu])) is together


@pytest.mark.parametrize("state", ["made", "met", "came of it"])
def test_an_introduction_that_was_made_ties(book: Book, sora: int, minsu: int, state: str) -> None:
    number = introduction(book, sora, minsu, state)
    (tie,) = ties.between(book, [minsu], [sora])
    assert (tie.one, tie.other) == (minsu, sora)
    assert tie.reason == ("introduction", "you introduced them to each other", {"introduction": number})


@pytest.mark.parametrize("state", ["idea", "asked one", "asked both", "declined"])
def test_an_introduction_that_was_not_made_ties_nobody(book: Book, sora: int, minsu: int, state: str) -> None:
    introduction(book, sora, minsu, state, by_id=making.person(book, "박서연"))
    assert ties.between(book, [sora, minsu]) == []


def test_who_introduced_someone_knows_them(book: Book, sora: int, minsu: int) -> None:
    introduction(book, sora, None, by_id=minsu)
    assert said(book, [sora]) == [("introduction", "김민수 introduced 이소라 to you")]
    jun = making.person(book, "박준")
    introduction(book, sora, jun, by_id=minsu)
    assert said(book, [minsu], [jun]) == [("introduction", "김민수 introduced 박준 to 이소라")]
    assert said(book, [sora], [jun]) == [("introduction", "introduced to each other by 김민수")]


def test_me_as_the_third_party_of_an_introduction_is_you(book: Book, sora: int, minsu: int) -> None:
    me = making.person(book, "나영", is_me=1)
    introduction(book, sora, me, by_id=minsu)
    introduction(book, sora, minsu, by_id=me)
    assert said(book, [sora]) == [
        ("introduction", "김민수 introduced 이소라 to you"),
        ("introduction", "you introduced them to each other"),
    ]


def test_relations_tie_also_once_they_are_over(book: Book, sora: int, minsu: int) -> None:
    with deed(book, "relate"):
        number, _new = relations.add(book, sora, "선배", minsu)
        over, _new = relations.add(book, minsu, "flatmate", sora, until="2023")
    assert [(tie.reason.text, tie.reason.ids) for tie in ties.between(book, [sora])] == [
        ("이소라 is 김민수's 선배", {"relation": number}),
        ("김민수 was 이소라's flatmate until 2023", {"relation": over}),
    ]


def test_through_whom_i_met_someone_ties_the_two(book: Book, sora: int) -> None:
    minsu = making.person(book, "김민수", met_through_id=sora)
    (tie,) = ties.between(book, [sora])
    assert (tie.one, tie.other) == (sora, minsu)
    assert tie.reason == ("relation", "you met 김민수 through 이소라", {"person": minsu})


def test_the_newest_talk_with_both_ties_and_one_about_them_does_not(book: Book, sora: int, minsu: int) -> None:
    making.talk(book, "2025-01-01", sora, minsu)
    newest = making.talk(book, "2026-10-30", minsu, sora)
    making.talk(book, "2026-11-19", sora, about=(minsu,))
    (tie,) = ties.between(book, [sora])
    assert tie.reason == ("talk", "talked with you together 3 weeks ago", {"conversation": newest})


def test_only_a_small_event_ties(book: Book, sora: int, minsu: int) -> None:
    small = event(book, "meetup", sora, minsu, guests=ties.SMALL - 2)
    event(book, "festival", sora, minsu, guests=ties.SMALL - 1)
    event(book, "dinner", sora, minsu, how="guest")
    (tie,) = ties.between(book, [sora])
    assert tie.reason.text == "both at Meetup, with 40 people in all"
    assert tie.reason.ids["event"] == small


def test_the_strongest_kind_comes_first_and_then_the_newest(book: Book, sora: int, minsu: int) -> None:
    event(book, "meetup", sora, minsu)
    making.talk(book, "2026-11-01", sora, minsu)
    making.row(book, "relation", one_id=sora, other_id=minsu, text="선배")
    introduction(book, sora, minsu)
    for slug, ended in (("old", "2023-01-01"), ("newer", "2025-01-01")):
        number = making.project(book, slug, stage="wrapped", ended=ended)
        making.member(book, number, sora)
        making.member(book, number, minsu)
    found = ties.between(book, [sora])
    assert [tie.reason.kind for tie in found] == ["project", *ties.KINDS]
    assert [tie.reason.text for tie in found[:2]] == ["both in #newer", "both in #old"]


def test_who_stands_on_both_sides_is_told_once(book: Book, sora: int, minsu: int) -> None:
    making.talk(book, "2026-11-01", sora, minsu)
    jun = making.person(book, "박준")
    making.row(book, "relation", one_id=minsu, other_id=sora, text="선배")
    making.row(book, "relation", one_id=jun, other_id=sora, text="친구")
    crew = [sora, minsu]
    assert [(tie.one, tie.other) for tie in ties.between(book, crew, crew)] == [(sora, minsu)] * 2
    assert [(tie.one, tie.other) for tie in ties.between(book, crew)] == [(sora, minsu), (sora, jun), (sora, minsu)]
    # The other side is the smaller one: `one` is still of the first.
    assert [(tie.one, tie.other) for tie in ties.between(book, [minsu, jun, sora], [jun])] == [(sora, jun)]
    assert ties.between(book, [], crew) == ties.between(book, crew, []) == ties.between(book, []) == []


def test_the_words_are_korean_too(book: Book, sora: int, minsu: int) -> None:
    making.row(book, "relation", one_id=sora, other_id=minsu, text="선배")
    introduction(book, sora, None, by_id=minsu)
    making.talk(book, "2026-10-30", minsu, sora)
    words.use("ko")
    assert [text for _kind, text in said(book, [sora])] == [
        "김민수가 나에게 이소라를 소개해 줌",
        "이소라는 김민수의 선배",
        "3주 전 나와 함께 이야기함",
    ]


KINDS = ("project", "introduced", "introducer", "relation", "through", "talk", "event")
HIDDEN: tuple[dict[str, object], ...] = ({"quiet": 1}, {"archived_on": "2026-11-01"}, {"is_me": 1})


def tie(book: Book, kind: str, one: int, other: int, third: int) -> None:
    """Tie people in one of all the ways."""
    if kind == "project":
        number = making.project(book, f"p{book.value('SELECT count(*) FROM project')}")
        for person in (one, other, third):
            making.member(book, number, person, "감독")
    elif kind == "introduced":
        introduction(book, one, other, by_id=third)
    elif kind == "introducer":
        introduction(book, one, None, by_id=other)
    elif kind == "relation":
        making.row(book, "relation", one_id=one, other_id=other, text="선배")
    elif kind == "through":
        with deed(book, "through"):
            book.update("person", one, met_through_id=other)
    elif kind == "talk":
        making.talk(book, "2026-11-01", one, other, third)
    else:
        event(book, f"e{book.value('SELECT count(*) FROM event')}", one, other, third)


@settings(max_examples=25)
@given(
    made=st.lists(
        st.tuples(st.sampled_from(KINDS), st.permutations(range(6)).map(lambda order: order[:3])),
        min_size=1,
        max_size=12,
    )
)
def test_nobody_quiet_or_put_away_is_in_a_tie_and_neither_am_i(made: list[tuple[str, list[int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_book(Path(folder) / "book.db") as book:
        hidden = [making.person(book, f"숨은 {at}", **columns) for at, columns in enumerate(HIDDEN)]
        people = [*hidden, *(making.person(book, name) for name in ("이소라", "김민수", "박준"))]
        for kind, three in made:
            tie(book, kind, *(people[at] for at in three))
        for found in (ties.between(book, people), ties.between(book, people, people)):
            assert not {number for one in found for number in (one.one, one.other)} & set(hidden)
            assert not [one.reason.text for one in found if "숨은" in one.reason.text]
        assert ties.between(book, people) == ties.between(book, people, people)
