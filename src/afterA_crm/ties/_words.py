"""What ties two people, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from .. import clock
from ..words import _, days
from ._strands import Strand


def words(strand: Strand, names: Mapping[int, str]) -> str:
    """Return a strand in the language spoken now; `names` holds whom it may name."""
    if strand.said == "project":
        return _project(strand, names)
    if strand.said == "introduced":
        return _introduced(strand, names)
    if strand.said == "introducer":
        to, by, one = strand.facts
        if to is None:
            return _("{by} introduced {name} to you", by=names[by], name=names[one])
        if to in names:
            return _("{by} introduced {name} to {other}", by=names[by], name=names[one], other=names[to])
        return _("{by} introduced {name} to someone", by=names[by], name=names[one])
    if strand.said == "relation":
        one, other, said, until = strand.facts
        if until:
            return _(
                "{name} was {other}'s {relation} until {until}",
                name=names[one],
                other=names[other],
                relation=said,
                until=until,
            )
        return _("{name} is {other}'s {relation}", name=names[one], other=names[other], relation=said)
    if strand.said == "through":
        met, through = strand.facts
        return _("you met {name} through {other}", name=names[met], other=names[through])
    if strand.said == "talk":
        return _("talked with you together {ago}", ago=days.ago(date.fromisoformat(strand.when), clock.today()))
    event, many = strand.facts
    return _("both at {event}, with {n} people in all", event=event, n=many)


def _project(strand: Strand, names: Mapping[int, str]) -> str:
    slug, roles = strand.facts
    said = {whose: "/".join(roles[whose]) for whose in (strand.one, strand.other)}
    if all(said.values()):
        return _("both in #{project} ({roles})", project=slug, roles=", ".join(said.values()))
    named = ", ".join(f"{names[whose]}: {role}" for whose, role in said.items() if role)
    if named:
        return _("both in #{project} ({roles})", project=slug, roles=named)
    return _("both in #{project}", project=slug)


def _introduced(strand: Strand, names: Mapping[int, str]) -> str:
    (by,) = strand.facts
    if by is None:
        return _("you introduced them to each other")
    if by in names:
        return _("introduced to each other by {name}", name=names[by])
    return _("introduced to each other")
