"""What a failed command says: one sentence on stderr and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys
from typing import Any

from ..errors import AfterAError, Several
from ..text import visible
from ..words import _
from ..words.foreign import retell


def explain(error: BaseException) -> int:
    """Say what went wrong on stderr and return the exit code: 1 error, 2 usage, 3 nothing found, 130 stopped."""
    if isinstance(error, AfterAError):
        _say(error.sentence)
        if isinstance(error, Several):
            from ._show import candidates

            for row in candidates(error.candidates):
                _say("  " + row)
        return error.exit_code
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else 1
    if isinstance(error, KeyboardInterrupt):
        _say(_("Stopped; nothing more was written."))
        return 130
    if isinstance(error, BrokenPipeError):
        # The reader left (a pager, `head`): nothing to say, and nothing more to flush into.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    shown: Any = getattr(error, "show", None)
    if callable(shown):  # Typer's own: a wrong option, a missing argument
        _say_usage(error)
        return int(getattr(error, "exit_code", 2))
    if type(error).__name__ == "Abort":
        _say(_("Stopped; nothing more was written."))
        return 130
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        _say(_("{where}{why}.", where=where, why=error.strerror or type(error).__name__))
        return 1
    return _unexpected(error)


def _say_usage(error: Any) -> None:
    """Say a mistake of usage in the language spoken, with where help is to be had."""
    ctx = getattr(error, "ctx", None)
    if ctx is not None:
        sys.stderr.write(f"{ctx.get_usage()}\n{_('`{command} -h` explains it.', command=ctx.command_path)}\n\n")
    _say(retell(error.format_message()))


def _unexpected(error: BaseException) -> int:
    """Keep a report without any contact data: file names, lines and the error's type, no values."""
    import traceback

    from .. import places

    frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    report = "\n".join([type(error).__name__, *frames]) + "\n"
    try:
        path = places.private_file(places.recovery() / "last-error.txt", report)
        _say(
            _(
                "Something in afterA went wrong ({kind}). Nothing was written. A report without contact data: {path}",
                kind=type(error).__name__,
                path=path,
            )
        )
    except (OSError, AfterAError):
        _say(_("Something in afterA went wrong ({kind}). Nothing was written.", kind=type(error).__name__))
    return 1


def _say(sentence: str) -> None:
    sys.stderr.write(visible(sentence, keep="\n") + "\n")
