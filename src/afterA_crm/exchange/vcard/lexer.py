"""Bytes of a card file -> content lines -> the same bytes, for every input and in linear time.

A line owns the exact bytes it came from, folds and line end included, so joining the lines of a file gives
the file back. Only CR, LF, CRLF (and CR CR LF, as some phones write it) end a line.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from functools import cache

from .charsets import Coding, sniff
from .endings import MARKER, blank, count, indented_begin, joined, logical, long_line, physical
from .lines import NO_HEADER, Header, Line, header_of
from .quoted import block_after, block_at

_BOM = b"\xef\xbb\xbf"
#: In a card that stands on one line, properties are looked for in so many bytes.
_LONGEST_SOUP = 200_000
_MARKER_STARTS = frozenset(b"bBeE> \t\xef\xc2")
_ENDS = frozenset(b"\r\n")


@cache
def _marker() -> re.Pattern[bytes]:
    return re.compile(rb"(?:\xef\xbb\xbf)?((?:[ \t>]|\xc2\xa0)*+)" + MARKER, re.IGNORECASE)


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
    coding, mark, body, tail = sniff(data, encoding, language)
    held: Line | None = None
    for line in _decoded(_lines(body, coding), coding):
        if held is not None:
            yield held
        elif mark:
            line.raw = mark + line.raw
        held = line
    if held is not None:
        held.raw += tail
        yield held
    elif mark or tail:
        yield Line(mark + tail, 1, NO_HEADER, b"", coding)


def lex_body(data: bytes, coding: Coding, number: int = 1) -> Iterator[Line]:
    """Yield the lines of bytes whose encoding is known: UTF-8 where the file is UTF-16."""
    for line in _decoded(_lines(data, coding), coding):
        line.number += number - 1
        yield line


def join(lines: Iterable[Line]) -> bytes:
    """Return the bytes the lines came from."""
    return b"".join(line.raw for line in lines)


def _decoded(lines: Iterator[Line], coding: Coding) -> Iterator[Line]:
    """Give lines the bytes they travel in: those of UTF-16 where the file is UTF-16."""
    if not coding.wire:
        return lines
    return (line.travelling(coding.wire) for line in lines)


def _lines(data: bytes, coding: Coding, quoting: bool = True) -> Iterator[Line]:
    match_line, marker = logical().match, _marker().match
    headers: dict[bytes, Header | None] = {}
    position, number, size = 0, 1, len(data)
    while position < size:
        first = data[position]
        if first in _MARKER_STARTS and (match := marker(data, position)):
            block = block_at(data, position, match[1]) if quoting else None
            if block is None:
                end = _end_of(physical().match(data, position), size)
                for start, stop in _soup(data, position, end):
                    yield _line(
                        data[start:stop], data[max(start, match.end(1)) : stop].strip(), number, coding, headers
                    )
                position, number = end, number + 1
                block = block_after(data, position) if quoting else None
        elif first in _ENDS and (match := blank().match(data, position)):
            yield Line(match[0], number, NO_HEADER, b"", coding)
            position, number = match.end(), number + count(match[0])
            continue
        else:
            block = None
            match = match_line(data, position)
            content = match[1] if match else b""
            end, physical_lines = _end_of(match, size), 1
            if match and match.start(2) != match.end(2):
                begin = None if b":" in content else indented_begin().search(data, match.start(2), match.end(2))
                end, stop = (begin.end(), begin.end()) if begin else (end, match.end(2))
                physical_lines = count(data[position:stop]) + (begin is None)
                content = joined(data[position:stop])
            line = _line(data[position:end], content, number, coding, headers)
            if line.header.encoding or content.endswith(b"\\"):
                whole, end, physical_lines = long_line(data, position, line.header.encoding)
                if whole != content:
                    line = _line(data[position:end], whole, number, coding, headers)
            yield line
            position, number = end, number + physical_lines
        if block is not None:
            yield from block.lines(_lines(block.plain, coding, quoting=False), number)
            number += count(data[position : block.end])
            position = block.end


def _end_of(match: re.Match[bytes] | None, size: int) -> int:
    return match.end() if match else size


def _soup(data: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the properties of a BEGIN or END line begin and end: usually there is just the one."""
    content = data[start:end].strip()
    if len(content) <= 16 and content.upper() in (b"BEGIN:VCARD", b"END:VCARD"):
        return [(start, end)]
    first = start + len(data[start:end]) - len(data[start:end].lstrip())
    found = _starts().finditer(data, first, min(end, first + _LONGEST_SOUP))
    starts = [match.start() for match in found if match.start() > first]
    edges = [start, *starts, end]
    return list(itertools.pairwise(edges))


def _line(raw: bytes, content: bytes, number: int, coding: Coding, headers: dict[bytes, Header | None]) -> Line:
    if content[:1] == b"\xef" and content.startswith(_BOM):
        content = content[3:]
    header, start = header_of(content, coding, headers)
    if header is None:
        return Line(raw, number, NO_HEADER, content, coding, junk=bool(content.strip(b" \t\r\n\x00\x1a")))
    return Line(raw, number, header, content[start:], coding)
