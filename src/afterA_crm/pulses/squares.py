"""A calendar of squares: weeks as columns, weekdays as rows, a shade for how many; only letters, no colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ..clock import shifted
from ..text import pad, width
from ..words import _, days

#: The shades, from a day without any conversation to the fullest days; they differ in form, not in colour.
SHADES = "·░▒▓█"
#: What stands before the weeks: the name of a weekday, or the year.
_LEAD = 5
#: The weeks of a year, wherever it begins.
_YEAR = 54


class Block(NamedTuple):
    """Some weeks drawn: the months over them, and a row for each weekday: its name and its squares."""

    months: str
    rows: tuple[tuple[str, str], ...]


def blocks(counted: Mapping[date, int], first: date, last: date, cells: int, sunday: bool = False) -> list[Block]:
    """Return the calendar from a first to a last day in blocks no wider than so many cells, each at most a year."""
    levels = steps(counted.values())
    each = 2 if cells >= _LEAD + _YEAR * 2 else 1
    room = min(_YEAR, max(1, (cells - _LEAD) // each))
    found = []
    for begin, end in _years(first, last):
        start = shifted(begin, -_weekday(begin, sunday))
        while start <= end:
            stop = min(shifted(start, room * 7 - 1), end)
            found.append(_block(counted, levels, max(start, begin), stop, each, sunday))
            if stop == end:
                break
            start = shifted(stop, 1)
    return found


def steps(counts: Iterable[int]) -> tuple[int, int, int]:
    """Return from how many on a day takes the second, third and fourth shade: the quartiles of the days with any."""
    some = sorted(count for count in counts if count > 0)
    if not some:
        return 2, 3, 4
    low, middle, high = (some[len(some) * part // 4] for part in (1, 2, 3))
    # Each shade means more than the one before it, also where most days are alike.
    second = low if low > some[0] else low + 1
    third = max(second + 1, middle)
    return second, third, max(third + 1, high)


def legend(counts: Iterable[int]) -> list[tuple[str, str]]:
    """Return each shade that occurs with the numbers it stands for."""
    some = sorted(count for count in counts if count > 0)
    second, third, fourth = steps(some)
    least, most = (some[0], some[-1]) if some else (1, 0)
    spans = [(least, second - 1), (second, third - 1), (third, fourth - 1), (fourth, most)]
    said = [(SHADES[0], _("none"))]
    for shade, (start, end) in zip(SHADES[1:], spans, strict=True):
        if start <= most:
            top = min(end, most)
            said.append((shade, str(start) if top == start else f"{start}–{top}"))
    return said


def _years(first: date, last: date) -> list[tuple[date, date]]:
    """Return the stretch as it is, or year by year where it is longer than one."""
    if (last - first).days < _YEAR * 7 - 12:
        return [(first, last)]
    return [(max(first, date(year, 1, 1)), min(last, date(year, 12, 31))) for year in range(first.year, last.year + 1)]


def _weekday(day: date, sunday: bool) -> int:
    return (day.weekday() + sunday) % 7


def _block(
    counted: Mapping[date, int], levels: tuple[int, int, int], first: date, last: date, each: int, sunday: bool
) -> Block:
    start = first.toordinal() - _weekday(first, sunday)
    weeks = (last.toordinal() - start) // 7 + 1
    rows = []
    for row in range(7):
        squares = []
        name = ""
        for week in range(weeks):
            number = start + week * 7 + row
            if not first.toordinal() <= number <= last.toordinal():
                squares.append(" ")
                continue
            day = date.fromordinal(number)
            name = name or days.weekday(day)
            count = counted.get(day, 0)
            squares.append(SHADES[0] if not count else SHADES[1 + sum(count >= least for least in levels)])
        rows.append((pad(name, _LEAD), (" " * (each - 1)).join(squares)))
    return Block(_months(first, last, start, weeks, each), tuple(rows))


def _months(first: date, last: date, start: int, weeks: int, each: int) -> str:
    """Return the line of months: each over the week its first day falls into, where it has the room."""
    said = pad(str(first.year), _LEAD)
    marks = [(0, first)]
    for week in range(weeks):
        for number in range(max(start + week * 7, first.toordinal() + 1), start + week * 7 + 7):
            if number <= last.toordinal() and date.fromordinal(number).day == 1:
                marks.append((week, date.fromordinal(number)))
    ends = [week for week, _day in marks[1:]] + [weeks]
    for (week, day), end in zip(marks, ends, strict=True):
        room = (end - week) * each
        for label in (_month(day.month), f"{day.month}"):
            if width(label) < room or (width(label) == room and end == weeks):
                said = pad(said, _LEAD + week * each) + label
                break
    return said.rstrip()


def _month(month: int) -> str:
    """Return the short name of a month: `Nov`, `11월`."""
    return (
        *(_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun")),
        *(_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")),
    )[month - 1]
