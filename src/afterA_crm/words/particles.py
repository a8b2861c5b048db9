"""Korean particles that fit the last sound of whatever stands before them.

Only the sound counts: a final consonant, a final ㄹ (which takes 로, not 으로) or a vowel. Digits are read in
Korean, acronyms letter by letter, other Latin words as the transcription rules for loanwords write them
(외래어 표기법, https://korean.go.kr). A note in brackets is not read aloud, so the word before it decides.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

Sound = Literal["vowel", "rieul", "consonant"]

#: After a consonant, after a vowel. A sentence may name either.
_PAIRS = (
    ("은", "는"),
    ("이", "가"),
    ("을", "를"),
    ("과", "와"),
    ("으로", "로"),
    ("아", "야"),
    ("이랑", "랑"),
    ("이나", "나"),
    ("이에요", "예요"),
    ("이라", "라"),
    ("이라고", "라고"),
    ("이라는", "라는"),
    ("이란", "란"),
    ("이고", "고"),
    ("이며", "며"),
    ("이든", "든"),
    ("이었", "였"),
    ("으로서", "로서"),
    ("으로써", "로써"),
    ("으로부터", "로부터"),
)
_FORMS: dict[str, tuple[str, str]] = {member: pair for pair in _PAIRS for member in pair}

#: Every particle a sentence may ask for: `{name:을}`, `{name:를}`.
PARTICLES: frozenset[str] = frozenset(_FORMS)

_ASIDE = {")": "(", "]": "[", "}": "{", "〕": "〔", "】": "【"}
#: 영 일 이 삼 사 오 육 칠 팔 구
_DIGITS: tuple[Sound, ...] = (
    "consonant", "rieul", "vowel", "consonant", "vowel", "vowel", "consonant", "rieul", "rieul", "vowel",
)  # fmt: skip
#: 퍼센트 퍼밀 도 달러 유로 파운드 원 엔 플러스 앤드
_SIGNS: dict[str, Sound] = {
    "%": "vowel", "‰": "rieul", "°": "vowel", "$": "vowel", "€": "vowel", "£": "vowel",
    "₩": "consonant", "¥": "consonant", "+": "vowel", "&": "vowel",
}  # fmt: skip
#: Units that follow a number; 미터 and 바이트 end in a vowel, 그램 and 헤르츠 as they sound.
_UNITS: dict[str, Sound] = {
    "m": "vowel", "km": "vowel", "cm": "vowel", "mm": "vowel", "g": "consonant", "kg": "consonant",
    "mg": "consonant", "l": "vowel", "ml": "vowel", "b": "vowel", "kb": "vowel", "mb": "vowel",
    "gb": "vowel", "tb": "vowel", "hz": "vowel", "s": "vowel", "min": "consonant", "h": "consonant",
}  # fmt: skip
#: Words that sound unlike their spelling: family names as Koreans say them, and a few everyday words.
_WORDS: dict[str, Sound] = {
    "park": "consonant", "paik": "consonant", "baik": "consonant", "club": "consonant", "group": "consonant",
    "foot": "consonant", "anime": "vowel", "michele": "vowel",
}  # fmt: skip
_VOWELS = frozenset("aeiouy")


def with_particle(word: str, spec: str) -> str:
    """Return the word with the particle of `spec`'s pair that fits its last sound.

    Raises:
        KeyError: `spec` is none of PARTICLES.
    """
    after_consonant, after_vowel = _FORMS[spec]
    sound = last_sound(word)
    if sound == "rieul" and after_consonant.startswith("으로"):
        sound = "vowel"
    return word + (after_vowel if sound == "vowel" else after_consonant)


def last_sound(word: str) -> Sound:
    """Return how a Korean reader ends this word: in a vowel, in ㄹ, or in another consonant.

    What can't be read (an unknown script, nothing at all) counts as a vowel.
    """
    end = _spoken(unicodedata.normalize("NFKC", word[-80:]))
    if not end:
        return "vowel"
    last = end[-1]
    if "가" <= last <= "힣":
        final = (ord(last) - 0xAC00) % 28
        return "vowel" if not final else "rieul" if final == 8 else "consonant"
    if last.isdecimal():
        return _number(end)
    if last in _SIGNS:
        return _SIGNS[last]
    plain = unicodedata.normalize("NFD", last)
    if plain[0].isascii():
        return "vowel" if len(plain) > 1 and plain[0].lower() in _VOWELS else _latin(end)
    return _elsewhere(last)


def _spoken(word: str) -> str:
    """Cut what is not read aloud at the end: quotes, points, and a note in brackets after a word."""
    while word:
        last = word[-1]
        opening = _ASIDE.get(last)
        if opening is not None:
            before = word[: _opening_at(word, opening, last)]
            if any(c.isalnum() for c in before):
                word = before
                continue
        if last.isalnum() or last in _SIGNS:
            return word
        if last == "#" and word[-2:-1].isalpha():
            return word[:-1] + "샤프"
        word = word[:-1]
    return word


def _opening_at(word: str, opening: str, closing: str) -> int:
    depth = 0
    for at in range(len(word) - 1, -1, -1):
        if word[at] == closing:
            depth += 1
        elif word[at] == opening:
            depth -= 1
            if not depth:
                return at
    return 0


def _number(end: str) -> Sound:
    """Read the number at the end: 10 십, 100 백, 2.5 이 점 오, 15:00 열다섯 시."""
    start = len(end)
    while start and (end[start - 1].isdecimal() or (end[start - 1] in ",.:" and start < len(end))):
        start -= 1
    said = end[start:].lstrip(",.:")
    if ":" in said:
        return "vowel" if said.endswith("00") else "consonant"
    if "." in said or said.startswith("0"):
        return _DIGITS[int(said[-1])]
    digits = said.replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0"))
    if not zeros:
        return _DIGITS[int(digits[-1])]
    # 십 백 천 만 억 and 경 close; 조 (12 zeros) and 해 (20) don't.
    return "vowel" if 12 <= zeros < 16 or 20 <= zeros < 24 else "consonant"


def _latin(end: str) -> Sound:
    start = len(end)
    while start and unicodedata.normalize("NFD", end[start - 1])[0].isascii() and end[start - 1].isalpha():
        start -= 1
    word = "".join(unicodedata.normalize("NFD", c)[0] for c in end[start:])
    if start and end[start - 1].isdecimal() and word.lower() in _UNITS:
        return _UNITS[word.lower()]
    said = word.lower()
    if said in _WORDS:
        return _WORDS[said]
    spelled = len(said) == 1 or not _VOWELS & set(said) or (word.isupper() and len(word) < 4)
    if spelled:
        return "rieul" if said[-1] in "lr" else "consonant" if said[-1] in "mn" else "vowel"
    return _transcribed(said)


def _transcribed(said: str) -> Sound:
    """Return the last sound of a lower-case Latin word with a vowel in it, as Korean transcribes it."""
    last = said[-1]
    if last == "e" and len(said) > 2 and said[-2] not in _VOWELS:
        # The e is silent: Nicole 니콜, Jane 제인, Prime 프라임; but Grace 그레이스.
        last = said[-2]
        return "rieul" if last == "l" else "consonant" if last in "mn" else "vowel"
    if last == "l":
        return "rieul"
    if last in "mn" or said.endswith("ng"):
        return "consonant"
    if last == "b":
        return "consonant" if said[-2] in "aeo" else "vowel"
    if last in "ptkc":
        return _stopped(said)
    return "vowel"


def _stopped(said: str) -> Sound:
    """Return the sound of a final p, t or k: closed after a short vowel (Rick 릭), else not (Mark 마크)."""
    root = said.rstrip("ptkc") or said
    if len(said) - len(root) > 1 and said[len(root) :] not in ("ck", "tt", "pp", "kk", "cc"):
        return "vowel"
    if root[-1] not in _VOWELS:
        return "vowel"
    if len(root) > 1 and root[-2] in _VOWELS:
        # Two vowel letters are long in English (Street 스트리트), one in Korean names (Seok 석, Wook 욱).
        pair = root[-2:]
        closed = pair in ("eo", "yu", "ye", "yo", "ya", "ia", "io", "aa") or (pair in ("oo", "ae") and said[-1] == "k")
        return "consonant" if closed else "vowel"
    return "consonant"


def _elsewhere(last: str) -> Sound:
    """Return the sound of letters that are neither Hangul syllables nor Latin."""
    if "ᄀ" <= last <= "ᄒ" or "ㄱ" <= last <= "ㅎ":
        return "rieul" if last in "ㄹᄅ" else "consonant"  # said by name: 기역, 니은, 리을
    if last in "んンлЛ":
        return "rieul" if last in "лЛ" else "consonant"
    return "consonant" if last in "мнМН" else "vowel"
