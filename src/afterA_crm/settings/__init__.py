"""Settings: what the user decided once, in one frozen row and one settings.toml."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from .. import places
from ..errors import NotFound, UsageError
from ..words import _, told
from .declared import ABOUT, DEFAULTS, Settings

__all__ = ["Row", "Settings", "describe", "load", "set_value", "unset"]


class Row(NamedTuple):
    """Show one setting: what it is now, what it is by itself, what it is for, and its values if they are few."""

    name: str
    value: Any
    default: Any
    help: str
    values: tuple[str, ...]


def load() -> Settings:
    """Return the settings: what the file says, and the defaults for the rest.

    Raises:
        UsageError: the file is no TOML, or has a name or a value that means nothing; says the file and the line.
        BookError: the file can't be read.
    """
    path = places.settings_file()
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return DEFAULTS
    except OSError:
        pass  # reading it says why it can't be
    from .reading import checked, parsed, read

    text = read(path)
    return checked(parsed(text, path), text, path)


def describe(settings: Settings | None = None) -> tuple[Row, ...]:
    """Return a row for each setting, in the order they are declared."""
    now = load() if settings is None else settings
    return tuple(
        Row(
            name,
            getattr(now, name),
            getattr(DEFAULTS, name),
            told(about["help"]),
            about.get("values", ()),
        )
        for name, about in ABOUT.items()
    )


def set_value(name: str, text: str) -> Settings:
    """Set one setting (`language`, `keymap.done`) from text, and return the settings as they are then.

    The other lines of the file, comments too, stay as they are.

    Raises:
        NotFound: no setting has this name.
        UsageError: it can't have this value, or the file has a mistake.
        BookError: the file can't be read or written.
    """
    from .editing import change

    setting, action = _named(name)
    return change(setting, action, meaning(name, text))


def meaning(name: str, text: str) -> Any:
    """Return the value that a text gives a setting; nothing is written.

    Raises:
        NotFound: no setting has this name.
        UsageError: it can't have this value.
    """
    from .reading import understood

    setting, action = _named(name)
    if setting == "keymap" and not action:
        raise UsageError(_("Keys are set one action at a time: keymap.ACTION."))
    value: Any = text.strip()
    if isinstance(getattr(DEFAULTS, setting), int) and re.fullmatch(r"[+-]?[0-9]{1,15}", value):
        value = int(value)
    elif setting == "default_country":
        value = value.upper()
    elif "values" in ABOUT[setting]:
        value = value.lower()
    meant, mistake = understood(setting, {action: value} if action else value)
    if mistake:
        raise UsageError(mistake)
    return meant[action] if action else meant


def unset(name: str) -> Settings:
    """Take one setting out of the file, so that its default holds, and return the settings as they are then.

    Raises:
        NotFound: no setting has this name.
        UsageError: the file has a mistake.
        BookError: the file can't be read or written.
    """
    from .editing import change

    setting, action = _named(name)
    if setting == "keymap" and not action:
        raise UsageError(_("Keys are set one action at a time: keymap.ACTION."))
    return change(setting, action, None)


def _named(name: str) -> tuple[str, str]:
    """Return the setting of a name and, for a key, its action."""
    setting, _dot, action = name.strip().partition(".")
    setting = setting.replace("-", "_")
    if setting not in ABOUT or (action and setting != "keymap"):
        from .reading import no_setting

        raise NotFound(no_setting(name))
    return setting, action
