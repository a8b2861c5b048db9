"""Follow-ups: what a later clause promises, and what the first clause proposes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from functools import cache

from .. import dates
from ..dates import Cadence, Doubt, When
from ._line import Line
from ._particles import SUBJECT, TOPIC
from ._people import Hit
from ._understanding import Question, Whose
from ._when import Calendar, Day, day_question, is_answered, leading_day, marked_day, settled_day, trailing_day

#: The keys of a line: they say something of the conversation, not of the promise.
_KEY_KINDS = frozenset(("event", "place", "via", "hat", "echo", "new", "key"))


@dataclass(repr=False, eq=False)
class Promise:
    """A follow-up as its clause tells it: hits are resolved to people at the end."""

    text: str
    start: int
    end: int
    due: date | None = None
    time: time | None = None
    from_: date | None = None
    repeat: str | None = None
    whose: Whose = "mine"
    hits: tuple[Hit, ...] = ()
    subject: Hit | None = None
    proposed: bool = False


def promise_of(
    line: Line,
    hits: list[Hit],
    calendar: Calendar,
    on_days: list[tuple[int, int, int, int]],
    start: int,
    end: int,
    said_on: date,
    questions: list[Question],
) -> Promise | None:
    """Return the follow-up a later clause is; None when the clause holds nothing but marks."""
    start, end = line.trimmed(start, end)
    days = _days(line, hits, calendar, on_days, start, end)
    promise = Promise("", start, end, hits=tuple(hits))
    drop = [(span.start, span.end) for span in line.spans if span.kind in _KEY_KINDS]
    for day in days:
        if _put_day(line, calendar, promise, day, said_on, questions):
            drop.append((day.start, day.after))
    text = without(line.text, start, end, drop)
    if not any(c.isalnum() for c in text):
        if not days:
            return None
        text = line.text[start:end]
    promise.text = text
    line.take(start, end, "followup")
    _put_whose(line, promise)
    return promise


def _days(
    line: Line,
    hits: list[Hit],
    calendar: Calendar,
    on_days: list[tuple[int, int, int, int]],
    start: int,
    end: int,
) -> list[Day]:
    """Return the phrases at the start, after the people the clause begins with, and at the end."""
    found: list[Day] = []
    marked = marked_day(line, calendar, on_days, start, end, "ahead")
    if marked:
        return [marked]
    at = line.past_marks(start, end)
    for hit in (None, *(hit for hit in hits if hit.start >= start)):
        if hit is not None:
            if line.text[at : hit.start].strip(" ,·&:"):
                break
            at = max(at, hit.stop)
        while at < end and line.text[at] in " ,:":
            at += 1
        day = leading_day(line, calendar, at, end, "ahead")
        while day and len(found) < 2:
            found.append(day)
            at = day.after
            following = leading_day(line, calendar, at, end, "ahead")
            day = following if following and type(following.what) is not type(day.what) else None
        if found:
            break
    at_end = trailing_day(line, calendar, found[-1].after if found else start, end, "ahead")
    if at_end and (not found or type(at_end.what) is not type(found[-1].what)):
        found.append(at_end)
        before = trailing_day(line, calendar, start, at_end.start, "ahead") if len(found) == 1 else None
        if before and type(before.what) is not type(at_end.what):
            found.insert(0, before)
    return found


def _put_day(
    line: Line, calendar: Calendar, promise: Promise, day: Day, said_on: date, questions: list[Question]
) -> bool:
    """Write what a phrase says into the promise; tell whether it leaves the text."""
    what = day.what
    if isinstance(what, Doubt):
        settled = settled_day(line, day, calendar.settled)
        if settled is None:
            if not is_answered(line, day, calendar.settled):
                questions.append(day_question(line, day))
                line.take(day.start, day.end, "question")
                return True
            return False
        what = settled
    if isinstance(what, Cadence):
        promise.repeat = what.text
        if promise.due is None:
            promise.due = dates.next_day(what, max(said_on, calendar.now.date()))
        line.take(day.start, day.end, "repeat")
        return True
    promise.due, promise.time = what.last, what.time
    bounded = line.text[day.start : day.after].rstrip().endswith("까지") or _bound().match(line.text, day.start)
    promise.from_ = what.first if what.first != what.last and not bounded else None
    line.take(day.start, day.end, "due")
    return True


def without(text: str, start: int, end: int, drop: list[tuple[int, int]]) -> str:
    """Return the stretch of text with some stretches left out, and no doubled white space where they were."""
    pieces = []
    at = start
    for a, b in sorted(drop):
        if a >= end or b <= start or a < at:
            continue
        pieces.append(text[at:a].strip())
        at = b
    pieces.append(text[at:end].strip())
    said = " ".join(piece for piece in pieces if piece.strip(" ,:;"))
    return said.strip(" ,:;")


def _put_whose(line: Line, promise: Promise) -> None:
    """Decide whose promise it is: another person's when they are its subject, or when I am to receive."""
    text = line.text[promise.start : promise.end]
    for hit in promise.hits:
        if hit.start < promise.start or hit.stop > promise.end:
            continue
        rest = line.text[hit.stop : promise.end]
        korean = hit.tail.particles & (SUBJECT | TOPIC) and not _relative().match(rest)
        korean = korean and not _asked().search(rest)
        if korean or _will().match(rest) or (not hit.tail.particles and _bare_subject(rest)):
            promise.whose, promise.subject = "theirs", hit
            return
    if _they_will().match(text) or _to_receive().search(text):
        promise.whose = "theirs"


def _bare_subject(rest: str) -> bool:
    return rest.startswith(":") and bool(_gives().search(rest))


def proposals_in(
    line: Line, hits: list[Hit], calendar: Calendar, start: int, end: int, said_on: date, ahead: bool
) -> list[Promise]:
    """Return what the first clause proposes: `-기로 했`, `보내주기로`, `will send ... next tues`.

    In a clause that is an appointment (`ahead`) only what has a day of its own is more than the meeting.
    """
    found = []
    for a, b in _segments(line, start, end):
        if not (_agreed().search(line.text, a, b) or _going_to().search(line.level, a, b)):
            continue
        near = [hit for hit in hits if a <= hit.start and hit.stop <= b]
        promise = Promise("", a, b, hits=tuple(near), proposed=True)
        drop: list[tuple[int, int]] = []
        for day in calendar.anywhere(line.text[a:b], "ahead"):
            at, stop = a + day.start, a + day.end
            if isinstance(day.what, Doubt) or not line.free(at, stop):
                continue
            if isinstance(day.what, When) and day.what.last < said_on:
                continue
            before = _by().search(line.text, a, at)
            one = Day(day.what, before.start(1) if before else at, stop, stop)
            particle = _particle().match(line.text, stop, b)
            one.after = particle.end() if particle else stop
            if _put_day(line, calendar, promise, one, said_on, []):
                drop.append((one.start, one.after))
                break
        if ahead and promise.due is None:
            continue
        _put_whose(line, promise)
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
def _bound() -> re.Pattern[str]:
    return re.compile(r"(?:by|before|until|till|due)\b", re.I)


@cache
def _by() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)((?:by|on|before|until|till) )$", re.I)


@cache
def _particle() -> re.Pattern[str]:
    return re.compile(r"(?:까지는|까지|에는|에|엔|부터)(?!\w)")


@cache
def _relative() -> re.Pattern[str]:
    # A subject whose verb only describes what comes next: `소라가 부탁한 콘티 보내기` is mine.
    return re.compile(
        r"\s*(?:\S+\s+)?(?:부탁한|부탁했던|말한|말했던|얘기한|이야기한|요청한|추천한|추천해준|소개한|"
        r"소개해준|원하는|좋아하는|달라는|달라고 한|하자는|하자던|보낸|"
        r"보내준|준|쓴|만든|찍은|물어본|궁금해한|궁금해하는|알려준|빌려준|맡긴|필요한|찾는)\s"
    )


@cache
def _asked() -> re.Pattern[str]:
    return re.compile("(?:달라고|달래|부탁|해달라)")


@cache
def _will() -> re.Pattern[str]:
    return re.compile(
        r" ?(?:(?:and (?:he|she|they) )?(?:will|['’]ll|is going to|is gonna|promised|agreed|owes|is to|should|to) )",
        re.I,
    )


@cache
def _they_will() -> re.Pattern[str]:
    return re.compile(r"(?:and )?(?:she|he|they)(?:['’]ll| will| promised| agreed| is going to| are going to)\b", re.I)


@cache
def _to_receive() -> re.Pattern[str]:
    return re.compile(r"받을 ?(?:것|거|게|예정)|받기로|^(?:waiting (?:for|on)|awaiting|expecting)\b|기다리", re.I)


@cache
def _gives() -> re.Pattern[str]:
    return re.compile("(?:주기로|줄 것|보내기로|보낼 것|준대|보낸대)")


@cache
def _agreed() -> re.Pattern[str]:
    return re.compile(
        r"[가-힣]기로(?= ?(?:했(?!던)|함|하고|하였|약속|정|결정|얘기|됨|됐)|\s*$|\s*[,.!?~ㅎㅋ(])"
        r"|(?:을|할|줄|낼) 예정|겠다고"
    )


@cache
def _going_to() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:will|promised to|agreed to|going to|gonna)(?: also| then)? "
        r"(?:send|share|call|e-?mail|mail|write|bring|give|introduce|intro|review|check|meet|reply|follow|forward|ask|text|draft|prepare|finish|deliver|make|book|"
        r"visit|pay|return|let|get|come|help|do|show|look|read|edit|work|try|connect|catch|set|sign|join|record|shoot)\b"
        r"|['’]ll (?:send|share|call|e-?mail|bring|give|introduce|review|reply|follow|forward|get|make|show|meet)\b"
    )
