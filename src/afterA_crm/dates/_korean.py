"""Korean days and windows: 그저께, 다음 주 화요일, 사흘 뒤, 내년 3월 20일, 월말."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from . import _amounts, _weekdays
from ._calendar import (
    Day,
    add_days,
    coming,
    month,
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
from ._korean_months import day_number, in_year, months, numbered, numbers, years
from ._korean_words import AFTER, WITHIN, day_words, pieces, tables
from ._reading import Reading


def days(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield every reading of a Korean day phrase at `i`."""
    for end, (n, about, part) in day_words().at(r.low, i):
        yield end, Day(add_days(r.today, n), about=about, part=part)
    yield from _offsets(r, i)
    for end, wd in _weekdays.korean(r, i):
        yield end, Day(near_weekday(r, wd), kind="weekday")
    yield from _relative(r, i)
    for end, steps in tables()["week"].at(r.low, i):
        yield from _in_week(r, end, steps, sure=False)
    for end, steps in tables()["month"].at(r.low, i):
        yield from _in_month(r, end, *shift_month(r.today.year, r.today.month, steps))
    yield from years(r, i)
    yield from months(r, i, None, r.look, asked=True)
    yield from day_number(r, i, r.look)
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
        for word in AFTER:
            if r.has(j, word):
                yield j + len(word), amount.from_now(r, 1)
                # 2주 뒤 금요일 is the Friday of that week.
                if amount.unit == "week" and amount.days and not amount.months:
                    for k, wd in _weekdays.named(r, r.gap(j + len(word))):
                        yield k, Day(weekday_of_week(r, wd, amount.days // 7), kind="weekday")
        if r.has(j, "전"):
            yield j + 1, amount.from_now(r, -1)
            if amount.unit == "week" and amount.days and not amount.months:
                for k, wd in _weekdays.named(r, r.gap(j + 1)):
                    yield k, Day(weekday_of_week(r, wd, -(amount.days // 7)), kind="weekday")
        if r.entire and r.look == "ahead" and r.closes(end) and _answers(r.low[i:end].replace(" ", ""), amount):
            yield end, amount.from_now(r, 1)
        if not amount.minutes and r.look == "ahead":
            for word in WITHIN:
                if r.has(j, word):
                    yield j + len(word), Day(r.today, amount.from_day(r.today, 1), "window")


def _answers(written: str, amount: _amounts.Amount) -> bool:
    """Tell whether an amount alone answers "when?": 2주 is two weeks from now.

    But 3일 is the third, 이달 this month and 2027년 a year.
    """
    third = written.endswith("일") and amount.unit == "day"
    return not (third or written in ("이달", "이주", "이해", "이날") or amount.months >= 1200)


def _relative(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield what follows 다음, 이번, 지난 and their kin."""
    for end, steps in tables()["step"].at(r.low, i):
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
                yield from in_year(r, j + 1, r.today.year + steps)
        for k, wd in _weekdays.named(r, j):
            yield k, Day(_stepped(r, wd, steps), kind="weekday")
        if steps in (-1, 0, 1, 9):
            yield from months(r, j, None, look, asked=steps == 0)
            if steps == 0 and (number := r.number(j, 2)) and r.has(r.gap(number[0]), "일"):
                # 이번 24일 is this month's, gone by or not.
                day = numbered(r.today.year, r.today.month, number[1])
                if day:
                    yield r.gap(number[0]) + 1, day
            else:
                yield from day_number(r, j, look)


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
    for k, piece in pieces()["month"].at(r.low, j):
        yield k, month(year, number, piece)
    for k, value in numbers(r, j):
        if r.has(r.gap(k), "일"):
            day = numbered(year, number, value)
            if day:
                yield r.gap(k) + 1, day


def _in_quarter(r: Reading, i: int, steps: int) -> Iterator[tuple[int, Day]]:
    yield i, quarter(r, steps)
    for word, piece in (("초", "first"), ("말", "end")):
        if r.has(r.gap(i), word):
            yield r.gap(i) + 1, quarter(r, steps, piece)


def _lone(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield 주말, 월말, 연초 and their kin, in the reading's direction."""
    if r.has(i, "주말"):
        over = r.look == "back" and r.today.weekday() < 5
        yield i + 2, weekend(r, -1 if over else 0)
    for end, piece in pieces()["alone"].at(r.low, i):
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
