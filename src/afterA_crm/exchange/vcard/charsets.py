"""Find out how a card file is encoded, and turn its bytes into text without ever failing."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from dataclasses import dataclass

from ...errors import UsageError
from ...words import _
from .endings import joined

#: Names that cards, mail programs and users write for a character set, and the codec that reads each.
#: A closed list: Python also knows codecs (punycode, idna, unicode_escape) that no stranger may choose.
CODECS: dict[str, str] = {
    "utf8": "utf-8",
    "unicode": "utf-8",
    "euckr": "cp949",
    "ksc5601": "cp949",
    "ksc56011987": "cp949",
    "cp949": "cp949",
    "ms949": "cp949",
    "949": "cp949",
    "uhc": "cp949",
    "windows949": "cp949",
    "johab": "johab",
    "iso2022kr": "iso2022_kr",
    "shiftjis": "cp932",
    "sjis": "cp932",
    "xsjis": "cp932",
    "cp932": "cp932",
    "windows31j": "cp932",
    "eucjp": "euc_jp",
    "iso2022jp": "iso2022_jp",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "koi8r": "koi8_r",
    "koi8u": "koi8_u",
    "macintosh": "mac_roman",
    "latin1": "cp1252",
    "iso88591": "cp1252",
    "cp1252": "cp1252",
    "utf16": "utf-16",
    "utf16le": "utf-16-le",
    "utf16be": "utf-16-be",
    **{f"iso8859{n}": f"iso8859_{n}" for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)},
    **{f"{maker}125{n}": f"cp125{n}" for n in range(9) for maker in ("windows", "cp")},
}

#: How many bytes are looked at together.
_PIECE = 1 << 20
_BOMS = ((b"\xef\xbb\xbf", ""), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def codec_named(name: str) -> str | None:
    """Return the codec for a character set's name as cards write it, or None for an unknown one."""
    return CODECS.get("".join(c for c in name.lower() if c.isascii() and c.isalnum()))


_HIGH = re.compile(rb"[\xe0-\xff]")


@dataclass(frozen=True, slots=True)
class Coding:
    """How the bytes of a file are read: `wire` is the UTF-16 codec they travel in, or empty."""

    wire: str = ""
    clean: bool = True
    mostly_utf8: bool = False
    forced: str = ""
    legacy: str = "cp949"

    def text(self, data: bytes, charset: str | None = None) -> str:
        """Return the text of some bytes: by the named codec, else UTF-8, else the user's old code page."""
        if charset is None and not self.forced and (self.clean or data.isascii()):
            try:
                return data.decode("utf-8")
            except UnicodeDecodeError:
                pass
        for codec in (charset, self.forced):
            if codec:
                try:
                    return data.decode(codec)
                except UnicodeDecodeError:
                    continue
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("utf-8", "replace")
            if self.mostly_utf8 or _mended(text):
                return text
        else:
            # In CP949 some pairs (채, 천) are also a valid two-byte UTF-8 character; three bytes hardly are.
            if self.clean or self.mostly_utf8 or self.legacy != "cp949" or high(data):
                return text
        for codec in (self.legacy, "cp1252"):
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                continue
        return data.decode(charset or "latin-1", "replace")

    def pack(self, text: str) -> bytes | None:
        """Return text as bytes that `text()` reads back the same in this file, or None if there are none."""
        if self.wire or self.clean or self.mostly_utf8 or text.isascii():
            return text.encode("utf-8", "replace")
        try:
            data = text.encode(self.forced or self.legacy)
        except UnicodeEncodeError:
            return None
        return data if self.text(data) == text else None


def high(data: bytes) -> bool:
    """Tell whether bytes hold one that begins three or more of UTF-8."""
    return _HIGH.search(data) is not None


def sniff(data: bytes, encoding: str | None = None, language: str = "ko") -> tuple[Coding, bytes, bytes, bytes]:
    """Return how a file is encoded, its byte order mark, its body and an odd last byte of UTF-16.

    The body is UTF-8 where the file is UTF-16, and the file's own bytes otherwise. `encoding` overrides
    what is found; `language` decides between CP949 (`ko`) and CP1252 where the file is not UTF-8.
    Raise UsageError for an encoding nobody knows.
    """
    forced = _forced(encoding)
    mark, wire = next(((bom, codec) for bom, codec in _BOMS if data.startswith(bom)), (b"", ""))
    if not mark:
        wire = _bare_utf16(data)
    if forced.startswith("utf-16"):
        wire, forced = (wire or "utf-16-le") if forced == "utf-16" else forced, ""
    body, tail = data[len(mark) :], b""
    if wire:
        if len(body) % 2:
            body, tail = body[:-1], body[-1:]
        body = body.decode(wire, "surrogatepass").encode("utf-8", "surrogatepass")
        return Coding(wire=wire, mostly_utf8=True), mark, body, tail
    legacy = "cp949" if language == "ko" else "cp1252"
    clean = _valid(body) or _valid(joined(body, b"\n"))
    mostly = not clean and _mostly_utf8(body)
    forced = "" if forced == "utf-8" else forced
    return Coding(clean=clean, mostly_utf8=mostly, forced=forced, legacy=legacy), mark, body, tail


def _forced(encoding: str | None) -> str:
    if not encoding:
        return ""
    codec = codec_named(encoding)
    if codec is None:
        raise UsageError(
            _(
                "No encoding is called “{name}”; write utf-8, utf-16, cp949, cp1252 or shift_jis.",
                name=encoding,
            )
        )
    return codec


def _bare_utf16(data: bytes) -> str:
    head = data[:32]
    if len(head) < 4:
        return ""
    even, odd = head[0::2], head[1::2]
    if not any(odd) and all(even):
        return "utf-16-le"
    return "utf-16-be" if not any(even) and all(odd) else ""


def _valid(data: bytes) -> bool:
    if data.isascii():
        return True
    # Piece by piece: the text of a whole file with pictures would be several times as large.
    decode = getincrementaldecoder("utf-8")().decode
    try:
        for at in range(0, len(data), _PIECE):
            decode(data[at : at + _PIECE])
        decode(b"", True)
    except UnicodeDecodeError:
        return False
    return True


def _mended(text: str) -> bool:
    """Tell UTF-8 with a byte or two missing from text in an old code page, once both are read as UTF-8."""
    bad = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) > 3 * bad


def _mostly_utf8(data: bytes) -> bool:
    """Tell a UTF-8 file with a few broken lines from a file in an old code page."""
    score = 0
    for line in joined(data, b"\n").split(b"\n"):
        if not line.isascii():
            score += high(line) if _valid(line) else -1
    return score > 0
