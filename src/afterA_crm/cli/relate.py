"""`aftera relate`: what two people are to each other."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import relations, roles
from ..pages import wording
from ..words import _
from . import _book, _show, _trial
from ._complete import people_names
from ._options import DryRun, Json, NoInput, Plain, app, examples
from ._who import one

app = app()


@app.command(
    help=_("Say what one person is to another: A is the TEXT of B."),
    epilog=examples(
        'aftera relate 소라 "former colleague" 민준 --from 2022',
        "aftera relate 소라 선배 민준 --until 2024-05",
        "aftera relate 소라 선배 민준 --remove",
    ),
)
def relate(
    who: Annotated[str, typer.Argument(metavar="A", help=_("One person."), autocompletion=people_names)],
    text: Annotated[str, typer.Argument(metavar="TEXT", help=_("What A is to B, in your words."))],
    other: Annotated[str, typer.Argument(metavar="B", help=_("The other person."), autocompletion=people_names)],
    since: Annotated[str | None, typer.Option("--from", help=_("Since when: 2024, 2024-05, 2024-05-03."))] = None,
    until: Annotated[str | None, typer.Option("--until", "--to", help=_("Until when."))] = None,
    remove: Annotated[bool, typer.Option("--remove", help=_("Take it away."))] = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    a, b = one(book, who, no_input=no_input), one(book, other, no_input=no_input)
    with _trial.deed(f"relate {who} {text} {other}{' --remove' if remove else ''}", dry_run):
        if remove:
            relations.remove(book, a.id, b.id, text)
        else:
            days = [roles.partial(day) if day else None for day in (since, until)]
            relations.add(book, a.id, text, b.id, since=days[0], until=days[1])
        held = relations.of(book, a.id)
    if json:
        _show.as_json({"id": a.id, "name": a.name, "relations": [relation._asdict() for relation in held]})
    elif plain:
        _show.plain((r.text, r.other_id, r.other, r.outward, r.since, r.until) for r in held)
    elif remove:
        _show.say(_("Taken away: {one} is no longer {text} of {other}.", one=a.name, text=text, other=b.name))
    else:
        mine = [relation for relation in held if relation.other_id == b.id]
        _show.say(f"{a.name}: " + ", ".join(wording.relation(relation) for relation in mine))
