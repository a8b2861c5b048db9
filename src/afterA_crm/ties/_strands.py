"""The rows that tie people, each kind by one query for many people at once; no words yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import batches
from ..people import MY_ID

if TYPE_CHECKING:
    from ..store import Book

#: The kinds of ties, the strongest first.
KINDS = ("project", "introduction", "relation", "talk", "event")
#: An event ties those who were there only if no more people were.
SMALL = 40
#: An introduction that has brought two people together.
_MADE = "('made', 'met', 'came of it')"
#: What sorts before every day: something that still goes on.
_GOES_ON = "9999"
#: So many people are put into a query; more are sorted out of its rows.
_LISTED = 500


class Strand(NamedTuple):
    """One tie by its rows: two people, the kind, when it last held, the ids, and what its words will need."""

    one: int
    other: int
    kind: str
    when: str
    ids: dict[str, int | tuple[int, ...]]
    #: What is said of it; `said` tells which form it takes.
    said: str
    facts: tuple[Any, ...]

    def turned(self) -> Strand:
        """Return the strand as seen from the other end; its facts name people by number, so they stay true."""
        return self._replace(one=self.other, other=self.one)

    def people(self) -> Iterator[int]:
        """Yield everyone whom its words may name."""
        yield self.one
        yield self.other
        if self.said in ("introduced", "introducer") and self.facts[0] is not None:
            yield self.facts[0]


def found(book: Book, near: Collection[int], far: Collection[int] | None, kinds: Collection[str]) -> list[Strand]:
    """Return every strand of these kinds from one of `near` to one of `far`, or to anyone; each pair once."""
    strands: list[Strand] = []
    for part in batches.of_ids(sorted(near)):
        among = "" if far is None or len(far) > _LISTED else f" AND +b.person_id IN ({', '.join(map(str, far))})"
        for kind, every in (("project", _projects), ("talk", _talks), ("event", _events)):
            strands += every(book, part, among) if kind in kinds else ()
        for kind, each in (("introduction", _introductions), ("relation", _relations), ("relation", _through)):
            for one in each(book, part) if kind in kinds else ():
                strands += [way for way in (one, one.turned()) if way.one in near]
    kept: dict[tuple[object, ...], Strand] = {}
    for one in strands:
        if one.one == one.other or one.one not in near or not (far is None or one.other in far):
            continue
        if one.other in near and (far is None or one.one in far) and one.one > one.other:
            continue  # told from its other end
        kept.setdefault((one.one, one.other, one.kind, tuple(one.ids.items())), one)
    return list(kept.values())


def newest_first(strands: Iterable[Strand]) -> list[Strand]:
    """Return strands in the order that they count: the strongest kind first, then the newest."""
    ordered = sorted(strands, key=lambda one: (one.one, one.other))
    ordered.sort(key=lambda one: one.when, reverse=True)
    ordered.sort(key=lambda one: KINDS.index(one.kind))
    return ordered


def _projects(book: Book, part: str, among: str) -> Iterator[Strand]:
    """Find those who were members of one project at one time; whoever has several roles there is told once."""
    shared: defaultdict[tuple[int, int, int], list[tuple[Any, ...]]] = defaultdict(list)
    for one, other, number, *rest in book.rows(
        "SELECT a.person_id, b.person_id, p.id, p.slug, a.id, a.role, b.id, b.role, "
        f"CASE WHEN p.stage IN ('wrapped', 'let go') THEN coalesce(p.ended, p.started, '') ELSE '{_GOES_ON}' END "
        "FROM member a JOIN member b ON b.project_id = a.project_id AND b.person_id <> a.person_id "
        f"JOIN project p ON p.id = a.project_id WHERE a.person_id IN ({part}){among} "
        # Either day may stop at the year or the month, and then holds until that is over.
        "AND coalesce(substr(a.since, 1, length(b.until)) <= substr(b.until, 1, length(a.since)), 1) "
        "AND coalesce(substr(b.since, 1, length(a.until)) <= substr(a.until, 1, length(b.since)), 1) "
        "ORDER BY a.id, b.id"
    ):
        shared[one, other, number].append(tuple(rest))
    for (one, other, number), rows in shared.items():
        members = tuple(dict.fromkeys(row[at] for row in rows for at in (1, 3)))
        roles = {
            whose: tuple(dict.fromkeys(row[at] for row in rows if row[at])) for whose, at in ((one, 2), (other, 4))
        }
        ids: dict[str, int | tuple[int, ...]] = {"project": number, "member": members}
        yield Strand(one, other, "project", rows[0][5], ids, "project", (rows[0][0], roles))


def _introductions(book: Book, part: str) -> Iterator[Strand]:
    """Find those who were introduced to each other, and those who introduced someone: they know whom they bring."""
    for number, by, one, other, day in book.rows(
        f"SELECT id, nullif(by_id, {MY_ID}), one_id, nullif(other_id, {MY_ID}), coalesce(day, '') FROM introduction "
        f"WHERE state IN {_MADE} "
        f"AND (one_id IN ({part}) OR other_id IN ({part}) OR by_id IN ({part}))"
    ):
        ids: dict[str, int | tuple[int, ...]] = {"introduction": number}
        if other is not None:
            yield Strand(one, other, "introduction", day, ids, "introduced", (by,))
        if by is not None:
            yield Strand(by, one, "introduction", day, ids, "introducer", (other, by, one))
            if other is not None:
                yield Strand(by, other, "introduction", day, ids, "introducer", (one, by, other))


def _relations(book: Book, part: str) -> Iterator[Strand]:
    for number, one, other, text, until in book.rows(
        f"SELECT id, one_id, other_id, text, until FROM relation WHERE one_id IN ({part}) OR other_id IN ({part})"
    ):
        yield Strand(
            one, other, "relation", until or _GOES_ON, {"relation": number}, "relation", (one, other, text, until)
        )


def _through(book: Book, part: str) -> Iterator[Strand]:
    """Find people through whom I met others: they know whom they brought."""
    for met, through, day in book.rows(
        "SELECT id, met_through_id, coalesce(met_on, '') FROM person "
        f"WHERE met_through_id IS NOT NULL AND (id IN ({part}) OR met_through_id IN ({part}))"
    ):
        yield Strand(met, through, "relation", day, {"person": met}, "through", (met, through))


def _talks(book: Book, part: str, among: str) -> Iterator[Strand]:
    """Find whom I talked with together, by the newest conversation of each two."""
    for one, other, day, number in book.rows(
        # Of a row that holds the max, SQLite gives the other columns too.
        "SELECT a.person_id, b.person_id, max(b.day), b.conversation_id FROM mention a "
        "JOIN mention b ON b.conversation_id = a.conversation_id AND b.person_id <> a.person_id AND b.part = 'with' "
        f"WHERE a.person_id IN ({part}) AND a.part = 'with'{among} GROUP BY 1, 2"
    ):
        yield Strand(one, other, "talk", day, {"conversation": number}, "talk", (day,))


def _events(book: Book, part: str, among: str) -> Iterator[Strand]:
    """Find those I met at one small event."""
    sizes = dict(
        book.rows(
            "SELECT event_id, count(*) FROM attendance WHERE how <> 'declined' AND event_id IN "
            f"(SELECT event_id FROM attendance WHERE person_id IN ({part}) AND how = 'met') "
            "GROUP BY event_id HAVING count(*) <= ?",
            SMALL,
        )
    )
    small = ", ".join(map(str, sizes))
    for one, other, number, name, day, first, second in book.rows(
        "SELECT a.person_id, b.person_id, e.id, e.name, coalesce(e.first_day, ''), a.id, b.id FROM attendance a "
        "JOIN attendance b ON b.event_id = a.event_id AND b.person_id <> a.person_id AND b.how = 'met' "
        f"JOIN event e ON e.id = a.event_id WHERE a.event_id IN ({small}) "
        f"AND a.person_id IN ({part}) AND a.how = 'met'{among}"
    ):
        ids: dict[str, int | tuple[int, ...]] = {"event": number, "attendance": (first, second)}
        yield Strand(one, other, "event", day, ids, "event", (name, sizes[number]))
