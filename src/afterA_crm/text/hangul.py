"""Hangul as it is typed: initial consonants, and syllables an input method is still composing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .folding import squash

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FINALS = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
#: Two consonants typed one after the other, as an input method joins them.
_CLUSTERS = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
#: After every letter of a word.
_LAST = "\U0010ffff"
#: Vowels that become others with one more key, as offsets in Unicode order: ㅗ ㅘㅙㅚ, ㅜ ㅝㅞㅟ, ㅡ ㅢ.
_GROWING = {8: (8, 9, 10, 11), 13: (13, 14, 15, 16), 18: (18, 19)}


def has_hangul(s: str) -> bool:
    """Return whether any Hangul syllable or letter is in the text."""
    return not s.isascii() and any("가" <= c <= "힣" or "ㄱ" <= c <= "ㆎ" or "ᄀ" <= c <= "ᇿ" for c in s)


def choseong(s: str) -> str:
    """Return the initial consonants: `김서연` is `ㄱㅅㅇ`; what is no Hangul is left out.

    Consonants typed alone stand for themselves, joined ones taken apart (`ㄳㅇ` is `ㄱㅅㅇ`), so a query
    and a name can be compared after both went through here.
    """
    return "".join(_initial(c) for c in s)


def is_choseong(s: str) -> bool:
    """Return whether the text is initial consonants only (white space aside)."""
    letters = "".join(s.split())
    return bool(letters) and all("ㄱ" <= c <= "ㅎ" or "ᄀ" <= c <= "ᄒ" for c in letters)


def matches_half_typed(query: str, text: str) -> bool:
    """Return whether the text holds the query, the query's last syllable being still typed.

    `김서여`, `김성` (김서 and the ㅇ of 연) and `김ㅅㅇ` all find 김서연.
    """
    return bool(half_typed(query).search(squash(text)))


@lru_cache(maxsize=64)
def half_typed(query: str) -> re.Pattern[str]:
    """Return the pattern that finds a query, its last syllable still typed, in a squashed text."""
    letters = "".join(_CLUSTERS.get(c, c) for c in squash(query))
    if not letters:
        return re.compile("(?!)")
    return re.compile("".join(_any(c) for c in letters[:-1]) + _growing(letters[-1]))


def growing(query: str) -> list[tuple[str, str]]:
    """Return the ranges of words that a query can become the beginning of, its last letter still typed.

    Each as its first and its last word, in the order of code points; `half_typed` says which within them.
    """
    begun, c = query[:-1], query[-1:]
    at = _INITIALS.find(c) if c else -1
    if at >= 0:
        first = 0xAC00 + at * 588
        return [(begun + chr(first), begun + chr(first + 587) + _LAST)]
    if not "가" <= c <= "힣":
        return []
    first = ord(c) - (ord(c) - 0xAC00) % 28
    vowels = _GROWING.get((ord(c) - 0xAC00) % 588 // 28, (0,))
    return [(begun + chr(first), begun + chr(first + 28 * (vowels[-1] - vowels[0]) + 27) + _LAST)]


def _initial(c: str) -> str:
    if "가" <= c <= "힣":
        return _INITIALS[(ord(c) - 0xAC00) // 588]
    if "ㄱ" <= c <= "ㅎ":
        return _CLUSTERS.get(c, c)
    return _INITIALS[ord(c) - 0x1100] if "ᄀ" <= c <= "ᄒ" else ""


@cache
def _any(c: str) -> str:
    """Match a letter, a lone consonant matching every syllable that begins with it."""
    at = _INITIALS.find(c)
    if at < 0:
        return re.escape(c)
    first = 0xAC00 + at * 588
    return f"[{c}{chr(first)}-{chr(first + 587)}]"


def _growing(c: str) -> str:
    """Match what this letter can still become as more keys are pressed."""
    if not "가" <= c <= "힣":
        return _any(c)
    place = ord(c) - 0xAC00
    initial, vowel, final = place // 588, place % 588 // 28, place % 28
    first = 0xAC00 + initial * 588
    if not final:
        rows = _GROWING.get(vowel, (vowel,))
        return "[" + "".join(f"{chr(first + v * 28)}-{chr(first + v * 28 + 27)}" for v in rows) + "]"
    open_syllable = ord(c) - final
    jamo = _FINALS[final]
    ways = [c]
    ways += [chr(open_syllable + _FINALS.index(k)) for k, pair in _CLUSTERS.items() if pair[0] == jamo]
    # The final may turn out to be the next syllable's initial.
    if jamo in _CLUSTERS:
        pair = _CLUSTERS[jamo]
        ways.append(chr(open_syllable + _FINALS.index(pair[0])) + _any(pair[1]))
    else:
        ways.append(chr(open_syllable) + _any(jamo))
    return "(?:" + "|".join(ways) + ")"
