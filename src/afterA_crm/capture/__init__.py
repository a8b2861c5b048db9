"""The line: one sentence in, structure out.

`understand(text, known, now)` reads `CLAUSE ; CLAUSE ; ...` as the guide to the line describes it: the first
clause is the conversation, each later one a follow-up, a need or an offer. It knows nothing of the book, asks
nothing, and never changes the text. Answers to its questions go back in as `settled`.
"""

from __future__ import annotations

from ._json import as_json, stamp
from ._line import LOOKED_AT
from ._needs import bounded
from ._particles import particles_end
from ._reading import understand
from ._strangers import everyday, like_a_name
from ._understanding import (
    KINDS,
    Appointment,
    Candidate,
    Echo,
    Event,
    Followup,
    Introduction,
    Known,
    Mention,
    Need,
    NewPerson,
    Person,
    Project,
    Question,
    RoleSaid,
    Settled,
    Span,
    Understanding,
)

__all__ = [
    "KINDS",
    "LOOKED_AT",
    "Appointment",
    "Candidate",
    "Echo",
    "Event",
    "Followup",
    "Introduction",
    "Known",
    "Mention",
    "Need",
    "NewPerson",
    "Person",
    "Project",
    "Question",
    "RoleSaid",
    "Settled",
    "Span",
    "Understanding",
    "as_json",
    "bounded",
    "everyday",
    "like_a_name",
    "particles_end",
    "stamp",
    "understand",
]
