"""The deck after an event as it is shown: who, from which card, and why a first line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import clock, decks, people, text
from ..decks import Deck, Row
from ..errors import NotFound
from ..events import Event
from ..hats import Worn
from ..people import Person
from ..words import _, days, n_
from . import _book, _ink, _lens, _show, _since, _trial, _who


def offer(event: Event, ask: bool, json: bool, plain: bool, hat: Worn | None = None) -> None:
    """Show what came of an event and its deck, or ask about its people where someone is there to answer.

    Raises:
        NotFound: nobody waits.
    """
    from ..events.since import since  # only here: putting someone aside needs none of it

    deck = decks.deck(_book.book(), event.id, clock.today(), hat_id=hat.id if hat else None)
    so_far = since(_book.book(), event.id, clock.today())
    if not json and not plain:
        _lens.said(hat)
    if not deck.rows and (plain or not so_far.met):
        raise _nobody(event, deck)
    if json:
        _show.as_json({**as_json(event, deck), **_since.as_json(so_far)})
        return
    if plain:
        _show.plain(_records(deck))
        return
    _since.draw(event, so_far)
    if not deck.rows:
        _show.say(_nobody(event, deck).sentence)
    elif ask and _show.columns():
        from ._deck_talk import talk  # only here: it brings the whole grammar of lines

        talk(event, deck)
    else:
        draw(event, deck)


def put_aside(event: Event, skip: list[str], later: list[str], dry_run: bool, json: bool) -> None:
    """Skip people of an event, or put them off, as one deed.

    Raises:
        NotFound: somebody isn't in the book, or wasn't met there.
    """
    book, day = _book.book(), None
    skipped, put_off = _there(event, skip), _there(event, later)
    names = " ".join([*(f"--skip {one.name}" for one in skipped), *(f"--later {one.name}" for one in put_off)])
    with _trial.deed(f"event after {event.slug} {names}", dry_run) as done:
        decks.skip(book, event.id, [one.id for one in skipped])
        if put_off:
            day = decks.later(book, event.id, [one.id for one in put_off], clock.today())
    if json:
        said = {"skipped": [one.id for one in skipped], "later": [one.id for one in put_off]}
        _show.as_json({**said, "again": day and day.isoformat(), "deed": None if dry_run else done.id})
        return
    if skipped:
        _show.say(_("Won't be offered again: {names}.", names=", ".join(one.name for one in skipped)))
    if day:
        said_on = days.short_day(day, clock.today())
        _show.say(_("Comes back on {day}: {names}.", day=said_on, names=", ".join(one.name for one in put_off)))


def _there(event: Event, words: list[str]) -> list[Person]:
    """Return whom the words name: of several, who was met at the event."""
    met = decks.met(_book.book(), event.id)
    found: list[Person] = []
    for word in words:
        near = [] if word == "-" else [one for one in people.candidates(_book.book(), word) if one.id in met]
        found += near if len(near) == 1 else _who.everyone(_book.book(), [word])
    return list(dict.fromkeys(found))


def _nobody(event: Event, deck: Deck) -> NotFound:
    """Return the sentence for a deck that holds nobody."""
    if deck.again is None:
        return NotFound(_("Nobody from {event} waits for a first line.", event=event.name))
    return NotFound(
        n_(
            "Nobody from {event} waits for a first line today; {n} comes back on {day}.",
            "Nobody from {event} waits for a first line today; {n} come back from {day} on.",
            deck.later,
            event=event.name,
            day=days.short_day(deck.again, clock.today()),
        )
    )


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
                "why": [one.as_json() for one in row.reasons],
            }
            for row in deck.rows
        ],
        "waiting": deck.waiting,
        "later": deck.later,
        "again": deck.again.isoformat() if deck.again else None,
    }


def _records(deck: Deck) -> Iterator[tuple[Any, ...]]:
    """Yield the deck as records: id, name, roles, organisation, why, note."""
    for row in deck.rows:
        yield row.id, row.name, row.roles, row.organisation, [reason.text for reason in row.reasons], row.note
