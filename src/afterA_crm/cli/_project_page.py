"""One project's page: drawn, as its documented JSON object, and as records."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .. import clock, needs, outcomes
from ..members import Member
from ..pages.wording import span
from ..project_pages import Near, Page
from ..text import visible
from ..words import _, days
from . import _entries, _needs, _projects, _show
from ._projects import facts, title

if TYPE_CHECKING:
    from rich.console import Console


def draw(page: Page) -> None:
    """Draw a project's page."""
    from rich.padding import Padding
    from rich.text import Text

    console, today, found = _show.console(), clock.today(), page.project
    head = Text(visible(found.name), style="bold")
    head.append(f"  #{visible(found.slug)}", style="not bold dim")
    console.print(head)
    console.print(Text(visible(" · ".join(part for part in facts(found) if part)), style="dim"))
    if found.note:
        console.print(Text(visible(found.note, keep="\n")))
    for lead, near in ((_("from"), page.before), (_("then"), page.after)):
        if near:
            console.print(Text(f"{lead}  " + visible("  ".join(map(_near, near))), style="dim"))
    here = [one for one in page.members if one.lasts(today)]
    _grid(console, _("Members"), (_cast(one) for one in here))
    _grid(console, _("Members before"), (_cast(one) for one in page.members if one not in here))
    wanted = [
        (
            f"{one.id:>4}",
            _("offers") if one.kind == "offer" else _("needs"),
            needs.worded(one.text, one.role),
            _needs.until(one.until, today),
        )
        for one in page.needs
    ]
    _grid(console, _("Needs and offers"), wanted)
    _grid(console, _("What came of it"), map(outcome, page.outcomes))
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
        "members": [member_json(one) for one in page.members],
        "conversations": [_entries.as_json(entry) for entry in page.conversations],
        "followups": [open_._asdict() for open_ in page.followups],
        "needs": [_needs.as_json(one) for one in page.needs],
        "outcomes": [one._asdict() for one in page.outcomes],
        "before": [one._asdict() for one in page.before],
        "after": [one._asdict() for one in page.after],
    }


def member_json(one: Member) -> dict[str, Any]:
    """Return a membership as its documented JSON object."""
    columns = one._asdict()
    number = columns.pop("number")
    return {"member": number, **columns, "model": one.is_model, "now": one.lasts(clock.today())}


def records(page: Page) -> list[tuple[Any, ...]]:
    """Return a project's page as the records that --plain prints."""
    found = page.project
    return [
        ("project", found.slug, found.name, found.stage, found.hat, found.started, found.ended),
        *(
            ("model" if m.is_model else "member", m.name, m.role, m.brings, m.since, m.until, m.terms)
            for m in page.members
        ),
        *(("followup", f.id, f.due, f.whose, f.people, f.text) for f in page.followups),
        *((n.kind, n.id, n.until, n.text, n.role) for n in page.needs),
        *(("outcome", o.id, o.day, o.text, o.link) for o in page.outcomes),
        *(("before", one.slug, one.name, one.note) for one in page.before),
        *(("after", one.slug, one.name, one.note) for one in page.after),
        *(("conversation", *_entries.record(entry)) for entry in page.conversations),
    ]


def outcome(one: outcomes.Outcome) -> tuple[str, ...]:
    """Return what came of a project as a row: number, text, day and link."""
    when = days.short_day(one.day, clock.today()) if one.day else ""
    return f"{one.id:>4}", one.text, " · ".join(part for part in (when, one.link or "") if part)


def said_of(one: Member) -> str:
    """Return what is said of a membership beside the name and the role: a model, what it brings, terms, days."""
    said = (_("model") if one.is_model else "", one.brings or "", one.terms or "", span(one.since, one.until))
    return " · ".join(part for part in said if part)


def member_line(slug: str, one: Member) -> str:
    """Return a membership in one line: `#ghost · 이소라 · 감독 · no money yet · 2026-03–`."""
    return " · ".join(part for part in (f"#{slug}", one.name, one.role or "", said_of(one)) if part)


def _cast(one: Member) -> tuple[str, ...]:
    return one.name, one.role or "", said_of(one)


def _near(one: Near) -> str:
    return f"#{one.slug} ({one.note})" if one.note else f"#{one.slug}"


def _grid(console: Console, name: str, rows: Iterable[tuple[str, ...]]) -> None:
    """Draw a section of rows, the last field of each dim, where there are any."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 0, 2))
    for row in rows:
        *fields, last = map(visible, row)
        grid.add_row(*map(Text, fields), Text(last, style="dim"))
    if grid.row_count:
        title(console, name)
        console.print(grid)
