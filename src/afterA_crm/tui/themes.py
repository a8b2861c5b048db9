"""The two themes: warm near-black paper and daylight paper, one amber accent.

Every text colour below stands on every ground of its theme with a contrast of 4.5 or more (WCAG 2.1, AA).
"""

from __future__ import annotations

from textual.theme import Theme

#: What text stands on: the page, the bar over it, the row under the cursor.
GROUNDS = ("background", "surface", "panel")
#: What text is drawn in. `day`, `who`, `what`, `rings` and `todo` colour what a line is understood to say.
INKS = ("foreground", "muted", "accent", "day", "who", "what", "rings", "todo", "asks")

COLOURS: dict[str, dict[str, str]] = {
    "afterglow": {
        "background": "#191512",
        "surface": "#221d18",
        "panel": "#312920",
        "foreground": "#ece4d6",
        "muted": "#a89c8a",
        "line": "#3d342a",
        "accent": "#eba94b",
        "day": "#9dc3a4",
        "who": "#eba94b",
        "what": "#94b8d6",
        "rings": "#dba5b5",
        "todo": "#c9b3e6",
        "asks": "#f2d06b",
    },
    "daylight": {
        "background": "#f8f3e9",
        "surface": "#f1eadc",
        "panel": "#e6dcc8",
        "foreground": "#2a241c",
        "muted": "#62584a",
        "line": "#d3c6ae",
        "accent": "#7f4a00",
        "day": "#2b5e3a",
        "who": "#7f4a00",
        "what": "#1f5276",
        "rings": "#8a2f52",
        "todo": "#593a8f",
        "asks": "#6b5100",
    },
}


def theme(name: str) -> Theme:
    """Return one of our two themes."""
    c = COLOURS[name]
    return Theme(
        name=name,
        primary=c["accent"],
        secondary=c["what"],
        accent=c["accent"],
        warning=c["asks"],
        error=c["rings"],
        success=c["day"],
        foreground=c["foreground"],
        background=c["background"],
        surface=c["surface"],
        panel=c["panel"],
        dark=name == "afterglow",
        variables={
            **{ink: c[ink] for ink in ("muted", "line", "day", "who", "what", "rings", "todo", "asks")},
            "block-cursor-background": c["panel"],
            "block-cursor-foreground": c["foreground"],
            "block-cursor-text-style": "none",
            "input-cursor-background": c["accent"],
            "input-cursor-foreground": c["background"],
            "input-cursor-text-style": "none",
            "input-selection-background": c["panel"],
            "input-selection-foreground": c["foreground"],
            "scrollbar": c["line"],
            "scrollbar-hover": c["muted"],
            "scrollbar-active": c["accent"],
            "scrollbar-background": c["background"],
            "scrollbar-background-hover": c["background"],
            "scrollbar-background-active": c["background"],
            "scrollbar-corner-color": c["background"],
        },
    )
