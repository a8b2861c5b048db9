"""The doctor finds what is wrong, says what it means, mends what can be mended, and saves what can be read."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from afterA_crm import backups, doctor, history, mending, places, recovering
from afterA_crm.bookfile import connect
from afterA_crm.errors import BookError
from afterA_crm.store import Book, deed, open_book

from . import rows


@pytest.fixture
def path() -> Path:
    """A book with rows in every table, and a backup of it."""
    with open_book() as book:
        with deed(book, "fill"):
            rows.fill(book)
        backups.make(book.con, "asked")
        return book.path


def kinds(path: Path) -> list[str]:
    return [finding.kind for finding in doctor.examine(path)]


def behind_its_back(path: Path, *statements: str) -> None:
    """Change the book as no door would."""
    con = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        con.execute(statement)
    con.close()


def test_a_whole_book_has_no_findings(path: Path) -> None:
    before = path.read_bytes()
    assert doctor.examine(path) == []
    assert path.read_bytes() == before


HARM: dict[str, tuple[str, ...]] = {
    "triggers": ("DROP TRIGGER log_update_person", "DROP INDEX mention_newest"),
    "strange": ("CREATE TRIGGER spy AFTER INSERT ON tag BEGIN DELETE FROM tag; END",),
    "orphans": (
        "PRAGMA recursive_triggers = OFF",
        "INSERT INTO open_deed (deed_id) VALUES (1)",
        "UPDATE role SET conversation_id = 999 WHERE id = 1",
        "UPDATE mention SET person_id = 999 WHERE id = 1",
        "DELETE FROM open_deed",
    ),
    "derived": ("UPDATE person SET last_touch = '2001-01-01' WHERE id = 1",),
    "open-deed": ("INSERT INTO open_deed (deed_id) VALUES (1)",),
    "search": ("DELETE FROM finder WHERE rowid = (SELECT min(rowid) FROM finder)", "DELETE FROM name_key WHERE id = 1"),
    "tables": ("DROP TABLE was_tag",),
}


@pytest.mark.parametrize("kind", HARM)
def test_what_is_wrong_inside_is_found_and_mended(path: Path, kind: str) -> None:
    behind_its_back(path, *HARM[kind])
    assert kind in kinds(path)
    found = doctor.examine(path)
    assert all(finding.sentence for finding in found)
    aside = mending.mend(path, found)
    assert doctor.examine(path) == []
    assert aside in [kept.path for kept in backups.listing()]
    with open_book() as book:
        with deed(book, "goes on"):
            book.insert("tag", name="b", key="b")
        with deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))


def test_an_orphan_loses_its_pointer_or_goes(path: Path) -> None:
    behind_its_back(path, *HARM["orphans"])
    mending.mend(path, doctor.examine(path))
    with open_book() as book:
        assert book.value("SELECT conversation_id IS NULL FROM role WHERE id = 1") == 1
        assert book.value("SELECT count(*) FROM mention WHERE id = 1") == 0
        assert history.deeds(book)[0].title == "doctor --fix"


def test_an_index_that_disagrees_is_made_anew(path: Path) -> None:
    behind_its_back(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, '(place)', '(how)') WHERE name = 'ix_conversation_place'",
    )
    assert "indexes" in kinds(path)
    mending.mend(path, doctor.examine(path))
    mending.mend(path, doctor.examine(path))  # the layout, once the file is sound
    assert kinds(path) == []


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX systems")
def test_what_others_can_open_is_closed_again(path: Path) -> None:
    path.chmod(0o644)
    places.backups().chmod(0o755)
    backups.listing()[0].path.chmod(0o640)
    places.private_file(places.drafts() / "form.toml", "x").chmod(0o666)
    assert len(doctor.open_to_others(path)) == 4
    assert kinds(path) == ["permissions"]
    mending.mend(path, doctor.examine(path))
    assert kinds(path) == []


def test_half_written_files_are_removed_when_old(path: Path) -> None:
    for folder in (path.parent, places.backups()):
        old, new = folder / ".aftera-1-aa.tmp", folder / ".aftera-2-bb.tmp"
        old.touch(0o600)
        new.touch(0o600)
        os.utime(old, (0, 0))
    assert kinds(path) == ["temporaries"]
    mending.mend(path, doctor.examine(path))
    assert kinds(path) == []
    assert len(list(path.parent.glob(".aftera-*"))) == 1


def test_what_lies_around_the_book_is_told(path: Path) -> None:
    places.keep_typed("어제 소라 만남", "log")
    for kept in backups.listing():
        kept.path.unlink()
    found = doctor.examine(path)
    assert [finding.kind for finding in found] == ["unsaved", "no-backup"]
    assert not any(finding.serious for finding in found)
    (path.parent / ".stfolder").mkdir()
    assert [finding.kind for finding in doctor.examine(path)] == ["unsaved", "synced", "no-backup"]


def test_a_damaged_backup_is_told(path: Path) -> None:
    kept = backups.listing()[0].path
    kept.write_bytes(kept.read_bytes()[:30000])
    assert kinds(path) == ["bad-backup"]


def test_a_missing_or_foreign_book_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="no book"):
        doctor.examine(tmp_path / "none.db")
    (tmp_path / "x.db").write_bytes(b"hello" * 100)
    with pytest.raises(BookError, match="not a book"):
        doctor.examine(tmp_path / "x.db")
    assert not (tmp_path / "none.db").exists()


# -- damage ------------------------------------------------------------------------------------------


def many(book: Book) -> None:
    with deed(book, "many"):
        for n in range(3000):
            book.insert("tag", name=f"tag {n} " + "ㄱ" * 60, key=f"{n}")


def page(book: Book, name: str) -> tuple[int, int]:
    """Return where the root page of a table starts, and its size."""
    size = book.value("PRAGMA page_size")
    return (book.value("SELECT rootpage FROM sqlite_schema WHERE name = ?", name) - 1) * size, size


def zero(path: Path, at: int, size: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\0" * size)


def a_leaf_of(book: Book, name: str) -> Callable[[Path], None]:
    """Return what wipes a page out of the middle of a table."""
    start, size = page(book, name)
    raw = book.path.read_bytes()
    # An interior table page: cells are (child page, key); the middle one's child is wiped.
    cells = int.from_bytes(raw[start + 3 : start + 5], "big")
    assert raw[start] == 5 and cells > 5
    at = start + 12 + 2 * (cells // 2)
    cell = start + int.from_bytes(raw[at : at + 2], "big")
    child = int.from_bytes(raw[cell : cell + 4], "big")
    return lambda path: zero(path, (child - 1) * size, size)


def test_a_damaged_file_is_found_and_most_of_it_saved(tmp_path: Path) -> None:
    with open_book() as book:
        with deed(book, "fill"):
            rows.fill(book)
        many(book)
        backups.make(book.con, "asked")
        harm = a_leaf_of(book, "tag")
        path = book.path
    harm(path)
    damaged = next(finding for finding in doctor.examine(path) if finding.kind == "damaged")
    assert damaged.serious and not damaged.mendable
    assert "aftera restore latest" in damaged.sentence
    out = tmp_path / "saved.db"
    saved = recovering.recover(path, out)
    assert not saved.complete
    assert 2900 < saved.counts["tag"] < 3002
    assert saved.counts["person"] == 3
    with open_book(out) as book:
        assert book.value("PRAGMA integrity_check") == "ok"
        assert book.rows("PRAGMA foreign_key_check") == []
        names = [name for (name,) in book.rows("SELECT name FROM tag WHERE id > 2")]
        assert any("tag 10 " in name for name in names) and any("tag 2990 " in name for name in names)
        assert all(done.closed for done in history.deeds(book))
        with deed(book, "goes on"):
            assert book.insert("tag", name="new", key="new") > 3002
    assert [finding.kind for finding in doctor.examine(out) if finding.serious] == []


def test_a_sound_book_is_saved_to_the_last_row(path: Path, tmp_path: Path) -> None:
    with open_book() as book:
        before = rows.dump(book)
    saved = recovering.recover(path, tmp_path / "saved.db")
    assert saved.complete
    with open_book(tmp_path / "saved.db") as book:
        assert rows.dump(book) == before
        with deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))
        assert book.value("SELECT count(*) FROM person") == 0


def test_nothing_readable_is_one_sentence_and_no_file(path: Path, tmp_path: Path) -> None:
    zero(path, 100, 4000)
    with pytest.raises(BookError, match="Nothing can be read"):
        recovering.recover(path, tmp_path / "saved.db")
    assert not (tmp_path / "saved.db").exists()
    with pytest.raises(BookError, match="there already"):
        recovering.recover(path, path)


def test_a_damaged_index_page_keeps_every_row(path: Path) -> None:
    with open_book() as book:
        many(book)
        at, size = page(book, "sqlite_autoindex_tag_1")
    zero(path, at, size)
    assert kinds(path)[0] in {"indexes", "damaged"}
    out = path.with_name("saved.db")
    assert recovering.recover(path, out).counts["tag"] == 3002
    con = connect(out)
    assert con.execute("SELECT count(*) FROM tag").fetchone()[0] == 3002
    con.close()
