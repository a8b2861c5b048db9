"""Korean sentences: core."""

SENTENCES: dict[str, str] = {}
