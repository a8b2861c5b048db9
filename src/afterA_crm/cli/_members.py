"""The verbs of `aftera project` that say who makes it."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import clock, members, needs, project_pages, roles
from ..errors import UsageError
from ..members import Who
from ..project_pages import Page
from ..store import Book
from ..words import _
from . import _options, _project_page, _show, _trial, _which, _who
from ._book import book as the_book
from ._complete import people_names
from ._options import DryRun, Json, On, examples
from ._which import Which

app = _options.app()

Whom = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WHO...",
        help=_("People, by any name; - reads them from stdin."),
        autocompletion=people_names,
        show_default=False,
    ),
]
Models = Annotated[
    list[str] | None,
    typer.Option("--model", metavar="NAME", help=_("A model to credit beside people; may be said again.")),
]
Role = Annotated[str | None, typer.Option("--role", help=_("What they do in it."))]
Brings = Annotated[str | None, typer.Option("--brings", help=_("What they bring."))]
Terms = Annotated[str | None, typer.Option("--terms", help=_("On what terms, in plain words."))]


@app.command(
    "join",
    help=_(
        "Make people members, or credit models. Said again of a member, it changes what is said; an empty value takes "
        "one away, and another role is another part of theirs."
    ),
    epilog=examples(
        "aftera project join ghost sora --role director",
        _('aftera project join ghost Sora --role director --terms "30 % of festival prizes" --from 2026-03'),
        'aftera project join ghost --model "Veo 3" --role video',
    ),
)
def join(
    which: Which,
    who: Whom = None,
    model: Models = None,
    role: Role = None,
    brings: Brings = None,
    terms: Terms = None,
    since: Annotated[str | None, typer.Option("--from", metavar="DAY", help=_("Since when."))] = None,
    until: Annotated[str | None, typer.Option("--until", "--to", metavar="DAY", help=_("Until when."))] = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found = _which.project(book, which)
    joining = _named(book, who, model)
    days = {name: roles.partial(day) if day else day for name, day in (("since", since), ("until", until))}
    with _trial.deed(f"project join {found.slug} {' '.join([*(who or []), *(model or [])])}", dry_run):
        numbers = [
            members.join(book, found.id, one.person_id, role, brings, model=one.model, terms=terms, **days)
            for one in joining
        ]
        page = project_pages.page(book, found.id)
    if json:
        _show.as_json(_project_page.as_json(page))
        return
    _say(page, numbers)
    _hint(book, page, role)


@app.command(
    "leave",
    help=_("Say that someone left, today or on a day; of several roles, all of them or one. They stay on the page."),
    epilog=examples(
        _("aftera project leave ghost Sora --on 2026-10"), _("aftera project leave ghost Sora --role editor")
    ),
)
def leave(
    which: Which,
    who: Whom = None,
    model: Annotated[
        list[str] | None, typer.Option("--model", metavar="NAME", help=_("A model; may be said again."))
    ] = None,
    role: Annotated[str | None, typer.Option("--role", help=_("Only this role of theirs."))] = None,
    on: On = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found = _which.project(book, which)
    leaving = _named(book, who, model)
    day = roles.partial(on) if on else clock.today().isoformat()
    with _trial.deed(f"project leave {found.slug} {' '.join([*(who or []), *(model or [])])}", dry_run):
        numbers = [left.number for one in leaving for left in members.leave(book, found.id, one, day, role)]
        page = project_pages.page(book, found.id)
    if json:
        _show.as_json(_project_page.as_json(page))
    else:
        _say(page, numbers)


def _named(book: Book, who: list[str] | None, models: list[str] | None) -> list[Who]:
    """Return the people and the models that are named.

    Raises:
        UsageError: nobody is.
    """
    if not who and not models:
        raise UsageError(_("Say who: people by any name, or a model with --model."))
    people = _who.everyone(book, who) if who else []
    return [*(Who(person.id) for person in people), *(Who(model=name) for name in models or ())]


def _say(page: Page, numbers: list[int]) -> None:
    """Say of each membership what stands now."""
    for one in page.members:
        if one.number in numbers:
            _show.say(_project_page.member_line(page.project.slug, one))


def _hint(book: Book, page: Page, role: str | None) -> None:
    """Point at a need of the project that someone in this role may have met."""
    keys = roles.matching_keys(book, role) if role else set()
    for need in page.needs:
        if need.kind == "need" and need.role and roles.key_of(need.role) in keys:
            what = needs.worded(need.text, need.role)
            _show.say(
                _(
                    "{what} is still looked for; `aftera project fill {slug} {number} WHO` closes it.",
                    what=what,
                    slug=page.project.slug,
                    number=need.id,
                )
            )
