"""A map in DOT, the language of Graphviz."""

from __future__ import annotations

from .graph import Graph


def dot(graph: Graph) -> str:
    """Return a graph in DOT; names stand in quotes, where only quotes and backslashes mean something."""
    lines = ["graph afterA {", "  overlap=false;", "  node [shape=box, style=rounded];"]
    for person in graph.people:
        label = person.name + (f"\n{', '.join(person.roles)}" if person.roles else "")
        lines.append(f"  p{person.id} [label={_quoted(label)}];")
    lines += [f"  p{edge.one} -- p{edge.other} [tooltip={_quoted(', '.join(edge.kinds))}];" for edge in graph.edges]
    return "\n".join([*lines, "}", ""])


def _quoted(said: str) -> str:
    escaped = said.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
