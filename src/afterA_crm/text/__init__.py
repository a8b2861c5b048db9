"""Text as it is compared, searched and shown: key forms, 초성, romanised keys, safe display."""

from __future__ import annotations

from .folding import bigrams, decoded, fold, latin_key, lines, nfc, slug, squash
from .hangul import choseong, growing, half_typed, has_hangul, is_choseong, matches_half_typed
from .roman import romanised
from .screen import clip, pad, visible, width

__all__ = [
    "bigrams",
    "choseong",
    "clip",
    "decoded",
    "fold",
    "growing",
    "half_typed",
    "has_hangul",
    "is_choseong",
    "latin_key",
    "lines",
    "matches_half_typed",
    "nfc",
    "pad",
    "romanised",
    "slug",
    "squash",
    "visible",
    "width",
]
