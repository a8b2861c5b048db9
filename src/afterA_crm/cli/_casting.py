"""A casting as it is shown: casts that have worked together, people role by role, then gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .. import clock, seasons, text
from ..casting import Candidate, Cast, Casting, Gap, Near, Part, Wanted, Way
from ..reasons import Reason, why
from ..words import _, days, n_
from . import _ink, _show

#: So many reasons of a person are drawn; JSON has them all.
_DRAWN = 5


def draw(found: Casting) -> None:
    """Print a casting."""
    if found.project:
        name, slug = found.project.name, f"#{found.project.slug}"
        _ink.write([(text.clip(text.visible(name), _ink.room() // 2), "bold"), (f"  {slug}", "dim")])
    if found.casts:
        _title(_("Have worked together"), first=not found.project)
        for cast in found.casts:
            _draw_cast(cast)
    for at, part in enumerate(found.parts):
        if part.people:
            _title(_role(part.wanted), bold=True, first=not (at or found.project or found.casts))
            for one in part.people:
                _draw_person(one)
            if part.more:
                _ink.write([(n_("and {n} more", "and {n} more", part.more), "dim")], hang=6)
        _draw_declined(part) if part.people else None
    gaps = [part for part in found.parts if part.gap]
    if gaps:
        drawn = found.project or found.casts or any(part.people for part in found.parts)
        _title(_("Gaps"), first=not drawn)
        for part in gaps:
            if part.gap:
                _draw_gap(part, part.gap)


def question(found: Casting) -> str:
    """Ask which of a casting is chosen; an empty answer chooses nobody."""
    most = max((one.number for part in found.parts for one in _numbered(part)), default=0)
    choices = [cast.letter for cast in found.casts]
    choices += [f"1–{most}"] if most > 1 else [str(most)] if most else []
    if not choices:
        return ""
    _show.say("")
    return _show.ask(_("Whom do you ask? ({choices}, Enter for nobody)", choices=", ".join(choices)))


def _numbered(part: Part) -> list[Candidate | Way]:
    return [*part.people, *(part.gap.ways if part.gap else ())]


def _draw_cast(cast: Cast) -> None:
    seats = [seat for seat in cast.seats if seat.id is not None]
    runs = _ink.joined([(f"{_ink.flat(seat.wanted.role)} ", "dim"), (_ink.flat(seat.name), "bold")] for seat in seats)
    _ink.write(runs, [(f"  {cast.letter}  ", "")], 5)
    named = {person for reason in cast.reasons for person in _people_of(reason)}
    why = [reason.text for reason in cast.reasons]
    why += [f"{seat.name}: {seat.reasons[0].text}" for seat in seats if seat.id not in named and seat.reasons]
    open_ = [seat.wanted.role for seat in cast.seats if seat.id is None]
    if open_:
        why.append(_("still open: {roles}", roles=", ".join(open_)))
    _why(why, 5)


def _people_of(reason: Reason) -> tuple[int, ...]:
    whom = reason.ids.get("person", ())
    return whom if isinstance(whom, tuple) else (whom,)


def _draw_person(one: Candidate) -> None:
    facts = " · ".join(part for part in (", ".join(one.roles), one.organisation or "") if part)
    who = text.clip(_ink.flat(f"{one.name} · {facts}" if facts else one.name), _ink.room() - 8)
    name = text.clip(_ink.flat(one.name), _ink.room() - 8)
    lead = [(f"{one.number:>4}  ", "dim"), (f"{seasons.glyph(one.season)} ", "")]
    _ink.write([(name, "bold"), (who[len(name) :], "")], lead, 8)
    _why([reason.text for reason in _drawn(one.reasons)], 8)


def _drawn(reasons: Sequence[Reason]) -> list[Reason]:
    """Return the reasons that are drawn: the first of each kind, the season and what comes after it always."""
    first = list({reason.kind: reason for reason in reversed(reasons)}.values())[::-1]
    if first and first[0].kind in ("member", "together"):
        # What they made together says more than that they also talked.
        first = [one for one in first if one.kind != "tie"]
    last = [one for one in first if one.kind in ("season", "unmet", "asked", "declined")]
    rest = [one for one in first if one not in last]
    return [*rest[: max(1, _DRAWN - len(last))], *last]


def _draw_declined(part: Part) -> None:
    for one in part.declined:
        _ink.write([(_("left out: {name}, {reason}", name=_ink.flat(one.name), reason=one.reason.text), "dim")], hang=6)


def _draw_gap(part: Part, gap: Gap) -> None:
    said = _("nobody in the book does this now")
    if gap.kind == "unseen":
        said = _("nobody seen through this hat does this now")
    elif gap.kind == "strangers":
        said = _("only people you haven't talked with yet")
    _ink.write([(_role(part.wanted), "bold"), (f"  {said}", "")], hang=2)
    for way in gap.ways:
        words = _("{name} could introduce {to}: {reason}", name=way.name, to=way.to_name, reason=way.reason.text)
        _ink.write([(_ink.flat(words), "")], [(f"{way.number:>4}  ", "dim")], 6)
    for one in gap.near:
        _ink.write([(_ink.flat(_("{name}: {reason}", name=one.name, reason=one.reason.text)), "dim")], hang=6)
    if not part.people:
        _draw_declined(part)


def _role(wanted: Wanted) -> str:
    until = _("until {day}", day=days.short_day(wanted.until, clock.today())) if wanted.until else ""
    said = " · ".join(part for part in (wanted.role, wanted.wish or "", until) if part)
    return text.clip(_ink.flat(said), _ink.room() - 4)


def _title(words: str, bold: bool = False, first: bool = False) -> None:
    if not first:
        _ink.write([])
    _ink.write([(words, "bold" if bold else "dim")])


def _why(pieces: Iterable[str], hang: int) -> None:
    for line in _ink.filled(pieces, _ink.room() - hang):
        _ink.write([(line, "dim")], hang=hang)


def as_json(found: Casting) -> dict[str, Any]:
    """Return a casting as its documented JSON object."""
    project = found.project
    return {
        "project": {"id": project.id, "slug": project.slug, "name": project.name} if project else None,
        "casts": [
            {
                "choice": cast.letter,
                "seats": [
                    {
                        **_wanted_json(seat.wanted),
                        "person": {"id": seat.id, "name": seat.name} if seat.id is not None else None,
                        "why": why(*seat.reasons),
                    }
                    for seat in cast.seats
                ],
                "why": why(*cast.reasons),
            }
            for cast in found.casts
        ],
        "needs": [_part_json(part) for part in found.parts],
    }


def _wanted_json(wanted: Wanted) -> dict[str, Any]:
    return {"need": wanted.need_id, "role": wanted.role, "wish": wanted.wish, "until": wanted.until}


def _part_json(part: Part) -> dict[str, Any]:
    return {
        **_wanted_json(part.wanted),
        "people": [
            {
                "choice": str(one.number),
                "id": one.id,
                "name": one.name,
                "roles": list(one.roles),
                "organisation": one.organisation,
                "season": one.season,
                "last": one.last,
                "why": why(*one.reasons),
            }
            for one in part.people
        ],
        "more": part.more,
        "declined": [_near_json(one) for one in part.declined],
        "gap": part.gap
        and {
            "kind": part.gap.kind,
            "introductions": [
                {
                    "choice": str(way.number),
                    "by": {"id": way.person_id, "name": way.name},
                    "to": {"id": way.to_id, "name": way.to_name},
                    "why": why(way.reason),
                }
                for way in part.gap.ways
            ],
            "near": [_near_json(one) for one in part.gap.near],
        },
    }


def _near_json(one: Near) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "why": why(one.reason)}


def records(found: Casting) -> Iterator[tuple[Any, ...]]:
    """Yield a casting as records: kind, choice, need, role, person, name, why."""
    for cast in found.casts:
        for seat in cast.seats:
            why = [reason.text for reason in cast.reasons]
            yield "cast", cast.letter, seat.wanted.need_id, seat.wanted.role, seat.id, seat.name, why
    for part in found.parts:
        head = part.wanted.need_id, part.wanted.role
        for one in part.people:
            yield "person", one.number, *head, one.id, one.name, [reason.text for reason in one.reasons]
        if part.gap:
            yield "gap", "", *head, "", "", part.gap.kind
            for way in part.gap.ways:
                yield "introduction", way.number, *head, way.person_id, way.name, f"{way.to_name}: {way.reason.text}"
            for near in part.gap.near:
                yield "near", "", *head, near.id, near.name, near.reason.text
