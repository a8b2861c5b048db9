"""Our own CSV coming home: what its reader makes of someone's row as we would write it now.

A column takes less than the book holds, and says some of it otherwise; none of that is news.
"""

from __future__ import annotations

from collections.abc import Iterable

from ... import settings
from ..exporting import leaving
from ..facts import Facts, facts_of
from ..formats import File, Given
from ..tables.google import GOOGLE
from ..tables.outlook import OUTLOOK
from . import google, outlook
from .cells import lines

_WRITTEN = {GOOGLE.name: (google.row, google.header, GOOGLE), OUTLOOK.name: (outlook.row, outlook.header, OUTLOOK)}


def as_read(format_name: str, facts: Facts) -> Facts | None:
    """Return what someone's row says once it is read; None where it isn't a format of ours, or says nobody."""
    if format_name not in _WRITTEN:
        return None
    row, header, table = _WRITTEN[format_name]
    made = row(leaving.contact_of(facts))
    found: Iterable[object] = table.read(File("", b"".join(lines(header([made]), [made]))))
    contact = next((each.contact for each in found if isinstance(each, Given)), None)
    return facts_of(contact, settings.load().default_country) if contact is not None else None
