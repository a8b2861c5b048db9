"""Every setting, declared once: its default, what it is for, and the values it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from ..words import mark


@dataclass(frozen=True)
class Settings:
    """Hold what the user decided; each field is declared once, with its help and the values it takes."""

    language: str = field(
        default="auto",
        metadata={
            "help": mark("Language of every sentence; auto follows the system."),
            "values": ("auto", "ko", "en"),
        },
    )
    default_country: str = field(
        default="KR",
        metadata={
            "help": mark("Country of phone numbers written without a country code."),
            "like": (r"[A-Z]{2}", mark("two capital letters, such as KR")),
        },
    )
    date_order: str = field(
        default="ymd",
        metadata={
            "help": mark("The order of year, month and day in a date like 6/7/25."),
            "values": ("ymd", "mdy", "dmy"),
        },
    )
    default_rhythm: str = field(
        default="",
        metadata={
            "help": mark("How often to be in touch with people who have no rhythm of their own; empty for never."),
            "cadence": True,
        },
    )
    week_start: str = field(
        default="monday",
        metadata={"help": mark("The day a week begins with."), "values": ("monday", "sunday")},
    )
    editor: str = field(
        default="",
        metadata={"help": mark("The command that opens a text to edit; empty for $VISUAL, then $EDITOR.")},
    )
    theme: str = field(
        default="afterglow",
        metadata={
            "help": mark("Colours of the screen: afterglow is dark, daylight is light."),
            "values": ("afterglow", "daylight"),
        },
    )
    keymap: Mapping[str, str] = field(
        default_factory=dict,
        metadata={"help": mark("Other keys for an action, set as keymap.ACTION; several with commas between.")},
    )
    drop: str = field(
        default="",
        metadata={"help": mark("A file or folder of notes from a phone; `aftera inbox` takes each line once.")},
    )
    backup_limit_mb: int = field(
        default=500,
        metadata={"help": mark("Room for automatic backups, in megabytes; the oldest go first."), "least": 1},
    )


FIELDS = {declared.name: declared for declared in fields(Settings)}
DEFAULTS = Settings()
