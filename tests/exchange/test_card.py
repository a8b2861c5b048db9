"""An edit changes the lines of its own value and nothing else, in every version and encoding."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm.exchange.vcard.card import Card
from afterA_crm.exchange.vcard.cards import pieces
from afterA_crm.exchange.vcard.lexer import lex
from afterA_crm.exchange.vcard.lines import Line

from . import samples

APPLE = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:김;소라;;;\r\nFN:김소라\r\n"
    "item1.EMAIL;type=INTERNET;type=pref:sora@example.com\r\nitem1.X-ABLabel:_$!<Work>!$_\r\n"
    "item2.URL:https\\://example.com\r\nitem2.X-ABLabel:Blog\r\n"
    "ADR;TYPE=HOME:;;성수이로 1\\, 2층;서울;;04780;\r\nCATEGORIES:AI\\, ML,film\r\nX-Foo:bar\r\n"
    "NOTE:길게 쓰는 메모 길게 쓰는 메모 길\r\n 게 쓰는 메모\r\nEND:VCARD\r\n"
)
OLD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B9=80;=EC=86=8C;;;\r\n"
    "TEL;CELL;PREF:010-1\r\nNOTE:plain\r\nTITLE;CHARSET=EUC-KR;ENCODING=QUOTED-PRINTABLE:=B0=A8=B5=B6\r\nEND:VCARD\r\n"
)


def card_of(data: bytes, **how: str) -> Card:
    [card] = [piece for piece in pieces(lex(data, **how)) if isinstance(piece, Card)]
    return card


def first(card: Card, name: str) -> Line:
    line = card.first(name)
    assert line is not None
    return line


def assert_only(before: bytes, after: bytes, old: Line, new: Line) -> None:
    """Everything but the line's own bytes is where it was."""
    start = before.index(old.raw)
    assert after == before[:start] + new.raw + before[start + len(old.raw) :]


def test_reading_values_parts_lists_and_labels() -> None:
    card = card_of(APPLE.encode())
    assert card.version == "3.0"
    assert card.parts(first(card, "N"))[:2] == ["김", "소라"]
    assert card.parts(first(card, "ADR"))[2] == "성수이로 1, 2층"
    assert card.values(first(card, "CATEGORIES")) == ["AI, ML", "film"]
    assert card.label(first(card, "EMAIL")) == "Work"
    assert card.text(first(card, "URL")) == "https://example.com"


def test_the_same_value_changes_nothing() -> None:
    data = APPLE.encode()
    card = card_of(data)
    for line in card.own:
        card.set_text(line, card.text(line))
        card.set_parts(line, card.parts(line))
        card.set_values(line, card.values(line))
    assert card.raw == data


def test_a_changed_component_leaves_its_neighbours_as_written() -> None:
    card = card_of(b"BEGIN:VCARD\nVERSION:3.0\nADR;type=home:;;1 Main,Apt 2;Town;;;\nEND:VCARD\n")
    card.set_parts(first(card, "ADR"), ["", "", "1 Main, Apt 2", "서울, 성동", "", "", ""])
    assert "ADR;type=home:;;1 Main,Apt 2;서울\\, 성동;;;\n" in card.raw.decode()


def test_group_parameters_and_place_are_kept() -> None:
    card = card_of(APPLE.encode())
    card.set_text(first(card, "EMAIL"), "new@example.com")
    assert card.raw == APPLE.replace("sora@example.com", "new@example.com").encode()
    card.set_text(first(card, "URL"), "https://new.example/a,b;c")
    assert "item2.URL:https://new.example/a,b;c\r\n" in card.raw.decode()


def test_adding_and_removing_lines() -> None:
    card = card_of(APPLE.encode())
    card.add("TEL", "010-1234-5678", "TYPE=CELL", card.free_group())
    text = card.raw.decode()
    assert text.endswith("item3.TEL;TYPE=CELL:010-1234-5678\r\nEND:VCARD\r\n")
    card.add("EMAIL", "b@example.com")
    assert "item1.EMAIL;type=INTERNET;type=pref:sora@example.com\r\nEMAIL:b@example.com\r\n" in card.raw.decode()
    card.remove(first(card, "URL"))
    assert "item2" not in card.raw.decode()
    assert "X-ABLabel:_$!<Work>!$_" in card.raw.decode()


def test_a_card_without_end_or_last_line_end_can_still_grow() -> None:
    card = card_of(b"BEGIN:VCARD\nFN:x")
    card.add("TEL", "1")
    assert card.raw == b"BEGIN:VCARD\nTEL:1\nFN:x"
    card.set_text(first(card, "FN"), "y")
    assert card.raw == b"BEGIN:VCARD\nTEL:1\nFN:y"


def test_version_2_1_stays_2_1() -> None:
    data = OLD.encode()
    card = card_of(data)
    assert card.version == "2.1"
    card.set_parts(first(card, "N"), ["박", "소라", "", "", ""])
    assert card.raw == data.replace(b"=EA=B9=80;=EC=86=8C", b"=EB=B0=95;=EC=86=8C=EB=9D=BC")
    card.set_text(first(card, "NOTE"), "첫 줄\n둘째; 줄")
    note = first(card, "NOTE")
    assert note.header.encoding == "q" and note.header.value("CHARSET") == "UTF-8"
    assert card.text(note) == "첫 줄\n둘째; 줄"
    card.set_text(first(card, "TITLE"), "편집감독")
    assert b"TITLE;CHARSET=EUC-KR;ENCODING=QUOTED-PRINTABLE:=C6=ED=C1=FD=B0=A8=B5=B6\r\n" in card.raw
    card.set_text(first(card, "TITLE"), "감독 🎬")
    assert card.text(first(card_of(card.raw), "TITLE")) == "감독 🎬"


def test_an_old_code_page_is_kept_where_it_holds_the_text() -> None:
    data = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:김채천\r\nNOTE:서울\r\nEND:VCARD\r\n".encode("cp949")
    card = card_of(data)
    card.set_text(first(card, "FN"), "김소라")
    assert card.raw == data.replace("김채천".encode("cp949"), "김소라".encode("cp949"))
    card.set_text(first(card, "FN"), "소라 🎬")
    again = card_of(card.raw)
    assert again.text(first(again, "FN")) == "소라 🎬"
    assert again.text(first(again, "NOTE")) == "서울"


def test_utf_16_is_kept() -> None:
    data = b"\xff\xfe" + "BEGIN:VCARD\r\nFN:김소라\r\nEND:VCARD\r\n".encode("utf-16-le")
    card = card_of(data)
    card.set_text(first(card, "FN"), "박소라 🎬")
    card.add("TEL", "1")
    text = "BEGIN:VCARD\r\nFN:박소라 🎬\r\nTEL:1\r\nEND:VCARD\r\n"
    assert card.raw == b"\xff\xfe" + text.encode("utf-16-le")


def test_a_charset_inside_utf_16_speaks_of_quoted_printable_only() -> None:
    text = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=EUC-KR:김소라\r\n"
        "NOTE;CHARSET=EUC-KR;ENCODING=QUOTED-PRINTABLE:=B0=A8=B5=B6\r\nEND:VCARD\r\n"
    )
    card = card_of(b"\xff\xfe" + text.encode("utf-16-le"))
    assert card.text(first(card, "FN")) == "김소라"
    assert card.text(first(card, "NOTE")) == "감독"
    card.set_text(first(card, "FN"), "박소라")
    card.set_text(first(card, "NOTE"), "편집")
    assert "FN;CHARSET=EUC-KR:박소라\r\n" in card.raw.decode("utf-16")
    assert "QUOTED-PRINTABLE:=C6=ED=C1=FD\r\n" in card.raw.decode("utf-16")


def test_a_header_with_a_lone_quote_takes_any_value() -> None:
    card = card_of(b'BEGIN:VCARD\nVERSION:2.1\nTEL;CELL;VOICE":1\nN;X="a:b;c":x;y;;;\nEND:VCARD\n')
    card.set_text(first(card, "TEL"), '소라 "a": b')
    card.set_parts(first(card, "N"), ["김", "소라", "", "", ""])
    again = card_of(card.raw)
    assert again.text(first(again, "TEL")) == '소라 "a": b'
    assert first(again, "TEL").header.types[0] == "cell"
    assert again.parts(first(again, "N"))[:2] == ["김", "소라"]
    assert first(again, "N").header.value("X") == "a:b;c"


def test_what_is_written_is_folded_between_characters() -> None:
    card = card_of(APPLE.encode())
    card.set_text(first(card, "NOTE"), "메모 하나, " * 60 + "👩‍🎤" * 40)
    lines = card.raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()


BASES = {
    "3.0": APPLE.encode(),
    "4.0": APPLE.replace("3.0", "4.0").encode(),
    "2.1": OLD.encode(),
    "utf-16": b"\xff\xfe" + APPLE.encode("utf-16-le"),
    "cp949": APPLE.encode("cp949"),
    "cr": APPLE.replace("\r\n", "\r").encode(),
}
texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\0\ufeff"), max_size=120)


@pytest.mark.parametrize("base", BASES)
@given(text=texts)
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_back_and_nothing_else_moves(base: str, text: str) -> None:
    data = BASES[base]
    card = card_of(data)
    old = first(card, "NOTE")
    new = card.set_text(old, text)
    assert card.text(new) == text
    assert_only(data, card.raw, old, new)
    again = card_of(card.raw)
    assert again.text(first(again, "NOTE")) == text
    assert [line.name for line in again.own] == [line.name for line in card_of(data).own]


@pytest.mark.parametrize("base", BASES)
@given(parts=st.lists(texts, min_size=5, max_size=5))
@settings(max_examples=40, deadline=None)
def test_any_components_are_read_back(base: str, parts: list[str]) -> None:
    card = card_of(BASES[base])
    old = first(card, "N")
    new = card.set_parts(old, parts)
    assert card.parts(new) == parts
    again = card_of(card.raw)
    assert again.parts(first(again, "N")) == parts
    assert_only(BASES[base], card.raw, old, new)


@pytest.mark.parametrize("path", samples.cards() or [None], ids=lambda path: path.name if path else "none")
def test_each_field_of_the_samples_edits_alone(path: Path | None) -> None:
    if path is None:
        pytest.skip("the sample cards are not here")
    data = path.read_bytes()
    for place, piece in enumerate(pieces(lex(data))):
        if not isinstance(piece, Card) or place > 12:
            continue
        for which, line in enumerate(piece.own):
            if line.header.encoding == "b" or line.name in ("VERSION", "AGENT"):
                continue
            card = list(pieces(lex(data)))[place]
            assert isinstance(card, Card)
            old = card.own[which]
            new = card.set_text(old, "새 값, 하나; 둘\nthree")
            assert card.text(new) == "새 값, 하나; 둘\nthree" or line.name in ("URL", "IMPP") or _is_uri(line)
            expected = [new.raw if each is line else each.raw for each in piece.lines]
            assert [each.raw for each in card.lines] == expected


def _is_uri(line: Line) -> bool:
    return line.name.endswith("SOCIALPROFILE") or line.header.value("VALUE").lower() in ("uri", "url")
