"""How a reason says several people, me among them, and what they did in a project together."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import _, language


def listed(names: Sequence[str], me: bool = False, who: bool = False) -> str:
    """Return names as one list; I come last in English and first in Korean, where a particle follows the others.

    `who` says that it is they who did something: two of them are then joined as a pair.
    """
    said = [*names]
    if me:
        said = [_("you"), *said] if language() == "ko" else [*said, _("you")]
    if len(said) < 2:
        return "".join(said)
    if who and len(said) == 2:
        return _("{one} and {other}", one=said[0], other=said[1])
    return _("{some} and {last}", some=", ".join(said[:-1]), last=said[-1])


def made_with(slug: str, stage: str, names: str) -> str:
    """Return what somebody did in a project with others."""
    if stage == "wrapped":
        return _("made #{project} with {names}", project=slug, names=names)
    return _("in #{project} with {names}", project=slug, names=names)


def made(slug: str, stage: str, names: str) -> str:
    """Return what people did in a project together."""
    if stage == "wrapped":
        return _("{names} made #{project} together", project=slug, names=names)
    if stage == "let go":
        return _("{names} were in #{project} together", project=slug, names=names)
    return _("{names} are in #{project} together", project=slug, names=names)
