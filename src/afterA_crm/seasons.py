"""Seasons: how near someone is, from the rhythm and the last conversation. Resting is not late."""

from __future__ import annotations

from datetime import date
from typing import Literal

from .words import mark, told

Season = Literal["now", "warm", "resting", "asleep"]

#: The rhythm that stands in where none was chosen, so that every season has the same meaning.
USUAL_DAYS = 90
#: Nobody is asleep sooner than this, however short the rhythm.
_ASLEEP_DAYS = 90

_SHOWN: dict[str, tuple[str, str]] = {
    "now": ("●", mark("now")),
    "warm": ("◐", mark("warm")),
    "resting": ("○", mark("resting")),
    "asleep": ("·", mark("asleep")),
}
SEASONS = tuple(_SHOWN)


def season(last_touch: date | None, rhythm_days: int | None, today: date) -> Season | None:
    """Return someone's season; None before a first conversation.

    Now is a third of the rhythm, warm the whole of it; resting lasts two more, and three months at least.
    """
    if last_touch is None:
        return None
    often = rhythm_days or USUAL_DAYS
    passed = (today - last_touch).days
    if passed * 3 <= often:
        return "now"
    if passed <= often:
        return "warm"
    return "resting" if passed <= max(3 * often, _ASLEEP_DAYS) else "asleep"


def glyph(of: str | None) -> str:
    """Return the sign of a season: ● ◐ ○ ·, and a blank for none."""
    return _SHOWN[of][0] if of else " "


def word(of: str | None) -> str:
    """Return the word of a season in the language spoken now, and nothing for none."""
    return told(_SHOWN[of][1]) if of else ""
