"""The people, a window at a time: a hundred thousand of them open as fast as a hundred."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

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
#: Between columns, what stands before the name, and how wide the roles should be at least.
_GAP = "  "
_BEFORE = 5
_ROLES = 16


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
        self._columns = Columns(0, 0, 0, 0)
        self._laid_out_for: tuple[int, date] | None = None

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
        if (cells, today) != self._laid_out_for:
            self._columns, self._laid_out_for = columns(cells, today), (cells, today)
        wide = self._columns
        soon = f"→ {_next(row.next, today, wide.next)}" if row.next and wide.next else ""
        return Content.assemble(
            marker,
            (f"{seasons.glyph(row.season)} ", season_style(row.season)),
            (ink.fit(row.name, wide.name), "bold" if here else "" if not row.quiet else "$muted"),
            _GAP,
            (ink.fit(_doing(row, wide.roles), wide.roles), "$muted"),
            _GAP,
            (ink.right(days.ago(row.last, today) if row.last else "", wide.last), "$muted"),
            _GAP if wide.next else "",
            (ink.fit(soon, wide.next), "$day"),
            " ",
        )


class Columns(NamedTuple):
    """The widths of the columns in cells; 0 where there is no room for one."""

    name: int
    roles: int
    last: int
    next: int


def columns(cells: int, today: date) -> Columns:
    """Return the widths of the columns for a list of so many cells."""
    name = 18 if cells >= 72 else 14
    last = max(ink.width(days.ago(today - timedelta(n), today)) for n in (0, 1, 13, 83, 700))
    for ahead in (13, 9, 0):
        roles = cells - _BEFORE - name - 2 - last - 2 - (ahead + 2 if ahead else 0) - 1
        if roles >= _ROLES or not ahead:
            break
    return Columns(name, max(0, roles), last, ahead)


def _doing(row: Row, cells: int) -> str:
    """Return the roles, with the organisation where there is room for it."""
    roles = ", ".join(row.roles)
    both = " · ".join(part for part in (roles, row.organisation or "") if part)
    return both if not roles or ink.width(both) <= cells else roles


def _next(day: date, today: date, cells: int) -> str:
    """Return a day ahead as long as there is room: with its weekday, without, of another year only the month."""
    said = days.short_day(day, today)
    if ink.width(said) + 2 > cells:
        said = f"{day:%m-%d}" if day.year == today.year else f"{day:%Y-%m-%d}"
    return said if ink.width(said) + 2 <= cells else f"{day:%Y-%m}"
