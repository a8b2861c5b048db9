"""Members: who makes a project, in which role, on what terms, from when to when; models beside people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from . import clock, roles, text
from .errors import NotFound, UsageError
from .words import _

if TYPE_CHECKING:
    from .store import Book


class Member(NamedTuple):
    """A person of a project in one role, or a model credited beside people (no id then); `number` is the row's own."""

    id: int | None
    name: str
    role: str | None
    brings: str | None
    terms: str | None
    since: str | None
    until: str | None
    number: int

    @property
    def is_model(self) -> bool:
        """Tell whether it is a model, and nobody."""
        return self.id is None

    def lasts(self, today: date) -> bool:
        """Tell whether they are still a member; who left on a day isn't from that day on."""
        if self.until is None:
            return True
        now = today.isoformat()
        return self.until > now if len(self.until) == len(now) else self.until >= now[: len(self.until)]


def lasting(today: date, alias: str = "m") -> str:
    """Return the SQL condition that a membership lasts, as `Member.lasts` tells it."""
    now, until = today.isoformat(), f"{alias}.until"
    return f"({until} IS NULL OR {until} > '{now}' OR {until} || '-' = substr('{now}', 1, length({until}) + 1))"


class Who(NamedTuple):
    """Whom a membership is of: a person, else a model."""

    person_id: int | None = None
    model: str | None = None


_SELECT = (
    "SELECT p.id, coalesce(p.name, m.model), m.role, m.brings, m.terms, m.since, m.until, m.id FROM member m "
    "LEFT JOIN person p ON p.id = m.person_id"
)


def of(book: Book, project_id: int) -> list[Member]:
    """Return the members of a project: those of now as they joined, then those who left, the latest first."""
    found = [Member(*row) for row in book.rows(f"{_SELECT} WHERE m.project_id = ? ORDER BY m.id", project_id)]
    today = clock.today()
    left = [one for one in found if not one.lasts(today)]
    return [one for one in found if one.lasts(today)] + sorted(left, key=lambda one: one.until or "", reverse=True)


def join(
    book: Book,
    project_id: int,
    person_id: int | None = None,
    role: str | None = None,
    brings: str | None = None,
    *,
    model: str | None = None,
    terms: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> int:
    """Make a person, or a model, a member in a role; said again, it is the same member, with what is said anew.

    What isn't said stays as it is, and an empty text takes it away. A role in other words is the same role.

    Raises:
        UsageError: several roles of theirs could be meant, or it would end before it begins.
    """
    who = Who(person_id, None if person_id is not None else _model(model))
    role = _tidy(role) or None
    said = {"brings": brings, "terms": terms, "since": since, "until": until}
    columns: dict[str, Any] = {name: _tidy(value) or None for name, value in said.items() if value is not None}
    held = _same(book, project_id, who, role, columns)
    since, until = ((columns.get(name, getattr(held, name, None))) for name in ("since", "until"))
    _in_order(since, until)
    if held is None:
        return book.insert("member", project_id=project_id, **who._asdict(), role=role, **columns)
    book.update("member", held.number, **({"role": role} if role else {}), **columns)
    return held.number


def leave(book: Book, project_id: int, who: Who, on: str, role: str | None = None) -> list[Member]:
    """End what someone does in a project, or one role of it, on a day, and return it; said again, the day is another.

    Raises:
        NotFound: they are no member, or not in that role.
        UsageError: it would end before it began.
    """
    keys = roles.matching_keys(book, role) if role else set()
    found = [one for one in _memberships(book, project_id, who) if not role or roles.key_of(one.role or "") in keys]
    if not found:
        name = who.model or book.value("SELECT name FROM person WHERE id = ?", who.person_id)
        if role:
            raise NotFound(_("{name} isn't in the project as {role}.", name=name, role=role))
        raise NotFound(_("{name} isn't in the project.", name=name))
    today = clock.today()
    ended = [one for one in found if one.lasts(today)] or [max(found, key=lambda one: (one.until or "", one.number))]
    for one in ended:
        _in_order(one.since, on)
        book.update("member", one.number, until=on)
    return [one._replace(until=on) for one in ended]


def _same(book: Book, project_id: int, who: Who, role: str | None, columns: dict[str, Any]) -> Member | None:
    """Return the membership of now that is meant."""
    today = clock.today()
    held = [one for one in _memberships(book, project_id, who) if one.lasts(today)]
    if role is None:
        if len(held) > 1 and columns:
            named = ", ".join(one.role or "–" for one in held)
            raise UsageError(
                _(
                    "{name} does several things in the project: {roles}. Say which with --role.",
                    name=held[0].name,
                    roles=named,
                )
            )
        return held[0] if held else None
    keys = roles.matching_keys(book, role) | {roles.key_of(role)}
    same = [one for one in held if one.role and roles.key_of(one.role) in keys]
    # A member who had no role yet is given one.
    bare = [one for one in held if one.role is None]
    exact = [one for one in same if one.role and roles.key_of(one.role) == roles.key_of(role)]
    return next(iter([*exact, *same, *bare]), None)


def _memberships(book: Book, project_id: int, who: Who) -> list[Member]:
    if who.person_id is not None:
        sql = f"{_SELECT} WHERE m.project_id = ? AND m.person_id = ? ORDER BY m.id"
        return [Member(*row) for row in book.rows(sql, project_id, who.person_id)]
    rows = book.rows(f"{_SELECT} WHERE m.project_id = ? AND m.model IS NOT NULL ORDER BY m.id", project_id)
    return [one for one in (Member(*row) for row in rows) if text.squash(one.name) == text.squash(who.model or "")]


def _model(name: str | None) -> str:
    named = _tidy(name)
    if not named:
        raise UsageError(_("A model needs a name, such as “Veo 3”."))
    return named


def _tidy(words: str | None) -> str:
    return " ".join(text.nfc(words or "").split())


def _in_order(since: str | None, until: str | None) -> None:
    if since and until and until < since[: len(until)]:
        raise UsageError(_("It can't end ({until}) before it begins ({since}).", until=until, since=since))
