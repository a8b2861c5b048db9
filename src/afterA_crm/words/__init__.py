"""Korean and English: every sentence the user sees.

English is the key; `ko/` holds the Korean sentence for each. A value is put in with `{name}`, and in Korean
with the particle that fits its last sound: `{name:을}`, `{name:과}`, `{name:으로}`; in English `{role:a}` puts an
article before a word for a doer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .particles import PARTICLES, with_particle

_language = "en"
_korean: Callable[[str], str] | None = None


class _Value:
    """A value on its way into a sentence: knows which particle follows it."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        if spec in PARTICLES:
            return with_particle(str(self.value), spec)
        if spec == "a":
            from .articles import with_article

            return with_article(str(self.value))
        return format(self.value, spec)

    def __str__(self) -> str:
        return str(self.value)


def use(language: str) -> None:
    """Speak Korean (`ko`) or English (anything else) from here on."""
    global _language, _korean
    _language = "ko" if language == "ko" else "en"
    if _language == "ko":
        from .ko import korean

        _korean = korean
    else:
        _korean = None


def language() -> str:
    """Return the language spoken now: `ko` or `en`."""
    return _language


def _(sentence: str, /, **values: Any) -> str:
    """Return the sentence in the language spoken now, with its values put in."""
    said = _korean(sentence) if _korean else sentence
    return said.format_map({name: _Value(value) for name, value in values.items()}) if values else said


def n_(one: str, many: str, count: int, /, **values: Any) -> str:
    """Return the sentence for one or for many, with `{n}` and the other values put in."""
    return _(one if count == 1 else many, n=count, **values)


def mark(sentence: str) -> str:
    """Mark a sentence for the catalogue that `told()` will be given later."""
    return sentence


def told(sentence: str, /, **values: Any) -> str:
    """Return a sentence marked elsewhere in the language spoken now; `_()` is for those written out."""
    return _(sentence, **values)


def told_in(language: str, sentence: str, /, **values: Any) -> str:
    """Return a sentence marked elsewhere in the language of whom it is for, whichever is spoken now."""
    if language == "ko":
        from .ko import korean

        sentence = korean(sentence)
    return sentence.format_map({name: _Value(value) for name, value in values.items()}) if values else sentence


def choose(flag: str | None, setting: str, environ: Mapping[str, str]) -> str:
    """Return the language to speak, `ko` or `en`: as asked for, else as set, else as the locale says."""
    for asked in (flag, setting):
        if asked and asked.lower() != "auto":
            return _either(asked)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return _either(environ[name])
    return "en"


def _either(name: str) -> str:
    return "ko" if name.lower().replace("_", "-").split("-")[0].split(".")[0] == "ko" else "en"
