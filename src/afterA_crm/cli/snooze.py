"""`aftera snooze`: put a follow-up off."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from .. import clock, followups
from ..errors import UsageError
from ..followups import wording
from ..text import nfc
from ..words import _, days
from . import _book, _promises, _show, _trial
from ._complete import followup_numbers
from ._options import DryRun, Json, NoInput, Plain, app, examples

app = app()


@app.command(
    help=_("Put a follow-up off until a day (tomorrow, when none is said). What was promised by when stays as it is."),
    epilog=examples(
        "aftera snooze 12 friday", _("aftera snooze 12 next week"), _('aftera snooze reference "in 3 days"')
    ),
)
def snooze(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="N|TEXT... [WHEN]",
            help=_("The follow-up's number, or words of it, and until when."),
            autocompletion=followup_numbers,
            show_default=False,
        ),
    ],
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    which, until = _read([nfc(word) for word in words])
    book = _book.book()
    one = _promises.one(book, which, no_input=no_input)
    with _trial.deed(f"snooze {' '.join(words)}", dry_run) as done:
        row = followups.snooze(book, one.id, until)
    if json:
        _show.as_json(_promises.as_json(row) | {"deed": None if dry_run else done.id})
    elif plain:
        _show.plain([_promises.record(row)])
    else:
        _show.say(f"{_promises.one_line(row)} · {_('from {day}', day=days.short_day(until, clock.today()))}")


def _read(words: list[str]) -> tuple[str, date]:
    """Return which follow-up is meant, and the day it is put off to.

    Raises:
        UsageError: the day is today or gone by, or it is a rhythm.
    """
    today = clock.today()
    for at in range(1, len(words)):
        meant = wording.when(" ".join(words[at:]))
        if meant is not None:
            break
    else:
        at, meant = len(words), None
    which = " ".join(words[:at])
    if meant is None:
        said = wording.read(which)
        if said.due and said.text:
            which, meant = said.text, said
        elif len(words) > 1 and which.split()[0].isdecimal():
            raise UsageError(
                _(
                    "“{words}” is no day; write it as 2026-11-20, 2026-11, yesterday or last friday.",
                    words=" ".join(words[1:]),
                )
            )
        else:
            return which, clock.shifted(today, 1)
    until = meant.due_from or meant.due
    if until is None:
        raise UsageError(_("A follow-up is put off to a day, not to a rhythm."))
    if until <= today and not (meant.due and meant.due > today):
        raise UsageError(_("{day} doesn't lie ahead; a follow-up is put off to a later day.", day=days.day(until)))
    return which, max(until, clock.shifted(today, 1))
