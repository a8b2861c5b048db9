"""One question under a place: until when, what still rings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from ... import clock
from ...errors import UsageError
from ...followups import wording
from ...text import nfc
from ...words import _, days
from .. import ink
from ..widgets.line import Line

if TYPE_CHECKING:
    from ..app import AfterA


class Ask(ModalScreen[Any]):
    """A line under the place, with what it means below it."""

    app: AfterA
    BINDINGS: ClassVar[list[Any]] = [Binding("escape", "dismiss", show=False)]

    def __init__(self, about: str) -> None:
        super().__init__()
        self.about = about

    def compose(self) -> ComposeResult:
        """Show what it is about, the line, and what it means."""
        with Container(classes="bar"):
            yield Static(ink.line((self.question(), "$asks"), ("  " + self.about, "$muted")))
            yield Line()
            yield Static(id="meant")
            yield Static(
                ink.line(("⏎", "$accent"), f" {_('save')}   ", ("Esc", "$accent"), f" {_('stop')}"), classes="keys"
            )

    def on_mount(self) -> None:
        """Say what an empty line means."""
        self._say("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what the line means so far."""
        self._say(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give the answer back."""
        answer = self.answer(nfc(event.value).strip())
        if answer is not None:
            self.dismiss(answer)

    def _say(self, typed: str) -> None:
        self.query_one("#meant", Static).update(self.meaning(nfc(typed).strip()))

    def question(self) -> str:
        """Return what is asked."""
        return self.about

    def answer(self, typed: str) -> Any:
        """Return what the line means; None where it isn't an answer yet."""
        return typed or None

    def meaning(self, typed: str) -> Content:
        """Return what is shown under the line."""
        return Content("")


class AskDay(Ask):
    """Ask for a day ahead."""

    def question(self) -> str:
        """Return what is asked."""
        return _("Put off to which day?")

    def answer(self, typed: str) -> date | None:
        """Return the day, tomorrow where nothing is written; only days ahead count."""
        if not typed:
            return clock.today() + timedelta(days=1)
        try:
            said = wording.when(typed)
        except UsageError:
            return None
        day = (said.due_from or said.due) if said else None
        return day if day and day > clock.today() else None

    def meaning(self, typed: str) -> Content:
        """Return the day."""
        day = self.answer(typed)
        if day is None:
            return ink.line((_("a day ahead: tomorrow, next tuesday, 12/3"), "$muted"))
        return ink.line((days.day(day), "$day"))


class AskEcho(Ask):
    """Ask what still rings."""

    def question(self) -> str:
        """Return what is asked."""
        return _("What still rings?")
