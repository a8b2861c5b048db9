"""Which file a page is, and how it is linked: by name, told apart where two share one, and kept once it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from .markdown import file_name, inert, link

if TYPE_CHECKING:
    from ...store import Book

#: The folder of each noun's pages.
FOLDERS = {"person": "people", "project": "projects", "event": "events"}


class Names:
    """The files of a vault's pages, and the names behind links."""

    def __init__(
        self,
        book: Book,
        people: Sequence[int],
        projects: Sequence[int],
        events: Sequence[int],
        there: Mapping[str, str],
    ) -> None:
        self._names: dict[tuple[str, int], str] = {}
        self._files: dict[tuple[str, int], str] = {}
        self._links: dict[tuple[str, int], str] = {}
        for noun, ids in (("person", people), ("project", projects), ("event", events)):
            for number, name in book.rows(f"SELECT id, name FROM {noun}"):
                self._names[noun, number] = name
            self._give(noun, ids, there)

    def _give(self, noun: str, ids: Iterable[int], there: Mapping[str, str]) -> None:
        """Give every page a file; links go by the file's name alone, so no two of a vault share one."""
        waiting = []
        for number in ids:
            kept = there.get(f"{noun}-{number}")
            if kept is not None:
                self._files[noun, number] = kept
            else:
                waiting.append(number)
        taken = {PurePosixPath(file).stem.casefold() for file in (*self._files.values(), *there.values())}
        for number in waiting:
            name = file_name(self._names.get((noun, number), ""))
            if name.casefold() in taken:
                name = f"{name} ({noun[0]}{number})"
            taken.add(name.casefold())
            self._files[noun, number] = f"{FOLDERS[noun]}/{name}.md"

    def path(self, noun: str, number: int) -> str:
        """Return the file of a page, from the vault's folder."""
        return self._files[noun, number]

    def link(self, noun: str, number: int) -> str:
        """Return a link to a page, or the plain name of what has none here."""
        made = self._links.get((noun, number))
        if made is None:
            name, file = self._names.get((noun, number), ""), self._files.get((noun, number))
            made = link(PurePosixPath(file).stem, name) if file is not None else inert(name)
            self._links[noun, number] = made
        return made
