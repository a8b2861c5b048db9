"""Conversations that files tell of: which are news, and whom their names mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from ... import clock, text
from ...capture import Mention, Understanding
from ...words import _
from ..entries import Broken, Spoken

if TYPE_CHECKING:
    from ...store import Book

#: Where a name leads: to someone of the book by id, or to a card of this import by its position.
Who = tuple[Literal["person", "card"], int]


@dataclass(frozen=True, slots=True)
class Talking:
    """A conversation of a file and what would be done: `talk` is new, `told` is in the book already.

    Names that mean nobody stay in the sentence.
    """

    status: Literal["talk", "told"]
    file: str
    line: int
    day: date
    sentence: str
    note: str = ""
    names: tuple[str, ...] = ()
    who: tuple[Who, ...] = ()
    kind: str = ""
    place: str = ""

    def understood(self, people: Mapping[int, int]) -> Understanding:
        """Return it as a line that was understood; `people` are those of the cards, by position."""
        ids = [number if side == "person" else people.get(number) for side, number in self.who]
        with_ = tuple(Mention(number, "", "with", 0, 0) for number in dict.fromkeys(ids) if number is not None)
        return Understanding(
            text=self.sentence,
            note=self.note,
            when=self.day,
            people=with_,
            place=self.place or None,
            via=self.kind or None,
        )


def talking(
    book: Book, spoken: Iterable[Spoken], called: Mapping[str, Sequence[Who]]
) -> tuple[list[Talking], list[Broken]]:
    """Return the conversations of an import, and those that can't be written.

    `called` are the people of the same import by the keys of their names.
    """
    found: list[Talking] = []
    lost: list[Broken] = []
    seen: set[tuple[object, ...]] = set()
    today, names = clock.today(), _Names(book, called)
    for each in spoken:
        talk = each.talk
        if talk.day > today:
            lost.append(
                Broken(
                    each.file,
                    talk.line,
                    _("The conversation of {day} lies ahead of today; mend its day and import it again.", day=talk.day),
                )
            )
            continue
        said = [(name, names.who(name)) for name in talk.names]
        who = tuple(dict.fromkeys(person for _name, person in said if person is not None))
        sentence, note = _written(talk.text, [name for name, person in said if person is None], talk.names)
        mark = (talk.day, sentence, note, frozenset(who))
        news = mark not in seen and not _known(book, talk.day, sentence, note, who)
        seen.add(mark)
        found.append(
            Talking(
                "talk" if news else "told",
                *(each.file, talk.line, talk.day, sentence, note, talk.names, who, talk.kind, talk.place),
            )
        )
    return found, lost


def _written(said: str, unknown: Sequence[str], names: Sequence[str]) -> tuple[str, str]:
    """Return the sentence with the names that mean nobody, and the lines below it."""
    first, _end, rest = text.nfc(said.replace("\0", "")).strip().partition("\n")
    missing = [name for name in unknown if text.nfc(name) not in first]
    first = " ".join(first.split()) or ", ".join(names)
    return (f"{', '.join(missing)}: {first}" if missing and first else first), rest.strip()


def _known(book: Book, day: date, sentence: str, note: str, who: Sequence[Who]) -> bool:
    ids = {number for side, number in who if side == "person"}
    if len(ids) < len(who):
        return False
    return any(
        {row[0] for row in book.rows("SELECT person_id FROM mention WHERE conversation_id = ?", number)} == ids
        for (number,) in book.rows(
            "SELECT id FROM conversation WHERE day = ? AND sentence = ? AND coalesce(note, '') = ?",
            *(day.isoformat(), sentence, note),
        )
    )


class _Names:
    """Whom the names of one import mean: its own people first, then exactly one of the book."""

    def __init__(self, book: Book, called: Mapping[str, Sequence[Who]]) -> None:
        self._book = book
        self._found: dict[str, Who | None] = {
            key: people[0] for key, people in called.items() if len(set(people)) == 1 and key
        }
        self._found |= {key: None for key, people in called.items() if len(set(people)) > 1}

    def who(self, name: str) -> Who | None:
        key = text.squash(name)
        if key not in self._found:
            people = self._book.rows("SELECT person_id FROM name_key WHERE key = ? LIMIT 2", key) if key else []
            self._found[key] = ("person", people[0][0]) if len(people) == 1 else None
        return self._found[key]
