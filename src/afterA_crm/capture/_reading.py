"""The reading of a whole line: clauses in order, then people put in for the names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache

from ..dates import Doubt, When
from ..role_words import several
from ..text import nfc
from ..words import _
from ._followups import Promise, promise_of
from ._introductions import Made, introductions_in
from ._keys import Marks, event_slug
from ._line import Line
from ._marks import read_bare_at, read_marks
from ._mentions import Answers, named_again, people_of, question_text
from ._needs import Wish, only_a_role, wish_in
from ._people import Directory, Hit
from ._proposals import proposals_in
from ._results import Everyone, everyone_of, followup, introduction, mentions, need, new_people, roles_said
from ._understanding import (
    CONTAINERS,
    Appointment,
    Candidate,
    Known,
    Need,
    Question,
    Settled,
    Span,
    Understanding,
)
from ._when import (
    Calendar,
    Day,
    agreed_day,
    day_elsewhere,
    day_question,
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
        self.wishes: list[tuple[Wish, list[Hit], int, int]] = []
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
        day = marked_day(line, calendar, self.marks.days, start, end, "back")
        body = start
        if day is None:
            day = leading_day(line, calendar, line.past_marks(start, end), end, "back")
            day = day and agreed_day(line, calendar, day, end)
            body = day.after if day else start
        if day:
            self._set_when(day)
        read_bare_at(line, self.known, self.marks)
        self.hits, handles = people_of(line, self.directory, self.marks, start, end, self._answers())
        self.links = [*self.links, *handles]
        if day is None:
            day = day_elsewhere(line, calendar, self.hits, body, end)
            if day:
                self._set_when(day)
        self.made += [(made, True) for made in introductions_in(line, self.hits, body, end)]
        self._look_ahead(body, end)
        promises = proposals_in(line, self.hits, calendar, body, end, self._day(), self.appointment is not None)
        self.promises += promises
        self.place = self.marks.place or place_in(line, self.known.places, start, end)
        self.via = self.marks.via or how_in(line, start, promises[0].start if promises else end)
        if self.appointment is None and not promises and not self.made:
            self._first_wish(body, end)

    def _first_wish(self, start: int, end: int) -> None:
        """A first clause that is nothing but a need of a role, or an offer, is one as well: `소라 작곡가 구함`."""
        wish = wish_in(self.line, self.hits, self.calendar, self.marks.project_at, start, end)
        if wish and only_a_role(self.line, wish, self.hits):
            a, b = self.line.trimmed(start, end)
            self.line.take(a, b, wish.kind)
            self.wishes.append((wish, self.hits, a, b))

    def _answers(self) -> Answers:
        return Answers(self.settled, {hit.people[0].id: hit.name for hit in self.hits if hit.certain})

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
        # 그저께 is a day before it is anyone called 그저.
        day = leading_day(line, self.calendar, start, end, "ahead")
        names_at = day.after if day else start
        hits, handles = people_of(line, self.directory, self.marks, names_at, end, self._answers())
        self.links = [*self.links, *handles]
        hits = sorted((*hits, *named_again(line, self.hits, names_at, end, self._answers())), key=lambda hit: hit.start)
        made = introductions_in(line, hits, start, end)
        self.later += hits
        if made:
            self.made += [(one, False) for one in made]
            return
        wish = wish_in(line, hits, self.calendar, self.marks.project_at, start, end)
        if wish:
            a, b = line.trimmed(start, end)
            line.take(a, b, wish.kind)
            self.wishes += [(wish._replace(text=one), hits, a, b) for one in several(wish.text)]
            return
        promise = promise_of(line, hits, self.calendar, self.marks.days, start, end, self._day(), self.questions)
        if promise:
            self.promises.append(promise)

    def result(self) -> Understanding:
        """Put the parts together."""
        marks, when = self.marks, self.when
        people = mentions(self.hits)
        everyone = everyone_of(people, [*marks.new_people, *new_people(self.hits)])
        named = {mention.id for mention in people}
        return Understanding(
            text=self.text,
            note=self.note,
            when=self._day(),
            time=when.time if when else None,
            about=bool(when and (when.about or when.first != when.last)),
            when_said=when is not None,
            people=people,
            others=tuple(m for m in mentions(self.later) if m.id not in named),
            new_people=(*marks.new_people, *new_people([*self.hits, *self.later])),
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
            followups=tuple(followup(promise, everyone) for promise in self.promises),
            appointment=self.appointment,
            needs=self._wishes("need", everyone),
            offers=self._wishes("offer", everyone),
            introductions=tuple(introduction(made, first, self.hits) for made, first in self.made),
            links=tuple(dict.fromkeys(self.links)),
            roles=roles_said([*self.hits, *self.later]),
            hints=(*marks.hints, *self._namesakes()),
            spans=tuple(self._spans()),
        )

    def _namesakes(self) -> Iterable[str]:
        for new in self.marks.new_people:
            if self.directory.is_full_name(new.name):
                yield _("{name} is in the book already; @+ makes another person of that name.", name=new.name)

    def _asked(self) -> Iterable[Question]:
        seen: set[str] = set()
        for hit in (*self.hits, *self.later):
            text = question_text(self.line, hit)
            if hit.certain or hit.new or text in seen:
                continue
            seen.add(text)
            candidates = tuple(Candidate(person.id, person.name) for person in hit.people)
            yield Question("person", text, candidates, hit.start, hit.end, hit.as_, hit.name)

    def _wishes(self, kind: str, everyone: Everyone) -> tuple[Need, ...]:
        alone = not self.hits and not self.marks.new_people
        return tuple(
            need(wish, hits, start, end, everyone, self.marks.projects, alone)
            for wish, hits, start, end in self.wishes
            if wish.kind == kind
        )

    def _spans(self) -> list[Span]:
        return sorted(set(self.line.spans), key=_outside_in)


def _outside_in(span: Span) -> tuple[int, int, bool, str]:
    """Sort by where a span begins; what holds others comes before them, also where both are as long."""
    return span.start, -span.end, span.kind not in CONTAINERS, span.kind


@cache
def _line_ends() -> re.Pattern[str]:
    return re.compile("\r\n|\r|\n")
