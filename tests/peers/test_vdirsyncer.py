"""vdirsyncer between our folder of cards and two servers: both ways, and nothing is lost or in conflict."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import vobject

from afterA_crm import people
from afterA_crm.store import Book, deed

from ..exchange.borders import SORA, card, everyone, someone
from ..exchange.test_importing import PNG
from ..exchange.test_returning import back, news, out
from ..making import person
from .programs import Programs
from .servers import Server, radicale, xandikos

Serving = Callable[[Path], AbstractContextManager[Server]]
SERVERS = pytest.mark.parametrize("serving", [radicale, xandikos])
LONG = "긴 메모, 쉼표; 쌍반점\\ 그리고 줄\n" * 400
#: Lines that are no property, folds of every kind, line ends of every kind.
BROKEN = (
    b"BEGIN:VCARD\r\nVERSION:3.0\nUID:broken-1\r\nFN:Cy\r\nthis is junk\nNOTE:a\r\n  b\n\tc, and d\r\n"
    b'X-MORE;a;b="c:kept\\, here\nTEL;TYPE=,,":02-1\r\n\r\nEMAIL:cy@x.net\r\r\nEND:VCARD\n'
)


def many_kinds(book: Book, folder: Path) -> None:
    folder.joinpath("broken.vcf").write_bytes(BROKEN)
    photo = f"PHOTO;ENCODING=b;TYPE=PNG:{PNG[:40]}\r\n {PNG[40:]}"
    folder.joinpath("sora.vcf").write_bytes(card(*SORA, photo, "UID:s-1", "X-MORE:keep\\, me"))
    folder.joinpath("old.vcf").write_bytes(card("N:Kim;Bo", "TEL;CELL:1-2", "X-IRMC:1, 2", version="2.1"))
    folder.joinpath("new.vcf").write_bytes(card("FN:Di", "KIND:individual", "GENDER:F", "UID:d", version="4.0"))
    back(book, folder)
    person(book, "박민수", note=LONG)
    out(book, folder)


@SERVERS
def test_every_card_goes_there_and_back(
    serving: Serving, book: Book, folder: Path, programs: Programs, tmp_path: Path
) -> None:
    many_kinds(book, folder)
    before, facts = {file.name: file.read_bytes() for file in folder.iterdir()}, everyone(book)
    with serving(tmp_path / "server") as server:
        programs.sync(server)
        programs.sync(server)
        assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
        for file in folder.iterdir():
            file.unlink()
        other = Programs(tmp_path / "other", folder)
        other.sync(server)
    assert len(list(folder.iterdir())) == 5
    assert not any(change.field != "card" for item in back(book, folder).items for change in item.changes)
    assert everyone(book) == facts
    assert any(b"keep\\, me" in file.read_bytes() for file in folder.iterdir())


@SERVERS
def test_changes_travel_both_ways(
    serving: Serving, book: Book, folder: Path, programs: Programs, tmp_path: Path
) -> None:
    many_kinds(book, folder)
    with serving(tmp_path / "server") as server:
        programs.sync(server)
        theirs = server.get("s-1.vcf").replace(b"010-1234-5678", b"010-9999-0000")
        server.put("s-1.vcf", theirs.replace(b"END:", b"X-SERVER:its own\r\nEND:"))
        server.put("eve.vcf", card("FN:Eve", "N:;Eve;;;", "UID:eve", "EMAIL:eve@x.net"))
        programs.sync(server)
        made = news(back(book, folder))
        assert made["김소라"] == [("phone", None, "010-9999-0000", False), ("phone", "010-1234-5678", None, False)]
        assert made["Eve"] == [] and len(made) == 2
        with deed(book, "here"):
            people.change(book, 1, note=None)
            for number, facts in everyone(book).items():
                people.change(book, number, note=f"{facts.note[:20]} 여기서".strip())
        assert len(out(book, folder).written) == 6
        programs.sync(server)
        there = server.get("s-1.vcf").decode()
        assert "여기서" in there and "X-SERVER:its own" in there and "010-9999-0000" in there
        programs.sync(server)
    assert not back(book, folder).writes and out(book, folder).written == []
    assert "여기서" in someone(book, "Eve").note


def test_vobject_reads_every_card_we_write(book: Book, folder: Path) -> None:
    many_kinds(book, folder)
    names = [vobject.readOne(file.read_bytes().decode()).fn.value for file in folder.iterdir()]
    assert sorted(names) == ["Bo Kim", "Cy", "Di", "김소라", "박민수"]
