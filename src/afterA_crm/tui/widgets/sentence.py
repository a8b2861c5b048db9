"""The sentence as it is typed, coloured as it is understood."""

from __future__ import annotations

from typing import Any, ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import Binding
from textual.content import Content
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea

from ...capture import Understanding
from ...text import nfc, visible
from .understanding import CONTAINERS, INKS


class Sentence(TextArea):
    """The line as it is typed. Enter saves; Ctrl+J begins a note under the line."""

    BINDINGS: ClassVar[list[Any]] = [Binding("ctrl+j,alt+enter,shift+enter", "note", show=False)]

    class Entered(Message):
        """Say that Enter was pressed."""

    class Steered(Message):
        """Say that an arrow was pressed that the sentence has no use for."""

        def __init__(self, steps: int) -> None:
            super().__init__()
            self.steps = steps

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=Content(placeholder), highlight_cursor_line=False, compact=True)
        self._u: Understanding | None = None
        self.cursor_blink = False

    def paint(self, u: Understanding | None) -> None:
        """Colour the line as it is understood."""
        self._u = u
        self.notify_style_update()
        self.refresh()

    def get_line(self, line_index: int) -> Text:
        """Return a line with its colours; what would act on the terminal is shown as a dot."""
        line = self.document.get_line(line_index)
        shown = line if line.isprintable() else "".join(c if c.isprintable() else "·" for c in line)
        drawn = Text(shown, end="", no_wrap=True)
        u = self._u
        if line_index == 0 and u is not None:
            colours = self.app.theme_variables
            lead = len(line) - len(line.lstrip())
            # As long as the next understanding isn't there, what was understood of the same beginning still holds.
            same = next((at for at, (c, d) in enumerate(zip(line[lead:], u.text, strict=False)) if c != d), None)
            same = min(len(line) - lead, len(u.text)) if same is None else same
            for span in sorted(u.spans, key=lambda span: span.kind not in CONTAINERS):
                if span.kind in INKS and span.end <= same:
                    style = Style(color=colours[INKS[span.kind]], underline=span.kind == "question" or None)
                    drawn.stylize(style, span.start + lead, span.end + lead)
        return drawn

    async def _on_key(self, event: Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Entered())
        elif event.key in ("up", "down") and self._is_at_edge(event.key):
            event.stop()
            event.prevent_default()
            self.post_message(self.Steered(1 if event.key == "down" else -1))
        else:
            await super()._on_key(event)

    def _is_at_edge(self, key: str) -> bool:
        return self.cursor_at_last_line if key == "down" else self.cursor_at_first_line

    async def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        pasted = event.text.replace("\r\n", "\n").replace("\r", "\n")
        self.insert(nfc(visible(pasted, keep="\n\t")))

    def action_note(self) -> None:
        """Begin a new line: the first is the sentence, further ones its note."""
        self.insert("\n")
