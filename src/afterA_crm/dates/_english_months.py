"""English months and their days: Mar 20, 20 Jun 2025, the 20th of June, in March, next march."""

from __future__ import annotations

from collections.abc import Iterator

from ._calendar import (
    Day,
    exact,
    month,
    month_day,
    near_month,
)
from ._english_words import (
    MONTHS,
    NAMED_YEARS,
    STEPS,
    SUFFIXES,
)
from ._reading import Reading
from ._shapes import Doubt


def ordinal(r: Reading, i: int) -> tuple[int, int] | None:
    """Return (end, day) of `5th` or `31 st`, if there is such a day."""
    digits = r.number(i, 2)
    if digits and 1 <= digits[1] <= 31 and r.low[digits[0] : digits[0] + 2] in SUFFIXES:
        return digits[0] + 2, digits[1]
    return None


def year_after(r: Reading, end: int) -> tuple[int, int] | None:
    """Return (end, year) of a year after a month or day: `, 2025`, ` of 2025`, ` next year`."""
    j = r.gap(end, "-")
    if r.has(j, ","):
        j = r.gap(j + 1)
    if r.word(j) == "of":
        j = r.gap(j + 2)
    if j == end:
        return None
    for stop, steps in r.said(j, NAMED_YEARS):
        return stop, r.today.year + steps
    digits = r.number(j, 4)
    if digits and digits[0] - j == 4 and digits[1] >= 1000:
        return digits
    return None


def month_names(r: Reading, i: int, year: int | None = None) -> Iterator[tuple[int, Day]]:
    """Yield Mar 20, March 20th 2025, 20 Jun 2025, the 20th of June, in March, next march."""
    j, look, said = i, r.look, False
    asked = True
    for end, steps in r.said(i, STEPS):
        if steps and year is None:
            j, said, asked = r.gap(end), True, False
            look = "back" if steps < 0 else "ahead"
            break
    else:
        if r.word(i) in ("in", "this", "by", "until", "till", "since", "during"):
            j, said = r.gap(i + len(r.word(i))), True
    for end, number in r.said(j, MONTHS):
        stops = [end + 1, end] if r.has(end, ".") and end - j <= 4 else [end]
        for stop in stops:
            yield from _day_after_month(r, stop, number, year, look, asked=asked)
        whole_year = year_after(r, end)
        if whole_year and year is None:
            yield whole_year[0], month(whole_year[1], number)
        if said or r.entire or year is not None:
            found = month(year, number) if year else near_month(r, number, look, asked=asked)
            if found:
                yield end, found
    first = r.number(i, 4)
    if first and first[0] - i == 4 and first[1] >= 1000 and year is None:
        # 2025 March 20
        for end, day_found in month_names(r, r.gap(first[0], "-"), first[1]):
            if end > r.gap(first[0], "-") > first[0]:
                yield end, day_found
        return
    k = i + 4 if r.has(i, "the ") else i
    day = ordinal(r, k) or r.number(k, 2)
    if day:
        j = r.gap(day[0], "-")
        if r.word(j) == "of":
            j = r.gap(j + 2)
        if j == day[0]:
            return
        for end, number in r.said(j, MONTHS):
            # `5 may help`: a small word, so the year, an ordinal or an end must stand by it.
            if r.low[j:end] in ("may", "march") and not _settled(r, k, day[0], end):
                continue
            for stop in [end + 1, end] if r.has(end, ".") and end - j <= 4 else [end]:
                yield from _with_year(r, stop, number, day[1], year, r.look, asked=True)


def _settled(r: Reading, start: int, day_end: int, end: int) -> bool:
    """Tell whether `5 may` is the fifth of May and no helping verb."""
    if ordinal(r, start) or year_after(r, end) or r.closes(end):
        return True
    return r.raw[day_end:end].strip(" -")[:1].isupper() or not r.grams(r.gap(end))


def _day_after_month(
    r: Reading, end: int, number: int, year: int | None, look: str, *, asked: bool
) -> Iterator[tuple[int, Day]]:
    j = r.gap(end, "-")
    if j == end and not r.has(end - 1, "."):
        return
    if r.word(j) == "the":
        j = r.gap(j + 3)
    day = ordinal(r, j) or r.number(j, 2)
    if day:
        yield from _with_year(r, day[0], number, day[1], year, look, asked=asked)


def _with_year(
    r: Reading, end: int, number: int, day: int, year: int | None, look: str, *, asked: bool
) -> Iterator[tuple[int, Day]]:
    """Yield a month and day with the year after it, the year known before, or the nearest."""
    if not 1 <= day <= 31:
        return
    after = year_after(r, end)
    if after and year is None:
        found = exact(after[1], number, day)
        if found:
            yield after[0], found
    if year is not None:
        found = exact(year, number, day)
    else:
        found = month_day(r, number, day, look, asked=asked)
        if found is None:
            near = near_month(r, number, look, "end", asked=False)
            found = near and Day(near.first, kind="date", doubt=Doubt("nosuchday", (near.first,)))
    if found:
        yield end, found


def stops(r: Reading, end: int) -> bool:
    """Tell whether a clause, a comma or a time follows."""
    j = r.gap(end)
    if r.closes(end) or (j < r.size and r.low[j] in ",:;(-"):
        return True
    return r.word(j) in ("at", "with", "around", "noon") or (j < r.size and "0" <= r.low[j] <= "9")
