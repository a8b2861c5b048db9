"""Whatever the clock, the settings, the folders and the book are like: a sentence, and nothing of them is harmed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from afterA_crm import models, store
from tests.cli.hostile import commands, fault
from tests.cli.run import aftera, aftera_process
from tests.rows import fill, nouns

#: One of every kind: reads, writes, looks around.
WAYS = (
    *(
        ["today"],
        ["today", "--brief"],
        ["log", "어제 소라랑 통화"],
        ["add", "소라"],
        ["todo"],
        ["todo", "me", "내일", "x"],
    ),
    *(["plan"], ["plan", "내일 3시 회의"], ["who"], ["find", "소라"], ["timeline"], ["rhythm"], ["inbox"], ["history"]),
    *(["undo"], ["settings"], ["where"], ["doctor"], ["backup"], ["backup", "--list"], ["restore", "latest", "-n"]),
    *(
        ["settings", "language", "en"],
        ["event", "list"],
        ["project", "list"],
        ["waiting"],
        ["tag", "list"],
        ["hat"],
        [],
    ),
)


def _all_stand(env: dict[str, str | None] | None = None, ways: tuple[list[str], ...] = WAYS) -> list[int]:
    codes = []
    # The language changes halfway, as another one imports the command line anew.
    for at, way in enumerate(ways):
        for form in ([], ["--json"])[: 1 + (at % 2 or at < 4)]:
            args = ["--lang", "en" if at < len(ways) // 2 else "ko", *way, *(form if way else [])]
            result = aftera(*args, env=env or {})
            assert not fault(result, args), (args, env, fault(result, args), result.err[-500:], result.out[-300:])
            codes.append(result.code)
    return codes


_SEEN = (
    ["show", "소라"],
    ["brief", "민수"],
    ["role", "소라", "end", "director"],
    ["snooze", "x", "tomorrow"],
    ["fix", "x"],
)


@pytest.mark.parametrize(
    "now",
    [
        *("x", "2026-02-30", "2026-11-20T25:00", "0000-01-01", "10000-01-01", "\x1b[31m", "1970-01-01"),
        *("0001-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31", "9999-12-31T23:59:59-12:00", "2026-11-20T12:00:00Z"),
    ],
)
def test_any_clock(now: str) -> None:
    aftera("add", "소라 생일:02-29", "role:director")
    aftera("add", "민수 생일:01-01")
    aftera("rhythm", "소라", "every 6 weeks")
    _all_stand({"AFTERA_NOW": now})
    _all_stand({"AFTERA_NOW": now}, _SEEN)


SETTINGS = {
    "no TOML": b"language = \n",
    "wrong type": b"language = 5\n",
    "wrong value": b'language = "xx"\n',
    "unknown": b'\x6canguage_ = "ko"\n',
    "cp949": '# 설정\nlanguage = "ko"\n'.encode("cp949"),
    "NUL": b'language = "\\u0000"\n',
    "escape": b'language = "\\u001b[31m"\n',
    "deep": b"x = " + b"[" * 3000 + b"]" * 3000,
    "a table": b"[language]\nx = 1\n",
    "rhythm": b'default_rhythm = "every 0 days"\n',
    "drop": b'drop = "/nowhere/at/all"\n',
    "drop device": b'drop = "/dev/null"\n',
    "editor": b'editor = "\\"unclosed"\n',
    "keymap": b"keymap = 3\n",
    "junk": bytes(range(256)) * 4,
}


@pytest.mark.parametrize("kind", SETTINGS)
def test_any_settings(kind: str, own_home: Path) -> None:
    path = own_home / "aftera" / "settings.toml"
    path.parent.mkdir(mode=0o700)
    path.write_bytes(SETTINGS[kind])
    _all_stand(ways=WAYS[:-6])
    for args in (["edit", "소라"], ["log", "-e", "x"], ["inbox", "--take"]):
        result = aftera(*args)
        assert not fault(result, args), (args, result)


def test_settings_that_are_a_folder(own_home: Path) -> None:
    (own_home / "aftera" / "settings.toml").mkdir(parents=True)
    _all_stand()


@pytest.mark.parametrize(
    "home", ["a file", "내 폴더 with spaces", "under a file", "\x1b[31m\u202e", "x" * 300, "a/[/]{x}"]
)
def test_any_home(home: str, own_home: Path) -> None:
    (own_home / "a file").write_text("x")
    where = own_home / ("a file/deeper" if home == "under a file" else home)
    codes = _all_stand({"AFTERA_HOME": str(where)})
    if home.startswith(("a file", "under", "x")):
        assert 1 in codes
        assert (own_home / "a file").read_text() == "x"


def _book_of(kind: str, path: Path) -> None:
    path.parent.mkdir(mode=0o700)
    if kind == "folder":
        path.mkdir()
        return
    with store.open_book(path) as book, store.deed(book, "fill"):
        fill(book)
    data = path.read_bytes()
    page = 4096
    made = {
        "empty": b"",
        "junk": b"\x00\xff junk" * 500,
        "text": b"SQLite format 3\0",
        "truncated": data[: len(data) // 2],
        "a page": data[:page],
        "newer": data[:60] + (99).to_bytes(4, "big") + data[64:],
        "of another program": data[:68] + b"\0\0\0\1" + data[72:],
        "zeroed": data[: 4 * page] + bytes(len(data) - 4 * page),
        "scrambled": data[:page] + bytes(255 - b for b in data[page:]),
        "no tables": data[: 2 * page] + bytes(page) + data[3 * page :],
    }
    path.write_bytes(made[kind])


BOOKS = ["folder", "empty", "junk", "text", "truncated", "a page", "newer", "of another program", "zeroed"]


@pytest.mark.parametrize("kind", [*BOOKS, "scrambled", "no tables"])
def test_any_book(kind: str, own_home: Path) -> None:
    path = own_home / "aftera" / "book.db"
    _book_of(kind, path)
    before = path.read_bytes() if path.is_file() else b""
    _all_stand()
    if kind in ("junk", "newer", "of another program", "text"):
        assert path.read_bytes() == before, "a file that is no book of ours was changed"


HOSTILE = (
    "\x1b]52;c;aGk=\x07",
    "\x1b[31m\u202e\u2066",
    "[@click=app.bell()]a[/]b",
    "\x9b1m\x85\x7f",
    "\u2028\u061c\U000e0041",
    "\t\r\n%s{x}{0}{name:을}",
)


def _hostile_book(path: Path) -> None:
    """Put a hostile text into every text of every row."""
    turn = 0
    with store.open_book(path) as book, store.deed(book, "x \x1b[31m\u202e"):
        fill(book)
        for noun in nouns():
            for column in models.SQLModel.metadata.tables[noun].columns:
                if type(column.type).__name__ != "AutoString" or column.foreign_keys:
                    continue
                if (noun, column.name) in {("member", "model"), ("rhythm", "role")}:
                    continue  # one of exclusive columns, and empty here
                for (number,) in book.rows(f'SELECT id FROM "{noun}"'):
                    turn += 1
                    book.update(noun, number, **{column.name: f"{HOSTILE[turn % len(HOSTILE)]}{noun} {number}"})


def test_a_book_of_hostile_names(own_home: Path) -> None:
    path = own_home / "aftera" / "book.db"
    _hostile_book(path)
    kept = path.with_suffix(".kept")
    shutil.copy(path, kept)
    named = {"who": "id:1", "one": "id:1", "other": "id:2", "which": "1", "number": "1", "hat": "x", "to": "making"}
    for command in commands():
        if command.path == ("demo",):
            continue
        values = [named.get(argument.name, "id:1") for argument in command.arguments]
        forms = [[], *([f"--{form}"] for form in ("json", "plain") if command.takes(form))]
        for form in forms:
            yes = ["-y"] if command.takes("yes") else []
            args = ["--lang", "ko", *command.path, *form, *yes, *values]
            result = aftera(*args)
            assert not fault(result, args), (args, fault(result, args), result.err[-300:])
            if command.takes("dry_run") or command.takes("yes"):
                shutil.copy(kept, path)


@pytest.mark.parametrize("command", ["log", "add"])
def test_what_came_by_pipe_is_kept_whatever_stands_in_its_way(command: str, own_home: Path) -> None:
    path = own_home / "aftera" / "settings.toml"
    path.parent.mkdir(mode=0o700)
    path.write_bytes(SETTINGS["wrong type"])
    refused = aftera(command, "-", stdin="소라 첫째 줄\n민수 둘째 줄\n")
    assert refused.code == 2
    (kept,) = (path.parent / "recovery").glob("*.txt")
    assert kept.read_text().split() == ["소라", "첫째", "줄", "민수", "둘째", "줄"]
    assert str(kept) in refused.err


def test_a_device_is_not_written_over(own_home: Path) -> None:
    aftera("add", "소라")
    pipe = own_home / "pipe"
    os.mkfifo(pipe)
    refused = aftera("export", "-o", pipe, "--force")
    assert refused.code == 2
    assert pipe.is_fifo()
    assert "no ordinary file" in refused.err


def test_streams_that_are_closed(own_home: Path) -> None:
    import subprocess
    import sys

    from tests.cli.run import process_env

    for closed in ("<&-", ">&-", "<&- >&- 2>&-"):
        for command in ("log 'x y'", "who --json", "nonsense"):
            done = subprocess.run(
                ["bash", "-c", f'"$0" -m afterA_crm {command} {closed}', sys.executable],
                capture_output=True,
                env=process_env({}),
                timeout=60,
            )
            assert b"Traceback" not in done.stderr and b"went wrong" not in done.stderr, (command, closed, done)
            assert done.returncode in (0, 1, 2, 3), (command, closed, done)


def test_no_colours_where_nobody_looks(own_home: Path) -> None:
    aftera("add", "소라")
    for env in ({"NO_COLOR": "1"}, {"FORCE_COLOR": "", "TERM": "xterm-256color"}):
        for args in (["show", "소라"], ["find", "소라"], ["today"], ["--help"], ["bogus"]):
            result = aftera_process(*args, env=env)
            assert "\x1b" not in result.out + result.err
