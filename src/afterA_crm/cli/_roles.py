"""Roles drawn: a person's in time, and whose moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from .. import clock, roles, strips
from ..errors import UsageError
from ..hats import Worn
from ..reasons import why
from ..roles import Role
from ..store import Book
from ..text import clip, pad, visible, width
from ..words import _, days, n_
from . import _ink, _lens, _show

if TYPE_CHECKING:
    from ..lanes import Lane, Move

#: How many people are drawn whose roles moved; pipes get all of them.
_DRAWN = 60


def lines(held: Sequence[Role], taught: Mapping[int, date], cells: int) -> list[tuple[str, str, str]]:
    """Return roles drawn in time, a line each under the years: label, bar and span; none where nothing is dated."""
    found = strips.strip(held, taught, clock.today(), cells)
    if found is None:
        return []
    bars = max(width(bar.drawn) for bar in found.bars)
    rows = [(" " * (found.lead + 2), found.years, "")]
    for bar in found.bars:
        span = f"{' ' * (bars - width(bar.drawn) + 2)}{bar.span}" if bar.span else ""
        rows.append((pad(bar.label, found.lead) + "  ", bar.drawn, span))
    return rows


def strip(book: Book, held: Sequence[Role]) -> bool:
    """Print roles drawn in time; tell whether anything was."""
    found = lines(held, roles.taught(book, held), _show.columns() or 80)
    for label, drawn, span in found:
        _ink.write([(label, ""), (drawn, "dim" if not label.strip() else ""), (span, "dim")])
    return bool(found)


def lanes(book: Book, since: date | None, until: date | None, hat: Worn | None, json: bool, plain: bool) -> None:
    """Print whose roles moved: this quarter, where no day is said.

    Raises:
        UsageError: it would end before it begins.
    """
    from ..lanes import moved, quarter  # only here: a person's page needs none of it

    first, last = quarter(until or clock.today())
    first, last = since or first, until or last
    if last < first:
        raise UsageError(_("It can't end ({until}) before it begins ({since}).", until=last, since=first))
    found = moved(book, first, last, hat.id if hat else None)
    if json:
        _show.as_json(
            {"first": first, "last": last, "people": [_as_json(move) for move in found]},
        )
    elif plain:
        _show.plain(
            (m.id, m.name, m.kind, _said(m.ended), _said(m.began), m.day, "; ".join(r.text for r in m.reasons))
            for m in found
        )
    else:
        _lens.said(hat)
        span = f"{days.day(first)} – {days.day(last)}"
        if not found:
            _show.say(_("Nobody's roles moved: {span}.", span=span))
            return
        _ink.write([(n_("{n} person's roles moved", "{n} people's roles moved", len(found)), ""), (f"  {span}", "dim")])
        _draw(found[:_DRAWN])
        if len(found) > _DRAWN:
            _show.say(_("There are more; --plain lists all."))


def _as_json(move: Move) -> dict[str, object]:
    return {
        "id": move.id,
        "name": move.name,
        "kind": move.kind,
        "day": move.day,
        "ended": [lane._asdict() for lane in move.ended],
        "began": [lane._asdict() for lane in move.began],
        "why": why(*move.reasons),
    }


def _draw(found: Sequence[Move]) -> None:
    wide = max(min(24, width(visible(move.name))) for move in found)
    for move in found:
        name = pad(clip(visible(move.name), 24), wide)
        if move.ended and move.began:
            what = f"{_said(move.ended)} → {_said(move.began)}"
        elif move.ended:
            what = _("no longer {role}", role=_said(move.ended))
        else:
            what = _("now {role}", role=_said(move.began))
        why = " · ".join(reason.text for reason in move.reasons)
        _ink.write([(what, ""), (f"  {why}", "dim")], [(f"  {name}  ", "")], wide + 4)


def _said(moved_: Sequence[Lane]) -> str:
    return " · ".join(lane.said() for lane in moved_)
