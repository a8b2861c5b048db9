"""`aftera waiting`: what others promised."""

from __future__ import annotations

from typing import Annotated

import typer

from ..words import _
from ._complete import people_names
from ._options import Json, Plain, app, examples
from .todo import Everything, Limit, Project, Until, show

app = app()


@app.command(
    help=_("List what others promised, by its day."),
    epilog=examples("aftera waiting", _("aftera waiting Sora"), "aftera waiting --until sunday --json"),
)
def waiting(
    who: Annotated[
        str | None,
        typer.Argument(
            metavar="[WHO]", help=_("List only this person's."), autocompletion=people_names, show_default=False
        ),
    ] = None,
    project: Project = None,
    until: Until = None,
    everything: Everything = False,
    limit: Limit = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    show("theirs", who, project, until, everything, limit, json, plain)
