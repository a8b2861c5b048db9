"""Resident registration numbers, starred out before anything of a file is looked at.

No book of ours ever holds one (Personal Information Protection Act, article 24-2).
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

#: How a zip archive begins: a workbook is one.
_PACKED = b"PK\3\4"
#: What such a number is called where it may stand without its hyphen.
_CALLED = ("주민등록번호", "주민 등록번호", "주민 등록 번호", "주민번호", "외국인등록번호", "외국인 등록번호")
#: How far from its name a number stands, in bytes; how far its first half reaches before the hyphen.
_NEAR, _HALF = 80, 120
_HYPHENS = "-‐‑‒–—―−－﹣"
#: What may stand around the hyphen: spaces, also of no width, quotation marks (a CSV doubles them), emphasis, brackets.
_LOOSE, _MOST_LOOSE = " \u00a0\u200b\u2060\ufeff\u3000\"'“”‘’*_~`()", 6


#: The first byte of all that may follow the hyphen, in any encoding: what the search lives by.
_NEXT = rb"""[\0\x0b\x10-\x1f 1-8=\xa0\xa1\xa3\xc2\xe2\xe3\xef\xff\r\n"'*_~`()]"""


@dataclass(frozen=True, slots=True)
class _Writing:
    """How digits and hyphens are written: patterns of one each, and of what may stand between any two of them."""

    digit: bytes
    hyphen: bytes
    loose: bytes
    between: bytes
    star: bytes
    before: bytes
    escape: bytes

    @property
    def second(self) -> bytes:
        """Match the second half, its sex and century 1 to 8."""
        zero_or_nine = self.digit.replace(rb"\d", b"[09]").replace(rb"\x90-\x99", rb"\x90\x99")
        zero_or_nine = zero_or_nine.replace(rb"\xb0-\xb9", rb"\xb0\xb9").replace(rb"\x10-\x19", rb"\x10\x19")
        return b"(?!%s)%s(?:%s%s){6}(?!%s%s)(?![0-9])" % (
            zero_or_nine,
            self.digit,
            self.between,
            self.digit,
            self.between,
            self.digit,
        )

    @property
    def first(self) -> bytes:
        """Match the first half, with no digit before it."""
        return b"%s%s(?:%s%s){5}" % (self.before, self.digit, self.between, self.digit)


def _bytes_of(characters: str, *encodings: str) -> bytes:
    """Return a pattern of these characters in encodings that have them."""
    written = (each.encode(encoding, "ignore") for encoding in encodings for each in characters)
    return b"|".join(map(re.escape, dict.fromkeys(filter(None, written))))


def _plain_bytes_of(characters: str) -> bytes:
    """Return a pattern of these characters in UTF-8 and CP949, also quoted-printable."""
    written = (each.encode(encoding, "ignore") for encoding in ("utf-8", "cp949") for each in characters)
    quoted = ("=".join(f"{byte:02X}" for byte in each).encode() for each in dict.fromkeys(written) if each)
    return b"%s|=(?:%s)" % (_bytes_of(characters, "utf-8", "cp949"), b"|".join(quoted))


@cache
def _writings() -> tuple[_Writing, _Writing, _Writing]:
    """Return the writings of ASCII and all that extends it (also folded and quoted-printable), and of UTF-16."""
    plain = _Writing(
        rb"(?:\d|\xef\xbc[\x90-\x99]|\xa3[\xb0-\xb9]|=3\d|=EF=BC=9\d|=A3=B\d)",
        rb"(?:\\-|%s)" % _plain_bytes_of(_HYPHENS),
        _plain_bytes_of(_LOOSE),
        rb"(?:\r?\n[ \t]|=\r?\n)?",
        b"*",
        rb"(?<![\d+\-.])(?<!\xef\xbc[\x90-\x99])",
        rb"\\",
    )
    little = _Writing(
        rb"(?:\d\0|[\x10-\x19]\xff)",
        rb"(?:%s)" % _bytes_of(_HYPHENS, "utf-16-le"),
        _bytes_of(_LOOSE, "utf-16-le"),
        rb"(?:(?:\r\0)?\n\0[ \t]\0)?",
        b"*\0",
        rb"(?<![\d+\-.]\0)(?<![\x10-\x19]\xff)",
        rb"\\\0",
    )
    big = _Writing(
        rb"(?:\0\d|\xff[\x10-\x19])",
        rb"(?:%s)" % _bytes_of(_HYPHENS, "utf-16-be"),
        _bytes_of(_LOOSE, "utf-16-be"),
        rb"(?:(?:\0\r)?\0\n\0[ \t])?",
        b"\0*",
        rb"(?<!\0[\d+\-.])(?<!\xff[\x10-\x19])",
        rb"\0\\",
    )
    return plain, little, big


def without_numbers(data: bytes) -> bytes:
    """Return the bytes with the second half of every resident registration number starred out.

    Numbers are found in any encoding, in full width, across folded lines, quoted-printable and base64 values, and
    without a hyphen beside their name. A workbook is packed: its cells are starred as they are read.
    """
    if data.startswith(_PACKED):
        return data
    plain, *wide = _writings()
    for writing in (plain, *wide) if b"\0" in data else (plain,):
        data = _starred(data, _found(data, writing), writing)
        data = _starred(data, _named(data, writing), writing)
    return _unpacked(data)


def starred(said: str) -> str:
    """Return a text with the second half of every resident registration number starred out."""
    return _in_text().sub(_star, said) if any(hyphen in said for hyphen in _HYPHENS) else said


@cache
def _in_text() -> re.Pattern[str]:
    loose = f"[{re.escape(_LOOSE)}]{{0,{_MOST_LOOSE}}}"
    return re.compile(rf"(?<![\d+\-.])(\d\d)(\d\d)(\d\d)({loose}\\?[{_HYPHENS}]{loose})([1-8１-８]\d{{6}})(?!\d)")


def _star(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}{match[3]}{match[4]}*******" if _is_day(match[2] + match[3]) else match[0]


def _is_day(digits: str) -> bool:
    try:
        date(2000, int(digits[:2]), int(digits[2:]))
    except ValueError:
        return False
    return True


@cache
def _patterns(writing: _Writing) -> tuple[re.Pattern[bytes], re.Pattern[bytes], re.Pattern[bytes], re.Pattern[bytes]]:
    """Return patterns of: a hyphen with what follows, the half before it, a number without one, and a digit.

    The search begins at the hyphen, for a photo in base64 is full of digits.
    """
    gap = b"%s(?:%s){0,%d}%s" % (writing.between, writing.loose, _MOST_LOOSE, writing.between)
    return (
        re.compile(rb"%s(?=%s)%s(%s)" % (writing.hyphen, _NEXT, gap, writing.second)),
        re.compile(rb"(%s)%s(?:%s)?\Z" % (writing.first, gap, writing.escape)),
        re.compile(b"(%s)%s(%s)" % (writing.first, gap, writing.second)),
        re.compile(writing.digit),
    )


def _found(data: bytes, writing: _Writing) -> Iterator[tuple[int, int]]:
    """Yield where second halves stand that follow a first one and a hyphen."""
    after, before, _bare, _digit = _patterns(writing)
    for match in after.finditer(data):
        head = before.search(data[max(0, match.start() - _HALF) : match.start()])
        if head is not None and _is_day(_digits(head[1], writing)[2:]):
            yield match.span(1)


def _named(data: bytes, writing: _Writing) -> Iterator[tuple[int, int]]:
    """Yield where second halves stand that follow a first one at once, beside the name of such numbers."""
    _after, _before, bare, _digit = _patterns(writing)
    names = _names(writing.star)
    if not any(name in data for name in names):
        return
    looked = 0
    for name in re.finditer(b"|".join(map(re.escape, names)), data):
        start = max(looked, name.start() - _NEAR)
        for match in bare.finditer(data, start, name.end() + _NEAR):
            start = match.end()
            if _is_day(_digits(match[1], writing)[2:]):
                yield match.span(2)
        looked = max(start, name.end())


@cache
def _names(star: bytes) -> tuple[bytes, ...]:
    encodings = {b"*": ("utf-8", "cp949"), b"*\0": ("utf-16-le",), b"\0*": ("utf-16-be",)}[star]
    return tuple(name.encode(each) for each in encodings for name in _CALLED)


def _digits(said: bytes, writing: _Writing) -> str:
    """Return the digits of a half: the last byte of each ends in its value, or is followed by nothing that matters."""
    found = _patterns(writing)[3].findall(said)
    return "".join(str((each.strip(b"\0\xff") or each)[-1] & 15) for each in found)


def _starred(data: bytes, halves: Iterator[tuple[int, int]], writing: _Writing) -> bytes:
    made, at = [], 0
    digit = _patterns(writing)[3]
    for start, stop in halves:
        made += [data[at:start], digit.sub(lambda _found: writing.star, data[start:stop])]
        at = stop
    return b"".join((*made, data[at:])) if made else data


#: Where a line says that it is packed, and what follows.
_ENCODING = re.compile(rb"(?:ENCODING|encoding|Encoding)=[bB](?:ASE64|ase64)?[^\r\n:]{0,200}:")
_VALUE = re.compile(rb"[A-Za-z0-9+/=]*(?:\r?\n[ \t]+[A-Za-z0-9+/=]*)*")
#: What is packed and no text.
_PICTURES = re.compile(rb"(?i)\n?(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]")


def _unpacked(data: bytes) -> bytes:
    """Return the bytes with numbers starred inside texts in base64, too."""
    made, at = [], 0
    for said in _ENCODING.finditer(data):
        line = data.rfind(b"\n", max(0, said.start() - 200), said.start()) + 1
        value = None if said.start() < at or _PICTURES.match(data, line) else _VALUE.match(data, said.end())
        if value is not None and (now := _packed_again(value[0])) != value[0]:
            made += [data[at : value.start()], now]
            at = value.end()
    return b"".join((*made, data[at:])) if made else data


def _packed_again(value: bytes) -> bytes:
    try:
        said = base64.b64decode(re.sub(rb"\s", b"", value), validate=True)
    except binascii.Error:
        return value
    plain = _writings()[0]
    made = _starred(said, _found(said, plain), plain)
    return value if made == said else base64.b64encode(made)
