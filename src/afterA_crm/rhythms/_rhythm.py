"""A rhythm as it is read, and the day it comes round."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from .. import clock, followups, settings

#: About how many days a unit takes.
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


class Rhythm(NamedTuple):
    """A rhythm, and whose it is: of a person, role, tag or project by `name`, or of everyone (`default`)."""

    id: int | None
    of: str
    name: str
    target_id: int | None
    every: int
    unit: str
    text: str
    #: The last conversation, of a person's own.
    last_touch: date | None = None

    @property
    def days(self) -> int:
        """Return about how many days it takes."""
        return self.every * DAYS[self.unit]

    def said(self) -> str:
        """Return it in the language spoken now: `every 6 weeks`, 6주마다."""
        return followups.told(self.text)


SELECT = """
SELECT r.id,
  CASE WHEN r.person_id IS NOT NULL THEN 'person' WHEN r.role IS NOT NULL THEN 'role'
    WHEN r.tag_id IS NOT NULL THEN 'tag' ELSE 'project' END,
  coalesce(p.name, r.role, t.name, j.slug), coalesce(r.person_id, r.tag_id, r.project_id), r.every, r.unit, r.text,
  p.last_touch
FROM rhythm r LEFT JOIN person p ON p.id = r.person_id LEFT JOIN tag t ON t.id = r.tag_id
  LEFT JOIN project j ON j.id = r.project_id
"""


def read(row: tuple[Any, ...]) -> Rhythm:
    """Return the rhythm of a row of `SELECT`."""
    return Rhythm(*row[:7])._replace(last_touch=date.fromisoformat(row[7]) if row[7] else None)


def default() -> Rhythm | None:
    """Return the rhythm of everyone who has no other, from the settings."""
    said = settings.load().default_rhythm
    cadence = followups.cadence_of(said) if said else None
    return Rhythm(None, "default", "", None, cadence.every, cadence.unit, cadence.text) if cadence else None


def next_touch(last_touch: date, rhythm: Rhythm) -> date:
    """Return the day the rhythm comes round after the last conversation; the 31st clamps to a month's end."""
    if rhythm.unit in ("day", "week"):
        return clock.shifted(last_touch, rhythm.days)
    months = last_touch.year * 12 + last_touch.month - 1 + rhythm.every * (12 if rhythm.unit == "year" else 1)
    year, month = divmod(months, 12)
    if year > date.max.year:
        return date.max
    # month counts from 0, so that month + 2 is the one after it; December has 31 days.
    longest = 31 if month == 11 else clock.shifted(date(year, month + 2, 1), -1).day
    return date(year, month + 1, min(last_touch.day, longest))
