"""The words Korean days are made of."""

from __future__ import annotations

from functools import cache

from . import _amounts, _weekdays
from ._reading import Table

_DAY_WORDS = {
    "오늘": 0,
    "금일": 0,
    "내일": 1,
    "낼": 1,
    "명일": 1,
    "익일": 1,
    "모레": 2,
    "내일모레": 2,
    "내일 모레": 2,
    "낼모레": 2,
    "낼 모레": 2,
    "글피": 3,
    "그글피": 4,
    "어제": -1,
    "어저께": -1,
    "작일": -1,
    "그제": -2,
    "그저께": -2,
    "그끄제": -3,
    "그끄저께": -3,
}
# Said of a day or two ago, not of one day.
_LOOSE_DAY_WORDS = {"엊그제": -2, "엊그제께": -2, "엊그저께": -2, "요전날": -3}
# A night belongs to the day it began on.
_NIGHT_WORDS = {
    "오늘밤": (0, "night"),
    "오늘저녁": (0, "eve"),
    "어젯밤": (-1, "night"),
    "엊저녁": (-1, "eve"),
    "간밤": (-1, "night"),
    "지난밤": (-1, "night"),
    "지난 밤": (-1, "night"),
}
_STEPS = {
    "이번": 0,
    "요번": 0,
    "다음": 1,
    "담": 1,
    "다다음": 2,
    "다음다음": 2,
    "다음 다음": 2,
    "다담": 2,
    "지난": -1,
    "저번": -1,
    "지지난": -2,
    "저저번": -2,
    "오는": 9,
    "돌아오는": 9,
}
# Single words for a week, safe only before a weekday: 차주 also owns a car, 이주 also moves house.
_WEEK_WORDS = {"금주": 0, "이주": 0, "이 주": 0, "차주": 1, "내주": 1, "전주": -1, "지난주": -1}
_MONTH_WORDS = {"이달": 0, "이 달": 0, "금월": 0, "당월": 0, "내달": 1, "익월": 1}
_YEAR_WORDS = {
    "재작년": -2,
    "지지난해": -2,
    "작년": -1,
    "지난해": -1,
    "전년": -1,
    "올해": 0,
    "금년": 0,
    "올": 0,
    "내년": 1,
    "내후년": 2,
    "후년": 2,
}
_PIECES = {
    "초": "early",
    "초순": "early",
    "초반": "early",
    "중순": "mid",
    "중반": "mid",
    "하순": "late",
    "후반": "late",
    "말": "end",
    "말일": "end",
    "마지막 날": "end",
    "마지막날": "end",
}
_YEAR_PIECES = {"초": "early", "말": "end", "중반": "mid", "상반기": "h1", "하반기": "h2"}
_ALONE = {
    "월초": "early",
    "중순": "mid",
    "월중순": "mid",
    "월말": "end",
    "말일": "end",
    "초순": "early",
    "하순": "late",
}
_KOREAN_MONTHS = ("일월", "이월", "삼월", "사월", "오월", "유월", "칠월", "팔월", "구월", "시월", "십일월", "십이월")
_MONTH_NAMES = {w: n for n, w in enumerate(_KOREAN_MONTHS, 1)}
# After a bare `3일` these say that it is a span of days, not the third.
SPANS = ("동안", "내내", "걸", "연속", "간격", "만에", "이상", "남", "정도 걸", "두 번", "세 번", "2번", "3번")
AFTER = ("있다가", "이따가", "지나서", "지나면", "지나고", "있다", "이따", "이후", "뒤", "후")
WITHIN = ("이내에", "이내로", "이내", "안에", "안으로", "내에", "내로")


@cache
def day_words() -> Table[tuple[int, bool, str | None]]:
    words: dict[str, tuple[int, bool, str | None]] = {w: (n, False, None) for w, n in _DAY_WORDS.items()}
    words |= {w: (n, True, None) for w, n in _LOOSE_DAY_WORDS.items()}
    words |= {w: (n, False, part) for w, (n, part) in _NIGHT_WORDS.items()}
    return Table(words)


@cache
def tables() -> dict[str, Table[int]]:
    return {
        "step": Table(_STEPS),
        "week": Table(_WEEK_WORDS),
        "month": Table(_MONTH_WORDS),
        "year": Table(_YEAR_WORDS),
        "name": Table(_MONTH_NAMES),
    }


@cache
def pieces() -> dict[str, Table[str]]:
    return {"month": Table(_PIECES), "year": Table(_YEAR_PIECES), "alone": Table(_ALONE)}


@cache
def starters() -> frozenset[str]:
    """Return the characters a Korean phrase can begin with."""
    sources = [day_words().words, _weekdays.korean_table().words, *(t.words for t in tables().values())]
    words = {w for t in sources for w in t} | set(_ALONE) | {"주말", "연말", "년말", "반년", "약", "보름", "며칠"}
    words |= set(_amounts.native().words) | set(_amounts.sino().words) | set("몇하이사나닷엿여아스너네대예")
    words |= set("오아점저밤한새낮대정자매격해분월연주상올달날다반")
    return frozenset(w[0] for w in words)
