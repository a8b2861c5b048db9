"""Tables of people: who they are, how they are reached, how they stand to me."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from ..nouns import CHANNELS, NICKNAME_KINDS, UNITS
from ._columns import (
    STRICT,
    Day,
    Noun,
    a_choice,
    a_day,
    a_flag,
    a_partial_day,
    a_stamp,
    linked,
    maybe_owned,
    owned,
)


class Person(Noun, table=True):
    """A contact. One of them may be me."""

    __table_args__ = (
        CheckConstraint("length(trim(name)) > 0", name="person_has_a_name"),
        CheckConstraint("birth_month BETWEEN 1 AND 12", name="birth_month"),
        CheckConstraint("birth_day BETWEEN 1 AND 31", name="birth_day"),
        Index("only_one_is_me", "is_me", unique=True, sqlite_where=text("is_me = 1")),
        Index("person_birthday", "birth_month", "birth_day", sqlite_where=text("birth_day IS NOT NULL")),
        STRICT,
    )
    name: str
    family: str | None = None
    given: str | None = None
    reading: str | None = None
    birth_year: int | None = None
    birth_month: int | None = None
    birth_day: int | None = None
    birth_lunar: bool = a_flag()
    language: str | None = None
    met_on: date | None = a_day()
    met_event_id: int | None = linked("event")
    met_through_id: int | None = linked("person")
    met_how: str | None = None
    note: str | None = None
    is_me: bool = a_flag()
    quiet: bool = a_flag()
    archived_on: date | None = a_day()
    uid: str | None = Field(default=None, unique=True)
    created_at: datetime = a_stamp()
    changed_at: datetime = a_stamp()
    #: Derived: the last day of a conversation *with* this person; triggers keep it.
    last_touch: date | None = Field(default=None, sa_type=Day, index=True)


class Nickname(Noun, table=True):
    """Another name a person goes by."""

    __table_args__ = (UniqueConstraint("person_id", "name"), STRICT)
    person_id: int = owned("person")
    name: str
    kind: str = a_choice(NICKNAME_KINDS)


class Channel(Noun, table=True):
    """A way to reach a person. `key` is the form that compares: lower-case e-mail, E.164 phone."""

    __table_args__ = (UniqueConstraint("person_id", "kind", "key"), STRICT)
    person_id: int = owned("person")
    kind: str = a_choice(CHANNELS)
    value: str
    key: str = Field(index=True)
    label: str | None = None


class Role(Noun, table=True):
    """What a person does or did, with whom, from when to when. `key` is the name folded for comparing."""

    person_id: int = owned("person")
    name: str
    key: str = Field(index=True)
    organisation: str | None = None
    since: str | None = a_partial_day()
    until: str | None = a_partial_day()
    conversation_id: int | None = linked("conversation")
    note: str | None = None


class RoleAlias(Noun, table=True):
    """The user's own word for a role of the vocabulary."""

    __tablename__ = "role_alias"
    alias: str = Field(unique=True)
    role: str


class Relation(Noun, table=True):
    """What one person is to another: `one` is the `text` of `other`."""

    __table_args__ = (CheckConstraint("one_id <> other_id", name="two_people"), STRICT)
    one_id: int = owned("person")
    other_id: int = owned("person")
    text: str
    since: str | None = a_partial_day()
    until: str | None = a_partial_day()


class Distinct(Noun, table=True):
    """Two people the user said are not the same."""

    __table_args__ = (
        UniqueConstraint("one_id", "other_id"),
        CheckConstraint("one_id < other_id", name="in_order"),
        STRICT,
    )
    one_id: int = owned("person")
    other_id: int = owned("person")


class Hat(Noun, table=True):
    """One of my roles, worn in conversations, projects and cards."""

    __table_args__ = (
        Index("one_hat_at_a_time", "current", unique=True, sqlite_where=text("current = 1")),
        STRICT,
    )
    name: str
    key: str = Field(unique=True)
    current: bool = a_flag()
    archived_on: date | None = a_day()


class Tag(Noun, table=True):
    """A plain label."""

    name: str
    key: str = Field(unique=True)


class Tagging(Noun, table=True):
    """A tag on a person, a conversation or a project."""

    __table_args__ = (
        CheckConstraint(
            "(person_id IS NOT NULL) + (conversation_id IS NOT NULL) + (project_id IS NOT NULL) = 1",
            name="on_one_thing",
        ),
        UniqueConstraint("tag_id", "person_id", "conversation_id", "project_id"),
        STRICT,
    )
    tag_id: int = owned("tag")
    person_id: int | None = maybe_owned("person")
    conversation_id: int | None = maybe_owned("conversation")
    project_id: int | None = maybe_owned("project")


class Rhythm(Noun, table=True):
    """How often I want to be in touch, by person, role, tag or project."""

    __table_args__ = (
        CheckConstraint(
            "(person_id IS NOT NULL) + (role IS NOT NULL) + (tag_id IS NOT NULL) + (project_id IS NOT NULL) = 1",
            name="of_one_thing",
        ),
        CheckConstraint("every > 0", name="some_time"),
        STRICT,
    )
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="CASCADE", unique=True)
    role: str | None = Field(default=None, unique=True)
    tag_id: int | None = Field(default=None, foreign_key="tag.id", ondelete="CASCADE", unique=True)
    project_id: int | None = Field(default=None, foreign_key="project.id", ondelete="CASCADE", unique=True)
    every: int
    unit: str = a_choice(UNITS)
    text: str
