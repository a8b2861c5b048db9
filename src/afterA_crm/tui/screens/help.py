"""Help: the keys of where you are, as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from ...words import told
from .. import ink, keys

if TYPE_CHECKING:
    from ..app import AfterA


class Help(ModalScreen[None]):
    """A panel over the bottom: each key, and what it does here."""

    app: AfterA
    BINDINGS: ClassVar[list[Any]] = [Binding("escape,enter,f1,q,ㅂ,left", "dismiss", show=False)]

    def __init__(self, over: Screen[Any]) -> None:
        super().__init__()
        self._actions = list(_actions(over))

    def compose(self) -> ComposeResult:
        """List the keys."""
        with VerticalScroll(classes="bar"):
            yield Static(ink.lines([self._line(action) for action in self._actions]))

    def _line(self, action: str) -> Content:
        keys_ = keys.all_shown(action, self.app.chosen_keys)
        return ink.line((ink.fit(keys_, 16), "$accent"), told(keys.KEYS[action].does))


def _actions(over: Screen[Any]) -> Iterable[str]:
    """Return the actions that a key reaches in a screen, each once, the nearest first."""
    here = {active.binding.action for active in over.active_bindings.values() if active.enabled}
    own = {binding.action for _key, binding in over._bindings if binding.action != "back"}
    return sorted((action for action in keys.KEYS if action in here), key=lambda action: action not in own)
