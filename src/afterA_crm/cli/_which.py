"""Which project or event the arguments mean: the core raises when several fit, the command line asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import Several
from ..store import Book
from ..words import _
from . import _show
from ._complete import event_names, project_names
from ._options import can_ask
from ._who import pick

if TYPE_CHECKING:
    from ..events import Event
    from ..projects import Project

Which = Annotated[
    str,
    typer.Argument(
        metavar="PROJECT",
        help=_("A project: its slug, its name, or a part of it."),
        autocompletion=project_names,
        show_default=False,
    ),
]
WhichEvent = Annotated[
    str,
    typer.Argument(
        metavar="EVENT",
        help=_("An event: its slug, its name, or a part of it."),
        autocompletion=event_names,
        show_default=False,
    ),
]


def project(book: Book, words: str) -> Project:
    """Return the project the words name; ask which one where several fit and someone can answer.

    Raises:
        NotFound: none fits.
        Several: several fit and no one can be asked.
    """
    from .. import projects

    try:
        return projects.find(book, words)
    except Several as several:
        chosen: Project = _ask(several)
        return chosen


def event(book: Book, words: str) -> Event:
    """Return the event the words name; ask which one where several fit and someone can answer.

    Raises:
        NotFound: none fits.
        Several: several fit and no one can be asked.
    """
    from .. import events

    try:
        return events.find(book, words)
    except Several as several:
        chosen: Event = _ask(several)
        return chosen


def _ask(several: Several) -> Any:
    if not can_ask():
        raise several
    return several.candidates[pick(several.sentence, _show.candidates(several.candidates))]
