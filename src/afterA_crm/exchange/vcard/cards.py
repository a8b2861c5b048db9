"""Content lines -> cards: where each card begins and ends, also in files that do not say so properly."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .card import Card
from .lines import Line

#: A card that holds more cards than this directly, or deeper than this, has lost its own END.
_MOST_INNER = 4

_HAS_SOMEONE = frozenset(("EMAIL", "FN", "N", "NICKNAME", "ORG", "TEL"))


@dataclass(slots=True)
class Stray:
    """Lines between cards: blank ones, and what belongs to no card."""

    lines: list[Line]

    @property
    def raw(self) -> bytes:
        """Return the bytes of these lines."""
        return b"".join(line.raw for line in self.lines)

    @property
    def lost(self) -> Line | None:
        """Return the first line that says anything, if there is one; a BEGIN or END too many does not."""
        return next((line for line in self.lines if line.junk or (line.name and not _marks(line))), None)


def pieces(lines: Iterable[Line]) -> Iterator[Card | Stray]:
    """Yield cards and what stands between them, in order; their `raw` joined is the file.

    A card without END ends where the next begins, one without BEGIN begins after the last END, and a card
    inside a card (AGENT, or a grouping some phones wrote) stays inside the outer one.
    """
    held = _Held()
    for line in lines:
        if _is(line, "BEGIN"):
            if held.lines and (not held.opened or held.empty):
                yield Stray(held.lines)
                held = _Held()
            if held.opened and _is(held.lines[-1], "BEGIN"):
                held.lines.append(line)
                continue
            if len(held.opened) >= _MOST_INNER or len(held.inner) >= _MOST_INNER:
                found, held = held.taken_apart(keep_open=True)
                yield from found
            held.opened.append(len(held.lines))
        held.lines.append(line)
        if not held.opened and line.header.name in _HAS_SOMEONE:
            held.someone = True
        if _is(line, "END"):
            held.close()
            if held.whole or (held.someone and not held.opened):
                yield held.card()
                held = _Held()
    yield from held.taken_apart(keep_open=False)[0]


@dataclass(slots=True)
class _Held:
    """Lines whose card is not complete yet: where cards were opened, and which were closed inside another."""

    lines: list[Line] = field(default_factory=list)
    opened: list[int] = field(default_factory=list)
    inner: list[tuple[int, int]] = field(default_factory=list)
    whole: bool = False
    someone: bool = False

    @property
    def empty(self) -> bool:
        """Return whether only one card was opened so far, and nothing said in it."""
        return len(self.opened) == 1 and _marks(self.lines[-1]) and len(self.lines) - 1 == self.opened[0]

    def close(self) -> None:
        """Close the card opened last, if any is open."""
        if not self.opened:
            return
        start = self.opened.pop()
        if self.opened:
            self.inner = [*(pair for pair in self.inner if pair[0] < start), (start, len(self.lines))]
        else:
            self.whole = True

    def card(self) -> Card:
        """Return the lines as the one card they are, with or without a BEGIN."""
        return Card(self.lines, has_begin=self.whole, inner=self.inner)

    def taken_apart(self, keep_open: bool) -> tuple[list[Card | Stray], _Held]:
        """Return the lines as cards beside each other, the unended and the whole, and what is still open."""
        stop = len(self.lines)
        if keep_open and self.opened and all(start < self.opened[-1] for start, _stop in self.inner):
            stop = self.opened.pop()
        rest = _Held(self.lines[stop:], [0] if stop < len(self.lines) else [])
        whole = {start: end for start, end in self.inner if start < stop}
        marks = sorted({0, *self.opened, *whole, *whole.values(), stop})
        found: list[Card | Stray] = []
        for start, end in itertools.pairwise(marks):
            lines = self.lines[start:end]
            if start in whole:
                found.append(Card(lines))
            elif start in self.opened:
                kept = _trimmed(lines)
                found.append(Card(kept, has_end=False))
                if len(kept) < len(lines):
                    found.append(Stray(lines[len(kept) :]))
            else:
                found.append(Stray(lines))
        return found, rest


def _marks(line: Line) -> bool:
    return _is(line, "BEGIN") or _is(line, "END")


def _is(line: Line, name: str) -> bool:
    return line.header.name == name and line.body.strip().upper() == b"VCARD"


def _trimmed(lines: list[Line]) -> list[Line]:
    stop = len(lines)
    while stop > 1 and not lines[stop - 1].name and not lines[stop - 1].junk:
        stop -= 1
    return lines[:stop]
