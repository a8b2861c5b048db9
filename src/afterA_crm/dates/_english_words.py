"""The words English days are made of."""

from __future__ import annotations

from . import _weekdays

DAY_WORDS = {
    "today": 0,
    "later today": 0,
    "earlier today": 0,
    "eod": 0,
    "end of day": 0,
    "end of the day": 0,
    "tomorrow": 1,
    "tomorow": 1,
    "tommorow": 1,
    "tommorrow": 1,
    "tomorrows": 1,
    "tmrw": 1,
    "tmr": 1,
    "tmw": 1,
    "tmrrw": 1,
    "yesterday": -1,
    "yest": -1,
    "ystd": -1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
    "overmorrow": 2,
    "day before yesterday": -2,
    "the day before yesterday": -2,
    "the other day": -2,
}
PART_WORDS = {
    "tonight": (0, "eve"),
    "tonite": (0, "eve"),
    "this morning": (0, "am"),
    "this afternoon": (0, "pm"),
    "this evening": (0, "eve"),
    "last night": (-1, "night"),
    "last evening": (-1, "eve"),
}
_MONTH_NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTHS = {word: n for n, words in enumerate(_MONTH_NAMES, 1) for word in words}
STEPS = {
    "this": 0,
    "the": 0,
    "next": 1,
    "nxt": 1,
    "the next": 1,
    "last": -1,
    "the last": -1,
    "previous": -1,
    "past": -1,
    "this past": -1,
    "coming": 9,
    "this coming": 9,
    "the coming": 9,
    "upcoming": 9,
}
UNITS = {
    "week": "week",
    "wk": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "yr": "year",
}
BEYOND = {
    "week after next": ("week", 2),
    "month after next": ("month", 2),
    "year after next": ("year", 2),
    "weekend after next": ("weekend", 2),
    "week before last": ("week", -2),
    "month before last": ("month", -2),
    "year before last": ("year", -2),
    "weekend before last": ("weekend", -2),
}
PIECES = {
    "end of": "end",
    "end": "end",
    "the end of": "end",
    "last day of": "end",
    "the last day of": "end",
    "beginning of": "first",
    "the beginning of": "first",
    "start of": "first",
    "the start of": "first",
    "first day of": "first",
    "the first day of": "first",
    "early": "early",
    "early in": "early",
    "mid": "mid",
    "middle of": "mid",
    "the middle of": "mid",
    "late": "late",
    "late in": "late",
}
ALONE = {
    "eom": "month",
    "month end": "month",
    "eow": "week",
    "week end": "week",
    "eoy": "year",
    "year end": "year",
}
# Words that make `sat` a verb and `sun` a star.
# fmt: off
NOT_A_DAY = frozenset((
    "with", "down", "in", "on", "next", "by", "beside", "together", "for", "through", "around",
    "there", "here", "back", "is", "was", "were", "rose", "set", "shone", "and", "his", "her", "him",
    "my", "our", "their", "to", "light", "screen",
))
# fmt: on
# fmt: on
NAMED_YEARS = {"next year": 1, "of next year": 1, "last year": -1, "this year": 0}
SUFFIXES = ("st", "nd", "rd", "th")


def phrases() -> set[str]:
    """Return the words and phrases an English day begins with."""
    tables = (DAY_WORDS, PART_WORDS, _weekdays.ENGLISH, MONTHS, STEPS, BEYOND, PIECES, ALONE)
    words = {phrase for table in tables for phrase in table}
    return words | {"weekend", "in about", "in around", "within", "during", *(f"the {unit}" for unit in UNITS)}
