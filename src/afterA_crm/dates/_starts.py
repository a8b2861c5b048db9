"""Where a phrase may begin: a quick look before the rules are tried."""

from __future__ import annotations

from functools import cache

from . import _amounts, _cadence, _english_words, _korean_words, _phrase, _times
from ._reading import Reading

# Half of all English text: a phrase begins with these only if the next word belongs to one too.
_COMMON = frozenset(("a", "an", "the", "in", "at", "on", "by", "for", "from", "about", "over", "this", "one", "last"))


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the first words of every English phrase, and the words that phrases go on with."""
    rooms = (_amounts, _english_words, _cadence, _phrase, _times)
    phrases = {phrase for room in rooms for phrase in room.phrases()}
    first = {phrase.split()[0].partition(".")[0] for phrase in phrases}
    further = {word for phrase in phrases for word in phrase.split()} | set(_amounts.units())
    return frozenset(first | _COMMON), frozenset(further)


def may_start(r: Reading, i: int) -> bool:
    """Tell whether the first letter or word at `i` is one that phrases begin with."""
    char = r.low[i]
    if "0" <= char <= "9" or char in "+'~([":
        return True
    if not "a" <= char <= "z":
        return char in _korean_words.starters()
    first, further = _words()
    word = r.word(i)
    if word not in _COMMON:
        return word in first
    after = r.gap(i + len(word), "-")
    following = r.word(after)
    return following in further if following else after < r.size and r.low[after].isalnum()
