"""People: everyone in a list, found as you type, and a person's page beside it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, ClassVar

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from ... import browsing
from ...words import _
from .. import ink, keys
from ..widgets.bars import Top
from ..widgets.line import Line
from ..widgets.lines import Lines
from ..widgets.people_list import PeopleList
from .place import TALKS, Place

#: How many are read at once before the whole order is known.
_FIRST = 120
#: How many a search shows.
_FOUND = 200


class People(Place):
    """The people's list, with the line that filters it."""

    name_of_place = "people"
    hints = ("find", "open", "log", "sort", "undo", "quit")
    BINDINGS: ClassVar[list[Any]] = keys.bound("sort")

    def __init__(self) -> None:
        super().__init__()
        self.by = browsing.ORDERS[0]
        self.words = ""
        self._shown: tuple[str, str] | None = None
        #: Everyone in the order that was read last; what is typed doesn't change it.
        self._whole: list[int] | None = None
        self._typing = False

    def list_side(self) -> Iterable[Widget]:
        """Yield the filter line and the list."""
        yield Line(_("A name, initial consonants, any word"), id="filter")
        yield PeopleList()

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(PeopleList).focus()
        super().on_mount()

    # -- reading -------------------------------------------------------------------------------------

    async def load(self) -> None:
        """Read the first rows at once, and the whole order after."""
        read, people = self.app.desk.read, self.query_one(PeopleList)
        keep = self._shown is not None and self._shown[0] == self.words
        if not self._typing:
            self._whole = None
        self._typing = False
        # One reading of the book for all of it: a key is answered in one go.
        found = await read(
            browsing.window,
            self.words,
            self.by,
            most=_FOUND if self.words else None if keep else _FIRST,
            sight=people.size.height + 2,
            near=people.near() if keep else (),
            chosen=people.chosen if keep else None,
            whole=self._whole,
            talks=TALKS,
        )
        self.query_one(Top).wear(found.standing.hat)
        people.say_nothing(self._nothing(found.standing.people))
        people.show(found.ids, found.rows, keep=keep)
        self._shown = (self.words, self.by)
        self.show_person(people.chosen, found.page)
        if not self.words and self._whole is None:
            self._whole = found.ids
            if not keep and len(found.ids) == _FIRST:
                self._whole = await read(browsing.order, self.by)
                people.show(self._whole, found.rows, keep=True)

    def _nothing(self, everyone: int) -> Content:
        """Return what the list says when nobody is in it."""
        if everyone:
            return ink.line(
                _("Nobody fits “{words}”; {key} clears the line.", words=self.words, key=keys.written("escape"))
            )
        key = keys.shown("log", self.app.chosen_keys)
        return ink.line(_("Nobody is here yet. Press {key} and write whom you met today; they will be here.", key=key))

    def on_people_list_wanted(self, message: PeopleList.Wanted) -> None:
        """Read the rows that came into sight."""
        self.app.background(partial(self._read_rows, message.ids), f"rows {message.ids[0]}")

    async def _read_rows(self, ids: list[int]) -> None:
        self.query_one(PeopleList).take(await self.app.desk.read(browsing.rows, ids))

    # -- moving and finding --------------------------------------------------------------------------

    def on_lines_moved(self, _message: Lines.Moved) -> None:
        """Show the page of the person under the cursor."""
        self.read_person(self.query_one(PeopleList).chosen)

    def on_lines_opened(self, _message: Lines.Opened) -> None:
        """Read the page."""
        self.open_page()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find as it is typed."""
        if event.value.strip() != self.words:
            self.words = event.value.strip()
            self._typing = True
            self.reload()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Go from the line to what it found."""
        self.query_one(PeopleList).focus()

    def on_key(self, event: Any) -> None:
        """Go from the line down into the list."""
        if event.key == "down" and self.query_one("#filter").has_focus:
            event.stop()
            self.query_one(PeopleList).focus()

    def find(self) -> None:
        """Go to the filter line."""
        self.query_one("#filter").focus()

    def action_back(self) -> None:
        """Go back to the list; from the list, clear the filter."""
        line, people = self.query_one("#filter", Input), self.query_one(PeopleList)
        if line.has_focus or people.has_focus:
            line.value = ""
        people.focus()

    def action_sort(self) -> None:
        """Order by last conversation, or by name."""
        at = browsing.ORDERS.index(self.by)
        self.by = browsing.ORDERS[(at + 1) % len(browsing.ORDERS)]
        said = {"last": _("Those you talked with last come first."), "name": _("In the order of their names.")}
        self.app.tell(said[self.by])
        self.reload()
