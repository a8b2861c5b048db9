"""`aftera event after`: what came of an event, and its deck; people of it skipped or put off."""

from __future__ import annotations

from .. import clock, decks, people
from ..decks import Deck
from ..errors import NotFound
from ..events import Event
from ..hats import Worn
from ..people import Person
from ..words import _, days, n_
from . import _book, _deck, _lens, _show, _since, _trial, _who


def show(event: Event, ask: bool, json: bool, plain: bool, hat: Worn | None = None) -> None:
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
        _show.as_json({**_deck.as_json(event, deck), **_since.as_json(so_far)})
        return
    if plain:
        _show.plain(_deck.records(deck))
        return
    _since.draw(event, so_far)
    if not deck.rows:
        _show.say(_nobody(event, deck).sentence)
    elif ask and _show.columns():
        from ._deck_talk import talk  # only here: it brings the whole grammar of lines

        talk(event, deck)
    else:
        _deck.draw(event, deck)


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
