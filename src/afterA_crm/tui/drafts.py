"""The line that isn't saved yet: kept in a private file while it is typed, so that nothing ends it but saving it.

Every screen has a file of its own, beside it one that it holds locked as long as it lives: what lies there unlocked
was left behind, and the next screen takes the newest of it up.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from .. import places

#: The file of this process in each folder of drafts, and the lock it holds for it.
_ours: dict[Path, tuple[Path, int]] = {}


def read() -> str:
    """Return our draft, else the newest that was left behind, from now on ours; or nothing."""
    file, _lock = _ours.get(places.drafts(), (None, 0))
    if file is not None and file.exists():
        return _read(file)
    for left in sorted(places.drafts().glob("capture*.txt"), key=_age):
        lock = _locked(left)
        if lock is None:
            continue
        typed = _read(left)
        try:
            if typed.strip():
                keep(typed)
                left.unlink(missing_ok=True)
                return typed
        finally:
            _let_go(left, lock)
    return ""


def keep(typed: str) -> None:
    """Keep what is typed; nothing typed is no draft.

    Raises:
        BookError: it can't be written.
    """
    folder = places.drafts()
    if typed.strip():
        if folder not in _ours:
            file = places.private_folder(folder) / f"capture-{os.getpid()}-{os.urandom(3).hex()}.txt"
            _ours[folder] = file, _locked(file) or 0
        places.private_file(_ours[folder][0], typed)
    elif folder in _ours:
        file, lock = _ours.pop(folder)
        file.unlink(missing_ok=True)
        _let_go(file, lock)


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""


def _age(file: Path) -> float:
    try:
        return -file.stat().st_mtime
    except OSError:
        return 0.0


def _locked(file: Path) -> int | None:
    """Lock the draft for us and return the lock; None where another screen has it."""
    try:
        lock = os.open(file.with_suffix(".lock"), os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError:
        return None
    try:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:  # no such locks on this system: whoever comes first takes it up
        pass
    except OSError:
        os.close(lock)
        return None
    return lock


def _let_go(file: Path, lock: int) -> None:
    """Give a lock back; it goes with its draft."""
    if not file.exists():
        file.with_suffix(".lock").unlink(missing_ok=True)
    if lock:
        with suppress(OSError):
            os.close(lock)
