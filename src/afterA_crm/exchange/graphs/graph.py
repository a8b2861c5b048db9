"""What leaves of a map: people as points, and between two of them the kinds of ties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ...text import visible
from ...ties import KINDS

if TYPE_CHECKING:
    from ...maps import Map

#: What no XML may hold, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Vertex(NamedTuple):
    """A person: a number within the file, a name, what they do now."""

    id: int
    name: str
    roles: tuple[str, ...]


class Edge(NamedTuple):
    """Two people, by their numbers within the file, and the kinds of ties between them, the strongest first."""

    one: int
    other: int
    kinds: tuple[str, ...]


class Graph(NamedTuple):
    """People and what ties them; nothing private can be in it, for nothing else of the book fits in."""

    people: tuple[Vertex, ...]
    edges: tuple[Edge, ...]


def of_map(map_: Map) -> Graph:
    """Return what leaves of a map; people are numbered anew, so that no id of the book leaves."""
    numbers = {person: at for at, person in enumerate(map_.people, 1)}
    kinds: dict[tuple[int, int], set[str]] = {}
    for tie in map_.ties:
        if tie.one in numbers and tie.other in numbers:
            one, other = sorted((numbers[tie.one], numbers[tie.other]))
            kinds.setdefault((one, other), set()).add(tie.reason.kind)
    told = ((pair, tuple(kind for kind in KINDS if kind in held)) for pair, held in sorted(kinds.items()))
    people = (
        Vertex(numbers[node.id], _plain(node.name), tuple(map(_plain, node.roles))) for node in map_.people.values()
    )
    return Graph(tuple(people), tuple(Edge(*pair, held) for pair, held in told))


def _plain(said: str) -> str:
    """Return a text on one line, with nothing in it that acts or that XML can't hold."""
    return _FORBIDDEN.sub("\ufffd", visible(" ".join(said.split())))
