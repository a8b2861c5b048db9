"""`aftera circle`: people who keep meeting, proposed with their evidence, named, kept and watched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from .. import circles
from ..circles import Circle, Proposal
from ..errors import NotFound
from ..reasons import why
from ..words import _, n_
from . import _circles, _show, _trial, _verbs
from ._book import book as the_book
from ._complete import circle_names
from ._options import DryRun, Json, Limit, Plain, examples
from ._who import Whom, everyone

app = _verbs.app()

Which = Annotated[
    str,
    typer.Argument(metavar="CIRCLE", help=_("A circle: its name."), autocompletion=circle_names, show_default=False),
]
Number = Annotated[
    int,
    typer.Argument(metavar="NUMBER", min=1, help=_("Its number in `aftera circle proposed`."), show_default=False),
]


@app.callback(
    help=_(
        "People who keep meeting across events and projects. Without a verb: list the circles you named, or show the "
        "one named."
    ),
    epilog=examples("aftera circle proposed", 'aftera circle name 1 "Night crew"', 'aftera circle "Night crew"'),
)
def circle() -> None:
    """Stand for the group."""


@app.command("list", help=_("List the circles you named."), epilog=examples("aftera circle list"))
def list_(json: Json = False, plain: Plain = False) -> None:
    found = circles.listing(the_book())
    if json:
        _show.as_json([as_json(one) for one in found])
    elif plain:
        _show.plain((one.id, one.name, [name for _id, name in one.people]) for one in found)
    elif found:
        _circles.draw_list(found)
    else:
        _show.say(_("No circle is named yet. `aftera circle proposed` shows who keeps meeting."))


@app.command(
    "proposed",
    help=_("See who keeps meeting, and at which events, projects and conversations."),
    epilog=examples("aftera circle proposed", "aftera circle proposed --limit 3 --json"),
)
def proposed(
    limit: Limit = 10,
    json: Json = False,
    plain: Plain = False,
) -> None:
    found = circles.proposals(the_book(), limit)
    if json:
        _show.as_json([proposal_json(number, one) for number, one in enumerate(found, 1)])
    elif plain:
        _show.plain(
            (number, [one.name for one in each.people], [reason.text for reason in each.reasons], each.last)
            for number, each in enumerate(found, 1)
        )
    elif found:
        _circles.draw_proposals(found)
        _show.say(_("`aftera circle name 1 NAME` keeps the first; `aftera circle not 1` says that it is none."))
    else:
        _show.say(_("No three people have met again at another event or project yet."))


@app.command(
    "name",
    help=_("Name a circle that is proposed, by its number."),
    epilog=examples('aftera circle name 1 "Night crew"'),
)
def name(
    number: Number,
    words: Annotated[list[str], typer.Argument(metavar="NAME", help=_("What to call it."), show_default=False)],
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book, called = the_book(), " ".join(words)
    chosen = _proposal(number)
    with _trial.deed(f"circle name {number} {called}", dry_run):
        made = circles.name(book, called, [one.id for one in chosen.people])
        found = _by_id(made)
    _said(found, json)


@app.command(
    "not",
    help=_("Say that a circle that is proposed is none; those people aren't proposed again."),
    epilog=examples("aftera circle not 1"),
)
def not_(number: Number, dry_run: DryRun = False, json: Json = False) -> None:
    chosen = _proposal(number)
    with _trial.deed(f"circle not {number}", dry_run) as done:
        circles.decline(the_book(), [one.id for one in chosen.people])
    if json:
        people = [{"id": one.id, "name": one.name} for one in chosen.people]
        _show.as_json({"declined": people, "deed": None if dry_run else done.id})
    else:
        _show.say(_("Won't be proposed again: {names}.", names=", ".join(one.name for one in chosen.people)))


@app.command(
    "new",
    help=_("Name a circle of people you choose."),
    epilog=examples('aftera circle new "Night crew" sora minsu'),
)
def new(
    called: Annotated[str, typer.Argument(metavar="NAME", help=_("What to call it."), show_default=False)],
    who: Whom,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    there = everyone(book, who)
    with _trial.deed(f"circle new {called} {' '.join(who)}", dry_run):
        made = circles.name(book, called, [person.id for person in there])
        found = _by_id(made)
    _said(found, json)


@app.command(
    "show",
    help=_("See a circle: who came back each time, who bridges to another, what they did last."),
    epilog=examples('aftera circle show "Night crew"'),
)
def show(which: Which, json: Json = False, plain: Plain = False) -> None:
    book = the_book()
    page = circles.page(book, circles.find(book, which))
    if json:
        _show.as_json(_circles.page_json(page))
    elif plain:
        _show.plain(_circles.records(page))
    else:
        _circles.draw(page)


@app.command("add", help=_("Put people into a circle."), epilog=examples('aftera circle add "Night crew" minsu'))
def add(which: Which, who: Whom, dry_run: DryRun = False, json: Json = False) -> None:
    book = the_book()
    found, there = circles.find(book, which), everyone(book, who)
    with _trial.deed(f"circle add {found.name} {' '.join(who)}", dry_run):
        circles.add(book, found.id, [person.id for person in there])
        found = _by_id(found.id)
    _said(found, json)


@app.command(
    "remove", help=_("Take people out of a circle."), epilog=examples('aftera circle remove "Night crew" minsu')
)
def remove(which: Which, who: Whom, dry_run: DryRun = False, json: Json = False) -> None:
    book = the_book()
    found, there = circles.find(book, which), everyone(book, who)
    with _trial.deed(f"circle remove {found.name} {' '.join(who)}", dry_run):
        gone = circles.remove(book, found.id, [person.id for person in there])
        if len(gone) < len(there):
            other = next(person.name for person in there if person.id not in gone)
            raise NotFound(_("{name} isn't in {circle}.", name=other, circle=found.name))
        found = _by_id(found.id)
    _said(found, json)


@app.command(
    "rename",
    help=_("Call a circle something else."),
    epilog=examples('aftera circle rename "Night crew" "Dawn crew"'),
)
def rename(
    which: Which,
    called: Annotated[str, typer.Argument(metavar="NAME", help=_("What to call it."), show_default=False)],
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    found = circles.find(book, which)
    with _trial.deed(f"circle rename {found.name} {called}", dry_run):
        circles.rename(book, found.id, called)
        found = _by_id(found.id)
    _said(found, json)


@app.command(
    "drop",
    help=_("Dissolve a circle; its people stay."),
    epilog=examples('aftera circle drop "Night crew"'),
)
def drop(which: Which, dry_run: DryRun = False, json: Json = False) -> None:
    book = the_book()
    found = circles.find(book, which)
    with _trial.deed(f"circle drop {found.name}", dry_run) as done:
        circles.drop(book, found.id)
    if json:
        _show.as_json({**as_json(found), "deed": None if dry_run else done.id})
    else:
        _show.say(_("Dissolved: {circle}. Its people are where they were.", circle=found.name))


def as_json(found: Circle) -> dict[str, Any]:
    """Return a circle as its documented JSON object."""
    people = [{"id": number, "name": called} for number, called in found.people]
    return {"id": found.id, "name": found.name, "people": people}


def proposal_json(number: int, one: Proposal) -> dict[str, Any]:
    """Return a circle that is proposed as its documented JSON object."""
    return {
        "number": number,
        "people": [{"id": member.id, "name": member.name} for member in one.people],
        "why": why(*one.reasons),
        "last": one.last,
    }


def _proposal(number: int) -> Proposal:
    found: Sequence[Proposal] = circles.proposals(the_book(), min(number, 1_000))
    if len(found) < number:
        raise NotFound(
            n_(
                "Nothing is proposed under {number}; there is {n} circle in `aftera circle proposed`.",
                "Nothing is proposed under {number}; there are {n} circles in `aftera circle proposed`.",
                len(found),
                number=number,
            )
        )
    return found[number - 1]


def _by_id(number: int) -> Circle:
    return next(one for one in circles.listing(the_book()) if one.id == number)


def _said(found: Circle, json: bool) -> None:
    if json:
        _show.as_json(as_json(found))
    else:
        _show.say(" · ".join(part for part in (found.name, ", ".join(name for _id, name in found.people)) if part))
