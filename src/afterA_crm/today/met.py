"""People whom today brings to mind: seasons that turn, birthdays, whom an event brought."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import decks as cards
from .. import rhythms, seasons
from ..clock import shifted
from ..people import OPEN
from ..words import _, days, n_
from .item import Item, quoted

if TYPE_CHECKING:
    from ..rhythms import Turning
    from ..store import Book

#: How many days ahead a birthday is said.
_BIRTHDAYS_AHEAD = 7


def seasons_turning(book: Book, today: date, limit: int) -> list[Item]:
    """Return those whose rhythm has come round, the latest first."""
    return [_turning(one, today) for one in rhythms.turning(book, today, limit)]


def birthdays(book: Book, today: date, limit: int) -> list[Item]:
    """Return whose birthday is within a week, those met last first where it is the same day.

    A birthday without a year counts, one without a day can't; one by the lunar calendar is converted where that is
    possible, and then both days are said.
    """
    found: list[Item] = []
    lunars = _has_lunar(book, today)
    for day in dict.fromkeys(shifted(today, ahead) for ahead in range(_BIRTHDAYS_AHEAD + 1)):
        dates = [(day.month, day.day, 0)]
        if (day.month, day.day) == (2, 28) and shifted(day, 1).month == 3:
            dates.append((2, 29, 0))  # kept on the 28th in a year without it
        if lunars:
            from .. import lunar  # only here: it brings the library, where that is installed

            dates += [(month, number, 1) for month, number in lunar.lunar(day)]
        for month, number, by_moon in dates:
            rows = book.rows(
                "SELECT p.id, p.name FROM person p WHERE birth_month = ? AND birth_day = ? AND birth_lunar = ? "
                f"AND {OPEN} ORDER BY last_touch DESC, id LIMIT ?",
                *(month, number, by_moon, limit),
            )
            found += [_birthday(row, day, today, (month, number) if by_moon else None) for row in rows]
        if len(found) >= limit:
            break
    return found[:limit]


def _has_lunar(book: Book, today: date) -> bool:
    """Return whether anyone has a lunar birthday of about these days: a lunar month lags one or two behind."""
    months = {(shifted(today, off).month - back - 1) % 12 + 1 for off in (0, _BIRTHDAYS_AHEAD) for back in (0, 1, 2)}
    marks = ", ".join(map(str, months))
    return bool(
        book.value(
            f"SELECT 1 FROM person WHERE birth_month IN ({marks}) AND birth_day IS NOT NULL AND birth_lunar = 1 LIMIT 1"
        )
    )


def _birthday(row: tuple[int, str], day: date, today: date, moon: tuple[int, int] | None) -> Item:
    person, name = row
    said = _("birthday {when}, {day}", when=days.ahead(day, today), day=days.short_day(day, today))
    if moon:
        said += " · " + _("lunar {day}", day=f"{moon[0]:02d}-{moon[1]:02d}")
    return Item("birthday", name, said, f"aftera brief {quoted(name)}", day, person)


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
