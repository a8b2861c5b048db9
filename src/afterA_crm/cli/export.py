"""`aftera export`: take people out as vCards; says what leaves and what stays."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from .. import filters, places, tags
from ..errors import BookError, UsageError
from ..exchange import exporting
from ..exchange.exporting import Leaves
from ..filters import Filter
from ..store import Book, reading
from ..words import _, n_
from . import _show, _which
from ._book import book as the_book
from ._complete import event_names, people_names, project_names, tag_names
from ._options import DryRun, Json, Plain, app, examples
from ._who import everyone

app = app()


class Version(StrEnum):
    """What may be asked for with --version."""

    THREE = "3.0"
    FOUR = "4.0"


@app.command(
    help=_(
        "Take people out as vCards: everyone, those named, or those who fit the options. Who came from a card "
        "leaves with it as it came, with your edits; the others get a clean new one. What you talked about, echoes, "
        "follow-ups and rhythms stay here."
    ),
    epilog=examples(
        "aftera export -o everyone.vcf",
        "aftera export 소라 민수 -o two.vcf",
        "aftera export --event gmaff --version 4.0 -o gmaff.vcf",
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
    version: Annotated[
        Version | None,
        typer.Option("--version", help=_("The version of the cards; without it, as they came, and 3.0 for new ones.")),
    ] = None,
    to: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help=_("Write this file instead of stdout."))
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=_("Write over a file that is there."))] = False,
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
    if to is not None:
        _free(to, force)
    with reading(book):
        leaving = list(exporting.cards(book, _ids(book, who or [], narrowed), version.value if version else None))
    if to is not None and not dry_run and leaving:
        places.private_file(to, exporting.joined(leaving))
    if json:
        _show.as_json(as_json(leaving, to if not dry_run else None))
    elif plain or dry_run:
        _show.plain((each.id, each.name, each.version, "came" if each.came else "new") for each in leaving)
    elif to is None:
        _print(exporting.joined(leaving))
    _tell(leaving, to, dry_run)


def _ids(book: Book, who: Sequence[str], narrowed: Filter) -> list[int]:
    """Return whom to take out: those named, narrowed by the options, or everyone who fits them."""
    if not who:
        return [row.id for row in filters.people(book, narrowed)]
    named = [person.id for person in everyone(book, who)]
    if narrowed == Filter(sort="name"):
        return named
    fitting = {row.id for row in filters.people(book, narrowed)}
    return [number for number in named if number in fitting]


def _free(to: Path, force: bool) -> None:
    """Refuse a file that is there, a folder, and a folder that isn't there."""
    if to.is_dir():
        raise UsageError(_("{path} is a folder; name a file in it.", path=to))
    if to.exists() and not force:
        raise UsageError(_("{path} is there already; --force writes over it.", path=to))
    if not to.absolute().parent.is_dir():
        raise BookError(_("There is no folder {path}.", path=to.parent))


def _print(cards: bytes) -> None:
    """Print cards: their bytes into a pipe, and on a terminal with every control character made visible."""
    if sys.stdout.isatty():
        for line in cards.decode("utf-8", "replace").replace("\r", "").split("\n")[:-1]:
            _show.line(line)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(cards)
    sys.stdout.buffer.flush()


def _tell(leaving: Sequence[Leaves], to: Path | None, dry_run: bool) -> None:
    """Say who leaves, with what, and what stays."""
    if not leaving:
        _show.say(_("Nobody fits; no card was written."))
        return
    came = sum(each.came for each in leaving)
    said = [n_("{n} card", "{n} cards", len(leaving)) + (f" → {to}" if to is not None else "")]
    if came:
        said.append(_("{n} as they came, with your edits", n=came))
    _show.say(" · ".join(said))
    _show.say(
        _(
            "They carry names, channels, roles of now, tags, projects, events, birthdays, notes and how you met; "
            "conversations, echoes, follow-ups, rhythms and past roles stay here."
        )
    )
    if dry_run:
        _show.say(_("Nothing was written."))


def as_json(leaving: Sequence[Leaves], to: Path | None) -> dict[str, Any]:
    """Return the documented JSON object of an export; the cards themselves where no file was written."""
    return {
        "people": [
            {
                "id": each.id,
                "name": each.name,
                "version": each.version,
                "came": each.came,
                "card": each.card.decode("utf-8", "replace") if to is None else None,
            }
            for each in leaving
        ],
        "file": str(to) if to is not None else None,
    }
