"""What came of an event, drawn in a few lines before its deck: how many I met, with whom it went on, who fades."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..events import Event
from ..events.since import Since, Someone
from ..reasons import why
from ..words import n_
from . import _ink
from ._ink import Run

#: So many people of a list are named; JSON has them all.
_NAMED = 5


def draw(event: Event, found: Since) -> None:
    """Print what came of an event."""
    head = n_("{event}: {n} person met", "{event}: {n} people met", found.met, event=event.name)
    _ink.write([(head, "bold")])
    for said, people in (
        (n_("{n} followed up", "{n} followed up", len(found.followed)), found.followed),
        (n_("{n} with something to come", "{n} with something to come", len(found.promised)), found.promised),
        (n_("nothing since with {n}", "nothing since with {n}", len(found.fading)), found.fading),
    ):
        if people:
            _ink.write([(f"{said}  ", ""), *_named(people)], hang=2)
    _ink.write([])


def _named(people: Sequence[Someone]) -> list[Run]:
    runs: list[Run] = []
    for one in people[:_NAMED]:
        runs += [(", ", "dim")] if runs else []
        runs += [(" ".join(one.name.split()), ""), (f" ({one.reason.text})", "dim")]
    more = len(people) - _NAMED
    return [*runs, (" " + n_("and {n} more", "and {n} more", more), "dim")] if more > 0 else runs


def as_json(found: Since) -> dict[str, Any]:
    """Return what came of an event as its part of the documented JSON object."""
    return {
        "met": found.met,
        "followed_up": [_one(one) for one in found.followed],
        "promised": [_one(one) for one in found.promised],
        "fading": [_one(one) for one in found.fading],
    }


def _one(one: Someone) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "why": why(one.reason)}
