"""Where things live: the book, the settings, the backups, and what could not be saved.

AFTERA_HOME names one folder for everything; without it each thing goes where the system keeps such things.
Folders are made 0700 and files 0600, before anything is written into them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from ..errors import BookError
from ..words import _
from .synced import synced_folder

__all__ = [
    "backups",
    "book",
    "cache",
    "drafts",
    "keep_typed",
    "private_file",
    "private_folder",
    "recovery",
    "settings_file",
    "sync_folder",
    "synced_folder",
    "use_book",
]

_named_book: Path | None = None


def use_book(path: str | os.PathLike[str] | None) -> None:
    """Use the book in this file from here on (`--book`); None means the usual one again."""
    global _named_book
    _named_book = _absolute(os.fspath(path)) if path is not None else None


def book() -> Path:
    """Return the file of the book: `--book`, else AFTERA_BOOK, else the usual one."""
    return _other_book() or _folder("data") / "book.db"


def settings_file() -> Path:
    """Return the file of the settings, whether it is there or not."""
    return _folder("config") / "settings.toml"


def backups() -> Path:
    """Return the folder of this book's backups; every book that was named by its path has one of its own."""
    other = _other_book()
    folder = _folder("data") / "backups"
    if other is None:
        return folder
    from zlib import crc32

    return folder / f"{other.stem[:40]}-{crc32(os.fsencode(os.path.realpath(other))):08x}"


def drafts() -> Path:
    """Return the folder of forms and lines still being edited."""
    return _folder("state") / "drafts"


def recovery() -> Path:
    """Return the folder of what was typed and could not be saved."""
    return _folder("state") / "recovery"


def cache() -> Path:
    """Return the folder of what can be made again at any time."""
    return _folder("cache")


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
        if not missing and _is_ours(path) and path.stat().st_mode & 0o077:
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
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogateescape")
    parts = (data,) if isinstance(data, bytes) else data
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        # A device or a pipe would be gone, with a file in its place.
        raise BookError(_("{path} is no ordinary file; name another.", path=path))
    private_folder(target.parent)
    beside = target.parent / f".aftera-{os.getpid()}-{os.urandom(4).hex()}.tmp"
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                for part in parts:
                    file.write(part)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    except OSError as error:
        raise BookError(
            _("{path} can't be written: {why}. Nothing was changed.", path=path, why=error.strerror or error)
        ) from error
    return target


def keep_typed(text: str, why: str) -> Path:
    """Write what was typed and could not be saved to a recovery file, and return the file.

    The file holds the text and nothing else; `why` (the command, say) becomes part of its name. If the usual
    folder can't be written, one for temporary files is used.

    Raises:
        BookError: no folder at all can be written.
    """
    from datetime import datetime

    from ..text import slug

    # The machine's own clock, as no frozen one may get in the way of saving.
    name = f"{datetime.now():%Y-%m-%d-%H%M%S}-{slug(why)[:40]}-{os.urandom(2).hex()}.txt"
    raw = text.encode("utf-8", "surrogatepass")
    if not raw.endswith(b"\n"):
        raw += b"\n"
    try:
        return private_file(recovery() / name, raw)
    except BookError:
        import tempfile

        return private_file(Path(tempfile.mkdtemp(prefix="aftera-")) / name, raw)


def _absolute(path: str) -> Path:
    try:
        named = Path(path).expanduser()
    except RuntimeError:  # ~somebody who isn't here: a plain name then
        named = Path(path)
    return named if named.is_absolute() else Path.cwd() / named


def _other_book() -> Path | None:
    if _named_book is not None:
        return _named_book
    named = os.environ.get("AFTERA_BOOK", "").strip()
    return _absolute(named) if named else None


def _folder(kind: str) -> Path:
    """Return our folder for data, config, state or cache."""
    home = os.environ.get("AFTERA_HOME", "").strip()
    if home:
        return _absolute(home) / "cache" if kind == "cache" else _absolute(home)
    if sys.platform == "linux" and os.environ.get("HOME", "").startswith("/") and "ANDROID_ROOT" not in os.environ:
        return _linux_folder(kind)
    import platformdirs

    find = {
        "data": platformdirs.user_data_path,
        "config": platformdirs.user_config_path,
        "state": platformdirs.user_state_path,
        "cache": platformdirs.user_cache_path,
    }[kind]
    return find("aftera", appauthor=False)


#: The variable that names a folder, and the folder where it names none (XDG Base Directory Specification 0.8).
_LINUX = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "state": ("XDG_STATE_HOME", ".local/state"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}


def _linux_folder(kind: str) -> Path:
    """Return what platformdirs would: importing it takes as long as finding and reading the book."""
    variable, usual = _LINUX[kind]
    named = Path(os.environ.get(variable, ""))
    # A relative path there is invalid, says the specification, and to be ignored.
    return (named if named.is_absolute() else Path(os.environ["HOME"], usual)) / "aftera"


def _is_ours(path: Path) -> bool:
    return any(path.is_relative_to(_folder(kind)) for kind in ("data", "config", "state", "cache"))


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
