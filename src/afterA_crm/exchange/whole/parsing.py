"""Read a book file's JSON row by row: the file may be larger than what fits into memory as objects, and hostile."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from ...errors import AfterAError
from ...words import _
from .characters import Text, clipped

#: How much a book file may hold: bytes and rows.
MOST_BYTES = 2_000_000_000
MOST_ROWS = 20_000_000
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
                "This book file has {size} MB, and at most {most} MB can be read; export it in parts, "
                "some of its people at a time.",
                size=len(data) // 1_000_000,
                most=MOST_BYTES // 1_000_000,
            )
        )
    if not is_book(data):
        raise AfterAError(
            _("This is no book file, for one begins with “aftera”; name one that `aftera export --to json` wrote.")
        )
    text = Text(data)
    text.take("{")
    text.value()
    text.take(":")
    return text.object(), _rows(text, nouns)


def _rows(text: Text, nouns: Collection[str]) -> Iterator[Row]:
    seen = {"aftera"}
    read = 0
    while text.either(",", "}") == ",":
        noun = text.key()
        if noun in seen:
            raise AfterAError(
                _("Line {line}: “{key}” stands there twice; leave one of them out.", line=text.line, key=clipped(noun))
            )
        if noun not in nouns:
            raise AfterAError(
                _(
                    "Line {line}: this afterA knows no table “{noun}”; update afterA, or leave the table out.",
                    line=text.line,
                    noun=clipped(noun),
                )
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
                raise AfterAError(
                    _(
                        "Line {line}: this is more than {most} rows; export the book in parts, some of its "
                        "people at a time.",
                        line=line,
                        most=MOST_ROWS,
                    )
                )
            yield Row(noun, line, text.object())
            if text.either(",", "]") == "]":
                break
    if text.peek():
        raise text.wrong()
