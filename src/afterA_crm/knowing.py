"""What a line may refer to, looked up by the line's own words: never by loading everyone."""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from . import capture, clock, settings, text, ways
from .capture import Known, Settled, Understanding
from .names import keys_in

if TYPE_CHECKING:
    from .store import Book

#: How many people one family name with a title may bring in.
_PER_TITLE = 24
_MOST_PEOPLE = 2000


def understand(book: Book, line: str, settled: Settled | None = None, written: datetime | None = None) -> Understanding:
    """Understand a line with what the book knows; lines of a day on which one event is on carry that event,
    but not a call or a message, which was nowhere.

    `written` is the moment that its `yesterday` is seen from: now, unless the line is an older one.
    """
    line = text.nfc(line)
    u = capture.understand(line, known(book, line), written or clock.now(), settled or {})
    if u.event is None and not u.event_off and u.appointment is None and u.via not in ways.AFAR:
        return u._replace(event=event_on(book, u.when))
    return u


def event_on(book: Book, day: date) -> str | None:
    """Return the slug of the event that is on that day; of several the shortest, then the newest."""
    slug: str | None = book.value(
        "SELECT slug FROM event WHERE first_day <= ?1 AND coalesce(last_day, first_day) >= ?1 "
        "ORDER BY julianday(coalesce(last_day, first_day)) - julianday(first_day), id DESC LIMIT 1",
        day.isoformat(),
    )
    return slug


def known(book: Book, line: str) -> Known:
    """Return the people, projects, events, places, hats and tags that a line may refer to."""
    now = settings.load()
    hashed = "#" in line
    hats = book.rows("SELECT name, current FROM hat WHERE archived_on IS NULL ORDER BY id")
    return Known(
        people=_people(book, line),
        projects=tuple(capture.Project(*row) for row in book.rows("SELECT id, slug, name FROM project"))
        if hashed
        else (),
        events=_events(book, line),
        places=_places(book, line),
        hats=tuple(name for name, _current in hats),
        tags=tuple(name for (name,) in book.rows("SELECT name FROM tag")) if hashed else (),
        hat=next((name for name, current in hats if current), None),
        order=now.date_order,
        week_start=6 if now.week_start == "sunday" else 0,
    )


def _people(book: Book, line: str) -> tuple[capture.Person, ...]:
    keys = keys_in(line)
    plain = [key for key in keys if "~" not in key]
    ids: dict[int, None] = {}
    marks = ", ".join("?" * len(plain))
    for (number,) in book.rows(f"SELECT person_id FROM name_key WHERE key IN ({marks}) LIMIT {_MOST_PEOPLE}", *plain):
        ids[number] = None
    for key in keys - set(plain):
        for (number,) in book.rows(
            "SELECT person_id FROM name_key WHERE key = ? ORDER BY person_id DESC LIMIT ?", key, _PER_TITLE
        ):
            ids[number] = None
    if not ids:
        return ()
    chosen = ", ".join(map(str, ids))
    nicknames: dict[int, list[str]] = {}
    for number, name in book.rows(f"SELECT person_id, name FROM nickname WHERE person_id IN ({chosen}) ORDER BY id"):
        nicknames.setdefault(number, []).append(name)
    roles: dict[int, list[tuple[str, str | None]]] = {}
    for number, name, organisation in book.rows(
        f"SELECT person_id, name, organisation FROM role WHERE person_id IN ({chosen}) ORDER BY since DESC, id"
    ):
        roles.setdefault(number, []).append((name, organisation))
    declined: dict[int, list[str]] = {}
    for number, role in book.rows(
        f"SELECT person_id, text FROM question WHERE person_id IN ({chosen}) AND kind = 'role' "
        "AND settled_on IS NOT NULL AND answer IS NULL"
    ):
        declined.setdefault(number, []).append(role)
    return tuple(
        capture.Person(
            number,
            name,
            tuple(nicknames.get(number, ())),
            tuple(role for role, _organisation in roles.get(number, ())),
            next((organisation for _role, organisation in roles.get(number, ()) if organisation), None),
            bool(is_me),
            tuple(declined.get(number, ())),
        )
        for number, name, is_me in book.rows(
            f"SELECT id, name, is_me FROM person WHERE id IN ({chosen}) ORDER BY last_touch DESC, id"
        )
    )


def _events(book: Book, line: str) -> tuple[capture.Event, ...]:
    if ":" not in line:
        return ()
    return tuple(
        capture.Event(
            number,
            slug,
            name,
            date.fromisoformat(first) if first else None,
            date.fromisoformat(last) if last else None,
        )
        for number, slug, name, first, last in book.rows("SELECT id, slug, name, first_day, last_day FROM event")
    )


def _places(book: Book, line: str) -> tuple[str, ...]:
    """Look up the beginnings of the line's words, and runs of two words, among the places so far."""
    words = re.findall(r"\w+", line[:2000])
    tries = {word[:end] for word in words for end in range(1, min(len(word), 12) + 1)}
    tries |= {f"{one} {two[:end]}" for one, two in pairwise(words) for end in range(1, len(two) + 1)}
    found: list[str] = []
    chosen = sorted(tries)[:900]
    for at in range(0, len(chosen), 300):
        part = chosen[at : at + 300]
        marks = ", ".join("?" * len(part))
        found += [
            row[0] for row in book.rows(f"SELECT DISTINCT place FROM conversation WHERE place IN ({marks})", *part)
        ]
    return tuple(found)
