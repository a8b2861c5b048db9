"""`aftera match`: who could give what another looks for, and bridges between my hats."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import matching, people, projects
from ..errors import NotFound, UsageError
from ..matching import Asked, Party
from ..store import Book
from ..words import _
from . import _book, _lens, _matches, _needs, _show
from ._complete import owner_names
from ._options import DryRun, Json, Limit, NoInput, Plain, app, can_ask, examples

app = app()


@app.command(
    help=_(
        "See who could give what another looks for, and why: offers first, then who does it now and is tied to the "
        "one who needs it, then who you are in touch with. A number shows one pair; --intro takes it up."
    ),
    epilog=examples(
        "aftera match",
        _("aftera match --for Sora"),
        "aftera match --for me --role composer",
        "aftera match 1 --intro",
        "aftera match --bridges",
    ),
)
def match(
    number: Annotated[
        int | None,
        typer.Argument(
            metavar="[N]", min=1, help=_("One pair: its number in the list of the same options."), show_default=False
        ),
    ] = None,
    whose: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="WHO",
            help=_("Only pairs of one person, one '#project', or me with my projects."),
            autocompletion=owner_names,
        ),
    ] = None,
    role: Annotated[str | None, typer.Option("--role", help=_("Only what this role is looked for in."))] = None,
    hat: _lens.Hat = None,
    bridges: Annotated[
        bool, typer.Option("--bridges", help=_("List people who know only one of your hats and fit another."))
    ] = False,
    intro: Annotated[
        bool,
        typer.Option("--intro", help=_("Make the pair an introduction, or a follow-up where you are one side.")),
    ] = False,
    limit: Limit = matching.SIZE,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    if intro and number is None:
        raise UsageError(_("Say which pair: `aftera match 1 --intro`."))
    if bridges and number is not None:
        raise UsageError(_("Bridges have no numbers; `aftera match --bridges` lists them."))
    worn = _lens.found(book, hat)
    party = _party(book, whose, no_input) if whose is not None else None
    asked = Asked(party, role, worn.id if worn else None)
    if bridges:
        _matches.bridges(matching.bridges(book, asked), limit, json, plain)
    elif number is None:
        page = matching.pairs(book, asked, limit)
        _matches.page(page, json, plain)
        if page.pairs and not (json or plain):
            _lens.said(worn)
        if page.pairs and can_ask(no_input) and _show.columns() and not (json or plain or dry_run):
            _matches.offer(page.pairs)
    else:
        found = matching.pairs(book, asked, 1, number - 1).pairs
        if not found:
            raise NotFound(_("There is no pair {number} now; `aftera match` lists them.", number=number))
        if intro:
            _matches.take_up(found[0], number, dry_run, json, plain)
        else:
            _matches.one(found[0], number, json, plain)


def _party(book: Book, words: str, no_input: bool) -> Party:
    """Return whose pairs are asked for.

    Raises:
        NotFound: they name nobody, or somebody for whom nothing is looked for.
    """
    found = _needs.whose(book, words, no_input=no_input)
    if found.project_id is not None:
        return Party("project", found.project_id, projects.get(book, found.project_id).slug)
    if found.person_id is None:
        return matching.ME
    person = people.get(book, [found.person_id])[0]
    if person.is_me:
        return matching.ME
    if person.quiet or person.archived:
        raise NotFound(_("{name} is quiet or archived, and in no pair.", name=person.name))
    return Party("person", person.id, person.name)
