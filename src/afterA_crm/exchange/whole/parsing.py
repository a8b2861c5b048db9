"""Read a book file's JSON row by row: the file may be larger than what fits into memory as objects, and hostile."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator
from json.decoder import JSONDecodeError
from typing import Any, NamedTuple

from ...errors import AfterAError
from ...words import _

#: How much a book file may hold: bytes and rows of the file, and characters of one row with its picture.
MOST_BYTES = 2_000_000_000
MOST_ROWS = 20_000_000
MOST_OF_A_ROW = 100_000_000

#: How many bytes are decoded at a time.
_CHUNK = 1 << 18
#: Longer than any number of a book; more digits cost their length squared.
_DIGITS = 20

_SPACE = " \t\n\r"
_SOMETHING = re.compile(r"[^ \t\n\r]")
_HEAD = re.compile(r'\ufeff?[ \t\n\r]*\{[ \t\n\r]*"aftera"[ \t\n\r]*:[ \t\n\r]*\{')


class Row(NamedTuple):
    """A row as the file says it: its table, the line it begins in, and its values."""

    noun: str
    line: int
    values: dict[str, Any]


def is_book(data: bytes) -> bool:
    """Return whether a file begins as a book file does; the rest of it isn't looked at."""
    start = data[:1024]
    return _HEAD.match(start.decode(json.detect_encoding(start), "ignore")) is not None


def head_and_rows(data: bytes, nouns: Collection[str]) -> tuple[dict[str, Any], Iterator[Row]]:
    """Return the head of a book file, and the rows of its tables, which are among `nouns`, in the order of the file.

    Raises:
        AfterAError: this is no book file, or its JSON is wrong somewhere, also while the rows are read.
    """
    if len(data) > MOST_BYTES:
        raise AfterAError(
            _(
                "This book file has {size} MB; at most {most} MB can be read.",
                size=len(data) // 1_000_000,
                most=MOST_BYTES // 1_000_000,
            )
        )
    if not is_book(data):
        raise AfterAError(_("This is no book file; one begins with “aftera”."))
    text = _Text(data)
    text.take("{")
    text.value()
    text.take(":")
    return text.object(), _rows(text, nouns)


def _rows(text: _Text, nouns: Collection[str]) -> Iterator[Row]:
    seen = {"aftera"}
    read = 0
    while text.either(",", "}") == ",":
        noun = text.key()
        if noun in seen:
            raise AfterAError(_("Line {line}: “{key}” stands there twice.", line=text.line, key=clipped(noun)))
        if noun not in nouns:
            raise AfterAError(
                _("Line {line}: this afterA knows no table “{noun}”.", line=text.line, noun=clipped(noun))
            )
        seen.add(noun)
        text.take(":")
        text.take("[")
        if text.peek() == "]":
            text.take("]")
            continue
        while True:
            line = text.here()
            read += 1
            if read > MOST_ROWS:
                raise AfterAError(_("Line {line}: this is more than {most} rows.", line=line, most=MOST_ROWS))
            yield Row(noun, line, text.object())
            if text.either(",", "]") == "]":
                break
    if text.peek():
        raise text.wrong()


class _TwiceError(Exception):
    """Say that an object has a key twice."""


class _Text:
    """The characters of a file, decoded as they are needed, and the line they stand in."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._next = 0
        self._decoder = codecs.getincrementaldecoder(json.detect_encoding(data[:4]))("strict")
        self._held = ""
        self._at = 0
        self.line = 1

    def here(self) -> int:
        """Return the line in which the next value begins."""
        self.peek()
        return self.line

    def peek(self) -> str:
        """Return the next character that isn't space, or "" at the end."""
        there = self._held[self._at : self._at + 1]
        if there not in _SPACE:
            return there  # as nearly always: nothing to pass over
        while True:
            found = _SOMETHING.search(self._held, self._at)
            self._go(found.start() if found else len(self._held))
            if found:
                return found[0]
            if not self._more(_CHUNK):
                return ""

    def take(self, wanted: str) -> None:
        """Go past a character."""
        self.either(wanted, wanted)

    def either(self, one: str, other: str) -> str:
        """Go past one of two characters and return it."""
        found = self.peek()
        if found not in (one, other) or not found:
            raise self.wrong()
        self._at += 1
        return found

    def key(self) -> str:
        """Go past a key and return it."""
        if self.peek() != '"':
            raise self.wrong()
        return str(self.value())

    def object(self) -> dict[str, Any]:
        """Go past an object and return it."""
        if self.peek() != "{":
            raise self.wrong()
        found: dict[str, Any] = self.value()
        return found

    def value(self) -> Any:
        """Go past a string or an object, which ends itself, and return it."""
        self.peek()
        while True:
            try:
                found, end = _DECODER.raw_decode(self._held, self._at)
            except RecursionError:
                raise AfterAError(_("Line {line}: it is nested too deeply.", line=self.line)) from None
            except _TwiceError as error:
                raise AfterAError(
                    _("Line {line}: “{key}” stands there twice.", line=self.line, key=clipped(str(error)))
                ) from None
            except JSONDecodeError as error:
                size = len(self._held) - self._at
                if size > MOST_OF_A_ROW:
                    raise AfterAError(
                        _("Line {line}: it has more than {most} MB.", line=self.line, most=MOST_OF_A_ROW // 1_000_000)
                    ) from None
                # It may go on behind what was decoded so far; twice as much each time is never slow.
                if not self._cut_short(error) or not self._more(max(_CHUNK, size)):
                    raise self.wrong(error) from None
                continue
            self._go(end)
            return found

    def wrong(self, why: JSONDecodeError | None = None) -> AfterAError:
        """Return the error that says where the JSON is wrong."""
        line = self.line
        if why is not None:
            line += self._held.count("\n", self._at, why.pos)
        if self._cut_short(why) if why is not None else not self.peek():
            return AfterAError(_("Line {line}: the file ends in the middle; it isn't whole.", line=line))
        return AfterAError(_("Line {line}: this is no JSON as afterA writes it.", line=line))

    def _cut_short(self, why: JSONDecodeError) -> bool:
        """Return whether more text could make it right: the last word, number or escape, or a whole string, is cut."""
        return why.pos > len(self._held) - 16 or why.msg.startswith("Unterminated")

    def _go(self, to: int) -> None:
        self.line += self._held.count("\n", self._at, to)
        self._at = to

    def _more(self, size: int) -> bool:
        """Decode more of the file and return whether there was any."""
        if self._next >= len(self._data):
            return False
        part = self._data[self._next : self._next + size]
        self._next += len(part)
        try:
            found = self._decoder.decode(part, self._next >= len(self._data))
        except UnicodeDecodeError:
            raise AfterAError(_("After line {line}: this is no text; a book file is UTF-8.", line=self.line)) from None
        self._held = self._held[self._at :] + found
        self._at = 0
        return True


def clipped(said: object) -> str:
    """Return a value as a sentence shows it: its beginning."""
    shown = str(said)
    return shown if len(shown) <= 40 else shown[:39] + "…"


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        counted = Counter(key for key, _value in pairs)
        raise _TwiceError(counted.most_common(1)[0][0])
    return found


def _number(said: str) -> int | float:
    return int(said) if len(said) <= _DIGITS else float("inf")


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_number)
