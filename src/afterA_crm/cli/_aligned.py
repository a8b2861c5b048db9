"""Rows in columns, without Rich: each column as wide as its widest field."""

from __future__ import annotations

from collections.abc import Sequence

from ..text import clip, pad, visible, width
from . import _show


def lines(rows: Sequence[Sequence[str]], indent: str = "") -> None:
    """Print rows with their columns aligned, cut to the terminal's width."""
    shown = [[visible(field) for field in row] for row in rows]
    widths = [max(width(field) for field in column) for column in zip(*shown, strict=True)]
    room = _show.columns()
    for row in shown:
        text = indent + "  ".join(pad(field, cells) for field, cells in zip(row, widths, strict=True)).rstrip()
        _show.line(clip(text, room) if room else text)
