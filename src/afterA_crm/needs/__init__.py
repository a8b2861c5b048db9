"""Needs and offers: what a person, a project or I look for or can give, until when, and who met it.

`_role` finds the role in the words, `_same` tells what is said twice, `_finding` lists and finds, `_rows` reads;
`lines` writes what a line says, and is imported only there.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import text
from ..errors import AfterAError, UsageError
from ..words import _
from ._finding import MINE, Whose, find, get, listing
from ._role import role_in, role_met
from ._rows import OPEN, Need, worded
from ._same import learn, mine, same

if TYPE_CHECKING:
    from ..store import Book

__all__ = [
    "MINE",
    "OPEN",
    "Need",
    "Whose",
    "add",
    "close",
    "edit",
    "fill",
    "find",
    "get",
    "listing",
    "reopen",
    "role_in",
    "role_met",
    "same",
    "worded",
]


def add(
    book: Book,
    kind: str,
    said: str,
    whose: Whose = MINE,
    *,
    role: str | None = None,
    until: date | None = None,
    conversation_id: int | None = None,
) -> tuple[int, bool]:
    """Note a need or an offer and return its number and whether it is new; the same said again only learns.

    `role` is what is looked for or given, as it was typed; where none is said it is found in the words.

    Raises:
        UsageError: nothing is said.
    """
    said, role = _tidy(said), _tidy(role or "") or None
    said = said or role or ""
    if not said:
        raise UsageError(_("Say what is looked for or given: a role, or a few words."))
    role = role or role_in(book, said)
    held = same(book, kind, said, role, whose)
    if held is None:
        return (
            book.insert(
                "need",
                kind=kind,
                **mine(book, whose)._asdict(),
                text=said,
                role=role,
                until=until and until.isoformat(),
                conversation_id=conversation_id,
            ),
            True,
        )
    learn(book, held, said, role, until)
    return held.id, False


def edit(book: Book, number: int, **columns: object) -> None:
    """Change the text, the role or the day of a need or an offer; an empty role or day goes.

    Raises:
        NotFound: there is none of that number.
        UsageError: nothing would be said any more.
    """
    held = get(book, number)
    for name in ("text", "role"):
        if name in columns:
            columns[name] = _tidy(str(columns[name] or "")) or None
    if columns.get("text", held.text) is None:
        columns["text"] = columns.get("role", held.role)
    if not columns.get("text", held.text):
        raise UsageError(_("Say what is looked for or given: a role, or a few words."))
    if isinstance(columns.get("until"), date):
        columns["until"] = str(columns["until"])
    book.update("need", number, **columns)


def close(book: Book, number: int, day: date) -> Need:
    """Close a need or an offer, and return it.

    Raises:
        AfterAError: it is closed already.
    """
    held = get(book, number)
    if held.closed_on is not None:
        raise AfterAError(
            _("{number} · {what} was closed on {day}.", number=number, what=_said(held), day=held.closed_on.isoformat())
        )
    book.update("need", number, closed_on=day.isoformat())
    return get(book, number)


def fill(book: Book, number: int, person_id: int, day: date) -> Need:
    """Close a need with who met it, or an offer with who took it; of one closed already only that is learnt."""
    held = get(book, number)
    book.update("need", number, closed_on=(held.closed_on or day).isoformat(), filled_by_id=person_id)
    return get(book, number)


def reopen(book: Book, number: int) -> Need:
    """Open a need or an offer again, as if nobody had met it.

    Raises:
        AfterAError: it is open.
    """
    held = get(book, number)
    if held.closed_on is None:
        raise AfterAError(_("{number} · {what} is open already.", number=number, what=_said(held)))
    book.update("need", number, closed_on=None, filled_by_id=None)
    return get(book, number)


def _said(held: Need) -> str:
    return worded(held.text, held.role)


def _tidy(words: str) -> str:
    return " ".join(text.nfc(words).split())
