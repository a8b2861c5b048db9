"""Unknown names in Latin letters: with a Korean particle, or capitalised after met, with, call and their like."""

from __future__ import annotations

import re
from functools import cache

from ..vocabulary import is_role
from ._line import Line
from ._particles import PERSONAL, Tail, tail_at
from ._people import Directory, Hit
from ._words import NOT_LATIN


def bare_latin(line: Line, at: int) -> Hit | None:
    """Return a capitalised name by itself."""
    name = capitalised().match(line.text, at)
    if not name or not line.free(*name.span()) or _refused(name.group()):
        return None
    return Hit(at, name.end(), name.end(), (), False, Tail(name.end(), name.end()), name=name.group())


def after_at(line: Line, directory: Directory, at: int) -> Hit | None:
    """Return who `@Sora` or `@sora` names without being known so: a capitalised name, or a Korean name spelt out.

    Any other word after an `@` is a handle of some service: those are written in small letters.
    """
    word = _plain_word().match(line.text, at + 1)
    if not word:
        return None
    capital = capitalised().match(line.text, at + 1)
    name = _before_hangul().match((capital or word).group())
    end = at + 1 + name.end() if name else at
    if not name or not line.free(at, end) or _refused(name.group()):
        return None
    people = directory.romanised(name.group())
    if not people and not capital:
        return None
    tail = tail_at(line.text, end) or Tail(end, end)
    return Hit(at, max(tail.end, end), max(tail.stop, end), people, False, tail, name=name.group(), forced=True)


def latin_with_particle(line: Line, directory: Directory, at: int) -> Hit | None:
    """Return an unknown Latin name with a Korean title or particle: Jane이랑, Tom님."""
    match = _latin_run().match(line.text, at) if line.text[at].isascii() else None
    if not match or match.group().lower() in NOT_LATIN or is_role(match.group()):
        return None
    tail = tail_at(line.text, match.end())
    if not tail or not line.free(at, tail.end):
        return None
    titled = tail.polite or (tail.title and match.group()[0].isupper() and not match.group().isupper())
    if not titled and not tail.particles & PERSONAL:
        return None
    return Hit(at, tail.end, tail.stop, directory.romanised(match.group()), False, tail, name=match.group())


def english_strangers(line: Line, directory: Directory, start: int, end: int) -> list[Hit]:
    """Return the unknown names, capitalised, that follow met, with, call and their like; lists too."""
    hits: list[Hit] = []
    if not any("A" <= c <= "Z" for c in line.text[start:end]):
        return hits
    said = any(word in line.level for word in _SAID)
    for match in _said_of_people().finditer(line.text, start, end) if said else ():
        at = match.end()
        while True:
            name = capitalised().match(line.text, at, end)
            if not name:
                break
            if line.free(*name.span()):
                if _refused(name.group()):
                    break
                tail = tail_at(line.text, name.end(), title=False) or Tail(name.end(), name.end())
                if all(hit.start != at for hit in hits):
                    people = directory.romanised(name.group())
                    hits.append(Hit(at, name.end(), tail.stop, people, False, tail, name=name.group()))
            more = _list().match(line.text, name.end(), end)
            if not more:
                break
            at = more.end()
    return hits


def _refused(name: str) -> bool:
    first = name.split()[0].lower().rstrip(".")
    return first in NOT_LATIN or (len(name) == 1) or is_role(name)


@cache
def _latin_run() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]{2,20}(?: [A-Z][a-z]{1,20})?(?=[가-힣 ])")


@cache
def _plain_word() -> re.Pattern[str]:
    """Return the pattern of a word that may be a name: no digit, dot or line in it, no capital but the first."""
    return re.compile(r"[^\W\d_가-힣][^\W\d_A-Z가-힣]+(?![A-Za-z0-9_]|[.\-][A-Za-z0-9_])")


@cache
def _before_hangul() -> re.Pattern[str]:
    return re.compile(r"[^가-힣]+")


@cache
def capitalised() -> re.Pattern[str]:
    """Return the pattern of a capitalised name of up to four words."""
    return re.compile(
        r"[A-Z]\w*(?:['’\-](?!s\b)\w+)*"
        r"(?: (?:(?:van|de|von|da|di|bin|al) )?[A-Z]\w*(?:['’\-](?!s\b)\w+)*){0,3}"
    )


#: What every wording of the pattern below holds a piece of; compiling it takes longer than most lines need.
_SAID = (
    *("me", "with", "w/", "call", "phoned", "rang", "text", "mail", "ping", "dm", "zoomed", "heard", "hi to", "ask"),
    *("told", "spoke", "talk", "chat", "speak", "intro", "writ", "wrote", "thank", "remind", "invite", "visited"),
    *("lunch", "dinner", "coffee"),
)


@cache
def _said_of_people() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?i:met(?: up)?(?: with)?|meet(?: with)?|meeting|with|w/|call(?:ed|ing)?|phoned|rang|texted|text|"
        r"e-?mailed|e-?mail|messaged|message|pinged|ping|dm(?:.?e?d)?|zoomed|heard from|hi to|ask(?:ed)?|told|"
        r"(?:spoke|talked|chatted|talk|speak|chat) (?:to|with)|(?:introduced|intro.d)(?: me)?(?: to| by)?|"
        r"intro(?: by| to| from)|write(?: to)?|wrote(?: to)?|thank(?:ed)?|remind|invited?|visited|"
        r"lunch|dinner|coffee)\s+(?:with )?(?=[A-Z])"
    )


@cache
def _list() -> re.Pattern[str]:
    return re.compile(r"(?:, and |, & |, | and | & |/| \+ )(?=[A-Z])")
