"""Korean days and windows: 그저께, 다음 주 화요일, 사흘 뒤, 내년 3월 20일, 월말."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from . import _amounts, _weekdays
from ._calendar import (
    Day,
    add_days,
    coming,
    day_of_month,
    exact,
    month,
    month_day,
    near_month,
    near_piece,
    near_weekday,
    quarter,
    recent,
    shift_month,
    week,
    weekday_of_week,
    weekend,
    year_window,
)
from ._reading import Reading, Table
from ._shapes import Doubt

_DAY_WORDS = {
    "오늘": 0,
    "금일": 0,
    "내일": 1,
    "낼": 1,
    "명일": 1,
    "익일": 1,
    "모레": 2,
    "내일모레": 2,
    "내일 모레": 2,
    "낼모레": 2,
    "낼 모레": 2,
    "글피": 3,
    "그글피": 4,
    "어제": -1,
    "어저께": -1,
    "작일": -1,
    "그제": -2,
    "그저께": -2,
    "그끄제": -3,
    "그끄저께": -3,
}
# Said of a day or two ago, not of one day.
_LOOSE_DAY_WORDS = {"엊그제": -2, "엊그저께": -2, "요전날": -3}
# A night belongs to the day it began on.
_NIGHT_WORDS = {
    "오늘밤": (0, "night"),
    "오늘저녁": (0, "eve"),
    "어젯밤": (-1, "night"),
    "엊저녁": (-1, "eve"),
    "간밤": (-1, "night"),
    "지난밤": (-1, "night"),
    "지난 밤": (-1, "night"),
}
_STEPS = {
    "이번": 0,
    "요번": 0,
    "다음": 1,
    "담": 1,
    "다다음": 2,
    "다음다음": 2,
    "다음 다음": 2,
    "다담": 2,
    "지난": -1,
    "저번": -1,
    "지지난": -2,
    "저저번": -2,
    "오는": 9,
    "돌아오는": 9,
}
# Single words for a week, safe only before a weekday: 차주 also owns a car, 이주 also moves house.
_WEEK_WORDS = {"금주": 0, "이주": 0, "이 주": 0, "차주": 1, "내주": 1, "전주": -1, "지난주": -1}
_MONTH_WORDS = {"이달": 0, "이 달": 0, "금월": 0, "당월": 0, "내달": 1, "익월": 1}
_YEAR_WORDS = {
    "재작년": -2,
    "지지난해": -2,
    "작년": -1,
    "지난해": -1,
    "전년": -1,
    "올해": 0,
    "금년": 0,
    "올": 0,
    "내년": 1,
    "내후년": 2,
    "후년": 2,
}
_PIECES = {
    "초": "early",
    "초순": "early",
    "초반": "early",
    "중순": "mid",
    "중반": "mid",
    "하순": "late",
    "후반": "late",
    "말": "end",
    "말일": "end",
    "마지막 날": "end",
    "마지막날": "end",
}
_YEAR_PIECES = {"초": "early", "말": "end", "중반": "mid", "상반기": "h1", "하반기": "h2"}
_ALONE = {
    "월초": "early",
    "중순": "mid",
    "월중순": "mid",
    "월말": "end",
    "말일": "end",
    "초순": "early",
    "하순": "late",
}
_KOREAN_MONTHS = ("일월", "이월", "삼월", "사월", "오월", "유월", "칠월", "팔월", "구월", "시월", "십일월", "십이월")
_MONTH_NAMES = {w: n for n, w in enumerate(_KOREAN_MONTHS, 1)}
# After a bare `3일` these say that it is a span of days, not the third.
_SPANS = ("동안", "내내", "걸", "연속", "간격", "만에", "이상", "남", "정도 걸", "두 번", "세 번", "2번", "3번")
_AFTER = ("있다가", "이따가", "지나서", "지나면", "지나고", "있다", "이따", "이후", "뒤", "후")
_WITHIN = ("이내에", "이내로", "이내", "안에", "안으로", "내에", "내로")


@cache
def _day_words() -> Table[tuple[int, bool, str | None]]:
    words: dict[str, tuple[int, bool, str | None]] = {w: (n, False, None) for w, n in _DAY_WORDS.items()}
    words |= {w: (n, True, None) for w, n in _LOOSE_DAY_WORDS.items()}
    words |= {w: (n, False, part) for w, (n, part) in _NIGHT_WORDS.items()}
    return Table(words)


@cache
def _tables() -> dict[str, Table[int]]:
    return {
        "step": Table(_STEPS),
        "week": Table(_WEEK_WORDS),
        "month": Table(_MONTH_WORDS),
        "year": Table(_YEAR_WORDS),
        "name": Table(_MONTH_NAMES),
    }


@cache
def _pieces() -> dict[str, Table[str]]:
    return {"month": Table(_PIECES), "year": Table(_YEAR_PIECES), "alone": Table(_ALONE)}


@cache
def starters() -> frozenset[str]:
    """Return the characters a Korean phrase can begin with."""
    tables = [_day_words().words, _weekdays.korean_table().words, *(t.words for t in _tables().values())]
    words = {w for t in tables for w in t} | set(_ALONE) | {"주말", "연말", "년말", "반년", "약", "보름", "며칠"}
    words |= set(_amounts.native().words) | set(_amounts.sino().words) | set("몇하이사나닷엿여아스너네대예")
    words |= set("오아점저밤한새낮대정자매격해분평월연주상올")
    return frozenset(w[0] for w in words)


def days(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield every reading of a Korean day phrase at `i`."""
    for end, (n, about, part) in _day_words().at(r.low, i):
        yield end, Day(add_days(r.today, n), about=about, part=part)
    yield from _offsets(r, i)
    for end, wd in _weekdays.korean(r, i):
        yield end, Day(near_weekday(r, wd), kind="weekday")
    yield from _relative(r, i)
    for end, steps in _tables()["week"].at(r.low, i):
        yield from _in_week(r, end, steps, sure=False)
    for end, steps in _tables()["month"].at(r.low, i):
        yield from _in_month(r, end, *shift_month(r.today.year, r.today.month, steps))
    yield from _years(r, i)
    yield from _months(r, i, None, r.look, asked=True)
    yield from _day_number(r, i, r.look)
    yield from _lone(r, i)


def _offsets(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield 사흘 뒤, 두 달 전, 한 시간 뒤, 2주 안에."""
    for end, amount in _amounts.korean(r, i):
        loose = end
        for word in ("정도", "쯤"):
            if r.has(r.gap(end), word):
                loose = r.gap(end) + len(word)
                amount.about = True
        j = r.gap(loose)
        for word in _AFTER:
            if r.has(j, word):
                yield j + len(word), amount.from_now(r, 1)
        if r.has(j, "전"):
            yield j + 1, amount.from_now(r, -1)
        if not amount.minutes and r.look == "ahead":
            for word in _WITHIN:
                if r.has(j, word):
                    yield j + len(word), Day(r.today, amount.from_day(r.today, 1), "window")


def _relative(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield what follows 다음, 이번, 지난 and their kin."""
    for end, steps in _tables()["step"].at(r.low, i):
        j = r.gap(end)
        look = "back" if steps < 0 else "ahead" if steps in (1, 2, 9) else r.look
        if steps != 9:
            if r.has(j, "주말"):
                yield j + 2, weekend(r, steps)
            if r.has(j, "주"):
                yield from _in_week(r, j + 1, steps, sure=True)
            if r.has(j, "달"):
                yield from _in_month(r, j + 1, *shift_month(r.today.year, r.today.month, steps))
            if r.has(j, "분기"):
                yield from _in_quarter(r, j + 2, steps)
            if r.has(j, "해"):
                yield from _in_year(r, j + 1, r.today.year + steps)
        for k, wd in _weekdays.named(r, j):
            yield k, Day(_stepped(r, wd, steps), kind="weekday")
        if steps in (-1, 0, 1, 9):
            yield from _months(r, j, None, look, asked=steps == 0)
            if steps == 0 and (number := r.number(j, 2)) and r.has(r.gap(number[0]), "일"):
                # 이번 24일 is this month's, gone by or not.
                day = _numbered(r.today.year, r.today.month, number[1])
                if day:
                    yield r.gap(number[0]) + 1, day
            else:
                yield from _day_number(r, j, look)


def _stepped(r: Reading, wd: int, steps: int) -> date:
    """Return the weekday that 다음, 이번, 지난 point at.

    지난 is the last one gone by; 다음 is in the coming calendar week, as 다음 주 is; 오는 is the very next.
    """
    if steps == 9:
        return coming(r.today, wd)
    if steps < 0:
        return add_days(recent(r.today, wd), 7 * (steps + 1))
    if steps == 0:
        return r.today if wd == r.today.weekday() else near_weekday(r, wd)
    return weekday_of_week(r, wd, steps)


def _in_week(r: Reading, i: int, steps: int, *, sure: bool) -> Iterator[tuple[int, Day]]:
    """Yield a week, or a weekday, weekend or half of it."""
    j = r.gap(i)
    for k, wd in _weekdays.named(r, j):
        yield k, Day(weekday_of_week(r, wd, steps), kind="weekday")
    window = week(r, steps)
    if sure:
        yield i, window
        if r.has(j, "주말"):
            yield j + 2, weekend(r, steps)
        # 다음 주 화. Not 일, which is also work.
        if j < r.size and r.low[j] in ("월화수목금토일" if r.entire else "월화수목금토"):
            yield j + 1, Day(weekday_of_week(r, _weekdays.SYLLABLES.index(r.low[j]), steps), kind="weekday")
    for word, first, last in (("초반", 0, 1), ("초", 0, 1), ("중반", 2, 3), ("후반", 3, 4)):
        if r.has(j, word):
            yield j + len(word), Day(add_days(window.first, first), add_days(window.first, last), "window")


def _in_month(r: Reading, i: int, year: int, number: int) -> Iterator[tuple[int, Day]]:
    """Yield a month, or a day or piece of it."""
    yield i, month(year, number)
    j = r.gap(i)
    for k, piece in _pieces()["month"].at(r.low, j):
        yield k, month(year, number, piece)
    for k, value in _numbers(r, j):
        if r.has(r.gap(k), "일"):
            day = _numbered(year, number, value)
            if day:
                yield r.gap(k) + 1, day


def _in_quarter(r: Reading, i: int, steps: int) -> Iterator[tuple[int, Day]]:
    yield i, quarter(r, steps)
    for word, piece in (("초", "first"), ("말", "end")):
        if r.has(r.gap(i), word):
            yield r.gap(i) + 1, quarter(r, steps, piece)


def _in_year(r: Reading, i: int, year: int) -> Iterator[tuple[int, Day]]:
    """Yield a year, or a month, day or piece of it."""
    j = r.gap(i)
    yield from _months(r, j, year, r.look, asked=False)
    for k, piece in _pieces()["year"].at(r.low, j):
        yield k, year_window(year, piece)
    # 내년도 예산 is a budget's year.
    if not r.has(i, "도"):
        yield i, year_window(year)


def _years(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    for end, steps in _tables()["year"].at(r.low, i):
        # 올 is a year only before a piece of it: 올 3월, 올 연말.
        for k, day in _in_year(r, end, r.today.year + steps):
            if r.low[i:k] != "올":
                yield k, day
        for word in ("연말", "연초"):
            if r.has(r.gap(end), word):
                year = r.today.year + steps
                yield r.gap(end) + 2, year_window(year, "end" if word == "연말" else "early")
    j = i + 1 if r.has(i, "'") else i
    digits = r.number(j, 4)
    if digits and r.has(digits[0], "년"):
        end, year = digits
        if end - j == 4 and year:
            yield from _in_year(r, end + 1, year)
        elif end - j == 2:
            # 25년 alone is a span or a guess; 25년 6월 is a date.
            for k, day in _in_year(r, end + 1, full_year(r, year)):
                if k > end + 1 and day.kind in ("date", "month", "window"):
                    yield k, day


def full_year(r: Reading, short: int) -> int:
    """Return the year two digits stand for: up to twenty years ahead, else in the past."""
    year = r.today.year // 100 * 100 + short
    if year > r.today.year + 20:
        return year - 100
    return year if year > r.today.year - 80 else year + 100


def _numbers(r: Reading, i: int) -> Iterator[tuple[int, int]]:
    digits = r.number(i, 2)
    if digits:
        yield digits
    else:
        yield from _amounts.sino().at(r.low, i)


def _numbered(year: int, number: int, day: int) -> Day | None:
    found = exact(year, number, day)
    if found and found.doubt:
        last = month(year, number, "end").first
        return Day(last, kind="date", doubt=Doubt("nosuchday", (last,)))
    return found


def _months(r: Reading, i: int, year: int | None, look: str, *, asked: bool) -> Iterator[tuple[int, Day]]:
    """Yield 3월, 3월 20일, 3월 초, 삼월 이십일, of a year or the nearest one."""
    if r.low[max(0, i - 4) : i].rstrip().endswith("음력"):
        # A lunar day is another day altogether.
        return
    digits = r.number(i, 2)
    if digits:
        j = r.gap(digits[0])
        heads = [(j + 1, digits[1], True)] if r.has(j, "월") else []
    else:
        heads = [(end, n, False) for end, n in _tables()["name"].at(r.low, i)]
    for end, number, sure in heads:
        if not 1 <= number <= 12:
            continue
        j = r.gap(end)
        for k, value in _numbers(r, j):
            stop = r.gap(k)
            if not r.has(stop, "일"):
                continue
            day = _month_and_day(r, year, number, value, look, asked=asked)
            if day:
                yield stop + 1, day
        for k, piece in _pieces()["month"].at(r.low, j):
            found = _of_month(r, year, number, look, piece, asked=asked)
            if found:
                yield k, found
        following = r.number(j, 2)
        if following and r.has(r.gap(following[0]), "일"):
            # 7월 7일생 is no July.
            continue
        if sure or r.entire:
            found = _of_month(r, year, number, look, "", asked=asked)
            if found:
                yield end, found


def _of_month(r: Reading, year: int | None, number: int, look: str, piece: str, *, asked: bool) -> Day | None:
    if year is None:
        return near_month(r, number, look, piece, asked=asked)
    return month(year, number, piece)


def _month_and_day(r: Reading, year: int | None, number: int, day: int, look: str, *, asked: bool) -> Day | None:
    if not 1 <= day <= 31:
        return None
    if year is not None:
        return _numbered(year, number, day)
    found = month_day(r, number, day, look, asked=asked)
    if found:
        return found
    near = near_month(r, number, look, "end", asked=False)
    return Day(near.first, kind="date", doubt=Doubt("nosuchday", (near.first,))) if near else None


def _day_number(r: Reading, i: int, look: str) -> Iterator[tuple[int, Day]]:
    """Yield 25일, 25일날: the nearest such day. A span (3일 동안) is none."""
    digits = r.number(i, 2)
    if not digits or not r.has(r.gap(digits[0]), "일") or r.low[max(0, i - 4) : i].rstrip().endswith("월"):
        return
    end = r.gap(digits[0]) + 1
    after = end
    for word in ("에", "이나", "쯤", "정도"):
        if r.has(r.gap(end), word):
            after = r.gap(end) + len(word)
            break
    if any(r.has(r.gap(place), span) for place in (end, after) for span in _SPANS):
        return
    found = day_of_month(r, digits[1], look)
    if found:
        yield end, found


def _lone(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield 주말, 월말, 연초 and their kin, in the reading's direction."""
    if r.has(i, "주말"):
        over = r.look == "back" and r.today.weekday() < 5
        yield i + 2, weekend(r, -1 if over else 0)
    for end, piece in _pieces()["alone"].at(r.low, i):
        yield end, near_piece(r, piece)
    year = r.today.year
    for word in ("연말", "년말"):
        if r.has(i, word):
            back = r.look == "back" and r.today < year_window(year, "end").first
            yield i + 2, year_window(year - back, "end")
    for word in ("연초", "년초"):
        if r.has(i, word):
            ahead = r.look == "ahead" and r.today.month > 1
            yield i + 2, year_window(year + ahead, "early")
    for number, word in ((1, "상반기"), (2, "하반기")):
        if r.has(i, word):
            ahead = r.look == "ahead" and number == 1 and r.today.month > 6
            back = r.look == "back" and number == 2 and r.today.month <= 6
            yield i + 3, year_window(year + ahead - back, f"h{number}")
    if r.has(i, "주초"):
        window = week(r, 1 if r.look == "ahead" and r.today.weekday() > 1 else 0)
        yield i + 2, Day(window.first, add_days(window.first, 1), "window")
    for word in ("이따가", "이따"):
        # Later today: only with an hour, so the composer drops it alone.
        if r.has(i, word) and r.look == "ahead":
            yield i + len(word), Day(r.today, kind="later")
