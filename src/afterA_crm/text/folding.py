"""Key forms: what makes two spellings of one thing equal."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

#: Latin letters that no decomposition reaches.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


def nfc(s: str) -> str:
    """Return the composed form (NFC): macOS hands over decomposed syllables."""
    if s.isascii():
        return s
    if len(s) > 1000:
        s = _stream_safe(s)
    return s if unicodedata.is_normalized("NFC", s) else unicodedata.normalize("NFC", s)


@cache
def _perhaps_marks() -> re.Pattern[str]:
    """Match more than 30 characters in a row of which none is a letter or sign of the common blocks."""
    letters = r"\0-\u02ff\u1100-\u11ff\u2010-\u20cf\u2100-\u2cee\u3000-\u3029\u3030-\u3098\u309b-\ua66e"
    return re.compile(f"[^{letters}\\uac00-\\ufb1d\\ufb1f-\\ufe1f\\ufe30-\\uffff]{{31}}")


@cache
def _many_marks() -> re.Pattern[bytes]:
    return re.compile(rb"[^\0]{31,}")


def _stream_safe(s: str) -> str:
    """Put a joiner after each 30 combining marks in a row (UAX #15, D4): normalizing more takes time squared."""
    if not _perhaps_marks().search(s):
        return s
    classes = bytes(map(unicodedata.combining, s))
    pieces, at = [], 0
    for match in _many_marks().finditer(classes):
        for stop in range(match.start() + 30, match.end(), 30):
            pieces += [s[at:stop], "\u034f"]
            at = stop
    return "".join([*pieces, s[at:]]) if pieces else s


def decoded(data: bytes) -> str:
    """Return bytes as text: UTF-8, UTF-16 with its mark, else CP949 as older Korean programs write.

    What fits none stays readable as escapes.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "backslashreplace")
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "backslashreplace")


def lines(s: str) -> list[str]:
    """Return the lines that hold anything, composed and trimmed; only CR, LF and CRLF end lines."""
    return [line for raw in re.split(r"\r\n|\r|\n", s) if (line := nfc(raw).strip())]


def fold(s: str) -> str:
    """Return the key form of a text: NFC, no case, half width, single spaces, nothing invisible."""
    if s.isascii():
        return " ".join(s.lower().split())
    s = nfc(s)
    # Nothing invisible is printable but the selectors; they and the wide forms lie beyond Hangul.
    if not s.isprintable() or max(s) >= "\ufe00":
        s = "".join(c for c in _selectors().sub("", s) if unicodedata.category(c) != "Cf")
        s = _wide().sub(_halve, s)
    return " ".join(nfc(s.casefold()).split())


def squash(s: str) -> str:
    """Return the key form without white space and punctuation: `Seo-yeon Kim.` and `seoyeonkim` are one."""
    if s.isalnum() and (s.isascii() or (min(s) >= "가" and max(s) <= "힣")):
        return s.lower()  # nothing to fold in most words of both languages
    return nfc("".join(c for c in fold(s) if c.isalnum() or unicodedata.category(c)[0] not in "PZC"))


def latin_key(query: str) -> str:
    """Return only the plain a-z and 0-9 of a text, accents off: `Kim Seo-yeon` is `kimseoyeon`."""
    spread = unicodedata.normalize("NFKD", query).casefold().translate(_LETTERS)
    return "".join(c for c in spread if c.isascii() and c.isalnum())


def bigrams(s: str, *, tail: bool = True) -> list[str]:
    """Return the overlapping pairs of letters of each word of fold(s), and each word's last letter.

    A query leaves out the last letter (`tail=False`) unless the word is only one letter long.
    """
    tokens: list[str] = []
    for word in _words().findall(fold(s)):
        tokens += [word[at : at + 2] for at in range(len(word) - 1)]
        if tail or len(word) == 1:
            tokens.append(word[-1])
    return tokens


def slug(s: str) -> str:
    """Return the handle of a project or an event: `단편 영화: 유령` is `단편-영화-유령`. Never empty."""
    words = _words().findall(fold(s))
    if not words:
        # A name of signs only: say what the first ones are called.
        called = " ".join(unicodedata.name(c, "") for c in fold(s)[:3])
        words = _words().findall(called.lower())
    made = "-".join(words)
    if len(made) > 60:
        made = made[:60].rpartition("-")[0] or made[:60]
    return nfc(made) or "x"


def _halve(match: re.Match[str]) -> str:
    return "".join(_half(c) for c in match[0])


@cache
def _half(c: str) -> str:
    how, *points = unicodedata.decomposition(c).split() or [""]
    return "".join(chr(int(p, 16)) for p in points) if how in ("<wide>", "<narrow>") else c


@cache
def _wide() -> re.Pattern[str]:
    return re.compile("[\u3000\uff01-\uffee]+")


@cache
def _selectors() -> re.Pattern[str]:
    return re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@cache
def _words() -> re.Pattern[str]:
    # Combining marks belong to the letter before them; `_` parts words.
    marks = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f"
    marks += "\u0962\u0963\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1160-\u11ff\u3099\u309a"
    return re.compile(rf"(?:[^\W_][{marks}]*)+")
