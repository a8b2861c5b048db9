"""The table of a project's ending: drawn on 80 columns, as its documented JSON object, and as records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import clock, text
from ..projects import STAGE_WORDS
from ..reasons import why
from ..text import clip, pad, width
from ..words import _, days, told
from ..wraps import Row, State, Upstream
from . import _ink, _promises, _show

#: How wide each column gets at most: the name, the role, the last conversation, the rhythm.
_COLUMNS = (16, 16, 12, 14)


def draw(state: State) -> None:
    """Draw the whole table."""
    found = state.project
    let_go = found.stage == "let go"
    asked = _("who stays?") if let_go else _("what remains?")
    _ink.write([(found.name, "bold"), (f", {asked}", "")])
    ended = _("ended {day}", day=days.day(found.ended)) if found.ended else ""
    settled = _("gone through on {day}", day=days.day(state.settled_on)) if state.settled_on else ""
    facts = (f"#{found.slug}", told(STAGE_WORDS[found.stage]), ended, settled)
    _ink.write([(" · ".join(part for part in facts if part), "dim")])
    _show.line("")
    columns = zip(*(_cells(row) for row in state.members), strict=True)
    wide = [min(most, max(map(width, column))) for most, column in zip(_COLUMNS, columns, strict=False)]
    for number, row in enumerate(state.members, 1):
        draw_row(number, row, wide)
    if not state.members:
        _ink.write([(_("Nobody but you is asked about."), "dim")])
    _draw_below(state)


def draw_row(number: int, row: Row, wide: list[int] | None = None) -> None:
    """Draw one member: what stands in the columns, and below it what is settled."""
    cells = _cells(row)
    wide = wide or [min(most, width(cell)) for most, cell in zip(_COLUMNS, cells, strict=True)]
    sign = "✓" if row.settled_on else " "
    start = f"{sign}{number:>3}  " + "  ".join(
        pad(clip(cell, most), most) for cell, most in zip(cells, wide, strict=True)
    )
    room = _ink.room()
    ring = f"“{_ink.flat(row.ring.text)}”" if row.ring else ""
    left = room - width(start) - 2
    _show.line(f"{start}  {clip(ring, left)}".rstrip() if left > 8 else clip(start.rstrip(), room))
    settled = answers(row)
    titles = max((width(title) for title, _said in settled), default=0)
    for title, said in settled:
        _ink.write([(said, "dim")], [(f"      {pad(title, titles)}  ", "dim")], 8 + titles)


def answers(row: Row) -> list[tuple[str, str]]:
    """Return what is settled with a member, each answer under its name; thanks are the to-do that they became."""
    promised, thanks = "", ""
    if row.thanks:
        promised = _("to do {number}", number=row.thanks.id)
        state = {"done": _("said"), "dropped": _("dropped")}.get(row.thanks.state, "")
        thanks = " · ".join(part for part in (row.thanks.text, state or row.thanks.when(clock.today())) if part)
    said = ((_("remains"), row.remains or ""), (promised, thanks), (_("seed"), row.seed or ""))
    return [(title, _ink.flat(words)) for title, words in said if words]


def thanked(one: Upstream) -> str:
    """Return whom to thank, why, and whether it is promised."""
    promised = _("to do {number}", number=one.followup_id) if one.followup_id else ""
    return " · ".join(part for part in (one.name, one.reason.text, promised) if part)


def tell_finished(state: State) -> None:
    """Say that an ending is gone through, and what it leaves."""
    slug = state.project.slug
    settled = [row for row in state.members if row.settled_on]
    if state.project.stage == "let go":
        _show.say(_("#{slug} is let go, gently. The people stay.", slug=slug))
    else:
        _show.say(_("#{slug} is wrapped. The people remain.", slug=slug))
    if settled:
        said = _("You settled something with {names}.", names=", ".join(row.name for row in settled))
        _show.say(said)
    _show.say(
        _(
            "`aftera project keepsake {slug}` makes a page to send; `aftera project lineage {slug}` shows what lasts.",
            slug=slug,
        )
    )


def as_json(state: State, deed: int | None = None) -> dict[str, Any]:
    """Return the table as its documented JSON object."""
    found = state.project
    return {
        "project": {"id": found.id, "slug": found.slug, "name": found.name, "stage": found.stage, "ended": found.ended},
        "settled": state.settled_on,
        "members": [_member(row) for row in state.members],
        "models": [one._asdict() for one in state.models],
        "upstream": [
            {
                "id": one.id,
                "name": one.name,
                "brought": [{"id": number, "name": name} for number, name in one.brought],
                "followup": one.followup_id,
                "why": why(one.reason),
            }
            for one in state.upstream
        ],
        "outcomes": [{"id": number, "text": said, "link": link} for number, said, link in state.outcomes],
        "after": [{"id": number, "slug": slug, "name": name} for number, slug, name in state.after],
        "deed": deed,
    }


def records(state: State) -> Iterator[tuple[Any, ...]]:
    """Yield the members as records: id, name, roles, last, rhythm, remains, thanks, seed, settled, why."""
    for row in state.members:
        yield (
            *(row.id, row.name, row.roles, row.last, row.rhythm.text if row.rhythm else "", row.remains),
            *(row.thanks.text if row.thanks else "", row.seed, row.settled_on, [reason.text for reason in row.why]),
        )


def _member(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "roles": list(row.roles),
        "brings": row.brings,
        "until": row.until,
        "last": row.last,
        "conversation": row.last_id,
        "ring": {"text": row.ring.text, "day": row.ring.day, "conversation": row.ring.conversation_id}
        if row.ring
        else None,
        "rhythm": row.rhythm.text if row.rhythm else None,
        "through": [{"id": number, "name": name} for number, name in row.through],
        "remains": row.remains,
        "thanks": _promises.as_json(row.thanks) if row.thanks else None,
        "seed": row.seed,
        "settled": row.settled_on,
        "wrap": row.wrap_id,
        "suggested": row.suggested._asdict(),
        "why": why(*row.why),
    }


def _cells(row: Row) -> tuple[str, str, str, str]:
    last = days.ago(row.last, clock.today()) if row.last else "–"
    said = (row.name, ", ".join(row.roles), last, row.rhythm.said() if row.rhythm else "–")
    name, roles, when, often = (_ink.flat(cell) for cell in said)
    return name, roles, when, often


def _draw_below(state: State) -> None:
    """Draw what the ending has besides members: models, whom to thank, what came of it, what came after."""
    lines = [
        (_("Models"), ", ".join(f"{one.name} ({one.role})" if one.role else one.name for one in state.models)),
        *((_("Introduced by"), thanked(one)) for one in state.upstream),
        *((_("What came of it"), f"{said} {link or ''}".rstrip()) for _id, said, link in state.outcomes),
        (_("Next chapter"), ", ".join(f"#{slug} {name}" for _id, slug, name in state.after)),
    ]
    lines = [(title, _ink.flat(said)) for title, said in lines if said]
    if lines:
        _show.line("")
    wide = max((width(title) for title, _said in lines), default=0)
    before = ""
    for title, said in lines:
        shown = title if title != before else ""
        _ink.write([(said, "")], [(text.pad(shown, wide), "dim"), ("  ", "")], wide + 2)
        before = title
