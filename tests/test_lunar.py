"""The Korean lunar calendar: the table of holidays, and birthdays as days of this year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from korean_lunar_calendar import KoreanLunarCalendar

from afterA_crm import lunar


@pytest.mark.parametrize(("key", "month", "day"), [("seollal", 1, 1), ("chuseok", 8, 15)])
def test_the_table_of_holidays_is_what_the_library_counts(key: str, month: int, day: int) -> None:
    counted = {}
    for year in range(2024, 2051):
        calendar = KoreanLunarCalendar()
        assert calendar.setLunarDate(year, month, day, False)
        counted[year] = date(calendar.solarYear, calendar.solarMonth, calendar.solarDay)
    table = {year: feast.day for year in range(2000, 2100) for feast in lunar.feasts(year) if feast.key == key}
    assert table == counted


def test_a_holiday_is_near_for_a_week_and_on_its_day() -> None:
    seollal = date(2027, 2, 7)  # a day after the Chinese one of that year
    near = [off for off in range(-30, 30) if lunar.feast_near(seollal + timedelta(days=off), 7)]
    assert near == list(range(-7, 1))
    assert lunar.feast_near(date(2090, 1, 30), 7) is None
    assert lunar.feast_near(date.max, 7) is None


def test_a_lunar_day_is_a_civil_day_and_back() -> None:
    assert lunar.solar(2026, 8, 15) == date(2026, 9, 25)
    assert lunar.lunar(date(2026, 9, 25)) == ((8, 15),)
    assert lunar.upcoming(10, 15, date(2026, 11, 20)) == date(2026, 11, 23)
    assert lunar.upcoming(12, 20, date(2026, 1, 10)) == date(2026, 2, 7)  # of the lunar year before


def test_a_30th_is_kept_on_the_29th_of_a_month_that_has_no_more() -> None:
    short = next(
        (year, month)
        for year in range(2026, 2030)
        for month in range(1, 13)
        if not KoreanLunarCalendar().setLunarDate(year, month, 30, False)
    )
    kept = lunar.solar(*short, 30)
    assert kept == lunar.solar(*short, 29)
    assert kept is not None and lunar.lunar(kept) == ((short[1], 29), (short[1], 30))


def test_a_leap_month_repeats_no_birthday() -> None:
    # 2025 has a leap sixth month: the 10th of the sixth comes twice, and is a birthday once.
    days = [date(2025, 1, 1) + timedelta(days=off) for off in range(365)]
    assert [day for day in days if (6, 10) in lunar.lunar(day)] == [date(2025, 7, 4)]


def test_beyond_the_calendar_nothing_is_known() -> None:
    assert lunar.solar(2090, 1, 1) is None
    assert lunar.lunar(date(2090, 1, 1)) == lunar.lunar(date.max) == lunar.lunar(date.min) == ()
