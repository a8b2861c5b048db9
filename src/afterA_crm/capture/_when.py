"""The days of a line: the first clause looks back, later ones look ahead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Literal

from .. import dates
from ..dates import Cadence, Doubt, Found, When
from ._line import Line
from ._understanding import Candidate, Known, Question, Settled

Look = Literal["back", "ahead"]


@dataclass
class Calendar:
    """The present moment and the settings by which a phrase is read."""

    now: datetime
    known: Known
    settled: Settled

    def at_start(self, text: str, look: Look) -> Found | None:
        """Return the phrase at the beginning of the text."""
        return dates.at_start(text, self.now, look, self.known.order, self.known.week_start)

    def at_end(self, text: str, look: Look) -> Found | None:
        """Return the phrase at the end of the text."""
        return dates.at_end(text, self.now, look, self.known.order, self.known.week_start)

    def anywhere(self, text: str, look: Look) -> list[Found]:
        """Return every phrase of the text."""
        return dates.anywhere(text, self.now, look, self.known.order, self.known.week_start)

    def whole(self, text: str, look: Look) -> When | Cadence | Doubt | None:
        """Return what the whole text means as one phrase."""
        return dates.whole(text, self.now, look, self.known.order, self.known.week_start)


@dataclass
class Day:
    """A phrase found in the line (`start` to `end`), and where the words after it go on."""

    what: When | Cadence | Doubt
    start: int
    end: int
    after: int


def marked_day(
    line: Line, calendar: Calendar, marks: list[tuple[int, int, int, int]], start: int, end: int, look: Look
) -> Day | None:
    """Return the day that `on:` names within the stretch."""
    for key_at, value_at, value_end, mark_end in marks:
        if not start <= key_at < end:
            continue
        what = calendar.whole(line.text[value_at:value_end], look)
        stop = mark_end
        if mark_end == value_end:
            longer = calendar.at_start(line.text[value_at:end], look)
            if longer and longer.start == 0:
                what, stop = longer.what, value_at + longer.end
        if what is not None and not isinstance(what, Cadence):
            return Day(what, key_at, stop, stop)
    return None


def leading_day(line: Line, calendar: Calendar, start: int, end: int, look: Look) -> Day | None:
    """Return the phrase at the beginning of the stretch, with a colon or a particle after it."""
    found = calendar.at_start(line.text[start:end], look)
    if found is None:
        return None
    at, stop = start + found.start, start + found.end
    if stop <= at or not line.free(at, stop):
        return None
    particle = _after().match(line.text, stop, end)
    return Day(found.what, at, stop, particle.end() if particle else stop)


def trailing_day(line: Line, calendar: Calendar, start: int, end: int, look: Look) -> Day | None:
    """Return the phrase at the end of the stretch; `start` then takes in by, on or until before it."""
    while end > start and (line.text[end - 1].isspace() or line.text[end - 1] in ".!,)"):
        end -= 1
    for stop in (end, end - 2 if line.text[max(start, end - 2) : end] == "까지" else end):
        found = calendar.at_end(line.text[start:stop], look)
        if found is None or found.end <= found.start:
            continue
        at = start + found.start
        if not line.free(at, start + found.end):
            continue
        before = _preposition().search(line.text, start, at)
        return Day(found.what, before.start(1) if before else at, start + found.end, end)
    return None


def explicit_past_day(line: Line, calendar: Calendar, start: int, end: int) -> Day | None:
    """Return a day that lies back in whatever direction one looks (`met Sora yesterday`), at the end."""
    back = trailing_day(line, calendar, start, end, "back")
    ahead = trailing_day(line, calendar, start, end, "ahead")
    if back and ahead and isinstance(back.what, When) and back.what == ahead.what:
        return back if back.what.last <= calendar.now.date() else None
    return None


def day_after(line: Line, calendar: Calendar, at: int, end: int) -> Day | None:
    """Return a day right after a name, when it means the same in whatever direction one looks."""
    back = leading_day(line, calendar, at, end, "back")
    ahead = leading_day(line, calendar, at, end, "ahead")
    if back and ahead and isinstance(back.what, When) and back.what == ahead.what:
        return back
    return None


def settled_day(line: Line, day: Day, settled: Settled) -> When | None:
    """Return the day the user chose for a doubtful phrase."""
    answer = settled.get(line.text[day.start : day.end])
    return When(answer, answer) if isinstance(answer, date) else None


def day_question(line: Line, day: Day) -> Question:
    """Return the question that a doubtful phrase is."""
    assert_doubt = day.what
    candidates = assert_doubt.candidates if isinstance(assert_doubt, Doubt) else ()
    reason = assert_doubt.reason if isinstance(assert_doubt, Doubt) else ""
    return Question(
        "day",
        line.text[day.start : day.end],
        tuple(Candidate(None, one.isoformat()) for one in candidates),
        day.start,
        day.end,
        reason=reason,
    )


def is_answered(line: Line, day: Day, settled: Mapping[str, object]) -> bool:
    """Tell whether the user has said that the doubtful phrase is no day."""
    return settled.get(line.text[day.start : day.end], "") is None


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r"(?:까지는|까지|에는|에|엔|부터|쯤|경)?(?![\w])\s*[:,]?\s*")


@cache
def _preposition() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)((?:by|on|before|until|till|due)(?: by| on)? )$", re.I)
