"""Introductions drawn: the list by state, and one with its way, why, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import clock, introductions, people
from ..introductions import STATE_WORDS, Introduction
from ..nouns import INTRODUCTION_STATES
from ..reasons import why
from ..store import Book
from ..text import visible, width
from ..words import _, days, told
from . import _ink, _show


def as_json(held: Introduction) -> dict[str, Any]:
    """Return an introduction as its documented JSON object."""
    return {
        "id": held.id,
        "by": {"id": held.by_id, "name": held.by} if held.by_id else None,
        "one": {"id": held.one_id, "name": held.one},
        "other": {"id": held.other_id, "name": held.other} if held.other_id else None,
        "because": held.because,
        "state": held.state,
        "outcome": held.outcome,
        "day": held.day,
        "conversation": held.conversation_id,
        "need": {"id": held.need_id, "text": held.need} if held.need_id else None,
        "next": introductions.next_step(held),
        "why": why(*held.reasons()),
    }


def record(held: Introduction) -> tuple[Any, ...]:
    """Return an introduction as a record."""
    why = "; ".join(reason.text for reason in held.reasons())
    return (held.id, held.state, held.one, held.other, held.by, held.day, held.outcome, why)


def one_line(held: Introduction) -> str:
    """Return an introduction in one line: number, names, state, why."""
    return " · ".join(part for part in (held.said(), held.outcome or "", held.because or "") if part)


def draw_list(found: Sequence[Introduction]) -> None:
    """Draw introductions under their states, each with why it is there."""
    today = clock.today()
    hang = max(len(f"i{held.id}") for held in found) + 4
    shown = ""
    for held in found:
        word = told(STATE_WORDS[held.state])
        if word != shown:
            _ink.write([(word, "dim")])
            shown = word
        day = days.short_day(held.day, today) if held.day else ""
        by = _("by {name}", name=held.by) if held.by else ""
        why = [] if held.by and held.reasons()[0].kind == "by" else [r.text for r in held.reasons() if r.kind != "by"]
        if held.reasons()[0].kind == "noted":
            day = ""
        said = _ink.joined(
            [[(held.names, "")], [(by, "")], [(day, "dim")], *([(w, "dim")] for w in why), [(held.outcome or "", "")]]
        )
        _ink.write(said, [("  ", ""), (f"i{held.id}", "dim")], hang)


def draw(book: Book, held: Introduction) -> None:
    """Draw one introduction: its way, why, who the two are now, and the commands that come next."""
    today = clock.today()
    day = days.short_day(held.day, today) if held.day else ""
    _ink.write(_ink.joined([[(f"i{held.id}  {held.names}", "bold")], [(day, "dim")]]))
    _ink.write(_way(held))
    rows = [(_("Why") if not at else "", reason.text) for at, reason in enumerate(held.reasons())]
    if held.outcome:
        rows.append((_("Declined") if held.state == "declined" else _("Came of it"), held.outcome))
    numbers = [number for number in (held.by_id, held.one_id, held.other_id) if number]
    for person in people.get(book, numbers):
        now = " · ".join(part for part in _show.candidate(person).split(" · ")[1:] if part)
        marks = [_("quiet") if person.quiet else "", _("archived") if person.archived else ""]
        rows.append((person.name, " · ".join(part for part in (now, *marks) if part) or "–"))
    rows += _next(held)
    hang = min(20, max(width(visible(label)) for label, _said in rows) + 2)
    for label, said in rows:
        lead = visible(label)
        if width(lead) > hang - 2:
            from ..text import clip

            lead = clip(lead, hang - 2)
        _ink.write([(said, "")], [(lead, "dim")], hang)


def _way(held: Introduction) -> list[_ink.Run]:
    """Return the states in order, where it is now standing out."""
    if held.state == "declined":
        return [(told(STATE_WORDS["declined"]), "bold")]
    steps = INTRODUCTION_STATES[3:-1] if held.by else INTRODUCTION_STATES[:-1]
    runs: list[_ink.Run] = []
    for step in steps:
        runs += [(" → ", "dim")] if runs else []
        runs.append((told(STATE_WORDS[step]), "bold" if step == held.state else "dim"))
    return runs


def _next(held: Introduction) -> list[tuple[str, str]]:
    rows = []
    asks = {"idea": held.one, "asked one": held.other, "asked both": held.names}.get(held.state)
    if asks and not held.by and held.other:
        rows.append((_("Next"), f"aftera intro draft {held.id}   " + _("the words for {name}", name=asks)))
    step = introductions.next_step(held)
    if step:
        label = "" if rows else _("Next")
        word = told(STATE_WORDS[step])
        rows.append((label, f"aftera intro next {held.id}   " + _("once it is so: {state}", state=word)))
    return rows
