"""The days of a line: the first clause looks back, later ones look ahead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Literal, NamedTuple

from .. import dates
from ..dates import Cadence, Doubt, Found, When
from ._line import Line
from ._people import Hit
from ._understanding import Candidate, Known, Question, Settled

Look = Literal["back", "ahead"]


class Calendar(NamedTuple):
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


class Day(NamedTuple):
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


def agreed_day(line: Line, calendar: Calendar, day: Day, end: int) -> Day:
    """Return the day ahead that a phrase means where all the clause says is that we are to meet on it.

    `금요일에 소라랑 보기로 함` is about the next Friday; with another day or an encounter in it, it tells of the last.
    """
    if not any(word in line.text for word in ("기로", "예정")) or not _to_meet().match(line.text, day.after, end):
        return day
    if calendar.anywhere(line.text[day.after : end], "ahead"):
        return day
    ahead = leading_day(line, calendar, day.start, end, "ahead")
    lies_ahead = ahead and isinstance(ahead.what, When) and ahead.what.first >= calendar.now.date()
    return ahead if ahead and lies_ahead else day


def trailing_day(line: Line, calendar: Calendar, start: int, end: int, look: Look) -> Day | None:
    """Return the phrase at the end of the stretch; `start` then takes in by, on or until before it."""
    while end > start and (line.text[end - 1].isspace() or line.text[end - 1] in ".!,)" or not line.free(end - 1, end)):
        end -= 1
    for stop in (end, end - 2 if line.text[max(start, end - 2) : end] == "까지" else end):
        found = calendar.at_end(line.text[start:stop], look)
        if found is None or found.end <= found.start:
            continue
        at = start + found.start
        if not line.free(at, start + found.end):
            continue
        before = _preposition().search(line.level, start, at)
        return Day(found.what, before.start(1) if before else at, start + found.end, end)
    return None


def day_elsewhere(line: Line, calendar: Calendar, hits: list[Hit], start: int, end: int) -> Day | None:
    """Return the day a first clause names after a person or at its end.

    Only words that mean the same whichever way one looks count there (`소라랑 어제 커피`, `met Sora yesterday`),
    and a day that lies ahead only when the clause is about meeting (`소라랑 내일 커피`, `call JK tomorrow`).
    """
    today = calendar.now.date()
    for hit in hits:
        day = _undoubted(leading_day, line, calendar, hit.stop, end)
        if day and (day.what.first <= today or _meeting_only().fullmatch(line.level, day.found.after, end)):
            return day.found
    day = _undoubted(trailing_day, line, calendar, start, end)
    if day is None:
        return None
    before = line.level[start : day.found.start]
    past = day.what.last <= today
    return day.found if past or _meeting_begins().match(before) or _meeting_ends().search(before) else None


class _Undoubted(NamedTuple):
    found: Day
    what: When


def _undoubted(
    find: Callable[[Line, Calendar, int, int, Look], Day | None], line: Line, calendar: Calendar, start: int, end: int
) -> _Undoubted | None:
    back = find(line, calendar, start, end, "back")
    ahead = find(line, calendar, start, end, "ahead")
    if back is None or ahead is None or not isinstance(back.what, When):
        return None
    # 11/18 two days later: ahead it would be a year off, so it can only be the one gone by.
    far = isinstance(ahead.what, Doubt) and ahead.what.reason == "far"
    gone_by = far and not _day_of_something().match(line.level, back.after, end)
    return _Undoubted(back, back.what) if gone_by or back.what == ahead.what else None


def settled_day(line: Line, day: Day, settled: Settled) -> When | None:
    """Return the day the user chose for a doubtful phrase."""
    answer = settled.get(line.text[day.start : day.end])
    return When(answer, answer) if isinstance(answer, date) else None


def day_question(line: Line, day: Day) -> Question:
    """Return the question that a doubtful phrase is."""
    doubt = day.what if isinstance(day.what, Doubt) else Doubt("", ())
    return Question(
        "day",
        line.text[day.start : day.end],
        tuple(Candidate(None, one.isoformat()) for one in doubt.candidates),
        day.start,
        day.end,
        reason=doubt.reason,
    )


def is_answered(line: Line, day: Day, settled: Mapping[str, object]) -> bool:
    """Tell whether the user has said that the doubtful phrase is no day."""
    return settled.get(line.text[day.start : day.end], "") is None


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r"(?:까지는|까지|에는|에|엔|부터|쯤|경)?(?![\w])\s*[:,]?\s*")


@cache
def _day_of_something() -> re.Pattern[str]:
    """What follows a day that is no day of the conversation: a birthday, a release, a wedding."""
    return re.compile(r"\s*(?:생일|생신|태생|출생|기념일|결혼|개봉|마감|birthday|birth|wedding|deadline|release)")


@cache
def _to_meet() -> re.Pattern[str]:
    return re.compile(
        r"(?!.*(?:[,.!?] |만나서|만났|만남|다시|또 |다음에|담에|나중에))"
        r".*(?:(?:만나|뵙|뵈)기로|(?:랑|와|과|하고|에서|시에|같이|함께|[을를님A-Za-z]) 보기로|"
        r"(?:미팅|회의|식사|커피|통화|촬영|리허설|인터뷰|상영|오디션|답사) ?(?:하기로|예정))"
        r"(?: ?(?:함|했음|했다|했어요?|했습니다|약속|해))?[\s.!~]*$"
    )


@cache
def _preposition() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)((?:by|on|before|until|till|due)(?: by| on)? )$")


_MEETINGS = (
    "미팅|회의|약속|만남|만나기로 함|만나기로|만나기|보기로 함|보기로|커피|점심|저녁|아침|식사|통화|촬영|리허설|브런치|"
    "술|티타임|meeting|coffee|lunch|dinner|call|drinks|breakfast"
)


@cache
def _meeting_only() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[가-힣A-Za-z]+(?:에서|at|in)\s+)?(?:{_MEETINGS})(?: 예정| 약속| 하기로 함)?\s*[.!]?\s*")


@cache
def _meeting_ends() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_MEETINGS})\s*,?\s*$")


@cache
def _meeting_begins() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:call|meet|meeting|coffee|lunch|dinner|drinks|breakfast|brunch|visit|see|zoom|catch up)\b"
        r"(?!.*\b(?:was|had|went)\b)",
    )
