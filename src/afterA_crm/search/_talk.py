"""Which conversations, follow-ups and appointments a query finds: in their words, or by whom they are with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from .. import batches, index, text
from ._people import Called
from ._words import Word, phrase, shortened

if TYPE_CHECKING:
    from ..store import Book

#: How many rows are looked at for one word at most, the newest first.
CANDIDATES = 1_000


class Kind(NamedTuple):
    """Where a kind of row keeps its words, its people and its day."""

    noun: str
    said: str
    day: str
    link: str
    newest: str


CONVERSATION = Kind(
    "conversation",
    "n.sentence || ' ' || coalesce(n.note, '') || ' ' || coalesce(n.place, '')",
    "n.day",
    "mention",
    "SELECT conversation_id FROM mention WHERE person_id = ? AND part IN ('with', 'about') ORDER BY day DESC LIMIT ?",
)
FOLLOWUP = Kind(
    "followup",
    "n.text",
    "coalesce(n.due, substr(n.created_at, 1, 10))",
    "followup_person",
    "SELECT followup_id FROM followup_person WHERE person_id = ? ORDER BY followup_id DESC LIMIT ?",
)
APPOINTMENT = Kind(
    "appointment",
    "n.sentence || ' ' || coalesce(n.note, '') || ' ' || coalesce(n.place, '')",
    "n.day",
    "appointment_person",
    "SELECT appointment_id FROM appointment_person WHERE person_id = ? ORDER BY appointment_id DESC LIMIT ?",
)


def talk(book: Book, kind: Kind, words: Sequence[Word], called: Called, limit: int) -> list[int]:
    """Return the newest rows that hold every word, be it in their text or in the name of one of their people."""
    if not words:
        return []
    if kind.noun not in index.KINDS:  # few enough to be read through
        ids = [row[0] for row in book.rows(f"SELECT id FROM {kind.noun} ORDER BY id DESC LIMIT 2000")]
        return _newest(book, kind, _holding(book, kind, words, ids, limit, words[-1].may_grow), limit)
    units = _units(called, words)
    by_text = matching(book, kind.noun, phrase(words), limit * 4)
    by_people = [_of_people(book, kind, people) for _words, people in units]
    if len(units) == 1:
        found = {*by_text, *by_people[0]}
    elif not any(by_people):
        found = set(by_text)
    else:
        found = {*by_text, *_holding(book, kind, words, _base(book, kind, units, by_people), limit)}
    if not found and words[-1].may_grow:
        found = set(_holding(book, kind, words, matching(book, kind.noun, shortened(words), 300), limit, growing=True))
    return _newest(book, kind, found, limit)


def _units(called: Called, words: Sequence[Word]) -> list[tuple[list[Word], list[int]]]:
    """Return the words, those of one Latin name together, each with the people called so."""
    units: list[tuple[list[Word], list[int]]] = []
    at = 0
    while at < len(words):
        for size in (3, 2, 1):
            run = list(words[at : at + size])
            if size > 1 and (len(run) < size or not all(word.key.isascii() and word.key.isalpha() for word in run)):
                continue
            people = called.named(run)
            if people or size == 1:
                units.append((run, people))
                at += size
                break
    return units


def matching(book: Book, noun: str, query: str, limit: int) -> list[int]:
    """Return the newest rows whose text holds the query."""
    if not query:
        return []
    last = index.rowid(noun, int(book.value(f"SELECT max(id) FROM {noun}") or 0))
    number = index.KINDS.index(noun)
    sql = (
        f"SELECT rowid >> 3 FROM finder WHERE finder MATCH ? AND rowid <= ? AND (rowid & 7) = {number} "
        "ORDER BY rowid DESC LIMIT ?"
    )
    return [row[0] for row in book.rows(sql, query, last, limit)]


def _of_people(book: Book, kind: Kind, people: Iterable[int]) -> set[int]:
    """Return the newest rows of the people, so many for each that none of them is left out."""
    people = list(people)
    each = CANDIDATES // len(people) if people else 0
    return {row[0] for person in people for row in book.rows(kind.newest, person, each)}


def _base(
    book: Book, kind: Kind, units: Sequence[tuple[list[Word], list[int]]], by_people: Sequence[set[int]]
) -> list[int]:
    """Return the rows among which those that hold every word are: of the rarest word, or of every person."""
    sets: list[set[int]] = []
    for (words, _people), of_people in zip(units, by_people, strict=True):
        of_text = matching(book, kind.noun, phrase(words), CANDIDATES)
        if len(of_text) < CANDIDATES and len(of_people) < CANDIDATES // 2:
            sets.append(of_people.union(of_text))
    if sets:
        rarest = min(sets, key=len)
        return sorted(rarest, reverse=True)
    pairs = combinations(by_people, 2)
    both = set().union(*(one & other for one, other in pairs))
    return [*sorted(both, reverse=True), *sorted(set().union(*by_people) - both, reverse=True)][: 2 * CANDIDATES]


def _holding(
    book: Book, kind: Kind, words: Sequence[Word], ids: Sequence[int], limit: int, growing: bool = False
) -> list[int]:
    """Return the first rows of the ids that hold every word, looking at no more of them than needed."""
    found: list[int] = []
    for at in range(0, len(ids), 200):
        for number, said in _texts(book, kind, ids[at : at + 200]).items():
            folded, squashed = text.fold(said), text.squash(said)
            if all(word.within(folded, squashed, growing and word is words[-1]) for word in words):
                found.append(number)
        if len(found) >= limit * 4:
            break
    return found


def _texts(book: Book, kind: Kind, ids: Sequence[int]) -> dict[int, str]:
    """Return the words of rows, with every way their people are called."""
    marks = ", ".join(map(str, ids))
    said = dict(book.rows(f"SELECT n.id, {kind.said} FROM {kind.noun} n WHERE n.id IN ({marks})"))
    called: dict[int, str] = {}
    owner = f"{kind.noun}_id"
    for number, person, name, nicknames in book.rows(
        f"SELECT l.{owner}, p.id, p.name, (SELECT group_concat(name, ' ') FROM nickname k WHERE k.person_id = p.id) "
        f"FROM {kind.link} l JOIN person p ON p.id = l.person_id WHERE l.{owner} IN ({marks})"
    ):
        if person not in called:
            called[person] = " ".join([name, text.choseong(name), *text.romanised(name), nicknames or ""])
        said[number] = f"{said[number]} {called[person]}"
    return said


def _newest(book: Book, kind: Kind, ids: Iterable[int], limit: int) -> list[int]:
    """Return the ids in the order of their days, the newest first."""
    found: list[tuple[str, int]] = []
    for marks in batches.of_ids(ids):
        found += book.rows(f"SELECT {kind.day}, n.id FROM {kind.noun} n WHERE n.id IN ({marks})")
    return [number for _day, number in sorted(found, reverse=True)[:limit]]
