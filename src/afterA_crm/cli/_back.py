"""What undo and redo share: reverse a deed inside one of its own, and say what came of it."""

from __future__ import annotations

from .. import history, past
from ..words import _, n_
from . import _show, _trial
from ._book import book as the_book


def reverse(number: int, verb: str, dry_run: bool, json: bool, plain: bool) -> None:
    """Reverse the deed with this number, or with `dry_run` find out whether that would do, and say it."""
    book = the_book()
    kind, title = past.deed(book, number).kind, past.origin(book, number).title
    with _trial.deed(f"{verb}: {title}", dry_run) as done:
        history.reverse(book, number)
    mine = None if dry_run else done.id
    rows = history.touched(book, number)
    if json:
        changed = dict.fromkeys((change.noun, change.row_id) for change in history.changes(book, number))
        said = [{"noun": noun, "id": row_id} for noun, row_id in changed]
        _show.as_json({"deed": mine, "reversed": number, "title": title, "rows": said})
    elif plain:
        _show.plain([(mine, number, title, rows)])
    else:
        entries = n_("{n} entry", "{n} entries", rows)
        if dry_run and kind == "undo":
            _show.say(_("This would do again: {title} ({entries})", title=title, entries=entries))
        elif dry_run:
            _show.say(_("This would take back: {title} ({entries})", title=title, entries=entries))
        elif kind == "undo":
            _show.say(_("Done again: {title} ({entries})", title=title, entries=entries))
        else:
            _show.say(_("Taken back: {title} ({entries})", title=title, entries=entries))
