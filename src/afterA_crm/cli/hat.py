"""`aftera hat`: my own roles, and the one I wear now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from .. import clock, hats
from ..hats import Worn
from ..projects import STAGE_WORDS
from ..words import _, days, n_, told
from . import _aligned, _book, _ink, _show, _trial
from ._options import DryRun, Json, Plain, examples
from ._verbs import Verbs

if TYPE_CHECKING:
    from ..lenses import Seen

app = typer.Typer(
    cls=Verbs,
    rich_markup_mode=None,
    add_completion=False,
    help=_("Choose the hat you wear: new lines carry it until you take it off."),
    epilog=examples("aftera hat add 배우", "aftera hat use 배우", "aftera hat 배우", "aftera hat off", "aftera hat"),
)

Name = Annotated[list[str], typer.Argument(metavar="HAT", help=_("One of your roles."))]


@app.command("list", help=_("List your hats."), epilog=examples("aftera hat list --json"))
def list_(json: Json = False, plain: Plain = False) -> None:
    _print(json, plain)


@app.command("add", help=_("Make a hat."), epilog=examples("aftera hat add 배우"))
def add(hat: Name, dry_run: DryRun = False, json: Json = False, plain: Plain = False) -> None:
    name = " ".join(hat)
    with _trial.deed(f"hat add {name}", dry_run):
        fresh = hats.add(_book.book(), name)[1]
    if not fresh:
        _show.say(_("You have the hat “{hat}” already.", hat=name))
    elif not json and not plain:
        _show.say(_("New hat: {hat}. `aftera hat use {hat}` puts it on.", hat=name))
    if json or plain:
        _print(json, plain)


@app.command("use", help=_("Put a hat on."), epilog=examples("aftera hat use 배우"))
def use(hat: Name, dry_run: DryRun = False, json: Json = False, plain: Plain = False) -> None:
    name = " ".join(hat)
    with _trial.deed(f"hat use {name}", dry_run):
        hats.use(_book.book(), hats.find(_book.book(), name))
        worn = hats.current(_book.book())
    if json or plain:
        _print(json, plain)
    else:
        _show.say(_("You wear {hat} now.", hat=worn.name if worn else name))


@app.command("off", help=_("Take the hat off."), epilog=examples("aftera hat off"))
def off(dry_run: DryRun = False, json: Json = False, plain: Plain = False) -> None:
    with _trial.deed("hat off", dry_run):
        hats.use(_book.book(), None)
    if json or plain:
        _print(json, plain)
    else:
        _show.say(_("You wear no hat now."))


@app.command(
    "away",
    help=_("Put a hat away: it leaves the list, and what carries it keeps it. `hat add` brings it back."),
    epilog=examples("aftera hat away 배우"),
)
def away(hat: Name, dry_run: DryRun = False, json: Json = False, plain: Plain = False) -> None:
    name = " ".join(hat)
    with _trial.deed(f"hat away {name}", dry_run):
        hats.put_away(_book.book(), hats.find(_book.book(), name))
    if json or plain:
        _print(json, plain)
    else:
        _show.say(_("Put away: {hat}. `aftera hat add {hat}` brings it back.", hat=name))


@app.command(
    "show",
    help=_("See the network through a hat: people last met wearing it, its projects, and who knows only this one."),
    epilog=examples("aftera hat show 배우", "aftera hat 배우"),
)
def show(hat: Name, json: Json = False, plain: Plain = False) -> None:
    from .. import lenses

    book = _book.book()
    worn = hats.worn(book, " ".join(hat))
    page = lenses.page(book, worn.id)
    if json:
        _show.as_json(_page_json(worn, page))
    elif plain:
        _show.plain(
            [
                *(("last", one.id, one.name, one.last) for one in page.last),
                *(("project", one.id, one.slug, one.stage) for one in page.made),
                *(("only", one.id, one.name, one.last) for one in page.only),
            ]
        )
    else:
        _draw(worn, page)


def _page_json(worn: Worn, page: Seen) -> dict[str, Any]:
    return {
        "id": worn.id,
        "name": worn.name,
        "people": page.people,
        "projects": page.projects,
        "conversations": page.conversations,
        "last": [one._asdict() for one in page.last],
        "made": [one._asdict() for one in page.made],
        "only": [one._asdict() for one in page.only],
    }


def _draw(worn: Worn, page: Seen) -> None:
    today = clock.today()
    _ink.write([(worn.name, "bold"), (f"   {_counts(page)}", "dim")])
    parts = (
        (_("Last met wearing it"), [(one.name, days.ago(one.last, today) if one.last else "") for one in page.last]),
        (_("Projects"), [(f"#{one.slug}", one.name, told(STAGE_WORDS[one.stage])) for one in page.made]),
        (_("Know only this hat"), [(one.name, days.ago(one.last, today) if one.last else "") for one in page.only]),
    )
    for title, lines in parts:
        if lines:
            _ink.write([("\n", ""), (title, "dim")])
            _aligned.lines(lines, "  ")
    if not page.last and not page.made:
        _show.say(_("Nothing carries this hat yet: `aftera hat use {hat}`, then log as ever.", hat=worn.name))


def _print(json: bool, plain: bool) -> None:
    from .. import lenses

    found = hats.listing(_book.book())
    seen = {one.id: lenses.counts(_book.book(), one.id) for one in found}
    if json:
        _show.as_json(
            [one._asdict() | {"people": seen[one.id].people, "projects": seen[one.id].projects} for one in found]
        )
    elif plain:
        _show.plain(
            (one.name, one.current, one.conversations, seen[one.id].people, seen[one.id].projects) for one in found
        )
    elif not found:
        _show.say(_("No hats yet: `aftera hat add ROLE` makes one of your roles a hat."))
    else:
        for one in found:
            mark = _("worn now") if one.current else ""
            _show.line(" · ".join(part for part in (one.name, mark, _counts(seen[one.id])) if part))


def _counts(seen: Seen) -> str:
    """Return how much is seen through a hat: people, projects, conversations."""
    said = (
        n_("{n} person", "{n} people", seen.people) if seen.people else "",
        n_("{n} project", "{n} projects", seen.projects) if seen.projects else "",
        n_("{n} conversation", "{n} conversations", seen.conversations) if seen.conversations else "",
    )
    return " · ".join(part for part in said if part)
