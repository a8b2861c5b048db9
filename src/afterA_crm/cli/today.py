"""`aftera today`: the morning page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from .. import clock, echoes, hats, places, text
from .. import today as morning
from ..errors import UsageError
from ..today import Item, Page
from ..words import _, days, n_, told
from . import _book, _show, _trial
from ._options import DryRun, Json, Plain, app, examples

app = app()

#: No row is drawn wider than this.
_WIDEST = 100


@app.command(
    help=_(
        "See what today asks for: promises due, appointments, seasons turning, birthdays, loose ends, each with why "
        "it is here and the command that acts on it. Three conversations are asked what still rings."
    ),
    epilog=examples(
        "aftera today",
        "aftera today --brief",
        _('aftera today --echo c12 "the light came first"'),
        "aftera today --skip c12",
    ),
)
def today(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[ECHO...]", help=_("With --echo: what still rings."))
    ] = None,
    brief: Annotated[bool, typer.Option("--brief", help=_("One quiet line, or nothing."))] = False,
    echo: Annotated[
        str | None, typer.Option("--echo", metavar="cN", help=_("Keep what still rings from a conversation."))
    ] = None,
    strength: Annotated[
        int, typer.Option("--strength", min=1, max=3, help=_("How strongly it rings, 1 to 3."))
    ] = echoes.USUAL,
    skip: Annotated[
        str | None, typer.Option("--skip", metavar="cN", help=_("Don't ask for this conversation's echo again."))
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    if echo or skip:
        _keep(echo, skip, " ".join(words or []), strength, dry_run, json)
        return
    if words:
        raise UsageError(_("`aftera today` takes no words without --echo."))
    if brief and not (json or plain) and not places.book().exists():
        return  # a shell greeting makes no book
    day = clock.today()
    if brief and not (json or plain):
        _brief(*morning.rows(_book.book(), day))
        return
    page = morning.page(_book.book(), day)
    if json:
        _show.as_json(_as_json(page))
    elif plain:
        _show.plain((item.kind, item.title, item.reason, item.command, item.day) for item in _all(page))
    else:
        _draw(page)


def _keep(echo: str | None, skip: str | None, said: str, strength: int, dry_run: bool, json: bool) -> None:
    number = _number(echo or skip or "")
    with _trial.deed(f"today --{'echo' if echo else 'skip'} c{number} {said}".strip(), dry_run) as done:
        if echo:
            echoes.answer(_book.book(), number, said, clock.today(), strength)
        else:
            echoes.skip(_book.book(), number, clock.today())
    if json:
        kept = {"text": said, "strength": strength} if echo else None
        _show.as_json({"conversation": number, "echo": kept, "deed": None if dry_run else done.id})
    elif echo:
        _show.say(_("c{number} rings: “{text}”", number=number, text=said))
    else:
        _show.say(_("c{number} won't be asked about again.", number=number))


def _number(named: str) -> int:
    digits = named.strip().casefold().removeprefix("c")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 16):
        raise UsageError(_("“{text}” is no conversation; write its number, such as c12.", text=named))
    return int(digits)


def _brief(items: Sequence[Item], more: int) -> None:
    """Say the first thing and how many follow it; nothing on a quiet day."""
    if not items:
        return
    first = next((item for item in items if item.kind in ("appointment", "promise")), items[0])
    rest = len(items) + more - 1
    said = f"{first.title} ({first.reason})"
    if rest:
        said = n_("{first}, and {n} more: aftera today", "{first}, and {n} more: aftera today", rest, first=said)
    _show.line(text.clip(text.visible(said), _show.columns() or 400))


def _all(page: Page) -> list[Item]:
    return [*page.items, *page.echoes]


def _as_json(page: Page) -> dict[str, Any]:
    return {
        "day": page.today.isoformat(),
        "items": [_item(item) for item in page.items],
        "echoes": [_item(item) for item in page.echoes],
        "more": page.more,
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "title": item.title,
        "reason": item.reason,
        "command": item.command,
        "day": item.day.isoformat() if item.day else None,
        "ids": item.ids,
    }


def _draw(page: Page) -> None:
    """Draw the page: a section for each kind, a row with its reason and, at the right, what acts on it."""
    from rich.rule import Rule
    from rich.text import Text

    console = _show.console()
    wide = min(console.width, _WIDEST)
    hat = hats.current(_book.book())
    head = f"afterA   {_('today')} {days.day(page.today)}"
    worn = text.clip(_("hat: {hat}", hat=text.visible(hat.name)), 24) if hat else ""
    console.print(Text((text.pad(head, wide - text.width(worn)) + worn).rstrip(), "bold", no_wrap=True))
    console.print(Rule(style="dim"), width=wide)
    if not _all(page):
        console.print(_empty())
        return
    section = ""
    for item in _all(page):
        title = told(morning.KINDS[item.kind])
        if title != section:
            if section:
                console.print()
            section = title
            console.print(Text(f" {title}", "bold"))
        for line in _row(item, wide):
            console.print(line)
    if page.more:
        console.print()
        said = n_("{n} more promise is due: aftera todo", "{n} more promises are due: aftera todo", page.more)
        console.print(Text(f" {said}", "dim"))


def _row(item: Item, wide: int) -> list[Any]:
    """Return a row's two lines: what it is; why, and what acts on it."""
    from rich.text import Text

    title = text.clip(text.visible(" ".join(item.title.split())), wide - 3)
    command = text.clip(text.visible(item.command), wide // 2)
    reason = text.clip(text.visible(item.reason), wide - 5 - text.width(command) - 2)
    below = Text("     ", no_wrap=True)
    below.append(text.pad(reason, wide - 5 - text.width(command)), "dim")
    below.append(command, "yellow")
    return [Text(f"   {title}", no_wrap=True), below]


def _empty() -> str:
    return _('Nothing for today. `aftera log "..."` writes down whom you met.')
