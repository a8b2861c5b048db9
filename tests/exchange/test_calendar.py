"""What leaves for calendars: whose, on which days, and as which state of the same entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import icalendar
import pytest

from afterA_crm import appointments, events, followups, history, people, words
from afterA_crm.exchange import calendar
from afterA_crm.exchange.targets import Asked, Piece
from afterA_crm.store import Book, deed, open_book

from ..making import person, project, talk

TODAY = date(2026, 11, 20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path / "book.db") as opened:
        yield opened


def promise(book: Book, said: str, *whom: int, **more: Any) -> int:
    with deed(book, f"todo {said}"):
        return followups.add(book, said, whom, **more)


def plan(book: Book, said: str, day: date, at: time | None = None, *whom: int, **more: Any) -> int:
    with deed(book, f"plan {said}"):
        return appointments.add(book, said, day, at, whom, **more)


def asking(book: Book, *ids: int, **more: Any) -> Asked:
    """Ask for these people, or for everyone."""
    everyone = [number for (number,) in book.rows("SELECT id FROM person ORDER BY id")]
    return Asked(ids or everyone, everyone=not ids, **more)


def pieces(book: Book, *ids: int, **more: Any) -> list[Piece]:
    return list(calendar.pieces(book, asking(book, *ids, **more)))


def entries(book: Book, *ids: int, **more: Any) -> dict[str, Any]:
    """Return what leaves by its summary, as the icalendar library reads it."""
    return {str(each["SUMMARY"]): each for piece in pieces(book, *ids, **more) for each in read(piece.data)}


def read(data: bytes) -> list[Any]:
    found = icalendar.Calendar.from_ical(data)
    assert not found.errors
    for each in found.subcomponents:
        assert not each.errors
    return list(found.subcomponents)


def days(entry: Any) -> tuple[Any, Any]:
    return entry["DTSTART"].dt, entry["DTEND"].dt


def alarms(entry: Any) -> list[Any]:
    return [each["TRIGGER"].to_ical().decode() for each in entry.walk("VALARM")]


def test_a_follow_up_is_its_day_with_names_in_front(book: Book) -> None:
    sora = person(book, "김소라")
    promise(book, "레퍼런스 보내기", sora, due=date(2026, 11, 24))
    [entry] = entries(book).values()
    assert (entry.name, str(entry["SUMMARY"])) == ("VEVENT", "김소라: 레퍼런스 보내기")
    assert days(entry) == (date(2026, 11, 24), date(2026, 11, 25))
    assert alarms(entry) == ["PT9H"]
    assert entry["TRANSP"] == "TRANSPARENT" and entry["CLASS"] == "PRIVATE"


def test_a_window_is_all_of_its_days_and_what_is_put_off_waits_for_its_day(book: Book) -> None:
    promise(book, "window", due=date(2026, 11, 29), due_from=date(2026, 11, 23))
    put_off = promise(book, "put off", due=date(2026, 11, 20))
    with deed(book, "snooze"):
        followups.snooze(book, put_off, date(2026, 12, 1))
    found = entries(book)
    assert days(found["window"]) == (date(2026, 11, 23), date(2026, 11, 30))
    assert days(found["put off"]) == (date(2026, 12, 1), date(2026, 12, 2))
    tasks = entries(book, todo=True)
    assert (tasks["window"]["DTSTART"].dt, tasks["window"]["DUE"].dt) == (date(2026, 11, 23), date(2026, 11, 29))
    assert tasks["put off"]["DUE"].dt == date(2026, 12, 1) and "DTSTART" not in tasks["put off"]


def test_what_others_promised_says_so(book: Book) -> None:
    sora = person(book, "김소라")
    promise(book, "음원", sora, due=date(2026, 11, 24), whose="theirs")
    assert list(entries(book)) == ["Waiting · 김소라: 음원"]
    words.use("ko")
    [entry] = entries(book).values()
    assert (str(entry["SUMMARY"]), entry["CATEGORIES"].cats) == ("받을 것 · 김소라: 음원", ["받을 것"])


def test_an_hour_is_said_where_a_day_has_none(book: Book) -> None:
    promise(book, "견적", due=date(2026, 11, 24), at=time(15))
    assert list(entries(book)) == ["15:00 견적"]
    [task] = entries(book, todo=True).values()
    assert (str(task["SUMMARY"]), task["DUE"].dt) == ("견적", datetime(2026, 11, 24, 15))
    assert alarms(task) == ["-PT1H"]


def test_without_a_day_only_tasks_leave(book: Book) -> None:
    promise(book, "someday")
    assert entries(book) == {}
    assert calendar.stays(book, asking(book)) == ["1 follow-up without a day stays here; --todo takes it as a task."]
    [task] = entries(book, todo=True).values()
    assert (task.name, task["STATUS"], "DUE" in task, alarms(task)) == ("VTODO", "NEEDS-ACTION", False, [])
    assert calendar.stays(book, asking(book, todo=True)) == []


@pytest.mark.parametrize(
    ("repeat", "due", "rule"),
    [
        ("every 6 weeks", date(2026, 11, 24), "FREQ=WEEKLY;INTERVAL=6"),
        ("every week on tuesday", date(2026, 11, 24), "FREQ=WEEKLY;BYDAY=TU"),
        ("every month on the 31st", date(2026, 11, 30), "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("every 2 months", date(2026, 12, 31), "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1"),
        ("every year", date(2028, 2, 29), "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2"),
        ("every year on november 24", date(2026, 11, 24), "FREQ=YEARLY;BYMONTHDAY=24;BYMONTH=11"),
    ],
)
def test_what_repeats_comes_back_by_a_rule_that_holds_on_its_first_day(
    book: Book, repeat: str, due: date, rule: str
) -> None:
    promise(book, "again", due=due, repeat=repeat)
    [entry] = entries(book).values()
    assert sorted(entry["RRULE"].to_ical().decode().split(";")) == sorted(rule.split(";"))


def test_a_day_that_its_cadence_does_not_name_gets_no_rule(book: Book) -> None:
    promise(book, "moved", due=date(2026, 11, 25), repeat="every week on tuesday")
    assert "RRULE" not in entries(book)["moved"]


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


def test_an_appointment_keeps_its_hour_wherever_one_is(book: Book) -> None:
    sora, min_ = person(book, "김소라"), person(book, "박민수")
    plan(book, "내일 3시 소라랑 미팅", date(2026, 11, 21), time(15), sora, min_, place="성수, 2층")
    plan(book, "whole day", date(2026, 11, 22))
    plan(book, "gone by", date(2026, 11, 19))
    found = entries(book)
    assert set(found) == {"박민수: 소라랑 미팅", "whole day"}
    entry = found["박민수: 소라랑 미팅"]
    assert days(entry) == (datetime(2026, 11, 21, 15), datetime(2026, 11, 21, 16))
    assert (str(entry["LOCATION"]), alarms(entry), "TRANSP" in entry) == ("성수, 2층", ["-PT1H"], False)
    assert days(found["whole day"]) == (date(2026, 11, 22), date(2026, 11, 23))


def test_an_appointment_that_will_not_be_is_cancelled(book: Book) -> None:
    number = plan(book, "meeting", date(2026, 11, 21), time(15))
    [before] = pieces(book)
    with deed(book, "drop"):
        appointments.drop(book, number)
    [after] = pieces(book)
    [entry] = read(after.data)
    assert (after.name, entry["STATUS"], alarms(entry)) == (before.name, "CANCELLED", [])


def test_an_event_is_its_days_and_place(book: Book) -> None:
    with deed(book, "event"):
        events.new(
            book, "광명 AI 영화제", first=date(2026, 11, 18), last=date(2026, 11, 22), place="광명", note="secret"
        )
        events.new(book, "without days")
    [entry] = entries(book).values()
    assert days(entry) == (date(2026, 11, 18), date(2026, 11, 23))
    assert (str(entry["LOCATION"]), "DESCRIPTION" in entry) == ("광명", False)


def test_a_birthday_comes_back_every_year(book: Book) -> None:
    person(book, "소라", birth_year=1990, birth_month=4, birth_day=12)
    person(book, "민수", birth_month=4, birth_day=12)
    person(book, "leap", birth_month=2, birth_day=29)
    person(book, "typo", birth_year=2090, birth_month=1, birth_day=2)
    found = entries(book)
    assert days(found["소라's birthday"]) == (date(1990, 4, 12), date(1990, 4, 13))
    assert found["민수's birthday"]["DTSTART"].dt == date(2026, 4, 12)
    assert found["typo's birthday"]["DTSTART"].dt == date(2026, 1, 2)
    leap = found["leap's birthday"]
    assert leap["DTSTART"].dt == date(2026, 2, 28)
    assert leap["RRULE"] == {"FREQ": ["YEARLY"], "BYMONTH": [2], "BYMONTHDAY": [-1]}
    assert found["소라's birthday"]["RRULE"] == {"FREQ": ["YEARLY"]}


def test_birthdays_of_no_certain_day_stay_and_are_said(book: Book) -> None:
    person(book, "lunar", birth_month=8, birth_day=15, birth_lunar=1)
    person(book, "month", birth_month=8)
    person(book, "year", birth_year=1990)
    assert entries(book) == {}
    assert calendar.stays(book, asking(book)) == [
        "1 lunar birthday stays here: it falls on another day every year.",
        "2 birthdays without their day stay here.",
    ]


def test_a_project_and_a_kind_are_categories(book: Book) -> None:
    promise(book, "send", due=TODAY, project_id=project(book, "ai-film"))
    with deed(book, "event"):
        events.new(book, "meetup", kind="모임", first=TODAY)
    found = entries(book)
    assert found["send"]["CATEGORIES"].cats == ["Follow-up", "ai-film"]
    assert found["meetup"]["CATEGORIES"].cats == ["Event", "모임"]


def test_of_some_people_only_theirs_leaves(book: Book) -> None:
    sora, min_ = person(book, "소라", birth_month=4, birth_day=12), person(book, "민수", birth_month=5, birth_day=1)
    promise(book, "both", sora, min_, due=TODAY)
    promise(book, "민수 only", min_, due=TODAY)
    promise(book, "nobody's", due=TODAY)
    plan(book, "소라 plan", TODAY, None, sora)
    plan(book, "민수 plan", TODAY, None, min_)
    with deed(book, "event"):
        at = events.new(book, "met there", first=TODAY)
        declined = events.new(book, "declined", first=TODAY)
        events.attend(book, at, sora)
        events.attend(book, declined, sora, "declined")
        events.new(book, "other", first=TODAY)
    assert set(entries(book, sora)) == {"소라, 민수: both", "소라 plan", "met there", "소라's birthday"}
    left = {"민수: 민수 only", "nobody's", "민수 plan", "declined", "other", "민수's birthday"}
    assert set(entries(book)) == set(entries(book, sora)) | left


def test_nobody_quiet_is_brought_up(book: Book) -> None:
    sora, rest = person(book, "소라"), person(book, "쉼", birth_month=4, birth_day=12, quiet=1)
    promise(book, "both", sora, rest, due=TODAY)
    promise(book, "alone", rest, due=TODAY)
    plan(book, "plan", TODAY, None, sora, rest)
    assert set(entries(book)) == {"소라: both"}
    assert calendar.stays(book, asking(book)) == []
    assert calendar.stays(book, asking(book, rest)) == ["Who is quiet stays here: a calendar would bring them up."]


def test_conversations_leave_only_when_asked_for(book: Book) -> None:
    sora = person(book, "소라")
    told = talk(book, "2026-11-19", sora, sentence="a secret\nof two lines")
    promise(book, "send it", sora, due=TODAY, conversation_id=told)
    assert b"secret" not in b"".join(calendar.joined(pieces(book)))
    [entry] = entries(book, include=frozenset(["conversations"])).values()
    assert str(entry["DESCRIPTION"]) == "a secret\nof two lines"


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


def test_the_last_day_of_calendars_has_no_day_after(book: Book) -> None:
    promise(book, "far", due=date.max)
    plan(book, "far meeting", date.max, time(23, 30))
    for entry in entries(book).values():
        assert "DTEND" not in entry and entry["DTSTART"]


def test_more_people_take_no_more_queries(book: Book) -> None:
    def asked_of(count: int) -> int:
        for number in range(count):
            who = person(book, f"p{number}", birth_month=4, birth_day=12)
            promise(book, "send", who, due=TODAY)
            plan(book, "meet", TODAY, None, who)
        said: list[str] = []
        book.con.set_trace_callback(said.append)
        pieces(book)
        book.con.set_trace_callback(None)
        return len(said)

    assert asked_of(2) == asked_of(30)
