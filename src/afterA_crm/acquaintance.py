"""Acquaintance: how I know someone myself, and what the book says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from . import batches, clock
from .people import MY_ID
from .reasons import Reason
from .words import _, days

if TYPE_CHECKING:
    from .store import Book

#: Of a project `p`: that it is mine, since I wear a hat in it or am one of its members.
MINE = f"(p.hat_id IS NOT NULL OR p.id IN (SELECT project_id FROM member WHERE person_id = {MY_ID}))"


def known(book: Book, ids: Collection[int]) -> dict[int, date | None]:
    """Return those of these people whom I know, and when we last talked: by talks, my projects or a relation."""
    found: dict[int, date | None] = {}
    for part in batches.of_ids(ids):
        for number, last in book.rows(
            f"SELECT id, last_touch FROM person WHERE id IN ({part}) AND last_touch IS NOT NULL"
        ):
            found[number] = date.fromisoformat(last)
        for (number,) in book.rows(
            f"SELECT m.person_id FROM member m JOIN project p ON p.id = m.project_id WHERE m.person_id IN ({part}) "
            f"AND {MINE} UNION SELECT one_id FROM relation WHERE one_id IN ({part}) AND other_id = {MY_ID} "
            f"UNION SELECT other_id FROM relation WHERE other_id IN ({part}) AND one_id = {MY_ID}"
        ):
            found.setdefault(number, None)
    return found


def reasons(book: Book, ids: Iterable[int]) -> dict[int, tuple[Reason, ...]]:
    """Return how I know each of some few people: the last talk, projects of mine, relations."""
    found: dict[int, list[Reason]] = {}
    today = clock.today()
    for part in batches.of_ids(ids):
        for person, day, number in book.rows(
            "SELECT person_id, max(day), conversation_id FROM mention "
            f"WHERE person_id IN ({part}) AND part = 'with' GROUP BY person_id"
        ):
            ago = days.ago(date.fromisoformat(day), today)
            found.setdefault(person, []).append(
                Reason("talk", _("you talked {ago}", ago=ago), {"conversation": number})
            )
        for person, member, number, slug in book.rows(
            "SELECT m.person_id, max(m.id), p.id, p.slug FROM member m JOIN project p ON p.id = m.project_id "
            f"WHERE m.person_id IN ({part}) AND {MINE} GROUP BY m.person_id, p.id ORDER BY p.id DESC"
        ):
            held = found.setdefault(person, [])
            if all(reason.kind != "project" for reason in held):
                ids_ = {"project": number, "member": member}
                held.append(Reason("project", _("with you in #{project}", project=slug), ids_))
        for person, number, name, text, mine in book.rows(
            f"SELECT p.id, r.id, p.name, r.text, r.one_id = {MY_ID} FROM relation r "
            f"JOIN person p ON p.id = CASE WHEN r.one_id = {MY_ID} THEN r.other_id ELSE r.one_id END "
            f"WHERE p.id IN ({part}) AND (r.one_id = {MY_ID} OR r.other_id = {MY_ID}) AND r.until IS NULL ORDER BY r.id"
        ):
            said = (
                _("you are {name}'s {relation}", name=name, relation=text)
                if mine
                else _("{name} is your {relation}", name=name, relation=text)
            )
            found.setdefault(person, []).append(Reason("relation", said, {"relation": number}))
    return {person: tuple(held) for person, held in found.items()}


def met(book: Book, person_id: int) -> tuple[Reason, ...]:
    """Return the last event where I met someone, which says little and is something."""
    row = book.row(
        "SELECT a.id, e.id, e.name FROM attendance a JOIN event e ON e.id = a.event_id "
        "WHERE a.person_id = ? AND a.how = 'met' ORDER BY e.first_day DESC, e.id DESC LIMIT 1",
        person_id,
    )
    if row is None:
        return ()
    return (Reason("event", _("you met at {event}", event=row[2]), {"event": row[1], "attendance": row[0]}),)
