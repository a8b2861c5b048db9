"""The verbs of `aftera project` that say who makes it."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import project_pages, projects
from ..words import _
from . import _options, _project_page, _show, _trial, _which
from ._book import book as the_book
from ._options import DryRun, Json, examples
from ._which import Which
from ._who import Whom, everyone

app = _options.app()


@app.command("join", help=_("Make people members."), epilog=examples("aftera project join ghost sora --role director"))
def join(
    which: Which,
    who: Whom,
    role: Annotated[str | None, typer.Option("--role", help=_("What they do in it."))] = None,
    brings: Annotated[str | None, typer.Option("--brings", help=_("What they bring."))] = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found = _which.project(book, which)
    members = everyone(book, who)
    with _trial.deed(f"project join {found.slug} {' '.join(who)}", dry_run):
        for person in members:
            projects.join(book, found.id, person.id, role, brings)
        page = project_pages.page(book, found.id)
    if json:
        _show.as_json(_project_page.as_json(page))
        return
    named = ", ".join(person.name for person in members)
    _show.say(f"#{found.slug} · {named}" + (f" · {role}" if role else ""))
