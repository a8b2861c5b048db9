"""Workbooks: every kind of cell a spreadsheet writes, and those that are no workbooks of people."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from afterA_crm.errors import AfterAError
from afterA_crm.exchange.entries import Incoming, entries
from afterA_crm.exchange.formats import File, Given, Unread
from afterA_crm.exchange.recognising import recognise
from afterA_crm.exchange.sources import Source
from afterA_crm.exchange.tables import workbook as reading
from afterA_crm.exchange.tables.number_formats import kind_of, shown

from ..remedies import has_a_remedy
from .making import cell, given, line, people, workbook

HEADER = ("이름", "회사", "명함 등록일", "휴대폰", "메모")


def one(*cells: str, **how: str) -> dict[str, str]:
    """Return the cells of a row of XML, by column letter."""
    [lines] = [list(each) for each in reading.sheets(workbook(f'<row r="1">{"".join(cells)}</row>', **how))]
    return {chr(65 + at): said for _number, found in lines for at, said in enumerate(found) if said}


def test_people_of_a_workbook_below_a_title() -> None:
    title = '<row r="1">' + cell("A1", "명함 목록") + "</row>"
    rows = (
        title + line(3, HEADER) + line(4, ("김소라", "필름랩", "2026년 09월 21일", "010-1234-5678", "첫 줄&#10;둘째"))
    )
    [facts] = people(workbook(rows))
    assert (facts.name, facts.note) == ("김소라", "첫 줄\n둘째")
    [found] = given(workbook(rows))
    assert (found.line, found.collected and found.collected.isoformat()) == (4, "2026-09-21")


def test_every_sheet_of_people_is_read_and_others_are_not() -> None:
    data = workbook(
        line(1, ("요약", "둘")) + line(2, ("1", "2")),
        line(1, HEADER) + line(2, ("김소라", "필름랩")),
        line(1, HEADER) + line(2, ("박준", "소리")),
    )
    assert [facts.name for facts in people(data)] == ["김소라", "박준"]


def test_numbers_days_and_other_kinds_of_cells() -> None:
    styles = (
        '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;년&quot; m&quot;월&quot; d&quot;일&quot;"/>'
        '<numFmt numFmtId="165" formatCode="000\\-0000\\-0000"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'
        '<xf numFmtId="22"/></cellXfs>'
    )
    found = one(
        cell("A1", "1.012345678E9", "n"),
        cell("B1", "46286", "n", 1),
        cell("C1", "46286", "n", 2),
        cell("D1", "1012345678", "n", 3),
        cell("E1", "46286.5", "n", 4),
        cell("F1", "1", "b"),
        cell("G1", "#N/A", "e"),
        '<c r="H1" t="str"><f>A1&amp;B1</f><v>made</v></c>',
        cell("I1", "0.1", "n"),
        cell("J1", "0", "s"),
        cell("K1", "1", "s"),
        cell("L1", "99", "s"),
        cell("M1", "a_x000A_b"),
        styles=styles,
        strings=(
            "<si><r><t>리치</t></r><r><t xml:space='preserve'> 텍스트</t></r></si>"
            "<si><t>安藤</t><rPh sb='0' eb='2'><t>アンドウ</t></rPh></si>"
        ),
    )
    assert found == {
        "A": "1012345678",
        "B": "2026-09-21",
        "C": "2026-09-21",
        "D": "010-1234-5678",
        "E": "2026-09-21 12:00",
        "F": "TRUE",
        "H": "made",
        "I": "0.1",
        "J": "리치 텍스트",
        "K": "安藤",
        "M": "a\nb",
    }


def test_days_count_from_1904_where_the_workbook_says_so() -> None:
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    assert one(cell("A1", "44824", "n"), styles=styles, properties='date1904="1"') == {"A": "2026-09-21"}


@pytest.mark.parametrize(
    ("said", "number", "code", "expected"),
    [
        ("60", "14", "", "1900-02-28"),
        ("59", "14", "", "1900-02-28"),
        ("61", "14", "", "1900-03-01"),
        ("-1", "14", "", "-1"),
        ("1e300", "14", "", "1e300"),
        ("nan", "0", "", "nan"),
        ("12", "0", "0000", "0012"),
        ("821012345678", "0", "000-0000-0000", "8210-1234-5678"),
        ("3", "0", "[Red]0.00", "3"),
        ("3", "164", '"day "0', "3"),
        ("46286", "164", "[$-412]yyyy-mm-dd;@", "2026-09-21"),
    ],
)
def test_numbers_as_their_user_sees_them(said: str, number: str, code: str, expected: str) -> None:
    assert shown(said, kind_of(number, code), since_1904=False) == expected


def test_cells_without_references_stand_in_order() -> None:
    assert one('<c t="inlineStr"><is><t>a</t></is></c>', '<c t="inlineStr"><is><t>b</t></is></c>') == {
        "A": "a",
        "B": "b",
    }


def test_a_telephone_number_that_lost_its_zero_has_it_again() -> None:
    rows = line(1, HEADER) + '<row r="2">' + cell("A2", "김소라") + cell("D2", "1012345678", "n") + "</row>"
    [facts] = people(workbook(rows))
    assert [(key, reach.value) for (_kind, key), reach in facts.channels.items()] == [("+821012345678", "01012345678")]


def test_resident_registration_numbers_are_never_kept_of_a_workbook() -> None:
    rows = line(1, (*HEADER, "주민 등록 번호")) + line(
        2, ("김소라", "필름랩", "", "", "900815-2345678", "900815-2345678")
    )
    [found] = given(workbook(rows))
    assert "2345678" not in found.original.decode()
    assert found.contact.note == "900815-*******"


def test_a_workbook_that_isnt_packed_comes_through_whole(tmp_path: Path) -> None:
    rows = line(1, HEADER) + line(2, ("김소라", "필름랩", "", "", "900815-2345678"))
    packed = zipfile.ZipFile(io.BytesIO(workbook(rows)))
    with zipfile.ZipFile(tmp_path / "people.xlsx", "w", zipfile.ZIP_STORED) as plain:
        for name in packed.namelist():
            plain.writestr(name, packed.read(name))
    [found] = entries(Source("people.xlsx", tmp_path / "people.xlsx"), "KR", "ko")
    assert isinstance(found, Incoming)
    assert found.facts.note == "900815-*******"
    assert b"2345678" not in found.raw


def refused(data: bytes) -> str:
    with pytest.raises(AfterAError) as found:
        made = recognise(File("x.xlsx", data))
        assert made is not None
        list(made.read(File("x.xlsx", data)))
    return found.value.sentence


def test_a_document_type_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    rows = line(1, HEADER) + line(2, ("&b;", "x"))
    assert refused(workbook(rows, doctype=bomb)).startswith("This workbook is damaged")


def test_a_workbook_that_unpacks_to_far_more_is_refused() -> None:
    rows = line(1, HEADER) + "<row>" + " " * 20_000_000 + "</row>"
    assert refused(workbook(rows)).startswith("This workbook unpacks to more")


@pytest.mark.parametrize(
    "nothing",
    [
        "<row>" + "<c/>" * 100 + "</row>",
        "<row>" + "<c/>" * 16_000 + "</row>",
        "<row/>",
        "<row><c><v/></c></row>",
        "<x/>",
    ],
    ids=["cells", "wide rows", "rows", "values", "anything"],
)
def test_a_small_workbook_packed_with_nothing_is_refused_before_all_of_it_is_read(nothing: str) -> None:
    rows = line(1, HEADER) + nothing * (4_000_000 // len(nothing)) + "<broken"
    assert refused(workbook(rows)).startswith("This workbook unpacks to more")


def test_a_template_with_few_people_in_it_is_read() -> None:
    empty = (
        f'<row r="{number}">' + "".join(f'<c r="{chr(65 + at)}{number}" s="1"/>' for at in range(26)) + "</row>"
        for number in range(3, 3_000)
    )
    [facts] = people(workbook(line(1, HEADER) + line(2, ("김소라", "필름랩")) + "".join(empty)))
    assert facts.name == "김소라"


def test_a_cell_far_to_the_right_costs_nothing() -> None:
    rows = (
        line(1, HEADER)
        + '<row r="2">'
        + cell("A2", "김소라")
        + cell("XFD2", "far")
        + cell("ZZZZZZZ2", "far")
        + "</row>"
    )
    [facts] = people(workbook(rows))
    assert facts.name == "김소라"


def test_locked_and_old_workbooks_are_said() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    assert "password" in refused(ole + "EncryptedPackage".encode("utf-16-le"))
    assert ".xls" in refused(ole + "Workbook".encode("utf-16-le"))


def test_a_damaged_workbook_is_said() -> None:
    data = workbook(line(1, HEADER) + line(2, ("김소라", "필름랩")))
    assert "damaged" in refused(data[:-40])
    assert "damaged" in refused(workbook(line(1, HEADER) + "<row><c></row>"))
    assert "damaged" in refused(workbook(line(1, HEADER), doctype='<?xml version="1.0" encoding="klingon"?>'))


def test_a_part_locked_within_the_zip_is_said() -> None:
    data = bytearray(workbook(line(1, HEADER)))
    packed = zipfile.ZipFile(io.BytesIO(bytes(data)))
    for info in packed.infolist():
        data[info.header_offset + 6] |= 1
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    assert "damaged" in refused(bytes(data))


def everything(data: bytes) -> Iterator[Given | Unread | object]:
    file = File("x.xlsx", data)
    made = recognise(file)
    return iter(()) if made is None else made.read(file)


@over(st.binary(max_size=60), st.integers(0, 2_000), st.integers(0, 255))
def test_no_damage_does_more_than_a_sentence(extra: bytes, at: int, byte: int) -> None:
    data = bytearray(workbook(line(1, HEADER) + line(2, ("김소라", "필름랩"))))
    data[at % len(data)] = byte
    try:
        list(everything(bytes(data) + extra))
    except AfterAError as error:
        assert has_a_remedy(error.sentence)


@over(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=20), max_size=4))
def test_text_comes_out_of_a_cell_as_it_went_in(texts: list[str]) -> None:
    from xml.sax.saxutils import escape

    found = one(*(cell(f"{chr(65 + at)}1", escape(said)) for at, said in enumerate(texts)))
    assert found == {
        chr(65 + at): said for at, said in enumerate(texts) if said and any(each.strip() for each in texts)
    }


def test_a_row_wider_than_any_sheet_is_refused_before_its_end_is_read() -> None:
    damaged = workbook('<row r="7">' + "<c><v>1</v></c>" * 60_000 + "</nonsense>")
    with pytest.raises(AfterAError, match="Row 7 of a sheet has more than 16,384 cells"):
        list(entries(Source("wide.xlsx", data=damaged), "KR", "ko"))
        recognise(File("wide.xlsx", damaged))


def test_a_row_of_empty_cells_to_the_last_column_is_a_row() -> None:
    rows = line(1, HEADER).replace("</row>", "<c/>" * (16_384 - len(HEADER)) + "</row>") + line(2, ("김소라", "필름랩"))
    assert [facts.name for facts in people(workbook(rows))] == ["김소라"]
