"""Pairs and bridges as they are printed, and one of them taken up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import followups, introductions, matching
from ..matching import Bridge, Matches, Pair, Party, Taken
from ..reasons import why
from ..words import _, n_
from . import _book, _ink, _intros, _promises, _show, _trial


def page(found: Matches, json: bool, plain: bool) -> None:
    """Print a page of pairs, numbered, and how many more there are."""
    if json:
        _show.as_json({"pairs": [_json(pair, number) for number, pair in _numbered(found.pairs)], "more": found.more})
        return
    if plain:
        _show.plain(_record(pair, number) for number, pair in _numbered(found.pairs))
        return
    if not found.pairs:
        _show.say(
            _("Nobody fits what is looked for now. `aftera need` and `aftera offer` note what is, and who can give it.")
        )
        return
    wide = len(str(len(found.pairs)))
    for number, pair in _numbered(found.pairs):
        need, *fits = pair.reasons
        told = [said.text for said in fits if said.kind in matching.FITTING]
        beside = [said.text for said in fits if said.kind not in matching.FITTING]
        runs = [(f"{_ink.flat(need.text)}; ", ""), (", ".join(map(_ink.flat, told)), "bold")]
        runs += [(f", {_ink.flat(text)}", "dim") for text in beside]
        _ink.write(runs, [(f"{number:>{wide}}", "dim")], wide + 2)
    if found.more:
        _show.say(n_("{n} more pair; --limit shows more.", "{n} more pairs; --limit shows more.", found.more))


def one(pair: Pair, number: int, json: bool, plain: bool) -> None:
    """Print one pair with everything that says so, line by line."""
    if json:
        _show.as_json(_json(pair, number))
    elif plain:
        _show.plain([_record(pair, number)])
    else:
        need, *fits = pair.reasons
        _ink.write([(_ink.flat(need.text), "bold")])
        for said in fits:
            _ink.write([(_ink.flat(said.text), "")], hang=3)
        _show.say(_("`aftera match {number} --intro` takes it up, said with the same options.", number=number))


def take_up(pair: Pair, number: int, dry_run: bool, json: bool, plain: bool) -> None:
    """Turn a pair into an introduction or a promise, as one deed, and say what it became."""
    book = _book.book()
    with _trial.deed(f"match {number} --intro", dry_run) as done:
        taken = matching.take_up(book, pair)
        said, row = _made(taken)
    if json:
        _show.as_json({**_json(pair, number), "made": row, "deed": None if dry_run else done.id})
    elif plain:
        _show.plain([(taken.noun, taken.id, said)])
    else:
        _show.say(said)
        if taken.noun == "introduction" and not dry_run:
            _show.say(_("`aftera intro {number}` says what comes next.", number=f"i{taken.id}"))


def offer(pairs: Sequence[Pair]) -> None:
    """Ask which pairs to take up, by number, until nothing is said."""
    taken: set[int] = set()
    while len(taken) < len(pairs):
        answer = _show.ask(_("Take one up? (its number, Enter to stop)"))
        if not answer:
            return
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer[:9]) <= len(pairs):
            number = int(answer[:9])
            if number not in taken:
                take_up(pairs[number - 1], number, False, False, False)
                taken.add(number)


def bridges(found: Sequence[Bridge], limit: int, json: bool, plain: bool) -> None:
    """Print people who know only one of my hats and fit another, each with why."""
    shown = found[:limit]
    if json:
        _show.as_json(
            {
                "bridges": [
                    {
                        "id": row.id,
                        "name": row.name,
                        "knows": row.knows,
                        "fits": row.fits,
                        "last": row.last,
                        "why": why(*row.reasons),
                    }
                    for row in shown
                ],
                "more": len(found) - len(shown),
            }
        )
    elif plain:
        _show.plain(
            (row.id, row.name, row.knows, row.fits, row.last, "; ".join(said.text for said in row.reasons))
            for row in shown
        )
    elif not found:
        _show.say(_("Nobody knows only one of your hats and fits another. `aftera hat` lists your hats."))
    else:
        for row in shown:
            _ink.write([(_ink.flat(row.name), "bold"), ("  ", ""), (f"{row.knows} → {row.fits}", "")])
            _ink.write(_ink.joined([[(_ink.flat(said.text), "dim")] for said in row.reasons]), hang=3)
        more = len(found) - len(shown)
        if more:
            _show.say(n_("{n} more person; --limit shows more.", "{n} more people; --limit shows more.", more))


def _made(taken: Taken) -> tuple[str, dict[str, Any]]:
    """Return what a pair was turned into, as the list of its noun says it, and as JSON."""
    book = _book.book()
    if taken.noun == "introduction":
        held = introductions.get(book, taken.id)
        return _intros.one_line(held), {"noun": taken.noun, **_intros.as_json(held)}
    row = followups.get(book, [taken.id])[0]
    return _promises.one_line(row), {"noun": taken.noun, **_promises.as_json(row)}


def _numbered(pairs: Sequence[Pair]) -> list[tuple[int, Pair]]:
    return list(enumerate(pairs, 1))


def _json(pair: Pair, number: int) -> dict[str, Any]:
    return {
        "number": number,
        "kind": pair.kind,
        "need": pair.need.id,
        "for": _party(pair.need.of),
        "who": _party(pair.who),
        "sentence": pair.sentence(),
        "why": why(*pair.reasons),
    }


def _record(pair: Pair, number: int) -> tuple[Any, ...]:
    """Return a pair as a record: number, kind, need, whose it is, its id, who fits, their id, the sentence."""
    need, who = pair.need.of, pair.who
    return (
        *(number, pair.kind, pair.need.id),
        *(need.name or need.kind, need.id, who.name or who.kind, who.id),
        pair.sentence(),
    )


def _party(party: Party) -> dict[str, Any]:
    return {"kind": party.kind, "id": party.id, "name": party.name or None}
