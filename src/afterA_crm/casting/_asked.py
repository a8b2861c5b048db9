"""What reasons are looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ..reasons import Reason
from ._pools import Pool, Team
from ._rows import Wanted
from ._wanted import Meanings

#: The role a reason is for (None: any), the person, the reason.
Found = Iterator[tuple[int | None, int, Reason]]


class Asked(NamedTuple):
    """What reasons are looked for: the candidates of each role, the team, and the day."""

    wanted: Sequence[Wanted]
    pools: Sequence[Pool]
    whom: Sequence[Sequence[int]]
    team: Team
    slug: str
    meanings: Meanings
    today: date

    @property
    def everyone(self) -> list[int]:
        """Return the candidates of every role, each once."""
        return list(dict.fromkeys(number for some in self.whom for number in some))

    @property
    def listed(self) -> str:
        """Return the candidates of every role as SQL lists them."""
        return ", ".join(map(str, self.everyone))
