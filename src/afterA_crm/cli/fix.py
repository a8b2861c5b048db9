"""`aftera fix`: write the last line again."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import conversations
from ..words import _
from . import _book
from ._options import DryRun, Json, NoInput, Yes, app, examples
from ._relog import edit_conversation

app = app()


@app.command(
    help=_("Write the last line again: it is understood anew, and what it made before gives way."),
    epilog=examples('aftera fix "어제 성수에서 소라랑, 콘티 얘기 #ai-film"', "aftera fix"),
)
def fix(
    line: Annotated[list[str] | None, typer.Argument(help=_("The line as it should be; without it, edit it."))] = None,
    edit: Annotated[bool, typer.Option("-e", "--edit", help=_("Write the line in your editor."))] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
) -> None:
    number = conversations.last(_book.book())
    typed = " ".join(line) if line else None
    edit_conversation(number, typed, edit=edit, yes=yes, dry_run=dry_run, no_input=no_input, json=json)
