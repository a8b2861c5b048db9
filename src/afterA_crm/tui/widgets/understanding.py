"""What is understood of a line, named under it: each label below the words it is about, where there is room."""

from __future__ import annotations

from typing import NamedTuple

from textual.content import Content

from ... import understood
from ...capture import Followup, Understanding
from ...words import _
from .. import ink

#: The ink of each kind of span and chip; what isn't here is plain.
INKS = {
    **dict.fromkeys(("when", "due", "repeat"), "day"),
    **dict.fromkeys(("person", "new", "introduction"), "who"),
    **dict.fromkeys(("project", "tag", "event", "place", "via", "hat", "key", "link", "role"), "what"),
    **dict.fromkeys(("followup", "need", "offer"), "todo"),
    "echo": "rings",
    "question": "asks",
}
#: Kinds whose spans hold others.
CONTAINERS = ("followup", "need", "offer")
#: How many lines of labels there may be; beyond them everything is said in a row.
_MOST_LINES = 2


class Label(NamedTuple):
    """A word about what stands at a column of the line."""

    column: int
    said: str
    kind: str


def under(u: Understanding, cells: int) -> list[Content]:
    """Return the lines that name what was understood."""
    placed = _placed(u, cells)
    if placed is None:
        lines = [_in_a_row([(chip.kind, chip.text) for chip in understood.chips(u)])]
    else:
        unsaid = _unsaid(u)
        lines = [*placed, *([_in_a_row(unsaid)] if unsaid else [])]
    if u.note:
        lines.append(ink.line((_("with a note of {n} characters", n=len(u.note)), "$muted")))
    return [*lines, *(ink.line((hint, "$muted")) for hint in u.hints)]


def style(kind: str) -> str:
    """Return the style of a kind of span."""
    return f"${INKS[kind]}" if kind in INKS else ""


def _in_a_row(chips: list[tuple[str, str]]) -> Content:
    parts: list[ink.Part] = []
    for kind, said in chips:
        parts += ["  " if parts else "", (said, style(kind))]
    return ink.line(*parts)


def _placed(u: Understanding, cells: int) -> list[Content] | None:
    """Return the labels under their words; None where they don't fit."""
    if ink.width(u.text) >= cells or not u.text.isprintable():
        return None
    rows: list[list[Label]] = [[] for _row in range(_MOST_LINES)]
    ends = [-2] * _MOST_LINES
    for label in sorted(_labels(u)):
        end = label.column + ink.width(label.said)
        row = next((at for at, taken in enumerate(ends) if label.column >= taken + 2 or taken < 0), None)
        if row is None or end > cells:
            return None
        rows[row].append(label)
        ends[row] = end
    return [_row(row) for row in rows if row]


def _row(labels: list[Label]) -> Content:
    parts: list[ink.Part] = []
    at = 0
    for label in labels:
        parts += [" " * (label.column - at), (label.said[:1], "$muted"), (label.said[1:], style(label.kind))]
        at = label.column + ink.width(label.said)
    return ink.line(*parts)


def _labels(u: Understanding) -> list[Label]:
    said: list[tuple[int, str, str]] = []
    inside = [(span.start, span.end) for span in u.spans if span.kind in CONTAINERS]
    chips = understood.chips(u)
    for span in u.spans:
        within = any(start <= span.start and span.end <= end for start, end in inside)
        if within and span.kind in ("due", "repeat", *CONTAINERS):
            continue
        words = _word_for(u, span.kind, span.start, u.text[span.start : span.end])
        if span.kind == "when":
            words = chips[0].text if u.appointment else understood.due(u.when, None, u.time)
        if words and not (span.kind == "via" and words == u.text[span.start : span.end]):
            said.append((span.start, words, span.kind))
    said += [(promise.start, _promise(promise), "followup") for promise in u.followups if not promise.proposed]
    said += [(need.start, _("looks for"), "need") for need in u.needs]
    said += [(offer.start, _("can give"), "offer") for offer in u.offers]
    return [Label(ink.width(u.text[:start]), f"└{words}", kind) for start, words, kind in said]


def _word_for(u: Understanding, kind: str, start: int, words: str) -> str:
    if kind == "person":
        mention = next((one for one in (*u.people, *u.others) if one.start == start), None)
        if mention is None:
            return ""
        return mention.name if mention.as_ == "with" else _("about {names}", names=mention.name)
    if kind == "question":
        asked = next((one for one in u.questions if one.start == start), None)
        return _("which day?") if asked and asked.kind == "day" else _("who?")
    if kind == "event":
        return _("{event} (new)", event=u.event) if u.event_new and u.event else u.event or ""
    if kind == "hat":
        return _("as {hat}", hat=u.hat) if u.hat else ""
    if kind in ("via", "place"):
        return (u.via if kind == "via" else u.place) or ""
    named = {
        "new": _("someone new"),
        "project": _("project"),
        "tag": _("tag"),
        "echo": _("echo"),
        "introduction": _("introduction"),
        "role": _("role"),
        "link": _("link"),
    }
    return named.get(kind, "")


def _promise(said: Followup) -> str:
    due = understood.due(said.due, said.from_, said.time)
    word = _("to do") if said.whose == "mine" else _("to get")
    return " · ".join(part for part in (due, said.repeat or "", word) if part)


def _unsaid(u: Understanding) -> list[tuple[str, str]]:
    """Return what holds without being written in the line: today, the hat worn, the event of the day."""
    spans = {span.kind for span in u.spans}
    found = []
    for chip in understood.chips(u):
        proposed = chip.kind == "followup" and any(
            said.proposed and understood.followup(said) == chip.text for said in u.followups
        )
        if proposed or (chip.kind in ("when", "hat", "event", "via") and chip.kind not in spans):
            found.append((chip.kind, chip.text))
    return found
