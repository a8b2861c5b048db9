"""Places: everything in its folder, private from the first byte, and nothing typed is lost."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import platformdirs
import pytest

from afterA_crm import places, words
from afterA_crm.errors import BookError
from afterA_crm.places.synced import network_drive


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_one_folder_holds_everything(own_home: Path) -> None:
    home = own_home / "aftera"
    assert places.book() == home / "book.db"
    assert places.settings_file() == home / "settings.toml"
    for folder in (places.backups(), places.drafts(), places.recovery(), places.cache()):
        assert folder.is_relative_to(home) and folder != home
    assert not home.exists()


def test_without_it_the_system_says_where(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AFTERA_HOME")
    assert places.book().name == "book.db"
    for path in (places.book(), places.settings_file(), places.backups(), places.drafts(), places.cache()):
        assert path.is_relative_to(own_home)
        assert "aftera" in path.parts


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself is asked")
@pytest.mark.parametrize("value", [None, "", "relative/folder", "/absolute", "/with/slash/", " /spaced"])
def test_the_folders_are_those_of_platformdirs(value: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AFTERA_HOME")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        if value is None:
            monkeypatch.delenv(name)
        else:
            monkeypatch.setenv(name, value)
    assert places.book().parent == platformdirs.user_data_path("aftera", appauthor=False)
    assert places.settings_file().parent == platformdirs.user_config_path("aftera", appauthor=False)
    assert places.drafts().parent == platformdirs.user_state_path("aftera", appauthor=False)
    assert places.cache() == platformdirs.user_cache_path("aftera", appauthor=False)


def test_a_named_book_wins_and_has_backups_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = places.backups()
    monkeypatch.setenv("AFTERA_BOOK", str(tmp_path / "one.db"))
    assert places.book() == tmp_path / "one.db"
    first = places.backups()
    places.use_book("~/two.db")
    assert places.book() == Path.home() / "two.db"
    assert len({usual, first, places.backups()}) == 3
    monkeypatch.chdir(tmp_path)
    places.use_book("three.db")
    assert places.book() == tmp_path / "three.db"
    places.use_book(None)
    assert places.book() == tmp_path / "one.db"


def test_folders_and_files_are_private_whatever_the_umask(own_home: Path) -> None:
    before = os.umask(0)
    try:
        written = places.private_file(places.recovery() / "deep" / "x.txt", "소라")
    finally:
        os.umask(before)
    assert mode(written) == 0o600
    assert written.read_text("utf-8") == "소라"
    for folder in (own_home / "aftera", places.recovery(), places.recovery() / "deep"):
        assert mode(folder) == 0o700
    assert [path.name for path in written.parent.iterdir()] == ["x.txt"]


def test_an_open_folder_of_ours_is_closed_and_another_left_alone(own_home: Path, tmp_path: Path) -> None:
    ours = own_home / "aftera"
    ours.mkdir(mode=0o755)
    ours.chmod(0o755)
    places.private_folder(ours)
    assert mode(ours) == 0o700
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    theirs.chmod(0o755)
    places.private_folder(theirs)
    assert mode(theirs) == 0o755


def test_a_file_is_replaced_whole_and_a_link_followed(own_home: Path, tmp_path: Path) -> None:
    dotfiles = tmp_path / "dotfiles.toml"
    dotfiles.write_text("old", "utf-8")
    dotfiles.chmod(0o644)
    link = own_home / "settings.toml"
    link.symlink_to(dotfiles)
    places.private_file(link, b"new")
    assert link.is_symlink()
    assert dotfiles.read_bytes() == b"new"
    assert mode(dotfiles) == 0o600


def test_a_failed_write_leaves_the_old_file_and_no_litter(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = places.private_file(own_home / "aftera" / "x", "old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BookError, match="No space left"):
        places.private_file(path, "new")
    assert path.read_text("utf-8") == "old"
    assert [each.name for each in path.parent.iterdir()] == ["x"]


def test_a_folder_in_the_way_of_a_file_is_said(own_home: Path) -> None:
    (own_home / "aftera").write_text("a file", "utf-8")
    with pytest.raises(BookError, match="aftera"):
        places.private_folder(places.recovery())
    words.use("ko")
    with pytest.raises(BookError, match="폴더를 만들 수 없습니다"):
        places.private_folder(places.recovery())


@pytest.mark.parametrize("typed", ["어제 소라랑 커피; 내일 전화", "", "a\x00\x1b\ud800b", "x" * 1_000_000])
def test_what_was_typed_is_kept_as_it_is(typed: str) -> None:
    kept = places.keep_typed(typed, "log ../x")
    assert kept.parent == places.recovery()
    assert kept.read_bytes() == typed.encode("utf-8", "surrogatepass") + b"\n"
    assert mode(kept) == 0o600
    assert places.keep_typed(typed, "log ../x") != kept


def test_it_is_kept_even_where_our_folder_cannot_be(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_home / "aftera").write_text("in the way", "utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    kept = places.keep_typed("소라", "log")
    assert kept.read_text("utf-8") == "소라\n"
    assert mode(kept) == 0o600 and mode(kept.parent) == 0o700


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/afterA", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("OneDrive - Studio/x", "OneDrive"),
        ("Library/CloudStorage/GoogleDrive-me@studio.kr/My Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Documents/dropboxes", None),
        ("plain", None),
    ],
)
def test_synced_folders_are_known_by_name(tmp_path: Path, folder: str, service: str | None) -> None:
    (tmp_path / folder).mkdir(parents=True)
    assert places.synced_folder(tmp_path / folder / "book.db") == service
    assert places.synced_folder(tmp_path / folder) == service


@pytest.mark.parametrize(
    ("left", "service"), [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox"), (".sync_a1.db", "Nextcloud")]
)
def test_synced_folders_are_known_by_what_lies_there(tmp_path: Path, left: str, service: str) -> None:
    (tmp_path / left).mkdir()
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    assert places.synced_folder(inside / "book.db") == service


def test_network_drives_are_known_by_their_mount(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\nnas:/home /home/me/nas\\040box nfs4 rw 0 0\n"
        "C:\\134 /mnt/c 9p rw 0 0\n/dev/sdb /home/me/nas\\040box/local ext4 rw 0 0\nbroken\n",
        "utf-8",
    )
    assert network_drive(Path("/home/me/nas box/x.db"), mounts) == "a network drive (nfs4)"
    assert network_drive(Path("/home/me/nas box/local/x.db"), mounts) is None
    assert network_drive(Path("/home/me/x.db"), mounts) is None
    assert network_drive(Path("/mnt/c/x.db"), mounts) == "a network drive (9p)"
    assert network_drive(Path("/x.db"), tmp_path / "absent") is None


@pytest.mark.parametrize("write", [places.private_file, lambda path, data: places.private_files([(path, data)])])
def test_a_stop_at_the_moment_a_file_is_made_leaves_nothing_beside(
    write: Callable[[Path, bytes], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "a.vcf"
    there.write_bytes(b"before")
    real = os.open

    def stopped(*args: Any, **named: Any) -> int:
        os.close(real(*args, **named))
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(os, "open", stopped)
        write(there, b"after")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == {"a.vcf": b"before"}
