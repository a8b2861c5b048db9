"""Days as they are shown: with their weekday, or by how far off they are."""

from __future__ import annotations

from datetime import date

from . import _, mark, n_, told

_WEEKDAYS = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)


def weekday(d: date) -> str:
    """Return the short name of the weekday: `Thu`, `목`."""
    return told(_WEEKDAYS[d.weekday()])


def day(d: date) -> str:
    """Return the whole day: `2026-11-19 (Thu)`, `2026-11-19 (목)`."""
    return f"{d.isoformat()} ({weekday(d)})"


def short_day(d: date, today: date) -> str:
    """Return the day without its year, unless it lies in another one: `11-24 (Tue)`."""
    return f"{d.isoformat()[5:]} ({weekday(d)})" if d.year == today.year else day(d)


def ago(d: date, today: date) -> str:
    """Return how long ago a day was: `yesterday`, `3 days ago`, `9 weeks ago`. One ahead is said ahead."""
    days = (today - d).days
    if days < 0:
        return ahead(d, today)
    if days == 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    if days < 14:
        return n_("{n} day ago", "{n} days ago", days)
    if days < 84:
        return n_("{n} week ago", "{n} weeks ago", days // 7)
    months = _months(d, today)
    if months < 24:
        return n_("{n} month ago", "{n} months ago", months)
    return n_("{n} year ago", "{n} years ago", months // 12)


def ahead(d: date, today: date) -> str:
    """Return how far ahead a day lies: `tomorrow`, `in 3 days`, `in 2 weeks`. One gone by is said ago."""
    days = (d - today).days
    if days < 0:
        return ago(d, today)
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    if days < 14:
        return n_("in {n} day", "in {n} days", days)
    if days < 84:
        return n_("in {n} week", "in {n} weeks", days // 7)
    months = _months(today, d)
    if months < 24:
        return n_("in {n} month", "in {n} months", months)
    return n_("in {n} year", "in {n} years", months // 12)


def _months(first: date, last: date) -> int:
    """Return the whole months from one day to a later one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < first.day)
