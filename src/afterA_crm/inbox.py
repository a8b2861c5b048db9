"""The inbox: what lines left open, and lines that wait in a drop file or folder (a phone's synced notes)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from . import clock, conversations, knowing, roles, text
from .capture import Candidate, Understanding
from .entries import Made
from .errors import NotFound
from .words import _

if TYPE_CHECKING:
    from .store import Book

Answer = int | str | date | None

#: A drop file is notes by hand; more than this is something else.
_DROP_LIMIT = 1_000_000


class Open(NamedTuple):
    """A question that a line left open. `candidates` are found anew: the book may know more by now."""

    id: int
    kind: str
    text: str
    part: str
    conversation: int | None
    appointment: int | None
    person: int | None
    sentence: str
    day: date | None
    candidates: tuple[Candidate, ...]
    name: str


class Dropped(NamedTuple):
    """A line that waits in a drop file."""

    file: str
    line: str
    digest: str


# -- open questions ----------------------------------------------------------------------------------


def count(book: Book) -> int:
    """Return how many questions are open."""
    return int(book.value("SELECT count(*) FROM question WHERE settled_on IS NULL"))


def questions(book: Book, limit: int = 100) -> list[Open]:
    """Return the open questions, oldest first, each with the people or days it could mean."""
    rows = book.rows(
        "SELECT q.id, q.kind, q.text, q.part, q.conversation_id, q.appointment_id, q.person_id, "
        "coalesce(c.sentence, a.sentence, ''), coalesce(c.day, a.day) FROM question q "
        "LEFT JOIN conversation c ON c.id = q.conversation_id LEFT JOIN appointment a ON a.id = q.appointment_id "
        "WHERE q.settled_on IS NULL ORDER BY q.id LIMIT ?",
        limit,
    )
    found: list[Open] = []
    for number, kind, asked, part, conversation, appointment, person, sentence, day in rows:
        candidates, name = _candidates(book, sentence, asked) if kind in ("person", "day") else ((), asked)
        on = date.fromisoformat(day) if day else None
        found.append(Open(number, kind, asked, part, conversation, appointment, person, sentence, on, candidates, name))
    return found


def question(book: Book, number: int) -> Open:
    """Return the open question of that number.

    Raises:
        NotFound: there is none, or it is settled.
    """
    found = next((one for one in questions(book, 10_000) if one.id == number), None)
    if found is None:
        raise NotFound(_("No question {number} is open.", number=number))
    return found


def _candidates(book: Book, sentence: str, asked: str) -> tuple[tuple[Candidate, ...], str]:
    u = knowing.understand(book, sentence)
    again = next((one for one in u.questions if one.text == asked), None)
    return (again.candidates, again.name or asked) if again else ((), asked)


def settle(book: Book, asked: Open, answer: Answer) -> Made:
    """Settle an open question: a person's id, a new person's name, a day, or None for just text.

    The line is understood again with the answer. A role question takes the person's id for yes: they have the
    role from the day of the line on, and what they did before stays as it is.
    """
    today = clock.today().isoformat()
    if asked.kind == "role":
        if answer is not None and asked.person is not None:
            since = min(asked.day, clock.today()).isoformat() if asked.day else None
            roles.add(book, asked.person, asked.text, since=since, conversation_id=asked.conversation)
        book.update("question", asked.id, settled_on=today, answer=None if answer is None else str(answer))
        return Made(conversation=asked.conversation)
    if asked.kind == "line" and asked.conversation is not None:
        return _with(book, asked, asked.conversation, answer)
    if asked.conversation is not None:
        return reunderstand(book, asked.conversation, {asked.text: answer})
    made = Made(appointment=asked.appointment)
    if asked.appointment is not None and asked.kind == "person" and answer is not None:
        from . import people

        person = answer if isinstance(answer, int) else people.add(book, str(answer))
        known = book.value(
            "SELECT 1 FROM appointment_person WHERE appointment_id = ? AND person_id = ?", asked.appointment, person
        )
        if not known:
            book.insert("appointment_person", appointment_id=asked.appointment, person_id=person)
        answer = person
    book.update("question", asked.id, settled_on=today, answer=None if answer is None else str(answer))
    return made


def _with(book: Book, asked: Open, conversation: int, answer: Answer) -> Made:
    """Say with whom a conversation was whose line names nobody."""
    person = answer
    if isinstance(answer, str):
        from . import people

        event = book.value("SELECT event_id FROM conversation WHERE id = ?", conversation)
        on = asked.day.isoformat() if asked.day else None
        person = people.add(book, answer, met_on=on, met_event_id=event)
    said = None if person is None else str(person)
    book.update("question", asked.id, settled_on=clock.today().isoformat(), answer=said)
    return reunderstand(book, conversation)


def reunderstand(
    book: Book, conversation: int, more: Mapping[str, Answer] | None = None, line: str | None = None
) -> Made:
    """Understand a conversation again, as typed or as `line` says now, with all answers so far and `more`."""
    answers = {**conversations.answers(book, conversation), **(more or {})}
    u = understood_again(book, conversation, answers, line)
    return conversations.relog(book, conversation, u, answers)


def understood_again(
    book: Book, conversation: int, answers: Mapping[str, Answer], line: str | None = None
) -> Understanding:
    """Return what a conversation's line means now, seen from the day it was written."""
    return knowing.understand(
        book,
        line if line is not None else conversations.sentence(book, conversation),
        answers,
        conversations.written(book, conversation),
    )


# -- dropped lines -----------------------------------------------------------------------------------


def waiting(book: Book, drop: str) -> list[Dropped]:
    """Return the lines of the drop file, or of the text files in the drop folder, not taken in yet.

    A line is the same wherever it moves within its file, so notes may be synced, sorted and grown.

    Raises:
        NotFound: there is nothing at that place.
    """
    import hashlib

    found: list[Dropped] = []
    for path in _files(drop):
        data = path.read_bytes()[:_DROP_LIMIT]
        name = text.nfc(path.name)
        taken = {row[0] for row in book.rows("SELECT digest FROM dropped_line WHERE file = ?", name)}
        seen: dict[str, int] = {}
        for line in text.lines(data.decode("utf-8-sig", "replace").replace("\0", "␀")):
            said = without_bullet(line)
            if not said:
                continue
            seen[said] = seen.get(said, 0) + 1
            digest = hashlib.sha256(f"{said}\n{seen[said]}".encode()).hexdigest()[:32]
            if digest not in taken:
                found.append(Dropped(name, said, digest))
    return found


def without_bullet(line: str) -> str:
    """Return a line of notes without the `-`, `*`, `- [ ]` or `1.` of a list before it; `6. 20.` is a day."""
    day = r"(?:\d{1,3}\.\s*\d{1,2}\.(?!\s*\d)|[1-3]\d\.\s*\d{1,2}\.\s*\d)"
    return re.sub(rf"^(?:[-*•]\s+(?:\[[ xX]\]\s*)?|(?!{day})\d{{1,3}}[.)]\s+)", "", line)


def take(book: Book, dropped: Dropped) -> Made:
    """Log a dropped line, and remember that it was taken in."""
    book.insert("dropped_line", file=dropped.file, digest=dropped.digest, taken_at=clock.utc_stamp())
    u = knowing.understand(book, dropped.line)
    return conversations.log(book, u)


def pass_over(book: Book, dropped: Dropped) -> None:
    """Remember a dropped line as seen without logging it."""
    book.insert("dropped_line", file=dropped.file, digest=dropped.digest, taken_at=clock.utc_stamp())


def _files(drop: str) -> list[Path]:
    place = Path(drop).expanduser()
    if place.is_dir():
        return sorted(p for p in place.iterdir() if p.suffix.lower() in {".txt", ".md"} and p.is_file())
    if not place.is_file():
        raise NotFound(_("There is no file or folder {path}; the setting `drop` names it.", path=place))
    return [place]
