"""`aftera import` of files that are no cards, and `aftera show --sources`, as a user sees them."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ..exchange.borders import SORA, a_book, card
from ..exchange.test_again import ADA, rows
from ..exchange.test_talks import look, told
from .run import aftera, process_env


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "Connections.csv").write_bytes(rows(ADA))
    return folder


def test_the_day_of_a_connection_finds_its_event() -> None:
    aftera("event", "new", "lagos", "Lagos Film Days", "--from", "2021-04-01", "--to", "2021-04-03")
    shown = aftera("import", "-n", "Connections.csv")
    assert "2021-04-02: Lagos Film Days" in shown.out and "Connections.csv:5" in shown.out
    done = aftera("import", "Connections.csv", "--json").json
    assert done["cards"][0]["met"] == {"event": "lagos", "on": "2021-04-02", "how": "met"}
    assert [row["name"] for row in aftera("who", "--event", "lagos", "--json").json] == ["Ada Okafor"]
    assert "Nothing to do" in aftera("import", "Connections.csv").err


def test_namesakes_that_someone_may_be_are_told_apart(here: Path) -> None:
    for _again in range(2):
        aftera("add", "김서연 role:감독 org:필름랩")
    (here / "again.vcf").write_bytes(card("FN:김서연", "ORG:필름랩"))
    shown = aftera("import", "-n", "again.vcf").out
    assert "perhaps 김서연 (id:1)" in shown and "perhaps 김서연 (id:2)" in shown


def test_guests_who_declined_are_not_met(here: Path) -> None:
    aftera("event", "new", "gmaff", "GMAFF", "--from", "2026-11-18", "--to", "2026-11-22")
    (here / "guests.csv").write_text(
        "name,email,approval_status,checked_in_at\nKim Sora,sora@x.kr,approved,2026-11-19T10:00:00Z\n"
        "Park Minsu,minsu@x.kr,declined,\nLee Haneul,sky@x.kr,approved,\n"
    )
    shown = aftera("import", "-n", "guests.csv", "--event", "gmaff")
    assert "GMAFF: didn't come" in shown.out and "GMAFF: on the list" in shown.out
    assert "GMAFF: 오지 않음" in aftera("import", "-n", "guests.csv", "--event", "gmaff", "--lang", "ko").out
    aftera("import", "guests.csv", "--event", "gmaff")
    pages = {name: aftera("show", name, "--json").json for name in ("sora", "minsu", "haneul")}
    assert {name: page["met"]["event"] if page["met"] else None for name, page in pages.items()} == {
        "sora": "gmaff",
        "minsu": None,
        "haneul": None,
    }
    assert "Nothing to do" in aftera("import", "guests.csv", "--event", "gmaff").err


def test_the_table_says_how_to_take_the_files_side(here: Path) -> None:
    (here / "a.vcf").write_bytes(card(*SORA, "NOTE:카드의 말", "UID:s"))
    aftera("import", "a.vcf")
    aftera("edit", "소라", "--note", "내 말")
    (here / "a.vcf").write_bytes(card(*SORA, "NOTE:카드의 새 말", "UID:s"))
    shown = aftera("import", "-n", "a.vcf").out
    assert "stays 내 말" in shown and "카드의 새 말" in shown and "--theirs" in shown
    assert aftera("import", "a.vcf", "--theirs").code == 0
    assert aftera("show", "소라", "--json").json["note"] == "카드의 새 말"


def test_a_person_says_where_each_value_is_from(here: Path) -> None:
    aftera("import", "Connections.csv")
    aftera("edit", "ada", "--note", "my words")
    shown = aftera("show", "ada", "--sources").out
    assert "1  Connections.csv:5  LinkedIn connections · 2026-11-20" in shown
    assert "written here, 2026-11-20" in shown and all(len(line) <= 80 for line in shown.splitlines())
    page = aftera("show", "ada", "--sources", "--json").json
    assert set(page) == {"person", "name", "sources", "values"}
    assert page["sources"][0] | {"id": 1} == {
        "id": 1,
        "format": "linkedin",
        "file": "Connections.csv",
        "line": 5,
        "day": "2026-11-20",
        "event": None,
    }
    [note] = [value for value in page["values"] if value["field"] == "note"]
    assert note == {"field": "note", "value": "my words", "state": "here", "sources": [], "written": "2026-11-20"}
    records = aftera("show", "ada", "--sources", "--plain").records
    assert records[0][0] == "source" and ["here", "note", "my words", "", "2026-11-20"] in records
    assert "2026-11-20에 여기서 적음" in aftera("show", "ada", "--sources", "--lang", "ko").out


def test_the_table_shows_conversations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from afterA_crm.cli._import_table import draw

    with a_book(tmp_path, "talks.db") as book:
        news = look(book, told("2026-10-01", "성수에서 [bold]콘티\x1b[2J", "김소라"), cards=card(*SORA))
        draw(news)
    shown = capsys.readouterr().out
    assert "2026-10-01" in shown and "[bold]콘티" in shown and "\x1b" not in shown
    assert "1 new, 1 conversation" in shown


def test_a_code_in_a_picture_or_a_text_is_a_card(here: Path) -> None:
    import segno

    short = "MECARD:N:김,소라;TEL:010-1234-5678;EMAIL:sora@film.kr;;"
    segno.make(short).save(str(here / "badge.png"), scale=6)
    assert aftera("import", "badge.png", "--json").json["counts"] == {"new": 1}
    assert aftera("show", "소라", "--json").json["name"] == "김소라"
    assert "Nothing to do: 1 as they are" in aftera("import", "-", stdin=short).err
    assert aftera("show", "소라", "--sources", "--json").json["sources"][0]["format"] == "vcard"
    assert "BEGIN:VCARD" in aftera("export", "소라").out


def test_a_stop_while_it_is_written_leaves_the_book_as_it_was(here: Path) -> None:
    aftera("add", "박민수")
    (here / "many.vcf").write_bytes(b"".join(card(f"FN:사람{n}", f"EMAIL:p{n}@x.kr") for n in range(6_000)))
    book = Path(os.environ["AFTERA_HOME"]) / "book.db"
    running = subprocess.Popen(
        [sys.executable, "-m", "afterA_crm", "import", "many.vcf"],
        env=process_env({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    journal, patience = book.with_name("book.db-journal"), time.monotonic() + 60
    while not journal.exists() and running.poll() is None and time.monotonic() < patience:
        pass  # the deed's first rows make the journal
    running.send_signal(signal.SIGINT)
    _out, err = running.communicate(timeout=60)
    assert running.returncode in (1, 130) and b"Traceback" not in err
    assert [row["name"] for row in aftera("who", "--json").json] == ["박민수"]
    assert aftera("doctor").code == 0


def test_a_birthday_reads_as_people_write_it(here: Path) -> None:
    aftera("add", "Ada Okafor ada@lagos.example")
    card_of = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Okafor\nEMAIL:ada@lagos.example\n{}\nEND:VCARD\n".format
    (here / "a.vcf").write_text(card_of("BDAY:--0312"), "utf-8")
    assert "birthday + 03-12" in aftera("import", "-n", "a.vcf").out
    aftera("import", "a.vcf")
    assert re.search(r"^생일 +03-12 +1$", aftera("show", "Ada", "--sources", "--lang", "ko").out, re.M)
    aftera("edit", "Ada", "--birthday", "lunar 08-15")
    (here / "a.vcf").write_text(card_of("BDAY:--0313"), "utf-8")
    asked = " ".join(aftera("import", "-n", "a.vcf", "--lang", "ko").out.split())
    assert "음력 08-15 그대로 둡니다. 카드에는 03-13" in asked
    assert "그대로 두는 것은 책에 있는 값입니다" in asked


def test_a_card_without_news_says_so(here: Path) -> None:
    aftera("add", "Ada Okafor ada@lagos.example")
    (here / "a.vcf").write_bytes(card("FN:Ada Okafor", "EMAIL:ada@lagos.example"))
    assert "nothing new; the card is kept" in aftera("import", "-n", "a.vcf").out


def test_the_line_of_a_card_is_told_however_long_the_name_of_its_file_is(here: Path) -> None:
    name = f"{'a very long name of a file ' * 3}.csv"
    (here / "Connections.csv").rename(here / name)
    assert "…:5" in aftera("import", "-n", name).out


def test_a_book_is_no_file_of_people(here: Path) -> None:
    aftera("add", "Ada Okafor ada@lagos.example")
    aftera("import", "Connections.csv")
    other = here / "other.db"
    assert aftera("--book", other, "add", "Sora").code == 0
    done = aftera("import", other)
    assert done.code == 1 and "This is a database" in done.err and "--book" in done.err
    done = aftera("--book", other, "import", other)
    assert done.code == 1 and "is the book that is open" in done.err
    assert aftera("--book", other, "doctor").code == 0


def test_an_import_that_brings_somebody_twice_says_so(here: Path) -> None:
    sora = card("FN:김소라", "N:김;소라;;;", "ORG:필름랩", "EMAIL:sora@film.kr")
    again = card("FN:김소라", "N:김;소라;;;", "ORG:필름랩", "TEL:010-2222-3333")
    (here / "a.vcf").write_bytes(sora + again + card("FN:박하늘", "EMAIL:sky@film.kr"))
    assert "1 pair may be one person: `aftera duplicates`." in aftera("import", "a.vcf").err
    assert len(aftera("duplicates", "--plain").records) == 1
    (here / "b.vcf").write_bytes(card("FN:이바다", "EMAIL:sea@film.kr"))
    assert "duplicates" not in aftera("import", "b.vcf").err, "this one brought nobody twice"


@pytest.mark.parametrize("said", ["hello", "<html>\n<b>a, b</b>\n</html>", "%PDF-1.4"])
def test_a_file_of_nobody_says_what_import_reads(here: Path, said: str) -> None:
    (here / "x.txt").write_text(said, "utf-8")
    done = aftera("import", "x.txt")
    assert done.code == 1 and "import reads vCards, tables (CSV, XLSX)" in done.err and "--map" not in done.err


def test_of_someone_without_a_role_or_address_the_plan_shows_the_note(here: Path) -> None:
    (here / "a.vcf").write_bytes(card("FN:Maya Lin", "NOTE:met at the booth\\nsecond line"))
    assert re.search(r"Maya Lin +met at the booth second line +a.vcf:1", aftera("import", "-n", "a.vcf").out)
