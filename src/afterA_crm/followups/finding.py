"""Which open follow-up is meant: by its number, its text, or its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import text
from ..errors import AfterAError, NotFound, Several
from ..words import _
from .rows import FollowUp, get

if TYPE_CHECKING:
    from ..store import Book

#: How many open ones a search by words looks at, and how many candidates it names.
_LOOKED_AT, _NAMED = 5000, 12
#: How many words a search looks at, and how many of the first ones may be a name.
_WORDS, _NAME = 40, 6


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
    """Return the numbers of open follow-ups that the words fit: each word is in the text or names one of its people.

    Who goes by another name (a nickname, initial consonants, a romanised name) is asked of the book of people.
    """
    parts = words.split()
    if not 0 < len(parts) <= _WORDS:
        return []
    found = [_holding(book, part) for part in parts]
    both = [number for number in found[0] if all(number in other for other in found[1:])]
    if both:
        return both
    for at in range(min(len(parts), _NAME), 0, -1):
        theirs = _of_person(book, " ".join(parts[:at]))
        if theirs:
            return [number for number in theirs if all(number in other for other in found[at:])]
    return []


def _holding(book: Book, word: str) -> dict[int, None]:
    like = "%" + "".join(f"\\{c}" if c in "\\%_" else c for c in word) + "%"
    rows = book.rows(
        "SELECT id FROM (SELECT id, due, text FROM followup WHERE state = 'open' ORDER BY due DESC LIMIT ?) f "
        "WHERE text LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM followup_person l JOIN person p ON p.id = l.person_id "
        "WHERE l.followup_id = f.id AND p.name LIKE ? ESCAPE '\\') ORDER BY due, id",
        _LOOKED_AT,
        like,
        like,
    )
    return dict.fromkeys(row[0] for row in rows)


def _of_person(book: Book, words: str) -> list[int]:
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
