"""Series: events that come again, their editions, and who came back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import batches, text
from ..errors import NotFound
from ..people import MY_ID, OPEN
from ..reasons import Reason
from ..words import _
from ._rows import MET

if TYPE_CHECKING:
    from ..store import Book


class Series(NamedTuple):
    """A series, with how many editions it has and the first and last day of all of them."""

    id: int
    slug: str
    name: str
    editions: int
    first: date | None
    last: date | None


class Edition(NamedTuple):
    """One event of a series, and how many people I met there."""

    id: int
    slug: str
    name: str
    first: date | None
    last: date | None
    met: int


class Back(NamedTuple):
    """Someone met at more than one edition, and at which."""

    id: int
    name: str
    editions: tuple[int, ...]
    reason: Reason


_SERIES = """
SELECT s.id, s.slug, s.name, count(e.id), min(e.first_day), max(e.last_day)
FROM series s LEFT JOIN event e ON e.series_id = s.id
"""


def all_series(book: Book) -> list[Series]:
    """Return all series, the one whose last edition is the latest first."""
    rows = book.rows(f"{_SERIES} GROUP BY s.id ORDER BY max(e.last_day) IS NULL, max(e.last_day) DESC, s.id DESC")
    return [_series(row) for row in rows]


def find_series(book: Book, words: str) -> Series:
    """Return the series that the words name: its slug, its name, or the beginning of it.

    Raises:
        NotFound: none is called so.
    """
    key = text.squash(words)
    found = all_series(book)
    named = [one for one in found if key and key in (text.squash(one.slug), text.squash(one.name))]
    begun = [one for one in found if key and text.squash(one.name).startswith(key)]
    if not named and len(begun) != 1:
        raise NotFound(_("There is no series “{name}”; `aftera event series` lists them.", name=words))
    return (named or begun)[0]


def editions(book: Book, series: str) -> list[Edition]:
    """Return the editions of the series of that name, the newest first."""
    met = f"SELECT count(*) FROM ({MET.format('e.id')}) WHERE person_id NOT IN {MY_ID}"
    rows = book.rows(
        f"SELECT e.id, e.slug, e.name, e.first_day, e.last_day, ({met}) "
        "FROM event e JOIN series s ON s.id = e.series_id "
        "WHERE s.name = ? ORDER BY e.first_day IS NULL, e.first_day DESC, e.id DESC",
        series,
    )
    return [Edition(number, slug, name, _day(first), _day(last), met) for number, slug, name, first, last, met in rows]


def came_back(book: Book, here: Sequence[int], others: Sequence[int]) -> list[Back]:
    """Return whom I met at one of these events and at others too, those met most often and latest first.

    Nobody is named who is quiet or archived.
    """
    order = {number: at for at, number in enumerate(dict.fromkeys([*here, *others]))}
    if len(order) < 2:
        return []
    named = {number: (slug, name) for number, slug, name in book.rows("SELECT id, slug, name FROM event")}
    found: dict[int, set[int]] = {}
    for event in order:
        for (person,) in book.rows(MET.format("?1"), event):
            found.setdefault(person, set()).add(event)
    wanted = set(here)
    several = [person for person, events in found.items() if len(events) > 1 and events & wanted]
    back: list[tuple[int, str, Back]] = []
    for marks in batches.of_ids(several):
        for person, name, touch in book.rows(
            f"SELECT p.id, p.name, coalesce(p.last_touch, '') FROM person p WHERE p.id IN ({marks}) AND {OPEN}"
        ):
            events = tuple(sorted(found[person], key=lambda event: order[event]))
            slugs = ", ".join(named[event][0] for event in events)
            reason = Reason("event", _("met at {events}", events=slugs), {"event": events})
            back.append((len(events), touch, Back(person, name, events, reason)))
    back.sort(key=lambda one: one[2].name)
    back.sort(key=lambda one: one[:2], reverse=True)
    return [one for _count, _touch, one in back]


def _series(row: tuple[object, ...]) -> Series:
    number, slug, name, count, first, last = row
    return Series(int(str(number)), str(slug), str(name), int(str(count)), _day(first), _day(last))


def _day(iso: object) -> date | None:
    return date.fromisoformat(str(iso)) if iso else None
