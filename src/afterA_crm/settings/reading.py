"""Reading settings.toml: every mistake is one sentence with its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import BookError, UsageError
from ..words import _, told
from .declared import ABOUT, DEFAULTS, Settings


def read(path: Path) -> str:
    """Return the text of the settings file.

    Raises:
        UsageError: it is no UTF-8 text.
        BookError: it can't be read.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(_("{path} is no UTF-8 text. Save it again as UTF-8.", path=path)) from error
    except OSError as error:
        raise BookError(_("{path} can't be read: {why}.", path=path, why=error.strerror or error)) from error


def parsed(text: str, path: Path) -> dict[str, Any]:
    """Return the values the TOML of a settings file names.

    Raises:
        UsageError: it is no TOML.
    """
    import tomllib

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"\(at line (\d+)", str(error))
        raise UsageError(
            _(
                "{path}, line {line}: this is no TOML ({why}). Mend the line or take it out.",
                path=path,
                line=int(place[1]) if place else text.count("\n") + 1,
                why=str(error).partition(" (at ")[0],
            )
        ) from error


def checked(named: Mapping[str, Any], text: str, path: Path) -> Settings:
    """Return the settings that the values of a file make.

    Raises:
        UsageError: a name or a value means nothing; says the line.
    """
    values: dict[str, Any] = {}
    for name, value in named.items():
        if name in ABOUT:
            values[name], mistake = understood(name, value)
        else:
            mistake = no_setting(name)
        if mistake:
            line = _line_of(text, name)
            raise UsageError(_("{path}, line {line}: {what}", path=path, line=line, what=mistake))
    return Settings(**values)


def no_setting(name: str) -> str:
    """Return the sentence that there is no setting of this name, with the nearest one there is."""
    from difflib import get_close_matches

    near = get_close_matches(name, ABOUT, 1)
    if near:
        return _("There is no setting “{name}”. Is {near} meant?", name=name, near=near[0])
    return _("There is no setting “{name}”; `aftera settings` lists them.", name=name)


def understood(name: str, value: Any) -> tuple[Any, str]:
    """Return what a value of a setting means, and the sentence about what is wrong with it (or "")."""
    about = ABOUT[name]
    default = getattr(DEFAULTS, name)
    if isinstance(default, dict):
        return _keys(name, value)
    if isinstance(default, int):
        least = about["least"]
        if isinstance(value, int) and not isinstance(value, bool) and value >= least:
            return value, ""
        return value, _("{name} is a whole number from {least} up.", name=name, least=least)
    if not isinstance(value, str):
        return value, _("{name} is a text; put it between quotes.", name=name)
    if "values" in about and value not in about["values"]:
        values = ", ".join(about["values"])
        return value, _("{name} can be {values}; “{value}” is none of them.", name=name, values=values, value=value)
    if "like" in about and not re.fullmatch(about["like"][0], value):
        return value, _("{name} is {like}.", name=name, like=told(about["like"][1]))
    if "cadence" in about and value:
        return _cadence(name, value)
    return value, ""


def _keys(name: str, value: Any) -> tuple[Any, str]:
    if not isinstance(value, dict):
        return value, _('{name} is a table: a line [{name}], and under it lines like done = "x".', name=name)
    keys: dict[str, str] = {}
    for action, key in value.items():
        if isinstance(key, dict):
            # today.done = "x": TOML reads the point as a table.
            inner, mistake = _keys(name, key)
            if mistake:
                return value, mistake
            keys.update({f"{action}.{below}": key for below, key in inner.items()})
            continue
        several = key if isinstance(key, list) else [key]
        if not all(isinstance(each, str) for each in several):
            return value, _('{name} names the keys of {action} as a text, such as "x".', name=name, action=action)
        keys[action] = ",".join(several)
    return keys, ""


def _cadence(name: str, value: str) -> tuple[str, str]:
    from ..clock import now
    from ..dates import Cadence, whole

    meant = whole(value, now(), "ahead")
    if isinstance(meant, Cadence):
        return meant.text, ""
    return value, _("{name} is a rhythm such as “every 8 weeks”; “{value}” is none.", name=name, value=value)


def _line_of(text: str, name: str) -> int:
    """Return the line that gives a name its value, or opens its table."""
    key = rf"[\"']?{re.escape(name)}[\"']?"
    place = re.search(rf"^\s*(?:\[\s*{key}\s*[\].]|{key}\s*[.=])", text, re.MULTILINE)
    return text.count("\n", 0, place.start() + len(place[0]) - len(place[0].lstrip())) + 1 if place else 1
