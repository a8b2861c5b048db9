"""The characters of a book file: decoded as they are needed, and made values of, with the line they stand in."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from json.decoder import JSONDecodeError
from typing import Any

from ...errors import AfterAError
from ...words import _

#: How many characters one row may have, with its picture.
MOST_OF_A_ROW = 100_000_000

#: How many bytes are decoded at a time.
_CHUNK = 1 << 18
#: Longer than any number of a book; more digits cost their length squared.
_DIGITS = 20

_SPACE = " \t\n\r"
_SOMETHING = re.compile(r"[^ \t\n\r]")


class _TwiceError(Exception):
    """Say that an object has a key twice."""


class Text:
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
                raise AfterAError(
                    _("Line {line}: it is nested too deeply; mend it, or export the book again.", line=self.line)
                ) from None
            except _TwiceError as error:
                raise AfterAError(
                    _(
                        "Line {line}: “{key}” stands there twice; leave one of them out.",
                        line=self.line,
                        key=clipped(str(error)),
                    )
                ) from None
            except JSONDecodeError as error:
                size = len(self._held) - self._at
                if size > MOST_OF_A_ROW:
                    raise AfterAError(
                        _(
                            "Line {line}: it has more than {most} MB; make it shorter, or leave it out.",
                            line=self.line,
                            most=MOST_OF_A_ROW // 1_000_000,
                        )
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
            return AfterAError(
                _(
                    "Line {line}: the file ends in the middle; copy it again from where it is whole, or "
                    "export the book again.",
                    line=line,
                )
            )
        return AfterAError(
            _("Line {line}: this is no JSON as afterA writes it; mend it, or export the book again.", line=line)
        )

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
            raise AfterAError(
                _(
                    "After line {line}: this is no text, and a book file is UTF-8; export the book again.",
                    line=self.line,
                )
            ) from None
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
