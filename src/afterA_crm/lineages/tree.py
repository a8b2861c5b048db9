"""A lineage laid out as a tree: one project below the other, forks to the right, joins drawn once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from . import Lineage


class Branch(NamedTuple):
    """One project where it stands in the tree.

    `lead` goes before it, `below` before what is said under it; `again` is one that was drawn further up, and `also`
    are the other projects it came from.
    """

    id: int
    lead: str
    below: str
    again: bool
    also: tuple[int, ...]
    #: Whether it is the first of a family, and whether exactly one project follows in the same column.
    begins: bool
    goes_on: bool


def branches(lineage: Lineage) -> Iterator[Branch]:
    """Yield every project of a lineage from its beginnings on; a circle is entered at its oldest project."""
    drawn: set[int] = set()
    place = {number: at for at, number in enumerate(lineage.nodes)}
    beginnings = [number for number, node in lineage.nodes.items() if not node.before]
    for start in [*beginnings, *lineage.nodes]:
        if start in drawn:
            continue
        waiting: list[tuple[int, int | None, str, str]] = [(start, None, "", "")]
        while waiting:
            number, parent, lead, rest = waiting.pop()
            again, node = number in drawn, lineage.nodes[number]
            drawn.add(number)
            after = [] if again else sorted(node.after, key=place.__getitem__)
            also = () if again else tuple(one for one in node.before if one != parent)
            yield Branch(number, lead, rest + ("│ " if after else "  "), again, also, parent is None, len(after) == 1)
            if len(after) == 1:
                waiting.append((after[0], number, rest, rest))
            else:
                kids = [(kid, number, f"{rest}├─", f"{rest}│ ") for kid in after[:-1]]
                kids += [(kid, number, f"{rest}└─", f"{rest}  ") for kid in after[-1:]]
                waiting += reversed(kids)
