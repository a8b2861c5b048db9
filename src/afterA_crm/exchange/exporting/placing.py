"""Put what leaves where it was asked for: written beside and renamed, and never over what somebody else wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ... import places
from ...errors import BookError, UsageError
from ...words import _
from ..entries import card_digest
from .manifest import Manifest, alone, card_file, entry_of, key, mark_of, seen_otherwise
from .targets import Piece

if TYPE_CHECKING:
    from ...store import Book


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


def check_file(path: Path, force: bool) -> None:
    """Refuse a folder, a file of somebody else's, one changed since we wrote it, and a folder that isn't there.

    Raises:
        UsageError: the path can't be written over without `force`.
        BookError: its folder isn't there.
    """
    if path.is_dir():
        raise UsageError(_("{path} is a folder; name a file in it.", path=path))
    if path.exists() and not path.is_file():
        raise UsageError(_("{path} is no ordinary file; name another.", path=path))
    if path.exists() and not force:
        manifest = Manifest()
        if manifest.knows(path) and not manifest.ours(path, path.read_bytes()):
            raise UsageError(_("{path} was changed since it was written; --force writes over it.", path=path))
        if not manifest.knows(path):
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
    manifest.wrote(path, alone(digest.hexdigest()))
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
) -> Placed:
    """Write each piece under its name in a folder, which is made where it is missing.

    A file that is there is written over only if we wrote it and nobody changed it since, if the book holds what
    stands in it (an imported card), or with `force`. `merge` makes the new text of a file from the one there and
    ours, and so writes over nothing (None: it can't). What we wrote earlier and no piece stands for any more is
    `stale`; `prune` takes it away. Only what ends like these pieces and lies as deep is that: other exports may
    stand in the same folder, and no pieces at all say nothing.

    Raises:
        UsageError: the folder is a file.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(_("{path} is a file; name a folder.", path=folder))
    manifest, placed = Manifest(), Placed()
    kept: set[str] = set()
    kinds: set[tuple[int, str]] = set()
    written: list[tuple[Path, str]] = []

    def writing() -> Iterator[tuple[Path, bytes]]:
        for piece in pieces:
            path = folder / piece.name
            kept.add(key(path))
            kinds.add((len(path.relative_to(folder).parts), path.suffix))
            made = _to_write(book, path, piece, manifest, placed, force=force, merge=merge)
            if made is not None:
                placed.written.append(piece.name)
                written.append((path, made.entry))
                yield path, made.data

    if dry_run:
        for _each in writing():
            pass
    else:
        places.private_files(writing())
        for path, entry in written:
            manifest.wrote(path, entry)
    for path in sorted(path for depth, ending in kinds for path in folder.glob("/".join("*" * depth) + ending)):
        if key(path) not in kept and path.is_file() and manifest.holds_part(path, path.read_bytes()):
            (placed.pruned if prune else placed.stale).append(path.name)
            if prune and not dry_run:
                path.unlink()
                manifest.forget(path)
    if not dry_run:
        manifest.save()
    return placed


class _Made(NamedTuple):
    """The bytes to write to a file, and what is to be remembered of them."""

    data: bytes
    entry: str


def _to_write(
    book: Book, path: Path, piece: Piece, manifest: Manifest, placed: Placed, *, force: bool, merge: Merge | None
) -> _Made | None:
    """Return what to write to a file, or None where it stays as it is; which of the reasons, `placed` remembers."""
    if not path.exists():
        return _Made(piece.data, entry_of(piece.data))
    if not path.is_file():  # a pipe would be waited for, and a device has no end
        placed.not_ours.append(piece.name)
        return None
    there = path.read_bytes()
    merged = merge(there, piece.data, force) if merge is not None else None
    data = merged if merged is not None else piece.data
    if there == data:
        placed.same.append(piece.name)
        manifest.wrote(path, entry_of(data))
        return None
    if merged is not None or force or manifest.ours(path, there) or _held(book, piece, there):
        return _Made(data, entry_of(data))
    if piece.version:
        return _beside_theirs(book, path, piece, there, manifest, placed)
    (placed.changed_there if manifest.knows(path) else placed.not_ours).append(piece.name)
    return None


def _beside_theirs(
    book: Book, path: Path, piece: Piece, there: bytes, manifest: Manifest, placed: Placed
) -> _Made | None:
    """Return the new text of a card that others wrote otherwise, or None where it stays.

    One that says what ours says stays as it is. One that says nothing new since we last saw or wrote it gets
    what the book says, in its own lines. Else it was changed there, and is to be imported.
    """
    from .returning import brings_news, in_its_words, says_the_same

    ours, stood = manifest.marks(path)
    if says_the_same(there, piece.data):
        placed.same.append(piece.name)
        manifest.wrote(path, seen_otherwise(piece.data, there))
        return None
    known = ours and (stood == mark_of(there) or not brings_news(book, piece.person or 0, there, piece.data, ours))
    if known and (made := in_its_words(there, piece.data)) is not None:
        return _Made(made, seen_otherwise(piece.data, made))
    (placed.changed_there if manifest.knows(path) else placed.not_ours).append(piece.name)
    return None


def _held(book: Book, piece: Piece, there: bytes) -> bool:
    """Tell whether the book keeps what stands in a file: the card that was imported from it."""
    found = book.value("SELECT 1 FROM card WHERE person_id = ? AND digest = ?", piece.person, card_digest(there))
    return found is not None


def own_names(book: Book, folder: Path, pieces: Iterable[Piece]) -> Iterable[Piece]:
    """Yield cards under the name of the file in this folder that each came from; no two under one name.

    A file that several people came from is nobody's own. Names that differ only in capitals are one on many
    disks: whoever is longer in the book has it.
    """
    here, names = key(folder), dict[int, str]()
    said = cache(lambda parent: key(Path(parent)))
    for person, file in book.rows(
        "SELECT c.person_id, c.file FROM card c JOIN person p ON p.id = c.person_id ORDER BY c.uid IS p.uid, c.id"
    ):
        parent, _slash, name = (file or "").rpartition("/")
        if name and said(parent or ".") == here:
            names[person] = name
    shared = Counter(map(str.casefold, names.values()))
    names = {person: name for person, name in names.items() if shared[name.casefold()] == 1}
    first = {
        card_file(uid or "").casefold(): person
        for person, uid in book.rows("SELECT id, uid FROM person ORDER BY id DESC")
    }
    for piece in pieces:
        name = names.get(piece.person or 0)
        if name is None:
            name = piece.name
            while name.casefold() in shared or first.get(name.casefold(), piece.person) != piece.person:
                name = f"{name.removesuffix('.vcf')}-{piece.person}.vcf"
        yield piece._replace(name=name)
