"""`aftera edit`: a person by flags or as a form in the editor, a conversation by its number."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer

from .. import birthdays, channels, people, settings
from ..errors import NotFound, UsageError
from ..people import Person
from ..store import Book
from ..words import _
from . import _book, _show, _trial
from ._complete import people_names
from ._options import DryRun, Json, NoInput, Yes, app, can_ask, examples
from ._who import one

app = app()

Texts = list[str] | None


@app.command(
    help=_(
        "Edit a person, by flags or without any as a form in your editor; or write a conversation again (c12). "
        'An empty value ("") takes a note, a reading or a birthday away.'
    ),
    epilog=examples(
        "aftera edit 소라",
        "aftera edit 소라 --email sora@film.kr --birthday 04-12",
        'aftera edit 소라 --name 이소라 --nick 쏘 --note ""',
        "aftera edit 나영 --me",
        'aftera edit c12 "어제 소라랑 콘티 얘기"',
    ),
)
def edit(
    who: Annotated[
        list[str],
        typer.Argument(metavar="WHO|c12", help=_("A person, or a conversation."), autocompletion=people_names),
    ],
    name: Annotated[str | None, typer.Option("--name", help=_("Another name."))] = None,
    reading: Annotated[str | None, typer.Option("--reading", help=_("How the name is read."))] = None,
    nick: Annotated[Texts, typer.Option("--nick", help=_("Another name they go by."))] = None,
    remove_nick: Annotated[Texts, typer.Option("--remove-nick", help=_("A nickname to take away."))] = None,
    email: Annotated[Texts, typer.Option("--email", help=_("An e-mail address to add."))] = None,
    phone: Annotated[Texts, typer.Option("--phone", help=_("A phone number to add."))] = None,
    link: Annotated[Texts, typer.Option("--link", help=_("A link to add."))] = None,
    messenger: Annotated[Texts, typer.Option("--messenger", help=_("A messenger name to add."))] = None,
    address: Annotated[Texts, typer.Option("--address", help=_("A postal address to add."))] = None,
    remove_channel: Annotated[
        Texts, typer.Option("--remove-channel", help=_("An e-mail, phone or link to take away."))
    ] = None,
    birthday: Annotated[
        str | None, typer.Option("--birthday", help=_("1990-04-12, 04-12, 1990, or lunar 08-15."))
    ] = None,
    note: Annotated[str | None, typer.Option("--note", help=_("The note on the person."))] = None,
    language: Annotated[str | None, typer.Option("--language", help=_("The language to write to them in."))] = None,
    me: Annotated[bool | None, typer.Option("--me/--not-me", help=_("This person is me."))] = None,
    editor: Annotated[bool, typer.Option("-e", "--edit", help=_("Write in your editor."))] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
) -> None:
    match = re.fullmatch(r"c(\d{1,15})", who[0])
    if match:
        from ._relog import edit_conversation

        line = " ".join(who[1:]) or None
        edit_conversation(int(match[1]), line, edit=editor, yes=yes, dry_run=dry_run, no_input=no_input, json=json)
        return
    book = _book.book()
    person = one(book, " ".join(who), no_input=no_input)
    plain = {"name": name, "reading": reading, "note": note, "language": language}
    columns: dict[str, Any] = {column: said.strip() or None for column, said in plain.items() if said is not None}
    if name is not None and not name.strip():
        raise UsageError(_("A person needs a name."))
    if birthday is not None:
        columns |= _birthday(birthday)
    fresh = {"email": email, "phone": phone, "link": link, "messenger": messenger, "address": address}
    said_any = columns or me is not None or nick or remove_nick or remove_channel or any(fresh.values())
    if not said_any:
        from ._form import edit_person

        if not editor and not can_ask(no_input) and not settings_editor():
            raise UsageError(_("Say what to change (`aftera edit -h`), or set EDITOR to edit a form."))
        edit_person(book, person, dry_run=dry_run, json=json)
        return
    with _trial.deed(f"edit {' '.join(who)}", dry_run):
        _change(book, person, columns, me)
        for nickname in nick or []:
            people.call(book, person.id, nickname)
        for nickname in remove_nick or []:
            _uncall(book, person, nickname)
        for kind, values in fresh.items():
            for value in values or []:
                _reach(book, person, kind, value)
        for value in remove_channel or []:
            if not channels.remove(book, person.id, value):
                raise NotFound(_("{name} has no “{value}”.", name=person.name, value=value))
        page = _page_json(book, person.id) if json else None
        person = people.get(book, [person.id])[0]
    if page is not None:
        _show.as_json(page)
    else:
        _show.say(_show.candidate(person))


def settings_editor() -> bool:
    """Tell whether the user named an editor that can be run without a terminal of ours."""
    import os

    return bool(settings.load().editor or os.environ.get("VISUAL") or os.environ.get("EDITOR"))


def _page_json(book: Book, number: int) -> Any:
    from .. import pages
    from . import _page

    return _page.as_json(pages.page(book, number, 0))


def _birthday(said: str) -> dict[str, Any]:
    """Return the columns of a birthday; an empty one takes it away."""
    born = birthdays.parse(said, settings.load().date_order) if said.strip() else birthdays.Birthday()
    if born is None:
        raise UsageError(_("“{text}” is no birthday; write 1990-04-12, 04-12, 1990 or lunar 08-15.", text=said))
    return {
        "birth_year": born.year,
        "birth_month": born.month,
        "birth_day": born.day,
        "birth_lunar": int(born.lunar),
    }


def _change(book: Book, person: Person, columns: dict[str, Any], me: bool | None) -> None:
    if me is not None:
        people.be_me(book, person.id if me else None)
    if columns:
        people.change(book, person.id, **columns)


def _uncall(book: Book, person: Person, nickname: str) -> None:
    row = book.value("SELECT id FROM nickname WHERE person_id = ? AND name = ?", person.id, nickname.strip())
    if row is None:
        raise NotFound(_("{name} has no “{value}”.", name=person.name, value=nickname))
    book.delete("nickname", row)


def _reach(book: Book, person: Person, kind: str, value: str) -> None:
    """Add a channel; say it when someone else has it too."""
    if not value.strip():
        raise UsageError(_("A channel needs a value; --remove-channel takes one away."))
    others = [number for number, _held in channels.holders(book, [(kind, value)]) if number != person.id]
    for other in people.get(book, others):
        _show.say(_("{value} is already known: {who}", value=value, who=_show.candidate(other)))
    channels.add(book, person.id, kind, value)
