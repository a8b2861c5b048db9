"""Tables of what was made together: projects, events, introductions, circles."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from ..nouns import ATTENDANCES, INTRODUCTION_STATES, STAGES
from ._columns import STRICT, Noun, a_choice, a_day, a_flag, a_partial_day, a_stamp, linked, maybe_owned, owned


class Project(Noun, table=True):
    """Something made together. `settled_on` is the day its ending was gone through."""

    slug: str = Field(unique=True)
    name: str
    stage: str = a_choice(STAGES)
    hat_id: int | None = linked("hat")
    started: date | None = a_day()
    ended: date | None = a_day()
    note: str | None = None
    created_at: datetime = a_stamp()
    changed_at: datetime = a_stamp()
    settled_on: date | None = a_day()


class Member(Noun, table=True):
    """A person, or a model credited beside people, in one role of a project."""

    __table_args__ = (
        CheckConstraint("(person_id IS NOT NULL) + (model IS NOT NULL) = 1", name="person_or_model"),
        STRICT,
    )
    project_id: int = owned("project")
    person_id: int | None = maybe_owned("person")
    model: str | None = None
    role: str | None = None
    brings: str | None = None
    terms: str | None = None
    since: str | None = a_partial_day()
    until: str | None = a_partial_day()


class Outcome(Noun, table=True):
    """What came of a project: a film, a prize, a link."""

    project_id: int = owned("project")
    text: str
    link: str | None = None
    day: date | None = a_day()


class Lineage(Noun, table=True):
    """A project and one that came after it."""

    __table_args__ = (
        UniqueConstraint("before_id", "after_id"),
        CheckConstraint("before_id <> after_id", name="two_projects"),
        STRICT,
    )
    before_id: int = owned("project")
    after_id: int = owned("project")
    note: str | None = None


class Wrap(Noun, table=True):
    """What remains between me and one member when a project ends."""

    __table_args__ = (UniqueConstraint("project_id", "person_id"), STRICT)
    project_id: int = owned("project")
    person_id: int = owned("person")
    remains: str | None = None
    seed: str | None = None
    thanks_id: int | None = linked("followup")
    settled_on: date | None = a_day()


class KeepsakeLine(Noun, table=True):
    """A line chosen to be remembered of a project, copied out so that nothing private is read for its keepsake."""

    __tablename__ = "keepsake_line"
    project_id: int = owned("project")
    text: str
    said_by_id: int | None = linked("person")


class Series(Noun, table=True):
    """Events that come again, edition after edition."""

    slug: str = Field(unique=True)
    name: str


class Event(Noun, table=True):
    """A festival, hackathon or meetup."""

    __table_args__ = (
        CheckConstraint("first_day IS NULL OR last_day IS NULL OR first_day <= last_day", name="days_in_order"),
        STRICT,
    )
    slug: str = Field(unique=True)
    name: str
    kind: str | None = None
    series_id: int | None = linked("series")
    first_day: date | None = a_day()
    last_day: date | None = a_day()
    place: str | None = None
    note: str | None = None
    created_at: datetime = a_stamp()
    changed_at: datetime = a_stamp()


class Attendance(Noun, table=True):
    """A person at an event. `later_on` is the day to offer a first line again; `skipped` says that none is wanted."""

    __table_args__ = (UniqueConstraint("event_id", "person_id"), STRICT)
    event_id: int = owned("event")
    person_id: int = owned("person")
    how: str = a_choice(ATTENDANCES)
    day: date | None = a_day()
    later_on: date | None = a_day()
    skipped: bool = a_flag()


class Introduction(Noun, table=True):
    """Two people brought together; by me, unless `by` says by whom. `other` is me when empty.

    `one` is the one who is asked first; `need` is what it would answer.
    """

    by_id: int | None = linked("person")
    one_id: int = owned("person")
    other_id: int | None = maybe_owned("person")
    because: str | None = None
    state: str = a_choice(INTRODUCTION_STATES)
    outcome: str | None = None
    day: date | None = a_day()
    conversation_id: int | None = linked("conversation")
    created_at: datetime = a_stamp()
    changed_at: datetime = a_stamp()
    need_id: int | None = linked("need")


class Circle(Noun, table=True):
    """People who keep meeting, named by me; `declined` says that they are none, so that they aren't proposed again."""

    name: str
    key: str = Field(unique=True)
    declined: bool = a_flag()


class CircleMember(Noun, table=True):
    """A person of a circle."""

    __tablename__ = "circle_member"
    __table_args__ = (UniqueConstraint("circle_id", "person_id"), STRICT)
    circle_id: int = owned("circle")
    person_id: int = owned("person")
