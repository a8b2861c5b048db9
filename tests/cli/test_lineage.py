"""`aftera project lineage`: the headline, the list behind its number, and a tree that fits the terminal."""

from __future__ import annotations

import pytest

from tests.cli.run import aftera, aftera_process
from tests.cli.terminal import typed


@pytest.fixture(autouse=True)
def ghost() -> None:
    """Wrap a film, talk with one of the two who made it since, and go on with a next chapter."""
    for command in (
        ("add", "이소라 감독"),
        ("add", "박민준 프로듀서"),
        ("project", "new", "map", "밤샘 지도", "--from", "2026-06-01"),
        ("project", "new", "ghost", "유령의 여름", "--from", "2026-07-01"),
        ("project", "join", "ghost", "소라", "민준", "--role", "감독"),
        ("project", "wrap", "map", "--next", "ghost"),
        ("project", "stage", "ghost", "wrapped", "--on", "2026-11-08"),
        ("project", "wrap", "ghost", "--next", "겨울 라디오", "--finish"),
        ("project", "wrap", "ghost", "--next", "극장 걷기"),
        ("log", "11-15 소라랑 통화"),
    ):
        made = aftera(*command)
        assert made.code == 0, (command, made)


def test_the_headline_comes_with_the_list_behind_it_and_the_tree() -> None:
    shown = aftera("project", "lineage", "ghost")
    assert shown.code == 0 and shown.out == (
        "유령의 여름 ended 12 days ago. You have talked since with 1 of the 2 who made it with you.\n"
        "  이소라  last talked 11-15 (Sun), c1\n"
        "\n"
        "○ 밤샘 지도  #map · idea · 2026-06–\n"
        "│\n"
        "● 유령의 여름  #ghost · wrapped · 2026-07–2026-11\n"
        "│  1 of 2 since then: 이소라\n"
        "├─○ 겨울 라디오  #겨울-라디오 · idea\n"
        "└─○ 극장 걷기  #극장-걷기 · idea\n"
    )


def test_in_korean() -> None:
    shown = aftera_process("--lang", "ko", "project", "lineage", "ghost").out
    assert shown.startswith(
        "유령의 여름은 12일 전 끝났습니다. 함께한 2명 가운데 1명과 그 뒤로도 이야기를 나눴습니다.\n"
    )
    assert "│  2명 가운데 그 뒤로도 1명: 이소라\n" in shown
    shown = aftera_process("--lang", "ko", "project", "lineage", "--who", "민준").out
    assert shown.startswith("박민준과 함께한 프로젝트 1개. 끝난 뒤로는 아직 이야기를 나누기 전입니다.")


def test_json_carries_ids_and_the_row_behind_each_reason() -> None:
    said = aftera("project", "lineage", "ghost", "--json").json
    film = next(one for one in said["projects"] if one["slug"] == "ghost")
    assert (film["before"], film["after"], film["made_with"]) == ([1], [3, 4], [1, 2])
    assert film["lasting"] == [
        {
            "id": 1,
            "name": "이소라",
            "last": "2026-11-15",
            "conversation": 1,
            "why": [{"kind": "talk", "text": "last talked 11-15 (Sun), c1", "ids": {"person": 1, "conversation": 1}}],
        }
    ]
    assert [(edge["before"], edge["after"]) for edge in said["edges"]] == [(1, 2), (2, 3), (2, 4)]
    assert said["headline"].startswith("유령의 여름 ended") and said["project"] == 2


def test_plain_is_a_record_a_project() -> None:
    records = aftera("project", "lineage", "ghost", "--plain").records
    assert [record[1] for record in records] == ["map", "ghost", "겨울-라디오", "극장-걷기"]
    assert records[1][-2:] == ["2", "이소라"] and {len(record) for record in records} == {11}


def test_a_persons_projects_and_all_that_led_to_something() -> None:
    sora = aftera("project", "lineage", "--who", "소라").out
    assert sora.startswith("이소라: 1 project with you. You have talked since the one that ended.\n\n○ 유령의 여름")
    assert "감독" in sora and "last talked 11-15" in sora
    whole = aftera("project", "lineage").out
    assert whole.startswith("You have talked since with 1 of the 2 who made it with you.\n\n○ 밤샘 지도")


def test_a_project_that_is_not_over_says_so() -> None:
    assert "밤샘 지도 isn't over yet" in aftera("project", "lineage", "map").out


def test_what_cannot_be_shown_is_said() -> None:
    aftera("add", "바깥")
    assert aftera("project", "lineage", "nothing").code == 3
    assert aftera("project", "lineage", "--who", "바깥").code == 3
    assert aftera("project", "lineage", "ghost", "--who", "소라").code == 2


@pytest.mark.parametrize("columns", [40, 80])
def test_every_line_fits_the_terminal_also_with_wide_names(columns: int) -> None:
    from afterA_crm.text import width

    aftera("project", "edit", "ghost", "--name", "아주 긴 이름의 영화 " * 6)
    shown = typed([], "project", "lineage", "ghost", size=(columns, 24))
    tree = [line for line in shown.split("\n") if line and line[0] in "○●│├└"]
    assert len(tree) == 6 and max(map(width, tree)) <= columns and any("…" in line for line in tree)
