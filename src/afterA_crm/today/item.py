"""A row of the morning page."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

#: How long something that wasn't acted on goes on being said, in days.
LINGERS = 14


class Item(NamedTuple):
    """What something is, why it is here, and the command that acts on it."""

    kind: str
    title: str
    reason: str
    command: str
    day: date | None = None
    person_id: int | None = None
    followup_id: int | None = None
    appointment_id: int | None = None
    conversation_id: int | None = None
    project_id: int | None = None
    introduction_id: int | None = None
    event_id: int | None = None

    @property
    def ids(self) -> dict[str, int]:
        """Return the ids of the rows behind it, by noun."""
        named = {
            "person": self.person_id,
            "followup": self.followup_id,
            "appointment": self.appointment_id,
            "conversation": self.conversation_id,
            "project": self.project_id,
            "introduction": self.introduction_id,
            "event": self.event_id,
        }
        return {noun: number for noun, number in named.items() if number is not None}


def quoted(words: str) -> str:
    """Return words as one argument that can be typed as it stands."""
    if words and all(c.isalnum() or c in "-_.:@" for c in words):
        return words
    return "'" + words.replace("'", "'\\''") + "'"
