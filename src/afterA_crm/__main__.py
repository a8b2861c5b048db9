"""The command `aftera`: settle language and book, then walk through the right door."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run `aftera` with the arguments of the process, and exit with its code."""
    # A command makes many objects and drops few: looking for cycles among them took a sixth of its time.
    gc.set_threshold(100_000)
    code = _run(sys.argv[1:])
    gc.freeze()  # all of it goes with the process: nothing left to look through at the exit
    sys.exit(code)


def _run(argv: list[str]) -> int:
    _make_streams_safe()
    from .cli._early import settle

    try:
        # Help sentences are evaluated when a command is imported, so the language is settled before.
        argv = settle(argv)
    except Exception as error:
        from .cli._failing import explain

        return explain(error)
    from .cli import run

    return run(argv)


def _make_streams_safe() -> None:
    """Let no character that a terminal or locale can't show stop a command."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # Under LC_ALL=C or PYTHONIOENCODING=ascii Korean would raise; shown escaped it is still readable. So are
            # bytes that are no text, where an answer is typed.
            reconfigure(errors="backslashreplace")
    if os.environ.get("TERM_PROGRAM") == "iTerm.app":
        # iTerm2 drops committed Korean input when an app asks for kitty key flags; Textual reads this at import.
        os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")


if __name__ == "__main__":
    main()
