"""English weeks, months and years, and their beginnings and ends: next week, end of month, mid december."""

from __future__ import annotations

from collections.abc import Iterator

from . import _weekdays
from ._calendar import (
    Day,
    add_days,
    exact,
    month,
    near_month,
    near_piece,
    quarter,
    shift_month,
    week,
    weekday_of_week,
    weekend,
    year_window,
)
from ._english_months import month_names, ordinal, year_after
from ._english_words import (
    ALONE,
    BEYOND,
    MONTHS,
    PIECES,
    STEPS,
    UNITS,
)
from ._reading import Reading


def is_of(r: Reading, end: int) -> bool:
    """Tell whether `of` follows: last week of November is not last week."""
    return r.word(r.gap(end)) == "of"


def period(r: Reading, unit: str, steps: int, piece: str = "") -> Day:
    """Return the week, weekend, month, quarter or year so many on, or a piece of it."""
    match unit:
        case "weekend":
            return weekend(r, steps)
        case "month":
            return month(*shift_month(r.today.year, r.today.month, steps), piece)
        case "quarter":
            return quarter(r, steps, piece)
        case "year":
            return year_window(r.today.year + steps, piece)
    window = week(r, steps)
    first, last = {"": (0, 6), "first": (0, 0), "early": (0, 1), "mid": (2, 3), "late": (3, 4), "end": (6, 6)}[piece]
    return Day(add_days(window.first, first), add_days(window.first, last), "window")


def periods(r: Reading, i: int) -> Iterator[tuple[int, str, int]]:
    """Yield (end, unit, steps) of next week, this month, the week after next."""
    j = i + 4 if r.has(i, "the ") else i
    for end, (unit, steps) in r.said(j, BEYOND):
        yield end, unit, steps
    for end, steps in r.said(i, STEPS):
        k = r.gap(end)
        for stop, unit in r.said(k, UNITS):
            if not is_of(r, stop) and not (r.low[i:end] == "the" and r.word(i) == "the"):
                yield stop, unit, 1 if steps == 9 and unit != "weekend" else 0 if steps == 9 else steps


def windows(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    for end, unit, steps in periods(r, i):
        yield end, period(r, unit, steps)
        j = r.gap(end, ",")
        if r.word(j) == "on":
            j = r.gap(j + 2)
        if unit == "week":
            for k, wd in _weekdays.named(r, j):
                yield k, Day(weekday_of_week(r, wd, steps), kind="weekday")
        if unit == "month":
            number = ordinal(r, j + 4 if r.has(j, "the ") else j)
            if number:
                first = period(r, unit, steps).first
                day = exact(first.year, first.month, number[1])
                if day:
                    yield number[0], day
        if unit == "year":
            first = period(r, unit, steps).first
            for k, day in month_names(r, j, first.year):
                yield k, day
    if r.word(i) == "weekend" or r.has(i, "the weekend"):
        over = r.look == "back" and r.today.weekday() < 5
        end = i + (7 if r.low[i] == "w" else 11)
        if not r.has(i, "the") or not is_of(r, end):
            yield end, weekend(r, -1 if over else 0)
    if r.word(i) == "in":
        j = r.gap(i + 2)
        year = r.number(j, 4)
        if year and year[0] - j == 4 and 1900 <= year[1] <= 2199:
            yield year[0], year_window(year[1])


def edges(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield end of month, start of next week, mid december, eom."""
    for end, unit in r.said(i, ALONE):
        # `week end` in two words is the end of the week, not the weekend.
        if unit == "month":
            yield end, near_piece(r, "end")
        else:
            yield end, period(r, unit, 0, "end")
    for end, piece in r.said(i, PIECES):
        j = r.gap(end, "-")
        for k, unit, steps in periods(r, j):
            if unit != "weekend":
                yield k, period(r, unit, steps, piece)
        k = j + 4 if r.has(j, "the ") else j
        for stop, unit in r.said(k, UNITS):
            if unit == "weekend" or is_of(r, stop) or r.low[i:end] == "end":
                continue
            if unit == "month" and piece != "first":
                yield stop, near_piece(r, piece)
                continue
            present = period(r, unit, 0, piece)
            if r.look == "ahead" and present.last < r.today:
                present = period(r, unit, 1, piece)
            elif r.look == "back" and present.first > r.today:
                present = period(r, unit, -1, piece)
            yield stop, present
        yield from _named_piece(r, j, piece)


def _named_piece(r: Reading, i: int, piece: str) -> Iterator[tuple[int, Day]]:
    """Yield the piece of a named month, with or without its year."""
    for end, number in r.said(i, MONTHS):
        year = year_after(r, end)
        if year:
            yield year[0], month(year[1], number, piece)
        found = near_month(r, number, r.look, piece)
        if found:
            yield end, found
