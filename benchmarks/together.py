"""Measure what is found among people: casts, matches, paths, circles, lineages, a year, the map.

    python benchmarks/together.py [--book large.db] [--books FOLDER] [--runs 7] [--only cast,path]

Each row is one command at the large book (made by make_book.py, and copied), its output on a terminal: processor
seconds beyond start-up, which is what `aftera --version` takes in the same run, the whole as a ratio to the bare
interpreter, and the time on the clock. Medians of the runs, one to warm up. What the book is asked about (a project
that looks for people, one the star is in, somebody I never talked with) is looked up in it. Nothing is asserted; a
second beyond start-up is what each may take.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import shutil
import sqlite3
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import afterA_crm
from afterA_crm.cli._signposts import SIGNPOSTS
from run import Bench, Took, _terminal, book_of

#: What each may take of processor time beyond start-up, in seconds.
BUDGET = 1.0

#: What stands for `{name}` among the arguments, looked up in the book.
WHOM = {
    # A project whose open needs are the most.
    "project": "SELECT j.slug FROM need n JOIN project j ON j.id = n.project_id WHERE n.kind = 'need' "
    "AND n.closed_on IS NULL GROUP BY j.id ORDER BY count(*) DESC, j.id LIMIT 1",
    # One that the star (id 2) is a member of, and that still looks for somebody.
    "star's": "SELECT j.slug FROM need n JOIN project j ON j.id = n.project_id JOIN member m ON m.project_id = j.id "
    "WHERE n.kind = 'need' AND n.closed_on IS NULL AND m.person_id = 2 ORDER BY j.id LIMIT 1",
    # Somebody I never talked with, whom a project or a relation ties to others.
    "stranger": "SELECT 'id:' || id FROM person WHERE quiet = 0 AND archived_on IS NULL AND is_me = 0 "
    "AND (id IN (SELECT person_id FROM member) OR id IN (SELECT one_id FROM relation)) "
    "ORDER BY last_touch IS NOT NULL, last_touch, id LIMIT 1",
    # Two who hardly come up in the book.
    "one": "SELECT 'id:' || id FROM person WHERE quiet = 0 AND archived_on IS NULL AND is_me = 0 "
    "AND last_touch IS NOT NULL ORDER BY id DESC LIMIT 1",
    "other": "SELECT 'id:' || id FROM person WHERE quiet = 0 AND archived_on IS NULL AND is_me = 0 "
    "AND last_touch IS NOT NULL ORDER BY last_touch, id LIMIT 1",
    # The project with the longest line around it, as far as one step tells.
    "chain": "SELECT j.slug FROM lineage l JOIN project j ON j.id IN (l.before_id, l.after_id) "
    "GROUP BY j.id ORDER BY count(*) DESC, j.id LIMIT 1",
    "circle": "SELECT name FROM circle WHERE declined = 0 ORDER BY id LIMIT 1",
}


class Command(NamedTuple):
    """A command to measure: what it is called here, and its arguments."""

    name: str
    argv: tuple[str, ...]


COMMANDS = (
    Command("cast, a project", ("cast", "{project}", "--no-input")),
    Command("cast, the star's", ("cast", "{star's}", "--no-input")),
    Command("cast, three roles", ("cast", "--need", "감독,촬영,작곡", "--no-input")),
    Command(
        "cast, ten roles", ("cast", "--need", "감독,촬영,작곡,배우,편집,프로듀서,작가,번역,디자인,기자", "--no-input")
    ),
    Command("cast, a hat", ("cast", "--need", "감독,촬영,작곡", "--hat", "감독", "--no-input")),
    Command("match", ("match",)),
    Command("match, bridges", ("match", "--bridges")),
    Command("path, a stranger", ("path", "{stranger}")),
    Command("path, between two", ("path", "{one}", "{other}")),
    Command("path, the star", ("path", "강하늘")),
    Command("circle, proposed", ("circle", "proposed")),
    Command("circle, one", ("circle", "show", "{circle}")),
    Command("lineage, a project", ("project", "lineage", "{chain}")),
    Command("lineage, a person", ("project", "lineage", "--who", "강하늘")),
    Command("lineage, all", ("project", "lineage")),
    Command("pulse", ("pulse",)),
    Command("pulse, a hat", ("pulse", "--hat", "감독")),
    Command("pulse, a role", ("pulse", "--role", "감독")),
    Command("map", ("map",)),
    Command("map, the star", ("map", "강하늘")),
)


def asked_of(book: Path) -> dict[str, str]:
    """Return what stands for each `{name}`: what the book holds of it."""
    with sqlite3.connect(f"file:{book}?mode=ro", uri=True) as con:
        rows = {name: con.execute(sql).fetchone() for name, sql in WHOM.items()}
    con.close()
    return {name: row[0] for name, row in rows.items() if row}


def typed(command: Command, named: dict[str, str]) -> tuple[str, ...] | None:
    """Return the arguments as they are typed; None where the command isn't there, or the book has nothing to ask."""
    missing = [word for word in command.argv if word[0] == "{" and word[1:-1] not in named]
    if command.argv[0] not in SIGNPOSTS or missing:
        return None
    return tuple(named[word[1:-1]] if word[0] == "{" else word for word in command.argv)


def report(bench: Bench, commands: Sequence[Command], named: dict[str, str], runs: int) -> None:
    """Print a row for each command."""
    print(f"{'':20}{'beyond start-up':>16}{'all':>9}{'of cpu':>9}{'clock':>9}{'budget':>9}")
    for command in commands:
        argv = typed(command, named)
        if argv is None:
            print(f"{command.name:20}  not there")
            continue
        bare, start, took = _medians(bench, argv, runs)
        beyond = took.cpu - start.cpu
        over = "" if beyond <= BUDGET else "  over"
        print(
            f"{command.name:20}{beyond:14.3f} s{took.cpu:7.3f} s{took.cpu / bare.cpu:8.1f}x{took.wall:7.3f} s"
            f"{BUDGET:7.1f} s{over}",
            flush=True,
        )


def _medians(bench: Bench, argv: Sequence[str], runs: int) -> tuple[Took, Took, Took]:
    """Return the medians of the bare interpreter, of a start of afterA, and of the command, taken in turns."""
    times: tuple[list[Took], list[Took], list[Took]] = ([], [], [])
    with _terminal() as out:
        for _number in range(runs + 1):
            times[0].append(bench.run(bench.bare))
            times[1].append(bench.run((*bench.aftera, "--version"), out=out))
            # 3 says that nothing was found, which may take the longest.
            times[2].append(bench.run((*bench.aftera, *argv), out=out, codes=(0, 3)))
    bare, start, took = (
        Took(statistics.median(one.wall for one in kept[1:]), statistics.median(one.cpu for one in kept[1:]))
        for kept in times
    )
    return bare, start, took


def main() -> None:
    """Measure the commands that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--books", type=Path, default=Path(tempfile.gettempdir()) / f"aftera-bench-{os.getuid()}")
    parser.add_argument("--book", type=Path, help="a large book made before, in place of one of --books")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only", default="", help="names of commands, with commas between")
    asked = parser.parse_args()
    wanted = [name.strip() for name in asked.only.split(",") if name.strip()]
    commands = [one for one in COMMANDS if not wanted or any(one.name.startswith(name) for name in wanted)]
    asked.books.mkdir(parents=True, exist_ok=True, mode=0o700)
    large = asked.book or book_of(asked.books, "large")
    compileall.compile_dir(Path(afterA_crm.__file__).parent, quiet=2)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}; {asked.runs} runs each")
    with tempfile.TemporaryDirectory(prefix="aftera-bench-") as name:
        folder = Path(name)
        there = folder / "home" / ".local" / "share" / "aftera"
        there.mkdir(mode=0o700, parents=True)
        shutil.copy(large, there / "book.db")
        (there / "book.db").chmod(0o600)
        report(Bench(folder, folder / "home"), commands, asked_of(there / "book.db"), asked.runs)


if __name__ == "__main__":
    main()
