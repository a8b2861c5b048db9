"""Changing one line of settings.toml: everything else in it is the user's."""

from __future__ import annotations

import re
from typing import Any

from .. import places
from ..errors import UsageError
from ..words import _
from .declared import DEFAULTS, Settings
from .reading import checked, parsed, read

_TABLE = re.compile(r"\s*\[")


def change(name: str, action: str, value: Any | None) -> Settings:
    """Write one value into the settings file, or take it out (None), and return the settings as they are then.

    Raises:
        UsageError: the file has a mistake, or is written in a way no single line can change.
        BookError: it can't be read or written.
    """
    path = places.settings_file()
    text = read(path) if path.exists() else ""
    settings = checked(parsed(text, path), text, path)
    meant: Any = value
    if action:
        keys = {key: keys for key, keys in settings.keymap.items() if key != action}
        meant = keys if value is None else {**keys, action: value}
    elif value is None:
        meant = getattr(DEFAULTS, name)
    settings = settings._replace(**{name: meant})
    new = edited(text, name, action, value)
    try:
        right = checked(parsed(new, path), new, path) == settings
    except UsageError:
        right = False
    if not right:
        whole = f"{name}.{action}" if action else name
        raise UsageError(_("No single line of {path} can change {name}. Change it there.", name=whole, path=path))
    if new != text:
        places.private_file(path, new)
    return settings


def edited(text: str, name: str, action: str, value: Any | None) -> str:
    """Return the text of a settings file with one line changed, put in, or (None) taken out."""
    lines = text.split("\n")
    end = "\r" if "\r\n" in text else ""
    first, last = _section(lines, "keymap") if action else (0, _tables(lines))
    key = _key(action or name)
    new = None if value is None else f"{key} = {_toml(value)}"
    at = _line(lines, first, last, action or name)
    if at is not None:
        if new is None:
            del lines[at]
        else:
            lines[at] = _indent(lines[at]) + new + _comment(lines[at]) + (end if lines[at].endswith("\r") else "")
        return "\n".join(lines)
    if new is None:
        return text
    if action and first == len(lines):
        while lines and not lines[-1].strip():
            lines.pop()
        return "\n".join([*lines, *([end] if lines else []), "[keymap]" + end, new + end, ""])
    place = _after(lines, first, last)
    lines.insert(place, new + end)
    if place == len(lines) - 1:
        lines.append("")
    return "\n".join(lines)


def _tables(lines: list[str]) -> int:
    """Return the line of the first table: what stands before it is at the top level."""
    return next((at for at, line in enumerate(lines) if _TABLE.match(line)), len(lines))


def _section(lines: list[str], name: str) -> tuple[int, int]:
    """Return the lines of a table, its head left out; both the end of the file if there is none."""
    head = re.compile(rf"\s*\[\s*{name}\s*\]")
    for at, line in enumerate(lines):
        if head.match(line):
            return at + 1, at + 1 + _tables(lines[at + 1 :])
    return len(lines), len(lines)


def _line(lines: list[str], first: int, last: int, key: str) -> int | None:
    start = re.compile(rf"\s*(?:{re.escape(key)}|\"{re.escape(key)}\"|'{re.escape(key)}')\s*=")
    return next((at for at in range(first, last) if start.match(lines[at])), None)


def _after(lines: list[str], first: int, last: int) -> int:
    """Return where a new line goes: after the last value, else before the comment of the next table."""
    for at in range(last - 1, first - 1, -1):
        if lines[at].strip() and not lines[at].lstrip().startswith("#"):
            return at + 1
    if last < len(lines):
        at = last
        while at > first and lines[at - 1].strip():
            at -= 1
        return at
    return last - 1 if last > first and not lines[last - 1].strip() else last


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _comment(line: str) -> str:
    """Return the comment behind a value, with the space before it."""
    value = re.compile(r"""\s*[^=]+=\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^#"']*?)(?P<comment>\s*\#.*)?\r?$""")
    match = value.match(line)
    return (match["comment"] or "").rstrip("\r") if match else ""


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _toml(name)


def _toml(value: Any) -> str:
    """Return a text or a whole number as TOML writes it."""
    if isinstance(value, int):
        return str(value)
    signs = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(signs.get(c, c if c.isprintable() else f"\\U{ord(c):08x}") for c in value) + '"'
