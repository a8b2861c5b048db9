"""What left, or would leave: said on stderr, as JSON and as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ..exchange.exporting.placing import Placed
from ..exchange.exporting.targets import Asked, Piece, Target
from ..words import _, n_, told
from . import _show

#: How many file names are said one by one.
_SAID = 10


class Leaving:
    """Pieces on their way out: counted as they pass, their bytes kept only where they will be shown."""

    def __init__(self, pieces: Iterable[Piece], keep: bool) -> None:
        self._pieces = pieces
        self._keep = keep
        self.passed: list[Piece] = []

    def __iter__(self) -> Iterator[Piece]:
        for piece in self._pieces:
            self.passed.append(piece if self._keep else piece._replace(data=b""))
            yield piece


def tell(
    target: Target,
    asked: Asked,
    passed: Sequence[Piece],
    where: Path | None,
    placed: Placed | None,
    staying: Sequence[str],
) -> None:
    """Say what leaves, for where, what the target loses, and what stays."""
    said = [_counted(target, asked, passed) + (f" → {where}" if where is not None else "")]
    if came := sum(piece.came for piece in passed):
        said.append(_("{n} as they came, with your edits", n=came))
    _show.say(" · ".join(said))
    if placed is not None:
        _tell_placed(target, placed)
    if target.loses:
        _show.say(told(target.loses))
    for sentence in (_stays(target, asked), *staying):
        _show.say(sentence)


def _counted(target: Target, asked: Asked, passed: Sequence[Piece]) -> str:
    if target.name == "json":
        return _("the whole book") if asked.everyone else n_("{n} person", "{n} people", len(asked.ids))
    if target.ending == ".vcf":
        return n_("{n} card", "{n} cards", len(passed))
    if target.ending == ".ics":
        return n_("{n} entry", "{n} entries", len(passed))
    people = len({piece.person for piece in passed if piece.person is not None})
    return n_("{n} person", "{n} people", people)


def _stays(target: Target, asked: Asked) -> str:
    if target.private:
        return told(target.private_with if target.private_with and asked.include else target.private)
    if asked.include:
        return _(
            "They carry names, channels, roles of now, tags, projects, events, birthdays, notes and how you met, and "
            "in the note what you asked for by name: {what}.",
            what=", ".join(sorted(asked.include)),
        )
    return _(
        "They carry names, channels, roles of now, tags, projects, events, birthdays, notes and how you met; "
        "conversations, echoes, follow-ups, rhythms and past roles stay here."
    )


def _tell_placed(target: Target, placed: Placed) -> None:
    if placed.same:
        there = n_("{n} stands there already as it is.", "{n} stand there already as they are.", len(placed.same))
        _show.say(there)
    if placed.changed_there and target.merge:
        _show.say(
            _(
                "Left alone, for you wrote inside the region of ours: {files}. "
                "Move your text out of it, or use --force.",
                files=_listed(placed.changed_there),
            )
        )
    elif placed.changed_there:
        _show.say(
            _(
                "Left alone, for they were changed there: {files}. `aftera import` them first, or use --force.",
                files=_listed(placed.changed_there),
            )
        )
    if placed.not_ours:
        _show.say(
            _(
                "Left alone, for somebody else wrote them: {files}; --force writes over them.",
                files=_listed(placed.not_ours),
            )
        )
    if placed.pruned:
        _show.say(_("Taken away, for nobody stands for them any more: {files}.", files=_listed(placed.pruned)))
    if placed.stale:
        _show.say(
            _("Of people who don't leave any more: {files}; --prune takes them away.", files=_listed(placed.stale))
        )


def _listed(names: Sequence[str]) -> str:
    more = _("and {n} more", n=len(names) - _SAID)
    return ", ".join([*names[:_SAID], *([more] if len(names) > _SAID else [])])


def as_json(target: Target, passed: Sequence[Piece], where: Path | None, placed: Placed | None) -> dict[str, Any]:
    """Return the documented JSON object of an export; the cards themselves where no file was written."""
    return {
        "target": target.name,
        "people": [_piece(piece, where is None) for piece in passed],
        "file": str(where) if where is not None else None,
        "written": placed.written if placed else None,
        "left": [*placed.changed_there, *placed.not_ours] if placed else None,
        "stale": placed.stale if placed else None,
        "pruned": placed.pruned if placed else None,
    }


def _piece(piece: Piece, whole: bool) -> dict[str, Any]:
    return {
        "id": piece.person,
        "name": piece.title,
        "version": piece.version or None,
        "came": piece.came,
        "card": piece.data.decode("utf-8", "replace") if whole else None,
    }


def records(passed: Sequence[Piece]) -> Iterator[tuple[Any, ...]]:
    """Yield the documented records of an export."""
    for piece in passed:
        yield (piece.person, piece.title, piece.version, "came" if piece.came else "new")
