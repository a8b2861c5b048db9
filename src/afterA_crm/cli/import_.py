"""`aftera import`: bring people in from files, after a look at what that would do."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from .. import backups, duplicates
from ..errors import AfterAError, NotFound
from ..exchange.importing import applying
from ..exchange.importing.items import Plan
from ..exchange.importing.plan import plan
from ..exchange.sources import STDIN, Source, lists, sources
from ..words import _, n_
from . import _book, _import_book, _import_table, _imports, _show, _which
from ._complete import event_names, mapping_names
from ._options import DryRun, Json, NoInput, Plain, Yes, app, can_ask, examples

app = app()


@app.command(
    help=_(
        "Bring people in from files: vCards, tables and lists of address books and services, pictures of QR codes, "
        "folders of cards, or - for standard input. On a terminal it first shows what would be done and asks; it is "
        "one change, and `aftera undo` takes it back. Who was imported before is known again."
    ),
    epilog=examples(
        "aftera import -n contacts.vcf",
        "aftera import cards/*.vcf --event gmaff",
        "aftera import ~/contacts --yes",
        "aftera import - < contacts.vcf",
        "aftera import --map festival guests.csv",
    ),
)
def import_(
    files: Annotated[
        list[str], typer.Argument(metavar="FILES...", help=_("Files, or folders of cards; - reads standard input."))
    ],
    event: Annotated[
        str | None, typer.Option("--event", help=_("Where you met these people."), autocompletion=event_names)
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", help=_("How old files are encoded, where it isn't found by itself: cp949.")),
    ] = None,
    theirs: Annotated[
        bool, typer.Option("--theirs", help=_("Take what the files say where you edited it here; else your own stays."))
    ] = False,
    map_: Annotated[
        str | None,
        typer.Option(
            "--map",
            metavar="NAME",
            help=_("What each column of a table is, saved under this name; a new name asks you once."),
            autocompletion=mapping_names,
        ),
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    met = _which.event(book, event) if event else None
    found, missing = _sources(files)
    if map_ is not None:
        from . import _mapping

        there = can_ask(no_input or yes) and STDIN not in files
        found = _mapping.told_by(found, map_, ask=there, encoding=encoding, keeps=not dry_run)
    if (whole := _import_book.document(found)) is not None and _import_book.bring(
        whole, Path(found[0].name).name, dry_run=dry_run, asks=not (no_input or yes or STDIN in files), json=json
    ):
        return
    drawn = not json and not plain
    with _imports.progress(_("Reading cards")) as step:
        planned = plan(book, found, met, encoding, step, theirs)
    _imports.say_problems(planned)
    if not planned.usable:
        if json or plain:
            _imports.show(planned, {}, None, json)
        raise typer.Exit(3 if missing and not planned.items else 1)
    asks = can_ask(no_input or yes) and STDIN not in files and planned.writes
    if drawn and (dry_run or asks):
        _import_table.draw(planned)
    if dry_run:
        if not drawn:
            _imports.show(planned, {}, None, json)
        _show.say(_("Nothing was written."))
        return
    if asks and not _show.confirm(_("Write this into the book?")):
        raise typer.Abort
    done, deed = _apply(planned)
    if not drawn:
        _imports.show(done.plan, done.people, deed, json)
    _show.say(_imports.told_counts(done.plan, deed))
    if deed and drawn:
        _say_alike(done)
    if met and deed and drawn:
        _show.say(_("First lines to whom you met: `aftera event after {slug}`.", slug=met.slug))


def _say_alike(done: applying.Done) -> None:
    """Say how many pairs of one person there may be now, where an import brought one of the two."""
    brought = {
        person for at, person in done.people.items() if done.plan.items[at].status in ("new", "duplicate", "update")
    }
    pairs = [pair for pair in duplicates.pairs(_book.book()) if brought & {pair.one.id, pair.other.id}]
    if pairs:
        _show.say(
            n_(
                "{n} pair may be one person: `aftera duplicates`.",
                "{n} pairs may be one person each: `aftera duplicates`.",
                len(pairs),
            )
        )


def _sources(files: list[str]) -> tuple[list[Source], bool]:
    """Return the files that are there; what isn't is said, and stops nothing."""
    found: list[Source] = []
    missing = False
    for said in files:
        try:
            found += sources([said], sys.stdin.buffer.read)
        except AfterAError as error:
            missing = missing or isinstance(error, NotFound)
            _show.say(error.sentence)
        if Path(said).expanduser().is_dir():
            _say_lists(Path(said).expanduser())
    return found, missing


def _say_lists(folder: Path) -> None:
    """Say which lists stand in a folder of cards: they are read once they are named."""
    found = lists(folder)
    if found:
        _show.say(
            n_(
                "{n} list in {folder} is no card, {file}; name it to bring it in too.",
                "{n} lists in {folder} are no cards, such as {file}; name them to bring them in too.",
                len(found),
                file=found[0].name,
                folder=folder,
            )
        )


def _apply(planned: Plan) -> tuple[applying.Done, int | None]:
    """Do the plan as one deed, after a backup where it is a large one; return what was done, and the deed's number."""
    if not planned.writes:
        return applying.Done(planned, {}), None
    book = _book.book()
    backups.before_large_import(book, sum(item.status in ("new", "duplicate", "update") for item in planned.items))
    names = list(dict.fromkeys(Path(name).name for name in planned.sources))
    title = " ".join(["import", *names[:3], *(["..."] if len(names) > 3 else [])])
    with _imports.progress(_("Writing"), len(planned.items)) as step, _book.deed(title) as deed:
        done = applying.apply(book, planned, step)
    return done, deed.id if deed.changed else None
