"""`aftera redo`: do again what was taken back."""

from __future__ import annotations

from .. import history
from ..words import _
from ._back import reverse
from ._book import book as the_book
from ._options import DryRun, Json, Plain, app, examples

app = app()


@app.command(
    help=_("Do again what was taken back last, until something new is done."),
    epilog=examples("aftera redo", "aftera redo -n"),
)
def redo(dry_run: DryRun = False, json: Json = False, plain: Plain = False) -> None:
    reverse(history.last_redoable(the_book()), "redo", dry_run, json, plain)
