"""Where each value of someone comes from: as a table, as records, as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..exchange.provenance import TITLES, Origin, Sources, Value
from ..pages import wording
from ..people import Person
from ..text import visible
from ..words import _, told
from . import _show
from ._import_table import FIELDS
from ._imports import place


def as_json(person: Person, found: Sources) -> dict[str, Any]:
    """Return the documented JSON object of someone's sources."""
    return {
        "person": person.id,
        "name": person.name,
        "sources": [origin._asdict() for origin in found.origins],
        "values": [
            {
                "field": value.field,
                "value": value.said,
                "state": value.state,
                "sources": list(value.origins),
                "written": value.written,
            }
            for value in found.values
        ],
    }


def records(found: Sources) -> Iterator[tuple[Any, ...]]:
    """Yield the sources as records, then the values."""
    for origin in found.origins:
        yield ("source", origin.id, origin.format, origin.file, origin.line, origin.day, origin.event)
    for value in found.values:
        yield (value.state, value.field, value.said, value.origins, value.written)


def draw(person: Person, found: Sources) -> None:
    """Draw what someone came from, numbered, and below it every value with the numbers that say it."""
    from rich.table import Table
    from rich.text import Text

    console = _show.console()
    console.print(Text(visible(person.name), style="bold"))
    numbers = {origin.id: str(at) for at, origin in enumerate(found.origins, start=1)}
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", style="dim")
    grid.add_column(overflow="fold")
    grid.add_column(style="dim")
    for origin in found.origins:
        grid.add_row(numbers[origin.id], Text(visible(_where(origin))), Text(visible(_when(origin))))
    if not found.origins:
        grid.add_row("", Text(_("Everything was written here; no file brought this person.")), "")
    console.print(grid)
    console.print()
    values = Table.grid(padding=(0, 2, 0, 0))
    values.add_column(style="dim", no_wrap=True)
    values.add_column(overflow="fold", ratio=1)
    values.add_column(no_wrap=True)
    before = ""
    for value in found.values:
        label = told(FIELDS[value.field]) if value.field != before else ""
        said = visible(wording.as_read(value.field, value.said), keep="\n")
        shown = Text(said, style="dim" if value.state == "only there" else "")
        values.add_row(Text(label), shown, Text(_from(value, numbers), style="dim"))
        before = value.field
    console.print(values)


def _where(origin: Origin) -> str:
    return place((origin.file or "-").replace("\\", "/").rpartition("/")[2], origin.line or 0)


def _when(origin: Origin) -> str:
    title = told(TITLES[origin.format]) if origin.format in TITLES else origin.format
    return " · ".join(filter(None, (title, origin.day.isoformat(), origin.event)))


def _from(value: Value, numbers: dict[int, str]) -> str:
    numbered = ", ".join(numbers[number] for number in value.origins)
    if value.state == "earlier":
        return _("{sources}, earlier", sources=numbered)
    if value.state == "only there":
        return _("only in {sources}", sources=numbered)
    if numbered:
        return numbered
    return _("written here, {day}", day=value.written) if value.written else _("written here")
