"""Korean sentences: looking."""

SENTENCES: dict[str, str] = {}
