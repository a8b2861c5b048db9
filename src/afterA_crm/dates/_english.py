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
from ._reading import Reading
from ._shapes import Doubt

_DAY_WORDS = {
    "today": 0,
    "later today": 0,
    "earlier today": 0,
    "eod": 0,
    "end of day": 0,
    "end of the day": 0,
    "tomorrow": 1,
    "tomorow": 1,
    "tommorow": 1,
    "tommorrow": 1,
    "tomorrows": 1,
    "tmrw": 1,
    "tmr": 1,
    "tmw": 1,
    "tmrrw": 1,
    "yesterday": -1,
    "yest": -1,
    "ystd": -1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
    "overmorrow": 2,
    "day before yesterday": -2,
    "the day before yesterday": -2,
    "the other day": -2,
}
_PART_WORDS = {
    "tonight": (0, "eve"),
    "tonite": (0, "eve"),
    "this morning": (0, "am"),
    "this afternoon": (0, "pm"),
    "this evening": (0, "eve"),
    "last night": (-1, "night"),
    "last evening": (-1, "eve"),
}
_MONTH_NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTHS = {word: n for n, words in enumerate(_MONTH_NAMES, 1) for word in words}
_STEPS = {
    "this": 0,
    "the": 0,
    "next": 1,
    "nxt": 1,
    "the next": 1,
    "last": -1,
    "the last": -1,
    "previous": -1,
    "past": -1,
    "this past": -1,
    "coming": 9,
    "this coming": 9,
    "the coming": 9,
    "upcoming": 9,
}
_UNITS = {
    "week": "week",
    "wk": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "yr": "year",
}
_BEYOND = {
    "week after next": ("week", 2),
    "month after next": ("month", 2),
    "year after next": ("year", 2),
    "weekend after next": ("weekend", 2),
    "week before last": ("week", -2),
    "month before last": ("month", -2),
    "year before last": ("year", -2),
    "weekend before last": ("weekend", -2),
}
_PIECES = {
    "end of": "end",
    "end": "end",
    "the end of": "end",
    "last day of": "end",
    "the last day of": "end",
    "beginning of": "first",
    "the beginning of": "first",
    "start of": "first",
    "the start of": "first",
    "first day of": "first",
    "the first day of": "first",
    "early": "early",
    "early in": "early",
    "mid": "mid",
    "middle of": "mid",
    "the middle of": "mid",
    "late": "late",
    "late in": "late",
}
_ALONE = {
    "eom": "month",
    "month end": "month",
    "eow": "week",
    "week end": "week",
    "eoy": "year",
    "year end": "year",
}
# Words that make `sat` a verb and `sun` a star.
# fmt: off
_NOT_A_DAY = frozenset((
    "with", "down", "in", "on", "next", "by", "beside", "together", "for", "through", "around",
    "there", "here", "back", "is", "was", "were", "rose", "set", "shone", "and", "his", "her", "him",
    "my", "our", "their", "to", "light", "screen",
))
# fmt: on
_NAMED_YEARS = {"next year": 1, "of next year": 1, "last year": -1, "this year": 0}
_SUFFIXES = ("st", "nd", "rd", "th")


def ordinal(r: Reading, i: int) -> tuple[int, int] | None:
    """Return (end, day) of `5th` or `31 st`, if there is such a day."""
    digits = r.number(i, 2)
    if digits and 1 <= digits[1] <= 31 and r.low[digits[0] : digits[0] + 2] in _SUFFIXES:
        return digits[0] + 2, digits[1]
    return None


def days(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield every reading of an English day phrase at `i`."""
    for end, n in r.said(i, _DAY_WORDS):
        yield end, Day(add_days(r.today, n), about=n == -2 and r.has(i, "the other"))
    for end, (n, part) in r.said(i, _PART_WORDS):
        yield end, Day(add_days(r.today, n), part=part)
    yield from _offsets(r, i)
    yield from _week_days(r, i)
    yield from _windows(r, i)
    yield from _edges(r, i)
    yield from _month_names(r, i)
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
            elif words in ("from", "after") and not amount.minutes:
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


def _anchors(r: Reading, i: int) -> Iterator[tuple[int, date]]:
    """Yield the single days an amount may count from."""
    for end, n in r.said(i, _DAY_WORDS):
        yield end, add_days(r.today, n)
    for end, wd in _weekdays.named(r, i):
        yield end, coming(r.today, wd)
    for end, day in _month_names(r, i):
        if day.kind == "date" and not day.doubt:
            yield end, day.first


def _week_days(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    for end, wd in _weekdays.english(r, i):
        j = r.gap(end, ",")
        if r.word(j) in ("of", "in"):
            j = r.gap(j + 2)
        for k, steps in r.said(j, {w: n for w, n in _STEPS.items() if n in (0, 1, -1) and w != "the"}):
            if r.word(r.gap(k)) in ("week", "wk") and not _of(r, r.gap(k) + len(r.word(r.gap(k)))):
                yield r.gap(k) + len(r.word(r.gap(k))), Day(weekday_of_week(r, wd, steps), kind="weekday")
        for k, (unit, steps) in r.said(j, _BEYOND | {f"the {w}": v for w, v in _BEYOND.items()}):
            if unit == "week":
                yield k, Day(weekday_of_week(r, wd, steps), kind="weekday")
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
    for end, steps in r.said(i, _STEPS):
        if r.low[i:end] == "the":
            continue
        for k, wd in _weekdays.named(r, r.gap(end)):
            if not _of(r, k):
                yield k, Day(_stepped(r, wd, steps), kind="weekday")


def _noun(r: Reading, i: int, end: int) -> bool:
    """Tell whether `sat`, `sun` or `wed` at `i` is a day: not `Sat with Sora`."""
    if r.low[i:end] not in ("sat", "sun", "wed"):
        return True
    if r.word(r.gap(end)) not in _NOT_A_DAY or r.entire:
        return True
    # `on sat with Sora`: the little word before settles it.
    return r.low[max(0, i - 6) : i].rstrip().split(" ")[-1] in ("on", "by", "until", "till", "this")


def _of(r: Reading, end: int) -> bool:
    """Tell whether `of` follows: last week of November is not last week."""
    return r.word(r.gap(end)) == "of"


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


def _unit(r: Reading, unit: str, steps: int, piece: str = "") -> Day:
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


def _periods(r: Reading, i: int) -> Iterator[tuple[int, str, int]]:
    """Yield (end, unit, steps) of next week, this month, the week after next."""
    j = i + 4 if r.has(i, "the ") else i
    for end, (unit, steps) in r.said(j, _BEYOND):
        yield end, unit, steps
    for end, steps in r.said(i, _STEPS):
        k = r.gap(end)
        for stop, unit in r.said(k, _UNITS):
            if not _of(r, stop) and not (r.low[i:end] == "the" and r.word(i) == "the"):
                yield stop, unit, 1 if steps == 9 and unit != "weekend" else 0 if steps == 9 else steps


def _windows(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    for end, unit, steps in _periods(r, i):
        yield end, _unit(r, unit, steps)
        j = r.gap(end, ",")
        if r.word(j) == "on":
            j = r.gap(j + 2)
        if unit == "week":
            for k, wd in _weekdays.named(r, j):
                yield k, Day(weekday_of_week(r, wd, steps), kind="weekday")
        if unit == "month":
            number = ordinal(r, j + 4 if r.has(j, "the ") else j)
            if number:
                first = _unit(r, unit, steps).first
                day = exact(first.year, first.month, number[1])
                if day:
                    yield number[0], day
        if unit == "year":
            first = _unit(r, unit, steps).first
            for k, day in _month_names(r, j, first.year):
                yield k, day
    if r.word(i) == "weekend" or r.has(i, "the weekend"):
        over = r.look == "back" and r.today.weekday() < 5
        end = i + (7 if r.low[i] == "w" else 11)
        if not r.has(i, "the") or not _of(r, end):
            yield end, weekend(r, -1 if over else 0)
    if r.word(i) == "in":
        j = r.gap(i + 2)
        year = r.number(j, 4)
        if year and year[0] - j == 4 and 1900 <= year[1] <= 2199:
            yield year[0], year_window(year[1])


def _edges(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield end of month, start of next week, mid december, eom."""
    for end, unit in r.said(i, _ALONE):
        # `week end` in two words is the end of the week, not the weekend.
        if unit == "month":
            yield end, near_piece(r, "end")
        else:
            yield end, _unit(r, unit, 0, "end")
    for end, piece in r.said(i, _PIECES):
        j = r.gap(end, "-")
        for k, unit, steps in _periods(r, j):
            if unit != "weekend" and (piece != "end" or r.low[i:end] != "end" or r.low[j] != "w"):
                yield k, _unit(r, unit, steps, piece)
        k = j + 4 if r.has(j, "the ") else j
        for stop, unit in r.said(k, _UNITS):
            if unit == "weekend" or _of(r, stop) or r.low[i:end] == "end":
                continue
            if unit == "month":
                yield stop, near_piece(r, piece) if piece != "first" else _first_of_month(r)
            else:
                back = piece == "first" or r.look == "back"
                ahead = r.look == "ahead" and _unit(r, unit, 0, piece).last < r.today
                yield stop, _unit(r, unit, 1 if ahead else 0, piece) if not back or ahead else _unit(r, unit, 0, piece)
        for stop, day in _named_piece(r, j, piece):
            yield stop, day


def _first_of_month(r: Reading) -> Day:
    ahead = r.look == "ahead" and r.today.day > 1
    return month(*shift_month(r.today.year, r.today.month, int(ahead)), "first")


def _named_piece(r: Reading, i: int, piece: str) -> Iterator[tuple[int, Day]]:
    """Yield the piece of a named month, with or without its year."""
    for end, number in r.said(i, MONTHS):
        year = _year_after(r, end)
        if year:
            yield year[0], month(year[1], number, piece)
        found = near_month(r, number, r.look, piece)
        if found:
            yield end, found


def _year_after(r: Reading, end: int) -> tuple[int, int] | None:
    """Return (end, year) of a year after a month or day: `, 2025`, ` of 2025`, ` next year`."""
    j = r.gap(end)
    if r.has(j, ","):
        j = r.gap(j + 1)
    if r.word(j) == "of":
        j = r.gap(j + 2)
    if j == end:
        return None
    for stop, steps in r.said(j, _NAMED_YEARS):
        return stop, r.today.year + steps
    digits = r.number(j, 4)
    if digits and digits[0] - j == 4 and digits[1] >= 1000:
        return digits
    return None


def _month_names(r: Reading, i: int, year: int | None = None) -> Iterator[tuple[int, Day]]:
    """Yield Mar 20, March 20th 2025, 20 Jun 2025, the 20th of June, in March, next march."""
    j, look, said = i, r.look, False
    asked = True
    for end, steps in r.said(i, _STEPS):
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
        whole_year = _year_after(r, end)
        if whole_year and year is None:
            yield whole_year[0], month(whole_year[1], number)
        if said or r.entire or year is not None:
            found = month(year, number) if year else near_month(r, number, look, asked=asked)
            if found:
                yield end, found
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
    if ordinal(r, start) or _year_after(r, end) or r.closes(end):
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
    after = _year_after(r, end)
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


def _ordinals(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield the 5th, the 3rd of next month."""
    j = i + 4 if r.has(i, "the ") else i
    number = ordinal(r, j)
    if not number:
        return
    k = r.gap(number[0])
    of = r.gap(k + 2) if r.word(k) == "of" else k
    for end, unit, steps in _periods(r, of):
        if unit == "month":
            first = _unit(r, unit, steps).first
            found = exact(first.year, first.month, number[1])
            if found:
                yield end, found
    if r.word(k) == "of" and r.has(of, "the month"):
        found = day_of_month(r, number[1], r.look)
        if found:
            yield of + 9, found
    before = r.low[max(0, i - 7) : i].rstrip().split(" ")[-1]
    # `the 5th edition` is no day; `on the 5th`, `the 5th, ...` are.
    if (j > i or r.entire) and (before in ("on", "by", "until", "till", "from") or r.entire or _stops(r, number[0])):
        found = day_of_month(r, number[1], r.look)
        if found:
            yield number[0], found


def _stops(r: Reading, end: int) -> bool:
    """Tell whether a clause, a comma or a time follows."""
    j = r.gap(end)
    if r.closes(end) or (j < r.size and r.low[j] in ",:;(-"):
        return True
    return r.word(j) in ("at", "with", "around", "noon") or (j < r.size and "0" <= r.low[j] <= "9")


def first_words() -> set[str]:
    """Return the words an English day begins with."""
    tables = (_DAY_WORDS, _PART_WORDS, _weekdays.ENGLISH, MONTHS, _STEPS, _BEYOND, _PIECES, _ALONE)
    words = {phrase.split()[0] for table in tables for phrase in table}
    return words | {"in", "within", "weekend", "the", "during"}
