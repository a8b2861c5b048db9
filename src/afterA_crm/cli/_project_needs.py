"""The verbs of `aftera project` that say what it looks for, and who met it."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import clock, followups, members, needs
from ..errors import AfterAError
from ..needs import Whose
from ..words import _
from . import _days, _needs, _options, _project_page, _show, _trial, _which, _who
from ._book import book as the_book
from ._complete import need_numbers
from ._options import DryRun, Json, On, examples
from ._which import Which
from ._who import Who

app = _options.app()


@app.command(
    "need",
    help=_("Look for someone in a role; said again, the wish or the day is what is said now."),
    epilog=examples(_('aftera project need ghost composer --wish "someone who knows the sea" --until March')),
)
def need(
    which: Which,
    role: Annotated[list[str], typer.Argument(metavar="ROLE", help=_("The role, in any words."), show_default=False)],
    wish: Annotated[str | None, typer.Option("--wish", metavar="TEXT", help=_("What else is wished for."))] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help=_("Until when it holds."))] = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found = _which.project(book, which)
    said, day = _needs.until_day(" ".join(role), until)
    with _trial.deed(f"project need {found.slug} {said}", dry_run):
        asked = needs.role_in(book, said)
        number, _fresh = needs.add(
            book,
            "need",
            wish or said,
            Whose(project_id=found.id),
            # Beside a wish, or where nobody knows the word, what was typed is the role itself.
            role=said if wish or not asked else asked,
            until=day,
        )
        row = needs.get(book, number)
    if json:
        _show.as_json(_needs.as_json(row))
    else:
        _show.say(_needs.one_line(row))


@app.command(
    "fill",
    help=_("Say who meets a need: it closes, and they join in that role; one undo takes both back."),
    epilog=examples(
        _("aftera project fill ghost 1 Minsu"), _('aftera project fill ghost composer Minsu --terms "no money yet"')
    ),
)
def fill(
    which: Which,
    what: Annotated[
        str,
        typer.Argument(
            metavar="NUMBER|ROLE",
            help=_("The number of the need, or its role."),
            autocompletion=need_numbers,
            show_default=False,
        ),
    ],
    who: Who,
    brings: Annotated[str | None, typer.Option("--brings", help=_("What they bring."))] = None,
    terms: Annotated[str | None, typer.Option("--terms", help=_("On what terms, in plain words."))] = None,
    on: On = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found = _which.project(book, which)
    asked = _needs.one(book, what, "need", project_id=found.id)
    if asked.closed_on is not None:
        what = _needs.one_line(asked)
        raise AfterAError(
            _("That is met already: {what}. `aftera need reopen {number}` looks again.", what=what, number=asked.id)
        )
    person = _who.one(book, who)
    day = _days.first(on) or clock.today()
    with _trial.deed(f"project fill {found.slug} {what} {who}", dry_run):
        row = needs.fill(book, asked.id, person.id, day)
        role = needs.role_met(book, asked.text, asked.role)
        joined = members.join(book, found.id, person.id, role, brings, terms=terms)
        here = next(one for one in members.of(book, found.id) if one.number == joined)
    if json:
        _show.as_json({"need": _needs.as_json(row), "member": _project_page.member_json(here)})
    else:
        _show.say(_needs.one_line(row))
        _show.say(_project_page.member_line(found.slug, here))
        for left in followups.listing(book, whose="mine", person_id=person.id, project_id=found.id):
            _show.say(_("Still on your list: {what}; `aftera done {number}`.", what=left.text, number=left.id))
