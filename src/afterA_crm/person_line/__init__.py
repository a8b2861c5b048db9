"""A person in one line: the name first, then what is known of them, recognised by shape. Pure.

    김소라(감독) 010-1234-5678 sora@film.kr org:필름랩 #2025 event:gmaff 생일:음력 8/15 via @민준

Keys say the rest; a value with spaces takes quotes. What is nothing else becomes the note, so nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text import nfc
from ._pieces import Reading, read_piece
from ._said import PersonLine, RoleSaid, Span
from ._shapes import key, quoted, unquoted

__all__ = ["MOST", "PersonLine", "RoleSaid", "Span", "join", "parse"]

#: How much of a line is read for structure; the rest of a longer one is note.
MOST = 4000


def join(arguments: list[str]) -> str:
    """Return the arguments of a command as one line; a value that the shell unquoted gets its quotes back."""
    if len(arguments) == 1:
        return arguments[0]
    said = []
    for argument in arguments:
        match = key().match(argument)
        value = argument[match.end() :] if match else ""
        if match and " " in value and not quoted().match(value):
            argument = f'{argument[: match.end()]}"{value.replace(chr(34), chr(39))}"'
        said.append(argument)
    return " ".join(said)


def parse(line: str, order: str = "ymd") -> PersonLine:
    """Return what a line says of a person. Never fails; `order` is how the user writes days."""
    text = nfc(line)
    first, _newline, more = text.partition("\n")
    r = Reading(first[:MOST], order)
    while r.at < len(r.text):
        if r.text[r.at].isspace() or r.text[r.at] in ",;|·":
            if not r.text[r.at].isspace() and any(span.kind == "name" for span in r.spans):
                r.name_end = r.at if r.name_end is None else r.name_end
            r.at += 1
        else:
            read_piece(r)
    name, note = _name_and_note(r, first[MOST:], more)
    values = r.values
    organisation = next(iter(values.get("organisation", ())), None)
    return PersonLine(
        text=text,
        name=name,
        emails=_each(values.get("email")),
        phones=_each(values.get("phone")),
        links=_each(values.get("link")),
        messengers=tuple(dict.fromkeys(r.messengers)),
        addresses=_each(values.get("address")),
        roles=tuple(dict.fromkeys(_roles(values.get("role", ())))),
        organisation=organisation,
        tags=_each(values.get("tag")),
        event=next(iter(values.get("event", ())), None),
        birthday=r.birthday,
        via=next(iter(values.get("via", ())), None),
        nicknames=_each(values.get("nickname")),
        reading=next(iter(values.get("reading", ())), None),
        note=note,
        spans=tuple(r.spans),
    )


def _each(values: list[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values or ()))


def _roles(values: list[str] | tuple[str, ...]) -> Iterator[RoleSaid]:
    for value in values:
        for said in re.split(r"[,/·]", value):
            name, _at, organisation = said.partition("@")
            if name.strip():
                yield RoleSaid(name.strip(), organisation.strip() or None)
            elif organisation.strip():
                yield RoleSaid(said.strip())


def _name_and_note(r: Reading, tail: str, more: str) -> tuple[str, str]:
    """Return the name and the note; where no name was said, what reaches them stands for it."""
    words = [unquoted(r.text[span.start : span.end]) for span in r.spans if span.kind == "name"]
    said = r.values.get("named", [])
    name = " ".join([*said[:1]] or words).lstrip("@+").strip()
    note = " ".join([*(words if said else ()), *said[1:]])
    before = -1
    for start, end, value in r.notes:
        between = r.text[before:start] if before >= 0 else " "
        # What stood between two pieces of the note stays between them, unless something else was read there.
        note += (between if not between.strip(" \t,;|·") else " ") + value
        before = end
    note = (note.strip() + " " + tail.strip()).strip()
    if more.strip():
        note = f"{note}\n{more.strip()}".strip()
    if not name:
        for kind in ("nickname", "email", "messenger", "link", "phone"):
            if r.values.get(kind):
                value = r.values[kind][0]
                name = value.split("@")[0] if kind == "email" else value.lstrip("@")
                break
    return " ".join(name.split()), note
