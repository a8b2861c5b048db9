"""Needs and offers as lists show them: small rows, each with whose it is and where it was said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import text, vocabulary
from ..reasons import Reason
from ..role_words import spans
from ..words import _

if TYPE_CHECKING:
    from ..store import Book


#: Of a need or an offer `n`: that it is open on a day, which is the value.
OPEN = "n.closed_on IS NULL AND (n.until IS NULL OR n.until >= ?)"


class Need(NamedTuple):
    """A need or an offer: of a person, of a project, or mine where it is of neither."""

    id: int
    kind: str
    text: str
    role: str | None
    until: date | None
    closed_on: date | None
    person_id: int | None
    project_id: int | None
    of: str | None
    filled_by_id: int | None
    filled_by: str | None
    conversation_id: int | None
    said_on: date | None

    def holds(self, today: date) -> bool:
        """Tell whether it is open and its day has not gone by."""
        return self.closed_on is None and (self.until is None or self.until >= today)

    def said(self) -> str:
        """Return it with whose it is, as a choice among several: `3 · 이소라 · 작곡가`."""
        return " · ".join((str(self.id), self.of or _("me"), worded(self.text, self.role)))

    def reason(self) -> Reason:
        """Return why it stands in the book: the conversation that said it, or that it was noted by itself."""
        if self.conversation_id is None or self.said_on is None:
            return Reason("noted", _("noted by itself"), {"need": self.id})
        words = _("said on {day}, c{number}", day=self.said_on.isoformat(), number=self.conversation_id)
        return Reason("conversation", words, {"conversation": self.conversation_id})


# A project goes by its slug with # before it, so that the shell and the line read it alike.
SELECT = """
SELECT n.id, n.kind, n.text, n.role, n.until, n.closed_on, n.person_id, n.project_id,
  coalesce(p.name, '#' || j.slug), n.filled_by_id, f.name, n.conversation_id, c.day
FROM need n LEFT JOIN person p ON p.id = n.person_id LEFT JOIN project j ON j.id = n.project_id
LEFT JOIN person f ON f.id = n.filled_by_id LEFT JOIN conversation c ON c.id = n.conversation_id
"""


def read(rows: Iterable[tuple[Any, ...]]) -> list[Need]:
    """Return the rows of `SELECT`, with days as days."""
    return [Need(*row)._replace(until=_day(row[4]), closed_on=_day(row[5]), said_on=_day(row[-1])) for row in rows]


def worded(said: str, role: str | None) -> str:
    """Return a need in words: what was said, led by the role where that doesn't say it already."""
    if not role or text.squash(role) in text.squash(said) or _means(said, role):
        return said
    return f"{role} · {said}"


def _means(said: str, role: str) -> bool:
    meant = vocabulary.canonicals(role)
    return any(vocabulary.canonicals(span) & meant for span in spans(said))


def open_of(book: Book, kind: str, person_id: int | None, project_id: int | None) -> list[Need]:
    """Return what is open of one person, one project, or of me."""
    rows = book.rows(
        f"{SELECT} WHERE n.kind = ? AND n.closed_on IS NULL AND n.person_id IS ? AND n.project_id IS ? ORDER BY n.id",
        kind,
        person_id,
        project_id,
    )
    return read(rows)


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None
