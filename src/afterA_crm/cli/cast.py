"""`aftera cast`: who could make it with you: people for each role, casts that have worked together, and gaps."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import casting, clock, followups, store
from ..casting import choosing
from ..errors import UsageError
from ..words import _
from . import _book, _casting, _lens, _promises, _show, _trial, _which
from ._complete import project_names
from ._options import DryRun, Json, NoInput, Plain, app, can_ask, examples

app = app()


@app.command(
    help=_(
        "See who could do what a project looks for, or the roles you name: for each role the people who do it now and "
        "why them, casts that have worked together before, and who could introduce someone missing. On a terminal it "
        "asks whom you choose; --ask does the same. A choice becomes a follow-up."
    ),
    epilog=examples(
        "aftera cast ghost",
        _("aftera cast --need director,editor,composer"),
        "aftera cast ghost --ask 2 -n",
        "aftera cast ghost --ask A",
        "aftera cast ghost --json",
    ),
)
def cast(
    which: Annotated[
        str | None,
        typer.Argument(
            metavar="[PROJECT]",
            help=_("A project: its slug, its name, or a part of it."),
            autocompletion=project_names,
            show_default=False,
        ),
    ] = None,
    need: Annotated[
        list[str] | None,
        typer.Option("--need", "--role", metavar="ROLES", help=_("These roles instead, with commas between them.")),
    ] = None,
    choice: Annotated[
        str | None,
        typer.Option("--ask", metavar="N", help=_("Choose a number, or the letter of a whole cast.")),
    ] = None,
    hat: _lens.Hat = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help=_("At most so many for each role."))] = casting.MOST,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    if which is None and not need:
        raise UsageError(_("Say a project, or the roles you look for: `aftera cast --need director,composer`."))
    book = _book.book()
    project = _which.project(book, which) if which is not None else None
    worn = _lens.found(book, hat)
    with store.reading(book):
        found = casting.cast(
            book,
            clock.today(),
            project.id if project else None,
            need or (),
            hat_id=worn.id if worn else None,
            most=limit,
        )
    if choice is not None:
        _ask(found, choosing.chosen(found, choice), dry_run, json, plain)
    elif json:
        _show.as_json(_casting.as_json(found))
    elif plain:
        _show.plain(_casting.records(found))
    else:
        _casting.draw(found)
        _lens.said(worn)
        if can_ask(no_input) and _show.columns() and not dry_run and (said := _casting.question(found)):
            _ask(found, choosing.chosen(found, said), False, False, False)


def _ask(found: casting.Casting, asks: list[choosing.Ask], dry_run: bool, json: bool, plain: bool) -> None:
    """Write the follow-ups of a choice as one deed, and say them."""
    slug = found.project.slug if found.project else "--need"
    with _trial.deed(f"cast {slug} --ask {', '.join(one.name for one in asks)}", dry_run) as done:
        rows = followups.get(_book.book(), choosing.ask(_book.book(), found, asks, clock.today()))
    if json:
        data = [_promises.as_json(row) for row in rows]
        _show.as_json({"followups": data, "deed": done.id if done.changed and not dry_run else None})
    elif plain:
        _show.plain(_promises.record(row) for row in rows)
    else:
        for row in rows:
            _show.say(_promises.one_line(row))
        if not done.changed and not dry_run:
            _show.say(_("That was on your list already."))
