"""`aftera find WORDS`: search everything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import typer

from .. import clock, search
from ..errors import UsageError
from ..search import Hit
from ..words import _, days, mark, told
from . import _ink, _lens, _options, _show
from ._book import book as the_book
from ._ink import Run
from ._lens import Hat
from ._options import Json, Plain, examples

app = _options.app()


class Kind(StrEnum):
    """What may be asked for with --kind: `search.KINDS`."""

    PERSON = "person"
    PROJECT = "project"
    EVENT = "event"
    CONVERSATION = "conversation"
    FOLLOWUP = "followup"
    APPOINTMENT = "appointment"


_HEADINGS = {
    "person": mark("People"),
    "project": mark("Projects"),
    "event": mark("Events"),
    "conversation": mark("Conversations"),
    "followup": mark("Follow-ups"),
    "appointment": mark("Appointments"),
}
_STATES = {
    "done": mark("done"),
    "dropped": mark("dropped"),
    "met": mark("met"),
    "idea": mark("idea"),
    "gathering": mark("gathering"),
    "making": mark("making"),
    "wrapped": mark("wrapped"),
    "let go": mark("let go"),
    "open": mark("open"),
}


@app.command(
    help=_(
        "Search people, projects, events, conversations, follow-ups and appointments. All words must be found: in a "
        "person's entry, or in one conversation, where a word may also be the name of someone it was with."
    ),
    epilog=examples(_("aftera find 소라 콘티"), _("aftera find ㄱㅅㅇ"), "aftera find kim seoyeon", "aftera find 5678"),
)
def find(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help=_("What to look for."), show_default=False)],
    kind: Annotated[list[Kind] | None, typer.Option("--kind", help=_("Only this kind; may be said again."))] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help=_("At most so many of each kind."))] = 10,
    hat: Hat = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    typed = " ".join(words)
    if not typed.strip():
        raise UsageError(_("Say what to look for."))
    worn = _lens.found(the_book(), hat)
    hits = search.find(the_book(), typed, kind or search.KINDS, limit, worn.id if worn else None)
    if json:
        _show.as_json([as_json(hit) for hit in hits])
    elif plain:
        _show.plain((hit.kind, number(hit), hit.title, hit.detail, hit.day, hit.text) for hit in hits)
    elif hits:
        _lens.said(worn)
        _draw(hits)
    else:
        _lens.said(worn)
        _show.say(_("Nothing found for “{words}”.", words=typed))


def as_json(hit: Hit) -> dict[str, Any]:
    """Return something found as its documented JSON object."""
    return hit._asdict()


def number(hit: Hit) -> str:
    """Return the number something found is called by: c12 for a conversation."""
    return f"c{hit.id}" if hit.kind == "conversation" else str(hit.id)


def _draw(hits: Sequence[Hit]) -> None:
    today = clock.today()
    for position, kind in enumerate(dict.fromkeys(hit.kind for hit in hits)):
        _ink.write([("\n" if position else "", ""), (told(_HEADINGS[kind]), "dim")])
        for hit in hits:
            if hit.kind == kind:
                called = number(hit) if kind in ("conversation", "followup") else ""
                _ink.write(_body(hit, today), [(called.rjust(5), "dim")], 7)


def _body(hit: Hit, today: date) -> list[Run]:
    """Return what is found: a first line that names it, and the piece of text that shows why."""
    title = _ink.marked(hit.title, hit.title_marks)
    if hit.kind in ("conversation", "followup", "appointment"):
        day = days.short_day(hit.day, today) if hit.day else ""
        state = told(_STATES[hit.detail]) if hit.kind != "conversation" and hit.detail != "open" else ""
        place = hit.detail if hit.kind == "conversation" else ""
        head = _ink.joined([[(day, "")], title, [(place, "")], [(state, "")]])
    else:
        last = days.ago(hit.day, today) if hit.day and hit.kind == "person" else ""
        before, _dot, stage = hit.detail.rpartition(" · ")
        detail = f"{before} · {told(_STATES[stage])}" if hit.kind == "project" and stage in _STATES else hit.detail
        rest = " · ".join(part for part in (detail, last) if part)
        head = [*title, (f"  {rest}" if rest else "", "dim")]
    return [*head, ("\n", ""), *_ink.marked(hit.text, hit.marks)] if hit.text else head
