"""When something that comes back comes next, and its canonical phrase and rule."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

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
    # Imported where something repeats, and only there: it takes longer than all the rest of a command.
    from dateutil.relativedelta import relativedelta

    if cadence.weekday is None and cadence.monthday is None:
        steps: dict[str, Any] = {f"{cadence.unit}s": cadence.every}
        return after + relativedelta(**steps)
    from dateutil.rrule import rrulestr

    start = datetime(after.year, after.month, after.day)
    each: datetime | None = rrulestr(_rule(cadence, 1), dtstart=start).after(start, inc=True)
    if each == start:
        # From one occurrence to the next the whole interval; from any other day to the first that comes.
        each = rrulestr(cadence_rule(cadence), dtstart=start).after(start)
    return each.date() if each else date.max


def cadence_rule(cadence: Cadence) -> str:
    """Return the cadence as an RFC 5545 recurrence rule: `FREQ=WEEKLY;INTERVAL=6`."""
    return _rule(cadence, cadence.every)


def _rule(cadence: Cadence, every: int) -> str:
    rule = "FREQ=" + {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}[cadence.unit]
    if every != 1:
        rule += f";INTERVAL={every}"
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
