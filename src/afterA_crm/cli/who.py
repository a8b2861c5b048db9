"""`aftera who`: list people by role, hat, project, event, tag, season and when we met."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import typer

from .. import clock, filters, seasons, tags
from ..errors import UsageError
from ..filters import Filter, Row
from ..text import clip, pad, squash, visible, width
from ..words import _, days
from . import _days, _ink, _lens, _options, _show, _which
from ._book import book as the_book
from ._complete import circle_names, event_names, project_names, season_names, tag_names
from ._lens import Hat
from ._options import Json, LimitOrAll, Plain, examples

app = _options.app()

#: How many rows are drawn where no limit is given; pipes get all of them.
_DRAWN = 100


class Sort(StrEnum):
    """What may be asked for with --sort: `filters.SORTS`."""

    LAST = "last"
    NAME = "name"
    MET = "met"


def _day(help_: str, name: str) -> Any:
    return typer.Option(name, metavar="DAY", help=help_)


@app.command(
    help=_("List people. Every option narrows the list; together they must all hold."),
    epilog=examples(
        _("aftera who --role 감독 --season resting"),
        "aftera who --role director --as-of 2024-05",
        "aftera who --role director --ever",
        "aftera who --event gmaff --json | aftera tag add 2025 -",
        "aftera who --met-since 2026-01 --not-since 2026-09",
    ),
)
def who(
    role: Annotated[
        list[str] | None, typer.Option("--role", help=_("Who do this, in any word for it; may be said again."))
    ] = None,
    as_of: Annotated[str | None, _day(_("Look at the roles of that day, month or year."), "--as-of")] = None,
    ever: Annotated[bool, typer.Option("--ever", help=_("Look at roles of any time: who do it, or ever did."))] = False,
    org: Annotated[str | None, typer.Option("--org", help=_("Whose organisation holds these words."))] = None,
    hat: Hat = None,
    project: Annotated[
        str | None,
        typer.Option("--project", help=_("Members of it, or talked with about it."), autocompletion=project_names),
    ] = None,
    event: Annotated[
        str | None, typer.Option("--event", help=_("Met or talked with there."), autocompletion=event_names)
    ] = None,
    tag: Annotated[
        list[str] | None,
        typer.Option("--tag", help=_("Who carry it; said again, all of them."), autocompletion=tag_names),
    ] = None,
    circle: Annotated[
        str | None, typer.Option("--circle", help=_("Who belong to it."), autocompletion=circle_names)
    ] = None,
    season: Annotated[
        list[str] | None,
        typer.Option(
            "--season", help=_("now, warm, resting or asleep; said again, any of them."), autocompletion=season_names
        ),
    ] = None,
    met_since: Annotated[str | None, _day(_("Met or talked with since that day."), "--met-since")] = None,
    met_until: Annotated[str | None, _day(_("Met or talked with up to that day."), "--met-until")] = None,
    not_since: Annotated[str | None, _day(_("Not talked with since that day."), "--not-since")] = None,
    words: Annotated[str | None, typer.Option("--words", help=_("Whose entry holds these words."))] = None,
    no_role: Annotated[bool, typer.Option("--no-role", help=_("Who have no role."))] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help=_("Only those who are quiet."))] = False,
    archived: Annotated[bool, typer.Option("--archived", help=_("Only those who are archived."))] = False,
    sort: Annotated[Sort, typer.Option("--sort", help=_("By the last conversation, the name, or when we met."))] = (
        Sort.LAST
    ),
    limit: LimitOrAll = 0,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = the_book()
    drawn = not json and not plain
    worn = _lens.found(book, hat)
    wanted = Filter(
        roles=tuple(role or ()),
        as_of=_roles_of(as_of, ever),
        organisation=org,
        hat_id=worn.id if worn else None,
        project_id=_which.project(book, project).id if project else None,
        event_id=_which.event(book, event).id if event else None,
        circle_id=filters.circle(book, circle) if circle else None,
        tag_ids=tuple(tags.find(book, one) for one in tag or ()),
        seasons=tuple(_season(one) for one in season or ()),
        met_since=_days.first(met_since),
        met_until=_days.last(met_until),
        not_since=_days.first(not_since),
        words=words,
        no_role=no_role,
        quiet=quiet,
        archived=archived,
        sort=sort,
        limit=limit or (_DRAWN + 1 if drawn else None),
    )
    found = filters.people(book, wanted)
    if json:
        _show.as_json([row._asdict() for row in found])
    elif plain:
        _show.plain((row.id, row.name, row.roles, row.organisation, row.last, row.season) for row in found)
    elif found:
        _lens.said(worn)
        _draw(found if limit else found[:_DRAWN])
        if not limit and len(found) > _DRAWN:
            _show.say(_("There are more; --limit 1000 shows more of them, --plain all."))
    else:
        _show.say(_("Nobody fits."))


def _roles_of(as_of: str | None, ever: bool) -> tuple[date, date] | None:
    """Return the days at which roles are looked at: those said, all there are, or none said."""
    if as_of and ever:
        raise UsageError(_("Say either --as-of or --ever."))
    return (date.min, date.max) if ever else _days.span(as_of) if as_of else None


def _season(said: str) -> str:
    """Return the season that a word names, in English or in the language spoken now."""
    for season in seasons.SEASONS:
        if squash(said) in (season, squash(seasons.word(season))):
            return season
    named = ", ".join(seasons.word(season) for season in seasons.SEASONS)
    raise UsageError(_("There is no season “{season}”; it is one of these: {seasons}.", season=said, seasons=named))


def _draw(found: Sequence[Row]) -> None:
    today = clock.today()
    rows = [
        (
            visible(seasons.glyph(row.season)),
            clip(visible(row.name), 24),
            clip(visible(", ".join(row.roles)), 22),
            clip(visible(row.organisation or ""), 20),
            days.ago(row.last, today) if row.last else "",
        )
        for row in found
    ]
    widths = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row, cells in zip(found, rows, strict=True):
        quiet = "dim" if row.quiet or row.season in ("asleep", None) else ""
        *first, last = (pad(cell, wide) for cell, wide in zip(cells, widths, strict=True))
        _ink.write([("  ".join(first), quiet), (f"  {last}", "dim")])
