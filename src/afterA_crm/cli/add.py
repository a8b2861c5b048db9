"""`aftera add`: a person in one line, name first."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

import typer

from .. import adding, birthdays, person_line, settings
from ..adding import Added, Alike
from ..errors import AfterAError, Several, UsageError
from ..people import Person
from ..person_line import PersonLine
from ..words import _
from . import _book, _show, _trial, _typed
from ._options import DryRun, Json, NoInput, Plain, Yes, app, can_ask, examples
from ._who import one

app = app()


@app.command(
    help=_(
        "Add a person in one line: the name, then e-mail, phone, links, role: org: #tag event: birthday: nick: "
        "note: and via @someone, in any order."
    ),
    epilog=examples(
        'aftera add "김소라 감독 010-1234-5678 sora@film.kr 소속:필름랩 #2025 행사:gmaff"',
        'aftera add "Grace Lee (producer) grace@studio.com birthday:04-12 via @Sora"',
        'aftera add 박민준 생일:"음력 8/15" 메모:"전주에서 만남"',
        "aftera add - < people.txt",
    ),
)
def add(
    line: Annotated[
        list[str], typer.Argument(metavar="NAME...", help=_("The name and what is known; - reads one person a line."))
    ],
    yes: Yes = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    piped = line == ["-"]
    typed = _typed.from_stdin() if piped else person_line.join(line)
    lines = [one for one in typed.split("\n") if one.strip()] if piped else [typed]
    if not any(one.strip() for one in lines):
        raise UsageError(_("Whom? Write the name first: `aftera add 김소라 sora@film.kr role:director`."))
    made: list[tuple[PersonLine, Alike, Added | None]] = []
    with _typed.kept(typed, piped=piped):
        book = _book.book()
        order = settings.load().date_order
        asking = not piped and not dry_run and can_ask(no_input)
        # Asked before the deed, so that nobody waits for the book while someone thinks.
        settled = _settle(person_line.parse(typed, order), yes) if asking else None
        title = f"add {lines[0]}" if len(lines) == 1 else f"add {len(lines)} × {lines[0]}"
        with _trial.deed(title, dry_run) as done:
            for typed_line in lines:
                said = person_line.parse(typed_line, order)
                near = adding.alike(book, said)
                if near.reached and not yes and not asking:
                    if not (piped or dry_run):
                        raise Several(
                            _("Someone has this already; --yes adds another person all the same:"),
                            [person for person, _value in near.reached],
                        )
                    made.append((said, near, None))
                    continue
                made.append((said, near, adding.add(book, said, settled or adding.meet(book, said.via))))
        _print(made, None if dry_run else done.id, json, plain)
    if any(added is None for _said, _near, added in made):
        raise typer.Exit(1)


def _settle(said: PersonLine, yes: bool) -> Person | None:
    """Ask whether to add someone whose e-mail, phone or link another person has, and who it was we met through.

    Raises:
        typer.Abort: the answer is no.
    """
    near = adding.alike(_book.book(), said)
    if near.reached and not yes:
        for person, value in near.reached:
            _show.say(_("{value} is already known: {who}", value=value, who=_show.candidate(person)))
        if not _show.confirm(_("Add another person all the same?")):
            raise typer.Abort
    try:
        return one(_book.book(), said.via) if said.via else None
    except AfterAError:
        return None  # kept as a word, and said


def _print(made: list[tuple[PersonLine, Alike, Added | None]], deed: int | None, json: bool, plain: bool) -> None:
    if json:
        data = [_as_json(said, near, added, deed) for said, near, added in made]
        _show.as_json(data[0] if len(data) == 1 else data)
    elif plain:
        _show.plain(
            [added.id if added and deed else None, said.name, ", ".join(r.name for r in said.roles), said.organisation]
            for said, _near, added in made
        )
    for said, near, added in made:
        if added is None:
            for person, value in near.reached:
                _show.say(
                    _(
                        "Not added: {value} is already that of {who}. --yes adds another person all the same.",
                        value=value,
                        who=_show.candidate(person),
                    )
                )
            continue
        if not (json or plain):
            _show.say(_told(said, added, deed))
        _say_more(said, near, added)


def _told(said: PersonLine, added: Added, deed: int | None) -> str:
    """Return what was understood, on one line."""
    parts = [f"id:{added.id}" if deed else "", said.name, *said.nicknames]
    parts += [f"{role.name} · {role.organisation}" if role.organisation else role.name for role in said.roles]
    parts += [said.organisation or "", *(value for _kind, value, _label in said.channels())]
    if said.birthday:
        parts.append(_("birthday {day}", day=birthdays.written(said.birthday)))
    if added.event:
        parts.append(_("event {event}", event=added.event))
    if added.via:
        parts.append(_("through {name}", name=added.via.name))
    parts += [f"#{tag}" for tag in said.tags]
    if said.note:
        parts.append(_("note: {note}", note=said.note.replace("\n", " / ")))
    return " · ".join(part for part in parts if part)


def _say_more(said: PersonLine, near: Alike, added: Added) -> None:
    others = [person for person in near.named if person.id != added.id]
    if others:
        _show.say(_("There is another {name}, so now there are {n}:", name=said.name, n=len(others) + 1))
        for person in others:
            _show.say("  " + _show.candidate(person))
        _show.say(_("If it is one person: `aftera merge id:{one} id:{other}`.", one=others[0].id, other=added.id))
    if added.event_new:
        _show.say(_("The event {event} is new.", event=added.event))
    if added.via_unknown:
        _show.say(_("“{name}” names nobody in the book, or several; it is kept as a word.", name=added.via_unknown))


def _as_json(said: PersonLine, near: Alike, added: Added | None, deed: int | None) -> dict[str, Any]:
    return {
        "id": added.id if added and deed else None,
        "name": said.name,
        "nicknames": list(said.nicknames),
        "reading": said.reading,
        "roles": [{"name": role.name, "organisation": role.organisation} for role in said.roles],
        "organisation": said.organisation,
        "channels": [{"kind": kind, "value": value, "label": label} for kind, value, label in said.channels()],
        "birthday": birthdays.written(said.birthday) if said.birthday else None,
        "tags": list(said.tags),
        "event": added.event if added else said.event,
        "event_new": bool(added and added.event_new),
        "via": {"id": added.via.id, "name": added.via.name} if added and added.via else None,
        "via_unknown": added.via_unknown if added else said.via,
        "note": said.note or None,
        "same_name": [{"id": p.id, "name": p.name} for p in near.named if not added or p.id != added.id],
        "same_channel": [{"id": p.id, "name": p.name, "value": value} for p, value in near.reached],
        "spans": [asdict(span) for span in said.spans],
        "deed": deed if added else None,
    }
