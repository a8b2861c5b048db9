"""The closed lists of words that rows may hold: the same in tables, both doors and documents."""

from __future__ import annotations

CHANNELS = ("email", "phone", "link", "address", "messenger")
NICKNAME_KINDS = ("nickname", "reading", "former")
PARTS = ("with", "about")
WHOSE = ("mine", "theirs")
FOLLOWUP_STATES = ("open", "done", "dropped")
APPOINTMENT_STATES = ("open", "met", "dropped")
STAGES = ("idea", "gathering", "making", "wrapped", "let go")
ATTENDANCES = ("met", "guest", "declined")
INTRODUCTION_STATES = ("idea", "asked one", "asked both", "made", "met", "came of it", "declined")
NEED_KINDS = ("need", "offer")
UNITS = ("day", "week", "month", "year")
QUESTION_KINDS = ("person", "day", "role", "line")
DEED_KINDS = ("do", "undo", "redo")
CHANGE_KINDS = ("insert", "update", "delete")

#: The format of a row of cards that is none: a UID under which someone was known before a merge.
UID_ALONE = "uid"
