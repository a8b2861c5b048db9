"""Days given as arguments: `2024-05`, `last friday`, `3/20`, each the first and last day it means."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from .. import clock, dates, settings
from ..errors import UsageError
from ..text import nfc
from ..words import _, days


def span(words: str, look: Literal["back", "ahead"] = "back") -> tuple[date, date]:
    """Return the first and last day that the words mean; a single day is both.

    Raises:
        UsageError: they are no day, or could be several.
    """
    words = nfc(words).strip()
    part = dates.parse_partial(words)
    if part is not None and part[2] is None:
        year, month, _day = part
        if month is None or month == 12:
            return date(year, month or 1, 1), date(year, 12, 31)
        return date(year, month, 1), date(year, month + 1, 1) - timedelta(days=1)
    kept = settings.load()
    what = dates.whole(words, clock.now(), look, kept.date_order, 6 if kept.week_start == "sunday" else 0)
    if isinstance(what, dates.When):
        return what.first, what.last
    if isinstance(what, dates.Doubt) and what.candidates:
        could = ", ".join(days.day(day) for day in what.candidates)
        raise UsageError(_("“{words}” could be {days}; write it as 2026-11-20.", words=words, days=could))
    raise UsageError(_("“{words}” is no day; write it as 2026-11-20, 2026-11, yesterday or last friday.", words=words))


def first(words: str | None, look: Literal["back", "ahead"] = "back") -> date | None:
    """Return the first day of what the words mean; None where nothing was given."""
    return span(words, look)[0] if words else None


def last(words: str | None, look: Literal["back", "ahead"] = "back") -> date | None:
    """Return the last day of what the words mean; None where nothing was given."""
    return span(words, look)[1] if words else None
