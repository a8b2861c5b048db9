"""Whether someone named was with me, or was talked about."""

from __future__ import annotations

import re
from functools import cache

from ._keys import Marks
from ._line import Line
from ._particles import ABOUT, SUBJECT, TOPIC, WITH
from ._people import Hit
from ._understanding import As


def with_or_about(line: Line, hits: list[Hit], hit: Hit, marks: Marks, start: int, end: int) -> As:
    """Tell with from about, by what stands around the name; in doubt: with."""
    pieces = hit.tail.particles
    before, after = line.level[start : hit.start], line.level[hit.stop : end]
    if any(a < hit.start and hit.end < b and b - a > hit.end - hit.start + 2 for a, b in marks.quoted):
        return "about"
    if _left_out(before, after):
        return "about"
    if pieces & WITH:
        return "with"
    if pieces & ABOUT or hit.tail.genitive or "에" in pieces:
        return "about"
    if not pieces and (_talk().match(after) or (any(word in after for word in _NEWS) and _news().match(after))):
        return "about"
    if _about_before().search(before):
        return "about"
    if hit.forced or _with_before().search(before):
        return "with"
    return "about" if _only_told_of(line, hits, hit, after, start) else "with"


def _left_out(before: str, after: str) -> bool:
    """Tell whether the sentence says that someone was not there."""
    if any(word in before for word in _OUTSIDE) and _without().search(before):
        return True
    return any(word in after for word in _ABSENT) and bool(_absent().match(after))


def _only_told_of(line: Line, hits: list[Hit], hit: Hit, after: str, start: int) -> bool:
    pieces = hit.tail.particles
    if any(word in after for word in _TELLS) and _tells().match(after):
        return False
    told_of = _segment().match(after)
    rest = told_of.group() if told_of else after
    if pieces & (TOPIC | SUBJECT) and _introduced().search(rest):
        return True
    if pieces & TOPIC:
        return not _meeting().search(rest)
    if pieces & SUBJECT and _state().search(rest):
        return True
    if any(word in rest for word in _HEARD) and _hearsay().search(rest):
        return True
    company = any(other.tail.particles & WITH and "," in line.text[other.stop : hit.start] for other in hits)
    if pieces & SUBJECT and company and _reported().search(rest):
        return True
    speaker = any(other.start < hit.start and other.tail.particles & (TOPIC | SUBJECT) for other in hits)
    if speaker and _quoted_words().search(rest):
        return True
    before = line.level[start : hit.start]
    return any(word in before for word in _SPEECH) and bool(_english_speech().search(before))


# Looking for a plain word first saves compiling, which takes longer than all the rest, for most lines.
_NEWS = ("소식", "근황", "소문")
_HEARD = ("대", "댄다", "래", "들음", "들었", "전해", "하더라")
_SPEECH = ("sa", "told", "heard", "mentioned", "th")
_OUTSIDE = ("without", "instead of", "except", "minus")
_ABSENT = ("없이", "아니", "빼고", "대신", "말고", "못", "안 ", "불참", "빠지", "빠진", "n't", "not ")
_TELLS = ("그러", "그랬", "그런", "말")


@cache
def _without() -> re.Pattern[str]:
    return re.compile(r"(?:\bwithout|\binstead of|\bexcept|\bminus) $")


@cache
def _absent() -> re.Pattern[str]:
    return re.compile(
        r" ?(?:없이|아니라|아니고|빼고|대신|말고|(?:못|안) ?(?:오|옴|왔|온|나오|나옴|나왔)|불참|빠지|빠진)|"
        r" (?:could(?:n['’]t| not)|did(?:n['’]t| not)|can(?:['’]t|not)) (?:come|make it|join|show up)\b|"
        r" was(?:n['’]t| not) (?:there|around)\b"
    )


@cache
def _tells() -> re.Pattern[str]:
    return re.compile(r" ?(?:그러(?:는데|던데|길|기를)|그랬는데|그런데? ?말|말로는?|말하(?:길|기를|는데)|말에 따르면)")


@cache
def _reported() -> re.Pattern[str]:
    return re.compile(r"[가-힣](?:다고|라고) ?(?:함|했|하[네더심셨는]|한다|전해|연락)")


@cache
def _talk() -> re.Pattern[str]:
    return re.compile(r" ?(?:얘기|이야기|소식|근황|소문|험담|뒷담|걱정|자랑|칭찬|생각)")


@cache
def _news() -> re.Pattern[str]:
    return re.compile(r" ?[가-힣]{1,8} (?:소식|근황|소문)")


@cache
def _about_before() -> re.Pattern[str]:
    return re.compile(r"(?:\babout|\bregarding|\bre:|\bon behalf of|\bnews of|\bheard of) $")


@cache
def _with_before() -> re.Pattern[str]:
    return re.compile(r"(?:\bwith|\bw/|\bmet|\bmet up with|\bcalled|\bto|\bheard from) ?$")


@cache
def _segment() -> re.Pattern[str]:
    return re.compile(r"[^,.!?\n]*")


@cache
def _introduced() -> re.Pattern[str]:
    return re.compile("소개(?! ?(?:자료|서|글|영상|페이지|문구|책자))")


@cache
def _meeting() -> re.Pattern[str]:
    return re.compile("만나|만났|만남|봤|뵀|뵙|미팅|통화|커피|식사|회의|인사|함께|같이")


@cache
def _state() -> re.Pattern[str]:
    return re.compile(
        "바쁘|바빠|아프|아파|힘들|쉬는 중|쉬고 있|잘 지내|못 (?:옴|왔|온)|안 (?:옴|왔|온)|결석|불참|없었|없음"
    )


@cache
def _hearsay() -> re.Pattern[str]:
    return re.compile(r"[가-힣](?:대|대요|래|래요|댄다)(?= *$)|(?:다고|라고|단|란) *(?:들음|들었|들었음|전해|하더라)")


@cache
def _quoted_words() -> re.Pattern[str]:
    return re.compile("(?:다고|라고|자고|냐고|라는|다는)")


@cache
def _english_speech() -> re.Pattern[str]:
    return re.compile(r"\b(?:said|says|say|told (?:me|us)|heard|mentioned|thinks|thought)(?: that)? (?:[^,.;]* )?$")
