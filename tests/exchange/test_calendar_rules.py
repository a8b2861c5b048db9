"""The rule of what repeats: it begins on its first day and goes on as the book would."""

from __future__ import annotations

from datetime import date, datetime

from dateutil.rrule import rrulestr
from hypothesis import example, given
from hypothesis import strategies as st

from afterA_crm import dates, followups
from afterA_crm.exchange.calendar import rules

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PLAIN = st.builds("every {} {}".format, st.integers(2, 24), st.sampled_from(["days", "weeks", "months", "years"]))
WEEKLY = st.builds("every week on {}".format, st.sampled_from(WEEKDAYS))
MONTHLY = st.builds("every month on the {}th".format, st.sampled_from([10, 15, 28, 29, 30]))
CADENCES = (
    PLAIN
    | WEEKLY
    | MONTHLY
    | st.sampled_from(
        ["every day", "every month on the 31st", "every year", "every year on february 29", "every year on may 3"]
    )
)


@given(CADENCES, DAYS)
@example("every 2 months", date(2026, 12, 31))
@example("every month on the 30th", date(2027, 2, 28))
@example("every year", date(2028, 2, 29))
@example("every year on february 29", date(2027, 2, 28))
def test_a_rule_begins_on_its_day_and_comes_next_when_the_book_says(repeat: str, first: date) -> None:
    cadence = followups.cadence_of(repeat)
    assert cadence is not None
    rule = rules.rule(repeat, first)
    if not rule:
        # Only where the cadence names another day.
        assert (cadence.weekday, cadence.monthday) != (None, None)
        return
    series = iter(rrulestr(rule, dtstart=datetime(first.year, first.month, first.day)))
    assert [next(series).date(), next(series).date()] == [first, dates.next_day(cadence, first)]


@given(st.dates(date(2000, 1, 1), date(2000, 12, 31)))
def test_a_birthday_comes_every_year_also_on_a_leap_day(born: date) -> None:
    rule = rules.yearly(born.month, born.day)
    series = rrulestr(rule, dtstart=datetime(born.year, born.month, born.day))
    found = [each.date() for each in series.between(datetime(2000, 1, 1), datetime(2009, 12, 31), inc=True)]
    in_short_years = born.day - 1 if (born.month, born.day) == (2, 29) else born.day
    assert found == [born.replace(year=y, day=born.day if y % 4 == 0 else in_short_years) for y in range(2000, 2010)]


@given(st.text(max_size=40), DAYS)
def test_what_is_no_cadence_has_no_rule(repeat: str, first: date) -> None:
    if followups.cadence_of(repeat) is None:
        assert rules.rule(repeat, first) == ""
