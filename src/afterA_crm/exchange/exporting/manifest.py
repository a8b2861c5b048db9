"""What we wrote into files and folders: its bytes as a digest, and the lines of its card as marks."""

from __future__ import annotations

import json
import os
import re
from hashlib import sha256
from pathlib import Path

from ... import places
from ..facts import digest


class Manifest:
    """The digests of files that we wrote, by path: what nobody changed since may be written over.

    Beside the digest of a card stand the marks of the lines we would write there, and of those that stand there:
    others may write a card otherwise and mean the same.
    """

    def __init__(self) -> None:
        self._file = places.written()
        try:
            read = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            read = {}
        self._known: dict[str, str] = {str(k): str(v) for k, v in read.items()} if isinstance(read, dict) else {}

    def ours(self, path: Path, data: bytes) -> bool:
        """Tell whether a file's bytes are those we wrote there."""
        return self._known.get(key(path), "").partition(" ")[0] == digest(data)

    def marks(self, path: Path) -> tuple[str, str]:
        """Return the marks of what we would have written to a file when we last saw it, and of what stood there."""
        ours, _space, there = self._known.get(key(path), "").partition(" ")[2].partition(" ")
        return ("", "") if ours == _ALONE else (ours, there or ours)

    def knows(self, path: Path) -> bool:
        """Tell whether we ever wrote a file."""
        return key(path) in self._known

    def wrote(self, path: Path, entry: str) -> None:
        """Remember what stands there: its digest, the `entry_of` its bytes, or that of a card `seen_otherwise`."""
        self._known[key(path)] = entry

    def holds_part(self, path: Path, data: bytes) -> bool:
        """Tell whether a file's bytes are those we wrote there, and as a part of a folder, not by itself."""
        return self.ours(path, data) and self._known[key(path)] != alone(digest(data))

    def forget(self, path: Path) -> None:
        """Forget a file that is gone."""
        self._known.pop(key(path), None)

    def save(self) -> None:
        """Keep what was written for the next time."""
        places.private_file(self._file, json.dumps(self._known, ensure_ascii=False, indent=0))


def key(path: Path) -> str:
    """Return what a file is known by: the digest of its whole path, links followed; file names are people's names."""
    return digest(os.fsencode(path.expanduser().resolve()))[:32]


#: Lines that say nothing about anybody, and types that every program adds or leaves out as it likes.
_NOTHING = frozenset((b"", b"BEGIN", b"END", b"VERSION", b"PRODID", b"REV"))
_NO_TYPES = {b"INTERNET", b"VOICE", b""}


def entry_of(data: bytes) -> str:
    """Return what is remembered of a file: its digest, and of a card its mark."""
    return f"{digest(data)} {mark_of(data)}" if data.startswith(b"BEGIN:VCARD") else digest(data)


_ALONE = "alone"


def alone(said: str) -> str:
    """Return what is remembered of a file that was named by itself, by its digest: it is no part of a folder."""
    return f"{said} {_ALONE}"


def seen_otherwise(ours: bytes, there: bytes) -> str:
    """Return what is remembered of a card that others wrote otherwise, and that says what ours says."""
    return f"- {mark_of(ours)} {mark_of(there)}"


def mark_of(card: bytes) -> str:
    """Return the marks of a card's lines, eight digits each, whatever their order, folds, escapes and capitals."""
    marks = set()
    for line in card.replace(b"\r\n", b"\n").replace(b"\n ", b"").replace(b"\n\t", b"").split(b"\n"):
        head, _colon, value = line.partition(b":")
        name, *params = head.upper().split(b";")
        name = name.rpartition(b".")[2]
        if name in _NOTHING:
            continue
        types = {each for param in params if param.startswith(b"TYPE=") for each in param[5:].split(b",")} - _NO_TYPES
        value = value.replace(b"\\", b"").strip(b"; ")
        if name == b"CATEGORIES":
            value = b",".join(sorted(value.split(b",")))
        said = b"%s;%s:%s" % (name, b",".join(sorted(types)), value)
        marks.add(sha256(said).hexdigest()[:8])
    return "".join(sorted(marks))


def marks_in(said: str) -> set[str]:
    """Return the marks one by one."""
    return {said[at : at + 8] for at in range(0, len(said), 8)}


_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def card_file(uid: str) -> str:
    """Return a file name for a card: its UID where that is a plain word, else the digest of it.

    No file anywhere can be called CON or NUL, whatever its ending: Windows means devices by them.
    """
    uid = uid.removeprefix("urn:uuid:")
    plain = _PLAIN.fullmatch(uid) is not None and _DEVICE.match(uid) is None
    return f"{uid if plain else digest(uid.encode('utf-8', 'replace'))[:32]}.vcf"
