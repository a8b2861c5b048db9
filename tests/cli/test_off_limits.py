"""What no export writes over, also by force: the book, its backups, our settings, any other book."""

from __future__ import annotations

from pathlib import Path

import pytest

from .run import aftera

TARGETS = ((), ("--to", "json"), ("--to", "csv"), ("--to", "ics"))


@pytest.fixture
def home(own_home: Path) -> Path:
    aftera("add", "김소라 감독")
    aftera("edit", "소라", "--me")
    return own_home / "aftera"


def held(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix == ".db"}


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", ["book.db", "book.db-journal", "settings.toml", "backups/x.vcf", "new.vcf"])
def test_our_own_folders_are_refused(home: Path, name: str, language: str) -> None:
    before = held(home)
    for target in TARGETS:
        result = aftera("export", *target, "-o", home / name, "--force", "--lang", language)
        assert result.code == 2 and str(home / name) in result.err
    for target in ("vdir", "markdown"):
        assert aftera("export", "--to", target, "-o", home / name, "--force").code == 2
        assert aftera("export", "--to", target, "-o", home, "--prune").code == 2
    assert held(home) == before and not (home / "new.vcf").exists()


def test_a_book_elsewhere_and_a_link_to_one_are_refused(home: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    aftera("--book", other, "add", "이민수")
    (tmp_path / "link.vcf").symlink_to(home / "book.db")
    before = other.read_bytes(), held(home)
    for path in (other, tmp_path / "link.vcf"):
        assert aftera("export", "-o", path, "--force").code == 2
        assert aftera("--book", other, "export", "-o", path, "--force").code == 2
    assert aftera("--book", other, "export", "-o", f"{other}-journal", "--force").code == 2
    assert (other.read_bytes(), held(home)) == before


def test_my_card_is_written_over_no_book(home: Path) -> None:
    before = held(home)
    assert aftera("mycard", "-o", home / "card.vcf", "--force").code == 2
    (home.parent / "card.svg").symlink_to(home / "book.db")
    assert aftera("mycard", "-o", home.parent / "card.svg", "--force").code == 2
    assert held(home) == before
