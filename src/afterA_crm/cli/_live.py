"""`aftera event live`: a line a person, each a deed of its own, written before it is said back; nothing is asked."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import typer

from .. import clock, history, places, text
from ..errors import AfterAError
from ..events import Event, lines, meeting
from ..words import _, days, n_
from . import _book, _live_said, _screen, _show, _trial
from ._complete import people_names
from ._ink import Run
from ._live_said import Entry

#: The keys, also as they are on a Korean keyboard.
_CARD, _UNDO, _HELP, _STOP = {"q", "ㅂ"}, {"u", "ㅕ"}, {"?"}, {"."}
#: So many lines said back are remembered for the screen.
_KEPT = 200


def once(event: Event, typed: Sequence[str], dry_run: bool, json: bool, plain: bool) -> None:
    """Take in lines that are all there already, each as it would be typed; with `dry_run` all of them only to look."""
    if not dry_run:
        _stream(event, iter(typed), json, plain)
        return
    made: list[Entry] = []
    # One rehearsal, so that a line may name whom the line before made.
    with _trial.rehearsal(f"event live {event.slug}"):
        made += [_take(event, line, dry_run=False) for line in _single(typed)]
    _print([one.rehearsed() for one in made], json, plain)
    _show.say(_("Nothing was written."))


def piped(event: Event, dry_run: bool, json: bool, plain: bool) -> None:
    """Take in the lines of stdin as they come, one by one."""
    if dry_run:
        once(event, list(_from_stdin()), dry_run, json, plain)
    else:
        _stream(event, _from_stdin(), json, plain)


def _stream(event: Event, typed: Iterator[str], json: bool, plain: bool) -> None:
    """Take in line after line, saying each back once it is written; what can't be is kept, and the rest goes on."""
    made: list[Entry] = []
    for line in _single(typed):
        made.append(_tried(event, line, dry_run=False))
        if not json:
            _print(made[-1:], json, plain)
            sys.stdout.flush()
    if json:
        _print(made, json, plain)
    if any(one.failed for one in made):
        raise typer.Exit(1)


def screen(event: Event, dry_run: bool) -> None:
    """Take the screen for as long as the meetup lasts, and say at the end what came of it."""
    session = _Session(event, dry_run)
    try:
        session.run()
    finally:
        session.leave()


class _Session:
    """A screen at a meetup: what was said back so far."""

    def __init__(self, event: Event, dry_run: bool) -> None:
        self.event, self.dry_run = event, dry_run
        self.entries: list[Entry] = []
        self.helping = self.showing_card = False

    def run(self) -> None:
        """Ask for line after line until one says to stop."""
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(errors="backslashreplace")  # a byte that is no text must not end the evening
        with _screen.full(self.redraw):
            try:
                while self._answered(self._asked()):
                    pass
            except KeyboardInterrupt:
                self._keep_half()

    def _asked(self) -> str | None:
        self.draw()
        return _screen.ask(lambda begun: [*people_names(begun)][:20])

    def _answered(self, typed: str | None) -> bool:
        """Do what a line says; return whether to go on."""
        if typed is None:
            return False
        key = typed.strip().casefold()
        self.helping = False
        if key in _STOP:
            return False
        if key in _HELP:
            self.helping = True
        elif key in _UNDO:
            self._undo()
        elif key in _CARD:
            return self._answered(self._card())
        else:
            for line in _single([typed]):
                self.entries = [*self.entries, _tried(self.event, line, self.dry_run)][-_KEPT:]
        return True

    def _undo(self) -> None:
        """Take the last line back that still stands."""
        last = next((one for one in reversed(self.entries) if one.deed and not one.undone), None)
        if last is None or last.deed is None:
            self.entries.append(Entry("", [_("Nothing typed here is left to take back.")], failed=True))
            return
        try:
            with _book.deed(f"undo: {history.title(_book.book(), last.deed)}"):
                history.reverse(_book.book(), last.deed)
        except AfterAError as error:
            self.entries.append(Entry("", [error.sentence], failed=True))
        else:
            self.entries = [one.taken_back() if one is last else one for one in self.entries]

    def _card(self) -> str | None:
        """Show my card as a code; return what is typed below it, which is a line like any other."""
        self.showing_card = True
        try:
            return _screen.ask() if self._draw_card() else ""
        finally:
            self.showing_card = False

    def redraw(self) -> None:
        """Draw what is seen now again."""
        if not (self.showing_card and self._draw_card()):
            self.draw()

    def _draw_card(self) -> bool:
        """Draw my card; where there is none to draw, say so and return false."""
        from .. import hats
        from ..exchange.exporting import my_card
        from . import _code

        columns, rows = _screen.size()
        hat = hats.current(_book.book())
        try:
            card = my_card.contact(_book.book(), hat.name if hat else None)
            code = _code.alone(card, columns, rows - 1)
        except AfterAError as error:
            self.entries.append(Entry("", [error.sentence], failed=True))
            return False
        _screen.blank(code)
        return True

    def _keep_half(self) -> None:
        typed = _screen.half_typed().strip()
        if typed:
            path = places.keep_typed(typed, "Ctrl-C")
            self.entries.append(Entry("", [_("The line you had begun is kept in {path}.", path=path)], failed=True))

    def draw(self) -> None:
        """Draw the screen as it is now."""
        today = clock.today()
        met = meeting.met_on(_book.book(), self.event.id, meeting.day_of(self.event, today))
        said = [days.short_day(today, today), n_("{n} person met today", "{n} people met today", met)]
        if self.dry_run:
            said.append(_("nothing is written"))
        top: list[list[Run]] = [[(text.visible(self.event.name), "bold")], [(" · ".join(said), "dim")], []]
        middle = [one.drawn() for one in self.entries]
        if self.helping or not middle:
            middle += [[(line, "dim")] for line in _live_said.help_lines()]
        keys = _("? help · q QR · u undo · . leave")
        _screen.draw(top, middle, [[], [(keys, "dim")]])

    def leave(self) -> None:
        """Say, on the screen from before, what came of it."""
        stands = [one for one in self.entries if one.deed and not one.undone]
        for one in self.entries:
            if one.failed and one.kept:
                _show.say(" · ".join(one.pieces))
        if self.entries and self.entries[-1].failed and not self.entries[-1].kept and not stands:
            _show.say(" · ".join(self.entries[-1].pieces))
        if not stands:
            return
        people = len({person for one in stands for person in one.people})
        open_ = sum(one.questions for one in stands)
        parts = [n_("{n} line kept", "{n} lines kept", len(stands)), n_("{n} person", "{n} people", people)]
        _show.say(f"{self.event.name}: " + ", ".join(parts))
        if open_:
            _show.say(n_("{n} question stays open: `aftera inbox`.", "{n} questions stay open: `aftera inbox`.", open_))
        _show.say(_("First lines, ten at a time: `aftera event after {slug}`.", slug=self.event.slug))


def _tried(event: Event, typed: str, dry_run: bool) -> Entry:
    """Take in a line; one that can't be written is kept in a file, and said."""
    try:
        return _take(event, typed, dry_run)
    except (AfterAError, sqlite3.Error, OSError) as error:
        why = error.sentence if isinstance(error, AfterAError) else type(error).__name__
        try:
            said = _("What you typed is kept in {path}.", path=places.keep_typed(typed, why))
        except (OSError, AfterAError):
            said = typed
        return Entry(typed, [why, said], failed=True, kept=True)


def _take(event: Event, typed: str, dry_run: bool) -> Entry:
    book = _book.book()
    line = lines.read(book, event, typed)
    with _trial.quiet(f"event live {event.slug} {typed}", dry_run) as done:
        taken = lines.take(book, event, line, clock.today())
    return _live_said.entry(typed, taken, event, None if dry_run else done.id)


def _single(typed: Sequence[str] | Iterator[str]) -> Iterator[str]:
    """Yield what was typed or pasted line by line, without the bullets of a list."""
    from ..inbox import without_bullet

    for some in typed:
        for line in text.lines(some.replace("\0", "␀")):
            if said := without_bullet(line).strip():
                yield said


def _from_stdin() -> Iterator[str]:
    """Yield the lines of stdin as they come; UTF-16 can't be parted before it is whole."""
    stream: Any = getattr(sys.stdin, "buffer", None)
    if stream is None:
        yield from sys.stdin
        return
    first = stream.readline()
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield text.decoded(first + stream.read())
        return
    while first:
        yield text.decoded(first)
        first = stream.readline()


def _print(made: Sequence[Entry], json: bool, plain: bool) -> None:
    if json:
        _show.as_json([one.as_json() for one in made])
    elif plain:
        _show.plain(one.record() for one in made)
    else:
        for one in made:
            if one.failed:
                _show.say(" · ".join(one.pieces))
            else:
                _show.chips(one.mark, " · ".join(one.pieces))
