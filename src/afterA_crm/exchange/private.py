"""Private nouns as lines of a note, for who asks for them by name; and the note without them when it comes home."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from .. import clock, followups
from ..words import _

if TYPE_CHECKING:
    from ..store import Book

#: The line above which a note is the user's own; what stands below came from other nouns.
BELOW = "-- afterA --"


def lines_of(book: Book, ids: Sequence[int], include: frozenset[str]) -> dict[int, str]:
    """Return what people's private nouns say, as lines of a note, by person; those without any are left out."""
    marks = ", ".join(str(int(number)) for number in ids)
    today = clock.today().isoformat()
    found: dict[int, list[str]] = {}
    for noun, (sql, said) in _READ.items():
        if noun in include:
            for number, *row in book.rows(sql.format(ids=marks, today=today)):
                found.setdefault(number, []).append(" ".join(said(*row).split()))
    return {number: "\n".join((BELOW, *lines)) for number, lines in found.items()}


def without(note: str) -> str:
    """Return a note without what `lines_of` wrote below it."""
    above, mark, _below = note.partition(BELOW)
    return above.rstrip() if mark else note


def _conversation(day: str, sentence: str) -> str:
    return _("{day}: {sentence}", day=day, sentence=sentence)


def _echo(day: str, text: str) -> str:
    return _("{day} still rings: {text}", day=day, text=text)


def _followup(due: str | None, whose: str, text: str) -> str:
    if whose == "theirs":
        return _("waiting for: {text} ({day})", text=text, day=due) if due else _("waiting for: {text}", text=text)
    return _("to do: {text} ({day})", text=text, day=due) if due else _("to do: {text}", text=text)


def _rhythm(text: str) -> str:
    return _("rhythm: {rhythm}", rhythm=followups.told(text))


def _past_role(name: str, organisation: str | None, since: str | None, until: str) -> str:
    role = " · ".join(filter(None, (name, organisation)))
    return _("before: {role} ({since}–{until})", role=role, since=since or "", until=until)


#: How each private noun is read, the person first, and what its line says.
_READ: dict[str, tuple[str, Callable[..., Any]]] = {
    "past-roles": (
        "SELECT person_id, name, organisation, since, until FROM role WHERE person_id IN ({ids}) "
        "AND until < substr('{today}', 1, length(until)) ORDER BY person_id, until DESC, id",
        _past_role,
    ),
    "rhythms": ("SELECT person_id, text FROM rhythm WHERE person_id IN ({ids})", _rhythm),
    "follow-ups": (
        "SELECT p.person_id, f.due, f.whose, f.text FROM followup_person p JOIN followup f ON f.id = p.followup_id "
        "WHERE p.person_id IN ({ids}) AND f.state = 'open' ORDER BY p.person_id, f.due, f.id",
        _followup,
    ),
    "echoes": (
        "SELECT m.person_id, c.day, e.text FROM mention m JOIN conversation c ON c.id = m.conversation_id "
        "JOIN echo e ON e.conversation_id = c.id WHERE m.person_id IN ({ids}) AND m.part = 'with' "
        "AND e.text IS NOT NULL ORDER BY m.person_id, c.day DESC, e.id",
        _echo,
    ),
    "conversations": (
        "SELECT m.person_id, c.day, c.sentence FROM mention m JOIN conversation c ON c.id = m.conversation_id "
        "WHERE m.person_id IN ({ids}) ORDER BY m.person_id, c.day DESC, c.id DESC",
        _conversation,
    ),
}
