"""Seeing through one hat: the option that lists share, and the line that says what is looked through."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import hats
from ..hats import Worn
from ..store import Book
from ..words import _
from . import _show
from ._complete import hat_names

#: A hat that is worn narrows nothing by itself: a list is whole unless this is said.
Hat = Annotated[
    str | None,
    typer.Option(
        "--hat", metavar="HAT", help=_("Only what is seen through this hat of mine."), autocompletion=hat_names
    ),
]


def found(book: Book, hat: str | None) -> Worn | None:
    """Return the hat to look through; None where none was said.

    Raises:
        NotFound: I have no such hat.
    """
    return hats.worn(book, hat) if hat else None


def number(book: Book, hat: str | None) -> int | None:
    """Return the id of the hat to look through; None where none was said.

    Raises:
        NotFound: I have no such hat.
    """
    return hats.find(book, hat) if hat else None


def said(hat: Worn | None) -> None:
    """Say through which hat a drawn list is seen."""
    if hat is not None:
        _show.say(_("Seen through the hat {hat}; without --hat everything is there.", hat=hat.name))
