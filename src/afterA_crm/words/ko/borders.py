"""Korean sentences: borders."""

SENTENCES: dict[str, str] = {}
