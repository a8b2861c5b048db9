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
from . import _book, _lens, _show
from ._lens import Hat
from ._options import DryRun, Json, NoInput, Plain, app, can_ask, examples

app = app()

#: No row is drawn wider than this.
_WIDEST = 100


@app.command(
    help=_(
        "See what today asks for: promises due, appointments, seasons turning, birthdays, loose ends, each with why "
        "it is here and the command that acts on it. Three conversations are asked what still rings; --ask asks one by "
        "one. A row is put off or left be by its number."
    ),
    epilog=examples(
        "aftera today",
        "aftera today --brief",
        "aftera today --ask",
        "aftera today --later 2 --until friday",
        "aftera today --skip 3",
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
    ask: Annotated[
        bool,
        typer.Option("--ask", help=_("Ask what still rings, one by one: a key, and a line.")),
    ] = False,
    later: Annotated[
        list[str] | None,
        typer.Option("--later", metavar="N", help=_("Put this row off, a few days or to the day of --until.")),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DAY", help=_("With --later: the day it comes back."))
    ] = None,
    skip: Annotated[
        list[str] | None,
        typer.Option("--skip", metavar="N", help=_("Leave this row be; of an echo, also by its conversation (c12).")),
    ] = None,
    hat: Hat = None,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    if until and not later:
        raise UsageError(_("--until says until when --later puts a row off."))
    if hat and (echo or skip or later or ask):
        raise UsageError(_("--hat narrows the page; rows are put aside by the numbers of the whole one."))
    if echo:
        if skip or later or ask:
            raise UsageError(_("--echo keeps one echo; say --skip, --later or --ask by itself."))
        from . import _aside

        _aside.keep(echo, " ".join(words or []), strength, dry_run, json)
        return
    if words:
        raise UsageError(_("`aftera today` takes no words without --echo."))
    if skip or later:
        from . import _aside

        _aside.put(skip or [], later or [], until, dry_run, json)
        return
    if ask:
        from . import _ringing

        _ringing.ask(_book.book(), can_ask(no_input) and not (json or plain or dry_run))
        return
    if brief and not (json or plain) and not places.book().exists():
        return  # a shell greeting makes no book
    day = clock.today()
    if brief and not (json or plain):
        _brief(*morning.rows(_book.book(), day, _lens.number(_book.book(), hat)))
        return
    worn = _lens.found(_book.book(), hat)
    page = morning.page(_book.book(), day, worn.id if worn else None)
    if json:
        _show.as_json(_as_json(page, numbered=worn is None))
    elif plain:
        _show.plain(
            (item.kind, item.title, item.reason, item.command, item.day, number if worn is None else None, item.name)
            for number, item in enumerate(_all(page), 1)
        )
    else:
        _lens.said(worn)
        _draw(page, numbered=worn is None)


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


def _as_json(page: Page, *, numbered: bool) -> dict[str, Any]:
    rows = [{"number": number if numbered else None} | item.as_json() for number, item in enumerate(_all(page), 1)]
    return {
        "day": page.today.isoformat(),
        "items": rows[: len(page.items)],
        "echoes": rows[len(page.items) :],
        "more": page.more,
    }


def _draw(page: Page, *, numbered: bool) -> None:
    """Draw the page: a section for each kind, a row with its reason and, at the right, what acts on it.

    Only the whole page is numbered: its rows are put aside by those numbers.
    """
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
    for number, item in enumerate(_all(page), 1):
        title = told(morning.KINDS[item.kind])
        if title != section:
            if section:
                console.print()
            section = title
            console.print(Text(f" {title}", "bold"))
        for line in _row(number if numbered else None, item, wide):
            console.print(line)
    if page.echoes and can_ask():
        console.print(Text("     " + _("one by one: aftera today --ask"), "dim"))
    if page.more:
        console.print()
        said = n_("{n} more promise is due: aftera todo", "{n} more promises are due: aftera todo", page.more)
        console.print(Text(f" {said}", "dim"))


def _row(number: int | None, item: Item, wide: int) -> list[Any]:
    """Return a row's two lines: its number and what it is; why, and what acts on it."""
    from rich.text import Text

    title = text.clip(text.visible(" ".join(item.title.split())), wide - 5)
    command = text.clip(text.visible(item.command), wide // 2)
    reason = text.clip(text.visible(item.reason), wide - 5 - text.width(command) - 2)
    below = Text("     ", no_wrap=True)
    below.append(text.pad(reason, wide - 5 - text.width(command)), "dim")
    below.append(command, "yellow")
    return [Text.assemble((f"  {number or '':>2} ", "dim"), title, no_wrap=True), below]


def _empty() -> str:
    return _('Nothing for today. `aftera log "..."` writes down whom you met.')
