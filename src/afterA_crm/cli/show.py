"""`aftera show`: a person's page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from .. import clock, followups, pages, store
from ..errors import NotFound
from ..pages import Page, Promise, wording
from ..people import Person
from ..text import visible
from ..words import _
from . import _book, _entries, _lens, _page, _roles, _show
from ._lens import Hat
from ._options import Json, NoInput, Plain, app, examples
from ._who import Who, one

app = app()


@app.command(
    help=_("See a person's page: roles now and before, how we stand, what was said, what is promised."),
    epilog=examples(
        "aftera show 소라",
        "aftera show ㅇㅅㄹ",
        "aftera show me --json",
        "aftera show kim sora -c 20",
        "aftera show 소라 --sources",
    ),
)
def show(
    who: Annotated[list[str], Who.__metadata__[0]],
    conversations: Annotated[
        int, typer.Option("-c", "--conversations", min=0, max=500, help=_("How many conversations to show."))
    ] = 5,
    sources: Annotated[
        bool, typer.Option("--sources", help=_("Which card, file and day each value came from, and what was edited."))
    ] = False,
    hat: Hat = None,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    words = " ".join(who)
    try:
        person = one(book, words, no_input=no_input)
    except NotFound:
        if words[:1] == "c" and words[1:].isdecimal():
            raise NotFound(
                _(
                    "`show` is for people. {number} is a conversation: `aftera timeline` reads them, "
                    "`aftera edit {number}` writes it again.",
                    number=words,
                )
            ) from None
        raise
    if sources:
        _sources(person, json, plain)
        return
    worn = _lens.found(book, hat)
    with store.reading(book):
        page = pages.page(book, person.id, conversations, worn.id if worn else None)
    if json:
        _show.as_json(_page.as_json(page))
    elif plain:
        _show.plain(records(page))
    else:
        _lens.said(worn)
        draw(page)


def _sources(person: Person, json: bool, plain: bool) -> None:
    from ..exchange import provenance
    from . import _sources as shown

    book = _book.book()
    with store.reading(book):
        found = provenance.sources(book, person.id)
    if json:
        _show.as_json(shown.as_json(person, found))
    elif plain:
        _show.plain(shown.records(found))
    else:
        shown.draw(person, found)


def records(page: Page) -> Iterator[tuple[Any, ...]]:
    """Yield a page as records: what it is, then its fields."""
    person = page.person
    yield ("person", person.id, person.name, page.season, person.last_touch, page.next_touch)
    for nickname in page.nicknames:
        yield ("nickname", nickname)
    for role in page.roles:
        yield ("role", role.name, role.organisation, role.since, role.until)
    for channel in page.channels:
        yield ("channel", channel.kind, channel.value, channel.label)
    yield from (("tag", tag) for tag in page.tags)
    for whose, promises in (("mine", page.mine), ("theirs", page.theirs)):
        yield from (("followup", one.id, whose, one.due, one.text) for one in promises)
    yield from (("appointment", one.id, one.day, one.time, one.sentence) for one in page.appointments)
    yield from (("project", one.slug, one.name, one.stage, one.roles) for one in page.projects)
    yield from (("wrap", one.project, one.remains, one.seed, one.settled_on) for one in page.kept)
    yield from (("need", one.text, one.until) for one in page.needs)
    yield from (("offer", one.text, one.until) for one in page.offers)
    yield from (("relation", r.text, r.other_id, r.other, r.outward, r.since, r.until) for r in page.relations)
    yield from (("conversation", *_entries.record(entry)) for entry in page.conversations)


def draw(page: Page) -> None:
    """Draw a person's page."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    console, today = _show.console(), clock.today()
    bars = _roles.lines(page.roles, page.taught, console.width) if len(page.roles) > 1 else []
    for line in head(page, console.width, drawn=bool(bars)):
        console.print(line)
    for label, drawn, span in bars:
        console.print(Text.assemble(label, (drawn, "dim"), (span, "dim"), no_wrap=True))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, said in facts(page):
        grid.add_row(Text(label), Text(visible(said, keep="\n")))
    if grid.row_count:
        console.print()
        console.print(grid)
    for title, promises in ((_("I promised"), page.mine), (_("They promised"), page.theirs)):
        if promises:
            console.print(Text(f"\n{title}", style="dim"))
            console.print(_promised(promises))
    if page.appointments:
        console.print(Text("\n" + _("Ahead"), style="dim"))
        for one in page.appointments:
            when = wording.meeting(one, today)
            console.print(Padding(Text.assemble((f"{when}  ", "bold"), visible(one.title)), (0, 0, 0, 2)))
    if page.conversations:
        title = wording.talks(page) if page.talks else _("Talked about")
        console.print(Text(f"\n{title}", style="dim"))
        console.print(Padding(_entries.drawn(page.conversations), (0, 0, 0, 2)))
        if page.talks > len(page.conversations):
            name = visible(page.person.name)
            console.print(Text("  " + _("all of them: aftera timeline --with {name}", name=name), style="dim"))
    elif not page.person.is_me:
        console.print(Text("\n" + _("No conversation yet: `aftera log` writes the first one."), style="dim"))


def head(page: Page, width: int, *, drawn: bool = False) -> Iterator[Any]:
    """Yield the head of a page as Rich texts: name and season, what they do now, their roles in time.

    Where the roles are `drawn` under it, they aren't said in time once more.
    """
    from rich.text import Text

    from ..text import width as cells

    person, today = page.person, clock.today()
    name = Text(visible(person.name), style="bold")
    others = wording.names(page)
    if others:
        name.append(f"  {visible(others)}", style="not bold dim")
    mark = wording.standing(page)
    gap = min(width, 80) - cells(name.plain) - cells(mark)
    if mark:
        name.append(" " * max(2, gap) + mark, style="not bold")
    yield name
    now = " · ".join(wording.role(role) for role in page.now(today))
    if now:
        yield Text(visible(now))
    strip = wording.strip(page)
    if strip and not drawn:
        yield Text(visible(strip), style="dim")


def facts(page: Page) -> list[tuple[str, str]]:
    """Return the labelled lines of a page that say something."""
    today = clock.today()
    lines = [
        (_("Reach"), "\n".join(wording.reach(page))),
        (_("Birthday"), wording.birthday(page, today, hint=True)),
        (_("Met"), wording.met(page.met, today)),
        (_("Rhythm") if page.rhythm else _("Last"), wording.rhythm(page, today)),
        (_("Tags"), wording.tags(page)),
        (_("Circles"), ", ".join(page.circles)),
        (_("Events"), ", ".join(page.events)),
        (_("Projects"), "\n".join(wording.project(one) for one in page.projects)),
        (_("Remains"), "\n".join(wording.remains(page))),
        (_("Seeds"), "\n".join(wording.seeds(page))),
        (_("Looks for"), "\n".join(wording.wanted(one, today) for one in page.needs)),
        (_("Offers"), "\n".join(wording.wanted(one, today) for one in page.offers)),
        (_("Introductions"), "\n".join(wording.introduction(one) for one in page.introductions)),
        (_("Relations"), "\n".join(wording.relation(one) for one in page.relations)),
        (_("Note"), page.note or ""),
    ]
    return [(label, said) for label, said in lines if said]


def _promised(promises: tuple[Promise, ...]) -> Any:
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", style="dim", no_wrap=True, min_width=5)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    today = clock.today()
    for promise in promises:
        repeat = Text(f"  {visible(followups.told(promise.repeat))}", style="dim") if promise.repeat else Text("")
        grid.add_row(str(promise.id), Text(wording.due(promise, today)), Text(visible(promise.text)).append(repeat))
    return grid
