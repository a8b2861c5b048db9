"""A single line to type in: what is pasted is composed, and nothing in it acts."""

from __future__ import annotations

from typing import Any

from textual.events import Paste
from textual.reactive import Reactive
from textual.widgets import Input

from ...text import nfc, visible


class Line(Input):
    """A plain line without a frame."""

    # Its width never depends on what is typed: the screen need not be laid out anew for each key.
    value: Reactive[str] = Reactive("", layout=False, init=False)

    def __init__(self, placeholder: str = "", **named: Any) -> None:
        super().__init__(placeholder=placeholder, compact=True, **named)
        self.cursor_blink = False

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(nfc(visible(" ".join(event.text.split()))), *sorted(self.selection))
