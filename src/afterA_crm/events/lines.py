"""What is typed at an event, line by line: a person I met, or something said with people the book knows.

Nothing is asked and nothing lost. What the grammar can't place is kept as a conversation with an open question.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from .. import adding, channels, conversations, index, knowing, names, people, person_line, settings, text
from ..capture import Mention, Settled, Understanding
from ..decks import lines as first_lines
from ..entries import Made
from . import _typed
from .meeting import complete, day_of, known_by_channel, meet_new, met, propose_roles

if TYPE_CHECKING:
    from ..person_line import PersonLine
    from ..store import Book
    from ._rows import Event

#: What a line turned out to be: someone new, how to reach someone known, people met, or a conversation.
Kind = Literal["new", "known", "met", "talk"]
#: What of a line about someone known goes to their own page; everything else is kept as a conversation.
_REACH = frozenset(("email", "phone", "link", "messenger", "address", "tag"))
#: What a line says of a person beside their name, their roles and how they are reached.
_FACTS = frozenset(("organisation", "birthday", "nickname", "reading", "via", "event"))


class Line(NamedTuple):
    """A line as it is read: what it is, the person it says and whom of the book that is, and how a log reads it."""

    typed: str
    kind: Kind
    said: PersonLine
    person: int | None
    more: str
    u: Understanding
    #: Roles said of someone known: the inbox asks about those the book doesn't know them in.
    roles: tuple[str, ...] = ()


class Taken(NamedTuple):
    """What a line made: the rows it wrote or named, and what was understood of a conversation."""

    kind: Kind
    people: tuple[tuple[int, str], ...]
    said: PersonLine
    made: Made
    u: Understanding | None
    namesakes: int


def read(book: Book, event: Event, typed: str) -> Line:
    """Return what a line typed at an event means."""
    typed = text.nfc(typed).strip()
    head, more = _typed.clauses(typed)
    said, u = person_line.parse(head, settings.load().date_order), knowing.understand(book, typed)
    if u.appointment is None and not u.when_said:
        forced = head.startswith("@+")
        alone = None if forced else _alone(said, u, head)
        there = [m for m in u.people if m.end <= len(head)]
        if alone and said.channels():
            words = _beyond(said, alone.end)
            beside = " ".join(filter(None, (words, more)))
            if not _conflicts(book, said, alone, head):
                return Line(typed, "known", said, alone.id, beside, u, _titles(said, alone))
            person = known_by_channel(book, said, alone.name)
            if person:
                return Line(typed, "known", said, person.id, beside, u, _titles(said, alone))
            return _new(typed, replace(said, name=alone.name), words, more, u)
        if there and not more and not forced and not u.questions and _only_names(head, there):
            return Line(typed, "met", said, alone.id if alone else None, "", u, _titles(said, alone) if alone else ())
        if not there:
            found = _typed.named(said, u)
            known = known_by_channel(book, said, found[0]) if found else None
            if found and known:
                beside = " ".join(filter(None, (found[1], _beyond(said, 0, _FACTS), more)))
                return Line(typed, "known", said, known.id, beside, u, tuple(role.name for role in said.roles))
            if found and (forced or not _ambiguous(u, found[0])):
                return _new(typed, replace(said, name=found[0]), found[1], more, u)
    return Line(typed, "talk", said, None, more, u)


def take(book: Book, event: Event, line: Line, today: date) -> Taken:
    """Write a line, within the open deed: who was met, and what was said."""
    day = day_of(event, today)
    if line.kind == "new":
        said = _housed(book, line.said)
        added = meet_new(book, event, said, day)
        who = (added.id, said.name)
        if book.deed is not None:
            index.refresh(book.con, book.deed.id)  # so that a line of the same deed knows whom this one made
        made, u = Made(), None
        if line.more:
            made, u = _log(book, event, line.typed, today, who)
        near = [one for one in adding.alike(book, said).named if one.id != added.id]
        return Taken("new", (who,), said, made, u, len(near))
    if line.kind == "known" and line.person is not None:
        found = people.get(book, [line.person])[0]
        met(book, event, found.id, day)
        complete(book, found.id, line.said)
        made, u = _log(book, event, line.typed, today, (found.id, found.name)) if line.more else (Made(), None)
        made.questions += propose_roles(book, found.id, line.roles)
        return Taken("known", ((found.id, found.name),), line.said, made, u, 0)
    if line.kind == "met":
        whom = tuple(dict.fromkeys((m.id, m.name) for m in line.u.people))
        for person, _name in whom:
            met(book, event, person, day)
        made = Made()
        made.questions += propose_roles(book, line.person, line.roles) if line.person else []
        return Taken("met", whom, line.said, made, None, 0)
    made, u = _log(book, event, line.typed, today, None)
    marks = ", ".join(map(str, made.people))
    there = book.rows(f"SELECT id, name FROM person WHERE id IN ({marks}) ORDER BY id")
    return Taken("talk", tuple(there), line.said, made, u, 0)


def _new(typed: str, said: PersonLine, note: str, more: str, u: Understanding) -> Line:
    # With a promise behind it the whole line is kept as a conversation, so its words need no note.
    return Line(typed, "new", replace(said, note="" if more else note), None, more, u)


def _housed(book: Book, said: PersonLine) -> PersonLine:
    """Return a line about someone new whose one other word is an organisation, where the book knows one called so."""
    if said.organisation or not said.note or said.note.count(" ") > 2:
        return said
    known = book.value("SELECT 1 FROM role WHERE organisation = ? LIMIT 1", said.note)
    return replace(said, organisation=said.note, note="") if known else said


def _beyond(said: PersonLine, end: int, kinds: frozenset[str] | None = None) -> str:
    """Return what a line says behind a place, but for how someone is reached and tagged; `kinds` are all that count."""
    return " ".join(
        said.text[span.start : span.end]
        for span in said.spans
        if span.start >= end and (span.kind in kinds if kinds else span.kind not in _REACH)
    )


def _titles(said: PersonLine, known: Mention) -> tuple[str, ...]:
    """Return the roles that are said as a part of someone's name: 이소라 감독."""
    inside = any(span.kind == "role" and span.end <= known.end for span in said.spans)
    return tuple(role.name for role in said.roles) if inside else ()


def _alone(said: PersonLine, u: Understanding, head: str) -> Mention | None:
    """Return the one known person of a clause, where it begins with their name."""
    first = next((span.start for span in said.spans if span.kind == "name"), -1)
    inside = [m for m in u.people if m.end <= len(head)]
    return inside[0] if len(inside) == 1 and inside[0].start == first else None


def _only_names(head: str, there: list[Mention]) -> bool:
    """Tell whether a clause is nothing but the names of people."""
    left = head
    for one in sorted(there, key=lambda m: m.start, reverse=True):
        left = left[: one.start] + left[one.end :]
    return not left.strip(" ,·@")


def _ambiguous(u: Understanding, name: str) -> bool:
    """Tell whether a name could be one or another person of the book."""
    return any(q.kind == "person" and q.candidates and text.squash(name) in text.squash(q.text) for q in u.questions)


def _conflicts(book: Book, said: PersonLine, known: Mention, head: str) -> bool:
    """Tell whether a whole name comes with a phone or an e-mail address, and the person of that name has another."""
    if text.squash(names.bare(head[known.start : known.end])) != text.squash(known.name):
        return False
    held = channels.of(book, known.id)
    reached = {person.id for person, _value in adding.alike(book, said).reached}
    kinds = {kind for kind, _value, _label in said.channels() if kind in ("phone", "email")}
    return known.id not in reached and any(one.kind in kinds for one in held)


def _log(book: Book, event: Event, typed: str, today: date, who: tuple[int, str] | None) -> tuple[Made, Understanding]:
    """Log a line as a conversation at the event; what names nobody asks whom it was with."""
    settled: Settled = {}
    u = knowing.understand(book, typed)
    if who:
        settled = {q.text: who[0] for q in u.questions if q.kind == "person" and who[0] in {c.id for c in q.candidates}}
        u = knowing.understand(book, typed, settled)
    typed_before = typed
    over = event.last is not None and event.last < today
    if u.appointment is None and (u.event != event.slug or over) and not _own_event(u):
        typed = first_lines.at_event(event, typed, u, day_of(event, today))
        u = knowing.understand(book, typed, settled)
    if who:
        u = first_lines.completed(u, *who)
    made = conversations.log(book, u, settled)
    if made.conversation and not (made.people or made.questions):
        said = {"kind": "line", "text": text.clip(typed_before, 60)}
        made.questions.append(book.insert("question", conversation_id=made.conversation, **said))
    return made, u


def _own_event(u: Understanding) -> bool:
    return u.event_off or any(span.kind == "event" for span in u.spans)
