"""The screen to live in. Textual is imported when it is opened, not before."""

from __future__ import annotations


def open_tui() -> None:
    """Open the book on the screen, at Today, until the user leaves.

    Raises:
        AfterAError: the book or the settings can't be read, or the screen came to a sudden end.
    """
    from .app import AfterA

    AfterA().live()
