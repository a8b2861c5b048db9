"""Write folders and files that only their owner can read, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import BookError
from ..words import _
from .folders import is_ours


def private_folder(path: Path) -> Path:
    """Make a folder that only its owner can enter (0700), with the folders above it, and return it.

    A folder of ours that others could enter is closed; one that is somebody else's (the folder a book was put
    in by `--book`) stays as it is.

    Raises:
        BookError: the folder can't be made.
    """
    try:
        missing = []
        above = path
        while not above.exists():
            missing.append(above)
            above = above.parent
        for folder in reversed(missing):
            folder.mkdir(mode=0o700, exist_ok=True)
        if not missing and is_ours(path) and path.stat().st_mode & 0o077:
            path.chmod(0o700)
    except OSError as error:
        raise BookError(_("The folder {path} can't be made: {why}.", path=path, why=error.strerror or error)) from error
    return path


def private_file(path: Path, data: bytes | str | Iterable[bytes]) -> Path:
    """Write a whole file that only its owner can read (0600) and return it: beside, synced, renamed over.

    A link is followed, so settings kept elsewhere stay there. Text is written as UTF-8; a large file may come in
    parts, and whatever they raise leaves what was there.

    Raises:
        BookError: the file can't be written; what was there before is untouched.
    """
    target = _target(path)
    beside = _beside(target)
    with _told(path):
        try:
            _write(beside, data, sync=True)
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    return target


def private_files(files: Iterable[tuple[Path, bytes]]) -> None:
    """Write many whole files (0600): all of them beside, synced at once, and only then renamed over.

    What fails or stops before the renaming leaves every file as it was; to sync 30,000 files one by one takes
    minutes.

    Raises:
        BookError: a file can't be written.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, data in files:
            target = _target(path)
            # Named before it is there: a stop at any moment leaves none behind.
            waiting.append((_beside(target), target))
            with _told(path):
                _write(waiting[-1][0], data, sync=False)
        if waiting:
            os.sync()
        while waiting:
            beside, target = waiting[-1]
            with _told(target):
                beside.replace(target)
            waiting.pop()
    finally:
        for beside, _target_of in waiting:
            beside.unlink(missing_ok=True)


def _target(path: Path) -> Path:
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        # A device or a pipe would be gone, with a file in its place.
        raise BookError(_("{path} is no ordinary file; name another.", path=path))
    private_folder(target.parent)
    return target


def _beside(target: Path) -> Path:
    """Return a new name beside a file."""
    return target.parent / f".aftera-{os.getpid()}-{os.urandom(4).hex()}.tmp"


def _write(beside: Path, data: bytes | str | Iterable[bytes], sync: bool) -> None:
    """Write a new file (0600)."""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogateescape")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        for part in (data,) if isinstance(data, bytes) else data:
            file.write(part)
        file.flush()
        if sync:
            os.fsync(file.fileno())


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BookError(
            _("{path} can't be written: {why}. Nothing was changed.", path=path, why=error.strerror or error)
        ) from error


def sync_folder(folder: Path) -> None:
    """Make a rename durable, where the system lets a folder be synced."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)
