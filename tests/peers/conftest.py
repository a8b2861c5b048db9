"""A book, a folder of its cards, and the programs beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .programs import Programs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "cards"
    folder.mkdir()
    return folder


@pytest.fixture
def programs(tmp_path: Path, folder: Path) -> Programs:
    return Programs(tmp_path / "programs", folder)
