"""Measure what each command takes on a small and a large book, as a ratio to `python -c pass` in the same run.

    python benchmarks/run.py --books FOLDER [--runs 21] [--only log,find] [--size small|large]

FOLDER keeps the two books between runs; they are made where they are missing (see make_book.py). Each run takes turns:
the bare interpreter, Typer's floor, the command; medians are compared, the command's output goes to a terminal of
its own where the command may draw. Nothing is asserted: how fast a machine is today is no property of the code.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import pty
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import afterA_crm
from afterA_crm import migrations

NOW = "2026-11-20"
SIZES = {"small": (200, 2_000), "large": (30_000, 300_000)}
#: The script that an installation makes for `aftera`, and the least that Typer can do.
AFTERA = "import sys\nfrom afterA_crm.__main__ import main\nsys.exit(main())\n"
FLOOR = """import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None)
@app.command()
def hello() -> None: pass
app()
"""


class Command(NamedTuple):
    """A command to measure: its arguments, what it may take at each size, and what is done before each run."""

    name: str
    argv: tuple[str, ...]
    small: int | None
    large: int | None
    before: tuple[str, ...] = ()
    env: tuple[tuple[str, str], ...] = ()


LINE = "어제 성수에서 강하늘이랑 Ada Berg, 콘티 얘기 #film-3; 다음 주 화요일 레퍼런스 보내기"
COMPLETION = (
    ("_AFTERA_COMPLETE", "complete_bash"),
    ("COMP_WORDS", "aftera show 강하"),
    ("COMP_CWORD", "2"),
)
COMMANDS = (
    Command("log", ("log", LINE), 8, 10),
    Command("add", ("add", "Han {n} han{n}@example.com 010-3333-{n} role:감독 #film"), 8, 10),
    Command("todo", ("todo", "강하늘", "내일", "견적 보내기"), 8, 10),
    Command("done", ("done", "초안 {n}"), 8, 10, before=("todo", "강하늘", "내일", "초안 {n} 보내기")),
    Command("undo", ("undo",), 8, 10, before=("log", LINE)),
    Command("today --brief", ("today", "--brief"), 8, 10),
    Command("completion", (), 8, 10, env=COMPLETION),
    Command("today", ("today",), 12, 14),
    Command("find, common word", ("find", "콘티"), 12, 14),
    Command("find, rare word", ("find", "등대지기"), 12, 14),
    Command("find, initials", ("find", "ㄱㅎㄴ"), 12, 14),
    Command("find, romanised", ("find", "kang haneul"), 12, 14),
    Command("find, nothing", ("find", "없는말씀"), 12, 14),
    Command("show", ("show", "id:9"), 12, 14),
    Command("show, the star", ("show", "강하늘"), 12, 14),
    Command("brief", ("brief", "id:9"), 12, 14),
    Command("brief, the star", ("brief", "강하늘"), 12, 14),
    Command("who", ("who", "--role", "감독"), 12, 14),
    Command("who, a season", ("who", "--season", "warm"), 12, 14),
    Command("timeline", ("timeline",), 12, 14),
    Command("timeline, the star", ("timeline", "--with", "강하늘"), 12, 14),
    Command("--version", ("--version",), 8, None),
    Command("--help", ("--help",), 12, None),
)


class Took(NamedTuple):
    """Seconds: by the clock on the wall, and of the processors."""

    wall: float
    cpu: float


class Bench:
    """A book in a home of its own, and the programs that are timed on it."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.bare = (sys.executable, "-c", "pass")
        self.floor = (sys.executable, str(_script(folder / "floor.py", FLOOR)))
        self.aftera = (sys.executable, str(_script(folder / "aftera.py", AFTERA)))
        source = str(Path(afterA_crm.__file__).parents[1])
        ours = ("PYTHON", "AFTERA", "XDG_", "LC_")
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        self.env |= {"HOME": str(home), "AFTERA_NOW": NOW, "LANG": "ko_KR.UTF-8", "PYTHONUTF8": "1"}
        self.env |= {"PYTHONPATH": source, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40"}

    def run(
        self,
        argv: Sequence[str],
        env: Sequence[tuple[str, str]] = (),
        out: int = subprocess.DEVNULL,
        codes: Sequence[int] = (0,),
    ) -> Took:
        """Run a program from start to exit and return the seconds it took; it ends with one of these codes."""
        environ = self.env | dict(env)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        code = subprocess.call(argv, env=environ, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.DEVNULL)
        wall = time.perf_counter() - began
        if code not in codes:
            raise SystemExit(f"{' '.join(argv[1:])} ended with {code}")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return Took(wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)

    def measure(self, command: Command, runs: int) -> tuple[Took, Took, Took]:
        """Return the medians of the bare interpreter, Typer's floor and the command."""
        times: tuple[list[Took], list[Took], list[Took]] = ([], [], [])
        with _terminal() as out:
            for number in range(1000, 1000 + runs + 1):
                # Nobody is added twice, so each run has a number of its own.
                argv, before = (
                    (*self.aftera, *(word.replace("{n}", str(number)) for word in words))
                    for words in (command.argv, command.before)
                )
                if command.before:
                    self.run(before)
                programs: tuple[Callable[[], Took], ...] = (
                    partial(self.run, self.bare),
                    partial(self.run, self.floor),
                    partial(self.run, argv, command.env, out),
                )
                for program, kept in zip(programs, times, strict=True):
                    kept.append(program())
        bare, floor, took = (_median(kept[1:]) for kept in times)  # the first run warms up
        return bare, floor, took


def _median(times: Sequence[Took]) -> Took:
    return Took(statistics.median(took.wall for took in times), statistics.median(took.cpu for took in times))


@contextmanager
def _terminal() -> Iterator[int]:
    """Give a terminal whose screen nobody looks at."""
    ours, theirs = pty.openpty()

    def read() -> None:
        try:
            while os.read(ours, 65536):
                pass
        except OSError:
            return

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    try:
        yield theirs
    finally:
        os.close(theirs)
        reader.join(5)
        os.close(ours)


def _script(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def book_of(folder: Path, size: str) -> Path:
    """Return the book of that size, making it where it is missing."""
    schema = b"".join(file.read_bytes() for file in sorted(Path(migrations.__file__).parent.glob("*.sql")))
    path = folder / f"{size}-{crc32(schema):08x}.db"  # a new one where the tables are other ones
    if not path.exists():
        from make_book import make

        people, conversations = SIZES[size]
        print(f"making {path}: {people} people, {conversations} conversations", flush=True)
        beside = folder / f"{size}.making.db"
        beside.unlink(missing_ok=True)
        make(beside, people, conversations)
        beside.rename(path)
    return path


def _report(bench: Bench, commands: Sequence[Command], size: str, runs: int) -> None:
    print(f"\n{size}: {SIZES[size][0]} people, {SIZES[size][1]} conversations, {runs} runs each")
    print(f"{'':22}{'median':>9}{'bare':>9}{'ratio':>8}{'of cpu':>8}{'Typer':>8}{'budget':>8}")
    for command in commands:
        budget = command.small if size == "small" else command.large
        if budget is None:
            continue
        bare, floor, took = bench.measure(command, runs)
        ratio = took.wall / bare.wall
        over = "" if ratio <= budget else "  over"
        print(
            f"{command.name:22}{took.wall * 1000:7.1f}ms{bare.wall * 1000:7.1f}ms{ratio:7.1f}x"
            f"{took.cpu / bare.cpu:7.1f}x{floor.wall / bare.wall:7.1f}x{budget:7}x{over}",
            flush=True,
        )


def main() -> None:
    """Measure the commands that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--books", type=Path, default=Path(tempfile.gettempdir()) / f"aftera-bench-{os.getuid()}")
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--only", default="", help="names of commands, with commas between")
    parser.add_argument("--size", choices=[*SIZES], action="append")
    asked = parser.parse_args()
    wanted = [name.strip() for name in asked.only.split(",") if name.strip()]
    commands = [one for one in COMMANDS if not wanted or any(one.name.startswith(name) for name in wanted)]
    asked.books.mkdir(parents=True, exist_ok=True, mode=0o700)
    # A first run would compile; what is measured are the runs after it.
    compileall.compile_dir(Path(afterA_crm.__file__).parent, quiet=2)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    for size in asked.size or SIZES:
        book = book_of(asked.books, size)
        with tempfile.TemporaryDirectory(prefix="aftera-bench-") as name:
            folder = Path(name)
            there = folder / "home" / ".local" / "share" / "aftera"  # where it is when nothing says otherwise
            there.mkdir(mode=0o700, parents=True)
            shutil.copy(book, there / "book.db")
            (there / "book.db").chmod(0o600)
            _report(Bench(folder, folder / "home"), commands, size, asked.runs)


if __name__ == "__main__":
    main()
