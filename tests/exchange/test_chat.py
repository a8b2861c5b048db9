"""A pasted chat is read message by message, whichever program it came from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm.exchange import chat

KAKAO = """﻿게임방 님과 카카오톡 대화
저장한 날짜 : 2026-08-29 22:58:30

--------------- 2026년 8월 29일 토요일 ---------------
[김서연] [오전 9:00] 시놉시스 보냈어요
[나] [오후 9:05] 네 확인할게요
두 번째 줄
정하늘님이 들어왔습니다.
--------------- 2026년 8월 30일 일요일 ---------------
[김서연] [오후 1:10] 좋아요
"""


def test_a_kakaotalk_chat_is_read_with_its_days_and_lines_that_go_on() -> None:
    found = chat.messages(KAKAO)
    assert [(m.day, m.time, m.who, m.body) for m in found] == [
        (date(2026, 8, 29), "오전 9:00", "김서연", "시놉시스 보냈어요"),
        (date(2026, 8, 29), "오후 9:05", "나", "네 확인할게요"),
        (date(2026, 8, 30), "오후 1:10", "김서연", "좋아요"),
    ]
    assert found[1].raw == "[나] [오후 9:05] 네 확인할게요\n두 번째 줄"


def test_each_message_becomes_a_line_and_keeps_what_was_pasted_below_it() -> None:
    assert chat.lines(KAKAO)[:2] == [
        "2026-08-29 오전 9:00 @김서연 via:카톡 시놉시스 보냈어요\n[김서연] [오전 9:00] 시놉시스 보냈어요",
        "2026-08-29 오후 9:05 @김서연 via:카톡 → 네 확인할게요\n[나] [오후 9:05] 네 확인할게요\n두 번째 줄",
    ]


@pytest.mark.parametrize(
    ("line", "day", "who", "order"),
    [
        ("2026년 8월 29일 오전 9:00, 김서연 : 안녕", date(2026, 8, 29), "김서연", "ymd"),
        ("2026. 8. 29. 오전 9:00, 김서연 : 안녕", date(2026, 8, 29), "김서연", "ymd"),
        ("[29/08/2026, 09:00:12] Sora Kim: hi", date(2026, 8, 29), "Sora Kim", "ymd"),
        ("8/29/26, 9:00 PM - Sora: hi", date(2026, 8, 29), "Sora", "mdy"),
        ("29/08/2026, 09:00 - Sora: hi", date(2026, 8, 29), "Sora", "dmy"),
    ],
)
def test_other_programs(line: str, day: date, who: str, order: str) -> None:
    (found,) = chat.messages(line, order=order)
    assert (found.day, found.who) == (day, who)


@pytest.mark.parametrize("text", ["어제 소라랑 통화", "note: hello\nother: world", "[메모] 그냥 글\n[메모] 또"])
def test_ordinary_notes_are_no_chat(text: str) -> None:
    assert chat.lines(text) == []


@given(st.text(max_size=200))
def test_no_text_stops_it(text: str) -> None:
    chat.lines(text + "\n[a] [오전 9:00] b\n" + text)


def test_the_sample_reads_the_same() -> None:
    sample = Path(__file__).parents[3] / "shared" / "samples" / "contacts" / "kakaotalk_pc.txt"
    if not sample.exists():
        pytest.skip("the samples are not here")
    assert [m.who for m in chat.messages(sample.read_text("utf-8"))] == ["김서연", "나"]
