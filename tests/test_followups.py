"""Follow-ups: promised, listed, done, repeated, put off, and found by what one remembers of them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm import followups, history
from afterA_crm.errors import AfterAError, NotFound, Several, UsageError
from afterA_crm.followups import FollowUp, wording
from afterA_crm.store import Book, deed, open_book

from . import making

TODAY = date(2026, 11, 20)  # a Friday


def promise(book: Book, said: str, *whom: int, **more: Any) -> FollowUp:
    with deed(book, f"todo {said}"):
        number = followups.add(book, said, whom, **more)
    return followups.get(book, [number])[0]


def close(book: Book, row: FollowUp, today: date = TODAY) -> FollowUp | None:
    with deed(book, "done"):
        return followups.done(book, row.id, today).next


def test_a_promise_keeps_its_words_people_day_and_time(book: Book) -> None:
    sora, minsu = making.person(book, "이소라"), making.person(book, "김민수")
    row = promise(book, "  레퍼런스   보내기 ", sora, minsu, sora, due=date(2026, 11, 24), at=time(15))
    assert (row.text, row.people, row.due, row.time) == (
        "레퍼런스 보내기",
        ((sora, "이소라"), (minsu, "김민수")),
        date(2026, 11, 24),
        time(15),
    )
    assert (row.whose, row.state, row.repeat) == ("mine", "open", None)


def test_lists_are_ordered_by_the_day_something_is_asked_for(book: Book) -> None:
    late = promise(book, "later", due=date(2026, 12, 1))
    never = promise(book, "some day")
    window = promise(book, "in a window", due_from=date(2026, 11, 23), due=date(2026, 11, 29))
    soon = promise(book, "soon", due=date(2026, 11, 21))
    put_off = promise(book, "put off", due=date(2026, 11, 18))
    with deed(book, "snooze"):
        followups.snooze(book, put_off.id, date(2026, 11, 30))
    assert [row.id for row in followups.listing(book)] == [soon.id, window.id, put_off.id, late.id, never.id]
    assert [row.id for row in followups.listing(book, until=date(2026, 11, 23))] == [soon.id, window.id]
    assert [row.id for row in followups.listing(book, limit=1)] == [soon.id]


def test_lists_keep_to_a_person_a_project_a_side(book: Book) -> None:
    sora = making.person(book, "이소라")
    film = making.project(book, "ai-film")
    hers = promise(book, "음원", sora, whose="theirs")
    ours = promise(book, "예산", project_id=film)
    assert [row.id for row in followups.listing(book, person_id=sora)] == [hers.id]
    assert [row.id for row in followups.listing(book, whose="mine")] == [ours.id]
    (row,) = followups.listing(book, project_id=film)
    assert (row.id, row.project) == (ours.id, "ai-film")


def test_what_is_done_leaves_the_list_and_stays_in_the_book(book: Book) -> None:
    row = promise(book, "x")
    assert close(book, row) is None
    assert followups.listing(book) == []
    (closed,) = followups.listing(book, closed=True)
    assert (closed.state, closed.closed_on) == ("done", TODAY)
    with pytest.raises(AfterAError) as error, deed(book, "again"):
        followups.done(book, row.id, TODAY)
    assert error.value.exit_code == 1
    with deed(book, "undo"):
        history.reverse(book, history.last_undoable(book))
    assert [one.id for one in followups.listing(book)] == [row.id]


def test_numbers_are_never_given_twice(book: Book) -> None:
    first = promise(book, "x")
    with deed(book, "undo"):
        history.reverse(book, history.last_undoable(book))
    assert promise(book, "y").id > first.id


# -- what repeats ------------------------------------------------------------------------------------


def test_a_cadence_counts_from_the_last_conversation(book: Book) -> None:
    sora = making.person(book, "이소라")
    making.talk(book, "2026-11-10", sora)
    row = promise(book, "안부", sora, repeat="every 6 weeks")
    assert row.due == date(2026, 12, 22)
    making.talk(book, "2026-12-20", sora)
    following = close(book, row, date(2026, 12, 22))
    assert following is not None
    assert (following.due, following.people, following.repeat) == (date(2027, 1, 31), row.people, "every 6 weeks")


def test_with_no_conversation_of_late_it_counts_from_the_day_it_was_done(book: Book) -> None:
    sora = making.person(book, "이소라")
    making.talk(book, "2026-01-10", sora)
    row = promise(book, "안부", sora, repeat="every 6 weeks")
    assert row.due == date(2027, 1, 1)
    following = close(book, row, date(2027, 1, 3))
    assert following is not None
    assert following.due == date(2027, 2, 14)


def test_a_weekday_repeats_on_that_weekday_even_when_done_before(book: Book) -> None:
    row = promise(book, "회의록", repeat="every week on friday", due=date(2026, 11, 27))
    following = close(book, row, date(2026, 11, 25))
    assert following is not None
    assert following.due == date(2026, 12, 4)


def test_a_month_from_the_31st_means_its_last_day(book: Book) -> None:
    row: FollowUp | None = promise(book, "정산", repeat="every month", due=date(2026, 12, 31))
    days = []
    for _ in range(3):
        assert row is not None
        assert row.due
        row = close(book, row, row.due)
        days.append(row and row.due)
    assert days == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]


def test_a_window_keeps_its_length_and_dropping_ends_it(book: Book) -> None:
    row = promise(book, "x", repeat="every 2 weeks", due_from=date(2026, 11, 23), due=date(2026, 11, 29))
    following = close(book, row, date(2026, 11, 25))
    assert following is not None
    assert (following.due_from, following.due) == (date(2026, 12, 3), date(2026, 12, 9))
    with deed(book, "drop"):
        assert followups.drop(book, following.id, TODAY).next is None
    assert followups.listing(book) == []


@given(st.integers(1, 60), st.sampled_from(["day", "week", "month", "year"]))
def test_plain_cadences_are_read_as_the_grammar_of_dates_reads_them(every: int, unit: str) -> None:
    from afterA_crm import clock, dates

    said = f"every {unit}" if every == 1 else f"every {every} {unit}s"
    assert followups.cadence_of(said) == dates.whole(said, clock.now(), "ahead")


def test_cadences_are_told_in_korean() -> None:
    from afterA_crm import words

    assert followups.told("every 6 weeks") == "every 6 weeks"
    words.use("ko")
    said = ["every 6 weeks", "every month on the 31st", "every week on friday", "every year on march 20", ""]
    assert [followups.told(one) for one in said] == ["6주마다", "매달 31일", "매주 금요일", "매년 3월 20일", ""]


# -- which one is meant ------------------------------------------------------------------------------


def test_one_is_found_by_number_words_or_person(book: Book) -> None:
    sora, minsu = making.person(book, "이소라"), making.person(book, "김민수")
    refs = promise(book, "레퍼런스 보내기", sora)
    quote = promise(book, "견적 회신", minsu)
    call = promise(book, "전화하기", sora)
    for words, row in [
        (str(quote.id), quote),
        ("레퍼런스", refs),
        ("견적", quote),
        ("민수", quote),
        ("소라 전화", call),
        ("이소라 레퍼런스", refs),
    ]:
        assert followups.find_open(book, words).id == row.id, words


def test_what_fits_several_names_them_and_what_fits_none_says_so(book: Book) -> None:
    sora = making.person(book, "이소라")
    rows = [promise(book, said, sora) for said in ("콘티 보내기", "콘티 받기")]
    with pytest.raises(Several) as several:
        followups.find_open(book, "소라")
    assert {one.id for one in several.value.candidates} == {row.id for row in rows}
    assert followups.find_open(book, "콘티 받기").id == rows[1].id
    for words in ("없는 것", "999", "%", "", '" OR 1'):
        with pytest.raises(NotFound):
            followups.find_open(book, words)


def test_a_closed_one_is_not_found_by_its_words(book: Book) -> None:
    close(book, promise(book, "레퍼런스"))
    still = promise(book, "레퍼런스 다시")
    assert followups.find_open(book, "레퍼런스").id == still.id


@pytest.fixture(scope="module")
def empty_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with open_book(tmp_path_factory.mktemp("empty") / "book.db") as opened:
        yield opened


@given(st.text(max_size=40))
def test_no_words_break_the_search(empty_book: Book, words: str) -> None:
    with pytest.raises(AfterAError):
        followups.find_open(empty_book, words)


# -- when and what, in one text ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "said", "due", "first", "at", "repeat"),
    [
        ("다음 주 화요일 레퍼런스 보내기", "레퍼런스 보내기", "2026-11-24", None, None, None),
        ("레퍼런스 보내기 다음 주 화요일", "레퍼런스 보내기", "2026-11-24", None, None, None),
        ("send refs next tue", "send refs", "2026-11-24", None, None, None),
        ("내일 오후 3시 통화", "통화", "2026-11-21", None, "15:00", None),
        ("다음 주 견적 회신", "견적 회신", "2026-11-29", "2026-11-23", None, None),
        ("6주마다 안부", "안부", None, None, None, "every 6 weeks"),
        ("내일 안부 6주마다", "안부", "2026-11-21", None, None, "every 6 weeks"),
        ("레퍼런스 보내기", "레퍼런스 보내기", None, None, None, None),
        ("오늘의집 링크 보내기", "오늘의집 링크 보내기", None, None, None, None),
    ],
)
def test_the_day_is_taken_off_either_end(
    typed: str, said: str, due: str | None, first: str | None, at: str | None, repeat: str | None
) -> None:
    found = wording.read(typed)
    assert found == wording.Wording(
        said,
        date.fromisoformat(due) if due else None,
        date.fromisoformat(first) if first else None,
        time.fromisoformat(at) if at else None,
        repeat,
    )


def test_a_day_that_contradicts_itself_is_asked_back() -> None:
    with pytest.raises(UsageError, match="2026-11-24"):
        wording.read("11/24(월) 미팅")


@pytest.mark.parametrize("typed", ["6주", "6 weeks", "every 6w", "6주마다", "every 6 weeks"])
def test_a_rhythm_needs_no_every(typed: str) -> None:
    cadence = wording.cadence(typed)
    assert cadence is not None
    assert cadence.text == "every 6 weeks"
    assert wording.cadence("soon") is None


@given(st.text(max_size=60))
def test_no_text_is_too_odd_to_promise(typed: str) -> None:
    with contextlib.suppress(UsageError):
        wording.read(typed)
