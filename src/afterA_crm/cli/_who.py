"""Whom the arguments mean: the core raises when several fit, the command line asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from .. import people
from ..errors import NotFound, Several, UsageError
from ..people import Person
from ..store import Book
from ..words import _
from . import _show
from ._complete import people_names
from ._options import can_ask
from ._typed import from_stdin

Who = Annotated[
    str,
    typer.Argument(
        metavar="WHO",
        help=_("A name, nickname, initial consonants, romanised name, e-mail, or me."),
        autocompletion=people_names,
        show_default=False,
    ),
]
Whom = Annotated[
    list[str],
    typer.Argument(
        metavar="WHO...",
        help=_("People, by any name; - reads them from stdin."),
        autocompletion=people_names,
        show_default=False,
    ),
]


def one(book: Book, words: str, *, no_input: bool = False) -> Person:
    """Return the person the words name; ask which one where several fit and someone can answer.

    Raises:
        NotFound: nobody fits.
        Several: several fit and no one can be asked.
    """
    try:
        return people.resolve(book, words)
    except Several as several:
        if not can_ask(no_input):
            raise
        chosen: Person = several.candidates[pick(several.sentence, _show.candidates(several.candidates))]
        return chosen


def everyone(book: Book, words: Sequence[str], *, no_input: bool = False) -> list[Person]:
    """Return the people the words name, each once; `-` reads more from stdin, as JSON or one a line.

    Raises:
        NotFound: somebody named isn't in the book.
        UsageError: what stdin holds is no list of people.
    """
    found: dict[int, Person] = {}
    for word in words:
        named = _from_stdin(book) if word == "-" else [one(book, word, no_input=no_input)]
        found.update((person.id, person) for person in named)
    return list(found.values())


def _from_stdin(book: Book) -> list[Person]:
    text = from_stdin()
    if not text.lstrip().startswith(("[", "{")):
        # `--plain` begins each record with the id; anything else is a name a line.
        first = [line.split("\t")[0].strip() for line in text.split("\n") if line.strip()]
        return [people.resolve(book, f"id:{word}" if word.isdecimal() else word) for word in first]
    import json

    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(_("What came by pipe is no JSON: {why}.", why=error)) from None
    rows = data if isinstance(data, list) else data.get("people", [data])
    rows = rows if isinstance(rows, list) else [rows]
    ids = [row["id"] for row in rows if isinstance(row, dict) and type(row.get("id")) is int]
    if len(ids) != len(rows):
        raise UsageError(_("What came by pipe is no list of people; `aftera who --json` prints one."))
    found = people.get(book, ids)
    if len(found) < len(set(ids)):
        missing = sorted(set(ids) - {person.id for person in found})
        raise NotFound(_("Nobody in the book has the number {number}.", number=missing[0]))
    return found


def pick(sentence: str, choices: Sequence[str]) -> int:
    """Ask which of the choices is meant and return its position; an empty answer stops.

    Raises:
        typer.Abort: nothing was chosen.
    """
    _show.say(sentence)
    for number, choice in enumerate(choices, 1):
        _show.say(f"  {number}  {choice}")
    while True:
        answer = _show.ask(_("Which one? (1–{n}, Enter to stop)", n=len(choices)))
        if not answer:
            raise typer.Abort
        if answer.isdecimal() and 1 <= int(answer) <= len(choices):
            return int(answer) - 1
