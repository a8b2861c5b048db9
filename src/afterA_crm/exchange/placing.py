"""Put what leaves where it was asked for: written beside and renamed, and never over what somebody else wrote."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from .. import places
from ..errors import BookError, UsageError
from ..words import _
from .sources import card_digest
from .targets import Piece

if TYPE_CHECKING:
    from ..store import Book


#: The new text of a file of the one there and ours, also by force; None where the one there is to be left alone.
Merge = Callable[[bytes, bytes, bool], bytes | None]


@dataclass(slots=True)
class Placed:
    """What writing a folder did, by file name: written anew, left as it was, and left alone for a reason."""

    written: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    changed_there: list[str] = field(default_factory=list)
    not_ours: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    pruned: list[str] = field(default_factory=list)


class Manifest:
    """The digests of files that we wrote, by path: what nobody changed since may be written over."""

    def __init__(self) -> None:
        self._file = places.cache() / "written.json"
        try:
            read = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            read = {}
        self._known: dict[str, str] = {str(k): str(v) for k, v in read.items()} if isinstance(read, dict) else {}

    def ours(self, path: Path, data: bytes) -> bool:
        """Tell whether a file's bytes are those we wrote there."""
        return self._known.get(_key(path)) == _digest(data)

    def knows(self, path: Path) -> bool:
        """Tell whether we ever wrote a file."""
        return _key(path) in self._known

    def wrote(self, path: Path, digest: str) -> None:
        """Remember what was written."""
        self._known[_key(path)] = digest

    def under(self, folder: Path) -> list[Path]:
        """Return the files below a folder that we wrote."""
        start = _key(folder) + "/"
        return [Path(each) for each in self._known if each.startswith(start)]

    def forget(self, path: Path) -> None:
        """Forget a file that is gone."""
        self._known.pop(_key(path), None)

    def save(self) -> None:
        """Keep what was written for the next time."""
        places.private_file(self._file, json.dumps(self._known, ensure_ascii=False, indent=0))


def _key(path: Path) -> str:
    return str(path.expanduser().resolve())


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def check_file(path: Path, force: bool) -> None:
    """Refuse a folder, a file of somebody else's, one changed since we wrote it, and a folder that isn't there.

    Raises:
        UsageError: the path can't be written over without `force`.
        BookError: its folder isn't there.
    """
    if path.is_dir():
        raise UsageError(_("{path} is a folder; name a file in it.", path=path))
    if path.exists() and not force and not (path.is_file() and Manifest().ours(path, path.read_bytes())):
        raise UsageError(_("{path} is there already; --force writes over it.", path=path))
    if not path.absolute().parent.is_dir():
        raise BookError(_("There is no folder {path}.", path=path.parent))


def put_file(path: Path, parts: Iterable[bytes]) -> None:
    """Write one file (0600) and remember that it is ours."""
    digest = sha256()

    def hashed() -> Iterator[bytes]:
        for part in parts:
            digest.update(part)
            yield part

    places.private_file(path, hashed())
    manifest = Manifest()
    manifest.wrote(path, digest.hexdigest())
    manifest.save()


def put_folder(
    book: Book,
    folder: Path,
    pieces: Iterable[Piece],
    *,
    force: bool = False,
    prune: bool = False,
    dry_run: bool = False,
    merge: Merge | None = None,
    step: Callable[[int], object] | None = None,
) -> Placed:
    """Write each piece under its name in a folder, which is made where it is missing.

    A file that is there is written over only if we wrote it and nobody changed it since, if the book holds what
    stands in it (an imported card), or with `force`. `merge` makes the new text of a file from the one there and
    ours, and so writes over nothing (None: it can't). What we wrote earlier and no piece stands for any more is
    `stale`; `prune` takes it away.

    Raises:
        UsageError: the folder is a file.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(_("{path} is a file; name a folder.", path=folder))
    manifest, placed = Manifest(), Placed()
    kept: set[str] = set()
    written: list[tuple[Path, str]] = []

    def writing() -> Iterator[tuple[Path, bytes]]:
        for count, piece in enumerate(pieces, start=1):
            path = folder / piece.name
            kept.add(_key(path))
            data = _to_write(book, path, piece, manifest, placed, force=force, merge=merge)
            if data is not None:
                placed.written.append(piece.name)
                written.append((path, _digest(data)))
                yield path, data
            if step is not None:
                step(count)

    if dry_run:
        for _each in writing():
            pass
    else:
        places.private_files(writing())
        for path, digest in written:
            manifest.wrote(path, digest)
    for path in manifest.under(folder):
        if _key(path) not in kept and path.is_file() and manifest.ours(path, path.read_bytes()):
            (placed.pruned if prune else placed.stale).append(path.name)
            if prune and not dry_run:
                path.unlink()
                manifest.forget(path)
    if not dry_run:
        manifest.save()
    return placed


def _to_write(
    book: Book, path: Path, piece: Piece, manifest: Manifest, placed: Placed, *, force: bool, merge: Merge | None
) -> bytes | None:
    """Return what to write to a file, or None where it stays as it is; which of the reasons, `placed` remembers."""
    if not path.exists():
        return piece.data
    there = path.read_bytes()
    merged = merge(there, piece.data, force) if merge is not None else None
    data = merged if merged is not None else piece.data
    if there == data:
        placed.same.append(piece.name)
        manifest.wrote(path, _digest(data))
        return None
    if merged is None and not force and not manifest.ours(path, there) and not _held(book, piece, there):
        (placed.changed_there if manifest.knows(path) else placed.not_ours).append(piece.name)
        return None
    return data


def _held(book: Book, piece: Piece, there: bytes) -> bool:
    """Tell whether the book keeps what stands in a file: the card that was imported from it."""
    found = book.value("SELECT 1 FROM card WHERE person_id = ? AND digest = ?", piece.person, card_digest(there))
    return found is not None


def own_names(book: Book, folder: Path, pieces: Iterable[Piece]) -> Iterable[Piece]:
    """Yield cards under the name of the file in this folder that each came from; no two under one name."""
    here, names = _key(folder), dict[int, str]()
    said = cache(lambda parent: _key(Path(parent)))
    for person, file in book.rows("SELECT person_id, file FROM card WHERE person_id IS NOT NULL ORDER BY id"):
        parent, _slash, name = (file or "").rpartition("/")
        if name and said(parent or ".") == here:
            names[person] = name
    taken = set(map(str.casefold, names.values()))
    for piece in pieces:
        name = names.get(piece.person or 0, "")
        if not name:
            name = piece.name
            while name.casefold() in taken:
                name = f"{name.removesuffix('.vcf')}-{piece.person}.vcf"
            taken.add(name.casefold())
        yield piece._replace(name=name)
