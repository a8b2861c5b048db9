"""Follow-ups: what a later clause promises, by which day, and whose promise it is."""

from __future__ import annotations

import re
from datetime import date, time
from functools import cache

from .. import dates
from ..dates import Cadence, Doubt
from ._line import Line
from ._particles import SUBJECT, TOPIC
from ._people import Hit
from ._understanding import Question, Whose
from ._when import Calendar, Day, day_question, is_answered, leading_day, marked_day, settled_day, trailing_day

#: The keys of a line: they say something of the conversation, not of the promise.
_KEY_KINDS = frozenset(("event", "place", "via", "hat", "echo", "key"))


class Promise:
    """A follow-up as its clause tells it: hits are resolved to people at the end."""

    def __init__(self, start: int, end: int, hits: tuple[Hit, ...], *, proposed: bool = False) -> None:
        self.text = ""
        self.start = start
        self.end = end
        self.due: date | None = None
        self.time: time | None = None
        self.from_: date | None = None
        self.repeat: str | None = None
        self.whose: Whose = "mine"
        self.hits = hits
        self.subject: Hit | None = None
        self.proposed = proposed


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
    promise = Promise(start, end, tuple(hits))
    drop = [(span.start, span.end) for span in line.spans if span.kind in _KEY_KINDS]
    # A name that is made reads on like one that is known; only its mark goes.
    drop += [(s.start, s.start + 2) for s in line.spans if s.kind == "new" and line.text.startswith("@+", s.start)]
    for day in days:
        if put_day(line, calendar, promise, day, said_on, questions):
            drop.append((day.start, day.after))
    text = without(line.text, start, end, drop)
    if not any(c.isalnum() for c in text):
        if not days:
            return None
        text = line.text[start:end]
    promise.text = text
    line.take(start, end, "followup")
    put_whose(line, promise)
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


def put_day(
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
            promise.due = _first_time(what, said_on, calendar.now.date())
        line.take(day.start, day.end, "repeat")
        return True
    promise.due, promise.time = what.last, what.time
    bounded = line.text[day.start : day.after].rstrip().endswith("까지") or _bound().match(line.level, day.start)
    promise.from_ = what.first if what.first != what.last and not bounded else None
    line.take(day.start, day.end, "due")
    return True


def _first_time(cadence: Cadence, said_on: date, today: date) -> date:
    """Return when it comes first: counted from the conversation, from today where that has gone by."""
    first = dates.next_day(cadence, said_on)
    return first if first > today else dates.next_day(cadence, today)


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


def put_whose(line: Line, promise: Promise) -> None:
    """Decide whose promise it is: another person's when they are its subject, or when I am to receive."""
    text = line.level[promise.start : promise.end]
    for hit in promise.hits:
        if hit.start < promise.start or hit.stop > promise.end:
            continue
        rest = line.level[hit.stop : promise.end]
        korean = hit.tail.particles & (SUBJECT | TOPIC) and not _relative().match(rest)
        korean = korean and not _asked().search(rest)
        will = _will().match(rest)
        # `introduce Sora to Minsu`: what is done to someone, and nothing that they will do.
        will = None if will and any(other.start == hit.stop + will.end() for other in promise.hits) else will
        if korean or will or (not hit.tail.particles and _bare_subject(rest)):
            promise.whose, promise.subject = "theirs", hit
            return
    if _they_will().match(text) or _to_receive().search(text):
        promise.whose = "theirs"


def _bare_subject(rest: str) -> bool:
    return rest.startswith(":") and bool(_gives().search(rest))


@cache
def _bound() -> re.Pattern[str]:
    return re.compile(r"(?:by|before|until|till|due)\b")


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
    )


@cache
def _they_will() -> re.Pattern[str]:
    return re.compile(r"(?:and )?(?:she|he|they)(?:['’]ll| will| promised| agreed| is going to| are going to| owes?)\b")


@cache
def _to_receive() -> re.Pattern[str]:
    return re.compile(r"받을 ?(?:것|거|게|예정)|받기로|받기[.!]*$|^(?:waiting (?:for|on)|awaiting|expecting)\b|기다리")


@cache
def _gives() -> re.Pattern[str]:
    return re.compile("(?:주기로|줄 것|보내기로|보낼 것|준대|보낸대)")
