"""Two entries drawn side by side: a column each, what both say dimmed, what can't both stay marked."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from shutil import get_terminal_size

from .. import merging
from ..merging import Row
from ..pages import wording
from ..people import Person
from ..text import clip, pad, visible, width
from ..words import _, told
from . import _ink, _show

#: How wide a page is at most, and where it is no terminal; the lines that stand above and below it.
_WIDEST, _PIPED, _AROUND = 120, 100, 6
#: How many values of one thing are shown, and how many lines each may take: the first that fit the terminal.
_ROOM = ((6, 3), (4, 2), (3, 1), (2, 1), (1, 1))
_MARKS = {"both": "= ", "differ": "≠ ", "": "  "}

#: A line of the page: how the two stand to each other there, its label, and what each says.
_Line = tuple[str, str, str, str]


def draw(one: Person, other: Person, rows: Sequence[Row]) -> None:
    """Draw two entries side by side, on no more lines than the terminal has where that can be."""
    labels = [visible(told(merging.WHAT[row.what])) for row in rows]
    first = max(map(width, labels), default=0) + 4
    cells = (min(_show.columns() or _PIPED, _WIDEST) - first - 2) // 2
    for values, high in _ROOM:
        lines = [
            line for row, label in zip(rows, labels, strict=True) for line in _lines(row, label, cells, values, high)
        ]
        if len(lines) <= _height() - _AROUND:
            break
    _write(" " * first, f"{_head(one)}  {_('stays')}", _head(other), cells, "bold")
    for kind, label, left, right in lines:
        lead = (_MARKS[kind] if label else "  ") + label
        _write(pad(lead, first), left, right, cells, "dim" if kind == "both" else "")


def _height() -> int:
    """Return how many lines the terminal has; as many as are wanted where stdout is none."""
    return get_terminal_size().lines if sys.stdout.isatty() else sys.maxsize


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


def _lines(row: Row, label: str, cells: int, values: int, high: int) -> Iterator[_Line]:
    """Yield the lines of a row: what both say, then what each says alone."""
    shared, one, two = ([wording.as_read(row.what, said) for said in had] for had in (row.both, row.one, row.other))
    for kind, said, theirs in (("both", shared, shared), ("differ" if row.differ else "", one, two)):
        for left, right in zip_longest(_few(said, values, cells), _few(theirs, values, cells), fillvalue=""):
            # The mark stands at the first line of a value, the label at the first of all.
            for mine, other in zip_longest(_folded(left, cells, high), _folded(right, cells, high), fillvalue=""):
                yield kind, label, mine, other
                label = ""


def _few(values: Sequence[str], most: int, cells: int) -> list[str]:
    """Return the first values, the last of them with how many more there are."""
    if len(values) <= most:
        return list(values)
    more = f" … +{len(values) - most}"
    return [*values[: most - 1], clip(visible(values[most - 1]), cells - width(more)) + more]


def _write(lead: str, left: str, right: str, cells: int, style: str) -> None:
    said = pad(clip(left, cells), cells) + "  " + clip(right, cells)
    _ink.write([(lead, "dim"), (said.rstrip(), style)])


def _folded(said: str, cells: int, high: int) -> list[str]:
    """Return a value on a few lines of so many cells, broken at spaces where it can be."""
    lines: list[str] = []
    rest = visible(said)
    while width(rest) > cells and len(lines) < high - 1:
        end = len(clip(rest, cells)) - 1
        space = rest.rfind(" ", 0, end + 1)
        end = space if space > 0 else max(1, end)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*lines, clip(rest, cells)]
