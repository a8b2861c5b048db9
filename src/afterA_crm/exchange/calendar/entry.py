"""An entry of a calendar, before it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from .stamps import Stamp

#: When an entry rings: at nine of its day, at nine of the day before, an hour before it begins.
MORNING, EVE, HOUR = "PT9H", "-PT15H", "-PT1H"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A day, some days or an hour in a calendar, or a task.

    `first` and `last` are both included; a task may have neither. `rule` is an RRULE. `alarm` is when it rings,
    counted from its start, or from its end in a task of one day; an empty one is silent. Empty categories are none.
    """

    uid: str
    summary: str
    stamp: Stamp
    categories: tuple[str | None, ...]
    first: date | None
    last: date | None
    at: time | None = None
    task: bool = False
    rule: str = ""
    alarm: str = ""
    status: Literal["", "COMPLETED", "CANCELLED"] = ""
    closed_on: date | None = None
    place: str = field(default="", repr=False)
    description: str = field(default="", repr=False)
    private: bool = False
    busy: bool = False
    person: int | None = None
