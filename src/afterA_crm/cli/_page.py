"""A person's page in words: the lines that `show`, `brief` and --plain are made of, and its JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from .. import birthdays, clock, seasons
from ..pages import Brought, Met, Page, Promise, Shared
from ..projects import STAGE_WORDS
from ..relations import Relation
from ..roles import Role
from ..words import _, days, n_, told
from . import _entries


def names(page: Page) -> str:
    """Return the other names a person goes by."""
    return " · ".join((*page.nicknames, *((page.reading,) if page.reading else ())))


def role(one: Role) -> str:
    """Return a role with its organisation: `director, Filmlab`."""
    return ", ".join(part for part in (one.name, one.organisation) if part)


def span(since: str | None, until: str | None) -> str:
    """Return from when to when, as far as it is known: `2023–2024`, `2024–`, `–2024`."""
    if since and since == until:
        return since
    return f"{since or ''}–{until or ''}" if since or until else ""


def strip(page: Page) -> str:
    """Return the roles as a strip in time, oldest first; empty where none of them is dated."""
    if not any(one.since or one.until for one in page.roles):
        return ""
    said = []
    for one in page.roles:
        years = span((one.since or "")[:4], (one.until or "")[:4])
        said.append(f"{one.name or one.organisation} ({years})" if years else one.name or one.organisation or "")
    return " → ".join(said)


def season(page: Page) -> str:
    """Return the season as its glyph and its word."""
    return f"{seasons.glyph(page.season)} {seasons.word(page.season)}" if page.season else ""


def rhythm(page: Page, today: date) -> str:
    """Return how often, when last and when next."""
    said = [page.rhythm.said() if page.rhythm else ""]
    if page.person.last_touch:
        said.append(_("last {when}", when=days.ago(page.person.last_touch, today)))
    if page.next_touch and page.next_touch > today:
        said.append(_("next {day}", day=days.short_day(page.next_touch, today)))
    return " · ".join(part for part in said if part)


def met(how: Met, today: date) -> str:
    """Return how we met."""
    said = [days.short_day(how.on, today) if how.on else "", how.event_name or how.event or ""]
    said += [_("through {name}", name=how.through) if how.through else "", how.how or ""]
    return " · ".join(part for part in said if part)


def due(promise: Promise, today: date) -> str:
    """Return when a promise is due, without any reproach."""
    if promise.due is None:
        return ""
    if promise.due == today:
        return _("today")
    said = days.short_day(promise.due, today)
    if promise.due_from and promise.due_from != promise.due:
        said = f"{promise.due_from:%m-%d}–{promise.due:%m-%d}"
    return f"{said} {promise.time}" if promise.time else said


def project(one: Shared) -> str:
    """Return a project with its stage and their part in it."""
    said = [told(STAGE_WORDS[one.stage]), ", ".join(one.roles), one.brings or ""]
    return f"#{one.slug}  " + " · ".join(part for part in said if part)


def introduction(one: Brought) -> str:
    """Return an introduction as a sentence."""
    other = one.other or _("me")
    if one.by:
        said = _("{by} introduced {one} and {other}", by=one.by, one=one.one, other=other)
    else:
        said = _("I introduce {one} and {other}", one=one.one, other=other)
    when = days.short_day(one.day, clock.today()) if one.day else ""
    return " · ".join(part for part in (said, one.because or "", one.outcome or "", when) if part)


def relation(one: Relation) -> str:
    """Return a relation as it reads from this page."""
    said = _("{text} of {name}", text=one.text, name=one.other) if one.outward else f"{one.other} · {one.text}"
    years = span(one.since, one.until)
    return f"{said} ({years})" if years else said


def reach(page: Page) -> str:
    """Return the channels on one line."""
    said = []
    for channel in page.channels:
        label = channel.label or ""
        said.append(f"{label} {channel.value}".strip())
    return " · ".join(said)


def birthday(page: Page, today: date) -> str:
    """Return the birthday, and how far off it is when it is near."""
    born = page.birthday
    if born is None:
        return ""
    said = birthdays.written(born)
    if born.lunar:
        return _("lunar {day}", day=birthdays.written(born._replace(lunar=False)))
    coming = upcoming(born, today)
    if coming and (coming - today).days <= 30:
        return f"{said} · {days.ahead(coming, today)}"
    return said


def upcoming(born: birthdays.Birthday, today: date) -> date | None:
    """Return the next birthday by the solar calendar; 29 February falls on the 28th in other years."""
    if born.lunar or born.month is None or born.day is None:
        return None
    for year in (today.year, today.year + 1):
        try:
            coming = date(year, born.month, born.day)
        except ValueError:
            coming = date(year, 2, 28)
        if coming >= today:
            return coming
    return None


def talks(page: Page) -> str:
    """Return how often we talked."""
    return n_("{n} conversation", "{n} conversations", page.talks)


def as_json(page: Page) -> dict[str, Any]:
    """Return a page as its documented JSON object."""
    person, today = page.person, clock.today()
    promises = {"mine": page.mine, "theirs": page.theirs}
    return {
        "id": person.id,
        "name": person.name,
        "nicknames": list(page.nicknames),
        "reading": page.reading,
        "language": page.language,
        "is_me": person.is_me,
        "quiet": person.quiet,
        "archived": person.archived,
        "season": page.season,
        "rhythm": page.rhythm.text if page.rhythm else None,
        "last": person.last_touch,
        "next": page.next_touch,
        "roles": [
            {
                "name": one.name,
                "organisation": one.organisation,
                "from": one.since,
                "to": one.until,
                "now": one.lasts(today),
                "conversation": one.conversation_id,
            }
            for one in page.roles
        ],
        "channels": [{"kind": c.kind, "value": c.value, "label": c.label} for c in page.channels],
        "birthday": birthdays.written(page.birthday) if page.birthday else None,
        "met": page.met._asdict(),
        "tags": list(page.tags),
        "circles": list(page.circles),
        "events": list(page.events),
        "talks": page.talks,
        "conversations": [_entries.as_json(entry) for entry in page.conversations],
        "echoes": [ring._asdict() for ring in page.echoes],
        "promises": {
            whose: [
                {
                    "id": one.id,
                    "text": one.text,
                    "due": f"{one.due} {one.time}" if one.due and one.time else one.due,
                    "from": one.due_from,
                    "repeat": one.repeat,
                }
                for one in held
            ]
            for whose, held in promises.items()
        },
        "appointments": [one._asdict() for one in page.appointments],
        "projects": [one._asdict() for one in page.projects],
        "needs": [one._asdict() for one in page.needs],
        "offers": [one._asdict() for one in page.offers],
        "introductions": [one._asdict() for one in page.introductions],
        "relations": [one._asdict() for one in page.relations],
        "note": page.note,
    }
