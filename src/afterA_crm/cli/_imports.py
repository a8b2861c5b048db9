"""What an import would do or did: as a table, as JSON, as records, and what could not be read on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import typer

from ..exchange.differences import Change
from ..exchange.plan import Item, Plan
from ..text import clip, visible
from ..words import _, mark, told
from . import _show

#: How many cards of one kind a table shows, and how many problems are said one by one.
_DRAWN, _SAID = 30, 20

_COUNTS = {
    "new": mark("{n} new"),
    "update": mark("{n} with news"),
    "duplicate": mark("{n} new, perhaps known"),
    "group": mark("{n} groups"),
    "same": mark("{n} as they are"),
    "broken": mark("{n} unreadable"),
}
_TITLES = {
    "new": mark("New"),
    "update": mark("Known, with news"),
    "duplicate": mark("New, but perhaps known already"),
    "group": mark("Groups, as tags"),
    "broken": mark("Unreadable"),
}
_FIELDS = {
    "name": mark("name"),
    "reading": mark("reading"),
    "note": mark("note"),
    "birthday": mark("birthday"),
    "nickname": mark("nickname"),
    "email": mark("e-mail"),
    "phone": mark("phone"),
    "link": mark("link"),
    "address": mark("address"),
    "messenger": mark("messenger"),
    "role": mark("role"),
    "tag": mark("tag"),
    "photo": mark("picture"),
    "met": mark("how we met"),
    "via": mark("introduced by"),
    "event": mark("event"),
    "card": mark("original card"),
}
_BY = {
    "card": mark("the same card"),
    "uid": mark("the same UID"),
    "email": mark("the same e-mail"),
    "phone": mark("the same phone"),
    "link": mark("the same profile"),
    "name": mark("the same name and organisation"),
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


def told_counts(plan: Plan, deed: int | None) -> str:
    """Return what an import did in one line."""
    counts = plan.counts()
    what = ", ".join(told(_COUNTS[status], n=count) for status, count in counts.items())
    if deed is None:
        return _("Nothing to do: {what}.", what=what)
    return _("Imported: {what}. `aftera undo` takes it back.", what=what)


def draw(plan: Plan) -> None:
    """Draw the plan: what is news, card by card, and how many are as they were."""
    from rich.table import Table
    from rich.text import Text

    console = _show.console()
    for status, title in _TITLES.items():
        items = [item for item in plan.items if item.status == status]
        if not items or status == "broken":
            continue
        console.print(Text(told(title), style="bold"))
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True, overflow="ellipsis", max_width=26)
        grid.add_column(overflow="fold", ratio=1)
        grid.add_column(no_wrap=True, style="dim", justify="right")
        for item in items[:_DRAWN]:
            where = clip(visible(place(item.file.replace("\\", "/").rpartition("/")[2], item.line)), 28)
            grid.add_row(Text(f"  {visible(item.name)}"), Text("\n".join(map(visible, _lines(item)))), Text(where))
        console.print(grid)
        if len(items) > _DRAWN:
            console.print(Text("  " + _("and {n} more", n=len(items) - _DRAWN), style="dim"))
    what = ", ".join(told(_COUNTS[status], n=count) for status, count in plan.counts().items())
    console.print(Text(what, style="dim"))


def _lines(item: Item) -> list[str]:
    """Return what a row of the table says about a card."""
    if item.status in ("new", "duplicate", "group"):
        found = [_who(item)]
        for suspect in item.suspects:
            found.append(_("perhaps {name}: {why}", name=suspect.name, why=told(_BY[suspect.why])))
        return [line for line in found if line]
    found = [told(_BY[item.by])] if item.by and item.by != "card" else []
    found += [_change(change) for change in item.changes if change.field != "card"]
    found += [_("perhaps also {name}: {why}", name=each.name, why=told(_BY[each.why])) for each in item.suspects]
    return found


def _who(item: Item) -> str:
    if item.entry is None:
        return ""
    facts = item.entry.facts
    reach = [each.value for (kind, _key), each in facts.channels.items() if kind in ("email", "phone")]
    return " · ".join([*(role.said() for role in facts.roles[:2]), *reach[:2]])


def _change(change: Change) -> str:
    field = told(_FIELDS[change.field])
    before, after = (_short(said) if said else "" for said in (change.before, change.after))
    if change.stays:
        return _(
            "{field}: stays {before}; the card says {after}", field=field, before=before or "–", after=after or "–"
        )
    if not before:
        return f"{field} + {after}"
    return f"{field} {before} → {after}" if after else f"{field} − {before}"


def _short(said: str) -> str:
    return clip(" ".join(said.split()), 60)


def show(plan: Plan, people: dict[int, int], deed: int | None, json: bool) -> None:
    """Print the plan, or what was done, as JSON or as records."""
    if json:
        _show.as_json(as_json(plan, people, deed))
    else:
        _show.plain(
            (item.status, item.file, item.line, item.name, people.get(at, item.person_id), item.by, item.reason)
            for at, item in enumerate(plan.items)
        )


def as_json(plan: Plan, people: dict[int, int], deed: int | None) -> dict[str, Any]:
    """Return the documented JSON object of an import."""
    return {
        "cards": [_item_json(item, people.get(at, item.person_id)) for at, item in enumerate(plan.items)],
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
        "suspects": [{"id": each.id, "name": each.name, "why": each.why} for each in item.suspects],
        "reason": item.reason or None,
        "notices": [{"line": notice.line, "text": notice.sentence} for notice in item.notices],
    }
