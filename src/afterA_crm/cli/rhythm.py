"""`aftera rhythm`: how often I want to be in touch."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .. import clock, rhythms, tags, text
from ..dates import Cadence
from ..errors import NotFound, UsageError
from ..followups import wording
from ..people import Person
from ..rhythms import Rhythm
from ..store import Book
from ..words import _, days
from . import _book, _show, _trial, _who
from ._complete import people_names, project_names, tag_names
from ._options import DryRun, Json, NoInput, Plain, app, examples

app = app()


@app.command(
    help=_(
        "Set how often you want to be in touch with a person, or with all of a role, tag or project. "
        "It counts from the last conversation. Alone it lists them."
    ),
    epilog=examples(
        _('aftera rhythm Sora "every 6 weeks"'),
        _("aftera rhythm Sora off"),
        _("aftera rhythm --role director 3 months"),
        "aftera rhythm --tag crew monthly",
        "aftera rhythm --json",
    ),
)
def rhythm(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHO... CADENCE]",
            help=_("Whom, and how often: “every 6 weeks”, “monthly”, or off."),
            autocompletion=people_names,
            show_default=False,
        ),
    ] = None,
    role: Annotated[str | None, typer.Option("--role", help=_("All who have this role."))] = None,
    tag: Annotated[
        str | None, typer.Option("--tag", help=_("All who carry this tag."), autocompletion=tag_names)
    ] = None,
    project: Annotated[
        str | None, typer.Option("--project", help=_("All members of this project."), autocompletion=project_names)
    ] = None,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    said = [text.nfc(word) for word in words or []]
    if sum(1 for one in (role, tag, project) if one) > 1:
        raise UsageError(_("A rhythm is of one thing: a person, a role, a tag or a project."))
    shared = bool(role or tag or project)
    if not said:
        _list(book, rhythms.listing(book), role, tag, project, json, plain)
        return
    whom, cadence = _read(said, shared)
    if cadence is None and not shared:
        _list_one(book, _who.one(book, " ".join(whom), no_input=no_input), json, plain)
        return
    if shared:
        targets = [_target(book, role, tag, project)]
    else:
        targets = [{"person_id": person.id} for person in _people(book, whom, no_input)]
    with _trial.deed(" ".join(["rhythm", *_flags(role, tag, project), *said]), dry_run) as done:
        for target in targets:
            if isinstance(cadence, Cadence):
                rhythms.set_rhythm(book, cadence, **target)
            elif not rhythms.remove(book, **target):
                _show.say(_("There was no rhythm to take away."))
        rows = [row for row in rhythms.listing(book) for target in targets if _is_of(row, target)]
    if json:
        _show.as_json({"rhythms": [_as_json(row) for row in rows], "deed": None if dry_run else done.id})
    elif plain:
        _show.plain(_record(row) for row in rows)
    else:
        for row in rows:
            _show.say(" · ".join(part for part in (_name(row), row.said(), _next(row)) if part))
        if not rows and done.changed:
            _show.say(_("Taken away."))


def _read(words: list[str], shared: bool) -> tuple[list[str], Cadence | str | None]:
    """Return whom the words name and how often; a cadence may be several words. "off" is an answer too.

    Raises:
        UsageError: what stands where a cadence should is none.
    """
    for at in range(0 if shared else 1, len(words)):
        last = " ".join(words[at:])
        if last.casefold() in {"off", _("off")}:
            return words[:at], "off"
        cadence = wording.cadence(last)
        if cadence is not None:
            return words[:at], cadence
    if shared or (len(words) > 1 and any(map(str.isdecimal, "".join(words[1:])))):
        raise UsageError(
            _("“{text}” is no rhythm; write it like “6 weeks” or “every friday”.", text=" ".join(words[not shared :]))
        )
    return words, None


def _people(book: Book, words: list[str], no_input: bool) -> list[Person]:
    """Return the people named: all the words as one name, else each word as its own."""
    if len(words) > 1 and "-" not in words:
        try:
            return [_who.one(book, " ".join(words), no_input=no_input)]
        except NotFound:
            pass
    return _who.everyone(book, words, no_input=no_input)


def _target(book: Book, role: str | None, tag: str | None, project: str | None) -> dict[str, Any]:
    if role:
        return {"role": " ".join(text.nfc(role).split())}
    if tag:
        return {"tag_id": tags.find(book, tag)}
    from . import _which

    return {"project_id": _which.project(book, project or "").id}


def _flags(role: str | None, tag: str | None, project: str | None) -> list[str]:
    return [f"--{name} {value}" for name, value in (("role", role), ("tag", tag), ("project", project)) if value]


def _is_of(row: Rhythm, target: dict[str, Any]) -> bool:
    if "role" in target:
        return row.of == "role" and row.name == target["role"]
    ((column, value),) = target.items()
    return row.of == column.removesuffix("_id") and row.target_id == value


def _list(
    book: Book, rows: list[Rhythm], role: str | None, tag: str | None, project: str | None, json: bool, plain: bool
) -> None:
    everyone = rhythms.default()
    if everyone:
        rows = [*rows, everyone]
    if role or tag or project:
        target = _target(book, role, tag, project)
        rows = [row for row in rows if row.of != "default" and _is_of(row, target)]
    if json:
        _show.as_json([_as_json(row) for row in rows])
    elif plain:
        _show.plain(_record(row) for row in rows)
    elif not rows:
        _show.say(_('No rhythm is set. `aftera rhythm WHO "every 6 weeks"` sets one.'))
    else:
        names = [text.visible(_name(row)) for row in rows]
        wide = min(40, max(map(text.width, names)))
        often = max(text.width(row.said()) for row in rows)
        for name, row in zip(names, rows, strict=True):
            _show.line(f"{text.pad(text.clip(name, wide), wide)}  {text.pad(row.said(), often)}  {_next(row)}".rstrip())


def _list_one(book: Book, person: Person, json: bool, plain: bool) -> None:
    """Show the rhythm that holds for a person, and where it comes from."""
    row = rhythms.rhythm_of(book, person.id)
    coming = rhythms.next_touch(person.last_touch, row) if row and person.last_touch else None
    if json:
        _show.as_json(
            {
                "person": {"id": person.id, "name": person.name},
                "rhythm": _as_json(row) if row else None,
                "next": coming and coming.isoformat(),
            }
        )
    elif plain:
        _show.plain([(person.id, person.name, row.text if row else "", coming)])
    elif row is None:
        _show.say(_("{name} has no rhythm.", name=person.name))
    else:
        through = "" if row.of == "person" else _("through {what}", what=_name(row))
        said = _("next {day}", day=days.short_day(coming, clock.today())) if coming else ""
        _show.line(" · ".join(part for part in (person.name, row.said(), through, said) if part))


def _name(row: Rhythm) -> str:
    if row.of == "default":
        return _("everyone else")
    return (
        row.name
        if row.of == "person"
        else f"#{row.name}"
        if row.of in ("tag", "project")
        else _("role {name}", name=row.name)
    )


def _next(row: Rhythm) -> str:
    if row.last_touch is None:
        return ""
    return _("next {day}", day=days.short_day(rhythms.next_touch(row.last_touch, row), clock.today()))


def _as_json(row: Rhythm) -> dict[str, Any]:
    coming = rhythms.next_touch(row.last_touch, row) if row.last_touch else None
    return {
        "id": row.id,
        "of": row.of,
        "name": row.name,
        "target": row.target_id,
        "text": row.text,
        "days": row.days,
        "next": coming.isoformat() if coming else None,
    }


def _record(row: Rhythm) -> tuple[Any, ...]:
    coming = rhythms.next_touch(row.last_touch, row) if row.last_touch else None
    return (row.id, row.of, row.name, row.text, coming)
