"""One key from the terminal, without Enter; where a terminal can't do that, the first letter of a line."""

from __future__ import annotations

import os
import select
import sys

from ..text import nfc
from . import _show


def press(sentence: str) -> str | None:
    """Ask on stderr and return the key that was pressed; empty for Enter, None where input ended or was left."""
    try:
        import termios
        import tty

        number = sys.stdin.fileno()
        before = termios.tcgetattr(number)
    except (ImportError, OSError, ValueError):
        said = _show.ask_on(sentence)
        return said if said is None else said[:1]
    try:
        # Before the question is seen, so that a quick answer isn't taken for the beginning of a line.
        tty.setcbreak(number, termios.TCSADRAIN)
        _show.say_on(sentence)
        key = _key(number)
    finally:
        termios.tcsetattr(number, termios.TCSADRAIN, before)
    if key in ("", "\x04"):
        _show.say("")
        return None
    key = "" if key in ("\r", "\n") else key
    _show.say(key if key.isprintable() else "")
    return key


def _key(number: int) -> str:
    """Read one key: a letter of one byte or more, or what an arrow sends as a whole; empty where input ended."""
    first = os.read(number, 1)
    if first == b"\x1b":
        while select.select([number], [], [], 0.05)[0]:
            rest = os.read(number, 1)
            if not rest:
                break
            first += rest
    elif first and first[0] >= 0xC0:
        first += os.read(number, 1 if first[0] < 0xE0 else 2 if first[0] < 0xF0 else 3)
    return nfc(first.decode("utf-8", "replace"))
