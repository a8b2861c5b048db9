"""Kill `aftera log` and `aftera import` with SIGKILL at random moments, and look at the book after each time.

    python benchmarks/crash.py [--times 100] [--seed 7]

After every kill the book must be whole (`aftera doctor` finds nothing serious), hold all of the deed or nothing of
it, and all of it where the command had already answered. The seed chooses the moments; the machine still decides how
far a command has come by then.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from afterA_crm import doctor, places, store
from make_book import make

#: How many cards one import brings: enough that a backup precedes it.
CARDS = 150


class Home:
    """A book in a home of its own, and commands that are killed in it."""

    def __init__(self, folder: Path) -> None:
        os.environ["AFTERA_HOME"] = str(folder)
        os.environ["AFTERA_NOW"] = "2026-11-20"
        self.folder = folder
        self.path = places.book()
        make(self.path, 200, 2000)

    def run(self, argv: list[str], after: float | None) -> tuple[bool, float]:
        """Run a command, killed after so many seconds; return whether it had come to its end, and the seconds."""
        began = time.perf_counter()
        running = subprocess.Popen(
            [sys.executable, "-m", "afterA_crm", *argv],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            code = running.wait(after)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            code = running.wait()
        if code not in (0, -signal.SIGKILL):
            raise SystemExit(f"aftera {argv[0]} ended with {code}")
        return code == 0, time.perf_counter() - began

    def counts(self) -> dict[str, int]:
        """Return how many rows the tables hold that a log and an import write into."""
        with store.open_book(self.path) as book:
            nouns = ("conversation", "mention", "followup", "followup_person", "person", "card", "channel", "deed")
            return {noun: book.value(f"SELECT count(*) FROM {noun}") for noun in nouns}

    def look(self, argv: list[str], ended: bool, before: dict[str, int], all_of_it: dict[str, int]) -> str:
        """Return what became of a deed: `all` or `none`; anything else is the end of this program."""
        serious = [finding.sentence for finding in doctor.examine(self.path) if finding.serious]
        now = self.counts()
        made = {noun: now[noun] - before[noun] for noun in now if now[noun] != before[noun]}
        if serious or (made and made != all_of_it) or (ended and not made):
            raise SystemExit(f"aftera {argv[0]}: made {made}, ended {ended}, and doctor says {serious}")
        return "all" if made else "none"


def _cards(folder: Path, number: int) -> list[str]:
    """Return an import of people whom nobody has met yet."""
    path = folder / "cards.vcf"
    path.write_text(
        "".join(
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Newcomer {number} {card}\r\nN:{card};Newcomer {number};;;\r\n"
            f"EMAIL:newcomer{number}.{card}@example.com\r\nEND:VCARD\r\n"
            for card in range(CARDS)
        ),
        "utf-8",
    )
    return ["import", str(path)]


def _line(_folder: Path, number: int) -> list[str]:
    return ["log", f"어제 성수에서 강하늘이랑, 콘티 {number}번째 얘기; 다음 주 화요일 레퍼런스 {number} 보내기"]


def main() -> None:
    """Kill each command as often as asked, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    rng = random.Random(asked.seed)
    for name, command in (("log", _line), ("import", _cards)):
        with tempfile.TemporaryDirectory(prefix="aftera-crash-") as folder:
            home = Home(Path(folder))
            home.run(["log", "오늘 강하늘이랑 통화"], None)  # the backup of the day, and what a first run compiles
            before = home.counts()
            start = home.path.read_bytes()
            took = []
            for _ in range(5):
                home.path.write_bytes(start)
                took.append(home.run(command(home.folder, 0), None)[1])
            usual = statistics.median(took)
            after = home.counts()
            all_of_it = {noun: after[noun] - before[noun] for noun in after if after[noun] != before[noun]}
            found: Counter[str] = Counter()
            for number in range(1, asked.times + 1):
                argv = command(home.folder, number)
                home.path.write_bytes(start)
                ended, _took = home.run(argv, rng.uniform(0.4, 1.6) * usual)
                found["ended" if ended else "killed"] += 1
                found[home.look(argv, ended, before, all_of_it)] += 1
            print(f"{name}: {dict(found)} of {asked.times}; usually {usual * 1000:.0f} ms", flush=True)


if __name__ == "__main__":
    main()
