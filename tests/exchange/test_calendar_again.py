"""Calendars taken out again: newer states of the same entries, and none when nothing changed."""

from __future__ import annotations

from datetime import date, time

import icalendar
import pytest

from afterA_crm import appointments, events, followups, history, people
from afterA_crm.exchange import calendar
from afterA_crm.store import Book, deed

from ..making import person
from .calendars import TODAY, alarms, days, entries, pieces, plan, promise, read


def test_a_kept_promise_closes_at_its_target_and_its_series_ends(book: Book) -> None:
    first = promise(book, "again", due=date(2026, 11, 20), repeat="every week on friday")
    [before] = pieces(book)
    with deed(book, "done"):
        followups.done(book, first, TODAY)
    after = {piece.name: read(piece.data)[0] for piece in pieces(book)}
    kept = after.pop(before.name)
    assert str(kept["SUMMARY"]) == "✓ again" and "RRULE" not in kept and alarms(kept) == []
    [following] = after.values()
    assert following["DTSTART"].dt == date(2026, 11, 27) and following["RRULE"]


def test_a_task_that_is_done_leaves_as_completed_for_a_month(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = promise(book, "kept", due=TODAY)
    dropped = promise(book, "dropped", due=TODAY)
    with deed(book, "close"):
        followups.done(book, kept, TODAY)
        followups.drop(book, dropped, TODAY)
    found = entries(book, todo=True)
    assert found["kept"]["STATUS"] == "COMPLETED" and found["kept"]["COMPLETED"].dt.date() == TODAY
    assert found["dropped"]["STATUS"] == "CANCELLED" and "COMPLETED" not in found["dropped"]
    assert entries(book)["dropped"]["STATUS"] == "CANCELLED"
    monkeypatch.setenv("AFTERA_NOW", "2026-12-20")
    assert set(entries(book, todo=True)) == {"kept", "dropped"}
    monkeypatch.setenv("AFTERA_NOW", "2026-12-21")
    assert entries(book, todo=True) == {}


def test_an_appointment_that_will_not_be_is_cancelled(book: Book) -> None:
    number = plan(book, "meeting", date(2026, 11, 21), time(15))
    [before] = pieces(book)
    with deed(book, "drop"):
        appointments.drop(book, number)
    [after] = pieces(book)
    [entry] = read(after.data)
    assert (after.name, entry["STATUS"], alarms(entry)) == (before.name, "CANCELLED", [])


def test_an_unchanged_book_leaves_the_same_bytes_on_another_day(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    sora = person(book, "소라", birth_month=4, birth_day=12)
    promise(book, "send", sora, due=date(2026, 12, 24), repeat="every 6 weeks")
    plan(book, "meet 소라", date(2026, 12, 24), time(15), sora)
    with deed(book, "event"):
        events.new(book, "festival", first=date(2026, 12, 1))
    before = pieces(book)
    monkeypatch.setenv("AFTERA_NOW", "2026-11-29T23:59")
    assert pieces(book) == before and len({piece.name for piece in before}) == 4


def test_a_change_is_a_newer_state_of_the_same_entry_and_so_is_its_undo(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    sora = person(book, "소라")
    number = promise(book, "send", sora, due=date(2026, 12, 24))
    states = [pieces(book)]

    def later(minute: int) -> None:
        monkeypatch.setenv("AFTERA_NOW", f"2026-11-20T12:{minute:02d}")

    later(1)
    with deed(book, "snooze"):
        followups.snooze(book, number, date(2026, 12, 25))
    states.append(pieces(book))
    later(2)
    with deed(book, "undo"):
        history.reverse(book, history.last_undoable(book))
    states.append(pieces(book))
    later(3)
    with deed(book, "rename"):
        people.change(book, sora, name="솔아")
    states.append(pieces(book))
    assert len({piece.name for state in states for piece in state}) == 1
    found = [read(state[0].data)[0] for state in states]
    assert [entry["SEQUENCE"] for entry in found] == [0, 60, 120, 180]
    stamps = [entry["DTSTAMP"].dt for entry in found]
    assert stamps == sorted(set(stamps)) and [entry["LAST-MODIFIED"].dt for entry in found] == stamps
    assert str(found[3]["SUMMARY"]) == "솔아: send"
    assert days(found[2]) == days(found[0]) != days(found[1])


def test_a_task_keeps_the_name_it_has_as_a_day(book: Book) -> None:
    promise(book, "send", due=TODAY)
    assert [piece.name for piece in pieces(book)] == [piece.name for piece in pieces(book, todo=True)]


def test_one_file_holds_every_entry_in_one_calendar(book: Book) -> None:
    sora = person(book, "소라", birth_month=4, birth_day=12)
    promise(book, "send", sora, due=TODAY)
    found = pieces(book)
    whole = b"".join(calendar.joined(iter(found)))
    parsed = icalendar.Calendar.from_ical(whole)
    assert [str(each["SUMMARY"]) for each in parsed.subcomponents] == [piece.title for piece in found]
    assert parsed["X-WR-CALNAME"] == "afterA" and whole.count(b"BEGIN:VCALENDAR") == 1
    assert [piece.person for piece in found] == [sora, sora]
    assert list(calendar.joined([])) == []


def test_an_appointment_is_newer_when_someone_of_it_has_another_name(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    sora = person(book, "소라")
    plan(book, "미팅", date(2026, 11, 24), None, sora)
    monkeypatch.setenv("AFTERA_NOW", "2026-11-20T12:01")
    with deed(book, "rename"):
        people.change(book, sora, name="솔아")
    [piece] = pieces(book)
    [entry] = read(piece.data)
    assert (str(entry["SUMMARY"]), entry["SEQUENCE"]) == ("솔아: 미팅", 60)


def test_a_series_that_is_over_leaves_for_a_year(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    number = promise(book, "again", due=TODAY, repeat="every week on friday")
    with deed(book, "drop"):
        followups.drop(book, number, TODAY)
    monkeypatch.setenv("AFTERA_NOW", "2027-11-20")
    [piece] = pieces(book)
    [entry] = read(piece.data)
    assert entry["STATUS"] == "CANCELLED" and "RRULE" not in entry
    monkeypatch.setenv("AFTERA_NOW", "2027-11-22")
    assert pieces(book) == []
