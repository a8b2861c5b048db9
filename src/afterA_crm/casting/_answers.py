"""What somebody looks for that the project would answer: what its team does, or what it or I offer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .. import hats, needs, people, roles
from ..reasons import Reason
from ..text import clip
from ..words import _
from ._asked import Asked, Found

if TYPE_CHECKING:
    from ..store import Book

#: So much of a need or an offer is quoted.
_QUOTED = 48


def answers(book: Book, asked: Asked) -> Found:
    """Find what somebody looks for that the team does, or that the project or I offer."""
    wishes = book.rows(
        "SELECT n.id, n.person_id, n.text, n.role FROM need n "
        f"WHERE n.kind = 'need' AND n.person_id IN ({asked.listed}) AND {needs.OPEN} ORDER BY n.id",
        asked.today.isoformat(),
    )
    if not wishes:
        return
    given = list(_given(book, asked))
    for number, person, said, role in wishes:
        keys = asked.meanings.of(role, said)
        for theirs, words, ids in given:
            if keys & theirs and ids.get("person") != person:
                text = clip(said, _QUOTED)
                yield None, person, Reason("answers", words.replace("\x1f", text), {"need": number, **ids})


def _given(book: Book, asked: Asked) -> Iterator[tuple[frozenset[str], str, dict[str, int]]]:
    """Yield what the team can do or the project offers: the keys, the words (the need stands for \\x1f), the ids."""
    team, today = asked.team, asked.today
    everyone = ", ".join(map(str, team.ids))
    lasts, on = roles.lasting((today, today))
    names = people.open_names(book, team.roles)
    for number, said, role, slug in book.rows(
        "SELECT n.id, n.text, n.role, j.slug FROM need n LEFT JOIN project j ON j.id = n.project_id "
        f"WHERE n.kind = 'offer' AND {needs.OPEN} AND (n.project_id = ? OR (n.project_id IS NULL "
        "AND (n.person_id IS NULL OR n.person_id = ?))) ORDER BY n.project_id IS NULL, n.id",
        today.isoformat(),
        team.project_id,
        team.me,
    ):
        offer = clip(said, _QUOTED)
        words = _("looks for {text}, #{project} offers {offer}", text="\x1f", project=slug, offer=offer)
        if slug is None:
            words = _("looks for {text}, you offer {offer}", text="\x1f", offer=offer)
        yield asked.meanings.of(role, said), words, {"offer": number}
    done = [(person, role, {"person": person}) for person, some in team.roles.items() for role in some]
    done += [
        (person, name, {"person": person, "role": number})
        for number, person, name in book.rows(
            f"SELECT r.id, r.person_id, r.name FROM role r WHERE r.person_id IN ({everyone}) "
            f"AND r.name <> '' AND {lasts}",
            *on,
        )
    ]
    if team.me is not None:
        done += [(team.me, hat.name, {"person": team.me, "hat": hat.id}) for hat in hats.listing(book)]
    for person, role, ids in done:
        if person == team.me:
            yield asked.meanings.of(None, role), _("looks for {text}, which you do", text="\x1f"), ids
        elif person in names:
            words = _("looks for {text}, which {name} does", text="\x1f", name=names[person])
            yield asked.meanings.of(None, role), words, ids
