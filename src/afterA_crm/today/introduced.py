"""Introductions that stand still: thought of, asked about, made, or only promised in a line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..clock import shifted
from ..people import OPEN
from ..vocabulary import INTRODUCING
from ..words import _, days
from .item import LINGERS, Item, quoted

if TYPE_CHECKING:
    from ..store import Book

#: How many days an introduction may wait before it is said: one asked about, one only thought of, one made.
_PATIENCE, _THOUGHT, _MADE = 3, 7, 14


def introductions(book: Book, today: date) -> list[Item]:
    """Return introductions that stand still: thought of, asked about, made and nobody said whether they met.

    Also people I was introduced to and haven't talked with. What isn't acted on is said for a while only.
    """
    found = []
    spans = [
        value
        for patience in (_PATIENCE, _THOUGHT, _MADE)
        for value in (shifted(today, -LINGERS - patience).isoformat(), shifted(today, -patience).isoformat())
    ]
    for number, state, since, by, one_id, one, other in book.rows(
        "SELECT i.id, i.state, coalesce(i.day, substr(i.changed_at, 1, 10)) AS since, b.name, o.id, o.name, t.name "
        "FROM introduction i JOIN person o ON o.id = i.one_id LEFT JOIN person t ON t.id = i.other_id "
        "LEFT JOIN person b ON b.id = i.by_id AND b.is_me = 0 "
        "WHERE i.state IN ('idea', 'asked one', 'asked both', 'made') "
        "AND o.quiet + coalesce(t.quiet, 0) + coalesce(b.quiet, 0) = 0 "
        "AND o.archived_on IS NULL AND t.archived_on IS NULL AND b.archived_on IS NULL AND ("
        "(b.id IS NULL AND t.id IS NOT NULL AND CASE i.state "
        "WHEN 'idea' THEN since BETWEEN ?3 AND ?4 WHEN 'made' THEN since BETWEEN ?5 AND ?6 "
        "ELSE since BETWEEN ?1 AND ?2 END) "
        "OR (b.id IS NOT NULL AND (t.id IS NULL OR t.is_me = 1) AND i.state = 'made' AND i.day BETWEEN ?1 AND ?2 "
        "AND (o.last_touch IS NULL OR o.last_touch < i.day))) ORDER BY since DESC, i.id LIMIT 20",
        *spans,
    ):
        day = date.fromisoformat(since)
        said, command = days.short_day(day, today), f"aftera intro show {number}"
        if by:
            title, reason = one, _("{name} introduced you on {day}; you haven't talked yet", name=by, day=said)
            command = f"aftera brief {quoted(one)}"
        else:
            title = _("{one} and {other}", one=one, other=other or "")
            if state == "idea":
                reason = _("thought of on {day}, nobody was asked yet", day=said)
            elif state == "made":
                reason = _("you introduced them on {day}; did they meet?", day=said)
            else:
                reason = _("asked on {day}", day=said)
        found.append(Item("introduction", title, reason, command, day, one_id, introduction_id=number))
    return found


def promised(book: Book, today: date) -> list[Item]:
    """Return promises of mine to introduce someone that have no day and went quiet, while no introduction was begun."""
    found = []
    first, last = shifted(today, -LINGERS - _THOUGHT).isoformat(), shifted(today, -_THOUGHT).isoformat()
    likes = " OR ".join("f.text LIKE ?" for _word in INTRODUCING)
    for number, text, said, talk in book.rows(
        "SELECT f.id, f.text, coalesce(c.day, substr(f.created_at, 1, 10)) AS said, f.conversation_id FROM followup f "
        "LEFT JOIN conversation c ON c.id = f.conversation_id WHERE f.state = 'open' AND f.due IS NULL "
        f"AND f.whose = 'mine' AND f.snoozed_until IS NULL AND said BETWEEN ? AND ? AND ({likes}) "
        "ORDER BY said DESC, f.id LIMIT 7",
        *(first, last, *(f"%{word}%" for word in INTRODUCING)),
    ):
        whom = _whom(book, number, talk)
        if not whom or any(hidden for _person, _name, hidden in whom) or _begun(book, [row[0] for row in whom]):
            continue
        names = [name for _person, name, _hidden in whom]
        command = f"aftera intro {quoted(names[0])} {quoted(names[1])}" if len(whom) == 2 else f"aftera done {number}"
        title = f"{', '.join(names)} · {text}"
        reason = _("promised on {day}, no day was said", day=days.short_day(date.fromisoformat(said), today))
        day = date.fromisoformat(said)
        found.append(
            Item("introduction", title, reason, command, day, whom[0][0], followup_id=number, conversation_id=talk)
        )
    return found


def _whom(book: Book, promise: int, talk: int | None) -> list[tuple[int, str, int]]:
    """Return the people of a promise; where it names one, the one it was said to is the other."""
    whom = book.rows(
        f"SELECT p.id, p.name, NOT ({OPEN}) FROM followup_person f JOIN person p ON p.id = f.person_id "
        "WHERE f.followup_id = ? ORDER BY f.id",
        promise,
    )
    if len(whom) == 1 and talk is not None:
        others = book.rows(
            f"SELECT p.id, p.name, NOT ({OPEN}) FROM mention m JOIN person p ON p.id = m.person_id "
            "WHERE m.conversation_id = ? AND m.part = 'with' AND p.id <> ? ORDER BY m.id",
            talk,
            whom[0][0],
        )
        whom = [others[0], *whom] if len(others) == 1 else whom
    return whom


def _begun(book: Book, whom: list[int]) -> bool:
    """Return whether an introduction of these two is in the book."""
    if len(whom) != 2:
        return False
    return bool(
        book.value(
            "SELECT 1 FROM introduction WHERE (one_id = ?1 AND other_id = ?2) OR (one_id = ?2 AND other_id = ?1)", *whom
        )
    )
