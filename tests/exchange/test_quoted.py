"""Cards pasted from a mail, every line of them quoted or indented, are read as if they were not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm.exchange.vcard.cards import pieces
from afterA_crm.exchange.vcard.lexer import lex
from afterA_crm.exchange.vcard.reading import read

from .borders import a_book, bring, card, export, someone
from .test_lexer import FRAGMENTS

WHOLE = card(
    "N:김;소라;;;",
    "FN:김소라",
    "TEL;TYPE=CELL:010-1234-5678",
    "NOTE:첫 줄\\n둘째 줄은 길어서 접\r\n 혀 있다",
    "TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B0=90=\r\n=EB=8F=85",
    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/\r\n  4AAQSkZJRg==",
)
QUOTES = ("> ", ">", "> > ", ">> ", "    ", "\t", "\u00a0\u00a0", "  > ")


def quoted(data: bytes, quote: str, end: bytes = b"\r\n") -> bytes:
    return b"".join(quote.encode() + line + end for line in data.split(b"\r\n")[:-1])


@pytest.mark.parametrize("quote", QUOTES)
@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_quoted_cards_are_read_and_kept_as_they_came(quote: str, end: bytes) -> None:
    data = b"Hello,\r\n\r\n" + quoted(WHOLE, quote, end) + quoted(card("FN:Ada"), quote, end) + b"\r\nBest\r\n"
    [plain] = read(WHOLE)
    found = [each for each in read(data) if each.contact is not None]
    assert [each.contact for each in found] == [plain.contact, *(each.contact for each in read(card("FN:Ada")))]
    assert found[0].raw == quoted(WHOLE, quote, end)
    assert [each.line for each in found] == [3, 15]
    assert not found[0].notices
    assert b"".join(piece.raw for piece in pieces(lex(data))) == data


def test_a_blank_line_loses_the_space_of_its_quote() -> None:
    data = quoted(WHOLE, "> ").replace(b"> TEL", b">\r\n> TEL")
    [found] = read(data)
    assert found.contact == next(iter(read(WHOLE))).contact


def test_only_the_first_line_lost_its_indent_in_the_pasting() -> None:
    data = quoted(WHOLE, "    ").lstrip()
    [found] = read(data)
    assert found.contact == next(iter(read(WHOLE))).contact and found.raw == data


def test_an_answer_quotes_an_answer() -> None:
    data = quoted(card("FN:Ada"), "> ") + quoted(card("FN:Bo"), "> > ")
    assert [each.contact.name for each in read(data) if each.contact] == ["Ada", "Bo"]


def test_a_quoted_card_in_utf_16() -> None:
    data = b"\xff\xfe" + quoted(WHOLE, "> ").decode().encode("utf-16-le")
    [found] = read(data)
    assert found.contact == next(iter(read(WHOLE))).contact
    assert found.raw == data


def test_a_quoted_card_leaves_without_its_quotes(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, quoted(WHOLE, "> "))
        assert someone(book, "김소라").note
        out = export(book)
        assert out.startswith(WHOLE.removesuffix(b"END:VCARD\r\n")) and b">" not in out


lines = st.lists(st.sampled_from(FRAGMENTS), max_size=12).map(b"\r\n".join)


@given(st.lists(st.tuples(st.sampled_from((*QUOTES, "", ">\n")), lines), max_size=4))
def test_any_quoting_comes_back_byte_for_byte(parts: list[tuple[str, bytes]]) -> None:
    data = b"".join(quoted(b"BEGIN:VCARD\r\n" + body + b"\r\n", quote) for quote, body in parts)
    assert b"".join(piece.raw for piece in pieces(lex(data))) == data
    for found in read(data):
        assert (found.contact is None) == bool(found.reason)
