"""Names the book doesn't know, where the sentence says that a person is meant: each becomes a question."""

from __future__ import annotations

import re
from functools import cache

from ..names import COMMON_FAMILIES, is_work, like_a_full_name, like_a_given_name
from ..vocabulary import EVERYDAY, TITLES_OF_MANNER, is_role, listed
from ._latin import capitalised
from ._line import Line
from ._particles import PERSONAL, Tail, closed, hangul_end, split_chain, tail_at
from ._people import Directory, Hit
from ._words import ANIMATE, FOREIGN, ORDINARY


def stranger_at(line: Line, directory: Directory, at: int) -> Hit | None:
    """Return the unknown person named at the beginning of a word, by title or by a particle said of people."""
    run = line.text[at : hangul_end(line.text, at)]
    if not run:
        return None
    return _bare_title(line, directory, at) or _with_title(line, at, run) or _with_particle(line, at, run)


def _bare_title(line: Line, directory: Directory, at: int) -> Hit | None:
    tail = tail_at(line.text, at)
    if not tail or not tail.title or line.text[at] == " " or not line.free(at, tail.end):
        return None
    written = line.text[at : tail.end]
    honoured = (
        written.endswith("님") and written != "님" and (tail.title not in TITLES_OF_MANNER or tail.title == "선생")
    )
    if not honoured and not (tail.title == "쌤" and tail.particles & PERSONAL):
        return None
    people = () if tail.title in TITLES_OF_MANNER else directory.with_role(tail.title)
    return Hit(at, tail.end, tail.stop, people, False, tail)


def _with_title(line: Line, at: int, run: str) -> Hit | None:
    for size in range(len(run), 1, -1):
        name = run[:size]
        tail = tail_at(line.text, at + size)
        if not tail or not tail.title or not line.free(at, tail.end):
            continue
        joined = line.text[at + size] != " "
        polite = tail.polite
        if polite and joined and tail.title in ("님", "씨"):
            known_word = name in ORDINARY and name not in EVERYDAY
            good = 2 <= size <= 4 and not known_word and name not in ANIMATE and not is_work(name)
            good = good and (like_a_given_name(name) or like_a_full_name(name) or tail.title == "님" or name in FOREIGN)
            good = good and f"{name}{tail.title}" not in _NOT_POLITE
        else:
            good = like_a_name(name) and not is_role(name + tail.title)
            good = good and (tail.title not in ("양", "군", "샘", "대리", "의사", "모델") or polite)
            good = good and (name not in EVERYDAY or polite)
        if good:
            return Hit(at, tail.end, tail.stop, (), False, tail, name=name)
    return None


def _with_particle(line: Line, at: int, run: str) -> Hit | None:
    for size in range(min(len(run), 5), 1, -1):
        name = run[:size]
        tail = tail_at(line.text, at + size, title=False)
        if not tail or not line.free(at, tail.end):
            continue
        said = tail.particles & PERSONAL
        if not said and not (tail.particles & {"와", "과"} and like_a_full_name(name)):
            continue
        if name.endswith("이") and size > 2 and closed(name[-2]) and like_a_name(name[:-1]):
            # 서연이랑: the 이 belongs to the particle.
            name = name[:-1]
            tail = Tail(at + size - 1, tail.stop, particles=tail.particles)
        if _particle_fits(name, said):
            return Hit(at, tail.end, tail.stop, (), False, tail, name=name)
    return None


def _particle_fits(name: str, said: frozenset[str]) -> bool:
    if name in ORDINARY or name in ANIMATE or is_work(name) or is_work(name[1:]) or name.endswith(_PLURAL):
        return False
    if name in EVERYDAY:
        return bool(said & {"에게", "한테", "께", "한테서", "에게서"})
    if like_a_name(name) or name in FOREIGN:
        return True
    return bool(said - {"랑", "이랑", "하고"}) and 2 <= len(name) <= 4


def everyday(word: str) -> bool:
    """Tell whether a Hangul word is one of everyday or of work, which is nobody's name by itself."""
    return word in ORDINARY or word in ANIMATE or is_work(word) or is_work(word[1:])


def like_a_name(name: str) -> bool:
    """Tell whether a Hangul word by itself is made as names are, and is no word of everyday or of work."""
    if everyday(name):
        return False
    return like_a_given_name(name) or like_a_full_name(name) or name in FOREIGN or _short_full_name(name)


def _short_full_name(name: str) -> bool:
    return len(name) == 2 and name[0] in COMMON_FAMILIES and like_a_given_name(name)


def bare_name(line: Line, at: int) -> Hit | None:
    """Return a name by itself that stands in a list of people (`민수랑 소라,`)."""
    run = line.text[at : hangul_end(line.text, at)]
    for size in range(min(len(run), 5), 1, -1):
        name = run[:size]
        tail = tail_at(line.text, at + size)
        shorter = name[:-1]
        if name.endswith("이") and size > 2 and closed(name[-2]) and like_a_name(shorter):
            # 민준이가: the 이 belongs to the particle.
            continue
        if tail and tail.particles & {"로", "으로", "에", "만"}:
            continue
        if tail and line.free(at, tail.end) and like_a_name(name) and name not in EVERYDAY:
            return Hit(at, tail.end, tail.stop, (), False, tail, name=name)
    return None


def new_name(text: str, start: int) -> int:
    """Return where the name after `@+` ends: particles come off, capitalised words stay together."""
    word = text[start : hangul_end(text, start)]
    if not word:
        capitals = capitalised().match(text, start)
        latin = capitals or _latin_word().match(text, start)
        if latin and latin.group().isascii():
            return latin.end()
        other = _unspaced().match(text, start)
        return other.end() if other else start
    for size in range(2, len(word)):
        tail = tail_at(text, start + size)
        if not tail or tail.stop < start + len(word):
            continue
        rest = word[size:]
        if tail.title or tail.particles & PERSONAL:
            return start + size
        chain = split_chain(word[size - 1], rest)
        if chain and not like_a_full_name(word[: size + 1]) and size >= 2:
            return start + size
    return start + len(word)


_PLURAL = ("들", "팀", "사람", "분", "측", "쪽", "님들", "회사", "학교", "센터", "그룹", "진")
_NOT_POLITE = listed(
    """
    고객님 회원님 하나님 하느님 부모님 어머님 아버님 스승님 임금님 도련님 아드님 마음씨 아저씨 아가씨 할머님
    할아버님 형님 누님 사모님 며느님 장모님 이용자님 여러분님 관객님 손님 공주님 왕자님 선녀님 달님 해님 별님 따님
    """
)


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(r"[^\s,;:()]+")


@cache
def _latin_word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z](?:[\w.’'\-]*\w)?")
