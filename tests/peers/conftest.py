"""A book, a folder of its cards, and the programs beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from afterA_crm.store import Book, open_book

from .programs import Programs


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path / "book.db") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "cards"
    folder.mkdir()
    return folder


@pytest.fixture
def programs(tmp_path: Path, folder: Path) -> Programs:
    return Programs(tmp_path / "programs", folder)
