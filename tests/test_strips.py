"""A strip of roles: what is known of when, and never wider than asked for."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from afterA_crm import roles, strips
from afterA_crm.roles import Role
from afterA_crm.text import width

TODAY = date(2026, 11, 20)


def role(
    name: str, since: str | None = None, until: str | None = None, number: int = 1, org: str | None = None
) -> Role:
    return Role(number, name, org, since, until, None, None)


def drawn(*held: Role, days: dict[int, date] | None = None, cells: int = 80) -> list[str]:
    found = strips.strip(held, days or {}, TODAY, cells)
    assert found is not None
    return [bar.drawn for bar in found.bars]


def test_a_role_of_now_reaches_now_and_one_of_before_ends() -> None:
    before, now = drawn(role("작곡가", "2021", "2024-02"), role("감독", "2024-03"))
    assert before[0] == "┣" and before.endswith("┫")
    assert now.endswith("▶") and now.lstrip().startswith("┣")
    assert abs(len(before) - (len(now) - len(now.lstrip()))) <= 1


def test_an_unknown_beginning_is_dotted_until_a_conversation_says_so() -> None:
    known, unknown, taught = drawn(
        role("감독", "2020"), role("배우", number=2), role("화가", number=3), days={3: date(2024, 1, 1)}
    )
    assert set(known.strip()) == set("┣━▶")
    assert set(unknown) == set("┄▶")
    assert set(taught) == set("┄━▶")


def test_roles_that_nothing_dates_have_no_strip() -> None:
    assert strips.strip([role("감독"), role("배우")], {}, TODAY, 80) is None
    assert strips.strip([], {}, TODAY, 80) is None


def test_years_stand_where_they_begin() -> None:
    found = strips.strip([role("감독", "2024", "2025")], {}, TODAY, 80)
    assert found is not None
    assert found.years.split() == ["2024", "2025", "2026"]
    assert found.years.index("2026") == len(found.bars[0].drawn)


def test_a_strip_says_from_when_to_when_where_there_is_room() -> None:
    wide = strips.strip([role("감독", "2024-03")], {}, TODAY, 80)
    narrow = strips.strip([role("감독", "2024-03-15", "2025-01-31")], {}, TODAY, 40)
    assert wide is not None and narrow is not None
    assert wide.bars[0].span == "2024-03–"
    assert narrow.bars[0].span == ""


def test_a_day_that_stops_early_is_all_of_its_month_or_year() -> None:
    assert roles.window("2024") == (date(2024, 1, 1), date(2024, 12, 31))
    assert roles.window("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    assert roles.window("2024-12") == (date(2024, 12, 1), date(2024, 12, 31))
    assert roles.window("9999-12-31") == (date(9999, 12, 31), date(9999, 12, 31))
    assert roles.window("0000") == (date(1, 1, 1), date(1, 12, 31))


PARTIAL = st.none() | st.one_of(
    st.dates(date(1, 1, 1)).map(str),
    st.dates(date(1, 1, 1)).map(lambda d: str(d)[:7]),
    st.integers(0, 9999).map("{:04d}".format),
)
NAMES = st.text(max_size=60)


@given(
    st.lists(st.tuples(NAMES, NAMES, PARTIAL, PARTIAL, st.none() | st.dates()), min_size=1, max_size=6),
    st.integers(40, 200),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
)
def test_a_strip_never_exceeds_its_width(
    many: list[tuple[str, str, str | None, str | None, date | None]], cells: int, today: date
) -> None:
    held = [Role(at, name, org, since, until, None, None) for at, (name, org, since, until, _day) in enumerate(many)]
    days = {at: day for at, (*_rest, day) in enumerate(many) if day}
    found = strips.strip(held, days, today, cells)
    if found is None:
        return
    beside = max(width(bar.span) for bar in found.bars)
    assert found.lead + 2 + width(found.years) <= cells
    bars = max(width(bar.drawn) for bar in found.bars)
    assert found.lead + 2 + bars + (2 + beside if beside else 0) <= cells
    for bar in found.bars:
        assert width(bar.label) <= found.lead
        assert bar.drawn.strip()
