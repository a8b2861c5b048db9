"""Rhythms: how often I want to be in touch, by person, role, tag or project; counted from the last conversation.

`_rhythm` is one of them and the day it comes round, `_holding` says which holds for whom, `_setting` sets and lists
them, `_turning` finds whose has come round.
"""

from ._holding import days_of, rhythm_of, rhythms_of
from ._rhythm import Rhythm, default, next_touch
from ._setting import listing, remove, set_rhythm
from ._turning import Turning, turning

__all__ = [
    "Rhythm",
    "Turning",
    "days_of",
    "default",
    "listing",
    "next_touch",
    "remove",
    "rhythm_of",
    "rhythms_of",
    "set_rhythm",
    "turning",
]
