"""The column types of the book: each brings the CHECK that keeps it whole, and helpers to declare them.

Days are local calendar days (TEXT, ISO), instants are UTC (TEXT, ISO with `Z`), flags are 0 or 1.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import Dialect, Integer, String, Text, TypeDecorator
from sqlalchemy.ext.compiler import compiles
from sqlmodel import Field, SQLModel

from ..clock import stamped


@compiles(String, "sqlite")
def _text(*_: Any, **__: Any) -> str:
    """Write TEXT for every string: STRICT tables refuse VARCHAR."""
    return "TEXT"


class Day(TypeDecorator[date]):
    """A local calendar day, kept as `2026-11-20`."""

    impl = Text
    cache_ok = True
    # date(x) alone accepts 2023-02-29; adding no days makes SQLite normalise it first.
    check: ClassVar[str] = "{0} IS NULL OR date({0}, '+0 days') IS {0}"

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return value.isoformat() if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return date.fromisoformat(value) if value else None


class PartialDay(TypeDecorator[str]):
    """A day of which only the year, or year and month, may be known: `2024`, `2024-05`, `2024-05-03`."""

    impl = Text
    cache_ok = True
    check: ClassVar[str] = (
        "{0} IS NULL OR ({0} GLOB '[0-9][0-9][0-9][0-9]*' AND "
        "date(substr({0} || '-01-01', 1, 10), '+0 days') IS substr({0} || '-01-01', 1, 10))"
    )


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, kept as `2026-11-20T03:00:00Z`."""

    impl = Text
    cache_ok = True
    check: ClassVar[str] = "{0} IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', {0}) IS {0}"

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return stamped(value) if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return datetime.fromisoformat(value) if value else None


class Clock(TypeDecorator[str]):
    """A local wall time, kept as `15:00`."""

    impl = Text
    cache_ok = True
    check: ClassVar[str] = "{0} IS NULL OR strftime('%H:%M', {0}) IS {0}"


class Flag(TypeDecorator[bool]):
    """Yes or no, kept as 1 or 0."""

    impl = Integer
    cache_ok = True
    check: ClassVar[str] = "{0} IN (0, 1)"

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class Choice(TypeDecorator[str]):
    """One word of a closed list."""

    impl = Text
    cache_ok = True

    def __init__(self, words: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.words = words
        self.check = "{0} IN (" + ", ".join(f"'{word}'" for word in words) + ")"


def owned(target: str) -> Any:
    """Return a required key to a row this one can't live without."""
    return Field(foreign_key=f"{target}.id", ondelete="CASCADE", index=True)


def maybe_owned(target: str) -> Any:
    """Return an optional key to a row this one goes with."""
    return Field(default=None, foreign_key=f"{target}.id", ondelete="CASCADE", index=True)


def linked(target: str) -> Any:
    """Return an optional key to a row this one can outlive."""
    return Field(default=None, foreign_key=f"{target}.id", ondelete="SET NULL", index=True)


def a_day() -> Any:
    return Field(default=None, sa_type=Day)


def a_partial_day() -> Any:
    return Field(default=None, sa_type=PartialDay)


def a_flag() -> Any:
    return Field(default=False, sa_type=Flag, sa_column_kwargs={"server_default": "0"})


def a_choice(words: tuple[str, ...]) -> Any:
    kind: Any = Choice(words)
    return Field(default=words[0], sa_type=kind, sa_column_kwargs={"server_default": words[0]})


def a_stamp() -> Any:
    return Field(sa_type=Instant)


STRICT = {"sqlite_strict": True, "sqlite_autoincrement": True}


class Noun(SQLModel):
    """A table of the book: STRICT, and an id that is never given twice."""

    __table_args__: ClassVar[Any] = (STRICT,)

    id: int | None = Field(default=None, primary_key=True)
