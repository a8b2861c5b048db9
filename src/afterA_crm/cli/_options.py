"""Options that many commands share, each declared once."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ..words import _


def examples(*lines: str) -> str:
    """Return the end of a help page: commands that can be typed as they stand."""
    return "\b\n" + "\n".join([_("Examples:"), *(f"  {line}" for line in lines)])


def app() -> typer.Typer:
    """Return the Typer app that a command's module is: plain help, no completion of its own."""
    return typer.Typer(rich_markup_mode=None, add_completion=False)


Json = Annotated[bool, typer.Option("--json", help=_("Print JSON."))]
Plain = Annotated[bool, typer.Option("--plain", help=_("Print tab-separated records, one a line, no header."))]
DryRun = Annotated[bool, typer.Option("-n", "--dry-run", help=_("Show what would be done and write nothing."))]
NoInput = Annotated[bool, typer.Option("--no-input", help=_("Never ask; what is unclear stays an open question."))]
On = Annotated[str | None, typer.Option("--on", metavar="DAY", help=_("The day; today unless said."))]
Limit = Annotated[int, typer.Option("--limit", min=1, help=_("At most so many."))]
LimitOrAll = Annotated[int, typer.Option("--limit", min=0, help=_("At most so many; 0 is all."))]
Yes = Annotated[bool, typer.Option("-y", "--yes", help=_("Answer yes to what would be asked."))]


def can_ask(no_input: bool = False) -> bool:
    """Return whether someone is there to answer: both ends are a terminal and --no-input wasn't given."""
    return not no_input and sys.stdin.isatty() and sys.stderr.isatty()
