"""What the first clause promises in passing: proposed, and accepted with one key."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from ..dates import Doubt, When
from ._followups import Promise, put_day, put_whose, without
from ._line import Line
from ._people import Hit
from ._when import Calendar, Day


def proposals_in(
    line: Line, hits: list[Hit], calendar: Calendar, start: int, end: int, said_on: date, ahead: bool
) -> list[Promise]:
    """Return what the first clause proposes: `-기로 했`, `보내주기로`, `will send ... next tues`.

    In a clause that is an appointment (`ahead`) only what has a day of its own is more than the meeting.
    """
    found: list[Promise] = []
    # Looking for a plain word first saves compiling, which takes longer than all the rest, for most lines.
    agreed = any(hint in line.text for hint in ("기로", "예정", "겠다고"))
    going = line.latin and any(hint in line.level for hint in _GOING)
    for a, b in _segments(line, start, end) if agreed or going else ():
        if not ((agreed and _agreed().search(line.text, a, b)) or (going and _going_to().search(line.level, a, b))):
            continue
        near = [hit for hit in hits if a <= hit.start and hit.stop <= b]
        promise = Promise(a, b, tuple(near), proposed=True)
        drop: list[tuple[int, int]] = []
        for day in calendar.anywhere(line.text[a:b], "ahead"):
            at, stop = a + day.start, a + day.end
            if isinstance(day.what, Doubt) or not line.free(at, stop):
                continue
            if isinstance(day.what, When) and day.what.last < said_on:
                continue
            before = _by().search(line.level, a, at)
            one = Day(day.what, before.start(1) if before else at, stop, stop)
            particle = _particle().match(line.text, stop, b)
            one = one._replace(after=particle.end() if particle else stop)
            if put_day(line, calendar, promise, one, said_on, []):
                drop.append((one.start, one.after))
                break
        if ahead and promise.due is None:
            continue
        put_whose(line, promise)
        promise.start = _past_companions(line, near, promise, a)
        promise.text = without(line.text, promise.start, b, drop)
        promise.start, promise.end = line.trimmed(promise.start, b)
        line.take(promise.start, promise.end, "followup")
        found.append(promise)
    return found


def _past_companions(line: Line, near: list[Hit], promise: Promise, at: int) -> int:
    """Leave out whom I met at the head of the segment: `소라랑 콘티 보내주기로 함` proposes the latter part."""
    for hit in near:
        if hit is promise.subject or line.text[at : hit.start].strip(" ,·&") or hit.stop >= promise.end:
            break
        if "소개" in line.text[hit.stop : promise.end] or not hit.tail.particles & {"랑", "이랑", "하고", "와", "과"}:
            break
        at = hit.stop
    return at


def _segments(line: Line, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [m.start() for m in _cut().finditer(line.text, start, end) if line.free(m.start(), m.start() + 1)]
    starts = [start, *(cut + 1 for cut in cuts)]
    found = []
    for a, b in zip(starts, [*cuts, end], strict=True):
        trimmed = line.trimmed(a, b)
        if trimmed[0] < trimmed[1]:
            found.append(trimmed)
    return found


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(r"[,.!?](?=\s|$)|(?<=\s)[-–—](?=\s)")


@cache
def _by() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)((?:by|on|before|until|till) )$")


@cache
def _particle() -> re.Pattern[str]:
    return re.compile(r"(?:까지는|까지|에는|에|엔|부터)(?!\w)")


@cache
def _agreed() -> re.Pattern[str]:
    return re.compile(
        r"[가-힣]기로(?= ?(?:했(?!던)|함|하고|하였|약속|정|결정|얘기|됨|됐)|\s*$|\s*[,.!?~ㅎㅋ(])"
        r"|(?:을|할|줄|낼) 예정|겠다고"
    )


_GOING = ("will ", "promised to ", "agreed to ", "going to ", "gonna ", "'ll ", "’ll ")


@cache
def _going_to() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:will|promised to|agreed to|going to|gonna)(?: also| then)? "
        r"(?:send|share|call|e-?mail|mail|write|bring|give|introduce|intro|review|check|meet|reply|follow|forward|ask|text|draft|prepare|finish|deliver|make|book|"
        r"visit|pay|return|let|get|come|help|do|show|look|read|edit|work|try|connect|catch|set|sign|join|record|shoot)\b"
        r"|['’]ll (?:send|share|call|e-?mail|bring|give|introduce|review|reply|follow|forward|get|make|show|meet)\b"
    )
