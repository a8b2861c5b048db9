"""What was typed: taken from arguments, a pipe, the editor or a prompt, and kept whatever happens."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer

from .. import places, settings
from ..errors import AfterAError, UsageError
from ..text import decoded, nfc
from ..words import _
from . import _show


def line_or_lines(arguments: Sequence[str], *, edit: bool = False, start: str = "") -> tuple[str, bool]:
    """Return what was typed, and whether it came by pipe (where each line stands for itself).

    Raises:
        UsageError: the pipe holds what is no text.
    """
    if list(arguments) == ["-"] or (not arguments and not edit and not sys.stdin.isatty()):
        return from_stdin(), True
    if edit:
        return in_editor(" ".join(arguments) or start), False
    if arguments:
        return nfc(" ".join(arguments)), False
    return _prompt(start), False


def from_stdin() -> str:
    """Return all of stdin as text: UTF-8, UTF-16 with its mark, else CP949 as older Korean programs write.

    Raises:
        UsageError: it holds NUL, which no text does.
    """
    stream = getattr(sys.stdin, "buffer", None)
    data = stream.read() if stream is not None else sys.stdin.read().encode("utf-8", "surrogateescape")
    text = decoded(data)
    if "\0" in text:
        path = places.keep_typed(text.replace("\0", "␀"), "NUL")
        raise UsageError(
            _(
                "What came by pipe holds NUL characters, so it is no text; it is kept, with ␀ for them, in {path}.",
                path=path,
            )
        )
    return nfc(text)


def in_editor(start: str, suffix: str = ".txt") -> str:
    """Let the user write in their editor, in a private file of ours, and return what they wrote.

    Raises:
        AfterAError: the editor can't be run; the text stays in its file.
    """
    import shlex
    import subprocess
    import tempfile

    command = settings.load().editor or os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    folder = places.private_folder(places.drafts())
    handle, name = tempfile.mkstemp(suffix=suffix, prefix="line-", dir=folder)
    os.close(handle)
    path = Path(name)
    path.write_text(start, encoding="utf-8")
    try:
        code = subprocess.run([*shlex.split(command), name], check=False).returncode
    except (OSError, ValueError) as error:
        raise AfterAError(
            _(
                "The editor “{editor}” can't be run ({why}); the text is in {path}.",
                editor=command,
                why=error,
                path=path,
            )
        ) from None
    if code:
        raise AfterAError(_("The editor ended with {code}; the text is in {path}.", code=code, path=path))
    written = decoded(path.read_bytes())
    path.unlink()
    return nfc(written)


@contextmanager
def kept(typed: str, *, piped: bool = False) -> Iterator[None]:
    """Keep what was typed in a recovery file when it can't be saved, and say where.

    After a mistake of usage the line still stands in the terminal; what was `piped` stands nowhere and is kept too.
    """
    try:
        yield
    except (typer.Abort, typer.Exit):
        raise
    except BaseException as error:
        if isinstance(error, UsageError) and not (piped and typed.strip()):
            raise
        why = error.sentence if isinstance(error, AfterAError) else type(error).__name__
        try:
            path = places.keep_typed(typed, why)
            _show.say(_("What you typed is kept in {path}.", path=path))
        except OSError:
            _show.say(_("What you typed could not be kept anywhere; here it is:"))
            _show.say(typed)
        raise


def _prompt(start: str) -> str:
    """Ask for a line on the terminal, with what is understood shown as it is typed."""
    from ..tui.prompt import ask_line

    typed = ask_line(start)
    if typed is None:
        raise typer.Abort
    return typed
