"""Lunar birthdays, and 설 and 추석 as gentle reasons to greet."""

from __future__ import annotations

import builtins
from datetime import date, timedelta
from typing import Any

import pytest

from afterA_crm import clock, followups, rhythms, today, words
from afterA_crm.pages import page, wording
from afterA_crm.store import Book, deed
from afterA_crm.today import aside

from . import making

TODAY = date(2026, 11, 20)
SEOLLAL = date(2027, 2, 7)


@pytest.fixture
def without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.__import__

    def importing(name: str, *more: Any, **named: Any) -> Any:
        if name == "korean_lunar_calendar":
            raise ImportError(name)
        return whole(name, *more, **named)

    monkeypatch.setattr(builtins, "__import__", importing)


def said(book: Book, on: date, kind: str) -> list[today.Item]:
    return [item for item in today.items(book, on) if item.kind == kind]


def test_a_lunar_birthday_is_said_with_both_days(book: Book) -> None:
    making.person(book, "이소라", birth_month=10, birth_day=15, birth_lunar=1)
    (item,) = said(book, TODAY, "birthday")
    assert item.day == date(2026, 11, 23)
    assert item.reason == "birthday in 3 days, 11-23 (Mon) · lunar 10-15"
    words.use("ko")
    assert said(book, TODAY, "birthday")[0].reason == "생일 3일 뒤, 11-23 (월) · 음력 10-15"


def test_lunar_birthdays_are_found_all_year_round_once_each_time(book: Book) -> None:
    for month in range(1, 13):
        for number in (1, 15, 30):
            making.person(book, f"{month}월 {number}일", birth_month=month, birth_day=number, birth_lunar=1)
    first = date(2027, 1, 1)
    kept: dict[int, set[date]] = {}
    for off in range(0, 365, 7):
        for item in today.met.birthdays(book, first + timedelta(days=off), 99):
            assert item.person_id and item.day
            kept.setdefault(item.person_id, set()).add(item.day)
    assert len(kept) == 36
    assert all(len(days) <= 2 for days in kept.values())  # the 30th of the last month may end two lunar years


def test_without_the_library_a_lunar_birthday_is_silent_and_its_page_says_how(
    book: Book, without_the_library: None
) -> None:
    sora = making.person(book, "이소라", birth_month=10, birth_day=15, birth_lunar=1)
    assert said(book, TODAY, "birthday") == []
    found = page(book, sora)
    assert wording.birthday(found, TODAY) == "lunar 10-15"
    assert wording.birthday(found, TODAY, hint=True) == (
        "lunar 10-15 · its day each year: pip install 'afterA-crm[lunar]'"
    )


def test_a_page_tells_the_day_of_a_lunar_birthday(book: Book) -> None:
    sora = making.person(book, "이소라", birth_month=10, birth_day=15, birth_lunar=1)
    assert wording.birthday(page(book, sora), TODAY, hint=True) == "lunar 10-15 · 11-23 (Mon), in 3 days"
    assert wording.birthday(page(book, sora), TODAY + timedelta(days=10)) == "lunar 10-15 · 2027-11-12 (Fri)"


def greeted(book: Book, name: str, ago: int, **columns: Any) -> int:
    number = making.person(book, name, **columns)
    making.talk(book, SEOLLAL - timedelta(days=ago), number)
    cadence = followups.cadence_of("every 2 months")
    assert cadence
    with deed(book, "rhythm"):
        rhythms.set_rhythm(book, cadence, person_id=number)
    return number


def test_a_holiday_names_up_to_three_korean_speakers_who_are_warm_or_resting_and_says_why(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AFTERA_NOW", SEOLLAL.isoformat())
    assert clock.today() == SEOLLAL
    warm, resting = greeted(book, "이소라", 40), greeted(book, "김민수", 100)
    greeted(book, "요즘", 5)  # talked with just now: nothing to bring up
    greeted(book, "Aino Laine", 40)
    greeted(book, "조용", 40, quiet=1)
    spoken = greeted(book, "Grace Lee", 120, language="ko")
    greeted(book, "넷째", 130)
    for off in range(-9, 3):
        found = said(book, SEOLLAL + timedelta(days=off), "holiday")
        assert len(found) == (1 if -7 <= off <= 0 else 0), off
    (item,) = said(book, SEOLLAL - timedelta(days=6), "holiday")
    assert item.title == "Seollal: 이소라, 김민수, Grace Lee"
    assert item.reason.startswith("in 6 days, 02-07 (Sun); 이소라 ◐ every 2 months")
    assert item.ids == {"people": (warm, resting, spoken)}


def test_whom_a_project_of_ours_ties_is_greeted_too(book: Book) -> None:
    me, sora = making.person(book, "나영", is_me=1), making.person(book, "이소라")
    film = making.project(book, "ai-film", stage="wrapped")
    for person in (me, sora):
        making.row(book, "member", project_id=film, person_id=person)
    making.talk(book, SEOLLAL - timedelta(days=50), sora)
    (item,) = said(book, SEOLLAL, "holiday")
    assert item.reason == "today, 02-07 (Sun); 이소라 ◐ #ai-film"


def test_a_holiday_left_be_comes_back_with_the_next_one(book: Book) -> None:
    sora = greeted(book, "이소라", 40)
    before = SEOLLAL - timedelta(days=7)
    with deed(book, "skip"):
        aside.skip(book, today.named(book, before, "holiday"), before)
    assert not any(said(book, before + timedelta(days=off), "holiday") for off in range(15))
    chuseok = date(2027, 9, 15)
    making.talk(book, chuseok - timedelta(days=50), sora)
    assert said(book, chuseok, "holiday")[0].title == "Chuseok: 이소라"


def test_a_holiday_without_anyone_to_greet_says_nothing(book: Book) -> None:
    making.person(book, "이소라")
    assert today.items(book, SEOLLAL) == []
