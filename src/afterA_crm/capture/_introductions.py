"""Introductions others made for me: `민준이가 소라 소개해줌`, `intro by @민준`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ._line import Line
from ._particles import SUBJECT, TOPIC
from ._people import Hit


class Made(NamedTuple):
    """An introduction as its clause tells it: hits are resolved to people at the end."""

    by: Hit | None
    who: list[Hit]


def introductions_in(line: Line, hits: list[Hit], start: int, end: int) -> list[Made]:
    """Take and return the introductions of a clause; whoever made one was not there."""
    made = _korean(line, hits, start, end) if "소개" in line.text else []
    made += _english(line, hits, start, end) if line.latin else []
    made = made or _through_someone(line, hits, start, end)
    for one in made:
        if one.by:
            one.by.as_ = "about"
    return made


def _korean(line: Line, hits: list[Hit], start: int, end: int) -> list[Made]:
    found = []
    for match in korean_trigger().finditer(line.text, start, end):
        if not line.free(*match.span()):
            continue
        cut = max(line.text.rfind(c, start, match.start()) for c in ",.!?") + 1
        near = [hit for hit in hits if max(start, cut) <= hit.start and hit.stop <= match.start()]
        made = _made(line, near, match)
        if made:
            line.take(match.start(), match.end(), "introduction")
            found.append(made)
    return found


def _through_someone(line: Line, hits: list[Hit], start: int, end: int) -> list[Made]:
    """`@민준 통해 소라 만남`: whoever it went through made the introduction."""
    found = []
    for hit in hits:
        way = _by_way_of().match(line.text, hit.stop, end)
        others = [other for other in hits if other is not hit]
        if way and others and _came_to_know().search(line.text, way.end(), end) and line.free(*way.span()):
            line.take(way.start() + len(way.group()) - len(way.group().lstrip()), way.end(), "introduction")
            found.append(Made(hit, others))
    return found


def _made(line: Line, near: list[Hit], match: re.Match[str]) -> Made | None:
    word = match.group()
    by: Hit | None = None
    if word.startswith(("소개로", "소개 덕")):
        by = near[-1] if near else None
    elif word.startswith("소개받"):
        givers = frozenset(("한테", "에게", "께", "한테서", "에게서"))
        by = next((hit for hit in near if hit.tail.particles & givers or _through(line, hit)), None)
    else:
        by = next((hit for hit in near if hit.tail.particles & (SUBJECT | TOPIC)), None)
        if by is None and not _by_me().search(line.text, max(0, match.start() - 40), match.start()):
            return None
        who = [hit for hit in near if hit is not by]
        return Made(by, who) if by or who else None
    return Made(by, [hit for hit in near if hit is not by]) if by else None


def _through(line: Line, hit: Hit) -> bool:
    return bool(_by_way_of().match(line.text, hit.stop))


def _english(line: Line, hits: list[Hit], start: int, end: int) -> list[Made]:
    found = []
    for match in _passive().finditer(line.level, start, end):
        by = next((hit for hit in hits if hit.start == match.end()), None)
        if by:
            span = match.span(1 if match.group(1) else 2)
            if line.free(*span):
                line.take(*span, "introduction")
            found.append(Made(by, []))
    for match in _active().finditer(line.level, start, end):
        before = [hit for hit in hits if hit.stop <= match.start() and not line.text[hit.stop : match.start()].strip()]
        me = line.level[start : match.start()].rstrip().endswith(("i", "i've", "i have"))
        after = [hit for hit in hits if hit.start >= match.end()]
        if (before or (me and after)) and line.free(*match.span(1)):
            line.take(*match.span(1), "introduction")
            found.append(Made(before[-1] if before else None, after))
    return found


@cache
def korean_trigger() -> re.Pattern[str]:
    """Return the pattern of the Korean words that tell of an introduction made."""
    return re.compile(
        r"소개(?:를 )?(?:해 ?(?:줌|줬|주셨|주심|주어|준 |줘서)|시켜 ?(?:줌|줬|주셨|주심)|시킴|"
        r"받음|받았|받아|받고|함|했|로(?!\w)| 덕)[가-힣]*"
    )


@cache
def _by_me() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:내가|제가|나는|저는|난|전)(?!\w)")


@cache
def _by_way_of() -> re.Pattern[str]:
    return re.compile(r"(?:을|를)? ?통해")


@cache
def _came_to_know() -> re.Pattern[str]:
    return re.compile("만남|만나|만났|알게|연결|연락")


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:(intro(?:duction|duced)?(?:,| was| made)? (?:by|from|via|through|thanks to)) |"
        r"(via|through|thanks to) (?=@))"
    )


@cache
def _active() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(introduced|intro.d|intro(?:ed)?|connected(?= (?:me|us) (?:to|with)\b)|"
        r"put (?:me|us) in (?:touch|contact)(?= with\b))(?! by| from)(?: (?:me|us))?(?: to| with)?(?!\w)"
    )
