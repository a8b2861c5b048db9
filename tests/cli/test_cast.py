"""`aftera cast`, as it is typed and as scripts read it, in Korean and in English."""

from __future__ import annotations

import re
from typing import Any

import pytest

from afterA_crm.text import width

from .run import Result, aftera, aftera_process
from .terminal import typed

#: A film made by four, a project that gathers two of them again, a composer whom only a curator knows.
STORY: tuple[tuple[str, ...], ...] = (
    ("add", "나영"),
    ("edit", "나영", "--me"),
    ("add", "이소라 감독"),
    ("add", "박민준 프로듀서"),
    ("add", "Grace Lee role:curator"),
    ("add", "Aino Laine role:composer"),
    ("add", "조용한 role:감독"),
    ("quiet", "조용한"),
    ("project", "new", "ghost", "유령의 여름", "--stage", "wrapped"),
    ("project", "join", "ghost", "나영", "--role", "배우"),
    ("project", "join", "ghost", "이소라", "--role", "연출"),
    ("project", "join", "ghost", "박민준", "--role", "제작"),
    ("project", "join", "ghost", "조용한", "--role", "연출"),
    ("project", "new", "festival", "Festival"),
    ("project", "join", "festival", "Grace", "Aino"),
    ("log", "2026-11-01 이소라, 박민준이랑 점심"),
    ("log", "2026-11-02 Grace Lee call"),
    ("project", "new", "radio", "겨울 라디오"),
    ("need", "#radio", "감독"),
    ("need", "#radio", "프로듀서"),
    ("need", "#radio", "작곡가"),
    ("need", "#radio", "촬영감독"),
)


@pytest.fixture(autouse=True)
def told() -> None:
    for command in STORY:
        done = aftera(*command)
        assert done.code == 0, (command, done)


def ok(*args: object, **options: Any) -> Result:
    done = aftera(*args, **options)
    assert done.code == 0, done.err
    return done


def test_the_whole_answer_in_english() -> None:
    done = aftera_process("cast", "radio")
    assert done.code == 0, done.err
    cast, _, rest = done.out.partition("\n감독\n")
    assert "A  감독 이소라 · 프로듀서 박민준" in cast
    assert "이소라, 박민준 and you made #ghost together · still open: 작곡가, 촬영감독" in cast
    assert "made #ghost with 박민준 and you" in rest
    gaps = rest.partition("\nGaps\n")[2]
    assert "작곡가  only people you haven't talked with yet" in gaps
    assert re.search(r"4  Grace Lee could introduce Aino Laine: both in #festival", gaps)
    assert "촬영감독  nobody in the book does this now" in gaps
    assert "조용한" not in done.out


def test_the_whole_answer_in_korean() -> None:
    done = aftera_process("--lang", "ko", "cast", "radio")
    assert done.code == 0, done.err
    assert "나, 이소라, 박민준이 #ghost를 함께 만듦 · 아직 빈자리: 작곡가, 촬영감독" in done.out
    duo = aftera("--lang", "ko", "cast", "--need", "감독,프로듀서", "--json").json["casts"][0]
    assert duo["why"][0]["text"] == "나, 이소라, 박민준이 #ghost를 함께 만듦"
    assert "나, 박민준과 #ghost를 만듦" in done.out
    assert "Grace Lee가 Aino Laine을 소개해 줄 수 있음: #festival에서 함께함" in done.out
    assert "지금 이 일을 하는 사람이 책에 없음" in done.out
    assert "조용한" not in done.out


def test_json_says_every_reason_with_its_rows_and_gives_nobody_a_number() -> None:
    found = ok("cast", "radio", "--json").json
    assert found["project"]["slug"] == "radio"
    (cast,) = found["casts"]
    assert cast["choice"] == "A"
    assert [seat["person"] and seat["person"]["name"] for seat in cast["seats"]] == ["이소라", "박민준", None, None]
    ghost = cast["why"][0]["ids"]["project"]
    assert [need["role"] for need in found["needs"]] == ["감독", "프로듀서", "작곡가", "촬영감독"]
    sora = found["needs"][0]["people"][0]
    assert (sora["name"], sora["season"], sora["last"]) == ("이소라", "now", "2026-11-01")
    assert sora["why"][0]["ids"]["project"] == ghost
    people = [one for need in found["needs"] for one in need["people"]]
    for one in people:
        assert [key for key, value in one.items() if type(value) in (int, float)] == ["id"]
        assert all(reason["kind"] and reason["text"] and reason["ids"] for reason in one["why"])
    gap = found["needs"][2]["gap"]
    assert (gap["kind"], gap["introductions"][0]["by"]["name"]) == ("strangers", "Grace Lee")
    assert found["needs"][3]["gap"] == {"kind": "nobody", "introductions": [], "near": []}


def test_records_have_one_shape() -> None:
    records = ok("cast", "radio", "--plain").records
    assert {len(record) for record in records} == {7}
    assert [record[0] for record in records] == [*["cast"] * 4, *["person"] * 3, "gap", "introduction", "gap"]


def test_roles_alone_need_no_project() -> None:
    for option in ("--need", "--role"):
        found = ok("cast", option, "director, 제작", "--json").json
        assert found["project"] is None
        assert [one["name"] for need in found["needs"] for one in need["people"]] == ["이소라", "박민준"]


def test_roles_beside_a_project_stand_for_its_needs() -> None:
    found = ok("cast", "radio", "--need", "curator", "--json").json
    assert [need["role"] for need in found["needs"]] == ["curator"]


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("1", ["이소라 · 11-20 (Fri)–11-27 (Fri) · ask about the 감독 role · #radio"]),
        ("4", ["Grace Lee · 11-20 (Fri)–11-27 (Fri) · ask to introduce Aino Laine (작곡가) · #radio"]),
        ("A", ["이소라 · ", "박민준 · "]),
    ],
)
def test_a_choice_becomes_follow_ups_that_one_undo_takes_back(choice: str, said: list[str]) -> None:
    before = ok("todo", "--json").json
    tried = ok("cast", "radio", "--ask", choice, "-n")
    assert "Nothing was written." in tried.err
    assert ok("todo", "--json").json == before
    done = ok("cast", "radio", "--ask", choice)
    assert all(one in done.err for one in said) and done.out == ""
    assert len(ok("todo", "--json").json) == len(before) + len(said)
    assert "already" in ok("cast", "radio", "--ask", choice).err
    ok("undo")
    assert ok("todo", "--json").json == before


def test_what_nobody_can_choose_is_said() -> None:
    for choice in ("99", "Z", "-1", ""):
        assert aftera("cast", "radio", "--ask", choice).code == 3


def test_a_project_without_needs_says_how_to_name_one() -> None:
    done = aftera("cast", "ghost")
    assert (done.code, done.out) == (3, "")
    assert "aftera project need ghost" in done.err


def test_a_hat_narrows_and_one_i_never_wore_is_said() -> None:
    ok("hat", "add", "배우")
    director = ok("cast", "radio", "--hat", "배우", "--json").json["needs"][0]
    assert (director["people"], director["gap"]["kind"]) == ([], "unseen")
    assert "nobody seen through this hat does this now" in ok("cast", "radio", "--hat", "배우").out
    assert aftera("cast", "radio", "--hat", "없는모자").code == 3


def test_at_most_so_many_are_shown_and_the_rest_counted() -> None:
    for number in range(4):
        ok("add", f"Director {'ABCD'[number]} role:director")
    done = ok("cast", "--need", "director", "--limit", "2")
    assert "and 3 more" in done.out
    assert len(ok("cast", "--need", "director", "--limit", "2", "--json").json["needs"][0]["people"]) == 2


def test_a_terminal_of_80_columns_holds_every_line_and_asks_once() -> None:
    ok("need", "#radio", "아주 " * 40 + "감독")
    ok("add", f"{'길고긴이름' * 12} 감독")
    for language in ("en", "ko"):
        shown = typed([""], "--lang", language, "cast", "radio")
        assert [line for line in shown.split("\n") if width(line) > 80] == []
    shown = typed(["1"], "cast", "radio")
    assert "Whom do you ask? (A, 1–" in shown
    assert "ask about the 감독 role" in shown
    assert [one["text"] for one in ok("todo", "--json").json] == ["ask about the 감독 role"]


def test_with_no_input_nothing_is_asked() -> None:
    assert "Whom" not in typed([], "cast", "radio", "--no-input")
