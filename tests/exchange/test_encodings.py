"""Every encoding and breakage that telephones and mail programs make is read, and given back byte for byte."""

from __future__ import annotations

import pytest

from afterA_crm.exchange.vcard.contact import Contact, Phone
from afterA_crm.exchange.vcard.lexer import join, lex
from afterA_crm.exchange.vcard.reading import read

NAME, NOTE = "김소라", "성수에서 만남, 콘티 이야기"
TEXT = f"BEGIN:VCARD\r\nVERSION:{{}}\r\nN:김;소라;;;\r\nFN:{NAME}\r\nNOTE:{NOTE}\r\nEND:VCARD\r\n"

WHOLE_FILES = {
    "utf-8": ("utf-8", b""),
    "utf-8 with a mark": ("utf-8", b"\xef\xbb\xbf"),
    "utf-16-le with a mark": ("utf-16-le", b"\xff\xfe"),
    "utf-16-be with a mark": ("utf-16-be", b"\xfe\xff"),
    "utf-16-le": ("utf-16-le", b""),
    "utf-16-be": ("utf-16-be", b""),
    "cp949": ("cp949", b""),
    "euc-kr": ("euc-kr", b""),
}


def one(data: bytes, language: str = "ko", encoding: str | None = None) -> Contact:
    assert join(lex(data, encoding, language)) == data
    [found] = read(data, encoding, language)
    assert found.contact is not None, found.reason
    return found.contact


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
@pytest.mark.parametrize("name", WHOLE_FILES)
def test_whole_files(name: str, version: str) -> None:
    codec, mark = WHOLE_FILES[name]
    found = one(mark + TEXT.format(version).encode(codec))
    assert (found.name, found.note) == (NAME, NOTE)


@pytest.mark.parametrize("version", ["2.1", "3.0"])
def test_an_old_western_file(version: str) -> None:
    data = f"BEGIN:VCARD\r\nVERSION:{version}\r\nFN:Zoë Müller\r\nNOTE:œuvre “x” €\r\nEND:VCARD\r\n".encode("cp1252")
    assert (one(data, "en").name, one(data, "en").note) == ("Zoë Müller", "œuvre “x” €")
    assert one(data, "ko", "cp1252").name == "Zoë Müller"


def quoted(text: str, codec: str) -> str:
    return "".join(f"={byte:02X}" for byte in text.encode(codec))


@pytest.mark.parametrize(
    ("charset", "codec", "text"),
    [
        ("UTF-8", "utf-8", NAME),
        ("EUC-KR", "euc-kr", NAME),
        ("CP949", "cp949", "뙠방"),
        ("ks_c_5601-1987", "cp949", NAME),
        ("ISO-8859-1", "latin-1", "Zoë"),
        ("WINDOWS-1252", "cp1252", "“Zoë”"),
        ("SHIFT_JIS", "cp932", "予表ソ"),
        ("ISO-2022-JP", "iso2022_jp", "予表"),
        ("GB2312", "gb18030", "孙文"),
        ("UTF-16LE", "utf-16-le", NAME),
    ],
)
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_character_set_for_each_property(charset: str, codec: str, text: str, end: str) -> None:
    lines = ("BEGIN:VCARD", "VERSION:2.1", f"FN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{quoted(text, codec)}")
    assert one(end.join((*lines, "TEL:1", "END:VCARD", "")).encode()).name == text
    if not codec.startswith(("utf-16", "iso2022")):
        raw = end.encode().join(
            (b"BEGIN:VCARD", b"VERSION:2.1", f"FN;CHARSET={charset}:".encode() + text.encode(codec))
        )
        assert one(raw + end.encode() + b"TEL:1" + end.encode() + b"END:VCARD").name == text


@pytest.mark.parametrize("codec", ["utf-8", "cp949"])
@pytest.mark.parametrize("head", ["ENCODING=QUOTED-PRINTABLE", "QUOTED-PRINTABLE"])
def test_a_soft_break_inside_a_syllable(codec: str, head: str) -> None:
    code = quoted(NAME, codec)
    for cut in range(3, len(code), 3):
        data = f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET={codec};{head}:{code[:cut]}=\r\n{code[cut:]}\r\nEND:VCARD\r\n"
        assert one(data.encode()).name == NAME


@pytest.mark.parametrize("codec", ["utf-8", "cp949"])
@pytest.mark.parametrize("fold", [b"\r\n ", b"\n ", b"\n\t", b"\r "])
def test_a_fold_inside_a_character(codec: str, fold: bytes) -> None:
    code = (NAME + NOTE).encode(codec)
    for cut in range(1, len(code)):
        data = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\nNOTE:" + code[:cut] + fold + code[cut:] + b"\r\nEND:VCARD\r\n"
        assert one(data).note == NAME + NOTE


PICTURE = "/9j/4AAQSkZJRgABAQ=="
BREAKAGE = {
    "no END": "BEGIN:VCARD\nVERSION:3.0\nFN:김소라\nTEL;TYPE=CELL:010-1\n",
    "no BEGIN": "VERSION:3.0\nFN:김소라\nTEL;TYPE=CELL:010-1\nEND:VCARD\n",
    "no VERSION": "BEGIN:VCARD\nFN:김소라\nTEL;TYPE=CELL:010-1\nEND:VCARD\n",
    "BEGIN said twice": "BEGIN:VCARD\nBEGIN:VCARD\nFN:김소라\nTEL;TYPE=CELL:010-1\nEND:VCARD\nEND:VCARD\n",
    "a junk line": "BEGIN:VCARD\nVERSION:3.0\nFN:김소라\nthis is no property\nTEL;TYPE=CELL:010-1\nEND:VCARD\n",
    "ADR;HOME;PREF;:": "BEGIN:VCARD\nVERSION:2.1\nFN:김소라\nADR;HOME;PREF;:;;;;;;\nTEL;CELL:010-1\nEND:VCARD\n",
    "bare types": "BEGIN:VCARD\nVERSION:2.1\nFN:김소라\nTEL;VOICE;CELL:010-1\nEND:VCARD\n",
    "spaces around": "begin : vcard\nversion:2.1\nFN: 김소라 \nTEL ; CELL : 010-1\nend:vcard\n",
    "mixed line ends": "BEGIN:VCARD\r\nVERSION:3.0\nFN:김소라\rTEL;TYPE=CELL:010-1\r\r\nEND:VCARD",
    "NUL": "BEGIN:VCARD\nFN:김\0소라\nTEL;TYPE=CELL:010-1\nEND:VCARD\n\0\0",
    "a hanging parameter": f'BEGIN:VCARD\nFN:김소라\nTEL;TYPE=CELL:010-1\nTEL;TYPE={"," * 26}"\nEND:VCARD\n',
    "unindented base64": (
        f"BEGIN:VCARD\nVERSION:2.1\nFN:김소라\nPHOTO;ENCODING=BASE64;JPEG:{PICTURE[:8]}\n{PICTURE[8:]}\n\n"
        "TEL;CELL:010-1\nEND:VCARD\n"
    ),
    "base64 of 2.1 in 3.0": (
        f"BEGIN:VCARD\nVERSION:3.0\nFN:김소라\nPHOTO;ENCODING=BASE64;TYPE=JPEG:\n  {PICTURE}\n"
        "TEL;TYPE=CELL:010-1\nEND:VCARD\n"
    ),
}


@pytest.mark.parametrize("name", BREAKAGE)
def test_broken_cards_are_mended(name: str) -> None:
    found = one(BREAKAGE[name].encode())
    assert found.name == NAME
    assert found.phones == [Phone("010-1", ("cell",))]
    if "base64" in name:
        assert found.photo is not None and found.photo.mime == "image/jpeg" and len(found.photo.data) == 13
