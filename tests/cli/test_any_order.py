"""Commands in any order: one that fails writes nothing, and undo and redo walk back and forth through all of them."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from afterA_crm import store
from tests.cli.hostile import fault, lively
from tests.cli.run import aftera
from tests.cli.test_every_command import WRITES
from tests.rows import dump

#: What names rows by a number that commands before it may have changed still has to fail without a word lost.
_COMMANDS = [command for command in WRITES if command[0] not in ("import", "fix")]
_LENGTH = 14


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Name the file that the lively book is kept in, once it is made."""
    return tmp_path_factory.mktemp("order") / "book.db"


@pytest.fixture
def book(kept: Path, own_home: Path) -> Path:
    """Give the test a lively book of its own."""
    path = own_home / "aftera" / "book.db"
    if kept.exists():
        path.parent.mkdir(mode=0o700)
        shutil.copy(kept, path)
    else:
        lively()
        shutil.copy(path, kept)
    return path


def _state(path: Path) -> tuple[int, dict[str, list[tuple[Any, ...]]]]:
    with store.open_book(path) as opened:
        assert opened.rows("PRAGMA foreign_key_check") == []
        return opened.value("SELECT count(*) FROM deed"), dump(opened)


@pytest.mark.parametrize("seed", range(10))
def test_undo_and_redo_walk_through_commands_of_any_order(seed: int, book: Path) -> None:
    done = []
    deeds, rows = _state(book)
    for command in random.Random(seed).choices(_COMMANDS, k=_LENGTH):
        result = aftera(*command)
        assert not fault(result, command), (command, result)
        deeds_after, after = _state(book)
        assert result.code == 0 or after == rows, (command, result)
        if deeds_after != deeds:
            done.append((command, rows, after))
        deeds, rows = deeds_after, after
    assert done
    for command, before, _after in reversed(done):
        undone = aftera("undo")
        assert (undone.code, _state(book)[1] == before) == (0, True), (command, undone)
    for command, _before, after in done:
        redone = aftera("redo")
        assert (redone.code, _state(book)[1] == after) == (0, True), (command, redone)
