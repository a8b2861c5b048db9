"""The capture bar: one sentence, coloured and named as it is understood; its questions are settled in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static, TextArea

from ... import understood
from ...capture import Understanding
from ...people import Person
from ...text import nfc, visible
from ...words import _
from .. import ink
from . import choices
from .choices import Answer, Choice
from .sentence import Sentence
from .understanding import under


class CaptureBar(Container):
    """The sentence, what is understood of it, and the answers its questions could have."""

    class Changed(Message):
        """Say that the sentence, or an answer, is another one now."""

    class Submitted(Message):
        """Say that the sentence is to be saved."""

    class Left(Message):
        """Say that the bar is to be closed."""

    BINDINGS: ClassVar[list[Any]] = [Binding("escape", "leave", show=False)]

    def __init__(self, start: str = "", *, asks: bool = True) -> None:
        super().__init__(classes="bar")
        self.start = start
        self.asks = asks
        self.settled: dict[str, Answer] = {}
        self.accept: bool | None = None
        self._choices: list[Choice] = []
        self._at: int | None = None
        self._question: str | None = None

    def compose(self) -> ComposeResult:
        """Put sentence, understanding and keys under one another."""
        yield Sentence(_("yesterday with Sora, the storyboard #ai-film; send it next tue"))
        yield Static(id="chips")
        yield Static(id="asked")
        yield Static(classes="keys")

    def on_mount(self) -> None:
        """Take up the draft."""
        sentence = self.query_one(Sentence)
        sentence.text = visible(self.start, keep="\n\t")
        sentence.move_cursor(sentence.document.end)
        sentence.focus()
        self._say_keys()

    @property
    def typed(self) -> str:
        """Return what was typed, in NFC, without white space around it."""
        return nfc(self.query_one(Sentence).text).strip()

    # -- what is understood --------------------------------------------------------------------------

    def show(self, u: Understanding | None, found: Mapping[int, Person]) -> None:
        """Show what is understood; `found` are the people its questions name."""
        self.query_one(Sentence).paint(u)
        chips = self.query_one("#chips", Static)
        if u is None:
            chips.update("")
            self._ask([], None)
            return
        chips.update(ink.lines(under(u, self.query_one(Sentence).content_size.width)))
        if self.asks:
            self._ask_what_is_open(u, found)

    def _ask_what_is_open(self, u: Understanding, found: Mapping[int, Person]) -> None:
        question = u.questions[0] if u.questions else None
        if question is not None:
            self._ask(choices.answers(question, found), choices.asked(question))
        elif any(said.proposed for said in u.followups) and self.accept is None:
            said = "; ".join(understood.followup(said) for said in u.followups if said.proposed)
            yes, no = ink.line(_("yes, write it down")), ink.line(_("no, only the conversation"))
            self._ask([Choice("", 1, yes), Choice("", 0, no)], ink.line((said, "$todo"), "?"))
        else:
            self._ask([], None)

    def _ask(self, found: Sequence[Choice], asked: Content | None) -> None:
        question = found[0].question if found else None
        if question != self._question or len(found) != len(self._choices):
            self._at = None
        self._question, self._choices = question, list(found)
        self._asked = asked
        self._draw_choices()

    def _draw_choices(self) -> None:
        lines = choices.drawn(self._asked, self._choices, self._at)
        asked = self.query_one("#asked", Static)
        asked.update(ink.lines([Content(""), *lines]) if lines else "")
        asked.display = bool(lines)
        self._say_keys()

    def _say_keys(self) -> None:
        hints = [
            ("⏎", _("save") if self._at is None else _("choose")),
            ("Esc", _("close, keep as draft") if self.asks else _("stop")),
        ]
        if self._choices and self._at is None:
            hints.insert(1, ("↓", _("answer now; or later in the inbox")))
        elif self._choices:
            hints.insert(1, ("↑↓", _("another")))
        else:
            hints.insert(1, ("Ctrl+J", _("a note under it")))
        parts: list[ink.Part] = []
        for key, word in hints:
            parts += ["   " if parts else "", (key, "$accent"), (f" {word}", "$muted")]
        self.query_one(".keys", Static).update(ink.line(*parts))

    def fail(self, sentence: str) -> None:
        """Say why it could not be saved; everything stays as it is."""
        self.query_one("#chips", Static).update(ink.line((sentence, "$rings")))

    # -- typing and choosing -------------------------------------------------------------------------

    def on_text_area_changed(self, _event: TextArea.Changed) -> None:
        """Let it be understood anew."""
        self.accept = None
        self.post_message(self.Changed())

    def on_sentence_steered(self, message: Sentence.Steered) -> None:
        """Walk through the choices; above the first is the sentence again."""
        if self._choices:
            at = -1 if self._at is None else self._at
            at = max(-1, min(at + message.steps, len(self._choices) - 1))
            self._at = None if at < 0 else at
            self._draw_choices()

    def on_sentence_entered(self, _message: Sentence.Entered) -> None:
        """Take the choice under the cursor, else save."""
        if self._at is not None and self._choices:
            self._take(self._choices[self._at])
        elif self.typed:
            self.post_message(self.Submitted())

    def on_click(self, event: Click) -> None:
        """Take the choice that the mouse points at."""
        asked = self.query_one("#asked", Static)
        at = event.screen_y - asked.region.y - 2
        if event.widget is asked and 0 <= at < len(self._choices):
            self._take(self._choices[at])

    def _take(self, choice: Choice) -> None:
        if choice.question:
            self.settled[choice.question] = choice.answer
        else:
            self.accept = bool(choice.answer)
        self._at = None
        self.post_message(self.Changed())

    def action_leave(self) -> None:
        """Go back from the choices to the sentence, else close the bar."""
        if self._at is not None:
            self._at = None
            self._draw_choices()
        else:
            self.post_message(self.Left())
