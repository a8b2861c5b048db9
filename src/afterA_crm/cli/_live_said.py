"""What a line typed at an event is said back as: `+ 김소라 · 감독 · 010-…`, with what it left open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .. import birthdays, clock, understood
from ..events import Event
from ..events.lines import Kind, Taken
from ..person_line import PersonLine
from ..words import _, n_
from ._ink import Run

#: What a line turned out to be: someone new, someone known, whom I met, a conversation.
_MARKS: Mapping[Kind, str] = {"new": "+", "known": "=", "met": "=", "talk": "c"}


@dataclass(frozen=True)
class Entry:
    """A line as it was taken in: its words, what was understood, and the rows that it made."""

    typed: str
    pieces: list[str]
    mark: str = "!"
    kind: str = ""
    people: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    rows: dict[str, Any] = field(default_factory=dict)
    questions: int = 0
    deed: int | None = None
    undone: bool = False
    failed: bool = False
    kept: bool = False

    def taken_back(self) -> Entry:
        """Return the entry as one that was taken back."""
        return replace(self, undone=True)

    def rehearsed(self) -> Entry:
        """Return the entry of a line that was only tried, without the numbers of rows that don't stand."""
        return replace(self, deed=None, rows={}, mark=self.mark if self.mark in ("+", "=") else "")

    def drawn(self) -> list[Run]:
        """Return the entry as runs for the screen."""
        style = "dim" if self.undone or self.failed else ""
        first, *more = self.pieces or [""]
        runs: list[Run] = [(f"{self.mark} ", "dim"), (first, style or ("bold" if self.kind != "talk" else ""))]
        runs += [(f" · {piece}", style) for piece in more]
        return [*runs, (f" · {_('taken back')}", "dim")] if self.undone else runs

    def as_json(self) -> dict[str, Any]:
        """Return the entry as its documented JSON object."""
        if self.failed:
            return {"typed": self.typed, "kind": "failed", "why": self.pieces[0], "deed": None}
        people = [
            {"id": number if self.deed else None, "name": name} if self.kind == "new" else {"id": number, "name": name}
            for number, name in zip(self.people, self.names, strict=True)
        ]
        return {"typed": self.typed, "kind": self.kind, "people": people, **self.rows, "deed": self.deed}

    def record(self) -> tuple[Any, ...]:
        """Return the entry as a record: its kind, the names, and the line."""
        return self.kind or "failed", self.names, self.typed


def entry(typed: str, taken: Taken, event: Event, deed: int | None) -> Entry:
    """Return what a line that was taken in is said back as."""
    said = _person(taken) if taken.kind in ("new", "known") else [name for _number, name in taken.people]
    mark = _MARKS[taken.kind]
    if taken.u is not None:
        chips = _chips(taken, event)
        said = (chips or [typed]) if taken.kind == "talk" else [*said, *chips]
        if taken.kind == "talk":
            mark = f"c{taken.made.conversation}" if taken.made.conversation else f"p{taken.made.appointment}"
    if taken.namesakes:
        said.append(
            n_("another of that name is in the book", "{n} others of that name are in the book", taken.namesakes)
        )
    open_ = len(taken.made.questions)
    if open_:
        said.append(_("→ inbox"))
    made = taken.made
    rows = {
        "conversation": made.conversation,
        "appointment": made.appointment,
        "followups": made.followups,
        "questions": made.questions,
    }
    people, names = tuple(one for one, _name in taken.people), tuple(name for _one, name in taken.people)
    return Entry(typed, said or [typed], mark, taken.kind, people, names, rows, open_, deed)


def _person(taken: Taken) -> list[str]:
    """Return what a line says of a person, piece by piece."""
    said: PersonLine = taken.said
    parts = [taken.people[0][1], *said.nicknames]
    if taken.kind == "new":
        parts += [f"{role.name} · {role.organisation}" if role.organisation else role.name for role in said.roles]
        parts.append(said.organisation or "")
    parts += [value for _kind, value, _label in said.channels()]
    parts += [f"#{tag}" for tag in said.tags]
    if taken.kind == "new":
        parts.append(birthdays.written(said.birthday) if said.birthday else "")
        parts.append(_("through {name}", name=said.via) if said.via else "")
        parts.append(f"“{said.note}”" if said.note else "")
    return [part for part in parts if part]


def _chips(taken: Taken, event: Event) -> list[str]:
    """Return what was understood of a conversation, without the day and the event that stand above it."""
    if taken.u is None:
        return []
    today = taken.u.when == clock.today() and taken.u.appointment is None
    with_whom = {"person"} if taken.kind != "talk" else set()
    return [
        chip.text
        for chip in understood.chips(taken.u)
        if not (chip.kind == "when" and today)
        and not (chip.kind == "event" and taken.u.event == event.slug)
        and chip.kind not in with_whom
    ]


def help_lines() -> list[str]:
    """Return what can be typed, in a few short lines."""
    return [
        _("One line, one person or one conversation:"),
        _("  Sora Kim director 010-1234-5678 #ai"),
        _("  met Sora about the storyboard; mail next week"),
        _("@+ before a name makes someone new."),
        _("q shows my card, u takes the last line back."),
        _("Nothing is asked; what is unclear waits in the inbox."),
    ]
