"""Thanks upstream: to whoever introduced the members of a project to me, each with the reason."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from .. import clock, followups
from ..people import OPEN, open_as
from ..reasons import Reason
from ..words import _

if TYPE_CHECKING:
    from ..store import Book

#: In how many days thanks are due when no day is said: a week or so.
SOON = 7
# p is who introduced, m who was introduced.
_BOTH = f"{OPEN} AND {open_as('m')}"


class Upstream(NamedTuple):
    """Someone without whom I hadn't met members: whom they brought, why they are here, and thanks promised already."""

    id: int
    name: str
    brought: tuple[tuple[int, str], ...]
    reason: Reason
    followup_id: int | None


def upstream(book: Book, project_id: int) -> list[Upstream]:
    """Return who introduced members of a project to me, in the order of the members they brought.

    Never someone quiet, archived or me, and nobody for bringing someone who is quiet or archived.
    """
    brought: dict[int, dict[int, str]] = {}
    names: dict[int, str] = {}
    introductions: dict[int, list[int]] = {}
    for by, name, member, called, number in book.rows(
        "SELECT p.id, p.name, m.id, m.name, NULL FROM (SELECT person_id, min(id) AS place FROM member "
        "WHERE project_id = ?1 AND person_id IS NOT NULL GROUP BY person_id) c "
        "CROSS JOIN person m ON m.id = c.person_id CROSS JOIN person p ON p.id = m.met_through_id "
        f"WHERE {_BOTH} UNION ALL "
        "SELECT p.id, p.name, m.id, m.name, i.id FROM (SELECT DISTINCT person_id FROM member "
        "WHERE project_id = ?1 AND person_id IS NOT NULL) c CROSS JOIN introduction i ON i.one_id = c.person_id "
        "JOIN person m ON m.id = i.one_id JOIN person p ON p.id = i.by_id LEFT JOIN person o ON o.id = i.other_id "
        f"WHERE {_BOTH} AND (i.other_id IS NULL OR o.is_me = 1) "
        "AND i.state IN ('made', 'met', 'came of it') UNION ALL "
        "SELECT p.id, p.name, m.id, m.name, i.id FROM person o CROSS JOIN introduction i ON i.one_id = o.id "
        "JOIN person m ON m.id = i.other_id JOIN person p ON p.id = i.by_id "
        f"WHERE o.is_me = 1 AND {_BOTH} AND i.state IN ('made', 'met', 'came of it') "
        "AND EXISTS (SELECT 1 FROM member c WHERE c.project_id = ?1 AND c.person_id = m.id)",
        project_id,
    ):
        if by != member:
            names[by] = name
            brought.setdefault(by, {})[member] = called
            if number is not None:
                introductions.setdefault(by, []).append(number)
    promised = _promised(book, project_id, brought)
    return [
        Upstream(
            by,
            names[by],
            tuple(whom.items()),
            _reason(by, whom, introductions.get(by, [])),
            next(
                (number for number, said in promised.get(by, ()) if all(name in said for name in whom.values())), None
            ),
        )
        for by, whom in brought.items()
    ]


def thank_upstream(book: Book, project_id: int, whom: Collection[int] | None = None) -> list[int]:
    """Promise thanks to those who introduced members, each once, and return the numbers of the new follow-ups.

    `whom` are those to thank; without it, all of them.
    """
    due = clock.shifted(clock.today(), SOON)
    return [
        followups.add(
            book,
            _("Say thank you for {names}", names=", ".join(name for _id, name in one.brought)),
            [one.id],
            due,
            project_id=project_id,
        )
        for one in upstream(book, project_id)
        if one.followup_id is None and (whom is None or one.id in whom)
    ]


def _reason(by: int, whom: dict[int, str], introductions: list[int]) -> Reason:
    ids: dict[str, int | tuple[int, ...]] = {"person": (by, *whom)}
    if introductions:
        ids["introduction"] = tuple(introductions)
    return Reason("through", _("you met {names} through them", names=", ".join(whom.values())), ids)


def _promised(book: Book, project_id: int, whom: Collection[int]) -> dict[int, list[tuple[int, str]]]:
    """Return what was promised to these people in a project: thanks for someone name them, in either language."""
    marks = ", ".join(map(str, whom))
    found: dict[int, list[tuple[int, str]]] = {}
    for person, number, said in book.rows(
        "SELECT l.person_id, f.id, f.text FROM followup f JOIN followup_person l ON l.followup_id = f.id "
        f"WHERE f.project_id = ? AND f.whose = 'mine' AND l.person_id IN ({marks}) ORDER BY f.id",
        project_id,
    ):
        found.setdefault(person, []).append((number, said))
    return found
