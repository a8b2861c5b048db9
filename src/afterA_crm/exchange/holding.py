"""What the book says about people, in the shape that cards are compared with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from .. import batches, tags
from .facts import Born, Does, Facts, Reach
from .vcard.contact import Photo

if TYPE_CHECKING:
    from ..store import Book


def held(book: Book, ids: Sequence[int], today: date) -> dict[int, Facts]:
    """Return what the book says about people, by id."""
    found: dict[int, Facts] = {}
    for marks in batches.of_ids(ids):
        for row in book.rows(
            "SELECT p.id, p.name, p.family, p.given, p.reading, p.note, p.uid, p.birth_year, p.birth_month, "
            "p.birth_day, p.birth_lunar, p.met_on, coalesce(e.name, p.met_how), v.name FROM person p "
            "LEFT JOIN event e ON e.id = p.met_event_id LEFT JOIN person v ON v.id = p.met_through_id "
            f"WHERE p.id IN ({marks})"
        ):
            number, name, family, given, reading, note, uid, year, month, day, lunar, met_on, met_at, via = row
            birthday = Born(year, month, day, bool(lunar)) if year or month else None
            found[number] = Facts(
                name, family or "", given or "", reading or "", note or "", uid or "", birthday,
                met_on=met_on or "", met_at=met_at or "", via=via or "",
            )  # fmt: skip
        _lists(book, marks, found, today)
    return found


def photo(book: Book, person_id: int) -> Photo | None:
    """Return the newest picture of someone."""
    row = book.row("SELECT data, mime FROM photo WHERE person_id = ? ORDER BY id DESC LIMIT 1", person_id)
    return Photo(bytes(row[0]), row[1]) if row else None


def _lists(book: Book, marks: str, found: dict[int, Facts], today: date) -> None:
    among = f"IN ({marks}) ORDER BY"
    for number, name in book.rows(f"SELECT person_id, name FROM nickname WHERE person_id {among} id"):
        found[number].nicknames += (name,)
    for number, kind, key, value, label in book.rows(
        f"SELECT person_id, kind, key, value, label FROM channel WHERE person_id {among} id"
    ):
        found[number].channels[kind, key] = Reach(value, label or "")
    for number, name, organisation, until, note in book.rows(
        f"SELECT person_id, name, organisation, until, note FROM role WHERE person_id {among} since DESC, id"
    ):
        role, facts = Does(name, organisation or "", note or ""), found[number]
        if until is None or until >= today.isoformat()[: len(until)]:
            facts.roles += (role,)
        else:
            facts.past += (role,)
    for number, key, name in book.rows(
        f"SELECT g.person_id, t.key, t.name FROM tagging g JOIN tag t ON t.id = g.tag_id "
        f"WHERE g.person_id {among} t.key"
    ):
        found[number].tags[key] = name
    for number, made, mime in book.rows(f"SELECT person_id, digest, mime FROM photo WHERE person_id {among} id"):
        found[number].photos[made] = mime
    for number, slug, name in book.rows(
        f"SELECT m.person_id, j.slug, j.name FROM member m JOIN project j ON j.id = m.project_id "
        f"WHERE m.person_id {among} j.id"
    ) + book.rows(
        f"SELECT a.person_id, e.slug, e.name FROM attendance a JOIN event e ON e.id = a.event_id "
        f"WHERE a.how <> 'declined' AND a.person_id {among} e.id"
    ):
        for said in (name, slug):
            found[number].groups[tags.key_of(said)] = slug
