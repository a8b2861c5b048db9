"""The top line (where we are, the day, the hat) and the foot line (the few keys that matter here)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from ... import clock
from ...words import _, days, told
from .. import ink, keys

if TYPE_CHECKING:
    from ..app import AfterA


class Top(Widget):
    """The line over every place."""

    app: AfterA

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place
        self.hat: str | None = None

    def wear(self, hat: str | None) -> None:
        """Show the hat worn now."""
        if hat != self.hat:
            self.hat = hat
            self.refresh()

    def render(self) -> Content:
        """Draw the line."""
        today = clock.today()
        parts: list[ink.Part] = [("afterA", "bold $accent"), "   "]
        for place, action in (("today", "show_today"), ("people", "show_people")):
            key = keys.shown(action, self.app.chosen_keys)
            style = "bold" if place == self.place else "$muted"
            parts += [(key, "$muted"), (f" {told(keys.KEYS[action].word)}", style), "   "]
        hat = _("as {hat}", hat=self.hat) if self.hat else ""
        far = ink.line((hat, "$rings"), "   " if hat else "", (long_day(today), "$muted"))
        left = ink.line(*parts)
        cells = self.content_size.width
        if left.cell_length + far.cell_length + 2 > cells:
            far = ink.line((days.short_day(today, today), "$muted"))
        return ink.apart(left, far, cells)


class Foot(Widget):
    """The line under every place."""

    app: AfterA

    def __init__(self, actions: Iterable[str]) -> None:
        super().__init__()
        self.actions = tuple(actions)

    def show(self, actions: Iterable[str]) -> None:
        """Show these actions from here on."""
        if tuple(actions) != self.actions:
            self.actions = tuple(actions)
            self.refresh()

    def render(self) -> Content:
        """Draw the line, as many keys as there is room for."""
        far = _keys(keys.hints(("help",), self.app.chosen_keys))
        left = Content("")
        for hint in keys.hints(self.actions, self.app.chosen_keys):
            more = _keys([hint])
            if left.cell_length + more.cell_length + far.cell_length + 6 > self.content_size.width:
                break
            left = Content.assemble(left, "   " if left else "", more)
        return ink.apart(left, far, self.content_size.width)


def _keys(hints: list[tuple[str, str]]) -> Content:
    parts: list[ink.Part] = []
    for key, word in hints:
        parts += [(key, "$accent"), (f" {word}", "$muted")]
    return ink.line(*parts)


def long_day(day: date) -> str:
    """Return a day as it heads the screen: `Friday`-less and short, in the order of the language."""
    return _("{month}/{day} {weekday}", month=day.month, day=day.day, weekday=days.weekday(day))
