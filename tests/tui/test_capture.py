"""The capture bar: what is understood while it is typed, questions settled in place, drafts, undo."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from afterA_crm import places, words

from . import small_book
from .living import book, living, press, seen, settled, type_in

LINE = "어제 성수에서 민수랑 소라, 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기"


@pytest.fixture(autouse=True)
def korean() -> None:
    words.use("ko")
    small_book.build()


def the_draft() -> Path:
    (draft,) = places.drafts().glob("capture*.txt")
    return draft


async def test_a_line_is_understood_as_it_is_typed_and_saved_with_enter() -> None:
    async with living() as pilot:
        await press(pilot, "l")
        await type_in(pilot, "어제 이소라랑 성수에서 콘티 #ai-film; 다음 주 화요일 레퍼런스 보내기")
        shown = seen(pilot)
        assert "└11-19 (목)" in shown
        assert "└이소라" in shown
        assert "└프로젝트" in shown
        assert "└11-24 (화) · 할 일" in shown
        await press(pilot, "enter")
        assert "기록했습니다" in seen(pilot)
    with book() as opened:
        assert opened.row("SELECT day, place, sentence FROM conversation ORDER BY id DESC LIMIT 1") == (
            "2026-11-19",
            "성수",
            "어제 이소라랑 성수에서 콘티 #ai-film; 다음 주 화요일 레퍼런스 보내기",
        )
        assert opened.row("SELECT text, due FROM followup ORDER BY id DESC LIMIT 1") == (
            "레퍼런스 보내기",
            "2026-11-24",
        )


async def test_an_ambiguous_name_is_picked_in_place() -> None:
    async with living() as pilot:
        await press(pilot, "ctrl+l")
        await type_in(pilot, LINE)
        shown = seen(pilot)
        assert "민수는 누구인가요?" in shown
        assert "배우 · 성수극단" in shown
        assert "촬영감독 · 빛공방" in shown
        assert "민수, 새 사람" in shown
        second = [line for line in shown.split("\n") if "성수극단" in line or "빛공방" in line][1]
        await press(pilot, "down", "down", "enter")
        assert "누구인가요" not in seen(pilot)
        await press(pilot, "enter")
    chosen = "박민수" if "박민수" in second else "김민수"
    with book() as opened:
        names = opened.rows(
            "SELECT p.name FROM mention m JOIN person p ON p.id = m.person_id WHERE m.conversation_id = "
            "(SELECT max(id) FROM conversation) ORDER BY p.name"
        )
        assert names == sorted([(chosen,), ("이소라",)])
        assert opened.value("SELECT count(*) FROM question WHERE settled_on IS NULL") == 0


async def test_someone_new_is_made_in_place() -> None:
    async with living() as pilot:
        await press(pilot, "l")
        await type_in(pilot, LINE)
        await press(pilot, "down", "down", "down", "enter", "enter")
    with book() as opened:
        assert opened.value("SELECT count(*) FROM person WHERE name = '민수'") == 1


async def test_a_question_may_be_left_for_the_inbox() -> None:
    async with living() as pilot:
        await press(pilot, "l")
        await type_in(pilot, LINE)
        await press(pilot, "enter")
        assert "정리함" in seen(pilot)
    with book() as opened:
        assert opened.row("SELECT text, settled_on FROM question") == ("민수", None)


async def test_a_proposed_promise_is_taken_with_one_choice() -> None:
    async with living() as pilot:
        await press(pilot, "l")
        await type_in(pilot, "소라랑 12/24 공연 보기로 했다")
        assert "할 일로 적습니다" in seen(pilot)
        await press(pilot, "down", "enter", "enter")
    with book() as opened:
        assert opened.value("SELECT due FROM followup ORDER BY id DESC LIMIT 1") == "2026-12-24"


async def test_a_toast_takes_its_own_deed_back() -> None:
    async with living() as pilot:
        await press(pilot, "l")
        await type_in(pilot, "오늘 김도영이랑 점심")
        await press(pilot, "enter")
        with book() as opened:
            before = opened.value("SELECT count(*) FROM conversation")
        assert "u 되돌리기" in seen(pilot)
        await press(pilot, "ㅕ")
        assert "되돌렸습니다" in seen(pilot)
    with book() as opened:
        assert opened.value("SELECT count(*) FROM conversation") == before - 1


async def test_a_draft_survives_and_goes_once_it_is_saved() -> None:
    async with living() as pilot:
        await press(pilot, "l")
        await type_in(pilot, "어제 남궁민과 전화, 편성 얘기")
        await press(pilot, "escape")
    draft = the_draft()
    assert draft.read_text("utf-8") == "어제 남궁민과 전화, 편성 얘기"
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    async with living() as pilot:
        await press(pilot, "l")
        assert "편성 얘기" in seen(pilot)
        await press(pilot, "enter")
        assert not draft.exists()
        await press(pilot, "l")
        assert "편성 얘기" not in seen(pilot)


async def test_each_screen_has_a_draft_of_its_own_and_the_newest_left_behind_is_taken_up() -> None:
    keeping = (
        "import sys; from afterA_crm.tui import drafts; drafts.keep(sys.argv[1]); print(flush=True); sys.stdin.read()"
    )
    others = []
    for typed in ("어제 소라랑 먼저", "어제 소라랑 나중"):
        command = [sys.executable, "-c", keeping, typed]
        others.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        assert others[-1].stdout is not None
        others[-1].stdout.readline()
    kept = {file.read_text("utf-8"): file for file in places.drafts().glob("capture*.txt")}
    os.utime(kept["어제 소라랑 먼저"], (1, 1))
    async with living() as pilot:
        await press(pilot, "l")
        assert "어제 소라랑 먼저" not in seen(pilot)
        assert "어제 소라랑 나중" not in seen(pilot)
        await type_in(pilot, "오늘 김도영이랑 점심")
        await press(pilot, "escape", "l", "enter")
        assert set(places.drafts().glob("capture*.txt")) == set(kept.values())
        for other in others:
            other.kill()
            other.communicate()
        await press(pilot, "l")
        assert "어제 소라랑 나중" in seen(pilot)
        await press(pilot, "enter", "l")
        assert "어제 소라랑 먼저" in seen(pilot)
        await press(pilot, "enter")
    assert not list(places.drafts().glob("capture*"))


async def test_a_draft_is_written_while_typing_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("afterA_crm.tui.screens.capture._REST", 0.01)
    async with living() as pilot:
        await press(pilot, "l")
        await type_in(pilot, "어제 소라랑")
        await pilot.pause(0.05)
        await settled(pilot)
        assert the_draft().read_text("utf-8") == "어제 소라랑"


async def test_what_cant_be_saved_stays_in_the_bar_with_the_reason() -> None:
    async with living() as pilot:
        await press(pilot, "l")
        await type_in(pilot, "오늘 김도영이랑 점심")
        pilot.app.desk._write_to.con.execute("PRAGMA query_only = ON")
        await press(pilot, "enter")
        shown = seen(pilot)
        assert "오늘 김도영이랑 점심" in shown
        assert "책" in shown.split("오늘 김도영이랑 점심")[1]
        assert the_draft().read_text("utf-8") == "오늘 김도영이랑 점심"


async def test_pasted_lines_become_the_line_and_its_note() -> None:
    from textual import events

    async with living() as pilot:
        await press(pilot, "l")
        pilot.app.screen.focused.post_message(events.Paste("어제 소라랑 회의\r\n첫째\x1b[31m\n둘째"))
        await settled(pilot)
        await press(pilot, "enter")
    with book() as opened:
        row = opened.row("SELECT sentence, note FROM conversation ORDER BY id DESC LIMIT 1")
    assert row == ("어제 소라랑 회의", "첫째␛[31m\n둘째")


async def test_decomposed_text_is_composed() -> None:
    from textual import events

    async with living() as pilot:
        await press(pilot, "l")
        pilot.app.screen.focused.post_message(events.Paste("소라랑 커피"))
        await settled(pilot)
        assert "└이소라" in seen(pilot)


async def test_the_line_after_a_closed_promise_is_offered() -> None:
    async with living() as pilot:
        await press(pilot, "x", "l")
        assert "오늘 이소라와 레퍼런스 보내기" in seen(pilot)


def test_a_committed_word_of_many_syllables_comes_through_whole() -> None:
    from textual._xterm_parser import XTermParser

    from afterA_crm.tui.frame import widen_key_sequences

    widen_key_sequences()
    said = "남궁민감독님안녕하세요"
    sequence = "\x1b[0;;" + ":".join(str(ord(c)) for c in said) + "u"
    found = [event.character for event in XTermParser().feed(sequence)]
    assert "".join(found) == said


async def test_the_prompt_gives_the_line_back() -> None:
    from textual import events

    from afterA_crm.tui.prompt import Prompt

    prompt = Prompt("어제 ")
    async with prompt.run_test(size=(80, 24)) as pilot:
        await type_in(pilot, "이소라랑 커피")
        assert "└이소라" in seen(pilot)
        assert "민수" not in seen(pilot)
        pilot.app.screen.focused.post_message(events.Paste("\n메모 한 줄"))
        await settled(pilot)
        await pilot.press("enter")
    prompt.desk.close()
    assert prompt.return_value == "어제 이소라랑 커피\n메모 한 줄"


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_the_prompt_can_be_left(key: str) -> None:
    from afterA_crm.tui.prompt import Prompt

    prompt = Prompt()
    async with prompt.run_test(size=(80, 24)) as pilot:
        await type_in(pilot, "어제")
        await pilot.press(key)
    prompt.desk.close()
    assert prompt.return_value is None
