"""`aftera need` and `aftera offer`: one set of verbs, for what is looked for and for what can be given."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .. import clock, needs, text
from ..errors import UsageError
from ..needs import Need
from ..words import _, n_
from . import _book, _days, _needs, _show, _trial, _verbs, _who, _wish_words
from ._complete import need_numbers, owner_names
from ._options import DryRun, Json, NoInput, On, Plain, examples
from ._who import Who

#: How many are drawn when no number is asked for.
_DRAWN = 60

Number = Annotated[
    str,
    typer.Argument(
        metavar="NUMBER",
        help=_("Its number, or a role or words that only it fits."),
        autocompletion=need_numbers,
        show_default=False,
    ),
]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help=_("Until when it holds."))]


class Wishes(_verbs.Verbs):
    """A group whose verb may be left out: nothing said lists, a name and words note something."""

    otherwise = "add"


def app(kind: str) -> typer.Typer:
    """Return the app of one of the two commands."""
    said = _wish_words.of(kind)
    made = typer.Typer(
        cls=Wishes,
        rich_markup_mode=None,
        add_completion=False,
        context_settings={"obj": kind},
        help=said.group,
        epilog=examples(*said.added, f"aftera {kind}", f"aftera {kind} done 1"),
    )
    made.command("add", help=said.add, epilog=examples(*said.added))(add)
    made.command("list", help=said.list, epilog=examples(*said.listed))(list_)
    made.command("done", help=said.done, epilog=examples(f"aftera {kind} done 1"))(done)
    made.command("close", help=said.done, epilog=examples(f"aftera {kind} close 1"), hidden=True)(done)
    made.command("fill", help=said.fill, epilog=examples(_("aftera {kind} fill 1 Minsu", kind=kind)))(fill)
    made.command("edit", help=said.edit, epilog=examples(f"aftera {kind} edit 1 --until 2027-03"))(edit)
    made.command("reopen", help=said.reopen, epilog=examples(f"aftera {kind} reopen 1"))(reopen)
    return made


def add(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WHO [WHAT...]",
            help=_("Whose it is (me, a name, '#project'), and the role or a few words."),
            autocompletion=owner_names,
            show_default=False,
        ),
    ],
    role: Annotated[str | None, typer.Option("--role", help=_("The role, where the words don't say it."))] = None,
    wish: Annotated[str | None, typer.Option("--wish", metavar="TEXT", help=_("What else is wished for."))] = None,
    until: Until = None,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book, kind = _book.book(), str(ctx.obj)
    who, what = _needs.parted(book, [text.nfc(word) for word in words])
    of = _needs.whose(book, who, no_input=no_input)
    if not (what or role or wish):
        _print(needs.listing(book, kind, of=of), kind, json, plain)
        return
    what, day = _needs.until_day(what, until)
    if wish:
        # What stands before the wish is the role, known or not.
        what, role = wish, role or what
    with _trial.deed(f"{kind} {' '.join(words)}", dry_run) as deed:
        number, fresh = needs.add(book, kind, what, of, role=role, until=day)
        row = needs.get(book, number)
    if json:
        _show.as_json(_needs.as_json(row) | {"new": fresh, "deed": None if dry_run else deed.id})
    elif plain:
        _show.plain([_needs.record(row)])
    else:
        _show.say(_needs.one_line(row))
        if not fresh:
            _show.say(_("That was noted already; what is new is added to it."))


def list_(
    ctx: typer.Context,
    of: Annotated[
        str | None,
        typer.Option(
            "--of", metavar="WHO", help=_("Only those of me, a person or a '#project'."), autocompletion=owner_names
        ),
    ] = None,
    role: Annotated[str | None, typer.Option("--role", help=_("Only this role, in any words."))] = None,
    closed: Annotated[bool, typer.Option("--closed", help=_("Those closed, and who met them."))] = False,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help=_("At most so many."))] = None,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book, kind = _book.book(), str(ctx.obj)
    drawn = limit if limit or json or plain else _DRAWN
    owner = _needs.whose(book, of, no_input=no_input) if of else None
    rows = needs.listing(book, kind, of=owner, role=role, closed=closed, limit=drawn + 1 if drawn else None)
    _print(rows[:drawn], kind, json, plain, closed=closed)
    if drawn and len(rows) > drawn and not (json or plain):
        _show.say(
            n_(
                "There are more than this {n}; --limit shows more.",
                "There are more than these {n}; --limit shows more.",
                drawn,
            )
        )


def done(
    ctx: typer.Context,
    which: Annotated[
        list[str],
        typer.Argument(
            metavar="NUMBER...",
            help=_("Its number, or a role or words that only it fits."),
            autocompletion=need_numbers,
            show_default=False,
        ),
    ],
    on: On = None,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book, kind = _book.book(), str(ctx.obj)
    named = which if all(word.isdecimal() for word in which) else [" ".join(which)]
    found = {row.id: row for row in (_needs.one(book, word, kind, no_input=no_input) for word in named)}
    with _trial.deed(f"{kind} done {' '.join(which)}", dry_run):
        rows = [needs.close(book, number, _days.first(on) or clock.today()) for number in found]
    _said(rows, json, plain)


def fill(
    ctx: typer.Context,
    which: Number,
    who: Who,
    on: On = None,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book, kind = _book.book(), str(ctx.obj)
    found = _needs.one(book, which, kind, no_input=no_input)
    person = _who.one(book, who, no_input=no_input)
    with _trial.deed(f"{kind} fill {which} {who}", dry_run):
        row = needs.fill(book, found.id, person.id, _days.first(on) or clock.today())
    _said([row], json, plain)


def edit(
    ctx: typer.Context,
    which: Number,
    wish: Annotated[str | None, typer.Option("--wish", metavar="TEXT", help=_("The words anew."))] = None,
    role: Annotated[str | None, typer.Option("--role", help=_("The role."))] = None,
    until: Until = None,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book, kind = _book.book(), str(ctx.obj)
    found = _needs.one(book, which, kind, no_input=no_input)
    columns: dict[str, Any] = {name: said for name, said in (("text", wish), ("role", role)) if said is not None}
    if until is not None:
        columns["until"] = _days.last(until, "ahead")
    if not columns:
        raise UsageError(_("Say what changes: --wish, --role or --until."))
    with _trial.deed(f"{kind} edit {which}", dry_run):
        needs.edit(book, found.id, **columns)
        row = needs.get(book, found.id)
    _said([row], json, plain)


def reopen(
    ctx: typer.Context,
    which: Number,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book, kind = _book.book(), str(ctx.obj)
    found = _needs.one(book, which, kind, closed=True, no_input=no_input)
    with _trial.deed(f"{kind} reopen {which}", dry_run):
        row = needs.reopen(book, found.id)
    _said([row], json, plain)


def _print(rows: list[Need], kind: str, json: bool, plain: bool, *, closed: bool = False) -> None:
    if closed:
        empty = _("Nothing is closed yet.")
    elif kind == "need":
        empty = _("Nothing is looked for. `aftera need WHO WHAT` notes something.")
    else:
        empty = _("Nothing is offered. `aftera offer WHO WHAT` notes something.")
    _needs.show(rows, json, plain, empty)


def _said(rows: list[Need], json: bool, plain: bool) -> None:
    if json:
        _show.as_json([_needs.as_json(row) for row in rows])
    elif plain:
        _show.plain(_needs.record(row) for row in rows)
    else:
        for row in rows:
            _show.say(_needs.one_line(row))
