"""Every key, in one table: what it does, and a second way to it that survives an input method.

With the Korean layout on, `j` arrives as `ㅓ`: each letter brings its twin along, also in the user's keymap.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from textual.binding import Binding

from ..words import mark, told

#: The letter on the same key in the two-set Korean layout.
_TWINS = {
    "a": "ㅁ", "b": "ㅠ", "c": "ㅊ", "d": "ㅇ", "e": "ㄷ", "f": "ㄹ", "g": "ㅎ", "h": "ㅗ", "i": "ㅑ",
    "j": "ㅓ", "k": "ㅏ", "l": "ㅣ", "m": "ㅡ", "n": "ㅜ", "o": "ㅐ", "p": "ㅔ", "q": "ㅂ", "r": "ㄱ",
    "s": "ㄴ", "t": "ㅅ", "u": "ㅕ", "v": "ㅍ", "w": "ㅈ", "x": "ㅌ", "y": "ㅛ", "z": "ㅋ", "O": "ㅒ",
    "P": "ㅖ", "Q": "ㅃ", "R": "ㄲ", "T": "ㅆ", "W": "ㅉ", "E": "ㄸ",
}  # fmt: skip
_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "enter": "⏎",
    "escape": "Esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "tab": "Tab",
    "space": "Space",
    "backspace": "⌫",
    "delete": "Del",
}


class Key(NamedTuple):
    """An action: its keys (the first is the one shown), its word for the foot line, its sentence for the help."""

    keys: str
    word: str
    does: str


KEYS: dict[str, Key] = {
    # everywhere
    "log": Key("l,ctrl+l", mark("log"), mark("Log a conversation in one line.")),
    "show_today": Key("1,f2", mark("today"), mark("Go to Today.")),
    "show_people": Key("2,f3", mark("people"), mark("Go to the people.")),
    "find": Key("slash,ctrl+f", mark("find"), mark("Find someone: a name, initial consonants, any word.")),
    "undo": Key("u,ctrl+z", mark("take back"), mark("Take back what was just done here.")),
    "help": Key("f1", mark("help"), mark("Show the keys of where you are.")),
    "quit": Key("q,ctrl+q", mark("quit"), mark("Leave; everything is saved.")),
    # lists
    "down": Key("down,j", mark("down"), mark("Go down.")),
    "up": Key("up,k", mark("up"), mark("Go up.")),
    "page_down": Key("pagedown,ctrl+d", mark("page down"), mark("Go a page down.")),
    "page_up": Key("pageup,ctrl+u", mark("page up"), mark("Go a page up.")),
    "first": Key("home,g", mark("to the first"), mark("Go to the first.")),
    "last": Key("end,G", mark("to the last"), mark("Go to the last.")),
    "open": Key("enter,right", mark("read"), mark("Read the page beside the list; the arrows scroll it.")),
    "back": Key("escape,left", mark("back"), mark("Go back to the list.")),
    # today
    "done": Key("x,f6", mark("done"), mark("Close the promise as done.")),
    "snooze": Key("z,f7", mark("put off"), mark("Put it off to another day.")),
    "echo": Key("e,f8", mark("echo"), mark("Write down what still rings.")),
    "why": Key("question_mark,f9", mark("why"), mark("Say why it is here, with the entries behind it.")),
    # people
    "sort": Key("s,f6", mark("order"), mark("Order by last conversation or by name.")),
}


def bound(*actions: str) -> list[Binding]:
    """Return the bindings of these actions, to be put where their `action_` methods are."""
    return [Binding(with_twins(KEYS[action].keys), action, id=action, show=False) for action in actions]


def with_twins(keys: str) -> str:
    """Return keys with the Korean twin behind each single letter."""
    said = [key.strip() for key in keys.split(",") if key.strip()]
    return ",".join(dict.fromkeys([*said, *(_TWINS[key] for key in said if key in _TWINS)]))


def letters(syllable: str) -> list[str]:
    """Return the letters of a Hangul syllable as the keys that typed them; nothing for anything else."""
    if len(syllable) != 1 or not unicodedata.name(syllable, "").startswith("HANGUL SYLLABLE"):
        return []
    parts = unicodedata.normalize("NFD", syllable)
    return [unicodedata.lookup(f"HANGUL LETTER {unicodedata.name(part).split(' ', 2)[2]}") for part in parts]


def keymap(chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the user's keymap as the program takes it; actions that don't exist are left out."""
    return {action: with_twins(keys) for action, keys in chosen.items() if action in KEYS and keys.strip()}


def shown(action: str, chosen: Mapping[str, str]) -> str:
    """Return the key of an action as it is written on the screen."""
    return written((chosen.get(action) or KEYS[action].keys).split(",")[0])


def all_shown(action: str, chosen: Mapping[str, str]) -> str:
    """Return all keys of an action as they are written in the help, without the Korean twins."""
    twins = set(_TWINS.values())
    return "  ".join(written(key) for key in (chosen.get(action) or KEYS[action].keys).split(",") if key not in twins)


def hints(actions: Iterable[str], chosen: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return key and word of each action for the foot line."""
    return [(shown(action, chosen), told(KEYS[action].word)) for action in actions]


def written(key: str) -> str:
    """Return a key as people write it: `⏎`, `F1`, `Ctrl+L`."""
    *modifiers, name = key.strip().split("+")
    name = _NAMES.get(name, name.upper() if modifiers or (name[:1] == "f" and name[1:].isdigit()) else name)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])
