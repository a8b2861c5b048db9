"""The tables: the one declaration of what a book holds. Nouns only, no queries.

Daily commands read these tables with plain SQL and never import this package.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint
from sqlmodel import SQLModel

from .keeping import Card, Change, Deed, DroppedLine, NameKey, OpenDeed, Photo
from .making import (
    Attendance,
    Circle,
    CircleMember,
    Event,
    Introduction,
    KeepsakeLine,
    Lineage,
    Member,
    Outcome,
    Project,
    Series,
    Wrap,
)
from .people import Channel, Distinct, Hat, Nickname, Person, Relation, Rhythm, Role, RoleAlias, Tag, Tagging
from .talk import (
    Appointment,
    AppointmentPerson,
    Aside,
    Conversation,
    ConversationProject,
    Echo,
    FollowUp,
    FollowUpPerson,
    Mention,
    Need,
    Question,
)

__all__ = [
    "Appointment",
    "AppointmentPerson",
    "Aside",
    "Attendance",
    "Card",
    "Change",
    "Channel",
    "Circle",
    "CircleMember",
    "Conversation",
    "ConversationProject",
    "Deed",
    "Distinct",
    "DroppedLine",
    "Echo",
    "Event",
    "FollowUp",
    "FollowUpPerson",
    "Hat",
    "Introduction",
    "KeepsakeLine",
    "Lineage",
    "Member",
    "Mention",
    "NameKey",
    "Need",
    "Nickname",
    "OpenDeed",
    "Outcome",
    "Person",
    "Photo",
    "Project",
    "Question",
    "Relation",
    "Rhythm",
    "Role",
    "RoleAlias",
    "Series",
    "Tag",
    "Tagging",
    "Wrap",
    "schema",
]


def _check_every_column() -> None:
    """Give each column the CHECK that its type brings."""
    for table in SQLModel.metadata.tables.values():
        for column in table.columns:
            check = getattr(column.type, "check", None)
            if check:
                table.append_constraint(CheckConstraint(check.format(column.name), name=f"{table.name}_{column.name}"))


_check_every_column()


def schema() -> list[str]:
    """Return the CREATE statements of every table and index, in an order that can be run."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    dialect: Any = sqlite.dialect()
    statements: list[str] = []
    for table in SQLModel.metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        statements += [
            str(CreateIndex(index).compile(dialect=dialect)).strip()
            for index in sorted(table.indexes, key=lambda index: str(index.name))
        ]
    return statements
