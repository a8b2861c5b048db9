"""The English article before what somebody does: a composer, an editor; none where the word is no name of a doer."""

from __future__ import annotations

#: How the words for doers end. Whatever doesn't (art, sound, 감독, Head of Design) stands as it was written.
_DOERS = (
    *("er", "or", "ist", "ian", "ant", "ent", "eur", "man", "woman", "person", "ess", "critic", "lead", "scout"),
    *("model", "intern", "chef", "host", "poet", "agent", "coach", "architect"),
)
#: Words that begin with a vowel's letter and a consonant's sound.
_SAY_YOU = ("uni", "use", "usa", "eu", "one", "ux", "ui")


def with_article(word: str) -> str:
    """Return the word with a or an before it, where it is a word for a doer."""
    low = word.casefold().strip()
    if not low.isascii() or not low.endswith(_DOERS) or low.startswith(("a ", "an ", "the ", "head ", "chief ")):
        return word
    vowel = low[0] in "aeiou" and not low.startswith(_SAY_YOU)
    return f"{'an' if vowel else 'a'} {word}"
