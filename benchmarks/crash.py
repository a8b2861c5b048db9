"""Kill `aftera log` and `aftera import` at random moments, and look whether the book is whole each time.

    python benchmarks/crash.py [KILLS] [CARDS.vcf]

Each kill comes at another moment of the command's run, from its start to a little past its usual end. After it the
book must be whole, must hold all of a deed or none of it, and must hold every deed whose command had ended well.
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
from pathlib import Path

from afterA_crm import doctor, history
from afterA_crm.store import open_book

LINE = "어제 소라랑 민준 성수에서 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기"


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


def usual_time(home: Path, *args: str) -> float:
    """Return how many seconds the command takes when it is left alone."""
    taken = []
    for _run in range(3):
        began = time.perf_counter()
        start(home, *args).wait()
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


def kill_often(home: Path, kills: int, commands: list[list[str]]) -> None:
    """Run each command `kills` times, kill it at a random moment, and print what came of it."""
    chance = random.Random(20261120)
    for command in commands:
        usual = usual_time(home, *command)
        ended, stood, before = 0, 0, len(titles(home))
        for _kill in range(kills):
            process = start(home, *command)
            try:
                process.wait(timeout=chance.uniform(usual * 0.4, usual * 1.8))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
            now = len(titles(home))
            fine = process.returncode == 0
            assert now - before in ((0, 1) if not fine else (1,)) or command[0] == "import", "half a deed, or two"
            ended += fine
            stood += now - before
            before = now
        print(
            f"{' '.join(command)[:40]:42} {kills} runs, {kills - ended} killed, {stood} deeds stand, the book is whole"
        )


def main() -> None:
    """Run it."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        os.environ["AFTERA_HOME"] = folder  # the doctor looks where the commands keep their backups
        commands = [["log", "--no-input", LINE]]
        if len(sys.argv) > 2:
            commands.append(["import", "--yes", sys.argv[2]])
        kill_often(home, kills, commands)


if __name__ == "__main__":
    main()
