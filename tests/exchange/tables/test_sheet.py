"""Tables as files: separators, encodings, quotation marks, broken rows, what is never kept."""

from __future__ import annotations

import json

import pytest

from afterA_crm.errors import AfterAError
from afterA_crm.exchange.formats import File, Given, Unread
from afterA_crm.exchange.recognising import recognise

from .making import GOOGLE, LUMA, NAVER, REMEMBER, given, people, row, table, told


def names(data: bytes) -> list[str]:
    return [each.contact.name for each in told(data) if isinstance(each, Given)]


def unread(data: bytes) -> list[tuple[int, str]]:
    return [(each.line, each.reason) for each in told(data) if isinstance(each, Unread)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_separators_and_encodings(separator: str, encoding: str) -> None:
    data = table(REMEMBER, {"이름": "김소라", "회사": "필름랩, 둘; 셋"}, separator=separator, encoding=encoding)
    [facts] = people(data)
    assert facts.name == "김소라"
    assert facts.roles[0].organisation == "필름랩, 둘; 셋"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    data = end.join(("name,email,approval_status", "Ann,ann@x.com,approved", 'Bob,"bob@x.com",approved', "")).encode()
    assert [(each.line, each.contact.name) for each in given(data)] == [(2, "Ann"), (3, "Bob")]


def test_headers_are_known_in_any_spacing_case_and_order_and_with_more_beside_them() -> None:
    data = "EMAIL ,Approval Status,\ufeffName,새 질문\nann@x.com,approved,Ann,답\n".encode()
    [facts] = people(data)
    assert (facts.name, facts.note) == ("Ann", "새 질문: 답")


def test_lines_above_the_header_are_passed_over() -> None:
    data = b"Guest list\n\nExported,2026-11-20\n" + table(LUMA, {"name": "Ann", "approval_status": "approved"})
    assert [each.line for each in given(data)] == [5]


def test_a_quotation_mark_that_never_closes_costs_one_row() -> None:
    data = b'name,email,approval_status\nAnn,a@x.com,approved\n"Bob,b@x.com,approved\nCho,c@x.com,approved\n'
    assert names(data) == ["Ann", "Cho"]
    assert unread(data) == [(3, "A quotation mark in this line isn't closed; close it and import the file again.")]


def test_a_quotation_mark_that_closes_far_below_costs_one_row() -> None:
    lines = ["name,email,approval_status", 'Ann,"a@x.com,approved']
    lines += [f"P{n},p{n}@x.com,approved" for n in range(500)]
    lines += ['"Lee, Jr.",l@x.com,approved', "Zoe,z@x.com,approved"]
    data = "\n".join(lines).encode()
    assert names(data) == [*(f"P{n}" for n in range(500)), "Lee, Jr.", "Zoe"]
    assert [line for line, _reason in unread(data)] == [2]


def test_two_open_quotation_marks_below_each_other_cost_two_rows() -> None:
    data = b'name,email,approval_status\n"Ann,a@x.com,approved\n"Bob,b@x.com,approved\nCho,c@x.com,approved\n'
    assert names(data) == ["Cho"]
    assert [line for line, _reason in unread(data)] == [2, 3]


def test_quotation_marks_as_people_write_them() -> None:
    data = 'name,email,approval_status\n"Ann" Lee,a@x.com,approved\n5" Bob,b@x.com,approved\n"Q ""D"" R",,approved\n'
    assert names(data.encode()) == ["Ann Lee", '5" Bob', 'Q "D" R']
    assert unread(data.encode()) == []


def test_a_row_with_too_many_cells_is_said_and_the_others_are_read() -> None:
    data = b"name,email,approval_status\nAnn,a@x.com,approved,,\nBob,b@x.com,approved,more\nCho,c@x.com,approved\n"
    assert names(data) == ["Ann", "Cho"]
    assert unread(data) == [
        (3, "The row has 4 cells under 3 headers, perhaps for want of a quotation mark; mend it and import it again.")
    ]


def test_a_cell_of_many_lines_is_one_cell() -> None:
    note = "\n".join(f"line {n}, with a comma" for n in range(300))
    [facts] = people(table(GOOGLE, {"First Name": "Ann", "Last Name": "Lee", "Notes": note}))
    assert facts.note == note


def test_a_huge_cell_costs_its_row() -> None:
    data = b"name,email,approval_status\nAnn," + b"x" * 1_100_000 + b",approved\nBob,b@x.com,approved\n"
    assert names(data) == ["Bob"]
    assert [line for line, _reason in unread(data)] == [2]


def test_a_million_columns_are_no_table_of_people() -> None:
    file = File("x.csv", b"name,email,approval_status" + b",x" * 1_000_000 + b"\nAnn" + b"," * 1_000_000)
    assert recognise(file) is None


def test_a_table_of_more_columns_than_any_list_is_said() -> None:
    file = File("x.csv", b"name,email,approval_status" + b",x" * 1_500 + b"\nAnn,a@x.com,approved\n")
    with pytest.raises(AfterAError, match="1503 columns"):
        recognise(file)


def test_nul_and_odd_line_separators_stay_in_their_cells() -> None:
    data = "name,email,approval_status\nA\0nn,a@x.com,approved\nBob\u2028Roe,b@x.com,approved\n".encode()
    assert len(names(data)) == 2
    assert names(data)[0] == "Ann"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_cells_defused_for_a_spreadsheet_are_read_without_the_apostrophe(start: str) -> None:
    assert row(GOOGLE, {"First Name": "Ann", "Last Name": "Lee", "Notes": f"'{start}1+1"}).note == f"{start}1+1"


def test_other_apostrophes_stay() -> None:
    assert row(GOOGLE, {"First Name": "Ann", "Last Name": "Lee", "Notes": "'t was"}).note == "'t was"


def test_a_defused_telephone_number_is_a_number() -> None:
    facts = row(GOOGLE, {"First Name": "Ann", "Last Name": "Lee", "Phone 1 - Value": "'+82 10-1234-5678"})
    assert list(facts.channels) == [("phone", "+821012345678")]


def test_columns_whose_names_differ_in_case_only_are_both_kept() -> None:
    data = b"name,email,approval_status,Name,NAME\nAnn,a@x.com,approved,one,two\n"
    [facts] = people(data)
    assert (facts.name, facts.note) == ("Ann", "Name: one\nNAME: two")


def test_two_columns_of_one_name_are_told_apart() -> None:
    data = b"name,email,approval_status,Role,Role\nAnn,a@x.com,approved,one,two\n"
    [facts] = people(data)
    assert facts.note == "Role: one\nRole 2: two"


def test_resident_registration_numbers_are_never_kept() -> None:
    header = (*REMEMBER, "주민등록번호")
    data = table(
        header, {"이름": "김소라", "회사": "필름랩", "메모": "900815-2345678 님", "주민등록번호": "900815-2345678"}
    )
    [found] = given(data)
    assert found.contact.note == "900815-******* 님"
    assert "2345678" not in found.original.decode()
    assert "주민등록번호" not in found.original.decode()


def test_a_question_for_such_a_number_is_never_kept() -> None:
    header = (*LUMA, "주민번호를 적어 주세요")
    [found] = given(
        table(header, {"name": "Ann", "approval_status": "approved", "주민번호를 적어 주세요": "9008152345678"})
    )
    assert "900815" not in found.original.decode()


def test_what_is_kept_of_a_row_is_its_filled_cells() -> None:
    [found] = given(table(NAVER, {"성": "'김", "이름": "'소라", "닉네임": "'"}))
    assert json.loads(found.original) == [["성", "김"], ["이름", "소라"]]


def test_dashes_are_nothing() -> None:
    facts = row(REMEMBER, {"이름": "김소라", "회사": "-", "휴대폰": "-", "메모": "--"})
    assert (facts.roles, facts.channels, facts.note) == ((), {}, "")
