"""Capture: the bar over the bottom of any place; it understands as you type, and Enter saves."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.timer import Timer

from ... import conversations, knowing, people, understood
from ...capture import Settled, Understanding
from ...entries import Made
from ...errors import AfterAError
from ...people import Person
from ...store import Book
from ...words import _
from .. import drafts
from ..widgets.capture_bar import CaptureBar

if TYPE_CHECKING:
    from ..app import AfterA

#: How long typing rests before the draft is written, in seconds.
_REST = 0.4


class Capture(ModalScreen[None]):
    """The capture bar over a place."""

    app: AfterA

    def __init__(self, start: str = "") -> None:
        super().__init__()
        self.start = start
        self._resting: Timer | None = None
        self._saving = False

    def compose(self) -> ComposeResult:
        """Begin with the draft, if one was left."""
        yield CaptureBar(drafts.read() or self.start)

    # -- understanding -------------------------------------------------------------------------------

    def on_capture_bar_changed(self, _message: CaptureBar.Changed) -> None:
        """Understand anew, and keep the draft once typing rests."""
        self.app.background(self._understand, "understand")
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(_REST, self._keep)

    async def _understand(self) -> None:
        bar = self.query_one(CaptureBar)
        if not bar.typed:
            bar.show(None, {})
            return
        u, found = await self.app.desk.read(understand, bar.typed, dict(bar.settled))
        bar.show(u, found)

    # -- keeping and saving --------------------------------------------------------------------------

    def _keep(self) -> None:
        if not self._saving:
            self.app.background(self._write_draft, "draft")

    async def _write_draft(self) -> None:
        await asyncio.to_thread(drafts.keep, self.query_one(CaptureBar).typed)

    def on_capture_bar_left(self, _message: CaptureBar.Left) -> None:
        """Close the bar; what was typed stays a draft."""
        self._leave(self.query_one(CaptureBar).typed)

    def _leave(self, draft: str) -> None:
        if self._resting is not None:
            self._resting.stop()
        drafts.keep(draft)
        self.dismiss()

    def on_unmount(self) -> None:
        """Keep the draft when the screen goes down with the bar open."""
        bar = self.query(CaptureBar)
        if bar and not self._saving and bar.first().typed:
            drafts.keep(bar.first().typed)

    def on_capture_bar_submitted(self, _message: CaptureBar.Submitted) -> None:
        """Save the line."""
        if not self._saving:
            self._saving = True
            self.app.background(self._save, "save")

    async def _save(self) -> None:
        bar = self.query_one(CaptureBar)
        typed = bar.typed
        try:
            (u, made), deed = await self.app.desk.do(f"log {typed}", log, typed, dict(bar.settled), bool(bar.accept))
        except AfterAError as error:
            self._saving = False
            drafts.keep(typed)
            bar.fail(error.sentence)
            return
        self._leave("")
        self.app.told(_said(u, made), deed)
        self.app.reload()


def understand(book: Book, typed: str, settled: Settled) -> tuple[Understanding, dict[int, Person]]:
    """Return what a line means, and the people its questions could mean."""
    u = knowing.understand(book, typed, settled)
    ids = [candidate.id for question in u.questions for candidate in question.candidates if candidate.id]
    return u, {person.id: person for person in people.get(book, ids[:50])}


def log(book: Book, typed: str, settled: Settled, accept: bool) -> tuple[Understanding, Made]:
    """Write a line as it is understood now, within the open deed."""
    u = knowing.understand(book, typed, settled)
    return u, conversations.log(book, u, settled, accept=accept)


def _said(u: Understanding, made: Made) -> str:
    open_ = len(made.questions)
    said = _("Logged: {what}", what=understood.one_line(u))
    return said + (_("; {n} left open for the inbox", n=open_) if open_ else "")
