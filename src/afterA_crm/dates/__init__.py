"""The Korean and English grammar of days, windows, times and cadences.

Pure: a text, the present moment and the direction looked in -> what it says and where. Nothing is guessed in
silence: what is no date is not found, what could be another day is a `Doubt`.

- *back*: a weekday is the last one, a month and day the most recent (or today). *ahead*: the next one; a month
  and day ten or more months ahead is a doubt. Words of direction (다음, last, ago) win over both.
- A weekday's name on that weekday is the one a week off; `this friday`, 이번 금요일 may be today.
- `next friday` and 다음 금요일 lie in the next calendar week, `last friday` is the last one gone by.
- 월말 and `end of month` are one day, the last; 초 is the 1st to 10th, 중순 the 11th to 20th, 하순 the rest.
- A time alone is today's, gone by or not; 밤 12시 and a midnight still to come belong to the day after.
"""

from __future__ import annotations

from datetime import datetime

from ._shapes import Cadence, Doubt, Found, Look, Unit, What, When

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from ._reading import Reading

__all__ = [
    "Cadence",
    "Doubt",
    "Found",
    "Look",
    "Unit",
    "What",
    "When",
    "anywhere",
    "at_end",
    "at_start",
    "cadence_rule",
    "next_day",
    "parse_partial",
    "whole",
]

_OPEN = {"(": ")", "[": "]"}


def at_start(text: str, now: datetime, look: Look, order: str = "ymd", week_start: int = 0) -> Found | None:
    """Return the longest phrase the text begins with, after white space and one opening bracket.

    `text` is NFC. `order` (ymd, mdy, dmy) reads numeric dates, `week_start` 0 is Monday.
    """
    from ._reading import LONGEST, Reading

    start = len(text) - len(text.lstrip())
    r = Reading(text[start : start + 2 * LONGEST], now, look, order, week_start)
    return _moved(_bracketed(r, 0), start)


def at_end(text: str, now: datetime, look: Look, order: str = "ymd", week_start: int = 0) -> Found | None:
    """Return the longest phrase the text ends with, before closing punctuation."""
    from ._reading import LONGEST, Reading
    from ._starts import may_start

    stop = len(text.rstrip())
    base = max(0, stop - LONGEST)
    r = Reading(text[base:stop], now, look, order, week_start)
    # Cut within a word, the first place could pretend to begin one.
    for i in range(1 if base else 0, r.size):
        if r.starts(i) and may_start(r, i):
            found = _bracketed(r, i)
            if found and r.closes(found.end):
                return _moved(found, base)
    return None


def whole(
    text: str, now: datetime, look: Look, order: str = "ymd", week_start: int = 0
) -> When | Cadence | Doubt | None:
    """Return what the text means if all of it is one phrase (a command's argument).

    Alone, forms are dates that are none inside a sentence: `march`, `3d`, `5th`, `11.24`.
    """
    from unicodedata import normalize

    from ._phrase import read
    from ._reading import LONGEST, Reading

    phrase = normalize("NFC", text).strip()
    if not phrase or len(phrase) > LONGEST:
        return None
    r = Reading(phrase, now, look, order, week_start, entire=True)
    found = read(r, 0)
    if found and r.closes(found[0]):
        return found[1]
    return _partial_window(phrase)


def anywhere(text: str, now: datetime, look: Look, order: str = "ymd", week_start: int = 0) -> list[Found]:
    """Return every phrase in the text, left to right, none overlapping."""
    from ._phrase import read
    from ._reading import Reading
    from ._starts import may_start

    r = Reading(text, now, look, order, week_start)
    out: list[Found] = []
    i = 0
    while i < r.size:
        if r.starts(i) and may_start(r, i):
            found = read(r, i)
            if found:
                out.append(Found(i, found[0], found[1]))
                i = found[0]
                continue
        i += 1
    return out


def next_day(cadence: Cadence, after: date) -> date:
    """Return the next occurrence strictly after a day; the 31st means a month's last day."""
    from ._recurrence import next_day

    return next_day(cadence, after)


def cadence_rule(cadence: Cadence) -> str:
    """Return the cadence as an RFC 5545 recurrence rule: `FREQ=WEEKLY;INTERVAL=6`."""
    from ._recurrence import cadence_rule

    return cadence_rule(cadence)


def parse_partial(text: str) -> tuple[int, int | None, int | None] | None:
    """Return (year, month, day) of a date that may stop at the year or month: 2024, 2024-05, 2024년 5월."""
    from ._partial import parse_partial

    return parse_partial(text)


def _partial_window(phrase: str) -> When | None:
    """Return the month or year that is the whole phrase: 2027-03, 2027."""
    from ._calendar import month, year_window

    parts = parse_partial(phrase)
    if parts is None or parts[2] is not None or not 1900 <= parts[0] <= 2199:
        return None
    window = month(parts[0], parts[1]) if parts[1] else year_window(parts[0])
    return When(window.first, window.last)


def _bracketed(r: Reading, i: int) -> Found | None:
    """Return the phrase at `i`, with the brackets around it if it has any."""
    from ._phrase import read

    opening = _OPEN.get(r.low[i : i + 1])
    inner = i + 1 if opening else i
    r.leading = inner
    found = read(r, inner) if r.starts(inner) else None
    if not found:
        return None
    if opening:
        return Found(i, found[0] + 1, found[1]) if r.has(found[0], opening) else None
    return Found(inner, found[0], found[1])


def _moved(found: Found | None, by: int) -> Found | None:
    return Found(found.start + by, found.end + by, found.what) if found else None
