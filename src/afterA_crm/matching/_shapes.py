"""What is asked of matching, and what it answers."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from ..reasons import Reason


class Party(NamedTuple):
    """Whose a need or an offer is: a person's, a project's (its name is the slug), or mine."""

    kind: Literal["person", "project", "me"]
    id: int | None = None
    name: str = ""

    def means(self, other: Party) -> bool:
        """Tell whether pairs of this party are those of the other: mine are also those of projects."""
        return self == other or (self.kind == "me" and other.kind == "project")


ME = Party("me")
#: What a pair stands on, the strongest first.
KINDS = ("offer", "tie", "season", "role")
#: The kinds of reasons that say why someone fits; the others speak for the pair beside that.
FITTING = ("offer", "words", "role")


class Asked(NamedTuple):
    """What is asked: pairs of one party, of a role, of what is seen through a hat; of everything where none is said."""

    party: Party | None = None
    role: str | None = None
    hat_id: int | None = None


class Wish(NamedTuple):
    """A need or an offer that is open: whose, in which words, and the keys of its role where it says one."""

    id: int
    kind: str
    text: str
    role: str | None
    until: date | None
    of: Party
    keys: frozenset[str]
    words: frozenset[str]


class Fit(NamedTuple):
    """Who fits a need, and by what: an offer, or a role they have now."""

    who: Party
    offer: Wish | None = None
    #: The words that a need and an offer share, where no role makes them fit.
    shared: tuple[str, ...] = ()
    #: The row of the role, its name, and since when.
    role: tuple[int, str, str | None] | None = None


class Ranked(NamedTuple):
    """A pair before its words: by which kind of evidence it stands where it does, why they fit, and what sorts it."""

    kind: str
    need: Wish
    fits: tuple[Fit, ...]
    order: tuple[int, ...]

    @property
    def who(self) -> Party:
        """Whoever could answer the need."""
        return self.fits[0].who


class Pair(NamedTuple):
    """A need, who could answer it, and everything that says so, the need itself first.

    `kind` is what the pair stands on: offer, tie, season or role.
    """

    kind: str
    need: Wish
    who: Party
    reasons: tuple[Reason, ...]

    def sentence(self) -> str:
        """Return the pair in one sentence."""
        need, *fits = (" ".join(reason.text.split()) for reason in self.reasons)
        return f"{need}; {', '.join(fits)}"

    def because(self) -> str:
        """Return why the two are brought together, which may be said to either: nothing of mine is in it."""
        need, *fits = self.reasons
        told = [" ".join(reason.text.split()) for reason in (need, *fits) if reason is need or reason.kind in FITTING]
        return f"{told[0]}; {', '.join(told[1:])}"


class Matches(NamedTuple):
    """A page of pairs, and how many more there are."""

    pairs: tuple[Pair, ...]
    more: int
