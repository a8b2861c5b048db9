"""What a Korean or an English speaker would write for a day, and what is none."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import dates
from afterA_crm.dates import Cadence, Doubt, When

FRIDAY = datetime(2026, 11, 20, 12)
SAMPLES = Path(__file__).parents[1].parent / "shared" / "samples" / "dates.tsv"


def shown(what: object) -> str:
    """Write a meaning as the tables do."""
    if what is None:
        return "-"
    if isinstance(what, Doubt):
        return f"? {what.reason}"
    if isinstance(what, Cadence):
        return what.text
    assert isinstance(what, When)
    text = str(what.first) if what.first == what.last else f"{what.first}..{what.last}"
    return text + (f" {what.time:%H:%M}" if what.time else "") + (" (about)" if what.about else "")


def sample_rows() -> Iterator[tuple[str, str, datetime, str]]:
    if not SAMPLES.exists():
        return
    now, look = FRIDAY, "ahead"
    for line in SAMPLES.read_text("utf-8").splitlines():
        if "from Wednesday" in line:
            now = datetime(2026, 11, 18, 12)
        elif line.startswith("# looking back"):
            now, look = FRIDAY, "back"
        elif not line.startswith(("#", "written")) and "\t" in line:
            written, means = line.split("\t")
            yield written, means, now, look


@pytest.mark.skipif(not SAMPLES.exists(), reason="the shared samples are not here")
def test_shared_samples() -> None:
    rows = list(sample_rows())
    assert len(rows) > 70
    for written, means, now, look in rows:
        answers = [answer if answer[0] != "?" else "?" for answer in means.split("|")]
        text = f"{written} 소라랑 미팅"
        found = dates.at_start(text, now, look)
        for what in (dates.whole(written, now, look), found.what if found else None):
            got = shown(what)
            assert (got if got[0] != "?" else "?") in answers, f"{written}: {got}"


AHEAD = """
엿새 있다가 | 2026-11-26
아흐레 지나서 | 2026-11-29
석 달 뒤 | 2027-02-20
넉 달 뒤에 | 2027-03-20
1년 2개월 뒤 | 2028-01-20
반년 뒤 | 2027-05-20
한두 달 후 | 2027-01-20 (about)
며칠 뒤 | 2026-11-23 (about)
한 시간 있다가 | 2026-11-20 13:00
1시간 반 뒤 | 2026-11-20 13:30
in 30 minutes | 2026-11-20 12:30
3시간 전 | 2026-11-20 09:00
토욜까지 | 2026-11-21
다음주 수 | 2026-11-25
다음주화요일오후3시반에 | 2026-11-24 15:30
다음 주 초 | 2026-11-23..2026-11-24
이번 주 주말 | 2026-11-21..2026-11-22
지난 주말 | 2026-11-14..2026-11-15
주말에 | 2026-11-21..2026-11-22
다음 주 안에 | 2026-11-23..2026-11-29
3일 안에 | 2026-11-20..2026-11-23
within 2 weeks | 2026-11-20..2026-12-04
월초 | 2026-12-01..2026-12-10
다음 달 중순 | 2026-12-11..2026-12-20
다음 달 말 | 2026-12-31
연말 | 2026-12-31
연초 | 2027-01-01..2027-01-31
작년 12월 24일 | 2025-12-24
내년 3월 | 2027-03-01..2027-03-31
올해 말 | 2026-12-31
25년 6월 20일 | 2025-06-20
25일까지 | 2026-11-25
이달 25일 | 2026-11-25
삼월 이십일 | 2027-03-20
11월 24일 화요일 오후 3시쯤 | 2026-11-24 15:00 (about)
11월 24일부터 26일까지 | 2026-11-24..2026-11-26
11/24~26 | 2026-11-24..2026-11-26
월요일부터 수요일까지 | 2026-11-23..2026-11-25
내일부터 모레까지 | 2026-11-21..2026-11-22
밤 9시 | 2026-11-20 21:00
내일 밤 12시 | 2026-11-22 00:00
9시 | 2026-11-20 21:00
내일 9시 | 2026-11-21 09:00
내일 아침 | 2026-11-21
오후 3시~5시 | 2026-11-20 15:00
１１／２４ | 2026-11-24
7pm에 | 2026-11-20 19:00
fri까지 | 2026-11-27
next 금요일 | 2026-11-27
2027년 | 2027-01-01..2027-12-31
tmrw | 2026-11-21
the day after tomorrow | 2026-11-22
tonight at 8 | 2026-11-20 20:00
tomorrow morning at 9 | 2026-11-21 09:00
tomorrow around 3pm | 2026-11-21 15:00 (about)
3pm on friday | 2026-11-27 15:00
at 3 tomorrow | 2026-11-21 15:00
half past 3 | 2026-11-20 15:30
10 in the evening | 2026-11-20 22:00
3-5pm | 2026-11-20 15:00
next fri | 2026-11-27
tuesday of next week | 2026-11-24
two weeks from friday | 2026-12-11
a year and a half from now | 2028-05-20
the week after next | 2026-11-30..2026-12-06
next quarter | 2027-01-01..2027-03-31
next weekend | 2026-11-28..2026-11-29
end of next month | 2026-12-31
end of week | 2026-11-22
eoy | 2026-12-31
mid-december | 2026-12-11..2026-12-20
late june | 2027-06-21..2027-06-30
until march | 2027-03-01..2027-03-31
Mar. 20 | 2027-03-20
March 20th, 2028 | 2028-03-20
the 20th of march | 2027-03-20
Mar 20 next year | 2027-03-20
on the 5th | 2026-12-05
the 3rd of next month | 2026-12-03
Tue, Nov 24, 3pm | 2026-11-24 15:00
Nov 24-26 | 2026-11-24..2026-11-26
mon to wed | 2026-11-23..2026-11-25
2025-06-20T15:00 | 2025-06-20 15:00
'25.6.20 | 2025-06-20
6/20/2025 | 2025-06-20
2월 29일 | ? far
2월 30일 | ? nosuchday
2026-02-30 | ? nosuchday
06/07/2025 | ? order
Nov 24 (Mon) | ? weekday
9/20 | ? far
9/19 | 2027-09-19
10월 | ? far
every other friday | every 2 weeks on friday
every fri at 3pm | every week on friday at 15:00
monthly on the 3rd | every month on the 3rd
every month on the last day | every month on the 31st
every march 20 | every year on march 20
once a month | every month
매주 월요일 오후 3시 | every week on monday at 15:00
격주 화요일 | every 2 weeks on tuesday
매월 말일 | every month on the 31st
2주에 한 번 | every 2 weeks
한 달마다 | every month
매년 3월 20일 | every year on march 20
금요일마다 | every week on friday
6주에 한번씩 | every 6 weeks
매 6주 | every 6 weeks
2주 뒤 금요일 | 2026-12-04
3주 전 화요일 | 2026-10-27
friday after next | 2026-12-04
a week on tuesday | 2026-12-01
2 weeks | 2026-12-04
두 달 | 2027-01-20
3일 | 2026-12-03
2025 March 20 | 2025-03-20
20-mar-2025 | 2025-03-20
2027-03 | 2027-03-01..2027-03-31
""".strip()

BACK = """
주말 | 2026-11-14..2026-11-15
3월 | 2026-03-01..2026-03-31
12월 | 2025-12-01..2025-12-31
25일 | 2026-10-25
말일에 | 2026-10-31
9시 | 2026-11-20 09:00
어젯밤 11시 | 2026-11-19 23:00
last night at 1 | 2026-11-20 01:00
엊그제 저녁 | 2026-11-18 (about)
엊그제께 | 2026-11-18 (about)
요전날 | 2026-11-17 (about)
지난 12월 24일 | 2025-12-24
11/24 | 2025-11-24
11/24(월) | 2025-11-24
11/24(화) | ? weekday
last march | 2026-03-01..2026-03-31
a few days ago | 2026-11-17 (about)
yesterday's | 2026-11-19
the day before yesterday | 2026-11-18
월~수 | -
한 3일 전 | 2026-11-17 (about)
about 2 weeks ago | 2026-11-06 (about)
over the weekend | 2026-11-14..2026-11-15
beginning of the month | 2026-11-01
3시부터 5시까지 | 2026-11-20 15:00
from 3 to 5pm | 2026-11-20 15:00
10am-noon | 2026-11-20 10:00
토요일 밤 11시 | 2026-11-14 23:00
월요일~수요일 | 2026-11-16..2026-11-18
""".strip()


@pytest.mark.parametrize("row", AHEAD.split("\n"))
def test_looking_ahead(row: str) -> None:
    written, means = row.rsplit(" | ", 1)
    assert shown(dates.whole(written, FRIDAY, "ahead")) == means


@pytest.mark.parametrize("row", BACK.split("\n"))
def test_looking_back(row: str) -> None:
    written, means = row.rsplit(" | ", 1)
    assert shown(dates.whole(written, FRIDAY, "back")) == means


NOT_AT_START = """
한 주 동안 쉼
두 시간 회의
3일 동안 촬영
3일에 두 번 만남
3일 걸렸다
3일째 밤샘
오늘의 할 일
오늘의집 리뷰
24/7 지원
1:1 미팅
3D 모델링
3d 프린트 맡기기
2/3 정도 완료
10.50 달러 갚기
3.14 버전
010-1234-5678 전화
3-4 people came
192.168.0.1 접속
음력 3월 3일 생신
1월호 표지
7월 7일생 배우
이번에 소라랑
지난 프로젝트 정산
오는 길에 만남
이달의 소녀 공연
내년도 예산안
이월 상품
오일 파스타
한시가 급하다
저녁 먹음
일 얘기
토론 준비
매일유업 미팅
May Lee 만남
April met Bob
march on the square
Sat with Sora
sun was hot
the sun rose
5 may help us
in 2 places
at 3 places
next door cafe
last minute call
last week of november
the 5th edition
today.com launch
tomorrow@x.com
sun-dried tomatoes
two weeks of work
a day off
2025 recap
""".strip()


@pytest.mark.parametrize("text", NOT_AT_START.split("\n"))
@pytest.mark.parametrize("look", ["back", "ahead"])
def test_what_only_looks_like_a_day(text: str, look: str) -> None:
    assert dates.at_start(text, FRIDAY, look) is None


def test_a_phrase_stands_beside_text() -> None:
    def start(text: str) -> str | None:
        found = dates.at_start(text, FRIDAY, "back")
        return text[found.start : found.end] if found else None

    assert start("  어제: 소라랑") == "어제"
    assert start("(어제) 소라랑") == "(어제)"
    assert start("11/19(목) 오후 3시, 소라랑") == "11/19(목) 오후 3시"
    assert start("2025. 6. 20. 오후 3시 상영회") == "2025. 6. 20. 오후 3시"
    assert start("내일ㅋㅋ") == "내일"
    # What comes after says that the morning belongs to the text.
    assert start("어제 저녁 먹으면서") == "어제"

    def end(text: str) -> str | None:
        found = dates.at_end(text, FRIDAY, "ahead")
        return text[found.start : found.end] if found else None

    assert end("레퍼런스 보내기 다음 주 화요일까지.") == "다음 주 화요일까지"
    assert end("call Bob tomorrow morning") == "tomorrow morning"
    assert end("send it by fri at 3pm!") == "by fri at 3pm"
    assert end("보내기 (내일)") == "(내일)"
    assert end("ask about friday") == "friday"
    assert end("보내기 11/24(월)") == "11/24(월)"
    assert end("오늘 소라랑 미팅") is None

    text = "내일 3시에 소라, 다음 주에 민수 그리고 11/24(화) 리뷰"
    spans = [text[f.start : f.end] for f in dates.anywhere(text, FRIDAY, "ahead")]
    assert spans == ["내일 3시에", "다음 주에", "11/24(화)"]


def test_the_order_of_numbers_is_the_users() -> None:
    def day(text: str, order: str) -> str:
        return shown(dates.whole(text, FRIDAY, "back", order))

    assert day("3/4", "ymd") == day("3/4", "mdy") == "2026-03-04"
    assert day("3/4", "dmy") == "2026-04-03"
    assert day("20/6", "dmy") == "2026-06-20"
    assert day("20/6", "ymd") == "-"
    assert day("06/07/2025", "dmy") == "2025-07-06"
    assert day("06/07/2025", "mdy") == "2025-06-07"
    assert day("20/06/25", "dmy") == "2025-06-20"
    assert day("25.06.20", "ymd") == "2025-06-20"
    assert day("98.05.03", "ymd") == "1998-05-03"


def test_a_week_starts_when_the_user_says() -> None:
    sunday = datetime(2026, 11, 22, 9)
    assert shown(dates.whole("이번 주", sunday, "ahead", "ymd", 0)) == "2026-11-16..2026-11-22"
    assert shown(dates.whole("이번 주", sunday, "ahead", "ymd", 6)) == "2026-11-22..2026-11-28"


def test_month_ends_stay_month_ends() -> None:
    last_of_january = datetime(2026, 1, 31, 12)
    assert shown(dates.whole("한 달 뒤", last_of_january, "ahead")) == "2026-02-28"
    monthly = dates.whole("매달 31일", last_of_january, "ahead")
    assert isinstance(monthly, Cadence)
    days = [date(2026, 1, 31)]
    for _ in range(3):
        days.append(dates.next_day(monthly, days[-1]))
    assert [str(day) for day in days[1:]] == ["2026-02-28", "2026-03-31", "2026-04-30"]
    assert dates.cadence_rule(monthly) == "FREQ=MONTHLY;BYMONTHDAY=-1"
    leap = dates.whole("매년 2월 29일", last_of_january, "ahead")
    assert isinstance(leap, Cadence)
    assert str(dates.next_day(leap, date(2026, 1, 31))) == "2026-02-28"
    assert str(dates.next_day(leap, date(2027, 2, 28))) == "2028-02-29"
    assert dates.next_day(leap, date.max) == date.max


def test_cadence_rules() -> None:
    def rule(text: str) -> str:
        cadence = dates.whole(text, FRIDAY, "ahead")
        assert isinstance(cadence, Cadence)
        again = dates.whole(cadence.text, FRIDAY, "ahead")
        assert again == cadence
        return dates.cadence_rule(cadence)

    assert rule("every 6 weeks") == "FREQ=WEEKLY;INTERVAL=6"
    assert rule("매주 금요일") == "FREQ=WEEKLY;BYDAY=FR"
    assert rule("매년 3월 20일") == "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=20"
    assert rule("매달 30일") == "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"
    assert rule("every day at 9am") == "FREQ=DAILY"


def test_partial_dates() -> None:
    assert dates.parse_partial("2024") == (2024, None, None)
    assert dates.parse_partial("2024년") == (2024, None, None)
    assert dates.parse_partial("2024-05") == dates.parse_partial("2024년 5월") == (2024, 5, None)
    assert dates.parse_partial("May 2024") == dates.parse_partial("2024.5") == (2024, 5, None)
    assert dates.parse_partial("2024-05-03") == dates.parse_partial("2024년 5월 3일") == (2024, 5, 3)
    for text in ("", "soon", "24", "2024-13", "2024-02-30", "2024-05-03-01", "May", "0000"):
        assert dates.parse_partial(text) is None


_WORDS = """
오늘 내일 다음 지난 이번 주 달 년 화요일 (화) 월말 두 세 삼 3 11 24 2025 9999 31 일 시 분 반 뒤 전 마다 매주 매달
에 까지 부터 쯤 오후 저녁 밤 자정 next last every in ago from now at on the of end month week friday sat may
march 20th pm a.m. noon / - . : ~ , ( ) ' + ; 2w 3d 음력 ㅋㅋ İ ﬁ
"""
PIECES = st.sampled_from(_WORDS.split())
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=9).map(" ".join),
    st.lists(PIECES, max_size=9).map("".join),
)


@settings(max_examples=200, deadline=None)
@given(
    text=TEXTS,
    now=st.datetimes(),
    look=st.sampled_from(["back", "ahead"]),
    order=st.sampled_from(["ymd", "mdy", "dmy"]),
)
def test_no_text_breaks_the_grammar(text: str, now: datetime, look: str, order: str) -> None:
    start = dates.at_start(text, now, look, order)
    end = dates.at_end(text, now, look, order)
    whole = dates.whole(text, now, look, order)
    dates.parse_partial(text)
    spans = dates.anywhere(text, now, look, order)
    for found in (start, end, *spans):
        if found is None:
            continue
        assert 0 <= found.start < found.end <= len(text)
        phrase = text[found.start : found.end]
        assert phrase == phrase.strip()
        if isinstance(found.what, When):
            assert found.what.first <= found.what.last
    assert all(a.end <= b.start for a, b in pairwise(spans))
    if start:
        assert not text[: start.start].strip()
        if (start.start, start.end) == (0, len(text)):
            assert end == start
            assert whole == start.what
    if isinstance(whole, Cadence):
        assert dates.whole(whole.text, now, look) == whole
        assert dates.next_day(whole, now.date()) > now.date() or now.date().year > 8900


def test_a_long_text_costs_no_more_than_its_ends() -> None:
    text = "어제 " + "소라랑 미팅 " * 100_000 + "내일"
    start, end = dates.at_start(text, FRIDAY, "back"), dates.at_end(text, FRIDAY, "ahead")
    assert start and text[start.start : start.end] == "어제"
    assert end and end.end == len(text) and text[end.start :] == "내일"


def test_reading_a_date_loads_no_library() -> None:
    code = (
        "import sys; from datetime import datetime; from afterA_crm import dates;"
        "dates.whole('다음 주 화요일 3시', datetime(2026, 11, 20), 'ahead');"
        "dates.whole('매달 31일', datetime(2026, 11, 20), 'ahead');"
        "print([m for m in ('dateutil', 'rich', 'typer', 'sqlmodel') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"
