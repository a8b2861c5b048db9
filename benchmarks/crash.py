"""Kill `aftera log` and `aftera import` at random moments, and look whether the book is whole each time.

    python benchmarks/crash.py [KILLS]

Each kill comes at another moment: half of them anywhere from the command's start to a little past its usual end, half
while the book is being written. After it the book must be whole, must hold all of a deed or none of it, and must hold
every deed whose command had ended well.
"""

from __future__ import annotations

import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from afterA_crm import doctor, history
from afterA_crm.store import open_book

LINE = "어제 소라랑 민준 성수에서 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기"
#: Enough for an import to last, and to be preceded by a backup.
CARDS = 300

#: Makes the words of a command's n-th run.
Command = Callable[[Path, int], list[str]]


def start(home: Path, *args: str) -> subprocess.Popen[bytes]:
    """Start a command on the book in `home`."""
    environ = {**os.environ, "AFTERA_HOME": str(home), "AFTERA_NOW": "2026-11-20"}
    return subprocess.Popen(
        [sys.executable, "-m", "afterA_crm", *args],
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def log(_home: Path, number: int) -> list[str]:
    """Return a command that logs a line of its own."""
    return ["log", "--no-input", f"{LINE} ({number})"]


def import_cards(home: Path, number: int) -> list[str]:
    """Return a command that imports a file of people of its own."""
    cards = [
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {number}-{n}\r\nN:{n};Person{number};;;\r\n"
        f"EMAIL:p{number}.{n}@example.com\r\nEND:VCARD\r\n"
        for n in range(CARDS)
    ]
    file = home / f"cards-{number}.vcf"
    file.write_text("".join(cards), "utf-8")
    return ["import", "--yes", str(file)]


def usual_time(home: Path, command: Command) -> float:
    """Return how many seconds the command takes when it is left alone."""
    taken = []
    for run in range(3):
        words = command(home, -1 - run)
        began = time.perf_counter()
        assert start(home, *words).wait() == 0, words
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def titles(home: Path) -> list[str]:
    """Return the titles of every deed, and stop if the book isn't whole."""
    path = home / "book.db"
    if not path.exists() or not path.stat().st_size:
        return []
    with open_book(path) as book:
        found = [done.title for done in history.deeds(book, limit=10**6)]
        for done in history.deeds(book, limit=3):
            rows = len(history.changes(book, done.id))
            assert rows, f"{done.title} has no rows"
    serious = [one.sentence for one in doctor.examine(path) if one.serious]
    assert not serious, serious
    return found


def process_writes(process: subprocess.Popen[bytes], journal: Path) -> None:
    """Wait until the process has begun to write, or has ended."""
    while process.poll() is None and not journal.exists():
        pass


def kill_often(home: Path, kills: int, command: Command) -> str:
    """Run a command until it was killed `kills` times at random moments, and return what came of it."""
    chance = random.Random(20261120)
    usual = usual_time(home, command)
    runs, killed, before = 0, 0, len(titles(home))
    first = before
    while killed < kills:
        words = command(home, runs)
        process = start(home, *words)
        if runs % 2:
            process_writes(process, home / "book.db-journal")
            delay = chance.uniform(0, usual * 0.1)
        else:
            delay = chance.uniform(usual * 0.3, usual * 1.3)
        try:
            process.wait(timeout=delay)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        now = len(titles(home))
        assert now - before in ((1,) if process.returncode == 0 else (0, 1)), f"half of {words}, or twice"
        runs += 1
        killed += process.returncode != 0
        before = now
    return f"{runs} runs, {killed} killed, {now - first} deeds stand, the book is whole"


def main() -> None:
    """Run it."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    for command in (log, import_cards):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["AFTERA_HOME"] = folder  # the doctor looks where the commands keep their backups
            print(f"{command.__name__:14} {kill_often(Path(folder), kills, command)}")


if __name__ == "__main__":
    main()
