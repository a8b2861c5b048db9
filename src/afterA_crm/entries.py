"""The rows that a line makes. Written again, what is said as before keeps its row, its number and its state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from . import clock, people, text
from .capture import Settled, Understanding
from .vocabulary import canonicals

if TYPE_CHECKING:
    from .store import Book


class Made:
    """What writing a line made: ids of the rows, and of the questions it left open."""

    def __init__(
        self, conversation: int | None = None, appointment: int | None = None, event: int | None = None
    ) -> None:
        self.conversation = conversation
        self.appointment = appointment
        self.event = event
        self.people: list[int] = []
        self.new_people: list[int] = []
        self.followups: list[int] = []
        self.questions: list[int] = []

    def of(self, noun: str) -> int:
        """Return the id of the row everything else belongs to."""
        return int(getattr(self, noun) or 0)


def sync(
    book: Book,
    noun: str,
    conversation: int,
    key: Sequence[str],
    wanted: Mapping[tuple[Any, ...], Mapping[str, Any]],
    *,
    fresh: Mapping[str, Any] | None = None,
    only: str = "1",
) -> list[int]:
    """Make the rows of a conversation in one table those wanted, and return their ids in that order.

    Rows are the same where their `key` columns are; a wanted row's other columns are updated. `fresh` columns
    are given only to new rows. Rows that aren't wanted go, as far as they fit the SQL condition `only`.
    """
    names = ", ".join(key)
    rows = book.rows(f"SELECT id, {only}, {names} FROM {noun} WHERE conversation_id = ? ORDER BY id", conversation)
    present = {tuple(row[2:]): (row[0], bool(row[1])) for row in rows}
    ids: list[int] = []
    for said, columns in wanted.items():
        if said in present:
            row, _free = present.pop(said)
            book.update(noun, row, **columns)
        else:
            row = book.insert(
                noun,
                conversation_id=conversation,
                **dict(zip(key, said, strict=True)),
                **columns,
                **(fresh or {}),
            )
        ids.append(row)
    for row, free in present.values():
        if free:
            book.delete(noun, row)
    return ids


def event(book: Book, u: Understanding) -> int | None:
    """Return the id of the line's event, made where it is new."""
    if u.event is None:
        return None
    number = book.value("SELECT id FROM event WHERE slug = ?", u.event)
    if number is None:
        stamp = clock.utc_stamp()
        number = book.insert("event", slug=u.event, name=u.event_name or u.event, created_at=stamp, changed_at=stamp)
    return int(number)


def hat(book: Book, name: str | None) -> int | None:
    """Return the id of the hat worn, made where it is new."""
    if name is None:
        return None
    from . import hats

    return hats.add(book, name)[0]


def only_project(book: Book, u: Understanding) -> int | None:
    """Return the id of the line's project when it names exactly one."""
    found = _projects(book, u)
    return found[0] if len(found) == 1 else None


def _projects(book: Book, u: Understanding) -> list[int]:
    found = (book.value("SELECT id FROM project WHERE slug = ?", slug) for slug in u.projects)
    return [int(number) for number in found if number is not None]


def write_people(book: Book, u: Understanding, made: Made, before: Mapping[str, int]) -> dict[str, int]:
    """Write who the conversation was with or about; make the new ones and return them by name.

    `before` are the people it had already, by name: a new one of that name was made the first time.
    """
    parts: dict[int, str] = {}
    for mention in u.people:
        if parts.get(mention.id) != "with":
            parts[mention.id] = mention.as_
    fresh: dict[str, int] = {}
    for new in u.new_people:
        person = before.get(new.name)
        if person is None:
            person = people.add(book, new.name, met_on=u.when.isoformat(), met_event_id=made.event)
            made.new_people.append(person)
        fresh[new.name] = person
        parts.setdefault(person, new.as_)
    wanted = {(person,): {"part": part} for person, part in parts.items()}
    sync(book, "mention", made.of("conversation"), ("person_id",), wanted)
    if made.event is not None:
        from . import events

        for person, part in parts.items():
            if part == "with":
                events.attend(book, made.event, person, day=u.when)
    made.people = list(parts)
    return fresh


def write_labels(book: Book, u: Understanding, made: Made) -> None:
    """Write the line's projects and tags."""
    number = made.of("conversation")
    sync(book, "conversation_project", number, ("project_id",), {(p,): {} for p in _projects(book, u)})
    sync(book, "tagging", number, ("tag_id",), _taggings(book, u))


def _taggings(book: Book, u: Understanding) -> dict[tuple[Any, ...], Mapping[str, Any]]:
    if not u.tags:
        return {}
    from . import tags

    return {(tags.ensure(book, name),): {} for name in u.tags}


def write_echo(book: Book, u: Understanding, made: Made) -> None:
    """Write the line's echo; one that was told later stays when the line has none."""
    if u.echo is None:
        return
    number = made.of("conversation")
    said = {"text": u.echo.text, "strength": u.echo.strength, "asked_on": clock.today().isoformat()}
    held = book.value("SELECT id FROM echo WHERE conversation_id = ?", number)
    if held is None:
        book.insert("echo", conversation_id=number, **said)
    else:
        book.update("echo", held, **said)


def write_followups(book: Book, u: Understanding, made: Made, fresh: Mapping[str, int], *, accept: bool) -> None:
    """Write the follow-ups; those only proposed where they are accepted. `fresh` are people the line made."""
    project = only_project(book, u)
    held = {said for (said,) in book.rows("SELECT text FROM followup WHERE conversation_id = ?", made.conversation)}
    wanted: dict[tuple[Any, ...], Mapping[str, Any]] = {}
    whom: list[list[int]] = []
    stamp = clock.utc_stamp()
    for said in u.followups:
        if (said.proposed and not accept and said.text not in held) or (said.text,) in wanted:
            continue
        wanted[(said.text,)] = {
            "due": said.due.isoformat() if said.due else None,
            "due_from": said.from_.isoformat() if said.from_ else None,
            "due_time": f"{said.time:%H:%M}" if said.time else None,
            "whose": said.whose,
            "repeat": said.repeat,
            "project_id": project,
            "changed_at": stamp,
        }
        whom.append(people_of(said.people, said.new_people, fresh))
    if made.conversation is None:
        made.followups = [
            book.insert("followup", text=said, created_at=stamp, **columns) for (said,), columns in wanted.items()
        ]
    else:
        made.followups = sync(
            book,
            "followup",
            made.conversation,
            ("text",),
            wanted,
            fresh={"created_at": stamp},
            only="state = 'open'",
        )
    for number, chosen in zip(made.followups, whom, strict=True):
        book.con.execute("DELETE FROM followup_person WHERE followup_id = ?", (number,))
        for person in chosen:
            book.insert("followup_person", followup_id=number, person_id=person)


def people_of(known: Iterable[int], new: Iterable[str], fresh: Mapping[str, int]) -> list[int]:
    """Return whom a part of the line is for: people it names, and new ones by the ids they were given."""
    return [*dict.fromkeys([*known, *(fresh[name] for name in new if name in fresh)])]


def write_introductions(book: Book, u: Understanding, made: Made) -> None:
    """Write who introduced whom; without a second person it was to me."""
    stamp = clock.utc_stamp()
    wanted: dict[tuple[Any, ...], Mapping[str, Any]] = {}
    for said in u.introductions:
        who = [person for person in said.who if person != said.by]
        if not who:
            who = [mention.id for mention in u.people if mention.as_ == "with" and mention.id != said.by]
        pairs = [(who[0], who[1])] if len(who) == 2 else [(person, None) for person in who]
        wanted.update({(said.by, one, other): {"day": u.when.isoformat()} for one, other in pairs})
        if said.by is not None:
            # Where it isn't known yet through whom we met, this is how.
            book.con.executemany(
                "UPDATE person SET met_through_id = ? WHERE id = ? AND met_through_id IS NULL",
                [(said.by, person) for person in who],
            )
    fresh = {"state": "made", "created_at": stamp, "changed_at": stamp}
    sync(book, "introduction", made.of("conversation"), ("by_id", "one_id", "other_id"), wanted, fresh=fresh)


def write_questions(book: Book, u: Understanding, made: Made, settled: Settled, fresh: Mapping[str, int]) -> None:
    """Keep what is still open, and what settled the rest, so that the line can be understood again."""
    owner = "conversation_id" if made.conversation else "appointment_id"
    number = made.conversation or made.appointment
    today = clock.today().isoformat()
    rows = book.rows(f"SELECT text, id, settled_on IS NULL FROM question WHERE {owner} = ?", number)
    held = {asked: row for asked, row, _open in rows}
    for asked, answer in settled.items():
        meant = fresh.get(answer, answer) if isinstance(answer, str) else answer
        columns = {"settled_on": today, "answer": None if meant is None else str(meant)}
        if asked not in held:
            kind = "day" if isinstance(answer, date) else "person"
            book.insert("question", **{owner: number}, kind=kind, text=asked, **columns)
        elif asked in {text for text, _row, open_ in rows if open_}:
            book.update("question", held[asked], **columns)
    asked_now = {question.text for question in u.questions} | {role.role for role in u.roles}
    for asked, row, open_ in rows:
        if open_ and asked not in settled and asked not in asked_now:
            book.delete("question", row)
    for question in u.questions:
        made.questions.append(
            held[question.text]
            if question.text in held
            else book.insert("question", **{owner: number}, kind=question.kind, text=question.text, part=question.as_)
        )
    for role in u.roles:
        _propose_role(book, role.person, fresh.get(role.name), role.role, made, set(held))


def _propose_role(book: Book, known: int | None, new: int | None, role: str, made: Made, held: set[str]) -> None:
    """Give a role to someone this line made; ask about it, once, where the person is known."""
    person = known or new
    if person is None or role in held:
        return
    wanted = canonicals(role)
    for (name,) in book.rows("SELECT name FROM role WHERE person_id = ?", person):
        if wanted & canonicals(name):
            return
    if known is None:
        columns: dict[str, Any] = {"person_id": person, "conversation_id": made.conversation}
        book.insert("role", name=role, key=text.squash(role), **columns)
        return
    for (asked,) in book.rows("SELECT text FROM question WHERE person_id = ? AND kind = 'role'", person):
        if wanted & canonicals(asked):
            return
    columns = {"conversation_id": made.conversation, "appointment_id": made.appointment}
    made.questions.append(book.insert("question", kind="role", text=role, person_id=person, **columns))
