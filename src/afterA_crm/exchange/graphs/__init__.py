"""A map as a file for other programs: names, what people do, and kinds of ties; nothing else of the book is in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING

from ...errors import UsageError
from ...words import _
from .dot import dot
from .graph import Edge, Graph, Vertex, of_map
from .graphml import graphml
from .html import html

if TYPE_CHECKING:
    from ...maps import Map

__all__ = ["ENDINGS", "Edge", "Graph", "Vertex", "dot", "graphml", "html", "of_map", "written"]

#: How a file is written, by the ending of its name.
ENDINGS: dict[str, Callable[[Graph], str]] = {
    ".dot": dot,
    ".gv": dot,
    ".graphml": graphml,
    ".html": html,
    ".htm": html,
}


def written(map_: Map, name: str) -> bytes:
    """Return a map as the bytes of a file of that name.

    Raises:
        UsageError: its ending is of no kind that can be written.
    """
    form = ENDINGS.get(PurePath(name).suffix.casefold())
    if form is None:
        endings = ", ".join(dict.fromkeys(ENDINGS))
        raise UsageError(_("A map is written as one of these, by the file's ending: {endings}.", endings=endings))
    return form(of_map(map_)).encode("utf-8")
