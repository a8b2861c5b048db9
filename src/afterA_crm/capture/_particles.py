"""What may follow a name in Korean: titles, 님 and 씨, a role in brackets, and chains of particles."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..names import titles_at

#: Particles that only people take.
PERSONAL = frozenset(("랑", "이랑", "하고", "에게", "한테", "께", "에게서", "한테서", "더러", "보고"))
#: Particles that say the person was there, or was spoken to.
WITH = PERSONAL | {"와", "과"}
#: Particles that say the person was spoken of.
ABOUT = frozenset(("네", "이네", "의"))
TOPIC = frozenset(("은", "는"))
SUBJECT = frozenset(("이", "가", "께서"))

_CLOSED_ONLY = frozenset(("은", "을", "과", "아", "이"))
_OPEN_ONLY = frozenset(("는", "를", "와", "야", "가", "나", "라고", "라는", "라도"))


class Tail(NamedTuple):
    """What follows a name: `end` closes name and title, `stop` also the particles."""

    end: int
    stop: int
    title: str = ""
    polite: bool = False
    particles: frozenset[str] = frozenset()
    role: tuple[int, int] | None = None
    genitive: bool = False


def tail_at(text: str, name_end: int, *, title: bool = True) -> Tail | None:
    """Return what follows a name that ends at `name_end`; None when the word goes on as another word."""
    starts = [name_end]
    if name_end and closed(text[name_end - 1]) and text[name_end : name_end + 1] == "이":
        starts.append(name_end + 1)
    if title:
        for start in starts:
            found = _titled(text, start)
            if found:
                return found
    return _particles(text, name_end, name_end)


def particles_end(text: str, at: int) -> int:
    """Return where the particles end that follow a name or a title ending here."""
    tail = tail_at(text, at, title=False)
    return tail.stop if tail else at


def _titled(text: str, start: int) -> Tail | None:
    for gap in (0, 1):
        if gap and text[start : start + 1] != " ":
            break
        at = start + gap
        for word in titles_at(text[at : at + 12]):
            end = at + len(word)
            polite = word in ("님", "씨")
            honour = _honour().match(text, end)
            if honour and not polite:
                found = _particles(text, honour.end(), honour.end())
                if found:
                    return Tail(found.end, found.stop, word, True, found.particles, found.role)
            found = _particles(text, end, end)
            if found:
                return Tail(found.end, found.stop, word, polite, found.particles, found.role)
    return None


def _particles(text: str, end: int, at: int) -> Tail | None:
    role = _bracket().match(text, at)
    if role:
        at = role.end()
    possessive = _possessive().match(text, at)
    if possessive and end and text[end - 1].isascii():
        return Tail(end, possessive.end(), genitive=True)
    stop = hangul_end(text, at)
    if stop < len(text) and (text[stop].isalnum() or text[stop] == "_"):
        return None
    pieces: frozenset[str] = frozenset()
    if stop > at:
        chain = split_chain(text[end - 1 : end], text[at:stop])
        if chain is None:
            return None
        pieces = frozenset(chain)
        if "에" in pieces and not _concerning().match(text, stop):
            return None
    return Tail(end, stop, particles=pieces, role=role.span(1) if role else None)


def split_chain(before: str, run: str) -> list[str] | None:
    """Return the particles of a run of Hangul after the letter `before`; None when it isn't such a chain."""
    if len(run) > 12:
        return None
    is_closed, is_hangul = closed(before), "가" <= before <= "힣"
    found: list[str] = []
    at = 0
    if is_closed and run[0] == "이" and len(run) > 1 and run[1] not in "에":
        # 서연이 + 가: the 이 that a closed name takes; after it the name counts as open.
        rest = split_chain("이", run[1:])
        if rest is not None and run[1] not in "은과을":
            return rest
    while at < len(run):
        piece = next((piece for piece in _PIECES if run.startswith(piece, at)), None)
        if piece is None:
            return None
        if at == 0 and is_hangul and (piece in (_OPEN_ONLY if is_closed else _CLOSED_ONLY)):
            return None
        found.append(piece)
        at += len(piece)
    return found if len(found) <= 4 else None


def may_follow(before: str, run: str) -> bool:
    """Tell whether the run of letters is a particle of things (에서, 에) or of people."""
    if run in ("에서", "에서는", "에서도", "에", "에는", "에도", "용", "건", "관련"):
        return True
    return all("가" <= c <= "힣" for c in run) and split_chain(before, run) is not None


def hangul_end(text: str, at: int) -> int:
    """Return where the run of Hangul syllables that begins there ends."""
    # A loop, as compiling the class [가-힣] takes longer than a line needs.
    while at < len(text) and "가" <= text[at] <= "힣":
        at += 1
    return at


def closed(c: str) -> bool:
    """Tell whether a Hangul syllable ends in a consonant."""
    return "가" <= c <= "힣" and (ord(c) - 0xAC00) % 28 != 0


#: The particles; the first that fits is taken.
_PIECES = (
    *(
        "에게서",
        "에게",
        "한테서",
        "한테",
        "께서",
        "께",
        "이랑",
        "랑",
        "하고",
        "과",
        "와",
        "이네",
        "네",
        "의",
        "은",
        "는",
    ),
    *("을", "를", "도", "만", "까지", "부터", "조차", "마저", "보다", "처럼", "같이", "이나", "이라도", "라도"),
    *("이라고", "라고", "이라는", "라는", "이며", "이야", "더러", "보고", "으로", "로", "밖에", "뿐", "에", "이", "가"),
    *("나", "야", "아"),
)


@cache
def _honour() -> re.Pattern[str]:
    return re.compile(" ?[님씨]")


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r" ?\(([^()\n]{1,20})\)")


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(r"['’]s?\b")


@cache
def _concerning() -> re.Pattern[str]:
    return re.compile(" ?(?:대해|대한|관해|관한)")
