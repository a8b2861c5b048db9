"""Search everything: people, projects, events, conversations, follow-ups and appointments.

Several words must all be found: in a person's entry (name, role, organisation, channel, note), or in one
conversation, where a word may also be the name of someone it was with. Candidates are capped, the newest first,
before they are ranked, so that a common word in a large book answers as fast as a rare one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import people as persons
from .. import text, timeline
from . import _talk
from ._people import NAMED, Called
from ._people import people as find_people
from ._words import Word, marks, phrase, snippet, words_of

if TYPE_CHECKING:
    from ..store import Book

#: Among how many of each kind is looked for what is seen through a hat.
_THROUGH = 300
KINDS = ("person", "project", "event", "conversation", "followup", "appointment")

Marks = tuple[tuple[int, int], ...]


class Hit(NamedTuple):
    """Something found: its title and the piece of text that shows why, each with half-open marks of the words."""

    kind: str
    id: int
    title: str
    title_marks: Marks
    detail: str
    day: date | None
    text: str
    marks: Marks


def find(
    book: Book, typed: str, kinds: Collection[str] = KINDS, limit: int = 10, hat_id: int | None = None
) -> list[Hit]:
    """Return what the words find, kind by kind, at most `limit` of each; the best and newest first.

    Through a hat, among the first few hundred of each kind.
    """
    words = words_of(typed)
    called = Called(book, words)
    found: list[Hit] = []
    for kind in KINDS:
        if words and kind in kinds:
            if hat_id is None:
                found += _FINDERS[kind](book, words, called, limit)
            else:
                from .. import lenses  # only here: most searches look at the whole book

                all_ = _FINDERS[kind](book, words, called, max(limit, _THROUGH))
                found += lenses.through(book, hat_id, all_, lambda hit: {hit.kind: hit.id})[:limit]
    return found


def live(book: Book, typed: str, limit: int = 8) -> list[Hit]:
    """Return what is found while it is being typed: the last syllable may still be composed."""
    return find(book, typed, limit=limit)


def people(book: Book, typed: str) -> list[int]:
    """Return the people whose entry holds all the words, the best fitting first: at most a few hundred."""
    return [row.id for row in find_people(book, words_of(typed))]


def _people(book: Book, words: Sequence[Word], called: Called, limit: int) -> list[Hit]:
    ranked = called.entries(words)[:limit]
    rest = {row.id for row in ranked if row.rank > NAMED or len(words) > 1}
    why = _entries(book, rest, words)
    hits = []
    for person in persons.get(book, [row.id for row in ranked]):
        detail = " · ".join(part for part in (", ".join(filter(None, person.roles)), person.organisation or "") if part)
        said, found = why.get(person.id, ("", ()))
        if said and said in detail:
            said, found = "", ()
        hits.append(
            Hit("person", person.id, person.name, marks(person.name, words), detail, person.last_touch, said, found)
        )
    return hits


def _entries(book: Book, ids: Collection[int], words: Sequence[Word]) -> dict[int, tuple[str, Marks]]:
    """Return the part of each person's entry that holds most of the words."""
    within = ", ".join(map(str, ids))
    best: dict[int, tuple[int, str, Marks]] = {}
    for number, said in book.rows(
        f"SELECT person_id, name FROM nickname WHERE person_id IN ({within}) UNION ALL "
        f"SELECT person_id, value FROM channel WHERE person_id IN ({within}) UNION ALL "
        f"SELECT person_id, name || ' · ' || coalesce(organisation, '') FROM role WHERE person_id IN ({within}) "
        "UNION ALL "
        f"SELECT id, note FROM person WHERE note IS NOT NULL AND id IN ({within}) UNION ALL "
        f"SELECT id, met_how FROM person WHERE met_how IS NOT NULL AND id IN ({within})"
    ):
        piece, found = snippet(said.strip(" ·"), words)
        if len(found) > best.get(number, (0, "", ()))[0]:
            best[number] = (len(found), piece, found)
    return {number: (piece, found) for number, (_count, piece, found) in best.items()}


def _named(kind: str, book: Book, words: Sequence[Word], limit: int) -> list[Hit]:
    """Find projects or events: in their name, slug, place or note, or by the initial consonants of the name."""
    last = "first_day" if kind == "event" else "coalesce(ended, started)"
    place = "place" if kind == "event" else "stage"
    columns = f"SELECT id, name, slug, {place}, note, {last} FROM {kind}"
    if any(word.initials for word in words):
        rows = [
            row
            for row in book.rows(f"{columns} ORDER BY id DESC LIMIT 2000")
            if all((word.initials or word.key) in f"{text.choseong(row[1])} {text.squash(row[1])}" for word in words)
        ]
    else:
        ids = _talk.matching(book, kind, phrase(words), 200)
        rows = book.rows(f"{columns} WHERE id IN ({', '.join(map(str, ids))})")
    key = "".join(word.key for word in words)

    def rank(row: tuple[object, ...]) -> tuple[int, str]:
        named = [text.squash(str(row[1])), text.squash(str(row[2]))]
        place = 0 if key in named else 1 if any(n.startswith(key) for n in named) else 2 if key in named[0] else 3
        return -place, str(row[5] or "")

    hits = []
    for number, name, slug, place_, note, day in sorted(rows, key=rank, reverse=True)[:limit]:
        said, found = snippet(note or "", words)
        detail = " · ".join(part for part in (f"#{slug}" if kind == "project" else slug, place_ or "") if part)
        day_ = date.fromisoformat(day) if day else None
        hits.append(Hit(kind, number, name, marks(name, words), detail, day_, said if found else "", found))
    return hits


def _projects(book: Book, words: Sequence[Word], called: Called, limit: int) -> list[Hit]:
    return _named("project", book, words, limit)


def _events(book: Book, words: Sequence[Word], called: Called, limit: int) -> list[Hit]:
    return _named("event", book, words, limit)


def _conversations(book: Book, words: Sequence[Word], called: Called, limit: int) -> list[Hit]:
    hits = []
    for entry in timeline.get(book, _talk.talk(book, _talk.CONVERSATION, words, called, limit)):
        title = ", ".join(person.name for person in entry.people)
        said, found = snippet(entry.sentence, words)
        if entry.note and not found:
            in_note, in_note_found = snippet(entry.note, words)
            said, found = (in_note, in_note_found) if in_note_found else (said, found)
        detail = entry.place or ""
        hits.append(Hit("conversation", entry.id, title, marks(title, words), detail, entry.day, said, found))
    return hits


_PEOPLE_OF = (
    "(SELECT group_concat(name, ', ') FROM (SELECT p.name FROM {0}_person l JOIN person p ON p.id = l.person_id "
    "WHERE l.{0}_id = n.id ORDER BY l.id))"
)


def _followups(book: Book, words: Sequence[Word], called: Called, limit: int) -> list[Hit]:
    return _promised(book, words, called, limit, _talk.FOLLOWUP, "text", "due")


def _appointments(book: Book, words: Sequence[Word], called: Called, limit: int) -> list[Hit]:
    return _promised(book, words, called, limit, _talk.APPOINTMENT, "sentence", "day")


def _promised(
    book: Book, words: Sequence[Word], called: Called, limit: int, kind: _talk.Kind, said: str, day: str
) -> list[Hit]:
    ids = _talk.talk(book, kind, words, called, limit)
    within = ", ".join(map(str, ids))
    rows = {
        row[0]: row
        for row in book.rows(
            f"SELECT n.id, n.{said}, n.{day}, n.state, {_PEOPLE_OF.format(kind.noun)} FROM {kind.noun} n "
            f"WHERE n.id IN ({within})"
        )
    }
    hits = []
    for number in sorted(ids, key=lambda one: rows[one][3] != "open"):
        _number, title, due, _state, who = rows[number]
        piece, found = snippet(title, words)
        when = date.fromisoformat(due) if due else None
        hits.append(Hit(kind.noun, number, who or "", marks(who or "", words), rows[number][3], when, piece, found))
    return hits


_FINDERS = {
    "person": _people,
    "project": _projects,
    "event": _events,
    "conversation": _conversations,
    "followup": _followups,
    "appointment": _appointments,
}
