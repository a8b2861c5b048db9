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


def wrapped(said: Content, cells: int, indent: int = 0) -> list[Content]:
    """Return a content wrapped to this many cells, the lines after the first indented."""
    if said.cell_length <= cells and "\n" not in said.plain:
        return [said]
    first, *rest = said.wrap(max(8, cells)) or [said]
    if not rest or not indent:
        return [first, *rest]
    left = Content("\n").join(rest).plain
    start = len(first.plain)
    skipped = len(said.plain) - start - len(said.plain[start:].lstrip())
    again = said[skipped:] if left else Content("")
    return [first, *(Content.assemble(" " * indent, part) for part in again.wrap(max(8, cells - indent)))]


def _inert(part: Part) -> str | tuple[str, str] | Content:
    if isinstance(part, Content):
        return part
    if isinstance(part, tuple):
        return text.visible(part[0], keep="\n"), part[1]
    return text.visible(part, keep="\n")
