"""A person's page: who they are, what was said, what is open, what was made together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ... import batches
from ...timeline import typed
from ...words import _
from ..exporting import cards
from ..exporting.leaving import categories
from ..exporting.targets import Asked
from ..facts import Facts
from .markdown import inert, listed, page, quoted
from .names import Names

if TYPE_CHECKING:
    from ...store import Book

_TALKS = (
    "SELECT m.person_id, c.id, c.day, c.sentence, c.note, c.event_id, e.text FROM mention m "
    "JOIN conversation c ON c.id = m.conversation_id LEFT JOIN echo e ON e.conversation_id = c.id "
    "WHERE m.person_id IN ({ids}) ORDER BY c.day DESC, c.id DESC"
)
_OTHERS = "SELECT conversation_id, person_id FROM mention WHERE conversation_id IN ({ids}) ORDER BY id"
_PROJECTS_OF_TALKS = (
    "SELECT conversation_id, project_id FROM conversation_project WHERE conversation_id IN ({ids}) ORDER BY id"
)
_OPEN = (
    "SELECT p.person_id, f.text, f.due, f.whose FROM followup_person p JOIN followup f ON f.id = p.followup_id "
    "WHERE p.person_id IN ({ids}) AND f.state = 'open' ORDER BY f.due IS NULL, f.due, f.id"
)
_MADE = "SELECT person_id, project_id, role FROM member WHERE person_id IN ({ids}) ORDER BY project_id, id"
_THERE = (
    "SELECT person_id, event_id, day FROM attendance WHERE person_id IN ({ids}) AND how <> 'declined' ORDER BY event_id"
)
_ROLES = (
    "SELECT person_id, name, organisation, since, until FROM role WHERE person_id IN ({ids}) "
    "ORDER BY until IS NOT NULL, since DESC, id"
)

Rows = dict[int, list[tuple[Any, ...]]]


def person_pages(book: Book, asked: Asked, names: Names) -> Iterator[tuple[int, str, bytes]]:
    """Yield each person's id, name and page."""
    batch: list[tuple[int, Facts]] = []
    for one in cards.everyone(book, asked):
        batch.append(one)
        if len(batch) == 200:
            yield from _pages(book, batch, names)
            batch = []
    yield from _pages(book, batch, names)


def _pages(book: Book, batch: Sequence[tuple[int, Facts]], names: Names) -> Iterator[tuple[int, str, bytes]]:
    ids = [number for number, _facts in batch]
    talks, roles, promised = (_by_first(book, sql, ids) for sql in (_TALKS, _ROLES, _OPEN))
    made, there = (_by_first(book, sql, ids) for sql in (_MADE, _THERE))
    said = [row[0] for rows in talks.values() for row in rows]
    others, projects = _by_first(book, _OTHERS, said), _by_first(book, _PROJECTS_OF_TALKS, said)
    for number, facts in batch:
        parts = [
            f"# {inert(facts.name)}",
            listed("", [_role(*row) for row in roles.get(number, ())]),
            quoted(facts.note) if facts.note else "",
            listed(_("Conversations"), [_talk(row, number, names, others, projects) for row in talks.get(number, ())]),
            listed(_("Open"), [_promise(*row) for row in promised.get(number, ())]),
            listed(_("Projects"), [_member(names, *row) for row in made.get(number, ())]),
            listed(_("Events"), [_attended(names, *row) for row in there.get(number, ())]),
        ]
        yield number, facts.name, page(_front(number, facts), "\n\n".join(filter(None, parts)))


def _by_first(book: Book, sql: str, ids: Sequence[int]) -> Rows:
    """Return rows by their first column, without it."""
    found: Rows = {}
    for marks in batches.of_ids(ids):
        for key, *rest in book.rows(sql.format(ids=marks)):
            found.setdefault(key, []).append(tuple(rest))
    return found


def _front(number: int, facts: Facts) -> dict[str, str | Sequence[str] | None]:
    reached: dict[str, list[str]] = {}
    for (kind, _key), reach in facts.channels.items():
        reached.setdefault(kind, []).append(reach.value)
    return {
        "aftera": f"person-{number}",
        "name": facts.name,
        "aliases": list(filter(None, (*facts.nicknames, facts.reading))),
        "roles": [role.name for role in facts.roles if role.name],
        "organisations": list(dict.fromkeys(role.organisation for role in facts.roles if role.organisation)),
        "tags": ["-".join(tag.split()) for tag in categories(facts)],
        **reached,
        "birthday": facts.birthday.said() if facts.birthday else None,
        "met": " · ".join(filter(None, (facts.met_on, facts.met_at))),
        "introduced-by": facts.via,
    }


def _role(name: str, organisation: str | None, since: str | None, until: str | None) -> str:
    said = inert(" · ".join(filter(None, (name, organisation))))
    return f"{said} ({since or ''}–{until or ''})" if since or until else said


def _talk(row: tuple[Any, ...], person: int, names: Names, others: Rows, projects: Rows) -> str:
    number, day, sentence, note, event, echo = row
    linked = [names.link("person", other) for (other,) in others.get(number, ()) if other != person]
    linked += [names.link("project", project) for (project,) in projects.get(number, ())]
    linked += [names.link("event", event)] if event is not None else []
    said = f"{day} {inert(typed(sentence))}"
    more = [" · ".join(linked), *(inert(line) for line in (note or "").split("\n") if line.strip())]
    more += [_("still rings: {text}", text=inert(echo))] if echo else []
    return "\n".join([said, *(f"  - {line}" for line in more if line)])


def _promise(said: str, due: str | None, whose: str) -> str:
    waits = _("waiting for: {text}", text=inert(said)) if whose == "theirs" else inert(said)
    return f"[ ] {waits}" + (f" ({due})" if due else "")


def _member(names: Names, project: int, role: str | None) -> str:
    return names.link("project", project) + (f" · {inert(role)}" if role else "")


def _attended(names: Names, event: int, day: str | None) -> str:
    return names.link("event", event) + (f" ({day})" if day else "")
