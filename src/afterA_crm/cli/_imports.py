"""What an import would do or did: as JSON, as records, and what could not be read on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import typer

from ..exchange.importing.items import Item, Plan
from ..exchange.importing.talks import Talking
from ..words import _, mark, n_, told
from . import _show

#: How many problems are said one by one.
_SAID = 20

_COUNTS = {
    "new": mark("{n} new"),
    "update": mark("{n} with news"),
    "duplicate": mark("{n} new, perhaps known"),
    "same": mark("{n} as they are"),
    "broken": mark("{n} unreadable"),
}


@contextmanager
def progress(title: str, total: int | None = None) -> Iterator[Callable[[int], None] | None]:
    """Show how far a long import is, on a terminal and only once it takes a while; yield what is told each step."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar(title, total)
    try:
        yield bar.step
    except KeyboardInterrupt:
        # Typer would end without a word; a stop is said, and the open deed is taken back on the way.
        raise typer.Abort from None
    finally:
        bar.close()


class _Bar:
    """A progress bar that appears after the first few hundred cards."""

    def __init__(self, title: str, total: int | None) -> None:
        self._title = title
        self._total = total
        self._progress: Any = None
        self._task: Any = None

    def step(self, count: int) -> None:
        """Say how many cards are done."""
        if count % 50:
            return
        if self._progress is None and count >= 300:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._progress = Progress(*columns, console=Console(stderr=True, markup=False), transient=True)
            self._task = self._progress.add_task(self._title, total=self._total)
            self._progress.start()
        if self._progress is not None:
            self._progress.update(self._task, completed=count)

    def close(self) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()


def say_problems(plan: Plan) -> None:
    """Say on stderr which cards can't be read and which lines were passed over, with file and line."""
    found = [(item.file, item.line, item.reason) for item in plan.items if item.status == "broken"] + [
        (item.file, notice.line, notice.sentence) for item in plan.items for notice in item.notices
    ]
    for file, line, sentence in found[:_SAID]:
        _show.say(f"{place(file, line)}: {sentence}")
    if len(found) > _SAID:
        _show.say(_("{n} more of these; --json lists all of them.", n=len(found) - _SAID))


def place(file: str, line: int) -> str:
    """Return where a card stands: the file, and the line if it is one card's."""
    name = _("standard input") if file == "-" else file
    return f"{name}:{line}" if line else name


def counted(plan: Plan) -> str:
    """Return how many cards and conversations there are of each status."""
    return ", ".join(_count(status, count) for status, count in plan.counts().items())


def _count(status: str, count: int) -> str:
    if status == "group":
        return n_("{n} group", "{n} groups", count)
    if status == "talk":
        return n_("{n} conversation", "{n} conversations", count)
    if status == "told":
        return n_("{n} conversation known already", "{n} conversations known already", count)
    return told(_COUNTS[status], n=count)


def told_counts(plan: Plan, deed: int | None) -> str:
    """Return what an import did in one line."""
    what = counted(plan)
    if deed is None:
        return _("Nothing to do: {what}.", what=what)
    return _("Imported: {what}. `aftera undo` takes it back.", what=what)


def show(plan: Plan, people: dict[int, int], deed: int | None, json: bool) -> None:
    """Print the plan, or what was done, as JSON or as records."""
    if json:
        _show.as_json(as_json(plan, people, deed))
    else:
        _show.plain(
            (item.status, item.file, item.line, item.name, people.get(at, item.person_id), item.by, item.reason)
            for at, item in enumerate(plan.items)
        )
        _show.plain((talk.status, talk.file, talk.line, talk.day, talk.sentence) for talk in plan.talks)


def as_json(plan: Plan, people: dict[int, int], deed: int | None) -> dict[str, Any]:
    """Return the documented JSON object of an import."""
    return {
        "cards": [_item_json(item, people.get(at, item.person_id)) for at, item in enumerate(plan.items)],
        "talks": [_talk_json(talk) for talk in plan.talks],
        "counts": plan.counts(),
        "event": plan.event.slug if plan.event is not None else None,
        "deed": deed,
    }


def _item_json(item: Item, person: int | None) -> dict[str, Any]:
    return {
        "status": item.status,
        "file": item.file,
        "line": item.line,
        "name": item.name or None,
        "person": person,
        "by": item.by or None,
        "changes": [
            {"field": change.field, "before": change.before, "after": change.after, "stays": change.stays}
            for change in item.changes
        ],
        "met": {"event": item.met.slug or None, "on": item.met.day, "how": item.met.how} if item.met else None,
        "suspects": [{"id": each.id, "name": each.name, "why": each.why} for each in item.suspects],
        "reason": item.reason or None,
        "notices": [{"line": notice.line, "text": notice.sentence} for notice in item.notices],
    }


def _talk_json(talk: Talking) -> dict[str, Any]:
    return {
        "status": talk.status,
        "file": talk.file,
        "line": talk.line,
        "day": talk.day.isoformat(),
        "sentence": talk.sentence,
        "note": talk.note or None,
        "names": list(talk.names),
    }
