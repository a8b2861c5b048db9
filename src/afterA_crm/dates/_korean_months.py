"""Korean years, months and their days: 내년 3월 20일, 삼월 초, 25일."""

from __future__ import annotations

from collections.abc import Iterator

from . import _amounts
from ._calendar import (
    Day,
    day_of_month,
    exact,
    month,
    month_day,
    near_month,
    year_window,
)
from ._korean_words import SPANS, pieces, tables
from ._reading import Reading
from ._shapes import Doubt


def in_year(r: Reading, i: int, year: int) -> Iterator[tuple[int, Day]]:
    """Yield a year, or a month, day or piece of it."""
    j = r.gap(i)
    yield from months(r, j, year, r.look, asked=False)
    for k, piece in pieces()["year"].at(r.low, j):
        yield k, year_window(year, piece)
    # 내년도 예산 is a budget's year.
    if not r.has(i, "도"):
        yield i, year_window(year)


def years(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    for end, steps in tables()["year"].at(r.low, i):
        # 올 is a year only before a piece of it: 올 3월, 올 연말.
        for k, day in in_year(r, end, r.today.year + steps):
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
            yield from in_year(r, end + 1, year)
        elif end - j == 2:
            # 25년 alone is a span or a guess; 25년 6월 is a date.
            for k, day in in_year(r, end + 1, full_year(r, year)):
                if k > end + 1 and day.kind in ("date", "month", "window"):
                    yield k, day


def full_year(r: Reading, short: int) -> int:
    """Return the year two digits stand for: up to twenty years ahead, else in the past."""
    year = r.today.year // 100 * 100 + short
    if year > r.today.year + 20:
        return year - 100
    return year if year > r.today.year - 80 else year + 100


def numbers(r: Reading, i: int) -> Iterator[tuple[int, int]]:
    digits = r.number(i, 2)
    if digits:
        yield digits
    else:
        yield from _amounts.sino().at(r.low, i)


def numbered(year: int, number: int, day: int) -> Day | None:
    found = exact(year, number, day)
    if found and found.doubt:
        last = month(year, number, "end").first
        return Day(last, kind="date", doubt=Doubt("nosuchday", (last,)))
    return found


def months(r: Reading, i: int, year: int | None, look: str, *, asked: bool) -> Iterator[tuple[int, Day]]:
    """Yield 3월, 3월 20일, 3월 초, 삼월 이십일, of a year or the nearest one."""
    if r.low[max(0, i - 4) : i].rstrip().endswith("음력"):
        # A lunar day is another day altogether.
        return
    digits = r.number(i, 2)
    if digits:
        j = r.gap(digits[0])
        heads = [(j + 1, digits[1], True)] if r.has(j, "월") else []
    else:
        heads = [(end, n, False) for end, n in tables()["name"].at(r.low, i)]
    for end, number, sure in heads:
        if not 1 <= number <= 12:
            continue
        j = r.gap(end)
        for k, value in numbers(r, j):
            stop = r.gap(k)
            if not r.has(stop, "일"):
                continue
            day = _month_and_day(r, year, number, value, look, asked=asked)
            if day:
                yield stop + 1, day
        for k, piece in pieces()["month"].at(r.low, j):
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
        return numbered(year, number, day)
    found = month_day(r, number, day, look, asked=asked)
    if found:
        return found
    near = near_month(r, number, look, "end", asked=False)
    return Day(near.first, kind="date", doubt=Doubt("nosuchday", (near.first,))) if near else None


def day_number(r: Reading, i: int, look: str) -> Iterator[tuple[int, Day]]:
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
    if any(r.has(r.gap(place), span) for place in (end, after) for span in SPANS):
        return
    found = day_of_month(r, digits[1], look)
    if found:
        yield end, found
