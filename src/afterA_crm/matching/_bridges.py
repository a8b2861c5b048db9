"""Bridges: people who know only one of my hats yet, while what they do or look for fits another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import batches, clock, hats, people, roles
from ..hats import Hat
from ..needs import worded
from ..reasons import Reason
from ..words import _, n_
from ._shapes import Asked
from ._wishes import wishes

if TYPE_CHECKING:
    from ..store import Book

#: So many things that fit another hat are told of one person.
_MOST = 3


class Bridge(NamedTuple):
    """A person who knows me in one hat, another hat that fits them too, and why."""

    id: int
    name: str
    knows: str
    fits: str
    last: date
    reasons: tuple[Reason, ...]


def bridges(book: Book, asked: Asked) -> list[Bridge]:
    """Return people who know only one of my hats yet and fit another, those met last first.

    `hat_id` asks for what fits that hat, `role` for what is of that role, a person for them alone.
    """
    mine = hats.listing(book)
    keys = {hat.id: roles.matching_keys(book, hat.name) for hat in mine}
    wanted = None if asked.role is None else roles.matching_keys(book, asked.role)
    fitting = _fitting(book, keys, wanted, clock.today())
    whom = {person for person, _hat in fitting}
    if asked.party is not None:
        whom &= {asked.party.id or 0} if asked.party.kind == "person" else set()
    knowing = _knowing(book, whom)
    names = people.open_names(book, knowing)
    by_id = {hat.id: hat for hat in mine}
    found = []
    for (person, hat_id), reasons in fitting.items():
        if person not in names or hat_id == knowing[person].hat or asked.hat_id not in (None, hat_id):
            continue
        if knowing[person].hat in by_id:
            found.append(_bridge(person, names[person], by_id, knowing[person], hat_id, reasons))
    return sorted(found, key=lambda one: (-one.last.toordinal(), one.id, one.fits))


class _Known(NamedTuple):
    """The one hat that someone knows, in how many conversations, and the last of them."""

    hat: int
    many: int
    last: date
    conversation: int


def _bridge(person: int, name: str, by_id: dict[int, Hat], known: _Known, hat_id: int, reasons: list[Reason]) -> Bridge:
    worn = by_id[known.hat].name
    said = n_(
        "knows you as {hat}, in {n} conversation",
        "knows you as {hat}, in all {n} conversations",
        known.many,
        hat=worn,
    )
    first = Reason("hat", said, {"hat": known.hat, "conversation": known.conversation})
    return Bridge(person, name, worn, by_id[hat_id].name, known.last, (first, *reasons[:_MOST]))


def _fitting(
    book: Book, keys: dict[int, set[str]], wanted: Collection[str] | None, today: date
) -> dict[tuple[int, int], list[Reason]]:
    """Return for each person and hat what fits it: needs and offers, roles of now, what they do in projects."""
    found: defaultdict[tuple[int, int], list[Reason]] = defaultdict(list)
    hats_of: defaultdict[str, list[int]] = defaultdict(list)
    for hat_id, spelt in keys.items():
        for key in spelt if wanted is None else spelt & set(wanted):
            hats_of[key].append(hat_id)
    for kind in ("need", "offer"):
        for wish in wishes(book, kind, today):
            if wish.of.kind == "person" and wish.of.id is not None:
                what = worded(wish.text, wish.role)
                said = _("looks for {what}", what=what) if kind == "need" else _("can give {what}", what=what)
                for hat_id in {number for key in wish.keys for number in hats_of.get(key, ())}:
                    found[wish.of.id, hat_id].append(Reason(kind, said, {"need": wish.id}))
    lasts, days = roles.lasting((today, today))
    for marks, part in batches.of_words(sorted(hats_of)):
        for person, number, name, key in book.rows(
            f"SELECT r.person_id, r.id, r.name, r.key FROM role r WHERE r.key IN ({marks}) AND {lasts} ORDER BY r.id",
            *part,
            *days,
        ):
            for hat_id in hats_of[key]:
                found[person, hat_id].append(Reason("role", _("is {role:a} now", role=name), {"role": number}))
    keys_of = {
        role: roles.key_of(role) for (role,) in book.rows("SELECT DISTINCT role FROM member WHERE role IS NOT NULL")
    }
    for person, number, role, slug in book.rows(
        "SELECT m.person_id, m.id, m.role, p.slug FROM member m JOIN project p ON p.id = m.project_id "
        "WHERE m.person_id IS NOT NULL AND m.role IS NOT NULL ORDER BY p.id DESC, m.id"
    ):
        for hat_id in hats_of.get(keys_of[role], ()):
            said = _("{role} in #{project}", role=role, project=slug)
            found[person, hat_id].append(Reason("project", said, {"member": number}))
    return found


def _knowing(book: Book, whom: Collection[int]) -> dict[int, _Known]:
    """Return who of these knows exactly one hat: every conversation with them carries it, and no project another."""
    found: dict[int, _Known] = {}
    theirs = (
        "FROM mention m JOIN conversation c ON c.id = m.conversation_id WHERE m.person_id = o.id AND m.part = 'with'"
    )
    newest = f"(SELECT c.hat_id {theirs} ORDER BY m.day DESC LIMIT 1)"
    for part in batches.of_ids(sorted(whom)):
        # Whoever knows two hats is seen by the first few rows; only of the others is everything counted.
        one_hat = (
            f"SELECT id FROM (SELECT o.id, {newest} AS hat FROM person o WHERE o.id IN ({part}) AND o.last_touch "
            f"IS NOT NULL) o WHERE o.hat IS NOT NULL AND NOT EXISTS (SELECT 1 {theirs} AND c.hat_id IS NOT o.hat)"
        )
        for person, hat, count, last, number in book.rows(
            "SELECT m.person_id, min(c.hat_id), count(*), max(c.day), max(c.id) FROM mention m "
            f"JOIN conversation c ON c.id = m.conversation_id WHERE m.person_id IN ({one_hat}) AND m.part = 'with' "
            "GROUP BY m.person_id"
        ):
            found[person] = _Known(hat, count, date.fromisoformat(last), number)
        for person, hat in book.rows(
            "SELECT m.person_id, p.hat_id FROM member m JOIN project p ON p.id = m.project_id "
            f"WHERE m.person_id IN ({part}) AND p.hat_id IS NOT NULL"
        ):
            if person in found and found[person].hat != hat:
                del found[person]
    return found
