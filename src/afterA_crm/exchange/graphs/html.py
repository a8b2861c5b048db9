"""A map as one page that needs nothing else: no network, no library; without scripts it is a picture and a list."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from ...ties import KINDS
from ...words import _, language, n_, told
from .graph import Graph, Vertex
from .layout import layout
from .words import KIND_WORDS

_MARGIN = 70.0
#: How far the layout is drawn apart, so that names have room.
_SPREAD = 1.9
#: Above so many people only the names that are pointed at are drawn.
_MANY = 150
#: How many of those someone is tied to stand beside them in the list.
_BESIDE = 12

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ --paper: #fbf9f4; --ink: #262320; --muted: #6d675f; --line: #cfc8bc; --accent: #9a5b00; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --paper: #1b1916; --ink: #ece7dd; --muted: #a49c8f; --line: #4a453d; --accent: #e6a23c; }}
}}
body {{ margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }}
main {{ max-width: 72rem; margin: 0 auto; padding: 1rem; }}
h1 {{ font-size: 1.1rem; font-weight: 600; }}
p, small {{ color: var(--muted); }}
svg {{ width: 100%; height: auto; max-height: 85vh; display: block; }}
line {{ stroke: var(--line); stroke-width: 1.4; }}
line.event {{ stroke-opacity: .4; stroke-width: 1; }}
circle {{ fill: var(--muted); stroke: var(--paper); stroke-width: 1.5; }}
text {{ fill: var(--ink); font-size: 11px; text-anchor: middle; paint-order: stroke; stroke: var(--paper);
  stroke-width: 3px; pointer-events: none; }}
g.person {{ cursor: default; outline: none; }}
svg.many g.person text {{ display: none; }}
g.person:hover text, g.person:focus text, g.person.near text {{ display: inline; }}
g.person:hover circle, g.person:focus circle, g.person.near circle, line.near {{ fill: var(--accent);
  stroke: var(--accent); stroke-opacity: 1; }}
g.person:hover text, g.person:focus text {{ font-weight: 600; font-size: 13px; }}
ul {{ columns: 18rem; padding-left: 1.1rem; }}
li {{ break-inside: avoid; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{lead}</p>
{svg}
<p id="said" aria-live="polite">&nbsp;</p>
<ul>
{list}
</ul>
</main>
<script type="application/json" id="graph">{data}</script>
<script>
"use strict";
const graph = JSON.parse(document.getElementById("graph").textContent);
const said = document.getElementById("said");
const people = new Map([...document.querySelectorAll("g.person")].map(g => [Number(g.dataset.id), g]));
const lines = [...document.querySelectorAll("line")];
function light(id) {{
  for (const g of people.values()) g.classList.remove("near");
  const words = [];
  graph.edges.forEach((edge, at) => {{
    const near = edge[0] === id || edge[1] === id;
    lines[at].classList.toggle("near", near);
    if (near) {{
      const other = edge[0] === id ? edge[1] : edge[0];
      people.get(other).classList.add("near");
      words.push(graph.names[other] + " (" + edge[2].join(", ") + ")");
    }}
  }});
  said.textContent = id === null ? "\\u00a0" : graph.names[id] + (words.length ? ": " + words.join(" · ") : "");
}}
for (const [id, g] of people) {{
  for (const event of ["mouseenter", "focus"]) g.addEventListener(event, () => light(id));
  for (const event of ["mouseleave", "blur"]) g.addEventListener(event, () => light(null));
}}
</script>
</body>
</html>
"""


def html(graph: Graph) -> str:
    """Return a graph as a page: a picture that can be walked with the keyboard, and everyone in a list."""
    title = _("Map of people")
    count = n_("{n} person", "{n} people", len(graph.people))
    lead = _("{people}. Point at someone, or walk with Tab, to see whom they are tied to.", people=count)
    data: dict[str, Any] = {
        "names": {person.id: person.name for person in graph.people},
        "edges": [[edge.one, edge.other, [told(KIND_WORDS[kind]) for kind in edge.kinds]] for edge in graph.edges],
    }
    return _PAGE.format(
        language=language(),
        title=escape(title),
        lead=escape(lead),
        svg=_svg(graph),
        list="\n".join(_item(graph, person) for person in graph.people),
        data=_inert(json.dumps(data, ensure_ascii=False)),
    )


def _inert(data: str) -> str:
    """Return JSON that can't end the script it stands in."""
    for sign in "<>&\u2028\u2029":
        data = data.replace(sign, f"\\u{ord(sign):04x}")
    return data


def _svg(graph: Graph) -> str:
    places = {person: (x * _SPREAD, y * _SPREAD) for person, (x, y) in layout(graph).items()}
    left = min((x for x, _y in places.values()), default=0.0) - _MARGIN
    top = min((y for _x, y in places.values()), default=0.0) - _MARGIN / 2
    wide = max((x for x, _y in places.values()), default=0.0) - left + _MARGIN
    high = max((y for _x, y in places.values()), default=0.0) - top + _MARGIN / 2
    many = ' class="many"' if len(graph.people) > _MANY else ""
    parts = [f'<svg{many} viewBox="0 0 {wide:.0f} {high:.0f}" role="group">']
    for edge in graph.edges:
        (x1, y1), (x2, y2) = places[edge.one], places[edge.other]
        kind = ' class="event"' if edge.kinds == ("event",) else ""
        parts.append(f'<line{kind} x1="{x1 - left:.1f}" y1="{y1 - top:.1f}" x2="{x2 - left:.1f}" y2="{y2 - top:.1f}"/>')
    for person in graph.people:
        x, y = places[person.id]
        name = escape(_said(person))
        parts.append(
            f'<g class="person" data-id="{person.id}" tabindex="0" transform="translate({x - left:.1f} {y - top:.1f})">'
            f'<title>{name}</title><circle r="6"/><text y="-10">{escape(person.name)}</text></g>'
        )
    return "\n".join([*parts, "</svg>"])


def _item(graph: Graph, person: Vertex) -> str:
    names = {one.id: one.name for one in graph.people}
    mine = [edge for edge in graph.edges if person.id in (edge.one, edge.other)]
    mine.sort(key=lambda edge: KINDS.index(edge.kinds[0]))
    tied = []
    for edge in mine[:_BESIDE]:
        other = names[edge.other if edge.one == person.id else edge.one]
        tied.append(f"{other} ({', '.join(told(KIND_WORDS[kind]) for kind in edge.kinds)})")
    if len(mine) > _BESIDE:
        tied.append(n_("and {n} more", "and {n} more", len(mine) - _BESIDE))
    beside = f"<br><small>{escape(' · '.join(tied))}</small>" if tied else ""
    return f"<li>{escape(_said(person))}{beside}</li>"


def _said(person: Vertex) -> str:
    return f"{person.name} ({', '.join(person.roles)})" if person.roles else person.name
