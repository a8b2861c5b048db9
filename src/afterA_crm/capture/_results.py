"""From what was read to rows: people put in for the names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..vocabulary import TITLES_OF_MANNER, aliases, canonicals, is_role
from ._followups import Promise
from ._introductions import Made
from ._needs import Wish
from ._people import Hit, has_role
from ._understanding import Followup, Introduction, Mention, Need, NewPerson, Person, RoleSaid


def mentions(hits: list[Hit]) -> tuple[Mention, ...]:
    """Return each person once, where first named; *with* when any of the places says so."""
    found: dict[int, Mention] = {}
    for hit in hits:
        if not hit.certain:
            continue
        person = hit.people[0]
        before = found.get(person.id)
        if before is None:
            found[person.id] = Mention(person.id, person.name, hit.as_, hit.start, hit.end)
        elif hit.as_ == "with" and before.as_ == "about":
            found[person.id] = Mention(person.id, person.name, "with", before.start, before.end)
    return tuple(found.values())


def new_people(hits: list[Hit]) -> list[NewPerson]:
    """Return the new people whom answers made of questions, each name once."""
    found: dict[str, NewPerson] = {}
    for hit in hits:
        if hit.new:
            found.setdefault(hit.name, NewPerson(hit.name, hit.start, hit.end, hit.as_))
    return list(found.values())


class Everyone(NamedTuple):
    """All people of the line, for a clause that names none: those with me when there are any."""

    ids: tuple[int, ...]
    names: tuple[str, ...]


def everyone_of(people: tuple[Mention, ...], new: list[NewPerson]) -> Everyone:
    """Return whom a follow-up without names of its own is for."""
    ids = tuple(m.id for m in people if m.as_ == "with")
    names = tuple(n.name for n in new if n.as_ == "with")
    return Everyone(ids, names) if ids or names else Everyone(tuple(m.id for m in people), tuple(n.name for n in new))


def _own(hits: Iterable[Hit], everyone: Everyone) -> Everyone:
    own = list(hits)
    return Everyone(ids_of(own), tuple(dict.fromkeys(hit.name for hit in own if hit.new))) if own else everyone


def need(
    wish: Wish, hits: list[Hit], start: int, end: int, everyone: Everyone, projects: list[str], alone: bool
) -> Need:
    """Return a need or an offer with whose it is: whom the clause names, its project, mine, or the line's.

    Of nobody named it is that of the people met; of a line about one project and nobody (`alone`), the project's. So
    is one that *we* have, even where somebody else was met.
    """
    nobody, only = Everyone((), ()), projects[0] if len(projects) == 1 else None
    whose, project, mine = everyone, None, wish.mine
    if hits and not wish.mine:
        whose = _own(hits, everyone)
    elif wish.project or wish.ours:
        whose, project = nobody, wish.project or only
        mine = project is None
    elif wish.mine:
        whose = nobody
    elif alone:
        project = only
    return Need(wish.text, whose.ids, wish.until, start, end, whose.names, mine, project)


def ids_of(hits: Iterable[Hit]) -> tuple[int, ...]:
    """Return the people surely named, each once."""
    return tuple(dict.fromkeys(hit.people[0].id for hit in hits if hit.certain))


def followup(promise: Promise, everyone: Everyone) -> Followup:
    """Return a follow-up with its people."""
    whom = _own(promise.hits, everyone)
    return Followup(
        promise.text,
        promise.due,
        promise.time,
        promise.from_,
        promise.repeat,
        whom.ids,
        promise.whose,
        promise.proposed,
        promise.start,
        promise.end,
        whom.names,
    )


def introduction(made: Made, first: bool, hits: list[Hit]) -> Introduction:
    """Return an introduction; who is introduced: those it names, else those of the conversation."""
    by = made.by.people[0].id if made.by and made.by.certain else None
    who = ids_of(made.who) or ids_of(hit for hit in hits if hit is not made.by and hit.as_ == "with")
    return Introduction(by, tuple(one for one in who if one != by))


def roles_said(hits: list[Hit]) -> tuple[RoleSaid, ...]:
    """Return the roles said in brackets, or by a title, that the person isn't known to have."""
    found: dict[RoleSaid, None] = {}
    for hit in hits:
        person = hit.people[0] if hit.certain else None
        said = hit.role or (
            hit.tail.title if person and not hit.looks_for_title and _differs(person, hit.tail.title) else ""
        )
        meant = canonicals(said)
        if not said or (person and (has_role(person, meant) or any(canonicals(no) & meant for no in person.declined))):
            continue
        found[RoleSaid(person.id if person else None, hit.name, said)] = None
    return tuple(found)


def _differs(person: Person, title: str) -> bool:
    """Tell whether a title says another role than those known; 감독님 is said to a 촬영감독 too."""
    if not person.roles or person.is_me or title in TITLES_OF_MANNER or not is_role(title):
        return False
    known = {word for role in person.roles for word in (role, *(a for c in canonicals(role) for a in aliases(c)))}
    return not any(word.endswith(title) for word in known)
