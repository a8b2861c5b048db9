"""`aftera map`: the network as a picture in the terminal, or as a file for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from .. import maps
from ..maps import Bridge, Group, Map
from ..reasons import why
from ..store import Book
from ..text import clip, pad, visible, width
from ..words import _, mark, n_, told
from . import _ink, _lens, _options, _show
from ._book import book as the_book
from ._complete import people_names
from ._ink import Run
from ._lens import Hat
from ._options import DryRun, Json, NoInput, Plain, examples
from ._who import one

app = _options.app()

#: How many of a list are drawn, and how many names of a group.
_DRAWN, _NAMES = 8, 24
_KINDS = {
    "project": mark("Make together"),
    "introduction": mark("Introductions"),
    "relation": mark("Relations"),
    "talk": mark("Talked with me together"),
    "event": mark("At the same event"),
}
_GROUPS = {"circle": mark("circle"), "project": mark("project"), "event": mark("event")}


@app.command(
    "map",
    help=_(
        "See the network: circles, projects and small events as groups, who bridges them, who connected whom; of "
        "someone, whom they are tied to and by what. -o writes it as DOT, GraphML or one HTML page, with names, roles "
        "and kinds of ties only."
    ),
    epilog=examples(
        "aftera map",
        _("aftera map Sora"),
        "aftera map --hat actor -o net.html",
        "aftera map -o net.graphml",
        "aftera map --json",
    ),
)
def map_(
    who: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WHO]", help=_("Around this person."), autocompletion=people_names, show_default=False),
    ] = None,
    hat: Hat = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help=_("Write a file: .html, .graphml, .dot.")),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=_("Write over a file that is there."))] = False,
    limit: Annotated[
        int, typer.Option("--limit", min=2, max=1000, help=_("At most so many people, the nearest."))
    ] = maps.NEAREST,
    dry_run: DryRun = False,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    book = the_book()
    worn = _lens.found(book, hat)
    drawn = _map(book, who, worn.id if worn else None, limit, no_input)
    if output is not None:
        _write(drawn, output, force, dry_run, json)
    elif json:
        _show.as_json(as_json(drawn))
    elif plain:
        _show.plain(
            (
                tie.one,
                drawn.people[tie.one].name,
                tie.other,
                drawn.people[tie.other].name,
                tie.reason.kind,
                tie.reason.text,
            )
            for tie in drawn.ties
        )
    else:
        _lens.said(worn)
        draw(drawn)


def _map(book: Book, who: list[str] | None, hat_id: int | None, limit: int, no_input: bool) -> Map:
    if not who:
        return maps.everyone(book, hat_id, limit)
    person = one(book, " ".join(who), no_input=no_input)
    return maps.around(book, person.id, limit, hat_id)


def _write(drawn: Map, output: Path, force: bool, dry_run: bool, json: bool) -> None:
    from ..exchange import graphs
    from ..exchange.exporting import placing

    data = graphs.written(drawn, output.name)
    placing.check_file(output, force)
    if not dry_run:
        placing.put_file(output, [data])
    graph = graphs.of_map(drawn)
    if json:
        _show.as_json({"file": None if dry_run else str(output), "people": len(graph.people), "ties": len(graph.edges)})
        return
    people = n_("{n} person", "{n} people", len(graph.people))
    said = _("Nothing was written.") if dry_run else _("{path} is written.", path=output)
    _show.say(f"{said} {people} · " + n_("{n} tie", "{n} ties", len(graph.edges)))
    _show.say(_("In it are names, roles and kinds of ties; nothing that was said or promised."))
    _left(drawn)


def as_json(drawn: Map) -> dict[str, Any]:
    """Return a map as its documented JSON object."""
    return {
        "who": drawn.who,
        "people": [{"id": n.id, "name": n.name, "roles": list(n.roles)} for n in drawn.people.values()],
        "groups": [{"kind": g.kind, "id": g.id, "name": g.name, "people": list(g.people)} for g in drawn.groups],
        "bridges": [
            {
                "groups": [{"kind": g.kind, "id": g.id, "name": g.name} for g in (bridge.one, bridge.other)],
                "people": list(bridge.people),
                "why": why(bridge.reason),
            }
            for bridge in drawn.bridges
        ],
        "ties": [{"one": tie.one, "other": tie.other, "why": why(tie.reason)} for tie in drawn.ties],
        "left": drawn.left,
    }


def draw(drawn: Map) -> None:
    """Draw a map: someone's ties first where it is about someone, then groups, bridges, and who connected whom."""
    if drawn.who is not None:
        _around(drawn)
    bridging = {person for bridge in drawn.bridges for person in bridge.people}
    for at, group in enumerate(drawn.groups):
        if at or drawn.who is not None:
            _show.line("")
        _group(drawn, group, bridging)
    if drawn.bridges:
        _title(_("Bridges"))
        for bridge in drawn.bridges:
            _bridge(drawn, bridge)
    connected = drawn.connected() if drawn.who is None else []
    if connected:
        _title(_("Who connected whom"))
        for tie in connected:
            pair = f"{drawn.people[tie.one].name} ─ {drawn.people[tie.other].name}"
            _ink.write([(pair, ""), (f"  {tie.reason.text}", "dim")], [("  ", "")], 2)
    if drawn.who is None and not drawn.groups and not connected:
        _show.say(_("Nothing ties people yet: projects, introductions, relations and small events do."))
    _left(drawn)


def _around(drawn: Map) -> None:
    """Draw someone and whom they're tied to, a branch for each kind of tie, each with what ties them."""
    centre = drawn.people[drawn.who or 0]
    roles = f"  {', '.join(centre.roles)}" if centre.roles else ""
    _ink.write([(centre.name, "bold"), (roles, "dim")])
    own = [tie for tie in drawn.ties if drawn.who in (tie.one, tie.other)]
    kinds = [kind for kind in _KINDS if any(tie.reason.kind == kind for tie in own)]
    if not own:
        _show.say(_("Nothing ties {name} to others yet.", name=centre.name))
    for kind in kinds:
        last = kind == kinds[-1]
        _ink.write([("└─ " if last else "├─ ", "dim"), (told(_KINDS[kind]), "")])
        some = [tie for tie in own if tie.reason.kind == kind]
        names = [drawn.people[tie.other if tie.one == drawn.who else tie.one].name for tie in some[:_DRAWN]]
        wide = max(min(20, width(visible(name))) for name in names)
        stem = "   " if last else "│  "
        for name, tie in zip(names, some, strict=False):
            lead = f"{stem}  {pad(clip(visible(name), 20), wide)}  "
            _ink.write([(tie.reason.text, "dim")], [(lead, "")], width(lead))
        if len(some) > _DRAWN:
            _ink.write([(f"{stem}  ", "dim"), (n_("and {n} more", "and {n} more", len(some) - _DRAWN), "dim")])


def _group(drawn: Map, group: Group, bridging: set[int]) -> None:
    """Draw a group: its name, and its people, those who bridge to another with a sign."""
    count = n_("{n} person", "{n} people", len(group.people))
    _ink.write([(group.name, "bold"), (f"  {told(_GROUPS[group.kind])} · {count}", "dim")])
    names = [
        ("◆ " if person in bridging else "") + visible(drawn.people[person].name) for person in group.people[:_NAMES]
    ]
    more = len(group.people) - _NAMES
    if more > 0:
        names.append(n_("and {n} more", "and {n} more", more))
    for line in _rows(names, _show.columns()):
        _ink.write([("│ ", "dim"), *line])


def _rows(names: list[str], room: int | None) -> list[list[Run]]:
    """Return names on as many lines as they take, none of them broken; who bridges stands out."""
    lines: list[list[Run]] = [[]]
    cells = 2
    for name in names:
        name = clip(name, (room or 1000) - 2)
        if lines[-1] and room is not None and cells + 3 + width(name) > room:
            lines.append([])
            cells = 2
        if lines[-1]:
            lines[-1].append(("   ", ""))
            cells += 3
        lines[-1].append((name, "bold" if name.startswith("◆") else ""))
        cells += width(name)
    return lines


def _bridge(drawn: Map, bridge: Bridge) -> None:
    """Draw a bridge: `밤샘 ── 이소라 ── #ai-film`."""
    names = [drawn.people[person].name for person in bridge.people[:3]]
    more = len(bridge.people) - len(names)
    between = ", ".join(names) + (f" +{more}" if more > 0 else "")
    _ink.write(
        [(bridge.one.name, ""), (" ── ", "dim"), (between, "bold"), (" ── ", "dim"), (bridge.other.name, "")],
        [("  ◆ ", "dim")],
        4,
    )


def _title(said: str) -> None:
    _show.line("")
    _ink.write([(said, "dim")])


def _left(drawn: Map) -> None:
    if drawn.left > 0:
        _show.say(
            n_(
                "The nearest are on it; {n} more person isn't. --limit takes more in.",
                "The nearest are on it; {n} more people aren't. --limit takes more in.",
                drawn.left,
            )
        )
