"""What the rows of each table are called where a person reads of them: in the history, a backup, a check-up."""

from __future__ import annotations

from . import mark, told

_LABELS = {
    "appointment": mark("appointment"),
    "appointment_person": mark("person of an appointment"),
    "attendance": mark("person at an event"),
    "card": mark("original card"),
    "channel": mark("way to reach"),
    "circle": mark("circle"),
    "circle_member": mark("member of a circle"),
    "conversation": mark("conversation"),
    "conversation_project": mark("project of a conversation"),
    "distinct": mark("pair of different people"),
    "dropped_line": mark("line taken in"),
    "echo": mark("echo"),
    "event": mark("event"),
    "followup": mark("follow-up"),
    "followup_person": mark("person of a follow-up"),
    "hat": mark("hat"),
    "introduction": mark("introduction"),
    "lineage": mark("lineage"),
    "member": mark("member of a project"),
    "mention": mark("person of a conversation"),
    "need": mark("need or offer"),
    "nickname": mark("other name"),
    "outcome": mark("outcome"),
    "person": mark("person"),
    "photo": mark("photo"),
    "project": mark("project"),
    "question": mark("open question"),
    "relation": mark("relation"),
    "rhythm": mark("rhythm"),
    "role": mark("role"),
    "role_alias": mark("own word for a role"),
    "series": mark("series of events"),
    "tag": mark("tag"),
    "tagging": mark("tag put on"),
    "wrap": mark("wrap"),
}


def label(noun: str) -> str:
    """Return what a row of this table is called; an unknown table keeps its own name."""
    return told(_LABELS[noun]) if noun in _LABELS else noun
