"""One line at the prompt of `aftera log`, named as it is understood while it is typed."""

from __future__ import annotations

from textual.app import ComposeResult

from ..errors import AfterAError
from . import drafts
from .frame import Frame
from .screens.capture import understand
from .widgets.capture_bar import CaptureBar


def ask_line(start: str = "") -> str | None:
    """Return the line typed at the prompt, with its note on further lines; None where the user left.

    Raises:
        AfterAError: the book or the settings can't be read, or the prompt came to a sudden end.
    """
    return Prompt(start).live(inline=True)


class Prompt(Frame[str]):
    """The capture bar alone, under the prompt; what it leaves open is asked after it."""

    INLINE_PADDING = 0

    def __init__(self, start: str = "") -> None:
        super().__init__()
        self.start = start

    def compose(self) -> ComposeResult:
        """Show the bar."""
        yield CaptureBar(self.start, asks=False)

    def on_capture_bar_changed(self, _message: CaptureBar.Changed) -> None:
        """Understand anew."""
        self.background(self._understand, "understand")

    async def _understand(self) -> None:
        bar = self.query_one(CaptureBar)
        if not bar.typed:
            bar.show(None, {})
            return
        try:
            bar.show(*await self.desk.read(understand, bar.typed, {}))
        except AfterAError as error:
            bar.fail(error.sentence)

    def on_capture_bar_submitted(self, _message: CaptureBar.Submitted) -> None:
        """Give the line back."""
        self.exit(self.query_one(CaptureBar).typed)

    def on_capture_bar_left(self, _message: CaptureBar.Left) -> None:
        """Leave without a line."""
        self.exit(None)

    def action_help_quit(self) -> None:
        """Leave without a line: Ctrl+C at a prompt means that."""
        self.exit(None)

    def keep_what_was_typed(self) -> None:
        """Keep the line as a draft."""
        drafts.keep(self.query_one(CaptureBar).typed)
