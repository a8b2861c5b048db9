"""Times of day: 오후 3시 반, 15:00, 3:30 p.m., at 3, noon, 자정."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ._amounts import native, sino
from ._clock import Clock, clock_of
from ._reading import Reading, Table

_KOREAN_PARTS = {
    "오전": "am",
    "오후": "pm",
    "아침": "am",
    "점심": "noon",
    "저녁": "eve",
    "밤": "night",
    "한밤": "night",
    "새벽": "am",
    "낮": "noon",
    "한낮": "noon",
    "대낮": "noon",
}
ENGLISH_PARTS = {
    "morning": "am",
    "afternoon": "pm",
    "evening": "eve",
    "night": "night",
    "lunchtime": "noon",
}
_AFTER = {f"in the {word}": part for word, part in ENGLISH_PARTS.items() if part != "night"} | {"at night": "night"}
_NAMED = {
    "noon": (12, False),
    "midday": (12, False),
    "midnight": (0, True),
    "정오": (12, False),
    "자정": (0, True),
}


@cache
def _korean_parts() -> Table[str]:
    return Table(_KOREAN_PARTS)


def part_of(r: Reading, i: int) -> Iterator[tuple[int, str]]:
    """Yield the parts of the day that stand at `i`: 아침, evening."""
    yield from _korean_parts().at(r.low, i)
    yield from r.said(i, ENGLISH_PARTS)


def _half(r: Reading, i: int) -> Iterator[tuple[int, str]]:
    """Yield `am` or `pm` in its spellings: pm, p.m."""
    for letter, part in (("a", "am"), ("p", "pm")):
        if r.has(i, letter):
            for spelling in (letter + ".m.", letter + ".m", letter + "m"):
                if r.has(i, spelling):
                    yield i + len(spelling), part


def _minutes(r: Reading, i: int) -> tuple[int, int, int] | None:
    """Return (end, hour, minute) of `3:30`; seconds are read over."""
    hour = r.number(i, 2)
    if not hour or not r.has(hour[0], ":"):
        return None
    minute = r.number(hour[0] + 1, 2)
    if not minute or minute[0] - hour[0] != 3:
        return None
    end = minute[0]
    seconds = r.number(end + 1, 2) if r.has(end, ":") else None
    return (seconds[0] if seconds and seconds[0] - end == 3 else end), hour[1], minute[1]


def _korean_hour(r: Reading, i: int, part: str | None) -> Iterator[tuple[int, Clock]]:
    digits = r.number(i, 2)
    hours = [digits] if digits else [*native().at(r.low, i), *sino().at(r.low, i)]
    for j, hour in hours:
        k = r.gap(j)
        if not r.has(k, "시"):
            continue
        end = k + 1
        # 한시가 급하다, 한시도: an idiom, no hour.
        if r.has(i, "한시") and part is None and r.low[end : end + 1] in ("가", "도", "름", "바"):
            continue
        # `09시` is a clock's; `9시` is a mouth's.
        literal = r.low[i] == "0"
        after = r.gap(end)
        if r.has(after, "반"):
            clock = clock_of(hour, 30, part, literal=literal)
            if clock:
                yield after + 1, clock
        minute = r.number(after, 2)
        for m, value in [minute] if minute else sino().at(r.low, after):
            stop = r.gap(m)
            if r.has(stop, "분"):
                clock = clock_of(hour, value, part, literal=literal)
                if clock:
                    yield stop + 1, clock
        clock = clock_of(hour, 0, part, literal=literal)
        if clock:
            yield end, clock


def _spoken(r: Reading, i: int, part: str | None, *, bare: bool) -> Iterator[tuple[int, Clock]]:
    """Yield the times in digits and English at `i`; `bare` allows an hour alone (after `at`)."""
    colon = _minutes(r, i)
    digits = r.number(i, 2)
    tight = colon
    if colon is None and digits and r.has(digits[0], "."):
        # 3.30pm: only with am or pm, else it is a number.
        minute = r.number(digits[0] + 1, 2)
        tight = (minute[0], digits[1], minute[1]) if minute and minute[0] - digits[0] == 3 else None
    for stand in (tight, (*digits, 0) if digits and not colon else None):
        if stand is None:
            continue
        end, hour, minute_value = stand if stand is tight else (stand[0], stand[1], 0)
        for k, half in _half(r, r.gap(end)):
            if 1 <= hour <= 23:
                clock = clock_of(hour, minute_value, half)
                if clock:
                    yield k, clock
    if colon:
        end, hour, minute_value = colon
        clock = clock_of(hour, minute_value, part, literal=r.low[i] == "0")
        if clock:
            yield end, clock
    elif digits:
        end, hour = digits
        after = r.gap(end)
        for k, later in r.said(after, _AFTER):
            clock = clock_of(hour, 0, later)
            if clock and 1 <= hour <= 12:
                yield k, clock
        if r.has(after, "o'clock"):
            bare, end = True, after + 7
        if bare and hour <= 24 and (hour or part is None):
            clock = clock_of(hour, 0, part)
            if clock:
                yield end, clock
    for words, shift in (("half past", 30), ("quarter past", 15), ("quarter to", -15)):
        for j, said in r.grams(i):
            if said in (words, "a " + words):
                hour_at = r.number(r.gap(j), 2)
                if hour_at and 1 <= hour_at[1] <= 12:
                    total = (hour_at[1] * 60 + shift) % 720
                    clock = clock_of(total // 60 or 12, total % 60, part)
                    if clock:
                        yield hour_at[0], clock


def _once(r: Reading, i: int, part: str | None, *, bare: bool) -> Iterator[tuple[int, Clock]]:
    for word, (hour, midnight) in _NAMED.items():
        if r.has(i, word):
            yield i + len(word), Clock(hour, 0, sure=True, midnight=midnight)
    if part is None:
        halves = ((r.gap(j), half) for j, half in _half(r, i) if j < r.size and r.low[j] in " 0123456789")
        for source in (((r.gap(j), p) for j, p in _korean_parts().at(r.low, i)), halves):
            for j, said in source:
                yield from _korean_hour(r, j, said)
                yield from _spoken(r, j, said, bare=False)
    yield from _korean_hour(r, i, part)
    yield from _spoken(r, i, part, bare=bare)


def times(r: Reading, i: int, part: str | None = None, *, follows: bool = False) -> Iterator[tuple[int, Clock]]:
    """Yield the times at `i`, over to the end of a range (3-5pm); `part` is a part of the day said before.

    `follows` says that a day came right before: then `at 3` needs nothing more to be a time.
    """
    j, about, bare = i, False, False
    said = r.word(i)
    if said in ("at", "around", "about", "by", "approx", "from", "until", "till"):
        j = r.gap(i + len(said))
        about, bare = said in ("around", "about", "approx"), said == "at"
        if r.word(j) in ("around", "about"):
            about = True
            j = r.gap(j + len(r.word(j)))
    elif follows and i < r.size and r.low[i] in "@~":
        j, bare = r.gap(i + 1), r.low[i] == "@"
    if j == i and said and said[0] not in "aphqnm":
        return
    for end, clock in _once(r, j, part, bare=bare):
        for stop, fuzzy in _ish(r, end):
            clock.bare = bare and stop == end and _lone(r, j, end)
            clock.about = about or fuzzy
            yield stop, clock
            second = _connected(r, stop)
            if second:
                for further, _until in _once(r, second, None, bare=False):
                    yield further, clock
            if r.has(stop, "부터"):
                for further, _until in _once(r, r.gap(stop + 2), None, bare=False):
                    if r.has(further, "까지"):
                        yield further + 2, clock
    yield from _from_range(r, j, about=about)


def _lone(r: Reading, i: int, end: int) -> bool:
    """Tell whether the time is a number and nothing else: `at 3 places` is none."""
    return all("0" <= char <= "9" for char in r.low[i:end])


def _ish(r: Reading, end: int) -> Iterator[tuple[int, bool]]:
    for spelling in ("ish", "-ish"):
        if r.has(end, spelling):
            yield end + len(spelling), True
    yield end, False


def _connected(r: Reading, end: int) -> int | None:
    """Return where the second time of a range begins: after a dash or `to`."""
    dash = r.gap(end)
    if r.has(dash, "-") or r.has(dash, "~"):
        return r.gap(dash + 1)
    return r.gap(dash + 2) if r.word(dash) == "to" and dash > end else None


def _from_range(r: Reading, i: int, *, about: bool) -> Iterator[tuple[int, Clock]]:
    """Yield `3-5pm`: the first hour, in the half of the day the second one names."""
    first = r.number(i, 2)
    if not first or not 1 <= first[1] <= 12:
        return
    place = _connected(r, first[0])
    second = r.number(place, 2) if place else None
    if not second or not 1 <= second[1] <= 12:
        return
    for end, half in _half(r, r.gap(second[0])):
        # 11-1pm begins before noon.
        before = first[1] != 12 and (second[1] == 12 or first[1] > second[1])
        opposite = "am" if half == "pm" else "pm"
        clock = clock_of(first[1], 0, opposite if before else half)
        if clock:
            clock.about = about
            yield end, clock


def phrases() -> set[str]:
    """Return the words and phrases an English time begins with."""
    leads = {"at", "around", "about", "by", "approx", "from", "until", "till"}
    return leads | {"am", "pm", "a.m", "p.m", "noon", "midday", "midnight", "half past", "quarter past", "quarter to"}
