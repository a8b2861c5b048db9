"""When something that comes back comes next, and its canonical phrase and rule."""

from __future__ import annotations

from datetime import date, time

from ._calendar import add_days, add_months, month_end, shift_month
from ._shapes import Cadence, Unit

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def cadence(
    every: int,
    unit: Unit,
    weekday: int | None = None,
    monthday: int | None = None,
    month: int | None = None,
    at: time | None = None,
) -> Cadence:
    """Return a cadence with its canonical phrase."""
    text = f"every {unit}" if every == 1 else f"every {every} {unit}s"
    if weekday is not None:
        text += f" on {_WEEKDAYS[weekday]}"
    elif month is not None:
        text += f" on {_MONTHS[month - 1]} {monthday or 1}"
    elif monthday is not None:
        ending = "th" if 11 <= monthday <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(monthday % 10, "th")
        text += f" on the {monthday}{ending}"
    if at is not None:
        text += f" at {at:%H:%M}"
    return Cadence(text, every, unit, weekday, monthday, month, at)


def at(found: Cadence, wall: time) -> Cadence:
    """Return the cadence at a time of day."""
    return cadence(found.every, found.unit, found.weekday, found.monthday, found.month, wall)


def next_day(cadence: Cadence, after: date) -> date:
    """Return the next occurrence strictly after a day.

    A month's 29th to 31st is its last day where the month is shorter. With a weekday the first one counts,
    then every so many weeks from it. Beyond the year 9999 it is the calendar's last day.
    """
    try:
        return _next(cadence, after)
    except (OverflowError, ValueError):
        return date.max


def _next(cadence: Cadence, after: date) -> date:
    every = cadence.every
    if cadence.unit == "day":
        return add_days(after, every)
    if cadence.unit == "week":
        if cadence.weekday is None:
            return add_days(after, 7 * every)
        ahead = (cadence.weekday - after.weekday()) % 7
        # From one occurrence to the next the whole interval; from any other day to the first such weekday.
        return add_days(after, ahead or 7 * every)
    if cadence.monthday is None:
        return add_months(after, every if cadence.unit == "month" else 12 * every)
    if cadence.unit == "year" and cadence.month is not None:
        found = _clamped(after.year, cadence.month, cadence.monthday)
        return found if found > after else _clamped(after.year + every, cadence.month, cadence.monthday)
    found = _clamped(after.year, after.month, cadence.monthday)
    if found > after:
        return found
    months = every if cadence.unit == "month" else 12 * every
    # A day past its date (the 20th, for the 3rd) has its next in the following month, not an interval on.
    step = months if found == after else 1
    return _clamped(*shift_month(after.year, after.month, step), cadence.monthday)


def _clamped(year: int, month: int, day: int) -> date:
    last = month_end(year, month)
    return last if day >= last.day else date(year, month, day)


def cadence_rule(cadence: Cadence) -> str:
    """Return the cadence as an RFC 5545 recurrence rule: `FREQ=WEEKLY;INTERVAL=6`."""
    rule = "FREQ=" + {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}[cadence.unit]
    if cadence.every != 1:
        rule += f";INTERVAL={cadence.every}"
    if cadence.weekday is not None:
        rule += f";BYDAY={_CODES[cadence.weekday]}"
    if cadence.month is not None:
        rule += f";BYMONTH={cadence.month}"
    day = cadence.monthday
    if day is None:
        return rule
    if day == 31 or (cadence.month == 2 and day == 29):
        return rule + ";BYMONTHDAY=-1"
    if day > 28 and cadence.month is None:
        # RFC 5545 skips months without the day; the last of these that exists is meant.
        days = ",".join(str(n) for n in range(28, day + 1))
        return f"{rule};BYMONTHDAY={days};BYSETPOS=-1"
    return f"{rule};BYMONTHDAY={day}"
