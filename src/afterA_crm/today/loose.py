"""Loose ends: open questions, dropped lines, echoes not asked for yet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import settings, timeline
from ..clock import shifted
from ..errors import AfterAError
from ..words import _, days, n_
from .item import LINGERS, Item

if TYPE_CHECKING:
    from ..store import Book

#: An echo is asked for when a conversation has had this many days to settle.
_SETTLED = 2


def questions(book: Book, today: date) -> list[Item]:
    """Return one row for all open questions, if any are."""
    count = book.value("SELECT count(*) FROM question WHERE settled_on IS NULL")
    if not count:
        return []
    asked, day = book.row(
        "SELECT q.text, coalesce(c.day, a.day) FROM question q LEFT JOIN conversation c ON c.id = q.conversation_id "
        "LEFT JOIN appointment a ON a.id = q.appointment_id WHERE q.settled_on IS NULL ORDER BY q.id DESC LIMIT 1"
    ) or ("", None)
    reason = f"“{asked}”"
    if day:
        reason = _("“{text}” in a line of {day}", text=asked, day=days.short_day(date.fromisoformat(day), today))
    return [Item("inbox", n_("{n} open question", "{n} open questions", count), reason, "aftera inbox")]


def dropped(book: Book) -> list[Item]:
    """Return one row for the lines that wait in the drop file, if any do."""
    drop = settings.load().drop
    if not drop:
        return []
    from .. import inbox  # only here: it brings the whole grammar of lines

    try:
        lines = inbox.waiting(book, drop)
    except (AfterAError, OSError):
        return []  # `aftera inbox` says what is wrong with the place
    if not lines:
        return []
    title = n_("{n} line waits in the drop file", "{n} lines wait in the drop file", len(lines))
    return [Item("drop", title, f"“{lines[0].line}”", "aftera inbox")]


def echoes(book: Book, today: date, limit: int) -> list[Item]:
    """Return conversations of the last two weeks to ask the echo of: with someone, never asked before, newest first."""
    rows = book.rows(
        "SELECT c.id, c.day, c.sentence, "
        "(SELECT m.person_id FROM mention m WHERE m.conversation_id = c.id AND m.part = 'with' ORDER BY m.id LIMIT 1), "
        "(SELECT group_concat(name, ', ') FROM (SELECT p.name FROM mention m JOIN person p ON p.id = m.person_id "
        "WHERE m.conversation_id = c.id AND m.part = 'with' ORDER BY m.id LIMIT 3)) "
        "FROM conversation c WHERE c.day BETWEEN ? AND ? "
        "AND NOT EXISTS (SELECT 1 FROM echo e WHERE e.conversation_id = c.id) "
        "AND EXISTS (SELECT 1 FROM mention m WHERE m.conversation_id = c.id AND m.part = 'with') "
        "AND NOT EXISTS (SELECT 1 FROM mention m JOIN person p ON p.id = m.person_id "
        "WHERE m.conversation_id = c.id AND (p.quiet = 1 OR p.archived_on IS NOT NULL)) "
        "ORDER BY c.day DESC, c.id DESC LIMIT ?",
        shifted(today, -LINGERS).isoformat(),
        shifted(today, -_SETTLED).isoformat(),
        limit,
    )
    return [
        Item(
            "echo",
            f"{names} · {timeline.typed(sentence)}",
            _("{ago}: what still rings?", ago=days.ago(date.fromisoformat(day), today)),
            f'aftera today --echo c{number} "…"',
            date.fromisoformat(day),
            person,
            conversation_id=number,
        )
        for number, day, sentence, person, names in rows
    ]
