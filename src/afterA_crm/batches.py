"""Many values in SQL: so many at a time as SQLite takes well, for queries that ask `IN (...)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

#: How many values one query asks for.
AT_ONCE = 500


def of_ids(ids: Iterable[int]) -> Iterator[str]:
    """Yield ids as the inside of `IN (...)`, so many at a time, in order."""
    numbers = [str(int(number)) for number in ids]
    for at in range(0, len(numbers), AT_ONCE):
        yield ", ".join(numbers[at : at + AT_ONCE])


def of_words(words: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield marks as the inside of `IN (...)`, and the words they stand for, so many at a time, in order."""
    said = list(words)
    for at in range(0, len(said), AT_ONCE):
        part = said[at : at + AT_ONCE]
        yield ", ".join("?" * len(part)), part
