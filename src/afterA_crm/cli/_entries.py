"""Conversations as several commands print them: drawn, as JSON, as records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from .. import clock, ways
from ..text import clip, visible, width
from ..timeline import Entry
from ..words import _, days
from . import _ink

if TYPE_CHECKING:
    from rich.console import RenderableType

#: How much of a sentence or a note is drawn; JSON and records hold it whole.
_MOST = 1200


def as_json(entry: Entry) -> dict[str, Any]:
    """Return a conversation as its documented JSON object."""
    echo = {"text": entry.echo, "strength": entry.strength} if entry.echo or entry.strength else None
    return {
        "id": entry.id,
        "day": entry.day,
        "time": entry.time,
        "about": entry.about_day,
        "how": entry.how,
        "sentence": entry.sentence,
        "note": entry.note,
        "people": [{"id": p.id, "name": p.name, "as": p.part} for p in entry.people],
        "place": entry.place,
        "event": entry.event,
        "hat": entry.hat,
        "projects": list(entry.projects),
        "tags": list(entry.tags),
        "echo": echo,
    }


def record(entry: Entry) -> tuple[Any, ...]:
    """Return a conversation as a record: number, day, time, how, people, place, event, projects, sentence, echo."""
    named = [p.name for p in entry.people]
    slugs = [f"#{slug}" for slug in entry.projects]
    first = (f"c{entry.id}", entry.day, entry.time, entry.how, named, entry.place, entry.event, slugs)
    return (*first, entry.sentence, entry.echo)


def drawn(entries: Sequence[Entry], marked: Iterable[str] = ()) -> RenderableType:
    """Return conversations drawn one under the other: number, day, who and where, the sentence, the echo.

    `marked` are words to make stand out where they occur.
    """
    from rich.table import Table
    from rich.text import Text

    words = [word for word in marked if word]
    grid = Table.grid(padding=(0, 2, 0, 0), expand=False)
    grid.add_column(justify="right", style="dim", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    today = clock.today()
    for entry in entries:
        body = Text(visible(around(entry)), style="dim")
        if body:
            body.append("\n")
        body.append(Text(clip(visible(entry.typed), _MOST), style="not dim"))
        if entry.note:
            body.append("\n").append(Text(clip(visible(entry.note, keep="\n"), _MOST)))
        if entry.echo and entry.echo not in entry.sentence:
            body.append("\n").append(Text(f"“{visible(entry.echo)}”", style="italic"))
        if words:
            body.highlight_words(words, style="bold underline", case_sensitive=False)
        grid.add_row(f"c{entry.id}", Text(_day(entry, today)), body)
    return grid


def write(entries: Sequence[Entry]) -> None:
    """Print conversations one under the other, as `drawn` draws them, without Rich."""
    today = clock.today()
    when = [_day(entry, today) for entry in entries]
    numbers = max(len(f"c{entry.id}") for entry in entries)
    hang = numbers + 2 + max(width(day) for day in when) + 2
    for entry, day in zip(entries, when, strict=True):
        lines = [(around(entry), "dim"), (clip(entry.typed, _MOST), ""), (clip(entry.note or "", _MOST), "")]
        if entry.echo and entry.echo not in entry.sentence:
            lines.append((f"“{entry.echo}”", "italic"))
        runs = [run for line in lines if line[0] for run in (("\n", ""), line)][1:]
        _ink.write(runs, [(f"c{entry.id}".rjust(numbers), "dim"), (f"  {day}", "")], hang)


def around(entry: Entry) -> str:
    """Return who, how, where and under which names a conversation was: `이소라, 김민수 · 성수 · #ai-film`."""
    with_whom = ", ".join(p.name for p in entry.people if p.part == "with")
    about = ", ".join(p.name for p in entry.people if p.part == "about")
    parts = [
        with_whom,
        _("about {names}", names=about) if about else "",
        "" if entry.how == ways.MET else ways.said(entry.how),
        entry.place or "",
        entry.event or "",
        *(f"#{slug}" for slug in entry.projects),
    ]
    return " · ".join(part for part in parts if part)


def _day(entry: Entry, today: Any) -> str:
    said = days.short_day(entry.day, today)
    return _("{day}, about", day=said) if entry.about_day else said
