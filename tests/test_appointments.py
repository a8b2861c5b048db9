"""Appointments: ahead, held, dropped; told without the day they were said with."""

from __future__ import annotations

from datetime import date, time

import pytest

from afterA_crm import appointments, history
from afterA_crm.errors import AfterAError, NotFound
from afterA_crm.store import Book, deed

from . import making

TODAY = date(2026, 11, 20)


def plan(book: Book, sentence: str, on: date, at: time | None = None, *whom: int) -> int:
    with deed(book, "plan"):
        return appointments.add(book, sentence, on, at, whom)


def test_they_are_listed_by_day_and_time(book: Book) -> None:
    sora = making.person(book, "이소라")
    late = plan(book, "모레 점심", date(2026, 11, 22))
    three = plan(book, "내일 3시 미팅", date(2026, 11, 21), time(15), sora)
    morning = plan(book, "내일 10시 미팅", date(2026, 11, 21), time(10))
    assert [row.id for row in appointments.listing(book, first=TODAY)] == [morning, three, late]
    assert [row.id for row in appointments.listing(book, last=date(2026, 11, 21))] == [morning, three]
    row = appointments.get(book, three)
    assert (row.people, row.time, row.state) == (((sora, "이소라"),), time(15), "open")


def test_the_line_to_log_says_the_day_instead_of_tomorrow(book: Book) -> None:
    row = appointments.get(book, plan(book, "내일 3시 소라랑 미팅", date(2026, 11, 21), time(15)))
    assert (row.title, row.line) == ("소라랑 미팅", "2026-11-21 소라랑 미팅")
    assert appointments.get(book, plan(book, "내일", date(2026, 11, 21))).title == "내일"


def test_one_that_was_held_keeps_its_conversation_and_can_be_undone(book: Book) -> None:
    number = plan(book, "내일 미팅", date(2026, 11, 21))
    talk = making.talk(book, "2026-11-21", making.person(book, "이소라"))
    with deed(book, "plan done"):
        row = appointments.met(book, number, talk)
    assert (row.state, row.conversation_id) == ("met", talk)
    assert appointments.listing(book) == []
    with pytest.raises(AfterAError), deed(book, "again"):
        appointments.drop(book, number)
    with deed(book, "undo"):
        history.reverse(book, history.last_undoable(book))
    assert [row.id for row in appointments.listing(book)] == [number]


def test_one_that_is_not_there_is_said_so(book: Book) -> None:
    with pytest.raises(NotFound), deed(book, "drop"):
        appointments.drop(book, 9)
