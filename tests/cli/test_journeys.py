"""The journeys of the product, each walked in commands of their own from an empty book, in Korean and in English."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .run import Result, aftera_process

Say = Callable[..., Result]
LANGUAGES = ("ko", "en")


def speaker(language: str, day: str = "2026-11-20") -> Say:
    """Return what runs a command on a day, in a language; it must succeed."""

    def say(*words: object, on: str = day) -> Result:
        done = aftera_process("--lang", language, *words, env={"AFTERA_NOW": on})
        assert done.code == 0, f"{words}: {done.err}"
        return done

    return say


def texts(rows: Any) -> list[str]:
    """Return the words of reasons."""
    return [one["text"] for one in rows]


def number(result: Result) -> str:
    """Return the id of the row that a command made."""
    return str(result.json["id"])


# -- 3. the morning ----------------------------------------------------------------------------------

MORNING = {
    "ko": (
        "그제 성수에서 @+김민수랑 @+이소라, 콘티 얘기 #ai-film; 오늘 레퍼런스 보내기",
        "이소라",
        "빛이 먼저 온다",
        ("할 일", "여운", "레퍼런스 보내기"),
    ),
    "en": (
        "2 days ago met @+Minsu and @+Sora at Seongsu #ai-film; send the reference today",
        "Sora",
        "the light came first",
        ("To do", "Echoes", "send the reference"),
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_morning(language: str) -> None:
    line, who, rings, shown = MORNING[language]
    say = speaker(language)
    say("log", line, "--no-input")
    page = say("today")
    assert all(words in page.out for words in shown)
    rows = say("today", "--json").json
    promise = next(row for row in rows["items"] if row["kind"] == "promise")
    assert promise["ids"]["followup"] == 1 and promise["reason"]
    asked = rows["echoes"][0]
    assert asked["ids"]["conversation"] == 1 and asked["command"].startswith("aftera today --echo c1")
    say("done", "1")
    say("today", "--echo", "c1", rings, "--strength", "3")
    after = say("today", "--json").json
    assert (after["items"], after["echoes"]) == ([], []), "what is done and answered is not asked again"
    assert rings in say("brief", who).out
    say("undo")
    assert len(say("today", "--json").json["echoes"]) == 1


# -- 4. before a meeting -----------------------------------------------------------------------------

BEFORE = {
    "ko": (
        "이소라",
        "박민준",
        ("작곡가 (2023–2024) → 감독", "콘티 얘기", "빛이 먼저 온다", "레퍼런스 보내기", "음향 감독"),
    ),
    "en": (
        "Sora Lee",
        "Minjun",
        ("composer (2023–2024) → director", "storyboard", "light first", "send the", "a mixer"),
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_a_meeting(language: str) -> None:
    who, by, shown = BEFORE[language]
    say = speaker(language)
    korean = language == "ko"
    say("add", who, "role:감독" if korean else "role:director")
    say("add", by)
    say("role", who, "add", "작곡가" if korean else "composer", "--from", "2023", "--until", "2024")
    say("intro", "by", by, who)
    say("project", "new", "ai-film")
    say("project", "join", "ai-film", who)
    line = (
        f'어제 {who}랑 성수에서 콘티 얘기 #ai-film 여운:"빛이 먼저 온다"; 다음 주 화요일 레퍼런스 보내기'
        if korean
        else f'yesterday met @"{who}" about the storyboard #ai-film echo:"light first"; send the reference next tue'
    )
    say("log", line, "--no-input")
    say("need", who, "음향 감독" if korean else "a mixer")
    told = say("brief", who).out
    assert all(words in told for words in shown), told
    assert by in told and "ai-film" in told


# -- 5. gathering a team -----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_gathering_a_team(language: str) -> None:
    say = speaker(language)
    for line in (
        "강소성 role:작곡가",
        "Mateo role:composer",
        "이소라 role:감독",
        "문가람 role:의상감독",
        "오세린 role:미술감독",
    ):
        say("add", line)
    say("project", "new", "summer", "--stage", "wrapped", "--until", "2026-08-01")
    say("project", "join", "summer", "강소성", "이소라", "오세린")
    say("log", "어제 이소라, 강소성, 오세린이랑 저녁", "--no-input")
    say("relate", "오세린", "동료", "문가람")
    say("project", "new", "radio", "--stage", "gathering")
    say("project", "join", "radio", "이소라")
    say("project", "need", "radio", "작곡가", "--until", "2027-03")
    say("project", "need", "radio", "의상감독")
    found = say("cast", "radio", "--json").json
    composer, costume = found["needs"]
    assert [one["name"] for one in composer["people"]] == ["강소성", "Mateo"], "who made something together comes first"
    together = composer["people"][0]["why"][0]
    assert together["kind"] == "together" and "#summer" in together["text"] and together["ids"]["project"] == 1
    assert costume["people"][0]["name"] == "문가람", "whom I haven't talked with yet"
    bridge = costume["gap"]["introductions"][0]
    assert (bridge["by"]["name"], bridge["to"]["name"]) == ("오세린", "문가람")
    assert [(one["kind"], one["ids"]) for one in bridge["why"]] == [("relation", {"relation": 1})]
    assert "강소성" in say("cast", "radio").out
    say("cast", "radio", "--ask", composer["people"][0]["choice"])
    promised = say("todo", "--json").json[0]
    assert [one["name"] for one in promised["people"]] == ["강소성"] and promised["project"] == "radio"
    say("project", "fill", "radio", "작곡가", "강소성")
    page = say("project", "show", "radio", "--json").json
    assert [(one["name"], one["role"]) for one in page["members"]][-1] == ("강소성", "작곡가")
    assert [one["text"] for one in page["needs"]] == ["의상감독"]


# -- 6. introducing ----------------------------------------------------------------------------------

INTRODUCING = {
    "ko": ("김하늘", "강소성", "작곡가", "감독", "안녕하세요", "소개해"),
    "en": ("Hana Grey", "Mateo Cruz", "composer", "director", "Hi", "meet"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_introducing(language: str) -> None:
    one, other, role, own, hello, word = INTRODUCING[language]
    say = speaker(language)
    say("add", one, f"role:{own}")
    say("add", other, f"role:{role}")
    say("log", f"어제 {other}랑 커피" if language == "ko" else f'yesterday met @"{other}"', "--no-input")
    say("need", one, role, "--until", "2027-03")
    pair = say("match", "--json").json["pairs"][0]
    assert (pair["for"]["name"], pair["who"]["name"]) == (one, other)
    assert one in pair["sentence"] and other in pair["sentence"]
    assert pair["why"] and all(one["ids"] for one in pair["why"])
    say("match", str(pair["number"]), "--intro")
    begun = say("intro", "list", "--json").json[0]
    assert begun["state"] == "idea" and begun["because"] and begun["need"]
    draft = say("intro", "draft", str(begun["id"]), "--to", one).out
    assert hello in draft and other.split()[0] in draft and word in draft
    for state in ("asked one", "asked both", "made", "met"):
        say("intro", "next", str(begun["id"]))
        assert say("intro", "show", str(begun["id"]), "--json").json["state"] == state
    say("undo")
    assert say("intro", "show", str(begun["id"]), "--json").json["state"] == "made"


# -- 7. wrapping -------------------------------------------------------------------------------------

WRAPPING = {
    "ko": ("서로의 첫 관객", "빛 설계", "다음 겨울에", "6주", "걸음을 멈춘 날", "아무에게도 말하지 않을 것"),
    "en": ("each other's first audience", "the lights", "next winter", "6 weeks", "the day we stopped", "tell nobody"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrapping(language: str) -> None:
    remains, thanks, seed, every, line, private = WRAPPING[language]
    say = speaker(language)
    for name in ("이소라", "박민준", "강소성"):
        say("add", name)
    say("intro", "by", "박민준", "이소라")
    say("project", "new", "ghost", "--stage", "making")
    say("project", "join", "ghost", "이소라", "--role", "감독")
    say("project", "join", "ghost", "강소성", "--role", "음악", "--terms", private)
    say("project", "join", "ghost", "--model", "open video model", "--role", "image")
    say("log", f"어제 이소라랑 마지막 편집 #ghost 여운:'{private}'", "--no-input")
    say("project", "stage", "ghost", "wrapped")
    waits = next(row for row in say("today", "--json").json["items"] if row["kind"] == "wrap")
    assert waits["command"] == "aftera project wrap ghost"
    say("project", "wrap", "ghost", "--who", "이소라", "--remains", remains, "--thanks", thanks, "--seed", seed)
    say("project", "wrap", "ghost", "--who", "이소라", "--every", every)
    say("project", "wrap", "ghost", "--upstream")
    say("project", "wrap", "ghost", "--outcome", "film", "--link", "https://example.org/ghost")
    say("project", "wrap", "ghost", "--next", "radio", "--finish")
    promised = say("todo", "--json").json
    assert {tuple(one["name"] for one in row["people"]) for row in promised} == {("이소라",), ("박민준",)}
    assert any(thanks in row["text"] for row in promised)
    table = say("project", "wrap", "ghost", "--json").json
    settled = {row["name"]: row for row in table["members"]}
    assert (settled["이소라"]["remains"], settled["이소라"]["seed"]) == (remains, seed)
    assert settled["강소성"]["settled"] is None, "whom nobody asked about stays as they are"
    assert not [row for row in say("today", "--json").json["items"] if row["kind"] == "wrap"]
    say("project", "keepsake", "ghost", "--line", line, "--by", "이소라")
    page = say("project", "keepsake", "ghost").out
    assert all(words in page for words in ("이소라", "강소성", "open video model", "https://example.org/ghost", line))
    assert private not in page and remains not in page and seed not in page
    say("log", "오늘 이소라랑 통화", "--no-input", on="2027-02-01")
    outlived = say("project", "lineage", "ghost", "--json", on="2027-02-02").json
    first, then = outlived["projects"]
    assert (first["slug"], then["slug"]) == ("ghost", "radio")
    assert [(one["name"], one["conversation"]) for one in first["lasting"]] == [("이소라", 2)]
    say("undo")
