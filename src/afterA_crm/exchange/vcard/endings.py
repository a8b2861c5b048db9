"""Where physical lines end, and how a content line goes on over several of them; every pattern is linear."""

from __future__ import annotations

import re
from functools import cache

#: CR, LF, CRLF, and CR CR LF as some phones write it: nothing else ends a line.
EOL = rb"(?>\r\r?\n|\n|\r)"
MARKER = rb"(?:BEGIN|END)[ \t]*+:[ \t]*+VCARD"

_NAME = rb"[ \t]*+(?:[A-Za-z0-9_.-]{1,200}\.)?[A-Za-z0-9_-]{1,200}[ \t]*+(?::|;[^\r\n]*:)"

_INDENTED_BEGIN = rb"[ \t>]*+(?i:BEGIN[ \t]*+:[ \t]*+VCARD)[ \t]*+(?:[\r\n]|\Z)"


def count(data: bytes) -> int:
    """Return how many line ends there are."""
    ends = data.count(b"\n")
    if b"\r" in data:
        ends += data.count(b"\r") - data.count(b"\r\n") - data.count(b"\r\r\n")
    return ends


def joined(data: bytes, between: bytes = b"") -> bytes:
    """Return physical lines as one: folds are taken out, other line ends become `between` (RFC 6350 3.2)."""
    if b"\r" in data:
        data = data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return data.replace(b"\n ", b"").replace(b"\n\t", b"").replace(b"\n", between)


@cache
def logical() -> re.Pattern[bytes]:
    """Match a content line: its first physical line, its folds, its line end."""
    return re.compile(rb"([^\r\n]*+)((?:" + EOL + rb"[ \t][^\r\n]*+)*+)(?:" + EOL + rb")?+")


@cache
def physical() -> re.Pattern[bytes]:
    """Match a physical line and its line end."""
    return re.compile(rb"([^\r\n]*+)(?:" + EOL + rb")?+")


@cache
def blank() -> re.Pattern[bytes]:
    """Match empty lines, as many as there are, but for one that a fold continues."""
    unfolded = rb"(?![ \t](?!" + _INDENTED_BEGIN + rb"))"
    # Only the last of them can be folded: the first way takes them all at once.
    return re.compile(rb"[\r\n]++" + unfolded + rb"|(?:" + EOL + unfolded + rb")+")


@cache
def indented_begin() -> re.Pattern[bytes]:
    """Match where an indented card begins after a line that is no property."""
    return re.compile(rb"(?<=[\r\n])(?=[ \t]" + _INDENTED_BEGIN + rb")")


@cache
def _soft_break() -> re.Pattern[bytes]:
    return re.compile(rb"=[ \t]*+" + EOL + rb"|" + EOL + rb"[ \t]")


@cache
def _long(encoding: str) -> re.Pattern[bytes]:
    """Match a content line that goes on in a way of its own, without its line end."""
    fold = EOL + rb"[ \t]"
    marker = rb"(?:(?=[^bBeE \t\xef])|(?!(?:\xef\xbb\xbf)?[ \t]*+(?i:" + MARKER + rb")))"
    if encoding == "q":
        soft = rb"=(?:[ \t]*+" + EOL + marker + rb")?+"
        return re.compile(rb"[^\r\n=]*+(?:(?:" + soft + rb"|" + fold + rb")[^\r\n=]*+)*+")
    if encoding == "b":
        bare = EOL + rb"[A-Za-z0-9+/=]++[ \t]*+(?=[\r\n]|\Z)"
        return re.compile(rb"[^\r\n]*+(?:" + fold + rb"[^\r\n]*+|" + bare + rb")*+")
    more = rb"\\" + EOL + rb"(?![\r\n]|\Z)" + marker + rb"(?:(?=[^\r\n:]*+(?:[\r\n]|\Z))|(?!" + _NAME + rb"))"
    each = rb"\\[^\r\n]|\\?+" + fold + rb"|" + more
    return re.compile(rb"[^\r\n\\]*+(?:(?:" + each + rb")[^\r\n\\]*+)*+\\?+")


def long_line(data: bytes, position: int, encoding: str) -> tuple[bytes, int, int]:
    """Read a line that goes on after soft breaks, as unindented base64, or after a backslash before its end.

    `encoding` is `q`, `b` or empty. Return its content, where it ends and how many physical lines it took.
    """
    match = _long(encoding).match(data, position)
    stop = match.end() if match else position
    raw = data[position:stop]
    rest = physical().match(data, stop)
    end = rest.end() if rest else stop
    lines = count(data[position:end]) or 1
    if lines > 1 and data[end - 1] not in b"\r\n":
        lines += 1
    if encoding == "q":
        content = raw.replace(b"=\r\n", b"")
        if b"\n" in content or b"\r" in content:
            content = _soft_break().sub(b"", raw)
        return content.removesuffix(b"="), end, lines
    return joined(raw, b"" if encoding else b"n"), end, lines
