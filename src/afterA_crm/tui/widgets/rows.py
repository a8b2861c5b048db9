"""The rows of a page: a gutter of labels and days, and beside it what is said, each line under the first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from textual.content import Content

from ...timeline import Entry
from ...words import _, days
from .. import ink

#: The gutter is as wide as its widest word, within these, and at least this far from what is said.
_NARROWEST, _WIDEST, _APART = 9, 16, 2


class Row(NamedTuple):
    """One thing a page says: its label, what is said, and a column before it; `wide` takes the gutter too."""

    label: str
    said: Content
    before: tuple[str, str] | None = None
    style: str = "$muted"
    wide: bool = False


def laid_out(blocks: Sequence[Sequence[Row]], cells: int) -> list[Content]:
    """Return the lines of the blocks, a blank one before each; a label that repeats is written once."""
    labels = (ink.width(row.label) for row in chain(*blocks) if not row.wide)
    gutter = min(_WIDEST, max(labels, default=0))
    gutter = max(_NARROWEST, gutter) + _APART
    lines: list[Content] = []
    for block in blocks:
        lines += [Content("")] if block else []
        label = ""
        for row in block:
            if row.wide:
                lines += ink.wrapped(row.said, cells)
                continue
            again = row.label == label and row.style == "$muted"
            label = row.label
            head = ink.line((ink.fit("" if again else label, gutter - _APART), row.style), " " * _APART)
            if row.before:
                head = ink.line(head, row.before)
            lines += ink.hanging(head, row.said, cells)
    return lines


def talk(entry: Entry, today: date) -> list[Row]:
    """Return a conversation with its day and its echo."""
    # A weekday is of use for some months; the year is worth more after that.
    day = days.short_day(entry.day, today) if entry.day.year == today.year else entry.day.isoformat()
    day = _("{day}, about", day=day) if entry.about_day else day
    rows = [Row(day, ink.line(entry.typed), style="$day")]
    if entry.echo:
        rows.append(Row("", ink.line((f"“{entry.echo}”", "$rings italic"))))
    return rows
