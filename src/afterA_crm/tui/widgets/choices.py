"""The answers a question could have, one under the other: in the capture bar and in the inbox."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from textual.content import Content

from ... import clock
from ...capture import Question
from ...people import Person
from ...words import _, days
from .. import ink

Answer = int | str | date | None

#: How many choices of a question are shown.
_SHOWN = 7


class Choice(NamedTuple):
    """A possible answer to a question, or to a proposal."""

    question: str
    answer: Answer
    said: Content


def drawn(asked: Content | None, choices: Sequence[Choice], at: int | None) -> list[Content]:
    """Return the lines of a question and its choices, the one under the cursor marked."""
    lines = [asked] if choices and asked is not None else []
    for number, choice in enumerate(choices):
        here = number == at
        marker = ("› ", "bold $accent") if here else "  "
        lines.append(ink.line(marker, choice.said.stylize("bold") if here else choice.said))
    return lines


def asked(question: Question) -> Content:
    """Return the question as a sentence."""
    if question.kind == "day":
        return ink.line((_("Which day is “{text}”?", text=question.text), "$asks"))
    if question.kind == "line":
        return ink.line((_("With whom was “{text}”?", text=question.text), "$asks"))
    return ink.line((_("Who is “{text}”?", text=question.text), "$asks"))


def answers(question: Question, found: Mapping[int, Person]) -> list[Choice]:
    """Return what could be answered; `found` are the people it names."""
    if question.kind == "day":
        dates = [date.fromisoformat(candidate.name) for candidate in question.candidates[:_SHOWN]]
        choices = [Choice(question.text, day, ink.line(days.day(day))) for day in dates]
        return [*choices, Choice(question.text, None, ink.line((_("no day, just text"), "$muted")))]
    choices = []
    for candidate in question.candidates[:_SHOWN]:
        if candidate.id is not None:
            said = _told_apart(found[candidate.id]) if candidate.id in found else ink.line(candidate.name)
            choices.append(Choice(question.text, candidate.id, said))
    name = question.name or question.text
    if question.kind != "line":
        choices.append(Choice(question.text, name, ink.line(_("{name}, someone new", name=name))))
    return [*choices, Choice(question.text, None, ink.line((_("nobody, just text"), "$muted")))]


def _told_apart(person: Person) -> Content:
    """Return what tells a person from another of the same name."""
    last = days.ago(person.last_touch, clock.today()) if person.last_touch else ""
    rest = " · ".join(part for part in (", ".join(person.roles), person.organisation or "", last) if part)
    return ink.line(person.name, (f"   {rest}" if rest else "", "$muted"))
