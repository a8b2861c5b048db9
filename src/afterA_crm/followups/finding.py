"""Which open follow-up is meant: by its number, its text, or its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import text
from ..errors import AfterAError, NotFound, Several
from ..words import _
from .rows import FollowUp, get

if TYPE_CHECKING:
    from ..store import Book

#: How many rows a search by words looks at, and how many candidates it names.
_LOOKED_AT, _NAMED = 400, 12


def find_open(book: Book, words: str) -> FollowUp:
    """Return the one open follow-up of that number, or whose text or people the words fit.

    Raises:
        NotFound: none fits.
        Several: several fit; they are the candidates.
    """
    words = text.nfc(words).strip()
    if words.isascii() and words.isdecimal() and len(words) < 16:
        return by_number(book, int(words))
    found = [one for one in get(book, _fitting(book, words)) if one.state == "open"]
    exact = [one for one in found if text.squash(one.text) == text.squash(words)]
    found = exact if len(exact) == 1 else found
    if not found:
        raise NotFound(_("No open follow-up fits “{words}”; `aftera todo` lists them.", words=words))
    if len(found) > 1:
        raise Several(_("“{words}” could be any of these; say the number:", words=words), found[:_NAMED])
    return found[0]


def by_number(book: Book, number: int) -> FollowUp:
    """Return the open follow-up of that number.

    Raises:
        NotFound: there is none.
        AfterAError: it is closed already.
    """
    found = get(book, [number])
    if not found:
        raise NotFound(_("There is no follow-up {number}; `aftera todo` lists them.", number=number))
    if found[0].state != "open":
        raise AfterAError(_("Follow-up {number} is closed already: {text}.", number=number, text=found[0].text))
    return found[0]


def _fitting(book: Book, words: str) -> list[int]:
    """Return the numbers of follow-ups that the words fit: as a text, as a person, as a person and then a text."""
    found = dict.fromkeys([*_by_text(book, words), *_by_person(book, words)])
    if not found:
        parts = words.split()
        for at in range(1, len(parts)):
            theirs = _by_person(book, " ".join(parts[:at]))
            if theirs:
                said = set(_by_text(book, " ".join(parts[at:])))
                found.update(dict.fromkeys(number for number in theirs if number in said))
    return list(found)


def _by_text(book: Book, words: str) -> list[int]:
    from .. import index

    query = index.phrase(words)
    if not query:
        return []
    rows = book.rows(
        "SELECT rowid >> 3 FROM finder WHERE finder MATCH ? AND (rowid & 7) = ? ORDER BY rowid DESC LIMIT ?",
        query,
        index.KINDS.index("followup"),
        _LOOKED_AT,
    )
    marks = ", ".join(str(row[0]) for row in rows)
    return [
        row[0] for row in book.rows(f"SELECT id FROM followup WHERE id IN ({marks}) AND state = 'open' ORDER BY due")
    ]


def _by_person(book: Book, words: str) -> list[int]:
    from .. import people

    try:
        whom = people.candidates(book, words)
    except AfterAError:
        return []
    marks = ", ".join(str(person.id) for person in whom)
    return [
        row[0]
        for row in book.rows(
            "SELECT DISTINCT f.id FROM followup_person l JOIN followup f ON f.id = l.followup_id "
            f"WHERE l.person_id IN ({marks}) AND f.state = 'open' ORDER BY f.due, f.id LIMIT ?",
            _LOOKED_AT,
        )
    ]
