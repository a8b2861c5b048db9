"""A circle seen: its people, who came back each time, who bridges to another circle, what they did last."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .. import people, timeline
from ..people import Person
from ..reasons import Reason
from ..words import _
from . import _occasions
from ._kept import Circle
from ._occasions import Occasion

if TYPE_CHECKING:
    from ..store import Book


class Bridge(NamedTuple):
    """Someone of a circle who is also in another, or made something with its people."""

    id: int
    name: str
    reason: Reason


class Page(NamedTuple):
    """A circle with the occasions that two or more of its people were at, the latest first; `more` aren't shown."""

    circle: Circle
    people: tuple[Person, ...]
    occasions: tuple[Occasion, ...]
    more: int
    bridges: tuple[Bridge, ...]


def page(book: Book, circle: Circle, shown: int = 12) -> Page:
    """Return the page of a circle."""
    ids = [person for person, _name in circle.people]
    found = [one for one in _occasions.gatherings(book, ids) if len(one.people) > 1] if ids else []
    found += [one.occasion() for one in _occasions.talks(book, set(), 2, ids)] if ids else []
    found.sort(key=lambda one: (one.day, one.kind != "talk", one.id), reverse=True)
    typed = {entry.id: entry.typed for entry in timeline.get(book, [o.id for o in found[:shown] if o.kind == "talk"])}
    occasions = tuple(one._replace(label=typed.get(one.id, "")) if one.kind == "talk" else one for one in found[:shown])
    more = len(found) - len(occasions)
    return Page(circle, tuple(people.get(book, ids)), occasions, more, tuple(_bridges(book, circle)))


def _bridges(book: Book, circle: Circle) -> list[Bridge]:
    """Find who is in another circle, or made something with people of one; once for each other circle."""
    found: dict[tuple[int, int], Bridge] = {}
    for person, name, other, called in book.rows(
        "SELECT p.id, p.name, c.id, c.name FROM circle_member m JOIN person p ON p.id = m.person_id "
        "JOIN circle_member o ON o.person_id = p.id JOIN circle c ON c.id = o.circle_id "
        f"WHERE m.circle_id = ?1 AND c.id <> ?1 AND c.declined = 0 AND {people.OPEN} ORDER BY p.name, c.key",
        circle.id,
    ):
        ids: dict[str, int | tuple[int, ...]] = {"circle": other}
        found[person, other] = Bridge(person, name, Reason("circle", _("is also in {circle}", circle=called), ids))
    for person, name, project, slug, their, theirs, other, called in book.rows(
        "SELECT p.id, p.name, j.id, j.slug, q.id, q.name, c.id, c.name "
        "FROM circle_member m JOIN person p ON p.id = m.person_id "
        "JOIN member one ON one.person_id = p.id JOIN project j ON j.id = one.project_id "
        "JOIN member two ON two.project_id = j.id JOIN person q ON q.id = two.person_id "
        "JOIN circle_member o ON o.person_id = q.id JOIN circle c ON c.id = o.circle_id "
        f"WHERE m.circle_id = ?1 AND c.id <> ?1 AND c.declined = 0 AND {people.OPEN} AND {people.open_as('q')} "
        "AND q.id NOT IN (SELECT person_id FROM circle_member WHERE circle_id = ?1) "
        "ORDER BY p.name, j.id DESC, q.name",
        circle.id,
    ):
        if (person, other) not in found:
            said = _("made #{project} with {name} of {circle}", project=slug, name=theirs, circle=called)
            ids = {"project": project, "person": their, "circle": other}
            found[person, other] = Bridge(person, name, Reason("project", said, ids))
    return list(found.values())
