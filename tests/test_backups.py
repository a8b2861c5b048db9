"""Backups: whole, private, once a day, thinned out with care; and brought back without losing the present book."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as tries
from hypothesis import strategies as st

from afterA_crm import backups, places, restoring, settings
from afterA_crm.backups import Backup
from afterA_crm.errors import BookError, NotFound, Several
from afterA_crm.store import Book, deed, open_book

from .test_store import add_tag

MADE = datetime(2026, 11, 20, 12)


@pytest.fixture
def book() -> Iterator[Book]:
    with open_book() as opened:
        add_tag(opened, "소라")
        yield opened


def tags(path: Path) -> list[str]:
    con = backups.opened(path)
    try:
        return [name for (name,) in con.execute("SELECT name FROM tag ORDER BY id")]
    finally:
        con.close()


# -- making ------------------------------------------------------------------------------------------


def test_a_backup_is_a_whole_private_book(book: Book) -> None:
    old = os.umask(0)
    try:
        made = backups.make(book.con, "asked")
    finally:
        os.umask(old)
    assert made.name == "20261120-120000-asked.db"
    assert made.parent == places.backups()
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700
    assert [file.name for file in made.parent.iterdir()] == [made.name]
    with open_book(made) as copy:
        assert copy.value("PRAGMA integrity_check") == "ok"
        assert copy.rows("SELECT name FROM tag") == [("소라",)]
        add_tag(copy, "lives")


def test_two_backups_in_one_second_are_two(book: Book) -> None:
    names = [backups.make(book.con, "asked").name for _n in range(3)]
    assert names == ["20261120-120000-asked.db", "20261120-120000-asked-2.db", "20261120-120000-asked-3.db"]
    assert [kept.why for kept in backups.listing()] == ["asked"] * 3


def test_a_backup_sees_what_is_committed_only(book: Book) -> None:
    with deed(book, "half"):
        book.insert("tag", name="half", key="half")
        with pytest.raises(sqlite3.ProgrammingError):
            backups.make(book.con, "asked")
        with open_book() as other:
            made = backups.make(other.con, "asked")
    assert tags(made) == ["소라"]


def test_a_damaged_book_is_not_backed_up_over_good_ones(book: Book) -> None:
    with deed(book, "many"):
        for n in range(400):
            book.insert("tag", name=f"{n}" * 40, key=f"{n}" * 40)
    kept = backups.make(book.con, "daily")
    root = book.value("SELECT rootpage FROM sqlite_schema WHERE name = 'tag'")
    size = book.value("PRAGMA page_size")
    book.close()
    with book.path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\0" * size)
    con = sqlite3.connect(book.path, isolation_level=None)
    with pytest.raises(BookError, match=r"damaged|malformed"):
        backups.make(con, "daily")
    con.close()
    assert [backup.path for backup in backups.listing()] == [kept]
    assert not list(places.backups().glob(".*"))


def test_a_backup_that_cannot_be_made_leaves_nothing(book: Book, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BookError, match="No backup"):
        backups.make(book.con, "asked", tmp_path / "file" / "x.db")
    (tmp_path / "there.db").write_bytes(b"mine")
    with pytest.raises(BookError, match="No backup"):
        backups.make(book.con, "asked", tmp_path / "there.db")
    assert (tmp_path / "there.db").read_bytes() == b"mine"
    assert not list(tmp_path.glob(".aftera*"))


def test_a_backup_goes_to_a_folder_or_a_new_file(book: Book, tmp_path: Path) -> None:
    assert backups.make(book.con, "asked", tmp_path).name == "20261120-120000-asked.db"
    assert tags(backups.make(book.con, "asked", tmp_path / "내 책.db")) == ["소라"]
    assert stat.S_IMODE((tmp_path / "내 책.db").stat().st_mode) == 0o600


def test_the_day_has_one_backup(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    assert backups.daily(book) is not None
    assert backups.daily(book) is None
    monkeypatch.setenv("AFTERA_NOW", "2026-11-21T08:00:00")
    assert backups.daily(book) is not None
    assert [kept.made.day for kept in backups.listing()] == [21, 20]


def test_only_a_large_import_is_preceded_by_a_backup(book: Book) -> None:
    assert backups.before_large_import(book, 3) is None
    made = backups.before_large_import(book, 3000)
    assert made is not None
    assert backups.listing()[0].why == "before-import"


def test_files_of_other_names_are_left_alone(book: Book) -> None:
    made = backups.make(book.con, "asked")
    for name in ("mine.db", "20261120-120000-.db", "20261399-120000-daily.db", "20261120-120000-daily.db.old"):
        (made.parent / name).write_bytes(b"x")
    (made.parent / "20261120-120000-daily.db").touch()
    assert [kept.path for kept in backups.listing()] == [made]


# -- thinning out ------------------------------------------------------------------------------------


def kept_daily(days: int, size: int = 10) -> list[Backup]:
    return [Backup(Path(f"{n}.db"), MADE - timedelta(days=n), "daily", size) for n in range(days)]


def test_a_year_of_days_becomes_days_weeks_and_months() -> None:
    every = kept_daily(500)
    gone = {b.path for b in backups.surplus(every, MADE.date(), 10**9)}
    left = [b.made.date() for b in every if b.path not in gone]
    assert left[:7] == [MADE.date() - timedelta(days=n) for n in range(7)]
    assert date(2026, 11, 8) in left  # the last day of a week
    assert date(2026, 10, 31) in left  # the last day of a month
    assert min(left) == date(2025, 12, 31)
    assert len(left) <= 7 + 4 + 12


def test_the_oldest_go_where_room_is_short_and_the_newest_never() -> None:
    every = kept_daily(7, size=100)
    gone = backups.surplus(every, MADE.date(), 350)
    assert [b.path.name for b in gone] == ["3.db", "4.db", "5.db", "6.db"]
    assert len(backups.surplus(every, MADE.date(), 1)) == 6


_BACKUPS = st.lists(
    st.tuples(
        st.integers(0, 900),
        st.sampled_from(["daily", "asked", "before-import", "before-migration"]),
        st.integers(1, 99),
    ),
    max_size=60,
).map(
    lambda rows: [
        Backup(Path(f"{n}"), MADE - timedelta(days=days), why, size) for n, (days, why, size) in enumerate(rows)
    ]
)


@tries(max_examples=150)
@given(_BACKUPS, st.integers(0, 2000))
def test_what_thinning_out_may_remove(every: list[Backup], room: int) -> None:
    gone = backups.surplus(every, MADE.date(), room)
    assert len({b.path for b in gone}) == len(gone)
    assert all(b.why != "asked" for b in gone)
    left = [b for b in every if b.why != "asked" and b not in gone]
    if any(b.why != "asked" for b in every):
        newest = max(b.made for b in every if b.why != "asked")
        assert any(b.made == newest for b in left)
    assert sum(b.size for b in left) <= room or len(left) == 1
    if room >= sum(b.size for b in every):
        months = {(b.made.year, b.made.month) for b in every if b.why != "asked"}
        assert len({(b.made.year, b.made.month) for b in left}) >= min(12, len(months))
        again = backups.surplus(left, MADE.date(), room)
        assert again == [], "thinning out twice removes no more than once"


def test_the_room_is_a_setting(book: Book) -> None:
    settings.set_value("backup_limit_mb", "1")
    made = backups.make(book.con, "daily")
    old = made.with_name("20261101-120000-daily.db")
    old.write_bytes(made.read_bytes())
    asked = made.with_name("20261101-120000-asked.db")
    asked.write_bytes(made.read_bytes())
    assert backups.thin_out() == [old]
    assert {kept.path for kept in backups.listing()} == {made, asked}


# -- bringing back -----------------------------------------------------------------------------------


def test_a_backup_comes_back_and_the_present_book_is_kept(book: Book) -> None:
    backup = backups.make(book.con, "asked")
    add_tag(book, "later")
    seen = restoring.preview(backup, book.path)
    assert [(c.backup, c.book) for c in seen.counts if c.noun == "tag"] == [(1, 2)]
    assert seen.later == ["tag later"]
    aside = restoring.restore(backup, book.path)
    assert aside is not None
    assert tags(aside) == ["소라", "later"]
    assert book.rows("SELECT name FROM tag") == [("소라",)], "a door that has it open sees the book that came back"
    add_tag(book, "onwards")
    restoring.restore(aside, book.path)
    assert book.rows("SELECT name FROM tag") == [("소라",), ("later",)]
    assert stat.S_IMODE(book.path.stat().st_mode) == 0o600


def test_a_backup_comes_back_where_there_is_no_book(book: Book) -> None:
    backup = backups.make(book.con, "asked")
    book.close()
    book.path.unlink()
    assert restoring.preview(backup, book.path).counts[0].book is None
    assert restoring.restore(backup, book.path) is None
    assert tags(book.path) == ["소라"]
    assert stat.S_IMODE(book.path.stat().st_mode) == 0o600


@pytest.mark.parametrize("harm", ["truncated", "zeroed", "stale journal"])
def test_a_damaged_book_is_kept_as_it_is_and_replaced(book: Book, harm: str) -> None:
    backup = backups.make(book.con, "asked")
    book.close()
    raw = bytearray(book.path.read_bytes())
    raw = raw[: len(raw) // 3] if harm == "truncated" else raw[:4096] + bytearray(len(raw) - 4096)
    book.path.write_bytes(raw)
    if harm == "stale journal":
        book.path.with_name("book.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 2000)
    aside = restoring.restore(backup, book.path)
    assert aside is not None
    assert "before-restore" in aside.name
    with open_book() as back:
        assert back.value("PRAGMA integrity_check") == "ok"
        assert back.rows("SELECT name FROM tag") == [("소라",)]


def test_a_file_that_is_no_book_is_neither_brought_back_nor_overwritten(book: Book, tmp_path: Path) -> None:
    junk = tmp_path / "photo.jpg"
    junk.write_bytes(b"\xff\xd8" * 500)
    before = book.path.read_bytes()
    with pytest.raises(BookError, match="not a book"):
        restoring.restore(junk, book.path)
    backup = backups.make(book.con, "asked")
    with pytest.raises(BookError, match="not a book"):
        restoring.restore(backup, junk)
    half = tmp_path / "half.db"
    half.write_bytes(before[: len(before) // 2])
    with pytest.raises(BookError, match="damaged"):
        restoring.restore(half, book.path)
    assert book.path.read_bytes() == before
    assert junk.read_bytes() == b"\xff\xd8" * 500


def test_a_backup_is_found_by_latest_its_beginning_or_its_file(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotFound):
        restoring.find("latest")
    first = backups.make(book.con, "asked")
    monkeypatch.setenv("AFTERA_NOW", "2026-11-21")
    second = backups.make(book.con, "asked")
    assert restoring.find("latest") == second
    assert restoring.find("20261120") == first
    assert restoring.find(str(first)) == first
    with pytest.raises(Several) as several:
        restoring.find("2026")
    assert [kept.path for kept in several.value.candidates] == [second, first]
    with pytest.raises(NotFound):
        restoring.find("20250101")
