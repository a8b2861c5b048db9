"""A project's page as lines: a cast list, what is promised and looked for, what was said."""

from __future__ import annotations

from textual.content import Content

from ... import clock
from ...project_pages import Page
from ...projects import STAGE_WORDS
from ...words import _, days, told
from .. import ink
from .person_page import labelled, talk


def draw(page: Page, cells: int) -> list[Content]:
    """Return the lines of a project's page for a width in cells."""
    today, project = clock.today(), page.project
    stage = ink.line((told(STAGE_WORDS[project.stage]), "$accent"))
    name = ink.line((project.name, "bold"), (f"  #{project.slug}" if project.slug != project.name else "", "$muted"))
    lines = [ink.apart(name.truncate(max(8, cells - stage.cell_length - 2), ellipsis=True), stage, cells)]
    blocks = [
        [
            ink.line((ink.fit(one.name, 16), "bold"), " ", (" · ".join(filter(None, (one.role, one.brings))), "$muted"))
            for one in page.members
        ],
        [
            line
            for one in page.followups
            for line in labelled(
                _("To do") if one.whose == "mine" else _("To get"),
                ink.line(
                    " · ".join((*one.people, one.text)),
                    (f"  {days.short_day(one.due, today)}" if one.due else "", "$todo"),
                ),
                cells,
            )
        ],
        [
            line
            for one in page.needs
            for line in labelled(_("Looks for") if one.kind == "need" else _("Offers"), ink.line(one.text), cells)
        ],
        [line for entry in page.conversations for line in talk(entry, cells, today)],
    ]
    for block in blocks:
        if block:
            lines += [Content(""), *block]
    return lines
