"""Read what gives its bytes only once, and may have no end: standard input, pipes and devices."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..errors import AfterAError
from ..words import _
from .vcard.reading import LIMITS

#: How many bytes a file may have.
MOST_BYTES = LIMITS.file
_AT_ONCE = 1_000_000


def opened(path: Path) -> bytes:
    """Return what a pipe or a device gives.

    Raises:
        AfterAError: it can't be read, or gives more than any list of people.
    """
    try:
        with path.open("rb") as file:
            return streamed(path, file.read)
    except OSError as error:
        raise AfterAError(
            _("{path}: it can't be read: {why}; mend that, or name another.", path=path, why=error.strerror or error)
        ) from None


def streamed(name: Path | str, read: Callable[[int], bytes]) -> bytes:
    """Return all that `read` gives, so many bytes at a time; fewer are the end, which a terminal says only once.

    Raises:
        AfterAError: that is more than any list of people.
    """
    parts: list[bytes] = []
    while True:
        parts.append(read(_AT_ONCE))
        if sum(map(len, parts)) > MOST_BYTES:
            most = MOST_BYTES // 1_000_000
            raise AfterAError(
                _("{name}: that is more than {most} MB, which no list of people has; split it.", name=name, most=most)
            )
        if len(parts[-1]) < _AT_ONCE:
            return b"".join(parts)
