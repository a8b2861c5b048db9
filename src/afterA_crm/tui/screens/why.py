"""Why a row is on the morning page: its reason, and the entries behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from ... import appointments, clock, followups, rhythms, timeline, understood
from ...store import Book
from ...today import Item
from ...words import _, days
from .. import ink

if TYPE_CHECKING:
    from ..app import AfterA


class Why(ModalScreen[None]):
    """A panel over the bottom with the reason and the rows."""

    app: AfterA
    BINDINGS: ClassVar[list[Any]] = [Binding("escape,enter,question_mark,f9,q,ㅂ,left", "dismiss", show=False)]

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.item = item

    def compose(self) -> ComposeResult:
        """Show the row, its reason, and what is behind it."""
        with VerticalScroll(classes="bar"):
            yield Static(ink.lines([ink.line((self.item.title, "bold")), ink.line(self.item.reason)]))
            yield Static(id="behind")

    def on_mount(self) -> None:
        """Read what is behind it."""
        self.app.background(self._read, "why")

    async def _read(self) -> None:
        found = await self.app.desk.read(behind, self.item)
        cells = self.query_one("#behind").content_size.width
        lines = [
            line
            for label, said in found
            for line in ink.hanging(ink.line((ink.fit(label, 11), "$muted"), " "), ink.line(said), cells)
        ]
        lines += [Content(""), ink.line((self.item.command, "$accent"))]
        self.query_one("#behind", Static).update(ink.lines([Content(""), *lines]))


def behind(book: Book, item: Item) -> list[tuple[str, str]]:
    """Return the entries behind a row of the morning page, each with what it is."""
    today = clock.today()
    found: list[tuple[str, str]] = []
    if item.followup_id is not None:
        for row in followups.get(book, [item.followup_id]):
            when = understood.due(row.due, row.due_from, row.time)
            said = " · ".join(part for part in (row.names, row.text, when) if part)
            found.append((_("follow-up {number}", number=row.id), said))
    if item.appointment_id is not None:
        plan = appointments.get(book, item.appointment_id)
        found.append((_("appointment"), f"{days.day(plan.day)} · {plan.sentence}"))
    if item.conversation_id is not None:
        for entry in timeline.get(book, [item.conversation_id]):
            found.append((f"c{entry.id}", f"{days.day(entry.day)} · {entry.typed}"))
    if item.kind == "season" and item.person_id is not None:
        rhythm = rhythms.rhythm_of(book, item.person_id)
        found += [(_("Rhythm"), rhythm.said())] if rhythm else []
        for entry in timeline.read(book, timeline.Wanted(with_ids=(item.person_id,)), 1):
            found.append((f"c{entry.id}", f"{days.short_day(entry.day, today)} · {entry.typed}"))
    return found
