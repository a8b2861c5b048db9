"""Ask about what a line leaves open, while someone is there to answer; the rest stays for the inbox."""

from __future__ import annotations

from datetime import date, datetime

import typer

from .. import knowing, people, understood
from ..capture import Question, Understanding
from ..store import Book
from ..text import squash
from ..words import _, days
from ..words.answers import yes
from . import _show

Answer = int | str | date | None
Answers = dict[str, Answer]


def settle(
    book: Book, line: str, *, ask: bool, answers: Answers | None = None, written: datetime | None = None
) -> tuple[Understanding, Answers]:
    """Understand a line, asking its questions one after the other; Enter leaves one for the inbox.

    `written` is when the line was first written, where it is an older one.
    """
    answers = dict(answers or {})
    u = knowing.understand(book, line, answers, written)
    if not ask:
        return u, answers
    left: set[str] = set()
    while question := next((q for q in u.questions if q.text not in left), None):
        answered, answer = ask_one(book, question)
        if not answered:
            left.add(question.text)
            continue
        answers[question.text] = answer
        u = knowing.understand(book, line, answers, written)
    if u.event_new and not _show.confirm(_("There is no event “{event}” yet. Make it?", event=u.event)):
        u = u._replace(event=None, event_new=False, event_name=None)
    return u, answers


def wanted(u: Understanding, *, yes: bool, ask: bool) -> bool:
    """Return whether the follow-ups that a line only proposes are to be written."""
    proposed = [said for said in u.followups if said.proposed]
    if not proposed or yes or not ask:
        return yes
    return _show.confirm("; ".join(understood.followup(said) for said in proposed))


def ask_one(book: Book, question: Question) -> tuple[bool, Answer]:
    """Ask one question; return whether it was answered, and with what.

    An answer is a person's id, a new person's name, a day, or None for just text.

    Raises:
        typer.Abort: the user stops.
    """
    if question.kind == "day":
        offered = [date.fromisoformat(candidate.name) for candidate in question.candidates]
        _show.say(_("Which day is “{text}”?", text=question.text))
        return _choose([*((days.day(day), day) for day in offered), (_("no day, just text"), None)], names=False)
    found = people.get(book, [c.id for c in question.candidates if c.id is not None])
    name = question.name or question.text
    if question.kind == "line":
        name = ""
        _show.say(_("With whom was “{text}”?", text=question.text))
    else:
        _show.say(_("Who is “{text}”?", text=question.text))
    while True:
        answered, answer = _choose([*_people(found), *([_new(name)] if name else []), (_("nobody, just text"), None)])
        if not isinstance(answer, str) or answer == name:
            return answered, answer
        # A name was typed: it may be in the book already, or be close to some that are.
        found, name = people.candidates(book, answer)[: people.SHOWN], answer
        if not found:
            return True, name
        if len(found) == 1 and squash(found[0].name) == squash(name):
            return True, found[0].id


def _people(found: list[people.Person]) -> list[tuple[str, Answer]]:
    return [(said, person.id) for said, person in zip(_show.candidates(found), found, strict=True)]


def _new(name: str) -> tuple[str, Answer]:
    return _("{name}, someone new", name=name), name


def _choose(choices: list[tuple[str, Answer]], names: bool = True) -> tuple[bool, Answer]:
    """Show the choices until a number is said, or with `names` a name; return whether it was, and what it means."""
    for number, (said, _answer) in enumerate(choices, 1):
        _show.say(f"  {number}  {said}")
    while True:
        if names:
            answer = _show.ask(_("1–{n} or a full name, Enter to decide later", n=len(choices)))
        else:
            answer = _show.ask(_("1–{n}, Enter to decide later", n=len(choices)))
        if not answer:
            return False, None
        if answer.casefold() in {"q", "ㅂ"}:
            raise typer.Abort
        if answer.isdecimal() and 1 <= int(answer) <= len(choices):
            return True, choices[int(answer) - 1][1]
        if names and len(answer) > 1 and not answer.isdecimal() and yes(answer) is None:
            return True, answer
