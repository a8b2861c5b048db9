"""kill -9 at every statement of a deed and at random moments: all of a deed is there, or none of it."""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
from pathlib import Path

import pytest

from afterA_crm.store import open_book

from . import crashing

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def statements_of_a_deed(path: Path) -> int:
    """Count the statements of a deed, its COMMIT the last."""
    book = crashing.open_to_be_killed(path, 10**9)
    crashing.log(book, 0)
    con = book.con
    assert isinstance(con, crashing.KilledAt)
    assert con.left is not None
    book.close()
    return 10**9 - con.left


def test_a_kill_before_every_statement_leaves_none_of_the_deed(tmp_path: Path) -> None:
    start, path = tmp_path / "start.db", tmp_path / "book.db"
    crashing.begin(start)
    shutil.copy(start, path)
    count = statements_of_a_deed(path)
    assert count > 20
    points = sorted({0, 1, 2, count - 3, count - 2, count - 1, count, *range(3, count, max(1, count // 40))})
    for point in points:
        shutil.copy(start, path)

        def work(pipe: int, point: int = point) -> None:
            crashing.log(crashing.open_to_be_killed(path, point), 1)
            os.write(pipe, b"1\n")

        child, reading = crashing.in_a_child(work)
        acked = crashing.acknowledged(reading)
        _pid, status = os.waitpid(child, 0)
        # The last statement is the COMMIT: killed before it there is nothing, after it everything.
        assert os.WIFSIGNALED(status) == (point < count), (point, status)
        assert crashing.is_whole(path, acked) == (0 if point < count else 1), f"killed before statement {point}"


def test_a_kill_between_commit_and_its_answer_keeps_the_deed(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    crashing.begin(path)

    def work(_pipe: int) -> None:
        crashing.log(open_book(path), 1)
        os.kill(os.getpid(), signal.SIGKILL)

    child, reading = crashing.in_a_child(work)
    assert crashing.acknowledged(reading) == []
    os.waitpid(child, 0)
    assert crashing.is_whole(path, []) == 1


def test_kills_at_random_moments_lose_nothing_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    crashing.begin(path)
    chance = random.Random(20261120)
    stands = 0
    for run in range(12):

        def work(pipe: int, run: int = run) -> None:
            book = open_book(path)
            for n in range(1000):
                crashing.log(book, run * 1000 + n)
                os.write(pipe, b"%d\n" % (run * 1000 + n))

        child, reading = crashing.in_a_child(work)
        select.select([reading], [], [], 20)  # until the first is acknowledged
        for _spin in range(chance.randrange(300_000)):
            pass
        os.kill(child, signal.SIGKILL)
        acked = crashing.acknowledged(reading)
        os.waitpid(child, 0)
        assert acked
        now = crashing.is_whole(path, acked)
        assert stands + len(acked) <= now <= stands + len(acked) + 1
        stands = now
