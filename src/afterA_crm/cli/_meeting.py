"""Saying whom I met at an event: people of the book, and new ones in the same breath."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from .. import adding, clock, person_line, settings
from ..errors import NotFound, Several, UsageError
from ..events import Event, meeting
from ..person_line import PersonLine
from ..words import _, days
from . import _book, _show, _trial, _typed, _who


class _Met(NamedTuple):
    """Someone who was met: their id where the book knows them, else the line that makes them."""

    id: int | None
    name: str
    said: PersonLine | None = None


def met(
    event: Event,
    who: Sequence[str],
    day: date | None,
    note: str | None,
    *,
    yes: bool,
    dry_run: bool,
    no_input: bool,
    json: bool,
) -> None:
    """Say whom I met at an event, as one deed.

    Raises:
        NotFound: somebody isn't in the book and isn't said to be new.
        Several: a name fits several people, or someone else has the phone or e-mail address already.
        UsageError: the day has yet to come, or a line names nobody.
    """
    book = _book.book()
    found = [one for word in who for one in _meant(word, yes, no_input)]
    on = day or _today(event)
    title = f"event met {event.slug} {' '.join(who)}"
    rows: list[tuple[int, str, bool]] = []
    with _typed.kept(" ".join(who)), _trial.deed(title, dry_run) as done:
        for one in found:
            if one.id is not None:
                meeting.met(book, event, one.id, on, note, day_said=day is not None)
                if one.said is not None:
                    meeting.complete(book, one.id, one.said)
                rows.append((one.id, one.name, False))
            elif one.said is not None:
                rows.append((meeting.meet_new(book, event, one.said, on, note).id, one.name, True))
    if json:
        people = [{"id": None if new and dry_run else number, "name": name, "new": new} for number, name, new in rows]
        said = {"id": event.id, "slug": event.slug, "name": event.name}
        _show.as_json({"event": said, "day": on, "people": people, "deed": None if dry_run else done.id})
        return
    names = ", ".join(_("{name} (new)", name=name) if new else name for _number, name, new in rows)
    when = days.short_day(on, clock.today()) if on else ""
    _show.say(" · ".join(part for part in (event.name, when, names) if part))


def _today(event: Event) -> date | None:
    """Return today where the event is on, and nothing where it isn't: which of its days it was isn't known."""
    today = clock.today()
    return today if event.first and event.last and event.first <= today <= event.last else None


def _meant(word: str, yes: bool, no_input: bool) -> list[_Met]:
    book = _book.book()
    if not word.strip().startswith("@+"):
        try:
            return [_Met(one.id, one.name) for one in _who.everyone(book, [word], no_input=no_input)]
        except NotFound as error:
            hint = _('Write @+ before the name of someone new: `aftera event met EVENT "@+Sora Kim"`.')
            raise NotFound(f"{error.sentence} {hint}") from None
    said = person_line.parse(word.strip(), settings.load().date_order)
    if not said.name:
        raise UsageError(_('After @+ comes a name: `aftera event met EVENT "@+Sora Kim"`.'))
    known = None if yes else meeting.known_by_channel(book, said, said.name)
    if known:
        return [_Met(known.id, known.name, said)]
    reached = [person for person, _value in adding.alike(book, said).reached]
    if reached and not yes:
        raise Several(_("Someone has this already; --yes adds another person all the same:"), reached)
    return [_Met(None, said.name, said)]
