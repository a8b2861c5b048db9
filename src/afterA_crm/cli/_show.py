"""The only printer: data goes to stdout, talk to stderr, and nothing reaches a terminal unseen-through."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, TextIO

from .. import clock
from ..text import nfc, visible, width
from ..words import _, days
from ..words.answers import yes

if TYPE_CHECKING:
    from rich.console import Console


def say(sentence: str) -> None:
    """Say a sentence to the person: stderr, so that pipes carry only data; on a terminal no word of it is broken."""
    sys.stderr.write(_on_screen(visible(sentence, keep="\n")) + "\n")


def say_on(sentence: str) -> None:
    """Say a sentence that an answer follows on the same line."""
    sys.stderr.write(_on_screen(visible(sentence, keep="\n")) + " ")
    sys.stderr.flush()


def _on_screen(sentence: str) -> str:
    """Return what is said with its lines broken as `fitted` breaks them, where stderr is a terminal."""
    if not sys.stderr.isatty():
        return sentence
    try:
        room = os.get_terminal_size(sys.stderr.fileno()).columns or 80  # a terminal may not know its size
    except OSError:
        return sentence
    return "\n".join(fitted(one, max(20, room)) for one in sentence.split("\n"))


def fitted(line: str, room: int) -> str:
    """Return a line broken between its words where it is wider than `room`.

    A `command` and a key with its word, which stand two blanks apart from the next ones, stay whole where they fit.
    """
    if width(line) <= room:
        return line
    words = line.lstrip(" ")
    indent = line[: len(line) - len(words)]
    lines: list[str] = []
    for gap in ("  ", " "):
        lines = [""]
        for piece in _pieces(words, gap):
            said = f"{lines[-1]}{gap}{piece}" if lines[-1] else piece
            if lines[-1] and width(indent + said) > room:
                lines.append(piece)
            else:
                lines[-1] = said
        if all(width(indent + one) <= room for one in lines):
            break
    return "\n".join(indent + one for one in lines)


def _pieces(words: str, gap: str) -> list[str]:
    """Return the words of a line; a `command` is one word, and a dot stays with the word before it."""
    pieces: list[str] = []
    for word in words.split(gap):
        if pieces and (pieces[-1].count("`") % 2 or word == "·"):
            pieces[-1] += gap + word
        else:
            pieces.append(word)
    return pieces


def ask(sentence: str) -> str:
    """Ask on stderr and return the answer, without the blanks around it; the end of input is an empty answer."""
    return ask_on(sentence) or ""


def ask_on(sentence: str) -> str | None:
    """Ask as `ask` does; None where input has ended, so that nobody answers any more."""
    say_on(sentence)
    line = sys.stdin.readline()
    return nfc(line).strip() if line else None


def rest_of(begun: str) -> str | None:
    """Show a line that was begun and return what is typed after it; None where input has ended."""
    sys.stderr.write(visible(begun))
    sys.stderr.flush()
    line = sys.stdin.readline()
    return nfc(line).rstrip() if line else None


def confirm(sentence: str, default: bool = False) -> bool:
    """Ask a yes-or-no question; an empty answer, or one that says neither, is the default."""
    said = yes(ask(f"{sentence} [{'Y/n' if default else 'y/N'}]"))
    return default if said is None else said


def line(text: str) -> None:
    """Print one line of data."""
    sys.stdout.write(visible(text) + "\n")


def chips(number: str, text: str) -> None:
    """Print what was understood of a line; on a terminal it is broken between its pieces, never inside one."""
    if not sys.stdout.isatty():
        line(f"{number}  {text}" if number else text)
        return
    from shutil import get_terminal_size

    room, indent = get_terminal_size().columns, width(number) + 2 if number else 0
    lines, said = [], ""
    for piece in visible(text).split(" · "):
        if said and indent + width(f"{said} · {piece}") > room:
            lines.append(f"{said} ·")
            said = piece
        else:
            said = f"{said} · {piece}" if said else piece
    start = f"{visible(number)}  " if number else ""
    sys.stdout.write(start + ("\n" + " " * indent).join([*lines, said]) + "\n")


def as_json(data: Any) -> None:
    """Print data as JSON, escaped to ASCII so that no control character reaches a terminal."""
    import json

    sys.stdout.write(json.dumps(data, ensure_ascii=True, indent=2, default=_plain_value) + "\n")


def plain(records: Iterable[Sequence[Any]]) -> None:
    """Print one tab-separated record a line, without a header; tabs and line ends inside become spaces."""
    for record in records:
        fields = (" ".join(str(_plain_value(field)).split()) for field in record)
        sys.stdout.write("\t".join(visible(field) for field in fields) + "\n")


def _plain_value(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, tuple | list | set | frozenset):
        return ", ".join(str(_plain_value(item)) for item in value)
    return value


def candidate(row: Any) -> str:
    """Return what tells a row apart: a person by role, organisation and last seen; others say it themselves."""
    said = getattr(row, "said", None)
    if said is not None:
        return str(said())
    parts = [row.name, getattr(row, "slug", "") or ", ".join(getattr(row, "roles", ()))]
    parts.append(getattr(row, "organisation", None) or "")
    if getattr(row, "last_touch", None):
        parts.append(_("last {when}", when=days.ago(row.last_touch, clock.today())))
    return " · ".join(part for part in parts if part)


def candidates(rows: Sequence[Any]) -> list[str]:
    """Return what tells rows apart, with the number of those that would read alike."""
    said = [candidate(row) for row in rows]
    return [
        f"{line} · id:{row.id}" if said.count(line) > 1 and hasattr(row, "id") else line
        for line, row in zip(said, rows, strict=True)
    ]


def to_clipboard(stream: TextIO, text: str) -> None:
    """Hand a text to the terminal's clipboard (OSC 52); it travels as base64, so nothing in it acts on the way."""
    from base64 import b64encode

    stream.write(f"\x1b]52;c;{b64encode(text.encode('utf-8', 'replace')).decode('ascii')}\x07")
    stream.flush()


def columns() -> int | None:
    """Return how many cells a line may take: the terminal's, or None where stdout is none and lines stay whole."""
    if not sys.stdout.isatty():
        return None
    try:
        return max(40, os.get_terminal_size(sys.stdout.fileno()).columns)
    except OSError:
        return 80


def console() -> Console:
    """Return a Rich console on stdout: no markup, no emoji codes, no highlighting of contact data."""
    from rich.console import Console

    class Screened(Console):
        """Lets nothing through that acts on the terminal, whoever drew it."""

        def render(self, renderable: Any, options: Any = None) -> Any:
            for segment in super().render(renderable, options):
                yield segment if segment.control else segment._replace(text=visible(segment.text, keep="\n"))

    return Screened(markup=False, emoji=False, highlight=False, soft_wrap=False)
