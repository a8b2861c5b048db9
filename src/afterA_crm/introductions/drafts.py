"""The message for each side of an introduction, in the language of whom it is for. It is copied, never sent.

It is made of roles now, needs and offers, projects made together, and the reason that was given; what is private
(sentences, echoes, notes, how to reach someone) is never read here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .. import acquaintance, clock, people, roles, text
from ..errors import AfterAError, UsageError
from ..words import _, mark, told_in
from ..words.articles import with_article
from ._sides import Side, called, clean, greeted, side, work
from .rows import Introduction

if TYPE_CHECKING:
    from ..store import Book

#: So many roles, needs, offers and projects of one person are told at most.
_MOST = 2

_HELLO = mark("Hi {name},")
_HELLO_BOTH = mark("Hi {one}, hi {other},")
_ASK = mark("There is someone I would like you to meet: {name}.")
_ASK_SECOND = mark("{one} would be glad to meet you, and I would like to bring you together.")
_BOTH = mark("You both said yes, so here you are: {one}, meet {other}.")
_ROLE = mark("{name} works as {what}.")
_AT = mark("{role} at {organisation}")
_HOUSE = mark("{name} is at {organisation}.")
_NEED = mark("{name} is looking for: {need}.")
_PROJECT_NEED = mark("{project} is looking for: {need}.")
_MY_NEED = mark("I am looking for: {need}.")
_OFFER = mark("{name} can offer: {offer}.")
_SHARED = mark("We made {project} together.")
_BECAUSE = mark("Why I thought of the two of you: {because}")
_MAY_I = mark("Would you like that? If so, I will ask {name} as well; if not, that is perfectly fine.")
_MAY_I_SECOND = mark("Would you like that? If so, I will write to you both; if not, that is perfectly fine.")
_LEAVE = mark("I leave the rest to you two: write to each other whenever it suits you.")
_FROM = mark("Best, {name}")


class Draft(NamedTuple):
    """A message: whom it is for (id and name), in which language, and the rows it was made of, by noun."""

    to: tuple[tuple[int, str], ...]
    language: str
    text: str
    rows: dict[str, tuple[int, ...]]


def draft(book: Book, held: Introduction, to: int | None = None) -> Draft:
    """Return the message that comes next, or the one that asks `to`; both get one once both were asked.

    Raises:
        AfterAError: the introduction isn't mine to make, was declined, or names someone quiet.
        UsageError: `to` is none of the two.
    """
    if held.by or held.other_id is None:
        raise AfterAError(_("i{number} was made by someone else, so there is nothing to ask.", number=held.id))
    if held.state == "declined":
        raise AfterAError(_("i{number} was declined, so there is nothing to write.", number=held.id))
    one, other = side(book, held.one_id), side(book, held.other_id)
    if to is not None and to not in (one.id, other.id):
        raise UsageError(_("A message goes to one of the two: {one} or {other}.", one=held.one, other=held.other or ""))
    rows: dict[str, list[int]] = {"introduction": [held.id]}
    if to is None and held.state not in ("idea", "asked one"):
        parts = [_joining(book, held, one, other, language, rows) for language in _languages(one, other)]
        whom, language = ((one.id, one.name), (other.id, other.name)), "+".join(_languages(one, other))
        return Draft(whom, language, "\n\n—\n\n".join(parts), _kept(rows))
    second = held.state != "idea"
    asked, about = (one, other) if to == one.id or (to is None and not second) else (other, one)
    said = _asking(book, held, asked, about, second and asked is other, rows)
    return Draft(((asked.id, asked.name),), asked.language, said, _kept(rows))


def _asking(book: Book, held: Introduction, asked: Side, about: Side, second: bool, rows: dict[str, list[int]]) -> str:
    language = asked.language
    name = called(about, language)
    opening = (_ASK_SECOND, {"one": name}) if second else (_ASK, {"name": name})
    parts = [
        told_in(language, _HELLO, name=greeted(asked, language)),
        _paragraph(told_in(language, opening[0], **opening[1]), *_known(book, held, about, language, rows)),
        _paragraph(_of_nobody(book, held, language, rows), _because(held, language)),
        told_in(language, _MAY_I_SECOND) if second else told_in(language, _MAY_I, name=name),
        _from(book, language),
    ]
    return "\n\n".join(part for part in parts if part)


def _joining(book: Book, held: Introduction, one: Side, other: Side, language: str, rows: dict[str, list[int]]) -> str:
    parts = [
        told_in(language, _HELLO_BOTH, one=greeted(one, language), other=greeted(other, language)),
        told_in(language, _BOTH, one=called(one, language), other=called(other, language)),
        *(_paragraph(*_known(book, held, side, language, rows)) for side in (one, other)),
        _paragraph(_of_nobody(book, held, language, rows), _because(held, language)),
        told_in(language, _LEAVE),
        _from(book, language),
    ]
    return "\n\n".join(part for part in parts if part)


def _known(book: Book, held: Introduction, side: Side, language: str, rows: dict[str, list[int]]) -> list[str]:
    """Return what may be said of someone to the other: what they do, look for, can give, and made with me."""
    name = called(side, language)
    today = clock.today()
    now = [role for role in reversed(roles.of(book, side.id)) if role.lasts(today)]
    does = [role for role in now if role.name][:_MOST]
    said = []
    if does:
        said.append(told_in(language, _ROLE, name=name, what=", ".join(_role(role, language) for role in does)))
    elif now:
        said.append(told_in(language, _HOUSE, name=name, organisation=clean(now[0].organisation or "")))
    rows.setdefault("role", []).extend(role.id for role in does or now[:1])
    for kind, number, wanted, role in _wanted(book, held, side):
        wish = _wish(wanted, role, language)
        if kind == "need":
            said.append(told_in(language, _NEED, name=name, need=wish))
        else:
            said.append(told_in(language, _OFFER, name=name, offer=wish))
        rows.setdefault("need", []).append(number)
    made = _made_together(book, side.id)
    if made:
        said.append(told_in(language, _SHARED, project=", ".join(clean(title) for _number, title in made)))
        rows.setdefault("project", []).extend(number for number, _title in made)
    return said


def _wanted(book: Book, held: Introduction, side: Side) -> list[tuple[str, int, str, str | None]]:
    """Return open needs and offers of someone, the one that this introduction would answer first."""
    return [
        (kind, number, wanted, role)
        for kind, number, wanted, role in book.rows(
            "SELECT kind, id, text, role FROM need WHERE person_id = ? AND closed_on IS NULL "
            "AND (until IS NULL OR until >= ?) ORDER BY id IS NOT ?, kind, id LIMIT ?",
            *(side.id, clock.today().isoformat(), held.need_id, _MOST),
        )
    ]


def _of_nobody(book: Book, held: Introduction, language: str, rows: dict[str, list[int]]) -> str:
    """Return the need that the introduction would answer where it is a project's, or mine."""
    found = book.row(
        "SELECT n.id, n.text, n.role, p.name FROM need n LEFT JOIN project p ON p.id = n.project_id "
        "WHERE n.id = ? AND n.person_id IS NULL AND n.kind = 'need' AND n.closed_on IS NULL",
        held.need_id,
    )
    if found is None:
        return ""
    number, wanted, role, project = found
    wish = _wish(wanted, role, language)
    rows.setdefault("need", []).append(number)
    if project:
        return told_in(language, _PROJECT_NEED, project=clean(project), need=wish)
    return told_in(language, _MY_NEED, need=wish)


def _made_together(book: Book, person: int) -> list[tuple[int, str]]:
    """Return projects that someone made with me: I am a member too, or wore a hat in it."""
    return [
        (number, title)
        for number, title in book.rows(
            "SELECT DISTINCT p.id, p.name FROM member m JOIN project p ON p.id = m.project_id "
            f"WHERE m.person_id = ? AND p.stage IN ('making', 'wrapped') AND {acquaintance.MINE} "
            "ORDER BY p.id DESC LIMIT ?",
            *(person, _MOST),
        )
    ]


def _role(role: roles.Role, language: str) -> str:
    name = work(role.name, language) if language == "ko" else with_article(work(role.name, language))
    if role.organisation:
        return told_in(language, _AT, role=name, organisation=clean(role.organisation))
    return name


def _wish(wanted: str, role: str | None, language: str) -> str:
    """Return what is looked for or offered: the role, and in brackets what else was said of it."""
    said, role = work(wanted, language), work(role, language) if role else ""
    if not role or text.squash(role) in text.squash(said):
        return said
    return f"{role} ({said})" if said else role


def _because(held: Introduction, language: str) -> str:
    """Return the reason, unless it only says of a need what the message says in its own words."""
    said = held.because or ""
    if not said or (held.need and all(part in said for part in (held.need, held.one, held.other or ""))):
        return ""
    return told_in(language, _BECAUSE, because=clean(said))


def foreign(held: Introduction, written: Draft) -> bool:
    """Return whether the reason stands in the message in letters that another language is written in."""
    said = clean(held.because or "")
    if not said or said not in written.text:
        return False
    return any(text.has_hangul(said) != (language == "ko") for language in written.language.split("+"))


def _from(book: Book, language: str) -> str:
    number = people.my_id(book)
    if number is None:
        return ""
    me = side(book, number)
    return told_in(language, _FROM, name=me.name if language == "ko" else me.latin)


def _languages(one: Side, other: Side) -> list[str]:
    return list(dict.fromkeys((one.language, other.language)))


def _paragraph(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _kept(rows: dict[str, list[int]]) -> dict[str, tuple[int, ...]]:
    return {noun: tuple(dict.fromkeys(numbers)) for noun, numbers in rows.items() if numbers}
