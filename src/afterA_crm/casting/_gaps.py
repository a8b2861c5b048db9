"""What is missing of a role: who could introduce someone who does it, and who is near where nobody does."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from .. import acquaintance, people, roles, ties
from ..reasons import Reason
from ..words import _, days
from ._asked import Asked
from ._rows import Gap, Near, Way

if TYPE_CHECKING:
    from ..store import Book

#: So many strangers are looked at, so many ways and so many people near are told.
_STRANGERS, _WAYS, _NEAR = 400, 3, 3


def gap(book: Book, asked: Asked, at: int, out: Collection[int], narrowed: bool = False) -> Gap | None:
    """Return what is missing of a role; None where someone I know does it.

    Nobody of `out` is named. Where the book is `narrowed` to a hat, nothing is said of the rest of it.
    """
    everyone = asked.pools[at].everyone
    if any(last is not None for last in everyone.values()) or acquaintance.known(book, everyone):
        return None
    if narrowed and not everyone:
        return Gap("unseen", (), ())
    strangers = sorted(everyone, reverse=True)[:_STRANGERS]
    ways = _ways(book, strangers, asked.today) if strangers else []
    near = _before(book, asked, at, out)
    if not strangers and not near:
        near = _beside(book, asked, at, out)
    return Gap("strangers" if strangers else "nobody", tuple(ways), tuple(near[:_NEAR]))


def _ways(book: Book, strangers: Sequence[int], today: date) -> list[Way]:
    """Return who of those I know could introduce one of these: the strongest ties first, a small event only alone."""
    strands = ties.strands(book, strangers)
    told = _told(book, strangers, today)
    names = people.open_names(book, {*strangers, *(one.other for one in strands), *(teller for teller, _to in told)})
    known = acquaintance.known(book, names)
    ranked: list[tuple[int, int, ties.Strand | Reason]] = []
    ranked += [(one.other, one.one, one) for one in strands if one.kind != "event"]
    ranked += [(teller, to, reason) for (teller, to), reason in told.items()]
    near = {to for other, to, _why in ranked if other in known}
    ranked += [(one.other, one.one, one) for one in strands if one.kind == "event" and one.one not in near]
    found: dict[tuple[int, int], ties.Strand | Reason] = {}
    for other, to, why in ranked:
        if other in known and to in names:
            found.setdefault((other, to), why)
    # Everyone who could be introduced is told once before anyone is told again.
    first: dict[int, tuple[int, int]] = {}
    again = [both for both in found if first.setdefault(both[1], both) is not both]
    return [
        Way(0, other, names[other], to, names[to], _worded(book, found[other, to]))
        for other, to in [*first.values(), *again][:_WAYS]
    ]


def _worded(book: Book, why: ties.Strand | Reason) -> Reason:
    return why if isinstance(why, Reason) else ties.worded(book, [why])[0].reason


def _told(book: Book, strangers: Sequence[int], today: date) -> dict[tuple[int, int], Reason]:
    """Return who told me about whom of these: the newest conversation with one about the other."""
    return {
        (teller, stranger): Reason("about", _told_when(day, today), {"conversation": number})
        for stranger, teller, day, number in book.rows(
            # Of the row that holds the max, SQLite gives the other columns too.
            "SELECT a.person_id, w.person_id, max(a.day), a.conversation_id FROM mention a "
            "JOIN mention w ON w.conversation_id = a.conversation_id AND w.part = 'with' "
            f"WHERE a.part = 'about' AND a.person_id IN ({', '.join(map(str, strangers))}) "
            "GROUP BY 1, 2 ORDER BY 3 DESC"
        )
    }


def _before(book: Book, asked: Asked, at: int, out: Collection[int]) -> list[Near]:
    """Return who did it before, those met last first: a role that has ended, or theirs in a project once."""
    keys, today = asked.wanted[at].keys, asked.today
    lasts, on = roles.lasting((today, today))
    marks = ", ".join("?" * len(keys))
    found: dict[int, Near] = {}
    for person, name, number, role, until in book.rows(
        "SELECT p.id, p.name, r.id, r.name, r.until FROM role r JOIN person p ON p.id = r.person_id "
        f"WHERE r.key IN ({marks}) AND NOT ({lasts}) AND {people.OPEN} "
        "ORDER BY p.last_touch DESC, r.until DESC LIMIT 40",
        *keys,
        *on,
    ):
        said = _("{role} until {day}", role=role, day=until) if until else role
        found.setdefault(person, Near(person, name, Reason("before", said, {"role": number})))
    for person, name, number, slug, member, role in _in_projects(book, asked, at):
        said = _("{role} of #{project}", role=role, project=slug)
        found.setdefault(person, Near(person, name, Reason("did", said, {"project": number, "member": member})))
    left = {*out, *asked.pools[at].everyone, *_filling(asked, at)}
    return [one for one in found.values() if one.id not in left]


def _filling(asked: Asked, at: int) -> set[int]:
    """Return who is in the project in that role."""
    keys = asked.wanted[at].keys
    return {p for p, named in asked.team.roles.items() if any(asked.meanings.of(None, role) & keys for role in named)}


def _in_projects(book: Book, asked: Asked, at: int) -> list[tuple[int, str, int, str, int, str]]:
    """Return the members of projects who had that role there."""
    said = _spellings(book, asked, at)
    return [
        (person, name, number, slug, member, role)
        for person, name, number, slug, member, role in book.rows(
            "SELECT p.id, p.name, j.id, j.slug, m.id, m.role FROM member m JOIN person p ON p.id = m.person_id "
            f"JOIN project j ON j.id = m.project_id WHERE m.role IN ({', '.join('?' * len(said))}) AND {people.OPEN} "
            "ORDER BY p.last_touch DESC, coalesce(j.ended, j.started) DESC LIMIT 40",
            *said,
        )
    ]


def _spellings(book: Book, asked: Asked, at: int) -> list[str]:
    """Return the words by which members of any project are said to do it."""
    named = [role for (role,) in book.rows("SELECT DISTINCT role FROM member WHERE role IS NOT NULL")]
    return [role for role in named if asked.meanings.of(None, role) & asked.wanted[at].keys]


def _beside(book: Book, asked: Asked, at: int, out: Collection[int]) -> list[Near]:
    """Return who worked in projects in which somebody, or a model, did it: they may know who does."""
    said = _spellings(book, asked, at)
    found: dict[int, Near] = {}
    for person, name, number, slug, member in book.rows(
        "SELECT p.id, p.name, j.id, j.slug, b.id FROM member a JOIN member b ON b.project_id = a.project_id "
        f"JOIN person p ON p.id = b.person_id JOIN project j ON j.id = a.project_id "
        f"WHERE a.role IN ({', '.join('?' * len(said))}) AND {people.OPEN} AND a.id <> b.id "
        "ORDER BY p.last_touch DESC, coalesce(j.ended, j.started) DESC LIMIT 40",
        *said,
    ):
        words = _("was in #{project}, where it was done", project=slug)
        found.setdefault(person, Near(person, name, Reason("near", words, {"project": number, "member": member})))
    return [one for one in found.values() if one.id not in out]


def _told_when(day: str, today: date) -> str:
    return _("told you about them {ago}", ago=days.ago(date.fromisoformat(day), today))
