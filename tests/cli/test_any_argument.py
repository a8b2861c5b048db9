"""Any argument, any pipe, any surroundings: one clear sentence and an exit code, never a traceback."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.cli.hostile import PIPES, VALUES, Command, commands, fault, lively
from tests.cli.run import Result, aftera

COMMANDS = [command for command in commands() if command.path != ("demo",)]
NAMES = sorted({command.path[0] for command in COMMANDS})
#: How many hostile values each parameter meets; the next parameter goes on with the next ones.
_EACH = 2


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Name the file that the lively book is kept in, once it is made."""
    return tmp_path_factory.mktemp("lively") / "book.db"


@pytest.fixture
def book(kept: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a lively book of its own, and a working folder deep enough for ../../x."""
    here = own_home / "a" / "b" / "c"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    monkeypatch.setenv("EDITOR", "true")
    path = own_home / "aftera" / "book.db"
    if kept.exists():
        path.parent.mkdir(mode=0o700)
        shutil.copy(kept, path)
    else:
        lively()
        shutil.copy(path, kept)
    return path


def _tries(command: Command, start: int) -> Iterator[list[str]]:
    """Put hostile values in the place of each parameter, the others being good."""
    turn = count(start)
    fine = command.good()
    yes = ["--yes"] if command.takes("yes") else []

    def how(number: int) -> list[str]:
        shown: list[list[str]] = [[]]
        shown += [[f"--{name}"] for name in ("json", "plain") if command.takes(name)]
        rehearsed = ["-n"] if number % 5 == 0 and command.takes("dry_run") else []
        return [*shown[number % len(shown)], *rehearsed, *(yes if number % 2 else [])]

    for at, argument in enumerate(command.arguments):
        for _ in range(_EACH * (2 if argument.nargs == -1 else 1)):
            number = next(turn)
            value = _apt(command, VALUES[number % len(VALUES)])
            several = [fine[at], value] if argument.nargs == -1 and number % 2 else [value]
            end = ["--"] if number % 3 else []
            yield [*how(number), *end, *fine[:at], *several, *([] if argument.nargs == -1 else fine[at + 1 :])]
    for option in command.options:
        if option.is_flag:
            yield [option.opts[0], *fine]
            yield [f"{option.opts[0]}=x", *fine]
            continue
        for _ in range(_EACH // 2):
            number = next(turn)
            yield [*how(number), f"{option.opts[-1]}={VALUES[number % len(VALUES)]}", *(fine if number % 4 else [])]
    yield [*how(next(turn))]


def _apt(command: Command, value: str) -> str:
    """Keep an import from reading the whole machine."""
    return "./" if command.path == ("import",) and value == "/" else value


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_any_value_of_any_parameter(name: str, language: str, book: Path, kept: Path) -> None:
    start = sum(map(ord, name)) + (len(VALUES) // 2 if language == "ko" else 0)
    for number, command in enumerate(one for one in COMMANDS if one.path[0] == name):
        for tried in _tries(command, start + 17 * number):
            args = ["--lang", language, *command.path, *tried]
            result = aftera(*args)
            assert not fault(result, args), ([arg[:80] for arg in args], fault(result, args), result.err[-600:])
        shutil.copy(kept, book)


@pytest.mark.parametrize("data", PIPES, ids=lambda data: repr(data[:16]))
def test_any_pipe(data: str | bytes, book: Path) -> None:
    for args in (["log", "-"], ["add", "-y", "-"], ["tag", "add", "crew", "-"], ["import", "--json", "-"], ["log"]):
        result = aftera(*args, stdin=data)
        assert not fault(result, args), (args, fault(result, args), result.err[-600:])


def test_every_value_as_what_is_logged_found_and_added(book: Path) -> None:
    ways = (["log", "-n"], ["find"], ["add", "-n", "-y"], ["todo", "-n"], ["show"], ["plan", "-n"], ["done"])
    for at, value in enumerate(VALUES):
        for way in (ways[0], ways[1 + at % 6]) if at % 2 else (ways[1 + at % 6],):
            args = [*way, *(["--json"] if at % 2 else []), "--", value]
            result = aftera(*args)
            assert not fault(result, args), ([arg[:80] for arg in args], fault(result, args), result.err[-600:])


def test_a_command_that_is_none(book: Path) -> None:
    for value in VALUES[::2]:
        result: Result = aftera(value)
        assert not fault(result, [value]), (value[:80], fault(result, [value]), result.err[-600:])
