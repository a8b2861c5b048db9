"""Content lines -> cards: where each card begins and ends, also in files that do not say so properly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .card import Card
from .lexer import Line

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
        """Return the first line that is not blank, if there is one."""
        return next((line for line in self.lines if line.name or line.junk), None)


def pieces(lines: Iterable[Line]) -> Iterator[Card | Stray]:
    """Yield cards and what stands between them, in order; their `raw` joined is the file.

    A card without END ends where the next begins, one without BEGIN begins after the last END, and a card
    inside a card (AGENT, or a grouping some phones wrote) stays inside the outer one.
    """
    stray: list[Line] = []
    held: list[Line] = []
    opened: list[int] = []
    inner: list[tuple[int, int]] = []
    for line in lines:
        if _is(line, "BEGIN"):
            if not opened and stray:
                yield Stray(stray)
                stray = []
            if len(opened) >= _MOST_INNER or len(inner) >= _MOST_INNER:
                yield from _apart(held, opened, inner)
                held, opened, inner = held[opened[-1] :] if _still_open(opened, inner) else [], [], []
                opened = [0] if held else []
            opened.append(len(held))
            held.append(line)
        elif not opened:
            stray.append(line)
            if _is(line, "END") and any(each.name in _HAS_SOMEONE for each in stray):
                yield Card(stray, has_begin=False)
                stray = []
        else:
            held.append(line)
            if _is(line, "END"):
                start = opened.pop()
                if opened:
                    inner = [pair for pair in inner if pair[0] < start]
                    inner.append((start, len(held)))
                else:
                    yield Card(held, inner=tuple(inner))
                    held, inner = [], []
    if opened:
        yield from _apart(held, opened, inner, to_the_end=True)
    if stray:
        yield Stray(stray)


def _is(line: Line, name: str) -> bool:
    return line.header.name == name and line.body.strip().upper() == b"VCARD"


def _still_open(opened: list[int], inner: list[tuple[int, int]]) -> bool:
    return not inner or opened[-1] > inner[-1][0]


def _apart(
    held: list[Line], opened: list[int], inner: list[tuple[int, int]], to_the_end: bool = False
) -> Iterator[Card | Stray]:
    """Yield what was held as cards beside each other: those never ended, and the whole ones among them."""
    whole = dict(inner)
    last = opened[-1] if not to_the_end and _still_open(opened, inner) else len(held)
    marks = sorted({*opened, *whole, *whole.values(), len(held)})
    for start, stop in zip(marks, marks[1:], strict=False):
        if start >= last:
            return
        lines = held[start:stop]
        if start in whole:
            yield Card(lines)
        elif start in opened:
            yield Card(_trimmed(lines), has_end=False)
            if rest := lines[len(_trimmed(lines)) :]:
                yield Stray(rest)
        else:
            yield Stray(lines)


def _trimmed(lines: list[Line]) -> list[Line]:
    stop = len(lines)
    while stop > 1 and not lines[stop - 1].name and not lines[stop - 1].junk:
        stop -= 1
    return lines[:stop]
