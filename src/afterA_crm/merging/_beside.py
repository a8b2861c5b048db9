"""Two entries side by side: what both say, what only one says, and where only one of two values can stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from .. import birthdays, clock, roles, text, vocabulary
from ..birthdays import Birthday
from ..pages import wording
from ..words import mark

if TYPE_CHECKING:
    from ..store import Book

#: What two entries are compared in, in the order they are shown, and what each is called.
WHAT = {
    "name": mark("name"),
    "reading": mark("reading"),
    "nickname": mark("nicknames"),
    "birthday": mark("birthday"),
    "role": mark("roles"),
    "email": mark("e-mail"),
    "phone": mark("phone"),
    "messenger": mark("messenger"),
    "link": mark("link"),
    "address": mark("address"),
    "met": mark("met"),
    "note": mark("note"),
    "conversations": mark("conversations"),
    "last": mark("last talk"),
    "promises": mark("open follow-ups"),
    "project": mark("projects"),
    "event": mark("events"),
    "tag": mark("tags"),
    "card": mark("cards from"),
}
_LISTS = {
    "nickname": "SELECT name FROM nickname WHERE person_id = ? ORDER BY id",
    "project": "SELECT DISTINCT '#' || j.slug FROM member m JOIN project j ON j.id = m.project_id "
    "WHERE m.person_id = ?",
    "event": "SELECT e.slug FROM attendance a JOIN event e ON e.id = a.event_id WHERE a.person_id = ? ORDER BY e.id",
    "tag": "SELECT '#' || t.name FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE g.person_id = ? ORDER BY t.key",
}
_COUNTS = {
    "conversations": "SELECT count(*) FROM mention WHERE person_id = ?",
    "promises": "SELECT count(*) FROM followup_person p JOIN followup f ON f.id = p.followup_id "
    "WHERE p.person_id = ? AND f.state = 'open'",
}


class Row(NamedTuple):
    """What two entries say of one thing (`WHAT`): each of them alone, and both; `differ` where only one can stay."""

    what: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    both: tuple[str, ...]
    differ: bool = False


class Met(NamedTuple):
    """How an entry says that we met."""

    on: str | None
    event: str | None
    through: str | None
    how: str | None


class _Entry(NamedTuple):
    """What an entry says: by thing, each value by the key that compares."""

    said: Mapping[str, Mapping[str, str]]
    born: Birthday
    met: Met
    reading: str | None


def side_by_side(book: Book, one: int, other: int) -> list[Row]:
    """Return what two entries say, thing by thing; what neither says is left out."""
    mine, theirs = _entry(book, one), _entry(book, other)
    differ = {
        "reading": bool(mine.reading and theirs.reading and mine.reading != theirs.reading),
        "birthday": together(mine.born, theirs.born) is None,
        "met": any(a and b and a != b for a, b in zip(mine.met, theirs.met, strict=True))
        or _elsewhere(mine.met, theirs.met),
    }
    found = []
    for what in WHAT:
        left, right = mine.said.get(what, {}), theirs.said.get(what, {})
        if left or right:
            both = left.keys() & right.keys()
            found.append(
                Row(
                    what,
                    tuple(said for key, said in left.items() if key not in both),
                    tuple(said for key, said in right.items() if key not in both),
                    tuple(said for key, said in left.items() if key in both),
                    differ.get(what, False),
                )
            )
    return found


def together(one: Birthday, other: Birthday) -> Birthday | None:
    """Return the birthday that two say together, or None where they can't both be true."""
    lunar = {born.lunar for born in (one, other) if born.month}
    parts = zip(one[:3], other[:3], strict=True)
    if len(lunar) > 1 or any(a and b and a != b for a, b in parts):
        return None
    return Birthday(one.year or other.year, one.month or other.month, one.day or other.day, any(lunar))


def _elsewhere(one: Met, other: Met) -> bool:
    """Tell whether two say when or where we met, and nothing of it agrees: a day never completes another event."""
    mine, theirs = {one.on, one.event} - {None}, {other.on, other.event} - {None}
    return bool(mine and theirs and not mine & theirs)


def _entry(book: Book, number: int) -> _Entry:
    row = book.rows(
        "SELECT p.name, p.reading, p.birth_year, p.birth_month, p.birth_day, p.birth_lunar, p.note, p.met_on, e.name, "
        "v.name, p.met_how, p.last_touch FROM person p LEFT JOIN event e ON e.id = p.met_event_id "
        "LEFT JOIN person v ON v.id = p.met_through_id WHERE p.id = ?",
        number,
    )[0]
    name, reading, year, month, day, lunar, note, *met, last = row
    born = Birthday(year, month, day, bool(lunar))
    said: dict[str, dict[str, str]] = {
        "name": _keyed([name]),
        "reading": _keyed([reading]),
        "birthday": _keyed([birthdays.written(born)]),
        "met": _keyed([" · ".join(part for part in met if part)]),
        "note": _keyed([" ".join((note or "").split())]),
        "last": _keyed([last]),
        "role": {_meant(role): _role(role) for role in roles.of(book, number)},
    }
    for what, sql in _LISTS.items():
        said[what] = _keyed(value for (value,) in book.rows(sql, number))
    said["card"] = _keyed(
        " · ".join(((file or "-").replace("\\", "/").rpartition("/")[2], clock.unstamped(stamp).date().isoformat()))
        for file, stamp in book.rows(
            "SELECT file, imported_at FROM card WHERE person_id = ? AND format <> 'uid' ORDER BY id", number
        )
    )
    for what, sql in _COUNTS.items():
        count = book.value(sql, number)
        said[what] = _keyed([str(count)] if count else [])
    for kind, key, value in book.rows("SELECT kind, key, value FROM channel WHERE person_id = ? ORDER BY id", number):
        said.setdefault(kind, {})[key] = value
    return _Entry(said, born, Met(*met), reading)


def _role(role: roles.Role) -> str:
    years = wording.span((role.since or "")[:4], (role.until or "")[:4])
    return " ".join(part for part in (wording.role(role), f"({years})" if years else "") if part)


def _meant(role: roles.Role) -> str:
    """Return the key of a role: what it means, whatever word says it, where and when."""
    meant = "/".join(sorted(vocabulary.canonicals(role.name))) if role.name else ""
    return f"{meant}, {text.squash(role.organisation or '')} {role.since} {role.until}"


def _keyed(values: Iterable[str | None]) -> dict[str, str]:
    return {text.fold(value): value for value in values if value}
