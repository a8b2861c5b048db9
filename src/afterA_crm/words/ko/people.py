"""Korean sentences: people."""

SENTENCES: dict[str, str] = {}
