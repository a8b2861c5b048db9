"""The network as a picture: my circles, who bridges them, who connects whom; or one person and whom they're tied to.

Only people whom suggestions may name are on it: nobody quiet or archived, and not me.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from . import batches, clock, lenses, people, roles, ties
from .errors import NotFound
from .reasons import Reason
from .words import _

if TYPE_CHECKING:
    from .store import Book
    from .ties import Tie

#: How many people a map holds: those talked with last, or those tied nearest.
NEAREST = 300
#: How many groups, bridges between them and introductions are told.
_GROUPS, _TOLD = 8, 8


class Node(NamedTuple):
    """Someone on the map, with what they do now."""

    id: int
    name: str
    roles: tuple[str, ...]


class Group(NamedTuple):
    """People who belong together: a circle I named, a project, or a small event."""

    kind: str
    id: int
    name: str
    people: tuple[int, ...]


class Bridge(NamedTuple):
    """Those who belong to two groups that few others share."""

    one: Group
    other: Group
    people: tuple[int, ...]
    reason: Reason


class Map(NamedTuple):
    """A map: its people, those who belong together, what bridges them, the ties, and how many people are off it."""

    people: dict[int, Node]
    groups: tuple[Group, ...]
    bridges: tuple[Bridge, ...]
    ties: tuple[Tie, ...]
    left: int
    who: int | None = None

    def connected(self) -> list[Tie]:
        """Return the ties by which someone connected others: introductions, and through whom I met them."""
        found: dict[tuple[int, int, str], Tie] = {}
        for tie in self.ties:
            if tie.reason.kind == "introduction" or "person" in tie.reason.ids:
                pair = (min(tie.one, tie.other), max(tie.one, tie.other))
                found.setdefault((*pair, tie.reason.text), tie)
        introduced = {key[:2] for key, tie in found.items() if tie.reason.kind == "introduction"}
        # Through whom I met someone says an introduction once more.
        told = [tie for key, tie in found.items() if tie.reason.kind == "introduction" or key[:2] not in introduced]
        return told[:_TOLD]


def everyone(book: Book, hat_id: int | None = None, limit: int = NEAREST) -> Map:
    """Return the map of the people talked with last, or of those seen through a hat."""
    through, values = lenses.person_through(book, hat_id, limit) if hat_id is not None else ("1", ())
    ids = [
        row[0]
        for row in book.rows(
            f"SELECT p.id FROM person p WHERE p.last_touch IS NOT NULL AND {people.OPEN} AND {through} "
            "ORDER BY p.last_touch DESC, p.id DESC LIMIT ?",
            *values,
            limit,
        )
    ]
    if len(ids) < limit:
        ids += _untouched(book, set(ids), through, values, limit - len(ids))
    count = book.value(f"SELECT count(*) FROM person p WHERE {people.OPEN} AND {through}", *values)
    return _map(book, ids, ties.between(book, ids, ids), int(count) - len(ids))


def around(book: Book, person_id: int, limit: int = NEAREST, hat_id: int | None = None) -> Map:
    """Return the map of one person and whom they are tied to, those tied most strongly first.

    Raises:
        NotFound: they are quiet, archived or me: nobody is tied to them on a map.
    """
    if not people.open_names(book, [person_id]):
        raise NotFound(_("Only people who aren't quiet or archived are on a map, and not me."))
    own = ties.between(book, [person_id])
    near = dict.fromkeys(tie.other if tie.one == person_id else tie.one for tie in own)
    if hat_id is not None:
        seen = lenses.seen(book, hat_id, "person", near)
        near = {number: None for number in near if number in seen}
    others = list(near)[:limit]
    kept = {person_id, *others}
    among = [tie for tie in ties.between(book, others, others) if person_id not in (tie.one, tie.other)]
    mine = [tie for tie in own if {tie.one, tie.other} <= kept]
    return _map(book, [person_id, *others], [*mine, *among], len(near) - len(others), person_id)


def _untouched(book: Book, known: set[int], through: str, values: tuple[int, ...], limit: int) -> list[int]:
    """Return people I haven't talked with, the newest of the book first."""
    rows = book.rows(
        f"SELECT p.id FROM person p WHERE p.last_touch IS NULL AND {people.OPEN} AND {through} "
        "ORDER BY p.id DESC LIMIT ?",
        *values,
        limit,
    )
    return [row[0] for row in rows if row[0] not in known]


def _map(book: Book, ids: list[int], among: list[Tie], left: int, who: int | None = None) -> Map:
    groups = _groups(book, ids)
    # Around someone they would bridge everything they are in.
    others = [group._replace(people=tuple(p for p in group.people if p != who)) for group in groups]
    return Map(_nodes(book, ids), groups, tuple(_bridges(others)), tuple(among), left, who)


def _nodes(book: Book, ids: list[int]) -> dict[int, Node]:
    today = clock.today()
    lasts, days = roles.lasting((today, today))
    names: dict[int, str] = {}
    does: dict[int, list[str]] = {}
    for part in batches.of_ids(ids):
        names.update(book.rows(f"SELECT id, name FROM person WHERE id IN ({part})"))
        for number, role in book.rows(
            f"SELECT r.person_id, r.name FROM role r WHERE r.person_id IN ({part}) AND r.name <> '' AND {lasts} "
            "ORDER BY r.since DESC, r.id",
            *days,
        ):
            if role not in does.setdefault(number, []):
                does[number].append(role)
    return {number: Node(number, names[number], tuple(does.get(number, ()))) for number in ids if number in names}


def _groups(book: Book, ids: Collection[int]) -> tuple[Group, ...]:
    """Return the circles I named, then the projects and small events that most of these people share."""
    found: dict[tuple[str, int], tuple[str, list[int]]] = {}
    order = {number: at for at, number in enumerate(ids)}
    for part in batches.of_ids(ids):
        for kind, sql in (
            (
                "circle",
                "SELECT c.id, c.name, m.person_id FROM circle_member m JOIN circle c ON c.id = m.circle_id "
                f"WHERE c.declined = 0 AND m.person_id IN ({part})",
            ),
            (
                "project",
                "SELECT DISTINCT p.id, '#' || p.slug, m.person_id FROM member m JOIN project p ON p.id = m.project_id "
                f"WHERE m.person_id IN ({part})",
            ),
            (
                "event",
                "SELECT e.id, e.name, a.person_id FROM attendance a JOIN event e ON e.id = a.event_id "
                f"WHERE a.how = 'met' AND a.person_id IN ({part}) AND (SELECT count(*) FROM attendance b "
                f"WHERE b.event_id = e.id AND b.how <> 'declined') <= {ties.SMALL}",
            ),
        ):
            for number, name, person in book.rows(sql):
                found.setdefault((kind, number), (name, []))[1].append(person)
    groups = [
        Group(kind, number, name, tuple(sorted(people, key=order.__getitem__)))
        for (kind, number), (name, people) in found.items()
        if len(people) > 1
    ]
    groups.sort(key=lambda group: (group.kind != "circle", -len(group.people), group.kind, -group.id))
    told: list[Group] = []
    for group in groups:
        if not any(set(group.people) <= set(other.people) for other in told if other.kind == "circle"):
            told.append(group)
    return tuple(told[:_GROUPS])


def _bridges(groups: Iterable[Group]) -> list[Bridge]:
    """Return who belongs to two groups, those that fewest share first: they would not know each other without them."""
    found = []
    for one, other in combinations(groups, 2):
        both = tuple(person for person in one.people if person in other.people)
        if both and len(both) < min(len(one.people), len(other.people)):
            ids: dict[str, int | tuple[int, ...]] = {"person": both, one.kind: one.id}
            ids[other.kind] = (one.id, other.id) if one.kind == other.kind else other.id
            said = _("in both {one} and {other}", one=one.name, other=other.name)
            found.append(Bridge(one, other, both, Reason("bridge", said, ids)))
    return sorted(found, key=lambda bridge: len(bridge.people))[:_TOLD]
