"""`aftera event after`: the deck as it is printed and scripted, and person by person on a terminal."""

from __future__ import annotations

import io
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from afterA_crm import clock, places, store
from afterA_crm.cli import _book, _deck_talk
from afterA_crm.decks import deck
from afterA_crm.errors import BookError
from afterA_crm.events import by_slug
from afterA_crm.text import width
from tests.cli.run import aftera, process_env
from tests.cli.terminal import typed

NOW = {"AFTERA_NOW": "2026-11-23"}
NAMES = ("가은", "나래", "다온", "라희")


@pytest.fixture(autouse=True)
def festival(monkeypatch: pytest.MonkeyPatch) -> None:
    """Meet four people at an event, and stand on the day after it."""
    aftera("event", "new", "gmaff", "광명 AI 영화제", "--from", "2026-11-18", "--to", "2026-11-22")
    for name in NAMES:
        assert aftera("add", f"{name} event:gmaff").code == 0
    monkeypatch.setenv("AFTERA_NOW", "2026-11-23")


def waiting() -> list[str]:
    return [record[1] for record in aftera("event", "after", "gmaff", "--plain").records]


# -- printed and scripted ------------------------------------------------------------------------------


def test_a_pipe_gets_the_deck_and_is_asked_nothing() -> None:
    for options in ([], ["--no-input"], ["-n"]):
        shown = aftera("event", "after", "gmaff", *options, stdin="s\ns\n")
        assert shown.code == 0
        assert shown.out.split("\n")[0] == "광명 AI 영화제: 4 people met"
        assert shown.out.split("\n")[3] == "광명 AI 영화제: 4 people wait for a first line"
        assert all(name in shown.out for name in NAMES)
    assert waiting() == list(NAMES)


def test_json_says_why_with_ids() -> None:
    aftera("edit", "다온", "--email", "d@x.kr", "--note", "안경")
    said = aftera("event", "after", "gmaff", "--json").json
    assert [person["name"] for person in said["people"]] == ["다온", "가은", "나래", "라희"]
    assert said["people"][0]["why"] == [
        {"kind": "note", "text": "has a note", "ids": {"person": 3}},
        {"kind": "reach", "text": "has an e-mail address", "ids": {}},
    ]
    assert (said["waiting"], said["later"], said["again"]) == (4, 0, None)


def test_skip_and_later_by_name_are_one_deed() -> None:
    words = ("event", "after", "gmaff", "--skip", "가은", "--skip", "나래", "--later", "다온")
    said = aftera(*words, "--json").json
    assert (said["skipped"], said["later"], said["again"]) == ([1, 2], [3], "2026-11-25")
    assert waiting() == ["라희"]
    assert aftera("undo").code == 0
    assert waiting() == list(NAMES)


def test_of_two_namesakes_the_one_who_was_there_is_meant() -> None:
    aftera("add", "가은 편집자")
    assert aftera("event", "after", "gmaff", "--skip", "가은").code == 0
    assert waiting() == ["나래", "다온", "라희"]


def test_somebody_else_is_refused_with_nothing_done() -> None:
    aftera("add", "바깥")
    refused = aftera("event", "after", "gmaff", "--skip", "가은", "--later", "바깥")
    assert refused.code == 3 and "바깥" in refused.err
    assert waiting() == list(NAMES)


def test_nobody_left_is_a_pleasant_sentence_below_what_came_of_it() -> None:
    aftera("event", "after", "gmaff", *(word for name in NAMES[1:] for word in ("--skip", name)))
    aftera("event", "after", "gmaff", "--later", "가은")
    nobody = aftera("event", "after", "gmaff")
    assert (nobody.code, nobody.out.split("\n")[0]) == (0, "광명 AI 영화제: 4 people met")
    assert nobody.err == ("Nobody from 광명 AI 영화제 waits for a first line today; 1 comes back on 11-25 (Wed).\n")
    aftera("event", "after", "gmaff", "--skip", "가은")
    assert aftera("event", "after", "gmaff").err == "Nobody from 광명 AI 영화제 waits for a first line.\n"
    assert aftera("event", "after", "gmaff", "--plain").code == 3


def test_where_nobody_was_met_there_is_nothing_to_tell() -> None:
    aftera("event", "new", "empty", "Empty", "--from", "2026-11-20")
    for options in ([], ["--json"]):
        said = aftera("event", "after", "empty", *options)
        assert said.code == 3 and not said.out


def test_what_came_of_it_stands_before_the_deck_with_ids() -> None:
    aftera("log", "가은이랑 커피")
    aftera("todo", "나래", "금요일", "링크", "보내기")
    aftera("todo", "다온", "포스터", "보내기")
    aftera("done", "2")
    aftera("add", "조용한 사람 event:gmaff")
    aftera("quiet", "조용한 사람")
    said = aftera("event", "after", "gmaff", "--json").json
    assert said["met"] == 5
    assert [(one["name"], one["why"][0]["kind"], one["why"][0]["ids"]) for one in said["followed_up"]] == [
        ("다온", "done", {"followup": 2}),
        ("가은", "talk", {"conversation": 1}),
    ]
    assert [(one["name"], one["why"][0]["ids"]) for one in said["promised"]] == [("나래", {"followup": 1})]
    assert [one["name"] for one in said["fading"]] == ["라희"]
    assert aftera("event", "after", "gmaff").out.split("\n")[:4] == [
        "광명 AI 영화제: 5 people met",
        "  2 followed up  다온 (kept: 포스터 보내기), 가은 (talked today)",
        "  1 with something to come  나래 (to do: 링크 보내기)",
        "  nothing since with 1  라희 (met 3 days ago)",
    ]
    korean = aftera("--lang", "ko", "event", "after", "gmaff").out
    assert "아직 그 뒤 이야기가 없는 사람 1명  라희 (3일 전 만남)" in korean


def test_what_came_of_it_fits_a_phone() -> None:
    aftera("todo", "나래", "금요일", "아주 긴 할 일을 보내고 또 보내기")
    shown = typed([], "event", "after", "gmaff", "--no-input", size=(40, 20))
    said = shown.split("\n")[:6]
    assert all(width(line) <= 40 for line in said) and all(line[:1] in (" ", "") for line in said[1:5]), shown


def test_nobody_fades_while_the_event_is_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERA_NOW", "2026-11-21")
    said = aftera("event", "after", "gmaff", "--json").json
    assert (said["met"], said["followed_up"], said["fading"]) == (4, [], [])


def test_an_import_says_where_the_first_lines_are(own_home: Path) -> None:
    card = own_home / "card.vcf"
    card.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:정카드\r\nEND:VCARD\r\n", newline="")
    assert "`aftera event after gmaff`" in aftera("import", card, "--event", "gmaff").err
    assert "after gmaff" not in aftera("import", card, "--event", "gmaff").err, "nobody new"
    assert "정카드" in waiting()


# -- person by person ----------------------------------------------------------------------------------


@pytest.fixture
def here() -> Iterator[None]:
    yield
    if _book._book is not None:
        _book._book.close()
    _book._book, _book._written = None, False


def talk(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer the deck with these lines."""
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    found = by_slug(_book.book(), "gmaff")
    assert found
    _deck_talk.talk(found, deck(_book.book(), found.id, clock.today()))


def rows(sql: str) -> list[tuple[object, ...]]:
    return _book.book().rows(sql)


def test_each_answer_is_a_deed_and_the_end_says_what_came_of_it(
    here: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    talk("색이 오래 남았다\n; 다음 주 화요일 링크 보내기\ns\n\n", monkeypatch)
    assert rows("SELECT day, sentence FROM conversation") == [
        ("2026-11-20", "2026-11-20 @가은 event:gmaff, 색이 오래 남았다")
    ]
    assert rows("SELECT f.text, f.due, w.person_id FROM followup f JOIN followup_person w ON w.followup_id = f.id") == [
        ("링크 보내기", "2026-12-01", 2)
    ]
    assert rows("SELECT person_id FROM attendance WHERE skipped = 1") == [(3,)]
    assert rows("SELECT person_id, later_on FROM attendance WHERE later_on IS NOT NULL") == [(4, "2026-11-25")]
    assert rows("SELECT count(*) FROM deed WHERE title LIKE 'event after gmaff %'") == [(4,)]
    assert capsys.readouterr().err.endswith("\n1 line, 1 promise, 1 skipped, 1 later, on 11-25 (Wed)\n")


def test_a_promise_without_a_day_is_for_the_next_week(here: None, monkeypatch: pytest.MonkeyPatch) -> None:
    talk("p\n링크 보내기\nㅔ\n금요일 전화하기\nq\n", monkeypatch)
    assert rows("SELECT text, due_from, due FROM followup ORDER BY id") == [
        ("링크 보내기", "2026-11-30", "2026-12-06"),
        ("전화하기", None, "2026-11-27"),
    ]
    assert rows("SELECT count(*) FROM conversation") == [(0,)]


@pytest.mark.parametrize("typed", ["", "q\n", "?\n??\nq\n", "ㅂ\n", ";\nq\n", "p\n\nq\n", "p\n"])
def test_stopping_leaves_everyone_as_they_were(typed: str, here: None, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows("SELECT count(*) FROM deed")
    talk(typed, monkeypatch)
    assert rows("SELECT count(*) FROM deed") == before


def test_who_is_named_in_a_line_is_not_asked_about_again(
    here: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    talk("나래랑 다온이랑 넷이 저녁\nq\n", monkeypatch)
    asked = [line for line in capsys.readouterr().out.split("\n") if "/4 " in line]
    assert [line.split()[-1] for line in asked] == ["가은", "라희"]


def test_a_need_is_logged_with_its_line(here: None, monkeypatch: pytest.MonkeyPatch) -> None:
    talk("; 편집자 찾음\nq\n", monkeypatch)
    assert rows("SELECT person_id, text FROM need") == [(1, "편집자")]
    assert rows("SELECT person_id FROM mention") == [(1,)]


def test_a_line_stopped_within_its_questions_is_kept_with_them_open(
    here: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk("민수랑 같이 만남\nq\nq\n", monkeypatch)
    assert rows("SELECT sentence FROM conversation") == [("2026-11-20 @가은 event:gmaff, 민수랑 같이 만남",)]
    assert rows("SELECT text FROM question WHERE settled_on IS NULL") == [("민수",)]


def test_what_cannot_be_written_is_kept(here: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise BookError("The disk is full.")

    monkeypatch.setattr("afterA_crm.conversations.log", full)
    with pytest.raises(BookError):
        talk("s\n색이 오래 남았다\n", monkeypatch)
    (kept,) = places.recovery().iterdir()
    assert "색이 오래 남았다" in kept.read_text("utf-8")
    assert rows("SELECT person_id FROM attendance WHERE skipped = 1") == [(1,)], "the answer before stands"


def test_on_a_real_terminal() -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "afterA_crm", "--lang", "ko", "event", "after", "gmaff"]
    asked = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=process_env(NOW), start_new_session=True
    )
    os.close(theirs)
    os.write(ours, "색이 오래 남았다\nㄴ\nq\n".encode())
    said, until = b"", time.monotonic() + 60
    while time.monotonic() < until and select.select([ours], [], [], 60)[0]:
        try:
            said += os.read(ours, 65536)
        except OSError:
            break
    assert asked.wait(60) == 0
    os.close(ours)
    assert "대화 1개, 건너뜀 1명" in said.decode()
    with store.open_book() as book:
        assert book.rows("SELECT person_id FROM attendance WHERE skipped = 1") == [(2,)]


def test_a_line_of_the_deck_reads_as_it_was_typed(here: None, monkeypatch: pytest.MonkeyPatch) -> None:
    talk("색이 오래 남았다; 화요일에 링크 보내기\nq\n", monkeypatch)
    asked = {"AFTERA_NOW": "2026-11-24"}
    assert "가은 · 색이 오래 남았다" in aftera("today", env=asked).out
    for command in (["show", "가은"], ["timeline"], ["brief", "가은"]):
        shown = aftera(*command, env=asked).out
        assert "색이 오래 남았다" in shown and "event:gmaff" not in shown, command
    assert aftera("timeline", "--json").json[0]["sentence"].startswith("2026-11-20 @가은 event:gmaff, ")
