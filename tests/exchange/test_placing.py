"""What leaves is put beside and renamed, and never over what somebody else wrote."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from afterA_crm import places
from afterA_crm.errors import BookError, UsageError
from afterA_crm.exchange.exporting import placing
from afterA_crm.exchange.exporting.targets import Piece
from afterA_crm.store import Book

from .borders import a_book, bring, card

ONE = card("FN:김소라", "UID:sora")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path) as opened:
        yield opened


def put(book: Book, folder: Path, *pieces: Piece, **options: bool) -> placing.Placed:
    return placing.put_folder(book, folder, pieces, **options)


def test_a_folder_is_written_once_and_then_left_as_it_is(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "cards"
    assert put(book, folder, Piece("a.vcf", ONE), Piece("b.vcf", b"two")).written == ["a.vcf", "b.vcf"]
    before = {file: file.stat().st_mtime_ns for file in folder.iterdir()}
    assert put(book, folder, Piece("a.vcf", ONE), Piece("b.vcf", b"two")).same == ["a.vcf", "b.vcf"]
    assert {file: file.stat().st_mtime_ns for file in folder.iterdir()} == before
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}


def test_what_we_wrote_is_written_over_until_somebody_changes_it(book: Book, tmp_path: Path) -> None:
    put(book, tmp_path, Piece("a.vcf", b"one"))
    assert put(book, tmp_path, Piece("a.vcf", b"two")).written == ["a.vcf"]
    (tmp_path / "a.vcf").write_bytes(b"theirs")
    assert put(book, tmp_path, Piece("a.vcf", b"three")).changed_there == ["a.vcf"]
    assert (tmp_path / "a.vcf").read_bytes() == b"theirs"
    assert put(book, tmp_path, Piece("a.vcf", b"three"), force=True).written == ["a.vcf"]


def test_a_file_of_somebody_else_stays(book: Book, tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes(b"theirs")
    assert put(book, tmp_path, Piece("a.vcf", b"ours")).not_ours == ["a.vcf"]
    assert (tmp_path / "a.vcf").read_bytes() == b"theirs"


def test_what_the_book_holds_may_be_written_over(book: Book, tmp_path: Path) -> None:
    bring(book, ONE)
    (tmp_path / "a.vcf").write_bytes(ONE)
    assert put(book, tmp_path, Piece("a.vcf", b"edited", person=1)).written == ["a.vcf"]


def test_what_nobody_stands_for_any_more_goes_only_when_asked(book: Book, tmp_path: Path) -> None:
    put(book, tmp_path, Piece("a.vcf", b"one"), Piece("b.vcf", b"two"), Piece("c.vcf", b"three"))
    (tmp_path / "c.vcf").write_bytes(b"theirs")
    assert put(book, tmp_path, Piece("a.vcf", b"one")).stale == ["b.vcf"]
    assert (tmp_path / "b.vcf").exists()
    pruned = put(book, tmp_path, Piece("a.vcf", b"one"), prune=True)
    assert pruned.pruned == ["b.vcf"] and pruned.stale == []
    assert not (tmp_path / "b.vcf").exists() and (tmp_path / "c.vcf").read_bytes() == b"theirs"


def test_what_is_remembered_of_files_names_nobody(book: Book, tmp_path: Path) -> None:
    put(book, tmp_path / "cards", Piece("김소라.vcf", ONE))
    remembered = places.written().read_text("utf-8")
    assert len(remembered) > 64 and "소라" not in remembered and "cards" not in remembered


def test_a_dry_run_writes_nothing(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert put(book, folder, Piece("a.vcf", b"one"), dry_run=True).written == ["a.vcf"]
    assert not folder.exists()


def test_a_file_that_is_ours_may_be_written_again(tmp_path: Path) -> None:
    path = tmp_path / "all.vcf"
    placing.put_file(path, [b"one", b"two"])
    placing.check_file(path, force=False)
    path.write_bytes(b"theirs")
    with pytest.raises(UsageError, match="--force"):
        placing.check_file(path, force=False)
    placing.check_file(path, force=True)
    with pytest.raises(UsageError):
        placing.check_file(tmp_path, force=False)
    with pytest.raises(BookError):
        placing.check_file(tmp_path / "no" / "where.vcf", force=False)


def test_a_folder_that_fails_midway_is_as_it_was(book: Book, tmp_path: Path) -> None:
    put(book, tmp_path, Piece("a.vcf", b"one"))

    def broken() -> Iterator[Piece]:
        yield Piece("a.vcf", b"two")
        yield Piece("b.vcf", b"new")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        placing.put_folder(book, tmp_path, broken())
    assert (tmp_path / "a.vcf").read_bytes() == b"one" and not (tmp_path / "b.vcf").exists()
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".tmp"] == []


def test_parts_that_fail_leave_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "all.vcf"
    placing.put_file(path, [b"whole"])

    def broken() -> Iterator[bytes]:
        yield b"half"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        placing.put_file(path, broken())
    assert path.read_bytes() == b"whole" and [each.name for each in tmp_path.iterdir() if each.suffix == ".tmp"] == []


def test_a_card_goes_back_to_the_file_it_came_from(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    bring(book, ONE, file=str(folder / "odd name.vcf"))
    bring(book, card("FN:박민수"), file="elsewhere.vcf")
    pieces = [Piece("sora.vcf", ONE, 1), Piece("ODD NAME.vcf", b"x", 2)]
    assert [each.name for each in placing.own_names(book, folder, pieces)] == ["odd name.vcf", "ODD NAME-2.vcf"]


def test_only_what_stands_where_these_pieces_stand_is_pruned(book: Book, tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    for name in ("everyone.vcf", "book.json", "cards/mine.vcf"):
        placing.put_file(tmp_path / name, [ONE])
    put(book, tmp_path, Piece("a.ics", b"day"))
    put(book, tmp_path / "cards", Piece("b.vcf", b"two"))
    put(book, tmp_path / "vault", Piece("people/Ada.md", b"page"), Piece("events/gmaff.md", b"page"))
    put(book, tmp_path, Piece("a.vcf", ONE), Piece("old.vcf", b"old"))
    assert put(book, tmp_path, Piece("a.vcf", ONE), prune=True).pruned == ["old.vcf"]
    assert put(book, tmp_path, Piece("notes/x.md", b"page"), prune=True).pruned == []
    assert put(book, tmp_path / "vault", Piece("people/Ada.md", b"page"), prune=True).pruned == ["gmaff.md"]
    for name in ("everyone.vcf", "book.json", "cards/mine.vcf", "cards/b.vcf", "a.ics", "a.vcf"):
        assert (tmp_path / name).exists()
    assert not (tmp_path / "old.vcf").exists()


def test_nobody_at_all_prunes_nothing(book: Book, tmp_path: Path) -> None:
    put(book, tmp_path, Piece("a.vcf", ONE))
    empty = put(book, tmp_path, prune=True)
    assert empty.pruned == [] and (tmp_path / "a.vcf").exists()


def test_a_pipe_or_a_folder_under_the_name_of_a_card_is_left_alone(book: Book, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.vcf")
    (tmp_path / "b.vcf").mkdir()
    (tmp_path / "c.vcf").symlink_to("/dev/zero")
    pieces = [Piece(f"{name}.vcf", ONE, version="3.0") for name in "abcd"]
    for force in (False, True):
        placed = put(book, tmp_path, *pieces, force=force)
        assert placed.not_ours == ["a.vcf", "b.vcf", "c.vcf"] and placed.written + placed.same == ["d.vcf"]
    with pytest.raises(UsageError):
        placing.check_file(tmp_path / "a.vcf", force=True)
