"""Pictures of codes: what phones and badges give is read, and what isn't a code, or is a bomb, is said."""

from __future__ import annotations

import builtins
import struct
import subprocess
import sys
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from afterA_crm import words
from afterA_crm.errors import AfterAError
from afterA_crm.exchange.qr import cards_in, is_image, is_text, reading
from afterA_crm.exchange.vcard.reading import read
from tests.cli.run import process_env

from .remedies import has_a_remedy

SORA = "BEGIN:VCARD\nVERSION:3.0\nN:김;소라\nFN:김소라\nTEL:+821012345678\nEND:VCARD\n"
KINDS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")


def drawn(text: str, scale: int = 5, **how: Any) -> Image.Image:
    out = BytesIO()
    segno.make(text, micro=False).save(out, kind="png", scale=scale, **how)
    return Image.open(BytesIO(out.getvalue()))


def saved(image: Image.Image, kind: str = "PNG", **how: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def names(data: bytes) -> list[str]:
    return [each.contact.name for each in read(cards_in(data)) if each.contact is not None]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_picture_is_known_and_read(kind: str) -> None:
    data = saved(drawn(SORA).convert("RGB"), kind)
    assert is_image(data) and not is_text(data)
    assert names(data) == ["김소라"]


def test_a_photo_of_a_code_on_a_desk() -> None:
    photo = Image.new("RGB", (1600, 1200), (120, 90, 70))
    photo.paste(drawn(SORA, 6).convert("RGB").rotate(17, expand=True, fillcolor=(120, 90, 70)), (400, 300))
    assert names(saved(photo, "JPEG", quality=60)) == ["김소라"]


def test_light_on_dark_sideways_and_on_nothing() -> None:
    plain = drawn(SORA).convert("L")
    assert names(saved(plain.point(lambda value: 255 - value))) == ["김소라"]
    assert names(saved(plain.transpose(Image.Transpose.ROTATE_90))) == ["김소라"]
    nothing = Image.new("RGBA", plain.size, (0, 0, 0, 0))
    nothing.paste((0, 0, 0, 255), mask=plain.point(lambda value: 255 - value))
    assert names(saved(nothing)) == ["김소라"]


def test_several_codes_are_several_cards_and_what_is_no_card_is_passed_over() -> None:
    page = Image.new("RGB", (1400, 500), "white")
    for at, text in enumerate((SORA, "https://example.com", "MECARD:N:Okafor,Ada;TEL:+2348012345678;;")):
        page.paste(drawn(text).convert("RGB"), (40 + at * 450, 60))
    assert sorted(names(saved(page))) == ["Ada Okafor", "김소라"]


def test_what_holds_no_card_is_said() -> None:
    with pytest.raises(AfterAError, match="no QR code"):
        cards_in(saved(Image.new("L", (300, 300), 255)))
    with pytest.raises(AfterAError, match=r"holds no contact, only “https://example\.com"):
        cards_in(saved(drawn("https://example.com")))


def test_korean_codes_of_other_encodings() -> None:
    for how in ({"encoding": "utf-8", "eci": True}, {"encoding": "utf-8"}):
        out = BytesIO()
        segno.make(SORA, micro=False, **how).save(out, kind="png", scale=4)
        assert names(out.getvalue()) == ["김소라"]
    out = BytesIO()
    segno.make("MECARD:N:Müller,José;TEL:1;;", micro=False, encoding="iso-8859-1").save(out, kind="png", scale=4)
    assert names(out.getvalue()) == ["José Müller"]


def test_short_cards_in_a_text() -> None:
    text = "\ufeffMECARD:N:김,소라;TEL:010-1;;\r\n\r\n  bizcard:N:Ada;X:Okafor;;\n".encode()
    assert is_text(text) and not is_image(text)
    assert names(text) == ["김소라", "Ada Okafor"]
    assert is_text("MECARD:N:김소라;;".encode()) and not is_text(b"BEGIN:VCARD") and not is_text(b"")
    assert names("MECARD:N:김소라;;".encode("cp949")) == ["김소라"]


def _png(width: int, height: int, *chunks: tuple[bytes, bytes]) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    out = b"\x89PNG\r\n\x1a\n"
    for kind, data in ((b"IHDR", header), *chunks, (b"IEND", b"")):
        out += struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return out


def test_bombs_are_refused_before_they_unfold(recwarn: pytest.WarningsRecorder) -> None:
    squeezed = zlib.compress(bytes(1_000_000))
    for side in (7_100, 12_000, 60_000):
        with pytest.raises(AfterAError, match=r"million pixels|can't be read"):
            cards_in(_png(side, side, (b"IDAT", squeezed)))
    with pytest.raises(AfterAError):
        cards_in(_png(10, 10, (b"zTXt", b"k\0\0" + zlib.compress(bytes(80_000_000))), (b"IDAT", squeezed)))
    with pytest.raises(AfterAError, match="larger than 32 MB"):
        cards_in(b"\x89PNG\r\n\x1a\n" + bytes(reading.MOST_BYTES))
    assert not recwarn.list


def test_only_the_first_frame_is_looked_at() -> None:
    blank = Image.new("L", (300, 300), 255)
    code = drawn(SORA).convert("L")
    assert names(saved(code, "GIF", save_all=True, append_images=[blank] * 50)) == ["김소라"]
    with pytest.raises(AfterAError, match="no QR code"):
        cards_in(saved(blank, "GIF", save_all=True, append_images=[code]))


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
def test_a_broken_picture_is_one_sentence(kind: str, data: st.DataObject) -> None:
    whole = bytearray(saved(drawn("x").convert("RGB"), kind))
    stop = data.draw(st.integers(0, len(whole)))
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        whole[at] ^= 0x55
    _read_or_said(bytes(whole[:stop]))


@pytest.mark.parametrize("start", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8 "])
@given(st.binary(max_size=200))
def test_junk_that_begins_as_a_picture_is_one_sentence(start: bytes, junk: bytes) -> None:
    assert is_image(start + junk)
    _read_or_said(start + junk)


def _read_or_said(data: bytes) -> None:
    try:
        cards_in(data)
    except AfterAError as error:
        assert has_a_remedy(error.sentence) and "\n" not in error.sentence and "0x" not in error.sentence


@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_to_install_is_said(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    true_import = builtins.__import__

    def without(name: str, *args: Any, **more: Any) -> Any:
        if name == "zxingcpp":
            raise ImportError(name)
        return true_import(name, *args, **more)

    words.use(language)
    data = saved(drawn(SORA))
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(AfterAError, match=r"pip install 'afterA-crm\[qr\]'"):
        cards_in(data)


def test_texts_of_are_in_the_order_of_the_page() -> None:
    found: Sequence[str] = reading.texts_of(saved(drawn("김소라")))
    assert found == ["김소라"]


def test_the_libraries_are_loaded_only_for_a_picture() -> None:
    script = (
        "import sys; from afterA_crm.exchange import qr; "
        "qr.is_image(b'x'), qr.is_text(b'x'), qr.cards_in(b'MECARD:N:x;;'); "
        "print(sorted({'segno', 'zxingcpp', 'PIL', 'numpy'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", script], env=process_env({}), capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
