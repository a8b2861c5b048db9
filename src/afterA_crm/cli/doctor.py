"""`aftera doctor`: a check-up of the book, a repair, or what can be saved of a damaged one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .. import doctor, mending, places, recovering
from ..doctor import Finding
from ..errors import UsageError
from ..words import _
from ..words.tables import label
from . import _aligned, _show
from ._options import Json, NoInput, Plain, Yes, app, can_ask, examples

app = app()


@app.command(
    "doctor",
    help=_("Look into the book and everything around it, and say what each finding means. Nothing is changed."),
    epilog=examples("aftera doctor", "aftera doctor --fix", "aftera doctor --recover saved.db"),
)
def doctor_(
    fix: Annotated[bool, typer.Option("--fix", help=_("Repair what can be repaired, after a copy is kept."))] = False,
    recover: Annotated[
        Path | None,
        typer.Option("--recover", metavar="NEW", help=_("Write what can be read of a damaged book into a new one.")),
    ] = None,
    yes: Yes = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    path = places.book()
    if recover is not None:
        _recover(path, recover, json, plain)
        return
    found = doctor.examine(path)
    mended: list[Finding] = []
    if not (json or plain):
        _draw(found)
    if fix and any(finding.mendable for finding in found):
        if not yes:
            if not can_ask(no_input):
                raise UsageError(_("A repair needs a yes: add --yes."))
            if not _show.confirm(_("Repair this? A copy of the book as it is now is kept.")):
                raise typer.Abort
        aside = mending.mend(path, found)
        left = doctor.examine(path)
        mended = [finding for finding in found if finding.kind not in {rest.kind for rest in left}]
        found = left
        _show.say(_("Repaired. The book as it was is kept: {path}", path=aside))
        if not (json or plain) and found:
            _draw(found)
    if json:
        said = [finding._asdict() for finding in found]
        whole = not any(finding.serious for finding in found)
        _show.as_json({"book": str(path), "whole": whole, "findings": said, "mended": [m.kind for m in mended]})
    elif plain:
        _show.plain((finding.kind, finding.serious, finding.mendable, finding.sentence) for finding in found)
    if any(finding.serious for finding in found):
        raise typer.Exit(1)


def _draw(found: list[Finding]) -> None:
    serious = [finding for finding in found if finding.serious]
    if not serious:
        _show.line(_("The book is whole."))
    for finding in serious:
        _show.line("! " + finding.sentence)
    for finding in found:
        if not finding.serious:
            _show.line("· " + finding.sentence)
    if any(finding.mendable for finding in found):
        _show.line(_("`aftera doctor --fix` can repair this."))


def _recover(path: Path, out: Path, json: bool, plain: bool) -> None:
    saved = recovering.recover(path, out)
    counts = {noun: count for noun, count in saved.counts.items() if count}
    if json:
        _show.as_json({"path": str(out), "complete": saved.complete, "counts": counts})
    elif plain:
        _show.plain(counts.items())
    else:
        _aligned.lines([[label(noun), str(count)] for noun, count in counts.items()])
    if saved.complete:
        _show.say(_("Everything could be read; the new book is {path}.", path=out))
    else:
        _show.say(_("Not everything could be read; the new book is {path}. Compare it before you use it.", path=out))
