"""Projects drawn: the list by stage, and one project's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import clock
from ..project_pages import Page
from ..projects import STAGE_WORDS, Project
from ..text import visible
from ..words import _, days, n_, told
from . import _entries, _show

if TYPE_CHECKING:
    from rich.console import Console


def facts(found: Project) -> list[str]:
    """Return what a line says of a project: stage, days, hat."""
    span = ""
    if found.started or found.ended:
        span = "–".join(str(day) if day else "" for day in (found.started, found.ended))
    return [told(STAGE_WORDS[found.stage]), span, _("hat: {hat}", hat=found.hat) if found.hat else ""]


def draw_list(found: list[Project]) -> None:
    """Draw projects under their stages."""
    from rich.table import Table
    from rich.text import Text

    console = _show.console()
    today = clock.today()
    for stage_ in dict.fromkeys(p.stage for p in found):
        console.print(Text(told(STAGE_WORDS[stage_]), style="dim"))
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True, overflow="ellipsis", max_width=26)
        grid.add_column(overflow="fold")
        grid.add_column(style="dim", no_wrap=True)
        for p in found:
            if p.stage == stage_:
                seen = days.ago(p.last, today) if p.last else ""
                many = n_("{n} person", "{n} people", p.members) if p.members else ""
                said = " · ".join(part for part in (many, p.hat or "", seen) if part)
                grid.add_row(Text(f"  #{visible(p.slug)}"), Text(visible(p.name)), Text(visible(said)))
        console.print(grid)


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


def title(console: Console, words: str) -> None:
    """Draw the quiet title of a section."""
    from rich.text import Text

    console.print()
    console.print(Text(words, style="dim"))
