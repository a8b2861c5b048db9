"""Rhythms: whose holds for whom, when it comes round, and who is never brought up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm import followups, rhythms, roles, settings
from afterA_crm.dates import Cadence
from afterA_crm.rhythms import Rhythm
from afterA_crm.store import Book, deed

from . import making

TODAY = date(2026, 11, 20)


def cadence(said: str) -> Cadence:
    found = followups.cadence_of(said)
    assert found is not None
    return found


def put(book: Book, said: str, **target: Any) -> int:
    with deed(book, "rhythm"):
        return rhythms.set_rhythm(book, cadence(said), **target)


def tag(book: Book, name: str, *whom: int) -> int:
    number = making.row(book, "tag", name=name, key=name)
    for person in whom:
        making.row(book, "tagging", tag_id=number, person_id=person)
    return number


def met(book: Book, name: str, days: int, **columns: Any) -> int:
    """Make a person whom I last talked with so many days ago."""
    number = making.person(book, name, **columns)
    making.talk(book, TODAY - timedelta(days=days), number)
    return number


def turning(book: Book, limit: int = 10) -> list[str]:
    return [one.name for one in rhythms.turning(book, TODAY, limit)]


def test_a_rhythm_is_set_changed_and_taken_away(book: Book) -> None:
    sora = making.person(book, "이소라")
    first = put(book, "every 6 weeks", person_id=sora)
    assert put(book, "every month", person_id=sora) == first
    held = rhythms.rhythm_of(book, sora)
    assert held is not None
    assert (held.of, held.name, held.text, held.days) == ("person", "이소라", "every month", 30)
    with deed(book, "off"):
        assert rhythms.remove(book, person_id=sora)
        assert not rhythms.remove(book, person_id=sora)
    assert rhythms.rhythm_of(book, sora) is None
    assert rhythms.listing(book) == []


def test_ones_own_comes_before_the_shortest_that_is_shared(book: Book) -> None:
    sora = making.person(book, "이소라")
    film = making.project(book, "ai-film")
    making.row(book, "member", project_id=film, person_id=sora)
    with deed(book, "role"):
        roles.add(book, sora, "무비메이커")
        roles.add(book, sora, "감독")
    put(book, "every 8 weeks", tag_id=tag(book, "crew", sora))
    put(book, "every 4 weeks", project_id=film)
    # A role means all its spellings.
    put(book, "every 2 weeks", role="director")
    assert holding(book, sora) == ("role", "every 2 weeks")
    with deed(book, "ends"):
        roles.end(book, sora, "감독", "2025-01")
    assert holding(book, sora) == ("project", "every 4 weeks")
    put(book, "every year", person_id=sora)
    assert holding(book, sora) == ("person", "every year")


def holding(book: Book, person: int) -> tuple[str, str]:
    held = rhythms.rhythm_of(book, person)
    assert held is not None
    return held.of, held.text


def test_the_setting_holds_for_everyone_else(book: Book) -> None:
    sora, minsu = met(book, "이소라", 60), met(book, "김민수", 60)
    put(book, "every year", person_id=minsu)
    assert turning(book) == []
    settings.set_value("default_rhythm", "every 8 weeks")
    assert holding(book, sora) == ("default", "every 8 weeks")
    assert turning(book) == ["이소라"]


def test_those_whose_rhythm_came_round_are_turning_the_latest_first(book: Book) -> None:
    for name, days in [("정각", 42), ("어제", 43), ("아직", 41), ("아홉 주", 63), ("오래전", 64)]:
        put(book, "every 6 weeks", person_id=met(book, name, days))
    making.person(book, "만난 적 없음")
    assert turning(book) == ["정각", "어제", "아홉 주"]
    assert turning(book, limit=1) == ["정각"]
    (first, *_rest) = rhythms.turning(book, TODAY, 3)
    assert (first.since, first.rhythm.text) == (TODAY, "every 6 weeks")


def test_being_talked_about_restarts_nothing_but_a_conversation_does(book: Book) -> None:
    sora = met(book, "이소라", 45)
    put(book, "every 6 weeks", person_id=sora)
    making.talk(book, TODAY, making.person(book, "김민수"), about=(sora,))
    assert turning(book) == ["이소라"]
    making.talk(book, TODAY, sora)
    assert turning(book) == []


def test_quiet_archived_and_soon_met_people_are_not_brought_up(book: Book) -> None:
    crew = [
        met(book, "조용", 45, quiet=1),
        met(book, "넣어둠", 45, archived_on="2026-11-01"),
        met(book, "나", 45, is_me=1),
        met(book, "약속", 45),
        met(book, "보통", 45),
    ]
    put(book, "every 6 weeks", tag_id=tag(book, "crew", *crew))
    ahead = making.row(
        book, "appointment", day="2026-11-25", sentence="미팅", created_at=making.STAMP, changed_at=making.STAMP
    )
    making.row(book, "appointment_person", appointment_id=ahead, person_id=crew[3])
    assert turning(book) == ["보통"]


@pytest.mark.parametrize(("every", "unit"), [(1, "month"), (3, "month"), (1, "year"), (10, "day"), (2, "week")])
def test_every_unit_comes_round_on_its_very_day(book: Book, every: int, unit: str) -> None:
    said = f"every {unit}" if every == 1 else f"every {every} {unit}s"
    rhythm = Rhythm(None, "person", "", None, every, unit, said)
    touch = next(
        day for day in (TODAY - timedelta(days=back) for back in range(400)) if rhythms.next_touch(day, rhythm) == TODAY
    )
    sora = making.person(book, "이소라")
    making.talk(book, touch, sora)
    put(book, said, person_id=sora)
    assert turning(book) == ["이소라"]


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.integers(1, 24),
    st.sampled_from(["day", "week", "month", "year"]),
)
def test_the_next_touch_is_as_calendars_count_it(touch: date, every: int, unit: str) -> None:
    from dateutil.relativedelta import relativedelta

    step: dict[str, Any] = {f"{unit}s": every}
    assert rhythms.next_touch(touch, Rhythm(None, "", "", None, every, unit, "")) == touch + relativedelta(**step)


def test_the_end_of_time_is_no_error() -> None:
    for unit in ("day", "week", "month", "year"):
        assert rhythms.next_touch(date.max, Rhythm(None, "", "", None, 1000, unit, "")) == date.max
    assert rhythms.next_touch(date(9999, 1, 31), Rhythm(None, "", "", None, 1, "month", "")) == date(9999, 2, 28)
    assert rhythms.next_touch(date(9999, 11, 30), Rhythm(None, "", "", None, 1, "month", "")) == date(9999, 12, 30)
