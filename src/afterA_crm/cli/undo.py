"""`aftera undo`: take back the last change, or any one that nothing later stands on."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import history
from ..words import _
from ._back import reverse
from ._book import book as the_book
from ._options import DryRun, Json, Plain, app, examples

app = app()


@app.command(
    help=_("Take back the last change, or the one with this number in `aftera history`. Ask again to go further back."),
    epilog=examples("aftera undo", "aftera undo -n", "aftera undo 12"),
)
def undo(
    number: Annotated[
        int | None, typer.Argument(metavar="[N]", help=_("The number of a change."), show_default=False)
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    wanted = history.last_undoable(the_book()) if number is None else number
    reverse(wanted, "undo", dry_run, json, plain)
