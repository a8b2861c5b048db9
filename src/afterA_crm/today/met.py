"""People whom today brings to mind: seasons that turn, birthdays, introductions, whom an event brought."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import decks as cards
from .. import rhythms, seasons
from ..clock import shifted
from ..words import _, days, n_
from .item import LINGERS, Item, quoted

if TYPE_CHECKING:
    from ..rhythms import Turning
    from ..store import Book

#: How many days ahead a birthday is said.
_BIRTHDAYS_AHEAD = 7
#: How many days an introduction may wait before it is said.
_PATIENCE = 3


def seasons_turning(book: Book, today: date, limit: int) -> list[Item]:
    """Return those whose rhythm has come round, the latest first."""
    return [_turning(one, today) for one in rhythms.turning(book, today, limit)]


def birthdays(book: Book, today: date, limit: int) -> list[Item]:
    """Return whose birthday is within a week, those met last first where it is the same day.

    A birthday without a year counts, one without a day can't; one by the lunar calendar isn't converted.
    """
    found: list[Item] = []
    for day in dict.fromkeys(shifted(today, ahead) for ahead in range(_BIRTHDAYS_AHEAD + 1)):
        dates = [(day.month, day.day)]
        if (day.month, day.day) == (2, 28) and shifted(day, 1).month == 3:
            dates.append((2, 29))  # kept on the 28th in a year without it
        for month, number in dates:
            found += [
                Item(
                    "birthday",
                    name,
                    _("birthday {when}, {day}", when=days.ahead(day, today), day=days.short_day(day, today)),
                    f"aftera brief {quoted(name)}",
                    day,
                    person,
                )
                for person, name in book.rows(
                    "SELECT id, name FROM person WHERE birth_month = ? AND birth_day = ? AND birth_lunar = 0 "
                    "AND quiet = 0 AND archived_on IS NULL AND is_me = 0 ORDER BY last_touch DESC, id LIMIT ?",
                    month,
                    number,
                    limit,
                )
            ]
        if len(found) >= limit:
            break
    return found[:limit]


def introductions(book: Book, today: date) -> list[Item]:
    """Return introductions I asked about and wait for, and people I was introduced to and haven't talked with."""
    first = shifted(today, -LINGERS - _PATIENCE).isoformat()
    last = shifted(today, -_PATIENCE).isoformat()
    found = []
    for number, state, since, by, one_id, one, other in book.rows(
        "SELECT i.id, i.state, coalesce(i.day, substr(i.changed_at, 1, 10)) AS since, b.name, o.id, o.name, t.name "
        "FROM introduction i JOIN person o ON o.id = i.one_id LEFT JOIN person t ON t.id = i.other_id "
        "LEFT JOIN person b ON b.id = i.by_id "
        "WHERE o.quiet + coalesce(t.quiet, 0) + coalesce(b.quiet, 0) = 0 AND o.archived_on IS NULL AND ("
        "(i.by_id IS NULL AND i.state IN ('asked one', 'asked both') AND substr(i.changed_at, 1, 10) BETWEEN ? AND ?) "
        "OR (i.by_id IS NOT NULL AND i.other_id IS NULL AND i.state = 'made' AND i.day BETWEEN ? AND ? "
        "AND (o.last_touch IS NULL OR o.last_touch < i.day))) ORDER BY since DESC, i.id LIMIT 7",
        *(first, last, first, last),
    ):
        day = date.fromisoformat(since)
        said = days.short_day(day, today)
        if state == "made":
            title, reason = one, _("{name} introduced you on {day}; you haven't talked yet", name=by, day=said)
        else:
            title, reason = _("{one} and {other}", one=one, other=other or ""), _("asked on {day}", day=said)
        found.append(
            Item("introduction", title, reason, f"aftera brief {quoted(one)}", day, one_id, introduction_id=number)
        )
    return found


def decks(book: Book, today: date) -> list[Item]:
    """Return one row for each event whose people wait for a first line, 1, 3 and 7 days after it."""
    found = []
    for number, span in cards.lately_over(book, today):
        count = cards.count(book, number, span, today)
        row = book.row("SELECT slug FROM event WHERE id = ?", number)
        if not count or row is None:
            continue
        if count > cards.SIZE:
            title = _("{event}: {n} of {all} wait for a first line", event=row[0], n=cards.SIZE, all=count)
        else:
            title = n_(
                "{event}: {n} person waits for a first line",
                "{event}: {n} people wait for a first line",
                count,
                event=row[0],
            )
        ago = days.ago(span.counted, today)
        reason = _("it ended {ago}", ago=ago) if span.last == span.counted else _("they were added {ago}", ago=ago)
        found.append(Item("deck", title, reason, f"aftera event after {quoted(row[0])}", span.counted, event_id=number))
    return found


def _turning(one: Turning, today: date) -> Item:
    before = seasons.glyph(seasons.season(one.last_touch, one.rhythm.days, one.since))
    turned = seasons.glyph(seasons.season(one.last_touch, one.rhythm.days, today))
    signs = f"{before}→{turned} " if before != turned else f"{turned} "
    reason = _("last conversation {ago}, {rhythm}", ago=days.ago(one.last_touch, today), rhythm=one.rhythm.said())
    return Item("season", one.name, signs + reason, f"aftera brief {quoted(one.name)}", one.since, one.person_id)
