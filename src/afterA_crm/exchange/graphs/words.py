"""The kinds of ties as they are said in pictures."""

from __future__ import annotations

from ...words import mark

KIND_WORDS = {
    "project": mark("make together"),
    "introduction": mark("made each other known"),
    "relation": mark("relation"),
    "talk": mark("talked together"),
    "event": mark("same event"),
}
