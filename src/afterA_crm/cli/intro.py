"""`aftera intro`: bring two people together, each asked first; write down what others did."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import clock, introductions, needs
from ..errors import UsageError
from ..introductions import Introduction
from ..text import nfc
from ..words import _
from ..words.answers import ME as _ME
from . import _days, _intro_draft, _intros, _show, _trial
from ._book import book as the_book
from ._complete import people_names, state_names
from ._intro_words import Because, IntroVerbs, Which, WhichOne, one_side
from ._intro_words import one as the_introduction
from ._options import DryRun, Json, Limit, On, Plain, examples
from ._who import one as the_one

app = typer.Typer(cls=IntroVerbs, rich_markup_mode=None, add_completion=False)
# The words that are sent stand in a file of their own.
app.add_typer(_intro_draft.app)


@app.callback(
    help=_(
        "Bring two people together, each asked first. Two names begin one, a number shows it; without anything: those "
        "on their way. The words for each side are written, never sent."
    ),
    epilog=examples(
        _('aftera intro Sora Minsu --because "both look for winter sounds"'),
        "aftera intro draft 1 --copy",
        "aftera intro next 1",
        "aftera intro",
    ),
)
def intro() -> None:
    """Stand for the group."""


@app.command(
    "new",
    help=_("Think of bringing two people together; `aftera intro ONE OTHER` is the same. The first is asked first."),
    epilog=examples(
        _('aftera intro Sora Minsu --because "both look for winter sounds"'),
        "aftera intro new sora minsu --need 3",
    ),
)
def new(
    who: Annotated[
        list[str],
        typer.Argument(metavar="ONE OTHER", help=_("The two people."), autocompletion=people_names, show_default=False),
    ],
    because: Because = None,
    need: Annotated[
        int | None, typer.Option("--need", metavar="N", min=1, help=_("The need that it would answer."))
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    if len(who) != 2:
        raise UsageError(_("An introduction takes two names; quote a name of several words."))
    one, other = (the_one(book, word) for word in who)
    if need is not None:
        needs.get(book, need)
    with _trial.deed(f"intro {' '.join(who)}", dry_run) as done:
        number, fresh = introductions.propose(book, one.id, other.id, because, need)
        held = introductions.get(book, number)
    if not fresh and not json:
        _show.say(_("These two are on their way already."))
    _said(held, json, None if dry_run else done.id)


@app.command(
    "list",
    help=_("List introductions on their way, each with why it is there."),
    epilog=examples("aftera intro list", "aftera intro list --all --plain"),
)
def list_(
    state: Annotated[
        list[str] | None,
        typer.Option("--state", help=_("Only in this state; may be said again."), autocompletion=state_names),
    ] = None,
    who: Annotated[
        str | None, typer.Option("--who", metavar="WHO", help=_("Only with this person."), autocompletion=people_names)
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all/--open", help=_("Also those that ended, or only those on their way."))
    ] = False,
    limit: Limit = 200,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = the_book()
    person = the_one(book, who).id if who else None
    states = [introductions.state(word) for word in state or ()]
    found = introductions.listing(book, states, person, only_open=not everything and not states, limit=limit)
    if json:
        _show.as_json([_intros.as_json(held) for held in found])
    elif plain:
        _show.plain(_intros.record(held) for held in found)
    elif found:
        _intros.draw_list(found)
    else:
        _show.say(_("No introductions here. `aftera intro ONE OTHER --because WHY` begins one."))


@app.command(
    "show",
    help=_("See an introduction: how far it is, why, who the two are now, and what comes next."),
    epilog=examples("aftera intro show 1", "aftera intro 1"),
)
def show(which: Which, json: Json = False, plain: Plain = False) -> None:
    book = the_book()
    held = the_introduction(book, which)
    if json:
        _show.as_json(_intros.as_json(held))
    elif plain:
        _show.plain([_intros.record(held)])
    else:
        _intros.draw(book, held)


@app.command(
    "next",
    help=_(
        "Say how far it is: the next state, or the one of --to. An outcome said alone means that something came of it."
    ),
    epilog=examples(
        "aftera intro next 1",
        "aftera intro next 1 --to made",
        _('aftera intro next 1 --outcome "a short film together"'),
    ),
)
def next_(
    which: Which,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="STATE",
            help=_("idea, asked-one, asked-both, made, met or came-of-it."),
            autocompletion=state_names,
        ),
    ] = None,
    outcome: Annotated[str | None, typer.Option("--outcome", metavar="TEXT", help=_("What came of it."))] = None,
    on: On = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    held = the_introduction(book, which)
    wanted = introductions.state(to) if to else None
    with _trial.deed(f"intro next i{held.id} {wanted or ''}".rstrip(), dry_run) as done:
        held = introductions.move(book, held.id, wanted, day=_days.last(on), outcome=outcome)
    _said(held, json, None if dry_run else done.id)


@app.command(
    "decline",
    help=_("Note that one of the two would rather not; nothing more is asked."),
    epilog=examples("aftera intro decline 1", _('aftera intro decline 1 --by Minsu "not this year"')),
)
def decline(
    introduction: WhichOne,
    text: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT...]", help=_("Why, as far as it was said."))
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="WHO", help=_("Who declined."), autocompletion=people_names)
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    held = the_introduction(book, [introduction])
    person = one_side(book, held, by) if by else None
    with _trial.deed(f"intro decline i{held.id}", dry_run) as done:
        held = introductions.decline(book, held.id, by=person, why=" ".join(text or []), day=_days.last(on))
    _said(held, json, None if dry_run else done.id)


@app.command(
    "by",
    help=_("Keep an introduction that someone else made, to me unless --to says to whom."),
    epilog=examples("aftera intro by minjun sora", "aftera intro by minjun sora --to minsu --on yesterday"),
)
def by(
    who: Annotated[
        str,
        typer.Argument(metavar="WHO", help=_("Who made it."), autocompletion=people_names, show_default=False),
    ],
    one: Annotated[
        str,
        typer.Argument(metavar="ONE", help=_("Who was introduced."), autocompletion=people_names, show_default=False),
    ],
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="WHO", help=_("To whom; to me when not said."), autocompletion=people_names),
    ] = None,
    because: Because = None,
    on: On = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    book = the_book()
    maker, person = the_one(book, who), the_one(book, one)
    other = the_one(book, to).id if to and nfc(to).strip().casefold() not in _ME else None
    day = _days.last(on) or clock.today()
    with _trial.deed(f"intro by {who} {one}", dry_run) as done:
        number, fresh = introductions.record(book, maker.id, person.id, other, day=day, because=because)
        held = introductions.get(book, number)
    if not fresh and not json:
        _show.say(_("That introduction is in the book already."))
    _said(held, json, None if dry_run else done.id)


def _said(held: Introduction, json: bool, deed: int | None) -> None:
    if json:
        _show.as_json(_intros.as_json(held) | {"deed": deed})
        return
    _show.say(_intros.one_line(held))
    if held.state in ("idea", "asked one", "asked both") and not held.by:
        _show.say(_("`aftera intro draft {number}` writes the words for it.", number=held.id))
