"""The screen: which place is shown, what everywhere can be done, and how the book's news gets in. It only routes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, ClassVar

from textual.app import App
from textual.screen import Screen

from .. import history, past, places, settings
from ..errors import AfterAError
from ..text import visible
from ..words import _
from . import keys, themes
from .desk import Desk

#: How often the book is asked whether someone else wrote, in seconds.
_LOOK = 0.7
#: How many characters of a key sequence are read: a whole sentence may be committed in one by an input method.
_LONGEST_SEQUENCE = 2048


def _today() -> Screen[None]:
    from .screens.today import Today

    return Today()


def _people() -> Screen[None]:
    from .screens.people import People

    return People()


class AfterA(App[None]):
    """The screen of afterA."""

    TITLE = "afterA"
    CSS_PATH = "afterA.tcss"
    ENABLE_COMMAND_PALETTE = False
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {"today": _today, "people": _people}
    DEFAULT_MODE = "today"
    BINDINGS: ClassVar[list[Any]] = [
        *keys.bound("log", "show_today", "show_people", "find", "undo", "help"),
        *keys.bound("quit"),
    ]

    def __init__(self, desk: Desk | None = None) -> None:
        """Open the book of `places`.

        Raises:
            AfterAError: the book or the settings can't be read.
        """
        now = settings.load()
        widen_key_sequences()
        super().__init__()
        self.desk = desk or Desk(places.book())
        self.chosen_keys = now.keymap
        self.undoable: int | None = None
        self.failure: str | None = None
        self._version: int | None = None
        for name in themes.COLOURS:
            self.register_theme(themes.theme(name))
        self.theme = now.theme
        self.set_keymap(keys.keymap(now.keymap))

    @classmethod
    def live(cls) -> None:
        """Run until the user leaves.

        Raises:
            AfterAError: it can't open, or came to a sudden end.
        """
        app = cls()
        try:
            app.run()
        finally:
            app.desk.close()
        if app.failure is not None:
            raise AfterAError(app.failure)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our colours' names for themes that don't have them."""
        ours = themes.theme("afterglow" if self.current_theme.dark else "daylight")
        return ours.variables

    def on_mount(self) -> None:
        """Begin to look out for what other doors write."""
        self.set_interval(_LOOK, self._look)

    # -- what everywhere can be done -----------------------------------------------------------------

    def action_log(self) -> None:
        """Open the capture bar."""
        from .screens.capture import Capture

        self.push_screen(Capture())

    async def action_show_today(self) -> None:
        """Go to Today."""
        await self.switch_mode("today")

    async def action_show_people(self) -> None:
        """Go to the people."""
        await self.switch_mode("people")

    async def action_find(self) -> None:
        """Go to the people's filter line."""
        await self.switch_mode("people")
        find: Any = getattr(self.screen, "find", None)
        if find is not None:
            find()

    def action_help(self) -> None:
        """Show the keys of where we are."""
        from .screens.help import Help

        self.push_screen(Help(self.screen))

    def action_help_quit(self) -> None:
        """Say how to leave: Ctrl+C is for copying here."""
        self.tell(_("{key} leaves.", key=keys.shown("quit", self.chosen_keys)))

    def action_undo(self) -> None:
        """Take back the last deed of this screen."""
        if self.undoable is None:
            self.tell(_("Nothing was done here yet; `aftera undo` goes further back."))
            return
        self.background(partial(self._undo, self.undoable), "undo")

    async def _undo(self, deed: int) -> None:
        title = (await self.desk.read(past.origin, deed)).title
        await self.desk.do(f"undo: {title}", history.reverse, deed)
        self.undoable = None
        self.tell(_("Taken back: {title}", title=title))
        self.reload()

    # -- saying and doing ----------------------------------------------------------------------------

    def tell(self, sentence: str, deed: int | None = None) -> None:
        """Say a sentence in a toast; with a deed, also the key that takes it back."""
        if deed is not None:
            self.undoable = deed
            sentence += f"   {keys.shown('undo', self.chosen_keys)} " + _("undo")
        self.clear_notifications()
        self.notify(visible(sentence, keep="\n"), timeout=8, markup=False)

    def background(self, work: Callable[[], Awaitable[None]], group: str) -> None:
        """Let something run beside the drawing, in place of what its group still runs; a failure is said."""
        self.run_worker(partial(self._said_if_it_fails, work), group=group, exclusive=True)

    async def _said_if_it_fails(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except AfterAError as error:
            self.tell(error.sentence)
        except Exception as error:
            self.tell(_("That went wrong ({kind}); everything else goes on.", kind=type(error).__name__))

    # -- the book's news -----------------------------------------------------------------------------

    def reload(self) -> None:
        """Read anew what the place in sight shows; the others do so when they come into sight."""
        for screen in self._places():
            reload: Any = getattr(screen, "reload", None)
            if reload is not None:
                reload()

    def _places(self) -> list[Screen[Any]]:
        return [stack[0] for stack in self._screen_stacks.values() if stack]

    def _look(self) -> None:
        self.run_worker(self._look_at_the_book, group="look", exclusive=True)

    async def _look_at_the_book(self) -> None:
        try:
            version = await self.desk.version()
        except (AfterAError, OSError, asyncio.InvalidStateError, RuntimeError):
            return
        if self._version is not None and version != self._version:
            self.reload()
        self._version = version

    # -- a sudden end --------------------------------------------------------------------------------

    def _fatal_error(self) -> None:
        """Leave with one sentence; the usual crash screen prints local values, and they are people's."""
        self.failure = self.failure or _(
            "The screen came to a sudden end ({kind}). What was saved is saved; what you typed is kept as a draft.",
            kind=type(self._exception).__name__,
        )
        self._close_messages_no_wait()


def widen_key_sequences() -> None:
    """Let a committed word of five or more syllables come through whole: Textual gives up after 32 characters."""
    from textual import _xterm_parser

    _xterm_parser._MAX_SEQUENCE_SEARCH_THRESHOLD = _LONGEST_SEQUENCE
