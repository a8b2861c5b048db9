"""The deck after an event as it is drawn: who, from which card, and why a first line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import clock, text
from ..decks import Deck, Row
from ..events import Event
from ..reasons import why
from ..words import _, days, n_
from . import _ink, _show


def draw(event: Event, deck: Deck) -> None:
    """Print the deck, and how many wait beside it or come back."""
    head(event, deck)
    for row in deck.rows:
        introduce(row)
    more = deck.waiting - len(deck.rows)
    if more:
        _show.say(n_("{n} more waits.", "{n} more wait.", more))
    if deck.again:
        day = days.short_day(deck.again, clock.today())
        _show.say(n_("{n} comes back on {day}.", "{n} come back from {day} on.", deck.later, day=day))


def head(event: Event, deck: Deck) -> None:
    """Print what the deck is: of which event, and how many wait."""
    count, name = len(deck.rows), text.clip(text.visible(event.name), _ink.room() // 2)
    if deck.waiting > count:
        said = _("{event}: {n} of {all} wait for a first line", event=name, n=count, all=deck.waiting)
    else:
        said = n_(
            "{event}: {n} person waits for a first line",
            "{event}: {n} people wait for a first line",
            count,
            event=name,
        )
    _ink.write([(text.clip(text.visible(said), _ink.room()), "bold")])


def introduce(row: Row, number: str = "") -> None:
    """Print a person of the deck: who, why, and the note on them."""
    start = f"{number}  " if number else "  "
    who = text.clip(text.visible(_named(row)), _ink.room() - len(start))
    name, rest = who[: len(_name(row))], who[len(_name(row)) :]
    _ink.write([(name, "bold"), (rest, "")], [(start, "dim")], len(start))
    for said in _ink.filled(_why(row), _ink.room() - 6):
        _ink.write([(text.clip(said, _ink.room() - 6), "dim")], hang=6)
    if row.note and row.note.strip():
        _ink.write([(text.clip(f"“{_ink.flat(row.note)}”", _ink.room() - 6), "")], hang=6)


def _name(row: Row) -> str:
    return _ink.flat(row.name)


def _named(row: Row) -> str:
    """Return a person of the deck on one line: name, roles, organisation."""
    return " · ".join(part for part in (_name(row), ", ".join(row.roles), row.organisation or "") if part)


def _why(row: Row) -> list[str]:
    """Return why they are here, and where their card came from."""
    why = [reason.text for reason in row.reasons] or [_("met there")]
    if row.card:
        day = days.short_day(row.card.day, clock.today())
        file = (row.card.file or "").replace("\\", "/").rpartition("/")[2]
        why.append(_("from {file}, {day}", file=file, day=day) if file else _("a card of {day}", day=day))
    return why


def as_json(event: Event, deck: Deck) -> dict[str, Any]:
    """Return the deck as its documented JSON object."""
    return {
        "event": event.slug,
        "name": event.name,
        "people": [
            {
                "id": row.id,
                "name": row.name,
                "roles": list(row.roles),
                "organisation": row.organisation,
                "note": row.note,
                "card": {"file": row.card.file, "day": row.card.day.isoformat()} if row.card else None,
                "why": why(*row.reasons),
            }
            for row in deck.rows
        ],
        "waiting": deck.waiting,
        "later": deck.later,
        "again": deck.again.isoformat() if deck.again else None,
    }


def records(deck: Deck) -> Iterator[tuple[Any, ...]]:
    """Yield the deck as records: id, name, roles, organisation, why, note."""
    for row in deck.rows:
        yield row.id, row.name, row.roles, row.organisation, [reason.text for reason in row.reasons], row.note
