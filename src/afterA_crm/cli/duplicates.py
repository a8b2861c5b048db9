"""`aftera duplicates`: entries that may be one person, pair by pair, and those that are not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from .. import duplicates, merging, people
from ..duplicates import Pair
from ..errors import UsageError
from ..people import Person
from ..text import nfc, width
from ..words import _
from . import _beside, _book, _ink, _show, _trial
from ._complete import people_names
from ._options import DryRun, Json, LimitOrAll, NoInput, Plain, app, can_ask, examples
from ._who import one as the_one

app = app()

#: What is typed for each answer, on either keyboard layout.
_KEYS = {"m": "merge", "ㅡ": "merge", "x": "swap", "ㅌ": "swap", "n": "not", "ㅜ": "not"} | dict.fromkeys(
    ("", "s", "ㄴ"), "skip"
)
_LEAVE = frozenset({"q", "ㅂ"})


@app.command(
    help=_(
        "See which entries may be one person, and why. On a terminal it asks pair by pair; elsewhere it lists them. "
        "`duplicates not A B` remembers that two are two people, `duplicates not` lists those."
    ),
    epilog=examples(
        "aftera duplicates",
        "aftera duplicates 소라",
        "aftera duplicates --json --limit 20",
        "aftera duplicates not id:3 id:31",
        "aftera duplicates not id:3 id:31 --remove",
    ),
)
def duplicates_(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHO | not A B]",
            help=_("Only pairs with this person."),
            autocompletion=people_names,
            show_default=False,
        ),
    ] = None,
    remove: Annotated[
        bool, typer.Option("--remove", help=_("With not: let the two be suggested again."), show_default=False)
    ] = False,
    limit: LimitOrAll = 0,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    said = [nfc(word) for word in words or []]
    book = _book.book()
    if said[:1] == ["not"]:
        if len(said) == 1 and not remove:
            _list_apart(json, plain)
        elif len(said) == 3:
            two = [the_one(book, word, no_input=no_input) for word in said[1:]]
            _settle(two[0], two[1], remove, dry_run, json, plain)
        else:
            raise UsageError(_("Name both: `aftera duplicates not A B`; a name of several words stands in quotes."))
        return
    if remove:
        raise UsageError(_("--remove goes with `aftera duplicates not A B`."))
    who = the_one(book, " ".join(said), no_input=no_input) if said else None
    found = duplicates.pairs(book, limit or None, who.id if who else None)
    if json:
        _show.as_json([as_json(pair) for pair in found])
    elif plain:
        _show.plain((pair.one.id, pair.one.name, pair.other.id, pair.other.name, _why(pair)) for pair in found)
    elif not found:
        _show.say(
            _("Nobody seems to be in the book twice.")
            if who is None
            else _("Nobody else in the book seems to be {name}.", name=who.name)
        )
    elif dry_run or not can_ask(no_input) or _show.columns() is None:
        _list(found)
    else:
        _ask(found)


def as_json(pair: Pair) -> dict[str, Any]:
    """Return a pair as the documented JSON object."""
    return {
        "one": _person(pair.one),
        "other": _person(pair.other),
        "reasons": [
            {"kind": reason.kind, "what": reason.what, "text": duplicates.said(reason)} for reason in pair.reasons
        ],
    }


def _person(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "roles": person.roles,
        "organisation": person.organisation,
        "last": person.last_touch,
    }


def _why(pair: Pair) -> str:
    """Return the reasons on one line, the first of each kind."""
    first: dict[str, str] = {}
    for reason in pair.reasons:
        first.setdefault(reason.kind, duplicates.said(reason))
    kinds = [reason.kind for reason in pair.reasons]
    return " · ".join(
        said + (f" (+{kinds.count(kind) - 1})" if kinds.count(kind) > 1 else "") for kind, said in first.items()
    )


def _list(found: Sequence[Pair]) -> None:
    for pair in found:
        _show.line(f"id:{pair.one.id} {_show.candidate(pair.one)}  |  id:{pair.other.id} {_show.candidate(pair.other)}")
        _show.line(f"    {_why(pair)}")
    _show.say(_("`aftera merge A B` makes two one; `aftera duplicates not A B` says that they are two people."))


def _ask(found: Sequence[Pair]) -> None:
    """Show pair after pair and do as answered; someone merged stands for both from then on."""
    stands: dict[int, int] = {}
    left = len(found)
    for number, pair in enumerate(found, 1):
        left -= 1
        ids = sorted({_standing(stands, person.id) for person in (pair.one, pair.other)})
        if len(ids) < 2 or duplicates.are_apart(_book.book(), *ids):
            continue
        (ahead,) = duplicates.longer_first(_book.book(), [(ids[0], ids[1])])
        if number > 1:
            _show.line("")
        gone = _ask_one(pair, ahead, f"{number}/{len(found)}")
        if gone is None:
            return
        stands |= gone
    _show.say(_("That was all."))


def _standing(stands: dict[int, int], number: int) -> int:
    while number in stands:
        number = stands[number]
    return number


def _ask_one(pair: Pair, ahead: tuple[int, int], count: str) -> dict[int, int] | None:
    """Ask about one pair; return who was merged into whom, or None where the user leaves."""
    book = _book.book()
    one, other = people.get(book, ahead)
    while True:
        rows = merging.side_by_side(book, one.id, other.id)
        _ink.write([(_why(pair), "bold")], [(count, "dim")], width(count) + 2)
        _beside.draw(one, other, rows)
        for sentence in _beside.kept(one, other, rows)[1:]:
            _show.say(sentence)
        answer = _choice()
        if answer is None:
            return None
        if answer == "swap":
            one, other = other, one
            continue
        if answer == "merge":
            with _book.deed(f"merge {one.name} {other.name}"):
                merging.merge(book, one.id, other.id)
            _show.say(
                _(
                    "{other} is now {one}; `aftera undo` takes it back.",
                    other=_beside.named(other),
                    one=_beside.named(one),
                )
            )
            return {other.id: one.id}
        if answer == "not":
            with _book.deed(f"duplicates not {one.name} {other.name}"):
                duplicates.apart(book, one.id, other.id)
            _show.say(
                _("Remembered: {one} and {other} are two people.", one=_beside.named(one), other=_beside.named(other))
            )
        return {}


def _choice() -> str | None:
    """Ask what to do with a pair; None is to leave."""
    while True:
        said = _show.ask_on(_("m make them one · x swap · n not the same · s skip · q leave:"))
        if said is None or (said := said.casefold()) in _LEAVE:
            return None
        if said in _KEYS:
            return _KEYS[said]
        _show.say(_("Type m, x, n, s or q."))


def _settle(one: Person, other: Person, remove: bool, dry_run: bool, json: bool, plain: bool) -> None:
    """Remember that two are two people, or forget it."""
    book = _book.book()
    title = f"duplicates not {one.name} {other.name}{' --remove' if remove else ''}"
    with _trial.deed(title, dry_run) as done:
        change = duplicates.together if remove else duplicates.apart
        changed = change(book, one.id, other.id)
    if json:
        _show.as_json(
            {
                "one": {"id": one.id, "name": one.name},
                "other": {"id": other.id, "name": other.name},
                "apart": not remove,
                "changed": changed,
                "deed": done.id if changed and not dry_run else None,
            }
        )
    elif plain:
        _show.plain([(one.id, one.name, other.id, other.name, changed)])
    elif remove and changed:
        _show.say(_("{one} and {other} may be suggested again.", one=_beside.named(one), other=_beside.named(other)))
    elif remove:
        _show.say(
            _("{one} and {other} weren't remembered as two people.", one=_beside.named(one), other=_beside.named(other))
        )
    else:
        _show.say(
            _("Remembered: {one} and {other} are two people.", one=_beside.named(one), other=_beside.named(other))
        )


def _list_apart(json: bool, plain: bool) -> None:
    known = duplicates.known_apart(_book.book())
    if json:
        _show.as_json([{"one": _person(one), "other": _person(other)} for one, other in known])
    elif plain:
        _show.plain((one.id, one.name, other.id, other.name) for one, other in known)
    elif known:
        for one, other in known:
            _show.line(f"id:{one.id} {_show.candidate(one)}  |  id:{other.id} {_show.candidate(other)}")
    else:
        _show.say(_("No two are remembered as two people."))
