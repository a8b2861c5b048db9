"""The clipboard: through the terminal where there is one (OSC 52), else by the program that this computer has."""

from __future__ import annotations

import os
import shutil
import sys

from . import _show

#: Programs that take a text from stdin, each with what has to be there for it to work.
_PROGRAMS = (
    (("pbcopy",), ""),
    (("wl-copy",), "WAYLAND_DISPLAY"),
    (("xclip", "-selection", "clipboard"), "DISPLAY"),
    (("clip.exe",), ""),
)
#: Terminals that are known not to take OSC 52.
_DEAF = {"Apple_Terminal"}


def copy(text: str) -> str | None:
    """Put a text on the clipboard; return through what (`terminal`, or a program's name), None where nothing could."""
    if os.environ.get("TERM_PROGRAM") not in _DEAF and os.environ.get("TERM") not in (None, "dumb"):
        for stream in (sys.stderr, sys.stdout):
            if stream.isatty():
                _show.to_clipboard(stream, text)
                return "terminal"
    for command, needs in _PROGRAMS:
        path = shutil.which(command[0])
        if path and (not needs or os.environ.get(needs)) and _taken([path, *command[1:]], text):
            return command[0]
    return None


def _taken(command: list[str], text: str) -> bool:
    import subprocess

    # clip.exe reads UTF-16, the others UTF-8.
    data = text.encode("utf-16" if command[0].endswith("clip.exe") else "utf-8", "replace")
    try:
        # xclip stays in the background holding the text: its output is not waited for.
        done = subprocess.run(
            command, input=data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
