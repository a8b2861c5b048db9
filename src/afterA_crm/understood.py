"""What was understood of a line, said back in one: the same words under the capture bar and after `aftera log`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import NamedTuple

from . import clock, ways
from .capture import Followup, Need, Understanding
from .words import _, days


class Chip(NamedTuple):
    """One thing that was understood: its kind (a span kind of `capture`) and its words."""

    kind: str
    text: str


def one_line(u: Understanding, names: Mapping[int, str] | None = None) -> str:
    """Return the understanding as one line: `2026-11-19 (Thu) · 김민수 · 성수 · #ai-film`."""
    return " · ".join(chip.text for chip in chips(u, names))


def chips(u: Understanding, names: Mapping[int, str] | None = None) -> list[Chip]:
    """Return what was understood, piece by piece, in the order it is said. `names` of people it doesn't name."""
    found = [Chip("when", _when(u))]
    with_, about = _people(u)
    if with_:
        found.append(Chip("person", ", ".join(with_)))
    if about:
        found.append(Chip("person", _("about {names}", names=", ".join(about))))
    found += [Chip("question", f"{question.text}?") for question in u.questions]
    if u.place:
        found.append(Chip("place", u.place))
    if u.via and u.via != ways.MET:
        found.append(Chip("via", ways.said(u.via)))
    found += [Chip("project", f"#{name}") for name in u.projects]
    found += [Chip("tag", f"#{name}") for name in u.tags]
    if u.event:
        found.append(Chip("event", _("{event} (new)", event=u.event) if u.event_new else u.event))
    if u.hat:
        found.append(Chip("hat", _("as {hat}", hat=u.hat)))
    if u.echo:
        found.append(Chip("echo", f"“{u.echo.text}”"))
    known = {mention.id: mention.name for mention in (*u.people, *u.others)} | dict(names or {})
    for role in u.roles:
        if role.person is not None:
            found.append(Chip("role", _("{name}: {role}?", name=known.get(role.person, role.name), role=role.role)))
    for said in u.introductions:
        by = known.get(said.by or 0)
        if by:
            found.append(Chip("introduction", _("introduced by {name}", name=by)))
    found += [Chip("need", _wish(u, need, known, needed=True)) for need in u.needs]
    found += [Chip("offer", _wish(u, offer, known, needed=False)) for offer in u.offers]
    found += [Chip("followup", followup(said)) for said in u.followups]
    return found


def _wish(u: Understanding, wish: Need, known: Mapping[int, str], *, needed: bool) -> str:
    """Return a need or an offer, with whose it is where it isn't that of whom I met, and until when."""
    what = wish.text
    if wish.until:
        what = _("{what} (until {day})", what=what, day=days.short_day(wish.until, clock.today()))
    if wish.project:
        project = f"#{wish.project}"
        return (
            _("{project} needs {what}", project=project, what=what)
            if needed
            else _("{project} offers {what}", project=project, what=what)
        )
    if wish.mine:
        return _("I need {what}", what=what) if needed else _("I offer {what}", what=what)
    of_the_line = {mention.id for mention in u.people}
    names = [known[one] for one in wish.people if one in known and one not in of_the_line]
    if not names and set(wish.people) < {mention.id for mention in u.people if mention.as_ == "with"}:
        names = [known[one] for one in wish.people]
    if names:
        said = ", ".join(names)
        return (
            _("{name} needs {what}", name=said, what=what)
            if needed
            else _("{name} offers {what}", name=said, what=what)
        )
    return _("needs {what}", what=what) if needed else _("offers {what}", what=what)


def followup(said: Followup) -> str:
    """Return a follow-up as it is said back: `to do 11-24 (Tue) send the reference`."""
    parts = [due(said.due, said.from_, said.time), said.text, said.repeat and f"({_repeat(said.repeat)})"]
    words = " ".join(part for part in parts if part)
    if said.proposed and said.whose == "mine":
        return _("perhaps to do: {what}", what=words)
    if said.proposed:
        return _("perhaps to get: {what}", what=words)
    return _("to do {what}", what=words) if said.whose == "mine" else _("to get {what}", what=words)


def _repeat(said: str) -> str:
    from .followups.repeating import told

    return told(said)


def due(last: date | None, first: date | None, at: time | None) -> str:
    """Return a day, or a window of days, as it is said back: `11-24 (Tue) 15:00`, `11-23 (Mon)–11-29 (Sun)`."""
    if last is None:
        return ""
    today = clock.today()
    until = days.short_day(last, today)
    said = f"{days.short_day(first, today)}–{until}" if first and first != last else until
    return f"{said} {at:%H:%M}" if at else said


def _when(u: Understanding) -> str:
    if u.appointment:
        ahead = u.appointment
        said = days.day(ahead.last or ahead.day) if not ahead.last else due(ahead.last, ahead.day, None)
        return _("appointment {when}", when=f"{said} {ahead.time:%H:%M}" if ahead.time else said)
    said = days.day(u.when)
    if u.about:
        said = _("around {day}", day=said)
    return f"{said} {u.time:%H:%M}" if u.time else said


def _people(u: Understanding) -> tuple[list[str], list[str]]:
    told: dict[str, list[str]] = {"with": [], "about": []}
    for mention in u.people:
        told[mention.as_].append(mention.name)
    for new in u.new_people:
        told[new.as_].append(_("{name} (new)", name=new.name))
    return list(dict.fromkeys(told["with"])), list(dict.fromkeys(told["about"]))
