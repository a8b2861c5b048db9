"""A project's page: who makes it, what is looked for, what was said, what came of it, before and after."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from . import members, needs, outcomes, projects, timeline
from .needs import Whose
from .nouns import NEED_KINDS
from .projects import Project

if TYPE_CHECKING:
    from .members import Member
    from .needs import Need
    from .outcomes import Outcome
    from .store import Book
    from .timeline import Entry


class Open(NamedTuple):
    """A follow-up that is still open."""

    id: int
    text: str
    due: date | None
    whose: str
    people: tuple[str, ...]


class Near(NamedTuple):
    """A project that came right before or right after, and what is noted of it."""

    id: int
    slug: str
    name: str
    note: str | None


class Page(NamedTuple):
    """A project with all that belongs to it."""

    project: Project
    members: tuple[Member, ...]
    conversations: tuple[Entry, ...]
    followups: tuple[Open, ...]
    needs: tuple[Need, ...]
    before: tuple[Near, ...]
    after: tuple[Near, ...]
    outcomes: tuple[Outcome, ...]


def page(book: Book, project_id: int, conversations: int = 10) -> Page:
    """Return a project with its members, newest conversations, open follow-ups, needs and outcomes.

    Raises:
        NotFound: there is no such project.
    """
    whose = Whose(project_id=project_id)
    return Page(
        projects.get(book, project_id),
        tuple(members.of(book, project_id)),
        tuple(timeline.read(book, timeline.Wanted(project_id=project_id), conversations)),
        tuple(_open(book, project_id)),
        tuple(one for kind in NEED_KINDS for one in needs.listing(book, kind, of=whose)),
        tuple(_line(book, "before_id", "after_id", project_id)),
        tuple(_line(book, "after_id", "before_id", project_id)),
        tuple(outcomes.of(book, project_id)),
    )


def _line(book: Book, end: str, start: str, project_id: int) -> list[Near]:
    """Return the projects right before or after this one."""
    return [
        Near(*row)
        for row in book.rows(
            f"SELECT p.id, p.slug, p.name, l.note FROM lineage l JOIN project p ON p.id = l.{end} "
            f"WHERE l.{start} = ? ORDER BY l.id",
            project_id,
        )
    ]


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
