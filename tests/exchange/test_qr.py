"""Codes: what is drawn is what a reader reads, and says the same about someone as their card."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from unicodedata import normalize

import pytest
import zxingcpp
from hypothesis import example, given
from hypothesis import strategies as st

from afterA_crm.errors import AfterAError
from afterA_crm.exchange.qr import cards_in, drawing, mecard
from afterA_crm.exchange.qr.payload import Form, fitting, pieces
from afterA_crm.exchange.qr.reading import cards_of, texts_of
from afterA_crm.exchange.vcard.contact import Address, Contact, Email, Link, Phone, Photo
from afterA_crm.exchange.vcard.naming import composed
from afterA_crm.exchange.vcard.reading import read

SIGNS = ";:,\\\"'=@/&()[]{}-_.~^|#?%+*<>$!"
LETTERS = st.one_of(
    st.sampled_from(SIGNS),
    st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    st.characters(min_codepoint=0x20, max_codepoint=0x7E),
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp", "Mn", "Me")),
)


def _composed(text: str) -> str:
    return normalize("NFC", " ".join(text.split()))


WORDS = st.text(LETTERS, min_size=1, max_size=30).map(_composed).filter(bool)
NAMES = st.one_of(st.sampled_from(["김소라", "Ada Okafor", "José; Müller: a,b\\", ";", ":", "\\", "a\\;"]), WORDS)
HOSTS = st.sampled_from(["film.kr", "example.com", "한국.kr"])
EMAILS = st.tuples(st.from_regex(r"[a-z0-9!#$%&'*+/=?^_`{|}~.가-힣-]{1,20}", fullmatch=True), HOSTS).map("@".join)
PHONES = st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True)
LINKS = st.tuples(HOSTS, st.from_regex(r"[A-Za-z0-9_~!$&'()*+,;=:@%가-힣-]{0,20}", fullmatch=True)).map(
    lambda parts: f"https://{parts[0]}/{parts[1]}"
)
FORMS: tuple[Form, ...] = ("vcard", "mecard")


def seen(text: str) -> str:
    """Return what a reader finds in the code of a text, as it is drawn."""
    modules = drawing.matrix(text)
    grey = b"".join(bytes(0 if bit else 255 for bit in row for _ in "xx") * 2 for row in modules)
    shown = memoryview(grey).cast("B", (len(modules) * 2, len(modules) * 2))
    [code] = zxingcpp.read_barcodes(shown, formats=zxingcpp.BarcodeFormat.QRCode)
    return code.text


def one(cards: bytes) -> Contact:
    [found] = [each.contact for each in read(cards)]
    assert found is not None
    return found


def through_a_code(contact: Contact, form: Form) -> Contact:
    said, dropped = fitting(contact, drawing.MOST, form)
    assert said and not dropped
    return one(cards_of(seen(said)))


@pytest.mark.parametrize("form", FORMS)
@given(NAMES, st.lists(EMAILS, max_size=2, unique=True), st.lists(PHONES, max_size=2, unique=True), LINKS)
@example("김소라", ["sora@film.kr"], ["+821012345678"], "https://instagram.com/sora.kim")
def test_what_a_code_says_comes_back(
    form: Form, name: str, emails: Sequence[str], phones: Sequence[str], link: str
) -> None:
    contact = Contact(name, emails=list(map(Email, emails)), phones=list(map(Phone, phones)), links=[Link(link)])
    back = through_a_code(contact, form)
    assert back.name == name
    assert [each.address for each in back.emails] == list(emails)
    assert [each.number for each in back.phones] == list(phones)
    assert [each.address for each in back.links] == [link]


@given(WORDS, WORDS, WORDS, WORDS)
def test_organisation_title_nickname_and_address_come_back(
    organisation: str, title: str, nickname: str, street: str
) -> None:
    contact = Contact("김소라", "김", "소라", organisation=organisation, titles=[title], nicknames=[nickname])
    contact.addresses = [Address(street=street, city="서울", country="Korea")]
    back = through_a_code(contact, "vcard")
    assert (back.organisation, back.titles, back.nicknames) == (organisation, [title], [nickname])
    assert (back.family, back.given) == ("김", "소라")
    assert [(each.street, each.city, each.country) for each in back.addresses] == [(street, "서울", "Korea")]
    short = through_a_code(contact, "mecard")
    assert (short.organisation, short.note, short.nicknames) == (organisation, title, [nickname])
    assert (short.family, short.given, short.name) == ("김", "소라", "김소라")
    assert [(each.street, each.city, each.country) for each in short.addresses] == [(street, "서울", "Korea")]


@pytest.mark.parametrize("form", FORMS)
@given(WORDS, WORDS)
@example("김", "소라")
@example("O'Neil, Jr.", "Ada; B:")
def test_the_parts_of_a_name_come_back(form: Form, family: str, given: str) -> None:
    back = through_a_code(Contact(composed(family, given), family, given), form)
    assert (back.name, back.family, back.given) == (composed(family, given), family, given)


@given(st.text(max_size=60))
@example("BEGIN:VCARD\nVERSION:3.0\nFN:김소라\nEND:VCARD\n")
@example("\x1b[31m\u202e\0")
@example("가")
@example("ｱｲｳ")
def test_any_text_is_read_as_it_was_drawn(text: str) -> None:
    if text and text.isprintable():
        assert seen(text) == text
    else:
        assert len(drawing.matrix(text or "-")) >= 29


@pytest.mark.parametrize("version", range(1, 41))
def test_a_code_holds_what_the_table_says(version: int) -> None:
    size = drawing.BYTES[version - 1]
    side = 17 + 4 * version + 2 * drawing.QUIET
    assert len(drawing.matrix("a" * size)) == side
    assert drawing.room(side, (side + 1) // 2) == size
    if version < 40:
        assert len(drawing.matrix("a" * (size + 1))) == side + 4
    assert drawing.room(side - 1, side) < size and drawing.room(side, (side - 1) // 2) < size


def test_more_than_any_code_holds_is_said() -> None:
    with pytest.raises(AfterAError, match=r"2953 bytes at most; this is 2954"):
        drawing.png("a" * (drawing.MOST + 1))


def test_eighty_by_twenty_four_holds_a_hundred_and_six_bytes_above_the_prompt() -> None:
    assert drawing.room(80, 23) == 106
    assert len(drawing.half_blocks(drawing.matrix("a" * 106))) == 23
    assert drawing.room(28, 80) == drawing.room(80, 14) == drawing.room(0, 0) == 0


def test_half_blocks_are_the_modules() -> None:
    modules = drawing.matrix("김소라")
    lines = drawing.half_blocks(modules)
    back = [
        [bit for letter in line for bit in [{" ": (0, 0), "▀": (1, 0), "▄": (0, 1), "█": (1, 1)}[letter][half]]]
        for line in lines
        for half in (0, 1)
    ]
    assert back[: len(modules)] == [list(row) for row in modules]
    assert not any(itertools.chain(*back[len(modules) :]))


LIVELY = Contact(
    "김소라",
    "김",
    "소라",
    reading_given="sora",
    nicknames=["쏘라"],
    emails=[Email("sora@film.kr"), Email("s@old.kr")],
    phones=[Phone("+821012345678", ("cell",)), Phone("+8221234567", ("work", "fax"))],
    links=[Link("@sora", "kakaotalk"), Link("https://instagram.com/sora.kim")],
    addresses=[Address(street="길 1", city="서울")],
    organisation="필름랩",
    titles=["감독"],
    roles=["감독", "배우"],
    photo=Photo(b"x" * 100_000, "image/png"),
)


@pytest.mark.parametrize("form", FORMS)
@given(st.integers(0, 3000))
def test_a_code_never_says_more_than_fits_and_says_what_it_left_out(form: Form, room: int) -> None:
    said, dropped = fitting(LIVELY, room, form)
    everything = [piece.said for piece in pieces(LIVELY, form)]
    if not said:
        assert [piece.said for piece in dropped] == everything
        return
    assert len(said.encode()) <= room
    back = one(cards_of(said))
    assert back.name == "김소라" and (back.emails or back.phones)
    kept = [piece for piece in pieces(LIVELY, form) if piece not in dropped]
    assert sorted(piece.said for piece in [*kept, *dropped]) == sorted(everything)
    assert all(piece.line in said for piece in kept)
    assert dropped[-1].kind == "photo"


def test_what_is_left_out_first() -> None:
    def kinds(room: int) -> list[str]:
        return [piece.kind for piece in fitting(LIVELY, room)[1]]

    assert kinds(drawing.MOST) == ["photo"]
    assert kinds(drawing.MOST - 1) == ["photo"]
    said, dropped = fitting(LIVELY, 106)
    assert [(each.address) for each in one(cards_of(said)).emails] == ["sora@film.kr"]
    assert "address" in {piece.kind for piece in dropped} and "name" not in {piece.kind for piece in dropped}
    assert fitting(LIVELY, 70)[0] == "" and fitting(LIVELY, 70, "mecard")[0].startswith("MECARD:N:김,소라;EMAIL:")


def test_types_of_several_phones_and_messengers_come_back() -> None:
    back = one(cards_of(fitting(LIVELY, drawing.MOST)[0]))
    assert [(each.number, each.kinds) for each in back.phones] == [
        ("+821012345678", ("cell",)),
        ("+8221234567", ("work", "fax")),
    ]
    assert ("@sora", "kakaotalk") in {(each.address, each.service) for each in back.links}
    assert back.roles == ["배우"] and back.reading_given == "sora"


@pytest.mark.parametrize("form", FORMS)
def test_hostile_values_stay_values(form: Form) -> None:
    hostile = "a\r\nTEL:+1\n;N:x;:\\;;END:VCARD\x85\u2028"
    contact = Contact(hostile, emails=[Email("x@y.kr")], titles=[hostile], links=[Link(f"https://x.kr/{hostile}")])
    back = one(cards_of(fitting(contact, drawing.MOST, form)[0]))
    assert back.phones == [] and [each.address for each in back.emails] == ["x@y.kr"]
    assert len(back.links) == 1 and len(back.titles) == (1 if form == "vcard" else 0)


@pytest.mark.parametrize("draw", [drawing.png, drawing.svg])
def test_pictures_are_the_whole_card(draw: object) -> None:
    assert callable(draw)
    said = fitting(LIVELY, drawing.MOST)[0]
    data = draw(said)
    if draw is drawing.png:
        assert texts_of(data) == [said]
        assert one(cards_in(data)).name == "김소라"
    else:
        assert data.startswith(b"<?xml") and b"#fff" in data and b"<script" not in data


def test_what_a_short_card_may_say() -> None:
    found = mecard.contact_of(
        "mecard:N:Kim,Sora;SOUND:kim,sora;TEL:010-1;TEL-AV:02-1;EMAIL:a@b.c;NOTE:line\\; two;BDAY:19900412;"
        "ADR:,,Gil 1,Seoul,,04524,Korea;URL:https\\://x.kr/a?b;NICKNAME:so;ORG:Lab;X-THING:kept;;"
    )
    assert found is not None
    assert (found.name, found.family, found.given) == ("Sora Kim", "Kim", "Sora")
    assert (found.reading_family, found.reading_given) == ("kim", "sora")
    assert [each.number for each in found.phones] == ["010-1", "02-1"]
    assert found.note == "line; two\nX-THING: kept"
    assert found.birthday and (found.birthday.year, found.birthday.month, found.birthday.day) == (1990, 4, 12)
    assert found.addresses == [Address(street="Gil 1", city="Seoul", code="04524", country="Korea")]
    assert [each.address for each in found.links] == ["https://x.kr/a?b"]
    assert (found.nicknames, found.organisation) == (["so"], "Lab")


@pytest.mark.parametrize("said", ["19900231", "00000412", "1990", "19901399", "봄", "٣", "99999999", "-"])
def test_a_birthday_that_is_none_spoils_no_card(said: str) -> None:
    back = one(cards_of(f"MECARD:N:김소라;BDAY:{said};TEL:010-1;;"))
    assert (back.name, back.family, back.given) == ("김소라", "김", "소라") and len(back.phones) == 1
    if said == "00000412":
        assert back.birthday and (back.birthday.year, back.birthday.month, back.birthday.day) == (None, 4, 12)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BIZCARD:N:Sora;X:Kim;T:Director;C:Film Lab;A:Gil 1, Seoul;B:+82 2 123 4567;E:sora@film.kr;;", "Sora Kim"),
        ("MECARD:N:김소라;TEL:1", "김소라"),
        ("MECARD:TEL:010-1234-5678;;", "010-1234-5678"),
        ("\ufeff MECARD:N:Kim\\, Sora;;", "Kim, Sora"),
        ("mailto:sora@film.kr?subject=hi", "sora@film.kr"),
        ("tel:+82-10-1234-5678", "+82-10-1234-5678"),
        ("https://www.linkedin.com/in/sora-kim-1?utm_source=qr", "sora-kim-1"),
        ("https://instagram.com/sora.kim/", "sora.kim"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:김소라\nEND:VCARD", "김소라"),
        ("begin:vcard\r\nVERSION:2.1\r\nN:김;소라\r\nEND:VCARD\r\n", "김소라"),
    ],
)
def test_what_codes_hold(text: str, name: str) -> None:
    assert one(cards_of(text)).name == name


@pytest.mark.parametrize(
    "text",
    ["", " ", "hello", "https://example.com", "WIFI:S:x;;", "MECARD:", "MECARD:;;", "mailto:x", "tel:", "\x1b[31m"],
)
def test_a_code_without_a_contact_is_said_in_a_sentence(text: str) -> None:
    with pytest.raises(AfterAError, match="holds no contact"):
        cards_of(text)


def test_a_text_longer_than_any_code_is_no_contact() -> None:
    for endless in ("A:b;", "NOTE:x;", ",", "\\"):
        with pytest.raises(AfterAError, match="holds no contact"):
            cards_of("MECARD:N:x;" + endless * 20_000)


@given(st.text(max_size=200))
def test_any_short_card_is_read_or_refused(text: str) -> None:
    for start in ("MECARD:", "BIZCARD:", "MECARD:N:", "MECARD:ADR:", "MECARD:BDAY:"):
        try:
            cards = cards_of(start + text)
        except AfterAError:
            continue
        assert len(list(read(cards))) == 1
