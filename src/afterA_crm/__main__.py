"""The command `aftera`: settle language and book, then walk through the right door."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run `aftera` with the arguments of the process, and exit with its code."""
    argv = sys.argv[1:]
    _make_streams_safe()
    from .cli._early import settle

    try:
        # Help sentences are evaluated when a command is imported, so the language is settled before.
        argv = settle(argv)
    except Exception as error:
        from .cli._failing import explain

        sys.exit(explain(error))
    from .cli import run

    sys.exit(run(argv))


def _make_streams_safe() -> None:
    """Let no character that a terminal or locale can't show stop a command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # Under LC_ALL=C or PYTHONIOENCODING=ascii Korean would raise; shown escaped it is still readable.
            reconfigure(errors="backslashreplace")
    if os.environ.get("TERM_PROGRAM") == "iTerm.app":
        # iTerm2 drops committed Korean input when an app asks for kitty key flags; Textual reads this at import.
        os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")


if __name__ == "__main__":
    main()
