"""`aftera where`: where everything is kept."""

from __future__ import annotations

from pathlib import Path

from .. import places
from ..words import _
from . import _aligned, _show
from ._book import warn_if_synced
from ._options import Json, Plain, app, examples

app = app()


@app.command(
    help=_("Say where the book, the settings, the backups and what could not be saved are kept."),
    epilog=examples("aftera where", "aftera where --json", "aftera --book ~/other.db where"),
)
def where(json: Json = False, plain: Plain = False) -> None:
    kept: dict[str, tuple[str, Path]] = {
        "book": (_("the book"), places.book()),
        "settings": (_("settings"), places.settings_file()),
        "mappings": (_("how tables are read"), places.mappings()),
        "backups": (_("backups"), places.backups()),
        "drafts": (_("forms still being edited"), places.drafts()),
        "recovery": (_("what could not be saved"), places.recovery()),
        "cache": (_("what can be made again"), places.cache()),
    }
    if json:
        _show.as_json({name: {"path": str(path), "exists": path.exists()} for name, (_said, path) in kept.items()})
    elif plain:
        _show.plain((name, path, path.exists()) for name, (_said, path) in kept.items())
    else:
        _aligned.lines(
            [[said, str(path), "" if path.exists() else _("(not there yet)")] for said, path in kept.values()]
        )
    warn_if_synced()
