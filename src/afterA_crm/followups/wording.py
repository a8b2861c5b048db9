"""When and what, in one piece of text: the day at its start or end, and what is left of it."""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from .. import clock, dates, settings
from ..errors import UsageError
from ..text import nfc
from ..words import _, days


class Wording(NamedTuple):
    """What is to be done, by when or from when to when, and how often."""

    text: str
    due: date | None = None
    due_from: date | None = None
    time: time | None = None
    repeat: str | None = None


def read(typed: str, found: Wording | None = None) -> Wording:
    """Take a day, a window, a time or a cadence off the start and the end of a text, looking ahead.

    `found` is what was said before it.

    Raises:
        UsageError: what looks like a day could be several.
    """
    said = nfc(typed).strip()
    found = (found or Wording(""))._replace(text=said)
    for look in (dates.at_start, dates.at_start, dates.at_end, dates.at_end):
        phrase = look(said, clock.now(), "ahead", *conventions())
        if phrase is None:
            continue
        rest = said[: phrase.start] + said[phrase.end :]
        fuller = _with(found, phrase.what, said[phrase.start : phrase.end])
        if fuller is None:
            continue
        said = rest.strip(" \t,:·")
        found = fuller._replace(text=said)
    return found


def when(typed: str) -> Wording | None:
    """Return what a whole text says as a day, a window or a cadence; None where it is none.

    Raises:
        UsageError: it could be several days.
    """
    meant = dates.whole(nfc(typed), clock.now(), "ahead", *conventions())
    return None if meant is None else _with(Wording(""), meant, typed)


def cadence(typed: str) -> dates.Cadence | None:
    """Return how often a text says: `every 6 weeks`, `6주`, `monthly`, `3 months`."""
    words = nfc(typed).strip()
    for spelling in (words, f"every {words}", f"{words}마다"):
        meant = dates.whole(spelling, clock.now(), "ahead", *conventions())
        if isinstance(meant, dates.Cadence):
            return meant
    return None


def conventions() -> tuple[str, int]:
    """Return the user's order of numeric dates and the day their week begins with (0 is Monday)."""
    kept = settings.load()
    return kept.date_order, 6 if kept.week_start == "sunday" else 0


def _with(found: Wording, what: dates.What, words: str) -> Wording | None:
    """Add what a phrase says; None where that has been said already."""
    if isinstance(what, dates.Doubt):
        if found.due:
            return None
        could = ", ".join(days.day(day) for day in what.candidates)
        raise UsageError(_("“{words}” could be {days}; write it as 2026-11-20.", words=words.strip(), days=could))
    if isinstance(what, dates.Cadence):
        return None if found.repeat else found._replace(repeat=what.text, time=found.time or what.time)
    if found.due:
        return None
    window = what.first if what.first != what.last else None
    return found._replace(due=what.last, due_from=window, time=what.time or found.time)
