"""What leaves for calendars: whose, on which days, and what stays."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterA_crm import appointments, events, followups, people, words
from afterA_crm.exchange import calendar
from afterA_crm.store import Book, deed
from afterA_crm.text import visible

from ..making import person, project, talk
from .calendars import TODAY, alarms, asking, days, entries, pieces, plan, promise, read


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
    [task] = entries(book, todo=True).values()
    assert "RRULE" not in task  # the book makes the next one when this one is done


def test_a_day_that_its_cadence_does_not_name_gets_no_rule(book: Book) -> None:
    promise(book, "moved", due=date(2026, 11, 25), repeat="every week on tuesday")
    assert "RRULE" not in entries(book)["moved"]


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
    person(book, "old", birth_year=1899, birth_month=1, birth_day=2)
    found = entries(book)
    assert days(found["소라's birthday"]) == (date(1990, 4, 12), date(1990, 4, 13))
    assert found["민수's birthday"]["DTSTART"].dt == date(2026, 4, 12)
    assert found["typo's birthday"]["DTSTART"].dt == date(2026, 1, 2)
    assert found["old's birthday"]["DTSTART"].dt == date(2026, 1, 2)
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
        people.change(book, sora, met_event_id=events.new(book, "first met there", first=TODAY))
        events.new(book, "other", first=TODAY)
    theirs = {
        "소라, 민수: both",
        "소라 plan",
        "met there",
        "first met there",
        "소라's birthday",
    }
    assert set(entries(book, sora)) == theirs
    left = {"민수: 민수 only", "nobody's", "민수 plan", "declined", "other", "민수's birthday"}
    assert set(entries(book)) == theirs | left


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


def test_the_last_day_of_calendars_has_no_day_after(book: Book) -> None:
    promise(book, "far", due=date.max)
    plan(book, "far meeting", date.max, time(23, 30))
    for entry in entries(book).values():
        assert "DTEND" not in entry and entry["DTSTART"]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=120), max_size=20))
def test_whatever_is_written_is_read_back_from_its_entry(book: Book, texts: list[str]) -> None:
    with deed(book, "todo"):
        numbers = [followups.add(book, said, due=TODAY) for said in texts]
    left = {piece.name: read(piece.data)[0] for piece in pieces(book, todo=True)}
    kept = [row.text for row in followups.get(book, numbers)]
    found = [str(each["SUMMARY"]) for each in left.values()][len(left) - len(kept) :]
    assert found == [visible(" ".join(said.split())) for said in kept]


def test_more_people_take_no_more_queries(book: Book) -> None:
    def asked_of(count: int) -> int:
        with deed(book, "many"):
            for number in range(count):
                who = people.add(book, f"p{number}", birth_month=4, birth_day=12)
                followups.add(book, "send", [who], due=TODAY)
                appointments.add(book, "meet", TODAY, None, [who])
        said: list[str] = []
        book.con.set_trace_callback(said.append)
        pieces(book)
        book.con.set_trace_callback(None)
        return len(said)

    assert asked_of(2) == asked_of(30)
