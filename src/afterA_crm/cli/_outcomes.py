"""The verbs of `aftera project` that say what came of it, and what came after."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import chapters, members, outcomes, project_pages
from ..errors import UsageError
from ..outcomes import Outcome
from ..store import Book
from ..words import _
from . import _aligned, _days, _options, _project_page, _show, _trial, _which, _who
from ._book import book as the_book
from ._complete import people_names, project_names
from ._options import DryRun, Json, Plain, examples
from ._which import Which

app = _options.app()


@app.command(
    "outcome",
    help=_("Keep what came of a project: a film, a prize, a page. Without a text, list it."),
    epilog=examples(
        _('aftera project outcome ghost "Audience award" --on 2026-10-01 --link https://example.org/ghost'),
        "aftera project outcome ghost",
        "aftera project outcome ghost --remove 1",
    ),
)
def outcome(
    which: Which,
    text: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]", help=_("What came of the project."), show_default=False)
    ] = None,
    link: Annotated[str | None, typer.Option("--link", metavar="URL", help=_("Where it can be seen."))] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DAY", help=_("The day of it."))] = None,
    remove: Annotated[
        int | None, typer.Option("--remove", metavar="NUMBER", min=1, help=_("Take the one of this number away."))
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = the_book()
    found = _which.project(book, which)
    said = " ".join(text or [])
    if remove is not None:
        if said or link or on:
            raise UsageError(_("--remove stands alone: the number of what is to go."))
        with _trial.deed(f"project outcome {found.slug} --remove {remove}", dry_run):
            gone = outcomes.remove(book, found.id, remove)
        _said(gone, json, plain, _("removed: {what}", what=gone.text))
    elif said:
        with _trial.deed(f"project outcome {found.slug} {said}", dry_run):
            number, _fresh = outcomes.add(book, found.id, said, link, _days.first(on))
            made = next(one for one in outcomes.of(book, found.id) if one.id == number)
        _said(made, json, plain)
    elif link or on:
        raise UsageError(_("Say what came of it."))
    else:
        _list(outcomes.of(book, found.id), json, plain)


@app.command(
    "next",
    help=_(
        "Say what came after a project: one that is there, by its slug or whole name, or a new one that begins as an "
        "idea. --with takes people along."
    ),
    epilog=examples(
        _('aftera project next ghost "Ghost, the long film" --with Sora --note "the same house"'),
        "aftera project next ghost ghost-the-long-film --remove",
    ),
)
def next_(
    which: Which,
    after: Annotated[
        list[str],
        typer.Argument(
            metavar="SLUG|NAME",
            help=_("The project that came after, or the name of a new one."),
            autocompletion=project_names,
            show_default=False,
        ),
    ],
    whom: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="WHO",
            help=_("Who goes along, in the roles they had; may be said again."),
            autocompletion=people_names,
        ),
    ] = None,
    note: Annotated[str | None, typer.Option("--note", help=_("What leads from one to the other."))] = None,
    remove: Annotated[bool, typer.Option("--remove", help=_("Take the link back; both projects stay."))] = False,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found, name = _which.project(book, which), " ".join(after)
    if remove:
        other = _which.project(book, name)
        with _trial.deed(f"project next {found.slug} {other.slug} --remove", dry_run):
            chapters.unlink(book, found.id, other.id)
            page = project_pages.page(book, other.id)
        said = _("#{other} doesn't come after #{one} any more.", one=found.slug, other=other.slug)
    else:
        going = _who.everyone(book, whom) if whom else []
        with _trial.deed(f"project next {found.slug} {name}", dry_run):
            number, fresh = chapters.follow(book, found.id, name, note)
            for person in going:
                _carry(book, found.id, number, person.id)
            page = project_pages.page(book, number)
        made = page.project
        names = ", ".join(person.name for person in going)
        begun = _("new, an idea") if fresh else ""
        said = " · ".join(part for part in (f"#{found.slug} → #{made.slug}", made.name, begun, names) if part)
    if json:
        _show.as_json(_project_page.as_json(page))
    else:
        _show.say(said)


def _carry(book: Book, before_id: int, after_id: int, person_id: int) -> None:
    """Take someone along into another project, in each role they had; without one where they had none."""
    had = dict.fromkeys(one.role for one in members.of(book, before_id) if one.id == person_id)
    for role in had or {None: None}:
        members.join(book, after_id, person_id, role)


def _list(found: list[Outcome], json: bool, plain: bool) -> None:
    if json:
        _show.as_json([one._asdict() for one in found])
    elif plain:
        _show.plain((one.id, one.day, one.text, one.link) for one in found)
    elif found:
        _aligned.lines([_project_page.outcome(one) for one in found])
    else:
        _show.say(_("Nothing came of it yet that is kept here: `aftera project outcome PROJECT TEXT`."))


def _said(found: Outcome, json: bool, plain: bool, said: str = "") -> None:
    """Say what was kept, or what was taken away."""
    if json or plain:
        _list([found], json, plain)
    else:
        _show.say(said or " · ".join(part.strip() for part in _project_page.outcome(found) if part))
