"""The screen: which place is shown, what everywhere can be done, and how the book's news gets in. It only routes."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, ClassVar

from textual.events import Key
from textual.screen import Screen

from .. import clock, doctor, history, past
from ..errors import AfterAError
from ..words import _
from . import keys
from .frame import Frame

#: How often the book is asked whether someone else wrote, in seconds.
_LOOK = 0.7


def _today() -> Screen[None]:
    from .screens.today import Today

    return Today()


def _people() -> Screen[None]:
    from .screens.people import People

    return People()


class AfterA(Frame[None]):
    """The screen of afterA."""

    TITLE = "afterA"
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {"today": _today, "people": _people}
    DEFAULT_MODE = "today"
    BINDINGS: ClassVar[list[Any]] = keys.bound("log", "show_today", "show_people", "find", "undo", "help", "quit")

    def __init__(self) -> None:
        super().__init__()
        self.undoable: int | None = None
        self._suggested = ""
        self._version: int | None = None
        self._day = clock.today()

    def on_mount(self) -> None:
        """Begin to look out for what other doors write; what can wait is done once the first screen is drawn."""
        self.set_interval(_LOOK, self._look)
        self.set_timer(_LOOK, partial(self.background, self._settle_in, "settle in"))

    async def _settle_in(self) -> None:
        """Bring the grammar of lines in, so that the first key of a line is answered at once; look after the book."""
        await asyncio.to_thread(import_module, "afterA_crm.tui.screens.capture")
        # What is there by now stays: looking through it for garbage would stop a key for tens of milliseconds.
        gc.freeze()
        if not await asyncio.to_thread(doctor.is_sound, self.desk.path):
            self.tell(_("The book is damaged; `aftera doctor` looks into it."))

    async def on_key(self, event: Key) -> None:
        """Take a syllable apart that an input method made of two letter keys: 터 is x and then j."""
        for letter in keys.letters(event.character or ""):
            self.simulate_key(letter)

    # -- what everywhere can be done -----------------------------------------------------------------

    def action_log(self) -> None:
        """Open the capture bar, once with the line that was suggested last."""
        from .screens.capture import Capture

        self.push_screen(Capture(self._suggested))
        self._suggested = ""

    def suggest(self, line: str) -> None:
        """Offer a line to be logged next."""
        self._suggested = line

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
        else:
            self.background(partial(self._undo, self.undoable), "undo")

    async def _undo(self, deed: int) -> None:
        title = (await self.desk.read(past.origin, deed)).title
        await self.desk.do(f"undo: {title}", history.reverse, deed)
        self.undoable = None
        self.tell(_("Taken back: {title}", title=title))
        self.reload()

    def told(self, sentence: str, deed: int | None) -> None:
        """Say what was done, and the key that takes it back."""
        if deed is not None:
            self.undoable = deed
            keys_here = ("undo", "log") if self._suggested else ("undo",)
            hints = (f"{key} {word}" for key, word in keys.hints(keys_here, self.chosen_keys))
            sentence = "   ".join((sentence, *hints))
        self.tell(sentence)

    # -- the book's news -----------------------------------------------------------------------------

    def reload(self) -> None:
        """Let every place that was opened, and what stands over it, read anew; cursors stay where they are."""
        for stack in self._screen_stacks.values():
            for screen in stack:
                reload: Any = getattr(screen, "reload", None)
                if reload is not None:
                    reload()

    def _look(self) -> None:
        look: Any = self._look_at_the_book
        self.run_worker(look, group="look", exclusive=True)

    async def _look_at_the_book(self) -> None:
        try:
            version = await self.desk.version()
        except (AfterAError, OSError, RuntimeError):
            return  # held by another just now, or closed: the next look will do
        fresh = self._version is not None and version != self._version
        if fresh or clock.today() != self._day:
            self.reload()
        self._version, self._day = version, clock.today()
