"""Tables of people: one file a service, each known by its header."""

from __future__ import annotations

from .linkedin import LINKEDIN
from .table import Table

#: Every kind of table that is known, those with the longest signatures first.
TABLES: tuple[Table, ...] = (LINKEDIN,)
