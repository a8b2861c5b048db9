"""A folder of cards and the book, two ways: what changes on either side arrives on the other, and nothing is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from afterA_crm import channels, people, tags
from afterA_crm.exchange.exporting import cards, placing
from afterA_crm.exchange.exporting.targets import TARGETS, Asked, Piece
from afterA_crm.exchange.importing import applying
from afterA_crm.exchange.importing.plan import Plan, plan
from afterA_crm.exchange.sources import sources
from afterA_crm.store import Book, deed

from ..cli.run import aftera
from ..making import person
from .borders import SORA, a_book, bring, card, everyone, someone


@pytest.fixture
def book(tmp_path: Path) -> Book:
    with a_book(tmp_path) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cards"


def out(book: Book, folder: Path, **options: bool) -> placing.Placed:
    asked = Asked(list(everyone(book)), versions=TARGETS["vdir"].versions, folder=folder)
    return placing.put_folder(book, folder, placing.own_names(book, folder, cards.pieces(book, asked)), **options)


def back(book: Book, folder: Path) -> Plan:
    made = plan(book, sources([str(folder)], lambda: b""))
    with deed(book, "import"):
        applying.apply(book, made)
    return made


def news(made: Plan) -> dict[str, list[tuple[str, str | None, str | None, bool]]]:
    """Return what an import brought, by name: field, before, after, and whether the book's own stayed."""
    return {
        item.name: [(each.field, each.before, each.after, each.stays) for each in item.changes if each.field != "card"]
        for item in made.items
        if item.changes or item.status == "new"
    }


def change(folder: Path, *swaps: tuple[str, str], name: str = "*.vcf") -> None:
    for file in folder.glob(name):
        text = file.read_bytes().decode()
        for old, new in swaps:
            text = text.replace(old, new)
        file.write_bytes(text.encode())


def reordered(data: bytes) -> bytes:
    """Return a card as a server may write it: lines sorted, types in capitals, `\\n` for line ends."""
    begin, version, *lines, end = data.decode().replace("\r\n ", "").split("\r\n")[:-1]
    lines = [line.replace("TYPE=cell", "TYPE=CELL") for line in sorted(lines)]
    return "\n".join([begin, version, "PRODID:-//A Server//EN", *lines, end, ""]).encode()


def test_what_changed_there_is_an_update_of_someone_made_here(book: Book, folder: Path) -> None:
    person(book, "김소라", note="하나")
    with deed(book, "more"):
        channels.add(book, 1, "phone", "010-1234-5678", "cell")
        channels.add(book, 1, "email", "sora@film.kr")
        tags.put(book, tags.ensure(book, "감독"), [1])
    out(book, folder)
    change(folder, ("010-1234-5678", "010-9999-0000"), ("FN:김소라", "FN:김솔아"), ("N:김;소라", "N:김;솔아"))
    change(folder, ("NOTE:하나", "NOTE:둘"), ("EMAIL;TYPE=INTERNET:sora@film.kr\r\n", ""), ("CATEGORIES:감독\r\n", ""))
    made = news(back(book, folder))["김솔아"]
    assert sorted(made, key=str) == sorted(
        [
            ("name", "김소라", "김솔아", False),
            ("note", "하나", "둘", False),
            ("phone", None, "010-9999-0000", False),
            ("phone", "010-1234-5678", None, False),
            ("email", "sora@film.kr", None, False),
            ("tag", "감독", None, False),
        ],
        key=str,
    )
    assert [reach.value for reach in someone(book, "김솔아").channels.values()] == ["010-9999-0000"]
    assert out(book, folder).written == [] and not back(book, folder).writes


def test_what_changed_here_before_it_changed_there_is_an_update_too(book: Book, folder: Path) -> None:
    folder.mkdir()
    (folder / "odd name.vcf").write_bytes(card(*SORA, "UID:s-1", "X-MORE:keep"))
    back(book, folder)
    with deed(book, "another number"):
        channels.remove(book, 1, "010-1234-5678")
        channels.add(book, 1, "phone", "02-111-2222")
    assert out(book, folder).written == ["odd name.vcf"]
    change(folder, ("02-111-2222", "02-333-4444"))
    assert news(back(book, folder))["김소라"] == [
        ("phone", None, "02-333-4444", False),
        ("phone", "02-111-2222", None, False),
    ]
    assert out(book, folder).same == ["odd name.vcf"]
    assert b"X-MORE:keep" in (folder / "odd name.vcf").read_bytes()


def test_a_file_as_we_left_it_never_takes_an_edit_back(book: Book, folder: Path) -> None:
    person(book, "김소라")
    with deed(book, "more"):
        channels.add(book, 1, "phone", "010-1234-5678")
    out(book, folder)
    with deed(book, "another number"):
        channels.remove(book, 1, "010-1234-5678")
        people.change(book, 1, name="김솔아")
    assert not back(book, folder).writes
    assert someone(book, "김솔아").channels == {} and someone(book, "김솔아").nicknames == ()


def test_both_sides_changed_and_nothing_is_lost(book: Book, folder: Path) -> None:
    person(book, "김소라", note="하나")
    with deed(book, "more"):
        channels.add(book, 1, "phone", "010-1234-5678")
        channels.add(book, 1, "email", "sora@film.kr")
    out(book, folder)
    with deed(book, "here"):
        people.change(book, 1, note="여기서 둘")
        channels.remove(book, 1, "sora@film.kr")
    change(folder, ("010-1234-5678", "010-9999-0000"))
    assert out(book, folder).changed_there
    back(book, folder)
    have = someone(book, "김소라")
    assert have.note == "여기서 둘"
    assert [reach.value for reach in have.channels.values()] == ["010-9999-0000"]
    out(book, folder)
    assert "여기서 둘" in next(folder.iterdir()).read_bytes().decode()
    assert out(book, folder).written == [] and not back(book, folder).writes


def test_one_value_that_both_sides_changed_is_shown_and_never_written_over(book: Book, folder: Path) -> None:
    person(book, "김소라", note="하나")
    out(book, folder)
    with deed(book, "here"):
        people.change(book, 1, note="여기서 둘")
    change(folder, ("NOTE:하나", "NOTE:거기서 셋"))
    assert news(back(book, folder))["김소라"] == [("note", "여기서 둘", "거기서 셋", True)]
    assert someone(book, "김소라").note == "여기서 둘"
    assert len(out(book, folder).changed_there) == 1
    assert "거기서 셋" in next(folder.iterdir()).read_bytes().decode()
    assert len(out(book, folder, force=True).written) == 1
    assert not back(book, folder).writes


def test_a_card_that_a_server_wrote_otherwise_is_no_change_and_takes_our_edits(book: Book, folder: Path) -> None:
    person(book, "김소라", note="하나")
    with deed(book, "more"):
        channels.add(book, 1, "phone", "010-1234-5678", "cell")
    out(book, folder)
    [file] = folder.iterdir()
    file.write_bytes(reordered(file.read_bytes()).replace(b"END:", b"X-SERVER:its own\nEND:"))
    there = file.read_bytes()
    assert not back(book, folder).writes
    assert out(book, folder).same == [file.name] and file.read_bytes() == there
    with deed(book, "here"):
        people.change(book, 1, note="둘")
    assert out(book, folder).written == [file.name]
    now = file.read_bytes()
    assert set(there.split(b"\n")) ^ set(now.split(b"\n")) == {"NOTE:하나".encode(), "NOTE:둘".encode()}
    assert not back(book, folder).writes and out(book, folder).same == [file.name]


def test_two_rounds_without_a_change_write_nothing(book: Book, folder: Path) -> None:
    bring(book, card(*SORA), card("N:Kim;Ada", "TEL;HOME:1-2", version="2.1"), card("FN:Bo", "UID:b", version="4.0"))
    person(book, "박민수")
    assert len(out(book, folder).written) == 4
    before = {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in folder.iterdir()}
    assert all(b"\r\nUID:" in data for _time, data in before.values())
    for _round in range(2):
        assert not back(book, folder).writes
        assert out(book, folder).written == []
    assert {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in folder.iterdir()} == before


def test_a_card_that_we_wrote_anew_never_takes_the_place_of_the_one_that_came(book: Book, folder: Path) -> None:
    folder.mkdir()
    (folder / "a.vcf").write_bytes(broken := card("FN:Ada", "no property", "X-A;b:c", "UID:a"))
    back(book, folder)
    assert out(book, folder).written == ["a.vcf"]
    assert not back(book, folder).writes
    assert bytes(book.value("SELECT original FROM card")) == broken


def test_a_card_added_there_comes_in_and_one_removed_there_removes_nobody(book: Book, folder: Path) -> None:
    person(book, "김소라")
    out(book, folder)
    [mine] = folder.iterdir()
    mine.unlink()
    (folder / "new.vcf").write_bytes(card("FN:박민수", "N:박;민수;;;", "UID:khard-1"))
    assert news(back(book, folder)) == {"박민수": []}
    assert sorted(facts.name for facts in everyone(book).values()) == ["김소라", "박민수"]
    done = out(book, folder)
    assert done.written == [mine.name] and done.same == ["new.vcf"]


@pytest.mark.parametrize("uid", ["../../x", "a" * 300, "CON", "nul.txt", "a/b", ".hidden", "a\\nb", "한글", "-rf"])
def test_a_hostile_uid_names_no_file_but_a_plain_one_in_the_folder(book: Book, folder: Path, uid: str) -> None:
    bring(book, card("FN:Ada", f"UID:{uid}"))
    [name] = out(book, folder).written
    assert [file.name for file in folder.iterdir()] == [name]
    assert len(name) == 36 and name.removesuffix(".vcf").isalnum()
    assert [file.name for file in folder.parent.glob("*.vcf")] == []
    assert out(book, folder).same == [name]


def test_uids_that_differ_in_capitals_only_never_share_a_file(book: Book, folder: Path) -> None:
    bring(book, card("FN:Zoe", "UID:abc"), card("FN:Ada", "UID:ABC"), card("FN:Bo", "UID:abc-2"))
    assert sorted(out(book, folder).written) == ["ABC-2-2.vcf", "abc-2.vcf", "abc.vcf"]
    with deed(book, "another order"):
        people.change(book, 1, name="Aaron")
    assert out(book, folder).written == ["abc.vcf"]


def test_people_of_one_file_get_files_of_their_own(book: Book, folder: Path) -> None:
    folder.mkdir()
    (folder / "many.vcf").write_bytes(card("FN:Ada", "UID:a") + card("FN:Bo", "UID:b"))
    back(book, folder)
    assert sorted(out(book, folder).written) == ["a.vcf", "b.vcf"]
    assert not back(book, folder).writes


def test_an_export_that_is_killed_leaves_only_whole_files(tmp_path: Path) -> None:
    whole = card("FN:Ada", f"NOTE:{'long ' * 40_000}")
    folder = tmp_path / "cards"
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from afterA_crm.exchange.exporting import placing\n"
        "from afterA_crm.exchange.exporting.targets import Piece\n"
        "from afterA_crm.store import open_book\n"
        "def pieces():\n"
        "    for at in range(40):\n"
        "        yield Piece(f'{at}.vcf', data, version='3.0')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "data = sys.stdin.buffer.read()\n"
        "with open_book(Path(sys.argv[1]) / 'book.db') as book:\n"
        "    placing.put_folder(book, Path(sys.argv[1]) / 'cards', pieces())\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], input=whole, timeout=60)
    assert done.returncode == -signal.SIGKILL
    assert {file.read_bytes() for file in folder.glob("*.vcf")} <= {whole}
    with a_book(tmp_path) as book:
        pieces = [Piece(f"{at}.vcf", whole, version="3.0") for at in range(40)]
        done_after = placing.put_folder(book, folder, pieces)
        assert len(done_after.written) + len(done_after.same) == 40
        assert {file.read_bytes() for file in folder.glob("*.vcf")} == {whole}


def test_who_is_archived_leaves_the_folder_when_pruned(tmp_path: Path, folder: Path) -> None:
    aftera("add", "김소라 sora@film.kr", "--yes")
    aftera("add", "Ada Okafor ada@x.net", "--yes")
    assert aftera("export", "--to", "vdir", "-o", folder).code == 0
    aftera("archive", "Ada")
    assert "--prune" in aftera("export", "--to", "vdir", "-o", folder).err
    assert len(list(folder.iterdir())) == 2
    aftera("export", "--to", "vdir", "-o", folder, "--prune")
    [left] = folder.iterdir()
    assert "김소라" in left.read_text("utf-8")
