"""Introductions: two people brought together, each asked first; also those that others made.

`rows` reads them, this module changes them, `drafts` writes the message for each side. Nothing is ever sent.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import clock, people, text
from ..errors import AfterAError, UsageError
from ..nouns import INTRODUCTION_STATES
from ..words import _, told
from .rows import OPEN_STATES, STATE_WORDS, Introduction, find, get, listing, state

if TYPE_CHECKING:
    from ..store import Book

__all__ = [
    "OPEN_STATES",
    "STATE_WORDS",
    "Introduction",
    "decline",
    "find",
    "get",
    "listing",
    "move",
    "next_step",
    "propose",
    "record",
    "state",
]

#: The way an introduction goes; declining leaves it.
_WAY = INTRODUCTION_STATES[:-1]


def propose(
    book: Book, one: int, other: int, because: str | None = None, need_id: int | None = None
) -> tuple[int, bool]:
    """Think of bringing two people together; return the introduction's id and whether it is new.

    The same two, either way round, are the same introduction for as long as it is open; it learns what is new.

    Raises:
        AfterAError: they are one person, or one of them is me, quiet or archived.
    """
    if one == other:
        raise UsageError(_("An introduction takes two different people."))
    for person in (one, other):
        _may_be_named(book, person)
    said = {"because": _tidy(because), "need_id": need_id}
    said = {name: value for name, value in said.items() if value is not None}
    held = _same(book, one, other)
    if held is not None:
        if any(book.value(f"SELECT {name} FROM introduction WHERE id = ?", held) != said[name] for name in said):
            book.update("introduction", held, **said, changed_at=clock.utc_stamp())
        return held, False
    stamp = clock.utc_stamp()
    day = clock.today().isoformat()
    columns = {"one_id": one, "other_id": other, "state": "idea", "day": day, **said}
    return book.insert("introduction", **columns, created_at=stamp, changed_at=stamp), True


def record(
    book: Book, by: int, one: int, other: int | None = None, *, day: date, because: str | None = None
) -> tuple[int, bool]:
    """Keep an introduction that someone else made, to me where there is no other; return its id and whether it is new.

    Raises:
        AfterAError: whoever made it is one of the two, or is me.
    """
    mine = people.my_id(book)
    other = None if other == mine else other
    if one == mine:
        one, other = (other, None) if other is not None else (one, None)
    if mine is not None and by == mine:
        raise UsageError(_("An introduction of mine begins with the two names: `aftera intro ONE OTHER`."))
    if by in (one, other) or one in (other, mine):
        raise UsageError(_("An introduction takes two different people, and someone else who made it."))
    held = book.value(
        "SELECT id FROM introduction WHERE by_id = ?1 AND ((one_id = ?2 AND other_id IS ?3) "
        "OR (one_id = ?3 AND other_id IS ?2)) ORDER BY id DESC LIMIT 1",
        *(by, one, other),
    )
    because = _tidy(because)
    if held is not None:
        if because:
            book.update("introduction", held, because=because, changed_at=clock.utc_stamp())
        return int(held), False
    if other is None and book.value("SELECT met_through_id FROM person WHERE id = ?", one) is None:
        # Where it isn't known yet through whom we met, this is how.
        book.update("person", one, met_through_id=by)
    stamp = clock.utc_stamp()
    number = book.insert(
        "introduction",
        by_id=by,
        one_id=one,
        other_id=other,
        because=because,
        state="made",
        day=day.isoformat(),
        created_at=stamp,
        changed_at=stamp,
    )
    return number, True


def next_step(held: Introduction) -> str | None:
    """Return the state that comes next; None where nothing does."""
    if held.state not in _WAY[:-1]:
        return None
    return _WAY[_WAY.index(held.state) + 1]


def move(
    book: Book, number: int, to: str | None = None, *, day: date | None = None, outcome: str | None = None
) -> Introduction:
    """Bring an introduction to its next state, or to the one named; return it as it is then.

    What came of it, said alone, is that last state. Going back has to be named; a declined one begins again only so.

    Raises:
        AfterAError: nothing comes next, or it is there already.
        UsageError: an outcome is said of a state that has none yet, or someone declines (that is `decline`).
    """
    held = get(book, number)
    said = _tidy(outcome)
    wanted = to or ("came of it" if said else next_step(held))
    if wanted is None:
        raise AfterAError(
            _("i{number} is at its end: {state}. --to takes it elsewhere.", number=number, state=told(_word(held)))
        )
    if wanted == "declined":
        raise UsageError(_("Whoever doesn't want to declines: `aftera intro decline {number}`.", number=number))
    if said and wanted not in ("met", "came of it"):
        raise UsageError(_("What came of it is said once they have met."))
    if wanted == held.state and not said:
        raise AfterAError(_("i{number} is there already: {state}.", number=number, state=told(_word(held))))
    columns: dict[str, object] = {"state": wanted, "day": (day or clock.today()).isoformat()}
    if said:
        columns["outcome"] = said
    elif held.state == "declined":
        columns["outcome"] = None  # why someone declined is no outcome
    book.update("introduction", number, **columns, changed_at=clock.utc_stamp())
    for (row,) in book.rows("SELECT id FROM aside WHERE introduction_id = ?", number):
        book.delete("aside", row)  # what today was told to leave be was its state before
    return get(book, number)


def decline(
    book: Book, number: int, *, by: int | None = None, why: str | None = None, day: date | None = None
) -> Introduction:
    """Note that it isn't wanted: by whom of the two, and why, as far as it was said.

    Raises:
        AfterAError: it was made already.
        UsageError: whoever declines is none of the two.
    """
    held = get(book, number)
    if held.state in _WAY[3:]:
        raise AfterAError(_("i{number} can't be declined any more: {state}.", number=number, state=told(_word(held))))
    names = {held.one_id: held.one, held.other_id: held.other}
    if by is not None and by not in names:
        raise UsageError(_("Only one of the two can decline: {one} or {other}.", one=held.one, other=held.other or ""))
    # The name goes with the words: should that person be forgotten, the whole introduction goes.
    said = " · ".join(part for part in (names.get(by) if by is not None else None, _tidy(why)) if part) or None
    columns = {"state": "declined", "outcome": said, "day": (day or clock.today()).isoformat()}
    book.update("introduction", number, **columns, changed_at=clock.utc_stamp())
    return get(book, number)


def _same(book: Book, one: int, other: int) -> int | None:
    """Return the introduction of mine between these two that is still open."""
    marks = ", ".join(f"'{name}'" for name in OPEN_STATES)
    found = book.value(
        "SELECT i.id FROM introduction i LEFT JOIN person b ON b.id = i.by_id "
        "WHERE i.one_id IN (?1, ?2) AND i.other_id IN (?1, ?2) "
        f"AND (i.by_id IS NULL OR b.is_me = 1) AND i.state IN ({marks}) ORDER BY i.id DESC LIMIT 1",
        *(one, other),
    )
    return int(found) if found is not None else None


def _may_be_named(book: Book, person: int) -> None:
    name, quiet, archived, me = book.row(
        "SELECT name, quiet, archived_on IS NOT NULL, is_me FROM person WHERE id = ?", person
    ) or ("", 0, 0, 0)
    if me:
        raise UsageError(_("You can't introduce someone to yourself; `aftera intro by WHO ONE` keeps what others did."))
    if quiet:
        raise AfterAError(_("{name} is quiet, so no introduction names them.", name=name))
    if archived:
        raise AfterAError(
            _("{name} is archived; `aftera archive {name} --off` brings them back to the lists first.", name=name)
        )


def _word(held: Introduction) -> str:
    return STATE_WORDS[held.state]


def _tidy(said: str | None) -> str | None:
    return " ".join(text.nfc(said or "").split()) or None
