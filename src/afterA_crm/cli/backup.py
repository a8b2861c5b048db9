"""`aftera backup`: copy the book now, or list the copies."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from .. import backups, places
from ..backups import Backup
from ..errors import BookError, UsageError
from ..words import _, mark, told
from . import _aligned, _show
from ._book import book as the_book
from ._options import DryRun, Json, Plain, app, examples

app = app()

#: Why a backup was made, as a list says it.
_WHY = {
    "asked": mark("asked for"),
    "daily": mark("of the day"),
    "before-migration": mark("before a new version"),
    "before-import": mark("before an import"),
    "before-restore": mark("before a restore"),
    "before-restore-damaged": mark("before a restore, damaged"),
    "before-mending": mark("before a repair"),
}


@app.command(
    help=_(
        "Back the book up now, or list its backups. Others are made by themselves: on each day's first change, "
        "before a large import and before a new version changes the book."
    ),
    epilog=examples("aftera backup", "aftera backup --list", "aftera backup --to /media/stick/afterA.db"),
)
def backup(
    list_: Annotated[bool, typer.Option("--list", "-l", help=_("List the backups, newest first."))] = False,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="PATH", help=_("Copy to this new file or into this folder."))
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    if list_:
        _list(json, plain)
        return
    if to is not None and to.exists() and not to.is_dir():
        raise UsageError(_("{path} is there already; name a new file or a folder.", path=to))
    if to is not None and not to.is_dir() and not to.parent.is_dir():
        raise BookError(_("There is no folder {path}.", path=to.parent))
    if dry_run:
        if json:
            _show.as_json({"path": None, "bytes": None})
        _show.say(_("A backup would be made in {folder}.", folder=to or places.backups()))
        return
    made = backups.make(the_book().con, backups.ASKED, to)
    size = made.stat().st_size
    if json:
        _show.as_json({"path": str(made), "bytes": size})
    elif plain:
        _show.plain([(made, size)])
    else:
        _show.say(_("Backed up: {path} ({size})", path=made, size=_size(size)))


def _list(json: bool, plain: bool) -> None:
    found = backups.listing()
    if json:
        _show.as_json([as_json(kept) for kept in found])
    elif plain:
        _show.plain((kept.path.name, kept.made, kept.why, kept.size) for kept in found)
    elif found:
        _aligned.lines([row(kept) for kept in found])
    else:
        _show.say(_("There is no backup in {folder} yet.", folder=places.backups()))


def as_json(kept: Backup) -> dict[str, Any]:
    """Return a backup as its documented JSON object."""
    return {"name": kept.path.name, "path": str(kept.path), "made": kept.made, "why": kept.why, "bytes": kept.size}


def row(kept: Backup) -> list[str]:
    """Return a backup as the fields of a list."""
    why = told(_WHY[kept.why]) if kept.why in _WHY else kept.why
    return [f"{kept.made:%Y-%m-%d %H:%M}", why, _size(kept.size), kept.path.name]


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 100_000 else f"{max(1, round(count / 1000))} kB"
