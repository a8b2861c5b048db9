"""The pages of projects and events: who was in them, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import batches
from ...projects import STAGE_WORDS
from ...words import _, told
from ..exporting.targets import Asked
from .markdown import inert, listed, page, quoted
from .names import Names

if TYPE_CHECKING:
    from ...store import Book


def those_of(book: Book, asked: Asked) -> tuple[list[int], list[int]]:
    """Return the projects and events that leave with these people."""
    if asked.everyone:
        return _ids(book, "SELECT id FROM project ORDER BY id"), _ids(book, "SELECT id FROM event ORDER BY id")
    projects: set[int] = set()
    events: set[int] = set()
    for marks in batches.of_ids(asked.ids):
        projects.update(_ids(book, f"SELECT project_id FROM member WHERE person_id IN ({marks})"))
        events.update(_ids(book, f"SELECT event_id FROM attendance WHERE how <> 'declined' AND person_id IN ({marks})"))
    return sorted(projects), sorted(events)


def _ids(book: Book, sql: str) -> list[int]:
    return [row[0] for row in book.rows(sql)]


def project_page(book: Book, number: int, names: Names) -> bytes:
    """Return a project's page."""
    row = book.row("SELECT name, slug, stage, started, ended, note FROM project WHERE id = ?", number)
    name, slug, stage, started, ended, note = row or ("", "", "idea", None, None, None)
    members = book.rows("SELECT person_id, model, role FROM member WHERE project_id = ? ORDER BY id", number)
    said = [
        (names.link("person", person) if person is not None else inert(model)) + (f" · {inert(role)}" if role else "")
        for person, model, role in members
    ]
    outcomes = [
        inert(" ".join(filter(None, (day, text, link))))
        for day, text, link in book.rows(
            "SELECT day, text, link FROM outcome WHERE project_id = ? ORDER BY day, id", number
        )
    ]
    after = [
        names.link("project", other)
        for (other,) in book.rows("SELECT after_id FROM lineage WHERE before_id = ? ORDER BY id", number)
    ]
    parts = [f"# {inert(name)}", quoted(note) if note else ""]
    parts += [
        listed(_("Members"), said),
        listed(_("What came of it"), outcomes),
        listed(_("What came after"), after),
    ]
    values = {
        "aftera": f"project-{number}",
        "name": name,
        "aliases": [slug] if slug != name else [],
        "stage": told(STAGE_WORDS[stage]),
        "days": "–".join(filter(None, (started, ended))),
    }
    return page(values, "\n\n".join(filter(None, parts)))


def event_page(book: Book, number: int, names: Names) -> bytes:
    """Return an event's page."""
    row = book.row(
        "SELECT e.name, e.slug, e.first_day, e.last_day, e.place, e.note, s.name FROM event e "
        "LEFT JOIN series s ON s.id = e.series_id WHERE e.id = ?",
        number,
    )
    name, slug, first, last, place, note, series = row or ("",) * 7
    met = [
        names.link("person", person)
        for (person,) in book.rows(
            "SELECT a.person_id FROM attendance a JOIN person p ON p.id = a.person_id "
            "WHERE a.event_id = ? AND a.how = 'met' ORDER BY p.name, p.id",
            number,
        )
    ]
    parts = [f"# {inert(name)}", quoted(note) if note else "", listed(_("Met there"), met)]
    values = {
        "aftera": f"event-{number}",
        "name": name,
        "aliases": [slug] if slug != name else [],
        "days": "–".join(dict.fromkeys(filter(None, (first, last)))),
        "place": place,
        "series": series,
    }
    return page(values, "\n\n".join(filter(None, parts)))
