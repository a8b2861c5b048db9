"""The people, a window at a time: a hundred thousand of them open as fast as a hundred."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.message import Message

from ... import clock, seasons
from ...browsing import Row
from ...words import days
from .. import ink
from .lines import Lines
from .person_page import season_style

#: How many rows are asked for on either side of those in sight, and how many are kept.
_AROUND = 40
_KEPT = 3000


class PeopleList(Lines):
    """A list of people of whom it knows the ids, and the rows of those near the window."""

    class Wanted(Message):
        """Ask for the rows of these people."""

        def __init__(self, ids: list[int]) -> None:
            super().__init__()
            self.ids = ids

    def __init__(self) -> None:
        super().__init__()
        self.ids: Sequence[int] = ()
        self._rows: dict[int, Row] = {}
        self._asked: set[int] = set()

    @property
    def chosen(self) -> int | None:
        """Return the id under the cursor."""
        return self.ids[self.cursor] if 0 <= self.cursor < len(self.ids) else None

    def show(self, ids: Sequence[int], rows: Sequence[Row], *, keep: bool) -> None:
        """Show these people; with `keep` the cursor stays on its person, else it goes to the first."""
        chosen = self.chosen
        self.ids = ids
        self._rows = {row.id: row for row in rows} | {n: r for n, r in self._rows.items() if keep and n in self._asked}
        self._rows |= {row.id: row for row in rows}
        self._asked = set(self._rows)
        at = 0
        if keep and chosen is not None:
            try:
                at = ids.index(chosen)
            except ValueError:
                at = min(self.cursor, max(0, len(ids) - 1))
        self.changed(at)

    def take(self, rows: Sequence[Row]) -> None:
        """Take rows that were asked for."""
        if len(self._rows) > _KEPT:
            self._rows.clear()
        self._rows |= {row.id: row for row in rows}
        self._asked = set(self._rows)
        self.refresh()

    def near(self) -> list[int]:
        """Return the ids of the people in sight and around."""
        first = max(0, self.scroll_offset.y - _AROUND)
        return list(self.ids[first : self.scroll_offset.y + self.size.height + _AROUND])

    def count(self) -> int:
        """Return how many there are."""
        return len(self.ids)

    def draw(self, at: int, cells: int) -> Content:
        """Draw one person: season, name, roles, organisation, last and next."""
        here = at == self.cursor
        marker = (" › ", "$accent") if here else "   "
        row = self._rows.get(self.ids[at])
        if row is None:
            if self.ids[at] not in self._asked:
                wanted = [number for number in self.near() if number not in self._asked]
                self._asked.update(wanted)
                self.post_message(self.Wanted(wanted))
            return Content.assemble(marker, ("·", "$muted"))
        today = clock.today()
        name, last, ahead = columns(cells)
        roles = " · ".join(part for part in (", ".join(row.roles), row.organisation or "") if part)
        room = cells - 5 - name - 1 - last - ahead - 1
        soon = ("", "$day")
        if ahead:
            soon = (ink.right(f"→ {days.short_day(row.next, today)}" if row.next else "", ahead), "$day")
        return Content.assemble(
            marker,
            (f"{seasons.glyph(row.season)} ", season_style(row.season)),
            (ink.fit(row.name, name), "bold" if here else "" if not row.quiet else "$muted"),
            " ",
            (ink.fit(roles, room), "$muted"),
            (ink.right(days.ago(row.last, today) if row.last else "", last), "$muted"),
            soon,
            " ",
        )


def columns(cells: int) -> tuple[int, int, int]:
    """Return the widths of name, last and next for a list of so many cells."""
    return (18 if cells >= 72 else 14, 13, 14 if cells >= 56 else 0)
