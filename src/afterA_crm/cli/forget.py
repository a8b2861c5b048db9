"""`aftera forget`: remove someone for good, also from history and search."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .. import backups, forgetting, places
from ..errors import UsageError
from ..forgetting import Forgotten
from ..text import nfc
from ..words import _, mark, n_, told
from . import _book, _show, _trial
from ._options import DryRun, Json, NoInput, Plain, Yes, app, can_ask, examples
from ._who import Who, one

app = app()

_NOUNS = {
    "conversation": mark("conversations"),
    "followup": mark("follow-ups"),
    "appointment": mark("appointments"),
    "channel": mark("channels"),
    "role": mark("roles"),
    "nickname": mark("nicknames"),
    "mention": mark("mentions"),
    "card": mark("original cards"),
    "photo": mark("pictures"),
    "introduction": mark("introductions"),
    "relation": mark("relations"),
    "member": mark("projects"),
    "attendance": mark("events"),
    "need": mark("needs and offers"),
    "tagging": mark("tags"),
    "project": mark("names of projects"),
    "outcome": mark("outcomes"),
    "wrap": mark("what remains"),
    "keepsake_line": mark("lines to remember"),
    "lineage": mark("what came after"),
    "circle": mark("names of circles"),
    "circle_member": mark("circles"),
}


@app.command(
    help=_(
        "Remove someone for good: rows, history, search, cards; in what others share, their name becomes ▢▢. "
        "Nothing brings them back."
    ),
    epilog=examples("aftera forget -n 소라", "aftera forget 소라"),
)
def forget(
    who: Annotated[list[str], Who.__metadata__[0]],
    yes: Yes = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    person = one(book, " ".join(who), no_input=no_input)
    if not yes or dry_run:
        with _trial.rehearsal("forget"):
            would = forgetting.forget(book, person.id, rehearsal=True)
        if not (json or plain):
            _tell(would)
            if not dry_run and not can_ask(no_input):
                raise UsageError(_("Forgetting asks first; --yes does it without asking."))
    if dry_run:
        _print(would, [], None, json, plain)
        _show.say(_("Nothing was written."))
        return
    if not yes:
        if not can_ask(no_input):
            raise UsageError(_("Forgetting asks first; --yes does it without asking."))
        typed = _show.ask(_("This can't be undone. Type the name ({name}) to go on:", name=person.name))
        if nfc(typed).strip() != person.name:
            raise typer.Abort
    held = forgetting.held_by(backups.listing(), person)
    files = forgetting.files_with([places.drafts(), places.recovery()], [person.name])
    with _book.deed("forget") as deed:
        done = forgetting.forget(book, person.id)
    forgetting.sweep(book)
    _print(done, [str(path) for path in [*(b.path for b in held), *files]], deed.id, json, plain)
    if held or files:
        _show.say(
            n_(
                "{n} file still holds them; delete it too if they are to be gone everywhere:",
                "{n} files still hold them; delete these too if they are to be gone everywhere:",
                len(held) + len(files),
            )
        )
        for path in [*(backup.path for backup in held), *files]:
            _show.say(f"  {path}")


def _tell(would: Forgotten) -> None:
    """Say what would go, and what would stay without the name."""
    _show.say(_("What goes for good with {name}:", name=_show.candidate(would.person)))
    for noun, count in would.removed.items():
        if noun in _NOUNS:
            _show.say(f"  {told(_NOUNS[noun])}: {count}")
    if would.blanked:
        _show.say(_("What stays for others, with ▢▢ for the name:"))
        for noun, count in would.blanked.items():
            if noun in _NOUNS:
                _show.say(f"  {told(_NOUNS[noun])}: {count}")
    _show.say(
        n_("{n} earlier change can't be undone any more.", "{n} earlier changes can't be undone any more.", would.deeds)
    )


def _print(done: Forgotten, still: list[str], deed: int | None, json: bool, plain: bool) -> None:
    if json:
        _show.as_json(as_json(done, still, deed))
    elif plain:
        _show.plain((noun, count) for noun, count in done.removed.items())
    elif deed is not None:
        _show.say(_("Forgotten."))


def as_json(done: Forgotten, still: list[str], deed: int | None) -> dict[str, Any]:
    """Return what went as the documented JSON object; only a dry run still names the person."""
    return {
        "id": done.person.id,
        "removed": done.removed,
        "blanked": done.blanked,
        "closed_deeds": done.deeds,
        "still_held": still,
        "deed": deed,
    }
