"""`aftera project wrap`: the guided ending, asked on a terminal and said in options from a script."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import chapters, clock, followups, outcomes, people, wraps
from ..errors import UsageError
from ..people import Person
from ..projects import Project
from ..store import Book
from ..words import _
from . import _book, _options, _promises, _show, _trial, _which, _who, _wrap_table
from ._complete import people_names
from ._options import DryRun, Json, NoInput, Plain, can_ask, examples
from ._which import Which

app = _options.app()


@app.command(
    "wrap",
    help=_(
        "Go through a project's ending: what remains between you and each member, thanks, a seed for next time, the "
        "rhythm from here; what came of it, the next chapter. It can be left at any point and taken up again. "
        "A project let go asks who stays."
    ),
    epilog=examples(
        "aftera project wrap ghost",
        _('aftera project wrap ghost --who Sora --remains "light first" --thanks "the lights" --every "6 weeks"'),
        "aftera project wrap ghost --upstream",
        _('aftera project wrap ghost --outcome "Screened at the festival" --link https://example.org'),
        "aftera project wrap ghost --next ghost-2 --finish",
    ),
)
def wrap(
    which: Which,
    who: Annotated[
        str | None,
        typer.Option("--who", metavar="WHO", help=_("The member that is meant."), autocompletion=people_names),
    ] = None,
    remains: Annotated[
        str | None, typer.Option("--remains", help=_("What remains between you; an empty one takes it away."))
    ] = None,
    thanks: Annotated[
        str | None,
        typer.Option("--thanks", help=_("What you are grateful for: a to-do by the day it names, or in a week.")),
    ] = None,
    seed: Annotated[str | None, typer.Option("--seed", help=_("A seed for next time."))] = None,
    every: Annotated[
        str | None, typer.Option("--every", metavar="CADENCE", help=_("How often you want to be in touch; or off."))
    ] = None,
    upstream: Annotated[
        bool, typer.Option("--upstream", help=_("Promise thanks to whoever introduced the members."))
    ] = False,
    outcome: Annotated[
        str | None, typer.Option("--outcome", metavar="TEXT", help=_("An outcome: a film, a prize, a page."))
    ] = None,
    link: Annotated[str | None, typer.Option("--link", metavar="URL", help=_("Where it can be seen."))] = None,
    next_: Annotated[
        str | None, typer.Option("--next", metavar="NAME", help=_("What comes next: a project, or a new name."))
    ] = None,
    finish: Annotated[bool, typer.Option("--finish", help=_("Close the ending as it stands."))] = False,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = _book.book()
    found = _which.project(book, which)
    answers = {"remains": remains, "thanks": thanks, "seed": seed, "every": every}
    given = {name: value for name, value in answers.items() if value is not None}
    if given and who is None:
        raise UsageError(_("Say with whom: --who NAME."))
    if who is not None and not given:
        raise UsageError(_("Say what to settle: --remains, --thanks, --seed or --every."))
    if link is not None and outcome is None:
        raise UsageError(_("A link belongs to an outcome: --outcome TEXT --link URL."))
    if given or upstream or outcome is not None or next_ is not None or finish:
        person = _member(book, found, who, no_input) if who is not None else None
        said = " ".join(
            [
                *([f"--who {person.name}"] if person else []),
                *(f"--{name} {value}" for name, value in given.items()),
                *(["--upstream"] if upstream else []),
                *([f"--outcome {outcome}"] if outcome is not None else []),
                *([f"--next {next_}"] if next_ is not None else []),
                *(["--finish"] if finish else []),
            ]
        )
        with _trial.deed(f"project wrap {found.slug} {said}", dry_run) as deed:
            numbers: list[int] = []
            if person is not None:
                made = wraps.settle(book, found.id, person.id, **given)
                numbers += [made.thanks.id] if made.thanks and thanks is not None else []
            numbers += wraps.thank_upstream(book, found.id) if upstream else []
            if outcome is not None:
                outcomes.add(book, found.id, outcome, link)
            if next_ is not None:
                chapters.follow(book, found.id, next_)
            if finish:
                wraps.finish(book, found.id, clock.today())
            state, promised = wraps.state(book, found.id), followups.get(book, numbers)
        if json:
            _show.as_json(_wrap_table.as_json(state, None if dry_run else deed.id))
            return
        if upstream and not promised:
            _show.say(_("There is nobody to thank for an introduction yet."))
        for one in promised:
            _show.say(_promises.one_line(one))
        came = f"{_('What came of it')}: {outcome} {link or ''}".rstrip() if outcome else ""
        after = ", ".join(f"#{slug} {name}" for _id, slug, name in state.after) if next_ else ""
        _tell(state, person, finish, [came, f"{_('Next chapter')}: {after}" if after else ""])
        return
    if json or plain or dry_run or not can_ask(no_input) or not _show.columns():
        state = wraps.state(book, found.id)
        if json:
            _show.as_json(_wrap_table.as_json(state))
        elif plain:
            _show.plain(_wrap_table.records(state))
        else:
            _wrap_table.draw(state)
        return
    from ._wrap_talk import talk

    talk(found.id)


def suggest(book: Book, found: Project) -> None:
    """Say where the ending of a project that is over is gone through, unless it was."""
    from ..today.item import quoted  # only here: it brings all that a morning asks for

    slug = quoted(found.slug)
    if found.stage == "wrapped" and not wraps.is_settled(book, found.id):
        _show.say(_("What remains, whom to thank, what comes next: `aftera project wrap {slug}`.", slug=slug))
    elif found.stage == "let go" and wraps.has_cast(book, found.id) and not wraps.is_settled(book, found.id):
        _show.say(_("Who stays: `aftera project wrap {slug}`.", slug=slug))


def _tell(state: wraps.State, person: Person | None, finished: bool, kept: list[str]) -> None:
    """Say what was settled, as the table has it now."""
    row = next((one for one in state.members if person and one.id == person.id), None)
    if row is not None:
        said = [f"{title}: {words}" for title, words in _wrap_table.answers(row)]
        _show.say(" · ".join([row.name, *said, row.rhythm.said() if row.rhythm else ""]).rstrip(" ·"))
    for line in filter(None, kept):
        _show.say(f"#{state.project.slug} · {line}")
    if finished:
        _wrap_table.tell_finished(state)
    elif row is None and not any(kept):
        _show.say(f"#{state.project.slug} · {state.project.name}")


def _member(book: Book, found: Project, words: str, no_input: bool) -> Person:
    """Return whom the words name: of several, who is a member."""
    members = wraps.member_ids(book, found.id)
    near = [person for person in people.candidates(book, words) if person.id in members]
    return near[0] if len(near) == 1 else _who.one(book, words, no_input=no_input)
