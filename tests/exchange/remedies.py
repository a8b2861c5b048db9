"""Whether a sentence says what to do."""

from __future__ import annotations

import re

#: What to do begins with one of these, behind a semicolon, a colon or a full stop.
DO = re.compile(
    r"(?:close|copy|cut|export|give|import|leave|let|make|mend|name|pip|put|save|see|split|take|update|write)\b", re.I
)


def has_a_remedy(said: str) -> bool:
    """Return whether a sentence goes on with what to do, or shows the command that does it."""
    clauses = re.split(r"[;:.] ", said)[1:]
    return "`aftera " in said or any(DO.match(clause) for clause in clauses)
