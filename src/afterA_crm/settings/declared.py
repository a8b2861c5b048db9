"""Every setting, declared once: its default, what it is for, and the values it takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..words import mark


class Settings(NamedTuple):
    """Hold what the user decided; what each setting is for stands below."""

    language: str = "auto"
    default_country: str = "KR"
    date_order: str = "ymd"
    default_rhythm: str = ""
    week_start: str = "monday"
    editor: str = ""
    theme: str = "afterglow"
    keymap: Mapping[str, str] = {}
    drop: str = ""
    backup_limit_mb: int = 500


#: What each setting is for: its help, and the values it takes (some, a pattern, a rhythm, a least number).
ABOUT: dict[str, dict[str, Any]] = {
    "language": {
        "help": mark("Language of every sentence; auto follows the system."),
        "values": ("auto", "ko", "en"),
    },
    "default_country": {
        "help": mark("Country of phone numbers written without a country code."),
        "like": (r"[A-Z]{2}", mark("two capital letters, such as KR")),
    },
    "date_order": {
        "help": mark("The order of year, month and day in a date like 6/7/25."),
        "values": ("ymd", "mdy", "dmy"),
    },
    "default_rhythm": {
        "help": mark("How often to be in touch with people who have no rhythm of their own; empty for never."),
        "cadence": True,
    },
    "week_start": {"help": mark("The day a week begins with."), "values": ("monday", "sunday")},
    "editor": {"help": mark("The command that opens a text to edit; empty for $VISUAL, then $EDITOR.")},
    "theme": {
        "help": mark("Colours of the screen: afterglow is dark, daylight is light."),
        "values": ("afterglow", "daylight"),
    },
    "keymap": {"help": mark("Other keys for an action, set as keymap.ACTION; several with commas between.")},
    "drop": {"help": mark("A file or folder of notes from a phone; `aftera inbox` takes each line once.")},
    "backup_limit_mb": {"help": mark("Room for automatic backups, in megabytes; the oldest go first."), "least": 1},
}
DEFAULTS = Settings()
