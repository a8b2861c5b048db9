"""What can go wrong: each error is data, one sentence for the user, and an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class AfterAError(Exception):
    """Say in one sentence what went wrong, where, and what to do."""

    exit_code = 1

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class UsageError(AfterAError):
    """Say that what was typed can't be understood as a command."""

    exit_code = 2


class NotFound(AfterAError):
    """Say that what was named isn't in the book."""

    exit_code = 3


class Several(AfterAError):
    """Say that a name fits several rows; `candidates` are the rows to choose from."""

    def __init__(self, sentence: str, candidates: Sequence[Any]) -> None:
        super().__init__(sentence)
        self.candidates = list(candidates)


class BookError(AfterAError):
    """Say that the book can't be opened, read or written as it is."""


class CannotUndo(AfterAError):
    """Say why a deed can't be taken back."""
