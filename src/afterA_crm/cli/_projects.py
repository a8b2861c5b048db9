"""Projects on the command line: the list by stage, and what is said of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import clock
from ..projects import STAGE_WORDS, Project
from ..text import visible
from ..words import _, days, n_, told
from . import _show

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


def as_json(found: Project) -> dict[str, Any]:
    """Return a project as its documented JSON object."""
    columns = found._asdict()
    columns["member_count"] = columns.pop("members")
    return columns


def said(made: Project, json: bool) -> None:
    """Say what was made of a project, or print it as JSON."""
    if json:
        _show.as_json(as_json(made))
    else:
        _show.say(" · ".join(part for part in (f"#{made.slug}", made.name, *facts(made)) if part))


def title(console: Console, words: str) -> None:
    """Draw the quiet title of a section."""
    from rich.text import Text

    console.print()
    console.print(Text(words, style="dim"))
