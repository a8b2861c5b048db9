"""`aftera mycard`: my card to show and to hand over, as a QR code, a vCard, a PNG or an SVG."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from .. import hats, places
from ..errors import AfterAError, BookError, UsageError
from ..exchange import my_card
from ..exchange.qr import drawing
from ..exchange.qr.payload import Form, Piece, fitting, pieces
from ..exchange.vcard.contact import Contact
from ..store import reading
from ..text import clip, visible, width
from ..words import _, mark, told
from . import _ink, _show
from ._book import book as the_book
from ._options import DryRun, Json, Plain, app, examples

app = app()

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


@app.command(
    help=_(
        "Show my card with a QR code that phones read; a pipe gets the card as a vCard. With a hat, or the one worn "
        "now, it says only what you do under it. Notes, tags, your birthday and whom you know are never on it."
    ),
    epilog=examples(
        "aftera mycard",
        "aftera mycard --hat 배우 --qr",
        "aftera mycard -o card.png",
        "aftera mycard -o card.vcf --hat off",
        "aftera mycard > card.vcf",
    ),
)
def mycard(
    hat: Annotated[
        str | None, typer.Option("--hat", metavar="HAT", help=_("The hat it shows; off shows all you do."))
    ] = None,
    qr: Annotated[bool, typer.Option("--qr", help=_("Print the code alone."))] = False,
    mecard: Annotated[
        bool, typer.Option("--mecard", help=_("Write the code as MECARD: more fits, but fewer phones read all of it."))
    ] = False,
    to: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help=_("Write a file: .vcf, .png or .svg, by its ending.")),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=_("Write over a file that is there."))] = False,
    dry_run: DryRun = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = the_book()
    form: Form = "mecard" if mecard else "vcard"
    kind = _kind(to, force) if to is not None else ""
    with reading(book):
        worn = _hat(hat)
        card = my_card.contact(book, worn)
    if to is not None:
        data, dropped = _file(card, kind, form)
        if not dry_run:
            places.private_file(to, data)
    if json:
        _show.as_json(as_json(card, worn, to if not dry_run else None))
    elif plain:
        _show.plain((piece.kind, piece.said) for piece in pieces(card))
    elif to is None and not qr and not sys.stdout.isatty():
        _pipe(card)
    elif to is None:
        _terminal(card, form, alone=qr)
    if to is not None:
        _tell(to, dropped, dry_run)


def _hat(said: str | None) -> str | None:
    """Return the hat to look through: the one named, else the one worn now; `off` is none."""
    book = the_book()
    if said is None:
        now = hats.current(book)
        return now.name if now else None
    if said.strip().casefold() == "off":
        return None
    number = hats.find(book, said)
    return str(book.value("SELECT name FROM hat WHERE id = ?", number))


def _kind(to: Path, force: bool) -> str:
    """Return what kind of file is wanted; refuse another, a file that is there and a folder that isn't."""
    kind = to.suffix.lower().lstrip(".")
    if kind not in ("vcf", "vcard", "png", "svg"):
        raise UsageError(_("{path}: a card is written as .vcf, .png or .svg.", path=to))
    if to.is_dir():
        raise UsageError(_("{path} is a folder; name a file in it.", path=to))
    if to.exists() and not force:
        raise UsageError(_("{path} is there already; --force writes over it.", path=to))
    if not to.absolute().parent.is_dir():
        raise BookError(_("There is no folder {path}.", path=to.parent))
    return kind


def _file(card: Contact, kind: str, form: Form) -> tuple[bytes, list[Piece]]:
    if kind in ("vcf", "vcard"):
        from ..exchange.vcard.writing import write

        return write(card), []
    said, dropped = fitting(card, drawing.MOST, form)
    if not said:
        raise AfterAError(_("Your name with one way to reach you is more than a code holds; shorten it."))
    return (drawing.png if kind == "png" else drawing.svg)(said), dropped


def _pipe(card: Contact) -> None:
    from ..exchange.vcard.writing import write

    sys.stdout.flush()
    sys.stdout.buffer.write(write(card))
    sys.stdout.buffer.flush()


def _terminal(card: Contact, form: Form, alone: bool) -> None:
    """Print the code, and the card beside it or above it, as large as the terminal lets it be."""
    _encodable()
    columns, rows = _size()
    # The line the shell asks on next is below the code.
    room = min(drawing.MOST, drawing.room(columns, rows - 1))
    said, dropped = fitting(card, room, form)
    if not said and form == "vcard":
        said, dropped = fitting(card, room, "mecard")
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
    _tell_dropped(dropped)
    if any(piece.said for piece in dropped):
        _show.say(_("A larger terminal holds more, and `aftera mycard -o card.png` all of it."))
    code, style = _lines(modules)
    side = columns - len(modules) - 2
    beside = _text(card, side, len(code)) if side >= _BESIDE and not alone else []
    if not alone and not beside:
        for text in _text(card, columns, rows):
            _ink.write([(text, "")])
    for at, line in enumerate(code):
        text = beside[at] if at < len(beside) else ""
        _ink.write([(text, "bold" if at == 0 else "")], [(line, style)], len(modules) + (2 if text else 0))


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


def _text(card: Contact, cells: int, most: int) -> list[str]:
    """Return the card as lines of so many cells, at most that many, each value on two lines at most."""
    lines: list[str] = []
    for piece in sorted(pieces(card), key=lambda piece: piece.kind not in ("name", "role", "organisation")):
        if piece.said:
            whole = clip(visible(piece.said), 2 * cells - 2)
            first = whole if width(whole) <= cells else _head(whole, cells)
            lines += [first, rest] if (rest := whole[len(first) :].strip()) else [first]
    return lines if len(lines) <= most else [*lines[: most - 1], "…"]


def _head(text: str, cells: int) -> str:
    """Return as much of the beginning of a text as so many cells hold, broken at a blank if one is near."""
    end = len(text)
    while width(text[:end]) > cells:
        end -= 1
    blank = text.rfind(" ", 0, end + 1)
    return text[: blank if blank > end // 2 else end]


def _tell(to: Path, dropped: Sequence[Piece], dry_run: bool) -> None:
    _show.say(_("Your card: {path}", path=to))
    _tell_dropped(dropped)
    if dry_run:
        _show.say(_("Nothing was written."))


def _tell_dropped(dropped: Sequence[Piece]) -> None:
    """Say what the code has no room for."""
    if not dropped:
        return
    parts = [" ".join(filter(None, (told(_KINDS[piece.kind]), clip(piece.said, 30)))) for piece in dropped[:8]]
    more = "…" if len(dropped) > 8 else ""
    _show.say(_("Not in the code, for want of room: {what}", what=", ".join(parts) + more))


def as_json(card: Contact, hat: str | None, to: Path | None) -> dict[str, Any]:
    """Return the documented JSON object of my card; the card itself as a vCard and as MECARD."""
    from ..exchange.vcard.writing import write

    return {
        "name": card.name,
        "hat": hat,
        "facts": [{"kind": piece.kind, "value": piece.said} for piece in pieces(card) if piece.said],
        "card": write(card).decode("utf-8", "replace") if to is None else None,
        "mecard": fitting(card, drawing.MOST, "mecard")[0] or None,
        "file": str(to) if to is not None else None,
    }
