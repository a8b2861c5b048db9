"""The Korean sentences, one module a room, each `SENTENCES = {English: Korean}`; rooms are read as they are needed."""

from __future__ import annotations

from importlib import import_module

#: One module for each room of the house, those that every day needs first; a new room gets a new name here.
ROOMS = (
    "door",
    "book",
    "daily",
    "people",
    "looking",
    "after",
    "endings",
    "ties",
    "casting",
    "lenses",
    "matching",
    "making",
    "introducing",
    "gathering",
    "editing",
    "click",
    "core",
    "safety",
    "borders",
    "exchange",
    "arriving",
    "origins",
    "whole",
    "codes",
    "tables",
    "lists",
    "leaving",
    "calendars",
    "cards",
    "duplicates",
    "demo",
    "tui",
)

_read: dict[str, str] = {}
_unread = dict.fromkeys(ROOMS)


def korean(sentence: str) -> str:
    """Return the Korean of a sentence, else the sentence itself; room after room is read until it is found."""
    while sentence not in _read and _unread:
        _read_next()
    return _read.get(sentence, sentence)


def __getattr__(name: str) -> dict[str, str]:
    """Return all of `SENTENCES`."""
    if name != "SENTENCES":
        raise AttributeError(name)
    while _unread:
        _read_next()
    return _read


def _read_next() -> None:
    room = next(iter(_unread), None)
    if room is not None:
        _read.update(import_module(f".{room}", __name__).SENTENCES)
        _unread.pop(room, None)  # only now: another thread may be looking for a sentence of this room
