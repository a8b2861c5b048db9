"""Circles drawn: the list, those proposed with their evidence, and one circle's table of who came back each time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from .. import clock
from ..circles import Circle, Occasion, Page, Proposal
from ..reasons import why
from ..text import clip, pad, visible, width
from ..words import _, days, n_
from . import _ink, _show

#: Who was there, and who wasn't.
_THERE, _NOT = "●", "·"
#: How wide the name of an occasion is drawn at most, and at least where a column is short.
_WIDEST, _NARROWEST = 30, 10


def draw_list(found: Sequence[Circle]) -> None:
    """Print circles, each with its people."""
    wide = min(max(width(visible(one.name)) for one in found), _WIDEST)
    for one in found:
        name = pad(clip(visible(one.name), wide), wide)
        people = ", ".join(called for _id, called in one.people)
        _ink.write([(people, "")], [(name, "bold"), ("  ", "")], wide + 2)


def draw_proposals(found: Sequence[Proposal]) -> None:
    """Print circles that are proposed, numbered, each with why."""
    hang = len(str(len(found))) + 2
    for number, one in enumerate(found, 1):
        _ink.write([(", ".join(member.name for member in one.people), "bold")], [(f"{number}  ", "dim")], hang)
        for reason in one.reasons:
            _ink.write([(reason.text, "dim")], hang=hang)


def draw(page: Page) -> None:
    """Print a circle: its people, who came back each time, who bridges to another."""
    _ink.write([(page.circle.name, "bold")])
    how = _layout(page)
    for number, one in enumerate(page.people, 1):
        lead = f"  {number}  " if how.numbered else "  "
        _ink.write([(_show.candidate(one), "")], [(lead, "dim")], len(lead))
    if page.occasions:
        _ink.write([])
        _ink.write([(_("Who came back each time"), "bold")])
        _table(page, how)
        if page.more:
            _ink.write([(n_("and {n} more", "and {n} more", page.more), "dim")], hang=2)
        _ink.write([(_last(page), "dim")], hang=2)
    if page.bridges:
        _ink.write([])
        _ink.write([(_("Who bridges to another circle"), "bold")])
        for bridge in page.bridges:
            _ink.write([(bridge.name, ""), (f"  {bridge.reason.text}", "dim")], hang=2)


class _Layout(NamedTuple):
    """How the table is laid out: the heads of its columns, what is between them, and how wide days and names are."""

    heads: list[str]
    numbered: bool
    gap: int
    dates: int
    label: int


def _layout(page: Page) -> _Layout:
    """Return the layout that fits the terminal: names, else numbers for them, else closer, else without the days."""
    today, room = clock.today(), _show.columns()
    names = [visible(one.name) for one in page.people]
    numbers = [str(number) for number in range(1, len(names) + 1)]
    longest = max((width(visible(named(one))) for one in page.occasions), default=0)
    dates = max((width(days.short_day(one.day, today)) for one in page.occasions), default=0)
    for heads, gap, cells in ((names, 2, dates), (numbers, 2, dates), (numbers, 1, dates), (numbers, 1, 0)):
        left = _WIDEST if room is None else room - sum(gap + width(head) for head in heads) - cells - 4
        if left >= min(longest, _NARROWEST):
            break
    return _Layout(heads, heads is numbers, gap, cells, max(3, min(left, longest, _WIDEST)))


def _table(page: Page, how: _Layout) -> None:
    today, between = clock.today(), " " * how.gap
    wide = [max(width(head), 1) for head in how.heads]
    lead = 2 + (how.dates + 2 if how.dates else 0)
    heads = "".join(between + pad(head, cells) for head, cells in zip(how.heads, wide, strict=True))
    _ink.write([(" " * (lead + how.label) + heads, "dim")])
    for one in page.occasions:
        day = f"  {pad(days.short_day(one.day, today), how.dates)}  " if how.dates else "  "
        said = pad(clip(visible(named(one)), how.label), how.label)
        marks = "".join(
            between + pad(_THERE if person.id in one.people else _NOT, cells)
            for person, cells in zip(page.people, wide, strict=True)
        )
        _ink.write([(day, "dim"), (said, ""), (marks, "")])


def named(one: Occasion) -> str:
    """Return what an occasion is called: an event's slug, a project's, or a conversation as it was typed."""
    if one.kind == "talk":
        return one.label or _("a conversation")
    return one.label if one.kind == "event" else f"#{one.label}"


def _last(page: Page) -> str:
    last = page.occasions[0]
    ago = days.ago(last.day, clock.today())
    there, everyone = len(last.people), len(page.people)
    return _(
        "Last: {what}, {ago}; {n} of {all} were there.", what=clip(named(last), _WIDEST), ago=ago, n=there, all=everyone
    )


def page_json(page: Page) -> dict[str, Any]:
    """Return a circle's page as its documented JSON object."""
    return {
        "id": page.circle.id,
        "name": page.circle.name,
        "people": [
            {"id": p.id, "name": p.name, "roles": list(p.roles), "organisation": p.organisation, "last": p.last_touch}
            for p in page.people
        ],
        "occasions": [
            {"kind": one.kind, "id": one.id, "label": one.label, "day": one.day, "people": sorted(one.people)}
            for one in page.occasions
        ],
        "more": page.more,
        "bridges": [{"id": one.id, "name": one.name, "why": why(one.reason)} for one in page.bridges],
    }


def records(page: Page) -> Iterator[tuple[Any, ...]]:
    """Yield a circle's page as records, each beginning with what it is."""
    names = {one.id: one.name for one in page.people}
    for person in page.people:
        yield "person", person.id, person.name, person.last_touch, ""
    for one in page.occasions:
        yield one.kind, one.id, one.label, one.day, [names[number] for number in sorted(one.people) if number in names]
    for bridge in page.bridges:
        yield "bridge", bridge.id, bridge.name, "", bridge.reason.text
