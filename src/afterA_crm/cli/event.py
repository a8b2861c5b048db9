"""`aftera event`: begin, list, see and edit events; the verbs about whom I met there stand in a part of their own."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import clock, events
from ..events import Event
from ..words import _
from . import _days, _event_people, _lens, _show, _trial, _verbs, _which
from ._book import book as the_book
from ._complete import series_names
from ._events import as_json, draw, draw_list, draw_series, facts, page_json, records, series_json
from ._lens import Hat
from ._options import DryRun, Json, Limit, Plain, examples
from ._which import WhichEvent

app = _verbs.app()
# The verbs about whom I met stand in a file of their own, and are listed after those of this one.
app.add_typer(_event_people.app)

Slug = Annotated[str | None, typer.Option("--slug", help=_("What lines call it by: event:SLUG."))]
From = Annotated[str | None, typer.Option("--from", metavar="DAY", help=_("Its first day."))]
To = Annotated[str | None, typer.Option("--to", "--until", metavar="DAY", help=_("Its last day."))]
Place = Annotated[str | None, typer.Option("--place", help=_("Where it is."))]
Series = Annotated[str | None, typer.Option("--series", help=_("What comes again: the name of its series."))]
Kind = Annotated[str | None, typer.Option("--kind", help=_("festival, hackathon, meetup or what you call it."))]
Note = Annotated[str | None, typer.Option("--note", help=_("A free note."))]


@app.callback(
    help=_("Begin, list and see events. Without a verb: list them, or show the one named."),
    epilog=examples(
        'aftera event new gmaff "Gwangmyeong AI Film Festival" --from 2026-11-18 --to 2026-11-22',
        "aftera event live gmaff",
        "aftera event after gmaff",
        "aftera event gmaff",
    ),
)
def event() -> None:
    """Stand for the group."""


@app.command(
    "new",
    help=_("Make an event: a slug and a name, or a name alone."),
    epilog=examples('aftera event new gmaff "Gwangmyeong AI Film Festival" --from 2026-11-18 --to 2026-11-22'),
)
def new(
    words: Annotated[
        list[str], typer.Argument(metavar="[SLUG] NAME", help=_("Its slug and its name."), show_default=False)
    ],
    slug: Slug = None,
    first: From = None,
    last: To = None,
    place: Place = None,
    series: Series = None,
    kind: Kind = None,
    note: Note = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    if slug is None and len(words) > 1:
        slug, words = words[0], words[1:]
    name = " ".join(words)
    begins = _days.span(first, "ahead") if first else None
    book = the_book()
    with _trial.deed(f"event new {slug or name}", dry_run):
        number = events.new(
            book,
            name,
            slug=slug,
            kind=kind,
            series=series,
            first=begins and begins[0],
            last=_days.last(last, "ahead") or (begins and begins[1]),
            place=place,
            note=note,
        )
        made = events.get(book, number)
    _said(made, json)


@app.command(
    "list",
    help=_("List events."),
    epilog=examples("aftera event list --past", "aftera event list --series GMAFF"),
)
def list_(
    past: Annotated[bool, typer.Option("--past", help=_("Only those gone by."))] = False,
    coming: Annotated[bool, typer.Option("--coming", help=_("Only those on now or to come."))] = False,
    series: Annotated[
        str | None,
        typer.Option("--series", help=_("Only the editions of this series."), autocompletion=series_names),
    ] = None,
    limit: Limit = 30,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book, side = the_book(), None if past == coming else past
    of = events.find_series(book, series).id if series is not None else None
    found = events.listing(book, clock.today(), past=side, limit=limit, series_id=of)
    if json:
        _show.as_json([as_json(one) for one in found])
    elif plain:
        _show.plain((e.slug, e.name, e.first, e.last, e.place, e.series, e.met) for e in found)
    elif found:
        draw_list(found)
    else:
        _show.say(_("No events. `aftera event new SLUG NAME --from DAY` makes one."))


@app.command("show", help=_("See an event."), epilog=examples("aftera event show gmaff"))
def show(which: WhichEvent, hat: Hat = None, json: Json = False, plain: Plain = False) -> None:
    book = the_book()
    worn = _lens.found(book, hat)
    page = events.page(book, _which.event(book, which).id, hat_id=worn.id if worn else None)
    if json:
        _show.as_json(page_json(page))
    elif plain:
        _show.plain(records(page))
    else:
        _lens.said(worn)
        draw(page)


@app.command(
    "edit",
    help=_("Change an event; an empty value takes one away."),
    epilog=examples("aftera event edit gmaff --place Gwangmyeong"),
)
def edit(
    which: WhichEvent,
    name: Annotated[str | None, typer.Option("--name", help=_("Another name."))] = None,
    slug: Slug = None,
    first: From = None,
    last: To = None,
    place: Place = None,
    series: Series = None,
    kind: Kind = None,
    note: Note = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found = _which.event(book, which)
    said: dict[str, object] = {"name": name, "slug": slug, "place": place, "series": series, "kind": kind, "note": note}
    said |= {"first": _days.first(first), "last": _days.last(last)}
    columns = {column: value for column, value in said.items() if value is not None}
    columns |= {column: None for column, typed in (("first", first), ("last", last)) if typed == ""}
    with _trial.deed(f"event edit {found.slug}", dry_run):
        events.edit(book, found.id, **columns)
        made = events.get(book, found.id)
    _said(made, json)


def _said(made: Event, json: bool) -> None:
    if json:
        _show.as_json(as_json(made))
    else:
        name = made.name if made.name != made.slug else ""
        _show.say(" · ".join(part for part in (made.slug, name, *facts(made)) if part))


@app.command(
    "series",
    help=_("List the series, or see one: its editions, and who came back."),
    epilog=examples("aftera event series", "aftera event series GMAFF"),
)
def series(
    which: Annotated[
        str | None,
        typer.Argument(metavar="SERIES", help=_("Its name."), autocompletion=series_names, show_default=False),
    ] = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = the_book()
    found = events.all_series(book) if which is None else [events.find_series(book, which)]
    if which is None and (json or plain or not found):
        if json:
            _show.as_json([one._asdict() for one in found])
        elif plain:
            _show.plain((one.slug, one.name, one.editions, one.first, one.last) for one in found)
        else:
            _show.say(_("No event has a series. `aftera event edit EVENT --series NAME` gives it one."))
        return
    if json:
        _show.as_json(series_json(book, found[0]))
    elif plain:
        _show.plain((e.slug, e.name, e.first, e.last, e.met) for e in events.editions(book, found[0].name))
    else:
        draw_series(book, found, whole=which is not None)
