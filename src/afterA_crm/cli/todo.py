"""`aftera todo`: promise a follow-up in one line, or see what is open."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import followups, people, text
from ..errors import NotFound, UsageError
from ..followups import wording
from ..followups.wording import Wording
from ..store import Book
from ..words import _, n_
from . import _book, _days, _lens, _promises, _show, _trial, _who
from ._complete import people_names, project_names
from ._lens import Hat
from ._options import DryRun, Json, NoInput, Plain, app, examples

app = app()

#: How many follow-ups are drawn when no number is asked for.
_DRAWN = 60

Project = Annotated[
    str | None,
    typer.Option(
        "--project", help=_("For this project; in a list, only what is for it."), autocompletion=project_names
    ),
]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help=_("At most so many."))]
Until = Annotated[str | None, typer.Option("--until", metavar="WHEN", help=_("Only those that begin by this day."))]
Everything = Annotated[bool, typer.Option("--all", help=_("Also those done and dropped."))]


@app.command(
    help=_("Promise a follow-up: WHO, WHEN and WHAT. Alone it lists what is open, each with its permanent number."),
    epilog=examples(
        _('aftera todo Sora "next tuesday" send the reference'),
        _('aftera todo "Kim Minsu" "every 6 weeks" ask how it goes'),
        _("aftera todo me tomorrow pay the rent --project ai-film"),
        _("aftera todo Sora friday the soundtrack --theirs"),
        "aftera todo --until sunday --json",
    ),
)
def todo(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHO WHEN WHAT...]",
            help=_("Whom it is for (me where it is yours alone), the day in any words, and what."),
            autocompletion=people_names,
            show_default=False,
        ),
    ] = None,
    theirs: Annotated[bool, typer.Option("--theirs", help=_("They promised it to me."))] = False,
    every: Annotated[
        str | None, typer.Option("--every", metavar="CADENCE", help=_("It comes back: “6 weeks”, “month”."))
    ] = None,
    project: Project = None,
    who: Annotated[
        str | None,
        typer.Option("--who", metavar="WHO", help=_("List only this person's."), autocompletion=people_names),
    ] = None,
    until: Until = None,
    everything: Everything = False,
    hat: Hat = None,
    limit: Limit = None,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    if not words:
        show(("theirs" if theirs else None), who, project, until, everything, limit, json, plain, hat)
        return
    if hat:
        raise UsageError(_("--hat is for the list: a promise is seen by the conversation or project it belongs to."))
    book = _book.book()
    whom, said = _read(book, [text.nfc(word) for word in words], no_input)
    if every:
        said = said._replace(repeat=_cadence(every))
    project_id, said = _project(book, project, said)
    if not said.text:
        raise UsageError(_("Say what is to be done: `aftera todo WHO WHEN WHAT`."))
    with _trial.deed(f"todo {' '.join(words)}", dry_run) as done:
        number = followups.add(
            book,
            said.text,
            whom,
            said.due,
            said.due_from,
            said.time,
            "theirs" if theirs else "mine",
            said.repeat,
            project_id=project_id,
        )
        row = followups.get(book, [number])[0]
    if json:
        _show.as_json(_promises.as_json(row) | {"deed": None if dry_run else done.id})
    elif plain:
        _show.plain([_promises.record(row)])
    else:
        _show.say(_promises.one_line(row))


def show(
    whose: str | None,
    who: str | None,
    project: str | None,
    until: str | None,
    everything: bool,
    limit: int | None,
    json: bool,
    plain: bool,
    hat: str | None = None,
) -> None:
    """List follow-ups, mine and theirs or only those of one side."""
    book = _book.book()
    worn = _lens.found(book, hat)
    drawn = limit if limit or json or plain else _DRAWN
    rows = followups.listing(
        book,
        whose=whose,
        person_id=_who.one(book, who).id if who else None,
        project_id=_named(book, project) if project else None,
        until=_days.last(until, "ahead"),
        closed=everything,
        hat_id=worn.id if worn else None,
        limit=drawn + 1 if drawn else None,
    )
    if not (json or plain):
        _lens.said(worn)
    _promises.show(rows[:drawn], json, plain, _("Nothing is open. `aftera todo WHO WHEN WHAT` promises something."))
    if drawn and len(rows) > drawn and not (json or plain):
        _show.say(
            n_(
                "There are more than this {n}; --limit shows more.",
                "There are more than these {n}; --limit shows more.",
                drawn,
            )
        )


def _read(book: Book, words: list[str], no_input: bool) -> tuple[list[int], Wording]:
    """Return whom the follow-up is for, and what is to be done when."""
    if len(words) == 1:
        words = words[0].split() or [""]
    if words[0] in {"-", "."}:
        return [], _wording(words[1:])
    if len(words) > 2:
        # A name of two words that nobody quoted.
        both = " ".join(words[:2])
        named = [one for one in people.candidates(book, both) if text.squash(one.name) == text.squash(both)]
        if len(named) == 1:
            return [named[0].id], _wording(words[2:])
    try:
        found = [_who.one(book, name, no_input=no_input) for name in words[0].split(",") if name.strip()]
    except NotFound:
        if words[0].casefold() == "me":
            return [], _wording(words[1:])
        understood = _understood(book, words)
        if understood is None:
            raise
        return understood
    return [person.id for person in found if not person.is_me], _wording(words[1:])


def _understood(book: Book, words: list[str]) -> tuple[list[int], Wording] | None:
    """Read the words as a clause of a line, which knows particles and titles; None where that says too little."""
    from .. import knowing

    line = " ".join(words)
    u = knowing.understand(book, f".; {line}")
    said = next((one for one in u.followups if not one.proposed), None)
    if said is not None and said.people and not u.questions:
        return [*said.people], Wording(said.text, said.due, said.from_, said.time, said.repeat)
    return ([], _wording(words)) if wording.when(words[0]) else None


def _wording(words: list[str]) -> Wording:
    """Return when and what; quotes around a day say where it ends."""
    first = wording.when(words[0]) if words else None
    if first is None:
        return wording.read(" ".join(words))
    if " " not in words[0]:
        joined = wording.read(" ".join(words))
        if joined.due or joined.repeat:
            return joined
    return wording.read(" ".join(words[1:]), first)


def _cadence(every: str) -> str:
    cadence = wording.cadence(every)
    if cadence is None:
        raise UsageError(_("“{text}” is no rhythm; write it like “6 weeks” or “every friday”.", text=every))
    return cadence.text


def _named(book: Book, project: str) -> int:
    from . import _which

    return _which.project(book, project).id


def _project(book: Book, named: str | None, said: Wording) -> tuple[int | None, Wording]:
    """Return the project that is named by the option, or by a #slug among the words."""
    if named:
        return _named(book, named), said
    for word in said.text.split():
        if word.startswith("#") and len(word) > 1:
            number = book.value("SELECT id FROM project WHERE slug = ?", text.slug(word[1:]))
            if number:
                left = " ".join(other for other in said.text.split() if other != word)
                return int(number), said._replace(text=left)
    return None, said
