"""Merging: two entries become one person, by the tables' own declaration, in one deed.

What stays keeps its values and learns what it lacks; everything that points at the other entry points here
afterwards, and rows that would then say the same twice become one.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from .. import clock, people, text, vocabulary
from ..birthdays import Birthday
from ..errors import UsageError
from ..nouns import UID_ALONE
from ..people import Person
from ..words import _
from ._beside import WHAT, Row, side_by_side
from ._beside import together as born_together
from ._tables import apart, keys_of, learn, marks, of_nobody_else, ordered, pointing

if TYPE_CHECKING:
    from sqlmodel import Session

    from ..store import Book

__all__ = ["WHAT", "Fact", "Merge", "Row", "merge", "side_by_side"]

#: Columns of a person that are no fact of theirs to fill in.
_OWN = frozenset({"id", "name", "family", "given", "created_at", "changed_at", "last_touch", "uid", "archived_on"})
_BORN = ("birth_year", "birth_month", "birth_day", "birth_lunar")
#: A first meeting is one fact too.
_WHEN_MET = {"met_on", "met_event_id"}


@dataclass(frozen=True)
class Fact:
    """One column of the two entries: what each says, and what stays."""

    column: str
    one: Any
    other: Any
    stays: Any


@dataclass(frozen=True)
class Merge:
    """What a merge does: who stays and who goes, facts that differ, rows that move, rows that become one."""

    one: Person
    other: Person
    facts: tuple[Fact, ...]
    moved: dict[str, int]
    collapsed: dict[str, int]


def merge(book: Book, one: int, other: int) -> Merge:
    """Make two entries the one person `one` within the open deed, and return what was done.

    Raises:
        UsageError: they are one entry already.
    """
    from .. import models, store

    if one == other:
        raise UsageError(_("That is one entry already; a merge needs two."))
    before = people.get(book, [one, other])
    moved: dict[str, int] = {}
    collapsed: dict[str, int] = {}
    # Keys are moved row by row: the database would refuse a child between two states.
    with store.session(book) as session, session.no_autoflush:
        kept, gone = session.get_one(models.Person, one), session.get_one(models.Person, other)
        facts = _fill(session, kept, gone)
        _call(session, kept, gone)
        session.flush()
        for cls in pointing(models):
            _move(session, cls, one, other, moved, collapsed)
        _collapse_roles(session, models.Role, one, collapsed)
        session.flush()
        session.expire_all()
        session.delete(session.get_one(models.Person, other))
        session.flush()
    _answers(book, one, other)
    _of_mine(book)
    return Merge(before[0], before[1], tuple(facts), moved, collapsed)


def _fill(session: Session, kept: Any, gone: Any) -> list[Fact]:
    """Keep what `kept` says, fill its gaps, and return every fact that the other entry had something to say on."""
    facts: list[Fact] = []
    born = _birthday(kept, gone)
    for column in type(kept).model_fields:
        mine, theirs = getattr(kept, column), getattr(gone, column)
        if column in _OWN or theirs in (None, "", False) or mine == theirs:
            continue
        stays = mine
        if column == "note" and mine:
            stays = mine if theirs in mine else f"{mine}\n{theirs}"
        elif column == "met_through_id" and theirs == kept.id:
            continue
        elif column in born:
            # A birthday is one fact: a lunar day never completes a solar month.
            stays = born[column]
        elif column in _WHEN_MET and not _may_learn(column, kept, gone):
            pass
        elif mine in (None, "", False):
            stays = theirs
        facts.append(Fact(column, mine, theirs, stays))
    # The flag of being me is unique: it is taken off one before the other gets it.
    is_me = any(fact.column == "is_me" and fact.stays for fact in facts)
    if is_me:
        gone.is_me = False
        session.add(gone)
        session.flush()
    for fact in facts:
        if fact.stays != fact.one:
            setattr(kept, fact.column, fact.stays)
    if gone.uid is not None:
        _keep_uid(session, kept, gone)
    if kept.met_through_id == gone.id:
        kept.met_through_id = None
    if gone.archived_on is None:
        kept.archived_on = None
    kept.changed_at = _now()
    session.add(kept)
    return facts


def _keep_uid(session: Session, kept: Any, gone: Any) -> None:
    """Let the other entry's UID mean the one that stays: cards that left with it may come back."""
    from sqlmodel import select

    from ..models import Card

    uid, gone.uid = gone.uid, None
    session.add(gone)
    session.flush()
    if kept.uid is None:
        kept.uid = uid
        return
    cards = session.exec(select(Card).where(Card.uid == uid)).all()
    if not any(card.person_id in (kept.id, gone.id) for card in cards):
        # No card: only the UID by which a later one is known to be theirs.
        data = uid.encode("utf-8", "replace")
        digest = sha256(data).hexdigest()
        session.add(
            Card(person_id=kept.id, original=data, digest=digest, uid=uid, imported_at=_now(), format=UID_ALONE)
        )


def _birthday(kept: Any, gone: Any) -> dict[str, Any]:
    """Return the columns of the birthday that stays: what both say together, else the first one's."""
    mine, theirs = (Birthday(p.birth_year, p.birth_month, p.birth_day, p.birth_lunar) for p in (kept, gone))
    return dict(zip(_BORN, born_together(mine, theirs) or mine, strict=True))


def _may_learn(column: str, kept: Any, gone: Any) -> bool:
    """Tell whether the day or the event of a first meeting is news: it is, unless the other part is another's."""
    (rest,) = _WHEN_MET - {column}
    mine = getattr(kept, rest)
    return mine is None or mine == getattr(gone, rest)


def _now() -> Any:
    return clock.in_zone(clock.now())


def _call(session: Session, kept: Any, gone: Any) -> None:
    """Keep the other entry's name as a nickname."""
    from sqlmodel import select

    from ..models import Nickname

    if text.squash(gone.name) == text.squash(kept.name):
        return
    held = session.exec(select(Nickname).where(Nickname.person_id == kept.id, Nickname.name == gone.name)).first()
    if held is None:
        session.add(Nickname(person_id=kept.id, name=gone.name, kind="nickname"))


def _move(session: Session, cls: Any, one: int, other: int, moved: dict[str, int], collapsed: dict[str, int]) -> None:
    """Let the rows of a table that point at `other` point at `one`; those that would say the same twice become one."""
    from sqlmodel import or_, select

    noun, keys = cls.__tablename__, keys_of(cls.__table__)
    rows = session.exec(select(cls).where(or_(*(getattr(cls, key) == other for key in keys)))).all()
    if not rows:
        return
    held = session.exec(select(cls).where(or_(*(getattr(cls, key) == one for key in keys)))).all()
    said = {mark: row for row in held if row not in rows for mark in marks(row)}
    for row in rows:
        if noun == "person" and row.id == other:
            continue  # met through themselves: it goes with the entry
        points = {key: one if getattr(row, key) == other else getattr(row, key) for key in keys}
        points = ordered(noun, points)
        twins = (said[mark] for mark in marks(row, points) if mark in said)
        twin = next((one for one in twins if not apart(noun, one, row)), None)
        if twin is not None or of_nobody_else(noun, points):
            if twin is not None:
                learn(session, twin, row)
            session.delete(row)
            collapsed[noun] = collapsed.get(noun, 0) + 1
            continue
        for key, value in points.items():
            setattr(row, key, value)
        session.add(row)
        said.update((mark, row) for mark in marks(row))
        moved[noun] = moved.get(noun, 0) + 1
    session.flush()


def _collapse_roles(session: Session, cls: Any, one: int, collapsed: dict[str, int]) -> None:
    """Make roles one that say the same and nowhere disagree."""
    from sqlmodel import select

    held: list[Any] = []
    for row in session.exec(select(cls).where(cls.person_id == one).order_by(cls.id)).all():
        twin = next((role for role in held if _agree(role, row)), None)
        if twin is None:
            held.append(row)
            continue
        learn(session, twin, row)
        session.delete(row)
        collapsed["role"] = collapsed.get("role", 0) + 1


def _agree(one: Any, other: Any) -> bool:
    facts = ("organisation", "since", "until", "note")
    means = [vocabulary.canonicals(role.name) if role.name else None for role in (one, other)]
    return (one.key == other.key or (means[0] is not None and means[0] == means[1])) and all(
        getattr(one, fact) in (None, getattr(other, fact)) or getattr(other, fact) is None for fact in facts
    )


def _answers(book: Book, one: int, other: int) -> None:
    """Let answers to the questions of lines mean the entry that stays."""
    for (number,) in book.rows("SELECT id FROM question WHERE kind IN ('person', 'line') AND answer = ?", str(other)):
        book.update("question", number, answer=str(one))


def _of_mine(book: Book) -> None:
    """Let introductions be to me where I turn out to be one of the two; none of mine brings me together with someone.

    A merge may make an entry mine that was taken for someone else.
    """
    for number, mine, one, other in book.rows(
        "SELECT i.id, i.by_id IS NULL OR i.by_id = p.id, nullif(i.one_id, p.id), nullif(i.other_id, p.id) "
        "FROM introduction i JOIN person p ON p.is_me = 1 AND p.id IN (i.one_id, i.other_id)"
    ):
        if mine or (one is None and other is None):
            book.delete("introduction", number)
        elif one is None:
            book.update("introduction", number, one_id=other, other_id=None)
