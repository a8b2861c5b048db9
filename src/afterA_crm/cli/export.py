"""`aftera export`: take people out, for any address book, calendar or folder; says what leaves and what stays."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from .. import filters, tags
from ..exchange.exporting import placing
from ..exchange.exporting.placing import Placed
from ..exchange.exporting.targets import PRIVATE, Asked, Piece, Target
from ..filters import Filter
from ..store import Book, reading
from ..words import _
from . import _export_asked, _exports, _imports, _show, _which
from ._book import book as the_book
from ._complete import event_names, people_names, project_names, tag_names
from ._exports import Leaving
from ._options import DryRun, Json, Plain, app, examples
from ._who import everyone

app = app()


@app.command(
    help=_(
        "Take people out: everyone, those named, or those who fit the options. As vCards, who came from a card "
        "leaves with it as it came, with your edits; the others get a clean new one. What you talked about, echoes, "
        "follow-ups and rhythms stay here unless you ask for them."
    ),
    epilog=examples(
        "aftera export -o everyone.vcf",
        "aftera export 소라 민수 -o two.vcf",
        "aftera export --event gmaff --to apple -o gmaff.vcf",
        "aftera export --to vdir -o cards/",
        "aftera who --role director --json | aftera export - -o directors.vcf",
    ),
)
def export(
    who: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHO...]",
            help=_("People, by any name; - reads them from stdin."),
            autocompletion=people_names,
            show_default=False,
        ),
    ] = None,
    role: Annotated[
        list[str] | None, typer.Option("--role", help=_("Who do this, in any word for it; may be said again."))
    ] = None,
    tag: Annotated[
        list[str] | None,
        typer.Option("--tag", help=_("Who carry it; said again, all of them."), autocompletion=tag_names),
    ] = None,
    project: Annotated[
        str | None,
        typer.Option("--project", help=_("Members of it, or talked with about it."), autocompletion=project_names),
    ] = None,
    event: Annotated[
        str | None, typer.Option("--event", help=_("Met or talked with there."), autocompletion=event_names)
    ] = None,
    org: Annotated[str | None, typer.Option("--org", help=_("Whose organisation holds these words."))] = None,
    target: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="TARGET",
            help=_(
                "What for: {names}. Without it, by the file's ending, else vCards as they came.",
                names=_export_asked.NAMES,
            ),
            autocompletion=_export_asked.complete_target,
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="PATH", help=_("Write this file or folder, not stdout."))
    ] = None,
    include: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="NOUN",
            help=_("Let private nouns leave in the note: {nouns}.", nouns=", ".join(PRIVATE)),
            autocompletion=_export_asked.complete_private,
        ),
    ] = None,
    todo: Annotated[bool, typer.Option("--todo", help=_("Follow-ups as tasks, for todoman and its like."))] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help=_("Take away files we wrote of people who don't leave any more."))
    ] = False,
    force: Annotated[bool, typer.Option("--force", help=_("Write over what is there."))] = False,
    dry_run: DryRun = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = the_book()
    narrowed = Filter(
        roles=tuple(role or ()),
        tag_ids=tuple(tags.find(book, one) for one in tag or ()),
        project_id=_which.project(book, project).id if project else None,
        event_id=_which.event(book, event).id if event else None,
        organisation=org,
        sort="name",
    )
    to = _export_asked.target(target, output)
    where, folder = _export_asked.place(to, output, force)
    ids = _ids(book, who or [], narrowed)
    everyone_leaves = not who and narrowed == Filter(sort="name")
    asked = Asked(
        ids, everyone_leaves, _export_asked.private(include or []), to.versions, todo, where if folder else None
    )
    with reading(book), _imports.progress(_("Writing"), len(ids)) as step:
        leaving = Leaving(_stepped(to.pieces(book, asked), step), keep=json and where is None)
        placed = _write(
            book, to, leaving, where, folder, force=force, prune=prune, dry_run=dry_run, prints=not json and not plain
        )
    passed = leaving.passed
    if json:
        _show.as_json(_exports.as_json(to, passed, where if not dry_run else None, placed))
    elif plain or dry_run:
        _show.plain(_exports.records(passed))
    if not passed:
        _show.say(_("Nobody fits; nothing was written."))
        return
    _exports.tell(to, asked, passed, where, placed, to.stays(book, asked))
    if dry_run:
        _show.say(_("Nothing was written."))


def _stepped(pieces: Iterator[Piece], step: Callable[[int], None] | None) -> Iterator[Piece]:
    for count, piece in enumerate(pieces, start=1):
        yield piece
        if step is not None:
            step(count)


def _write(
    book: Book,
    to: Target,
    leaving: Leaving,
    where: Path | None,
    folder: bool,
    *,
    force: bool,
    prune: bool,
    dry_run: bool,
    prints: bool,
) -> Placed | None:
    """Let the pieces pass: into a folder, a file, stdout, or nowhere."""
    if where is not None and folder:
        named = placing.own_names(book, where, leaving) if to.ending == ".vcf" else leaving
        merge = to.merged if to.merge else None
        return placing.put_folder(book, where, named, force=force, prune=prune, dry_run=dry_run, merge=merge)
    if where is not None and not dry_run:
        parts = to.joined(leaving)
        first = next(parts, None)
        if first is not None and leaving.passed:
            placing.put_file(where, chain((first,), parts))
    elif where is None and prints and not dry_run:
        _print(to.joined(leaving))
    else:
        for _piece in leaving:
            pass
    return None


def _ids(book: Book, who: Sequence[str], narrowed: Filter) -> list[int]:
    """Return whom to take out: those named, narrowed by the options, or everyone who fits them."""
    if not who:
        return [row.id for row in filters.people(book, narrowed)]
    named = [person.id for person in everyone(book, who)]
    if narrowed == Filter(sort="name"):
        return named
    fitting = {row.id for row in filters.people(book, narrowed)}
    return [number for number in named if number in fitting]


def _print(parts: Iterable[bytes]) -> None:
    """Print what leaves: its bytes into a pipe, and on a terminal with every control character made visible."""
    if sys.stdout.isatty():
        for line in b"".join(parts).decode("utf-8", "replace").replace("\r", "").split("\n")[:-1]:
            _show.line(line)
        return
    sys.stdout.flush()
    for part in parts:
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()
