"""What must be settled before any command is imported: the language, the book, whose words Typer speaks."""

from __future__ import annotations

import gettext
import os

from .. import places, words
from ..errors import AfterAError, UsageError
from ..text import decoded, nfc
from ..words import _, told


def settle(argv: list[str]) -> list[str]:
    """Take `--lang` and `--book` out of the arguments, wherever they stand, and act on them.

    Raises:
        UsageError: one of them has no value.
    """
    argv = [_readable(word) for word in argv]
    # Spoken from here on, so that a mistake in the rest is already told in the right language.
    words.use(words.choose(_peek(argv, "--lang"), "", os.environ))
    rest, language = _take(argv, "--lang")
    rest, book = _take(rest, "--book")
    if book is not None:
        places.use_book(book)
    words.use(words.choose(language, _language_setting(), os.environ))
    # Typer takes its own words from gettext: hand it ours, before it is imported.
    gettext.gettext = _singular
    gettext.ngettext = _plural
    return rest


def _singular(message: str) -> str:
    return told(message)


def _plural(msgid1: str, msgid2: str, n: int) -> str:
    return told(msgid1 if n == 1 else msgid2)


def _readable(word: str) -> str:
    """Return an argument as text: under a bare locale Python hands over its bytes in disguise."""
    try:
        word.encode()
    except UnicodeEncodeError:
        try:
            word = decoded(word.encode("utf-8", "surrogateescape"))
        except UnicodeEncodeError:  # half a character that no bytes stand behind: shown as its escape
            word = word.encode("utf-8", "backslashreplace").decode()
    return nfc(word)


def _language_setting() -> str:
    from .. import settings

    try:
        return settings.load().language
    except AfterAError:
        return ""  # the command itself says what is wrong with the file


def _peek(argv: list[str], name: str) -> str | None:
    for at, word in enumerate(argv):
        if word == name and at + 1 < len(argv):
            return argv[at + 1]
        if word.startswith(f"{name}="):
            return word.partition("=")[2]
    return None


def _take(argv: list[str], name: str) -> tuple[list[str], str | None]:
    rest: list[str] = []
    value: str | None = None
    words_left = iter(argv)
    for word in words_left:
        if word == "--":
            rest += [word, *words_left]
        elif word == name:
            value = next(words_left, None)
            if value is None:
                raise UsageError(_("{option} needs a value.", option=name))
        elif word.startswith(f"{name}="):
            value = word.partition("=")[2]
        else:
            rest.append(word)
    return rest, value
