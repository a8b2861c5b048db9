"""Settle an ending, one answer after another: each is written by itself, and what isn't answered stays as it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import clock, followups, projects, rhythms, text
from ..dates import Cadence
from ..errors import NotFound, UsageError
from ..followups import FollowUp, wording
from ..words import _
from ._upstream import SOON

if TYPE_CHECKING:
    from ..store import Book


class Settled(NamedTuple):
    """What was settled with someone: the wrap's row, and the thanks that are promised."""

    wrap_id: int
    thanks: FollowUp | None


def settle(
    book: Book,
    project_id: int,
    person_id: int,
    *,
    remains: str | None = None,
    thanks: str | None = None,
    seed: str | None = None,
    every: str | None = None,
) -> Settled:
    """Keep what was answered about one member; None leaves an answer as it is, and an empty one takes it away.

    `thanks` becomes a follow-up of mine, by the day it names, else in a week; `every` is a rhythm, or off.

    Raises:
        NotFound: that person isn't a member.
        UsageError: the rhythm is none.
    """
    if book.value("SELECT 1 FROM member WHERE project_id = ? AND person_id = ?", project_id, person_id) is None:
        name = book.value("SELECT name FROM person WHERE id = ?", person_id) or ""
        slug = projects.get(book, project_id).slug
        raise NotFound(
            _("{name} isn't a member of #{slug}; `aftera project join {slug} WHO` says so.", name=name, slug=slug)
        )
    often = _cadence(every)
    wrap_id, thanks_id = book.row(
        "SELECT id, thanks_id FROM wrap WHERE project_id = ? AND person_id = ?", project_id, person_id
    ) or (None, None)
    said = {"remains": remains, "seed": seed}
    columns: dict[str, object] = {
        name: " ".join(text.nfc(value).split()) or None for name, value in said.items() if value is not None
    }
    if thanks is not None:
        thanks_id = columns["thanks_id"] = _promise(book, project_id, person_id, thanks, thanks_id)
    columns["settled_on"] = clock.today().isoformat()
    if wrap_id is None:
        wrap_id = book.insert("wrap", project_id=project_id, person_id=person_id, **columns)
    else:
        book.update("wrap", wrap_id, **columns)
    if isinstance(often, Cadence):
        rhythms.set_rhythm(book, often, person_id=person_id)
    elif often is not None:
        rhythms.remove(book, person_id=person_id)
    return Settled(int(wrap_id), next(iter(followups.get(book, [thanks_id] if thanks_id else [])), None))


def finish(book: Book, project_id: int, day: date) -> None:
    """End a project as it stands: wrapped, or let go where it was; nobody's row is made up. Once is enough."""
    stage, settled = book.row("SELECT stage, settled_on FROM project WHERE id = ?", project_id) or ("", None)
    if stage not in ("wrapped", "let go"):
        projects.move(book, project_id, "wrapped", day)
    if settled is None:
        book.update("project", project_id, settled_on=day.isoformat())


def is_settled(book: Book, project_id: int) -> bool:
    """Tell whether a project's ending was gone through."""
    return book.value("SELECT settled_on FROM project WHERE id = ?", project_id) is not None


def _cadence(every: str | None) -> Cadence | str | None:
    """Return how often a rhythm says; "off" for none, None where nothing was said.

    Raises:
        UsageError: it says neither.
    """
    said = text.nfc(every).strip() if every is not None else None
    if said is None:
        return None
    if not said or said.casefold() in {"off", _("off")}:
        return "off"
    found = wording.cadence(said)
    if found is None:
        raise UsageError(_("“{text}” is no rhythm; write it like “6 weeks” or “every friday”.", text=said))
    return found


def _promise(book: Book, project_id: int, person_id: int, thanks: str, held: int | None) -> int | None:
    """Promise thanks, or say them anew while they are open; empty ones are dropped. Return the follow-up."""
    today = clock.today()
    is_open = held is not None and book.value("SELECT state FROM followup WHERE id = ?", held) == "open"
    if not thanks.strip():
        if held is not None and is_open:
            followups.drop(book, held, today)
        return None
    read = wording.read(thanks)
    said = _("Say thank you: {what}", what=read.text) if read.text else _("Say thank you")
    due = read.due or clock.shifted(today, SOON)
    if held is not None and is_open:
        book.update(
            "followup",
            held,
            text=" ".join(text.nfc(said).split()),
            due=due.isoformat(),
            due_from=read.due_from.isoformat() if read.due_from else None,
            due_time=f"{read.time:%H:%M}" if read.time else None,
            changed_at=clock.utc_stamp(),
        )
        return held
    return followups.add(book, said, [person_id], due, read.due_from, read.time, project_id=project_id)
