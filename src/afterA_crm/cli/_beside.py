"""Two entries drawn side by side: a column each, what both say dimmed, what can't both stay marked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from .. import merging
from ..merging import Row
from ..people import Person
from ..text import clip, pad, visible, width
from ..words import _, told
from . import _ink, _show

#: How wide a page is at most, where it is no terminal, and how many lines one value may take.
_WIDEST, _PIPED, _MOST_LINES = 120, 100, 3
#: How many values of one thing are shown.
_MOST_VALUES = 6
_MARKS = {"both": "= ", "differ": "≠ ", "": "  "}


def draw(one: Person, other: Person, rows: Sequence[Row]) -> None:
    """Draw two entries side by side."""
    labels = {row.what: visible(told(merging.WHAT[row.what])) for row in rows}
    first = max((width(label) for label in labels.values()), default=0) + 4
    cells = (min(_show.columns() or _PIPED, _WIDEST) - first - 2) // 2
    _line(" " * first, f"{_head(one)}  {_('stays')}", _head(other), cells, "bold")
    for row in rows:
        label = labels[row.what]
        for kind, left, right in _values(row):
            for mine, theirs in zip_longest(_folded(left, cells), _folded(right, cells), fillvalue=""):
                lead = _MARKS[kind] + pad(label, first - 2) if label or kind else ""
                _line(pad(lead, first), mine, theirs, cells, "dim" if kind == "both" else "")
                label, kind = "", "" if kind == "differ" else kind


def kept(one: Person, other: Person, rows: Sequence[Row]) -> list[str]:
    """Return what becomes of two entries in a merge, in sentences."""
    said = [_("{one} stays and has what both had; {other} goes.", one=named(one), other=named(other))]
    if any(row.differ for row in rows):
        said.append(_("Only one value can stay where they differ (≠): that of {one}.", one=named(one)))
    return said


def named(person: Person) -> str:
    """Return who is meant, told from namesakes."""
    return f"{person.name} (id:{person.id})"


def _head(person: Person) -> str:
    return f"{visible(person.name)}  id:{person.id}"


def _values(row: Row) -> list[tuple[str, str, str]]:
    """Return the lines of a row: how the two stand to each other, and what each says."""
    found = [("both", each, each) for each in row.both]
    found += [
        ("differ" if row.differ else "", left, right) for left, right in zip_longest(row.one, row.other, fillvalue="")
    ]
    more = len(found) - _MOST_VALUES
    return [*found[:_MOST_VALUES], ("", f"… +{more}", f"… +{more}")] if more > 0 else found


def _line(lead: str, left: str, right: str, cells: int, style: str) -> None:
    said = pad(clip(left, cells), cells) + "  " + clip(right, cells)
    _ink.write([(lead, "dim"), (said.rstrip(), style)])


def _folded(said: str, cells: int) -> list[str]:
    """Return a value on a few lines of so many cells, broken at spaces where it can be."""
    lines: list[str] = []
    rest = visible(said)
    while width(rest) > cells and len(lines) < _MOST_LINES - 1:
        end = len(clip(rest, cells)) - 1
        space = rest.rfind(" ", 0, end + 1)
        end = space if space > 0 else max(1, end)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*lines, clip(rest, cells)]
