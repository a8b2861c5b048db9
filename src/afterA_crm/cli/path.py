"""`aftera path`: how I could reach someone, or how two people are linked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import typer

from .. import acquaintance, paths
from ..paths import Paths, Step
from ..people import Person
from ..reasons import Reason, why
from ..text import visible
from ..words import _
from . import _book, _ink, _show
from ._complete import people_names
from ._options import Json, NoInput, Plain, app, examples
from ._who import Who, one

app = app()


@app.command(
    help=_(
        "See how you could reach someone: through whom you know, and what ties each of them. With two people: "
        "how these are linked."
    ),
    epilog=examples("aftera path 소라", "aftera path 소라 민수", "aftera path 소라 --json"),
)
def path(
    who: Who,
    other: Annotated[
        str | None,
        typer.Argument(
            metavar="[OTHER]",
            help=_("Another person: then the path is between the two."),
            autocompletion=people_names,
            show_default=False,
        ),
    ] = None,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    start: Person | None = None
    end = one(book, who, no_input=no_input)
    if other is not None:
        first, end = end, one(book, other, no_input=no_input)
        start = first
        if first.is_me != end.is_me:  # from me to somebody, said either way round
            start, end = None, end if first.is_me else first
    found = paths.between(book, start.id, end.id) if start else paths.to(book, end.id)
    if json:
        _show.as_json(as_json(found, start, end))
    elif plain:
        _show.plain(_records(found, start, end))
    else:
        _draw(found, start, end)
        if start and not found.direct and len(acquaintance.known(book, [start.id, end.id])) == 2:
            _show.say(_("You know both: you could bring them together yourself."))


def as_json(found: Paths, start: Person | None, end: Person) -> dict[str, Any]:
    """Return the paths as their documented JSON object; nobody at the start is me."""

    def person(number: int | None) -> dict[str, Any] | None:
        return None if number is None else {"id": number, "name": found.names[number]}

    return {
        "from": person(start.id if start else None),
        "to": person(end.id),
        "direct": why(*found.direct),
        "ways": [
            [
                {
                    "from": person(step.one),
                    "to": person(step.other),
                    "why": why(*step.reasons),
                }
                for step in way.steps
            ]
            for way in found.ways
        ],
    }


def _records(found: Paths, start: Person | None, end: Person) -> Iterator[tuple[Any, ...]]:
    """Yield a record a step: number of the way (0: without anyone), from, its id, to, its id, kinds, reasons."""

    def record(number: int, step: Step) -> tuple[Any, ...]:
        name = "" if step.one is None else found.names[step.one]
        kinds = [reason.kind for reason in step.reasons]
        return number, step.one, name, step.other, found.names[step.other], kinds, _said(step.reasons)

    if found.direct:
        yield record(0, Step(start.id if start else None, end.id, found.direct))
    for number, way in enumerate(found.ways, 1):
        for step in way.steps:
            yield record(number, step)


def _draw(found: Paths, start: Person | None, end: Person) -> None:
    if found.direct:
        ends = f"{start.name} – {end.name}" if start else end.name
        _ink.write([(_name(ends), "bold"), ("  ", ""), (_said(found.direct), "")])
    if found.ways:
        _ink.write([(_head(found, start, end), "dim")])
    for number, way in enumerate(found.ways, 1):
        whom = [*([start.name] if start else []), *(found.names[step.other] for step in way.steps)]
        _ink.write([(" → ".join(map(_name, whom)), "bold")], [(f"{number}", "dim")], 3)
        for step in way.steps:
            _ink.write([(_name(found.names[step.other]), ""), ("  ", ""), (_said(step.reasons), "dim")], hang=5)


def _head(found: Paths, start: Person | None, end: Person) -> str:
    if start:
        if found.direct:
            return _("Also linked through others:")
        return _("How {name} and {other} are linked:", name=start.name, other=end.name)
    if found.direct:
        return _("Who else could bring you together:")
    return _("Who could bring you to {name}:", name=end.name)


def _name(name: str) -> str:
    return visible(" ".join(name.split()))


def _said(reasons: Sequence[Reason]) -> str:
    return " · ".join(" ".join(reason.text.split()) for reason in reasons)
