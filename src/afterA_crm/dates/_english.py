"""English days and windows: next tue, in two weeks, the 5th, Mar 20, end of next month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from . import _amounts, _weekdays
from ._calendar import (
    Day,
    add_days,
    agree,
    coming,
    day_of_month,
    exact,
    near_weekday,
    recent,
    weekday_of_week,
)
from ._english_months import month_names, ordinal, stops
from ._english_windows import edges, is_of, period, periods, windows
from ._english_words import (
    BEYOND,
    DAY_WORDS,
    NOT_A_DAY,
    PART_WORDS,
    STEPS,
)
from ._reading import Reading


def days(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield every reading of an English day phrase at `i`."""
    for end, n in r.said(i, DAY_WORDS):
        yield end, Day(add_days(r.today, n), about=n == -2 and r.has(i, "the other"))
    for end, (n, part) in r.said(i, PART_WORDS):
        yield end, Day(add_days(r.today, n), part=part)
    yield from _offsets(r, i)
    yield from _week_days(r, i)
    yield from windows(r, i)
    yield from edges(r, i)
    yield from month_names(r, i)
    yield from _ordinals(r, i)


def _offsets(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield in 3 days, two weeks ago, a month from friday, within a week, +3d, 2w."""
    said = r.word(i)
    if said in ("in", "within"):
        j = r.gap(i + len(said))
        loose = r.word(j) in ("about", "around")
        if loose:
            j = r.gap(j + len(r.word(j)))
        for end, amount in _amounts.english(r, j):
            if said == "within":
                if not amount.minutes and r.look == "ahead":
                    yield end, Day(r.today, amount.from_day(r.today, 1), "window")
                continue
            amount.about = amount.about or loose
            day = amount.from_now(r, 1)
            yield end, day
            if r.has(end, "'"):
                after = r.gap(end + 1)
                if r.word(after) == "time":
                    yield after + 4, day
            elif r.word(r.gap(end)) == "time":
                yield r.gap(end) + 4, day
    if i < r.size and r.low[i] == "+":
        for end, amount in _amounts.english(r, r.gap(i + 1)):
            yield end, amount.from_now(r, 1)
    for end, amount in _amounts.english(r, i):
        j = r.gap(end)
        for k, words in r.grams(j):
            if words in ("ago", "back", "earlier"):
                yield k, amount.from_now(r, -1)
            elif words in ("from now", "from today", "hence", "later", "out") and not (words == "out" and not r.entire):
                yield k, amount.from_now(r, 1)
            elif words in ("from", "after", "on") and not amount.minutes:
                # a week on tuesday counts from that day; 3 days on friday is no count.
                if words == "on" and amount.unit != "week":
                    continue
                for m, anchor in _anchors(r, r.gap(k)):
                    yield m, Day(amount.from_day(anchor, 1), kind="offset")
            elif words == "before" and not amount.minutes:
                for m, anchor in _anchors(r, r.gap(k)):
                    yield m, Day(amount.from_day(anchor, -1), kind="offset")
    for end, amount, unit in _amounts.compact(r, i):
        # `3d` is a dimension of models and prints, `2h` a length; typed alone they are days and hours.
        dimension = unit == "d" and r.low[i:end] in ("2d", "3d", "4d")
        length = unit in ("h", "hr", "hrs", "min", "mins", "day", "days") or dimension
        if r.look == "ahead" and (r.entire or not length) and not r.raw[i:end].isupper():
            yield end, amount.from_now(r, 1)
    if r.entire and r.look == "ahead":
        # Typed as an answer to "when?", `2 weeks` is two weeks from now.
        for end, amount in _amounts.english(r, i):
            if r.closes(end):
                yield end, amount.from_now(r, 1)


def _anchors(r: Reading, i: int) -> Iterator[tuple[int, date]]:
    """Yield the single days an amount may count from."""
    for end, n in r.said(i, DAY_WORDS):
        yield end, add_days(r.today, n)
    for end, wd in _weekdays.named(r, i):
        yield end, coming(r.today, wd)
    for end, day in month_names(r, i):
        if day.kind == "date" and not day.doubt:
            yield end, day.first


def _week_days(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    the = i + 4 if r.has(i, "the ") else i
    for end, wd in _weekdays.english(r, the):
        if the > i:
            # the friday after next
            if r.has(r.gap(end), "after next"):
                yield r.gap(end) + len("after next"), Day(weekday_of_week(r, wd, 2), kind="weekday")
            continue
        j = r.gap(end, ",")
        if r.word(j) in ("of", "in"):
            j = r.gap(j + 2)
        for k, steps in r.said(j, {w: n for w, n in STEPS.items() if n in (0, 1, -1) and w != "the"}):
            if r.word(r.gap(k)) in ("week", "wk") and not is_of(r, r.gap(k) + len(r.word(r.gap(k)))):
                yield r.gap(k) + len(r.word(r.gap(k))), Day(weekday_of_week(r, wd, steps), kind="weekday")
        for k, (unit, steps) in r.said(j, BEYOND | {f"the {w}": v for w, v in BEYOND.items()}):
            if unit == "week":
                yield k, Day(weekday_of_week(r, wd, steps), kind="weekday")
        if r.has(j, "after next"):
            yield j + len("after next"), Day(weekday_of_week(r, wd, 2), kind="weekday")
        if r.look == "ahead" and r.word(j) == "week":
            # British: tuesday week.
            yield j + 4, Day(add_days(coming(r.today, wd), 7), kind="weekday")
        on_the = j + 4 if r.has(j, "the ") else j
        number = ordinal(r, on_the)
        if number:
            day = day_of_month(r, number[1], r.look)
            if day:
                yield number[0], agree(day, wd)
        if _noun(r, i, end):
            yield end, Day(near_weekday(r, wd), kind="weekday")
    for end, steps in r.said(i, STEPS):
        if r.low[i:end] == "the":
            continue
        for k, wd in _weekdays.named(r, r.gap(end)):
            if not is_of(r, k):
                yield k, Day(_stepped(r, wd, steps), kind="weekday")


def _noun(r: Reading, i: int, end: int) -> bool:
    """Tell whether `sat`, `sun` or `wed` at `i` is a day: not `Sat with Sora`."""
    if r.low[i:end] not in ("sat", "sun", "wed"):
        return True
    before = r.low[max(0, i - 6) : i].rstrip().split(" ")[-1]
    if r.entire or before in ("on", "by", "until", "till", "this"):
        return True
    return before != "the" and r.word(r.gap(end)) not in NOT_A_DAY


def _stepped(r: Reading, wd: int, steps: int) -> date:
    """Return the weekday next, this, last or coming points at.

    next is in the coming calendar week; last the last one gone by; coming the very next.
    """
    if steps == 9:
        return coming(r.today, wd)
    if steps < 0:
        return recent(r.today, wd)
    if steps == 0:
        return r.today if wd == r.today.weekday() else near_weekday(r, wd)
    return weekday_of_week(r, wd, 1)


def _ordinals(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield the 5th, the 3rd of next month."""
    j = i + 4 if r.has(i, "the ") else i
    number = ordinal(r, j)
    if not number:
        return
    k = r.gap(number[0])
    of = r.gap(k + 2) if r.word(k) == "of" else k
    for end, unit, steps in periods(r, of):
        if unit == "month":
            first = period(r, unit, steps).first
            found = exact(first.year, first.month, number[1])
            if found:
                yield end, found
    if r.word(k) == "of" and r.has(of, "the month"):
        found = day_of_month(r, number[1], r.look)
        if found:
            yield of + 9, found
    before = r.low[max(0, i - 7) : i].rstrip().split(" ")[-1]
    # `the 5th edition` is no day; `on the 5th`, `the 5th, ...` are.
    if (j > i or r.entire) and (before in ("on", "by", "until", "till", "from") or r.entire or stops(r, number[0])):
        found = day_of_month(r, number[1], r.look)
        if found:
            yield number[0], found
