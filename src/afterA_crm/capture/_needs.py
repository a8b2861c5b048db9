"""Needs and offers: a later clause that starts or ends with needs, 구함, can, 가능 and their like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import Literal, NamedTuple

from ..dates import When
from ..role_words import bare, spans
from ..vocabulary import is_role
from ._line import Line, level
from ._particles import closed
from ._people import Hit
from ._understanding import Known
from ._when import Calendar

Kind = Literal["need", "offer"]


class Wish(NamedTuple):
    """A need or an offer as its clause tells it; `mine` is I, `ours` is we, `project` the one that the clause names."""

    kind: Kind
    text: str
    until: date | None
    mine: bool = False
    ours: bool = False
    project: str | None = None


def wish_in(
    line: Line, hits: list[Hit], calendar: Calendar, projects: Sequence[tuple[int, int, str]], start: int, end: int
) -> Wish | None:
    """Return the need or the offer of a clause, None when it is neither; `projects` are the line's, by their places."""
    start, end = line.trimmed(start, end)
    if not any(hint in line.level[start:end] for hint in _HINTS):
        return None
    until_at, until = _until(line, calendar, start, end)
    named = [(a, b, slug) for a, b, slug in projects if start <= a and b <= end]
    drop = [until_at] if until_at else []
    for a, b, _slug in named:
        particle = _of_project().match(line.text, b, end)
        drop.append((a, particle.end() if particle else b))
    body_at = start
    leading = [hit for hit in hits if hit.start >= start]
    for hit in leading:
        if _without(line.text, body_at, hit.start, drop).strip(" ,·&:과와및") in ("", "and"):
            body_at = hit.stop
        else:
            break
    said = _without(line.text, body_at, end, drop).strip(" ,:;.")
    me, us = _me().match(level(said)), _we().match(level(said))
    someone = me or us or _they().match(level(said))
    said = said[someone.end() :] if someone else said
    kinds: tuple[Kind, ...] = ("need", "offer")
    for kind in kinds:
        rest = _strip(said, kind)
        if rest is not None:
            if not rest:
                rest = _said_as_title(leading, kind)
            project = named[0][2] if named else None
            return Wish(kind, rest or said, until, me is not None, us is not None, project)
    return None


def bounded(words: str, known: Known, now: datetime) -> tuple[str, date | None]:
    """Return what is looked for without until when, and that day: `작곡가 3월까지`, `a composer until March`."""
    line = Line(words)
    until_at, until = _until(line, Calendar(now, known, {}), 0, len(line.text))
    if until_at is None:
        return words, None
    return _without(line.text, 0, len(line.text), [until_at]).strip(" ,"), until


def only_a_role(line: Line, wish: Wish, hits: list[Hit]) -> bool:
    """Tell whether a clause says a role that is looked for or given, by whom, and nothing else.

    A title written to the name (김감독 찾음) says who was found.
    """
    possible = spans(wish.text)
    if not possible or possible[0] != bare(wish.text) or not is_role(possible[0]):
        return False
    if any(hit.looks_for_title and " " not in line.text[hit.start : hit.stop].strip() for hit in hits):
        return False
    return bool(wish.mine or wish.ours or wish.project or hits)


def _said_as_title(leading: list[Hit], kind: str) -> str:
    """What is wanted may have been read as a role or a title: `하늘님(작곡) 가능`, `소라 작곡가 구함`."""
    for hit in leading:
        if hit.role or (hit.tail.title and not hit.tail.polite):
            hit.looks_for_title = kind == "need" and not hit.role
            return hit.role or hit.tail.title
    return ""


def _strip(said: str, kind: str) -> str | None:
    """Return the words without the one that makes them a need or an offer; None when there is none."""
    opening, closing = (_need_first(), _need_last()) if kind == "need" else (_offer_first(), _offer_last())
    match = opening.match(level(said))
    if match:
        return said[match.end() :].strip(" ,:.")
    match = closing.search(level(said))
    if not match:
        return None
    rest = said[: match.start()].strip(" ,:.")
    if kind == "offer" and _own_promise().search(rest):
        return None
    if kind == "offer" and _for_someone().search(rest):
        # 작업실 빌려줄 수 있음: what is offered is the deed, and it ends in the word for it.
        return said.strip(" ,:.")
    if len(rest) > 1 and (rest[-1] == "를" or (rest[-1] == "을" and closed(rest[-2]))):
        rest = rest[:-1]
    return rest


def _until(line: Line, calendar: Calendar, start: int, end: int) -> tuple[tuple[int, int] | None, date | None]:
    """Return the stretch that bounds the wish, and its last day."""
    for match in _up_to().finditer(line.text, start, end):
        found = calendar.at_end(line.text[start : match.start()], "ahead")
        if found and isinstance(found.what, When):
            return (start + found.start, match.end()), found.what.last
        month = _month_before().search(line.text, start, match.start())
        if month and 1 <= int(month.group(1)) <= 12:
            return (month.start(), match.end()), _month_end(calendar.now.date(), int(month.group(1)))
    for match in _until_word().finditer(line.level, start, end):
        found = calendar.at_start(line.text[match.end() : end], "ahead")
        if found and isinstance(found.what, When):
            stop = match.end() + found.end
            if line.text[stop : stop + 2] == "까지":
                stop += 2
            return (match.start(), stop), found.what.last
        month = _bare_month().match(line.level, match.end(), end)
        if month:
            number = int(month.group(1)) if month.group(1) else _MONTHS.index(month.group(2)[:3].lower()) + 1
            if 1 <= number <= 12:
                return (match.start(), month.end()), _month_end(calendar.now.date(), number)
    return None, None


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _month_end(today: date, month: int) -> date:
    year = today.year + (month < today.month)
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _without(text: str, start: int, end: int, drop: Sequence[tuple[int, int]]) -> str:
    """Return a stretch without those dropped, with one blank where each stood."""
    parts, at = [], start
    for a, b in sorted(drop):
        if a < end and b > start:
            parts.append(text[at : max(at, a)])
            at = max(at, b)
    parts.append(text[at : max(at, end)])
    return " ".join(part.strip() for part in parts if part.strip()) if len(parts) > 1 else parts[0]


#: A clause without any of these is neither a need nor an offer.
_HINTS = (
    *("구함", "구해", "구하", "구한", "구인", "구합", "찾", "필요", "need", "look", "seek", "want"),
    *("가능", "드려", "드립", "드림", "수 있", "수있", "can", "could", "offer", "able", "happy to"),
)
_NEEDS = (
    "구함|구해요|구합니다|구하는 중|구하고 있(?:음|어요|대)|구한대요?|구인|찾음|찾아요|찾습니다|찾는 중|찾는대요?|"
    "찾고 있(?:음|어요|대)|필요(?:함|해요|합니다|하대|하다고 함|하다|해)?"
)
_OFFERS = (
    "가능(?:함|해요|합니다|하대|하다고 함|하다|해)?|(?:해 ?)?드려요|(?:해 ?)?드립니다|해 ?드림|"
    "해 ?줄 ?수 ?있(?:음|어요|대|다고 함|습니다|다)|"
    "할 ?수 ?있(?:음|어요|대|다고 함|습니다|다)|(?<=줄) ?수 ?있(?:음|어요|대요?|다고 함|습니다|다)"
)


@cache
def _me() -> re.Pattern[str]:
    return re.compile(r"(?:나는|내가|저는|제가|나|저|난|전|me|i['’]m|i) ")


@cache
def _we() -> re.Pattern[str]:
    return re.compile(
        r"(?:우리 ?팀(?:은|이|에서)?|우리(?:는|가)?|우린|저희(?:는|가)?|저흰|we|us|our (?:team|film|project))"
        r"(?: |(?=['’](?:s|re)\b))"
    )


@cache
def _of_project() -> re.Pattern[str]:
    return re.compile(r"(?: ?팀)?(?:에서는|에서|에는|에|은|는|이|가|의)?(?=\s)")


@cache
def _they() -> re.Pattern[str]:
    return re.compile(r"(?:she|he|they)(?: |(?=['’](?:s|re)\b))")


@cache
def _need_first() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:is|are|am|was|['’]s|['’]re|still|urgently) )*(?:needs?|need(?:ed|ing)|looking for|look for|"
        r"seeks?|seeking|wanted|in need of)\b(?![: ]*to\b)[: ]*|(?:구함|구해요|찾음|찾아요|필요)(?=[: ])[: ]*",
    )


@cache
def _need_last() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=\s)|^|(?<=[를을이가]))(?:{_NEEDS})[.!]*$|\b(?:needed|wanted|needs)[.!]*$")


@cache
def _offer_first() -> re.Pattern[str]:
    return re.compile(
        r"(?:is |are )?(?:offer(?:s|ing|ed)?|can(?! (?:you|we|i|they|he|she)\b)|could(?! (?:you|we)\b)|able to|"
        r"happy to|available for)\b[: ]*|(?:가능)(?=[: ])[: ]*",
    )


@cache
def _offer_last() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=\s)|^|(?<=[가-힣]))(?:{_OFFERS})[.!]*$|\b(?:offered|available|offers)[.!]*$")


@cache
def _own_promise() -> re.Pattern[str]:
    return re.compile("(?:연락|인사|메일|전화|말씀|회신|답장|보내)$")


@cache
def _for_someone() -> re.Pattern[str]:
    return re.compile("[가-힣]줄$")


@cache
def _up_to() -> re.Pattern[str]:
    return re.compile("까지")


@cache
def _until_word() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:until|till|through|by)\s+")


@cache
def _month_before() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(\d{1,2})월$")


@cache
def _bare_month() -> re.Pattern[str]:
    return re.compile(r"(?:(\d{1,2})월(?:까지)?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?!\w)")
