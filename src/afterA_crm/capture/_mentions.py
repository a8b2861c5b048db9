"""The people of one clause: every name in it, known or not, with me or talked about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from ..vocabulary import is_role
from ._acting import acting_strangers
from ._keys import Marks
from ._latin import after_at, bare_latin, english_strangers, latin_with_particle
from ._line import Line
from ._particles import WITH, Tail, tail_at
from ._people import Directory, Hit, forced_hit
from ._strangers import bare_name, new_name, stranger_at
from ._understanding import Person, Settled
from ._with_about import with_or_about


class Answers(NamedTuple):
    """What settles a question before it is asked: the user, or someone the line has surely named already."""

    settled: Settled
    present: Mapping[int, str] = MappingProxyType({})

    def tells(self, hit: Hit) -> Person | None:
        """Return who a later, shorter name means: Sora or 서연, when 이소라 or 김서연 is in the line already."""
        there = [person for person in hit.people if person.id in self.present]
        if len(there) != 1 or hit.tail.title:
            return None
        before = self.present[there[0].id]
        longer = before.endswith(hit.name) and len(before) > len(hit.name) > 0
        return there[0] if longer or hit.name.isascii() else None


def people_of(
    line: Line, directory: Directory, marks: Marks, start: int, end: int, answers: Answers
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
        if handle and line.free(at, at + len(handle)):
            line.take(at, at + len(handle), "link")
            handles.append(handle)
            at += len(handle)
        elif hit and hit.stop <= end and _keep(line, hit, answers):
            hits.append(hit)
            at = max(hit.stop, at + 1)
        else:
            at += 1
    strangers = [*english_strangers(line, directory, start, end), *acting_strangers(line, directory, start, end)]
    for hit in strangers:
        if line.free(hit.start, hit.end) and _keep(line, hit, answers):
            hits.append(hit)
    hits.sort(key=lambda hit: hit.start)
    hits = _with_their_list(line, [*hits], _made(line, marks, start, end), end, answers)
    for hit in hits:
        hit.as_ = with_or_about(line, hits, hit, marks, start, end)
    return hits, handles


def _begins(line: Line, at: int) -> bool:
    c = line.text[at]
    if not line.free(at, at + 1):
        return False
    return line.word_starts(at) if c.isalnum() else c == "@" and line.word_starts(at)


def _named_at(line: Line, directory: Directory, at: int) -> tuple[Hit | None, str | None]:
    if line.text[at] == "@":
        hit, handle = forced_hit(line, directory, at)
        if hit is None:
            hit = after_at(line, directory, at)
        if hit:
            return hit, None
        return (None, handle) if handle else (bare_after_at(line, at), None)
    return (
        directory.hit_at(line, at, at)
        or directory.by_family(line, at)
        or stranger_at(line, directory, at)
        or latin_with_particle(line, directory, at)
    ), None


def bare_after_at(line: Line, at: int) -> Hit | None:
    """Return the unknown person that `@소라` names."""
    end = new_name(line.text, at + 1)
    if end <= at + 1 or not line.text[at + 1].isalnum():
        return None
    tail = tail_at(line.text, end) or Tail(end, end)
    return Hit(at, tail.end, max(tail.stop, end), (), False, tail, name=line.text[at + 1 : end], forced=True)


def named_again(line: Line, before: list[Hit], start: int, end: int, answers: Answers) -> list[Hit]:
    """Return where a clause repeats a Latin name that the line asks about already: nothing else tells it a name."""
    found: list[Hit] = []
    for text in dict.fromkeys(question_text(line, hit) for hit in before if hit.new or not hit.certain):
        name = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
        for match in name.finditer(line.text, start, end) if text.isascii() and text[0].isalpha() else ():
            first = next(hit for hit in before if question_text(line, hit) == text)
            tail = Tail(match.end(), match.end())
            hit = Hit(*match.span(), match.end(), first.people, False, tail, name=text)
            if line.free(*match.span()) and _keep(line, hit, answers):
                found.append(hit)
    return found


def question_text(line: Line, hit: Hit) -> str:
    """Return the words a question is about: the name and its title, without particles."""
    return line.text[hit.start : hit.end]


def _keep(line: Line, hit: Hit, answers: Answers) -> bool:
    """Take the stretch, unless the user said that it is just text; put in who they said it is."""
    text = question_text(line, hit)
    if not hit.certain and text in answers.settled:
        answer = answers.settled[text]
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
    elif not hit.certain and (same := answers.tells(hit)):
        hit.people, hit.certain = (same,), True
    line.take(hit.start, hit.end, "new" if hit.new else "person" if hit.certain else "question")
    role = hit.tail.role
    if role and is_role(line.text[slice(*role)]) and line.free(*role):
        hit.role = line.text[slice(*role)]
        line.take(*role, "role")
    return True


def _made(line: Line, marks: Marks, start: int, end: int) -> list[Hit]:
    """Return the people that the clause makes (`@+민수랑`), as neighbours of others in a list."""
    made: list[Hit] = []
    for new in marks.new_people:
        if start <= new.start < end:
            tail = tail_at(line.text, new.end) or Tail(new.end, new.end)
            made.append(Hit(new.start, new.end, tail.stop, (), False, tail, name=new.name, forced=True))
    return made


def _with_their_list(line: Line, found: list[Hit], made: list[Hit], end: int, answers: Answers) -> list[Hit]:
    """Add the names that stand in a list beside someone surely meant as a person (`민수랑 소라,`)."""
    queue = [*made, *(hit for hit in found if hit.tail.particles & WITH or hit.forced)]
    while queue:
        hit = queue.pop()
        for beside in _beside(line, hit, end):
            if any(beside.start < other.end and other.start < beside.end for other in found):
                continue
            if _keep(line, beside, answers):
                found.append(beside)
                queue.append(beside)
    return sorted(found, key=lambda hit: hit.start)


def _beside(line: Line, hit: Hit, end: int) -> Iterator[Hit]:
    after = _gap().match(line.text, hit.stop, end)
    if after:
        named = bare_name(line, after.end()) or bare_latin(line, after.end())
        if named and named.stop <= end and _closes_list(line.text, named, end, after.group().isspace()):
            yield named
    before = _before().search(line.text, max(0, hit.start - 24), hit.start)
    if before and line.free(*before.span(1)):
        named = bare_name(line, before.start(1)) or bare_latin(line, before.start(1))
        if named and named.stop == before.end(1):
            yield named


def _closes_list(text: str, named: Hit, end: int, only_space: bool) -> bool:
    if named.tail.title or named.tail.particles & WITH or (named.tail.particles and not only_space):
        return True
    if named.tail.particles:
        return False
    return bool(_list_end().match(text, named.stop, end))


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
