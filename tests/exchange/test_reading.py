"""What a card says about someone, whichever address book wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import words
from afterA_crm.errors import AfterAError
from afterA_crm.exchange.vcard.contact import Address, Birthday, Contact, DatedNote, Email, Link, Phone, Related
from afterA_crm.exchange.vcard.reading import Limits, read

from . import samples
from .test_lexer import HOSTILE, files


def card(*lines: str, version: str = "3.0") -> bytes:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")).encode()


def contact(data: bytes, **how: str) -> Contact:
    [found] = read(data, **how)
    assert found.contact is not None, found.reason
    return found.contact


def test_an_apple_card() -> None:
    found = contact(
        card(
            "N:김;서연;;;",
            "FN:김서연",
            "X-PHONETIC-LAST-NAME:Kim",
            "X-PHONETIC-FIRST-NAME:Seoyeon",
            "NICKNAME:서연,연이",
            "ORG:필름랩;편집팀",
            "TITLE:감독",
            "ROLE:프로듀서",
            "item1.EMAIL;type=INTERNET;type=pref:seoyeon@example.com",
            "item1.X-ABLabel:_$!<Work>!$_",
            "TEL;type=CELL;type=VOICE;type=pref:010-1234-5678",
            "item2.ADR;type=HOME:;;성수이로 1\\, 2층;서울;;04780;대한민국",
            "item2.X-ABADR:kr",
            "item3.URL;type=pref:https\\://seoyeon.example",
            "item3.X-ABLabel:_$!<HomePage>!$_",
            "X-SOCIALPROFILE;type=instagram;x-user=seoyeon:http://instagram.com/seoyeon",
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-12",
            "X-ALTBDAY;CALSCALE=chinese:00780043-0815",
            "item4.X-ABDATE;type=pref:2019-06-20",
            "item4.X-ABLabel:_$!<Anniversary>!$_",
            "item5.X-ABRELATEDNAMES:민수",
            "item5.X-ABLabel:_$!<Friend>!$_",
            "CATEGORIES:AI\\, 영상,영화제",
            "NOTE:첫 줄\\n둘째 줄",
            "UID:abc",
            "REV:2020-01-01T00:00:00Z",
        )
    )
    assert found == Contact(
        name="김서연",
        family="김",
        given="서연",
        reading_family="Kim",
        reading_given="Seoyeon",
        nicknames=["서연", "연이"],
        organisation="필름랩",
        units=["편집팀"],
        titles=["감독"],
        roles=["프로듀서"],
        emails=[Email("seoyeon@example.com", (), "Work", True)],
        phones=[Phone("010-1234-5678", ("cell",), "", True)],
        addresses=[Address(street="성수이로 1, 2층", city="서울", code="04780", country="대한민국", kinds=("home",))],
        links=[
            Link("https://seoyeon.example"),
            Link("http://instagram.com/seoyeon", "instagram"),
        ],
        birthday=Birthday(None, 3, 12, lunar="chinese:00780043-0815"),
        days=[DatedNote("2019-06-20", "Anniversary")],
        related=[Related("민수", "Friend")],
        categories=["AI, 영상", "영화제"],
        note="첫 줄\n둘째 줄",
        uid="abc",
        rev="2020-01-01T00:00:00Z",
    )


def test_an_android_card_in_2_1() -> None:
    found = contact(
        card(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B9=80;=EC=84=9C=EC=97=B0;;;",
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B9=80=EC=84=9C=",
            "=EC=97=B0=20=EA=B0=90=EB=8F=85",
            "TEL;CELL;PREF:010-1234-5678",
            "TEL;WORK;FAX:02-123-4567",
            "EMAIL;INTERNET:seoyeon@example.com",
            "X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/nickname;=EC=97=B0;1;;",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--01-12;3;;;;;;;;;;;;;0",
            version="2.1",
        )
    )
    assert (found.name, found.family, found.given) == ("김서연 감독", "김", "서연")
    assert found.nicknames == ["연"]
    assert found.birthday == Birthday(None, 1, 12)
    assert [phone.kinds for phone in found.phones] == [("cell",), ("work", "fax")]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("N:김;소라;;;", "FN:소라 김"), "김소라"),
        (("N:김;소라;;;", "FN:김 소라"), "김소라"),
        (("N:김;소라;;;", "FN:김소라 감독"), "김소라 감독"),
        (("N:남궁;민수;;;",), "남궁민수"),
        (("N:Kim;Sora;;;",), "Sora Kim"),
        (("N:Kim;Sora;;;", "FN:Kim Sora"), "Kim Sora"),
        (("N:安藤;ロイド;;;", "FN:ロイド 安藤"), "安藤 ロイド"),
        (("N:Public;John;Q.;Dr.;Jr.",), "Dr. John Q. Public Jr."),
        (("N:Doe\\, Jr\\;x;Jane,Ann;;;", "FN:J"), "J"),
        (("FN:소라",), "소라"),
        (("N:;;;;", "FN:", "NICKNAME:라라"), "라라"),
        (("N:;;;;", "ORG:필름랩;"), "필름랩"),
        (("EMAIL:a@b.example",), "a@b.example"),
        (("TEL:010-1",), "010-1"),
        (("FN:\u1100\u1175\u11b7",), "김"),
        (("FN:a\x00b",), "ab"),
    ],
)
def test_the_name_shown(lines: tuple[str, ...], name: str) -> None:
    assert contact(card(*lines)).name == name


def test_several_names_are_chosen_by_language() -> None:
    data = card(
        "N;ALTID=1;LANGUAGE=en:Kim;Chul;;;",
        "N;ALTID=1;LANGUAGE=ko:김;철;;;",
        "FN;ALTID=2;LANGUAGE=en:Chul Kim",
        "FN;ALTID=2;LANGUAGE=ko:김철",
        "N;ALTID=1;PHONETIC=ipa:kim;tɕʰʌl;;;;;",
        version="4.0",
    )
    assert contact(data).name == "김철"
    assert contact(data, language="en").name == "Chul Kim"
    assert contact(data).reading_given == "tɕʰʌl"


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:1990-03-12", Birthday(1990, 3, 12)),
        ("BDAY:19900312", Birthday(1990, 3, 12)),
        ("BDAY:1990-03-12T23:10:00Z", Birthday(1990, 3, 12)),
        ("BDAY:--0412", Birthday(None, 4, 12)),
        ("BDAY:--04-12", Birthday(None, 4, 12)),
        ("BDAY:1604-02-29", Birthday(None, 2, 29)),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-04-12", Birthday(None, 4, 12)),
        ("BDAY:1996-04", Birthday(1996, 4)),
        ("BDAY:1996", Birthday(1996)),
        ("BDAY:1990. 3. 12.", Birthday(1990, 3, 12)),
        ("BDAY:1990년 3월 12일", Birthday(1990, 3, 12)),
        ("BDAY;VALUE=text:circa 1800, maybe", Birthday(text="circa 1800, maybe")),
        ("BDAY:206-12-15", Birthday(text="206-12-15")),
        ("BDAY:2023-02-29", Birthday(text="2023-02-29")),
        ("BDAY;CALSCALE=chinese:00780043-0815", Birthday(lunar="chinese:00780043-0815")),
        ("BDAY:", None),
    ],
)
def test_birthdays(line: str, birthday: Birthday | None) -> None:
    assert contact(card("FN:x", line)).birthday == birthday


def test_channels_of_4_0() -> None:
    found = contact(
        card(
            "FN:x",
            'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-555-555-5555;ext=5555',
            "TEL:sip:a@b.example",
            "EMAIL;PREF=1:mailto:a@b.example",
            "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://example.com/@foo",
            "IMPP:xmpp:alice@example.com",
            "RELATED;TYPE=met;VALUE=text:민준",
            "RELATED;TYPE=friend:urn:uuid:1",
            "ANNIVERSARY:20090808T1430-0500",
            "PHOTO:data:image/png;base64,iVBORw0KGgo=",
            version="4.0",
        )
    )
    assert found.phones == [Phone("+1-555-555-5555;ext=5555", ("home",), "", True)]
    assert found.emails == [Email("a@b.example", (), "", True)]
    assert [(link.address, link.service) for link in found.links] == [
        ("sip:a@b.example", "sip"),
        ("https://example.com/@foo", "mastodon"),
        ("xmpp:alice@example.com", "xmpp"),
    ]
    assert found.introduced_by == "민준"
    assert found.related == [Related("urn:uuid:1", "friend")]
    assert found.days == [DatedNote("2009-08-08", "Anniversary")]
    assert found.photo is not None and found.photo.mime == "image/png"


def test_raw_commas_cut_nothing() -> None:
    found = contact(card("FN:Kim, Sora", "NOTE:a, b; c", "URL:https://maps.example/@37.5,127.0,15z", version="2.1"))
    assert (found.name, found.note) == ("Kim, Sora", "a, b; c")
    assert found.links[0].address == "https://maps.example/@37.5,127.0,15z"


def test_kinds() -> None:
    assert contact(card("FN:크루", "KIND:group", "MEMBER:urn:uuid:1", version="4.0")).kind == "group"
    assert contact(card("N:;;;;", "FN:필름랩", "ORG:필름랩;", "X-ABShowAs:COMPANY")).kind == "organisation"
    assert contact(card("N:;;;;", "FN:필름랩", "ORG:필름랩;")).kind == "organisation"
    assert contact(card("N:김;소라;;;", "FN:김소라", "ORG:필름랩")).kind == "person"


def test_our_own_nouns_come_home() -> None:
    found = contact(
        card(
            "FN:소라",
            "item1.X-ABDATE:2025-11-01",
            "item1.X-ABLabel:Met at GMAFF",
            "item2.X-ABRELATEDNAMES:민준",
            "item2.X-ABLabel:Introduced by",
        )
    )
    assert found.met == DatedNote("2025-11-01", "GMAFF")
    assert found.introduced_by == "민준"
    assert not found.days and not found.related


def test_broken_cards_are_named_and_the_others_go_on() -> None:
    data = (
        b"hello\r\n"
        + card("FN:one")
        + card("X-NOTHING:1")
        + b"BEGIN:VCARD\r\nFN:two\r\nthis line has no colon\r\n"
        + card("FN:three")
        + b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    )
    found = list(read(data))
    assert [(each.line, each.contact.name if each.contact else "") for each in found] == [
        (1, ""),
        (2, "one"),
        (6, ""),
        (10, "two"),
        (13, "three"),
        (17, ""),
    ]
    assert "outside any card" in found[0].reason
    assert "nothing about anybody" in found[2].reason
    assert [(notice.line, "END" in notice.sentence) for notice in found[3].notices] == [(10, True), (12, False)]
    assert "VCALENDAR" in found[5].reason
    assert found[1].raw == card("FN:one")


def test_reasons_are_said_in_korean_too() -> None:
    words.use("ko")
    [found] = read(card("X-NOTHING:1"))
    assert found.reason == "카드에 누구에 관한 내용도 없습니다. FN 줄에 이름을 적거나 카드를 빼세요."


def test_the_line_that_hangs_others_costs_nothing() -> None:
    [found] = read(card("FN:x", "TEL;TYPE=" + "," * 26 + '"', "TEL:010-1"))
    assert found.contact is not None and found.contact.phones == [Phone("010-1")]
    assert [notice.line for notice in found.notices] == [4]


def test_marks_without_end_are_cut_into_runs_that_can_be_normalized() -> None:
    [found] = read(card("FN:x", "NOTE:a" + "\u0301\u0316" * 50_000))  # minutes, where they are sorted at once
    assert found.contact is not None
    assert found.contact.note.replace("\u034f", "").count("\u0316") == 50_000
    assert contact(card("FN:x", "NOTE:" + "e\u0301" * 2_000)).note == "é" * 2_000


MORE = {
    "values": b"CATEGORIES:" + b"a\\,b," * 50_000,
    "nicknames": b"NICKNAME:" + b"a," * 100_000,
    "components of 2.1": b"N;ENCODING=QUOTED-PRINTABLE:" + b"=41;" * 50_000,
    "escapes": b"NOTE:" + b"\\n\\," * 50_000,
    "lists in components": b"ADR:" + b"a,b;" * 50_000,
    "organisations": b"ORG:" + b"a\\;;" * 50_000,
    "continued lines": b"NOTE:" + b"a\\\nb: " * 20_000,
}


@pytest.mark.parametrize("line", [*HOSTILE.values(), *MORE.values()], ids=[*HOSTILE, *MORE])
def test_hostile_lines_give_a_contact_or_a_reason(line: bytes) -> None:
    for found in read(b"BEGIN:VCARD\nVERSION:3.0\nFN:x\n" + line + b"\nEND:VCARD\n"):
        assert (found.contact is None) == bool(found.reason)


def test_a_list_without_end_is_read_so_far_and_kept_whole() -> None:
    line = "CATEGORIES:" + ",".join(f"t{n}" for n in range(1500))
    [found] = read(card("FN:x", line))
    assert found.contact is not None and found.contact.categories == [f"t{n}" for n in range(1000)]
    assert [(each.line, "1000 values" in each.sentence) for each in found.notices] == [(4, True)]
    assert line.encode() in found.raw


def test_limits() -> None:
    data = card("FN:x", "NOTE:" + "a" * 500)
    with pytest.raises(AfterAError, match="split it"):
        list(read(data, limits=Limits(file=100)))
    with pytest.raises(AfterAError, match="more than 1 cards"):
        list(read(data * 2, limits=Limits(cards=1)))
    for limits in (Limits(card=300), Limits(line=300), Limits(lines=3)):
        [found] = read(data, limits=limits)
        assert found.contact is None and found.reason


def test_a_photo_that_is_too_large_or_no_photo_stays_in_the_original() -> None:
    assert contact(card("FN:x", "PHOTO;ENCODING=b:!!!")).photo is None
    assert contact(card("FN:x", "PHOTO:file:///etc/passwd")).photo is None
    photo = contact(card("FN:x", "PHOTO;BASE64:", "  /9j/4AAQ")).photo
    assert photo is not None and photo.mime == "image/jpeg"


@given(files, st.sampled_from(("ko", "en")))
@settings(max_examples=200, deadline=None)
def test_no_file_raises(data: bytes, language: str) -> None:
    for found in read(data, language=language):
        assert (found.contact is None) == bool(found.reason)
        if found.contact is not None:
            str(found.contact).encode("utf-8")
            assert "\0" not in found.contact.name


@given(
    st.lists(
        st.builds(
            "{}{}:{}".format,
            st.sampled_from(
                [
                    "N",
                    "FN",
                    "TEL",
                    "EMAIL",
                    "ADR",
                    "ORG",
                    "BDAY",
                    "NOTE",
                    "NICKNAME",
                    "CATEGORIES",
                    "PHOTO",
                    "URL",
                    "IMPP",
                    "X-SOCIALPROFILE",
                    "X-ABDATE",
                    "X-ALTBDAY",
                    "X-ANDROID-CUSTOM",
                    "RELATED",
                    "SOUND",
                    "KIND",
                    "X-AFTERA-MET",
                    "item1.X-ABLabel",
                    "item1.TEL",
                ]
            ),
            st.sampled_from(
                ("", ";TYPE=x", ";CELL", ";ENCODING=b", ";ENCODING=QUOTED-PRINTABLE", ";CHARSET=ISO-2022-JP", ";PREF=1")
            ),
            st.text(max_size=30).map(lambda text: text.replace("\n", "\\n").replace("\r", "")),
        ),
        max_size=12,
    ),
    st.sampled_from(("2.1", "3.0", "4.0")),
)
@settings(max_examples=200, deadline=None)
def test_no_property_raises(lines: list[str], version: str) -> None:
    data = "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", "FN:x", *lines, "END:VCARD")).encode("utf-8", "replace")
    for found in read(data):
        assert (found.contact is None) == bool(found.reason)


@pytest.mark.parametrize("path", samples.cards() or [None], ids=lambda path: path.name if path else "none")
def test_every_sample_card_gives_a_contact_or_a_reason(path: Path | None) -> None:
    if path is None:
        pytest.skip("the sample cards are not here")
    found = list(read(path.read_bytes()))
    assert found
    assert all((each.contact is None) == bool(each.reason) for each in found)


def test_a_card_kept_alone_reads_as_it_did_in_its_file() -> None:
    data = card("FN:천") + card("FN:김소라", "NOTE:서울에서") + card("FN:Sora")
    for name in ("utf-8", "cp949", "utf-16"):
        for found in read(data.decode().encode(name)):
            assert found.card is not None
            again = contact(found.raw, encoding=found.card.encoding)
            assert again == found.contact


@pytest.mark.parametrize("path", samples.cards() or [None], ids=lambda path: path.name if path else "none")
def test_sample_cards_read_alone_as_in_their_file(path: Path | None) -> None:
    if path is None:
        pytest.skip("the sample cards are not here")
    for found in read(path.read_bytes()):
        if found.card is not None:
            assert [each.contact for each in read(found.raw, found.card.encoding)] == [found.contact]
