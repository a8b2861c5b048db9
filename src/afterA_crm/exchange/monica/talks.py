"""What an export says was talked about: calls, activities, messages and the journal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...words import _
from ..formats import Talk, Unread
from ..tables.cells import day_of
from .export import Export, child, collection, items, named, said

#: How an entry of each kind is had: the book's word for it.
_HOW = {"call": "call", "conversation": "message", "activity": "", "journal": "journal"}
#: What marks a message of one's own, as in pasted chats.
_MINE = "→ "


def talks(export: Export) -> Iterator[Talk | Unread]:
    """Yield every conversation with its people; one without a day or a word is said instead."""
    there: dict[str, list[str]] = {}
    told: set[str] = set()
    for contact in export.contacts:
        name = export.names.get(named(contact, "uuid"), "")
        for call in collection(contact, "call"):
            properties = child(call, "properties")
            text = " ".join(filter(None, (named(properties, "content") or _called(properties), _felt(properties))))
            yield _talk(export, call, "call", named(properties, "called_at"), text, (name,))
        for conversation in collection(contact, "conversation"):
            day = named(conversation, "properties", "happened_at")
            yield _talk(export, conversation, "conversation", day, _messages(conversation), (name,))
        for activity in collection(contact, "activity"):
            # An export names an activity by its uuid; some older ones wrote it out.
            uuid = activity if isinstance(activity, str) else named(activity, "uuid")
            there.setdefault(uuid, []).append(name)
            if isinstance(activity, dict) and isinstance(child(activity, "properties"), dict):
                told.add(uuid)
                yield _activity(export, activity, [name])
    for activity in collection(export.account, "activity"):
        uuid = named(activity, "uuid")
        if uuid not in told:
            yield _activity(export, activity, there.get(uuid, []))
    for entry in items(child(export.account, "properties", "journal_entries")):
        properties = child(entry, "properties")
        text = "\n".join(filter(None, (named(properties, "title"), named(properties, "post"))))
        yield _talk(export, entry, "journal", named(properties, "date") or named(entry, "date"), text, ())


def _activity(export: Export, activity: Any, names: list[str]) -> Talk | Unread:
    properties = child(activity, "properties")
    text = "\n".join(filter(None, (named(properties, "summary"), named(properties, "description"))))
    text = text or export.type_of(named(properties, "type")).get("name", "")
    return _talk(export, activity, "activity", named(properties, "happened_at"), text, tuple(dict.fromkeys(names)))


def _talk(export: Export, entry: Any, kind: str, when: str, text: str, names: tuple[str, ...]) -> Talk | Unread:
    day, people = day_of(when), tuple(filter(None, names))
    if day is not None and (text or people):
        return Talk(export.line(entry), day, text, people, _HOW[kind])
    what = ", ".join(filter(None, (*people, when, " ".join(text.split())[:60])))
    if day is None:
        return Unread(
            export.line(entry),
            _(
                "A conversation has no day that can be read ({what}); write one there, such as "
                "2026-11-20, or leave it out.",
                what=what or "?",
            ),
        )
    return Unread(
        export.line(entry),
        _("A conversation of {day} says neither with whom nor what about; write it there, or leave it out.", day=day),
    )


def _called(properties: Any) -> str:
    return "←" if child(properties, "contact_called") is True else "→"


def _felt(properties: Any) -> str:
    """Return the emotions of a call in brackets."""
    felt = [said(each) or named(each, "name") for each in items(child(properties, "emotions"))]
    return f"({', '.join(filter(None, felt))})" if any(felt) else ""


def _messages(conversation: Any) -> str:
    """Return the messages as lines, one's own behind an arrow."""
    lines = []
    for message in items(child(conversation, "properties", "messages")):
        words = child(message, "properties") if isinstance(child(message, "properties"), dict) else message
        mine = child(words, "written_by_me") in (True, 1, "1")
        if content := named(words, "content"):
            lines.append((_MINE if mine else "") + content)
    return "\n".join(lines)
