"""The lines of a calendar: whatever a text holds, it is one value and acts nowhere (RFC 5545 3.1, 3.3.11)."""

from __future__ import annotations

from datetime import date, time

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm.exchange import calendar
from afterA_crm.exchange.calendar import writing
from afterA_crm.exchange.calendar.entry import MORNING, Entry
from afterA_crm.exchange.calendar.stamps import Stamp
from afterA_crm.exchange.exporting.targets import Piece
from afterA_crm.text import visible

STAMP = Stamp("2026-11-20T03:00:00Z", "2026-11-20T03:01:00Z")
ANY = st.text(st.characters(exclude_categories=()), max_size=300)
HOSTILE = [
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b",
    "a\nATTACH:file:///etc/passwd",
    "a\x0bEND:VEVENT\x0cb\x1cc\x85d\u2028e\u2029f",
    "\x1b]0;title\x07\x1b[2J\u202egnp.exe",
    "semi;colon, comma \\ backslash \\n not a line \\; \\,",
    "가" * 10_000,
    "\ud800 lone",
    " \tlead and trail \t ",
    "👩\u200d🎤" * 40,
]


def entry(said: str, task: bool = False, at: time | None = None) -> Entry:
    return Entry(
        uid="u-1",
        summary=said,
        stamp=STAMP,
        categories=(said or "none", said),
        first=date(2026, 11, 23),
        last=date(2026, 11, 24),
        at=at,
        task=task,
        alarm=MORNING,
        place=said,
        description=said,
        status="COMPLETED" if task else "",
        closed_on=date(2026, 11, 24),
    )


def parsed(data: bytes) -> icalendar.Component:
    [found] = icalendar.Calendar.from_ical(data).subcomponents
    assert not found.errors
    return found


@given(ANY, st.booleans())
def test_any_text_is_read_back_as_it_is_shown(said: str, task: bool) -> None:
    found = parsed(writing.calendar(writing.component(entry(said, task))))
    line = visible(" ".join(said.split()))
    assert found.name == ("VTODO" if task else "VEVENT")
    assert str(found["SUMMARY"]) == line
    assert str(found.get("LOCATION", "")) == line
    assert str(found.get("DESCRIPTION", "")) == visible(said, keep="\n")
    assert found["CATEGORIES"].cats == ([line, line] if said else ["none"])
    assert [str(each["DESCRIPTION"]) for each in found.walk("VALARM")] == [line]


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_stays_one_value(said: str) -> None:
    found = parsed(writing.calendar(writing.component(entry(said))))
    assert {each.name for each in found.walk()} == {"VEVENT", "VALARM"}
    assert set(found) == {
        "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "LOCATION",
        "DESCRIPTION", "CATEGORIES", "TRANSP",
    }  # fmt: skip
    assert str(found["SUMMARY"]) == visible(" ".join(said.split()))
    assert str(found["DESCRIPTION"]) == visible(said, keep="\n")


@given(ANY | st.sampled_from(HOSTILE), st.booleans(), st.none() | st.times())
def test_every_line_is_short_ended_and_holds_nothing_that_acts(said: str, task: bool, at: time | None) -> None:
    data = writing.calendar(writing.component(entry(said, task, at)))
    assert data.endswith(b"\r\n")
    for line in data[:-2].split(b"\r\n"):
        assert 0 < len(line.decode("utf-8").encode("utf-8")) <= 75
    for line in data[:-2].decode("utf-8").replace("\r\n ", "").split("\r\n"):
        assert visible(line) == line


@given(ANY, st.booleans())
def test_what_stands_in_one_file_is_the_entry_as_it_was(said: str, task: bool) -> None:
    made = writing.component(entry(said, task))
    whole = b"".join(calendar.joined([Piece("u-1.ics", writing.calendar(made))]))
    assert made in whole
    assert icalendar.Calendar.from_ical(whole).subcomponents == [parsed(writing.calendar(made))]
