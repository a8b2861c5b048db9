"""What the words of `aftera intro` mean: two names are a new introduction, a number or one name shows one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from .. import introductions, people
from ..errors import Several, UsageError
from ..introductions import Introduction
from ..store import Book
from ..text import nfc
from ..words import _
from . import _show
from ._complete import introduction_numbers
from ._options import can_ask
from ._verbs import Verbs
from ._who import one as the_one
from ._who import pick

#: Options of `new` that take a word, so that it isn't counted as a name.
_WITH_VALUE = ("--because", "--need")


class IntroVerbs(Verbs):
    """Two names without a verb are a new introduction; a number, or one name, shows."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take two names for `new` also where options come before them."""
        if args and args[0].split("=")[0] in _WITH_VALUE:
            args = ["new", *args]
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Take two names or more for `new`; what else is no verb is shown."""
        if args[0] not in self.commands and len(_names(args)) > 1:
            args = ["new", *args]
        return super().resolve_command(ctx, args)


def _names(args: Sequence[str]) -> list[str]:
    """Return the arguments that are neither options nor values of options."""
    found, value, bare = [], False, False
    for arg in args:
        if value:
            value = False
        elif arg == "--" and not bare:
            bare = True
        elif arg.startswith("-") and len(arg) > 1 and not bare:
            value = arg in _WITH_VALUE
        else:
            found.append(arg)
    return found


Which = Annotated[
    list[str],
    typer.Argument(
        metavar="N|NAME...",
        help=_("An introduction: its number, the two names, or one name."),
        autocompletion=introduction_numbers,
        show_default=False,
    ),
]
WhichOne = Annotated[
    str,
    typer.Argument(
        metavar="N|NAME",
        help=_("An introduction: its number, or one of the names."),
        autocompletion=introduction_numbers,
        show_default=False,
    ),
]
Because = Annotated[str | None, typer.Option("--because", metavar="TEXT", help=_("Why these two."))]


def one(book: Book, words: Sequence[str]) -> Introduction:
    """Return the introduction that the words name; ask which one where several fit and someone can answer."""
    try:
        return introductions.find(book, [nfc(word) for word in words])
    except Several as several:
        if not can_ask():
            raise
        chosen = several.candidates[pick(several.sentence, _show.candidates(several.candidates))]
        if isinstance(chosen, Introduction):
            return chosen
        raise UsageError(_("Say the introduction's number: `aftera intro list` shows it.")) from None


def one_side(book: Book, held: Introduction, word: str) -> int:
    """Return the id of the person that a word names: one of the two, where it fits only one of them."""
    both = [person.id for person in people.candidates(book, nfc(word)) if person.id in (held.one_id, held.other_id)]
    return both[0] if len(both) == 1 else the_one(book, word).id
