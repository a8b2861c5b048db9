"""A deed that may be a rehearsal: with --dry-run it is done, looked at, and taken back before it stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ..store import Deed
from ..words import _
from . import _book, _show


class _RehearsedError(Exception):
    """Ends a deed that was only tried."""


@contextmanager
def rehearsal(title: str) -> Iterator[Deed]:
    """Do a deed only to look at it: nothing of it stands."""
    try:
        with _book.deed(title) as done:
            yield done
            raise _RehearsedError
    except _RehearsedError:
        return


@contextmanager
def quiet(title: str, dry_run: bool) -> Iterator[Deed]:
    """Do a deed, or with `dry_run` only look at it, without a word about that."""
    with rehearsal(title) if dry_run else _book.deed(title) as done:
        yield done


@contextmanager
def deed(title: str, dry_run: bool) -> Iterator[Deed]:
    """Do a deed, or with `dry_run` the same without leaving a trace."""
    try:
        with _book.deed(title) as done:
            yield done
            if dry_run:
                raise _RehearsedError
    except _RehearsedError:
        _show.say(_("Nothing was written."))
