"""Follow-ups as entries: the open ones, and for a while those that were closed, so that they close at the target."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from ... import clock, followups
from ...words import _
from ..exporting.targets import Asked
from . import rules
from .entry import HOUR, MORNING, Entry
from .stamps import Stamp, listed, stamps, uid

if TYPE_CHECKING:
    from ...followups import FollowUp
    from ...store import Book

#: How many days a closed follow-up goes on leaving: long enough for a monthly export to close it at its target.
#: A series that nobody ended there would go on ringing, so what repeated leaves for longer.
_CLOSED, _REPEATED = 30, 366


def leaving(book: Book, asked: Asked, quiet: set[int]) -> Iterator[Entry]:
    """Yield follow-ups, mine and theirs; without a day only as tasks. Who is quiet isn't named."""
    rows = [heard for row in followups.get(book, _ids(book, asked)) if (heard := _heard(row, quiet)) is not None]
    own = stamps(book, "followup", (row.id for row in rows))
    theirs = stamps(book, "person", {who for row in rows for who, _name in row.people})
    told = _conversations(book, rows) if "conversations" in asked.include else {}
    for row in rows:
        if asked.todo or row.first_day is not None:
            stamp = own[row.id].with_all(theirs[who] for who, _name in row.people)
            yield _entry(row, asked.todo, own[row.id], stamp, told.get(row.conversation_id or 0, ""))


def _ids(book: Book, asked: Asked) -> list[int]:
    today = clock.today()
    rows = book.rows(
        "SELECT id FROM followup WHERE (state = 'open' OR closed_on >= iif(repeat IS NULL, ?1, ?2)) AND (?3 OR id IN "
        "(SELECT followup_id FROM followup_person WHERE person_id IN (SELECT value FROM json_each(?4)))) ORDER BY id",
        clock.shifted(today, -_CLOSED).isoformat(),
        clock.shifted(today, -_REPEATED).isoformat(),
        asked.everyone,
        listed(() if asked.everyone else asked.ids),
    )
    return [row[0] for row in rows]


def _heard(row: FollowUp, quiet: set[int]) -> FollowUp | None:
    """Return a follow-up without whoever is quiet; one with nobody else is none."""
    people = tuple(one for one in row.people if one[0] not in quiet)
    return row._replace(people=people) if people or not row.people else None


def _conversations(book: Book, rows: list[FollowUp]) -> dict[int, str]:
    """Return the sentences that follow-ups come from; they leave only when asked for by name."""
    ids = {row.conversation_id for row in rows if row.conversation_id}
    found = "SELECT id, sentence FROM conversation WHERE id IN (SELECT value FROM json_each(?))"
    return dict(book.rows(found, listed(ids)))


def _entry(row: FollowUp, task: bool, own: Stamp, stamp: Stamp, sentence: str) -> Entry:
    first, last = _days(row)
    is_open = row.state == "open"
    return Entry(
        uid=uid("followup", row.id, own.created),
        summary=_summary(row, task),
        stamp=stamp,
        categories=(_("Follow-up") if row.whose == "mine" else _("Waiting"), row.project),
        first=first,
        last=last,
        at=row.time if task else None,
        task=task,
        rule=rules.rule(row.repeat, first) if row.repeat and first and is_open and not task else "",
        alarm="" if first is None or not is_open else HOUR if task and row.time and first == last else MORNING,
        status="" if is_open else "COMPLETED" if row.state == "done" else "CANCELLED",
        closed_on=row.closed_on,
        description=sentence,
        private=True,
        person=row.people[0][0] if row.people else None,
    )


def _days(row: FollowUp) -> tuple[date | None, date | None]:
    """Return from when to when it asks for something: what was put off beyond its day, on the day it comes back."""
    first = row.first_day
    return first, max(row.due, first) if row.due and first else first


def _summary(row: FollowUp, task: bool) -> str:
    """Return whom it is about and what it is; a day can't say the hour of a promise, nor that it was kept."""
    said = f"{row.names}: {row.text}" if row.names else row.text
    if row.whose == "theirs":
        said = _("Waiting · {said}", said=said)
    if row.time and not task:
        said = f"{row.time:%H:%M} {said}"
    return f"✓ {said}" if row.state == "done" and not task else said
