"""Google's and Outlook's CSV: every fact in a column a person would look in, and no cell that a spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm.exchange.csvs import cells
from afterA_crm.exchange.tables.sheet import FORMULA

from ..cli.run import aftera
from .borders import card


def table(*arguments: str) -> list[dict[str, str]]:
    done = aftera("export", *arguments)
    assert done.code == 0
    return list(csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff"))))


@pytest.fixture(autouse=True)
def people() -> None:
    aftera("add", "김소라 sora@film.kr 010-1234-5678 role:감독 org:필름랩 #친구 birthday:04-12")
    aftera("role", "김소라", "add", "작가")
    aftera("add", "Ada Okafor ada@x.kr a2@x.kr a3@x.kr a4@x.kr birthday:1991-05-04 https://ada.example")


def test_google_gets_every_fact() -> None:
    sora, ada = sorted(table("--to", "csv"), key=lambda row: row["First Name"], reverse=True)
    assert (sora["Last Name"], sora["First Name"], sora["Organization Name"]) == ("김", "소라", "필름랩")
    assert sora["Phone 1 - Value"] == "010-1234-5678" and sora["Birthday"] == "--04-12"
    assert sora["Labels"] == "친구 ::: * myContacts"
    assert "작가" in (sora["Organization Title"], sora["Custom Field 1 - Value"])
    assert [ada[f"E-mail {n} - Value"] for n in range(1, 5)] == ["ada@x.kr", "a2@x.kr", "a3@x.kr", "a4@x.kr"]
    assert ada["Birthday"] == "1991-05-04" and ada["Website 1 - Value"] == "https://ada.example"


def test_outlook_gets_every_fact_some_of_them_in_the_notes() -> None:
    rows = {row["E-mail Address"]: row for row in table("--to", "outlook")}
    sora, ada = rows["sora@film.kr"], rows["ada@x.kr"]
    assert (sora["Last Name"], sora["First Name"], sora["Company"]) == ("김", "소라", "필름랩")
    assert "010-1234-5678" in sora.values() and "04-12" in sora["Notes"] and sora["Categories"] == "친구"
    assert ada["Birthday"] == "1991-05-04" and "a4@x.kr" in ada["Notes"] and ada["Web Page"] == "https://ada.example"


def test_google_named_with_a_csv_file_writes_its_csv(tmp_path: Path) -> None:
    assert aftera("export", "--to", "google", "-o", str(tmp_path / "g.csv")).code == 0
    assert (tmp_path / "g.csv").read_bytes().startswith(b"\xef\xbb\xbfFirst Name,")
    assert aftera("export", "--to", "google", "-o", str(tmp_path / "g.vcf")).code == 0
    assert (tmp_path / "g.vcf").read_bytes().startswith(b"BEGIN:VCARD")
    assert aftera("export", "-o", str(tmp_path / "h.csv")).code == 0
    assert (tmp_path / "h.csv").read_bytes() == (tmp_path / "g.csv").read_bytes()


@pytest.mark.parametrize("start", list(FORMULA))
def test_a_formula_is_defused(start: str) -> None:
    assert cells.safe(f"{start}cmd|' /C calc'!A0").startswith("'")
    assert cells.safe(f"  {start}1").startswith("'")


@pytest.mark.parametrize("plain", ["+82 10-1234-5678", "+1 (234) 567", "--04-12", "김소라", ""])
def test_a_phone_number_stays_one(plain: str) -> None:
    assert cells.safe(plain) == plain


@given(st.lists(st.dictionaries(st.sampled_from(("A", "B")), st.text()), max_size=5))
def test_no_cell_leaves_its_place(rows: list[dict[str, str]]) -> None:
    written = b"".join(cells.lines(("A", "B"), rows)).decode("utf-8").removeprefix("\ufeff")
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert len(read) == len(rows) + 1 and all(len(row) == 2 for row in read)
    for row, cells_read in zip(rows, read[1:], strict=True):
        for name, cell in zip(("A", "B"), cells_read, strict=True):
            said = row.get(name, "").replace("\0", "").encode("utf-8", "replace").decode("utf-8")
            assert cell in (said, f"'{said}")


def test_several_nicknames_come_home(tmp_path: Path) -> None:
    aftera("add", "박민수 min@x.kr aka:민수쌤 aka:밍")
    file = str(tmp_path / "all.csv")
    aftera("export", "박민수", "--to", "csv", "-o", file)
    elsewhere = {"AFTERA_HOME": str(tmp_path / "elsewhere")}
    aftera("import", "--yes", file, env=elsewhere)
    assert aftera("show", "밍", "--json", env=elsewhere).json["name"] == "박민수"


def test_a_csv_comes_home_as_the_same_people(tmp_path: Path) -> None:
    file = str(tmp_path / "all.csv")
    aftera("export", "--to", "csv", "-o", file)
    mine = {row["name"]: (row["roles"], row["organisation"]) for row in aftera("who", "--json").json}
    elsewhere = {"AFTERA_HOME": str(tmp_path / "elsewhere")}
    assert aftera("import", "--yes", file, env=elsewhere).code == 0
    theirs = {row["name"]: (row["roles"], row["organisation"]) for row in aftera("who", "--json", env=elsewhere).json}
    assert {name: (set(roles), house) for name, (roles, house) in theirs.items()} == {
        name: (set(roles), house) for name, (roles, house) in mine.items()
    }


@pytest.mark.parametrize("target", ["csv", "outlook"])
def test_our_own_csv_come_home_is_nothing_to_do_also_for_who_can_only_be_told_by_name(
    target: str, tmp_path: Path
) -> None:
    aftera("add", "이준 role:편집 org:필름랩")
    aftera("add", "Grace Hopper")
    assert aftera("export", "이준", "Grace Hopper", "--to", target, "-o", tmp_path / "out.csv").code == 0
    done = json.loads(aftera("import", "-n", "--json", tmp_path / "out.csv").out)
    assert [(card["status"], card["by"]) for card in done["cards"]] == [("same", "uid")] * 2


def test_a_row_that_a_spreadsheet_copied_for_someone_else_is_someone_else(tmp_path: Path) -> None:
    aftera("add", "Grace Hopper")
    aftera("export", "Grace Hopper", "--to", "csv", "-o", tmp_path / "out.csv")
    head, row = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    (tmp_path / "out.csv").write_text("\n".join((head, row, row.replace("Grace,,Hopper", "Ada,,Lovelace"))))
    done = json.loads(aftera("import", "-n", "--json", tmp_path / "out.csv").out)
    assert [card["status"] for card in done["cards"]] == ["same", "new"]


#: What no column of a CSV takes, and what its reader takes for something else.
ODD = (
    card("N:;Ada Lovelace;;;", "FN:Ada King Lovelace", "TEL:BusinessPhone", "EMAIL:not an address", "UID:odd-1"),
    card(
        "N:Curie;Marie;;;", "FN:Marie Curie", "NICKNAME:Maria, the first", "URL:888", "TEL:+82 2 1;ext=5", "UID:odd-2"
    ),
    card("N:Noether;Emmy;;;", "FN:Emmy", "TEL:1", "TEL:2", "TEL:3", "TEL:4", "NOTE:first\\nsecond", "UID:odd-3"),
)


@pytest.mark.parametrize("target", ["csv", "outlook"])
def test_what_a_csv_can_not_say_is_no_news_when_it_comes_home(target: str, tmp_path: Path) -> None:
    (tmp_path / "odd.vcf").write_bytes(b"".join(ODD))
    aftera("import", tmp_path / "odd.vcf", "--yes")
    aftera("edit", "Emmy", "--note", "hello", "--birthday", "03-23")
    out = tmp_path / "out.csv"
    aftera("export", "--to", target, "-o", out)
    assert {row["status"] for row in json.loads(aftera("import", "-n", "--json", out).out)["cards"]} == {"same"}
    # What was changed in the file is news, and only that.
    out.write_bytes(out.read_bytes().replace(b"Curie,", b"Curie-Sklodowska,").replace(b"hello", b"hello there"))
    changes = {
        change["field"]: change["after"]
        for row in json.loads(aftera("import", "-n", "--json", out).out)["cards"]
        for change in row["changes"]
        if change["field"] != "card"
    }
    assert sorted(changes) == ["nickname", "note"] and "hello there" in changes["note"]


@pytest.mark.parametrize("target", ["csv", "outlook"])
@pytest.mark.parametrize("name", ["?", "-", "...", "'t Hooft", "'90s Kid", "=1+1", "Ada Lovelace"])
def test_who_has_no_name_or_an_odd_one_comes_home_as_the_same_person(name: str, target: str, tmp_path: Path) -> None:
    (tmp_path / "odd.vcf").write_bytes(card(f"FN:{name}", f"N:;{name};;;", "UID:odd-1", "CATEGORIES:odd"))
    aftera("import", tmp_path / "odd.vcf", "--yes")
    out = tmp_path / "out.csv"
    assert aftera("export", "--tag", "odd", "--to", target, "-o", out).code == 0
    [row] = json.loads(aftera("import", "-n", "--json", out).out)["cards"]
    assert (row["status"], row["by"]) == ("same", "uid")
    [row] = json.loads(aftera("import", "-n", "--json", out, env={"AFTERA_HOME": str(tmp_path / "else")}).out)["cards"]
    assert (row["status"], row["name"]) == ("new", name)


def test_a_name_that_its_parts_do_not_make_comes_home_whole(tmp_path: Path) -> None:
    (tmp_path / "odd.vcf").write_bytes(
        card("FN:Ada King Lovelace", "N:;Ada Lovelace;;;", "UID:odd-1", "CATEGORIES:odd")
    )
    aftera("import", tmp_path / "odd.vcf", "--yes")
    out = tmp_path / "out.csv"
    aftera("export", "--tag", "odd", "--to", "csv", "-o", out)
    [row] = json.loads(aftera("import", "-n", "--json", out, env={"AFTERA_HOME": str(tmp_path / "else")}).out)["cards"]
    assert row["name"] == "Ada King Lovelace"
