"""What a line was understood to say: frozen rows.

They are named tuples, since making a frozen dataclass of each took three milliseconds whenever the program starts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Literal, NamedTuple

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


class Person(NamedTuple):
    """A person the line may name. `is_me` is never taken for someone else."""

    id: int
    name: str
    nicknames: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    organisation: str | None = None
    is_me: bool = False
    #: Roles that were proposed for them once, and are none.
    declined: tuple[str, ...] = ()


class Project(NamedTuple):
    """A project the line may point at with `#`."""

    id: int
    slug: str
    name: str


class Event(NamedTuple):
    """An event the line may point at with `event:`."""

    id: int
    slug: str
    name: str
    first: date | None = None
    last: date | None = None


class Known(NamedTuple):
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


class Span(NamedTuple):
    """A stretch of the returned text, half-open in code points, and what it is (one of `KINDS`)."""

    start: int
    end: int
    kind: str


class Mention(NamedTuple):
    """A person the line surely names, with me or talked about."""

    id: int
    name: str
    as_: As
    start: int
    end: int


class NewPerson(NamedTuple):
    """A person the line makes: `@+소라`."""

    name: str
    start: int
    end: int
    as_: As = "with"


class Candidate(NamedTuple):
    """One possible answer: a person, or a day (no id, the ISO day as its name)."""

    id: int | None
    name: str


class Question(NamedTuple):
    """What the line leaves open. `name` is what a new person would be called.

    A `line` that names nobody is asked about whole, where no one could be asked as it was typed.
    """

    kind: Literal["person", "day", "line"]
    text: str
    candidates: tuple[Candidate, ...]
    start: int
    end: int
    as_: As = "with"
    name: str = ""
    reason: str = ""


class Echo(NamedTuple):
    """What still rings, with a strength of 1 to 3."""

    text: str
    strength: int = 2


class Followup(NamedTuple):
    """Something promised. `from_` is the first day of a window and None for a single day.

    `people` are ids; `new_people` the names of people the line makes.
    """

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
    new_people: tuple[str, ...] = ()


class Appointment(NamedTuple):
    """A meeting that lies ahead: `day` is the first day of a window that ends with `last`."""

    day: date
    time: time | None
    text: str
    last: date | None = None


class Need(NamedTuple):
    """What people look for, or offer, until when; `mine` when I do (`나는 촬영 가능`), `project` when that does."""

    text: str
    people: tuple[int, ...] = ()
    until: date | None = None
    start: int = 0
    end: int = 0
    new_people: tuple[str, ...] = ()
    mine: bool = False
    project: str | None = None


class Introduction(NamedTuple):
    """Who introduced whom; `by` is None for me, or for a name still in question."""

    by: int | None
    who: tuple[int, ...] = ()


class RoleSaid(NamedTuple):
    """A role the line proposes for a person: in brackets (`하늘님(작곡)`), or by a title other than the roles known.

    `person` is None while the name is a question.
    """

    person: int | None
    name: str
    role: str


class Understanding(NamedTuple):
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
    spans: tuple[Span, ...] = ()
