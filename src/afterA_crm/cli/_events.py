"""Events drawn: the list, what is to come before what is over, and one event's page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .. import clock, events
from ..events import Back, Edition, Event, Page, Series
from ..reasons import why
from ..text import visible
from ..words import _, days, n_
from . import _entries, _show
from ._projects import title

if TYPE_CHECKING:
    from rich.console import Console

    from ..store import Book

#: So many editions, and people who came back, are drawn of one event; JSON has more.
_EDITIONS, _BACK = 6, 8


def facts(event: Event) -> list[str]:
    """Return what a line says of an event: days, place, series."""
    today = clock.today()
    when = ""
    if event.first and event.last:
        first, last = (days.short_day(day, today) for day in (event.first, event.last))
        when = first if event.first == event.last else f"{first} – {last}"
    return [part for part in (when, event.place or "", event.series or "", event.kind or "") if part]


def draw_list(found: Sequence[Event]) -> None:
    """Draw events: on now or to come, then gone by."""
    from rich.table import Table
    from rich.text import Text

    console, today = _show.console(), clock.today()
    ahead = [event for event in found if event.last and event.last >= today]
    gone = [event for event in found if event not in ahead]
    for heading, group in ((_("On or to come"), ahead), (_("Gone by"), gone)):
        if not group:
            continue
        console.print(Text(heading, style="dim"))
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True, overflow="ellipsis", max_width=24)
        grid.add_column(overflow="fold")
        grid.add_column(style="dim", overflow="fold")
        for event in group:
            name = visible(event.name) if event.name != event.slug else ""
            said = facts(event)
            if event.met:
                said.append(n_("{n} person met", "{n} people met", event.met))
            grid.add_row(Text(f"  {visible(event.slug)}"), Text(name), Text(visible(" · ".join(said))))
        console.print(grid)


def draw(page: Page) -> None:
    """Draw an event's page."""
    from rich.padding import Padding
    from rich.text import Text

    console, event = _show.console(), page.event
    head = Text(visible(event.name), style="bold")
    if event.name != event.slug:
        head.append(f"  {visible(event.slug)}", style="not bold dim")
    console.print(head)
    said = facts(event)
    if said:
        console.print(Text(visible(" · ".join(said)), style="dim"))
    if event.note:
        console.print(Text(visible(event.note, keep="\n")))
    if page.editions:
        title(console, _("Other editions"))
        for edition in page.editions[:_EDITIONS]:
            console.print(Text("  " + visible(_edition(edition))), overflow="ellipsis", no_wrap=True)
        more = len(page.editions) - _EDITIONS
        if more > 0:
            console.print(Text("  " + n_("and {n} more", "and {n} more", more), style="dim"))
    if page.back:
        _draw_back(console, page.back[:_BACK], page.came_back)
    if page.people:
        title(console, n_("{n} person met", "{n} people met", event.met))
        for person in page.people:
            console.print(Text("  " + visible(_show.candidate(person))), overflow="ellipsis", no_wrap=True)
        more = event.met - len(page.people)
        if more > 0:
            console.print(Text("  " + n_("and {n} more", "and {n} more", more), style="dim"))
    if page.guests:
        listed = n_("{n} person is only on the guest list.", "{n} people are only on the guest list.", page.guests)
        console.print(Text(listed, style="dim"))
    if page.conversations:
        title(console, n_("{n} conversation", "{n} conversations", page.talks))
        console.print(Padding(_entries.drawn(page.conversations), (0, 0, 0, 2)))


def draw_series(book: Book, found: Sequence[Series], *, whole: bool) -> None:
    """Draw series, each with its editions; `whole` also draws everyone who came back."""
    from rich.text import Text

    console = _show.console()
    for series in found:
        editions = events.editions(book, series.name)
        title(console, f"{visible(series.name)}  ({n_('{n} edition', '{n} editions', len(editions))})")
        for edition in editions:
            console.print(Text("  " + visible(_edition(edition))), overflow="ellipsis", no_wrap=True)
        back = events.came_back(book, *[[one.id for one in editions]] * 2)
        if back:
            _draw_back(console, back if whole else back[:_BACK], len(back))


def _draw_back(console: Console, back: Sequence[Back], all_: int) -> None:
    from rich.text import Text

    title(console, n_("{n} person came back", "{n} people came back", all_))
    for one in back:
        said = Text("  ").append(visible(one.name)).append(f"  {visible(one.reason.text)}", style="dim")
        console.print(said, overflow="ellipsis", no_wrap=True)
    if all_ > len(back):
        console.print(Text("  " + n_("and {n} more", "and {n} more", all_ - len(back)), style="dim"))


def _edition(edition: Edition) -> str:
    """Return an edition on one line: slug, name, days, how many I met."""
    today = clock.today()
    name = edition.name if edition.name != edition.slug else ""
    first = days.short_day(edition.first, today) if edition.first else ""
    met = n_("{n} person met", "{n} people met", edition.met) if edition.met else ""
    return " · ".join(part for part in (edition.slug, name, first, met) if part)


def series_json(book: Book, series: Series) -> dict[str, Any]:
    """Return a series as its documented JSON object: its editions, and who came back, with why."""
    editions = events.editions(book, series.name)
    back = events.came_back(book, *[[one.id for one in editions]] * 2)
    return {**series._asdict(), "editions": [one._asdict() for one in editions], "came_back": [*map(_back, back)]}


def _back(one: Back) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "editions": list(one.editions), "why": why(one.reason)}


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
        "guests": page.guests,
        "editions": [one._asdict() for one in page.editions],
        "came_back": [*map(_back, page.back)],
        "talks": page.talks,
        "conversations": [_entries.as_json(entry) for entry in page.conversations],
    }


def records(page: Page) -> list[tuple[Any, ...]]:
    """Return an event's page as records."""
    found = page.event
    return [
        ("event", found.slug, found.name, found.first, found.last, found.place, found.series),
        *(("edition", e.id, e.slug, e.name, e.first, e.last, e.met) for e in page.editions),
        *(("person", p.id, p.name, p.roles, p.organisation, p.last_touch) for p in page.people),
        *(("conversation", *_entries.record(entry)) for entry in page.conversations),
    ]
