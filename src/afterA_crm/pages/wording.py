"""A person's page in words: roles, promises, how we met; the same words in both doors."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import birthdays, clock, seasons
from ..introductions import STATE_WORDS as INTRODUCTION_WORDS
from ..needs import worded
from ..projects import STAGE_WORDS
from ..words import _, days, n_, told

if TYPE_CHECKING:
    from ..relations import Relation
    from ..roles import Role
    from ._shapes import Brought, Meeting, Met, Page, Promise, Shared, Wanted


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


def remains(page: Page) -> list[str]:
    """Return what the endings of projects left between us, each with its project."""
    return [f"{one.remains} · #{one.project}" for one in page.kept if one.remains]


def seeds(page: Page) -> list[str]:
    """Return the seeds for next time, each with the project it was left from."""
    return [f"{one.seed} · #{one.project}" for one in page.kept if one.seed]


def strip(page: Page) -> str:
    """Return the roles as a strip in time, oldest first; empty where none of them is dated.

    A role of now whose beginning nobody said stands at the end: it came after what is over.
    """
    if not any(one.since or one.until for one in page.roles):
        return ""
    said = []
    for one in sorted(page.roles, key=lambda one: one.since is None and one.until is None):
        years = span((one.since or "")[:4], (one.until or "")[:4])
        said.append(f"{one.name or one.organisation} ({years})" if years else one.name or one.organisation or "")
    return " → ".join(said)


def standing(page: Page) -> str:
    """Return how someone stands in the book: the season as glyph and word, quiet, archived, me."""
    person = page.person
    said = [f"{seasons.glyph(page.season)} {seasons.word(page.season)}" if page.season else ""]
    said += [_("quiet") if person.quiet else "", _("archived") if person.archived else ""]
    said += [_("this is me") if person.is_me else ""]
    return " · ".join(part for part in said if part)


def rhythm(page: Page, today: date) -> str:
    """Return how often, when last and when next; only the days where no rhythm was chosen."""
    said = [page.rhythm.said() if page.rhythm else ""]
    if page.person.last_touch:
        ago = days.ago(page.person.last_touch, today)
        said.append(_("last {when}", when=ago) if page.rhythm else ago)
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


def meeting(one: Meeting, today: date) -> str:
    """Return when an appointment is."""
    return " ".join(part for part in (days.short_day(one.day, today), one.time) if part)


def wanted(one: Wanted, today: date) -> str:
    """Return a need or an offer, and until when it holds."""
    until = _("until {day}", day=days.short_day(one.until, today)) if one.until else ""
    return " · ".join(part for part in (worded(one.text, one.role), until) if part)


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
    how = "" if one.by and one.state == "made" else told(INTRODUCTION_WORDS[one.state])
    said = f"i{one.id}  {said}"
    return " · ".join(part for part in (said, how, one.because or "", one.outcome or "", when) if part)


def relation(one: Relation) -> str:
    """Return a relation as it reads from this page."""
    said = _("{text} of {name}", text=one.text, name=one.other) if one.outward else f"{one.other} · {one.text}"
    years = span(one.since, one.until)
    return f"{said} ({years})" if years else said


def reach(page: Page) -> list[str]:
    """Return the channels, each with its label."""
    return [f"{one.label} {one.value}" if one.label else one.value for one in page.channels]


def tags(page: Page) -> str:
    """Return the tags on one line."""
    return "  ".join(f"#{tag}" for tag in page.tags)


def birthday(page: Page, today: date, hint: bool = False) -> str:
    """Return the birthday, and how far off it is when it is near; of a lunar one its day, or a hint how to know it."""
    born = page.birthday
    if born is None:
        return ""
    said = born_on(born)
    if born.lunar and born.month and born.day:
        return " · ".join(part for part in (said, _by_moon(born.month, born.day, today, hint)) if part)
    coming = upcoming(born, today)
    if coming and (coming - today).days <= 30:
        return f"{said} · {days.ahead(coming, today)}"
    return said


def _by_moon(month: int, day: int, today: date, hint: bool) -> str:
    """Return the civil day of a lunar birthday; where it can't be known, how it could be."""
    from .. import lunar  # only here: it looks for a library

    if hint and not lunar.known():
        return _("its day each year: {command}", command=lunar.EXTRA)
    coming = lunar.upcoming(month, day, today)
    if coming is None:
        return ""
    said = days.short_day(coming, today)
    return f"{said}, {days.ahead(coming, today)}" if (coming - today).days <= 30 else said


def born_on(born: birthdays.Birthday) -> str:
    """Return a birthday as it reads: `1990-04-12`, `04-12`, `lunar 08-15`."""
    said = birthdays.written(born._replace(lunar=False))
    return _("lunar {day}", day=said) if born.lunar else said


def as_read(field: str, said: str) -> str:
    """Return a value as it reads; of a birthday, cards and the book keep forms that only programs read."""
    born = birthdays.parse(said) if field == "birthday" else None
    return born_on(born) if born else said


def upcoming(born: birthdays.Birthday, today: date) -> date | None:
    """Return the next birthday by the solar calendar; 29 February falls on the 28th in other years."""
    if born.lunar or born.month is None or born.day is None:
        return None
    for year in (today.year, min(today.year + 1, date.max.year)):
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
