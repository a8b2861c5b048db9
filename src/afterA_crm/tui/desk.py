"""The book as the screen works with it: reads and deeds, each on a thread of its own.

Another process may hold the book for seconds, so nothing here is called on the thread that draws. Reading has its
own connection: while a deed waits for its turn, the screen still finds and shows. No transaction stays open.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from .. import store
from ..store import Book

P = ParamSpec("P")
T = TypeVar("T")


class Desk:
    """Two connections to one book, for reading and for deeds."""

    def __init__(self, path: Path) -> None:
        """Open the book.

        Raises:
            BookError: it can't be opened.
        """
        self.path = path
        self._read_from = store.open_book(path)
        self._write_to = store.open_book(path)
        self._reader = ThreadPoolExecutor(1, "aftera-read")
        self._writer = ThreadPoolExecutor(1, "aftera-deed")
        self._backed_up = False

    async def read(self, verb: Callable[Concatenate[Book, P], T], *args: P.args, **named: P.kwargs) -> T:
        """Return what a verb reads from one state of the book."""

        def reading() -> T:
            with store.reading(self._read_from) as book:
                return verb(book, *args, **named)

        return await asyncio.get_running_loop().run_in_executor(self._reader, reading)

    async def do(
        self, title: str, verb: Callable[Concatenate[Book, P], T], *args: P.args, **named: P.kwargs
    ) -> tuple[T, int | None]:
        """Do a deed; return what the verb made and the deed's number, None where nothing was changed."""

        def doing() -> tuple[T, int | None]:
            with store.deed(self._write_to, title) as deed:
                made = verb(self._write_to, *args, **named)
            return made, deed.id if deed.changed else None

        done = await asyncio.get_running_loop().run_in_executor(self._writer, doing)
        if not self._backed_up:
            self._backed_up = True
            self._writer.submit(self._back_up)
        return done

    async def version(self) -> int:
        """Return a number that changes whenever the book was written, by whomever."""
        version: Any = await asyncio.get_running_loop().run_in_executor(
            self._reader, self._read_from.value, "PRAGMA data_version"
        )
        return int(version)

    def close(self) -> None:
        """Finish what is being written, and close the book."""
        for thread in (self._reader, self._writer):
            thread.shutdown(wait=True)
        self._read_from.close()
        self._write_to.close()

    def _back_up(self) -> None:
        """Back up once a day, after the first deed; a failure is for `aftera backup` to tell."""
        from .. import backups

        backups.daily(self._write_to)
