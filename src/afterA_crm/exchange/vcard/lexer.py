"""Bytes of a card file -> content lines -> the same bytes, for every input and in linear time.

A line owns the exact bytes it came from, folds and line end included, so joining the lines of a file gives
the file back. Only CR, LF, CRLF (and CR CR LF, as some phones write it) end a line.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from functools import cache

from .charsets import Source, sniff
from .lines import NO_HEADER, Header, Line, header_of, name_pattern

_EOL = rb"(?:\r\r?\n|\n|\r)"
_BOM = b"\xef\xbb\xbf"
_MARKER_STARTS = frozenset(b"bBeE \t\xef")


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
        if data[position] in _MARKER_STARTS and marker.match(data, position):
            end = _end_of(physical.match(data, position), size)
            for start, stop in _soup(data, position, end):
                yield _line(data[start:stop], data[start:stop].strip(), number, source, headers)
            position, number = end, number + 1
            continue
        match = logical.match(data, position)
        content = match[1] if match else b""
        end, physical_lines = _end_of(match, size), 1
        if match and match.start(2) != match.end(2):
            physical_lines += len(eol.findall(match[2]))
            content = fold.sub(b"", data[position : match.end(2)])
        line = _line(data[position:end], content, number, source, headers)
        if line.header.encoding or content.endswith(b"\\"):
            whole, end, physical_lines = _long(data, position, line.header.encoding)
            if whole != content:
                line = _line(data[position:end], whole, number, source, headers)
        yield line
        position, number = end, number + physical_lines


def _end_of(match: re.Match[bytes] | None, size: int) -> int:
    return match.end() if match else size


def _long(data: bytes, position: int, encoding: str) -> tuple[bytes, int, int]:
    """Read a line that goes on in a way of its own: soft breaks, unindented base64, or a backslash at the end.

    Return its content, where it ends and how many physical lines it took.
    """
    _logical, physical, base64, _fold = _patterns()
    marker, size = _marker(), len(data)
    match = physical.match(data, position)
    pieces, end = [match[1] if match else b""], _end_of(match, size)
    while end < size:
        match = physical.match(data, end)
        following = match[1] if match else b""
        last = pieces[-1].rstrip(b" \t") if encoding == "q" else pieces[-1]
        if encoding == "q" and last.endswith(b"=") and not marker.match(following):
            pieces[-1] = last[:-1]
            pieces.append(following)
        elif following[:1] in (b" ", b"\t"):
            pieces.append(following[1:])
        elif encoding == "b" and base64.match(data, end):
            pieces.append(following)
        elif not encoding and _goes_on(last, following):
            pieces[-1] = last + b"n"
            pieces.append(following)
        else:
            break
        end = _end_of(match, size)
    if encoding == "q" and pieces[-1].endswith(b"="):
        pieces[-1] = pieces[-1][:-1]
    return b"".join(pieces), end, len(pieces)


def _goes_on(line: bytes, following: bytes) -> bool:
    """Tell whether a backslash before the line end continues the value: what follows is no property."""
    if not line.endswith(b"\\") or (len(line) - len(line.rstrip(b"\\"))) % 2 == 0 or not following.strip():
        return False
    head, colon, _rest = following.partition(b":")
    return not colon or (not _marker().match(following) and not name_pattern().match(head.partition(b";")[0]))


def _soup(data: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the properties of a BEGIN or END line begin and end: usually there is just the one."""
    content = data[start:end].strip()
    if len(content) <= 16 and content.upper() in (b"BEGIN:VCARD", b"END:VCARD"):
        return [(start, end)]
    first = start + len(data[start:end]) - len(data[start:end].lstrip())
    starts = [m.start() for m in _starts().finditer(data, first, end) if m.start() > first]
    edges = [start, *starts, end]
    return list(itertools.pairwise(edges))


def _line(raw: bytes, content: bytes, number: int, source: Source, headers: dict[bytes, Header | None]) -> Line:
    if content[:1] == b"\xef" and content.startswith(_BOM):
        content = content[3:]
    header, start = header_of(content, source, headers)
    if source.wire:
        raw = raw.decode("utf-8", "surrogatepass").encode(source.wire, "surrogatepass")
    if header is None:
        return Line(raw, number, NO_HEADER, content, source, junk=bool(content.strip(b" \t\r\n\x00\x1a")))
    return Line(raw, number, header, content[start:], source)
