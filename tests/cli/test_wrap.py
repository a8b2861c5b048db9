"""`aftera project wrap`: said in options from a script, and walked on a terminal, left and taken up again."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import signal
import subprocess
import sys
from typing import Any

import pytest

from afterA_crm import store, text
from tests.cli.hostile import ACTING
from tests.cli.run import aftera, aftera_process, process_env
from tests.cli.terminal import typed

WRAP = ("project", "wrap", "ghost")


@pytest.fixture(autouse=True)
def ghost() -> None:
    """Make a film with two people, one of whom the other brought, and end it."""
    for command in (
        ("add", "나영"),
        ("edit", "나영", "--me"),
        ("add", "이소라 감독"),
        ("add", "박민준 프로듀서"),
        ("project", "new", "ghost", "유령의 여름", "--stage", "making"),
        ("project", "join", "ghost", "소라", "--role", "감독", "--brings", "빛 설계"),
        ("project", "join", "ghost", "민준", "--role", "프로듀서"),
        ("project", "join", "ghost", "나영", "--role", "배우"),
        ("log", "11-01 민준이가 소라 소개해줌"),
        ("log", '11-06 소라랑 무대 인사 #ghost 여운:"불이 켜지고도 아무도 안 일어났다"'),
        ("project", "stage", "ghost", "wrapped", "--on", "2026-11-08"),
    ):
        made = aftera(*command)
        assert made.code == 0, (command, made)


def table() -> Any:
    return aftera(*WRAP, "--json").json


def member(name: str) -> Any:
    return next(one for one in table()["members"] if one["name"] == name)


# -- from a script -------------------------------------------------------------------------------------


def test_a_pipe_gets_the_table_and_is_asked_nothing() -> None:
    shown = aftera(*WRAP, stdin="1\n빛\n")
    assert shown.code == 0
    assert shown.out.split("\n")[:2] == ["유령의 여름, what remains?", "#ghost · wrapped · ended 2026-11-08 (Sun)"]
    assert "1  이소라  감독      2 weeks ago  –  “불이 켜지고도 아무도 안 일어났다”" in shown.out
    assert "Introduced by  박민준 · you met 이소라 through them" in shown.out
    assert member("이소라")["wrap"] is None


def test_a_project_made_alone_has_an_ending_too() -> None:
    aftera("project", "new", "alone", "혼자")
    shown = aftera("project", "wrap", "alone")
    assert shown.code == 0 and "Nobody but you is asked about." in shown.out
    assert "혼자" in typed([""], "project", "wrap", "alone")
    assert aftera("project", "show", "alone", "--json").json["stage"] == "wrapped"


def test_json_carries_reasons_and_the_rows_they_stand_on() -> None:
    sora = member("이소라")
    assert sora["why"] == [
        {"kind": "member", "text": "made it with you: 감독", "ids": {"person": 2, "project": 1, "member": [1]}},
        {"kind": "talk", "text": "last conversation 2 weeks ago", "ids": {"person": 2, "conversation": 2}},
        {"kind": "echo", "text": "“불이 켜지고도 아무도 안 일어났다”", "ids": {"conversation": 2}},
        {"kind": "through", "text": "you met through 박민준", "ids": {"person": [2, 3]}},
    ]
    assert sora["suggested"] == {
        "remains": "불이 켜지고도 아무도 안 일어났다",
        "thanks": "빛 설계",
        "seed": None,
        "every": "every 3 months",
    }
    assert table()["upstream"][0]["why"][0]["kind"] == "through"


def test_the_records_of_plain_have_one_width() -> None:
    records = aftera(*WRAP, "--plain").records
    assert [record[1] for record in records] == ["이소라", "박민준"] and {len(record) for record in records} == {10}


def test_a_member_is_settled_in_one_deed() -> None:
    done = aftera(
        *(*WRAP, "--who", "소라", "--remains", "빛이 먼저", "--thanks", "빛 설계", "--seed", "바다", "--every", "6주")
    )
    assert done.code == 0 and "Say thank you: 빛 설계" in done.err and "11-27 (Fri)" in done.err
    sora = member("이소라")
    assert (sora["remains"], sora["seed"], sora["rhythm"], sora["settled"]) == (
        "빛이 먼저",
        "바다",
        "every 6 weeks",
        "2026-11-20",
    )
    assert sora["thanks"]["due"] == "2026-11-27"
    assert "project wrap ghost --who 이소라" in aftera("history").out
    aftera("undo")
    assert member("이소라")["wrap"] is None and aftera("todo", "--json").json == []


def test_what_was_settled_is_there_before_the_next_meeting() -> None:
    aftera(*WRAP, "--who", "소라", "--remains", "빛이 먼저", "--seed", "겨울 바다")
    brief = aftera("brief", "소라", "--plain").records
    assert ["seed", "겨울 바다 · #ghost"] in brief and ["wrap", "빛이 먼저 · #ghost"] in brief
    assert "겨울 바다 · #ghost" in aftera("show", "소라").out
    assert aftera("show", "소라", "--json").json["wraps"] == [
        {"id": 1, "project": "ghost", "remains": "빛이 먼저", "seed": "겨울 바다", "settled_on": "2026-11-20"}
    ]
    assert ["wrap", "ghost", "빛이 먼저", "겨울 바다", "2026-11-20"] in aftera("show", "소라", "--plain").records


def test_upstream_outcome_next_and_finish_in_one_run() -> None:
    done = aftera(
        *WRAP, "--upstream", "--outcome", "본선 상영", "--link", "https://x.kr", "--next", "겨울 라디오", "--finish"
    )
    assert done.code == 0 and "#ghost is wrapped. The people remain." in done.err
    said = table()
    assert said["outcomes"] == [{"id": 1, "text": "본선 상영", "link": "https://x.kr"}]
    assert [one["slug"] for one in said["after"]] == ["겨울-라디오"]
    assert said["upstream"][0]["followup"] and said["settled"] == "2026-11-20"
    before = aftera("project", "show", "겨울-라디오", "--json").json["before"]
    assert [one["slug"] for one in before] == ["ghost"]
    assert [item["kind"] for item in aftera("today", "--json").json["items"]] == []


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--remains", "빛"), 2, "Say with whom"),
        (("--who", "소라"), 2, "Say what to settle"),
        (("--link", "https://x.kr"), 2, "A link belongs to an outcome"),
        (("--who", "아무개", "--remains", "x"), 3, "Nobody in the book"),
        (("--who", "나영", "--every", "가끔"), 2, "is no rhythm"),
        (("--next", "ghost"), 2, "can't come after itself"),
        (("--outcome", " "), 2, "Say what came of it"),
    ],
)
def test_what_is_refused_writes_nothing(options: tuple[str, ...], code: int, said: str) -> None:
    before = aftera("history", "--json").json[0]["id"]
    refused = aftera(*WRAP, *options)
    assert refused.code == code and said in refused.err
    assert aftera("history", "--json").json[0]["id"] == before


def test_stage_says_where_the_ending_is_gone_through() -> None:
    aftera("project", "new", "walk", "--stage", "making")
    said = aftera("project", "stage", "walk", "wrapped")
    assert "`aftera project wrap walk`" in said.err and not said.out
    aftera("project", "join", "walk", "소라")
    assert "Who stays: `aftera project wrap walk`." in aftera("project", "stage", "walk", "let-go").err
    assert "project wrap" not in aftera("project", "stage", "walk", "making").err


def test_a_project_let_go_asks_who_stays_in_both_languages() -> None:
    aftera("project", "stage", "ghost", "let go")
    assert aftera(*WRAP).out.startswith("유령의 여름, who stays?\n")
    assert aftera("--lang", "ko", *WRAP).out.startswith("유령의 여름, 누가 남나요?\n")
    done = aftera_process("--lang", "ko", *WRAP, "--finish")
    assert "#ghost를 내려놓았습니다. 사람은 남습니다." in done.err
    assert aftera("project", "show", "ghost", "--json").json["stage"] == "let go"


def test_in_korean_the_deeds_read_korean() -> None:
    done = aftera_process("--lang", "ko", *WRAP, "--who", "소라", "--thanks", "빛 설계 다음 주 금요일")
    assert "고맙다고 전하기: 빛 설계" in done.err and "11-27 (금)" in done.err
    assert "이소라를 만나게 해 줘서 고맙다고 전하기" in aftera_process("--lang", "ko", *WRAP, "--upstream").err


# -- on a terminal -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "said"), [("en", "The people remain."), ("ko", "사람은 남습니다.")])
def test_a_walk_through_the_whole_ending(language: str, said: str) -> None:
    shown = typed(
        ["1", "y", "y", "겨울 바다", "every 6 weeks", "u", "y", "o", "상영", "https://x.kr", "n", "겨울 라디오", ""],
        *("--lang", language, *WRAP),
    )
    assert said in shown
    sora = member("이소라")
    assert (sora["remains"], sora["seed"], sora["rhythm"]) == (
        "불이 켜지고도 아무도 안 일어났다",
        "겨울 바다",
        "every 6 weeks",
    )
    assert sora["thanks"]["text"].endswith(": 빛 설계")
    assert member("박민준")["wrap"] is None, "an untouched row stays as it is"
    after = table()
    assert after["upstream"][0]["followup"] and after["outcomes"] and after["after"]
    assert after["settled"] == "2026-11-20"
    assert max(map(len, shown.split("\n"))) <= 160


def test_each_answer_is_a_deed_that_undo_takes_back() -> None:
    typed(["소라", "빛", "밤샘", "바다", "6주", "q"], *WRAP)
    for gone, left in (
        ("rhythm", ("빛", "바다", True)),
        ("seed", ("빛", None, True)),
        ("thanks", ("빛", None, False)),
        ("remains", (None, None, False)),
    ):
        assert f"--{'every' if gone == 'rhythm' else gone}" in aftera("undo").err
        sora = member("이소라")
        assert (sora["remains"], sora["seed"], sora["thanks"] is not None) == left


def test_leaving_keeps_what_was_answered_and_the_same_command_goes_on() -> None:
    shown = typed(["1", "빛", "q", "q"], *WRAP)
    assert "What you answered is kept; `aftera project wrap ghost` goes on here." in shown
    assert table()["settled"] is None
    shown = typed(["1", "", "", "바다", "", ""], *WRAP)
    assert "✓  1" in shown and "Enter keeps “빛”" in shown
    assert (member("이소라")["remains"], member("이소라")["seed"]) == ("빛", "바다")


def test_yes_takes_what_is_offered_keeps_what_is_held_and_asks_for_words_else() -> None:
    shown = typed(["1", "y", "네", "y", "바다", "y", "1", "y", "", "ㅂ", "ㅂ"], *WRAP)
    assert shown.count("Say it in a few words.") == 1
    sora = member("이소라")
    assert (sora["remains"], sora["seed"]) == ("불이 켜지고도 아무도 안 일어났다", "바다")
    assert (sora["thanks"]["text"], sora["rhythm"]) == ("Say thank you: 빛 설계", "every 3 months")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_keys_and_the_table_fit_80_columns(language: str) -> None:
    aftera("project", "stage", "ghost", "making")
    assert "Enter ends it" in typed(["q"], *WRAP), "it is still being made"
    shown = typed(["q"], "--lang", language, *WRAP)
    assert max(text.width(line) for line in shown.split("\n")) < 80


def test_what_came_of_it_is_kept_before_its_link_is_asked_for() -> None:
    typed(["o", "본선 상영", "no link at all", "https://x.kr/a", "q"], *WRAP)
    assert [(one["text"], one["link"]) for one in table()["outcomes"]] == [("본선 상영", "https://x.kr/a")]
    aftera("undo")
    assert [(one["text"], one["link"]) for one in table()["outcomes"]] == [("본선 상영", None)]


def test_a_minus_takes_an_answer_away() -> None:
    aftera(*WRAP, "--who", "소라", "--remains", "빛", "--every", "6주")
    typed(["1", "-", "", "", "-", "q"], *WRAP)
    assert (member("이소라")["remains"], member("이소라")["rhythm"]) == (None, None)


def test_what_cannot_be_kept_is_asked_again() -> None:
    shown = typed(["9", "아무개", "1", "", "", "", "가끔", "6주", "q"], *WRAP)
    assert "There are 2 in the table." in shown and "Nobody here is called “아무개”." in shown
    assert "“가끔” is no rhythm" in shown and member("이소라")["rhythm"] == "every 6 weeks"


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGINT])
def test_a_kill_in_the_middle_keeps_every_answer_given(blow: signal.Signals) -> None:
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "afterA_crm", *WRAP],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=process_env({"COLUMNS": None, "TERM": "xterm-256color", "LANG": "C.UTF-8"}),
        close_fds=True,
    )
    os.close(theirs)
    shown, answers = b"", ["1", "빛이 먼저", "밤샘"]
    try:
        while answers or shown.count("›".encode()) < 4:
            assert select.select([ours], [], [], 60)[0], shown.decode("utf-8", "replace")[-300:]
            shown += os.read(ours, 65536)
            if answers and shown.endswith("› ".encode()):
                os.write(ours, f"{answers.pop(0)}\n".encode())
        for _ in range(20):
            child.send_signal(blow)  # again where Ctrl-C fell just before the read, which then goes on waiting
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(timeout=3)
                break
        assert child.returncode is not None
    finally:
        os.close(ours)
        child.kill()
    sora = member("이소라")
    assert (sora["remains"], sora["thanks"]["text"]) == ("빛이 먼저", "Say thank you: 밤샘")
    assert aftera("doctor").code == 0


def test_hostile_names_and_words_do_nothing_on_the_terminal() -> None:
    evil = "\x1b]52;c;aGk=\x07\u202e[bold]\x9b31m"
    with store.open_book() as book, store.deed(book, "evil"):
        book.update("person", 2, name=f"소라{evil}")
        book.update("member", 1, role=f"감독{evil}", brings=f"빛{evil}")
        book.update("project", 1, name=f"유령{evil}")
        book.con.execute("UPDATE echo SET text = ?", (f"불이{evil}",))
    aftera(*WRAP, "--who", "id:2", "--seed", f"씨앗{evil}", "--next", f"다음{evil}")
    shown = typed(["1", "y", "y", "", "", "u", "y", "t", ""], *WRAP)
    shown += typed([], "project", "lineage", "ghost") + typed([], "project", "keepsake", "ghost")
    shown += typed([], "brief", "id:2")
    assert not ACTING.search(shown), ACTING.search(shown)
    assert member(f"소라{evil}")["remains"] == f"불이{evil}"


def test_a_question_mark_is_a_question_and_no_answer() -> None:
    shown = typed(["1", "?", "빛이 먼저", "q", "q"], "--lang", "en", "project", "wrap", "ghost")
    assert "q goes back to the table" in shown
    kept = [one["remains"] for one in table()["members"]]
    assert kept[0] == "빛이 먼저" and "?" not in kept


def test_from_a_script_what_came_and_what_comes_is_said_back() -> None:
    said = aftera(*WRAP, "--outcome", "영화제 상영", "--next", "겨울 라디오").err
    assert "#ghost · What came of it: 영화제 상영\n" in said and "Next chapter: #겨울-라디오 겨울 라디오\n" in said
