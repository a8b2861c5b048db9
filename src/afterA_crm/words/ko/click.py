"""Korean sentences: click."""

SENTENCES: dict[str, str] = {}
