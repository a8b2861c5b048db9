"""`aftera circle`: proposed with why, named by number, drawn as a table, in both languages."""

from __future__ import annotations

import re
from typing import Any

import pytest

from afterA_crm.text import width
from tests.cli.run import aftera, aftera_process
from tests.cli.terminal import typed

NAMES = ("가은", "나래", "다온", "라희")


@pytest.fixture(autouse=True)
def crew() -> None:
    """Meet four people at two festivals, and let three of them make a film."""
    for name in NAMES:
        aftera("add", name)
    for slug, day in (("jiff", "2026-05-01"), ("gmaff", "2026-11-18")):
        aftera("event", "new", slug, f"{slug} festival", "--from", day)
        aftera("event", "met", slug, *NAMES)
    aftera("project", "new", "ghost", "Ghost", "--stage", "making")
    aftera("project", "join", "ghost", *NAMES[:3])


def proposed() -> Any:
    return aftera("circle", "proposed", "--json").json


def test_a_proposal_says_why_with_ids_and_is_named_by_its_number() -> None:
    (found,) = proposed()
    assert (found["number"], [one["name"] for one in found["people"]]) == (1, list(NAMES))
    assert found["why"] == [{"kind": "event", "text": "met at gmaff, jiff", "ids": {"event": [2, 1]}}]
    assert aftera("circle", "name", "1", "Night", "crew").err == "Night crew · 가은, 나래, 다온, 라희\n"
    assert proposed() == []
    assert [row[1] for row in aftera("who", "--circle", "night crew", "--plain").records] != []
    assert "Night crew" in aftera("show", "가은").out
    assert aftera("undo").code == 0
    assert len(proposed()) == 1


def test_what_is_no_circle_is_not_proposed_again_until_that_is_taken_back() -> None:
    said = aftera("circle", "not", "1", "--json").json
    assert [one["name"] for one in said["declined"]] == list(NAMES)
    assert proposed() == [] and aftera("circle").out == ""
    assert "Night" not in aftera("show", "가은").out
    aftera("undo")
    assert len(proposed()) == 1


def test_a_number_that_is_not_there_is_said() -> None:
    for command in (("name", "2", "x"), ("not", "9")):
        said = aftera("circle", *command)
        assert said.code == 3 and "there is 1 circle" in said.err


@pytest.mark.parametrize(
    ("language", "heading", "last"),
    [
        ("en", "Who came back each time", "Last: #ghost, today; 3 of 4 were there."),
        ("ko", "매번 누가 왔는지", "마지막: #ghost, 오늘. 4명 가운데 3명이 함께했습니다."),
    ],
)
def test_a_circle_shows_who_came_back_each_time(language: str, heading: str, last: str) -> None:
    aftera("circle", "name", "1", "밤 크루")
    aftera("log", "2026-08-01 가은이랑 라희랑 저녁")
    shown = aftera_process("--lang", language, "circle", "밤 크루").out
    assert heading in shown and last in shown
    marks = ["".join(re.findall("[●·]", line)) for line in shown.split("\n") if "●" in line]
    assert marks == ["●●●·", "●●●●", "●··●", "●●●●"]
    said = aftera("circle", "show", "밤", "--json").json
    assert [(one["kind"], one["people"]) for one in said["occasions"]][2] == ("talk", [1, 4])


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
def test_the_table_fits_the_terminal(size: tuple[int, int]) -> None:
    people = [f"아주긴이름의사람{number}" for number in range(8)]
    for name in people:
        aftera("add", name)
    for slug in ("one-long-festival-of-many-days", "two"):
        aftera("event", "new", slug, slug, "--from", "2026-10-01")
        aftera("event", "met", slug, *people)
    aftera("circle", "new", "긴 크루", *people)
    shown = typed([], "circle", "긴", size=size)
    assert all(width(line) <= size[0] for line in shown.split("\n")), shown
    table = [line for line in shown.split("\n") if "●" in line]
    assert [line.count("●") for line in table] == [8, 8]
    assert shown.split("\n")[1].split()[:2] == ["1", "아주긴이름의사람0"], "too wide for names, the table has numbers"


def test_hostile_names_are_seen_not_obeyed() -> None:
    aftera("add", "\x1b[31mred\x1b[0m")
    said = aftera("circle", "new", "\x1b]52;c;aGk=\x07", "red", "가은")
    assert said.code == 0 and "\x1b" not in said.err
    for command in (("circle",), ("circle", "show", "52"), ("circle", "list", "--plain")):
        assert "\x1b" not in aftera(*command).out
