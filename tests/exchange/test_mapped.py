"""Tables by a mapping: what each noun takes, what stays, and mappings as files."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from afterA_crm import places, text
from afterA_crm.errors import UsageError
from afterA_crm.exchange.entries import Broken, entries
from afterA_crm.exchange.facts import Born, Does, Facts, facts_of
from afterA_crm.exchange.formats import File, Given, Unread
from afterA_crm.exchange.importing import applying
from afterA_crm.exchange.importing.plan import Plan, plan
from afterA_crm.exchange.recognising import again, recognise
from afterA_crm.exchange.sources import Source
from afterA_crm.exchange.tables import guesses, mapped, mappings
from afterA_crm.exchange.tables.sheet import first_header
from afterA_crm.store import Book, deed

from .borders import a_book, everyone, someone
from .tables.making import line, workbook

COLUMNS = {
    "성명": "name",
    "별명": "nickname",
    "휴대폰": "phone",
    "E-mail": "email",
    "소속": "organisation",
    "직책": "role",
    "분류": "tag",
    "생년월일": "birthday",
    "홈페이지": "link",
    "주소": "address",
    "만난 날": "met",
    "참석": "attended",
    "상영작": "note",
    "비고": "note",
    "순번": "skip",
}
SORA = (
    "김소라,소라짱,010-1234-5678,sora@film.kr,필름랩,감독,연출;심사,1990-04-12,https://sora.kr,서울 성수동,"
    "2026-11-18,참석,긴 밤,채식,7"
)


def table(*rows: str, header: Mapping[str, str] = COLUMNS) -> bytes:
    return "\n".join([",".join(header), *rows, ""]).encode()


def told(data: bytes, columns: Mapping[str, str] = COLUMNS) -> list[Given | Unread]:
    found = []
    for each in mapped.read(File("people.csv", data), columns):
        assert isinstance(each, (Given, Unread))
        if isinstance(each, Given):
            assert again("map", each.original) == each.contact
        found.append(each)
    return found


def facts(data: bytes, columns: Mapping[str, str] = COLUMNS) -> Facts:
    [found] = told(data, columns)
    assert isinstance(found, Given)
    return facts_of(found.contact, "KR")


def planned(book: Book, data: bytes, file: str = "people.csv", columns: Mapping[str, str] | None = COLUMNS) -> Plan:
    return plan(book, [Source(file, data=data, columns=columns)])


def bring(book: Book, data: bytes, file: str = "people.csv", columns: Mapping[str, str] | None = COLUMNS) -> Plan:
    made = planned(book, data, file, columns)
    with deed(book, "import"):
        applying.apply(book, made)
    return made


def test_every_noun_takes_its_column() -> None:
    [found] = told(table(SORA))
    assert isinstance(found, Given)
    assert (found.attended, found.collected) == ("met", date(2026, 11, 18))
    sora = facts_of(found.contact, "KR")
    assert (sora.name, sora.nicknames, sora.birthday) == ("김소라", ("소라짱",), Born(1990, 4, 12))
    assert (sora.roles, list(sora.tags.values())) == ((Does("감독", "필름랩"),), ["연출", "심사"])
    assert {(kind, reach.value, reach.label) for (kind, _key), reach in sora.channels.items()} == {
        ("phone", "010-1234-5678", "cell"),
        ("email", "sora@film.kr", ""),
        ("link", "https://sora.kr", ""),
        ("address", "서울 성수동", ""),
    }
    assert sora.note == "채식\n상영작: 긴 밤"
    assert '"skip:순번", "7"' in found.original.decode()


def test_a_cell_that_isnt_what_its_column_says_becomes_a_line_of_the_note() -> None:
    found = facts(table("김소라,,나중에 알려줌,없음,,,,봄에 태어남,준비 중,,지난주,아마도,,,"))
    assert set(found.note.split("\n")) == {
        "휴대폰: 나중에 알려줌",
        "E-mail: 없음",
        "생년월일: 봄에 태어남",
        "홈페이지: 준비 중",
        "만난 날: 지난주",
        "참석: 아마도",
    }


@pytest.mark.parametrize(
    ("said", "attended"),
    [("참석", "met"), ("O", "met"), ("yes", "met"), ("불참", "declined"), ("N", "declined"), ("", "guest")],
)
def test_how_someone_was_there(said: str, attended: str) -> None:
    [found] = told(f"name,came\nAnn,{said}\n".encode(), {"name": "name", "came": "attended"})
    assert isinstance(found, Given)
    assert found.attended == attended


def test_someone_met_on_a_day_who_did_not_come_keeps_the_day() -> None:
    [found] = told(b"name,came,met on\nAnn,no,2026-11-02\n", {"name": "name", "came": "attended", "met on": "met"})
    assert isinstance(found, Given)
    assert (found.attended, facts_of(found.contact, "KR").met_on) == ("declined", "2026-11-02")


def test_columns_of_one_name_and_more_columns_than_were_mapped_are_kept() -> None:
    data = b"name,E mail,Email,Film,film \nAnn,a@x.com,b@x.com,one,two\n"
    found = facts(data, {"name": "name", "E mail": "email", "Email": "email"})
    assert [reach.value for reach in found.channels.values()] == ["a@x.com", "b@x.com"]
    assert {"one", "two"} <= set(found.note.replace(":", " ").split())


def test_a_table_that_lacks_columns_is_one_sentence_naming_them() -> None:
    source = Source(
        "p.csv", data=b"name,mail\nAnn,a@x.com\n", columns={"name": "name", "phone": "phone", "Org": "role"}
    )
    [broken] = entries(source, "KR", "en")
    assert isinstance(broken, Broken)
    assert "phone, Org" in broken.reason
    [none] = entries(Source("p.csv", data=b"hello", columns=COLUMNS), "KR", "en")
    assert isinstance(none, Broken)
    assert "no table" in none.reason


def test_lines_above_the_header_and_columns_without_a_name_are_read() -> None:
    data = b"Festival guests,,\n,,\nname,,phone\nAnn,Lab,010-1234-5678\n"
    found = facts(data, {"name": "name", "#2": "organisation", "phone": "phone"})
    assert (found.name, found.roles) == ("Ann", (Does("", "Lab"),))


def test_a_workbook_by_a_mapping() -> None:
    data = workbook(line(1, ("이름", "연락처")) + line(2, ("김소라", "010-1234-5678")))
    assert facts(data, {"이름": "name", "연락처": "phone"}).name == "김소라"


def test_twice_is_nothing_to_do_and_another_file_takes_nothing_away(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        assert bring(book, table(SORA)).counts() == {"new": 1}
        assert not planned(book, table(SORA)).writes
        other = {"name": "name", "mail": "email", "city": "note"}
        bring(book, b"name,mail,city\nKim Sora,sora@film.kr,Oslo\n", "other.csv", other)
        sora = someone(book, "김소라")
        assert (sora.birthday, set(sora.tags.values())) == (Born(1990, 4, 12), {"연출", "심사"})
        bring(book, table(SORA.replace("감독", "제작자")))
        assert [role.name for role in someone(book, "김소라").roles] == ["제작자"]
        assert len(everyone(book)) == 1


def test_a_saved_mapping_is_recognised_by_its_columns_and_said_by_a_person(tmp_path: Path) -> None:
    assert recognise(File("p.csv", table(SORA))) is None
    path = mappings.save("영화제 손님", COLUMNS)
    assert path.stat().st_mode & 0o777 == 0o600
    assert mappings.load("영화제 손님") == COLUMNS == mappings.load("영화제-손님")
    made = recognise(File("p.csv", table(SORA)))
    assert made is not None
    assert made.name == "map"
    assert recognise(File("p.csv", b"name,mail\nAnn,a@x.com\n")) is None
    path.write_text(path.read_text("utf-8").replace('"E-mail" = "email"', '"E-mail" = "skip" # mine'), "utf-8")
    changed = mappings.load("영화제 손님")
    assert changed is not None
    assert changed["E-mail"] == "skip"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("[columns]\nname = 'hero'\n", "“name” can't be “hero”"),
        ("[columns]\nname = ['name']\n", "can't be"),
        ("[columns]\nname = \n", "line 2"),
        ("columns = 3\n", r"no table \[columns\]"),
        ("", r"no table \[columns\]"),
    ],
)
def test_a_mistake_in_a_mapping_is_one_sentence(said: str, sentence: str) -> None:
    path = mappings.path_of("mine")
    path.parent.mkdir(parents=True)
    path.write_text(said, "utf-8")
    with pytest.raises(UsageError, match=sentence):
        mappings.load("mine")
    assert mappings.every() == []


@pytest.mark.parametrize("name", ["../../x", "/etc/passwd", "a/b\\c", "\x1b[31mred", "CON."])
def test_a_name_never_becomes_a_path(name: str) -> None:
    assert mappings.path_of(name).parent == places.mappings()
    assert re.fullmatch(r"[\w\-]+\.toml", mappings.path_of(name).name)
    with pytest.raises(UsageError):
        mappings.path_of("../..")


@pytest.mark.parametrize(
    ("header", "cell", "noun"),
    [
        ("이름", "김소라", "name"),
        ("성 명 *", "김소라", "name"),
        ("연락처(필수)", "010-1234-5678", "phone"),
        ("연락처", "sora@film.kr", "email"),
        ("Contact", "a@x.com", "email"),
        ("직책", "감독", "role"),
        ("소속", "필름랩", "organisation"),
        ("비고", "채식", "note"),
        ("First Name", "Ann", "given"),
        ("SURNAME", "Lee", "family"),
        ("Phone Number", "+1 415 555 2671", "phone"),
        ("Your site", "https://x.com/ann", "link"),
        ("URL", "https://x.com/ann", "link"),
        ("생년월일", "1990-04-12", "birthday"),
        ("등록일", "2026-11-18", "met"),
        ("등록일", "온라인", "note"),
        ("참석 여부", "참석", "attended"),
        ("Timestamp", "2026-11-18 10:00", "skip"),
        ("좋아하는 영화", "긴 밤", "note"),
        ("", "010-1234-5678", "phone"),
        ("추천인 연락처", "010-1234-5678", "note"),
        ("Who invited you?", "a@x.com", "note"),
        ("주문번호", "A-1029", "note"),
    ],
)
def test_a_guess_by_header_and_by_what_cells_look_like(header: str, cell: str, noun: str) -> None:
    assert guesses.guess(header, [cell]) == noun


def test_only_columns_that_hold_something_are_asked_for() -> None:
    header = [f"q{number}" for number in range(998)]
    data = ",".join(["이름", *header, "성"]) + "\n" + "소라," + "," * 997 + "x,김\n"
    sheet = first_header(File("p.csv", data.encode()))
    assert sheet is not None
    found = guesses.columns(sheet)
    assert [(each.header, each.samples, each.guess) for each in found] == [
        ("이름", ("소라",), "given"),
        ("q997", ("x",), "note"),
        ("성", ("김",), "family"),
    ]


@over(st.binary(max_size=200) | st.text(max_size=200).map(lambda said: f"이름,mail\n{said}".encode("utf-8", "replace")))
def test_any_bytes_by_a_mapping_are_read_or_said(data: bytes) -> None:
    for each in entries(Source("p.csv", data=data, columns={"이름": "name", "mail": "attended"}), "KR", "ko"):
        assert each.line >= 0 if isinstance(each, Broken) else each.file == "p.csv"
    sheet = first_header(File("p.csv", data))
    if sheet is not None:
        assert all(column.guess in mappings.NOUNS for column in guesses.columns(sheet))


HEADERS = st.lists(st.text(max_size=8), min_size=1, max_size=6)


@over(st.data(), HEADERS)
def test_no_cell_of_any_table_is_lost(data: st.DataObject, headers: list[str]) -> None:
    headers = ["first", *headers]
    cells = [data.draw(st.from_regex(r"[a-z가-힣]{1,6}( [a-z0-9@.]{1,6})?", fullmatch=True)) for _header in headers]
    said = io.StringIO(newline="")
    csv.writer(said).writerows([headers, cells])
    file = File("p.csv", said.getvalue().encode("utf-8", "replace"))
    sheet = first_header(file)
    if sheet is None:
        return
    nouns = [noun for noun in mappings.NOUNS if noun not in ("skip", "attended")]
    columns = {header: data.draw(st.sampled_from(nouns)) for header in sheet.header}
    for each in mapped.read(file, columns):
        if isinstance(each, Given):
            contact = again("map", each.original)
            assert contact == each.contact
            shown = " ".join(map(str, (contact, each.collected)))
            rows = [row.cells for row in sheet.rows if not isinstance(row, Unread)]
            words = {word for row in rows[:1] for cell in row.values() for word in text.nfc(cell).split()}
            left = {word for word in words if word not in shown and any(map(str.isalnum, word))}
            assert not left


@over(st.dictionaries(st.text(max_size=12), st.sampled_from(mappings.NOUNS), max_size=8))
def test_any_mapping_is_the_same_when_read_again(columns: dict[str, str]) -> None:
    columns = {"이름": "name", **columns}
    clean = {column.encode("utf-8", "replace").decode(): noun for column, noun in columns.items()}
    mappings.save("any", clean)
    assert mappings.load("any") == clean


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.sampled_from(["Friends", "name:이름"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
)


@over(ANY, st.sampled_from(["map", "friends", "monica"]))
def test_an_original_that_is_anything_is_read_or_none(original: object, name: str) -> None:
    found = again(name, json.dumps(original).encode())
    assert found is None or facts_of(found, "KR").name == facts_of(found, "KR").name.strip()
    assert again(name, b"[" * 100_000) is None


@pytest.mark.parametrize("noun", ["phone", "email"])
def test_a_column_of_contacts_holds_both_kinds(noun: str) -> None:
    for cell, kind in (("maya@lin.example", "email"), ("010-1234-5678", "phone")):
        found = facts(f"이름,연락처\n마야,{cell}\n".encode(), {"이름": "name", "연락처": noun})
        assert [key for key, _value in found.channels] == [kind]
