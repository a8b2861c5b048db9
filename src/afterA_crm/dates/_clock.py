"""An hour as it is spoken, and the wall time it means on a day."""

from __future__ import annotations

from datetime import date, time

from ._calendar import add_days
from ._reading import Reading


class Clock:
    """An hour and minute; `sure` when it can be told which half of the day is meant.

    `shift` is 1 where a night runs into the next day (밤 12시), `midnight` marks a bare midnight, `bare` a
    number and nothing else (at 3).
    """

    __slots__ = ("about", "bare", "hour", "midnight", "minute", "shift", "sure")

    def __init__(
        self,
        hour: int,
        minute: int,
        *,
        sure: bool,
        shift: int = 0,
        about: bool = False,
        midnight: bool = False,
    ) -> None:
        self.hour = hour
        self.minute = minute
        self.sure = sure
        self.shift = shift
        self.about = about
        self.midnight = midnight
        self.bare = False

    def on(self, r: Reading, day: date) -> tuple[date, time]:
        """Return the day and wall time meant.

        A bare hour from 1 to 6 is in the afternoon, 12 is noon. 7 to 11 is in the morning; on today itself it
        is the next to come (ahead) or the last gone by (back).
        """
        hour = self.hour
        if not self.sure:
            if 1 <= hour <= 6:
                hour += 12
            elif 7 <= hour <= 11 and day == r.today:
                present = (r.now.hour, r.now.minute)
                if r.look == "ahead":
                    hour += 12 if (hour, self.minute) < present else 0
                elif (hour + 12, self.minute) <= present:
                    hour += 12
        shift = self.shift
        if self.midnight and day == r.today and r.look == "ahead":
            shift = 1
        return (add_days(day, shift) if shift else day), time(hour, self.minute)


def clock_of(hour: int, minute: int, part: str | None, *, literal: bool = False) -> Clock | None:
    """Return the time that an hour as spoken means in a part of the day; none where they disagree."""
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if hour == 24:
        return Clock(0, 0, sure=True, shift=1)
    if part is None or hour > 12:
        if part == "am":
            return None
        return Clock(hour, minute, sure=literal or hour == 0 or hour >= 12)
    if part == "am":
        return Clock(hour % 12, minute, sure=True)
    if hour == 0:
        return Clock(0, minute, sure=True, shift=int(part == "night")) if part in ("night", "eve") else None
    if part == "noon":
        return Clock(hour if hour >= 10 else hour + 12, minute, sure=True)
    if part == "pm":
        return Clock(hour % 12 + 12, minute, sure=True)
    if hour == 12 or (part == "night" and hour < 6):
        return Clock(hour % 12, minute, sure=True, shift=1)
    return Clock(hour + 12, minute, sure=True)
