"""`aftera done`: close a follow-up, and offer the line to log."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import clock, followups
from ..followups import Closed, FollowUp
from ..store import Book
from ..text import nfc
from ..words import _
from . import _book, _promises, _show, _trial
from ._complete import followup_numbers
from ._options import DryRun, Json, NoInput, Plain, app, can_ask, examples

app = app()


@app.command(
    help=_("Close a follow-up by its number or by words of it. One that repeats makes the next."),
    epilog=examples("aftera done 12", "aftera done 12 15", _("aftera done reference"), "aftera done 12 --drop"),
)
def done(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="N|TEXT...",
            help=_("The follow-up's number (several close several), or words of it."),
            autocompletion=followup_numbers,
            show_default=False,
        ),
    ],
    drop: Annotated[bool, typer.Option("--drop", help=_("Let it go instead: it won't be done."))] = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    asked = [_promises.one(book, word, no_input=no_input) for word in _each(words)]
    wanted = list({one.id: one for one in asked}.values())
    close = followups.drop if drop else followups.done
    with _trial.deed(f"{'drop' if drop else 'done'} {' '.join(words)}", dry_run) as deed:
        closed = [close(book, one.id, clock.today()) for one in wanted]
    line = "" if drop else _line(closed)
    if json:
        _show.as_json(
            {
                "closed": [_promises.as_json(one.followup) for one in closed],
                "next": [_promises.as_json(one.next) for one in closed if one.next],
                "log": line or None,
                "deed": None if dry_run else deed.id,
            }
        )
        return
    if plain:
        _show.plain(_promises.record(one.followup) for one in closed)
    else:
        for one in closed:
            _show.say(_said(one))
    if line and not dry_run:
        _offer(book, line, closed, no_input)


def _each(words: list[str]) -> list[str]:
    """Return what names one follow-up each: several numbers are several, words are one text."""
    words = [nfc(word) for word in words]
    return words if all(word.isdecimal() for word in words) else [" ".join(words)]


def _said(one: Closed) -> str:
    row = one.followup
    what = " · ".join(part for part in (str(row.id), row.names, row.text) if part)
    if row.state == "dropped":
        return _("dropped: {what}", what=what)
    if one.next is None:
        return _("done: {what}", what=what)
    return _("done: {what}; next: {next}", what=what, next=_promises.one_line(one.next))


def _line(closed: list[Closed]) -> str:
    """Return the line that would log what was done with people; nothing when it was done with nobody."""
    with_people = [one.followup for one in closed if one.followup.people]
    if not with_people:
        return ""
    names = ", ".join(dict.fromkeys(name for row in with_people for _number, name in row.people))
    return _("today with {name}: {what}", name=names, what=", ".join(map(_what, with_people)))


def _what(row: FollowUp) -> str:
    return row.text.replace("; ", ", ")


def _offer(book: Book, line: str, closed: list[Closed], no_input: bool) -> None:
    """Offer the line to log: on a terminal it is asked for, in a script it is only said."""
    if not can_ask(no_input):
        import shlex

        _show.say(_("To log it too: {command}", command=f"aftera log {shlex.quote(line)}"))
        return
    _show.say(_("How was it? Write the line to log, = takes “{line}”, Enter leaves it.", line=line))
    typed = _show.ask(">")
    if typed:
        from . import run

        raise typer.Exit(run(["log", line if typed == "=" else typed]))
