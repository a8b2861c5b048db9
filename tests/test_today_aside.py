"""Rows put aside: what is skipped does not come back to nag, and what is news does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from afterA_crm import followups, introductions, rhythms, today
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.store import Book, deed
from afterA_crm.today import aside

from . import making

TODAY = date(2026, 11, 20)


def day(off: int) -> date:
    return TODAY + timedelta(days=off)


def skip(book: Book, name: str, on: date = TODAY) -> date | None:
    with deed(book, f"today --skip {name}"):
        return aside.skip(book, today.named(book, on, name), on)


def later(book: Book, name: str, until: date | None = None) -> date:
    with deed(book, f"today --later {name}"):
        return aside.later(book, today.named(book, TODAY, name), TODAY, until)


def kinds(book: Book, on: date) -> list[str]:
    return [item.kind for item in today.items(book, on)]


def days_said(book: Book, kind: str, first: int, last: int) -> list[int]:
    return [off for off in range(first, last) if kind in kinds(book, day(off))]


def test_rows_are_called_by_number_or_by_a_name_that_stays(book: Book) -> None:
    sora = making.person(book, "이소라", birth_month=11, birth_day=22)
    with deed(book, "todo"):
        number = followups.add(book, "보내기", [sora], due=TODAY)
    assert [item.name for item in today.items(book, TODAY)] == [f"promise:{number}", f"birthday:{sora}"]
    assert today.named(book, TODAY, "2") == today.named(book, TODAY, f"birthday:{sora}")
    for word in ("0", "3", "birthday:99", "nonsense", "²"):
        with pytest.raises(NotFound):
            today.named(book, TODAY, word)


def test_a_season_left_be_waits_for_the_next_conversation(book: Book) -> None:
    sora = making.person(book, "이소라")
    making.talk(book, day(-30), sora)
    cadence = followups.cadence_of("every 4 weeks")
    assert cadence
    with deed(book, "rhythm"):
        rhythms.set_rhythm(book, cadence, person_id=sora)
    assert kinds(book, TODAY) == ["season"]
    skip(book, f"season:{sora}")
    assert days_said(book, "season", 0, 200) == []
    making.talk(book, day(3), sora)
    assert days_said(book, "season", 0, 40)[0] == 31  # four weeks after that talk


def test_a_birthday_left_be_comes_back_next_year(book: Book) -> None:
    sora = making.person(book, "이소라", birth_month=11, birth_day=22)
    skip(book, f"birthday:{sora}")
    assert days_said(book, "birthday", 0, 30) == []
    assert days_said(book, "birthday", 330, 370) == list(range(360, 368))


def test_a_birthday_put_off_is_said_on_its_day(book: Book) -> None:
    sora = making.person(book, "이소라", birth_month=11, birth_day=22)
    assert later(book, f"birthday:{sora}") == day(2)
    assert days_said(book, "birthday", 0, 5) == [2]


def test_an_introduction_left_be_is_silent_two_weeks_and_then_for_good(book: Book) -> None:
    one, other = making.person(book, "이소라"), making.person(book, "김민수")
    with deed(book, "intro"):
        number = introductions.propose(book, one, other)[0]
        introductions.move(book, number, "asked one", day=day(-3))
    name = f"introduction:{number}"
    assert skip(book, name) == day(14)
    assert days_said(book, "introduction", 0, 20) == [14]
    assert skip(book, name, day(14)) is None
    assert days_said(book, "introduction", 0, 30) == []
    with deed(book, "next"):  # a new state is news
        introductions.move(book, number, day=day(20))
    assert days_said(book, "introduction", 20, 30)[0] == 23


def test_a_wrap_left_be_is_not_asked_again(book: Book) -> None:
    film = making.project(book, "ai-film", stage="wrapped", ended=day(-5).isoformat())
    assert kinds(book, TODAY) == ["wrap"]
    assert skip(book, f"wrap:{film}") is None
    assert days_said(book, "wrap", 0, 60) == []


def test_a_promise_is_put_off_and_never_dropped(book: Book) -> None:
    with deed(book, "todo"):
        number = followups.add(book, "보내기", [], due=TODAY)
    assert skip(book, f"promise:{number}") == day(1)
    assert followups.get(book, [number])[0].snoozed_until == day(1)
    assert days_said(book, "promise", 0, 3) == [1, 2]
    with deed(book, "todo"):
        other = followups.add(book, "전화", [], due=TODAY)
    assert later(book, f"promise:{other}", day(5)) == day(5)
    assert followups.get(book, [other])[0].state == "open"


def test_a_row_is_put_off_only_to_a_day_that_lies_ahead(book: Book) -> None:
    sora = making.person(book, "이소라", birth_month=11, birth_day=22)
    with pytest.raises(UsageError):
        later(book, f"birthday:{sora}", TODAY)


def test_what_has_its_own_command_is_not_put_aside(book: Book) -> None:
    sora = making.person(book, "이소라")
    making.row(
        book,
        "appointment",
        day=day(-1).isoformat(),
        sentence="점심",
        created_at=making.STAMP,
        changed_at=making.STAMP,
    )
    with pytest.raises(UsageError, match="aftera plan done"):
        skip(book, "met:1")
    talk = making.talk(book, day(-2), sora)
    skip(book, f"echo:{talk}")
    assert "echo" not in kinds(book, TODAY)


def test_what_is_put_aside_takes_nobodys_place(book: Book) -> None:
    born = [making.person(book, f"이소라{at}", birth_month=11, birth_day=22) for at in range(12)]
    for person in born[:8]:
        skip(book, f"birthday:{person}")
    assert [item.person_id for item in today.items(book, TODAY)] == born[8:]


def test_an_introduction_only_thought_of_and_one_nobody_spoke_of_again_are_said(book: Book) -> None:
    one, other, third = (making.person(book, name) for name in ("이소라", "김민수", "박민준"))
    with deed(book, "intro"):
        idea = introductions.propose(book, one, other)[0]
        made = introductions.propose(book, one, third)[0]
        introductions.move(book, made, "made")
    assert days_said(book, "introduction", 0, 40) == list(range(7, 29))
    said = {item.introduction_id: item for item in today.items(book, day(15)) if item.kind == "introduction"}
    assert said[idea].reason == "thought of on 11-20 (Fri), nobody was asked yet"
    assert said[made].reason == "you introduced them on 11-20 (Fri); did they meet?"
    assert {item.command for item in said.values()} == {f"aftera intro show {idea}", f"aftera intro show {made}"}
    with deed(book, "quiet"):
        book.update("person", one, quiet=1)
    assert days_said(book, "introduction", 0, 40) == []


def promise(book: Book, text: str, talk: int, *whom: int) -> int:
    with deed(book, "log"):
        return followups.add(book, text, whom, conversation_id=talk)


def test_a_promise_to_introduce_that_went_quiet_is_said_until_it_is_begun(book: Book) -> None:
    sora, minsu = making.person(book, "이소라"), making.person(book, "Aino Laine")
    talk = making.talk(book, TODAY, sora)
    number = promise(book, "introduce Aino", talk, minsu)
    promise(book, "send the track", talk, sora)
    assert days_said(book, "introduction", 0, 40) == list(range(7, 22))
    (item,) = [item for item in today.items(book, day(8)) if item.kind == "introduction"]
    assert (item.name, item.command) == (f"promise:{number}", "aftera intro 이소라 'Aino Laine'")
    assert item.reason == "promised on 11-20 (Fri), no day was said"
    with deed(book, "intro"):
        introductions.propose(book, sora, minsu)
    assert not any(item.followup_id for item in today.items(book, day(8)))


def test_a_promise_to_introduce_someone_quiet_is_not_said(book: Book) -> None:
    sora, quiet = making.person(book, "이소라"), making.person(book, "조용", quiet=1)
    talk = making.talk(book, TODAY, sora)
    promise(book, "조용 소개해 주기", talk, quiet)
    assert days_said(book, "introduction", 0, 40) == []
    number = promise(book, "소라 소개하기", talk, sora)
    (item,) = [item for item in today.items(book, day(8)) if item.kind == "introduction"]
    assert item.command == f"aftera done {number}"
    assert skip(book, item.name, day(8)) == day(9)
