"""`aftera plan`: appointments, made from a line that lies ahead, and closed once they are past."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .. import appointments, clock, text
from ..appointments import Appointment
from ..errors import UsageError
from ..words import _, days, n_
from . import _book, _days, _show, _trial, _typed
from ._options import DryRun, Json, NoInput, Plain, app, can_ask, examples

app = app()


@app.command(
    help=_(
        "List the appointments ahead, or make one from a line. `plan done N` closes one that was held and logs how it "
        "was, `plan drop N` one that won't be."
    ),
    epilog=examples(
        "aftera plan",
        _('aftera plan "tomorrow 3pm meeting with Sora"'),
        _("aftera plan done 4 with Sora, we chose the cut"),
        "aftera plan drop 4",
    ),
)
def plan(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[LINE... | done N | drop N]", help=_("A line that lies ahead."), show_default=False),
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="WHEN", help=_("Only those up to this day."))] = None,
    past: Annotated[bool, typer.Option("--past", help=_("Those gone by that nothing was logged of."))] = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    said = [text.nfc(word) for word in words or []]
    if not said:
        _list(until, past, json, plain)
    elif said[0] in ("done", "drop") and len(said) > 1 and _is_number(said[1]):
        _close(said, dry_run, no_input, json, plain)
    else:
        _make(" ".join(said), dry_run, no_input, json, plain)


def _make(line: str, dry_run: bool, no_input: bool, json: bool, plain: bool) -> None:
    """Make an appointment of a line, asking about whom it leaves open."""
    from .. import conversations, knowing
    from ._ask import settle

    with _typed.kept(line):
        book = _book.book()
        if knowing.understand(book, line).appointment is None:
            raise UsageError(
                _(
                    "“{line}” names no day ahead; begin with one, such as tomorrow 3pm. `aftera log` takes the rest.",
                    line=line,
                )
            )
        u, settled = settle(book, line, ask=can_ask(no_input) and not dry_run)
        with _trial.deed(f"plan {line}", dry_run) as done:
            made = conversations.log(book, u, settled)
            row = appointments.get(book, made.of("appointment"))
    _tell(row, None if dry_run else done.id, json, plain)
    if made.questions and not dry_run:
        left = len(made.questions)
        _show.say(n_("{n} question stays open: `aftera inbox`.", "{n} questions stay open: `aftera inbox`.", left))


def _close(words: list[str], dry_run: bool, no_input: bool, json: bool, plain: bool) -> None:
    book = _book.book()
    number = int(words[1].removeprefix("p"))
    before = appointments.get(book, number)
    line = " ".join(words[2:])
    if words[0] == "drop":
        if line:
            raise UsageError(_("`plan drop` takes the number and nothing more."))
        with _trial.deed(f"plan drop {number}", dry_run) as done:
            row = appointments.drop(book, number)
        _tell(row, None if dry_run else done.id, json, plain)
        return
    if not line and before.state == "open" and can_ask(no_input) and not dry_run:
        _show.say(_("How was it? Write the line to log, = takes “{line}”, Enter leaves it.", line=before.line))
        line = _show.ask(">")
        line = before.line if line == "=" else line
    with _typed.kept(line):
        deed, row = _held(before, line, dry_run, no_input)
    _tell(row, deed, json, plain)
    if not line and not dry_run:
        import shlex

        _show.say(_("To log it too: {command}", command=f"aftera log {shlex.quote(before.line)}"))


def _held(before: Appointment, line: str, dry_run: bool, no_input: bool) -> tuple[int | None, Appointment]:
    """Close an appointment as held, and log the line of it on its day, in one deed."""
    book = _book.book()
    if not line:
        with _trial.deed(f"plan done {before.id}", dry_run) as done:
            row = appointments.met(book, before.id)
        return (None if dry_run else done.id), row
    from .. import conversations, knowing
    from ._ask import settle

    if before.day < clock.today() and not any(s.kind == "when" for s in knowing.understand(book, line).spans):
        line = f"{before.day.isoformat()} {line}"
    u, settled = settle(book, line, ask=can_ask(no_input) and not dry_run)
    with _trial.deed(f"plan done {before.id} {line}", dry_run) as done:
        made = conversations.log(book, u, settled)
        row = appointments.met(book, before.id, made.conversation)
    return (None if dry_run else done.id), row


def _is_number(word: str) -> bool:
    digits = word.removeprefix("p")
    return digits.isascii() and digits.isdecimal() and len(digits) < 16


def _list(until: str | None, past: bool, json: bool, plain: bool) -> None:
    today = clock.today()
    if past:
        rows = [row for row in appointments.listing(_book.book(), last=today) if row.day < today]
    else:
        rows = appointments.listing(_book.book(), first=today, last=_days.last(until, "ahead"))
    if json:
        _show.as_json([_as_json(row) for row in rows])
    elif plain:
        _show.plain(_record(row) for row in rows)
    elif not rows:
        _show.say(_('Nothing is planned. `aftera plan "tomorrow 3pm meeting with Sora"` plans something.'))
    else:
        _draw(rows)


def _draw(rows: list[Appointment]) -> None:
    cells = _show.columns()
    whens = [_when(row) for row in rows]
    wide = max(map(text.width, whens))
    numbers = max(len(str(row.id)) for row in rows) + 1
    for row, when in zip(rows, whens, strict=True):
        start = f"{f'p{row.id}':>{numbers}}  {text.pad(when, wide)}  "
        names = ", ".join(name for _number, name in row.people)
        what = text.visible(" · ".join(part for part in (names, " ".join(row.title.split()), row.place or "") if part))
        _show.line(start + (text.clip(what, max(20, cells - text.width(start))) if cells else what))


def _when(row: Appointment) -> str:
    today = clock.today()
    said = days.ahead(row.day, today) if 0 <= (row.day - today).days <= 1 else days.short_day(row.day, today)
    return f"{said} {row.time:%H:%M}" if row.time else said


def _tell(row: Appointment, deed: int | None, json: bool, plain: bool) -> None:
    if json:
        _show.as_json(_as_json(row) | {"deed": deed})
    elif plain:
        _show.plain([_record(row)])
    else:
        what = " · ".join(part for part in (f"p{row.id}", _when(row), row.title) if part)
        if row.state == "open":
            _show.say(_("appointment {when}", when=what))
        elif row.state == "met":
            _show.say(_("done: {what}", what=f"{what} · c{row.conversation_id}" if row.conversation_id else what))
        else:
            _show.say(_("dropped: {what}", what=what))


def _as_json(row: Appointment) -> dict[str, Any]:
    return {
        "id": row.id,
        "day": row.day.isoformat(),
        "time": f"{row.time:%H:%M}" if row.time else None,
        "text": row.sentence,
        "people": [{"id": number, "name": name} for number, name in row.people],
        "place": row.place,
        "event": row.event,
        "project": row.project,
        "state": row.state,
        "conversation": row.conversation_id,
    }


def _record(row: Appointment) -> tuple[Any, ...]:
    names = [name for _number, name in row.people]
    return (row.id, row.day, row.time, row.state, names, row.place, row.sentence)
