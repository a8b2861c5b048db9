"""The two sides of an introduction: how each is named, greeted and described in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .. import names, text, vocabulary
from ..errors import AfterAError
from ..words import _

if TYPE_CHECKING:
    from ..store import Book


class Side(NamedTuple):
    """One of the two, as far as the other may know."""

    id: int
    name: str
    given: str
    latin: str
    language: str


def side(book: Book, person: int) -> Side:
    """Return someone as a side of an introduction, or as whoever writes.

    Raises:
        AfterAError: they are quiet or archived.
    """
    name, reading, spoken, quiet = book.row(
        "SELECT name, reading, language, (quiet OR archived_on IS NOT NULL) AND is_me = 0 FROM person WHERE id = ?",
        person,
    ) or ("", None, None, 0)
    if quiet:
        raise AfterAError(_("{name} is quiet or archived, so no introduction names them.", name=name))
    name = clean(name)
    if spoken:
        language = "ko" if spoken.casefold().startswith("ko") else "en"
    else:
        language = "ko" if text.has_hangul(name) else "en"
    given, latin = names.given(name), name
    if text.has_hangul(name):
        others = [row[0] for row in book.rows("SELECT name FROM nickname WHERE person_id = ? ORDER BY id", person)]
        given, latin = _latin(name, [clean(other) for other in (reading, *others) if other])
    return Side(person, name, given, latin, language)


def _latin(name: str, others: list[str]) -> tuple[str, str]:
    """Return a Korean given name and whole name in Latin letters: as they write themselves, else as names are spelt."""
    own = next((other for other in others if other.isascii() and " " in other), None)
    if own:
        family = (text.romanised(names.family(name)) or ("",))[0]
        words = own.split()
        return (words[-1] if words[0].casefold() == family else words[0]), own
    spelt = next(iter(text.romanised(names.bare(name))), "")
    if not spelt:
        return name, name
    house = next(iter(text.romanised(names.family(name))), "") if names.family(name) else ""
    given = spelt.removeprefix(house).title()
    return given, f"{given} {house.title()}".strip()


def called(side: Side, language: str) -> str:
    """Return how someone is named in a message: whole, a Korean name with its letters where English is read."""
    if language == "ko" or side.latin == side.name:
        return side.name
    return f"{side.latin} ({side.name})"


def greeted(side: Side, language: str) -> str:
    """Return how someone is greeted: by the whole name in Korean, by the given one in English."""
    return side.name if language == "ko" else side.given


def work(word: str, language: str) -> str:
    """Return a role's word in that language, where the vocabulary knows it as one; any other as it is."""
    word = clean(word)
    meant = [one for one in vocabulary.canonicals(word) if vocabulary.aliases(one)]
    if len(meant) != 1 or text.has_hangul(word) == (language == "ko"):
        return word
    return vocabulary.aliases(meant[0])[0] if language == "ko" else meant[0]


def clean(said: str) -> str:
    """Return contact data as one line of a message: nothing in it acts where it is pasted."""
    return " ".join("".join(c if text.visible(c) == c or c == "\u200d" else " " for c in text.nfc(said)).split())
