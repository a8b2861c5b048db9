"""The reasons of each kind, each found by one query for everybody."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from .. import introductions, people, ties
from ..reasons import Reason
from ..text import clip
from ..words import _, days
from ._answers import answers
from ._asked import Asked, Found
from ._worked import shared

if TYPE_CHECKING:
    from ..store import Book

#: So much of a sentence of mine is quoted.
_QUOTED = 48
#: So many shared projects of a person are looked at; fewer are told.
_LOOKED_AT = 12


def _members(_book: Book, asked: Asked) -> Found:
    for person, named in asked.team.roles.items():
        said = _("in the team as {role}", role=", ".join(named)) if named else _("in the team")
        yield None, person, Reason("member", said, {"project": asked.team.project_id or 0, "person": person})


def _worked(book: Book, asked: Asked) -> Found:
    """Find what somebody made with the team and candidates of the other roles, else with those alone."""
    everyone, team = asked.everyone, set(asked.team.ids)
    found = shared(book, everyone, dict.fromkeys([*everyone, *team]), asked.team.project_id)
    for at, some in enumerate(asked.whom):
        others = {number for other, whom in enumerate(asked.whom) if other != at for number in whom} - team
        for person in some:
            # Those who share most of the team first; sorting keeps the newest first among them.
            held = sorted(found.get(person, ()), key=lambda one: -len(team & one.others.keys()))
            for one in held[:_LOOKED_AT]:
                kind = "together" if team & one.others.keys() else "among"
                if kind == "together" or others & one.others.keys():
                    yield at, person, one.told(kind, team, others, asked.team.me)


def _offers(_book: Book, asked: Asked) -> Found:
    for at, pool in enumerate(asked.pools):
        for person, offer in pool.offers.items():
            said = _("offers {text}", text=clip(offer.text, _QUOTED))
            if offer.until:
                said = _("{offer} until {day}", offer=said, day=days.short_day(offer.until, asked.today))
            yield at, person, Reason("offer", said, {"need": offer.id})


def _did(book: Book, asked: Asked) -> Found:
    """Find projects in which somebody had that very role."""
    for person, number, slug, member, role in book.rows(
        "SELECT m.person_id, j.id, j.slug, m.id, m.role FROM member m JOIN project j ON j.id = m.project_id "
        f"WHERE m.person_id IN ({asked.listed}) AND m.role IS NOT NULL AND j.id IS NOT ? "
        "ORDER BY coalesce(j.ended, j.started) DESC, j.id DESC",
        asked.team.project_id,
    ):
        keys = asked.meanings.of(None, role)
        for at, wanted in enumerate(asked.wanted):
            if keys & wanted.keys:
                said = _("{role} of #{project}", role=role, project=slug)
                yield at, person, Reason("did", said, {"project": number, "member": member})


def _talks(book: Book, asked: Asked) -> Found:
    """Find the last conversation about the project with each."""
    for person, day, number in book.rows(
        # Of the row that holds the max, SQLite gives the other columns too.
        "SELECT m.person_id, max(m.day), m.conversation_id FROM conversation_project l "
        "JOIN mention m ON m.conversation_id = l.conversation_id AND m.part = 'with' "
        f"WHERE l.project_id = ? AND +m.person_id IN ({asked.listed}) GROUP BY m.person_id",
        asked.team.project_id,
    ):
        ago = days.ago(date.fromisoformat(day), asked.today)
        said = _("talked about #{project} {ago}", project=asked.slug, ago=ago)
        yield None, person, Reason("project", said, {"project": asked.team.project_id or 0, "conversation": number})


def _rings(book: Book, asked: Asked) -> Found:
    """Find what rings from conversations with each: the strongest, and the latest."""
    heard: defaultdict[int, list[tuple[int, str, int, int, str]]] = defaultdict(list)
    for person, *ring in book.rows(
        "SELECT m.person_id, e.strength, m.day, e.id, e.conversation_id, e.text FROM mention m "
        "JOIN echo e ON e.conversation_id = m.conversation_id AND e.text IS NOT NULL AND e.strength IS NOT NULL "
        f"WHERE m.person_id IN ({asked.listed}) AND m.part = 'with'"
    ):
        heard[person].append((ring[0], ring[1], ring[2], ring[3], ring[4]))
    for person, rings in heard.items():
        for _strength, _day, echo, number, said in (max(rings), max(rings, key=lambda one: one[1:4])):
            words = _("rings: “{text}” (c{number})", text=clip(said, _QUOTED), number=number)
            yield None, person, Reason("rings", words, {"echo": echo, "conversation": number})


def _topics(book: Book, asked: Asked) -> Found:
    """Find tags that somebody shares with the project and what was said of it."""
    for person, number, name in book.rows(
        "SELECT g.person_id, t.id, t.name FROM tagging g JOIN tag t ON t.id = g.tag_id "
        "WHERE g.tag_id IN (SELECT tag_id FROM tagging WHERE project_id = ?1 UNION "
        "SELECT g.tag_id FROM conversation_project l JOIN tagging g ON g.conversation_id = l.conversation_id "
        f"WHERE l.project_id = ?1) AND +g.person_id IN ({asked.listed}) ORDER BY t.key",
        asked.team.project_id,
    ):
        said = _("shares #{tag} with #{project}", tag=name, project=asked.slug)
        yield None, person, Reason("topic", said, {"tag": number, "project": asked.team.project_id or 0})


def _ties(book: Book, asked: Asked) -> Found:
    """Find what else ties somebody to the team: an introduction, a relation, a talk, a small event."""
    team = [number for number in asked.team.roles if number != asked.team.me]
    if not team:
        return
    names = people.open_names(book, team)
    for tie in ties.between(book, asked.everyone, team):
        if tie.reason.kind != "project" and tie.other in names:
            said = _("{name}: {reason}", name=names[tie.other], reason=tie.reason.text)
            yield None, tie.one, Reason("tie", said, {**tie.reason.ids, "other": tie.other})


def _promised(book: Book, asked: Asked) -> Found:
    """Find what stands open with somebody for the project already."""
    for number, person, said in book.rows(
        "SELECT f.id, l.person_id, f.text FROM followup f JOIN followup_person l ON l.followup_id = f.id "
        f"WHERE f.state = 'open' AND f.project_id = ? AND l.person_id IN ({asked.listed}) ORDER BY f.id",
        asked.team.project_id,
    ):
        words = _("on your list: {number} {text}", number=number, text=clip(said, _QUOTED))
        yield None, person, Reason("asked", words, {"followup": number})


def _introduced(book: Book, asked: Asked) -> Found:
    """Find introductions for one of the needs that are on their way, and those to the team that were declined."""
    team, needs = set(asked.team.ids), {one.need_id: at for at, one in enumerate(asked.wanted) if one.need_id}
    names = people.open_names(book, team)
    for number, one, other, need, state in book.rows(
        "SELECT id, one_id, other_id, need_id, state FROM introduction "
        f"WHERE one_id IN ({asked.listed}) OR other_id IN ({asked.listed}) ORDER BY id"
    ):
        for person, far in ((one, other), (other, one)):
            if person is None or person in team:
                continue
            if need in needs and state in introductions.OPEN_STATES:
                said = _("an introduction for this is on its way")
                yield needs[need], person, Reason("asked", said, {"introduction": number})
            elif need is None and state == "declined" and (far is None or far in team):
                said = _("an introduction to you was declined")
                if far in names:
                    said = _("an introduction to {name} was declined", name=names[far])
                yield None, person, Reason("declined", said, {"introduction": number})


def _unmet(_book: Book, asked: Asked) -> Found:
    for pool, some in zip(asked.pools, asked.whom, strict=True):
        for person in some:
            if pool.everyone[person] is None:
                yield None, person, Reason("unmet", _("not talked with yet"), {"person": person})


#: What finds the reasons of every kind but the last conversation.
FINDERS = (
    _members,
    _worked,
    _offers,
    _did,
    answers,
    _talks,
    _rings,
    _topics,
    _ties,
    _unmet,
    _promised,
    _introduced,
)
