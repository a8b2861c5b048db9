"""One content line: its header read in linear time, its value decoded when someone looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .charsets import Coding, codec_named
from .values import from_quoted

#: A header (group, name and parameters) longer than this is no header; bytes.
LONGEST_HEADER = 16_384


class Param(NamedTuple):
    """One parameter: its name in capitals, its values without quotes, and whether 2.1 wrote it bare."""

    name: str
    values: tuple[str, ...]
    bare: bool = False


class Header:
    """What stands before the colon: group and name (in capitals), parameters, and the header as written.

    `types` are the TYPE values in small letters, `encoding` is `q` for quoted-printable, `b` for base64 or
    empty, `codec` reads the CHARSET if one is named and known. A file writes the same few headers again and
    again, so what they mean is worked out once.
    """

    __slots__ = ("codec", "encoding", "group", "name", "params", "types", "written")

    def __init__(self, group: str, name: str, params: tuple[Param, ...], written: bytes) -> None:
        self.group = group
        self.name = name
        self.params = params
        self.written = written
        self.types: tuple[str, ...] = ()
        self.encoding = ""
        self.codec: str | None = None
        if params:
            types = (part for value in self.values("TYPE") for part in value.lower().split(","))
            self.types = tuple(dict.fromkeys(filter(None, (t.strip().removeprefix("type=") for t in types))))
            said = self.value("ENCODING").upper()
            self.encoding = "q" if said == "QUOTED-PRINTABLE" else "b" if said in ("B", "BASE64") else ""
            self.codec = codec_named(self.value("CHARSET"))

    def values(self, name: str) -> list[str]:
        """Return all values of a parameter, in the order written."""
        return [value for param in self.params if param.name == name for value in param.values]

    def value(self, name: str) -> str:
        """Return the first value of a parameter, or an empty string."""
        return next((value for param in self.params if param.name == name for value in param.values), "")


NO_HEADER = Header("", "", (), b"")


class Line:
    """One content line: its bytes, the number of its first physical line, its header and its value.

    `header` is empty for a blank line and for junk; `junk` tells the two apart.
    """

    __slots__ = ("body", "coding", "header", "junk", "number", "raw")

    def __init__(
        self, raw: bytes, number: int, header: Header, body: bytes, coding: Coding, junk: bool = False
    ) -> None:
        self.raw = raw
        self.number = number
        self.header = header
        self.body = body
        self.coding = coding
        self.junk = junk

    def __repr__(self) -> str:
        return f"Line({self.number}, {self.raw[:60]!r})"

    @property
    def plain(self) -> bytes:
        """Return the line's bytes without the quoting of a mail."""
        return self.raw

    def travelling(self, wire: str) -> Line:
        """Turn the line's bytes into those of UTF-16, in which its file travels."""
        self.raw = self.raw.decode("utf-8", "surrogatepass").encode(wire, "surrogatepass")
        return self

    @property
    def name(self) -> str:
        """Return the property's name in capitals, empty for a blank line or junk."""
        return self.header.name

    @property
    def group(self) -> str:
        """Return the group in capitals (`ITEM1`), or an empty string."""
        return self.header.group

    @property
    def value(self) -> str:
        """Return the value as text: decoded from quoted-printable and its character set, escapes still on."""
        return self.text_of(self.body)

    def text_of(self, body: bytes) -> str:
        """Return a piece of this line's value as text, escapes still on."""
        header = self.header
        if header.encoding == "q":
            return self.coding.text(from_quoted(body), header.codec)
        # A UTF-16 file says all its letters itself; a CHARSET in it can only speak of quoted-printable bytes.
        return self.coding.text(body, None if self.coding.wire else header.codec)


@cache
def name_pattern() -> re.Pattern[bytes]:
    """Match a group and a property's name, whole."""
    return re.compile(rb"[ \t]*(?:([A-Za-z0-9_.-]{1,200})\.)?([A-Za-z0-9_-]{1,200})[ \t]*\Z")


@cache
def _pieces(separator: bytes) -> re.Pattern[bytes]:
    bare = rb'[^"' + separator + rb"]*"
    return re.compile(bare + rb'(?:"[^"]*"?' + bare + rb")*")


def header_of(content: bytes, coding: Coding, known: dict[bytes, Header | None]) -> tuple[Header | None, int]:
    """Return a content line's header and where its value begins; no header for what is no property.

    `known` remembers headers by their bytes: a file writes the same few again and again.
    """
    colon = _colon(content if len(content) <= LONGEST_HEADER else content[: LONGEST_HEADER + 1])
    if colon <= 0:
        return None, 0
    head = content[:colon]
    if head in known:
        return known[head], colon + 1
    header = _header(head, coding)
    if len(known) < 4096:
        known[head] = header
    return header, colon + 1


def _colon(content: bytes) -> int:
    """Return where the value's colon stands: the first outside quotes, or else the first after a lone quote."""
    colon = content.find(b":")
    if colon < 0:
        return -1
    quote = content.find(b'"', 0, colon)
    while 0 <= quote < colon:
        close = content.find(b'"', quote + 1)
        if close < 0:
            return colon
        if close > colon:
            colon = content.find(b":", close + 1)
        quote = content.find(b'"', close + 1)
    return colon if colon >= 0 else content.find(b":")


def _header(head: bytes, coding: Coding) -> Header | None:
    name, *rest = cut(head, b";") if b'"' in head else head.split(b";")
    match = name_pattern().match(name)
    if match is None:
        return None
    params = []
    for piece in rest:
        key, equals, said = coding.text(piece).partition("=")
        key = key.strip()
        if not equals:
            if key:
                params.append(Param(_bare(key), (key.strip('"'),), bare=True))
            continue
        if '"' in said:
            values = [value.decode().strip().strip('"') for value in cut(said.encode("utf-8", "replace"), b",")]
        else:
            values = [value.strip() for value in said.split(",")]
        params.append(Param(key.upper(), tuple(values)))
    group = (match[1] or b"").decode("ascii").upper()
    return Header(group, match[2].decode("ascii").upper(), tuple(params), head)


def cut(data: bytes, separator: bytes) -> Iterator[bytes]:
    """Yield the pieces between separators that stand outside quotes."""
    pattern, position = _pieces(separator), 0
    while position <= len(data):
        match = pattern.match(data, position)
        end = match.end() if match else len(data)
        yield data[position:end]
        position = end + 1


def _bare(word: str) -> str:
    word = word.upper()
    if word in ("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"):
        return "ENCODING"
    return "VALUE" if word in ("INLINE", "URL", "CID", "CONTENT-ID") else "TYPE"
