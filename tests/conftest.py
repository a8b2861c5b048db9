"""What every test stands on: a home of its own, a fixed clock, and English."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from afterA_crm import places, words
from afterA_crm.store import Book, open_book

# The same examples for everyone: a run that passed here passes there. HYPOTHESIS_PROFILE=new looks for others.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("new", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

_UNSET = ("AFTERA_BOOK", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "EDITOR", "VISUAL", "PAGER", "COLUMNS", "NO_COLOR")


def pytest_configure() -> None:
    """Let Ctrl-C reach the commands that tests start: a shell ignores it for what it runs in the background."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep every test out of the real home, on Friday 2026-11-20 at noon, speaking English."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    for name in _UNSET:
        monkeypatch.delenv(name, raising=False)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("AFTERA_HOME", str(home / "aftera"))
    monkeypatch.setenv("AFTERA_NOW", "2026-11-20")
    monkeypatch.setenv("LANG", "C.UTF-8")
    places.use_book(None)
    words.use("en")
    yield home
    places.use_book(None)
    words.use("en")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Open an empty book."""
    with open_book(tmp_path / "book.db") as opened:
        yield opened
