"""Korean sentences: book."""

SENTENCES: dict[str, str] = {}
