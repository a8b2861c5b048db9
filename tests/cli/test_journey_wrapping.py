"""Journey 7 from an empty book, as a person types it: make, end, go through the ending, send a page, go on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import Result, aftera_process
from tests.cli.terminal import typed

#: What is typed and what is read in each language.
SAID: dict[str, dict[str, Any]] = {
    "ko": {
        "people": ("이소라 감독", "박민준 프로듀서"),
        "met": "11-01 민준이가 소라 소개해줌",
        "name": "유령의 여름",
        "sora": "소라",
        "minjun": "민준",
        "talk": '11-06 소라랑 상영 끝나고 한참 걸음 #ghost 여운:"빛이 먼저 오고 사람이 온다"',
        "ended": "마침",
        "suggests": "무엇이 남는지, 누구에게 고마운지, 다음은 무엇인지: `aftera project wrap ghost`.",
        "today": "12일 전 끝남, 마무리 전",
        "answers": [
            "소라",
            "y",
            "빛 설계 다음 주 금요일",
            "겨울 바다",
            "6주",
            "u",
            "네",
            "o",
            "본선 상영",
            "",
            "n",
            "겨울 라디오",
            "",
        ],
        "thanks": ["고맙다고 전하기: 빛 설계", "이소라를 만나게 해 줘서 고맙다고 전하기"],
        "since": "오늘 소라랑 통화",
        "lasts": "함께한 2명 가운데 1명과 그 뒤로도 이야기를 나눴습니다.",
        "page": "## 함께한 사람\n\n- **이소라** · 감독\n- **박민준** · 프로듀서",
    },
    "en": {
        "people": ("Sora Lee (director)", "Minjun Park (producer)"),
        "met": "11-01 intro by @Minjun: @Sora",
        "name": "Ghost Summer",
        "sora": "sora",
        "minjun": "minjun",
        "talk": '11-06 with Sora, a long walk after the screening #ghost echo:"light comes first, then people"',
        "ended": "wrapped",
        "suggests": "What remains, whom to thank, what comes next: `aftera project wrap ghost`.",
        "today": "it ended 12 days ago and has no wrap yet",
        "answers": [
            "sora",
            "y",
            "the lights next friday",
            "winter sea",
            "6 weeks",
            "u",
            "y",
            "o",
            "In the final",
            "",
            "n",
            "Winter",
            "",
        ],
        "thanks": ["Say thank you: the lights", "Say thank you for Sora Lee"],
        "since": "today call with Sora",
        "lasts": "You have talked since with 1 of the 2 who made it with you.",
        "page": "## Who made it\n\n- **Sora Lee** · director\n- **Minjun Park** · producer",
    },
}


@pytest.mark.parametrize("language", SAID)
def test_a_project_ends_and_the_people_remain(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = SAID[language]

    def ok(*args: str) -> Result:
        done = aftera_process("--lang", language, *args)
        assert done.code == 0, (args, done)
        return done

    for person in said["people"]:
        ok("add", person)
    ok("log", said["met"])
    ok("project", "new", "ghost", said["name"], "--stage", "making")
    ok("project", "join", "ghost", said["sora"], "--role", said["people"][0].split()[-1].strip("()"))
    ok("project", "join", "ghost", said["minjun"], "--role", said["people"][1].split()[-1].strip("()"))
    ok("log", said["talk"])
    assert said["suggests"] in ok("project", "stage", "ghost", said["ended"], "--on", "2026-11-08").err

    morning = next(item for item in ok("today", "--json").json["items"] if item["kind"] == "wrap")
    assert (morning["reason"], morning["command"]) == (said["today"], "aftera project wrap ghost")

    typed(said["answers"], "--lang", language, "project", "wrap", "ghost")
    state = ok("project", "wrap", "ghost", "--json").json
    sora, minjun = state["members"]
    assert sora["remains"] == sora["ring"]["text"] and sora["rhythm"] == "every 6 weeks" and sora["seed"]
    assert minjun["wrap"] is None and state["settled"] == "2026-11-20"
    assert [todo["text"] for todo in ok("todo", "--json").json] == said["thanks"]
    assert not [item for item in ok("today", "--json").json["items"] if item["kind"] == "wrap"]

    ok("log", said["since"])
    lineage = ok("project", "lineage", "ghost").out
    assert said["lasts"] in lineage and state["after"][0]["name"] in lineage

    ok("project", "keepsake", "ghost", "--line", "c2", "-o", "ghost.md")
    page = (tmp_path / "ghost.md").read_text("utf-8")
    assert said["page"] in page and f"> {sora['ring']['text']}\n" in page and state["outcomes"][0]["text"] in page

    whole = json.loads(ok("export", "--to", "json").out)
    assert [(row["remains"], row["seed"]) for row in whole["wrap"]] == [(sora["remains"], sora["seed"])]
    assert len(whole["keepsake_line"]) == 1
    for _each in range(3):  # the line, the talk, the finish
        ok("undo")
    assert ok("project", "wrap", "ghost", "--json").json["settled"] is None
