"""`aftera pulse`: a year of conversations as a calendar of squares, seasons turning, and what rings."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import typer

from .. import clock, filters, pulses, seasons, settings
from ..errors import UsageError
from ..filters import Filter
from ..pulses import Pulse, Share, Turned, squares
from ..reasons import why
from ..text import clip, pad, visible, width
from ..timeline import Wanted
from ..words import _, days, n_
from . import _days, _ink, _lens, _options, _show
from ._book import book as the_book
from ._complete import people_names
from ._ink import Run
from ._lens import Hat
from ._options import Json, Plain, examples
from ._who import one

app = _options.app()

#: How long a bar may get, in cells.
_BAR = 20


@app.command(
    help=_(
        "See a year of conversations as a calendar of squares, whose seasons turned this month, and what rings. "
        "A square says how often I talked on a day; nothing here measures a person."
    ),
    epilog=examples(
        "aftera pulse",
        "aftera pulse --year 2025",
        _("aftera pulse --since 2026-06 --hat actor"),
        "aftera pulse --role director",
        "aftera pulse --json",
    ),
)
def pulse(
    year: Annotated[int | None, typer.Option("--year", min=1, max=9999, help=_("That year."))] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DAY", help=_("From that day on."))] = None,
    hat: Hat = None,
    role: Annotated[str | None, typer.Option("--role", help=_("With people who did this then, in any word."))] = None,
    circle: Annotated[str | None, typer.Option("--circle", help=_("With people of it."))] = None,
    with_: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="WHO",
            help=_("With this person; said again, with all of them."),
            autocompletion=people_names,
        ),
    ] = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = the_book()
    sunday = settings.load().week_start == "sunday"
    first, last = _stretch(year, since, sunday)
    worn = _lens.found(book, hat)
    circle_id = filters.circle(book, circle) if circle else None
    whom = tuple(one(book, who).id for who in with_ or ())
    looked = pulses.pulse(
        book,
        Wanted(with_ids=whom, hat_id=worn.id if worn else None, role=role, circle_id=circle_id),
        Filter(ids=whom or None, hat_id=worn.id if worn else None, roles=(role,) if role else (), circle_id=circle_id),
        first,
        last,
    )
    if json:
        _show.as_json(as_json(looked))
    elif plain:
        _show.plain(sorted(looked.days.items()))
    else:
        _lens.said(worn)
        draw(looked, sunday)


def _stretch(year: int | None, since: str | None, sunday: bool) -> tuple[date, date]:
    """Return the first and last day to look at: a year, from a day on, or the last 53 weeks."""
    today = clock.today()
    if year is not None and since:
        raise UsageError(_("Say either --year or --since."))
    if year is not None:
        return date(year, 1, 1), date(year, 12, 31)
    if since:
        first = _days.span(since)[0]
        if first > today:
            raise UsageError(_("{day} lies ahead.", day=days.day(first)))
        return first, today
    return clock.shifted(today, -(today.weekday() + sunday) % 7 - 52 * 7), today


def as_json(looked: Pulse) -> dict[str, Any]:
    """Return a pulse as its documented JSON object."""
    return {
        "first": looked.first,
        "last": looked.last,
        "conversations": looked.conversations,
        "days": [{"day": day, "conversations": count} for day, count in sorted(looked.days.items())],
        "seasons": looked.seasons,
        "turned": [
            {"id": t.id, "name": t.name, "before": t.before, "now": t.now, "why": why(t.reason)} for t in looked.turned
        ],
        "rings": [ring._asdict() for ring in looked.rings],
        "hats": [share._asdict() for share in looked.hats],
        "roles": [{"name": share.name, "conversations": share.conversations} for share in looked.roles],
        "events": [share._asdict() for share in looked.events],
    }


def draw(looked: Pulse, sunday: bool) -> None:
    """Draw a pulse: the calendar, then what turned, what rings, and what the conversations carried."""
    count = looked.conversations
    said = n_("{n} conversation", "{n} conversations", count)
    _ink.write([(f"{looked.first} – {looked.last}", "bold"), (f"   {said}", "dim")])
    if count:
        _calendar(looked, sunday)
    else:
        _show.say(_("No conversations fit."))
    if looked.last >= clock.today():
        _seasons(looked)
    if looked.rings:
        _title(_("What rings"))
        for ring in looked.rings:
            lead = f"  c{ring.conversation_id}  "
            around = " · ".join(part for part in (f"{ring.day:%m-%d}", ", ".join(ring.names)) if part)
            _ink.write([(f"“{ring.text}”", "italic"), (f"  {around}", "dim")], [(lead, "dim")], width(lead))
    for title, shares, none in (
        (_("By hat"), looked.hats, _("without a hat")),
        (_("By role"), looked.roles, ""),
        (_("By event"), looked.events, ""),
    ):
        if shares:
            _title(title)
            _bars(shares, none)


def _calendar(looked: Pulse, sunday: bool) -> None:
    for block in squares.blocks(looked.days, _begun(looked), looked.last, _show.columns() or 80, sunday):
        _show.line("")
        _ink.write([(block.months, "dim")])
        for name, row in block.rows:
            _ink.write([(name, "dim"), *_shaded(row.rstrip())])
    legend = "   ".join(f"{shade} {said}" for shade, said in squares.legend(looked.days.values()))
    _ink.write([(legend, "dim")], [("     ", "")], 5)


def _begun(looked: Pulse) -> date:
    """Return where to begin: years before the first conversation are not drawn."""
    begin = min(looked.days, default=looked.first)
    return looked.first if (looked.last - looked.first).days <= 371 else date(begin.year, 1, 1)


def _shaded(row: str) -> list[Run]:
    return [(square, "dim" if square == squares.SHADES[0] else "") for square in row]


def _seasons(looked: Pulse) -> None:
    found = [
        f"{seasons.glyph(season)} {seasons.word(season)} {number}"
        for season, number in looked.seasons.items()
        if number
    ]
    if not found:
        return
    _title(_("Seasons now"))
    _ink.write([("  " + "   ".join(found), "")])
    if looked.turned:
        _title(_("Turned this month"))
    wide = max((min(24, width(visible(who.name))) for who in looked.turned), default=0)
    for who in looked.turned:
        name = pad(clip(visible(who.name), 24), wide)
        _ink.write([(name, ""), (f"  {turn(who)}", ""), (f"  {who.reason.text}", "dim")], [("  ", "")], 2)


def turn(who: Turned) -> str:
    """Return how a season turned: `◐→○`."""
    return f"{seasons.glyph(who.before)}→{seasons.glyph(who.now)}"


def _bars(shares: tuple[Share, ...], none: str) -> None:
    most = max(share.conversations for share in shares)
    names = [clip(visible(share.name or none), 24) for share in shares]
    wide = max(width(name) for name in names)
    for share, name in zip(shares, names, strict=True):
        bar = "■" * max(1, round(share.conversations * _BAR / most))
        _ink.write([(f"  {pad(name, wide)}  ", ""), (bar, ""), (f" {share.conversations}", "dim")])


def _title(said: str) -> None:
    _show.line("")
    _ink.write([(said, "dim")])
