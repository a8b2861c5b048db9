"""Introductions as lists show them, and finding one: by number, or by whom it is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import clock, people, text
from ..errors import NotFound, Several, UsageError
from ..nouns import INTRODUCTION_STATES
from ..reasons import Reason
from ..words import _, days, mark, told

if TYPE_CHECKING:
    from ..people import Person
    from ..store import Book

#: States in which something may still be done for it.
OPEN_STATES = ("idea", "asked one", "asked both", "made")

STATE_WORDS = {
    "idea": mark("thought of"),
    "asked one": mark("asked one"),
    "asked both": mark("asked both"),
    "made": mark("introduced"),
    "met": mark("they met"),
    "came of it": mark("something came of it"),
    "declined": mark("declined"),
}


class Introduction(NamedTuple):
    """Two people brought together; by me where `by` is nobody, to me where `other` is nobody.

    `day` is the day it came to its state; `outcome` is what came of it, or who declined and why.
    """

    id: int
    by_id: int | None
    by: str | None
    one_id: int
    one: str
    other_id: int | None
    other: str | None
    because: str | None
    state: str
    outcome: str | None
    day: date | None
    conversation_id: int | None
    talked: date | None
    need_id: int | None
    need: str | None

    @property
    def names(self) -> str:
        """Return whom it brings together: `Sora & Minsu`."""
        return f"{self.one} & {self.other or _('me')}"

    def said(self) -> str:
        """Return it as a line that tells it from others."""
        by = _("by {name}", name=self.by) if self.by else ""
        return " · ".join(part for part in (f"i{self.id}", self.names, by, told(STATE_WORDS[self.state])) if part)

    def reasons(self) -> tuple[Reason, ...]:
        """Return why it is in the book: what was said, what it would answer, where it comes from."""
        today, found = clock.today(), []
        here: dict[str, int | tuple[int, ...]] = {"introduction": self.id}
        if self.because:
            found.append(Reason("because", self.because, here))
        if self.need and self.need_id:
            found.append(Reason("need", _("it would answer: {need}", need=self.need), {"need": self.need_id}))
        if self.by and self.by_id:
            found.append(Reason("by", _("{name} made it", name=self.by), {**here, "person": self.by_id}))
        if self.conversation_id and self.talked:
            said = _("from the conversation of {day}", day=days.short_day(self.talked, today))
            found.append(Reason("line", said, {"conversation": self.conversation_id}))
        if not found:
            when = days.short_day(self.day, today) if self.day else ""
            found.append(Reason("noted", _("you noted it") + (f" · {when}" if when else ""), here))
        return tuple(found)


# `by` is nobody where it is me: an introduction of mine is mine however it was written.
_SELECT = """
SELECT i.id, b.id, b.name, o.id, o.name, t.id, t.name, i.because, i.state, i.outcome, i.day,
  i.conversation_id, c.day, i.need_id, n.text
FROM introduction i JOIN person o ON o.id = i.one_id LEFT JOIN person t ON t.id = i.other_id AND t.is_me = 0
LEFT JOIN person b ON b.id = i.by_id AND b.is_me = 0
LEFT JOIN conversation c ON c.id = i.conversation_id LEFT JOIN need n ON n.id = i.need_id
"""
_OF = (
    "i.id IN (SELECT id FROM introduction WHERE one_id = ?1 UNION SELECT id FROM introduction WHERE other_id = ?1 "
    "UNION SELECT id FROM introduction WHERE by_id = ?1)"
)


def state(words: str) -> str:
    """Return the state that a word names, in either language.

    Raises:
        UsageError: no state is called so.
    """
    from ..words.ko.introducing import STATES as OTHER_WORDS

    key = text.fold(words).replace("-", " ").strip()
    spelt = text.squash(words)
    found = key if key in INTRODUCTION_STATES else OTHER_WORDS.get(spelt)
    found = found or next((one for one, word in STATE_WORDS.items() if text.squash(word) == spelt), None)
    if found is None:
        named = ", ".join(told(word) for word in STATE_WORDS.values())
        raise UsageError(
            _("There is no state “{state}”; an introduction is one of these: {states}.", state=words, states=named)
        )
    return found


def get(book: Book, number: int) -> Introduction:
    """Return an introduction by its number.

    Raises:
        NotFound: there is none.
    """
    row = book.row(f"{_SELECT} WHERE i.id = ?", number)
    if row is None:
        raise NotFound(_("There is no introduction i{number}; `aftera intro list --all` lists them.", number=number))
    return _introduction(row)


def listing(
    book: Book,
    states: Sequence[str] = (),
    who: int | None = None,
    *,
    only_open: bool = False,
    limit: int = 200,
) -> list[Introduction]:
    """Return introductions, those furthest on their way first, the newest of a state before older ones.

    `only_open` leaves out what ended, what names someone quiet or archived, and whoever I was introduced to and talked
    with since then.
    """
    wanted = [
        one for one in INTRODUCTION_STATES if one in (states or (OPEN_STATES if only_open else INTRODUCTION_STATES))
    ]
    where = [f"i.state IN ({', '.join(repr(one) for one in wanted)})"]
    values: list[Any] = []
    if who is not None:
        where.append(_OF)
        values.append(who)
    if only_open:
        where += [
            "o.quiet + coalesce(t.quiet, 0) + coalesce(b.quiet, 0) = 0",
            "o.archived_on IS NULL AND t.archived_on IS NULL AND b.archived_on IS NULL",
            # Of what others made for me, the rest is a matter of talking.
            "(b.id IS NULL OR t.id IS NOT NULL OR o.last_touch IS NULL OR i.day IS NULL OR o.last_touch < i.day)",
        ]
    order = " ".join(f"WHEN '{one}' THEN {at}" for at, one in enumerate(_SHOWN))
    rows = book.rows(
        f"{_SELECT} WHERE {' AND '.join(where)} ORDER BY CASE i.state {order} END, i.day DESC, i.id DESC LIMIT ?",
        *values,
        limit,
    )
    return [_introduction(row) for row in rows]


#: What asks for something comes first in a list, what ended last.
_SHOWN = ("asked both", "asked one", "idea", "made", "met", "came of it", "declined")


def find(book: Book, words: Sequence[str]) -> Introduction:
    """Return the introduction that the words name: its number (`i3`), the two names, or one name where one fits.

    Raises:
        NotFound: there is none, or nobody is called so.
        Several: more than one fits; the candidates are listed.
        UsageError: too many names.
    """
    number = number_of(words[0]) if len(words) == 1 else None
    if number is not None:
        return get(book, number)
    if len(words) > 2:
        raise UsageError(
            _("An introduction is named by its number, such as i3, or by two names; quote a name of several words.")
        )
    whom = [people.resolve(book, word) for word in words]
    found = listing(book, who=whom[0].id)
    if len(whom) == 2:
        found = [one for one in found if _names(one, whom[1])]
    if not found:
        named = ", ".join(one.name for one in whom)
        raise NotFound(_("There is no introduction with {names}; `aftera intro list --all` lists them.", names=named))
    still = [one for one in found if one.state in OPEN_STATES]
    if len(still) == 1 or len(found) == 1:
        return (still or found)[0]
    if len(whom) == 2:
        return max(still or found, key=lambda one: one.id)
    raise Several(_("Several introductions have to do with {name}; say the number:", name=whom[0].name), found[:12])


def _names(one: Introduction, person: Person) -> bool:
    return one.other_id is None if person.is_me else person.id in (one.one_id, one.other_id, one.by_id)


def number_of(word: str) -> int | None:
    """Return the number that a word such as `i3` or `3` says; None where it is none."""
    digits = word.strip().casefold().removeprefix("i")
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 16 else None


def _introduction(row: tuple[Any, ...]) -> Introduction:
    columns = list(row)
    for at in (10, 12):
        columns[at] = date.fromisoformat(columns[at]) if columns[at] else None
    return Introduction(*columns)
