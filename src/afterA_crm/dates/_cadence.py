"""What comes back: every 6 weeks, 격주 금요일, 매달 말일, 2주에 한 번; and when it comes next."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from . import _amounts, _weekdays
from ._calendar import month_length
from ._english_months import ordinal
from ._english_words import MONTHS
from ._reading import Reading, Table
from ._recurrence import cadence
from ._shapes import Cadence, Unit

_KOREAN_EVERY: dict[str, tuple[int, Unit]] = {
    "매일": (1, "day"),
    "날마다": (1, "day"),
    "격일": (2, "day"),
    "매주": (1, "week"),
    "격주": (2, "week"),
    "매달": (1, "month"),
    "매월": (1, "month"),
    "다달이": (1, "month"),
    "달마다": (1, "month"),
    "주마다": (1, "week"),
    "분기에 한 번": (3, "month"),
    "분기에 한번": (3, "month"),
    "격월": (2, "month"),
    "매분기": (3, "month"),
    "매 분기": (3, "month"),
    "분기마다": (3, "month"),
    "반기마다": (6, "month"),
    "매년": (1, "year"),
    "매해": (1, "year"),
    "해마다": (1, "year"),
    "격년": (2, "year"),
    "주 1회": (1, "week"),
    "주1회": (1, "week"),
    "월 1회": (1, "month"),
    "월1회": (1, "month"),
    "연 1회": (1, "year"),
    "연1회": (1, "year"),
}
_ENGLISH_EVERY: dict[str, tuple[int, Unit]] = {
    "daily": (1, "day"),
    "everyday": (1, "day"),
    "weekly": (1, "week"),
    "biweekly": (2, "week"),
    "fortnightly": (2, "week"),
    "monthly": (1, "month"),
    "bimonthly": (2, "month"),
    "quarterly": (3, "month"),
    "yearly": (1, "year"),
    "annually": (1, "year"),
    "once a day": (1, "day"),
    "once a week": (1, "week"),
    "once a fortnight": (2, "week"),
    "once a month": (1, "month"),
    "once a quarter": (3, "month"),
    "once a year": (1, "year"),
}
_MOST = 1000


@cache
def _korean_every() -> Table[tuple[int, Unit]]:
    return Table(_KOREAN_EVERY)


def cadences(r: Reading, i: int) -> Iterator[tuple[int, Cadence]]:
    """Yield every cadence at `i`."""
    for end, (every, unit) in _heads(r, i):
        yield end, cadence(every, unit)
        yield from _korean_anchors(r, end, every, unit)
        yield from _english_anchors(r, end, every, unit)
    # 금요일마다
    for end, wd in _weekdays.korean(r, i):
        if r.has(end, "마다"):
            yield end + 2, cadence(1, "week", wd)
    for end, wd in r.said(i, _weekdays.PLURALS):
        yield end, cadence(1, "week", wd)
    if r.word(i) == "on":
        for end, wd in r.said(r.gap(i + 2), _weekdays.PLURALS):
            yield end, cadence(1, "week", wd)
    yield from _every_named(r, i)


def _heads(r: Reading, i: int) -> Iterator[tuple[int, tuple[int, Unit]]]:
    """Yield (end, (every, unit)) of every 6 weeks, 6주마다, 2주에 한 번, weekly, 매달."""
    for end, head in _korean_every().at(r.low, i):
        # 매주마다 says it twice.
        if r.has(end, "마다"):
            yield end + 2, head
        yield end, head
    each = r.gap(i + 1) if r.has(i, "매") else i
    for end, amount in _amounts.korean(r, each):
        head_or_none = _plain(amount)
        if head_or_none is None:
            continue
        if each > i:
            # 매 6주, with or without 마다
            yield end, head_or_none
        for words in ("마다", "에 한 번", "에 한번", "에 1번", "에 1회", "에 한 차례", " 간격으로", " 간격"):
            if r.has(end, words):
                stop = end + len(words)
                if r.has(stop, "씩"):
                    yield stop + 1, head_or_none
                yield stop, head_or_none
    yield from r.said(i, _ENGLISH_EVERY)
    for end, said in r.grams(i):
        if said in ("every", "each", "once every", "once in every"):
            j = r.gap(end)
            other = r.word(j) == "other"
            for stop, amount in _english_amounts(r, r.gap(j + 5) if other else j):
                head_or_none = _plain(amount)
                if head_or_none is None:
                    continue
                every, unit = head_or_none
                yield stop, (2 * every if other else every, unit)


def _english_amounts(r: Reading, i: int) -> Iterator[tuple[int, _amounts.Amount]]:
    yield from _amounts.english(r, i, 0)
    for end, _words in r.grams(i)[:1]:
        for unit in ("day", "week", "fortnight", "month", "quarter", "year"):
            if r.low[i:end] == unit:
                yield end, _amounts.of(1, unit)


def _plain(amount: _amounts.Amount) -> tuple[int, Unit] | None:
    """Return an amount of one unit as (number, unit); none for hours, mixtures and vague numbers."""
    if amount.minutes or amount.about or bool(amount.days) == bool(amount.months):
        return None
    if amount.days:
        number, unit = (amount.days // 7, "week") if amount.unit == "week" else (amount.days, "day")
        if amount.unit == "week" and amount.days % 7:
            return None
    elif amount.unit == "year" and amount.months % 12 == 0:
        number, unit = amount.months // 12, "year"
    else:
        number, unit = amount.months, "month"
    if not 1 <= number <= _MOST:
        return None
    return number, _UNITS[unit]


_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}


def _every_named(r: Reading, i: int) -> Iterator[tuple[int, Cadence]]:
    """Yield every friday, every other friday, every 2nd friday, every march 20, each 3rd of the month."""
    if r.word(i) not in ("every", "each"):
        return
    j = r.gap(i + len(r.word(i)))
    every = 1
    if r.word(j) in ("other", "second"):
        every, j = 2, r.gap(j + len(r.word(j)))
    elif number := ordinal(r, j):
        every, j = number[1], r.gap(number[0])
        stop = r.word(j)
        if stop not in _weekdays.ENGLISH:
            for words in ("of the month", "of each month", "of every month", "day of the month"):
                if r.has(j, words):
                    yield j + len(words), cadence(1, "month", None, every)
            yield number[0], cadence(1, "month", None, every)
            return
    elif (digits := r.number(j, 3)) and digits[1] >= 1:
        # every 2 fridays
        every, j = digits[1], r.gap(digits[0])
        for end, wd in r.said(j, _weekdays.PLURALS):
            yield end, cadence(every, "week", wd)
        return
    for end, wd in _weekdays.named(r, j):
        yield end, cadence(every, "week", wd)
    if every == 1:
        yield from _yearly(r, j, 1)
        for words in ("end of month", "end of the month", "month end", "last day of the month"):
            if r.has(j, words):
                yield j + len(words), cadence(1, "month", None, 31)


def _yearly(r: Reading, j: int, every: int) -> Iterator[tuple[int, Cadence]]:
    """Yield a cadence on the month and day at `j`: march 20, 20 march, the 20th of march."""
    for end, month in r.said(j, MONTHS):
        place = r.gap(end)
        if r.word(place) == "the":
            place = r.gap(place + 3)
        day = ordinal(r, place) or r.number(place, 2)
        if day and _possible(month, day[1]):
            yield day[0], cadence(every, "year", None, day[1], month)
    k = j + 4 if r.has(j, "the ") else j
    day = ordinal(r, k) or r.number(k, 2)
    if day:
        place = r.gap(day[0])
        if r.word(place) == "of":
            place = r.gap(place + 2)
        for end, month in r.said(place, MONTHS):
            if place > day[0] and _possible(month, day[1]):
                yield end, cadence(every, "year", None, day[1], month)


def _possible(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= month_length(2000, month)


def _korean_anchors(r: Reading, end: int, every: int, unit: Unit) -> Iterator[tuple[int, Cadence]]:
    """Yield the cadence on its day: 매주 금요일, 매달 3일, 매달 말일, 매년 3월 20일."""
    j = r.gap(end)
    if unit == "week":
        for k, wd in _weekdays.korean(r, j):
            if r.has(k, "마다"):
                yield k + 2, cadence(every, unit, wd)
            yield k, cadence(every, unit, wd)
        # 매주 금: one syllable, but 일 is also work.
        if j < r.size and r.low[j] in "월화수목금토":
            yield j + 1, cadence(every, unit, "월화수목금토".index(r.low[j]))
    elif unit == "month":
        day = r.number(j, 2)
        if day and r.has(r.gap(day[0]), "일") and 1 <= day[1] <= 31:
            yield r.gap(day[0]) + 1, cadence(every, unit, None, day[1])
        for words in ("말일", "마지막 날", "마지막날", "말"):
            if r.has(j, words):
                yield j + len(words), cadence(every, unit, None, 31)
    elif unit == "year":
        month = r.number(j, 2)
        if month and r.has(r.gap(month[0]), "월"):
            place = r.gap(r.gap(month[0]) + 1)
            if 1 <= month[1] <= 12:
                yield r.gap(month[0]) + 1, cadence(every, unit, None, 1, month[1])
            day = r.number(place, 2)
            if day and r.has(r.gap(day[0]), "일") and _possible(month[1], day[1]):
                yield r.gap(day[0]) + 1, cadence(every, unit, None, day[1], month[1])


def _english_anchors(r: Reading, end: int, every: int, unit: Unit) -> Iterator[tuple[int, Cadence]]:
    """Yield the cadence on its day: every 2 weeks on friday, monthly on the 3rd, every year on march 20."""
    j = r.gap(end)
    if r.word(j) == "on":
        j = r.gap(j + 2)
    elif unit != "year":
        return
    if unit == "week":
        for k, wd in (*_weekdays.named(r, j), *r.said(j, _weekdays.PLURALS)):
            yield k, cadence(every, unit, wd)
    elif unit == "month":
        k = j + 4 if r.has(j, "the ") else j
        number = ordinal(r, k)
        if number:
            yield number[0], cadence(every, unit, None, number[1])
        if r.has(k, "last day"):
            yield k + 8, cadence(every, unit, None, 31)
    elif unit == "year":
        yield from _yearly(r, j, every)


def phrases() -> set[str]:
    """Return the words and phrases an English cadence begins with."""
    return {*_ENGLISH_EVERY, *_weekdays.PLURALS, "every other", "every second", "each second", "once every", "once in"}
