"""A person's page as lines: how we stand, what is promised, what was said; drawn from `pages.Page`."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from ... import birthdays, clock, seasons
from ...pages import Brought, Page, Promise, Shared
from ...projects import STAGE_WORDS
from ...relations import Relation
from ...roles import Role
from ...timeline import Entry
from ...words import _, days, told
from .. import ink


def draw(page: Page, cells: int) -> list[Content]:
    """Return the lines of a page for a width in cells."""
    today = clock.today()
    blocks = [_head(page, cells, today), _promises(page, cells, today), _talks(page, cells, today)]
    blocks.append(_facts(page, cells, today))
    drawn: list[Content] = []
    for block in blocks:
        if block:
            drawn += [Content(""), *block] if drawn else block
    return drawn


def season_style(season: str | None) -> str:
    """Return the shade of a season; its glyph says the same."""
    return {"now": "$accent", "warm": "$foreground", "resting": "$muted"}.get(season or "", "$muted")


def _head(page: Page, cells: int, today: date) -> list[Content]:
    person = page.person
    names = " · ".join((*page.nicknames, *((page.reading,) if page.reading else ())))
    marks = [f"{seasons.glyph(page.season)} {seasons.word(page.season)}" if page.season else ""]
    marks += [_("quiet") if person.quiet else "", _("archived") if person.archived else ""]
    marks += [_("this is me") if person.is_me else ""]
    mark = ink.line((" · ".join(part for part in marks if part), season_style(page.season)))
    room = max(8, cells - mark.cell_length - 2)
    name = ink.line((person.name, "bold"), "  " if names else "", (names, "$muted"))
    first = ink.apart(name.truncate(room, ellipsis=True), mark, cells)
    lines = [first]
    now = " · ".join(_role(role) for role in page.now(today))
    if now:
        lines += ink.wrapped(ink.line(now), cells)
    if any(role.since or role.until for role in page.roles):
        lines += ink.wrapped(ink.line((_strip(page), "$muted")), cells)
    return lines


def _strip(page: Page) -> str:
    said = []
    for role in page.roles:
        name = role.name or role.organisation or ""
        years = _span((role.since or "")[:4], (role.until or "")[:4])
        said.append(f"{name} ({years})" if years else name)
    return " → ".join(said)


def _promises(page: Page, cells: int, today: date) -> list[Content]:
    lines: list[Content] = []
    for label, promises in ((_("To do"), page.mine), (_("To get"), page.theirs)):
        for at, promise in enumerate(promises):
            said = ink.line(promise.text, ("  " + _due(promise, today), "$todo"))
            lines += labelled(label if at == 0 else "", said, cells)
    for at, meeting in enumerate(page.appointments):
        when = days.short_day(meeting.day, today) + (f" {meeting.time}" if meeting.time else "")
        said = ink.line((f"{when}  ", "$day"), meeting.sentence)
        lines += labelled(_("Ahead") if at == 0 else "", said, cells)
    for label, wanted in ((_("Looks for"), page.needs), (_("Offers"), page.offers)):
        for at, one in enumerate(wanted):
            until = "  " + _("until {day}", day=days.short_day(one.until, today)) if one.until else ""
            lines += labelled(label if at == 0 else "", ink.line(one.text, (until, "$muted")), cells)
    return lines


def _talks(page: Page, cells: int, today: date) -> list[Content]:
    if not page.conversations:
        if page.person.is_me:
            return []
        return ink.wrapped(ink.line((_("No conversation yet."), "$muted")), cells)
    lines: list[Content] = []
    for entry in page.conversations:
        lines += talk(entry, cells, today)
    return lines


def talk(entry: Entry, cells: int, today: date) -> list[Content]:
    """Return a conversation with its day and its echo."""
    day = days.short_day(entry.day, today)
    day = _("{day}, about", day=day) if entry.about_day else day
    width = max(11, ink.width(day))
    lines = ink.hanging(ink.line((ink.fit(day, width), "$day"), " "), ink.line(entry.sentence), cells)
    if entry.echo:
        lines += ink.hanging(ink.line(" " * (width + 1)), ink.line((f"“{entry.echo}”", "$rings italic")), cells)
    return lines


def _facts(page: Page, cells: int, today: date) -> list[Content]:
    facts = [
        (_("Projects"), [_project(one) for one in page.projects]),
        (_("Introductions"), [_introduction(one) for one in page.introductions]),
        (_("Relations"), [_relation(one) for one in page.relations]),
        (_("Met"), [_met(page, today)]),
        (_("Rhythm"), [_rhythm(page, today)]),
        (_("Birthday"), [_birthday(page)]),
        (_("Reach"), [f"{one.label} {one.value}" if one.label else one.value for one in page.channels]),
        (_("Tags"), ["  ".join(f"#{tag}" for tag in page.tags)]),
        (_("Circles"), [", ".join(page.circles)]),
        (_("Events"), [", ".join(page.events)]),
        (_("Note"), (page.note or "").split("\n")),
    ]
    lines: list[Content] = []
    for label, said in facts:
        for at, one in enumerate(part for part in said if part):
            lines += labelled(label if at == 0 else "", ink.line(one), cells)
    return lines


def labelled(label: str, said: Content, cells: int) -> list[Content]:
    """Return a line with its label in a column of its own."""
    return ink.hanging(ink.line((ink.fit(label, 11), "$muted"), " "), said, cells)


def _role(role: Role) -> str:
    return ", ".join(part for part in (role.name, role.organisation) if part)


def _span(since: str | None, until: str | None) -> str:
    return f"{since or ''}–{until or ''}" if since or until else ""


def _due(promise: Promise, today: date) -> str:
    if promise.due is None:
        return ""
    said = _("today") if promise.due == today else days.short_day(promise.due, today)
    if promise.due_from and promise.due_from != promise.due:
        said = f"{promise.due_from:%m-%d}–{promise.due:%m-%d}"
    return f"{said} {promise.time}" if promise.time else said


def _project(one: Shared) -> str:
    said = [told(STAGE_WORDS[one.stage]), ", ".join(one.roles), one.brings or ""]
    return f"#{one.slug}  " + " · ".join(part for part in said if part)


def _introduction(one: Brought) -> str:
    other = one.other or _("me")
    if one.by:
        said = _("{by} introduced {one} and {other}", by=one.by, one=one.one, other=other)
    else:
        said = _("I introduce {one} and {other}", one=one.one, other=other)
    return " · ".join(part for part in (said, one.because or "", one.outcome or "") if part)


def _relation(one: Relation) -> str:
    said = _("{text} of {name}", text=one.text, name=one.other) if one.outward else f"{one.other} · {one.text}"
    years = _span(one.since, one.until)
    return f"{said} ({years})" if years else said


def _birthday(page: Page) -> str:
    born = page.birthday
    if born is None:
        return ""
    written = birthdays.written(born._replace(lunar=False))
    return _("lunar {day}", day=written) if born.lunar else written


def _met(page: Page, today: date) -> str:
    how = page.met
    said = [days.short_day(how.on, today) if how.on else "", how.event_name or how.event or ""]
    said += [_("through {name}", name=how.through) if how.through else "", how.how or ""]
    return " · ".join(part for part in said if part)


def _rhythm(page: Page, today: date) -> str:
    if not page.rhythm:
        return ""
    said = [page.rhythm.said()]
    if page.person.last_touch:
        said.append(_("last {when}", when=days.ago(page.person.last_touch, today)))
    if page.next_touch and page.next_touch > today:
        said.append(_("next {day}", day=days.short_day(page.next_touch, today)))
    return " · ".join(part for part in said if part)
