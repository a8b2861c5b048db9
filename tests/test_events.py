"""Events: when they are on, whom I met there, and how they are named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from afterA_crm import events, knowing, people, person_line, store
from afterA_crm.errors import AfterAError, NotFound, Several, UsageError
from afterA_crm.events import meeting
from afterA_crm.reasons import Reason
from afterA_crm.store import Book

STAMP = {"created_at": "2026-11-20T03:00:00Z", "changed_at": "2026-11-20T03:00:00Z"}
DAY = date(2026, 11, 20)


@pytest.fixture
def book() -> Iterator[Book]:
    with store.open_book() as opened, store.deed(opened, "test"):
        yield opened


def day(number: int) -> date:
    return date(2026, 11, number)


def test_one_day_alone_is_the_first_and_the_last(book: Book) -> None:
    found = events.get(book, events.new(book, "모임", first=DAY))
    assert (found.first, found.last) == (DAY, DAY)
    with pytest.raises(UsageError, match="before it begins"):
        events.new(book, "Backwards", first=DAY, last=day(1))
    with pytest.raises(UsageError, match="before it begins"):
        events.edit(book, found.id, last=day(1))


def test_the_event_of_a_day_is_the_shortest_that_is_on(book: Book) -> None:
    events.new(book, "Season", first=day(1), last=day(30))
    festival = events.new(book, "광명 AI 영화제", slug="gmaff", first=day(18), last=day(22))
    assert knowing.event_on(book, DAY) == events.get(book, festival).slug
    assert knowing.event_on(book, day(23)) == events.find(book, "season").slug
    assert knowing.event_on(book, date(2026, 12, 1)) is None


def test_an_event_is_found_by_slug_name_or_part(book: Book) -> None:
    gmaff = events.new(book, "광명 AI 영화제", slug="gmaff")
    events.new(book, "전주 영화제", slug="jiff")
    for words in ("gmaff", "GMAFF", "광명 AI 영화제", "광명", "광명ai"):
        assert events.find(book, words).id == gmaff
    with pytest.raises(Several):
        events.find(book, "영화제")
    with pytest.raises(NotFound):
        events.find(book, "biff")
    with pytest.raises(AfterAError, match="already"):
        events.new(book, "Other", slug="gmaff")


def test_people_met_are_counted_once_however_the_book_knows(book: Book) -> None:
    number = events.new(book, "광명 AI 영화제", slug="gmaff", first=day(18), last=day(22))
    sora, minsu, grace, me = (people.add(book, name) for name in ("이소라", "김민수", "Grace", "나"))
    book.update("person", me, is_me=1)
    book.update("person", minsu, met_event_id=number)
    talk = book.insert("conversation", day="2026-11-19", how="met", sentence="콘티", event_id=number, **STAMP)
    book.insert("mention", conversation_id=talk, person_id=sora)
    book.insert("mention", conversation_id=talk, person_id=grace, part="about")
    assert events.attend(book, number, sora) is True
    assert events.attend(book, number, sora) is False
    events.attend(book, number, me)
    events.attend(book, number, grace, "declined")
    page = events.page(book, number)
    assert (page.event.met, [person.name for person in page.people]) == (2, ["이소라", "김민수"])
    assert (page.talks, [entry.sentence for entry in page.conversations]) == (1, ["콘티"])


def test_a_guest_who_is_met_becomes_one_met(book: Book) -> None:
    number, sora = events.new(book, "Meetup"), people.add(book, "이소라")
    assert events.attend(book, number, sora, "guest")
    assert events.attend(book, number, sora, "met")
    assert not events.attend(book, number, sora, "guest")


def test_what_comes_is_listed_before_what_is_over(book: Book) -> None:
    for slug, first in (("old", day(2)), ("older", day(1)), ("soon", day(25)), ("now", DAY), ("someday", None)):
        events.new(book, slug, first=first)
    assert [one.slug for one in events.listing(book, DAY)] == ["now", "soon", "old", "older", "someday"]
    assert [one.slug for one in events.listing(book, DAY, past=True, limit=1)] == ["old"]
    assert [one.slug for one in events.listing(book, DAY, past=False)] == ["now", "soon"]


def test_editions_share_a_series(book: Book) -> None:
    one, two = (events.new(book, f"GMAFF {year}", series="GMAFF") for year in (2025, 2026))
    assert events.get(book, one).series == events.get(book, two).series == "GMAFF"
    assert book.value("SELECT count(*) FROM series") == 1
    events.edit(book, two, series="", place="광명", name="둘째")
    assert events.get(book, two)[2:8] == ("둘째", None, None, None, None, "광명")


# -- whom I met ----------------------------------------------------------------------------------------


def festival(book: Book, slug: str = "gmaff", **columns: Any) -> events.Event:
    days: dict[str, Any] = {"first": day(18), "last": day(22)} | columns
    return events.get(book, events.new(book, slug, slug=slug, **days))


def attendance(book: Book) -> list[tuple[object, ...]]:
    return book.rows("SELECT person_id, how, day FROM attendance ORDER BY id")


def test_whom_i_met_is_met_once_and_a_day_said_anew_stands(book: Book) -> None:
    event, sora = festival(book), people.add(book, "이소라")
    assert meeting.met(book, event, sora, day(19), "빨간 안경")
    assert not meeting.met(book, event, sora, day(20), "빨간 안경")
    assert attendance(book) == [(sora, "met", "2026-11-19")]
    assert meeting.met(book, event, sora, day(20), "콘티", day_said=True)
    assert attendance(book) == [(sora, "met", "2026-11-20")]
    assert book.value("SELECT note FROM person") == "빨간 안경\n콘티"
    with pytest.raises(UsageError, match="yet to come"):
        meeting.met(book, event, sora, day(21))


def test_someone_new_is_stamped_with_where_and_when_we_met(book: Book) -> None:
    event = festival(book)
    added = meeting.meet_new(book, event, person_line.parse("김소라 감독 010-1234-5678 메모:안경"), day(19), "콘티")
    row = book.row("SELECT name, met_on, met_event_id, note FROM person WHERE id = ?", added.id)
    assert row == ("김소라", "2026-11-19", event.id, "안경\n콘티")
    assert attendance(book) == [(added.id, "met", "2026-11-19")]


def test_a_phone_makes_two_entries_one_only_under_a_name_that_fits(book: Book) -> None:
    event = festival(book)
    added = meeting.meet_new(book, event, person_line.parse("김소라 010-1234-5678"), None)
    for line, known in (("소라 010-1234-5678", True), ("박하늘 010-1234-5678", False), ("김소라", False)):
        said = person_line.parse(line)
        found = meeting.known_by_channel(book, said, said.name)
        assert (found is not None and found.id == added.id) is known, line


# -- editions ------------------------------------------------------------------------------------------


def test_who_came_back_is_named_with_the_editions_and_nobody_quiet(book: Book) -> None:
    one = festival(book, "g25", first=date(2025, 11, 18), last=date(2025, 11, 20), series="GMAFF")
    two, other = festival(book, "g26", series="GMAFF"), festival(book, "jiff")
    names = ("이소라", "김민수", "박하늘", "한 번", "딴 곳")
    sora, minsu, gone, once, elsewhere = (people.add(book, name) for name in names)
    for person in (sora, minsu, gone):
        events.attend(book, one.id, person)
    for person in (sora, minsu, gone, once):
        events.attend(book, two.id, person)
    events.attend(book, two.id, elsewhere)
    events.attend(book, other.id, elsewhere)
    book.update("person", gone, quiet=1)
    book.update("person", minsu, last_touch="2026-11-01")
    page = events.page(book, two.id)
    assert [edition.slug for edition in page.editions] == ["g25"]
    assert [(back.name, back.editions) for back in page.back] == [
        ("김민수", (two.id, one.id)),
        ("이소라", (two.id, one.id)),
    ]
    assert page.back[0].reason == Reason("event", "met at g26, g25", {"event": (two.id, one.id)})
    assert page.came_back == 2
    assert not events.page(book, other.id).editions


def test_guests_are_counted_apart_from_those_met(book: Book) -> None:
    event = festival(book)
    for name, how in (("이소라", "met"), ("김민수", "guest"), ("박하늘", "guest"), ("한솔", "declined")):
        events.attend(book, event.id, people.add(book, name), how)
    talk = book.insert("conversation", day="2026-11-19", how="met", sentence="콘티", event_id=event.id, **STAMP)
    book.insert("mention", conversation_id=talk, person_id=2)
    page = events.page(book, event.id)
    assert (page.event.met, page.guests) == (2, 1)


def test_a_series_is_found_by_name_and_its_editions_listed(book: Book) -> None:
    festival(book, "g25", first=date(2025, 11, 18), last=date(2025, 11, 20), series="광명 영화제")
    festival(book, "g26", series="광명 영화제")
    festival(book, "jiff", series="전주")
    (found,) = {events.find_series(book, words) for words in ("광명", "광명영화제", "광명 영화제")}
    assert (found.editions, found.first) == (2, date(2025, 11, 18))
    assert [one.slug for one in events.listing(book, DAY, series_id=found.id)] == ["g26", "g25"]
    for words in ("부산", "", "  "):
        with pytest.raises(NotFound):
            events.find_series(book, words)


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("오늘 소라랑 커피", "gmaff"),
        ("오늘 소라랑 통화", None),
        ("today zoom with 소라", None),
        ("소라랑 통화 event:gmaff", "gmaff"),
    ],
)
def test_a_call_during_an_event_was_not_there(book: Book, line: str, where: str | None) -> None:
    people.add(book, "소라")
    events.new(book, "광명", slug="gmaff", first=day(18), last=day(22))
    assert knowing.understand(book, line).event == where
