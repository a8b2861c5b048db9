"""Looking through roles, hats and time from the command line: pulse, hats, lanes, map."""

from __future__ import annotations

import re

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
    assert all(turned["reason"]["ids"] for turned in found["turned"])
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
