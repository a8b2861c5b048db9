"""`aftera tag`: plain labels on people."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import tags
from ..people import Person
from ..words import _, n_
from . import _book, _show, _trial
from ._complete import tag_names
from ._options import DryRun, Json, NoInput, Plain, examples
from ._verbs import Verbs
from ._who import Whom, everyone

app = typer.Typer(
    cls=Verbs,
    rich_markup_mode=None,
    add_completion=False,
    help=_("Tag people, untag them, or list the tags."),
    epilog=examples(
        "aftera tag add 2025 소라 민준",
        "aftera who --event gmaff --json | aftera tag add 2025 -",
        "aftera tag remove 2025 소라",
        "aftera tag",
    ),
)

Tag = Annotated[str, typer.Argument(metavar="TAG", help=_("The tag, with # or without."), autocompletion=tag_names)]


@app.command("add", help=_("Tag people."), epilog=examples("aftera tag add 2025 소라 민준"))
def add(
    tag: Tag, who: Whom, dry_run: DryRun = False, no_input: NoInput = False, json: Json = False, plain: Plain = False
) -> None:
    book = _book.book()
    people = everyone(book, who, no_input=no_input)
    with _trial.deed(f"tag add {tag} {_whom(people)}", dry_run):
        fresh = tags.put(book, tags.ensure(book, tag), [person.id for person in people]) if people else []
    _tell(tag, people, fresh, json, plain, n_("{n} person tagged", "{n} people tagged", len(fresh)))


@app.command("remove", help=_("Take a tag off people."), epilog=examples("aftera tag remove 2025 소라"))
def remove(
    tag: Tag, who: Whom, dry_run: DryRun = False, no_input: NoInput = False, json: Json = False, plain: Plain = False
) -> None:
    book = _book.book()
    number = tags.find(book, tag)
    people = everyone(book, who, no_input=no_input)
    with _trial.deed(f"tag remove {tag} {_whom(people)}", dry_run):
        gone = tags.take(book, number, [person.id for person in people])
    _tell(tag, people, gone, json, plain, n_("taken off {n} person", "taken off {n} people", len(gone)))


@app.command("list", help=_("List the tags, with how many carry them."), epilog=examples("aftera tag list --json"))
def list_(json: Json = False, plain: Plain = False) -> None:
    found = tags.listing(_book.book())
    if json:
        _show.as_json([one._asdict() for one in found])
    elif plain:
        _show.plain((one.name, one.people, one.conversations, one.projects) for one in found)
    elif not found:
        _show.say(_("No tags yet: `aftera tag add TAG WHO` makes one."))
    else:
        for one in found:
            said = [
                n_("{n} person", "{n} people", one.people) if one.people else "",
                n_("{n} conversation", "{n} conversations", one.conversations) if one.conversations else "",
                n_("{n} project", "{n} projects", one.projects) if one.projects else "",
            ]
            _show.line(f"#{one.name}  " + " · ".join(part for part in said if part))


@app.command("show", help=_("List the people of a tag."), epilog=examples("aftera tag show 2025"))
def show(tag: Tag, json: Json = False, plain: Plain = False) -> None:
    book = _book.book()
    people = tags.people(book, tags.find(book, tag))
    if json:
        _show.as_json([{"id": p.id, "name": p.name, "roles": p.roles, "organisation": p.organisation} for p in people])
    elif plain:
        _show.plain((p.id, p.name, p.roles, p.organisation, p.last_touch) for p in people)
    else:
        for person in people:
            _show.line(_show.candidate(person))


def _whom(people: list[Person]) -> str:
    return people[0].name + (f" +{len(people) - 1}" if len(people) > 1 else "") if people else ""


def _tell(tag: str, people: list[Person], touched: list[int], json: bool, plain: bool, said: str) -> None:
    bare = tag.lstrip("#")
    if json:
        rows = [{"id": p.id, "name": p.name, "changed": p.id in touched} for p in people]
        _show.as_json({"tag": bare, "people": rows})
    elif plain:
        _show.plain((p.id, p.name, p.id in touched) for p in people)
    else:
        names = ", ".join(person.name for person in people[:5]) + (" …" if len(people) > 5 else "")
        _show.say(" · ".join(part for part in (f"#{bare}", said, names) if part))
