"""Write one content line: its character set, its encoding, its folds at 75 octets on character borders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .charsets import Coding
from .lexer import lex_body
from .lines import Header, Line, cut
from .values import even, to_quoted

#: The longest physical line, in octets without its line end (RFC 6350 3.2).
WIDTH = 75

_STATEFUL = frozenset(("iso2022_jp", "iso2022_kr", "utf-16", "utf-16-le", "utf-16-be"))


def fold(text: str, eol: bytes = b"\r\n") -> bytes:
    """Return a content line in UTF-8, folded, with its line end; line ends inside the text become spaces."""
    text = even(text).replace("\n", " ")
    data = text.encode("utf-8", "replace")
    return (data if len(data) <= WIDTH else _folded(_atoms(text, "utf-8"), eol)) + eol


def line_like(line: Line, head: bytes, value: str, version: str, eol: bytes) -> Line:
    """Return a line with this header and escaped value, encoded as the file of `line` is.

    A text the file's own character set cannot hold gets CHARSET=UTF-8; in 2.1 what is not ASCII, or has line
    ends, becomes quoted-printable unless the line was written in eight bits before.
    """
    coding = line.coding
    if head.count(b'"') % 2:
        head = b"".join(head.rpartition(b'"')[::2])
    header = next(lex_body(head + b":", coding)).header
    value = even(value).replace("\n", "\r\n" if version == "2.1" else "\\n")
    codec = _codec(header, value, coding)
    said = {}
    eight_bit = coding.wire or header.value("CHARSET") or not line.body.isascii()
    quoted = header.encoding == "q"
    if not quoted and version == "2.1" and ("\n" in value or not (value.isascii() or eight_bit)):
        said, quoted = {"ENCODING": "QUOTED-PRINTABLE"}, True
    if codec is None or (quoted and not value.isascii() and not header.value("CHARSET")):
        codec = "utf-8"
        said["CHARSET"] = "UTF-8"
    head = _with_params(head, header, said) if said else head
    if quoted:
        data = _soft_breaks(head + b":", to_quoted(value.encode(codec, "replace")), eol or b"\r\n")
    elif version == "2.1" and header.encoding != "b":
        data = head + b":" + value.encode(codec, "replace")
    else:
        data = _folded([*_head_atoms(head), b":", *_atoms(value, codec)], eol or b"\r\n")
    return next(lex_body(data + eol, coding, line.number))


def _with_params(head: bytes, header: Header, said: dict[str, str]) -> bytes:
    """Return a header with some parameters set anew, and the others as written."""
    name, *params = [piece for i, piece in enumerate(cut(head, b";")) if not i or piece.strip()]
    kept = [each for each, param in zip(params, header.params, strict=False) if param.name not in said]
    return b";".join([name, *(f"{key}={value}".encode("ascii") for key, value in said.items()), *kept])


def _codec(header: Header, value: str, coding: Coding) -> str | None:
    """Return the codec in which this value fits a line with this header, or None if only UTF-8 will do."""
    if coding.wire and header.encoding != "q":
        return "utf-8"
    codec = header.codec
    if value.isascii() and codec not in _STATEFUL:
        return "ascii"
    if codec in _STATEFUL:
        return None
    if codec is None:
        data = coding.pack(value)
        if data is None:
            return None
        return "utf-8" if coding.wire or coding.clean or coding.mostly_utf8 else coding.forced or coding.legacy
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


def _head_atoms(head: bytes) -> Iterator[bytes]:
    try:
        return _atoms(head.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return (head[i : i + 1] for i in range(len(head)))


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
