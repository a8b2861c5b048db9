"""A row of the morning page."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

#: How long something that wasn't acted on goes on being said, in days.
LINGERS = 14
#: The noun of the row that each kind is about.
_OWN = {
    "appointment": "appointment",
    "promise": "followup",
    "waiting": "followup",
    "met": "appointment",
    "deck": "event",
    "birthday": "person",
    "season": "person",
    "introduction": "introduction",
    "wrap": "project",
    "anniversary": "project",
    "echo": "conversation",
}


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
    people: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """Return what calls this row whatever else stands on the page: `season:12`, `inbox`."""
        own = self.ids.get(_OWN.get(self.kind, ""))
        if own is None and self.followup_id is not None:
            return f"promise:{self.followup_id}"  # to introduce someone, and not begun
        return self.kind if own is None else f"{self.kind}:{own}"

    @property
    def ids(self) -> dict[str, int | tuple[int, ...]]:
        """Return the ids of the rows behind it, by noun; of several people all."""
        named = {
            "person": self.person_id,
            "followup": self.followup_id,
            "appointment": self.appointment_id,
            "conversation": self.conversation_id,
            "project": self.project_id,
            "introduction": self.introduction_id,
            "event": self.event_id,
        }
        ids: dict[str, int | tuple[int, ...]] = {noun: one for noun, one in named.items() if one is not None}
        return ids | {"people": self.people} if self.people else ids

    def as_json(self) -> dict[str, Any]:
        """Return the row as its documented JSON object."""
        return {
            "name": self.name,
            "kind": self.kind,
            "title": self.title,
            "reason": self.reason,
            "command": self.command,
            "day": self.day.isoformat() if self.day else None,
            "ids": self.ids,
        }


def quoted(words: str) -> str:
    """Return words as one argument that can be typed as it stands."""
    if words and all(c.isalnum() or c in "-_.:@" for c in words):
        return words
    return "'" + words.replace("'", "'\\''") + "'"
