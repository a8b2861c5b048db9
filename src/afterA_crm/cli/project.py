"""`aftera project`: begin, list, see, move, join and edit projects."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer

from .. import clock, project_pages, projects
from ..project_pages import Page
from ..projects import Project
from ..words import _
from . import _days, _entries, _show, _trial, _verbs, _which
from ._book import book as the_book
from ._options import DryRun, Json, Plain, examples
from ._projects import draw, draw_list, facts
from ._which import Which
from ._who import Whom, everyone

app = _verbs.app()

Stage = Annotated[str | None, typer.Option("--stage", help=_("idea, gathering, making, wrapped or let-go."))]
Hat = Annotated[str | None, typer.Option("--hat", help=_("The hat I wear in it."))]
Slug = Annotated[str | None, typer.Option("--slug", help=_("What lines call it by: #slug."))]
From = Annotated[str | None, typer.Option("--from", metavar="DAY", help=_("The day it began."))]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help=_("The day it ended."))]
Note = Annotated[str | None, typer.Option("--note", help=_("A free note."))]


@app.callback(help=_("Begin, list and see projects. Without a verb: list them, or show the one named."))
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
    _said(made, json)


@app.command("list", help=_("List projects by stage."), epilog=examples("aftera project list --stage making"))
def list_(
    stage: Annotated[list[str] | None, typer.Option("--stage", help=_("Only this stage; may be said again."))] = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    found = projects.listing(the_book(), [projects.stage(one) for one in stage or ()])
    if json:
        _show.as_json([as_json(one) for one in found])
    elif plain:
        _show.plain((p.slug, p.name, p.stage, p.hat, p.started, p.ended, p.members, p.last) for p in found)
    elif found:
        draw_list(found)
    else:
        _show.say(_("No projects. `aftera project new NAME` begins one."))


@app.command("show", help=_("See a project."), epilog=examples("aftera project show ai-film"))
def show(which: Which, json: Json = False, plain: Plain = False) -> None:
    book = the_book()
    page = project_pages.page(book, _which.project(book, which).id)
    if json:
        _show.as_json(page_json(page))
    elif plain:
        _show.plain(_records(page))
    else:
        draw(page)


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
    _said(made, json)


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
        _show.as_json(page_json(page))
        return
    named = ", ".join(person.name for person in members)
    _show.say(f"#{found.slug} · {named}" + (f" · {role}" if role else ""))


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
    said: dict[str, object] = {"name": name, "slug": slug, "hat": hat, "note": note}
    said |= {"stage": projects.stage(stage) if stage else None}
    said |= {"started": _days.first(since), "ended": _days.last(until)}
    columns = {column: value for column, value in said.items() if value is not None}
    columns |= {column: None for column, typed in (("started", since), ("ended", until)) if typed == ""}
    with _trial.deed(f"project edit {found.slug}", dry_run):
        projects.edit(book, found.id, **columns)
        made = projects.get(book, found.id)
    _said(made, json)


def as_json(found: Project) -> dict[str, Any]:
    """Return a project as its documented JSON object."""
    columns = found._asdict()
    columns["member_count"] = columns.pop("members")
    return columns


def page_json(page: Page) -> dict[str, Any]:
    """Return a project's page as its documented JSON object."""
    return {
        **as_json(page.project),
        "members": [member._asdict() for member in page.members],
        "conversations": [_entries.as_json(entry) for entry in page.conversations],
        "followups": [open_._asdict() for open_ in page.followups],
        "needs": [need._asdict() for need in page.needs],
        "before": list(page.before),
        "after": list(page.after),
    }


def _said(made: Project, json: bool) -> None:
    if json:
        _show.as_json(as_json(made))
    else:
        _show.say(" · ".join(part for part in (f"#{made.slug}", made.name, *facts(made)) if part))


def _records(page: Page) -> list[tuple[Any, ...]]:
    found = page.project
    return [
        ("project", found.slug, found.name, found.stage, found.hat, found.started, found.ended),
        *(("member", m.name, m.role, m.brings, m.since, m.until) for m in page.members),
        *(("followup", f.id, f.due, f.whose, f.people, f.text) for f in page.followups),
        *((n.kind, n.id, n.until, n.text) for n in page.needs),
        *(("conversation", *_entries.record(entry)) for entry in page.conversations),
    ]
