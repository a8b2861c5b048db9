"""`aftera project`: begin, list, see, move and edit projects; its other verbs stand in parts of their own."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from .. import clock, project_pages, projects
from ..words import _
from . import (
    _days,
    _keepsake,
    _lens,
    _lineage,
    _members,
    _outcomes,
    _project_needs,
    _project_page,
    _show,
    _trial,
    _verbs,
    _which,
    _wrap,
)
from ._book import book as the_book
from ._options import DryRun, Json, Plain, examples
from ._projects import as_json, draw_list, said
from ._which import Which

app = _verbs.app()
# The verbs of each part stand in a file of their own, and are listed after those of this one.
for part in (_members, _project_needs, _outcomes, _wrap, _lineage, _keepsake):
    app.add_typer(part.app)

Stage = Annotated[str | None, typer.Option("--stage", help=_("idea, gathering, making, wrapped or let-go."))]
Hat = Annotated[str | None, typer.Option("--hat", help=_("The hat I wear in it."))]
Slug = Annotated[str | None, typer.Option("--slug", help=_("What lines call it by: #slug."))]
From = Annotated[str | None, typer.Option("--from", metavar="DAY", help=_("The day it began."))]
Until = Annotated[str | None, typer.Option("--until", "--to", metavar="DAY", help=_("The day it ended."))]
Note = Annotated[str | None, typer.Option("--note", help=_("A free note."))]


@app.callback(
    help=_("Begin, list and see projects. Without a verb: list them, or show the one named."),
    epilog=examples(
        'aftera project new ghost "Ghost, a short" --hat 감독',
        "aftera project need ghost composer --until March",
        "aftera project join ghost 소라 --role director",
        "aftera project ghost",
        "aftera project wrap ghost",
    ),
)
def project() -> None:
    """Stand for the group."""


@app.command(
    "new",
    help=_("Begin a project: a slug and a name, or a name alone."),
    epilog=examples('aftera project new ghost "Ghost, a short" --stage making', "aftera project new Ghost Weather"),
)
def new(
    words: Annotated[
        list[str], typer.Argument(metavar="[SLUG] NAME", help=_("Its slug and its name."), show_default=False)
    ],
    slug: Slug = None,
    stage: Stage = None,
    hat: Hat = None,
    since: From = None,
    until: Until = None,
    note: Note = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    if slug is None and len(words) == 2 and re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", words[0]):
        slug, words = words[0], words[1:]
    called = " ".join(words)
    book = the_book()
    with _trial.deed(f"project new {called}", dry_run):
        number = projects.new(
            book,
            called,
            slug=slug,
            stage=projects.stage(stage) if stage else "idea",
            hat=hat,
            started=_days.first(since),
            ended=_days.last(until),
            note=note,
        )
        made = projects.get(book, number)
    said(made, json)


@app.command("list", help=_("List projects by stage."), epilog=examples("aftera project list --stage making"))
def list_(
    stage: Annotated[list[str] | None, typer.Option("--stage", help=_("Only this stage; may be said again."))] = None,
    hat: _lens.Hat = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    worn = _lens.found(the_book(), hat)
    stages = [projects.stage(one) for one in stage or ()]
    found = projects.listing(the_book(), stages, hat_id=worn.id if worn else None)
    if json:
        _show.as_json([as_json(one) for one in found])
    elif plain:
        _show.plain((p.slug, p.name, p.stage, p.hat, p.started, p.ended, p.members, p.last) for p in found)
    elif found:
        _lens.said(worn)
        draw_list(found)
    elif worn:
        _show.say(_("No project is of the hat {hat}.", hat=worn.name))
    else:
        _show.say(_("No projects. `aftera project new NAME` begins one."))


@app.command("show", help=_("See a project."), epilog=examples("aftera project show ai-film"))
def show(which: Which, json: Json = False, plain: Plain = False) -> None:
    book = the_book()
    page = project_pages.page(book, _which.project(book, which).id)
    if json:
        _show.as_json(_project_page.as_json(page))
    elif plain:
        _show.plain(_project_page.records(page))
    else:
        _project_page.draw(page)


@app.command("stage", help=_("Move a project to another stage."), epilog=examples("aftera project stage ghost wrapped"))
def stage(
    which: Which,
    to: Annotated[list[str], typer.Argument(metavar="STAGE", help=_("idea, gathering, making, wrapped or let-go."))],
    on: Annotated[str | None, typer.Option("--on", metavar="DAY", help=_("The day of the move."))] = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found, wanted = _which.project(book, which), projects.stage(" ".join(to))
    with _trial.deed(f"project stage {found.slug} {wanted}", dry_run):
        projects.move(book, found.id, wanted, _days.first(on) or clock.today())
        made = projects.get(book, found.id)
    said(made, json)
    if not json and not dry_run:
        _wrap.suggest(book, made)


@app.command(
    "edit",
    help=_("Change a project; an empty value takes one away."),
    epilog=examples("aftera project edit ghost --name Ghosts"),
)
def edit(
    which: Which,
    name: Annotated[str | None, typer.Option("--name", help=_("Another name."))] = None,
    slug: Slug = None,
    stage: Stage = None,
    hat: Hat = None,
    since: From = None,
    until: Until = None,
    note: Note = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found = _which.project(book, which)
    given: dict[str, object] = {"name": name, "slug": slug, "hat": hat, "note": note}
    given |= {"stage": projects.stage(stage) if stage else None}
    given |= {"started": _days.first(since), "ended": _days.last(until)}
    columns = {column: value for column, value in given.items() if value is not None}
    columns |= {column: None for column, typed in (("started", since), ("ended", until)) if typed == ""}
    with _trial.deed(f"project edit {found.slug}", dry_run):
        projects.edit(book, found.id, **columns)
        made = projects.get(book, found.id)
    said(made, json)
