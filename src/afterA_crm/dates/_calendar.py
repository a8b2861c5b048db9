"""Arithmetic of days, weeks and months; what falls outside the years 1 to 9999 raises."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from ._shapes import Doubt

if TYPE_CHECKING:
    from ._reading import Reading

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# A day this many months ahead that was written without a year is asked back.
FAR = 10


class Day:
    """A day or window on its way to an answer.

    `kind`: "word" (tomorrow), "offset" (in 3 days), "weekday", "date", "month", "window".
    `part` is a part of the day that came with it (tonight), which a following hour obeys.
    """

    __slots__ = ("about", "doubt", "first", "kind", "last", "part", "time")

    def __init__(
        self,
        first: date,
        last: date | None = None,
        kind: str = "word",
        *,
        about: bool = False,
        doubt: Doubt | None = None,
        part: str | None = None,
        time: time | None = None,
    ) -> None:
        self.first = first
        self.last = first if last is None else last
        self.kind = kind
        self.about = about
        self.doubt = doubt
        self.part = part
        self.time = time


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month - 1]


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Return the year and month so many months on."""
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def add_months(day: date, months: int) -> date:
    """Return the day so many months on; where that month is shorter, its last day."""
    year, month = shift_month(day.year, day.month, months)
    if not 1 <= year <= 9999:
        raise OverflowError("outside the calendar")
    return date(year, month, min(day.day, month_length(year, month)))


def add_days(day: date, days: int) -> date:
    """Return the day so many days on."""
    return day + timedelta(days=days)


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, month_length(year, month))


def week_first(day: date, week_start: int) -> date:
    """Return the first day of the week a day lies in; `week_start` 0 is Monday."""
    return add_days(day, -((day.weekday() - week_start) % 7))


def coming(today: date, weekday: int) -> date:
    """Return the next such weekday, strictly after today."""
    return add_days(today, (weekday - today.weekday() - 1) % 7 + 1)


def recent(today: date, weekday: int) -> date:
    """Return the last such weekday, strictly before today."""
    return add_days(today, -((today.weekday() - weekday - 1) % 7 + 1))


def weekday_of_week(r: Reading, weekday: int, weeks: int) -> date:
    """Return a weekday of the calendar week so many weeks on."""
    first = add_days(week_first(r.today, r.week_start), 7 * weeks)
    return add_days(first, (weekday - first.weekday()) % 7)


def week(r: Reading, weeks: int) -> Day:
    """Return the calendar week so many weeks on."""
    first = add_days(week_first(r.today, r.week_start), 7 * weeks)
    return Day(first, add_days(first, 6), "window")


def weekend(r: Reading, weeks: int) -> Day:
    """Return the Saturday and Sunday so many weekends on; on a Sunday this weekend is not over."""
    saturday = add_days(r.today, 5 - r.today.weekday() + 7 * weeks)
    return Day(saturday, add_days(saturday, 1), "window")


def month(year: int, number: int, piece: str = "") -> Day:
    """Return a month, or its early, mid or late third, first or last day ("first", "end")."""
    end = month_length(year, number)
    first, last = {
        "": (1, end),
        "early": (1, 10),
        "mid": (11, 20),
        "late": (21, end),
        "first": (1, 1),
        "end": (end, end),
    }[piece]
    return Day(date(year, number, first), date(year, number, last), "month" if not piece else "window")


def year_window(year: int, piece: str = "") -> Day:
    """Return a year, a half of it ("h1", "h2"), its January ("early"), first or last day."""
    first, last = {
        "": ((1, 1), (12, 31)),
        "h1": ((1, 1), (6, 30)),
        "h2": ((7, 1), (12, 31)),
        "early": ((1, 1), (1, 31)),
        "mid": ((5, 1), (8, 31)),
        "late": ((11, 1), (12, 31)),
        "first": ((1, 1), (1, 1)),
        "end": ((12, 31), (12, 31)),
    }[piece]
    return Day(date(year, *first), date(year, *last), "window")


def quarter(r: Reading, quarters: int, piece: str = "") -> Day:
    """Return the quarter so many quarters on."""
    year, number = shift_month(r.today.year, (r.today.month - 1) // 3 * 3 + 1, 3 * quarters)
    first, last = date(year, number, 1), month_end(*shift_month(year, number, 2))
    if piece == "end":
        return Day(last, last, "window")
    return Day(first, first if piece == "first" else last, "window")


def far(r: Reading, day: date) -> bool:
    """Tell whether a day without a year lies so far ahead that it is asked back."""
    return day >= add_months(r.today, FAR)


def month_day(r: Reading, number: int, day: int, look: str, *, asked: bool = True) -> Day | None:
    """Return the month and day nearest in a direction, today included; none if no year has such a day.

    `asked` False never doubts a far day: the direction was said in words.
    """
    if not 1 <= number <= 12 or not 1 <= day <= (29 if number == 2 else _LENGTHS[number - 1]):
        return None
    step = 1 if look == "ahead" else -1
    year = r.today.year
    for _ in range(10):
        if not 1 <= year <= 9999:
            return None
        if day <= month_length(year, number):
            found = date(year, number, day)
            if (found >= r.today) if step > 0 else (found <= r.today):
                doubt = None
                if step > 0 and asked and far(r, found):
                    before = month_day(r, number, day, "back")
                    doubt = Doubt("far", (found, before.first) if before else (found,))
                return Day(found, kind="date", doubt=doubt)
        year += step
    return None


def exact(year: int, number: int, day: int) -> Day | None:
    """Return a full date; a day the month does not have is a doubt, anything odder is no date."""
    if not (1 <= year <= 9999 and 1 <= number <= 12 and 1 <= day <= 31):
        return None
    last = month_end(year, number)
    if day > last.day:
        return Day(last, kind="date", doubt=Doubt("nosuchday", (last,)))
    return Day(date(year, number, day), kind="date")


def day_of_month(r: Reading, day: int, look: str) -> Day | None:
    """Return the nearest day with this number, today included, in months that have it."""
    if not 1 <= day <= 31:
        return None
    step = 1 if look == "ahead" else -1
    for n in range(12):
        year, number = shift_month(r.today.year, r.today.month, n * step)
        if not 1 <= year <= 9999:
            return None
        if day <= month_length(year, number):
            found = date(year, number, day)
            if (found >= r.today) if step > 0 else (found <= r.today):
                return Day(found, kind="date")
    return None


def near_month(r: Reading, number: int, look: str, piece: str = "", *, asked: bool = True) -> Day | None:
    """Return the nearest such month in a direction (the present one counts), or a piece of it."""
    step = 1 if look == "ahead" else -1
    for year in (r.today.year, r.today.year + step):
        if not 1 <= year <= 9999:
            return None
        found = month(year, number, piece)
        if (found.last >= r.today) if step > 0 else (found.first <= r.today):
            if step > 0 and asked and far(r, found.first):
                before = tuple(month(y, number, piece).first for y in (year - 1,) if y >= 1)
                found.doubt = Doubt("far", (found.first, *before))
            return found
    return None


def near_piece(r: Reading, piece: str) -> Day:
    """Return the nearest piece ("early", "mid", "late", "end") of a month in the reading's direction."""
    found = month(r.today.year, r.today.month, piece)
    if r.look == "ahead" and found.last < r.today:
        return month(*shift_month(r.today.year, r.today.month, 1), piece)
    if r.look == "back" and found.first > r.today:
        return month(*shift_month(r.today.year, r.today.month, -1), piece)
    return found


def near_weekday(r: Reading, weekday: int) -> date:
    """Return the weekday a bare name means: the next one ahead, the last one back.

    Today's own weekday means the one a week off: who means today says today.
    """
    return coming(r.today, weekday) if r.look == "ahead" else recent(r.today, weekday)


def agree(day: Day, weekday: int) -> Day:
    """Return the day, or a doubt if it does not fall on the weekday written beside it."""
    if day.first != day.last or day.first.weekday() == weekday:
        return day
    offs = sorted((-((day.first.weekday() - weekday) % 7), (weekday - day.first.weekday()) % 7), key=abs)
    near = []
    for off in offs:
        try:
            near.append(add_days(day.first, off))
        except OverflowError:
            continue
    return Day(day.first, kind=day.kind, doubt=Doubt("weekday", (day.first, *near)))
