"""The needs and offers that a line says: each is written once, whoever says it again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .. import entries
from ._finding import MINE, Whose
from ._role import role_in
from ._same import learn, mine, same

if TYPE_CHECKING:
    from ..capture import Need, Understanding
    from ..entries import Made
    from ..store import Book


def write(book: Book, u: Understanding, made: Made, fresh: Mapping[str, int]) -> None:
    """Write what a line looks for and offers; what is open and says the same stays, and only learns.

    What somebody says who is still in question waits for the answer. `fresh` are people the line made.
    """
    wanted: dict[tuple[Any, ...], Mapping[str, Any]] = {}
    for kind, said in (("need", u.needs), ("offer", u.offers)):
        for one in said:
            role = role_in(book, one.text)
            for whose in _whose(book, one, u, fresh):
                held = same(book, kind, one.text, role, whose)
                if held and (made.conversation is None or held.conversation_id != made.conversation):
                    learn(book, held, one.text, role, one.until)
                    continue
                until = one.until.isoformat() if one.until else None
                wanted[(kind, *whose, one.text)] = {"until": until, "role": role}
    key = ("kind", "person_id", "project_id", "text")
    if made.conversation is not None:
        entries.sync(book, "need", made.conversation, key, wanted, only="closed_on IS NULL")
        return
    for values, columns in wanted.items():
        book.insert("need", **dict(zip(key, values, strict=True)), **columns)


def _whose(book: Book, need: Need, u: Understanding, fresh: Mapping[str, int]) -> list[Whose]:
    """Return whose it is: each of the people, the project, or mine where nobody is in question."""
    if need.project:
        number = book.value("SELECT id FROM project WHERE slug = ?", need.project)
        return [Whose(project_id=int(number))] if number is not None else []
    if need.mine:
        return [MINE]
    people = entries.people_of(need.people, need.new_people, fresh)
    if people:
        return list(dict.fromkeys(mine(book, Whose(person)) for person in people))
    return [] if any(question.kind == "person" for question in u.questions) else [MINE]
