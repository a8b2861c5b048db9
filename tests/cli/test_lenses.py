"""Looking through roles, hats and time from the command line: pulse, hats, lanes, map."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .run import aftera, aftera_process


def filled() -> None:
    """Make a small book: two people, two hats, an echo, someone who asked for quiet."""
    for command in (
        ("add", "이소라 감독 소속:필름랩"),
        ("add", "김민수"),
        ("hat", "add", "배우"),
        ("hat", "add", "화가"),
        ("log", '어제 이소라랑 콘티 얘기 나:배우 여운:"빛이 먼저 온다"'),
        ("log", "2026-03-02 김민수랑 통화 나:화가"),
        ("log", "2026-10-01 김민수랑 점심"),
    ):
        done = aftera(*command)
        assert done.code == 0, (command, done)


def test_pulse_draws_a_year_within_eighty_columns_in_both_languages() -> None:
    filled()
    for language, month, rings in (("en", "Mar", "What rings"), ("ko", "3월", "남은 여운")):
        said = aftera_process("--lang", language, "pulse")
        assert said.code == 0, said.err
        assert month in said.out and rings in said.out
        assert "빛이 먼저 온다" in said.out and "c1" in said.out
        squares = [line for line in said.out.split("\n") if line[:1] and set(line[5:]) & set("░▒▓█")]
        assert len(squares) >= 2
        assert "\x1b" not in said.out


def test_pulse_json_carries_the_rows_its_reasons_stand_on() -> None:
    filled()
    found = aftera("pulse", "--json").json
    assert found["conversations"] == 3
    assert {"day": "2026-11-19", "conversations": 1} in found["days"]
    assert found["rings"][0]["conversation_id"] == 1
    assert all(turned["why"][0]["ids"] for turned in found["turned"])
    assert aftera("pulse", "--plain").records == [["2026-03-02", "1"], ["2026-10-01", "1"], ["2026-11-19", "1"]]


def test_pulse_through_a_hat_says_so_and_counts_only_its_own() -> None:
    filled()
    said = aftera("pulse", "--hat", "actor")
    assert "배우" in said.err
    assert aftera("pulse", "--hat", "actor", "--json").json["conversations"] == 1
    assert aftera("pulse", "--hat", "nonsense").code == 3


@pytest.mark.parametrize("words", ["--since 2027-01", "--year 2026 --since 2026-01", "--year 0", "--since 25.13.40"])
def test_pulse_refuses_what_is_no_stretch_of_time(words: str) -> None:
    assert aftera("pulse", *words.split()).code == 2


def test_pulse_of_a_past_year_says_nothing_of_seasons_now() -> None:
    filled()
    assert "Seasons now" in aftera("pulse").out
    past = aftera("pulse", "--year", "2025").out
    assert "Seasons now" not in past and re.match("2025-01-01 – 2025-12-31", past)


def test_a_role_list_is_a_strip_in_both_languages_and_a_plain_list_without_days() -> None:
    aftera("add", "이소라")
    aftera("role", "소라", "add", "작곡가")
    assert aftera("role", "소라").out == "작곡가\n"
    aftera("role", "소라", "add", "감독", "--org", "필름랩", "--from", "2024-03")
    for language in ("en", "ko"):
        said = aftera_process("--lang", language, "role", "소라")
        assert re.search(r"^ +20\d\d +20\d\d", said.out)
        assert re.search(r"감독, 필름랩 +┣━+▶ +2024-03–", said.out)
        assert "┄" in said.out
        assert "┣━" in aftera_process("--lang", language, "show", "소라").out


def test_roles_as_of_a_day_are_those_of_that_day() -> None:
    aftera("add", "이소라")
    aftera("role", "소라", "add", "작곡가", "--from", "2021", "--until", "2023")
    aftera("role", "소라", "add", "감독", "--from", "2024-03")
    for said, names in (("2022", ["작곡가"]), ("2024-05", ["감독"]), ("2024-01", []), ("재작년", ["감독"])):
        assert [one["name"] for one in aftera("role", "소라", "--as-of", said, "--json").json["roles"]] == names, said
    assert [one["name"] for one in aftera("who", "--role", "composer", "--json").json] == []
    assert [one["name"] for one in aftera("who", "--role", "composer", "--as-of", "2022-05", "--json").json] == [
        "이소라"
    ]
    assert [one["name"] for one in aftera("who", "--role", "composer", "--ever", "--json").json] == ["이소라"]
    assert aftera("who", "--ever", "--as-of", "2022").code == 2


def test_lanes_say_who_moved_and_why_in_both_languages() -> None:
    aftera("add", "이소라")
    aftera("role", "소라", "add", "작곡가", "--from", "2021", "--until", "2026-10-05")
    aftera("role", "소라", "add", "감독", "--from", "2026-10-06")
    for language, since in (("en", "since 2026-10-06"), ("ko", "2026-10-06부터")):
        said = aftera_process("--lang", language, "role", "lanes")
        assert said.code == 0, said.err
        assert "이소라  작곡가 → 감독" in said.out and since in said.out
    found = aftera("role", "lanes", "--json").json
    assert found["people"][0]["why"][0]["ids"] == {"role": 1}
    assert aftera("role", "lanes", "--since", "2026-11", "--json").json["people"] == []
    assert aftera("role", "lanes", "--since", "2026-12").code == 2
    before = aftera("role", "lanes", "--until", "2021-02", "--json").json
    assert (before["first"], before["last"], len(before["people"])) == ("2021-01-01", "2021-02-28", 0)


def crew() -> None:
    """Make two projects that share only Sora, and an introduction."""
    for command in (
        ("add", "이소라 감독"),
        ("add", "김민수"),
        ("add", "Grace Hall"),
        ("add", "박민준"),
        ("project", "new", "film", "Film"),
        ("project", "new", "mural", "Mural"),
        ("project", "join", "film", "이소라", "김민수"),
        ("project", "join", "mural", "이소라", "Grace"),
        ("log", "어제 박민준이랑 점심, 민준이가 소라 소개해줌"),
    ):
        done = aftera(*command)
        assert done.code == 0, (command, done)


def test_a_map_shows_groups_and_bridges_in_both_languages() -> None:
    crew()
    for language, bridges in (("en", "Bridges"), ("ko", "잇는 사람")):
        said = aftera_process("--lang", language, "map")
        assert said.code == 0, said.err
        assert bridges in said.out
        assert re.search(r"◆ #\w+ ── 이소라 ── #\w+", said.out)
    found = aftera("map", "--json").json
    assert found["bridges"][0]["why"][0]["ids"]["project"] == [2, 1]
    assert all(tie["why"][0]["ids"] for tie in found["ties"])


def test_a_map_around_someone_says_what_ties_them() -> None:
    crew()
    said = aftera("map", "소라")
    assert said.out.startswith("이소라  감독\n")
    assert re.search(r"├─ Make together\n│ +(김민수|Grace Hall) +both in #", said.out)
    assert "└─" in said.out
    assert aftera("map", "nobody").code == 3


def test_a_map_is_written_and_never_over_what_is_not_ours(own_home: Path) -> None:
    crew()
    for ending in ("html", "graphml", "dot"):
        file = own_home / f"net.{ending}"
        tried = aftera("map", "-o", file, "-n")
        assert tried.code == 0 and not file.exists()
        done = aftera("map", "-o", file)
        assert done.code == 0, done
        assert "names, roles and kinds of ties" in done.err
        assert file.stat().st_mode & 0o777 == 0o600
        assert "이소라" in file.read_text("utf-8")
        assert aftera("map", "-o", file).code == 0, "ours may be written again"
        file.write_text("mine")
        assert aftera("map", "-o", file).code == 2
        assert file.read_text() == "mine"
        assert aftera("map", "-o", file, "--force").code == 0
    assert aftera("map", "-o", own_home / "net.png").code == 2
    assert not (own_home / "net.png").exists()


def test_a_hat_says_its_projects_once_also_where_nobody_was_met() -> None:
    for command in (("hat", "add", "배우"), ("project", "new", "ghost", "Ghost", "--hat", "배우")):
        assert aftera(*command).code == 0
    assert aftera("hat", "show", "배우").out.count("#ghost") == 1
