"""Events: festivals, hackathons and meetups, when and where, and whom I met there.

`_rows` reads and finds them, `_making` makes and changes them, `_page` is one event seen, `_series` its editions.
`meeting` says whom I met, also people who are new; `lines` takes in what is typed at an event, line by line; `since`
tells what came of it. These three bring more along, so they are imported where they are used.
"""

from __future__ import annotations

from ._making import attend, edit, in_order, new, series_id
from ._page import Page, page
from ._rows import MET, Event, by_slug, find, get, listing
from ._series import Back, Edition, Series, all_series, came_back, editions, find_series

__all__ = [
    "MET",
    "Back",
    "Edition",
    "Event",
    "Page",
    "Series",
    "all_series",
    "attend",
    "by_slug",
    "came_back",
    "edit",
    "editions",
    "find",
    "find_series",
    "get",
    "in_order",
    "listing",
    "new",
    "page",
    "series_id",
]
