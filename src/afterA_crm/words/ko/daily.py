"""Korean sentences: daily."""

SENTENCES: dict[str, str] = {}
