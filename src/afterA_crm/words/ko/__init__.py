"""The Korean sentences, one module a room, each `SENTENCES = {English: Korean}`."""

from __future__ import annotations

from importlib import import_module

#: One module for each room of the house; a new room's sentences get a new name here.
ROOMS = ("core", "click", "door", "daily", "people", "looking", "borders", "book", "safety", "tui", "demo", "exchange")

SENTENCES: dict[str, str] = {}
for _room in ROOMS:
    SENTENCES.update(import_module(f".{_room}", __name__).SENTENCES)
