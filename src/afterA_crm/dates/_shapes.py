"""What a phrase can mean: a day or window, a cadence, or a doubt. Named tuples, as they start seven times faster."""

from __future__ import annotations

from datetime import date, time
from typing import Literal, NamedTuple

Look = Literal["back", "ahead"]
Unit = Literal["day", "week", "month", "year"]


class When(NamedTuple):
    """A day, or a window of days with both ends included; `about` says that it was said loosely."""

    first: date
    last: date
    time: time | None = None
    about: bool = False


class Cadence(NamedTuple):
    """Something that comes back; `text` is the canonical English phrase, which reads back to an equal cadence.

    `weekday` counts from Monday = 0. `monthday` 31 means the last day of any month.
    """

    text: str
    every: int
    unit: Unit
    weekday: int | None = None
    monthday: int | None = None
    month: int | None = None
    time: time | None = None


class Doubt(NamedTuple):
    """A day that should be asked back, best guess first.

    `reason` is "weekday" (day and weekday disagree), "far" (ten or more months ahead without a year),
    "order" (day and month can be told apart in two ways) or "nosuchday" (30 February).
    """

    reason: str
    candidates: tuple[date, ...]


class Found(NamedTuple):
    """A phrase in a text; `start` and `end` are half-open code-point offsets into it."""

    start: int
    end: int
    what: When | Cadence | Doubt


What = When | Cadence | Doubt
