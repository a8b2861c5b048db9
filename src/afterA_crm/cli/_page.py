"""A person's page as its documented JSON object."""

from __future__ import annotations

from typing import Any

from .. import birthdays, clock
from ..pages import Page
from . import _entries


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
        "wraps": [one._asdict() for one in page.kept],
        "needs": [one._asdict() for one in page.needs],
        "offers": [one._asdict() for one in page.offers],
        "introductions": [one._asdict() for one in page.introductions],
        "relations": [one._asdict() for one in page.relations],
        "note": page.note,
    }
