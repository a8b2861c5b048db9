"""The deck, person by person: a line, a promise, skip or later. Each answer is a deed of its own."""

from __future__ import annotations

from datetime import date

import typer

from .. import clock, conversations, decks, followups, understood
from ..decks import Deck, Row, lines
from ..errors import UsageError
from ..events import Event
from ..words import _, days, n_
from . import _ask, _book, _deck, _promises, _show, _typed

#: The keys, also as they are on a Korean keyboard.
_SKIP, _LATER, _PROMISE, _STOP = {"s", "ㄴ"}, {"", "l", "ㅣ"}, {"p", "ㅔ"}, {"q", "ㅂ"}


class _Tally:
    """What came of the deck so far."""

    def __init__(self) -> None:
        self.lines = self.promises = self.skipped = self.later = 0
        self.again: date | None = None

    def said(self) -> str:
        """Return it as one quiet sentence; empty where nothing was answered."""
        parts = []
        if self.lines:
            parts.append(n_("{n} line", "{n} lines", self.lines))
        if self.promises:
            parts.append(n_("{n} promise", "{n} promises", self.promises))
        if self.skipped:
            parts.append(n_("{n} skipped", "{n} skipped", self.skipped))
        if self.later and self.again:
            day = days.short_day(self.again, clock.today())
            parts.append(n_("{n} later, on {day}", "{n} later, on {day}", self.later, day=day))
        return ", ".join(parts)


def talk(event: Event, deck: Deck) -> None:
    """Ask about everyone of the deck; where it stops, the rest wait as before."""
    tally, book = _Tally(), _book.book()
    span = decks.days_of(book, event.id)
    _deck.head(event, deck)
    _say_keys()
    try:
        for number, row in enumerate(deck.rows, 1):
            if not decks.waits(book, event.id, span, row.id):
                continue  # a line about someone before named them too
            _show.say("")
            _deck.introduce(row, f"{number}/{len(deck.rows)}")
            if not _asked(event, row, tally):
                break
    finally:
        if tally.said():
            _show.say("")
            _show.say(tally.said())
    left = decks.count(book, event.id, span, clock.today())
    if left:
        _show.say(
            n_(
                "{n} more waits: aftera event after {slug}",
                "{n} more wait: aftera event after {slug}",
                left,
                slug=event.slug,
            )
        )


def _say_keys() -> None:
    _show.say(_("A line, or “; ” and a promise. p promise, s skip, l or Enter later, q stop."))


def _asked(event: Event, row: Row, tally: _Tally) -> bool:
    """Ask until somebody has an answer; return whether to go on."""
    while True:
        answer = _show.ask_on(_("What stays with you?"))
        if answer is None:
            _show.say("")  # nobody ended the line that was asked on
            return False
        if answer.casefold() in _STOP:
            return False
        if answer and not answer.strip("?"):
            _say_keys()
            continue
        try:
            if _answered(event, row, answer, tally):
                return True
        except UsageError as error:
            _show.say(error.sentence)


def _answered(event: Event, row: Row, answer: str, tally: _Tally) -> bool:
    """Do what was answered; return whether something was."""
    key, title = answer.casefold(), f"event after {event.slug}"
    if key in _LATER:
        with _book.deed(f"{title} --later {row.name}"):
            tally.again = decks.later(_book.book(), event.id, [row.id], clock.today())
        tally.later += 1
    elif key in _SKIP:
        with _book.deed(f"{title} --skip {row.name}"):
            decks.skip(_book.book(), event.id, [row.id])
        tally.skipped += 1
    else:
        typed = f"; {_show.ask(_('What do you promise?'))}" if key in _PROMISE else answer
        if not typed.strip("; "):
            return False
        with _typed.kept(typed):
            _write(event, row, typed, tally)
    return True


def _write(event: Event, row: Row, typed: str, tally: _Tally) -> None:
    """Write a line, or the promises of one that begins with a semicolon."""
    book = _book.book()
    promising = typed.startswith(";")
    typed = f"; {typed.lstrip('; ')}" if promising else typed
    line = lines.written(book, event, row.id, row.name, typed, clock.today())
    try:
        u, settled = _ask.settle(book, line.text, ask=True, answers=line.settled)
    except typer.Abort:  # the line stands; what it leaves open goes to the inbox
        u, settled = _ask.settle(book, line.text, ask=False, answers=line.settled)
    u = lines.completed(u, row.id, row.name)
    title = f"event after {event.slug} {row.name} {typed}"
    if promising:
        u = lines.in_time(u)
    if promising and lines.only_promises(u):
        with _book.deed(title):
            numbers = lines.promise(book, u)
        for promised in followups.get(book, numbers):
            _show.say(_promises.one_line(promised))
        tally.promises += len(numbers)
        return
    accept = promising or _ask.wanted(u, yes=False, ask=True)
    with _book.deed(title):
        made = conversations.log(book, u, settled, accept=accept)
    _show.chips(f"c{made.conversation}" if made.conversation else f"p{made.appointment}", understood.one_line(u))
    tally.lines += 1
    tally.promises += len(made.followups)
