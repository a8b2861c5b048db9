"""`aftera today`: rows left be or put off by their number, and echoes asked by one key."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Sequence

import pytest

from afterA_crm.store import open_book
from tests.cli.run import aftera, aftera_process, process_env


@pytest.fixture(autouse=True)
def people() -> None:
    for name in ("이소라", "김민수"):
        assert aftera("add", name).code == 0


def names() -> list[str]:
    page = aftera("today", "--json").json
    return [item["name"] for item in page["items"] + page["echoes"]]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_row_is_left_be_by_the_number_it_is_shown_with(language: str) -> None:
    aftera("edit", "소라", "--birthday", "11-22")
    aftera("todo", "민수", "오늘", "전화")
    page = aftera("--lang", language, "today").out
    assert re.search(r"^   1 김민수 · 전화$", page, re.M) and re.search(r"^   2 이소라$", page, re.M)
    done = aftera_process("--lang", language, "today", "--skip", "2")
    assert done.code == 0
    said = {"ko": "이소라: 11-29 (일) 전에는 나오지 않습니다", "en": "이소라: not before 11-29 (Sun)"}
    assert done.err == f"{said[language]}\n"
    assert names() == ["promise:1"]
    aftera("undo")
    assert names() == ["promise:1", "birthday:1"]


def test_several_rows_are_of_the_page_as_it_stands() -> None:
    for person in ("소라", "민수"):
        aftera("edit", person, "--birthday", "11-22")
    aftera("log", "그저께 소라랑 커피")
    assert names() == ["birthday:1", "birthday:2", "echo:1"]
    put = aftera("today", "--skip", "1", "--skip", "c1", "--later", "2", "--until", "2026-11-21", "--json").json
    assert [(row["name"], row["until"]) for row in put["aside"]] == [
        ("birthday:1", "2026-11-29"),
        ("birthday:2", "2026-11-21"),
    ]
    assert put["skipped"] == [1]
    assert names() == []
    assert aftera("today", "--json", env={"AFTERA_NOW": "2026-11-21"}).json["items"][0]["name"] == "birthday:2"


def test_a_row_that_is_not_there_is_said_and_nothing_is_written() -> None:
    aftera("edit", "소라", "--birthday", "11-22")
    assert aftera("today", "--skip", "1", "--skip", "7").code == 3
    assert aftera("today", "--later", "1", "--until", "2026-11-01").code == 2
    assert names() == ["birthday:1"]


def test_asking_needs_a_terminal() -> None:
    assert aftera("today", "--ask").code == 2
    assert aftera("today", "--ask", "--no-input").code == 2


def pressed(keys: Sequence[tuple[str, str]], *args: str) -> str:
    """Run a command on a terminal and press what follows each sentence it ends with; return what was shown."""
    ours, theirs = pty.openpty()
    env = process_env({"TERM": "xterm-256color", "LANG": "C.UTF-8"})
    command = [sys.executable, "-m", "afterA_crm", *args]
    child = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env)
    os.close(theirs)
    shown, left = b"", list(keys)
    try:
        while True:
            ready, _, _ = select.select([ours], [], [], 60)
            assert ready, f"it waits for something: {shown.decode()[-300:]}"
            try:
                piece = os.read(ours, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
            if left and shown.decode("utf-8", "replace").rstrip().endswith(left[0][0]):
                os.write(ours, left.pop(0)[1].encode())
                shown += b" "
    finally:
        os.close(ours)
        child.wait(timeout=60)
    assert not left, f"nobody asked for {left}: {shown.decode()[-300:]}"
    assert child.returncode == 0
    return shown.decode().replace("\r", "")


def kept() -> list[tuple[object, ...]]:
    with open_book() as book:
        return book.rows("SELECT conversation_id, text, strength FROM echo ORDER BY conversation_id")


def test_one_key_and_a_line_keep_what_rings_each_at_once() -> None:
    for line in ("그저께 소라랑 커피", "3일 전 민수랑 통화", "4일 전 민수랑 산책"):
        aftera("log", line)
    shown = pressed(
        [("rings?", "3"), ("line:", "빛이 먼저 오고\n"), ("rings?", "\n"), ("rings?", "2"), ("line:", "\n")],
        *("--lang", "en", "today", "--ask"),
    )
    assert "1/3  이소라 · 그저께 소라랑 커피" in shown and "2 echoes kept." in shown
    assert kept() == [(1, "빛이 먼저 오고", 3), (2, None, None), (3, None, 2)]
    assert names() == []
    assert aftera("undo").code == 0  # each is a deed of its own
    assert names() == ["echo:3"]


def test_q_on_either_keyboard_leaves_the_rest_for_another_day() -> None:
    for line in ("그저께 소라랑 커피", "3일 전 민수랑 통화"):
        aftera("log", line)
    pressed(
        [("남았나요?", "\x1b[A"), ("남았나요?", "x"), ("x", "\n"), ("남았나요?", "ㅂ")],
        "--lang",
        "ko",
        "today",
        "--ask",
    )
    assert kept() == []
    pressed([("rings?", "1"), ("line:", "\x04")], "--lang", "en", "today", "--ask")
    assert kept() == []


def test_whoever_writes_at_once_instead_of_pressing_a_key_has_written_the_line() -> None:
    aftera("log", "그저께 소라랑 커피")
    shown = pressed([("남았나요?", "빛이 먼저 온다\n")], "--lang", "ko", "today", "--ask")
    assert kept() == [(1, "빛이 먼저 온다", 2)]
    assert "빛" in shown and shown.count("1 2 3") == 1


def test_there_may_be_nothing_to_ask() -> None:
    assert "No conversation waits" in pressed([], "--lang", "en", "today", "--ask")
