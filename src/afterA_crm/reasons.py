"""Why a row stands in a list: in words, and with the rows of the book that say so."""

from __future__ import annotations

from typing import Any, NamedTuple


class Reason(NamedTuple):
    """One reason: its kind, its words, and the rows it stands on, by noun (several of a noun as a tuple)."""

    kind: str
    text: str
    ids: dict[str, int | tuple[int, ...]]

    def as_json(self) -> dict[str, Any]:
        """Return the reason as its documented JSON object."""
        return {"kind": self.kind, "text": self.text, "ids": self.ids}


def why(*reasons: Reason) -> list[dict[str, Any]]:
    """Return reasons as the documented JSON list that stands under `why` everywhere."""
    return [reason.as_json() for reason in reasons]
