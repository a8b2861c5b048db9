"""A card without a name is somebody's all the same: the first thing it says stands for the name."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterA_crm.exchange.vcard.reading import read

from .borders import SORA, a_book, bring, card, everyone, someone


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("NOTE:성수에서 만난 조명 기사", "성수에서 만난 조명 기사"),
        ("NOTE:\\n  둘째 줄이 먼저\\n셋째", "둘째 줄이 먼저"),
        ("NOTE:" + "말 " * 200, "말 " * 19 + "말…"),
        ("NOTE:" + "가" * 200, "가" * 39 + "…"),
        ("ADR:;;성수이로 1\\, 2층;서울;;04780;", "성수이로 1, 2층 서울"),
        ("LABEL:성수이로 1\\n서울", "성수이로 1"),
        ("URL:https://sora.example", "https://sora.example"),
        ("IMPP:xmpp:sora@chat.example", "xmpp:sora@chat.example"),
        ("X-KAKAOTALK:sora", "sora"),
        ("TITLE:감독", "감독"),
        ("ROLE:배우", "배우"),
        ("BDAY:1990-03-12", "1990-03-12"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", "--04-12"),
        ("BDAY;VALUE=text:봄", "봄"),
        ("CATEGORIES:film,영화제", "film"),
        ("X-PHONETIC-FIRST-NAME:Sora", "Sora"),
        ("GEO:37.5;127.0", "37.5;127.0"),
        ("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", "?"),
        ("PHOTO:data:image/png;base64,iVBORw0KGgo=", "?"),
        ("RELATED;VALUE=text;TYPE=friend:민준", "?"),
        ("ANNIVERSARY:20090808", "?"),
    ],
)
def test_what_a_card_says_stands_for_its_name(line: str, name: str) -> None:
    [found] = read(card(line))
    assert found.contact is not None and found.contact.name == name
    assert [notice.line for notice in found.notices] == [1]


@pytest.mark.parametrize("line", ["UID:1", "PRODID:-//x//y", "REV:2020", "X-NOTHING:1", "N:;;;;", "NOTE:", "PHOTO:"])
def test_a_card_that_says_nothing_is_set_aside(line: str) -> None:
    [found] = read(card(line))
    assert found.contact is None and "nothing about anybody" in found.reason


def test_an_unnamed_card_makes_one_person_once(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        one = card("UID:7", "NOTE:조명 기사", "X-KAKAOTALK:light")
        assert bring(book, one).counts() == {"new": 1}
        assert bring(book, one).counts() == {"same": 1}
        assert someone(book, "light").note == "조명 기사"


def test_a_card_that_lost_its_name_gives_nobody_a_nickname(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "UID:7"))
        bring(book, card("UID:7", "NOTE:조명 기사"), file="other.vcf")
        [sora] = everyone(book).values()
        assert (sora.name, sora.nicknames, sora.note) == ("김소라", (), "조명 기사")
