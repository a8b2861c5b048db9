"""`aftera inbox`: settle what lines left open, and take in the lines of a drop file."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .. import clock, dates, inbox, knowing, people, roles, settings, timeline, understood
from ..capture import Question
from ..errors import NotFound, UsageError
from ..inbox import Answer, Open
from ..words import _, days, n_
from ..words.answers import yes as yes_to
from . import _book, _show, _trial
from ._ask import ask_one
from ._options import DryRun, Json, NoInput, Plain, Yes, app, can_ask, examples

app = app()


@app.command(
    help=_(
        "Settle open questions and take in dropped lines. Without arguments it asks, one by one; "
        "with a number and an answer it settles that one."
    ),
    epilog=examples(
        "aftera inbox",
        "aftera inbox --json",
        "aftera inbox 3 김소라",
        "aftera inbox 3 --new 소라",
        "aftera inbox 3 --text",
        "aftera inbox --take",
    ),
)
def inbox_(
    number: Annotated[int | None, typer.Argument(help=_("The number of a question."), show_default=False)] = None,
    answer: Annotated[
        list[str] | None, typer.Argument(help=_("Who is meant, or which day, or yes."), show_default=False)
    ] = None,
    new: Annotated[str | None, typer.Option("--new", help=_("Make a person of this name the answer."))] = None,
    text: Annotated[bool, typer.Option("--text", help=_("It names nobody: leave it as text."))] = False,
    take: Annotated[bool, typer.Option("--take", help=_("Log all dropped lines, without asking."))] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    if number is not None:
        _settle_one(number, " ".join(answer or []), new, text, dry_run, json)
        return
    drop = settings.load().drop
    dropped = inbox.waiting(_book.book(), drop) if drop else []
    open_ = inbox.questions(_book.book())
    if dropped and not dry_run and (take or yes or (can_ask(no_input) and _wants(dropped))):
        _take(dropped)
        dropped, open_ = [], inbox.questions(_book.book())
    if json or plain or dry_run or not can_ask(no_input):
        _list(open_, dropped, json, plain)
        return
    for question in open_:
        _ask(question)
    if not open_ and not dropped:
        _show.say(_("The inbox is empty."))


def _settle_one(number: int, words: str, new: str | None, text: bool, dry_run: bool, json: bool) -> None:
    asked = inbox.question(_book.book(), number)
    if asked.kind == "role" and not text and (new or yes_to(words) is None):
        name = _called(asked)
        raise UsageError(_("Is {name} {role} now? Say yes or no.", name=name, role=asked.text))
    if new is None and not text and not words:
        raise UsageError(_("Say who is meant: `aftera inbox {number} NAME`, or --new NAME, or --text.", number=number))
    answer: Answer = new
    if new is None and not text:
        answer = _meaning(asked, words)
    with _trial.deed(f"inbox {number} {words or new or '--text'}", dry_run) as done:
        made = inbox.settle(_book.book(), asked, answer)
    if json:
        deed = None if dry_run else done.id
        _show.as_json({"id": made.conversation, "new_people": made.new_people, "deed": deed})
    elif not dry_run:
        _tell(asked, answer)


def _tell(asked: Open, answer: Answer) -> None:
    """Say how a question was settled."""
    if asked.kind == "role":
        _tell_role(asked, answer)
    elif answer is None:
        _show.say(_("Settled: “{text}” is only text.", text=asked.text))
    elif isinstance(answer, str):
        _show.say(_("Settled: “{text}” is {name}, someone new.", text=asked.text, name=answer))
    elif isinstance(answer, int):
        person = people.get(_book.book(), [answer])[0]
        _show.say(_("Settled: “{text}” is {name}.", text=asked.text, name=person.name))
    else:
        _show.say(_("Settled: “{text}” is {name}.", text=asked.text, name=days.day(answer)))


def _called(asked: Open) -> str:
    """Return the name of whom a question of a role is about."""
    return next((person.name for person in people.get(_book.book(), [asked.person or 0])), "")


def _tell_role(asked: Open, answer: Answer) -> None:
    """Say what someone does now, and how what they did before is ended: it isn't by itself."""
    name = _called(asked)
    if answer is None:
        _show.say(_("Settled: “{text}” is how {name} is called, no role.", text=asked.text, name=name))
        return
    _show.say(_("Settled: {name} is {role} now.", name=name, role=asked.text))
    today = clock.today()
    for other in roles.of(_book.book(), asked.person or 0):
        if other.name and other.lasts(today) and roles.key_of(other.name) != roles.key_of(asked.text):
            _show.say(_("{role} stays beside it; `aftera role {name} end {role}` ends it.", role=other.name, name=name))


def _meaning(asked: Open, words: str) -> Answer:
    if asked.kind == "day":
        found = dates.whole(words, clock.now(), "back", order=settings.load().date_order)
        if not isinstance(found, dates.When):
            raise UsageError(_("“{text}” is no day.", text=words))
        return found.first
    if asked.kind == "role":
        return asked.person if yes_to(words) else None
    import shlex

    try:
        return people.resolve(_book.book(), words).id
    except NotFound:
        raise NotFound(
            _(
                "Nobody in the book is called “{name}”; `aftera inbox {number} --new {quoted}` makes someone new.",
                name=words,
                number=asked.id,
                quoted=shlex.quote(words),
            )
        ) from None


def _wants(dropped: list[inbox.Dropped]) -> bool:
    for line in dropped:
        _show.say(f"  {line.line}")
    return _show.confirm(n_("Log this {n} dropped line?", "Log these {n} dropped lines?", len(dropped)))


def _take(dropped: list[inbox.Dropped]) -> None:
    book, said = _book.book(), []
    with _book.deed(f"inbox {len(dropped)} × {dropped[0].file}"):
        for line in dropped:
            # Understood one by one: a line may name whom the line before made.
            u = knowing.understand(book, line.line)
            made = inbox.take(book, line)
            number = f"c{made.conversation}" if made.conversation else f"p{made.appointment}"
            said.append(f"{number}  {understood.one_line(u)}")
    for one in said:
        _show.line(one)


def _ask(question: Open) -> None:
    _show.say("")
    sentence = timeline.typed(question.sentence)
    _show.say(f"{days.day(question.day)}  {sentence}" if question.day else sentence)
    if question.kind == "role":
        said = _show.confirm(_("Is {name} {role} now?", name=_called(question), role=question.text))
        answer: Answer = question.person if said else None
        answered = True
    else:
        kind: Any = question.kind
        part: Any = question.part
        answered, answer = ask_one(
            _book.book(), Question(kind, question.text, question.candidates, 0, 0, part, question.name)
        )
    if answered:
        with _book.deed(f"inbox {question.id} {question.text}"):
            inbox.settle(_book.book(), question, answer)
        _tell(question, answer)


def _list(open_: list[Open], dropped: list[inbox.Dropped], json: bool, plain: bool) -> None:
    if json:
        _show.as_json(
            {
                "questions": [
                    {
                        "id": q.id,
                        "kind": q.kind,
                        "person": {"id": q.person, "name": _called(q)} if q.person else None,
                        "text": q.text,
                        "as": q.part,
                        "conversation": q.conversation,
                        "appointment": q.appointment,
                        "sentence": q.sentence,
                        "day": q.day,
                        "candidates": [{"id": c.id, "name": c.name} for c in q.candidates],
                    }
                    for q in open_
                ],
                "dropped": [{"file": d.file, "line": d.line} for d in dropped],
            }
        )
        return
    if plain:
        _show.plain((q.id, q.kind, q.text, q.day, q.sentence) for q in open_)
        return
    for q in open_:
        if q.kind == "role":
            could_be = _("is {name} that now? yes or no", name=_called(q))
        elif q.kind == "line":
            could_be = _("with whom?")
        else:
            could_be = ", ".join(c.name for c in q.candidates) or _("someone new?")
        sentence = f"{understood_day(q)}{timeline.typed(q.sentence)}".strip()
        _show.line(f"{q.id}  {q.text} → {could_be}" + (f"  ({sentence})" if sentence else ""))
    for line in dropped:
        _show.line(f"{line.file}  {line.line}")
    if open_:
        _show.say(_("Settle one with `aftera inbox NUMBER NAME`, --new NAME or --text."))
    if dropped:
        _show.say(_("Log the dropped lines with `aftera inbox --take`."))
    if not open_ and not dropped:
        _show.say(_("The inbox is empty."))


def understood_day(question: Open) -> str:
    """Return the day of the question's line, as it goes before the sentence."""
    return f"{understood.due(question.day, None, None)} " if question.day else ""
