"""Measure the borders as whole commands: files in, targets out, and the undo of each.

    python benchmarks/borders.py [--cards 10000] [--guests 3000] [--book large.db]

Each row is one command in a process of its own: processor seconds, seconds on the clock, and peak memory. With
`--book` (made by make_book.py, and copied) every target is written from it, and its JSON comes into an empty book.
Nothing is asserted.
"""

from __future__ import annotations

import argparse
import csv
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cards import ordinary

TARGETS = ("vcard3", "csv", "outlook", "ics", "json", "vdir", "markdown")
_MB = 1024 if sys.platform != "darwin" else 1024 * 1024


def run(home: Path, label: str, *arguments: str) -> None:
    """Run one command and print what it took."""
    env = {**os.environ, "AFTERA_HOME": str(home), "AFTERA_NOW": "2026-11-20"}
    started = time.perf_counter()
    command = [sys.executable, "-m", "afterA_crm", "--lang", "en", *arguments]
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _pid, status, used = os.wait4(process.pid, 0)
    wall, cpu = time.perf_counter() - started, used.ru_utime + used.ru_stime
    failed = f"  exit {os.waitstatus_to_exitcode(status)}" if status else ""
    print(f"{label:<34} {cpu:7.1f} s cpu {wall:7.1f} s {used.ru_maxrss // _MB:6d} MB{failed}", flush=True)


def guests(path: Path, count: int) -> None:
    """Write a guest list as Luma does."""
    head = ("api_id", "name", "email", "phone_number", "created_at", "approval_status", "checked_in_at", "ticket_name")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*head, "What do you make?"])
        for n in range(count):
            came = "2026-11-20T09:10:00.000Z" if n % 3 else ""
            day = "2026-11-08T00:16:45.813Z"
            row = (f"gst-{n}", f"Guest {n}", f"g{n}@example.com", f"+8210{n:08d}", day, "approved", came, "Standard")
            writer.writerow([*row, f"film {n}"])


def incoming(folder: Path, cards: int, people: int) -> None:
    """Measure files coming in, coming in again, and taken back."""
    made, listed, home = folder / "cards.vcf", folder / "guests.csv", folder / "in"
    made.write_bytes(ordinary(cards))
    guests(listed, people)
    run(home, "event new", "event", "new", "gmaff", "GMAFF", "--from", "2026-11-20")
    run(home, f"import {cards} cards", "import", "--yes", str(made))
    run(home, "the same again", "import", "--yes", str(made))
    run(home, "undo", "undo")
    run(home, f"import {people} guests", "import", "--yes", str(listed), "--event", "gmaff")
    run(home, "the same again", "import", "--yes", str(listed), "--event", "gmaff")
    run(home, "event after", "event", "after", "gmaff", "--no-input")
    run(home, "duplicates", "duplicates", "--no-input")


def outgoing(folder: Path, large: Path) -> None:
    """Measure every target, and the whole book coming into an empty one."""
    book, home = folder / "large.db", folder / "out"
    shutil.copy(large, book)
    for target in TARGETS:
        run(home, f"export --to {target}", "--book", str(book), "export", "--to", target, "-o", str(folder / target))
    run(home, "duplicates", "--book", str(book), "duplicates", "--no-input")
    copy = folder / "book.json"
    (folder / "json").rename(copy)
    run(home, "import book.json", "--book", str(folder / "new.db"), "import", "--yes", str(copy))
    run(home, "undo", "--book", str(folder / "new.db"), "undo")


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--guests", type=int, default=3_000)
    parser.add_argument("--book", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        incoming(Path(folder), asked.cards, asked.guests)
        if asked.book is not None:
            outgoing(Path(folder), asked.book)


if __name__ == "__main__":
    main()
