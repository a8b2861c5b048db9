"""Needs and offers: noted once, found by number, role or words, closed by whom they were met."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from afterA_crm import needs, people, projects, roles, store
from afterA_crm.errors import AfterAError, NotFound, Several, UsageError
from afterA_crm.needs import Whose
from afterA_crm.store import Book

from .making import STAMP

DAY = date(2026, 11, 20)
MARCH = date(2027, 3, 31)


@pytest.fixture
def book() -> Iterator[Book]:
    with store.open_book() as opened, store.deed(opened, "test"):
        yield opened


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("작곡가", "작곡가"),
        ("바다를 아는 작곡가", "작곡가"),
        ("작곡가를", "작곡가"),
        ("작곡가 두 명", "작곡가"),
        ("배우 3명", "배우"),
        ("영화 음악 감독", "음악 감독"),
        ("촬영감독", "촬영감독"),
        ("작곡할 사람", "작곡"),
        ("더빙 가능한 분", "더빙"),
        ("작곡가 (3분짜리)", "작곡가"),
        ("a composer", "composer"),
        ("two actors for a short", "actor"),
        ("film composer who knows the sea", "film composer"),
        ("a front-end developer", "front-end developer"),
        ("촬영 장비", None),
        ("Korean shorts", None),
        ("바다를 아는 사람", None),
        ("AI 모델", None),
        ("for sale", None),
        ("", None),
    ],
)
def test_a_role_is_found_in_the_words(book: Book, words: str, role: str | None) -> None:
    assert needs.role_in(book, words) == role


def test_a_role_of_the_books_own_is_found_too(book: Book) -> None:
    assert needs.role_in(book, "분위기 메이커") is None
    roles.add(book, people.add(book, "이소라"), "분위기 메이커")
    roles.alias(book, "소리꾼", "composer")
    assert needs.role_in(book, "분위기 메이커") == "분위기 메이커"
    assert needs.role_in(book, "젊은 소리꾼") == "소리꾼"


def test_saying_the_same_again_is_the_same_need(book: Book) -> None:
    sora = Whose(people.add(book, "이소라"))
    first, fresh = needs.add(book, "need", "작곡가", sora)
    assert fresh
    for words, role in (("composer", None), ("a composer", None), ("작곡", "작곡"), ("작곡가", None)):
        assert needs.add(book, "need", words, sora, role=role) == (first, False), words
    assert needs.add(book, "need", "작곡가", sora, until=MARCH) == (first, False)
    assert (needs.get(book, first).text, needs.get(book, first).until) == ("작곡가", MARCH)
    assert needs.add(book, "need", "작곡가", Whose())[1]
    assert needs.add(book, "offer", "작곡가", sora)[1]
    assert needs.add(book, "need", "편집자", sora)[1]


def test_a_wish_said_later_joins_the_need_and_stays(book: Book) -> None:
    ghost = Whose(project_id=projects.new(book, "Ghost"))
    first, _fresh = needs.add(book, "need", "", ghost, role="작곡")
    assert needs.add(book, "need", "바다를 아는 사람", ghost, role="작곡") == (first, False)
    assert needs.add(book, "need", "작곡", ghost) == (first, False)
    kept = needs.get(book, first)
    assert (kept.role, kept.text, needs.worded(kept.text, kept.role)) == (
        "작곡",
        "바다를 아는 사람",
        "작곡 · 바다를 아는 사람",
    )


def test_two_wishes_for_one_role_are_two_needs(book: Book) -> None:
    first, _fresh = needs.add(book, "need", "바다를 아는 사람", role="작곡")
    second, fresh = needs.add(book, "need", "기타 치는 사람", role="작곡")
    assert fresh and second != first


def test_what_was_closed_and_is_said_again_is_a_new_need(book: Book) -> None:
    first, _fresh = needs.add(book, "need", "작곡가")
    needs.close(book, first, DAY)
    assert needs.add(book, "need", "작곡가")[1]


def test_a_need_of_the_person_who_is_me_is_mine(book: Book) -> None:
    me = people.add(book, "나영")
    book.update("person", me, is_me=1)
    number, _fresh = needs.add(book, "need", "촬영감독", Whose(me))
    assert needs.get(book, number)[6:9] == (None, None, None)
    assert needs.add(book, "need", "촬영감독") == (number, False)


def test_nothing_said_is_no_need(book: Book) -> None:
    with pytest.raises(UsageError):
        needs.add(book, "need", "  ")


def test_it_closes_with_who_met_it_and_opens_again(book: Book) -> None:
    minsu = people.add(book, "김민수")
    number, _fresh = needs.add(book, "need", "작곡가")
    filled = needs.fill(book, number, minsu, DAY)
    assert (filled.closed_on, filled.filled_by) == (DAY, "김민수")
    with pytest.raises(AfterAError, match="closed on 2026-11-20"):
        needs.close(book, number, DAY)
    opened = needs.reopen(book, number)
    assert (opened.closed_on, opened.filled_by_id) == (None, None)
    with pytest.raises(AfterAError, match="open already"):
        needs.reopen(book, number)


def test_of_a_need_closed_already_it_is_still_learnt_who_met_it(book: Book) -> None:
    number, _fresh = needs.add(book, "need", "작곡가")
    needs.close(book, number, date(2026, 10, 1))
    filled = needs.fill(book, number, people.add(book, "김민수"), DAY)
    assert (filled.closed_on, filled.filled_by) == (date(2026, 10, 1), "김민수")


def test_a_need_is_found_by_number_role_or_words(book: Book) -> None:
    sora = Whose(people.add(book, "이소라"))
    one, _fresh = needs.add(book, "need", "바다를 아는 작곡가", sora)
    other, _fresh = needs.add(book, "need", "작업실")
    third, _fresh = needs.add(book, "need", "영화 음악가")
    assert needs.find(book, str(other), "need").id == other
    assert needs.find(book, "작업실").id == other
    assert needs.find(book, "소라").id == one
    with pytest.raises(Several) as several:
        needs.find(book, "composer")
    assert {candidate.id for candidate in several.value.candidates} == {one, third}
    for words in ("없는 것", "999", str(other)):
        with pytest.raises(NotFound):
            needs.find(book, words, "offer" if words == str(other) else "need")


def test_lists_hold_what_is_open_soonest_first_and_what_went_by_last(book: Book) -> None:
    gone, _fresh = needs.add(book, "need", "편집자", until=date(2026, 11, 1))
    never, _fresh = needs.add(book, "need", "작곡가")
    march, _fresh = needs.add(book, "need", "배우", until=MARCH)
    closed, _fresh = needs.add(book, "need", "화가")
    needs.close(book, closed, DAY)
    assert [one.id for one in needs.listing(book, "need")] == [march, never, gone]
    assert [one.holds(DAY) for one in needs.listing(book, "need")] == [True, True, False]
    assert [one.id for one in needs.listing(book, "need", closed=True)] == [closed]
    assert [one.id for one in needs.listing(book, "need", role="film composer")] == [never]


def test_quiet_and_archived_people_are_listed_only_when_they_are_named(book: Book) -> None:
    sora, minsu = people.add(book, "이소라"), people.add(book, "김민수")
    book.update("person", sora, quiet=1)
    book.update("person", minsu, archived_on="2026-11-01")
    theirs = [needs.add(book, "need", "작곡가", Whose(one))[0] for one in (sora, minsu)]
    assert needs.listing(book, "need") == []
    assert [one.id for one in needs.listing(book, "need", of=Whose(sora))] == theirs[:1]


def test_a_need_says_which_conversation_it_stands_on(book: Book) -> None:
    talk = book.insert("conversation", day="2026-11-19", how="met", sentence="x", created_at=STAMP, changed_at=STAMP)
    number, _fresh = needs.add(book, "need", "작곡가", conversation_id=talk)
    assert needs.get(book, number).reason().ids == {"conversation": talk}
    other, _fresh = needs.add(book, "need", "배우")
    assert needs.get(book, other).reason().ids == {"need": other}


def test_what_an_ended_project_still_looks_for_is_listed_only_when_it_is_named(book: Book) -> None:
    ghost, radio = projects.new(book, "ghost"), projects.new(book, "radio")
    ended, alive = (needs.add(book, "need", "작곡가", Whose(None, one))[0] for one in (ghost, radio))
    projects.move(book, ghost, "wrapped", DAY)
    assert [one.id for one in needs.listing(book, "need")] == [alive]
    assert [one.id for one in needs.listing(book, "need", of=Whose(None, ghost))] == [ended]
    needs.close(book, ended, DAY)
    assert [one.id for one in needs.listing(book, "need", closed=True)] == [ended]
