"""설 and 추석 as gentle reasons: a week before, one row with up to three people whom it would be natural to greet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import lunar, rhythms, seasons
from ..people import OPEN
from ..words import _, days, told
from .item import Item, quoted

if TYPE_CHECKING:
    from ..store import Book

#: How many days ahead a holiday is said, and how many people it names.
_AHEAD, _NAMED = 7, 3
#: So many people, and so many of my projects, are looked through.
_FAR = 60
#: Who may be named here: Korean by language, or where none is said by a name that begins with a Hangul syllable.
_GREETED = (
    f"{OPEN} AND p.last_touch IS NOT NULL "
    "AND (p.language LIKE 'ko%' OR (p.language IS NULL AND unicode(p.name) BETWEEN 44032 AND 55203))"
)
_MINE = (
    "SELECT id FROM project WHERE hat_id IS NOT NULL UNION "
    "SELECT m.project_id FROM member m JOIN person me ON me.id = m.person_id WHERE me.is_me = 1 ORDER BY 1 DESC LIMIT ?"
)


def holidays(book: Book, today: date) -> list[Item]:
    """Return the row of a holiday that is near; none where there is nobody to greet."""
    feast = lunar.feast_near(today, _AHEAD)
    whom = _whom(book, today) if feast else []
    if feast is None or not whom:
        return []
    names = ", ".join(name for _number, name, _why in whom)
    title = _("{feast}: {names}", feast=told(lunar.FEAST_WORDS[feast.key]), names=names)
    when = f"{days.ahead(feast.day, today)}, {days.short_day(feast.day, today)}"
    why = ", ".join(f"{name} {said}" for _number, name, said in whom)
    reason = _("{when}; {why}", when=when, why=why)
    command = f"aftera brief {quoted(whom[0][1])}"
    return [Item("holiday", title, reason, command, feast.day, people=tuple(number for number, _name, _why in whom))]


def _whom(book: Book, today: date) -> list[tuple[int, str, str]]:
    """Return people in a warm or resting season whom a rhythm or a project of ours ties to me, each with why."""
    met: dict[int, tuple[str, date]] = {}
    shared: dict[int, str] = {}
    for number, name, touch in book.rows(
        "SELECT p.id, p.name, p.last_touch FROM rhythm r CROSS JOIN person p ON p.id = r.person_id "
        f"WHERE {_GREETED} ORDER BY p.last_touch DESC LIMIT ?",
        _FAR,
    ):
        met[number] = name, date.fromisoformat(touch)
    kept = set(met)
    for number, name, touch, slug in book.rows(
        "SELECT p.id, p.name, p.last_touch, j.slug FROM member m JOIN project j ON j.id = m.project_id "
        f"JOIN person p ON p.id = m.person_id WHERE m.project_id IN ({_MINE}) AND {_GREETED} "
        "ORDER BY p.last_touch DESC, j.id DESC LIMIT ?",
        *(_FAR, _FAR),
    ):
        met.setdefault(number, (name, date.fromisoformat(touch)))
        shared.setdefault(number, slug)
    holding = rhythms.rhythms_of(book, list(met))
    found = []
    for number, (name, touch) in met.items():
        rhythm = holding.get(number)
        season = seasons.season(touch, rhythm.days if rhythm else None, today)
        if season not in ("warm", "resting"):
            continue
        why = [rhythm.said() if rhythm and number in kept else "", f"#{shared[number]}" if number in shared else ""]
        said = f"{seasons.glyph(season)} " + " ".join(part for part in why if part)
        found.append((not (number in kept and number in shared), (today - touch).days, number, name, said))
    found.sort()
    return [(number, name, said) for _tied, _ago, number, name, said in found[:_NAMED]]
