"""Where a phrase may begin: a quick look before the rules are tried."""

from __future__ import annotations

from functools import cache

from . import _amounts, _cadence, _english_words, _korean_words, _phrase, _times
from ._reading import Reading


@cache
def _words() -> frozenset[str]:
    """Return the first words of every English phrase."""
    tables = (
        _amounts.first_words(),
        _english_words.first_words(),
        _cadence.first_words(),
        _phrase.first_words(),
        _times.first_words(),
    )
    return frozenset(word for table in tables for word in table)


def may_start(r: Reading, i: int) -> bool:
    """Tell whether the first letter or word at `i` is one that phrases begin with."""
    char = r.low[i]
    if "0" <= char <= "9" or char in "+'~([":
        return True
    if "a" <= char <= "z":
        return r.word(i) in _words()
    return char in _korean_words.starters()
