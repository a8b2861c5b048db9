"""A person's page as lines: how we stand, what is promised, what was said; drawn from `pages.Page`."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from ... import clock
from ...pages import Page, Promise, wording
from ...words import _
from .. import ink
from .rows import Row, laid_out, talk


def draw(page: Page, cells: int) -> list[Content]:
    """Return the lines of a page for a width in cells."""
    today = clock.today()
    blocks = [_promises(page, today), _wanted(page, today), _talks(page, today), _facts(page, today)]
    return [*_head(page, cells, today), *laid_out(blocks, cells)]


def season_style(season: str | None) -> str:
    """Return the shade of a season; its glyph says the same."""
    return {"now": "$accent", "warm": "$foreground", "resting": "$muted"}.get(season or "", "$muted")


def _head(page: Page, cells: int, today: date) -> list[Content]:
    names = wording.names(page)
    mark = ink.line((wording.standing(page), season_style(page.season)))
    room = max(8, cells - mark.cell_length - 2)
    name = ink.line((page.person.name, "bold"), "  " if names else "", (names, "$muted"))
    lines = [ink.apart(name.truncate(room, ellipsis=True), mark, cells)]
    now = " · ".join(wording.role(role) for role in page.now(today))
    lines += ink.wrapped(ink.line(now), cells) if now else []
    strip = wording.strip(page)
    return lines + (ink.wrapped(ink.line((strip, "$muted")), cells) if strip else [])


def _promises(page: Page, today: date) -> list[Row]:
    found: list[tuple[str, str, str, str]] = []
    for label, promises in ((_("To do"), page.mine), (_("To get"), page.theirs)):
        found += [(label, wording.due(promise, today), "$todo", _promise(promise)) for promise in promises]
    found += [(_("Ahead"), wording.meeting(one, today), "$day", one.sentence) for one in page.appointments]
    when = max((ink.width(due) for _label, due, _style, _said in found), default=0)
    return [
        Row(label, ink.line(said), (ink.fit(due, when) + "  ", style) if when else None)
        for label, due, style, said in found
    ]


def _promise(promise: Promise) -> str:
    if not promise.repeat:
        return promise.text
    from ...followups import told

    return f"{promise.text} ({told(promise.repeat)})"


def _wanted(page: Page, today: date) -> list[Row]:
    return [
        Row(label, ink.line(said))
        for label, wanted in ((_("Looks for"), page.needs), (_("Offers"), page.offers))
        for said in dict.fromkeys(wording.wanted(one, today) for one in wanted)
    ]


def _talks(page: Page, today: date) -> list[Row]:
    if not page.conversations and not page.person.is_me:
        return [Row("", ink.line((_("No conversation yet."), "$muted")), wide=True)]
    return [row for entry in page.conversations for row in talk(entry, today)]


def _facts(page: Page, today: date) -> list[Row]:
    facts = [
        (_("Projects"), [wording.project(one) for one in page.projects]),
        (_("Remains"), wording.remains(page)),
        (_("Seeds"), wording.seeds(page)),
        (_("Introduced"), [wording.introduction(one) for one in page.introductions]),
        (_("Relations"), [wording.relation(one) for one in page.relations]),
        (_("Met"), [wording.met(page.met, today)]),
        (_("Rhythm"), [wording.rhythm(page, today) if page.rhythm else ""]),
        (_("Birthday"), [wording.birthday(page, today)]),
        (_("Reach"), wording.reach(page)),
        (_("Tags"), [wording.tags(page)]),
        (_("Circles"), [", ".join(page.circles)]),
        (_("Events"), [", ".join(page.events)]),
        (_("Note"), (page.note or "").split("\n")),
    ]
    return [Row(label, ink.line(one)) for label, said in facts for one in said if one]
