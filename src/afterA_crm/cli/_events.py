"""Events drawn: the list, what is to come before what is over, and one event's page."""

from __future__ import annotations

from .. import clock
from ..events import Event, Page
from ..text import visible
from ..words import _, days, n_
from . import _entries, _show
from ._projects import title


def facts(event: Event) -> list[str]:
    """Return what a line says of an event: days, place, series."""
    today = clock.today()
    when = ""
    if event.first and event.last:
        first, last = (days.short_day(day, today) for day in (event.first, event.last))
        when = first if event.first == event.last else f"{first} – {last}"
    return [part for part in (when, event.place or "", event.series or "", event.kind or "") if part]


def draw_list(found: list[Event]) -> None:
    """Draw events: on now or to come, then gone by."""
    from rich.table import Table
    from rich.text import Text

    console, today = _show.console(), clock.today()
    ahead = [event for event in found if event.last and event.last >= today]
    gone = [event for event in found if event not in ahead]
    for heading, events in ((_("On or to come"), ahead), (_("Gone by"), gone)):
        if not events:
            continue
        console.print(Text(heading, style="dim"))
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True, overflow="ellipsis", max_width=24)
        grid.add_column(overflow="fold")
        grid.add_column(style="dim", overflow="fold")
        for event in events:
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
    if page.people:
        title(console, n_("{n} person met", "{n} people met", event.met))
        for person in page.people:
            console.print(Text("  " + visible(_show.candidate(person))), overflow="ellipsis", no_wrap=True)
        more = event.met - len(page.people)
        if more > 0:
            console.print(Text("  " + n_("and {n} more", "and {n} more", more), style="dim"))
    if page.conversations:
        title(console, n_("{n} conversation", "{n} conversations", page.talks))
        console.print(Padding(_entries.drawn(page.conversations), (0, 0, 0, 2)))
