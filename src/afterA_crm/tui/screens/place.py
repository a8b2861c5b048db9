"""What every place is made of: a top line, a list beside a page, a foot line."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.events import DescendantFocus, Resize
from textual.screen import Screen
from textual.widget import Widget

from ... import pages
from .. import keys
from ..widgets import person_page
from ..widgets.bars import Foot, Top
from ..widgets.lines import Lines
from ..widgets.page import Page

if TYPE_CHECKING:
    from ..app import AfterA

#: Narrower than this, the page stands under the list.
_TWO_COLUMNS = 100
#: How many conversations a page shows.
TALKS = 30


class Place(Screen[None]):
    """A place: it loads when it comes into sight and when the book changed."""

    app: AfterA
    name_of_place: ClassVar[str] = ""
    hints: ClassVar[tuple[str, ...]] = ()
    BINDINGS: ClassVar[list[Any]] = keys.bound("back")

    def compose(self) -> ComposeResult:
        """Put the lines, the list and the page together."""
        yield Top(self.name_of_place)
        with Container(classes="body"):
            with Container(classes="list"):
                yield from self.list_side()
            yield Page()
        yield Foot(self.hints)

    def list_side(self) -> Iterable[Widget]:
        """Yield the widgets of the list's side."""
        return ()

    def on_mount(self) -> None:
        """Read what is shown."""
        self.reload()

    def on_resize(self, event: Resize) -> None:
        """Put the page under the list where there is no room beside it."""
        self.set_class(event.size.width < _TWO_COLUMNS, "-narrow")

    def reload(self) -> None:
        """Read anew what is shown; the cursor stays where it is."""
        self.app.background(self.load, f"load {self.name_of_place}")

    async def load(self) -> None:
        """Read what is shown."""

    def action_back(self) -> None:
        """Go back to the list."""
        self.list_in_sight().focus()

    def hints_here(self) -> tuple[str, ...]:
        """Return the actions that matter in the list."""
        return self.hints

    def say_keys(self) -> None:
        """Show the keys that matter where the focus is."""
        reading = self.query_one(Page).has_focus
        self.query_one(Foot).show(("back", "down", "up", "log", "quit") if reading else self.hints_here())

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """Show the keys of where the focus went."""
        self.say_keys()

    def list_in_sight(self) -> Widget:
        """Return the list of this place."""
        return self.query_one(Lines)

    def open_page(self) -> None:
        """Let the arrows scroll the page."""
        self.query_one(Page).focus()

    def read_person(self, person: int | None) -> None:
        """Read a person's page and show it."""
        self.app.background(partial(self._read_person, person), f"page {self.name_of_place}")

    async def _read_person(self, person: int | None) -> None:
        found = None if person is None else await self.app.desk.read(pages.page, person, TALKS)
        self.show_person(person, found)

    def show_person(self, person: int | None, found: pages.Page | None) -> None:
        """Show a person's page, or nobody's."""
        page = self.query_one(Page)
        if found is None:
            page.show(None, None)
        else:
            page.show(("person", person), partial(person_page.draw, found))
