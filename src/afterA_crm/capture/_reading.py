"""The reading of a whole line: clauses in order, then people put in for the names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache

from ..dates import Doubt, When
from ..text import nfc
from ._followups import Promise, promise_of, proposals_in
from ._introductions import Made, introductions_in
from ._line import Line
from ._marks import Marks, event_slug, read_bare_at, read_marks
from ._mentions import people_of, question_text
from ._needs import wish_in
from ._people import Directory, Hit
from ._understanding import (
    Appointment,
    Candidate,
    Followup,
    Introduction,
    Known,
    Mention,
    Need,
    NewPerson,
    Question,
    RoleSaid,
    Settled,
    Span,
    Understanding,
)
from ._when import (
    Calendar,
    Day,
    day_after,
    day_question,
    explicit_past_day,
    is_answered,
    leading_day,
    marked_day,
    settled_day,
)
from ._where import how_in, place_in


def understand(text: str, known: Known, now: datetime, settled: Settled | None = None) -> Understanding:
    """Return what a line says, changing none of it; never raises, whatever the text.

    `settled` answers the questions of an earlier reading, by their text: a person's id, a new person's name,
    a day, or None where the words are just text. Only the first line is grammar; the rest is the note. Spans
    are half-open code-point offsets into the returned `text`; follow-ups, needs and offers contain other spans,
    all others never overlap.
    """
    first, note = _first_line(nfc(text))
    return _Reading(first, note, known, now, settled or {}).result()


def _first_line(text: str) -> tuple[str, str]:
    lines = _line_ends().split(text)
    at = next((at for at, line in enumerate(lines) if line.strip()), None)
    if at is None:
        return text if len(lines) == 1 else "", ""
    return lines[at], "\n".join(lines[at + 1 :]).strip("\n")


class _Reading:
    def __init__(self, text: str, note: str, known: Known, now: datetime, settled: Settled) -> None:
        self.text, self.note, self.known, self.settled = text, note, known, settled
        self.line = Line(text)
        self.calendar = Calendar(now, known, settled)
        self.directory = Directory(known)
        self.marks: Marks = read_marks(self.line, known)
        self.when: When | None = None
        self.questions: list[Question] = []
        self.links = self.marks.links
        self.hits: list[Hit] = []
        self.later: list[Hit] = []
        self.promises: list[Promise] = []
        self.wishes: list[tuple[str, str, date | None, list[Hit], int, int]] = []
        self.made: list[tuple[Made, bool]] = []
        self.appointment: Appointment | None = None
        self.place: str | None = None
        self.via: str | None = None
        clauses = self.line.clauses()
        self._first(*clauses[0])
        for start, end in clauses[1:]:
            self._later(start, end)

    def _first(self, start: int, end: int) -> None:
        line, calendar = self.line, self.calendar
        day = marked_day(line, calendar, self.marks.days, 0, len(line.text) if not self._has_clauses() else end, "back")
        body = start
        if day is None:
            day = leading_day(line, calendar, start, end, "back")
            body = day.after if day else start
        if day:
            self._set_when(day)
        read_bare_at(line, self.known, self.marks)
        self.hits, handles = people_of(line, self.directory, self.marks, start, end, self.settled)
        self.links = [*self.links, *handles]
        if day is None:
            self._set_when_elsewhere(body, end)
        self.made += [(made, True) for made in introductions_in(line, self.hits, body, end)]
        promises = proposals_in(line, self.hits, calendar, body, end, self._day())
        self.promises += promises
        self.place = self.marks.place or place_in(line, self.known.places, start, end)
        self.via = self.marks.via or how_in(line, start, promises[0].start if promises else end)
        self._look_ahead(body, end)

    def _has_clauses(self) -> bool:
        return len(self.line.clauses()) > 1

    def _set_when(self, day: Day) -> None:
        what = day.what
        if isinstance(what, Doubt):
            settled = settled_day(self.line, day, self.settled)
            if settled is None:
                if is_answered(self.line, day, self.settled):
                    return
                self.questions.append(day_question(self.line, day))
                self.line.take(day.start, day.end, "question")
                return
            what = settled
        if isinstance(what, When):
            self.when = what
            self.line.take(day.start, day.end, "when")

    def _set_when_elsewhere(self, body: int, end: int) -> None:
        """A day said after whom one met, or at the end, counts when its words leave no doubt about direction."""
        for hit in self.hits:
            day = day_after(self.line, self.calendar, hit.stop, end)
            if day and isinstance(day.what, When):
                ahead = day.what.first > self.calendar.now.date()
                if not ahead or (_meeting_only().match(self.line.text, day.after, end)):
                    self._set_when(day)
                    return
        past = explicit_past_day(self.line, self.calendar, body, end)
        if past:
            self._set_when(past)

    def _day(self) -> date:
        today = self.calendar.now.date()
        if self.when is None:
            return today
        inside = self.when.first <= today <= self.when.last
        return today if inside and self.when.first != self.when.last else self.when.first

    def _look_ahead(self, body: int, end: int) -> None:
        """A first clause that lies in the future is an appointment."""
        if self.when is None:
            return
        today, at = self.calendar.now.date(), self.when.time
        day = self._day()
        if day > today or (day == today and at is not None and at > self.calendar.now.time()):
            start, stop = self.line.trimmed(body, end)
            last = self.when.last if self.when.last != self.when.first else None
            self.appointment = Appointment(day, at, self.text[start:stop], last)

    def _later(self, start: int, end: int) -> None:
        line = self.line
        hits, handles = people_of(line, self.directory, self.marks, start, end, self.settled)
        self.links = [*self.links, *handles]
        made = introductions_in(line, hits, start, end)
        self.later += hits
        if made:
            self.made += [(one, False) for one in made]
            return
        wish = wish_in(line, hits, self.calendar, start, end)
        if wish:
            a, b = line.trimmed(start, end)
            line.take(a, b, wish.kind)
            self.wishes.append((wish.kind, wish.text, wish.until, hits, a, b))
            return
        promise = promise_of(line, hits, self.calendar, self.marks.days, start, end, self._day(), self.questions)
        if promise:
            self.promises.append(promise)

    def result(self) -> Understanding:
        """Put the parts together."""
        marks, when = self.marks, self.when
        mentions = _mentions(self.hits)
        everyone = tuple(m.id for m in mentions if m.as_ == "with") or tuple(m.id for m in mentions)
        named = {m.id for m in mentions}
        return Understanding(
            text=self.text,
            note=self.note,
            when=self._day(),
            time=when.time if when else None,
            about=bool(when and (when.about or when.first != when.last)),
            when_said=when is not None,
            people=mentions,
            others=tuple(m for m in _mentions(self.later) if m.id not in named),
            new_people=(*marks.new_people, *_new_people([*self.hits, *self.later])),
            questions=tuple(sorted((*self.questions, *self._asked()), key=lambda q: q.start)),
            projects=tuple(marks.projects),
            tags=tuple(marks.tags),
            event=event_slug(marks),
            event_new=marks.event_name is not None,
            event_name=marks.event.name if marks.event else marks.event_name,
            event_off=marks.event_off,
            place=self.place,
            via=self.via,
            hat=marks.hat or self.known.hat,
            echo=marks.echo,
            followups=tuple(_followup(promise, everyone) for promise in self.promises),
            appointment=self.appointment,
            needs=self._wishes("need", everyone),
            offers=self._wishes("offer", everyone),
            introductions=tuple(_introduction(made, first, self.hits) for made, first in self.made),
            links=tuple(dict.fromkeys(self.links)),
            roles=_roles([*self.hits, *self.later], self.text),
            hints=tuple(marks.hints),
            spans=tuple(self._spans()),
        )

    def _asked(self) -> Iterable[Question]:
        seen: set[str] = set()
        for hit in (*self.hits, *self.later):
            text = question_text(self.line, hit)
            if hit.certain or hit.new or text in seen:
                continue
            seen.add(text)
            candidates = tuple(Candidate(person.id, person.name) for person in hit.people)
            yield Question("person", text, candidates, hit.start, hit.end, hit.as_, hit.name)

    def _wishes(self, kind: str, everyone: tuple[int, ...]) -> tuple[Need, ...]:
        return tuple(
            Need(text, _ids(hits) if hits else everyone, until, start, end)
            for one, text, until, hits, start, end in self.wishes
            if one == kind
        )

    def _spans(self) -> list[Span]:
        spans = list(self.line.spans)
        for hit in (*self.hits, *self.later):
            if hit.tail.role:
                spans.append(Span(*hit.tail.role, "role"))
        return sorted(set(spans), key=lambda span: (span.start, -span.end))


def _mentions(hits: list[Hit]) -> tuple[Mention, ...]:
    """Return each person once, where first named; *with* when any of the places says so."""
    found: dict[int, Mention] = {}
    for hit in hits:
        if not hit.certain:
            continue
        person = hit.people[0]
        before = found.get(person.id)
        if before is None:
            found[person.id] = Mention(person.id, person.name, hit.as_, hit.start, hit.end)
        elif hit.as_ == "with" and before.as_ == "about":
            found[person.id] = Mention(person.id, person.name, "with", before.start, before.end)
    return tuple(found.values())


def _new_people(hits: list[Hit]) -> list[NewPerson]:
    return [NewPerson(hit.name, hit.start, hit.end, hit.as_) for hit in hits if hit.new]


def _ids(hits: Iterable[Hit]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(hit.people[0].id for hit in hits if hit.certain))


def _followup(promise: Promise, everyone: tuple[int, ...]) -> Followup:
    return Followup(
        promise.text,
        promise.due,
        promise.time,
        promise.from_,
        promise.repeat,
        _ids(promise.hits) if promise.hits else everyone,
        promise.whose,
        promise.proposed,
        promise.start,
        promise.end,
    )


def _introduction(made: Made, first: bool, hits: list[Hit]) -> Introduction:
    by = made.by.people[0].id if made.by and made.by.certain else None
    who = _ids(made.who) or _ids(hit for hit in hits if hit is not made.by and hit.as_ == "with")
    return Introduction(by, tuple(one for one in who if one != by))


def _roles(hits: list[Hit], text: str) -> tuple[RoleSaid, ...]:
    return tuple(
        RoleSaid(hit.people[0].id if hit.certain else None, hit.name, text[slice(*hit.tail.role)])
        for hit in hits
        if hit.tail.role
    )


@cache
def _line_ends() -> re.Pattern[str]:
    return re.compile("\r\n|\r|\n")


@cache
def _meeting_only() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[가-힣A-Za-z]+(?:에서|at|in)\s+)?(?:미팅|회의|약속|만남|만나기로 함|만나기로|만나기|보기로 함|보기로|커피|점심|저녁|아침|식사|통화|"
        r"촬영|리허설|브런치|술|티타임|meeting|coffee|lunch|dinner|call|drinks|breakfast)(?: 예정| 약속| 하기로 함)?\s*[.!]?\s*$",
        re.I,
    )
