"""Bytes in, the same bytes out; and every way a line can go on is understood."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm.errors import UsageError
from afterA_crm.exchange.vcard.cards import Stray, pieces
from afterA_crm.exchange.vcard.lexer import join, lex
from afterA_crm.exchange.vcard.lines import Line

from . import samples

FRAGMENTS = (
    b"BEGIN:VCARD",
    b"END:VCARD",
    b"begin:vcard",
    b"VERSION:2.1",
    b"VERSION:3.0",
    b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B9=80;=EC=86=8C;;;",
    b"NOTE;ENCODING=QUOTED-PRINTABLE:a=",
    b"PHOTO;ENCODING=BASE64;JPEG:",
    b"PHOTO;ENCODING=b:/9j/4AAQ",
    b"/9j/4AAQSkZJRg==",
    b"item1.TEL;TYPE=CELL,VOICE:010-1234-5678",
    b"item1.X-ABLabel:_$!<Mobile>!$_",
    b'TEL;TYPE=,,,,,,,,,"',
    b'ADR;LABEL="a:b;c":;;d;e',
    b"FN:" + "김소라".encode(),
    b"FN:" + "김소라".encode("cp949"),
    b"AGENT:",
    b"NOTE:ends with\\",
    b"no colon here",
    b" folded",
    b"\tfolded",
    b"\r\n",
    b"\n",
    b"\r",
    b"\r\r\n",
    b"=",
    b":",
    b";",
    b'"',
    b" ",
    b"\\",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xec",
    "\u2028".encode(),
)

soups = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(b"".join)
files = st.one_of(
    st.binary(max_size=300),
    soups,
    soups.map(lambda data: b"\xff\xfe" + data.decode("utf-8", "replace").encode("utf-16-le")),
    soups.map(lambda data: b"\xfe\xff" + data.decode("utf-8", "replace").encode("utf-16-be") + b"\0"),
)


def lines_of(data: bytes, **how: str) -> list[Line]:
    lines = list(lex(data, **how))
    assert join(lines) == data
    return lines


def named(data: bytes, name: str, **how: str) -> Line:
    return next(line for line in lines_of(data, **how) if line.name == name)


@given(files, st.sampled_from(("ko", "en")), st.sampled_from((None, "cp949", "utf-8", "utf-16", "shift_jis")))
@settings(max_examples=200, deadline=None)
def test_every_input_comes_back_byte_for_byte(data: bytes, language: str, encoding: str | None) -> None:
    assert join(lex(data, encoding, language)) == data
    assert b"".join(piece.raw for piece in pieces(lex(data, encoding, language))) == data


@given(soups)
@settings(max_examples=100, deadline=None)
def test_line_numbers_rise_and_point_at_physical_lines(data: bytes) -> None:
    numbers = [line.number for line in lex(data, "utf-8")]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    ends = len(re.findall(rb"\r\r?\n|\n|\r", data))
    assert numbers == sorted(numbers)
    assert not numbers or (numbers[0] == 1 and numbers[-1] <= ends + 1)


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r", b"\r\r\n"])
def test_each_kind_of_line_end_folds_and_counts(end: bytes) -> None:
    data = end.join((b"BEGIN:VCARD", b"NOTE:one", b"  two", b"FN:x", b"END:VCARD", b""))
    lines = lines_of(data)
    assert [(line.name, line.number) for line in lines] == [("BEGIN", 1), ("NOTE", 2), ("FN", 4), ("END", 5)]
    assert lines[1].value == "one two"


def test_only_cr_and_lf_end_a_line() -> None:
    line = named("NOTE:a\u2028b\x0bc\x85d\x1ce\r\nFN:x\r\n".encode(), "NOTE")
    assert line.value == "a\u2028b\x0bc\x85d\x1ce"


def test_a_fold_inside_a_character_is_mended() -> None:
    data = "김소라".encode()
    assert named(b"FN:" + data[:4] + b"\r\n " + data[4:] + b"\r\n", "FN").value == "김소라"


def test_soft_breaks_keep_the_space_of_the_next_line_and_stop_before_a_marker() -> None:
    data = b"NOTE;ENCODING=QUOTED-PRINTABLE:for all=\r\n to come=0D=0A=\r\nTEL:no=\r\nEND:VCARD\r\n"
    assert named(data, "NOTE").value == "for all to come\r\nTEL:no"
    assert lines_of(data)[-1].name == "END"


def test_base64_goes_on_without_indent_until_a_blank_line_or_a_property() -> None:
    data = b"PHOTO;ENCODING=BASE64;JPEG:\r\n/9j/4AAQ\r\nSkZJRg==\r\n\r\nTEL:1\r\n"
    lines = lines_of(data)
    assert lines[0].body == b"/9j/4AAQSkZJRg=="
    assert [line.name for line in lines] == ["PHOTO", "", "TEL"]


def test_a_backslash_at_the_end_continues_only_before_what_is_no_property() -> None:
    assert named(b"ADR:;;a\\\r\n99\\\r\nb;c\r\nTEL:1\r\n", "ADR").value == ";;a\\n99\\nb;c"
    assert [line.name for line in lines_of(b"NOTE:a\\\r\nTEL:1\r\n")] == ["NOTE", "TEL"]


@pytest.mark.parametrize(
    ("name", "bom"), [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("utf-16-le", b""), ("utf-16-be", b"")]
)
def test_utf_16_with_and_without_a_mark(name: str, bom: bytes) -> None:
    data = bom + "BEGIN:VCARD\r\nFN:김소라 🎬\r\nEND:VCARD\r\n".encode(name)
    assert named(data, "FN").value == "김소라 🎬"
    assert named(data + b"\0", "FN").value == "김소라 🎬"


@pytest.mark.parametrize(
    ("data", "language", "text"),
    [
        ("FN:김채천\r\n".encode("cp949"), "ko", "김채천"),
        ("FN:채\r\n".encode("cp949") + "NOTE:서울에서".encode("cp949"), "ko", "채"),
        ("FN:뙠방\r\n".encode("cp949"), "ko", "뙠방"),
        ("FN:Grüße\r\n".encode("cp1252"), "en", "Grüße"),
        ("FN:Café\r\n".encode("cp1252"), "ko", "Café"),
        (b"\xef\xbb\xbf" + "FN:소라\r\n".encode(), "ko", "소라"),
        (b"FN;CHARSET=SHIFT_JIS:" + "予表".encode("cp932") + b"\r\nTEL:1\r\n", "ko", "予表"),
        (b"FN;CHARSET=EUC-KR;ENCODING=QUOTED-PRINTABLE:=B1=E8=BC=D2=B6=F3\r\n", "en", "김소라"),
        ("FN;CHARSET=nonsense:소라\r\n".encode(), "ko", "소라"),
        (b"FN;CHARSET=UTF-8:" + "소라소라".encode() + b"\xec\r\n", "ko", "소라소라\ufffd"),
        ("NOTE:소라와 서울에서\r\nFN:민수와 함께 ".encode() + b"\xec\r\n", "ko", "민수와 함께 \ufffd"),
    ],
)
def test_encodings_are_found(data: bytes, language: str, text: str) -> None:
    assert named(data, "FN", language=language).value == text


def test_an_encoding_can_be_named_and_an_unknown_one_is_refused() -> None:
    assert named("FN:予定".encode("cp932"), "FN", encoding="Shift_JIS").value == "予定"
    with pytest.raises(UsageError, match="nonsense"):
        list(lex(b"FN:x", "nonsense"))


def test_python_codecs_that_are_no_character_sets_stay_closed() -> None:
    for name in ("punycode", "idna", "unicode_escape", "rot13", "hex", "zip"):
        assert named(f"FN;CHARSET={name}:a-b\\x41\r\n".encode(), "FN").value == "a-b\\x41"


def test_parameters_bare_quoted_listed_and_grouped() -> None:
    line = named(b'item1.TEL; TYPE=Home,"cell,work";PREF;X-A="b;c:d":1\r\n', "TEL")
    assert line.group == "ITEM1"
    assert line.header.types == ("home", "cell", "work", "pref")
    assert line.header.value("X-A") == "b;c:d"
    assert line.value == "1"


def test_a_quote_never_closed_leaves_the_value_readable() -> None:
    assert named(b'TEL;TYPE=,,,":010-1\r\n', "TEL").value == "010-1"


def test_cards_on_one_line_are_told_apart() -> None:
    glued = list(pieces(lex(b"BEGIN:VCARD\r\nFN:a\r\nEND:VCARDBEGIN:VCARD\r\nFN:b\r\nEND:VCARD")))
    assert [piece.lines[1].value for piece in glued] == ["a", "b"]
    soup = b"BEGIN:VCARD VERSION:3.0 N:Kim;Sora;;; FN:Sora Kim TEL;TYPE=CELL:010-1 END:VCARD " * 2
    found = list(pieces(lex(soup)))
    assert len(found) == 2
    assert [line.name for line in found[1].lines] == ["BEGIN", "VERSION", "N", "FN", "TEL", "END"]
    assert found[0].lines[3].value == "Sora Kim"


def test_cards_without_end_without_begin_and_inside_each_other() -> None:
    lost_end = list(pieces(lex(b"BEGIN:VCARD\nFN:a\n\nBEGIN:VCARD\nFN:b\nEND:VCARD\n")))
    assert [type(piece).__name__ for piece in lost_end] == ["Card", "Stray", "Card"]
    lost_begin = list(pieces(lex(b"FN:a\nEND:VCARD\nBEGIN:VCARD\nFN:b\nEND:VCARD\n")))
    assert len(lost_begin) == 2 and not isinstance(lost_begin[0], Stray)
    [agent] = pieces(lex(b"BEGIN:VCARD\nFN:a\nAGENT:\nBEGIN:VCARD\nFN:b\nEND:VCARD\nTEL:1\nEND:VCARD\n"))
    assert not isinstance(agent, Stray)
    assert [line.name for line in agent.own] == ["FN", "AGENT", "TEL"]
    many = list(pieces(lex(b"BEGIN:VCARD\nFN:lost\n" + b"BEGIN:VCARD\nFN:x\nEND:VCARD\n" * 50)))
    assert len(many) == 51


HOSTILE = {
    "the line that hangs a regular expression": b"TEL;TYPE=" + b"," * 26 + b'"',
    "longer": b"TEL;TYPE=" + b"," * 100_000 + b'"',
    "with a value": b"TEL;TYPE=" + b"," * 100_000 + b'":1',
    "quotes": b"TEL;X=" + b'""' * 100_000 + b":1",
    "quoted colons": b"TEL;X=" + b'":"' * 100_000 + b":1",
    "semicolons": b"TEL" + b";" * 100_000 + b":1",
    "folds": b"NOTE:" + b"a\n " * 100_000,
    "carriage returns": b"\r" * 50_000 + b"x",
    "backslashes": b"NOTE:" + b"\\" * 100_000,
    "backslashes at line ends": b"NOTE:" + b"a\\\n" * 50_000,
    "soft breaks": b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"a=\n" * 50_000,
    "base64 lines": b"PHOTO;ENCODING=BASE64:\n" + b"AAAA\n" * 50_000,
    "nearly base64": b"PHOTO;ENCODING=BASE64:\n" + b"A" * 100_000 + b"!",
    "begins": b"BEGIN:VCARD\n" * 20_000,
    "begins on one line": b"BEGIN:VCARD" * 20_000,
    "ends": b"END:VCARD\n" * 20_000,
    "deep": b"BEGIN:VCARD\n" * 10_000 + b"END:VCARD\n" * 10_000,
    "components": b"N:" + b";" * 100_000,
    "groups": b"a." * 100_000 + b":1",
    "spaces": b"BEGIN:VCARD" + b" " * 100_000 + b"x",
}


@pytest.mark.parametrize("line", HOSTILE.values(), ids=HOSTILE)
def test_hostile_lines_end(line: bytes) -> None:
    data = b"BEGIN:VCARD\nVERSION:3.0\nFN:x\n" + line + b"\nEND:VCARD\n"
    assert b"".join(piece.raw for piece in pieces(lex(data))) == data


@pytest.mark.parametrize("path", samples.cards() or [None], ids=lambda path: path.name if path else "none")
def test_sample_files_come_back_byte_for_byte(path: Path | None) -> None:
    if path is None:
        pytest.skip("the sample cards are not here")
    data = path.read_bytes()
    found = list(pieces(lex(data)))
    assert join(line for piece in found for line in piece.lines) == data
