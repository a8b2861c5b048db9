"""The line being read: its text, which stretches are taken, and where its clauses part."""

from __future__ import annotations

from ._understanding import CONTAINERS, Span

#: No more of a line than this is understood; all of it is kept.
LOOKED_AT = 4000


def level(text: str) -> str:
    """Return the text in lower case and half width, of the same length (offsets stay true)."""
    if text.isascii():
        return text.lower()
    return "".join(_level(c) for c in text)


def _level(c: str) -> str:
    if "\uff01" <= c <= "\uff5e":
        c = chr(ord(c) - 0xFEE0)
    low = c.lower()
    return low if len(low) == 1 else c


class Line:
    """A line under reading; `take()` marks a stretch so that nothing else is seen in it."""

    def __init__(self, text: str) -> None:
        self.text = text[:LOOKED_AT]
        self.level = level(self.text)
        self.latin = any("a" <= c <= "z" for c in self.level)
        self.spans: list[Span] = []
        self._taken = bytearray(len(self.text))

    def take(self, start: int, end: int, kind: str | None = None) -> None:
        """Mark a stretch as read, as `kind` when it means something (containers leave it open).

        What has been taken can't be taken as something else: spans never overlap.
        """
        if kind and (kind in CONTAINERS or self.free(start, end)):
            self.spans.append(Span(start, end, kind))
        if kind not in CONTAINERS:
            for at in range(start, end):
                self._taken[at] = 1

    def free(self, start: int, end: int) -> bool:
        """Tell whether nothing in the stretch has been taken."""
        return not any(self._taken[start:end])

    def word_starts(self, at: int) -> bool:
        """Tell whether a word may begin here: the character before is no letter or digit."""
        return at == 0 or not _of_word(self.text[at - 1])

    def word_ends(self, at: int) -> bool:
        """Tell whether a word may end here: the character after is no letter or digit."""
        return at >= len(self.text) or not _of_word(self.text[at])

    def past_marks(self, start: int, end: int) -> int:
        """Return where the words of a stretch begin, after the marks it opens with."""
        while start < end and (self.text[start].isspace() or self._taken[start]):
            start += 1
        return start

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch without the white space and the separators at its ends."""
        while start < end and (self.text[start].isspace() or self.text[start] in ",:;·-—"):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in ",;:·—"):
            end -= 1
        return start, end

    def clauses(self) -> list[tuple[int, int]]:
        """Return the clauses: a single `;` before white space or the end parts them, outside what is taken.

        A doubled one is a sigh (`뻘쭘;;`), and so is one that ends a face (`^^;`).
        """
        cuts = [at for at, c in enumerate(self.text) if c == ";" and self._parts(at)]
        starts = [0, *(cut + 1 for cut in cuts)]
        return list(zip(starts, [*cuts, len(self.text)], strict=True))

    def _parts(self, at: int) -> bool:
        text = self.text
        before = text[at - 1 : at]
        after = text[at + 1 : at + 2]
        return (not after or after.isspace()) and before not in (";", "^", "_", "ㅡ") and not self._taken[at]


def _of_word(c: str) -> bool:
    return c.isalnum() or c == "_"
