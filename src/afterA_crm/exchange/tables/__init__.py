"""Tables of people: one file a service, each known by its header."""

from __future__ import annotations

from .eventbrite import EVENTBRITE
from .filmfreeway import FILMFREEWAY
from .google import GOOGLE
from .linkedin import LINKEDIN
from .luma import LUMA
from .meetup import MEETUP
from .naver import NAVER
from .outlook import OUTLOOK
from .remember import REMEMBER
from .table import Table
from .thunderbird import THUNDERBIRD

#: Every kind of table that is known; the first one that a header fits reads it.
TABLES: tuple[Table, ...] = (
    LINKEDIN,
    GOOGLE,
    LUMA,
    EVENTBRITE,
    MEETUP,
    FILMFREEWAY,
    THUNDERBIRD,
    NAVER,
    REMEMBER,
    OUTLOOK,
)
