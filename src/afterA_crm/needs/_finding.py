"""Which needs and offers are meant: lists of them, and one by its number, its role or its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from .. import clock, people, roles, text
from ..errors import NotFound, Several
from ..words import _
from ._rows import SELECT, Need, read

if TYPE_CHECKING:
    from ..store import Book

#: How many candidates are named.
_NAMED = 12


class Whose(NamedTuple):
    """Whose a need is: a person's, a project's, or mine where it is neither's."""

    person_id: int | None = None
    project_id: int | None = None


#: A need or an offer of mine.
MINE = Whose()


def get(book: Book, number: int) -> Need:
    """Return a need or an offer by its number.

    Raises:
        NotFound: there is none.
    """
    found = read(book.rows(f"{SELECT} WHERE n.id = ?", number))
    if not found:
        raise NotFound(
            _("There is no need or offer {number}; `aftera need` and `aftera offer` list them.", number=number)
        )
    return found[0]


def listing(
    book: Book,
    kind: str,
    *,
    of: Whose | None = None,
    role: str | None = None,
    closed: bool = False,
    limit: int | None = None,
) -> list[Need]:
    """Return what is open, or closed, soonest day first; those whose day went by come last.

    Unless it is said whose, those of people marked quiet or archived, and what projects that ended still look for,
    stay out.
    """
    where = ["n.kind = ?", "n.closed_on IS NOT NULL" if closed else "n.closed_on IS NULL"]
    values: list[Any] = [kind]
    if of is None:
        where.append(f"(p.id IS NULL OR ({people.OPEN_OR_ME}))")
        where += [] if closed else ["(j.id IS NULL OR j.stage NOT IN ('wrapped', 'let go'))"]
    else:
        where.append("n.person_id IS ? AND n.project_id IS ?")
        values += of
    order = "n.closed_on DESC, n.id DESC"
    if not closed:
        order = "coalesce(n.until < ?, 0), n.until IS NULL, n.until, n.id"
        values.append(clock.today().isoformat())
    rows = read(book.rows(f"{SELECT} WHERE {' AND '.join(where)} ORDER BY {order}", *values))
    if role is not None:
        keys = roles.matching_keys(book, role)
        rows = [one for one in rows if roles.key_of(one.role or one.text) in keys]
    return rows[:limit]


def find(
    book: Book, words: str, kind: str | None = None, *, project_id: int | None = None, closed: bool = False
) -> Need:
    """Return the one need or offer of that number, or the one open (or closed) that the words fit.

    Words fit a role in any spelling, whose it is, or a part of what was said.

    Raises:
        NotFound: none fits.
        Several: several fit; they are the candidates.
    """
    words = text.nfc(words).strip()
    if words.isascii() and words.isdecimal() and len(words) < 16:
        found = get(book, int(words))
        if kind in (None, found.kind) and project_id in (None, found.project_id):
            return found
        raise _none(words, kind, project_id is not None)
    state = "NOT NULL" if closed else "NULL"
    rows = read(
        book.rows(
            f"{SELECT} WHERE n.closed_on IS {state} AND (?1 IS NULL OR n.kind = ?1) "
            "AND (?2 IS NULL OR n.project_id = ?2) ORDER BY n.id DESC",
            kind,
            project_id,
        )
    )
    key = text.squash(words)
    keys = roles.matching_keys(book, words) if key else set()
    fits = [one for one in rows if one.role and roles.key_of(one.role) in keys]
    fits = [one for one in rows if key and key == text.squash(one.text)] or fits
    fits = fits or [one for one in rows if key and key in text.squash(f"{one.of or ''} {one.role or ''} {one.text}")]
    if not fits:
        raise _none(words, kind, project_id is not None)
    if len(fits) > 1:
        raise Several(_("“{words}” could be any of these; say the number:", words=words), fits[:_NAMED])
    return fits[0]


def _none(words: str, kind: str | None, of_project: bool) -> NotFound:
    if of_project:
        return NotFound(_("The project has no open need “{words}”; `aftera project show` lists them.", words=words))
    if kind == "offer":
        return NotFound(_("There is no offer “{words}”; `aftera offer` lists them.", words=words))
    return NotFound(_("There is no need “{words}”; `aftera need` lists them.", words=words))
