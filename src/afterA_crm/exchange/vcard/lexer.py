"""Bytes of a card file -> content lines -> the same bytes, for every input and in linear time.

A line owns the exact bytes it came from, folds and line end included, so joining the lines of a file gives
the file back. Only CR, LF, CRLF (and CR CR LF, as some phones write it) end a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from .charsets import Source, codec_named, sniff
from .values import from_quoted

#: A header (group, name and parameters) longer than this is no header; bytes.
LONGEST_HEADER = 16_384

_EOL = rb"(?:\r\r?\n|\n|\r)"
_BOM = b"\xef\xbb\xbf"


class Param(NamedTuple):
    """One parameter: its name in capitals, its values without quotes, and whether 2.1 wrote it bare."""

    name: str
    values: tuple[str, ...]
    bare: bool = False


class Header(NamedTuple):
    """What stands before the colon: group and name (in capitals), parameters, and the header as written."""

    group: str
    name: str
    params: tuple[Param, ...]
    written: str

    def values(self, name: str) -> list[str]:
        """Return all values of a parameter, in the order written."""
        return [value for param in self.params if param.name == name for value in param.values]

    def value(self, name: str) -> str:
        """Return the first value of a parameter, or an empty string."""
        return next(iter(self.values(name)), "")

    @property
    def types(self) -> tuple[str, ...]:
        """Return the TYPE values in small letters; a quoted list counts as its members."""
        if not self.params:
            return ()
        found: dict[str, None] = {}
        for value in self.values("TYPE"):
            for part in value.lower().split(","):
                found[part.strip().removeprefix("type=")] = None
        found.pop("", None)
        return tuple(found)

    @property
    def encoding(self) -> str:
        """Return `q` for quoted-printable, `b` for base64, else an empty string."""
        if not self.params:
            return ""
        said = self.value("ENCODING").upper()
        return "q" if said == "QUOTED-PRINTABLE" else "b" if said in ("B", "BASE64") else ""


NO_HEADER = Header("", "", (), "")


class Line:
    """One content line: its bytes, the number of its first physical line, its header and its value.

    `header` is empty for a blank line and for junk; `junk` tells the two apart.
    """

    __slots__ = ("body", "header", "junk", "number", "raw", "source")

    def __init__(
        self, raw: bytes, number: int, header: Header, body: bytes, source: Source, junk: bool = False
    ) -> None:
        self.raw = raw
        self.number = number
        self.header = header
        self.body = body
        self.source = source
        self.junk = junk

    def __repr__(self) -> str:
        return f"Line({self.number}, {self.raw[:60]!r})"

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
        if not self.header.params:
            return self.source.text(body)
        charset = self.header.value("CHARSET")
        codec = codec_named(charset) if charset else None
        return self.source.text(from_quoted(body) if self.header.encoding == "q" else body, codec)


@cache
def _patterns() -> tuple[re.Pattern[bytes], re.Pattern[bytes], re.Pattern[bytes], re.Pattern[bytes]]:
    logical = re.compile(rb"([^\r\n]*)((?:" + _EOL + rb"[ \t][^\r\n]*)*)" + _EOL + rb"?")
    physical = re.compile(rb"([^\r\n]*)" + _EOL + rb"?")
    base64 = re.compile(rb"[ \t]*[A-Za-z0-9+/=]+[ \t]*(?:" + _EOL + rb"|\Z)")
    fold = re.compile(_EOL + rb"[ \t]")
    return logical, physical, base64, fold


@cache
def _marker() -> re.Pattern[bytes]:
    return re.compile(rb"(?:\xef\xbb\xbf)?[ \t]*(?:BEGIN|END)[ \t]*:[ \t]*VCARD", re.IGNORECASE)


@cache
def _starts() -> re.Pattern[bytes]:
    """Match where a property begins in a card whose line ends were lost."""
    return re.compile(
        rb"(?:(?<![A-Za-z0-9_.\\-])|(?<=VCARD))(?:(?:BEGIN|END):VCARD|(?:item\d{1,3}\.)?(?:ADR|BDAY|CATEGORIES"
        rb"|EMAIL|FN|IMPP|KIND|N|NICKNAME|NOTE|ORG|PHOTO|PRODID|REV|ROLE|TEL|TITLE|UID|URL|VERSION"
        rb"|X-[A-Z-]{1,40})[;:])",
        re.IGNORECASE,
    )


@cache
def _names() -> re.Pattern[bytes]:
    return re.compile(rb"[ \t]*(?:([A-Za-z0-9_.-]{1,200})\.)?([A-Za-z0-9_-]{1,200})[ \t]*\Z")


@cache
def _pieces(separator: bytes) -> re.Pattern[bytes]:
    bare = rb'[^"' + separator + rb"]*"
    return re.compile(bare + rb'(?:"[^"]*"?' + bare + rb")*")


def lex(data: bytes, encoding: str | None = None, language: str = "ko") -> Iterator[Line]:
    """Yield the content lines of a file; their `raw` joined is `data`, whatever it holds.

    `encoding` overrides what is found, `language` chooses the code page for files that are not UTF-8.
    Raise UsageError for an unknown encoding.
    """
    source, mark, body, tail = sniff(data, encoding, language)
    held: Line | None = None
    for line in _lines(body, source):
        if held is not None:
            yield held
        elif mark:
            line.raw = mark + line.raw
        held = line
    if held is not None:
        held.raw += tail
        yield held
    elif mark or tail:
        yield Line(mark + tail, 1, NO_HEADER, b"", source)


def lex_body(data: bytes, source: Source, number: int = 1) -> Iterator[Line]:
    """Yield the lines of bytes whose encoding is known: UTF-8 where the source is UTF-16."""
    for line in _lines(data, source):
        line.number += number - 1
        yield line


def join(lines: Iterable[Line]) -> bytes:
    """Return the bytes the lines came from."""
    return b"".join(line.raw for line in lines)


def _lines(data: bytes, source: Source) -> Iterator[Line]:
    logical, physical, _base64, fold = _patterns()
    marker, eol = _marker(), re.compile(_EOL)
    headers: dict[bytes, Header | None] = {}
    position, number, size = 0, 1, len(data)
    while position < size:
        match = marker.match(data, position)
        if match:
            match = physical.match(data, position)
            end = match.end() if match else size
            for start, stop in _soup(data, position, end):
                yield _line(data[start:stop], data[start:stop].strip(), number, source, headers)
            position, number = end, number + 1
            continue
        match = logical.match(data, position)
        if match is None:
            break
        content, folded, end = match[1], match[2], match.end()
        physical_lines = 1
        if folded or content.endswith((b"=", b"\\")) or _is_base64(content):
            content, end, physical_lines = _long(data, position, content, bool(folded))
            if content is None:
                content, end = fold.sub(b"", match[1] + folded), match.end()
                physical_lines = 1 + len(eol.findall(folded))
        yield _line(data[position:end], content, number, source, headers)
        position, number = end, number + physical_lines


def _is_base64(content: bytes) -> bool:
    head = content[:200].partition(b":")[0].upper()
    return b"BASE64" in head or b"ENCODING=B" in head


def _long(data: bytes, position: int, content: bytes, folded: bool) -> tuple[bytes | None, int, int]:
    """Read a line that goes on in a way of its own: soft breaks, unindented base64, or a backslash at the end.

    Return its content, where it ends and how many physical lines it took; no content if it is an ordinary one.
    """
    _logical, physical, base64, _fold = _patterns()
    head = content[:200].partition(b":")[0].upper()
    quoted, encoded = b"QUOTED-PRINTABLE" in head, _is_base64(content)
    if not quoted and not encoded and (folded or not content.endswith(b"\\")):
        return None, 0, 0
    marker, pieces, count = _marker(), [content], 1
    match = physical.match(data, position)
    end = match.end() if match else len(data)
    while end < len(data):
        match = physical.match(data, end)
        following = match[1] if match else b""
        indented = following[:1] in (b" ", b"\t")
        last = pieces[-1].rstrip(b" \t") if quoted else pieces[-1]
        if quoted and last.endswith(b"=") and not marker.match(following):
            pieces[-1] = last[:-1]
            pieces.append(following)
        elif indented:
            pieces.append(following[1:])
        elif encoded and base64.match(data, end):
            pieces.append(following)
        elif not quoted and not encoded and _goes_on(last, following):
            pieces[-1] = last + b"n"
            pieces.append(following)
        else:
            break
        end, count = (match.end() if match else len(data)), count + 1
    if quoted and pieces[-1].endswith(b"="):
        pieces[-1] = pieces[-1][:-1]
    return b"".join(pieces), end, count


def _goes_on(line: bytes, following: bytes) -> bool:
    """Tell whether a backslash before the line end continues the value: what follows is no property."""
    if not line.endswith(b"\\") or (len(line) - len(line.rstrip(b"\\"))) % 2 == 0 or not following.strip():
        return False
    head = following[:200].partition(b":")[0].partition(b";")[0]
    return _marker().match(following) is None and (head == following or _names().match(head) is None)


def _soup(data: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the properties of a BEGIN or END line begin and end: usually there is just the one."""
    content = data[start:end].strip()
    if len(content) <= 16 and content.upper() in (b"BEGIN:VCARD", b"END:VCARD"):
        return [(start, end)]
    first = start + len(data[start:end]) - len(data[start:end].lstrip())
    starts = [m.start() for m in _starts().finditer(data, first, end) if m.start() > first]
    edges = [start, *starts, end]
    return list(zip(edges, edges[1:], strict=False))


def _line(
    raw: bytes, content: bytes, number: int, source: Source, headers: dict[bytes, Header | None]
) -> Line:
    if content.startswith(_BOM):
        content = content[3:]
    colon = _colon(content)
    header = None
    if 0 < colon <= LONGEST_HEADER:
        head = content[:colon]
        if head in headers:
            header = headers[head]
        else:
            header = _header(head, source)
            if len(headers) < 4096:
                headers[head] = header
    if source.wire:
        raw = raw.decode("utf-8", "surrogatepass").encode(source.wire, "surrogatepass")
    if header is None:
        return Line(raw, number, NO_HEADER, content, source, junk=bool(content.strip(b" \t\r\n\x00\x1a")))
    return Line(raw, number, header, content[colon + 1 :], source)


def _colon(content: bytes) -> int:
    """Return where the value's colon stands: the first outside quotes, or else the first after a lone quote."""
    colon = content.find(b":")
    quote = content.find(b'"', 0, colon) if colon > 0 else -1
    while 0 <= quote < colon:
        close = content.find(b'"', quote + 1)
        if close < 0:
            return colon
        if close > colon:
            colon = content.find(b":", close + 1)
        quote = content.find(b'"', close + 1)
    return colon if colon >= 0 else content.find(b":")


def _header(head: bytes, source: Source) -> Header | None:
    name, *rest = [piece for piece in _cut(head, b";")]
    match = _names().match(name)
    if match is None:
        return None
    params = []
    for piece in rest:
        key, equals, said = source.text(piece).partition("=")
        key = key.strip()
        if not equals:
            if key:
                params.append(Param(_bare(key), (key.strip('"'),), bare=True))
            continue
        values = [value.decode().strip().strip('"') for value in _cut(said.encode("utf-8", "replace"), b",")]
        params.append(Param(key.upper(), tuple(values)))
    group = (match[1] or b"").decode("ascii").upper()
    return Header(group, match[2].decode("ascii").upper(), tuple(params), source.text(head))


def _cut(data: bytes, separator: bytes) -> Iterator[bytes]:
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
