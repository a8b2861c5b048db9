"""The page beside a list: lines drawn for the width there is, and scrolled by the arrows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.strip import Strip
from textual.visual import Visual

from .. import keys
from .scrolled import Scrolled

#: Draws a page for a width in cells.
Drawn = Callable[[int], list[Content]]


class Page(Scrolled):
    """A page of any kind: what it says is drawn by the function it is given."""

    BINDINGS: ClassVar[list[Any]] = keys.bound("down", "up", "page_down", "page_up", "first", "last")

    def __init__(self) -> None:
        super().__init__()
        self._drawn: Drawn | None = None
        self._of: object = None
        self._lines: list[Content] = []
        self._cells = 0

    def show(self, of: object, drawn: Drawn | None) -> None:
        """Show a page; one of the same thing as before stays where it was scrolled to."""
        fresh = of != self._of
        self._of, self._drawn = of, drawn
        self._draw()
        if fresh:
            self.scroll_to(y=0, animate=False)

    def on_resize(self, _event: Resize) -> None:
        """Draw for the new width."""
        if self.scrollable_content_region.width != self._cells:
            self._draw()

    def _draw(self) -> None:
        self._cells = self.scrollable_content_region.width
        self._lines = self._drawn(self._cells) if self._drawn and self._cells > 0 else []
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        at, cells = y + self.scroll_offset.y, self.scrollable_content_region.width
        style = self.ground
        if at >= len(self._lines):
            return Strip.blank(cells, style.rich_style)
        return Visual.to_strips(self, self._lines[at], cells, 1, style, pad=True)[0].adjust_cell_length(
            cells, style.rich_style
        )

    def action_down(self) -> None:
        """Scroll down a line."""
        self.scroll_relative(y=1, animate=False)

    def action_up(self) -> None:
        """Scroll up a line."""
        self.scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """Scroll down a page."""
        self.scroll_relative(y=max(1, self.size.height - 1), animate=False)

    def action_page_up(self) -> None:
        """Scroll up a page."""
        self.scroll_relative(y=-max(1, self.size.height - 1), animate=False)

    def action_first(self) -> None:
        """Scroll to the beginning."""
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Scroll to the end."""
        self.scroll_to(y=len(self._lines), animate=False)
