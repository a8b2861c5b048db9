"""One table of everyone an ending concerns: role, last conversation, what rings, and what is settled already."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import clock, followups, projects, rhythms
from ..followups import FollowUp
from ..people import OPEN
from ..projects import Project
from ..reasons import Reason
from ..rhythms import Rhythm
from ..words import _, days
from ._upstream import Upstream, upstream

if TYPE_CHECKING:
    from ..store import Book

#: The rhythm that is suggested to whoever has none.
_USUAL = "every 3 months"
#: Of how many conversations with someone, newest first, the echoes are looked at.
_LOOKED_AT = 200


class Ring(NamedTuple):
    """What still rings from a conversation with someone."""

    text: str
    day: date
    conversation_id: int


class Suggested(NamedTuple):
    """What each question could be answered with; None where nothing suggests itself."""

    remains: str | None
    thanks: str
    seed: str | None
    every: str | None


class Row(NamedTuple):
    """A member as an ending sees them: `through` is who brought them to me, `settled_on` when something was said."""

    id: int
    name: str
    roles: tuple[str, ...]
    brings: str | None
    until: str | None
    last: date | None
    last_id: int | None
    ring: Ring | None
    rhythm: Rhythm | None
    through: tuple[tuple[int, str], ...]
    remains: str | None
    thanks: FollowUp | None
    seed: str | None
    settled_on: date | None
    wrap_id: int | None
    why: tuple[Reason, ...]
    suggested: Suggested


class Credit(NamedTuple):
    """A model that worked along, credited without a question."""

    id: int
    name: str
    role: str | None


class State(NamedTuple):
    """A project on its way to an ending: who is asked about, who is credited, whom to thank, what came and comes."""

    project: Project
    members: tuple[Row, ...]
    models: tuple[Credit, ...]
    upstream: tuple[Upstream, ...]
    outcomes: tuple[tuple[int, str, str | None], ...]
    after: tuple[tuple[int, str, str], ...]
    settled_on: date | None


def state(book: Book, project_id: int) -> State:
    """Return the table of a project's ending; whoever is quiet or archived, and me, are left out of it.

    Raises:
        NotFound: there is no such project.
    """
    found = projects.get(book, project_id)
    settled = book.value("SELECT settled_on FROM project WHERE id = ?", project_id)
    brought = upstream(book, project_id)
    return State(
        found,
        tuple(_rows(book, project_id, brought)),
        tuple(
            Credit(*row)
            for row in book.rows(
                "SELECT id, model, role FROM member WHERE project_id = ? AND model IS NOT NULL ORDER BY id", project_id
            )
        ),
        tuple(brought),
        tuple(book.rows("SELECT id, text, link FROM outcome WHERE project_id = ? ORDER BY id", project_id)),
        tuple(
            book.rows(
                "SELECT p.id, p.slug, p.name FROM lineage l JOIN project p ON p.id = l.after_id "
                "WHERE l.before_id = ? ORDER BY l.id",
                project_id,
            )
        ),
        date.fromisoformat(settled) if settled else None,
    )


def member_ids(book: Book, project_id: int) -> list[int]:
    """Return everyone who may be settled with by name: the people of a project, but me."""
    rows = book.rows(
        "SELECT DISTINCT p.id FROM member m JOIN person p ON p.id = m.person_id WHERE m.project_id = ? AND p.is_me = 0",
        project_id,
    )
    return [number for (number,) in rows]


def has_cast(book: Book, project_id: int) -> bool:
    """Tell whether an ending has anyone to ask about."""
    found = book.value(
        f"SELECT 1 FROM member m JOIN person p ON p.id = m.person_id WHERE m.project_id = ? AND {OPEN} LIMIT 1",
        project_id,
    )
    return found is not None


def _rows(book: Book, project_id: int, brought: list[Upstream]) -> list[Row]:
    """Return the rows of the members, in the order in which they joined; several roles of one are one row."""
    members: dict[int, list[tuple[object, ...]]] = {}
    for number, *rest in book.rows(
        "SELECT p.id, p.name, m.role, m.brings, m.until, p.last_touch, m.id FROM member m "
        f"JOIN person p ON p.id = m.person_id WHERE m.project_id = ? AND {OPEN} ORDER BY m.id",
        project_id,
    ):
        members.setdefault(number, []).append(tuple(rest))
    settled = {
        row[0]: row[1:]
        for row in book.rows(
            "SELECT person_id, id, remains, seed, thanks_id, settled_on FROM wrap WHERE project_id = ?", project_id
        )
    }
    thanks = {one.id: one for one in followups.get(book, [row[3] for row in settled.values() if row[3]])}
    rings = _rings(book, project_id, members)
    often = rhythms.rhythms_of(book, members)
    found = []
    for number, parts in members.items():
        name, _role, _brings, _until, touch, _id = parts[0]
        roles = tuple(dict.fromkeys(str(part[1]) for part in parts if part[1]))
        brings = ", ".join(dict.fromkeys(str(part[2]) for part in parts if part[2])) or None
        wrap_id, remains, seed, thanks_id, day = settled.get(number, (None, None, None, None, None))
        last = date.fromisoformat(str(touch)) if touch else None
        row = Row(
            id=number,
            name=str(name),
            roles=roles,
            brings=brings,
            until=str(parts[-1][3]) if all(part[3] for part in parts) else None,
            last=last,
            last_id=_newest(book, number) if last else None,
            ring=rings.get(number),
            rhythm=often[number],
            through=tuple((one.id, one.name) for one in brought if number in dict(one.brought)),
            remains=remains,
            thanks=thanks.get(thanks_id) if thanks_id else None,
            seed=seed,
            settled_on=date.fromisoformat(day) if day else None,
            wrap_id=wrap_id,
            why=(),
            suggested=Suggested(
                rings[number].text if number in rings and not remains else None,
                brings or ", ".join(roles) or _("the time together"),
                None,
                None if often[number] else _USUAL,
            ),
        )
        why = _why(row, project_id, tuple(int(str(part[5])) for part in parts))
        found.append(row._replace(why=why))
    return found


def _why(row: Row, project_id: int, members: tuple[int, ...]) -> tuple[Reason, ...]:
    """Return why a row stands in the table, and what each of its cells stands on."""
    did = ", ".join(row.roles)
    text = _("made it with you: {roles}", roles=did) if did else _("made it with you")
    why = [Reason("member", text, {"person": row.id, "project": project_id, "member": members})]
    if row.last and row.last_id:
        said = _("last conversation {ago}", ago=days.ago(row.last, clock.today()))
        why.append(Reason("talk", said, {"person": row.id, "conversation": row.last_id}))
    if row.ring:
        why.append(Reason("echo", f"“{row.ring.text}”", {"conversation": row.ring.conversation_id}))
    if row.through:
        said = _("you met through {name}", name=", ".join(name for _id, name in row.through))
        why.append(Reason("through", said, {"person": (row.id, *(number for number, _name in row.through))}))
    return tuple(why)


def _newest(book: Book, person_id: int) -> int | None:
    found = book.value(
        "SELECT conversation_id FROM mention WHERE person_id = ? AND part = 'with' ORDER BY day DESC, id DESC LIMIT 1",
        person_id,
    )
    return int(found) if found is not None else None


def _rings(book: Book, project_id: int, whom: Collection[int]) -> dict[int, Ring]:
    """Return what rings most with each: from the project's own conversations first, then from any of the last ones."""
    found: dict[int, Ring] = {}
    for person in whom:
        row = book.row(
            "SELECT e.text, m.day, m.conversation_id FROM "
            "(SELECT conversation_id, day, id FROM mention WHERE person_id = ? AND part = 'with' "
            "ORDER BY day DESC, id DESC LIMIT ?) m CROSS JOIN echo e ON e.conversation_id = m.conversation_id "
            "WHERE e.text IS NOT NULL ORDER BY EXISTS (SELECT 1 FROM conversation_project l "
            "WHERE l.conversation_id = m.conversation_id AND l.project_id = ?) DESC, "
            "e.strength DESC, m.day DESC LIMIT 1",
            person,
            _LOOKED_AT,
            project_id,
        )
        if row:
            found[person] = Ring(row[0], date.fromisoformat(row[1]), row[2])
    return found
