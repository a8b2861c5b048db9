"""A full screen of lines without a library: the alternate screen, drawn anew, and a line asked for at its bottom.

What is drawn goes through `_ink`, so nothing from the book acts on the terminal. When it is left, however that
happens, the screen from before is there again.
"""

from __future__ import annotations

import os
import signal
import sys
import termios
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from ..text import clip, nfc, visible, width
from . import _ink
from ._ink import Run

_ENTER, _LEAVE = "\x1b[?1049h", "\x1b[?25h\x1b[?1049l"
_CLEAR = "\x1b[H\x1b[2J"
_PROMPT = "> "

#: A paragraph of the screen: runs of text.
Paragraph = Sequence[Run]


def size() -> tuple[int, int]:
    """Return the columns and rows there are."""
    try:
        columns, rows = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError):
        return 80, 24
    return max(columns, 20), max(rows, 8)


@contextmanager
def full(redraw: Callable[[], None]) -> Iterator[None]:
    """Take the whole screen; `redraw` draws it again when its size changes or the program comes to the front."""
    before = {name: signal.getsignal(name) for name in (signal.SIGWINCH, signal.SIGTSTP, signal.SIGTERM)}

    def anew() -> None:
        """Draw, and the line that is being typed too: readline draws it only where it saw another size itself."""
        redraw()
        _raw(_PROMPT + visible(half_typed()))

    def resized(_number: int, _frame: Any) -> None:
        anew()

    def stopped(_number: int, _frame: Any) -> None:
        _raw(_LEAVE)
        modes = termios.tcgetattr(sys.stdin)  # those of readline; the shell puts its own in their place
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, stopped)
        termios.tcsetattr(sys.stdin, termios.TCSANOW, modes)
        _raw(_ENTER)
        anew()

    def ended(number: int, _frame: Any) -> None:
        raise SystemExit(128 + number)

    # Before readline is imported: it calls the handler it finds when the size changes, and then draws its own line.
    signal.signal(signal.SIGWINCH, resized)
    signal.signal(signal.SIGTSTP, stopped)
    signal.signal(signal.SIGTERM, ended)
    _raw(_ENTER)
    try:
        yield
    finally:
        _raw(_LEAVE)
        for name, handler in before.items():
            signal.signal(name, handler)


def draw(top: Sequence[Paragraph], middle: Sequence[Paragraph], bottom: Sequence[Paragraph]) -> None:
    """Draw the screen: lines at its top, the last of the paragraphs that fit, lines at its bottom; then the prompt's.

    Every line of top and bottom is cut to the width; one row below the prompt stays free for a line that is longer.
    """
    columns, rows = size()
    room = max(0, rows - len(top) - len(bottom) - 2)
    lines: list[list[Run]] = []
    for paragraph in middle:
        lines += wrapped(paragraph, columns)
    shown = lines[-room:] if room else []
    _raw(_CLEAR)
    for line in [*top, *[()] * (room - len(shown)), *shown, *bottom]:
        _ink.write(_cut(line, columns))
    sys.stdout.flush()


def blank(lines: Sequence[Paragraph]) -> None:
    """Draw nothing but these lines, as they are."""
    _raw(_CLEAR)
    for line in lines:
        _ink.write(line)
    sys.stdout.flush()


def ask(complete: Callable[[str], Sequence[str]] | None = None) -> str | None:
    """Ask for a line where the cursor stands, with what editing there is; None where input has ended.

    Raises:
        KeyboardInterrupt: Ctrl-C was pressed.
    """
    _editing(complete)
    try:
        return nfc(input(_PROMPT))
    except EOFError:
        return None


def half_typed() -> str:
    """Return what stands on the line that is being typed, as far as it can be known."""
    readline = sys.modules.get("readline")
    return nfc(readline.get_line_buffer()) if readline is not None else ""


def wrapped(paragraph: Paragraph, columns: int, hang: int = 2) -> list[list[Run]]:
    """Return the lines of a paragraph, broken between its runs and, where one is too long, inside it."""
    lines: list[list[Run]] = [[]]
    cells = 0
    for said, style in paragraph:
        if cells and cells + width(said.rstrip()) > columns and width(said.strip()) <= columns - hang:
            lines.append([(" " * hang, "")])
            cells, said = hang, said.lstrip(" ·")
        for letter in said:
            if cells + width(letter) > columns:
                lines.append([(" " * hang, "")])
                cells = hang
            lines[-1].append((letter, style))
            cells += width(letter)
    return lines


def _cut(line: Paragraph, columns: int) -> list[Run]:
    cut: list[Run] = []
    for said, style in line:
        room = columns - sum(width(one) for one, _style in cut)
        if room > 0:
            cut.append((clip(said, room), style))
    return cut


def _editing(complete: Callable[[str], Sequence[str]] | None) -> None:
    """Let the line be edited, recalled and completed where the system has a readline."""
    try:
        import readline
    except ImportError:
        return
    found: list[str] = []

    def completer(begun: str, state: int) -> str | None:
        if complete and not state:
            found[:] = complete(begun) if begun else []
        return found[state] if state < len(found) else None

    readline.set_completer(completer)
    readline.set_completer_delims(" ,;@+")
    # Each Tab puts the next name in; a list of them would be drawn across the screen.
    bind = "bind ^I rl_complete" if "libedit" in (readline.__doc__ or "") else "tab: menu-complete"
    readline.parse_and_bind(bind)


def _raw(codes: str) -> None:
    sys.stdout.write(codes)
    sys.stdout.flush()
