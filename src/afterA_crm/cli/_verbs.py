"""A command of several verbs that also answers without one: `aftera project` lists, `aftera project X` shows."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup


class Verbs(TyperGroup):
    """A group whose verb may be left out: nothing said lists, anything else said shows."""

    #: The verb of what begins with none.
    otherwise = "show"

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take a missing verb for `list`, also where only options of it are given."""
        # While a word is completed, nothing said is nothing yet.
        if not ctx.resilient_parsing and (not args or (args[0].startswith("-") and args[0] not in ("-h", "--help"))):
            args = ["list", *args]
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Take what is no verb for what the verb left out is about: the name of something to show."""
        if args[0] not in self.commands:
            args = [self.otherwise, *args]
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Complete the verbs, and what may stand where the verb is left out."""
        found: list[Any] = super().shell_complete(ctx, incomplete)
        first = next((one for one in self.commands[self.otherwise].params if one.param_type_name == "argument"), None)
        if first is not None and not incomplete.startswith("-"):
            found += first.shell_complete(ctx, incomplete)
        return found


def app() -> typer.Typer:
    """Return the Typer app of such a command."""
    return typer.Typer(cls=Verbs, rich_markup_mode=None, add_completion=False)
