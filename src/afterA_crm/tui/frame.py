"""What the screen and the prompt share: the desk, themes, keymap, and a sudden end that tells no one's secrets."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from textual.app import App

from .. import places, settings
from ..errors import AfterAError
from ..text import visible
from ..words import _
from . import keys, themes
from .desk import Desk

#: How many characters of a key sequence are read: a whole sentence may be committed in one by an input method.
_LONGEST_SEQUENCE = 2048
#: How long a change waits to be drawn together with others, in seconds.
_DRAW = 1 / 120

T = TypeVar("T")


class Frame(App[T]):
    """A program on the screen that works with the book."""

    CSS_PATH = "afterA.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        """Open the book of `places`.

        Raises:
            AfterAError: the book or the settings can't be read.
        """
        now = settings.load()
        widen_key_sequences()
        draw_sooner()
        super().__init__()
        self.desk = Desk(places.book())
        self.chosen_keys = now.keymap
        self.failure: str | None = None
        for name in themes.COLOURS:
            self.register_theme(themes.theme(name))
        self.theme = now.theme
        self.set_keymap(keys.keymap(now.keymap))

    def live(self, *, inline: bool = False) -> T | None:
        """Run until the user leaves, and return what came of it.

        Raises:
            AfterAError: it came to a sudden end.
        """
        try:
            made = self.run(inline=inline, mouse=not inline)
        finally:
            self.desk.close()
        if self.failure is not None:
            raise AfterAError(self.failure)
        return made

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our colours for themes that don't name them."""
        return themes.theme("afterglow" if self.current_theme.dark else "daylight").variables

    def tell(self, sentence: str) -> None:
        """Say a sentence in a toast."""
        self.clear_notifications()
        self.notify(visible(sentence, keep="\n"), timeout=8, markup=False)

    def background(self, work: Callable[[], Awaitable[None]], group: str) -> None:
        """Let something run beside the drawing, in place of what its group still runs; a failure is said."""
        said: Any = partial(self._said_if_it_fails, work)
        self.run_worker(said, group=group, exclusive=True)

    async def _said_if_it_fails(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except AfterAError as error:
            self.tell(error.sentence)
        except Exception as error:
            self.tell(_("That went wrong ({kind}); everything else goes on.", kind=type(error).__name__))

    def keep_what_was_typed(self) -> None:
        """Keep what isn't saved; asked when the program comes to a sudden end."""

    def _fatal_error(self) -> None:
        """Leave with one sentence; the usual crash screen prints local values, and they are people's."""
        with suppress(Exception):
            self.keep_what_was_typed()
        self.failure = _(
            "The screen came to a sudden end ({kind}). What was saved is saved; what you typed is kept as a draft.",
            kind=type(self._exception).__name__,
        )
        self._close_messages_no_wait()


def widen_key_sequences() -> None:
    """Let a committed word of five or more syllables come through whole: Textual gives up after 32 characters."""
    from textual import _xterm_parser

    _xterm_parser._MAX_SEQUENCE_SEARCH_THRESHOLD = _LONGEST_SEQUENCE


def draw_sooner() -> None:
    """Let what a key did be drawn after half of the time that Textual gathers changes for."""
    from textual import screen

    vars(screen)["UPDATE_PERIOD"] = _DRAW
