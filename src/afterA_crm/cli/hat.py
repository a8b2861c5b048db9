"""`aftera hat`: my own roles, and the one I wear now."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import hats
from ..words import _, n_
from . import _book, _show, _trial
from ._options import DryRun, Json, Plain, examples
from ._verbs import Verbs

app = typer.Typer(
    cls=Verbs,
    rich_markup_mode=None,
    add_completion=False,
    help=_("Choose the hat you wear: new lines carry it until you take it off."),
    epilog=examples("aftera hat add 배우", "aftera hat use 배우", "aftera hat off", "aftera hat"),
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


@app.command("show", hidden=True)
def show(hat: Name) -> None:
    hats.find(_book.book(), " ".join(hat))
    _print(False, False)


def _print(json: bool, plain: bool) -> None:
    found = hats.listing(_book.book())
    if json:
        _show.as_json([one._asdict() for one in found])
    elif plain:
        _show.plain((one.name, one.current, one.conversations) for one in found)
    elif not found:
        _show.say(_("No hats yet: `aftera hat add ROLE` makes one of your roles a hat."))
    else:
        for one in found:
            many = n_("{n} conversation", "{n} conversations", one.conversations) if one.conversations else ""
            mark = _("worn now") if one.current else ""
            _show.line(" · ".join(part for part in (one.name, mark, many) if part))
