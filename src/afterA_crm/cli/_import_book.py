"""A whole book that comes back: into an empty book as it was, or nothing to do where both are equal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from ..errors import AfterAError
from ..exchange.sources import Source
from ..words import _, n_
from . import _book, _imports, _show
from ._options import can_ask

if TYPE_CHECKING:
    from ..exchange.whole import Document


def document(files: Sequence[Source]) -> Document | None:
    """Return the book file among what is to be imported, where it is the only file; None where there is none.

    Raises:
        AfterAError: it can't be read, or something in it can't be so.
    """
    if len(files) != 1:
        return None
    # Reading a book file loads SQLModel; most files are none, and show it in their first letter.
    if not files[0].begins().lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"{"):
        return None
    from ..exchange import whole

    try:
        data = files[0].read(whole.MOST_BYTES)
        if not whole.is_book(data):
            return None
        with _imports.progress(_("Reading the book file")) as step:
            return whole.read(data, step)
    except AfterAError as error:
        raise AfterAError(f"{_imports.place(files[0].name, 0)}: {error.sentence}") from None


def bring(found: Document, name: str, *, dry_run: bool, asks: bool, json: bool) -> bool:
    """Bring a whole book into an empty one; return False where its people are to come as those of any other file."""
    from ..exchange import whole

    book = _book.book()
    if not whole.is_empty(book):
        if found.everyone and whole.equal(book, found):
            _done(found, {}, None, json)
            _show.say(_("Nothing to do: this book and the file are equal."))
            return True
        _show.say(
            _(
                "This book isn't empty, so only the people of the file come in; conversations, projects and the rest "
                "come with it into an empty one: `aftera --book new.db import {file}`.",
                file=name,
            )
        )
        return False
    rows, people = sum(found.counts.values()), found.counts["person"]
    said = n_("{n} person", "{n} people", people)
    _show.say(_("A whole book: {people}, {rows} rows in all.", people=said, rows=rows))
    if dry_run:
        _done(found, {}, None, json)
        _show.say(_("Nothing was written."))
        return True
    if asks and can_ask() and not _show.confirm(_("Write this into the book?")):
        raise typer.Abort
    with _imports.progress(_("Writing"), rows) as step, _book.deed(f"import {name}") as deed:
        counts = whole.bring(book, found, step)
    _done(found, counts, deed.id, json)
    _show.say(_("The whole book is here. `aftera undo` takes it back."))
    return True


def _done(found: Document, counts: dict[str, int], deed: int | None, json: bool) -> None:
    if json:
        _show.as_json({"rows": found.counts, "written": counts, "deed": deed})
