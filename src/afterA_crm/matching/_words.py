"""The pairs of a page in words: what is looked for, why someone fits, and what else speaks for the two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import acquaintance, clock, ties
from ..needs import worded
from ..reasons import Reason
from ..words import _, days
from ._shapes import Fit, Pair, Ranked, Wish

if TYPE_CHECKING:
    from ..store import Book

#: So many ties of a pair are told.
_MOST = 2


def told(book: Book, page: Sequence[Ranked]) -> list[Pair]:
    """Return the pairs of a page with their reasons: the need, what fits it, what ties the two, how I know them."""
    needing = {one.need.of.id or 0 for one in page if one.need.of.kind == "person"}
    who = {one.who.id or 0 for one in page if one.who.kind == "person"}
    between: defaultdict[tuple[int, int], list[ties.Strand]] = defaultdict(list)
    for strand in ties.strands(book, needing, who) if needing and who else ():
        for pair in ((strand.one, strand.other), (strand.other, strand.one)):
            if all(strand.kind != held.kind for held in between[pair]):
                between[pair].append(strand)
    own = acquaintance.reasons(book, needing | who)
    found = []
    for one in page:
        need, whom = one.need, one.who
        reasons = [_need(need), *(said for fit in one.fits for said in _fit(fit))]
        if need.of.kind == whom.kind == "person":
            strands = between[need.of.id or 0, whom.id or 0][:_MOST]
            reasons += [tie.reason for tie in ties.worded(book, strands)]
            reasons += [reason for reason in own.get(whom.id or 0, ()) if reason.kind == "talk"]
        else:
            reasons += own.get((whom if whom.kind == "person" else need.of).id or 0, ())
        found.append(Pair(one.kind, need, whom, tuple(reasons)))
    return found


def _need(need: Wish) -> Reason:
    what = worded(need.text, need.role)
    until = days.short_day(need.until, clock.today()) if need.until else None
    if need.of.kind == "me":
        said = (
            _("you look for {what} until {day}", what=what, day=until) if until else _("you look for {what}", what=what)
        )
    elif need.of.kind == "project":
        slug = need.of.name
        said = (
            _("#{project} looks for {what} until {day}", project=slug, what=what, day=until)
            if until
            else _("#{project} looks for {what}", project=slug, what=what)
        )
    else:
        name = need.of.name
        said = (
            _("{name} looks for {what} until {day}", name=name, what=what, day=until)
            if until
            else _("{name} looks for {what}", name=name, what=what)
        )
    return Reason("need", said, {"need": need.id})


def _fit(fit: Fit) -> list[Reason]:
    if fit.offer is not None:
        what = worded(fit.offer.text, fit.offer.role)
        if fit.who.kind == "me":
            said = _("you can give {what}", what=what)
        elif fit.who.kind == "project":
            said = _("#{project} can give {what}", project=fit.who.name, what=what)
        else:
            said = _("{name} can give {what}", name=fit.who.name, what=what)
        found = [Reason("offer", said, {"need": fit.offer.id})]
        if fit.shared:
            found.append(Reason("words", _("both say {words}", words=", ".join(fit.shared)), {"need": fit.offer.id}))
        return found
    if fit.role is None:
        return []
    number, role, since = fit.role
    if since:
        said = _("{name} is {role:a} now (since {day})", name=fit.who.name, role=role, day=since)
    else:
        said = _("{name} is {role:a} now", name=fit.who.name, role=role)
    return [Reason("role", said, {"role": number})]
