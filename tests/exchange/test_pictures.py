"""Pictures are kept once, and a card with one leaves as the very bytes it came in."""

from __future__ import annotations

from binascii import b2a_base64
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm import forgetting, history, merging
from afterA_crm.exchange import pictures
from afterA_crm.exchange.entries import Incoming, entries
from afterA_crm.exchange.facts import digest
from afterA_crm.exchange.sources import Source
from afterA_crm.exchange.vcard import photos
from afterA_crm.store import Book, deed

from .. import rows
from .borders import SORA, a_book, bring, card, everyone, export, planned

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
JPEG = b"\xff\xd8\xff" + bytes(reversed(range(256))) * 5


def base64(data: bytes) -> str:
    return b2a_base64(data, newline=False).decode()


def folded(text: str, first: int, every: int, fold: str) -> str:
    return fold.join([text[:first], *(text[at : at + every] for at in range(first, len(text), every))])


def with_picture(data: bytes, *more: str, said: str | None = None) -> bytes:
    return card(*SORA, f"PHOTO;ENCODING=b;TYPE=JPEG:{said or base64(data)}", "UID:s", *more)


def read_one(raw: bytes) -> Incoming:
    [entry] = entries(Source("x.vcf", data=raw), "KR", "ko")
    assert isinstance(entry, Incoming)
    return entry


def kept(book: Book) -> list[bytes]:
    return [bytes(row[0]) for row in book.rows("SELECT original FROM card ORDER BY id")]


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO;ENCODING=b;TYPE=JPEG:" + folded(base64(JPEG), 47, 74, "\r\n "),
        "PHOTO;ENCODING=b;TYPE=JPEG:" + folded(base64(JPEG), 40, 75, "\n  "),
        "PHOTO;ENCODING=BASE64;JPEG:\r\n " + folded(base64(JPEG), 76, 76, "\r\n ") + "\r\n",
        "PHOTO;ENCODING=B;TYPE=JPEG:" + base64(JPEG).rstrip("="),
        "PHOTO;VALUE=uri:data:image/jpeg;base64," + folded(base64(JPEG), 30, 74, "\r\n "),
        "item1.PHOTO;ENCODING=b;TYPE=JPEG:" + base64(JPEG),
    ],
    ids=["apple", "two blanks", "android 2.1", "no padding", "data address", "grouped"],
)
def test_a_picture_is_cut_out_and_put_back_exactly(tmp_path: Path, line: str) -> None:
    raw = card(*SORA, line, "NOTE:after")
    with a_book(tmp_path) as book:
        bring(book, raw)
        [original] = kept(book)
        assert len(original) < len(raw) - len(JPEG) and bytes(book.value("SELECT data FROM photo")) == JPEG
        assert pictures.unpack(book, 1, original) == raw
        assert export(book) == raw
        assert not planned(book, raw).writes


@given(
    data=st.binary(min_size=1, max_size=400),
    first=st.integers(1, 90),
    every=st.integers(1, 90),
    fold=st.sampled_from(["\r\n ", "\n ", "\r\n\t", "\n  "]),
    odd=st.sampled_from(["", "\r\n A", "===", " "]),
)
def test_any_folding_comes_back_or_stays_in_the_card(data: bytes, first: int, every: int, fold: str, odd: str) -> None:
    entry = read_one(card("FN:x", "PHOTO;ENCODING=b:" + folded(base64(data), first, every, fold) + odd))
    picture = pictures.of(entry)
    original = pictures.whole(entry.raw) if picture is None else picture.rest

    class One:
        def value(self, _sql: str, _person: int, made: str) -> bytes | None:
            return picture.data if picture is not None and made == picture.digest else None

    assert pictures.unpack(cast(Book, One()), 1, original) == entry.raw


def test_what_looks_like_a_cut_card_is_kept_as_it_is(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        forged = b'aftera-picture {"digest":"x","at":1}\n'
        assert pictures.unpack(book, 1, pictures.whole(forged)) == forged


@pytest.mark.parametrize(
    "head",
    [
        *(b"", b"[", b"[1]", b"7", b'"x"', b'{"digest":1}', b'{"digest":"%s"}', b'{"digest":"%s","at":"x"}'),
        b'{"digest":"%s","at":0,"lead":"","first":1,"every":0,"fold":"","tail":"","padded":true}',
        b"[" * 100_000,
    ],
    ids=range(10),
)
def test_a_mark_that_was_tampered_with_does_no_harm(tmp_path: Path, head: bytes) -> None:
    with a_book(tmp_path) as book:
        bring(book, with_picture(PNG))
        kept = b"aftera-picture " + head.replace(b"%s", digest(PNG).encode()) + b"\n" + card(*SORA)
        assert card(*SORA) in pictures.unpack(book, 1, kept)


def test_a_new_picture_takes_the_place_of_the_old_and_undo_brings_it_back(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, with_picture(PNG))
        before = rows.dump(book)
        bring(book, with_picture(JPEG))
        assert [row[0] for row in book.rows("SELECT digest FROM photo")] == [digest(JPEG)]
        assert export(book) == with_picture(JPEG)
        with deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))
        assert rows.dump(book) == before and export(book) == with_picture(PNG)


def test_a_picture_that_another_card_needs_stays(tmp_path: Path) -> None:
    other = card("FN:김소라", "EMAIL:sora@film.kr", f"PHOTO;ENCODING=b:{base64(PNG)}", "UID:other")
    with a_book(tmp_path) as book:
        bring(book, with_picture(PNG), other)
        assert len(everyone(book)) == 1 and book.value("SELECT count(*) FROM photo") == 1
        bring(book, with_picture(JPEG))
        came = [pictures.unpack(book, 1, original) for original in kept(book)]
        assert came == [with_picture(JPEG), other]
        assert not planned(book, with_picture(JPEG), other).writes


def test_merging_and_forgetting_take_pictures_along(tmp_path: Path) -> None:
    other = card("FN:이하늘", f"PHOTO;ENCODING=b:{base64(JPEG)}", "UID:other")
    with a_book(tmp_path) as book:
        bring(book, with_picture(PNG), other, card("FN:박민수"))
        with deed(book, "merge"):
            merging.merge(book, 1, 2)
        assert [pictures.unpack(book, 1, original) for original in kept(book)[:2]] == [with_picture(PNG), other]
        assert not planned(book, with_picture(PNG), other).writes
        with deed(book, "forget"):
            forgetting.forget(book, 1)
        assert len(kept(book)) == 1 and book.value("SELECT count(*) FROM photo") == 0


def test_a_picture_too_large_for_the_book_stays_in_the_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "LARGEST", 600)
    with a_book(tmp_path) as book:
        bring(book, with_picture(JPEG))
        assert book.value("SELECT count(*) FROM photo") == 0 and kept(book) == [with_picture(JPEG)]
        assert export(book) == with_picture(JPEG)


def test_a_picture_of_another_format_comes_in_once(tmp_path: Path) -> None:
    entry = f"dn: cn=x\nobjectclass: mozillaAbPersonAlpha\ncn: 김소라\nmail: sora@film.kr\njpegPhoto:: {base64(JPEG)}\n"
    with a_book(tmp_path) as book:
        bring(book, entry.encode(), file="book.ldif")
        assert bytes(book.value("SELECT data FROM photo")) == JPEG
        assert not planned(book, entry.encode(), file="book.ldif").writes


def test_a_picture_that_is_gone_leaves_the_card_without_it(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, with_picture(PNG))
        with deed(book, "by hand"):
            book.con.execute("DELETE FROM photo")
        assert b"FN:" in export(book) and base64(PNG).encode() not in export(book)
