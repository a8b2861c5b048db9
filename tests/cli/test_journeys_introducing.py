"""Two journeys walked in processes of their own, from an empty book, in both languages: a morning, an introduction."""

from __future__ import annotations

import pytest

from tests.cli.run import Result, aftera_process

WORDS = {
    "ko": {
        "talk": "그저께 서울에서 소라랑 커피, 콘티 얘기",
        "todo": ("오늘", "레퍼런스 보내기"),
        "rings": "마음에 남았나요",
        "sent": "보낸 것은 없습니다",
        "outcome": "단편을 함께 만들기로",
    },
    "en": {
        "talk": "2 days ago coffee with @소라 at Seoul",
        "todo": ("today", "send the reference"),
        "rings": "what still rings?",
        "sent": "Nothing was sent",
        "outcome": "a short film together",
    },
}


@pytest.fixture(params=["ko", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def typed(language: str, *words: str, day: str = "2026-11-20") -> Result:
    done = aftera_process("--lang", language, *words, env={"AFTERA_NOW": day})
    assert done.code == 0, (words, done)
    return done


def test_a_morning(language: str) -> None:
    say = WORDS[language]
    typed(language, "add", "이소라 감독")
    typed(language, "edit", "소라", "--birthday", "lunar 10-15")
    typed(language, "log", str(say["talk"]))
    typed(language, "todo", "소라", *say["todo"])
    page = typed(language, "today")
    assert "aftera done 1" in page.out and "aftera brief 이소라" in page.out and str(say["rings"]) in page.out
    assert "11-23" in page.out and "10-15" in page.out  # the lunar birthday, with both days

    typed(language, "today", "--echo", "c1", "빛이 먼저 오고", "--strength", "3")
    typed(language, "today", "--skip", "2")
    typed(language, "done", "1")
    left = typed(language, "today", "--json").json
    assert (left["items"], left["echoes"]) == ([], [])
    assert typed(language, "today", "--brief").out == ""
    later = typed(language, "today", "--json", day="2027-11-10").json
    assert [(item["kind"], item["day"]) for item in later["items"]] == [("birthday", "2027-11-12")]


def test_an_introduction(language: str) -> None:
    say = WORDS[language]
    typed(language, "add", "이소라 감독")
    typed(language, "add", "Aino Laine role:composer")
    typed(language, "need", "소라", "작곡가")
    typed(language, "offer", "Aino Laine", "film music", "--role", "composer")

    made = typed(language, "match", "1", "--intro", "--json").json["made"]
    number = str(made["id"])
    shown = typed(language, "intro", number, "--json").json
    assert {shown["one"]["name"], shown["other"]["name"]} == {"이소라", "Aino Laine"}
    assert shown["need"]["id"] == 1 and shown["why"]

    first = typed(language, "intro", "draft", number)
    assert first.out.startswith("Hi Aino,") and str(say["sent"]) in first.err
    typed(language, "intro", "next", number)
    assert typed(language, "intro", "draft", number).out.startswith("이소라 님, 안녕하세요.")
    quiet = typed(language, "today", "--json", day="2026-11-24").json["items"]
    assert [item["command"] for item in quiet] == [f"aftera intro show {number}"]

    typed(language, "intro", "next", number)
    both = typed(language, "intro", "draft", number).out
    assert "Hi Aino, hi Sora," in both and "Aino Laine 님, 이소라 님, 안녕하세요." in both
    typed(language, "intro", "next", number)
    typed(language, "intro", "next", number, "--outcome", str(say["outcome"]))
    assert str(say["outcome"]) in typed(language, "show", "Aino").out.replace("\n" + " " * 15, " ")
    assert typed(language, "intro", "--json").json == []
