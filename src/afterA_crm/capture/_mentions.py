"""The people of one clause: every name in it, known or not, with me or talked about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from ._line import Line
from ._marks import Marks
from ._particles import ABOUT, SUBJECT, TOPIC, WITH
from ._people import Directory, Hit, forced_hit
from ._strangers import bare_name, english_strangers, latin_with_particle, stranger_at
from ._understanding import As, Person, Settled


def people_of(
    line: Line, directory: Directory, marks: Marks, start: int, end: int, settled: Settled
) -> tuple[list[Hit], list[str]]:
    """Return who the clause names, left to right, and the `@handles` that are links."""
    hits: list[Hit] = []
    handles: list[str] = []
    at = start
    while at < end:
        if not _begins(line, at):
            at += 1
            continue
        hit, handle = _named_at(line, directory, at)
        if handle:
            line.take(at, at + len(handle), "link")
            handles.append(handle)
            at += len(handle)
        elif hit and hit.stop <= end and _keep(line, hit, settled):
            hits.append(hit)
            at = max(hit.stop, at + 1)
        else:
            at += 1
    for hit in english_strangers(line, start, end):
        if _keep(line, hit, settled):
            hits.append(hit)
    hits.sort(key=lambda hit: hit.start)
    hits = _with_their_list(line, hits, end, settled)
    for hit in hits:
        hit.as_ = _as(line, hits, hit, marks, start, end)
    return hits, handles


def _begins(line: Line, at: int) -> bool:
    c = line.text[at]
    if not line.free(at, at + 1):
        return False
    return line.word_starts(at) if c.isalnum() else c == "@" and line.word_starts(at)


def _named_at(line: Line, directory: Directory, at: int) -> tuple[Hit | None, str | None]:
    if line.text[at] == "@":
        hit, handle = forced_hit(line, directory, at)
        if hit or handle:
            return hit, handle
        stranger = bare_after_at(line, at)
        return stranger, None
    return (
        directory.hit_at(line, at, at)
        or directory.by_family(line, at)
        or stranger_at(line, directory, at)
        or latin_with_particle(line, at)
    ), None


def bare_after_at(line: Line, at: int) -> Hit | None:
    """Return the unknown person that `@소라` names."""
    from ._particles import Tail, tail_at
    from ._strangers import new_name

    end = new_name(line.text, at + 1)
    if end <= at + 1 or not line.text[at + 1].isalnum():
        return None
    tail = tail_at(line.text, end) or Tail(end, end)
    return Hit(at, tail.end, max(tail.stop, end), (), False, tail, name=line.text[at + 1 : end], forced=True)


def question_text(line: Line, hit: Hit) -> str:
    """Return the words a question is about: the name and its title, without particles."""
    return line.text[hit.start : hit.end]


def _keep(line: Line, hit: Hit, settled: Settled) -> bool:
    """Take the stretch, unless the user said that it is just text; put in who they said it is."""
    text = question_text(line, hit)
    if not hit.certain and text in settled:
        answer = settled[text]
        if answer is None:
            line.take(hit.start, hit.end)
            return False
        if isinstance(answer, int):
            chosen = [person for person in hit.people if person.id == answer]
            hit.people = tuple(chosen) or (Person(answer, hit.name or text),)
            hit.certain = True
        elif isinstance(answer, str):
            hit.new, hit.name = True, answer or hit.name or text
        elif isinstance(answer, date):
            return False
    line.take(hit.start, hit.end, "new" if hit.new else "person" if hit.certain else "question")
    return True


def _with_their_list(line: Line, hits: list[Hit], end: int, settled: Settled) -> list[Hit]:
    """Add the names that stand in a list beside someone surely meant as a person (`민수랑 소라,`)."""
    found = list(hits)
    queue = [hit for hit in hits if hit.tail.particles & WITH or hit.forced]
    while queue:
        hit = queue.pop()
        for beside in _beside(line, hit, end):
            if any(beside.start < other.end and other.start < beside.end for other in found):
                continue
            if _keep(line, beside, settled):
                found.append(beside)
                queue.append(beside)
    return sorted(found, key=lambda hit: hit.start)


def _beside(line: Line, hit: Hit, end: int) -> Iterator[Hit]:
    after = _gap().match(line.text, hit.stop, end)
    if after:
        named = bare_name(line, after.end())
        if named and named.stop <= end and _closes_list(line.text, named, end):
            yield named
    before = _before().search(line.text, max(0, hit.start - 24), hit.start)
    if before and line.free(*before.span(1)):
        named = bare_name(line, before.start(1))
        if named and named.stop == before.end(1):
            yield named


def _closes_list(text: str, named: Hit, end: int) -> bool:
    if named.tail.particles or named.tail.title:
        return True
    return bool(_list_end().match(text, named.stop, end))


def _as(line: Line, hits: list[Hit], hit: Hit, marks: Marks, start: int, end: int) -> As:
    """Tell with from about, by what stands around the name; in doubt: with."""
    pieces = hit.tail.particles
    before, after = line.level[start : hit.start], line.level[hit.stop : end]
    if any(a < hit.start and hit.end < b for a, b in marks.quoted):
        return "about"
    if pieces & WITH:
        return "with"
    if pieces & ABOUT or hit.tail.genitive or "에" in pieces:
        return "about"
    if not pieces and _talk().match(after):
        return "about"
    if _about_before().search(before):
        return "about"
    if hit.forced or _with_before().search(before):
        return "with"
    return "about" if _only_told_of(line, hits, hit, after, start) else "with"


def _only_told_of(line: Line, hits: list[Hit], hit: Hit, after: str, start: int) -> bool:
    pieces = hit.tail.particles
    told_of = _segment().match(after)
    rest = told_of.group() if told_of else after
    if pieces & (TOPIC | SUBJECT) and _introduced().search(rest):
        return True
    if pieces & TOPIC:
        return not _meeting().search(rest)
    if pieces & SUBJECT and _state().search(rest):
        return True
    if _hearsay().search(rest):
        return True
    speaker = any(other.start < hit.start and other.tail.particles & (TOPIC | SUBJECT) for other in hits)
    if speaker and _quoted_words().search(rest):
        return True
    return bool(_english_speech().search(line.level[start : hit.start]))


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"(?: ?[,，、·/&+]| )\s?")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(\w+)(?: ?[,，、·/&+] ?)$")


@cache
def _list_end() -> re.Pattern[str]:
    return re.compile(
        r" ?(?:[,，、·/&+.!?;)]|$)| (?:만남|만나|만났|만난|봄|봤|보고|셋이|넷이|다같이|미팅|회의|통화|커피|점심|저녁)"
    )


@cache
def _talk() -> re.Pattern[str]:
    return re.compile(r" ?(?:얘기|이야기|소식|근황|소문|험담|뒷담|걱정|자랑|칭찬|생각)")


@cache
def _about_before() -> re.Pattern[str]:
    return re.compile(r"(?:\babout|\bregarding|\bre:|\bon behalf of|\bnews of|\bheard of) $")


@cache
def _with_before() -> re.Pattern[str]:
    return re.compile(r"(?:\bwith|\bw/|\bmet|\bmet up with|\bcalled|\bto) ?$")


@cache
def _segment() -> re.Pattern[str]:
    return re.compile(r"[^,.!?\n]*")


@cache
def _introduced() -> re.Pattern[str]:
    return re.compile("소개")


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
