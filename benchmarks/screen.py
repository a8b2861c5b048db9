"""Measure the screen: its first useful picture, and each key in search and capture until what it does is painted.

    python benchmarks/screen.py --books FOLDER [--runs 11] [--size small|large]

FOLDER keeps the two books, as for run.py. The first picture is timed from the start of the program until a row stands
under the cursor, in a terminal of its own, as a ratio to `python -c pass` in the same run. A key is timed from its
arrival until the last thing it leads to is drawn and written out as escape codes: the list and the page beside it,
or what is understood. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import asyncio
import compileall
import fcntl
import os
import platform
import pty
import select
import shutil
import statistics
import struct
import subprocess
import tempfile
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from textual._compositor import CompositorUpdate
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.worker import WorkerState

import afterA_crm
import run
from afterA_crm import words
from afterA_crm.tui.app import AfterA

#: Columns and rows.
CELLS = (120, 40)
#: What the row under the cursor begins with.
CURSOR = "›".encode()
#: How long a picture is waited for, in seconds.
PATIENCE = 20
BUDGETS = {"small": 40, "large": 45}
KEY_BUDGET = 50
SEARCHES = (
    "김민준",
    "강하늘",
    "김민ㅈ",
    "ㄱㅎㄴ",
    "kang haneul",
    "없는말씀",
    "읗쿄",
    "감독",
    "010-3333",
    "zzqx",
    "이ㅇ",
    "박서여",
)


def first_picture(bench: run.Bench) -> float:
    """Return the seconds from the start of the program until a row stands under the cursor."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", CELLS[1], CELLS[0], 0, 0))
    env = bench.env | {"COLUMNS": str(CELLS[0]), "LINES": str(CELLS[1])}
    began = time.perf_counter()
    program = subprocess.Popen(
        bench.aftera, stdin=theirs, stdout=theirs, stderr=theirs, env=env, start_new_session=True
    )
    os.close(theirs)
    seen = b""
    try:
        while CURSOR not in seen:
            if not select.select([ours], [], [], PATIENCE)[0]:
                raise SystemExit("No row came under the cursor.")
            seen = seen[-8:] + os.read(ours, 65536)
        took = time.perf_counter() - began
        os.write(ours, b"\x11")
        while select.select([ours], [], [], PATIENCE)[0] and os.read(ours, 65536):
            pass
    except OSError:  # it has left, and its terminal with it
        pass
    finally:
        if program.poll() is None:
            program.terminate()
        program.wait(PATIENCE)
        os.close(ours)
    return took


class Timed(AfterA):
    """The screen, with the time at which it was painted last."""

    CSS_PATH = Path(afterA_crm.__file__).parent / "tui" / "afterA.tcss"
    painted = 0.0

    def _display(self, screen: Any, renderable: Any) -> None:
        """Write a picture out as a terminal would be sent it."""
        if isinstance(renderable, CompositorUpdate):
            renderable.render_segments(self.console)
        super()._display(screen, renderable)
        self.painted = time.perf_counter()


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until nothing is being read or drawn."""
    while True:
        await pilot.pause()
        running = [w for w in pilot.app.workers if w.state in (WorkerState.PENDING, WorkerState.RUNNING)]
        if not running:
            break
        await asyncio.wait([asyncio.ensure_future(asyncio.sleep(0.002))])
    await asyncio.sleep(0.04)  # two pictures long: what was to be drawn is drawn
    await pilot.pause()


async def keys(home: Path) -> dict[str, list[float]]:
    """Return the seconds each key took in search and in capture."""
    os.environ |= {"AFTERA_HOME": str(home), "AFTERA_NOW": run.NOW, "TERM": "xterm-256color"}
    words.use("ko")
    app = Timed()
    took: dict[str, list[float]] = {"search": [], "capture": []}

    async def press(pilot: Pilot[Any], key: Key, into: str) -> None:
        began = time.perf_counter()
        app.post_message(key)
        await settled(pilot)
        if app.painted > began:
            took[into].append(app.painted - began)

    try:
        async with app.run_test(size=CELLS) as pilot:
            await settled(pilot)
            await asyncio.sleep(1.5)  # what waits until the first picture stands
            await pilot.press("2", "slash")
            await settled(pilot)
            for word in SEARCHES:
                for c in word:
                    await press(pilot, Key(_character_to_key(c), c), "search")
                for _c in word:
                    await press(pilot, Key("backspace", "\x7f"), "search")
            await pilot.press("ctrl+l")
            await settled(pilot)
            for c in run.LINE:
                await press(pilot, Key(_character_to_key(c), c), "capture")
    finally:
        app.desk.close()
    return took


def at(part: float, times: Sequence[float]) -> float:
    """Return the time that so many of the times don't exceed."""
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def main() -> None:
    """Measure the screen on both books."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--books", type=Path, default=Path(tempfile.gettempdir()) / f"aftera-bench-{os.getuid()}")
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--size", choices=[*run.SIZES], action="append")
    asked = parser.parse_args()
    asked.books.mkdir(parents=True, exist_ok=True, mode=0o700)
    compileall.compile_dir(Path(afterA_crm.__file__).parent, quiet=2)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    for size in asked.size or run.SIZES:
        book = run.book_of(asked.books, size)
        with tempfile.TemporaryDirectory(prefix="aftera-bench-") as name:
            home = Path(name) / "home"
            home.mkdir(mode=0o700)
            shutil.copy(book, home / "book.db")
            (home / "book.db").chmod(0o600)
            bench = run.Bench(Path(name), home)
            bench.env["AFTERA_HOME"] = str(home)
            bare, first = [], []
            for _turn in range(asked.runs + 1):
                bare.append(bench.run(bench.bare).wall)
                first.append(first_picture(bench))
            plain, picture = statistics.median(bare[1:]), statistics.median(first[1:])  # the first run warms up
            people, talks = run.SIZES[size]
            print(f"\n{size}: {people} people, {talks} conversations, {asked.runs} runs")
            ratio = picture / plain
            over = "" if ratio <= BUDGETS[size] else "  over"
            print(f"first picture {picture * 1000:6.0f}ms{ratio:7.1f}x, budget {BUDGETS[size]}x{over}")
            for where, times in asyncio.run(keys(home)).items():
                half, most = at(0.5, times) * 1000, at(0.95, times) * 1000
                over = "" if most <= KEY_BUDGET else "  over"
                print(
                    f"a key in {where:8}{half:5.0f}ms, p95{most:5.0f}ms, longest{max(times) * 1000:5.0f}ms, "
                    f"{len(times)} keys, budget p95 {KEY_BUDGET}ms{over}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
