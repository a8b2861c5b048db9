"""`aftera timeline`: read conversations in order, newest first."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import filters, timeline, ways
from ..timeline import Wanted
from ..words import _
from . import _days, _entries, _lens, _options, _show, _which
from ._book import book as the_book
from ._complete import event_names, people_names, project_names
from ._lens import Hat
from ._options import Json, LimitOrAll, Plain, examples
from ._who import one

app = _options.app()


@app.command(
    "timeline",
    help=_("Read conversations in order, newest first."),
    epilog=examples(
        _("aftera timeline --with 소라 --since 2026-09"),
        "aftera timeline --project ai-film",
        "aftera timeline --how call --limit 5",
    ),
)
def timeline_(
    with_: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="WHO",
            help=_("With this person; said again, with all of them."),
            autocompletion=people_names,
        ),
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option("--about", metavar="WHO", help=_("About this person."), autocompletion=people_names),
    ] = None,
    project: Annotated[
        str | None, typer.Option("--project", help=_("That belong to it."), autocompletion=project_names)
    ] = None,
    event: Annotated[
        str | None, typer.Option("--event", help=_("That were there."), autocompletion=event_names)
    ] = None,
    hat: Hat = None,
    role: Annotated[str | None, typer.Option("--role", help=_("With people who did this then, in any word."))] = None,
    circle: Annotated[str | None, typer.Option("--circle", help=_("With people of it."))] = None,
    place: Annotated[str | None, typer.Option("--place", help=_("At a place that holds these words."))] = None,
    how: Annotated[str | None, typer.Option("--how", help=_("met, call, message, mail, or what was typed."))] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DAY", help=_("From that day on."))] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help=_("Up to that day."))] = None,
    limit: LimitOrAll = 30,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = the_book()
    worn = _lens.found(book, hat)
    wanted = Wanted(
        with_ids=tuple(one(book, who).id for who in with_ or ()),
        about_ids=tuple(one(book, who).id for who in about or ()),
        project_id=_which.project(book, project).id if project else None,
        event_id=_which.event(book, event).id if event else None,
        hat_id=worn.id if worn else None,
        role=role,
        circle_id=filters.circle(book, circle) if circle else None,
        place=place,
        how=ways.way_of(how) if how else None,
        since=_days.first(since),
        until=_days.last(until),
    )
    entries = timeline.read(book, wanted, limit or None)
    if json:
        _show.as_json([_entries.as_json(entry) for entry in entries])
    elif plain:
        _show.plain(_entries.record(entry) for entry in entries)
    elif entries:
        _lens.said(worn)
        _entries.write(entries)
    else:
        _show.say(_("No conversations fit."))
