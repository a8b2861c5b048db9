"""Write one content line: its character set, its encoding, its folds at 75 octets on character borders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .charsets import Source, codec_named
from .lexer import lex_body
from .lines import Header, Line
from .values import to_quoted

#: The longest physical line, in octets without its line end (RFC 6350 3.2).
WIDTH = 75

_STATEFUL = frozenset(("iso2022_jp", "iso2022_kr", "utf-16", "utf-16-le", "utf-16-be"))


def fold(text: str, eol: bytes = b"\r\n") -> bytes:
    """Return a content line in UTF-8, folded, with its line end; line ends inside the text become spaces."""
    text = text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
    data = text.encode("utf-8", "replace")
    return (data if len(data) <= WIDTH else _folded(_atoms(text, "utf-8"), eol)) + eol


def base64_line(head: str, data: bytes, eol: bytes = b"\r\n") -> bytes:
    """Return a line whose value is base64 (RFC 2426 ENCODING=b), folded."""
    from binascii import b2a_base64

    return fold(head + ":" + b2a_base64(data, newline=False).decode("ascii"), eol)


def line_like(line: Line, head: str, value: str, version: str, eol: bytes) -> Line:
    """Return a line with this header and escaped value, encoded as the file of `line` is.

    A text the file's own character set cannot hold gets CHARSET=UTF-8; in 2.1 what is not ASCII, or has line
    ends, becomes quoted-printable unless the line was written in eight bits before.
    """
    source = line.source
    header = next(lex_body(head.encode("utf-8", "replace") + b":", source)).header
    if version == "2.1":
        value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    else:
        value = value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
    body = _plain_body(header, value, source)
    eight_bit = source.wire or header.value("CHARSET") or not line.body.isascii()
    quoted = header.encoding == "q"
    if not quoted and version == "2.1" and ("\n" in value or not (value.isascii() or eight_bit)):
        head, quoted = with_params(head, header, ENCODING="QUOTED-PRINTABLE"), True
    if body is None or (quoted and not value.isascii() and not header.value("CHARSET")):
        head, body = with_params(head, header, CHARSET="UTF-8", ENCODING="QUOTED-PRINTABLE" if quoted else ""), None
    codec = "utf-8" if body is None else body
    start = source.pack(head) or head.encode("utf-8", "replace")
    if quoted:
        data = _soft_breaks(start + b":", to_quoted(value.encode(codec, "replace")), eol or b"\r\n")
    elif version == "2.1" and header.encoding != "b":
        data = start + b":" + value.encode(codec, "replace")
    else:
        data = _folded([*_atoms(head, "utf-8"), b":", *_atoms(value, codec)], eol or b"\r\n")
    return next(lex_body(data + eol, source, line.number))


def with_params(head: str, header: Header, **said: str) -> str:
    """Return a header with some parameters set anew at its end, and the others as written."""
    name, *params = _split_header(head)
    gone = {key for key, value in said.items() if value}
    kept = [each for each, param in zip(params, header.params, strict=False) if param.name not in gone]
    return ";".join([name, *kept, *(f"{key}={value}" for key, value in said.items() if value)])


def _split_header(head: str) -> list[str]:
    parts, quoted, start = [], False, 0
    for place, character in enumerate(head):
        if character == '"':
            quoted = not quoted
        elif character == ";" and not quoted:
            parts.append(head[start:place])
            start = place + 1
    parts.append(head[start:])
    return [parts[0], *(part for part in parts[1:] if part.strip())]


def _plain_body(header: Header, value: str, source: Source) -> str | None:
    """Return the codec in which this value fits a line with this header, or None if only UTF-8 will do."""
    charset = header.value("CHARSET")
    codec = codec_named(charset) if charset else None
    if value.isascii() and codec not in _STATEFUL:
        return "ascii"
    if codec in _STATEFUL:
        return None
    if codec is None:
        data = source.pack(value)
        if data is None:
            return None
        return "utf-8" if source.wire or source.clean or source.mostly_utf8 else source.forced or source.legacy
    try:
        value.encode(codec)
    except UnicodeEncodeError:
        return None
    return codec


def _atoms(text: str, codec: str) -> Iterator[bytes]:
    if text.isascii():
        data = text.encode("ascii")
        return (data[i : i + 1] for i in range(len(data)))
    return (character.encode(codec, "replace") for character in text)


def _folded(atoms: Iterable[bytes], eol: bytes) -> bytes:
    out, room = [], WIDTH
    for atom in atoms:
        if len(atom) > room:
            out += [eol, b" "]
            room = WIDTH - 1
        out.append(atom)
        room -= len(atom)
    return b"".join(out)


#: What must not begin a physical line: white space reads as a fold, and B or E might begin a marker.
_NOT_FIRST = frozenset((b" ", b"\t", b"B", b"b", b"E", b"e"))


def _soft_breaks(start: bytes, atoms: Iterable[bytes], eol: bytes) -> bytes:
    out, room = [start], max(WIDTH - len(start), 12)
    for atom in atoms:
        if len(atom) >= room:
            out.append(b"=" + eol)
            room = WIDTH
            if atom in _NOT_FIRST:
                atom = b"=%02X" % atom[0]
        out.append(atom)
        room -= len(atom)
    return b"".join(out)
