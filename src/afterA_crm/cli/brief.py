"""`aftera brief`: what to know before meeting someone, on a dozen lines."""

from __future__ import annotations

from typing import Annotated

from .. import clock, pages, store
from ..needs import worded
from ..pages import Brought, Page, wording
from ..text import visible
from ..words import _, days
from . import _book, _lens, _page, _show
from ._lens import Hat
from ._options import Json, NoInput, Plain, app, examples
from ._who import Who, one
from .show import head

app = app()


@app.command(
    help=_("See what to know before meeting someone: roles, last talks, what rings, promises both ways."),
    epilog=examples("aftera brief 소라", "aftera brief kim seoyeon --plain"),
)
def brief(
    who: Annotated[list[str], Who.__metadata__[0]],
    hat: Hat = None,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    person = one(book, " ".join(who), no_input=no_input)
    worn = _lens.found(book, hat)
    with store.reading(book):
        page = pages.page(book, person.id, 3, worn.id if worn else None)
    if json:
        _show.as_json(_page.as_json(page))
    elif plain:
        _show.plain((kind, said) for kind, _label, said in lines(page))
    else:
        _lens.said(worn)
        draw(page)


def lines(page: Page) -> list[tuple[str, str, str]]:
    """Return the lines of a brief: kind, label, what it says; the most useful first."""
    today = clock.today()
    found: list[tuple[str, str, str]] = []
    for at, entry in enumerate(page.conversations):
        when = days.ago(entry.day, today) if at == 0 else days.short_day(entry.day, today)
        label = _("Last") if at == 0 else ""
        where = f" · {entry.place}" if entry.place else ""
        found.append(("conversation", label, f"{when}{where} · {_short(first_clause(entry.typed))} (c{entry.id})"))
    for at, ring in enumerate(page.echoes[:2]):
        found.append(("echo", _("Rings") if at == 0 else "", f"“{_short(ring.text)}” {ring.day:%m-%d}"))
    for kind, label, promises in (("mine", _("I promised"), page.mine), ("theirs", _("They promised"), page.theirs)):
        for at, promise in enumerate(promises[:3]):
            due = wording.due(promise, today)
            said = f"{promise.id}  {promise.text}" + (f" · {due}" if due else "")
            found.append((kind, label if at == 0 else "", said))
    for one_ in page.appointments[:1]:
        found.append(("appointment", _("Ahead"), f"{wording.meeting(one_, today)} · {_short(one_.title)}"))
    wanted = ((_("Looks for"), "need", page.needs), (_("Offers"), "offer", page.offers))
    for label, kind, held in wanted:
        if held:
            found.append((kind, label, ", ".join(worded(one_.text, one_.role) for one_ in held[:3])))
    shared = sorted(page.projects, key=lambda one_: not one_.with_me)
    for at, one_project in enumerate(shared[:3]):
        found.append(("project", _("Together") if at == 0 else "", wording.project(one_project)))
    for kind, label, left in (("seed", _("Seeds"), wording.seeds(page)), ("wrap", _("Remains"), wording.remains(page))):
        for at, said in enumerate(left[:2]):
            found.append((kind, label if at == 0 else "", _short(said)))
    facts = (
        ("met", _("Met"), wording.met(page.met, today)),
        *(("introduction", _("Introduced"), wording.introduction(i)) for i in page.introductions if _news(page, i)),
        ("relation", _("Relations"), ", ".join(wording.relation(one_) for one_ in page.relations[:3])),
        ("birthday", _("Birthday"), wording.birthday(page, today)),
        ("rhythm", _("Rhythm"), wording.rhythm(page, today) if page.rhythm else ""),
        ("reach", _("Reach"), " · ".join(channel.value for channel in page.channels[:3])),
        ("note", _("Note"), _short(page.note or "")),
    )
    return [*found, *(fact for fact in facts if fact[2])]


def draw(page: Page) -> None:
    """Draw a brief."""
    from rich.table import Table
    from rich.text import Text

    console = _show.console()
    for line in head(page, console.width):
        console.print(line)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for _kind, label, said in lines(page):
        grid.add_row(Text(label), Text(visible(said)))
    if grid.row_count:
        console.print()
        console.print(grid)
    if not page.conversations:
        console.print(Text("\n" + _("No conversation yet: `aftera log` writes the first one."), style="dim"))


def _news(page: Page, one_: Brought) -> bool:
    """Tell whether an introduction says more than how we met."""
    return not (one_.by and one_.by == page.met.through and one_.other is None)


def first_clause(sentence: str) -> str:
    """Return a sentence without what was promised after it."""
    return sentence.partition("; ")[0]


def _short(said: str) -> str:
    from ..text import clip

    return clip(" ".join(said.split()), 120)
