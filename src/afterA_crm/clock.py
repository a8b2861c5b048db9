"""The one clock: the machine's, or the day and time that AFTERA_NOW names."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, tzinfo

from .errors import UsageError
from .words import _


def now() -> datetime:
    """Return the present local wall time, without a zone.

    AFTERA_NOW (an ISO date or instant) fixes it; a date alone means noon.
    """
    fixed = os.environ.get("AFTERA_NOW", "").strip()
    if not fixed:
        return datetime.now().replace(microsecond=0)
    try:
        if len(fixed) == 10:
            return datetime.fromisoformat(fixed).replace(hour=12)
        moment = datetime.fromisoformat(fixed)
    except ValueError:
        raise UsageError(
            _("AFTERA_NOW is “{value}”, which is no ISO day or instant; write 2026-11-20.", value=fixed)
        ) from None
    return in_zone(moment).replace(tzinfo=None) if moment.tzinfo else moment


def today() -> date:
    """Return the present local day."""
    return now().date()


def shifted(day: date, days: int) -> date:
    """Return the day so many days after another (before, when negative), no further than calendars reach."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def in_zone(moment: datetime, zone: tzinfo | None = None) -> datetime:
    """Return a moment as wall time of a zone (None is the local one); unmoved where the calendar ends."""
    try:
        return moment.astimezone(zone)
    except (OverflowError, ValueError, OSError):  # hours before year 1 or after year 9999
        return moment.replace(tzinfo=zone or UTC)


def stamped(moment: datetime) -> str:
    """Return an instant as the book writes it: `2026-11-20T03:00:00Z`. A moment without a zone is a local one."""
    return in_zone(moment, UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def unstamped(stamp: str) -> datetime:
    """Return an instant as the book writes it as local wall time, with its zone."""
    return in_zone(datetime.fromisoformat(stamp))


def utc_stamp() -> str:
    """Return the present instant as the book writes it."""
    return stamped(now())
