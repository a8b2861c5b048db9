"""Tables through the command: looked at, brought in, brought in again, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from ...cli.run import aftera
from .making import EVENTBRITE, GOOGLE, LUMA, NAVER, REMEMBER, line, table, workbook

SORA = {
    "이름": "김소라",
    "회사": "필름랩",
    "직함": "감독",
    "휴대폰": "010-1234-5678",
    "명함 등록일": "2026년 09월 21일",
}
FILES = {
    "cards.csv": table(REMEMBER, SORA),
    "cards.xlsx": workbook(line(1, SORA) + line(2, SORA.values())),
    "naver.csv": table(NAVER, {"성": "'김", "이름": "'소라", "휴대폰번호": "'010-1234-5678"}, encoding="cp949"),
    "google.csv": table(GOOGLE, {"First Name": "소라", "Last Name": "김", "Notes": "첫 줄\n둘째"}),
    "luma.csv": table(LUMA, {"name": "김소라", "email": "sora@film.kr", "approval_status": "approved"}),
    "sora.ldif": b"dn: cn=Sora\ncn: Sora\nmail: sora@film.kr\n",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_looked_at_brought_in_once_and_taken_back(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(FILES[name])
    looked = aftera("import", "-n", file)
    assert looked.code == 0
    assert "1 new" in looked.out + looked.err
    assert "Nothing was written" in looked.err
    done = aftera("import", file, "--json")
    assert [item["status"] for item in done.json["cards"]] == ["new"]
    again = aftera("import", file)
    assert again.err.startswith("Nothing to do")
    assert aftera("undo").code == 0
    assert aftera("who", "--plain").out == ""


def test_one_person_of_two_services_is_one_person(tmp_path: Path) -> None:
    for name in ("cards.csv", "naver.csv", "cards.xlsx"):
        (tmp_path / name).write_bytes(FILES[name])
        assert aftera("import", tmp_path / name).code == 0
    assert len(aftera("who", "--plain").records) == 1


def test_two_orders_of_one_person_are_one_person(tmp_path: Path) -> None:
    ann = {"First Name": "Ann", "Last Name": "Lee", "Email": "ann@example.com", "Attendee Status": "Attending"}
    bob = {**ann, "First Name": "Bob", "Last Name": "Roe"}
    (tmp_path / "x.csv").write_bytes(table(EVENTBRITE, {"Order #": "1", **ann}, {"Order #": "2", **ann}, bob))
    assert aftera("import", tmp_path / "x.csv").code == 0
    assert len(aftera("who", "--plain").records) == 2


def test_what_cant_be_read_is_said_with_file_and_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "guests.csv"
    file.write_bytes(b'name,email,approval_status\n"Ann,a@x.com,approved\nBob,b@x.com,approved\n,,approved\n')
    done = aftera("import", file)
    assert done.code == 0
    assert f"{file}:2: A quotation mark in this line isn't closed" in done.err
    assert f"{file}:4: The row holds no name" in done.err
    assert [record[1] for record in aftera("who", "--plain").records] == ["Bob"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "The file is empty; export it again where it comes from."),
        (table(LUMA), "The file holds nobody; export it again with its people in it."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "(.xls)"),
        (workbook(line(1, ("a", "b")))[:-9], "damaged"),
        (bytes(range(256)) * 9, "import reads vCards, tables"),
    ],
    ids=("empty", "a header alone", "an old workbook", "a damaged workbook", "bytes"),
)
def test_a_file_of_nobody_is_said_in_one_sentence(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(data)
    done = aftera("import", tmp_path / "x")
    assert done.code == 1
    assert said in done.err
    assert done.err.count("\n") == 1


def test_escapes_and_markup_of_a_guest_reach_no_terminal(tmp_path: Path) -> None:
    evil = {"name": "[red]Ann\x1b[31m\u202e", "무엇을 만드나요?": "[link=http://x]\x07", "approval_status": "approved"}
    (tmp_path / "x.csv").write_bytes(table(LUMA, evil))
    for args in (("import", "-n", tmp_path / "x.csv"), ("import", tmp_path / "x.csv"), ("who",)):
        done = aftera(*args)
        assert not {"\x1b", "\u202e", "\x07"} & set(done.out + done.err)
