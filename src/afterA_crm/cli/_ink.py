"""Paragraphs on the terminal without Rich, whose import alone takes longer than most searches."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

from ..text import visible, width
from . import _show

#: A piece of text and how it is drawn: plain, dim, bold, mark (a word that was looked for), italic, or code, a QR
#: code's: black on white, in the colours of the terminal's fixed palette that no theme changes.
Run = tuple[str, str]

#: No row is drawn wider than this; what isn't drawn on a terminal stays whole.
_WIDEST, _UNBROKEN = 100, 10_000
_CODES = {"dim": "2", "bold": "1", "mark": "1;4", "italic": "3", "code": "38;5;16;48;5;231"}


def write(runs: Iterable[Run], lead: Sequence[Run] = (), hang: int = 0) -> None:
    """Print a paragraph: `lead` fills the first `hang` cells, and further lines begin below the text.

    Where stdout is no terminal, lines stay whole and unpainted. Everything is made visible first.
    """
    cells = _show.columns()
    letters = [(c, style) for said, style in runs for c in visible(said, keep="\n")]
    lines = _wrapped(letters, max(20, cells - hang)) if cells else _split(letters)
    start = _painted([(c, style) for said, style in lead for c in visible(said)])
    start += " " * (hang - sum(width(visible(said)) for said, _style in lead))
    for line in lines or [[]]:
        sys.stdout.write((start + _painted(line)).rstrip() + "\n")
        start = " " * hang


def room() -> int:
    """Return how many cells a row may take: the terminal's, as far as they are drawn; without one, any number."""
    columns = _show.columns()
    return min(columns, _WIDEST) if columns else _UNBROKEN


def flat(said: str) -> str:
    """Return a text made visible and on one line."""
    return visible(" ".join(said.split()))


def filled(pieces: Iterable[str], cells: int) -> list[str]:
    """Return pieces as lines of so many cells, broken between them and not inside one."""
    lines: list[str] = []
    for piece in map(flat, pieces):
        if lines and width(f"{lines[-1]} · {piece}") <= cells:
            lines[-1] += f" · {piece}"
        else:
            lines.append(piece)
    return lines


def marked(said: str, spans: Sequence[tuple[int, int]], style: str = "") -> list[Run]:
    """Return a text with the marks in it standing out."""
    runs: list[Run] = []
    at = 0
    for start, end in spans:
        runs += [(said[at:start], style), (said[start:end], "mark")]
        at = end
    return [*runs, (said[at:], style)]


def joined(parts: Iterable[Sequence[Run]]) -> list[Run]:
    """Return the parts that say something, with quiet dots between them."""
    runs: list[Run] = []
    for part in parts:
        if any(said for said, _style in part):
            runs += [(" · ", "dim"), *part] if runs else part
    return runs


def _split(letters: Sequence[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for letter in letters:
        if letter[0] == "\n":
            lines.append([])
        else:
            lines[-1].append(letter)
    return lines


def _wrapped(letters: Sequence[Run], room: int) -> list[list[Run]]:
    """Return the lines of a text in so many cells, broken at spaces, or anywhere in a word that is too long."""
    lines: list[list[Run]] = []
    for whole in _split(letters):
        line: list[Run] = []
        cells, space = 0, -1
        for letter in whole:
            cells += width(letter[0])
            while cells > room and line and letter[0] != " ":
                kept, line = (line[:space], line[space + 1 :]) if space >= 0 else (line, [])
                if kept:
                    lines.append(kept)
                space = -1
                cells = sum(width(c) for c, _style in line) + width(letter[0])
            line.append(letter)
            if letter[0] == " ":
                space = len(line) - 1
        lines.append(line)
    return lines


def _painted(line: Sequence[Run]) -> str:
    if not colours():
        return "".join(c for c, _style in line)
    out, now = "", ""
    for c, style in line:
        if style != now:
            out += ("\x1b[0m" if now else "") + (f"\x1b[{_CODES[style]}m" if style else "")
            now = style
        out += c
    return out + ("\x1b[0m" if now else "")


def colours() -> bool:
    """Tell whether stdout may be painted: a terminal that can, and nobody asked for none."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
