"""What single cells say: labels, days, telephones, and answers that are somebody's own page."""

from __future__ import annotations

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from afterA_crm.exchange.tables.answers import page_of
from afterA_crm.exchange.tables.cells import born_on, day_of, lunar_on, telephones, uses
from afterA_crm.exchange.vcard.birthdays import write_day


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Mobile", (("cell",), "")),
        ("* Work", (("work",), "")),
        ("Home Fax", (("home", "fax"), "")),
        ("휴대폰", (("cell",), "")),
        ("휴대전화", (("cell",), "")),
        ("회사", (("work",), "")),
        ("집전화", (("home",), "")),
        ("회사 팩스", (("work", "fax"), "")),
        ("작업실", ((), "작업실")),
        ("Work (old)", ((), "Work (old)")),
        ("", ((), "")),
    ],
)
def test_what_a_label_says(label: str, said: tuple[tuple[str, ...], str]) -> None:
    assert uses(label) == said


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("1990-03-07", "1990-03-07"),
        ("1990/3/7", "1990-03-07"),
        ("1990년 3월 7일", "1990-03-07"),
        ("7 Mar 1990", "1990-03-07"),
        ("19900307", "1990-03-07"),
        ("--03-07", "--03-07"),
        ("03-07", "--03-07"),
        ("3월 7일", "--03-07"),
        ("1990", "1990"),
        ("25/3/1990", "1990-03-25"),
        ("3/25/1990", "1990-03-25"),
        ("7.3.1990", "1990-03-07"),
        ("3/4/1990", None),
        ("30/2/1990", None),
        ("soon", None),
        ("0890-01-01", None),
    ],
)
def test_birthdays_as_services_write_them(cell: str, day: str | None) -> None:
    found = born_on(cell)
    assert (write_day(found, extended=True) if found else None) == day


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("02-555-1234, 010-1234-5678", ["02-555-1234", "010-1234-5678"]),
        ("02-555-1234 / 010-1234-5678", ["02-555-1234", "010-1234-5678"]),
        ("02-555-1234 ::: 010-1234-5678", ["02-555-1234", "010-1234-5678"]),
        ("02-555-1234\n010-1234-5678", ["02-555-1234", "010-1234-5678"]),
        ("02-555-1234,12", ["02-555-1234,12"]),
        ("1012345678", ["01012345678"]),
        ("2025550123", ["2025550123"]),
        ("+82 10 1234 5678", ["+82 10 1234 5678"]),
    ],
)
def test_telephones_of_a_cell(cell: str, numbers: list[str]) -> None:
    assert telephones(cell) == numbers


@pytest.mark.parametrize(
    ("question", "answer", "address"),
    [
        ("What's your LinkedIn?", "https://linkedin.com/in/x", "https://linkedin.com/in/x"),
        ("What's your LinkedIn?", "it's https://linkedin.com/in/x, hello", "https://linkedin.com/in/x"),
        ("LinkedIn", "/in/sora-k", "https://www.linkedin.com/in/sora-k"),
        ("링크드인 주소", "linkedin.com/in/sora", "linkedin.com/in/sora"),
        ("인스타그램", "@sora.k", "https://www.instagram.com/sora.k"),
        ("Instagram", "sora k", None),
        ("Twitter handle", "@sora", "https://x.com/sora"),
        ("Your website", "sora.kr/films", "sora.kr/films"),
        ("Your website", "none", None),
        ("Your website", "www.sora.kr", "www.sora.kr"),
        ("포트폴리오", "https://sora.kr", "https://sora.kr"),
        ("What do you make?", "https://sora.kr/x", None),
        ("Who invited you? (Instagram)", "@friend", None),
        ("추천인의 인스타그램", "@friend", None),
        ("LinkedIn", "N/A", None),
        ("LinkedIn", "javascript:alert(1)", None),
    ],
)
def test_an_answer_that_is_ones_own_page(question: str, answer: str, address: str | None) -> None:
    found = page_of(question, answer)
    assert (found.address if found else None) == address


@over(st.text(max_size=40))
def test_no_cell_is_too_odd_to_read(said: str) -> None:
    day_of(said)
    uses(said)
    page_of(said, said)
    assert all(said.strip() for said in telephones(said)) or not said.strip()
    for found in (born_on(said), lunar_on(said)):
        assert found is None or found.year or found.month or found.lunar


@over(st.dates())
def test_a_day_said_in_full_is_that_day(day: object) -> None:
    from datetime import date

    assert isinstance(day, date)
    assert day_of(day.isoformat()) == day
    assert day_of(f"{day.year:04d}년 {day.month}월 {day.day}일") == day
