"""One project's page: drawn, as its documented JSON object, and as records."""

from __future__ import annotations

from typing import Any

from .. import clock
from ..project_pages import Page
from ..text import visible
from ..words import _, days
from . import _entries, _projects, _show
from ._projects import facts, title


def draw(page: Page) -> None:
    """Draw a project's page."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    console, today, found = _show.console(), clock.today(), page.project
    head = Text(visible(found.name), style="bold")
    head.append(f"  #{visible(found.slug)}", style="not bold dim")
    console.print(head)
    console.print(Text(visible(" · ".join(part for part in facts(found) if part)), style="dim"))
    if found.note:
        console.print(Text(visible(found.note, keep="\n")))
    for before, after in ((_("from"), page.before), (_("then"), page.after)):
        if after:
            console.print(Text(f"{before}  " + visible("  ".join(f"#{slug}" for slug in after)), style="dim"))
    if page.members:
        title(console, _("Members"))
        grid = Table.grid(padding=(0, 2, 0, 2))
        for m in page.members:
            left = _("until {day}", day=m.until) if m.until else ""
            said = " · ".join(part for part in (m.brings or "", m.terms or "", left) if part)
            grid.add_row(Text(visible(m.name)), Text(visible(m.role or "")), Text(visible(said), style="dim"))
        console.print(grid)
    if page.needs:
        title(console, _("Needs and offers"))
        for need in page.needs:
            until = "  " + _("until {day}", day=days.short_day(need.until, today)) if need.until else ""
            kind = _("offers") if need.kind == "offer" else _("needs")
            console.print(
                Padding(Text.assemble((f"{kind}  ", "dim"), visible(need.text), (until, "dim")), (0, 0, 0, 2))
            )
    if page.followups:
        title(console, _("Follow-ups"))
        for one in page.followups:
            due = days.short_day(one.due, today) if one.due else ""
            whom = visible(", ".join(one.people))
            parts = [part for part in (whom, visible(one.text)) if part]
            console.print(
                Padding(Text.assemble((f"{one.id:>4}  ", "dim"), f"{due}  ", " · ".join(parts)), (0, 0, 0, 2))
            )
    if page.conversations:
        title(console, _("Conversations"))
        console.print(Padding(_entries.drawn(page.conversations), (0, 0, 0, 2)))


def as_json(page: Page) -> dict[str, Any]:
    """Return a project's page as its documented JSON object."""
    return {
        **_projects.as_json(page.project),
        "members": [member._asdict() for member in page.members],
        "conversations": [_entries.as_json(entry) for entry in page.conversations],
        "followups": [open_._asdict() for open_ in page.followups],
        "needs": [need._asdict() for need in page.needs],
        "before": list(page.before),
        "after": list(page.after),
    }


def records(page: Page) -> list[tuple[Any, ...]]:
    """Return a project's page as the records that --plain prints."""
    found = page.project
    return [
        ("project", found.slug, found.name, found.stage, found.hat, found.started, found.ended),
        *(("member", m.name, m.role, m.brings, m.since, m.until) for m in page.members),
        *(("followup", f.id, f.due, f.whose, f.people, f.text) for f in page.followups),
        *((n.kind, n.id, n.until, n.text) for n in page.needs),
        *(("conversation", *_entries.record(entry)) for entry in page.conversations),
    ]
