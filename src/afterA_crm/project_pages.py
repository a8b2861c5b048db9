"""A project's page: its members, newest conversations, open follow-ups, needs, and what it came from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from . import projects, timeline
from .projects import Project

if TYPE_CHECKING:
    from .store import Book
    from .timeline import Entry


class Member(NamedTuple):
    """A person of a project, or a model credited beside people (no id then)."""

    id: int | None
    name: str
    role: str | None
    brings: str | None
    terms: str | None
    since: str | None
    until: str | None


class Open(NamedTuple):
    """A follow-up that is still open."""

    id: int
    text: str
    due: date | None
    whose: str
    people: tuple[str, ...]


class Need(NamedTuple):
    """Something looked for, or offered, and until when."""

    id: int
    kind: str
    text: str
    until: date | None


class Page(NamedTuple):
    """A project with all that belongs to it."""

    project: Project
    members: tuple[Member, ...]
    conversations: tuple[Entry, ...]
    followups: tuple[Open, ...]
    needs: tuple[Need, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


def page(book: Book, project_id: int, conversations: int = 10) -> Page:
    """Return a project with its members, newest conversations, open follow-ups and needs.

    Raises:
        NotFound: there is no such project.
    """
    members = book.rows(
        "SELECT p.id, coalesce(p.name, m.model), m.role, m.brings, m.terms, m.since, m.until FROM member m "
        "LEFT JOIN person p ON p.id = m.person_id WHERE m.project_id = ? ORDER BY m.until IS NOT NULL, m.id",
        project_id,
    )
    needs = book.rows(
        "SELECT id, kind, text, until FROM need WHERE project_id = ? AND closed_on IS NULL ORDER BY kind, id",
        project_id,
    )
    return Page(
        projects.get(book, project_id),
        tuple(Member(*row) for row in members),
        tuple(timeline.read(book, timeline.Wanted(project_id=project_id), conversations)),
        tuple(_open(book, project_id)),
        tuple(Need(number, kind, said, _day(until)) for number, kind, said, until in needs),
        tuple(_line(book, "before_id", "after_id", project_id)),
        tuple(_line(book, "after_id", "before_id", project_id)),
    )


def _line(book: Book, end: str, start: str, project_id: int) -> list[str]:
    """Return the slugs of the projects before or after this one."""
    sql = f"SELECT p.slug FROM lineage l JOIN project p ON p.id = l.{end} WHERE l.{start} = ? ORDER BY l.id"
    return [slug for (slug,) in book.rows(sql, project_id)]


def _open(book: Book, project_id: int) -> list[Open]:
    """Return what is promised in a project: its own follow-ups, and those of its conversations."""
    rows = book.rows(
        "SELECT f.id, f.text, f.due, f.whose, (SELECT group_concat(name, char(31)) FROM (SELECT p.name "
        "FROM followup_person l JOIN person p ON p.id = l.person_id WHERE l.followup_id = f.id ORDER BY l.id)) "
        "FROM followup f WHERE f.state = 'open' AND (f.project_id = :id OR f.conversation_id IN "
        "(SELECT conversation_id FROM conversation_project WHERE project_id = :id)) "
        "ORDER BY f.due IS NULL, f.due, f.id LIMIT 50".replace(":id", "?1"),
        project_id,
    )
    return [
        Open(number, said, _day(due), whose, tuple(people.split("\x1f")) if people else ())
        for number, said, due, whose, people in rows
    ]


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None
