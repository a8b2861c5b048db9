"""The rows of today under their headings, each with the reason it is here."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from ... import today
from ...today import Item
from ...words import told
from .. import ink
from .lines import Lines

#: What a row takes besides its title and its reason.
_AROUND = 8
#: As much of a title as tells what it is about.
_BEGINNING = 24
#: As much of a reason as is left on a line that it shares with a long title.
_REASON = 22
#: Where a list is low, a row takes one line if the list is at least so wide.
_ONE_LINE = 60


class TodayList(Lines):
    """A short list with headings; the cursor walks the rows only."""

    def __init__(self) -> None:
        super().__init__()
        self._items: Sequence[Item] = ()
        self._lines: list[tuple[str, Item | None]] = []
        self._more = ""
        self._wide = False

    @property
    def chosen(self) -> Item | None:
        """Return the item under the cursor."""
        return self._lines[self.cursor][1] if self.cursor < len(self._lines) else None

    def show(self, items: Sequence[Item], more: str = "") -> None:
        """Show these items, the cursor staying on its own where it is still there, else near its place."""
        before, place = self.chosen, self._place()
        self._items, self._more = items, more
        self._lay_out()
        same = next((at for at, (_kind, item) in enumerate(self._lines) if _same(item, before)), None)
        rows = [at for at in range(len(self._lines)) if self.stops(at)]
        near = rows[min(place, len(rows) - 1)] if rows else 0
        self.changed(near if same is None else same)

    def _place(self) -> int:
        return sum(self.stops(at) for at in range(min(self.cursor, len(self._lines))))

    def _lay_out(self) -> None:
        """Lay headings, rows and reasons out under one another."""
        headings = 2 * len({item.kind for item in self._items})
        low = self.size.width >= _ONE_LINE and 2 * len(self._items) + headings > self.size.height
        self._wide = low or all(_fits(item, self.size.width) for item in self._items)
        self._lines = []
        heading = ""
        for item in self._items:
            title = told(today.KINDS[item.kind])
            if title != heading:
                self._lines += [("", None)] * bool(heading and not low) + [(title, None)]
                heading = title
            self._lines.append(("row", item))
            if not self._wide:
                self._lines.append(("reason", item))
        if self._more:
            self._lines += [("", None), (self._more, None)]

    def on_resize(self) -> None:
        """Lay out for the new width; the cursor stays on its item."""
        self.show(self._items, self._more)

    def count(self) -> int:
        """Return how many lines there are."""
        return len(self._lines)

    def stops(self, at: int) -> bool:
        """Return whether a line is a row."""
        return self._lines[at][0] == "row" and self._lines[at][1] is not None

    def lit(self, at: int) -> bool:
        """Return whether a line is the row under the cursor, or its reason."""
        return at == self.cursor or (at == self.cursor + 1 and self._lines[at][0] == "reason")

    def draw(self, at: int, cells: int) -> Content:
        """Draw a heading, a row or a reason."""
        kind, item = self._lines[at]
        if item is None:
            return ink.line("  ", (kind, "$muted bold"))
        if kind == "reason":
            return ink.line("     ", (ink.fit(item.reason, cells - 6), "$muted"))
        here = at == self.cursor
        marker = ("   › " if here else "     ", "$accent")
        title = " ".join(item.title.split())
        style = "bold" if here else ""
        if not self._wide:
            return ink.line(marker, (ink.fit(title, cells - 6), style))
        # Where both don't fit, the title goes first: `?` says the reason in full.
        room = min(ink.width(item.reason), max(_REASON, cells - _AROUND - ink.width(title)))
        return ink.line(
            marker, (ink.fit(title, cells - _AROUND - room), style), "  ", (ink.right(item.reason, room), "$muted"), " "
        )


def _fits(item: Item, cells: int) -> bool:
    """Return whether title and reason have room on one line; of a sentence, its beginning is enough."""
    title = _BEGINNING if item.kind == "echo" else ink.width(item.title)
    return title + ink.width(item.reason) + _AROUND <= cells


def _same(one: Item | None, other: Item | None) -> bool:
    return one is not None and other is not None and one.kind == other.kind and one.ids == other.ids
