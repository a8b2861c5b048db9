"""Projects that ended: those whose ending wasn't gone through yet, and a year or two later a thought of who made it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..clock import shifted
from ..people import OPEN
from ..words import _, days
from .item import Item, quoted

if TYPE_CHECKING:
    from ..store import Book

#: How many days a project that ended goes on asking for its ending.
_ENDING = 30
#: After how many years an ending is remembered, and for how many days it is said.
_YEARS, _SAID = (1, 2), 3
#: How many people are named.
_NAMED = 3


def wraps(book: Book, today: date) -> list[Item]:
    """Return the projects that ended lately and whose ending wasn't gone through.

    One that was let go asks who stays, where there is anyone to ask about.
    """
    found = []
    for number, slug, name, stage, said, begun in book.rows(
        "SELECT p.id, p.slug, p.name, p.stage, coalesce(p.ended, substr(p.changed_at, 1, 10)) AS said, "
        "EXISTS (SELECT 1 FROM wrap w WHERE w.project_id = p.id) FROM project p "
        "WHERE p.stage IN ('wrapped', 'let go') AND p.settled_on IS NULL AND said BETWEEN ? AND ? "
        "ORDER BY said DESC, p.id LIMIT 20",
        shifted(today, -_ENDING).isoformat(),
        today.isoformat(),
    ):
        day = date.fromisoformat(said)
        ago = days.ago(day, today)
        if stage == "let go" and not _made_with(book, number, 1):
            continue
        if begun:
            reason = _("it ended {ago}, its wrap was begun", ago=ago)
        elif stage == "let go":
            reason = _("let go {ago}: who stays?", ago=ago)
        else:
            reason = _("it ended {ago} and has no wrap yet", ago=ago)
        title = name if name == slug else f"#{slug} {name}"
        found.append(Item("wrap", title, reason, f"aftera project wrap {quoted(slug)}", day, project_id=number))
    return found[:7]


def anniversaries(book: Book, today: date) -> list[Item]:
    """Return the projects that were wrapped a year or two ago these days, naming who is still to be found.

    Each is said for three days; who was talked with since then needs no thought of it.
    """
    marks = {
        ended.isoformat(): (years, day)
        for years in _YEARS
        for day in (shifted(today, -back) for back in range(_SAID))
        for ended in _ended(day, years)
    }
    found = []
    asked = ", ".join("?" * len(marks))
    for number, slug, name, ended in book.rows(
        f"SELECT id, slug, name, ended FROM project WHERE stage = 'wrapped' AND ended IN ({asked}) "
        "ORDER BY ended DESC, id LIMIT 20",
        *marks,
    ):
        years, day = marks[ended]
        people = _made_with(book, number, _NAMED + 1)
        if not people or any(touch and touch >= day.isoformat() for _name, touch in people):
            continue
        names = ", ".join(name for name, _touch in people[:_NAMED])
        if len(people) > _NAMED:
            names = _("{names} and others", names=names)
        reason = (
            _("a year since it ended, with {names}", names=names)
            if years == 1
            else _("{n} years since it ended, with {names}", n=years, names=names)
        )
        title = name if name == slug else f"#{slug} {name}"
        command = f"aftera project lineage {quoted(slug)}"
        found.append(Item("anniversary", title, reason, command, day, project_id=number))
    return found


def _made_with(book: Book, project_id: int, most: int) -> list[tuple[str, str | None]]:
    """Return who made a project with me and may be named, those talked with last first, and when that was."""
    return book.rows(
        "SELECT p.name, p.last_touch FROM (SELECT DISTINCT person_id FROM member WHERE project_id = ? "
        "AND person_id IS NOT NULL) m CROSS JOIN person p ON p.id = m.person_id "
        f"WHERE {OPEN} ORDER BY p.last_touch DESC, p.id LIMIT ?",
        project_id,
        most,
    )


def _ended(day: date, years: int) -> list[date]:
    """Return the days that a day is so many years after; the 28th of February is also after a 29th it hasn't."""
    if day.year <= years:
        return []
    before = day.year - years
    if (day.month, day.day) == (2, 29):
        return [date(before, 2, 29)] if _leap(before) else []
    ended = [day.replace(year=before)]
    if (day.month, day.day) == (2, 28) and _leap(before) and not _leap(day.year):
        ended.append(date(before, 2, 29))
    return ended


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
