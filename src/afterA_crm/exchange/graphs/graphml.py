"""A map in GraphML, which Gephi, yEd and networkx read."""

from __future__ import annotations

from xml.sax.saxutils import escape

from .graph import Graph

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="name" for="node" attr.name="name" attr.type="string"/>
  <key id="roles" for="node" attr.name="roles" attr.type="string"/>
  <key id="ties" for="edge" attr.name="ties" attr.type="string"/>
  <graph id="afterA" edgedefault="undirected">"""


def graphml(graph: Graph) -> str:
    """Return a graph in GraphML."""
    lines = [_HEAD]
    for person in graph.people:
        roles = f'<data key="roles">{escape(", ".join(person.roles))}</data>' if person.roles else ""
        lines.append(f'    <node id="p{person.id}"><data key="name">{escape(person.name)}</data>{roles}</node>')
    for edge in graph.edges:
        said = escape(", ".join(edge.kinds))
        lines.append(f'    <edge source="p{edge.one}" target="p{edge.other}"><data key="ties">{said}</data></edge>')
    return "\n".join([*lines, "  </graph>", "</graphml>", ""])
