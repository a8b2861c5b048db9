"""Dates in digits: 2025-06-20, 2025. 6. 20., 25.06.20, 20.06.2025, 6/20."""

from __future__ import annotations

from collections.abc import Iterator

from ._calendar import Day, exact, month_day
from ._korean_months import full_year
from ._reading import Reading
from ._shapes import Doubt

# Money and measures: 10.50 달러 is no day of October.
_MEASURES = ("달러", "유로", "원", "만", "억", "%", "퍼센트", "배", "킬로", "km", "kg", "usd", "eur", "버전")


def days(r: Reading, i: int) -> Iterator[tuple[int, Day]]:
    """Yield the numeric date at `i`, read in the user's order of year, month and day.

    A number that fits no calendar is no date. A year at the end (20.06.2025) may stand in any order.
    """
    short = r.has(i, "'")
    start = i + 1 if short else i
    first = r.number(start, 8)
    if not first:
        return
    end, value = first
    width = end - start
    if width == 8:
        if 1900 <= value // 10000 <= 2199 and not short:
            found = exact(value // 10000, value // 100 % 100, value % 100)
            if found and not found.doubt:
                yield from _stamped(r, end, found)
        return
    if width not in (1, 2, 4) or end >= r.size or r.low[end] not in "-./":
        return
    mark = r.low[end]
    spaced = mark == "." and r.gap(end + 1) > end + 1
    second = r.number(r.gap(end + 1) if mark == "." else end + 1, 2)
    if not second:
        return
    third = None
    if r.has(second[0], mark):
        third = r.number(r.gap(second[0] + 1) if mark == "." else second[0] + 1, 4)
        # `2. 3. 4명`: spaces must be even, or this is a list.
        if third and mark == "." and (r.gap(second[0] + 1) > second[0] + 1) != spaced:
            third = None
    if third:
        widths = (width, third[0] - _start(r, third[0]))
        found = _three(r, value, second[1], third[1], widths, mark)
        if found:
            stop = third[0]
            if mark == "." and widths[0] == 4 and r.has(stop, "."):
                yield stop + 1, found
            yield from _stamped(r, stop, found)
    elif not short and width <= 2:
        yield from _two(r, value, second, end, mark, spaced=spaced, width=width)


def _start(r: Reading, end: int) -> int:
    while end and "0" <= r.low[end - 1] <= "9":
        end -= 1
    return end


def _stamped(r: Reading, end: int, found: Day) -> Iterator[tuple[int, Day]]:
    """Yield the date; before an ISO `T15:00` also over the letter, so that the time follows."""
    yield end, found
    if r.has(end, "t") and r.number(end + 1, 2):
        yield end + 1, found


def _three(r: Reading, a: int, b: int, c: int, widths: tuple[int, int], mark: str) -> Day | None:
    if widths[0] == 4:
        return exact(a, b, c) if widths[1] <= 2 else None
    if widths[1] == 4:
        readings = {"dmy": (c, b, a), "mdy": (c, a, b)}
        order = r.order
        if order == "ymd" and mark == ".":
            # With dots and the year last, the world writes the day first.
            order = "dmy"
        return _choose(readings, order)
    if widths != (2, 2):
        return None
    readings = {
        "ymd": (full_year(r, a), b, c),
        "dmy": (full_year(r, c), b, a),
        "mdy": (full_year(r, c), a, b),
    }
    found = exact(*readings[r.order if r.order in readings else "ymd"])
    return found if found and not found.doubt else None


def _choose(readings: dict[str, tuple[int, int, int]], order: str) -> Day | None:
    """Return the reading in the configured order, else the only possible one, else a doubt."""
    possible = {key: day for key, parts in readings.items() if (day := exact(*parts)) and not day.doubt}
    if order in possible:
        return possible[order]
    if not possible:
        return None
    found = next(iter(possible.values()))
    candidates = tuple(dict.fromkeys(day.first for day in possible.values()))
    if order in readings or len(candidates) == 1:
        return found
    return Day(found.first, kind="date", doubt=Doubt("order", candidates))


def _two(
    r: Reading, a: int, second: tuple[int, int], dot: int, mark: str, *, spaced: bool, width: int
) -> Iterator[tuple[int, Day]]:
    """Yield month and day: 6/20 anywhere; 06.20 and 06-20 only where nothing else can be meant."""
    end, b = second
    number, day = (b, a) if r.order == "dmy" else (a, b)
    if mark != "/":
        both = width == 2 and end - _start(r, end) == 2
        weekday = r.gap(end) < r.size and r.low[r.gap(end)] == "("
        dotted = mark == "." and spaced and r.has(end, ".")
        begins = mark in ".-" and not spaced and both and r.leading == dot - width
        measure = any(r.has(r.gap(end), word) for word in _MEASURES)
        if not (r.entire or weekday or dotted or (begins and not measure)):
            return
        if dotted:
            found = month_day(r, number, day, r.look)
            if found:
                yield end + 1, found
    elif _fraction(r, a, b, end):
        return
    found = month_day(r, number, day, r.look)
    if found:
        yield end, found


def _fraction(r: Reading, a: int, b: int, end: int) -> bool:
    """Tell whether `3/4쯤`, `2/3 정도`, `1/2 of` is a share and no day."""
    if not (0 < a < b <= 10):
        return False
    after = r.gap(end)
    return any(r.has(after, word) for word in ("쯤", "정도", "of ", "이상", "이하", "가량", "만큼"))
