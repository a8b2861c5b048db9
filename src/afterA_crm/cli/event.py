"""`aftera event`: begin, list, see and edit events, and say who was there."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .. import clock, events
from ..events import Event, Page
from ..words import _
from . import _days, _entries, _show, _trial, _verbs, _which
from ._book import book as the_book
from ._complete import people_names
from ._events import draw, draw_list, facts
from ._options import DryRun, Json, NoInput, Plain, can_ask, examples
from ._which import WhichEvent
from ._who import Whom, everyone

app = _verbs.app()

Slug = Annotated[str | None, typer.Option("--slug", help=_("What lines call it by: event:SLUG."))]
From = Annotated[str | None, typer.Option("--from", metavar="DAY", help=_("Its first day."))]
To = Annotated[str | None, typer.Option("--to", metavar="DAY", help=_("Its last day."))]
Place = Annotated[str | None, typer.Option("--place", help=_("Where it is."))]
Series = Annotated[str | None, typer.Option("--series", help=_("What comes again: the name of its series."))]
Kind = Annotated[str | None, typer.Option("--kind", help=_("festival, hackathon, meetup or what you call it."))]
Note = Annotated[str | None, typer.Option("--note", help=_("A free note."))]


@app.callback(help=_("Begin, list and see events. Without a verb: list them, or show the one named."))
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


@app.command("list", help=_("List events."), epilog=examples("aftera event list --past"))
def list_(
    past: Annotated[bool, typer.Option("--past", help=_("Only those gone by."))] = False,
    coming: Annotated[bool, typer.Option("--coming", help=_("Only those on now or to come."))] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help=_("At most so many."))] = 30,
    json: Json = False,
    plain: Plain = False,
) -> None:
    side = None if past == coming else past
    found = events.listing(the_book(), clock.today(), past=side, limit=limit)
    if json:
        _show.as_json([as_json(one) for one in found])
    elif plain:
        _show.plain((e.slug, e.name, e.first, e.last, e.place, e.series, e.met) for e in found)
    elif found:
        draw_list(found)
    else:
        _show.say(_("No events. `aftera event new SLUG NAME --from DAY` makes one."))


@app.command("show", help=_("See an event."), epilog=examples("aftera event show gmaff"))
def show(which: WhichEvent, json: Json = False, plain: Plain = False) -> None:
    book = the_book()
    page = events.page(book, _which.event(book, which).id)
    if json:
        _show.as_json(page_json(page))
    elif plain:
        _show.plain(_records(page))
    else:
        draw(page)


@app.command("join", help=_("Say who was there."), epilog=examples("aftera event join gmaff sora"))
def join(
    which: WhichEvent,
    who: Whom,
    guest: Annotated[bool, typer.Option("--guest", help=_("Only on the guest list; not met."))] = False,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found, there = _which.event(book, which), everyone(book, who)
    with _trial.deed(f"event join {found.slug} {' '.join(who)}", dry_run):
        for person in there:
            events.attend(book, found.id, person.id, "guest" if guest else "met")
        page = events.page(book, found.id)
    if json:
        _show.as_json(page_json(page))
    else:
        _show.say(f"{found.name} · " + ", ".join(person.name for person in there))


@app.command(
    "after",
    help=_(
        "See to which ten people of an event a first line is worth most. It says why, and on a terminal it asks, one "
        "by one: a line, a promise, skip or later; whoever is put off comes back 1, 3 and 7 days after the event."
    ),
    epilog=examples(
        "aftera event after gmaff",
        _("aftera event after gmaff --skip Sora --later Minsu"),
        "aftera event after gmaff --json",
    ),
)
def after(
    which: WhichEvent,
    skip: Annotated[
        list[str] | None,
        typer.Option("--skip", metavar="WHO", help=_("Don't offer them again."), autocompletion=people_names),
    ] = None,
    later: Annotated[
        list[str] | None,
        typer.Option("--later", metavar="WHO", help=_("Offer them again another day."), autocompletion=people_names),
    ] = None,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    from . import _deck

    found = _which.event(the_book(), which)
    if skip or later:
        _deck.put_aside(found, skip or [], later or [], dry_run, json)
    else:
        _deck.offer(found, can_ask(no_input) and not dry_run, json, plain)


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


def as_json(found: Event) -> dict[str, Any]:
    """Return an event as its documented JSON object."""
    return found._asdict()


def page_json(page: Page) -> dict[str, Any]:
    """Return an event's page as its documented JSON object."""
    return {
        **as_json(page.event),
        "people": [
            {"id": p.id, "name": p.name, "roles": list(p.roles), "organisation": p.organisation, "last": p.last_touch}
            for p in page.people
        ],
        "talks": page.talks,
        "conversations": [_entries.as_json(entry) for entry in page.conversations],
    }


def _said(made: Event, json: bool) -> None:
    if json:
        _show.as_json(as_json(made))
    else:
        name = made.name if made.name != made.slug else ""
        _show.say(" · ".join(part for part in (made.slug, name, *facts(made)) if part))


def _records(page: Page) -> list[tuple[Any, ...]]:
    found = page.event
    return [
        ("event", found.slug, found.name, found.first, found.last, found.place, found.series),
        *(("person", p.id, p.name, p.roles, p.organisation, p.last_touch) for p in page.people),
        *(("conversation", *_entries.record(entry)) for entry in page.conversations),
    ]
