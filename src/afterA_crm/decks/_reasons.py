"""Why a first line to someone is worth writing: what the book holds, in words. Nobody gets a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from .. import hats, names, roles, text
from ..people import MY_ID, OPEN, open_as
from ..reasons import Reason
from ..words import _

if TYPE_CHECKING:
    from ..store import Book
    from ._days import Days
    from ._waiting import Waiting

#: The kinds of reasons; who has one of an earlier kind comes before who has none of it.
KINDS = ("named", "note", "role", "shared", "place", "reach")
#: So many reasons of one kind are told.
_MOST = 2
#: Of an event that goes on for more days, only the lines that carry it are its own.
_SHORT = 31
#: A name of fewer letters also stands within other words.
_LONG_ENOUGH = 3


Found = Iterator[tuple[int, Reason]]


def order(found: Sequence[Reason]) -> tuple[bool, ...]:
    """Return what sorts people by their reasons: kind after kind, those who have one first."""
    has = {reason.kind for reason in found}
    return tuple(kind not in has for kind in KINDS)


def reasons(
    book: Book, event_id: int, span: Days, whom: Sequence[Waiting], today: date
) -> defaultdict[int, list[Reason]]:
    """Return the reasons for each person who waits, in the order that they count."""
    found: defaultdict[int, list[Reason]] = defaultdict(list)
    asked = {one.id for one in whom}
    if not asked:
        return found
    for every in (
        _named(book, event_id, span, whom),
        _noted(whom),
        _needed(book, event_id, today),
        _shared(book, event_id),
        _elsewhere(book, event_id),
        _reached(book, event_id),
    ):
        for person, reason in every:
            if person not in asked:
                continue
            alike = [one for one in found[person] if one.kind == reason.kind]
            if len(alike) < _MOST and all(one.text != reason.text and one.ids != reason.ids for one in alike):
                found[person].append(reason)
    return found


def _named(book: Book, event_id: int, span: Days, whom: Sequence[Waiting]) -> Found:
    """Find names in the lines of the event that were written before the book knew whose they are."""
    short = span.last and (span.last - span.begun).days <= _SHORT
    days = "c.day BETWEEN ?2 AND ?3" if short else "c.event_id = ?1 AND ?2 <= ?3"
    asked = event_id, span.begun.isoformat(), (span.last or span.counted).isoformat()
    for words, number in book.rows(
        "SELECT q.text, c.id FROM question q JOIN conversation c ON c.id = q.conversation_id "
        f"WHERE q.settled_on IS NULL AND q.kind = 'person' AND {days} ORDER BY c.id",
        *asked,
    ):
        keys = sorted(names.keys_in(words))
        marks = ", ".join("?" * len(keys))
        for (person,) in book.rows(f"SELECT DISTINCT person_id FROM name_key WHERE key IN ({marks})", *keys):
            yield person, _in_line(words, number)
    lines = list(_unnamed(book, days, asked))
    everything = "\n".join(words for _number, words in lines)
    for one in whom:
        name = text.squash(one.name)
        if len(name) >= _LONG_ENOUGH and name in everything:
            yield one.id, _in_line(one.name, next(number for number, words in lines if name in words))


def _unnamed(book: Book, days: str, asked: tuple[int, str, str]) -> Iterator[tuple[int, str]]:
    """Yield the lines of the event, folded, without the names of those the book knows are meant."""
    meant: defaultdict[int, list[str]] = defaultdict(list)
    for number, name in book.rows(
        "SELECT c.id, p.name FROM conversation c JOIN mention m ON m.conversation_id = c.id "
        f"JOIN person p ON p.id = m.person_id WHERE {days}",
        *asked,
    ):
        meant[number].append(text.squash(name))
    for number, sentence, note in book.rows(
        f"SELECT c.id, c.sentence, c.note FROM conversation c WHERE {days} ORDER BY c.id", *asked
    ):
        words = text.squash(f"{sentence} {note or ''}")
        for name in meant[number]:
            words = words.replace(name, " ") if name else words
        yield number, words


def _in_line(words: str, number: int) -> Reason:
    return Reason("named", _("“{name}” stands in c{number}", name=words, number=number), {"conversation": number})


def _noted(whom: Iterable[Waiting]) -> Found:
    said = _("has a note")
    for one in whom:
        if one.note and one.note.strip():
            yield one.id, Reason("note", said, {"person": one.id})


def _needed(book: Book, event_id: int, today: date) -> Found:
    """Find roles that a hat of mine, or an open need of mine or of my projects, asks for."""
    wanted = list(_wanted(book, today))
    if not wanted:
        return
    for person, number, name, key, until in book.rows(
        "SELECT r.person_id, r.id, r.name, r.key, r.until FROM attendance a JOIN role r ON r.person_id = a.person_id "
        "WHERE a.event_id = ? AND r.name <> '' ORDER BY r.since DESC, r.id",
        event_id,
    ):
        if until and until < today.isoformat()[: len(until)]:
            continue
        for keys, said, ids in wanted:
            if key in keys:
                yield person, Reason("role", said.replace("\x1f", name), {"role": number, **ids})


def _wanted(book: Book, today: date) -> Iterator[tuple[set[str], str, dict[str, int]]]:
    """Yield the keys of a role that is wanted, why in words (the role is put in for the unit separator), and ids."""
    role = "\x1f"
    for number, words, slug in book.rows(
        "SELECT n.id, coalesce(n.role, n.text), p.slug FROM need n LEFT JOIN project p ON p.id = n.project_id "
        "WHERE n.kind = 'need' AND n.closed_on IS NULL AND (n.until IS NULL OR n.until >= ?) "
        f"AND (n.person_id IS NULL OR n.person_id = {MY_ID}) "
        "AND (p.id IS NULL OR p.stage NOT IN ('wrapped', 'let go')) ORDER BY n.project_id IS NULL, n.id",
        today.isoformat(),
    ):
        keys = {key for said in (words, *words.split()) for key in roles.matching_keys(book, said)}
        said = _("#{project} looks for {role}", role=role, project=slug) if slug else None
        yield keys, said or _("you look for {role}", role=role), {"need": number}
    for hat in hats.listing(book):
        said = _("{role} like your hat {hat}", role=role, hat=hat.name)
        yield roles.matching_keys(book, hat.name), said, {"hat": hat.id}


def _shared(book: Book, event_id: int) -> Found:
    """Find projects, people and tags that someone and I have in common."""
    for person, number, slug in book.rows(
        "SELECT m.person_id, p.id, p.slug FROM attendance a JOIN member m ON m.person_id = a.person_id "
        "JOIN project p ON p.id = m.project_id WHERE a.event_id = ? ORDER BY p.id",
        event_id,
    ):
        yield person, Reason("shared", _("also in #{project}", project=slug), {"project": number})
    for person, number, name in book.rows(
        "SELECT p.id, t.id, t.name FROM attendance a JOIN person p ON p.id = a.person_id "
        "JOIN person t ON t.id = p.met_through_id WHERE a.event_id = ?1 "
        f"AND {open_as('t')}",
        event_id,
    ):
        yield person, Reason("shared", _("you met through {name}", name=name), {"person": number})
    for one, other in (("one_id", "other_id"), ("other_id", "one_id")):
        for person, number, name in book.rows(
            f"SELECT a.person_id, o.id, o.name FROM attendance a JOIN relation r ON r.{one} = a.person_id "
            f"JOIN person o ON o.id = r.{other} WHERE a.event_id = ? "
            f"AND {open_as('o')} ORDER BY r.id",
            event_id,
        ):
            yield person, Reason("shared", _("knows {name}", name=name), {"person": number})
    mine = {
        number
        for (number,) in book.rows(
            "SELECT tag_id FROM tagging WHERE project_id IS NOT NULL "
            f"UNION SELECT tag_id FROM tagging WHERE person_id = {MY_ID}"
        )
    }
    for person, number, name in book.rows(
        "SELECT g.person_id, t.id, t.name FROM attendance a JOIN tagging g ON g.person_id = a.person_id "
        "JOIN tag t ON t.id = g.tag_id WHERE a.event_id = ? ORDER BY t.key",
        event_id,
    ):
        if number in mine:
            yield person, Reason("shared", _("shares #{tag} with you", tag=name), {"tag": number})


def _elsewhere(book: Book, event_id: int) -> Found:
    """Find other events where we met, and whom I have talked with of the same organisation."""
    for person, number, slug in book.rows(
        "SELECT a.person_id, e.id, e.slug FROM attendance a JOIN attendance o ON o.person_id = a.person_id "
        "JOIN event e ON e.id = o.event_id WHERE a.event_id = ?1 AND o.event_id <> ?1 AND o.how = 'met' "
        "ORDER BY e.last_day DESC, e.id DESC",
        event_id,
    ):
        yield person, Reason("place", _("also met at {event}", event=slug), {"event": number})
    theirs: defaultdict[str, list[int]] = defaultdict(list)
    for person, place in book.rows(
        "SELECT r.person_id, r.organisation FROM attendance a JOIN role r ON r.person_id = a.person_id "
        "WHERE a.event_id = ? AND r.organisation IS NOT NULL AND r.until IS NULL",
        event_id,
    ):
        theirs[place].append(person)
    for place, number, name, _last in book.rows(
        "SELECT r.organisation, p.id, p.name, max(p.last_touch) FROM role r JOIN person p ON p.id = r.person_id "
        f"WHERE p.last_touch IS NOT NULL AND {OPEN} "
        "AND r.organisation IS NOT NULL AND r.until IS NULL GROUP BY r.organisation"
    ):
        said = Reason("place", _("at {place} like {name}", place=place, name=name), {"person": number})
        yield from ((person, said) for person in theirs.get(place, ()) if person != number)


def _reached(book: Book, event_id: int) -> Found:
    both = _("has an e-mail address and a phone number")
    alone = {"email": _("has an e-mail address"), "phone": _("has a phone number")}
    for person, kinds in book.rows(
        "SELECT c.person_id, group_concat(DISTINCT c.kind) FROM attendance a "
        "JOIN channel c ON c.person_id = a.person_id "
        "WHERE a.event_id = ? AND c.kind IN ('email', 'phone') GROUP BY c.person_id",
        event_id,
    ):
        yield person, Reason("reach", alone.get(kinds, both), {})
