"""Which folders are ours on this system: AFTERA_HOME, else where the system keeps data, settings, state and caches."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def absolute(path: str) -> Path:
    """Return a path as typed, from the root; `~` is the user's own folder."""
    try:
        named = Path(path).expanduser()
    except RuntimeError:  # ~somebody who isn't here: a plain name then
        named = Path(path)
    return named if named.is_absolute() else Path.cwd() / named


def usual_folder(kind: str) -> Path:
    """Return our folder for data, config, state or cache."""
    home = os.environ.get("AFTERA_HOME", "").strip()
    if home:
        return absolute(home) / "cache" if kind == "cache" else absolute(home)
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


def is_ours(path: Path) -> bool:
    """Tell whether a path is in one of our folders."""
    return any(path.is_relative_to(usual_folder(kind)) for kind in ("data", "config", "state", "cache"))
