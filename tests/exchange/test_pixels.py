"""Pictures that unfold into too many pixels stay in the original card, by their header alone."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm import words
from afterA_crm.exchange.vcard.pixels import pixels
from afterA_crm.exchange.vcard.reading import read

from .borders import card


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\0\0\0"


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + pack("<HHBBB", width, height, 0, 0, 0) + b";"


def jpeg(width: int, height: int) -> bytes:
    app = b"\xff\xe0" + pack(">H", 16) + b"JFIF\0" + bytes(9)
    table = b"\xff\xc4" + pack(">H", 5) + b"\0\0\0"
    return b"\xff\xd8" + app + b"\xff" + table + b"\xff\xc2" + pack(">HBHHB", 11, 8, height, width, 1)


def bmp(width: int, height: int) -> bytes:
    return b"BM" + bytes(12) + pack("<Iii", 40, width, -height) + bytes(28)


def webp(width: int, height: int) -> bytes:
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + bytes(4) + b"WEBPVP8X" + pack("<I", 10) + bytes(4) + size


def webp_lossy(width: int, height: int) -> bytes:
    return b"RIFF" + bytes(4) + b"WEBPVP8 " + bytes(7) + b"\x9d\x01\x2a" + pack("<HH", width, height)


def webp_lossless(width: int, height: int) -> bytes:
    return b"RIFF" + bytes(4) + b"WEBPVP8L" + bytes(4) + b"\x2f" + pack("<I", (width - 1) | (height - 1) << 14)


Picture = Callable[[int, int], bytes]
KINDS: tuple[Picture, ...] = (png, gif, jpeg, bmp, webp, webp_lossy, webp_lossless)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_each_kind_of_picture_tells_its_size(kind: Picture) -> None:
    assert pixels(kind(640, 480)) == 640 * 480
    assert pixels(kind(16_000, 12_000)) == 16_000 * 12_000


def test_a_gif_whose_picture_is_larger_than_its_screen() -> None:
    assert pixels(gif(1, 1)[:-1] + b"," + pack("<HHHHB", 0, 0, 60_000, 50_000, 0)) == 60_000 * 50_000


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_too_many_pixels_stay_in_the_original(kind: Picture) -> None:
    small, large = (b64encode(kind(*size)).decode() for size in ((640, 480), (16_000, 12_000)))
    [found] = read(card("FN:x", f"PHOTO;ENCODING=b:{small}"))
    assert found.contact is not None and found.contact.photo is not None and not found.notices
    [found] = read(card("FN:x", f"PHOTO;ENCODING=b:{large}"))
    assert found.contact is not None and found.contact.photo is None
    assert [(each.line, "50 million pixels" in each.sentence) for each in found.notices] == [(4, True)]
    words.use("ko")
    [found] = read(card("FN:x", f"PHOTO:data:image/png;base64,{large}", version="4.0"))
    assert [each.sentence for each in found.notices] == ["사진이 5000만 화소를 넘어 원본 카드에만 남습니다."]


def test_a_second_picture_is_taken_where_the_first_is_none() -> None:
    good = b64encode(png(10, 10)).decode()
    [found] = read(card("FN:x", "PHOTO;ENCODING=b:!!!", f"PHOTO;ENCODING=b:{good}"))
    assert found.contact is not None and found.contact.photo is not None
    assert [each.line for each in found.notices] == [4]


@given(st.sampled_from([kind(70, 50) for kind in KINDS]), st.binary(max_size=40), st.integers(0, 60))
def test_no_header_raises(good: bytes, noise: bytes, at: int) -> None:
    assert pixels(good[:at] + noise + good[at + len(noise) :]) >= 0
    assert pixels(good[:at]) >= 0
