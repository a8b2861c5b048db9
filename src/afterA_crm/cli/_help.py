"""Help pages: Typer's, in the language spoken and as wide as Korean is on a terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import typer

from ..text import width
from ..words import _, told
from ..words.foreign import retell

#: How wide a help page gets at most.
WIDEST = 88
#: The widest that a column of names gets before its words go on the next line.
_NAMES = 28


def wrap(words: str, cells: int) -> list[str]:
    """Return a paragraph as lines of at most that many terminal cells, broken at blanks."""
    lines: list[str] = []
    line = ""
    for word in words.split():
        if line and width(line) + 1 + width(word) > cells:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if line else lines


def _write_usage(self: Any, prog: str, args: str = "", prefix: str | None = None) -> None:
    start = f"{prefix or told('Usage: ')}{prog} "
    lines = wrap(args, max(self.width - width(start), 20)) or [""]
    self.write(start + ("\n" + " " * width(start)).join(lines) + "\n")


def _write_heading(self: Any, heading: str) -> None:
    self.write(f"{' ' * self.current_indent}{told(heading)}:\n")


def _write_text(self: Any, text: str) -> None:
    """Write paragraphs; one that begins with `\\b` keeps its lines."""
    indent = " " * self.current_indent
    pages = []
    for paragraph in text.split("\n\n"):
        kept = paragraph.startswith("\b\n")
        lines = paragraph[2:].split("\n") if kept else wrap(paragraph, self.width - self.current_indent)
        pages.append("\n".join(f"{indent}{line}".rstrip() for line in lines))
    self.write("\n\n".join(pages) + "\n")


def _write_dl(self: Any, rows: Sequence[tuple[str, str]], **_spacing: int) -> None:
    indent = " " * self.current_indent
    rows = [(_plain(first), _remark(retell(second))) for first, second in rows]
    names = min(max((width(first) for first, _second in rows), default=0), _NAMES)
    hang = "\n" + indent + " " * (names + 2)
    for first, second in rows:
        lines = wrap(second, max(self.width - len(indent) - names - 2, 24))
        gap = hang if width(first) > names else " " * (names + 2 - width(first))
        self.write((f"{indent}{first}{gap if lines else ''}" + hang.join(lines)).rstrip() + "\n")


def _plain(name: str) -> str:
    """Return the name of an option with words for what it takes, where the library says a type."""
    return re.sub(r"<int(?: range)?>", "N", name).replace("<str>", "TEXT")


def _remark(said: str) -> str:
    """Return a help sentence with the library's mark at its end in our words; a range open above says nothing."""
    mark = re.search(r"\s*\[((?:required|default: |x[<>]|\d+<)[^\[\]]*)\]$", said)
    if not mark:
        return said
    marks = []
    for one in mark[1].split("; "):
        span = re.fullmatch(r"(\d+)<=x<=(\d+)", one)
        if one.startswith("default: "):
            marks.append(_("default: {default}", default=one.removeprefix("default: ")))
        elif span:
            marks.append(f"{span[1]}–{span[2]}")
        elif not re.fullmatch(r"x>=\d+", one):
            marks.append(told(one))
    sentence = said[: mark.start()]
    return f"{sentence} [{', '.join(marks)}]" if marks else sentence


def _speaking_context() -> Any:
    formatter: Any = typer.Context.formatter_class
    ours = type(
        "Formatter",
        (formatter,),
        {
            "write_usage": _write_usage,
            "write_heading": _write_heading,
            "write_text": _write_text,
            "write_dl": _write_dl,
        },
    )
    return type("Context", (typer.Context,), {"formatter_class": ours})


CONTEXT = _speaking_context()


def speak(command: Any) -> Any:
    """Let a command, and the commands below it, speak our help pages."""
    command.context_class = CONTEXT
    for below in getattr(command, "commands", {}).values():
        speak(below)
    return command
