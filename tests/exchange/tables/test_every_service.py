"""What holds for every table: no cell makes a crash, nothing is lost, and what was kept says the same again."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from afterA_crm import words
from afterA_crm.errors import AfterAError
from afterA_crm.exchange.facts import Facts, facts_of, one_line
from afterA_crm.exchange.formats import File, Given, Unread
from afterA_crm.exchange.recognising import again, recognise
from afterA_crm.exchange.tables import TABLES

from ..remedies import has_a_remedy
from ..samples import FOLDER
from .making import LINKEDIN, SERVICES, row, table

#: What people, services and strangers put into cells.
CELLS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        (
            *(
                "김소라",
                "Ann Lee",
                "sora@film.kr",
                "a@x ::: b@y.z",
                "010-1234-5678",
                "1012345678",
                "+82 10",
                "내선 3",
                "-",
                "'",
            ),
            *(
                "=HYPERLINK(1)",
                "'=1+1",
                "https://instagram.com/sora",
                "@sora",
                "/in/sora",
                "1990-08-15",
                "08-15",
                "0/0/00",
            ),
            *(
                "13/13/13",
                "음력",
                "* myContacts ::: 영화",
                "첫 줄\n둘째 줄",
                "900815-2345678",
                "Checked In",
                "no",
                ":::",
                "\u202e",
            ),
        )
    ),
)


def rows(header: Sequence[str]) -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(sorted(header)), CELLS, max_size=12)


@pytest.mark.parametrize("service", SERVICES)
def test_every_table_is_known_by_its_header(service: str) -> None:
    made = recognise(File("x.csv", table(SERVICES[service]), "ko"))
    assert made is not None
    assert made.name == service.removeprefix("old ").removeprefix("new ").removesuffix(" in Korean")
    assert words.told(made.title)


def test_no_two_tables_share_a_name() -> None:
    assert len({made.name for made in TABLES}) == len(TABLES)


@pytest.mark.parametrize("service", SERVICES)
@settings(max_examples=60)
@over(data=st.data())
def test_whatever_stands_in_its_cells(service: str, data: st.DataObject) -> None:
    header = SERVICES[service]
    written = data.draw(st.lists(rows(header), max_size=4))
    file = File("x.csv", table(header, *written).replace(b"\0", b""), data.draw(st.sampled_from(("ko", "en"))))
    made = recognise(file)
    assert made is not None
    for found in made.read(file):
        assert isinstance(found, (Given, Unread))
        if isinstance(found, Unread):
            assert found.line
            continue
        assert again(made.name, found.original) == found.contact
        facts_of(found.contact, "KR")


#: Columns that a reader leaves in the row that is kept, or that say how someone was there.
QUIET = {
    *("Photo", "File As", "Group", "Order #", "Quantity", "Ticket Type", "Attendee #", "Total Paid", "Attendee Status"),
    *("Order Date", "Gender", "Priority", "Private", "Sensitivity", "Initials", "E-mail Type", "E-mail Display Name"),
    *(
        "Government ID Number",
        "성별",
        "우선 순위",
        "전자 메일 유형",
        "주민 등록 번호",
        "api_id",
        "created_at",
        "approval_status",
    ),
    *("checked_in_at", "custom_source", "qr_code_url", "amount", "ticket_type_id", "ticket_name", "User ID", "Title"),
    *("Event Host", "RSVP", "Guests", "RSVPed on", "Joined Group on", "Attendance", "Tracking Number", "Synopsis"),
    *("Duration", "Submission Date", "Submission Status", "명함 등록일", "Connected On", "생일(양력음력)", "Yomi Name"),
    *(
        "Phonetic Middle Name",
        "Additional Name Yomi",
        "Directory Server",
        "Mileage",
        "Order ID",
        "Order date",
        "Language",
    ),
    *(
        "Attendee status",
        "Event name",
        "Ticket quantity",
        "Ticket type",
        "Buyer name",
        "Key Cast",
        "Billing Information",
    ),
    *("Organization 1 - Type", "Organization 1 - Yomi Name", "Location"),
}


def everything(facts: Facts) -> str:
    """Return all that is known of someone as one text without blanks."""
    said = [facts.name, facts.family, facts.given, facts.reading, facts.note, *facts.nicknames, *facts.tags.values()]
    said += [reach.value + reach.label for reach in facts.channels.values()]
    said += ["".join(does) for does in facts.roles]
    return "".join("".join(said).split())


@pytest.mark.parametrize(
    ("service", "column"),
    [
        (service, column)
        for service, header in SERVICES.items()
        for column in header
        if column not in QUIET
        and not column.endswith((" - Label", " - Type", " - Service", "(이름)", "타입", "(전화종류)"))
    ],
)
def test_nothing_that_says_who_someone_is_gets_lost(service: str, column: str) -> None:
    header = SERVICES[service]
    name = next(each for each in ("First Name", "Given Name", "이름", "Name", "name") if each in header)
    for said in ("Quills & Sons of Oslo", "quill@x.org", "+47 22 33 44 55", "https://x.org/quill", "1990"):
        facts = row(header, {name: "Zoe", column: said})
        kept = facts.birthday is not None and said == "1990"
        assert kept or "".join(one_line(said).split()) in everything(facts), (said, facts)


@pytest.mark.parametrize("service", SERVICES)
def test_what_a_service_made_of_itself_is_in_what_is_kept(service: str) -> None:
    header = [each for each in SERVICES[service] if each not in ("주민 등록 번호", "Government ID Number")]
    cells = {column: f"Zoe {at}" for at, column in enumerate(header)}
    file = File("x.csv", table(header, cells))
    made = recognise(file)
    assert made is not None
    [found] = made.read(file)
    assert isinstance(found, Given)
    assert dict(json.loads(found.original)) == cells


@over(st.lists(st.lists(st.text(alphabet='ab",;\t\r\n=“', max_size=12), min_size=3, max_size=3), max_size=6))
def test_every_cell_comes_back_whatever_quotes_and_breaks_it_holds(written: list[list[str]]) -> None:
    header = ("name", "email", "approval_status")
    rows = [dict(zip(header, (f"x{cell}x" for cell in cells), strict=True)) for cells in written]
    file = File("x.csv", table(header, *rows))
    made = recognise(file)
    assert made is not None
    found = [dict(json.loads(each.original)) for each in made.read(file) if isinstance(each, Given)]
    assert found == [
        {name: cell.replace("\r\n", "\n").replace("\r", "\n") for name, cell in cells.items()} for cells in rows
    ]


@over(st.binary(max_size=300))
def test_no_bytes_do_more_than_a_sentence(data: bytes) -> None:
    for start in (b"", ",".join(LINKEDIN).encode() + b"\n"):
        file = File("x.csv", start + data)
        try:
            made = recognise(file)
            assert made is not None or not start
            list(made.read(file) if made else ())
        except AfterAError as error:
            assert has_a_remedy(error.sentence)


@pytest.mark.parametrize("path", sorted((FOLDER / "contacts").glob("*_*.[cx][sl][vs]*")), ids=lambda path: path.name)
def test_samples_are_read_whole(path: object) -> None:
    from pathlib import Path

    assert isinstance(path, Path)
    file = File(path.name, path.read_bytes(), "ko")
    made = recognise(file)
    assert made is not None
    found = list(made.read(file))
    assert found
    for each in found:
        assert isinstance(each, Given)
        assert facts_of(each.contact, "KR").name
