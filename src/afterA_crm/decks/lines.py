"""The first line about someone: read by the grammar of all lines, with that person, the event and its day put before.

A module of its own, since it brings the whole grammar: `today` only counts who waits.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import followups, knowing
from ..capture import Followup, Mention, Need, Understanding
from ..followups import wording
from . import line_day

if TYPE_CHECKING:
    from ..events import Event
    from ..store import Book

#: What the words before a line may say; a name that says more would speak for the user.
_HEAD_SAYS = {"text", "note", "when", "people", "event", "event_name", "hat", "spans"}

Answers = dict[str, "int | str | date | None"]


class Line(NamedTuple):
    """A whole line, and what settles the question which of several namesakes it means."""

    text: str
    settled: Answers


def written(book: Book, event: Event, person_id: int, name: str, typed: str, today: date) -> Line:
    """Return what was typed about someone as the line to log: `2026-11-22 @김소라 event:gmaff, 빛이 먼저라는 얘기`.

    A day, an event or an appointment that was typed itself stands instead.
    """
    own = knowing.understand(book, typed)
    elsewhere = own.appointment or any(span.kind == "event" for span in own.spans)
    words, settled = _head(book, None if elsewhere else event.slug, person_id, name)
    return Line(_headed(words, typed, own, line_day(book, event.id, person_id, today)), settled)


def at_event(event: Event, typed: str, own: Understanding, day: date) -> str:
    """Return what was typed at an event as the line to log: `2026-11-22 event:gmaff, 빛이 먼저라는 얘기`.

    `own` is what it was understood to say by itself; a day that it says stands instead.
    """
    return _headed(f"event:{event.slug}", typed, own, day)


def completed(u: Understanding, person_id: int, name: str) -> Understanding:
    """Return the understanding of a line with the person it is about, also where their name couldn't say so."""
    if any(mention.id == person_id for mention in u.people):
        return u
    return u._replace(
        people=(Mention(person_id, name, "with", 0, 0), *u.people),
        followups=tuple(_of(said, person_id) for said in u.followups),
        needs=tuple(_wish_of(need, person_id) for need in u.needs),
        offers=tuple(_wish_of(offer, person_id) for offer in u.offers),
    )


def in_time(u: Understanding) -> Understanding:
    """Return the understanding with its promises due within the next week where they say no day."""
    week = wording.when("next week") or wording.Wording("")
    return u._replace(
        followups=tuple(
            said if said.due or said.repeat else said._replace(due=week.due, from_=week.due_from)
            for said in u.followups
        )
    )


def only_promises(u: Understanding) -> bool:
    """Tell whether a line says nothing but follow-ups of people in the book."""
    more = u.needs or u.offers or u.new_people or u.questions or u.roles or u.introductions
    return bool(u.followups) and not more


def promise(book: Book, u: Understanding) -> list[int]:
    """Write the follow-ups of a line without a conversation, and return their numbers."""
    return [
        followups.add(book, said.text, said.people, said.due, said.from_, said.time, said.whose, said.repeat)
        for said in u.followups
    ]


def _head(book: Book, slug: str | None, person_id: int, name: str) -> tuple[str, Answers]:
    """Return the words for a person and an event; without the name where it would say anything else in a line."""
    event = f"event:{slug}" if slug else ""
    words = " ".join(part for part in (f"@{' '.join(name.split())}", event) if part)
    tried = f"{words}, ."
    questions = knowing.understand(book, tried).questions
    settled: Answers = {one.text: person_id for one in questions if person_id in {c.id for c in one.candidates}}
    u = knowing.understand(book, tried, settled)
    silent = all(
        getattr(u, field) == Understanding._field_defaults[field]
        for field in Understanding._fields
        if field not in _HEAD_SAYS
    )
    named = [mention.id for mention in u.people] == [person_id]
    return (words, settled) if silent and named and (u.event == slug or not slug) else (event, {})


def _headed(words: str, typed: str, own: Understanding, day: date) -> str:
    """Return what was typed with the day and these words before it; behind the day where it says its own."""
    if not own.when_said:
        return _joined(f"{day.isoformat()} {words}", typed)
    first = own.spans[0] if own.spans else None
    end = first.end if first and first.kind == "when" and not own.text[: first.start].strip() else 0
    return _joined(f"{typed[:end]} {words}", typed[end:])


def _joined(before: str, typed: str) -> str:
    typed = typed.lstrip(" ,:")
    before = " ".join(before.split())
    return f"{before}{typed}" if typed.startswith(";") else f"{before}, {typed}"


def _of(said: Followup, person_id: int) -> Followup:
    return said if said.people or said.new_people else said._replace(people=(person_id,))


def _wish_of(wish: Need, person_id: int) -> Need:
    said = wish.mine or wish.project or wish.people or wish.new_people
    return wish if said else wish._replace(people=(person_id,))
