"""What scrolls by lines: its own place on the screen never depends on how many there are."""

from __future__ import annotations

from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style


class Scrolled(ScrollView, can_focus=True):
    """A window over lines; another number of them moves the scrollbar, not the screen."""

    # What people typed holds no links that a terminal or a mouse could follow.
    auto_links = False

    # Textual lays the whole screen out anew for each change of this, and paints all of it.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)

    def watch_virtual_size(self, size: Size) -> None:
        """Bring the scrollbar in line."""
        self._scroll_update(size)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in sight; what they are all drawn on is asked for once."""
        self.ground: Style = self.visual_style
        return super().render_lines(crop)
