"""`aftera role`: what people do and did, plural and dated; and the user's own words for roles."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer

from .. import clock, people, roles, vocabulary
from ..errors import NotFound, UsageError
from ..pages import wording
from ..people import Person
from ..roles import Role
from ..store import Book
from ..words import _
from . import _book, _days, _lens, _roles, _show, _trial
from ._complete import people_names
from ._lens import Hat
from ._options import DryRun, Json, NoInput, Plain, app, examples
from ._who import one

app = app()


@app.command(
    help=_(
        "Add, end or list a person's roles, drawn in time; `role lanes` tells whose roles moved this quarter, "
        "`role alias WORD ROLE` teaches a word of your own."
    ),
    epilog=examples(
        "aftera role 소라 add 감독 --org 필름랩 --from 2024",
        "aftera role 소라 end 감독 --on 2025-03",
        "aftera role 소라",
        "aftera role 소라 --as-of 2023-05",
        "aftera role lanes --since 2026-07",
        "aftera role alias 무비메이커 director",
    ),
)
def role(
    who: Annotated[
        str, typer.Argument(metavar="WHO", help=_("Whose role; or lanes, alias."), autocompletion=people_names)
    ],
    verb: Annotated[str, typer.Argument(metavar="[add|end|list]", help=_("What to do."), show_default=False)] = "list",
    named: Annotated[
        list[str] | None, typer.Argument(metavar="[ROLE]", help=_("The role, in any words."), show_default=False)
    ] = None,
    organisation: Annotated[str | None, typer.Option("--org", help=_("With which organisation."))] = None,
    since: Annotated[
        str | None, typer.Option("--from", "--since", help=_("Since when: 2024, 2024-05, 2024-05-03."))
    ] = None,
    until: Annotated[str | None, typer.Option("--until", "--to", help=_("Until when."))] = None,
    on: Annotated[str | None, typer.Option("--on", help=_("When it ended; today unless said."))] = None,
    conversation: Annotated[
        str | None, typer.Option("--conversation", help=_("The conversation that taught it: c12."))
    ] = None,
    note: Annotated[str | None, typer.Option("--note", help=_("A note on the role."))] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DAY", help=_("List the roles of that day, month or year."))
    ] = None,
    hat: Hat = None,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    words = " ".join(named or [])
    if who == "alias":
        _alias(book, verb, words, dry_run, json, plain)
        return
    if who == "lanes" and verb == "list":
        _roles.lanes(book, _days.first(since), _days.last(until), _lens.found(book, hat), json, plain)
        return
    if verb not in {"add", "end", "list"}:
        raise UsageError(_("`aftera role WHO` goes on with add, end or list, not “{word}”.", word=verb))
    person = one(book, who, no_input=no_input)
    if verb == "list":
        _list(book, person, as_of, json, plain)
        return
    if not words and not (verb == "add" and organisation):
        raise UsageError(_("Which role? `aftera role {who} {verb} ROLE`.", who=who, verb=verb))
    with _trial.deed(f"role {who} {verb} {words}".strip(), dry_run):
        if verb == "add":
            fresh = roles.add(
                book,
                person.id,
                words,
                organisation=organisation,
                since=roles.partial(since) if since else None,
                until=roles.partial(until) if until else None,
                conversation_id=_conversation(book, conversation),
                note=note,
            )[1]
            if not fresh:
                _show.say(_("{name} has this role already; what was new is added to it.", name=person.name))
        else:
            day = on or until
            roles.end(book, person.id, words, roles.partial(day) if day else clock.today().isoformat())
        person = people.get(book, [person.id])[0]
        held = roles.of(book, person.id)
    if json:
        _show.as_json(as_json(person, held))
    elif plain:
        _show.plain(_record(held_role) for held_role in held)
    else:
        _show.say(" · ".join([person.name, *(said(held_role) for held_role in held)]))


def said(held: Role) -> str:
    """Return a role on one line: what, with whom, from when to when."""
    return " ".join(part for part in (wording.role(held), wording.span(held.since, held.until)) if part)


def as_json(person: Person, held: list[Role]) -> dict[str, Any]:
    """Return a person's roles as the documented JSON object."""
    today = clock.today()
    return {
        "id": person.id,
        "name": person.name,
        "roles": [
            {
                "id": one_role.id,
                "name": one_role.name,
                "organisation": one_role.organisation,
                "from": one_role.since,
                "to": one_role.until,
                "now": one_role.lasts(today),
                "conversation": one_role.conversation_id,
                "note": one_role.note,
            }
            for one_role in held
        ],
    }


def _list(book: Book, person: Person, as_of: str | None, json: bool, plain: bool) -> None:
    held = roles.of(book, person.id)
    if as_of:
        first, last = _days.span(as_of)
        held = [one_role for one_role in held if one_role.lasted(first, last)]
    if json:
        _show.as_json(as_json(person, held))
    elif plain:
        _show.plain(_record(one_role) for one_role in held)
    elif not held and as_of:
        _show.say(_("{name} had no role then.", name=person.name))
    elif not held:
        _show.say(_("{name} has no role yet: `aftera role {name} add ROLE`.", name=person.name))
    elif not _roles.strip(book, held):
        today = clock.today()
        for one_role in reversed(held):
            _show.line(said(one_role) + ("" if one_role.lasts(today) else f"  ({_('before')})"))


def _record(held: Role) -> tuple[Any, ...]:
    return (held.id, held.name, held.organisation, held.since, held.until, held.conversation_id)


def _conversation(book: Book, words: str | None) -> int | None:
    """Return the id of a conversation named as lists print it: c12.

    Raises:
        UsageError: that is no number of a conversation.
        NotFound: there is no such conversation.
    """
    if words is None:
        return None
    match = re.fullmatch(r"c?(\d{1,15})", words.strip(), re.IGNORECASE)
    if not match:
        raise UsageError(_("“{text}” is no conversation; lists print them as c12.", text=words))
    number = int(match[1])
    if book.value("SELECT 1 FROM conversation WHERE id = ?", number) is None:
        raise NotFound(_("There is no conversation c{number}.", number=number))
    return number


def _alias(book: Book, word: str, meaning: str, dry_run: bool, json: bool, plain: bool) -> None:
    """List the user's own words for roles, or teach one."""
    if meaning:
        if not vocabulary.is_role(meaning) and not _used(book, meaning):
            _show.say(_("“{role}” is a role of your own; the vocabulary has none of that name.", role=meaning))
        with _trial.deed(f"role alias {word} {meaning}", dry_run):
            roles.alias(book, word, meaning)
            held = roles.aliases(book)
    elif word != "list":
        raise UsageError(_("`aftera role alias` takes your word, then the role it means."))
    else:
        held = roles.aliases(book)
    if json:
        _show.as_json([{"alias": alias, "role": target} for alias, target in held])
    elif plain:
        _show.plain(held)
    elif meaning:
        _show.say(f"{word} = {meaning}")
    else:
        for alias, target in held:
            _show.line(f"{alias} = {target}")


def _used(book: Book, meaning: str) -> bool:
    return book.value("SELECT 1 FROM role WHERE key = ? LIMIT 1", roles.key_of(meaning)) is not None
