"""Where a phrase says a role: `바다를 아는 작곡가`, `two actors for a short`, `작곡할 사람`."""

from __future__ import annotations

import re
from functools import cache

from . import text
from .vocabulary import is_role

#: The longest a role gets, in words; and how much of a phrase is looked at, in letters.
_LONGEST, _LOOKED_AT = 4, 200


def bare(words: str) -> str:
    """Return a phrase without the article or the number before it."""
    return _article().sub("", text.nfc(words).strip())


def spans(words: str) -> list[str]:
    """Return what may be the role, the longest first: in Korean it ends the words, in English what comes before `for`.

    촬영 장비 looks for gear and no cinematographer, so a role in the middle is none.
    """
    head = _aside().split(text.nfc(words).strip()[:_LOOKED_AT], maxsplit=1)[0]
    cut = _preposition().search(head)
    head = head[: cut.start()] if cut and cut.start() else head
    head = bare(head)
    heads = dict.fromkeys((head, _count().sub("", head), _whoever().sub("", _count().sub("", head))))
    found: dict[str, None] = {}
    for one in heads:
        parts = one.split()
        for many in range(min(_LONGEST, len(parts)), 0, -1):
            for last in _endings_off(parts[-1]):
                span = " ".join([*parts[-many:-1], last])
                if span and text.squash(one) not in _NO_ROLE:
                    found.setdefault(span)
    return list(found)


def several(words: str) -> list[str]:
    """Return the roles that a phrase lists, each as it was said; the whole phrase where it is no list of roles."""
    parts = [part.strip() for part in _listed().split(words)]
    return parts if len(parts) > 1 and all(_only_role(part) for part in parts) else [words]


def _only_role(part: str) -> bool:
    said = _count().sub("", bare(part))
    return any(is_role(one) for one in (said, said.removesuffix("s")))


def _endings_off(word: str) -> list[str]:
    """Return a word, then without the ending that isn't its own: `작곡가를`, `actors`."""
    endings = [word.removesuffix(end) for end in ("을", "를", "님", "s") if word.endswith(end) and len(word) > 2]
    return [word, *endings]


#: A model of this kind is no one who is photographed.
_NO_ROLE = frozenset({"ai모델", "영상모델", "aimodel", "videomodel", "언어모델"})


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|및)\s+|(?<=[가-힣])(?:이랑|랑|하고|과|와)\s+", re.IGNORECASE)


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(r"[,;/(\[·]| - ")


@cache
def _preposition() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:for|who|whose|with|without|in|to|from|at|on|by|that|near|around|and|or|until)\s", re.IGNORECASE
    )


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r"^(?:(?:an?|the|some|any|another|one|two|three|\d{1,3}|우리|저희)\s+)+", re.IGNORECASE)


@cache
def _count() -> re.Pattern[str]:
    return re.compile(r"(?:\s*\d{1,3}|\s(?:한|두|세|네|몇|여러))\s*(?:명|분|사람)(?:\s*(?:정도|쯤|이상))?$")


@cache
def _whoever() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:할|하는|하실|해\s?줄|해\s?주실|\s?가능한|\s?잘하는)\s*|\s+)(?:사람|분|친구|전문가|담당|담당자)$"
    )
