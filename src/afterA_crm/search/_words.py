"""A query taken apart: what the index is asked for each word, and what shows that a text holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from .. import index, text

#: A query is a few words; what a pasted page holds beyond them is not looked for.
_MOST_WORDS, _MOST_LETTERS = 8, 200
_SNIPPET = 100


class Word:
    """One word of a query."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        self.key = text.squash(typed)
        self.initials = text.choseong(typed) if text.is_choseong(typed) else ""
        digits = "".join(c for c in text.fold(typed) if c.isdecimal())
        #: The digits of what looks like a phone number or a part of one.
        self.digits = digits if len(digits) >= 3 and not any(map(str.isalpha, typed)) else ""

    @cached_property
    def phrase(self) -> str:
        """The FTS5 query; empty where the word holds nothing that could be found."""
        return index.phrase(self.initials or self.digits or self.typed)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern that finds the word in a text as it was written."""
        if self.digits:
            return re.compile(r"[\s().·-]*".join(self.digits))
        return re.compile(re.escape(self.typed), re.IGNORECASE)

    @property
    def may_grow(self) -> bool:
        """Whether the word ends in Hangul, and so may still be composed."""
        return text.has_hangul(self.key[-1:]) and not self.initials

    def within(self, folded: str, squashed: str, growing: bool = False) -> bool:
        """Return whether a text, given in both key forms, holds the word; `growing` lets its end still be typed."""
        if self.digits:
            return self.digits in "".join(c for c in squashed if c.isdecimal())
        if growing and text.half_typed(self.typed).search(squashed):
            return True
        # A sign alone has no key: it is looked for as it stands.
        return (self.key in squashed) if self.key else (text.fold(self.typed) in folded)


def words_of(typed: str) -> list[Word]:
    """Return the words of a query; of `#`, `@` and quotes around them nothing stays."""
    typed = text.nfc(typed)[:_MOST_LETTERS]
    if not any(map(str.isalpha, typed)) and sum(map(str.isdecimal, typed)) >= 5:
        return [Word(typed.strip())]  # a phone number, however it is spaced
    found = (Word(part.strip("\"'“”‘’#@,;")) for part in typed.split())
    return [word for word in found if word.key or any(map(str.isalnum, word.typed))][:_MOST_WORDS]


def phrase(words: Sequence[Word]) -> str:
    """Return the FTS5 query that finds all the words; empty where one of them can't be found."""
    phrases = [word.phrase for word in words]
    return " AND ".join(phrases) if all(phrases) else ""


def shortened(words: Sequence[Word]) -> str:
    """Return the FTS5 query without what the last word may still become: the beginning is asked for."""
    whole = re.sub(r"[\u3131-\u314e]+", " ", words[-1].typed[:-1])
    phrases = [*(word.phrase for word in words[:-1]), index.phrase(whole)]
    return " AND ".join(phrases) if all(phrases) else ""


def marks(said: str, words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Return where the words stand in a text, as half-open offsets that don't overlap."""
    spans = sorted(span for word in words for span in _spans(said, word))
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _spans(said: str, word: Word) -> Iterator[tuple[int, int]]:
    if word.initials:
        initials = "".join(text.choseong(c)[:1] or "\0" for c in said)
        for match in re.finditer(re.escape(word.initials), initials):
            yield match.span()
        return
    found = [match.span() for match in word.pattern.finditer(said) if match.end() > match.start()]
    if not found and word.may_grow:
        found = [match.span() for match in text.half_typed(word.typed).finditer(said) if match.end() > match.start()]
    yield from found


def snippet(said: str, words: Sequence[Word], most: int = _SNIPPET) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the part of a text around the first word found, on one line, and the marks in it."""
    said = re.sub(r"\s", " ", said)
    found = marks(said, words)
    start = 0
    if len(said) > most and found and found[0][1] > most * 2 // 3:
        start = min(found[0][0] - most // 3, len(said) - most)
        start = said.find(" ", start, found[0][0]) + 1 or start
    part = said[start : start + most]
    head, tail = "…" if start else "", "…" if start + most < len(said) else ""
    shift = len(head) - start
    inside = tuple((s + shift, min(e, start + most) + shift) for s, e in found if start <= s < start + most)
    return f"{head}{part}{tail}", inside
