"""How needs and offers are printed, and which one is meant: the same for their own commands and for projects."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from .. import capture, clock, needs, people, projects, settings, text
from ..errors import NotFound, Several
from ..needs import Need, Whose
from ..reasons import why
from ..store import Book
from ..words import _, days
from ..words.answers import ME
from . import _days, _show, _which, _who
from ._options import can_ask
from ._who import pick


def as_json(row: Need) -> dict[str, Any]:
    """Return a need or an offer as its documented JSON object."""
    return {
        "id": row.id,
        "kind": row.kind,
        "text": row.text,
        "role": row.role,
        "until": row.until,
        "holds": row.holds(clock.today()),
        "of": {"person": row.person_id, "project": row.project_id, "name": row.of},
        "closed_on": row.closed_on,
        "filled_by": {"id": row.filled_by_id, "name": row.filled_by} if row.filled_by_id else None,
        "conversation": row.conversation_id,
        "why": why(row.reason()),
    }


def record(row: Need) -> tuple[Any, ...]:
    """Return a need or an offer as a record: number, kind, whose, role, words, until, closed, met by, c12."""
    conversation = f"c{row.conversation_id}" if row.conversation_id else ""
    return (
        *(row.id, row.kind, row.of or "me", row.role, row.text),
        *(row.until, row.closed_on, row.filled_by, conversation),
    )


def one_line(row: Need) -> str:
    """Return a need or an offer in one line: `need 3 · 이소라 · 작곡가 · until 03-31 (Wed)`."""
    kind = _("need {number}", number=row.id) if row.kind == "need" else _("offer {number}", number=row.id)
    said = (kind, row.of or _("me"), needs.worded(row.text, row.role), standing(row, clock.today()))
    return " · ".join(part for part in said if part)


def standing(row: Need, today: date) -> str:
    """Return until when it holds, or since when it is closed and who met it."""
    if row.closed_on is not None:
        closed = _("closed {day}", day=days.short_day(row.closed_on, today))
        return f"{closed} · {row.filled_by}" if row.filled_by else closed
    return until(row.until, today)


def until(day: date | None, today: date) -> str:
    """Return until when something holds, without any reproach where that day went by."""
    if day is None:
        return ""
    said = days.short_day(day, today)
    return _("was until {day}", day=said) if day < today else _("until {day}", day=said)


def show(rows: Sequence[Need], json: bool, plain: bool, empty: str) -> None:
    """Print a list of them: number, until when, whose and what, where it was said. An empty one says so, as talk."""
    if json:
        _show.as_json([as_json(row) for row in rows])
    elif plain:
        _show.plain(record(row) for row in rows)
    elif not rows:
        _show.say(empty)
    else:
        _draw(rows)


def _draw(rows: Sequence[Need]) -> None:
    today, cells = clock.today(), _show.columns()
    days_ = [standing(row, today) for row in rows]
    numbers, wide = max(len(str(row.id)) for row in rows), max(map(text.width, days_))
    for row, day in zip(rows, days_, strict=True):
        start = f"{row.id:>{numbers}}  " + (f"{text.pad(day, wide)}  " if wide else "")
        what = text.visible(f"{row.of or _('me')} · {needs.worded(row.text, row.role)}")
        where = f"c{row.conversation_id}" if row.conversation_id else ""
        if cells:
            room = cells - text.width(start) - (text.width(where) + 2 if where else 0)
            what = text.clip(what, max(20, room))
        _show.line(f"{start}{what}  {where}".rstrip())


def until_day(what: str, until: str | None) -> tuple[str, date | None]:
    """Return the words and the day until which they hold: of --until, else said in the words as a line says it."""
    if until is not None:
        return what, _days.last(until, "ahead")
    kept = settings.load()
    known = capture.Known(order=kept.date_order, week_start=6 if kept.week_start == "sunday" else 0)
    rest, day = capture.bounded(what, known, clock.now())
    return (rest, day) if rest else (what, None)


def one(
    book: Book,
    words: str,
    kind: str | None = None,
    *,
    project_id: int | None = None,
    closed: bool = False,
    no_input: bool = False,
) -> Need:
    """Return the one the words mean; ask which where several fit and someone can answer.

    Raises:
        NotFound: none fits.
        Several: several fit and no one can be asked.
    """
    try:
        return needs.find(book, words, kind, project_id=project_id, closed=closed)
    except Several as several:
        if not can_ask(no_input):
            raise
        chosen: Need = several.candidates[pick(several.sentence, [_choice(row) for row in several.candidates])]
        return chosen


def _choice(row: Need) -> str:
    """Return one among several that are numbered as choices, so without its own number."""
    said = (row.of or _("me"), needs.worded(row.text, row.role), standing(row, clock.today()))
    return " · ".join(part for part in said if part)


def whose(book: Book, words: str, *, no_input: bool = False) -> Whose:
    """Return whose the words say it is: mine, a project's with # before it, a person's, else a project's.

    Raises:
        NotFound: they name neither.
        Several: they could be several people or projects, and no one can be asked.
    """
    words = text.nfc(words).strip()
    if words.startswith("#"):
        return Whose(project_id=_which.project(book, words).id)
    if words.casefold() in ME:
        return needs.MINE
    try:
        return Whose(_who.one(book, words, no_input=no_input).id)
    except NotFound:
        found = projects.exactly(book, words)
        if found is None:
            raise NotFound(
                _(
                    "“{name}” is nobody in the book and no project; say whose it is first: me, a name or '#project'.",
                    name=words,
                )
            ) from None
        return Whose(project_id=found)


def parted(book: Book, words: list[str]) -> tuple[str, str]:
    """Return whose it is and what, where a name of two words may be unquoted."""
    if len(words) == 1 and not words[0].startswith("#"):
        # One quoted sentence: `aftera need "Sora composer"`; a name of several words stays one.
        found = people.candidates(book, words[0]) if words[0].casefold() not in ME else []
        parts = words[0].split()
        if not found and len(parts) > 1:
            words = parts
    if len(words) > 2:
        both = " ".join(words[:2])
        named = [one for one in people.candidates(book, both) if text.squash(one.name) == text.squash(both)]
        if len(named) == 1:
            return both, " ".join(words[2:])
    return words[0], " ".join(words[1:])
