"""Write a conversation again: the same for `fix`, `edit c12` and the inbox."""

from __future__ import annotations

from .. import conversations, inbox, understood
from ..errors import UsageError
from ..words import _
from . import _book, _show, _typed
from ._ask import settle, wanted
from ._options import can_ask
from .log import as_json


def edit_conversation(
    number: int,
    line: str | None,
    *,
    edit: bool = False,
    yes: bool = False,
    dry_run: bool = False,
    no_input: bool = False,
    json: bool = False,
) -> None:
    """Understand a conversation again: from `line`, else from what the user writes over the old sentence.

    Raises:
        NotFound: there is no conversation of that number.
        UsageError: nothing is left of the line.
    """
    book = _book.book()
    before = conversations.sentence(book, number)
    if line is None:
        line = _typed.line_or_lines([], edit=edit or not can_ask(no_input), start=before)[0]
    if not line.strip():
        raise UsageError(_("A conversation needs a line; to take it back, `aftera undo`."))
    with _typed.kept(line):
        asking = can_ask(no_input) and not dry_run
        held = conversations.answers(book, number)
        u, answers = settle(book, line, ask=asking, answers=held, written=conversations.written(book, number))
        if dry_run:
            _show.as_json(as_json(u, None, None)) if json else _show.chips("", understood.one_line(u))
            _show.say(_("Nothing was written."))
            return
        accept = wanted(u, yes=yes, ask=asking)
        promised = conversations.promises(book, number)
        with _book.deed(f"edit c{number} {line}") as done:
            made = conversations.relog(book, number, u, answers, accept=accept)
    if json:
        _show.as_json(as_json(u, made, done.id))
    else:
        _show.chips(f"c{number}", understood.one_line(u))
        kept = conversations.promises(book, number)
        for promise, text in promised.items():
            if promise not in kept:
                _show.say(_("To do {number} goes with the old line: {text}", number=promise, text=text))
        if inbox.count(book) and made.questions:
            _show.say(_("Questions stay open: `aftera inbox`."))
