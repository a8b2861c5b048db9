"""Korean sentences: tui."""

SENTENCES: dict[str, str] = {}
