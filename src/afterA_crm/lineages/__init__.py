"""Lineage: which projects came after which, and the relationships that outlived what was made.

`tree` lays a lineage out for a terminal.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import clock
from ..batches import of_ids
from ..people import OPEN
from ..reasons import Reason
from ..words import _, days

if TYPE_CHECKING:
    from ..store import Book


class Lasting(NamedTuple):
    """Someone I talked with after a project's end: the day of the last conversation, and its number."""

    id: int
    name: str
    last: date
    conversation_id: int

    @property
    def reason(self) -> Reason:
        """Return why they are counted."""
        said = _(
            "last talked {day}, c{number}", day=days.short_day(self.last, clock.today()), number=self.conversation_id
        )
        return Reason("talk", said, {"person": self.id, "conversation": self.conversation_id})


class Node(NamedTuple):
    """A project in a lineage. `ended` is None while it isn't over; `made_with` are those who may have outlasted it.

    `roles` are those of the person whose lineage it is.
    """

    id: int
    slug: str
    name: str
    stage: str
    started: date | None
    ended: date | None
    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()
    made_with: tuple[int, ...] = ()
    lasting: tuple[Lasting, ...] = ()


class Edge(NamedTuple):
    """A project, one that came after it, and the row that says so."""

    id: int
    before: int
    after: int
    note: str | None


class Lineage(NamedTuple):
    """Projects by id, the oldest first, and what leads from one to another."""

    nodes: dict[int, Node]
    edges: tuple[Edge, ...]


def of_project(book: Book, project_id: int) -> Lineage:
    """Return where a project came from, all the way up, and all that came after it.

    What else came from those before it isn't part of it. A circle of projects is gone round once.
    """
    edges = _edges(book)
    up, down = _steps(edges, "after"), _steps(edges, "before")
    ids = _reached(project_id, up) | _reached(project_id, down)
    return _lineage(book, ids, edges)


def everything(book: Book) -> Lineage:
    """Return every project that came from another or led to one."""
    edges = _edges(book)
    return _lineage(book, {number for edge in edges for number in (edge.before, edge.after)}, edges)


def of_person(book: Book, person_id: int) -> Lineage:
    """Return the projects a person was a member of, with their roles; of each that ended, whether they lasted.

    Of someone else only they are counted (also when they are quiet: they were asked for by name), of me everyone.
    """
    roles: dict[int, list[str]] = {}
    for project, role in book.rows("SELECT project_id, role FROM member WHERE person_id = ? ORDER BY id", person_id):
        roles.setdefault(project, []).extend([role] if role else [])
    mine = book.value("SELECT is_me FROM person WHERE id = ?", person_id)
    found = _lineage(book, roles.keys(), _edges(book), None if mine else person_id)
    return found._replace(
        nodes={number: node._replace(roles=tuple(dict.fromkeys(roles[number]))) for number, node in found.nodes.items()}
    )


def _edges(book: Book) -> list[Edge]:
    return [Edge(*row) for row in book.rows("SELECT id, before_id, after_id, note FROM lineage ORDER BY id")]


def _steps(edges: Iterable[Edge], start: str) -> dict[int, list[int]]:
    """Return where one step leads from each project: on to what came after it, or back to what came before."""
    steps: dict[int, list[int]] = {}
    for edge in edges:
        one, other = (edge.before, edge.after) if start == "before" else (edge.after, edge.before)
        steps.setdefault(one, []).append(other)
    return steps


def _reached(start: int, steps: dict[int, list[int]]) -> set[int]:
    reached, waiting = {start}, [start]
    while waiting:
        fresh = [one for one in steps.get(waiting.pop(), ()) if one not in reached]
        reached.update(fresh)
        waiting += fresh
    return reached


def _lineage(book: Book, ids: Collection[int], edges: list[Edge], whose: int | None = None) -> Lineage:
    """Return these projects with what lies between them, and who outlasted each that ended (or only `whose`)."""
    inner = tuple(edge for edge in edges if edge.before in ids and edge.after in ids)
    before, after = _steps(inner, "after"), _steps(inner, "before")
    found = {
        number: Node(
            number,
            slug,
            name,
            stage,
            date.fromisoformat(started) if started else None,
            date.fromisoformat(ended) if ended else None,
            tuple(before.get(number, ())),
            tuple(after.get(number, ())),
        )
        for marks in of_ids(ids)
        for number, slug, name, stage, started, ended in book.rows(
            "SELECT id, slug, name, stage, started, CASE WHEN stage IN ('wrapped', 'let go') "
            f"THEN coalesce(ended, substr(changed_at, 1, 10)) END FROM project WHERE id IN ({marks})"
        )
    }
    for marks in of_ids(ids):
        for number, (made_with, lasting) in _counted(book, marks, whose).items():
            found[number] = found[number]._replace(made_with=tuple(made_with), lasting=tuple(lasting))
    oldest = sorted(found.values(), key=lambda node: (node.started or node.ended or date.max, node.id))
    return Lineage({node.id: node for node in oldest}, inner)


def _counted(book: Book, marks: str, whose: int | None) -> dict[int, tuple[list[int], list[Lasting]]]:
    """Return, of each project that ended, who made it with me, and those of them I talked with afterwards."""
    who = f"p.id = {int(whose)}" if whose is not None else OPEN
    found: dict[int, tuple[list[int], list[Lasting]]] = {}
    # CROSS: from the projects to their members, and from each to the newest conversation with them.
    for project, person, name, day, talk in book.rows(
        "SELECT j.id, p.id, p.name, t.day, t.conversation_id FROM project j CROSS JOIN (SELECT DISTINCT project_id, "
        f"person_id FROM member WHERE person_id IS NOT NULL AND project_id IN ({marks})) c ON c.project_id = j.id "
        "CROSS JOIN person p ON p.id = c.person_id LEFT JOIN mention t ON t.id = (SELECT m.id FROM mention m "
        "WHERE m.person_id = p.id AND m.part = 'with' AND m.day > coalesce(j.ended, substr(j.changed_at, 1, 10)) "
        "ORDER BY m.day DESC, m.id DESC LIMIT 1) "
        f"WHERE j.id IN ({marks}) AND j.stage IN ('wrapped', 'let go') AND {who}"
    ):
        made_with, lasting = found.setdefault(project, ([], []))
        made_with.append(person)
        if talk is not None:
            lasting.append(Lasting(person, name, date.fromisoformat(day), talk))
    for _made_with, lasting in found.values():
        lasting.sort(key=lambda one: (one.last, one.conversation_id), reverse=True)
    return found
