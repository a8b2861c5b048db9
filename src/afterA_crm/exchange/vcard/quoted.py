"""Cards pasted from a mail: every line indented, or quoted with `>` as often as it was answered."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from .endings import physical
from .lines import Line

#: A longer beginning of a line is no quoting; bytes.
_LONGEST = 200


class Quoted(Line):
    """A content line of a quoted card: `raw` is as it came, `plain` without what stands before its lines."""

    __slots__ = ("_plain",)

    def __init__(self, line: Line, raw: bytes, number: int) -> None:
        super().__init__(raw, number, line.header, line.body, line.coding, line.junk)
        self._plain = line.raw

    @property
    def plain(self) -> bytes:
        """Return the line's bytes without its quoting."""
        return self._plain

    def travelling(self, wire: str) -> Line:
        """Turn the line's bytes, quoted and not, into those of UTF-16."""
        self._plain = self._plain.decode("utf-8", "surrogatepass").encode(wire, "surrogatepass")
        return super().travelling(wire)


class Block:
    """Lines of a file that are quoted alike: where they end, and what they say without it."""

    def __init__(self, data: bytes, start: int, prefix: bytes, cut: int) -> None:
        self.data = data
        self._starts: list[int] = []
        self._plain_starts: list[int] = []
        pieces: list[bytes] = []
        at, size, length, bare = start, len(data), 0, prefix.strip()
        match_line = physical().match
        while at < size:
            match = match_line(data, at)
            stop, end = (match.end(1), match.end()) if match else (size, size)
            if not pieces:
                pass
            elif data.startswith(prefix, at) and data[at + len(prefix) : at + len(prefix) + 1] != b">":
                cut = at + len(prefix)
            elif data[at:stop].strip() == bare:
                cut = stop
            else:
                break
            self._starts.append(at)
            self._plain_starts.append(length)
            pieces.append(data[cut:end])
            length, at = length + end - cut, end
        self.end = at
        self.plain = b"".join(pieces)

    def lines(self, found: Iterable[Line], number: int) -> Iterator[Line]:
        """Yield lines that were found in `plain` as the lines of the file that they are."""
        at = plain_at = 0
        for line in found:
            plain_at += len(line.raw)
            stop = self._place(plain_at)
            yield Quoted(line, self.data[self._place(at) : stop], number + line.number - 1)
            at = plain_at

    def _place(self, plain: int) -> int:
        """Return where something in `plain` stands in the file, its quoting before it."""
        if plain >= len(self.plain):
            return self.end
        which = bisect_right(self._plain_starts, plain) - 1
        start, into = self._starts[which], plain - self._plain_starts[which]
        if not into:
            return start
        following = self._starts[which + 1] if which + 1 < len(self._starts) else self.end
        rest = self._plain_starts[which + 1] if which + 1 < len(self._plain_starts) else len(self.plain)
        return following - (rest - plain)


@cache
def _indented() -> re.Pattern[bytes]:
    return re.compile(rb"((?:[ \t>]|\xc2\xa0){1,%d}+)[A-Za-z0-9_.-]++[;:]" % _LONGEST)


def block_at(data: bytes, start: int, prefix: bytes) -> Block | None:
    """Return the quoted lines that begin with a BEGIN behind this prefix, or None where there is no quoting."""
    if not prefix or len(prefix) > _LONGEST:
        return None
    cut = data.index(prefix, start) + len(prefix)
    return Block(data, start, prefix, cut) if data[cut] in b"Bb" else None


def block_after(data: bytes, start: int) -> Block | None:
    """Return the quoted lines after a BEGIN that isn't quoted itself: a fold has no place there."""
    match = _indented().match(data, start)
    return Block(data, start, match[1], match.end(1)) if match else None
