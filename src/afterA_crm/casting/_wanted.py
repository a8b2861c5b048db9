"""Which roles are looked for, and which words mean them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from .. import needs, roles, text, vocabulary
from ._rows import Wanted

if TYPE_CHECKING:
    from ..store import Book


class Meanings:
    """The keys of what needs, offers and members' roles are called, each looked up once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._keys: dict[tuple[str | None, str], frozenset[str]] = {}

    def of(self, role: str | None, said: str) -> frozenset[str]:
        """Return the keys of every spelling of the role, else of the one in the words, else of the words themselves."""
        if (role, said) not in self._keys:
            meant = role or needs.role_in(self._book, said) or said
            keys = roles.matching_keys(self._book, meant)
            # 시나리오 작가 is asked for, kept as writer: whoever writes scenarios fits as well.
            keys |= roles.matching_keys(self._book, said) if vocabulary.is_role(said) else set()
            self._keys[role, said] = frozenset(keys)
        return self._keys[role, said]

    def thing(self, role: str | None, said: str) -> bool:
        """Tell whether the words name no role: a studio, a camera."""
        return not (role or needs.role_in(self._book, said))


def of_project(book: Book, meanings: Meanings, project_id: int, today: date) -> list[Wanted]:
    """Return what a project looks for, the oldest need first."""
    found = []
    for number, said, role, until in book.rows(
        "SELECT n.id, n.text, n.role, n.until FROM need n "
        f"WHERE n.project_id = ? AND n.kind = 'need' AND {needs.OPEN} ORDER BY n.id",
        project_id,
        today.isoformat(),
    ):
        # What was looked for is called as the user wrote it where that names a role, else by its role.
        called = said if not role or vocabulary.is_role(said) else role
        wish = said if called != said else None
        day = date.fromisoformat(until) if until else None
        found.append(Wanted(number, called, wish, day, meanings.of(role, said), meanings.thing(role, said)))
    return found


def of_words(meanings: Meanings, said: Sequence[str]) -> list[Wanted]:
    """Return the roles that were typed, each once."""
    named = dict.fromkeys(" ".join(text.nfc(one).split()) for words in said for one in words.split(","))
    return [Wanted(None, one, None, None, meanings.of(None, one), meanings.thing(None, one)) for one in named if one]
