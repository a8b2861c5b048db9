"""Settle: what lines left open, one question after the other, with the same answers as in the capture bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from ... import clock, inbox, people
from ...capture import Question
from ...inbox import Open
from ...people import Person
from ...store import Book
from ...words import _, days
from .. import ink, keys
from ..widgets import choices
from ..widgets.choices import Answer, Choice

if TYPE_CHECKING:
    from ..app import AfterA

#: How many questions are looked at for the next one.
_LOOKED = 30


class Settle(ModalScreen[None]):
    """A panel over the bottom: the line, what it left open, and the answers."""

    app: AfterA
    BINDINGS: ClassVar[list[Any]] = [
        *keys.bound("down", "up", "undo"),
        Binding("enter", "take", show=False),
        Binding("right,tab", "later", show=False),
        Binding("escape,left", "dismiss", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._open: Open | None = None
        self._choices: list[Choice] = []
        self._at = 0
        self._left: set[int] = set()
        self._taking = False

    def compose(self) -> ComposeResult:
        """Put the line, the answers and the keys under one another."""
        with Container(classes="bar"):
            yield Static(id="line")
            yield Static(id="asked")
            yield Static(classes="keys")

    def on_mount(self) -> None:
        """Read the first question."""
        hints = (("⏎", _("choose")), ("↑↓", _("another")), ("→", _("later")), ("Esc", _("stop")))
        parts = [part for key, word in hints for part in ((key, "$accent"), f" {word}   ")]
        self.query_one(".keys", Static).update(ink.line(*parts))
        self.reload()

    def reload(self) -> None:
        """Read what is open now; the cursor stays on its answer."""
        self.app.background(self._read, "settle")

    async def _read(self) -> None:
        found = await self.app.desk.read(first_open, frozenset(self._left))
        if found is None:
            self.dismiss()
            return
        asked, known, name = found
        if self._open is None or asked.id != self._open.id:
            self._at = 0
        self._open = asked
        self._choices = _answers(asked, known)
        said = days.short_day(asked.day, clock.today()) if asked.day else ""
        self.query_one("#line", Static).update(ink.line((said, "$day"), "  " if said else "", asked.sentence))
        self._draw(name)

    def _draw(self, name: str = "") -> None:
        if self._open is None:
            return
        if name or self._open.kind != "role":
            self._asked = _asked(self._open, name)
        lines = choices.drawn(self._asked, self._choices, min(self._at, len(self._choices) - 1))
        self.query_one("#asked", Static).update(ink.lines([Content(""), *lines]))

    def action_down(self) -> None:
        """Go to the next answer."""
        self._at = min(self._at + 1, len(self._choices) - 1)
        self._draw()

    def action_up(self) -> None:
        """Go to the answer before."""
        self._at = max(0, self._at - 1)
        self._draw()

    def action_later(self) -> None:
        """Leave the question open, and go to the next."""
        if self._open is not None:
            self._left.add(self._open.id)
            self.reload()

    def action_undo(self) -> None:
        """Take back the last answer."""
        self.app.action_undo()

    def action_take(self) -> None:
        """Take the answer under the cursor."""
        if self._open is not None and not self._taking and self._at < len(self._choices):
            self._taking = True
            self.app.background(partial(self._settle, self._open, self._choices[self._at].answer), "deed")

    async def _settle(self, asked: Open, answer: Answer) -> None:
        try:
            _made, deed = await self.app.desk.do(f"inbox {asked.id} {asked.text}", inbox.settle, asked, answer)
        finally:
            self._taking = False
        self.app.told(_("Settled: {text}.", text=asked.text), deed)
        self.app.reload()


def first_open(book: Book, left: frozenset[int]) -> tuple[Open, dict[int, Person], str] | None:
    """Return the first question that isn't left for later, the people it could mean, and whom it is about."""
    asked = next((one for one in inbox.questions(book, _LOOKED + len(left)) if one.id not in left), None)
    if asked is None:
        return None
    ids = [candidate.id for candidate in asked.candidates if candidate.id]
    known = {person.id: person for person in people.get(book, [*ids, *([asked.person] if asked.person else [])])}
    about = known.get(asked.person or 0)
    return asked, known, about.name if about else ""


def _question(asked: Open) -> Question:
    kind: Any = asked.kind
    part: Any = asked.part
    return Question(kind, asked.text, asked.candidates, 0, 0, part, asked.name)


def _asked(asked: Open, name: str) -> Content:
    if asked.kind == "role":
        return ink.line((_("Is {name} {role} now?", name=name, role=asked.text), "$asks"))
    return choices.asked(_question(asked))


def _answers(asked: Open, known: dict[int, Person]) -> list[Choice]:
    if asked.kind == "role":
        yes, no = ink.line(_("yes, from now on")), ink.line((_("no, just text"), "$muted"))
        return [Choice(asked.text, asked.person, yes), Choice(asked.text, None, no)]
    return choices.answers(_question(asked), known)
