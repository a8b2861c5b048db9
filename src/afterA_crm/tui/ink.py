"""Putting words on the screen: nothing of what people typed or sent acts there, and columns stay columns.

Textual reads plain strings as markup and hands escape codes through, so every text from the book passes here.
"""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from .. import text

#: A text and its style; a plain text has none.
Part = str | tuple[str, str] | Content


def line(*parts: Part) -> Content:
    """Return one line of parts, everything in it inert."""
    return Content.assemble(*(_inert(part) for part in parts))


def lines(found: list[Content]) -> Content:
    """Return lines as one content."""
    return Content("\n").join(found)


def fit(said: str, cells: int) -> str:
    """Return a text as exactly this many cells, cut with … or filled up with spaces."""
    return set_cell_size(text.clip(text.visible(said), cells), max(0, cells))


def right(said: str, cells: int) -> str:
    """Return a text as exactly this many cells, on their right side."""
    cut = text.clip(text.visible(said), cells)
    return set_cell_size(" " * max(0, cells - cell_len(cut)) + cut, max(0, cells))


def width(said: str) -> int:
    """Return how many cells a text takes on this screen."""
    return cell_len(text.visible(said))


def apart(left: Content, far: Content, cells: int) -> Content:
    """Return two contents on one line, the second at its right end."""
    return Content.assemble(left, " " * max(2, cells - left.cell_length - far.cell_length), far)


def wrapped(said: Content, cells: int) -> list[Content]:
    """Return a content wrapped to this many cells."""
    return said.wrap(max(8, cells)) or [said]


def hanging(head: Content, said: Content, cells: int) -> list[Content]:
    """Return a content wrapped beside its head: the lines after the first stand under the first."""
    indent = head.cell_length
    first, *rest = wrapped(said, cells - indent)
    return [Content.assemble(head, first), *(Content.assemble(" " * indent, line) for line in rest)]


def _inert(part: Part) -> str | tuple[str, str] | Content:
    if isinstance(part, Content):
        return part
    if isinstance(part, tuple):
        return text.visible(part[0], keep="\n"), part[1]
    return text.visible(part, keep="\n")
