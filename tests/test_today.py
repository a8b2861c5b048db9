"""The morning page: what is on it and why, what is left off, and that it never nags."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from afterA_crm import appointments, echoes, followups, rhythms, settings, today, words, wraps
from afterA_crm.store import Book, deed
from afterA_crm.today import Item

from . import making

TODAY = date(2026, 11, 20)  # a Friday


def day(off: int) -> date:
    return TODAY + timedelta(days=off)


def promise(book: Book, said: str, *whom: int, **more: Any) -> int:
    with deed(book, "todo"):
        return followups.add(book, said, whom, **more)


def plan(book: Book, sentence: str, on: date, *whom: int, **more: Any) -> int:
    with deed(book, "plan"):
        return appointments.add(book, sentence, on, whom=whom, **more)


def shown(book: Book, on: date = TODAY) -> list[tuple[str, str]]:
    return [(item.kind, item.title) for item in today.items(book, on)]


def one(book: Book, kind: str, on: date = TODAY) -> Item:
    (found,) = [item for item in today.items(book, on) if item.kind == kind]
    return found


def test_an_empty_book_asks_for_nothing(book: Book) -> None:
    assert today.items(book, TODAY) == []


def test_a_promise_due_says_why_and_how_to_act(book: Book) -> None:
    sora = making.person(book, "이소라")
    film = making.project(book, "ai-film")
    talk = making.talk(book, day(-1), sora)
    number = promise(book, "레퍼런스 보내기", sora, due=TODAY, conversation_id=talk, project_id=film)
    item = one(book, "promise")
    assert item.title == "이소라 · 레퍼런스 보내기 · #ai-film"
    assert item.reason == "for today, from the conversation of 11-19 (Thu)"
    assert item.command == f"aftera done {number}"
    assert item.ids == {"person": sora, "followup": number, "conversation": talk}


def test_what_is_not_acted_on_sinks_after_two_weeks_and_stays_in_the_list(book: Book) -> None:
    promise(book, "x", due=TODAY)
    assert shown(book, day(14)) == [("promise", "x")]
    assert one(book, "promise", day(14)).reason == "it was for 11-20 (Fri)"
    assert shown(book, day(15)) == []
    assert len(followups.listing(book)) == 1


def test_a_window_is_said_on_its_first_day_before_what_is_only_within_one(book: Book) -> None:
    promise(book, "견적", due_from=day(3), due=day(9))
    assert shown(book, day(2)) == []
    assert shown(book, day(3)) == [("promise", "견적")]
    assert one(book, "promise", day(3)).reason == "until 11-29 (Sun)"


def test_tomorrow_is_said_when_there_is_room(book: Book) -> None:
    promise(book, "내일 것", due=day(1))
    assert one(book, "promise").reason == "for tomorrow"
    for number in range(8):
        promise(book, f"오늘 것 {number}", due=TODAY)
    assert ("promise", "내일 것") not in shown(book)


def test_what_was_put_off_is_silent_until_its_day(book: Book) -> None:
    number = promise(book, "x", due=TODAY)
    with deed(book, "snooze"):
        followups.snooze(book, number, day(5))
    assert shown(book) == shown(book, day(4)) == []
    assert one(book, "promise", day(5)).reason == "put off to 11-25 (Wed)"


def test_what_others_promised_is_said_from_its_day_on(book: Book) -> None:
    minjun = making.person(book, "박민준")
    promise(book, "음원", minjun, whose="theirs", due=day(1))
    assert shown(book) == []
    assert shown(book, day(1)) == [("waiting", "박민준 · 음원")]


def test_appointments_are_said_today_and_asked_about_afterwards(book: Book) -> None:
    sora = making.person(book, "이소라")
    number = plan(book, "내일 3시 소라랑 미팅", day(1), sora)
    assert shown(book) == []
    assert shown(book, day(1)) == [("appointment", "소라랑 미팅")]
    after = one(book, "met", day(2))
    assert (after.title, after.command) == ("소라랑 미팅", f"aftera plan done {number}")
    with deed(book, "plan done"):
        appointments.met(book, number)
    assert shown(book, day(2)) == []


def test_a_turning_season_says_its_rhythm(book: Book) -> None:
    kang = making.person(book, "강소성")
    making.talk(book, day(-63), kang)
    cadence = followups.cadence_of("every 6 weeks")
    assert cadence
    with deed(book, "rhythm"):
        rhythms.set_rhythm(book, cadence, person_id=kang)
    item = one(book, "season")
    assert (item.title, item.command) == ("강소성", "aftera brief 강소성")
    assert item.reason == "◐→○ last conversation 9 weeks ago, every 6 weeks"
    words.use("ko")
    assert one(book, "season").reason == "◐→○ 마지막 대화 9주 전, 6주마다"
    # A promise to the same person says enough.
    promise(book, "전화", kang, due=TODAY)
    assert [kind for kind, _title in shown(book)] == ["promise"]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"birth_month": 11, "birth_day": 20}, True),
        ({"birth_month": 11, "birth_day": 27, "birth_year": 1990}, True),
        ({"birth_month": 11, "birth_day": 28}, False),
        ({"birth_month": 11, "birth_day": 19}, False),
        ({"birth_month": 11}, False),
        ({"birth_month": 11, "birth_day": 22, "birth_lunar": 1}, False),
        ({"birth_month": 11, "birth_day": 22, "quiet": 1}, False),
        ({"birth_month": 11, "birth_day": 22, "archived_on": "2026-01-01"}, False),
        ({"birth_month": 11, "birth_day": 22, "is_me": 1}, False),
    ],
)
def test_birthdays_within_a_week_are_said(book: Book, columns: dict[str, Any], said: bool) -> None:
    making.person(book, "이소라", **columns)
    assert shown(book) == ([("birthday", "이소라")] if said else [])


def test_a_birthday_on_29_february_comes_every_year(book: Book) -> None:
    making.person(book, "이소라", birth_month=2, birth_day=29)
    assert one(book, "birthday", date(2027, 2, 25)).day == date(2027, 2, 28)
    assert one(book, "birthday", date(2028, 2, 25)).day == date(2028, 2, 29)


def test_a_birthday_turns_the_year(book: Book) -> None:
    making.person(book, "이소라", birth_month=1, birth_day=2)
    assert one(book, "birthday", date(2026, 12, 30)).day == date(2027, 1, 2)


def test_echoes_are_asked_once_for_conversations_that_have_settled(book: Book) -> None:
    sora, quiet = making.person(book, "이소라"), making.person(book, "조용", quiet=1)
    asked = [making.talk(book, day(-off), sora, sentence=f"{off}일 전 소라랑") for off in (1, 2, 5, 9, 14, 15)]
    making.talk(book, day(-3), quiet)
    making.talk(book, day(-3), about=(sora,))
    found = today.page(book, TODAY).echoes
    assert [item.conversation_id for item in found] == asked[1:4]
    assert found[0].reason == "2 days ago: what still rings?"
    with deed(book, "echo"):
        echoes.answer(book, asked[1], "빛이 먼저 오고", TODAY)
        echoes.skip(book, asked[2], TODAY)
    assert [item.conversation_id for item in today.page(book, TODAY).echoes] == asked[3:5]
    assert book.row("SELECT text, strength FROM echo WHERE conversation_id = ?", asked[1]) == ("빛이 먼저 오고", 2)


def test_open_questions_and_dropped_lines_lead_to_the_inbox(book: Book, tmp_path: Path) -> None:
    talk = making.talk(book, day(-1), sentence="어제 민수랑 커피")
    making.row(book, "question", conversation_id=talk, kind="person", text="민수")
    item = one(book, "inbox")
    assert (item.title, item.reason) == ("1 open question", "“민수” in a line of 11-19 (Thu)")
    drop = tmp_path / "notes.txt"
    settings.set_value("drop", str(drop))
    assert [kind for kind, _title in shown(book)] == ["inbox"]  # no such file yet: nothing to say
    drop.write_text("오늘 소라랑 커피\n내일 민수랑 점심\n", encoding="utf-8")
    assert one(book, "drop").title == "2 lines wait in the drop file"


def test_a_project_that_ended_asks_for_its_ending(book: Book) -> None:
    film = making.project(book, "ai-film", stage="wrapped", ended=day(-12).isoformat())
    making.project(book, "making", stage="making")
    item = one(book, "wrap")
    assert (item.title, item.reason) == ("ai-film", "it ended 12 days ago and has no wrap yet")
    assert item.command == "aftera project wrap ai-film"
    making.row(book, "wrap", project_id=film, person_id=making.person(book, "이소라"))
    assert one(book, "wrap").reason == "it ended 12 days ago, its wrap was begun"
    with deed(book, "finish"):
        wraps.finish(book, film, TODAY)
    assert shown(book) == []


def test_a_project_let_go_asks_who_stays_where_anyone_may(book: Book) -> None:
    walk = making.project(book, "walk", stage="let go", ended=day(-3).isoformat())
    assert shown(book) == []
    quiet = making.person(book, "강소성", quiet=1)
    making.row(book, "member", project_id=walk, person_id=quiet)
    assert shown(book) == []
    making.row(book, "member", project_id=walk, person_id=making.person(book, "남궁민"))
    assert one(book, "wrap").reason == "let go 3 days ago: who stays?"


def test_an_ending_is_thought_of_a_year_and_two_years_later_for_three_days(book: Book) -> None:
    film = making.project(book, "ghost", stage="wrapped", ended="2024-11-20", settled_on="2024-11-21")
    for name, columns in (("이소라", {}), ("강소성", {"quiet": 1}), ("오세린", {"archived_on": "2025-01-01"})):
        making.row(book, "member", project_id=film, person_id=making.person(book, name, **columns))
    item = one(book, "anniversary")
    assert (item.reason, item.command) == ("2 years since it ended, with 이소라", "aftera project lineage ghost")
    said = [on for on in (date(2025, 11, 19) + timedelta(days=n) for n in range(800)) if shown(book, on)]
    assert said == [date(2025, 11, 20 + n) for n in range(3)] + [date(2026, 11, 20 + n) for n in range(3)]
    making.talk(book, TODAY, 1)
    assert shown(book) == [], "who was talked with today needs no thought of it"


def test_an_ending_on_the_29th_of_february_is_thought_of_on_the_28th(book: Book) -> None:
    film = making.project(book, "leap", stage="wrapped", ended="2024-02-29")
    making.row(book, "member", project_id=film, person_id=making.person(book, "이소라"))
    assert one(book, "anniversary", date(2025, 2, 28)).reason == "a year since it ended, with 이소라"
    assert shown(book, date(2025, 2, 27)) == []


def test_an_introduction_that_led_nowhere_yet_is_said_for_a_while(book: Book) -> None:
    by, sora = making.person(book, "박민준"), making.person(book, "이소라")
    making.row(
        book,
        "introduction",
        by_id=by,
        one_id=sora,
        state="made",
        day=day(-5).isoformat(),
        created_at=making.STAMP,
        changed_at=making.STAMP,
    )
    assert one(book, "introduction").reason == "박민준 introduced you on 11-15 (Sun); you haven't talked yet"
    assert shown(book, day(20)) == []
    making.talk(book, TODAY, sora)
    assert shown(book) == []


def test_nobody_quiet_is_named_anywhere(book: Book) -> None:
    quiet, sora = making.person(book, "조용", quiet=1), making.person(book, "이소라")
    promise(book, "혼자", quiet, due=TODAY)
    promise(book, "같이", quiet, sora, due=TODAY)
    plan(book, "오늘 점심", TODAY, quiet)
    assert shown(book) == [("promise", "이소라 · 같이")]


def test_seven_rows_at_most_and_every_kind_has_its_turn(book: Book) -> None:
    sora = making.person(book, "이소라", birth_month=11, birth_day=21)
    for number in range(9):
        promise(book, f"약속 {number}", due=TODAY)
    for number in range(4):
        plan(book, f"모임 {number}", TODAY, sora)
    for off in range(2, 9):
        making.talk(book, day(-off), sora)
    page = today.page(book, TODAY)
    assert len(page.items) == today.ROWS
    assert len(page.echoes) == today.ECHOES
    kinds = [item.kind for item in page.items]
    assert kinds == sorted(kinds, key=list(today.KINDS).index)
    assert {"appointment", "promise", "birthday"} <= set(kinds)
    assert page.more == 9 - kinds.count("promise")


def test_every_row_has_a_reason_and_a_command(book: Book) -> None:
    from . import rows

    with deed(book, "fill"):
        rows.fill(book)
    for off in range(-400, 400, 7):
        for item in today.items(book, day(off)):
            assert item.reason
            assert item.command.startswith("aftera ")


def test_looking_writes_nothing(book: Book) -> None:
    sora = making.person(book, "이소라")
    making.talk(book, day(-3), sora)
    before = book.value("SELECT count(*) FROM change")
    today.items(book, TODAY)
    assert book.value("SELECT count(*) FROM change") == before


@pytest.mark.parametrize("edge", [date.min, date.max])
def test_the_ends_of_the_calendar_have_mornings_too(book: Book, edge: date) -> None:
    making.person(book, "이소라", birth_month=edge.month, birth_day=edge.day)
    assert shown(book, edge) == [("birthday", "이소라")]
