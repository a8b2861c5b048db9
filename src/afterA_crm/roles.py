"""Roles: what people do and did, plural and dated, and the words that mean the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from . import clock, text, vocabulary
from .errors import NotFound, UsageError
from .words import _

if TYPE_CHECKING:
    from .store import Book


class Role(NamedTuple):
    """What a person does or did. Days may stop at the year or the month; an empty name is just belonging."""

    id: int
    name: str
    organisation: str | None
    since: str | None
    until: str | None
    conversation_id: int | None
    note: str | None

    def lasted(self, first: date, last: date) -> bool:
        """Tell whether the role lasted on any of these days; an end that isn't said is open."""
        begun = self.since is None or self.since <= last.isoformat()[: len(self.since)]
        return begun and (self.until is None or self.until >= first.isoformat()[: len(self.until)])

    def lasts(self, today: date) -> bool:
        """Tell whether the role is one of now; it lasts through the last day, month or year said."""
        return self.until is None or self.until >= today.isoformat()[: len(self.until)]


def lasting(at: tuple[date, date]) -> tuple[str, tuple[str, str]]:
    """Return the condition that a role `r` lasts within these days, whose ends may be partial, and its values."""
    first, last = at
    sql = (
        "(r.since IS NULL OR r.since <= substr(?, 1, length(r.since))) "
        "AND (r.until IS NULL OR r.until >= substr(?, 1, length(r.until)))"
    )
    return sql, (last.isoformat(), first.isoformat())


def window(said: str) -> tuple[date, date]:
    """Return the first and last day of a day that may stop at the year or month: `2024-05` is all of May."""
    year, month, day = (*(int(part) for part in said.split("-")), 0, 0)[:3]
    first = date(max(1, year), month or 1, day or 1)
    if day:
        return first, first
    if month in (0, 12):
        return first, date(first.year, 12, 31)
    return first, clock.shifted(date(first.year, month + 1, 1), -1)


def taught(book: Book, held: Sequence[Role]) -> dict[int, date]:
    """Return on which day a conversation taught us each role, of those that one did."""
    marks = ", ".join(str(role.conversation_id) for role in held if role.conversation_id)
    found = dict(book.rows(f"SELECT id, day FROM conversation WHERE id IN ({marks})"))
    return {role.id: date.fromisoformat(found[role.conversation_id]) for role in held if role.conversation_id in found}


def of(book: Book, person_id: int) -> list[Role]:
    """Return the roles of a person, oldest first; those without a beginning come before."""
    rows = book.rows(
        "SELECT id, name, organisation, since, until, conversation_id, note FROM role WHERE person_id = ? "
        "ORDER BY since IS NOT NULL, since, id",
        person_id,
    )
    return [Role(*row) for row in rows]


def key_of(name: str) -> str:
    """Return the form of a role's name that the table compares."""
    return text.squash(name) or text.fold(name)


def matching_keys(book: Book, role: str) -> set[str]:
    """Return the keys of every spelling that means the same: of the vocabulary, and the user's own words."""
    meant = set(vocabulary.canonicals(role))
    spelt = {role}
    own = book.rows("SELECT alias, role FROM role_alias")
    grown = True
    while grown:
        grown = False
        for alias, target in own:
            words = vocabulary.canonicals(target)
            if key_of(alias) in {key_of(word) for word in spelt | meant} and not words <= meant:
                meant |= words
                grown = True
            if words & meant and alias not in spelt:
                spelt.add(alias)
                grown = True
    for canonical in meant:
        spelt |= {canonical, *vocabulary.aliases(canonical)}
    return {form(word) for word in spelt for form in (text.squash, text.fold)} - {""}


def partial(said: str, look: str = "back") -> str:
    """Return a day that may stop at the year or month, as the book writes it: `2024`, `2024-05`, `2024-05-03`.

    Raises:
        UsageError: the text says no day.
    """
    from . import dates, settings

    found = dates.parse_partial(said)
    if found is not None:
        year, month, day = found
        return "-".join([f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part)])
    now = settings.load()
    when = dates.whole(
        said,
        clock.now(),
        "ahead" if look == "ahead" else "back",
        order=now.date_order,
        week_start=6 if now.week_start == "sunday" else 0,
    )
    if isinstance(when, dates.When):
        return _stop(when.first, when.last)
    raise UsageError(_("“{text}” is no day I can read; write 2024, 2024-05 or 2024-05-03.", text=said))


def _stop(first: date, last: date) -> str:
    """Write a window as its year or month where it is just that, else as its first day."""
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return first.isoformat()[:4]
    if first.day == 1 and first.isoformat()[:7] == last.isoformat()[:7] and last.day >= 28:
        return first.isoformat()[:7]
    return first.isoformat()


def add(
    book: Book,
    person_id: int,
    name: str,
    *,
    organisation: str | None = None,
    since: str | None = None,
    until: str | None = None,
    conversation_id: int | None = None,
    note: str | None = None,
) -> tuple[int, bool]:
    """Give a person a role and return its id and whether it is new; one they have now only learns what is new.

    Raises:
        UsageError: it would end before it begins, or says neither a role nor an organisation.
    """
    name = " ".join(text.nfc(name).split())
    organisation = " ".join(text.nfc(organisation or "").split()) or None
    if not name and not organisation:
        raise UsageError(_("A role needs a name or an organisation."))
    _in_order(since, until)
    said = {
        "organisation": organisation,
        "since": since,
        "until": until,
        "conversation_id": conversation_id,
        "note": note,
    }
    same = matching_keys(book, name) if name else {""}
    for role in of(book, person_id):
        alike = key_of(role.name) in same if name else (role.organisation or "") == organisation
        agree = all(
            value is None or getattr(role, column) in (None, value)
            for column, value in said.items()
            if column in {"organisation", "since", "until"}
        )
        if alike and agree and role.lasts(clock.today()):
            told = {column: value for column, value in said.items() if value and getattr(role, column) is None}
            book.update("role", role.id, **told)
            return role.id, False
    row = {column: value for column, value in said.items() if value is not None}
    return book.insert("role", person_id=person_id, name=name, key=key_of(name), **row), True


def end(book: Book, person_id: int, name: str, until: str) -> list[Role]:
    """End the roles of that name that last, and return them.

    Raises:
        NotFound: the person has no such role now.
        UsageError: it would end before it began.
    """
    keys = matching_keys(book, name)
    today = clock.today()
    meant = [
        role
        for role in of(book, person_id)
        if role.lasts(today) and (key_of(role.name) in keys or text.fold(role.organisation or "") == text.fold(name))
    ]
    exact = [role for role in meant if key_of(role.name) == key_of(name)]
    if not meant:
        raise NotFound(_("They have no role “{role}” now; `aftera role WHO` lists what they have.", role=name))
    for role in exact or meant:
        _in_order(role.since, until)
        book.update("role", role.id, until=until)
    return exact or meant


def alias(book: Book, word: str, role: str) -> None:
    """Let the user's own word mean a role; a word said before takes the new meaning.

    Raises:
        UsageError: one of them is empty, or both are the same.
    """
    word, role = (" ".join(text.nfc(one).split()) for one in (word, role))
    if not word or not role or key_of(word) == key_of(role):
        raise UsageError(_("An alias needs two different words: `aftera role alias moviemaker director`."))
    row = next(
        (number for number, held in book.rows("SELECT id, alias FROM role_alias") if key_of(held) == key_of(word)), None
    )
    if row is None:
        book.insert("role_alias", alias=word, role=role)
    else:
        book.update("role_alias", row, alias=word, role=role)


def aliases(book: Book) -> list[tuple[str, str]]:
    """Return the user's own words and the roles they mean."""
    return [(word, role) for word, role in book.rows("SELECT alias, role FROM role_alias ORDER BY alias")]


def _in_order(since: str | None, until: str | None) -> None:
    if since and until and until < since[: len(until)]:
        raise UsageError(_("It can't end ({until}) before it begins ({since}).", until=until, since=since))
