"""Resident registration numbers are starred out of whatever a file writes them in; nothing else is touched."""

from __future__ import annotations

import base64
import re
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm.exchange.resident_numbers import starred, without_numbers
from tests.cli.run import aftera

from .borders import card

#: Written with an ordinary hyphen, with others, in full width, escaped, with spaces.
WRITTEN = (
    *("900101-1234567", "900101‐1234567", "900101–1234567", "900101−1234567", "９００１０１－１２３４５６７"),
    *("900101 - 1234567", "900101\\-1234567", "９００１０１-1234567"),
    *('900101-""1234567', '900101""-1234567', "**900101**-**1234567**", "_900101_ - _1234567_", "`900101`-`1234567`"),
    *(
        "900101-“1234567”",
        "'900101'-'1234567'",
        "900101\u200b-\u200b1234567",
        "900101-\xa01234567",
        "(900101)-(1234567)",
    ),
)
OLD = b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:A\r\n%s\r\nEND:VCARD\r\n"
FILES = {
    "folded.vcf": card("FN:A", "NOTE:900101-12\r\n 34567"),
    "folded before.vcf": card("FN:A", "NOTE:9001\r\n 01-1234567"),
    "quoted printable.vcf": OLD % b"NOTE;ENCODING=QUOTED-PRINTABLE:900101=2D1234567",
    "soft break.vcf": OLD % b"NOTE;ENCODING=QUOTED-PRINTABLE:900101-123=\r\n4567",
    "base64.vcf": card("FN:A", "NOTE;ENCODING=b:" + base64.b64encode("주민 900101-1234567".encode()).decode()),
    "named.vcf": card("FN:A", "X-주민등록번호:9001011234567"),
    "label before.vcf": card("FN:A", "item1.X-ABLabel:주민등록번호", "item1.X-ABRELATEDNAMES:9001011234567"),
    "label after.vcf": card("FN:A", "item1.X-ABRELATEDNAMES:9001011234567", "item1.X-ABLabel:주민등록번호"),
    "named apart.vcf": card("FN:A", "NOTE:주민등록번호 900101 1234567"),
    "quoted.csv": b'First Name,Last Name,Labels,Organization Name,Notes\nA,B,,,"x 900101-""1234567"" y"\n',
    "stars.md": b"### Activities:\n- 2026-01-01: **A** **900101**-**1234567**\n### Friends:\n- A\n",
    "own field.csv": (
        "First Name,Last Name,E-mail 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n"
        "A,B,a@b.kr,주민등록번호,9001011234567\n"
    ).encode(),
    "diary.md": "### Activities:\n- 2026-01-01: **A** ９００１０１－１２３４５６７\n### Friends:\n- A\n".encode(),
    "code.txt": "MECARD:N:A;NOTE:９００１０１－１２３４５６７;;".encode(),
    "book.ldif": b"dn: cn=A\nobjectclass: mozillaAbPersonAlpha\ncn: A\nmail: a@b.kr\ndescription: 900101-12\n 34567\n",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp949"])
@pytest.mark.parametrize("written", WRITTEN)
def test_every_way_to_write_one_is_starred(written: str, encoding: str) -> None:
    data = f"NOTE:주민 {written} 끝".encode(encoding, "ignore")
    if len(data.decode(encoding)) == len(f"NOTE:주민 {written} 끝"):
        said = without_numbers(data).decode(encoding)
        assert "*******" in said and not re.search("[1１]234567|[１1]２", said)
        assert said.startswith("NOTE:주민 ") and said.endswith(" 끝")
    assert "*******" in starred(f"주민 {written}") and "234567" not in starred(f"주민 {written}")


@pytest.mark.parametrize("name", FILES)
def test_none_reaches_the_book(name: str, tmp_path: Path, own_home: Path) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    assert aftera("import", tmp_path / name, "--yes").code == 0
    with sqlite3.connect(own_home / "aftera" / "book.db") as book:
        held = b"\n".join(bytes(row[0]) for row in book.execute("SELECT original FROM card"))
        notes = "\n".join(f"{row[0]}" for row in book.execute("SELECT note FROM person"))
    assert held or notes
    together = held.replace(b"\r\n ", b"").replace(b"\n ", b"").replace(b"=\r\n", b"") + notes.encode()
    assert b"1234567" not in together and "１２３４５６７".encode() not in together
    assert base64.b64encode("주민 900101-1234567".encode())[8:] not in together


@pytest.mark.parametrize(
    "said",
    [
        *(
            "010-1234-5678",
            "+82-900101-1234567",
            "901301-1234567",
            "900101-12345678",
            "900101-9234567",
            "1.900101-1234567",
        ),
        *('900101-""12345678', "(900101)", "900101 1234567", "900101\n-1234567", "900101-a1234567"),
        *("9001011234567", "주문 번호 9001011234567", "2026-11-20 12:34:56", "x900101–12345"),
    ],
)
def test_other_numbers_stay(said: str) -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        assert without_numbers(said.encode(encoding)) == said.encode(encoding)
    assert starred(said) == said


@given(st.binary(max_size=300) | st.text("019-－ 주민번호\r\n=2D", max_size=80).map(str.encode))
def test_what_was_starred_stays_as_it_is(data: bytes) -> None:
    once = without_numbers(data)
    assert without_numbers(once) == once
