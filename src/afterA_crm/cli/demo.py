"""`aftera demo`: an invented book to look around in, gone when you leave."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from .. import places, store
from ..errors import UsageError
from ..words import _
from . import _show
from ._options import app, examples

app = app()


@app.command(
    help=_(
        "Try afterA on an invented book: a film festival, a hackathon, a team and what came after. It opens the "
        "screen, or runs one command on it; your own book is not touched, and the invented one goes when you leave."
    ),
    epilog=examples(
        "aftera demo",
        "aftera demo today",
        "aftera demo find 빛",
        "aftera demo --keep demo.db show 이소라",
    ),
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
def demo(
    command: Annotated[
        list[str] | None, typer.Argument(metavar="[COMMAND...]", help=_("A command to run on the invented book."))
    ] = None,
    keep: Annotated[
        Path | None, typer.Option("--keep", metavar="FILE", help=_("Keep the invented book in this new file."))
    ] = None,
) -> None:
    if command and command[0] == "demo":
        raise UsageError(_("A demo can't run inside the demo."))
    if keep is not None and keep.exists():
        raise UsageError(_("{path} is there already; name a new file.", path=keep))
    with _elsewhere(keep) as path:
        _make(path)
        if keep is not None:
            _show.say(_("The invented book is {path}; use it again with --book.", path=path))
        else:
            _show.say(_("An invented book, in {folder} until you leave.", folder=path.parent))
        from . import run

        code = run(command or [])
    if code:
        raise typer.Exit(code)


@contextmanager
def _elsewhere(keep: Path | None) -> Iterator[Path]:
    """Give the file of a book in a private folder for this run, settings and backups too; it goes at the end."""
    import shutil
    import tempfile

    before = {name: os.environ.get(name) for name in ("AFTERA_HOME", "AFTERA_BOOK")}
    folder = tempfile.mkdtemp(prefix="aftera-demo-")
    try:
        os.environ["AFTERA_HOME"] = folder
        os.environ.pop("AFTERA_BOOK", None)
        places.use_book(keep)
        yield places.book()
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        places.use_book(None)
        sys.stdout.flush()
        shutil.rmtree(folder, ignore_errors=True)


def _make(path: Path) -> None:
    from ..demo import build

    with store.open_book(path) as book:
        build(book)
