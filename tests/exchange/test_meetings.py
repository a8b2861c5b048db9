"""How and when we met, as guest lists and lists of collected cards tell it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from afterA_crm import events
from afterA_crm.exchange.entries import Broken, Incoming, entries
from afterA_crm.exchange.formats import Attended
from afterA_crm.exchange.importing import applying
from afterA_crm.exchange.importing.items import Brought, Plan
from afterA_crm.exchange.importing.plan import again
from afterA_crm.exchange.sources import Source
from afterA_crm.store import Book, deed

from ..making import person
from .borders import a_book, card

FAIR = ("부산영화제", date(2026, 9, 18), date(2026, 9, 27))


def a_row(name: str, attended: Attended = "", collected: date | None = None, note: str = "") -> Incoming:
    raw = card(f"FN:{name}", f"EMAIL:{name}@x.kr", *([f"NOTE:{note}"] if note else []))
    [entry] = entries(Source("guests.csv", data=raw), "KR", "ko")
    assert isinstance(entry, Incoming)
    entry.attended, entry.collected = attended, collected
    return entry


def an_event(book: Book, name: str, first: date, last: date) -> int:
    with deed(book, "event"):
        return events.new(book, name, first=first, last=last)


def look(book: Book, *rows: Incoming, event: int | None = None) -> Plan:
    cards: list[Incoming | Broken] = [*rows]
    return again(book, Brought(cards, [], ("guests.csv",), events.get(book, event) if event else None))


def bring(book: Book, *rows: Incoming, event: int | None = None) -> Plan:
    made = look(book, *rows, event=event)
    with deed(book, "import"):
        applying.apply(book, made)
    return made


def met(book: Book) -> list[tuple[object, ...]]:
    return book.rows("SELECT name, met_on, met_event_id FROM person ORDER BY id")


def attendance(book: Book) -> list[tuple[object, ...]]:
    return book.rows("SELECT person_id, event_id, how, day FROM attendance ORDER BY person_id, event_id")


def test_guests_are_met_only_where_the_list_says_so(tmp_path: Path) -> None:
    guests = (a_row("소라", "met"), a_row("민수", "guest"), a_row("하늘", "declined"), a_row("지우"))
    with a_book(tmp_path) as book:
        gmaff = an_event(book, "GMAFF", date(2026, 11, 18), date(2026, 11, 22))
        bring(book, *guests, event=gmaff)
        assert met(book) == [
            ("소라", "2026-11-20", gmaff),
            ("민수", None, None),
            ("하늘", None, None),
            ("지우", "2026-11-20", gmaff),
        ]
        assert [(row[0], row[2], row[3]) for row in attendance(book)] == [
            (1, "met", "2026-11-20"),
            (2, "guest", None),
            (3, "declined", None),
            (4, "met", "2026-11-20"),
        ]
        assert not look(book, *guests, event=gmaff).writes


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        ("met", "declined", "met"),
        ("met", "guest", "met"),
        ("guest", "met", "met"),
        ("guest", "declined", "declined"),
        ("declined", "guest", "guest"),
        ("declined", "met", "met"),
    ],
)
def test_a_later_list_never_makes_a_meeting_less(
    tmp_path: Path, before: Attended, after: Attended, how: Attended
) -> None:
    with a_book(tmp_path) as book:
        gmaff = an_event(book, "GMAFF", date(2026, 11, 18), date(2026, 11, 22))
        bring(book, a_row("소라", before), event=gmaff)
        plan = bring(book, a_row("소라", after), event=gmaff)
        assert [row[2] for row in attendance(book)] == [how]
        assert plan.writes == (before != how)
        assert (met(book)[0][2] == gmaff) == (how == "met")


def test_the_day_a_card_was_collected_finds_its_event(tmp_path: Path) -> None:
    rows = (
        a_row("소라", collected=date(2026, 9, 21)),
        a_row("민수", collected=date(2026, 9, 28)),
        a_row("하늘", collected=date(2026, 10, 2)),
    )
    with a_book(tmp_path) as book:
        busan = an_event(book, *FAIR)
        for name in ("하나", "둘"):
            an_event(book, name, date(2026, 10, 2), date(2026, 10, 3))
        plan = bring(book, *rows)
        assert [(item.met.said(), item.met.slug) for item in plan.items if item.met] == [
            ("2026-09-21: 부산영화제", "부산영화제"),
            ("2026-09-28", ""),
            ("2026-10-02", ""),
        ]
        assert met(book) == [("소라", "2026-09-21", busan), ("민수", "2026-09-28", None), ("하늘", "2026-10-02", None)]
        assert attendance(book) == [(1, busan, "met", "2026-09-21")]
        assert not look(book, *rows).writes


def test_a_known_meeting_is_never_written_over(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        busan = an_event(book, *FAIR)
        known = person(book, "소라", met_on="2020-01-01")
        talked = person(book, "민수", met_how="via work")
        with deed(book, "mail"):
            for number, name in ((known, "소라"), (talked, "민수")):
                book.insert("channel", person_id=number, kind="email", value=f"{name}@x.kr", key=f"{name}@x.kr")
        bring(book, a_row("소라", collected=date(2026, 9, 21)), a_row("민수", collected=date(2026, 12, 1)))
        assert [row[1:] for row in met(book)] == [("2020-01-01", None), (None, None)]
        assert attendance(book) == [(known, busan, "met", "2026-09-21")]


def test_a_card_that_changed_keeps_the_event_it_came_from(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        gmaff = an_event(book, "GMAFF", date(2026, 11, 18), date(2026, 11, 22))
        bring(book, a_row("소라", note="one"))
        bring(book, a_row("소라", note="two"), event=gmaff)
        bring(book, a_row("소라", note="three"))
        assert book.rows("SELECT event_id FROM card") == [(gmaff,)]
        assert book.value("SELECT note FROM person") == "three"


def test_an_event_made_later_is_found_by_the_day_that_was_kept(tmp_path: Path) -> None:
    row = a_row("소라", collected=date(2026, 9, 21))
    with a_book(tmp_path) as book:
        bring(book, row)
        busan = an_event(book, *FAIR)
        plan = bring(book, row)
        assert [(change.field, change.after) for change in plan.items[0].changes] == [
            ("event", "2026-09-21: 부산영화제")
        ]
        assert met(book) == [("소라", "2026-09-21", busan)] and not look(book, row).writes


def test_an_event_that_is_named_goes_before_the_day(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        an_event(book, *FAIR)
        other = an_event(book, "다른 모임", date(2026, 9, 20), date(2026, 9, 22))
        bring(book, a_row("소라", collected=date(2026, 9, 21)), event=other)
        assert met(book) == [("소라", "2026-09-21", other)]


def test_two_rows_of_a_new_guest_say_it_once(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        gmaff = an_event(book, "GMAFF", date(2026, 11, 18), date(2026, 11, 22))
        bring(book, a_row("소라", "guest"), a_row("소라", "met", note="again"), event=gmaff)
        assert attendance(book) == [(1, gmaff, "met", "2026-11-20")] and met(book)[0][2] == gmaff
