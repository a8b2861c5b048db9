"""Numbers and amounts of time in words and digits: 사흘, 두 달, 한 시간 반, a couple of weeks, 2w."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache

from ._calendar import Day, add_days, add_months
from ._reading import Reading, Table


class Amount:
    """So many months, days and minutes; `unit` is the last unit said."""

    __slots__ = ("about", "days", "minutes", "months", "unit")

    def __init__(
        self, months: int = 0, days: int = 0, minutes: int = 0, *, about: bool = False, unit: str = "day"
    ) -> None:
        self.months = months
        self.days = days
        self.minutes = minutes
        self.about = about
        self.unit = unit

    def plus(self, other: Amount) -> Amount:
        """Return the sum: 1년 2개월."""
        return Amount(
            self.months + other.months,
            self.days + other.days,
            self.minutes + other.minutes,
            about=self.about or other.about,
            unit=other.unit,
        )

    def from_now(self, r: Reading, sign: int) -> Day:
        """Return the day (and time, for hours) so much before or after now."""
        if self.minutes:
            moment: datetime = r.now + timedelta(minutes=sign * self.minutes)
            moment = datetime.combine(self.from_day(moment.date(), sign), moment.time())
            wall = moment.time().replace(second=0, microsecond=0)
            return Day(moment.date(), kind="offset", about=self.about, time=wall)
        return Day(self.from_day(r.today, sign), kind="offset", about=self.about)

    def from_day(self, day: date, sign: int) -> date:
        """Return the day so much before or after another."""
        return add_days(add_months(day, sign * self.months), sign * self.days)


_ONES = ("", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구")
_NATIVE_ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_NATIVE_TENS = ("", "열", "스물", "서른", "마흔", "쉰")

# Number words that are not sure of themselves.
_LOOSE = {
    "몇": 3,
    "두어": 2,
    "한두": 2,
    "두세": 3,
    "두서너": 3,
    "서너": 3,
    "네댓": 5,
    "너댓": 5,
    "대여섯": 6,
    "예닐곱": 7,
}
_DAYS = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "열하루": 11,
    "열이틀": 12,
    "열사흘": 13,
    "열나흘": 14,
    "보름": 15,
    "스무날": 20,
}
_LOOSE_DAYS = {"며칠": 3, "몇일": 3, "하루이틀": 2, "이삼일": 3, "사나흘": 4, "너댓새": 5, "네댓새": 5}
_UNITS = {
    "일": "day",
    "날": "day",
    "주": "week",
    "주일": "week",
    "주간": "week",
    "달": "month",
    "개월": "month",
    "년": "year",
    "해": "year",
    "시간": "hour",
    "분": "minute",
}
_ENGLISH_UNITS = {
    word: unit
    for unit, words in (
        ("day", "day days d"),
        ("week", "week weeks wk wks w"),
        ("fortnight", "fortnight fortnights"),
        ("month", "month months mo mos mth mths"),
        ("quarter", "quarter quarters"),
        ("year", "year years yr yrs y"),
        ("hour", "hour hours hr hrs h"),
        ("minute", "minute minutes min mins"),
    )
    for word in words.split()
}
# fmt: off
_ENGLISH_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)
# fmt: on
_ENGLISH = {word: n for n, word in enumerate(_ENGLISH_ONES, 1)}
_ENGLISH |= {"a": 1, "an": 1, "another": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_ENGLISH |= {"a couple of": 2, "couple of": 2, "a couple": 2, "a dozen": 12, "twenty one": 21}
_ENGLISH_LOOSE = {"a few": 3, "few": 3, "several": 4, "a couple or three": 3}


def of(number: int, unit: str, *, about: bool = False) -> Amount:
    """Return so many of a unit."""
    match unit:
        case "week":
            return Amount(days=7 * number, about=about, unit=unit)
        case "fortnight":
            return Amount(days=14 * number, about=about, unit="week")
        case "month":
            return Amount(months=number, about=about, unit=unit)
        case "quarter":
            return Amount(months=3 * number, about=about, unit="month")
        case "year":
            return Amount(months=12 * number, about=about, unit=unit)
        case "hour":
            return Amount(minutes=60 * number, about=about, unit=unit)
        case "minute":
            return Amount(minutes=number, about=about, unit=unit)
        case _:
            return Amount(days=number, about=about)


@cache
def sino() -> Table[int]:
    """Return 일 to 구십구, and 백."""
    words = {"백": 100}
    for n in range(1, 100):
        tens, ones = divmod(n, 10)
        ten = "" if not tens else "십" if tens == 1 else _ONES[tens] + "십"
        words[ten + _ONES[ones]] = n
    return Table(words)


@cache
def native() -> Table[int]:
    """Return 한 to 쉰아홉 as they stand before a unit, with 석, 넉, 스무."""
    words = {"석": 3, "서": 3, "넉": 4, "너": 4, "스무": 20}
    for n in range(1, 60):
        tens, ones = divmod(n, 10)
        words[_NATIVE_TENS[tens] + _NATIVE_ONES[ones]] = n
    return Table(words)


@cache
def _loose() -> Table[int]:
    return Table(_LOOSE)


@cache
def _days() -> Table[tuple[int, bool]]:
    return Table({w: (n, False) for w, n in _DAYS.items()} | {w: (n, True) for w, n in _LOOSE_DAYS.items()})


@cache
def _units() -> Table[str]:
    return Table(_UNITS)


def korean_number(r: Reading, i: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (end, number, about) for digits and Korean number words."""
    digits = r.number(i)
    if digits:
        yield (*digits, False)
        return
    for table in (native(), sino()):
        for end, n in table.at(r.low, i):
            yield end, n, False
    for end, n in _loose().at(r.low, i):
        yield end, n, True


def _korean_one(r: Reading, i: int) -> Iterator[tuple[int, Amount]]:
    for end, (n, about) in _days().at(r.low, i):
        yield end, of(n, "day", about=about)
    if r.has(i, "반년"):
        yield i + 2, of(6, "month")
    for j, n, about in korean_number(r, i):
        for end, unit in _units().at(r.low, r.gap(j)):
            amount = of(n, unit, about=about)
            half = r.gap(end)
            if r.has(half, "반") and unit in ("달", "month", "year", "hour", "week"):
                yield half + 1, amount.plus(_HALVES[unit])
            yield end, amount


_HALVES = {
    "week": Amount(days=3, about=True, unit="week"),
    "month": Amount(days=15, unit="month"),
    "year": Amount(months=6, unit="year"),
    "hour": Amount(minutes=30, unit="hour"),
}


def korean(r: Reading, i: int, deep: int = 2) -> Iterator[tuple[int, Amount]]:
    """Yield the Korean amounts at `i`, also of several units: 1년 2개월."""
    for end, amount in _korean_one(r, i):
        if deep:
            for more, other in korean(r, r.gap(end), deep - 1):
                yield more, amount.plus(other)
        yield end, amount


def english_number(r: Reading, i: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (end, number, about) for digits and English number words."""
    digits = r.number(i)
    if digits:
        yield (*digits, False)
        return
    for end, n in r.said(i, _ENGLISH):
        yield end, n, False
    for end, n in r.said(i, _ENGLISH_LOOSE):
        yield end, n, True


def english(r: Reading, i: int, deep: int = 2) -> Iterator[tuple[int, Amount]]:
    """Yield the English amounts at `i`: 2 weeks, a year and a half, half a year, 1w2d."""
    for end, words in reversed(r.grams(i)):
        if words in ("half a year", "half year", "half an hour", "half hour"):
            yield end, of(6, "month") if words.endswith("year") else of(30, "minute")
    for j, n, about in english_number(r, i):
        k = r.gap(j, "-")
        for end, unit in r.said(k, _ENGLISH_UNITS):
            amount = of(n, unit, about=about)
            for half, _words in ((e, w) for e, w in r.grams(r.gap(end)) if w == "and a half"):
                if unit in _HALVES:
                    yield half, amount.plus(_HALVES[unit])
            if deep:
                nexts = r.gap(end)
                if r.word(nexts) == "and":
                    nexts = r.gap(nexts + 3)
                for more, other in english(r, nexts, deep - 1):
                    yield more, amount.plus(other)
            yield end, amount


def compact(r: Reading, i: int) -> Iterator[tuple[int, Amount, str]]:
    """Yield (end, amount, first unit as written) for amounts written tight: 2w, 10d, 1mo, 1w2d."""
    digits = r.number(i, 3)
    if not digits or digits[0] >= r.size or not "a" <= r.low[digits[0]] <= "z":
        return
    j = digits[0]
    written = r.word(j)
    for end, unit in r.said(j, _ENGLISH_UNITS):
        if " " in r.low[j:end]:
            continue
        amount = of(digits[1], unit)
        for more, other, _first in compact(r, end):
            yield more, amount.plus(other), written
        yield end, amount, written


def units() -> frozenset[str]:
    """Return the English units of time."""
    return frozenset(_ENGLISH_UNITS)


def phrases() -> set[str]:
    """Return the words and phrases an English amount begins with."""
    return {*_ENGLISH, *_ENGLISH_LOOSE, "half a", "half an", *(f"half {unit}" for unit in _ENGLISH_UNITS)}
