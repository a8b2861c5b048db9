"""Look for card files that are not given back, raise, or lose an edit: see README.md beside this file."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["afterA_crm.exchange"]):
    from afterA_crm.errors import AfterAError
    from afterA_crm.exchange.facts import facts_of
    from afterA_crm.exchange.vcard.card import Card
    from afterA_crm.exchange.vcard.cards import pieces
    from afterA_crm.exchange.vcard.lexer import lex
    from afterA_crm.exchange.vcard.reading import read, read_card

ENCODINGS = (None, None, None, "utf-8", "cp949", "cp1252", "utf-16", "shift_jis")
LANGUAGES = ("ko", "en")
EDITED = "새 값, 하나; 둘\nthree \\ 🎬"


def one(data: bytes) -> None:
    """Take one input: its first byte chooses how the rest is read."""
    if not data:
        return
    how, data = data[0], data[1:]
    encoding, language = ENCODINGS[how & 7], LANGUAGES[how >> 3 & 1]
    whole = list(pieces(lex(data, encoding, language)))
    assert b"".join(piece.raw for piece in whole) == data
    for piece in whole:
        if isinstance(piece, Card):
            _read(piece, language)
    try:
        for found in read(data, encoding, language):
            assert (found.contact is None) == bool(found.reason)
    except AfterAError as error:
        assert error.sentence
    if encoding is None:
        _edit(data, language)


def _read(card: Card, language: str) -> None:
    contact = read_card(card, language).contact
    if contact is not None:
        assert facts_of(contact, "KR").name
        str(contact).encode("utf-8")


def _edit(data: bytes, language: str) -> None:
    """Give the first card's first text a new value: nothing else moves, and it is read back."""
    card = next((each for each in pieces(lex(data, None, language)) if isinstance(each, Card)), None)
    if card is None or any(line.raw != line.plain for line in card.lines):
        return
    old = next((line for line in card.own if line.name in ("FN", "NOTE", "TITLE")), None)
    if old is None or old.header.encoding == "b" or old.header.value("VALUE").lower() in ("uri", "url"):
        return
    before = [line.raw for line in card.lines]
    new = card.set_text(old, EDITED)
    assert card.text(new) == EDITED
    changed = [at for at, line in enumerate(card.lines) if line.raw != before[at]]
    assert len(changed) <= 1


def main() -> None:
    """Run until something is found or the time is over."""
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
