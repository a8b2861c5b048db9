"""The inbox as it is typed: what an answer did is said back."""

from __future__ import annotations

from pathlib import Path

import pytest

from .run import aftera


@pytest.fixture(autouse=True)
def asked() -> None:
    aftera("log", "어제 성수에서 민수랑 소라, 콘티 얘기 #ai-film")


def test_an_answer_says_who_it_is_now() -> None:
    assert aftera("inbox", 1, "--new", "김민수").err == "Settled: “민수” is 김민수, someone new.\n"
    assert aftera("inbox", 2, "민수").err == "Settled: “소라” is 김민수.\n"


def test_a_promise_keeps_its_number_when_its_person_is_named() -> None:
    aftera("log", "하늘님이랑 커피; 하늘님께 콘티 보내기")
    before = aftera("todo", "--json").json[0]
    assert aftera("inbox", 3, "--new", "윤하늘").code == 0
    after = aftera("todo", "--json").json[0]
    assert (after["id"], after["text"]) == (before["id"], "하늘님께 콘티 보내기")
    assert [person["name"] for person in after["people"]] == ["윤하늘"]


def test_an_answer_in_korean() -> None:
    said = aftera("--lang", "ko", "inbox", 1, "--new", "김민수").err
    assert said == "“민수”: 새 사람 김민수로 정했습니다.\n"
    assert aftera("--lang", "ko", "inbox", 2, "--text").err == "“소라”: 그냥 글로 둡니다.\n"


def test_the_number_of_a_conversation_is_no_person() -> None:
    said = aftera("show", "c1")
    assert said.code == 3
    assert "`aftera edit c1`" in said.err


def test_a_name_nobody_has_is_told_how_to_be_made() -> None:
    said = aftera("inbox", 1, "Kim Minsu")
    assert said.code != 0
    assert "`aftera inbox 1 --new 'Kim Minsu'`" in said.err


def test_dropped_lines_say_what_was_understood(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("어제 @+한지우랑 상영; 다음 주 화요일 시놉시스 보내기\n오늘 한지우랑 통화\n", "utf-8")
    aftera("settings", "drop", notes)
    said = aftera("inbox", "--take").out.split("\n")
    assert said[0] == "c2  2026-11-19 (Thu) · 한지우 (new) · to do 11-24 (Tue) 시놉시스 보내기"
    assert said[1] == "c3  2026-11-20 (Fri) · 한지우 · call"


def test_an_open_appointment_is_not_tomorrow_any_more() -> None:
    aftera("add", "이소라")
    aftera("plan", "내일 오후 3시 이소라랑 미팅")
    for command in ("brief", "show"):
        page = aftera(command, "이소라", env={"AFTERA_NOW": "2026-11-21"}).out
        assert "이소라랑 미팅" in page and "내일" not in page


def test_what_was_held_today_is_logged_as_it_was_typed() -> None:
    aftera("add", "이소라")
    aftera("plan", "내일 오후 3시 이소라랑 미팅")
    tomorrow = {"AFTERA_NOW": "2026-11-21"}
    aftera("plan", "done", 1, "이소라랑 컷 골랐음", env=tomorrow)
    logged = aftera("timeline", "--json", env=tomorrow).json[0]
    assert (logged["day"], logged["sentence"]) == ("2026-11-21", "이소라랑 컷 골랐음")


def test_the_last_day_is_said_once() -> None:
    aftera("inbox", 2, "--new", "이소라")
    page = aftera("show", "이소라").out
    assert "last yesterday" not in page and "Last  yesterday" in page
