"""Short words people answer with, in both languages and on either keyboard layout (ㅛ is y, ㅜ is n)."""

from __future__ import annotations

YES = frozenset({"y", "yes", "ㅛ", "네", "예", "응", "그래"})
NO = frozenset({"n", "no", "ㅜ", "아니", "아니요", "아니오"})
#: How a person names themselves where a person is asked for.
ME = frozenset({"me", "나", "저"})


def yes(answer: str) -> bool | None:
    """Return whether an answer says yes or no; None if it says neither."""
    said = answer.strip().casefold()
    return True if said in YES else False if said in NO else None
