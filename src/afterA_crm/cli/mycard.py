"""`aftera mycard`: my card to show and to hand over, as a QR code, a vCard, a PNG or an SVG."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from .. import hats
from ..errors import AfterAError, UsageError
from ..exchange.exporting import my_card, off_limits, placing
from ..exchange.qr import drawing
from ..exchange.qr.payload import Form, Piece, fitting, pieces
from ..exchange.vcard.contact import Contact
from ..store import reading
from ..words import _
from . import _code, _show
from ._book import book as the_book
from ._options import DryRun, Json, Plain, app, examples

app = app()


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
            placing.put_file(to, [data])
    if json:
        _show.as_json(as_json(card, worn, to if not dry_run else None))
    elif plain:
        _show.plain((piece.kind, piece.said) for piece in pieces(card))
    elif to is None and not qr and not sys.stdout.isatty():
        _pipe(card)
    elif to is None:
        _code.show(card, form, alone=qr)
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
    """Return what kind of file is wanted; refuse another, and what may not be written over."""
    kind = to.suffix.lower().lstrip(".")
    if kind not in ("vcf", "vcard", "png", "svg"):
        raise UsageError(_("{path}: a card is written as .vcf, .png or .svg.", path=to))
    off_limits.check(to)
    placing.check_file(to, force)
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


def _tell(to: Path, dropped: Sequence[Piece], dry_run: bool) -> None:
    _show.say(_("Your card: {path}", path=to))
    _code.say_dropped(dropped)
    if dry_run:
        _show.say(_("Nothing was written."))


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
