"""Names of the days of the week in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ._reading import Reading, Table

SYLLABLES = "월화수목금토일"
_NAMES = (
    "monday mon mondays",
    "tuesday tues tue tuesdays",
    "wednesday weds wed wednesdays",
    "thursday thurs thur thu thursdays",
    "friday fri fridays",
    "saturday sat saturdays",
    "sunday sun sundays",
)
ENGLISH = {w: n for n, words in enumerate(_NAMES) for w in words.split()[:-1]}
PLURALS = {words.split()[-1]: n for n, words in enumerate(_NAMES)}


@cache
def korean_table() -> Table[int]:
    """Return 월요일, 월욜, 월요일날 and the others."""
    return Table({w + tail: n for n, w in enumerate(SYLLABLES) for tail in ("요일", "욜", "요일날", "욜날")})


def korean(r: Reading, i: int) -> Iterator[tuple[int, int]]:
    """Yield the Korean weekday at `i`: 화요일, 화욜."""
    return korean_table().at(r.low, i)


def english(r: Reading, i: int) -> Iterator[tuple[int, int]]:
    """Yield the English weekday at `i`: tue, Tues., Tuesday."""
    for end, number in r.said(i, ENGLISH):
        if r.has(end, ".") and r.low[end + 1 : end + 2] in ("", " ", ",") and end - i <= 5:
            yield end + 1, number
        yield end, number


def named(r: Reading, i: int) -> Iterator[tuple[int, int]]:
    """Yield the weekday at `i` in either language: people mix them."""
    yield from korean(r, i)
    yield from english(r, i)


def bracketed(r: Reading, i: int) -> Iterator[tuple[int, int]]:
    """Yield a weekday as it stands within brackets, where one syllable is enough: (화)."""
    yield from named(r, i)
    if i < r.size and r.low[i] in SYLLABLES:
        yield i + 1, SYLLABLES.index(r.low[i])
