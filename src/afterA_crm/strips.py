"""A person's roles as a strip in time: years on one line, a bar for each role, no wider than asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from .roles import Role, window
from .text import clip, visible, width

#: How a bar is drawn: begun on a known day, lasting, ended, lasting now; and dots where the beginning isn't known.
BEGUN, LASTING, ENDED, NOW, UNKNOWN = "┣━┫▶┄"
_WIDEST_LABEL, _WIDEST_BAR, _LEAST_BAR = 28, 60, 12
#: How many years are drawn at most, and how many of them ahead.
_YEARS, _AHEAD = 60, 3
_GAP = 2


class Bar(NamedTuple):
    """A role on the strip: its words, its bar, from when to when, and whether it is one of now."""

    label: str
    drawn: str
    span: str
    now: bool


class Strip(NamedTuple):
    """A strip drawn: how wide the labels are, the line of years, and a bar for each role."""

    lead: int
    years: str
    bars: tuple[Bar, ...]


def strip(held: Sequence[Role], days: Mapping[int, date], today: date, cells: int) -> Strip | None:
    """Return roles as bars in so many cells, in their order; None where nothing is known of when.

    `days` are those on which a conversation taught us a role: it lasted then, whenever it began.
    """
    if not any(role.since or role.until or role.id in days for role in held):
        return None
    first, last = _stretch(held, days, today)
    spans = [_span(role) for role in held]
    labels = [" ".join(visible(", ".join(p for p in (r.name, r.organisation) if p)).split()) for r in held]
    beside = max(width(span) for span in spans)
    beside = beside + _GAP if cells >= 2 * _LEAST_BAR + beside + 2 * _GAP else 0
    lead = min(_WIDEST_LABEL, max(width(label) for label in labels), max(4, (cells - beside) // 3))
    room = max(1, min(_WIDEST_BAR, cells - lead - _GAP - beside))
    scale = _Scale(first, last, room)
    bars = tuple(
        Bar(clip(label, lead), _drawn(role, days.get(role.id), scale, today), span if beside else "", role.lasts(today))
        for role, label, span in zip(held, labels, spans, strict=True)
    )
    return Strip(lead, _years(scale), bars)


class _Scale(NamedTuple):
    first: int
    last: int
    room: int

    def at(self, day: date) -> int:
        """Return the cell of a day; days outside lie at the ends."""
        begin = date(self.first, 1, 1).toordinal()
        whole = date(self.last, 12, 31).toordinal() - begin + 1
        cell = (day.toordinal() - begin) * self.room // whole
        return min(max(cell, 0), self.room - 1)


def _stretch(held: Sequence[Role], days: Mapping[int, date], today: date) -> tuple[int, int]:
    """Return the first and last year to draw."""
    said = [int(day[:4]) for role in held for day in (role.since, role.until) if day]
    said += [days[role.id].year for role in held if role.id in days]
    last = min(max(today.year, *said), today.year + _AHEAD, date.max.year)
    first = min(*said, today.year)
    if any(role.since is None for role in held):
        first -= 1  # room for what was before
    return max(1, first, last - _YEARS), last


def _drawn(role: Role, taught: date | None, scale: _Scale, today: date) -> str:
    sure = window(role.since)[0] if role.since else taught
    ends = window(role.until)[1] if role.until else max(today, sure or today)
    start, stop = scale.at(sure) if sure else None, scale.at(ends)
    closing = NOW if role.lasts(today) else ENDED
    if start is None:
        return UNKNOWN * stop + closing
    start = min(start, stop)
    before = UNKNOWN * start if role.since is None else " " * start
    if start == stop:
        return before + closing
    return before + (BEGUN if role.since else LASTING) + LASTING * (stop - start - 1) + closing


def _span(role: Role) -> str:
    if role.since and role.since == role.until:
        return role.since
    return f"{role.since or ''}–{role.until or ''}" if role.since or role.until else ""


def _years(scale: _Scale) -> str:
    count = scale.last - scale.first + 1
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * scale.room >= count * 6 or step == 100)
    line = ""
    for year in range(scale.first, scale.last + 1):
        at = scale.at(date(year, 1, 1))
        if (year % step == 0 or count < step) and at + 4 <= scale.room and (at == 0 or at > len(line)):
            line = line.ljust(at) + f"{year:04d}"
    return line
