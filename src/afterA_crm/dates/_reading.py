"""A text being read: what the rules look at, and how they look words up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Generic, TypeVar

from ._shapes import Look

T = TypeVar("T")

# A phrase is short: no rule looks further than this from where it began.
LONGEST = 120
_SPACES = " \t\u00a0\u3000"
_CLOSING = " \t\r\n.!?,;:…~)]}\"'”’」』"


class Table(Generic[T]):
    """Words that may run together with what follows them, longest first."""

    __slots__ = ("longest", "words")

    def __init__(self, words: Mapping[str, T]) -> None:
        self.words = words
        self.longest = max(map(len, words))

    def at(self, low: str, i: int) -> Iterator[tuple[int, T]]:
        """Yield every word that begins at `i`, with its end."""
        for n in range(min(self.longest, len(low) - i), 0, -1):
            found = self.words.get(low[i : i + n])
            if found is not None:
                yield i + n, found


@cache
def _narrow() -> dict[int, str]:
    """Return the full-width forms as their plain ones, and look-alike dashes and quotes."""
    plain = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    plain.update({0x301C: "~", 0x223C: "~", 0x2019: "'", 0x2018: "'", 0x2013: "-", 0x2014: "-", 0x3000: " "})
    return plain


def lowered(text: str) -> str:
    """Return the text in lower case and plain forms, character for character: offsets stay true."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low if low.isascii() else low.translate(_narrow())


def is_word(char: str) -> bool:
    """Tell whether a character belongs to a word; a lone jamo (`ㅋㅋ`) does not."""
    return (char.isalnum() or char == "_") and not "\u3131" <= char <= "\u318e"


class Reading:
    """A text with the day it is read on, the direction looked in and the user's conventions."""

    __slots__ = (
        "_grams",
        "entire",
        "leading",
        "look",
        "low",
        "now",
        "order",
        "raw",
        "size",
        "today",
        "week_start",
    )

    def __init__(
        self, text: str, now: datetime, look: Look, order: str, week_start: int, *, entire: bool = False
    ) -> None:
        self.raw = text
        self.low = lowered(text)
        self.size = len(self.low)
        self.now = now
        self.today: date = now.date()
        self.look = look
        self.order = order
        self.week_start = week_start
        self.entire = entire
        # Where a clause begins: some forms (11.24) are dates only there.
        self.leading = -1
        self._grams: dict[int, list[tuple[int, str]]] = {}

    def moved(self, day: date) -> Reading:
        """Return the same text read ahead from another day: the second end of a range."""
        other = Reading("", datetime(day.year, day.month, day.day), "ahead", self.order, self.week_start)
        other.raw, other.low, other.size = self.raw, self.low, self.size
        return other

    def gap(self, i: int, also: str = "") -> int:
        """Return where up to three spaces (or one of the characters `also`) end."""
        j = i
        while j < self.size and j - i < 3 and self.low[j] in _SPACES:
            j += 1
        if j == i and also and j < self.size and self.low[j] in also:
            j += 1
        return j

    def has(self, i: int, literal: str) -> bool:
        """Tell whether a literal stands at `i`."""
        return self.low.startswith(literal, i)

    def number(self, i: int, most: int = 4) -> tuple[int, int] | None:
        """Return the end and value of the whole run of digits at `i`, if it is not longer than `most`."""
        j = i
        while j < self.size and "0" <= self.low[j] <= "9":
            j += 1
            if j - i > most:
                return None
        return (j, int(self.low[i:j])) if j > i else None

    def grams(self, i: int) -> list[tuple[int, str]]:
        """Return one to five Latin words from `i` on as (end, words with single spaces), shortest first."""
        known = self._grams.get(i)
        if known is not None:
            return known
        out: list[tuple[int, str]] = []
        words, j = "", i
        while len(out) < 5:
            k = j
            while k < self.size and "a" <= self.low[k] <= "z" and k - j < 20:
                k += 1
            if k == j:
                break
            words = f"{words} {self.low[j:k]}" if words else self.low[j:k]
            out.append((k, words))
            j = self.gap(k, "-")
            if j == k:
                break
        self._grams[i] = out
        return out

    def said(self, i: int, table: Mapping[str, T]) -> Iterator[tuple[int, T]]:
        """Yield the entries of a table of Latin words that stand at `i`, longest first."""
        for end, words in reversed(self.grams(i)):
            found = table.get(words)
            if found is not None:
                yield end, found

    def word(self, i: int) -> str:
        """Return the Latin word at `i`, or nothing."""
        found = self.grams(i)
        return found[0][1] if found else ""

    def starts(self, i: int) -> bool:
        """Tell whether a phrase may begin at `i`."""
        if i >= self.size:
            return False
        if i == 0:
            return True
        before, char = self.low[i - 1], self.low[i]
        if is_word(before) or before in "@#_/\\&=$€₩£%+":
            return False
        if before in ".:-,'" and (char in "+'" or "0" <= char <= "9"):
            return False
        return not (before in "-'.:" and i > 1 and is_word(self.low[i - 2]) and "a" <= char <= "z")

    def ends(self, i: int) -> bool:
        """Tell whether a phrase may end at `i`."""
        if i >= self.size:
            return True
        char = self.low[i]
        if is_word(char) or char in "@#_/\\&=%":
            return False
        if i + 1 >= self.size:
            return True
        after = self.low[i + 1]
        if char in ".-:'," and is_word(after):
            digit = "0" <= self.low[i - 1] <= "9"
            if char == ",":
                return not ("0" <= after <= "9" and digit)
            if char == ":":
                return not "0" <= after <= "9"
            # `오늘.내일은` ends a sentence; `today.com`, `3.5` and `sun-dried` do not.
            return char == "." and not digit and after >= "가"
        return True

    def closes(self, i: int) -> bool:
        """Tell whether nothing but closing punctuation follows `i`."""
        return all(char in _CLOSING for char in self.low[i : i + LONGEST])
