"""`aftera intro` as it is typed: two names begin one, a number shows it, the words are copied and never sent."""

from __future__ import annotations

import base64
import os
import stat
from pathlib import Path

import pytest

from tests.cli.run import aftera, aftera_process


@pytest.fixture(autouse=True)
def people() -> None:
    for line in ("이소라 role:감독 org:필름랩", "김민수 role:composer", "Aino Laine"):
        assert aftera("add", line).code == 0


def test_two_names_begin_one_and_a_number_shows_it() -> None:
    made = aftera("intro", "소라", "민수", "--because", "둘 다 겨울 소리", "--json").json
    assert (made["one"]["name"], made["other"]["name"], made["state"]) == ("이소라", "김민수", "idea")
    for words in (["1"], ["i1"], ["show", "1"], ["show", "소라", "민수"], ["소라"], ["show", "민수"]):
        assert aftera("intro", *words, "--json").json["id"] == made["id"], words
    assert aftera("intro", "--because", "x", "소라", "Aino Laine", "--json").json["id"] == made["id"] + 1
    shown = aftera("intro", "1").out
    assert "둘 다 겨울 소리" in shown and "aftera intro draft 1" in shown


def test_a_list_says_why_each_is_there() -> None:
    aftera("intro", "소라", "민수", "--because", "둘 다 겨울 소리")
    aftera("intro", "by", "민수", "Aino")
    listed = aftera("intro", "--json").json
    assert [row["why"][0]["text"] for row in listed] == ["둘 다 겨울 소리", "김민수 made it"]
    assert listed[0]["why"][0]["ids"] == {"introduction": 1}
    assert [record[0] for record in aftera("intro", "list", "--state", "made", "--plain").records] == ["2"]
    assert [record[0] for record in aftera("intro", "list", "--who", "소라", "--plain").records] == ["1"]
    assert aftera("intro", "list").out.split("\n")[1] == "  i1  이소라 & 김민수 · 11-20 (Fri) · 둘 다 겨울 소리"


def test_it_moves_on_and_its_outcome_is_told_on_both_pages() -> None:
    aftera("intro", "소라", "민수")
    assert aftera("intro", "next", "1", "--json").json["state"] == "asked one"
    assert aftera("intro", "next", "1", "--to", "made", "--on", "2026-11-18", "--json").json["day"] == "2026-11-18"
    assert aftera("intro", "next", "1", "--outcome", "단편", "--json").json["state"] == "came of it"
    for name in ("소라", "민수"):
        assert "단편" in aftera("show", name).out
    assert aftera("intro", "next", "1").code == 1


def test_who_declined_is_said_and_nothing_more_is_asked() -> None:
    aftera("intro", "소라", "민수")
    declined = aftera("intro", "decline", "1", "올해는", "어렵다고", "--by", "민수")
    assert declined.code == 0 and "김민수 · 올해는 어렵다고" in declined.err
    assert aftera("intro", "--json").json == []
    assert aftera("intro", "draft", "1").code == 1


@pytest.mark.parametrize("language", ["ko", "en"])
def test_from_an_idea_to_what_came_of_it_in_processes_of_their_own(language: str) -> None:
    def typed(*words: str) -> str:
        done = aftera_process("--lang", language, "intro", *words)
        assert done.code == 0, done
        return done.out + done.err

    typed("소라", "Aino Laine", "--because", "winter sounds")
    first = typed("draft", "1")
    assert first.startswith("이소라 님, 안녕하세요.")  # her language, whichever is spoken here
    assert ("보낸 것은 없습니다" if language == "ko" else "Nothing was sent") in first
    typed("next", "1")
    assert typed("draft", "1").startswith("Hi Aino,")
    typed("next", "1")
    assert "Hi Sora, hi Aino," in typed("draft", "1")
    typed("next", "1")
    typed("next", "1", "--to", "만남" if language == "ko" else "met")
    assert "a short" in typed("next", "1", "--outcome", "a short")


def test_a_name_of_several_words_wants_quotes() -> None:
    refused = aftera("intro", "Aino", "Laine", "소라")
    assert refused.code == 2 and "quote" in refused.err
    assert aftera("intro", "Aino", "Laine").code == 2  # both names mean her


def test_copying_goes_to_a_program_where_there_is_no_terminal(tmp_path: Path) -> None:
    aftera("intro", "소라", "민수")
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "pbcopy"
    program.write_text(f"#!/bin/sh\ncat > {tmp_path / 'board'}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    env = {"PATH": f"{folder}:/usr/bin:/bin", "DISPLAY": None, "WAYLAND_DISPLAY": None}
    copied = aftera("intro", "draft", "1", "--copy", env=env)
    assert (copied.code, copied.out) == (0, "")
    assert "pbcopy" in copied.err
    assert (tmp_path / "board").read_text("utf-8").startswith("이소라 님, 안녕하세요.")


def test_without_any_clipboard_the_words_are_printed_and_that_is_said(tmp_path: Path) -> None:
    aftera("intro", "소라", "민수")
    left = aftera("intro", "draft", "1", "--copy", env={"PATH": str(tmp_path)})
    assert left.code == 1
    assert left.out.startswith("이소라 님, 안녕하세요.") and "no clipboard" in left.err


def test_on_a_terminal_the_words_go_to_its_clipboard_as_base64() -> None:
    from tests.cli.terminal import typed

    aftera("intro", "소라", "민수")
    os.environ["TERM_PROGRAM"] = "any"
    shown = typed([], "intro", "draft", "1", "--copy", "--lang", "en")
    sent = shown.split("\x1b]52;c;")[1].split("\x07")[0]
    assert base64.b64decode(sent).decode().startswith("이소라 님, 안녕하세요.")
    assert "terminal's clipboard" in shown


def test_one_of_the_two_is_meant_where_others_are_called_so_too() -> None:
    aftera("add", "박소라")
    assert aftera("todo", "소라", "x").code == 1  # several are called so
    aftera("intro", "이소라", "민수")
    assert aftera("intro", "draft", "1", "--to", "소라", "--json").json["to"][0]["name"] == "이소라"
    assert aftera("intro", "decline", "1", "--by", "소라", "--json").json["outcome"] == "이소라"


def test_no_name_or_reason_acts_on_the_terminal() -> None:
    from tests.cli.hostile import ACTING

    evil = "소\x1b]52;c;AAAA\x07라\u202e[bold]x"
    aftera("add", "--", evil)
    made = aftera("intro", "id:4", "민수", "--because", evil)
    assert made.code == 0, made
    for words in (
        [],
        ["1"],
        ["list", "--plain"],
        ["draft", "1"],
        ["draft", "1", "--to", "민수"],
        ["next", "1"],
        ["--json"],
    ):
        said = aftera("intro", *words)
        assert said.code == 0, said
        assert not ACTING.search(said.out + said.err), words
    for words in (["today"], ["today", "--plain"], ["today", "--later", "1", "-n"]):
        said = aftera(*words, env={"AFTERA_NOW": "2026-11-23"})
        assert said.code == 0, said
        assert not ACTING.search(said.out + said.err), words
