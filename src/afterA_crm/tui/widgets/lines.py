"""A list of lines with a cursor: only the lines in sight are ever drawn."""

from __future__ import annotations

from itertools import chain
from typing import Any, ClassVar

from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual

from .. import ink, keys
from .scrolled import Scrolled


class Lines(Scrolled):
    """A list that draws line by line; what a line says is for the kinds of list."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"lines--cursor"}
    BINDINGS: ClassVar[list[Any]] = keys.bound("down", "up", "page_down", "page_up", "first", "last", "open")

    cursor: reactive[int] = reactive(0, repaint=False)

    class Moved(Message):
        """Say that the cursor stands on another line."""

    class Opened(Message):
        """Say that a line was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.nothing = Content("")

    def say_nothing(self, sentence: Content) -> None:
        """Set what an empty list says."""
        changed, self.nothing = sentence.plain != self.nothing.plain, sentence
        if changed and not self.count():
            self.refresh()

    # -- what a kind of list says --------------------------------------------------------------------

    def count(self) -> int:
        """Return how many lines there are."""
        return 0

    def draw(self, at: int, cells: int) -> Content:
        """Return a line as it is drawn in so many cells."""
        return Content("")

    def stops(self, at: int) -> bool:
        """Return whether the cursor can stand on a line."""
        return True

    def lit(self, at: int) -> bool:
        """Return whether a line is drawn as the cursor's."""
        return at == self.cursor

    # -- drawing -------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        at, cells = y + self.scroll_offset.y, self.scrollable_content_region.width
        style = self.ground
        if at >= self.count():
            return self._draw_nothing(at, cells) if not self.count() else Strip.blank(cells, style.rich_style)
        if self.has_focus and self.lit(at):
            style += self.get_visual_style("lines--cursor")
        drawn = Visual.to_strips(self, self.draw(at, cells), cells, 1, style, pad=True)
        return drawn[0].adjust_cell_length(cells, style.rich_style)

    def _draw_nothing(self, at: int, cells: int) -> Strip:
        lines = [Content(""), *ink.wrapped(self.nothing, cells - 6)]
        drawn = Content.assemble("   ", lines[at]) if at < len(lines) else Content("")
        return Visual.to_strips(self, drawn, cells, 1, self.ground, pad=True)[0]

    def changed(self, cursor: int) -> None:
        """Draw anew after the lines changed, the cursor at or near a line."""
        self.virtual_size = Size(0, self.count())
        here = self._nearest(cursor)
        self.set_reactive(Lines.cursor, here)
        self._follow()
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._follow()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh_lines(self.cursor, 2)

    def on_blur(self) -> None:
        """Show the cursor at rest."""
        self.refresh_lines(self.cursor, 2)

    # -- moving --------------------------------------------------------------------------------------

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the cursor where it stands now."""
        self.refresh_lines(before, 2)
        self.refresh_lines(now, 2)
        self._follow()
        self.post_message(self.Moved())

    def _follow(self) -> None:
        if self.size.height and self.count():
            above = 1 if self.cursor and not self.stops(self.cursor - 1) else 0
            below = 1 if self.cursor + 1 < self.count() and self.lit(self.cursor + 1) else 0
            region = Region(0, self.cursor - above, 1, 1 + above + below)
            self.scroll_to_region(region, animate=False, force=True)

    def _nearest(self, wanted: int) -> int:
        count = self.count()
        if not count:
            return 0
        wanted = max(0, min(wanted, count - 1))
        around = chain(range(wanted, count), range(wanted, -1, -1))
        return next((at for at in around if self.stops(at)), wanted)

    def _go(self, steps: int) -> None:
        at, left = self.cursor, abs(steps)
        way = 1 if steps > 0 else -1
        last = at
        while left and 0 <= at + way < self.count():
            at += way
            if self.stops(at):
                last = at
                left -= 1
        self.cursor = last

    def action_down(self) -> None:
        """Go down."""
        self._go(1)

    def action_up(self) -> None:
        """Go up."""
        self._go(-1)

    def action_page_down(self) -> None:
        """Go a page down."""
        self._jump(self.cursor + max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """Go a page up."""
        self._jump(self.cursor - max(1, self.size.height - 1))

    def action_first(self) -> None:
        """Go to the first."""
        self._jump(0)

    def action_last(self) -> None:
        """Go to the last."""
        self._jump(self.count() - 1)

    def _jump(self, wanted: int) -> None:
        if self.count():
            self.cursor = self._nearest(wanted)

    def action_open(self) -> None:
        """Choose the line."""
        if self.count():
            self.post_message(self.Opened())

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse points; a second click chooses."""
        at = event.y + self.scroll_offset.y
        if at < self.count() and self.stops(at):
            self.cursor = at
            if event.chain > 1:
                self.post_message(self.Opened())
