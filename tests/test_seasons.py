"""Seasons: from rhythm and last conversation, never a reproach."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm import seasons, words

TODAY = date(2026, 11, 20)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_someone_never_talked_with_has_no_season() -> None:
    assert seasons.season(None, 42, TODAY) is None
    assert (seasons.glyph(None), seasons.word(None)) == (" ", "")


@pytest.mark.parametrize(
    ("days", "season"),
    [(0, "now"), (14, "now"), (15, "warm"), (42, "warm"), (43, "resting"), (126, "resting"), (127, "asleep")],
)
def test_a_rhythm_of_six_weeks_turns_after_six_weeks(days: int, season: str) -> None:
    assert seasons.season(ago(days), 42, TODAY) == season


def test_a_weekly_rhythm_sends_nobody_to_sleep_within_three_months() -> None:
    assert seasons.season(ago(30), 7, TODAY) == "resting"
    assert seasons.season(ago(91), 7, TODAY) == "asleep"


def test_without_a_rhythm_a_usual_one_stands_in() -> None:
    assert seasons.season(ago(60), None, TODAY) == seasons.season(ago(60), seasons.USUAL_DAYS, TODAY) == "warm"


def test_a_conversation_dated_ahead_is_now() -> None:
    assert seasons.season(TODAY + timedelta(days=3), 42, TODAY) == "now"


@given(st.integers(0, 4000), st.integers(0, 400), st.integers(1, 1000))
def test_seasons_only_go_one_way_as_time_passes(days: int, more: int, rhythm: int) -> None:
    order = list(seasons.SEASONS)
    before, after = seasons.season(ago(days), rhythm, TODAY), seasons.season(ago(days + more), rhythm, TODAY)
    assert before is not None
    assert after is not None
    assert order.index(before) <= order.index(after)


def test_seasons_are_said_in_both_languages() -> None:
    assert [seasons.word(one) for one in seasons.SEASONS] == ["now", "warm", "resting", "asleep"]
    words.use("ko")
    assert [seasons.word(one) for one in seasons.SEASONS] == ["요즘", "따뜻", "쉬는 중", "겨울잠"]
    assert "".join(map(seasons.glyph, seasons.SEASONS)) == "●◐○·"
