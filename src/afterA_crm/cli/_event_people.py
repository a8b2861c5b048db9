"""The verbs of `aftera event` about whom I met there: who was there, a meetup as it goes on, and what comes after."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from .. import events
from ..words import _
from . import _days, _events, _lens, _options, _show, _trial, _which
from ._book import book as the_book
from ._complete import people_names
from ._lens import Hat
from ._options import DryRun, Json, NoInput, Plain, Yes, can_ask, examples
from ._which import WhichEvent
from ._who import Whom, everyone

app = _options.app()


@app.command(
    "met",
    help=_(
        "Say whom you met there. After @+ stands someone new, in one line as `aftera add` takes it; who has the same "
        "e-mail or phone already is that person."
    ),
    epilog=examples(
        "aftera event met gmaff Sora",
        'aftera event met gmaff Sora "@+김소라 감독 010-1234-5678 소속:필름랩" --day yesterday',
    ),
)
def met(
    which: WhichEvent,
    who: Annotated[
        list[str],
        typer.Argument(
            metavar="WHO...",
            help=_("People, by any name, or @+ and someone new; - reads them from stdin."),
            autocompletion=people_names,
            show_default=False,
        ),
    ],
    day: Annotated[str | None, typer.Option("--day", metavar="DAY", help=_("The day you met."))] = None,
    note: Annotated[str | None, typer.Option("--note", help=_("A note to keep with each of them."))] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
) -> None:
    from . import _meeting

    found = _which.event(the_book(), which)
    _meeting.met(found, who, _days.first(day), note, yes=yes, dry_run=dry_run, no_input=no_input, json=json)


@app.command(
    "live",
    help=_(
        "Take in a meetup as it goes on: a line a person, or a line said with someone, each kept before it is said "
        "back. Nothing is asked; what is unclear waits in the inbox. Lines may also come by pipe."
    ),
    epilog=examples(
        "aftera event live gmaff",
        'aftera event live gmaff "김소라 감독 010-1234-5678 #ai"',
        "aftera event live gmaff - < notes.txt",
    ),
)
def live(
    which: WhichEvent,
    line: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[LINE]...", help=_("One line to take in; - reads line after line from stdin."), show_default=False
        ),
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    from . import _live

    found = _which.event(the_book(), which)
    if line and line != ["-"]:
        _live.once(found, [" ".join(line)], dry_run, json, plain)
    elif line or not (can_ask() and sys.stdout.isatty()):
        _live.piped(found, dry_run, json, plain)
    else:
        _live.screen(found, dry_run)


@app.command(
    "join",
    help=_("Say who was there, also who was only on the guest list."),
    epilog=examples("aftera event join gmaff sora --guest"),
)
def join(
    which: WhichEvent,
    who: Whom,
    guest: Annotated[bool, typer.Option("--guest", help=_("Only on the guest list; not met."))] = False,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found, there = _which.event(book, which), everyone(book, who)
    with _trial.deed(f"event join {found.slug} {' '.join(who)}", dry_run):
        for person in there:
            events.attend(book, found.id, person.id, "guest" if guest else "met")
        page = events.page(book, found.id)
    if json:
        _show.as_json(_events.page_json(page))
    else:
        _show.say(f"{found.name} · " + ", ".join(person.name for person in there))


@app.command(
    "after",
    help=_(
        "See to which ten people of an event a first line is worth most. It says why, and on a terminal it asks, one "
        "by one: a line, a promise, skip or later; whoever is put off comes back 1, 3 and 7 days after the event."
    ),
    epilog=examples(
        "aftera event after gmaff",
        _("aftera event after gmaff --skip Sora --later Minsu"),
        "aftera event after gmaff --json",
    ),
)
def after(
    which: WhichEvent,
    skip: Annotated[
        list[str] | None,
        typer.Option("--skip", metavar="WHO", help=_("Don't offer them again."), autocompletion=people_names),
    ] = None,
    later: Annotated[
        list[str] | None,
        typer.Option("--later", metavar="WHO", help=_("Offer them again another day."), autocompletion=people_names),
    ] = None,
    hat: Hat = None,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    from . import _after

    found = _which.event(the_book(), which)
    if skip or later:
        _after.put_aside(found, skip or [], later or [], dry_run, json)
    else:
        _after.show(found, can_ask(no_input) and not dry_run, json, plain, _lens.found(the_book(), hat))
