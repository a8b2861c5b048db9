"""Events: when they are on, whom I met there, and how they are named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from afterA_crm import events, knowing, people, store
from afterA_crm.errors import AfterAError, NotFound, Several, UsageError
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
