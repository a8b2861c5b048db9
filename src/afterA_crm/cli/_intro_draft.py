"""`aftera intro draft`: the message that comes next, written and never sent."""

from __future__ import annotations

from typing import Annotated

import typer

from ..errors import AfterAError
from ..introductions import Introduction, drafts, next_step
from ..words import _
from . import _clipboard, _options, _show
from ._book import book as the_book
from ._complete import people_names
from ._intro_words import Which, one_side
from ._intro_words import one as the_introduction
from ._options import Json, examples

app = _options.app()


@app.command(
    "draft",
    help=_(
        "Write the message that comes next, in the language of whom it is for: to the first, once they said yes to the "
        "other, and then to both. It holds nothing private, and it is never sent."
    ),
    epilog=examples("aftera intro draft 1", "aftera intro draft 1 --copy"),
)
def draft(
    which: Which,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="WHO", help=_("Ask this one of the two."), autocompletion=people_names),
    ] = None,
    copy: Annotated[bool, typer.Option("--copy", help=_("Put it on the clipboard instead of printing it."))] = False,
    json: Json = False,
) -> None:
    book = the_book()
    held = the_introduction(book, which)
    written = drafts.draft(book, held, one_side(book, held, to) if to else None)
    through = _clipboard.copy(written.text) if copy else None
    if json:
        _show.as_json(
            {
                "introduction": held.id,
                "state": held.state,
                "to": [{"id": number, "name": name} for number, name in written.to],
                "language": written.language,
                "text": written.text,
                "made_of": written.rows,
                "copied": through,
            }
        )
    elif through is None:
        for line in written.text.split("\n"):
            _show.line(line)
    if copy and through is None:
        raise AfterAError(_("There is no clipboard here that can be reached; take the words from above."))
    _say_whom(held, written, through)


def _say_whom(held: Introduction, written: drafts.Draft, through: str | None) -> None:
    """Say for whom the words are, where they are now, and that sending them is up to the user."""
    names = ", ".join(name for _number, name in written.to)
    if through == "terminal":
        _show.say(_("For {names}: handed to the terminal's clipboard. Nothing was sent.", names=names))
    elif through:
        _show.say(_("For {names}: on the clipboard, by {program}. Nothing was sent.", names=names, program=through))
    else:
        _show.say(_("For {names}. Nothing was sent.", names=names))
    if drafts.foreign(held, written):
        _show.say(_("Your reason stands there as you wrote it, in another language; say it in theirs first."))
    if next_step(held) and held.state in ("idea", "asked one", "asked both"):
        _show.say(_("Once you have sent it: aftera intro next {number}", number=held.id))
