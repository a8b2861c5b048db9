"""Text on its way to a screen: how wide it is, and nothing in it that acts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_ZWNJ, _ZWJ = "\u200c", "\u200d"
_EMOJI_STYLE = "\ufe0f"


def visible(s: str, keep: str = "") -> str:
    """Return the text as it may be shown: nothing in it can move, hide or reorder what else is on the screen.

    Control characters become their pictures (␛), everything else that acts without being seen its code point
    (<U+202E>): C1, direction marks, tag characters, line separators, lone surrogates, joiners out of place.
    `keep` names the white space that may stay ("\\n\\t"); kept line feeds swallow the returns before them.
    """
    if s.isprintable():
        return s
    if "\n" in keep:
        s = s.replace("\r\n", "\n")
    return "".join(c if c in keep or c.isprintable() else _shown(c, s[at - 1] if at else "") for at, c in enumerate(s))


def _shown(c: str, before: str) -> str:
    code = ord(c)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if c in (_ZWJ, _ZWNJ) and before and _joins(before, c):
        return c
    category = unicodedata.category(c)
    # Zs: spaces of other widths. Cn, Co: letters newer than this Python, and private ones; neither acts.
    # The Arabic, Syriac and Kaithi number signs are format characters with a shape.
    if code >> 12 != 0xE0 and (category in ("Zs", "Cn", "Co") or code in _SIGNS_WITH_SHAPE):
        return c
    return f"<U+{code:04X}>"


_SIGNS_WITH_SHAPE = frozenset({*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD})


def _joins(before: str, joiner: str) -> bool:
    """Return whether a joiner after this character does its work: in an emoji, or in a script that joins."""
    if 0x0600 <= ord(before) <= 0x1CFF and unicodedata.category(before)[0] in "LM":
        return True
    return joiner == _ZWJ and (before == _EMOJI_STYLE or _is_emoji(before))


def _is_emoji(c: str) -> bool:
    return "\U0001f000" <= c <= "\U0001faff" or ("\u2190" <= c <= "\u2bff" and unicodedata.category(c) == "So")


def width(s: str) -> int:
    """Return how many terminal cells the text takes: 2 for wide letters and emoji, 0 for what combines."""
    if s.isascii():
        return len(s)
    return sum(cells for _, cells in _clusters(s))


def clip(s: str, cells: int) -> str:
    """Return the text cut to at most this many cells, with … where something went."""
    if len(s) * 2 <= cells or width(s) <= cells:
        return s
    if cells < 1:
        return ""
    kept: list[str] = []
    room = cells - 1
    for cluster, takes in _clusters(s):
        room -= takes
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept).rstrip() + "…"


def pad(s: str, cells: int) -> str:
    """Return the text filled up with spaces to this many cells; a wider one stays whole."""
    return s + " " * max(0, cells - width(s))


def _clusters(s: str) -> Iterator[tuple[str, int]]:
    """Yield each sign a reader sees, with its cells: a letter and its marks, a joined emoji, a flag."""
    cluster, cells, joined = "", 0, False
    for c in s:
        takes = _cells(c)
        belongs = joined or not takes or (_is_tone(c) and _is_emoji(cluster[:1] or " "))
        if cluster and (belongs or (_is_flag(c) and len(cluster) == 1 and _is_flag(cluster))):
            cluster += c
            if _is_flag(c) or c == _EMOJI_STYLE:
                cells = 2
        else:
            if cluster:
                yield cluster, cells
            cluster, cells = c, takes
        joined = c == _ZWJ and _is_emoji(cluster[:1])
    if cluster:
        yield cluster, cells


def _is_flag(c: str) -> bool:
    return "\U0001f1e6" <= c <= "\U0001f1ff"


def _is_tone(c: str) -> bool:
    return "\U0001f3fb" <= c <= "\U0001f3ff"


@lru_cache(maxsize=4096)
def _cells(c: str) -> int:
    code = ord(c)
    if 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
        return 0  # medial and final letters join the initial before them
    category = unicodedata.category(c)
    if category in ("Mn", "Me", "Cc") or (category == "Cf" and code != 0xAD and code not in _SIGNS_WITH_SHAPE):
        return 0
    return 2 if unicodedata.east_asian_width(c) in "WF" else 1
