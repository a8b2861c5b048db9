"""Where people come from: files, folders and standard input."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from .. import bookfile
from ..errors import AfterAError, NotFound
from ..words import _
from . import streams

#: What the files of a folder of cards end with.
ENDINGS = (".vcf", ".vcard")
#: What lists of people end with that aren't cards: a folder of cards may hold some, and they are only named.
LISTS = (".csv", ".tsv", ".xlsx", ".ldif")
#: How many files a folder of cards may hold, with everything below it: more is somebody's whole disk.
MOST_INSIDE = 100_000
#: What a card book calls itself where it came by pipe.
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file of cards by its path as typed, or standard input (`-`); `data` is given where it was read already.

    `columns` say what each column of a table is, where the user said so.
    """

    name: str
    path: Path | None = None
    data: bytes | None = field(default=None, repr=False)
    columns: Mapping[str, str] | None = None

    def begins(self) -> bytes:
        """Return the first bytes, none where it can't be read."""
        if self.data is not None or self.path is None:
            return (self.data or b"")[:64]
        try:
            with self.path.open("rb") as file:
                return file.read(64)
        except OSError:
            return b""

    def read(self, most: int | None = None) -> bytes:
        """Return the bytes, at most so many (`streams.MOST_BYTES`).

        Raises:
            AfterAError: the file can't be read, or holds more than any book of cards.
        """
        if self.data is not None or self.path is None:
            return self.data or b""
        most = streams.MOST_BYTES if most is None else most
        try:
            size = self.path.stat().st_size
            if size > most:
                raise AfterAError(
                    _(
                        "This file has {size} MB of cards; split it into files of at most {most} MB.",
                        size=size // 1_000_000,
                        most=most // 1_000_000,
                    )
                )
            return self.path.read_bytes()
        except OSError as error:
            raise AfterAError(
                _("It can't be read: {why}; mend that, or name another file.", why=error.strerror or error)
            ) from None


def sources(paths: Iterable[str], stdin: Callable[[int], bytes]) -> Iterator[Source]:
    """Yield the files that arguments name: files, the card files of folders, and `-` for standard input.

    Standard input, pipes and devices give their bytes only once, so they are read here.

    Raises:
        NotFound: a file isn't there.
        AfterAError: a folder can't be listed, or holds no card files; a file is the open book; a pipe can't be read,
            or doesn't end.
    """
    for said in paths:
        if said == STDIN:
            yield Source(STDIN, data=streams.streamed(_("standard input"), stdin))
            continue
        path = Path(said).expanduser()
        if path.is_dir():
            yield from _folder(path)
        elif path.is_file() and bookfile.OPEN_FILES[bookfile.file_of(path)] > 0:
            # Not even looked into: closing a plain handle of it would drop the locks of the open book.
            raise AfterAError(
                _("{path} is the book that is open, and its people are here already; name another file.", path=path)
            )
        elif path.is_file():
            yield Source(said, path)
        elif path.exists():
            yield Source(said, data=streams.opened(path))
        else:
            raise NotFound(_("There is no file {path}; see how its name is written.", path=path))


def lists(folder: Path) -> list[Path]:
    """Return the lists of a folder that aren't cards, and so don't come in with it."""
    try:
        return sorted(path for path in _inside(folder) if path.suffix.lower() in LISTS)
    except OSError:
        return []


def _inside(folder: Path) -> list[Path]:
    return list(islice(folder.rglob("*"), MOST_INSIDE + 1))


def _folder(folder: Path) -> Iterator[Source]:
    try:
        inside = _inside(folder)
        found = sorted(path for path in inside if path.suffix.lower() in ENDINGS and path.is_file())
    except OSError as error:
        raise AfterAError(
            _("{path}: it can't be read: {why}; mend that, or name another.", path=folder, why=error.strerror or error)
        ) from None
    if len(inside) > MOST_INSIDE:
        raise AfterAError(
            _(
                "The folder {path} holds more than {most} files; name the folder below it that holds the cards.",
                path=folder,
                most=MOST_INSIDE,
            )
        )
    if not found:
        raise AfterAError(
            _("The folder {path} holds no card files (.vcf); name files of any other kind themselves.", path=folder)
        )
    for path in found:
        yield Source(str(path), path)
