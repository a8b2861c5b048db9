"""Tables of what happened and what was promised."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy import text as sql
from sqlmodel import Field

from ..nouns import APPOINTMENT_STATES, FOLLOWUP_STATES, NEED_KINDS, PARTS, QUESTION_KINDS, WHOSE
from ._columns import STRICT, Clock, Day, Noun, a_choice, a_day, a_flag, a_stamp, linked, maybe_owned, owned


class Conversation(Noun, table=True):
    """A conversation: when, how, and the sentence as written."""

    __table_args__ = (Index("conversation_newest", "day", "id"), STRICT)
    day: date = Field(sa_type=Day)
    time: str | None = Field(default=None, sa_type=Clock)
    about_day: bool = a_flag()
    how: str
    sentence: str
    note: str | None = None
    place: str | None = Field(default=None, index=True)
    event_id: int | None = linked("event")
    hat_id: int | None = linked("hat")
    created_at: datetime = a_stamp()
    changed_at: datetime = a_stamp()


class Mention(Noun, table=True):
    """A person of a conversation: it was *with* them, or *about* them."""

    __table_args__ = (
        UniqueConstraint("conversation_id", "person_id"),
        Index("mention_newest", "person_id", "part", "day"),
        STRICT,
    )
    conversation_id: int = owned("conversation")
    person_id: int = owned("person")
    part: str = a_choice(PARTS)
    #: Derived: the conversation's day; triggers keep it.
    day: date | None = a_day()


class ConversationProject(Noun, table=True):
    """A project that a conversation belongs to."""

    __tablename__ = "conversation_project"
    __table_args__ = (UniqueConstraint("conversation_id", "project_id"), STRICT)
    conversation_id: int = owned("conversation")
    project_id: int = owned("project")


class Question(Noun, table=True):
    """Something a line left open, to be settled in the inbox. A `role` question asks it of `person_id`."""

    __table_args__ = (Index("question_open", "settled_on", sqlite_where=sql("settled_on IS NULL")), STRICT)
    conversation_id: int | None = maybe_owned("conversation")
    appointment_id: int | None = maybe_owned("appointment")
    person_id: int | None = maybe_owned("person")
    kind: str = a_choice(QUESTION_KINDS)
    text: str
    part: str = a_choice(PARTS)
    settled_on: date | None = a_day()
    #: What settled it: the id of a person, an ISO day, or nothing where it was just text.
    answer: str | None = None


class Echo(Noun, table=True):
    """What still rings from a conversation; asked once."""

    __table_args__ = (CheckConstraint("strength BETWEEN 1 AND 3", name="strength"), STRICT)
    conversation_id: int = Field(foreign_key="conversation.id", ondelete="CASCADE", unique=True)
    text: str | None = None
    strength: int | None = None
    asked_on: date | None = a_day()


class Appointment(Noun, table=True):
    """A meeting that lies ahead."""

    __table_args__ = (Index("appointment_open", "state", "day"), STRICT)
    day: date = Field(sa_type=Day)
    time: str | None = Field(default=None, sa_type=Clock)
    sentence: str
    note: str | None = None
    place: str | None = None
    event_id: int | None = linked("event")
    hat_id: int | None = linked("hat")
    project_id: int | None = linked("project")
    state: str = a_choice(APPOINTMENT_STATES)
    conversation_id: int | None = linked("conversation")
    created_at: datetime = a_stamp()
    changed_at: datetime = a_stamp()


class AppointmentPerson(Noun, table=True):
    """A person of an appointment."""

    __tablename__ = "appointment_person"
    __table_args__ = (UniqueConstraint("appointment_id", "person_id"), STRICT)
    appointment_id: int = owned("appointment")
    person_id: int = owned("person")


class FollowUp(Noun, table=True):
    """Something promised, mine or theirs, by a day or within a window. Its id is the number lists print."""

    __tablename__ = "followup"
    __table_args__ = (
        Index("followup_open", "state", "due"),
        Index("followup_window", "state", "due_from", sqlite_where=sql("due_from IS NOT NULL")),
        Index("followup_snoozed", "state", "snoozed_until", sqlite_where=sql("snoozed_until IS NOT NULL")),
        CheckConstraint("due_from IS NULL OR due_from <= due", name="window_in_order"),
        STRICT,
    )
    text: str
    due: date | None = a_day()
    due_from: date | None = a_day()
    due_time: str | None = Field(default=None, sa_type=Clock)
    whose: str = a_choice(WHOSE)
    repeat: str | None = None
    state: str = a_choice(FOLLOWUP_STATES)
    closed_on: date | None = a_day()
    snoozed_until: date | None = a_day()
    conversation_id: int | None = linked("conversation")
    project_id: int | None = linked("project")
    created_at: datetime = a_stamp()
    changed_at: datetime = a_stamp()


class FollowUpPerson(Noun, table=True):
    """A person of a follow-up."""

    __tablename__ = "followup_person"
    __table_args__ = (UniqueConstraint("followup_id", "person_id"), STRICT)
    followup_id: int = owned("followup")
    person_id: int = owned("person")


class Need(Noun, table=True):
    """A need or an offer, of a person or a project (mine when of neither), until a day; closes when met, by whom."""

    __table_args__ = (
        CheckConstraint("person_id IS NULL OR project_id IS NULL", name="of_one_or_me"),
        STRICT,
    )
    kind: str = a_choice(NEED_KINDS)
    person_id: int | None = maybe_owned("person")
    project_id: int | None = maybe_owned("project")
    text: str
    role: str | None = None
    until: date | None = a_day()
    closed_on: date | None = a_day()
    conversation_id: int | None = linked("conversation")
    filled_by_id: int | None = linked("person")


class Aside(Noun, table=True):
    """A row of today that was put aside until a day: its kind, and whose or which it is."""

    kind: str
    person_id: int | None = maybe_owned("person")
    project_id: int | None = maybe_owned("project")
    introduction_id: int | None = maybe_owned("introduction")
    until: date = Field(sa_type=Day, index=True)
