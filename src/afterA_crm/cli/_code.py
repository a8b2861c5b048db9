"""A QR code on the terminal, with the card it holds beside it or above it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from ..errors import AfterAError
from ..exchange.qr import drawing
from ..exchange.qr.payload import Form, Piece, fitting, pieces
from ..exchange.vcard.contact import Contact
from ..text import clip, visible, width
from ..words import _, mark, told
from . import _ink, _show
from ._ink import Run

#: The fewest columns beside a code in which the card is still readable.
_BESIDE = 24

_KINDS = {
    "name": mark("name"),
    "email": mark("e-mail"),
    "phone": mark("phone"),
    "role": mark("role"),
    "organisation": mark("organisation"),
    "link": mark("link"),
    "messenger": mark("messenger"),
    "nickname": mark("nickname"),
    "reading": mark("reading"),
    "address": mark("address"),
    "photo": mark("picture"),
}


def show(card: Contact, form: Form, alone: bool) -> None:
    """Print the code, and the card beside it or above it, as large as the terminal lets it be."""
    _encodable()
    columns, rows = _size()
    # The line the shell asks on next is below the code.
    room = min(drawing.MOST, drawing.room(columns, rows - 1))
    said, dropped = fitting(card, room, form)
    if not said and form == "vcard":
        form = "mecard"
        said, dropped = fitting(card, room, form)
    if not said:
        raise AfterAError(
            _(
                "No code with your card fits {columns} by {rows} cells; enlarge the terminal, or write a picture: "
                "`aftera mycard -o card.png`.",
                columns=columns,
                rows=rows,
            )
        )
    modules = drawing.matrix(said)
    say_dropped(dropped)
    if any(piece.line for piece in dropped):
        if form == "vcard":
            _show.say(_("--mecard or a larger terminal holds more, and `aftera mycard -o card.png` all of it."))
        else:
            _show.say(_("A larger terminal holds more, and `aftera mycard -o card.png` all of it."))
    code, style = _lines(modules)
    side = columns - len(modules) - 2
    beside = lines_of(card, side, len(code)) if side >= _BESIDE and not alone else []
    if not alone and not beside:
        for text in lines_of(card, columns, rows):
            _ink.write([(text, "")])
    for at, line in enumerate(code):
        text = beside[at] if at < len(beside) else ""
        _ink.write([(text, "bold" if at == 0 else "")], [(line, style)], len(modules) + (2 if text else 0))


def alone(card: Contact, columns: int, rows: int) -> list[list[Run]]:
    """Return the lines of a code with the card, without a word, as large as so many cells let it be.

    Raises:
        AfterAError: none fits, or the terminal can't draw one.
    """
    _encodable()
    room = min(drawing.MOST, drawing.room(columns, rows))
    said = fitting(card, room, "vcard")[0] or fitting(card, room, "mecard")[0]
    if not said:
        raise AfterAError(
            _(
                "No code with your card fits {columns} by {rows} cells; enlarge the terminal, or write a picture: "
                "`aftera mycard -o card.png`.",
                columns=columns,
                rows=rows,
            )
        )
    code, style = _lines(drawing.matrix(said))
    return [[(line, style)] for line in code]


def _size() -> tuple[int, int]:
    """Return the columns and rows of the terminal; without one, of a page that holds the largest code."""
    if not sys.stdout.isatty():
        return 200, 200
    try:
        return os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        return 80, 24


def _encodable() -> None:
    try:
        "█".encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        raise AfterAError(
            _("This terminal's encoding can't draw a code; `aftera mycard -o card.png` writes a picture.")
        ) from None


def _lines(modules: Sequence[bytes]) -> tuple[list[str], str]:
    """Return the lines of a code and how they are painted: black on white, whatever the theme is.

    Where nothing may be coloured, a terminal is taken to be dark and its letters are the paper; in a file they are
    the ink.
    """
    if _ink.colours():
        return drawing.half_blocks(modules), "code"
    if not sys.stdout.isatty():
        return drawing.half_blocks(modules), ""
    _show.say(_("Drawn without colours, for a dark terminal; on a light one `-o card.png` is read more surely."))
    paper = drawing.half_blocks([bytes(1 - bit for bit in row) for row in modules])
    return paper, ""


def lines_of(card: Contact, cells: int, most: int) -> list[str]:
    """Return the card as lines of at most so many cells, at most that many, each value on two lines at most."""
    lines: list[str] = []
    for piece in sorted(pieces(card), key=lambda piece: piece.kind not in ("name", "role", "organisation")):
        if piece.said:
            lines += _broken(visible(piece.said), cells)
    return lines if len(lines) <= most else [*lines[: most - 1], "…"]


def _broken(said: str, cells: int) -> list[str]:
    """Return a value on one line or two, broken at a blank if one is near; what is still too long ends with …."""
    end = _fitting(said, cells)
    if end == len(said):
        return [said]
    blank = said.rfind(" ", 0, end + 1)
    first = said[: blank if blank > end // 2 else end]
    rest = said[len(first) :].strip()
    if _fitting(rest, cells) < len(rest):
        rest = rest[: _fitting(rest, cells - 1)] + "…"
    return [first, rest]


def _fitting(text: str, cells: int) -> int:
    """Return how many letters fit, each taken alone, as a terminal that joins none would show them."""
    for at, letter in enumerate(text):
        cells -= width(letter)
        if cells < 0:
            return at
    return len(text)


def say_dropped(dropped: Sequence[Piece]) -> None:
    """Say what the code has no room for, or its form no word for."""
    if not dropped:
        return
    parts = [" ".join(filter(None, (told(_KINDS[piece.kind]), clip(piece.said, 30)))) for piece in dropped[:8]]
    more = "…" if len(dropped) > 8 else ""
    _show.say(_("Not in the code: {what}", what=", ".join(parts) + more))
