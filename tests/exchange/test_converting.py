"""A card in another version: what the book doesn't hold is carried over, and written as that version writes it."""

from __future__ import annotations

from typing import Literal

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm.exchange.facts import facts_of
from afterA_crm.exchange.vcard.card import Card
from afterA_crm.exchange.vcard.converting import converted, is_plain
from afterA_crm.exchange.vcard.reading import Reading, read
from afterA_crm.exchange.vcard.values import escape, escape_old

from . import samples
from .borders import card
from .test_importing import PNG

Version = Literal["3.0", "4.0"]
WAYS: list[tuple[str, Version]] = [("2.1", "3.0"), ("4.0", "3.0"), ("3.0", "4.0"), ("2.1", "4.0"), ("3.0", "3.0")]


def one(data: bytes) -> Card:
    [found] = read(data)
    assert found.card is not None
    return found.card


def turned(line: str, old: str, new: Version, *more: str) -> list[str]:
    """Return the lines of a card with this line, in another version, but for those every card has."""
    told = converted(one(card("FN:Ada", "N:Ada;;;;", line, *more, version=old)), new).decode()
    lines = told.replace("\r\n ", "").split("\r\n")
    return [each for each in lines[2:-2] if each not in ("FN:Ada", "N:Ada;;;;")]


@pytest.mark.parametrize(
    ("old", "written", "new", "expected"),
    [
        ("2.1", "TEL;HOME;FAX;PREF:1-2", "3.0", "TEL;TYPE=home,fax,pref:1-2"),
        ("2.1", "X-MORE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B9=80=0D=0A=EC=9D=B4", "3.0", "X-MORE:김\\n이"),
        ("2.1", "ADR;WORK:;;1 Main, Apt 2;Seoul;;;KR", "3.0", "ADR;TYPE=work:;;1 Main\\, Apt 2;Seoul;;;KR"),
        ("2.1", f"KEY;PGP;ENCODING=BASE64:{PNG[:40]}", "3.0", f"KEY;ENCODING=b;TYPE=PGP:{PNG[:40]}"),
        ("4.0", "TEL;VALUE=uri;PREF=1;TYPE=cell:tel:+82-10-1234-5678", "3.0", "TEL;TYPE=cell,pref:+82-10-1234-5678"),
        ("4.0", "N:김;소라;;;;;", "3.0", "N:김;소라;;;"),
        ("4.0", "N:김;소라;;;;;JR", "3.0", "N:김;소라;;;;;JR"),
        ("4.0", "ADR:;;성수이로 7;서울;;04780;KR;;;;;;;;;;;", "3.0", "ADR:;;성수이로 7;서울;;04780;KR"),
        ("3.0", "ADR:;;성수이로 7;서울;;04780;KR", "4.0", "ADR:;;성수이로 7;서울;;04780;KR"),
        ("4.0", "GENDER:F;weiblich", "3.0", "X-GENDER:F;weiblich"),
        ("4.0", "LANG;PREF=1:ko", "3.0", "X-LANG;TYPE=pref:ko"),
        ("4.0", "RELATED;TYPE=friend:urn:uuid:f81d4fae", "3.0", "X-RELATED;TYPE=friend:urn:uuid:f81d4fae"),
        ("4.0", "ANNIVERSARY:20200501", "3.0", "X-ANNIVERSARY:2020-05-01"),
        ("4.0", "BDAY:--0412", "3.0", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12"),
        ("4.0", "BDAY;VALUE=text:circa 1800", "3.0", "BDAY;VALUE=text:circa 1800"),
        ("4.0", "GEO:geo:37.5,126.9", "3.0", "GEO:37.5;126.9"),
        ("4.0", "TZ:Asia/Seoul", "3.0", "TZ;VALUE=text:Asia/Seoul"),
        ("4.0", f"LOGO:data:image/png;base64,{PNG}", "3.0", f"LOGO;ENCODING=b;TYPE=PNG:{PNG}"),
        ("4.0", "KEY:https://ada.net/key.asc", "3.0", "KEY:https://ada.net/key.asc"),
        ("4.0", "IMPP;PREF=2:xmpp:ada@ada.net", "3.0", "IMPP:xmpp:ada@ada.net"),
        ("4.0", "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://a.net/@ada", "3.0",
         "X-SOCIALPROFILE;TYPE=mastodon:https://a.net/@ada"),
        ("4.0", "KIND:group", "3.0", "X-ADDRESSBOOKSERVER-KIND:group"),
        ("4.0", "MEMBER:urn:uuid:1", "3.0", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1"),
        ("3.0", "X-ADDRESSBOOKSERVER-KIND:group", "4.0", "KIND:group"),
        ("3.0", "X-GENDER:F", "4.0", "GENDER:F"),
        ("3.0", "TZ:-05:00", "4.0", "TZ;VALUE=utc-offset:-0500"),
        ("3.0", "EMAIL;TYPE=INTERNET,PREF:a@b.kr", "4.0", "EMAIL;TYPE=internet;PREF=1:a@b.kr"),
        ("3.0", "REV:2026-11-20T09:15:00Z", "4.0", "REV:20261120T091500Z"),
        ("3.0", "LABEL;TYPE=home:1 Main\\nSeoul", "4.0", "X-LABEL;TYPE=home:1 Main\\nSeoul"),
        ("3.0", f"SOUND;ENCODING=b;TYPE=ogg:{PNG}", "4.0", f"SOUND:data:audio/ogg;base64,{PNG}"),
        ("3.0", 'X-WHAT;X-A="a:b";X-C=d:e;f,g\\,h', "4.0", 'X-WHAT;X-A="a:b";X-C=d:e;f,g\\,h'),
    ],
)  # fmt: skip
def test_a_line_in_another_version(old: str, written: str, new: Version, expected: str) -> None:
    assert turned(written, old, new) == [expected]


def test_a_group_keeps_its_label() -> None:
    lines = turned("item3.TEL:1-2", "3.0", "4.0", "item3.X-ABLabel:작업실")
    assert lines == ["item3.TEL:1-2", "item3.X-ABLabel:작업실"]


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200)
names = st.from_regex(r"X-[A-Z0-9]{1,12}(-[A-Z]{1,8})?", fullmatch=True)


@settings(max_examples=150, deadline=None)
@given(way=st.sampled_from(WAYS), name=names, texts=st.lists(texts, min_size=1, max_size=4), note=texts, lined=texts)
def test_what_only_other_programs_know_survives(
    way: tuple[str, Version], name: str, texts: list[str], note: str, lined: str
) -> None:
    old, new = way
    escaped = escape_old if old == "2.1" else escape
    before = one(
        card(
            "FN:Ada",
            "N:Ada;;;;",
            f"NOTE:{escaped(note)}",
            *(f"{name};X-KIND=a:{escaped(text)}" for text in [*texts, f"{lined} {lined}"]),
            version=old,
        )
    )
    after = one(converted(before, new))
    assert after.version == new and is_plain(after)
    for kept in (name, "NOTE"):
        kept_as = next(each for each in (kept, kept.removeprefix("X-")) if after.all(each) or each != kept)
        assert [after.text(line) for line in after.all(kept_as)] == [before.text(line) for line in before.all(kept)]
        assert [line.header.value("X-KIND") for line in after.all(kept_as)] == [
            line.header.value("X-KIND") for line in before.all(kept)
        ]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), max_size=6),
    st.sampled_from(["3.0", "4.0"]),
)
def test_whatever_lines_a_card_has_it_leaves_as_one_plain_card(lines: list[str], version: Version) -> None:
    for reading in read(card("FN:Ada", *lines, version="2.1")):
        if reading.contact is None or reading.card is None:
            continue
        [again] = read(converted(reading.card, version))
        assert again.card is not None and is_plain(again.card)


def readings() -> list[Reading]:
    found = (each for path in samples.cards() for each in read(path.read_bytes()))
    return [each for each in found if each.card is not None and each.contact is not None]


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_every_public_sample_says_the_same_in_another_version(version: Version) -> None:
    found = readings()
    if not found:
        pytest.skip("no sample cards beside the checkout")
    for each in found:
        assert each.card is not None and each.contact is not None
        told = converted(each.card, version)
        [again] = read(told)
        assert again.card is not None and again.contact is not None and is_plain(again.card)
        assert facts_of(again.contact, "KR") == facts_of(each.contact, "KR")
        assert vobject.readOne(told.decode()).fn.value
