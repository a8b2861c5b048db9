"""Tables of what is kept about the book itself: originals, history, keys."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from ..nouns import CHANGE_KINDS, DEED_KINDS
from ._columns import STRICT, Noun, a_choice, a_flag, a_stamp, linked, maybe_owned, owned


class Card(Noun, table=True):
    """What a person came from, kept whole: a vCard, or a row of a table or list as JSON; `format` says which.

    `encoding` is said where its bytes alone can't tell it.
    """

    person_id: int | None = maybe_owned("person")
    event_id: int | None = linked("event")
    original: bytes
    digest: str = Field(index=True)
    uid: str | None = Field(default=None, index=True)
    file: str | None = None
    line: int | None = None
    encoding: str | None = None
    imported_at: datetime = a_stamp()
    format: str = Field(default="vcard", sa_column_kwargs={"server_default": "vcard"})


class Photo(Noun, table=True):
    """A picture of a person."""

    __table_args__ = (UniqueConstraint("person_id", "digest"), STRICT)
    person_id: int = owned("person")
    mime: str
    data: bytes
    digest: str


class DroppedLine(Noun, table=True):
    """A line of the drop file that was taken in, so that it is taken once."""

    __tablename__ = "dropped_line"

    __table_args__ = (UniqueConstraint("file", "digest"), STRICT)
    file: str
    digest: str
    taken_at: datetime = a_stamp()


class Deed(Noun, table=True):
    """One thing the user did: one transaction, one undo."""

    title: str
    kind: str = a_choice(DEED_KINDS)
    at: datetime = a_stamp()
    reverses_id: int | None = Field(default=None, foreign_key="deed.id", index=True)
    undone_by_id: int | None = Field(default=None, foreign_key="deed.id", index=True)
    closed: bool = a_flag()


class Change(Noun, table=True):
    """One row that a deed changed. The row as it was before stands in `was_<noun>` under the same id."""

    __table_args__ = (Index("change_of_row", "noun", "row_id"), STRICT)
    deed_id: int = Field(foreign_key="deed.id", index=True)
    noun: str
    row_id: int
    kind: str = a_choice(CHANGE_KINDS)


class OpenDeed(Noun, table=True):
    """The deed being done in this transaction; empty outside one."""

    __tablename__ = "open_deed"
    deed_id: int = Field(foreign_key="deed.id")


class NameKey(Noun, table=True):
    """A key under which a person is found by name; derived, kept by the index."""

    __tablename__ = "name_key"
    __table_args__ = (UniqueConstraint("key", "person_id"), STRICT)
    key: str
    person_id: int = Field(index=True)
