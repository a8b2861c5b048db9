"""Pulse: days counted as they were chosen, seasons that turned with what turned them, and what rings."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from afterA_crm import pulses, words
from afterA_crm.filters import Filter
from afterA_crm.pulses import Pulse, squares
from afterA_crm.store import Book, deed
from afterA_crm.text import width
from afterA_crm.timeline import Wanted

from .making import person, project, row, talk

FIRST, LAST = date(2025, 11, 24), date(2026, 11, 20)


def looked(book: Book, wanted: Wanted | None = None, whom: Filter | None = None) -> Pulse:
    return pulses.pulse(book, wanted or Wanted(), whom or Filter(), FIRST, LAST)


def test_a_day_counts_its_conversations_and_nothing_outside_the_stretch(book: Book) -> None:
    sora, minsu = person(book, "이소라"), person(book, "김민수")
    for day in ("2026-11-18", "2026-11-18", "2026-03-02", "2024-01-01"):
        talk(book, day, sora)
    talk(book, "2026-03-02", minsu, about=(sora,))
    found = looked(book)
    assert found.days == {date(2026, 11, 18): 2, date(2026, 3, 2): 2}
    assert found.conversations == 4
    assert looked(book, Wanted(with_ids=(sora,))).days == {date(2026, 11, 18): 2, date(2026, 3, 2): 1}


def test_a_role_is_that_of_the_day_of_the_conversation(book: Book) -> None:
    sora = person(book, "이소라")
    row(book, "role", person_id=sora, name="작곡가", key="작곡가", until="2026-04")
    row(book, "role", person_id=sora, name="감독", key="감독", since="2026-05")
    talk(book, "2026-04-20", sora)
    talk(book, "2026-05-20", sora)
    assert list(looked(book, Wanted(role="composer")).days) == [date(2026, 4, 20)]
    assert list(looked(book, Wanted(role="director")).days) == [date(2026, 5, 20)]
    assert {(share.name, share.conversations) for share in looked(book).roles} == {("작곡가", 1), ("감독", 1)}


def test_words_for_one_role_count_as_one(book: Book) -> None:
    for name, role in (("이소라", "감독"), ("John", "director")):
        row(book, "role", person_id=(one := person(book, name)), name=role, key=role)
        talk(book, "2026-11-01", one)
    assert [share.conversations for share in looked(book).roles] == [2]


def test_a_circle_and_a_hat_narrow_the_days_and_the_people(book: Book) -> None:
    sora, minsu = person(book, "이소라"), person(book, "김민수")
    circle = row(book, "circle", name="밤샘", key="밤샘")
    row(book, "circle_member", circle_id=circle, person_id=sora)
    hat = row(book, "hat", name="배우", key="배우")
    talk(book, "2026-11-18", sora)
    with deed(book, "hat"):
        book.update("conversation", talk(book, "2026-11-19", minsu), hat_id=hat)
    of_circle = looked(book, Wanted(circle_id=circle), Filter(circle_id=circle))
    assert list(of_circle.days) == [date(2026, 11, 18)]
    assert sum(of_circle.seasons.values()) == 1
    of_hat = looked(book, Wanted(hat_id=hat), Filter(hat_id=hat))
    assert list(of_hat.days) == [date(2026, 11, 19)]
    assert of_hat.hats == ()
    assert [(share.name, share.conversations) for share in looked(book).hats] == [("", 1), ("배우", 1)]


def test_who_turned_this_month_says_which_way_and_why(book: Book) -> None:
    near, far, same = person(book, "가까워진"), person(book, "멀어진"), person(book, "그대로")
    talk(book, "2026-03-01", near)
    last = talk(book, "2026-11-10", near)
    talk(book, "2026-08-10", far)
    talk(book, "2025-11-30", same)
    found = looked(book)
    assert [(one.name, one.before, one.now) for one in found.turned] == [
        ("가까워진", "resting", "now"),
        ("멀어진", "warm", "resting"),
    ]
    assert found.turned[0].reason.ids == {"conversation": last}
    assert f"c{last}" in found.turned[0].reason.text
    assert found.seasons == {"now": 1, "warm": 0, "resting": 1, "asleep": 1}


def test_nobody_quiet_is_named(book: Book) -> None:
    gone = person(book, "떠난 사람", quiet=1)
    talk(book, "2026-03-01", gone)
    row(book, "echo", conversation_id=talk(book, "2026-11-10", gone), text="마지막 인사", strength=3)
    found = looked(book)
    assert (found.turned, found.rings) == ((), ())


def test_what_rings_strongest_comes_first(book: Book) -> None:
    sora = person(book, "이소라")
    for day, text, strength in (("2026-11-01", "약한", 1), ("2026-02-01", "센", 3), ("2026-11-02", "중간", 2)):
        row(book, "echo", conversation_id=talk(book, day, sora), text=text, strength=strength)
    row(book, "echo", conversation_id=talk(book, "2026-11-03", sora), asked_on="2026-11-05")
    assert [(ring.text, ring.names) for ring in looked(book).rings] == [
        ("센", ("이소라",)),
        ("중간", ("이소라",)),
        ("약한", ("이소라",)),
    ]


def test_events_of_the_year_are_named(book: Book) -> None:
    stamps = {"created_at": "2026-11-20T03:00:00Z", "changed_at": "2026-11-20T03:00:00Z"}
    event = row(book, "event", slug="gmaff", name="영화제", **stamps)
    with deed(book, "event"):
        book.update("conversation", talk(book, "2026-11-18", person(book, "이소라")), event_id=event)
    project(book, "other")
    assert [(share.name, share.id) for share in looked(book).events] == [("영화제", event)]


DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(
    first=DAYS,
    length=st.integers(0, 1500),
    cells=st.integers(40, 200),
    counts=st.lists(st.tuples(st.integers(0, 1500), st.integers(1, 500)), max_size=30),
    sunday=st.booleans(),
    language=st.sampled_from(["ko", "en"]),
)
def test_a_calendar_never_exceeds_its_width_and_holds_every_day_once(
    first: date, length: int, cells: int, counts: list[tuple[int, int]], sunday: bool, language: str
) -> None:
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    counted = {date.fromordinal(min(first.toordinal() + at, last.toordinal())): count for at, count in counts}
    words.use(language)
    found = squares.blocks(counted, first, last, cells, sunday)
    words.use("en")
    shown = "".join(square for block in found for _name, squares_ in block.rows for square in squares_)
    assert sum(shade in squares.SHADES for shade in shown) == (last - first).days + 1
    assert sum(shade in squares.SHADES[1:] for shade in shown) == len(counted)
    for block in found:
        assert width(block.months) <= cells
        assert len(block.rows) == 7
        for name, row_ in block.rows:
            assert width(name) == 5
            assert 5 + width(row_) <= cells


@given(st.lists(st.integers(0, 10**6), max_size=60))
def test_every_shade_means_more_than_the_one_before(counts: list[int]) -> None:
    second, third, fourth = squares.steps(counts)
    assert 1 < second < third < fourth
    said = squares.legend(counts)
    assert said[0] == ("·", "none")
    assert len({meaning for _shade, meaning in said}) == len(said)


def test_months_stand_over_the_week_they_begin_in() -> None:
    (block,) = squares.blocks({date(2026, 3, 1): 1}, date(2026, 1, 1), date(2026, 12, 31), 80)
    assert block.months.startswith("2026 Jan")
    at = block.months.index("Mar")
    sunday_row = block.rows[6]
    assert sunday_row[0].strip() == "Sun"
    assert (" " * 5 + sunday_row[1])[at] == "░"
