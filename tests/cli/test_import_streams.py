"""`aftera import` of what is no ordinary file: pipes, devices, and what never ends."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from afterA_crm.exchange import streams

from ..exchange.borders import SORA, card
from .run import aftera


@pytest.fixture
def piped(tmp_path: Path) -> Path:
    """Return a named pipe that somebody writes a card into, once."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    threading.Thread(target=pipe.write_bytes, args=(card(*SORA),), daemon=True).start()
    return pipe


def test_a_pipe_is_read_once_and_whole(piped: Path) -> None:
    assert "1 new" in aftera("import", piped, "--yes").err
    assert [row["name"] for row in aftera("who", "--json").json] == ["김소라"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_never_ends_is_refused_with_its_name(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MOST_BYTES", 3_000_000)
    result = aftera("import", "/dev/zero", "--lang", language)
    assert result.code == 1 and result.err.startswith("/dev/zero: ") and "3" in result.err
    result = aftera("import", "-", "--lang", language, stdin=b"x" * 3_000_001)
    assert result.code == 1 and "3" in result.err and "MB" in result.err


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.vcf").write_bytes(card(*SORA))
    result = aftera("import", "/proc/self/mem", tmp_path / "a.vcf", "--yes")
    assert "/proc/self/mem" in result.err and "1 new" in result.err
    assert "/proc/self/mem" in aftera("import", "/proc/self/mem").err


def test_what_is_wrong_in_a_book_file_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "book.json").write_bytes(b'{"aftera": {"format": 1}}')
    result = aftera("import", tmp_path / "book.json")
    assert result.code == 1 and result.err.startswith(f"{tmp_path / 'book.json'}: ")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_book_file_in_another_encoding_comes_home(tmp_path: Path, encoding: str) -> None:
    aftera("add", "김소라 감독")
    aftera("export", "--to", "json", "-o", tmp_path / "book.json")
    (tmp_path / "other.json").write_bytes((tmp_path / "book.json").read_text("utf-8").encode(encoding))
    result = aftera("--book", tmp_path / "new.db", "import", tmp_path / "other.json", "--yes")
    assert result.code == 0 and "whole book" in result.err


def test_a_short_card_that_is_no_contact_stops_no_other(tmp_path: Path) -> None:
    path = tmp_path / "badges.txt"
    path.write_bytes("MECARD:N:김,소라;TEL:010-1234-5678;;\nMECARD:N:;;\r\n\r\nMECARD:N:Ada;EMAIL:a@b.kr;;\n".encode())
    found = aftera("import", path, "--yes", "--json").json["cards"]
    assert [(each["status"], each["line"]) for each in found] == [("new", 1), ("broken", 2), ("new", 4)]
    assert sorted(row["name"] for row in aftera("who", "--json").json) == ["Ada", "김소라"]


def test_standard_input_is_asked_for_no_more_after_its_end() -> None:
    ends = iter([b"x" * 1_000_000, b"BEGIN", b"more, of a terminal that was asked once too often"])
    assert streams.streamed("-", lambda _size: next(ends)) == b"x" * 1_000_000 + b"BEGIN"
