"""`aftera log`: one line in, structure out, and the line never lost."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .. import capture, conversations, knowing, text, understood
from ..capture import Understanding
from ..entries import Made
from ..errors import UsageError
from ..words import _, n_
from . import _book, _show, _typed
from ._ask import settle, wanted
from ._options import DryRun, Json, NoInput, Plain, Yes, app, can_ask, examples

app = app()


@app.command(
    help=_(
        "Log a conversation in one line: a day, people, #project or #tag, event: place: via: hat: echo:, "
        "and after each “; ” a follow-up, a need or an offer."
    ),
    epilog=examples(
        'aftera log "어제 성수에서 민수랑 소라, 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기"',
        'aftera log "yesterday met @Sora at Seongsu #ai-film; send the reference next tue"',
        'aftera log -n "last fri call with John"',
        "aftera log - < notes.txt",
    ),
)
def log(
    line: Annotated[
        list[str] | None, typer.Argument(help=_("The line; - reads one conversation a line from stdin."))
    ] = None,
    edit: Annotated[bool, typer.Option("-e", "--edit", help=_("Write the line in your editor."))] = False,
    lines: Annotated[bool, typer.Option("--lines", help=_("Log every line as a conversation of its own."))] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    typed, piped = _typed.line_or_lines(line or [], edit=edit)
    with _typed.kept(typed, piped=piped):
        many = _messages(typed) or (_noted(typed) if piped or lines else [])
    if many or piped or lines:
        _log_many(many, piped, yes, dry_run, no_input, json, plain)
        return
    if not typed.strip():
        raise UsageError(_("There is nothing to log: write a line, or - to read from stdin."))
    with _typed.kept(typed):
        u, settled = settle(_book.book(), typed, ask=can_ask(no_input) and not dry_run)
        if dry_run:
            _print([(u, None)], None, json, plain)
            return
        accept = wanted(u, yes=yes, ask=can_ask(no_input))
        with _book.deed(f"log {typed}") as done:
            made = conversations.log(_book.book(), u, settled, accept=accept)
    _print([(u, made)], done.id, json, plain)


def _noted(typed: str) -> list[str]:
    """Return the lines of notes, without the bullets of a list."""
    from ..inbox import without_bullet

    return [without_bullet(line) for line in text.lines(typed)]


def _messages(typed: str) -> list[str]:
    """Return the messages of a pasted chat as lines to log; none when it is no chat."""
    if "\n" not in typed:
        return []
    from .. import people, settings
    from ..exchange import chat

    me = people.me(_book.book())
    return chat.lines(typed, (me.name,) if me else (), order=settings.load().date_order)


def _log_many(typed: list[str], piped: bool, yes: bool, dry_run: bool, no_input: bool, json: bool, plain: bool) -> None:
    """Log each line as a conversation, all of them as one deed, after one confirmation where one can be had."""
    if not typed:
        raise UsageError(_("There is nothing to log: what came in is empty."))
    with _typed.kept("\n".join(typed), piped=piped):
        book = _book.book()
        if dry_run:
            _print([(knowing.understand(book, line), None) for line in typed], None, json, plain)
            return
        if not piped and not yes and can_ask(no_input):
            for line in typed:
                _show.say("  " + understood.one_line(knowing.understand(book, line)))
            if not _show.confirm(n_("Log this {n} line?", "Log these {n} lines?", len(typed))):
                raise typer.Abort
        made: list[tuple[Understanding, Made | None]] = []
        with _book.deed(f"log {len(typed)} × {typed[0]}" if len(typed) > 1 else f"log {typed[0]}") as done:
            for line in typed:
                # One after the other: a line may name whom the line before made.
                u = knowing.understand(book, line)
                made.append((u, conversations.log(book, u, accept=yes)))
    _print(made, done.id, json, plain)


def _print(made: list[tuple[Understanding, Made | None]], deed: int | None, json: bool, plain: bool) -> None:
    if json:
        data = [as_json(u, rows, deed) for u, rows in made]
        _show.as_json(data[0] if len(data) == 1 else data)
        return
    if plain:
        _show.plain(_record(u, rows) for u, rows in made)
        return
    for u, rows in made:
        number = "" if rows is None else f"c{rows.conversation}" if rows.conversation else f"p{rows.appointment}"
        _show.chips(number, understood.one_line(u))
    for hint in dict.fromkeys(hint for u, _rows in made for hint in u.hints):
        _show.say(hint)
    if any(len(u.text) > capture.LOOKED_AT for u, _rows in made):
        _show.say(_("The line is kept whole; only its first {n} characters were understood.", n=capture.LOOKED_AT))
    open_ = sum(len(rows.questions) for _u, rows in made if rows)
    if open_:
        _show.say(n_("{n} question stays open: `aftera inbox`.", "{n} questions stay open: `aftera inbox`.", open_))
    if deed is None:
        _show.say(_("Nothing was written."))


def as_json(u: Understanding, made: Made | None, deed: int | None) -> dict[str, Any]:
    """Return an understanding as JSON; with the ids of what was written, and its deed, where something was."""
    data = capture.as_json(u)
    if made is None:
        return data
    for said, number in zip(
        [f for f in data["followups"] if not f["proposed"] or len(made.followups) == len(data["followups"])],
        made.followups,
        strict=False,
    ):
        said["id"] = number
    return data | {
        "id": made.conversation,
        "appointment_id": made.appointment,
        "new_people": [{"id": number} | new for number, new in zip(made.new_people, data["new_people"], strict=False)],
        "question_ids": made.questions,
        "deed": deed,
    }


def _record(u: Understanding, made: Made | None) -> list[Any]:
    number = None if made is None else made.conversation or made.appointment
    people = [mention.name for mention in u.people] + [new.name for new in u.new_people]
    return [number, u.when, ", ".join(people), u.place, ", ".join((*u.projects, *u.tags)), u.event, u.text]
