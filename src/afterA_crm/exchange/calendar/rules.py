"""How a follow-up that repeats comes back in a calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from ... import dates, followups

if TYPE_CHECKING:
    from ...dates import Cadence


def rule(repeat: str, first: date) -> str:
    """Return the recurrence rule of a cadence whose first day this is; nothing where they don't agree.

    RFC 5545 3.8.5.3 leaves open what a rule means whose first day isn't one of its own.
    """
    cadence = followups.cadence_of(repeat)
    if cadence is None or not _falls_on(cadence, first):
        return ""
    return dates.cadence_rule(_kept_in_short_months(cadence, first))


def yearly(month: int, day: int) -> str:
    """Return the rule of a day of the year; the 29th of February is the month's last day where there is none."""
    return "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" if (month, day) == (2, 29) else "FREQ=YEARLY"


def _falls_on(cadence: Cadence, day: date) -> bool:
    last = monthrange(day.year, day.month)[1]
    return (
        cadence.weekday in (None, day.weekday())
        and cadence.month in (None, day.month)
        and (cadence.monthday is None or min(cadence.monthday, last) == day.day)
    )


def _kept_in_short_months(cadence: Cadence, first: date) -> Cadence:
    """Name the day of a cadence that has none and begins on one that not every month has."""
    if cadence.monthday is None and cadence.unit == "month" and first.day > 28:
        return cadence._replace(monthday=first.day)
    if cadence.monthday is None and cadence.unit == "year" and (first.month, first.day) == (2, 29):
        return cadence._replace(month=2, monthday=29)
    return cadence
