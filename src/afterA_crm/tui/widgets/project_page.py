"""A project's page as lines: a cast list, what is promised and looked for, what was said."""

from __future__ import annotations

from textual.content import Content

from ... import clock
from ...needs import worded
from ...project_pages import Page
from ...projects import STAGE_WORDS
from ...words import _, days, told
from .. import ink
from .rows import Row, laid_out, talk


def draw(page: Page, cells: int) -> list[Content]:
    """Return the lines of a project's page for a width in cells."""
    today, project = clock.today(), page.project
    stage = ink.line((told(STAGE_WORDS[project.stage]), "$accent"))
    name = ink.line((project.name, "bold"), (f"  #{project.slug}" if project.slug != project.name else "", "$muted"))
    head = ink.apart(name.truncate(max(8, cells - stage.cell_length - 2), ellipsis=True), stage, cells)
    cast = [
        Row(one.name, ink.line((" · ".join(filter(None, (one.role, model, one.brings))), "$muted")), style="bold")
        for one in page.members
        if one.lasts(today)
        for model in (_("model") if one.is_model else "",)
    ]
    due = [days.short_day(one.due, today) if one.due else "" for one in page.followups]
    when = max(map(ink.width, due), default=0)
    promises = [
        Row(
            _("To do") if one.whose == "mine" else _("To get"),
            ink.line(" · ".join((*one.people, one.text))),
            (ink.fit(day, when) + "  ", "$todo") if when else None,
        )
        for one, day in zip(page.followups, due, strict=True)
    ]
    needs = [
        Row(_("Looks for") if one.kind == "need" else _("Offers"), ink.line(worded(one.text, one.role)))
        for one in page.needs
    ]
    talks = [row for entry in page.conversations for row in talk(entry, today)]
    return [head, *laid_out([cast, promises, needs, talks], cells)]
