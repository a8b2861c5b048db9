"""What a line was understood to say: frozen rows, and the same as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, Literal

As = Literal["with", "about"]
Whose = Literal["mine", "theirs"]

#: Every kind a span may have.
KINDS = (
    "when",
    "person",
    "question",
    "new",
    "project",
    "tag",
    "event",
    "place",
    "via",
    "hat",
    "echo",
    "followup",
    "due",
    "repeat",
    "need",
    "offer",
    "introduction",
    "link",
    "role",
    "key",
)
#: The kinds that hold other spans; all others never overlap.
CONTAINERS = frozenset(("followup", "need", "offer"))


@dataclass(frozen=True)
class Person:
    """A person the line may name. `is_me` is never taken for someone else."""

    id: int
    name: str
    nicknames: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    organisation: str | None = None
    is_me: bool = False


@dataclass(frozen=True)
class Project:
    """A project the line may point at with `#`."""

    id: int
    slug: str
    name: str


@dataclass(frozen=True)
class Event:
    """An event the line may point at with `event:`."""

    id: int
    slug: str
    name: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Known:
    """All that a line may refer to: what the book holds, and the settings of dates."""

    people: tuple[Person, ...] = ()
    projects: tuple[Project, ...] = ()
    events: tuple[Event, ...] = ()
    places: tuple[str, ...] = ()
    hats: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    hat: str | None = None
    order: str = "ymd"
    week_start: int = 0


#: Answers to questions, by the question's text: a person's id, a new person's name, a day; None: just text.
Settled = Mapping[str, "int | str | date | None"]


@dataclass(frozen=True)
class Span:
    """A stretch of the returned text, half-open in code points, and what it is (one of `KINDS`)."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Mention:
    """A person the line surely names, with me or talked about."""

    id: int
    name: str
    as_: As
    start: int
    end: int


@dataclass(frozen=True)
class NewPerson:
    """A person the line makes: `@+소라`."""

    name: str
    start: int
    end: int
    as_: As = "with"


@dataclass(frozen=True)
class Candidate:
    """One possible answer: a person, or a day (no id, the ISO day as its name)."""

    id: int | None
    name: str


@dataclass(frozen=True)
class Question:
    """What the line leaves open. `name` is what a new person would be called."""

    kind: Literal["person", "day"]
    text: str
    candidates: tuple[Candidate, ...]
    start: int
    end: int
    as_: As = "with"
    name: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Echo:
    """What still rings, with a strength of 1 to 3."""

    text: str
    strength: int = 2


@dataclass(frozen=True)
class Followup:
    """Something promised. `from_` is the first day of a window and None for a single day."""

    text: str
    due: date | None = None
    time: time | None = None
    from_: date | None = None
    repeat: str | None = None
    people: tuple[int, ...] = ()
    whose: Whose = "mine"
    proposed: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Appointment:
    """A meeting that lies ahead: `day` is the first day of a window that ends with `last`."""

    day: date
    time: time | None
    text: str
    last: date | None = None


@dataclass(frozen=True)
class Need:
    """What people look for, or offer, until when."""

    text: str
    people: tuple[int, ...] = ()
    until: date | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Introduction:
    """Who introduced whom; `by` is None for me, or for a name still in question."""

    by: int | None
    who: tuple[int, ...] = ()


@dataclass(frozen=True)
class RoleSaid:
    """A role the line proposes for a person (`하늘님(작곡)`); `person` is None while the name is a question."""

    person: int | None
    name: str
    role: str


@dataclass(frozen=True)
class Understanding:
    """A line as understood. `text` is its first line in NFC, and every span points into it."""

    text: str
    note: str
    when: date
    time: time | None = None
    about: bool = False
    when_said: bool = False
    people: tuple[Mention, ...] = ()
    others: tuple[Mention, ...] = ()
    new_people: tuple[NewPerson, ...] = ()
    questions: tuple[Question, ...] = ()
    projects: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    event: str | None = None
    event_new: bool = False
    event_name: str | None = None
    event_off: bool = False
    place: str | None = None
    via: str | None = None
    hat: str | None = None
    echo: Echo | None = None
    followups: tuple[Followup, ...] = ()
    appointment: Appointment | None = None
    needs: tuple[Need, ...] = ()
    offers: tuple[Need, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    links: tuple[str, ...] = ()
    roles: tuple[RoleSaid, ...] = ()
    hints: tuple[str, ...] = ()
    spans: tuple[Span, ...] = field(default=())


def stamp(day: date | None, at: time | None) -> str | None:
    """Return the ISO day, with the time when one was said: `2026-11-21 15:00`."""
    if day is None:
        return None
    return f"{day.isoformat()} {at:%H:%M}" if at else day.isoformat()


def as_json(u: Understanding) -> dict[str, Any]:
    """Return the understanding as plain values, the shape that scripts rely on."""
    return {
        "text": u.text,
        "note": u.note,
        "when": u.when.isoformat(),
        "time": f"{u.time:%H:%M}" if u.time else None,
        "about": u.about,
        "people": [{"id": m.id, "name": m.name, "as": m.as_} for m in u.people],
        "new_people": [{"name": n.name, "as": n.as_} for n in u.new_people],
        "questions": [
            {
                "text": q.text,
                "candidates": [{"id": c.id, "name": c.name} for c in q.candidates],
                "kind": q.kind,
                "as": q.as_,
            }
            for q in u.questions
        ],
        "projects": list(u.projects),
        "tags": list(u.tags),
        "event": u.event,
        "event_new": u.event_new,
        "place": u.place,
        "via": u.via,
        "hat": u.hat,
        "echo": {"text": u.echo.text, "strength": u.echo.strength} if u.echo else None,
        "followups": [
            {
                "text": f.text,
                "due": stamp(f.due, f.time),
                "from": stamp(f.from_, None),
                "repeat": f.repeat,
                "people": list(f.people),
                "whose": f.whose,
                "proposed": f.proposed,
            }
            for f in u.followups
        ],
        "appointment": _appointment(u.appointment),
        "needs": [_need(need) for need in u.needs],
        "offers": [_need(offer) for offer in u.offers],
        "introductions": [{"by": i.by, "who": list(i.who)} for i in u.introductions],
        "links": list(u.links),
        "roles": [{"person": r.person, "name": r.name, "role": r.role} for r in u.roles],
        "hints": list(u.hints),
        "spans": [{"start": s.start, "end": s.end, "kind": s.kind} for s in u.spans],
    }


def _appointment(a: Appointment | None) -> dict[str, Any] | None:
    if a is None:
        return None
    last = stamp(a.last, None)
    return {"day": a.day.isoformat(), "time": f"{a.time:%H:%M}" if a.time else None, "last": last, "text": a.text}


def _need(need: Need) -> dict[str, Any]:
    return {"text": need.text, "people": list(need.people), "until": stamp(need.until, None)}
