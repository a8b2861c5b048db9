"""Whole phrases: a day, its weekday, a time and particles put together; ranges of days."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from . import _cadence, _english, _korean, _numeric, _weekdays
from ._calendar import Day, agree, exact
from ._clock import Clock
from ._english_months import ordinal
from ._particles import tails
from ._reading import Reading, is_word
from ._recurrence import at
from ._shapes import Cadence, What, When
from ._times import part_of, times

# Small words that may stand before a day; True where they make it loose.
_LEADS = {
    "on": False,
    "by": False,
    "until": False,
    "till": False,
    "til": False,
    "from": False,
    "since": False,
    "due": False,
    "due on": False,
    "due by": False,
    "starting": False,
    "starting on": False,
    "for": False,
    "over": False,
    "around": True,
    "sometime": True,
    "circa": True,
    "about": True,
}


def read(r: Reading, i: int) -> tuple[int, What] | None:
    """Return the longest phrase that begins at `i`, with its end."""
    best: tuple[int, What] | None = None
    for end, what in _phrases(r, i):
        if (best is None or end > best[0]) and r.ends(end):
            best = (end, what)
    return best


Rule = Callable[[Reading, int], Iterator[tuple[int, Day]]]


def _rules(r: Reading, i: int) -> tuple[Rule, ...]:
    """Return the rules for days that can begin with the character at `i`."""
    char = r.low[i : i + 1]
    if "a" <= char <= "z":
        return (_english.days,)
    if char > "z" and char != "~":
        return (_korean.days,)
    return (_english.days, _korean.days, _numeric.days)


def _phrases(r: Reading, i: int) -> Iterator[tuple[int, What]]:
    # A day outside the years 1 to 9999 is no day: the rule that met it is left.
    try:
        for end, cadence in _cadence.cadences(r, i):
            yield from _with_time(r, end, cadence)
    except (OverflowError, ValueError):
        pass
    for j, loose in _leads(r, i):
        for rule in _rules(r, j):
            try:
                for end, day in rule(r, j):
                    if loose and r.word(i) == "about" and day.kind != "offset":
                        continue
                    day.about = day.about or loose
                    yield from _dated(r, end, day)
            except (OverflowError, ValueError):
                continue
    try:
        for end, clock in times(r, i):
            yield from _timed(r, end, clock)
    except (OverflowError, ValueError):
        return


def _with_time(r: Reading, end: int, cadence: Cadence) -> Iterator[tuple[int, What]]:
    for stop, _about in tails(r, end, 1):
        yield stop, cadence
    for stop, clock in times(r, r.gap(end, ","), follows=True):
        _day, wall = clock.on(r, date(1, 1, 1))
        for last, _about in tails(r, stop, 2):
            yield last, at(cadence, wall)


def _leads(r: Reading, i: int) -> Iterator[tuple[int, bool]]:
    yield i, False
    for end, loose in r.said(i, _LEADS):
        j = r.gap(end)
        if j > end:
            yield j, loose
    if r.has(i, "~"):
        yield r.gap(i + 1), False
    # 한 3일 전 is about three days ago; 한 시간 is one hour.
    if r.has(i, "약 ") or (r.has(i, "한 ") and r.number(r.gap(i + 1))):
        yield r.gap(i + 1), True


def _dated(r: Reading, end: int, day: Day) -> Iterator[tuple[int, What]]:
    """Yield a day with all that may follow it."""
    for j, checked in _checked(r, end, day):
        if checked.kind != "later":
            # tomorrow's call, 내일까지.
            if r.has(j, "'s") and checked.kind != "offset":
                yield j + 2, _meant(checked, None)
            for stop, about in tails(r, j):
                yield stop, _meant(checked, None, about=about)
                yield from _ranges(r, j, stop, checked)
        for place in _places(r, j):
            for part_end, part in _parts(r, place, checked.part):
                for stop, clock in times(r, part_end, part, follows=True):
                    for last, about in tails(r, stop):
                        what = _meant(checked, clock, r, about=about)
                        yield last, what
                if part_end > place and checked.kind != "later" and checked.time is None:
                    # `tomorrow morning` takes its morning along only where nothing comes after.
                    for last, about in tails(r, part_end):
                        if r.closes(last):
                            yield last, _meant(checked, None, about=about)


def _places(r: Reading, i: int) -> Iterator[int]:
    """Yield where a time may begin after a day."""
    j = r.gap(i, ",")
    if r.has(i, ",") and j == i + 1:
        j = r.gap(j)
    yield j
    for word in ("에는", "에", "날", "부터", "은"):
        if r.has(i, word) and r.gap(i + len(word)) > i + len(word):
            yield r.gap(i + len(word))


def _parts(r: Reading, i: int, part: str | None) -> Iterator[tuple[int, str | None]]:
    """Yield where a time begins, and the part of the day said before it."""
    yield i, part
    j = r.gap(i + 3) if r.word(i) == "in" else i
    if r.word(j) == "the":
        j = r.gap(j + 3)
    for end, said in part_of(r, j):
        yield end, said
        if r.gap(end) > end:
            yield r.gap(end), said


def _checked(r: Reading, end: int, day: Day) -> Iterator[tuple[int, Day]]:
    """Yield the day with a weekday written beside it: 11/24(화), Tue, Nov 24, 11월 24일 화요일."""
    if day.first == day.last and not day.time:
        j = r.gap(end)
        if j < r.size and r.low[j] in "([":
            close = ")" if r.low[j] == "(" else "]"
            for k, wd in _weekdays.bracketed(r, j + 1):
                if r.has(k, close):
                    yield k + 1, _kept(agree(day, wd), day)
                    # Nothing shorter: a wrong weekday must not be dropped.
                    return
        if day.kind == "date":
            j = r.gap(end, ",")
            if r.has(end, ","):
                j = r.gap(end + 1)
            for k, wd in _weekdays.named(r, j):
                if j > end and not is_word(r.low[k : k + 1] or " "):
                    yield k, _kept(agree(day, wd), day)
                    return
                if j > end and r.low[k - 1] in "일욜":
                    yield k, _kept(agree(day, wd), day)
        if day.kind == "weekday" and not day.doubt:
            j = r.gap(end, ",")
            if r.has(end, ","):
                j = r.gap(end + 1)
            if j > end:
                named = False
                for rule in _rules(r, j):
                    for k, dated in rule(r, j):
                        if dated.kind == "date" and dated.first == dated.last and r.ends(k):
                            named = True
                            yield k, _kept(agree(dated, day.first.weekday()), dated)
                if named:
                    return
    yield end, day


def _kept(checked: Day, day: Day) -> Day:
    """Return the checked day with an older doubt kept: a far day stays far, whatever its weekday."""
    if day.doubt and checked.doubt is None:
        checked.doubt = day.doubt
    checked.about = checked.about or day.about
    return checked


def _meant(day: Day, clock: Clock | None, r: Reading | None = None, *, about: bool = False) -> What:
    """Return what a day and a time mean together."""
    if day.doubt:
        return day.doubt
    loose = day.about or about
    if clock is None or r is None:
        return When(day.first, day.last, day.time, loose)
    first, wall = clock.on(r, day.first)
    last = first if day.first == day.last else day.last
    return When(first, last, wall, loose or clock.about)


def _timed(r: Reading, end: int, clock: Clock) -> Iterator[tuple[int, What]]:
    """Yield a time alone (today's), or with its day after it: 3pm tomorrow."""
    today = Day(r.today)
    for stop, about in tails(r, end):
        # `at 3 places` is no time; `at 3 tomorrow` is.
        if clock.bare and stop == end and not r.closes(end):
            continue
        yield stop, _meant(today, clock, r, about=about)
    j = r.gap(end, ",")
    if r.has(end, ","):
        j = r.gap(end + 1)
    if j == end:
        return
    for k, loose in _leads(r, j):
        for rule in _rules(r, k):
            for day_end, day in rule(r, k):
                if day.kind == "later" or day.time or (day.kind == "offset" and r.word(k) != "in"):
                    continue
                for stop, checked in _checked(r, day_end, day):
                    for last, about in tails(r, stop):
                        yield last, _meant(checked, clock, r, about=about or loose)


def _ranges(r: Reading, bare: int, end: int, first: Day) -> Iterator[tuple[int, What]]:
    """Yield the windows that begin with this day: 11/24~26, mon to wed, 내일부터 금요일까지."""
    if first.doubt or first.first != first.last or first.kind == "offset" or first.time:
        return
    started = r.low[bare:end].strip() == "부터"
    j = r.gap(end)
    if started:
        places = [j]
    elif bare != end:
        return
    elif j < r.size and r.low[j] in "~-":
        places = [r.gap(j + 1)]
    elif r.word(j) in ("to", "through", "until", "till", "thru"):
        places = [r.gap(j + len(r.word(j)))]
    else:
        return
    for k in places:
        for stop, day in _seconds(r, k, first):
            for last, checked in _checked(r, stop, day):
                if checked.doubt:
                    continue
                for tail, about in tails(r, last):
                    if not started or "까지" in r.low[last:tail]:
                        yield tail, When(first.first, checked.last, None, first.about or about)


def _seconds(r: Reading, i: int, first: Day) -> Iterator[tuple[int, Day]]:
    """Yield the second end of a range: as read today, else as read on its first day."""
    for reading in (r, r.moved(first.first)):
        met = False
        for rule in _rules(r, i):
            for end, day in rule(reading, i):
                single = day.first == day.last and not day.doubt and day.time is None
                if single and day.kind in ("date", "weekday", "word") and day.last >= first.first:
                    met = True
                    yield end, day
        if met:
            break
    number = ordinal(r, i) or r.number(i, 2)
    if first.kind == "date" and number and first.first.day <= number[1]:
        same = exact(first.first.year, first.first.month, number[1])
        if same and not same.doubt:
            yield number[0], same


def phrases() -> set[str]:
    """Return the small words that may lead a day."""
    return set(_LEADS)
