"""The line that isn't saved yet: kept in a private file while it is typed, so that nothing ends it but saving it."""

from __future__ import annotations

from pathlib import Path

from .. import places


def file() -> Path:
    """Return the file of the draft."""
    return places.drafts() / "capture.txt"


def read() -> str:
    """Return the draft, or nothing."""
    try:
        return file().read_text("utf-8", "replace")
    except OSError:
        return ""


def keep(typed: str) -> None:
    """Keep what is typed; nothing typed is no draft.

    Raises:
        BookError: it can't be written.
    """
    if typed.strip():
        places.private_file(file(), typed)
    else:
        file().unlink(missing_ok=True)
