"""One line about a person: pieces recognised by shape, and nothing of it lost."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm.birthdays import Birthday, written
from afterA_crm.birthdays import parse as birthday
from afterA_crm.person_line import PersonLine, RoleSaid, join, parse


def said(line: str) -> dict[str, Any]:
    """Return what a line says, without what it leaves empty."""
    found = parse(line)
    return {name: value for name, value in vars(found).items() if value and name not in {"text", "spans"}}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("이소라", {"name": "이소라"}),
        ("@이소라", {"name": "이소라"}),
        ("Kim Seo-yeon", {"name": "Kim Seo-yeon"}),
        ("김소라(감독)", {"name": "김소라", "roles": (RoleSaid("감독"),)}),
        ("김소라 감독님", {"name": "김소라", "roles": (RoleSaid("감독"),)}),
        ("김소라 감독 작가", {"name": "김소라", "roles": (RoleSaid("감독"), RoleSaid("작가"))}),
        ("김소라(감독, 필름랩)", {"name": "김소라", "roles": (RoleSaid("감독"),), "organisation": "필름랩"}),
        ("김소라(Sora, 감독)", {"name": "김소라", "roles": (RoleSaid("감독"),), "nicknames": ("Sora",)}),
        ("Sora Lee music producer", {"name": "Sora Lee", "roles": (RoleSaid("music producer"),)}),
        ("Peter Singer", {"name": "Peter Singer"}),
        ("Peter Singer director", {"name": "Peter Singer", "roles": (RoleSaid("director"),)}),
        (
            "김소라 감독 010-1234-5678 sora@film.kr",
            {
                "name": "김소라",
                "roles": (RoleSaid("감독"),),
                "phones": ("010-1234-5678",),
                "emails": ("sora@film.kr",),
            },
        ),
        (
            "이소라, 감독, 010 1234 5678, https://a.b/c?x=1",
            {
                "name": "이소라",
                "roles": (RoleSaid("감독"),),
                "phones": ("010 1234 5678",),
                "links": ("https://a.b/c?x=1",),
            },
        ),
        ("소라 +82 10-1234-5678", {"name": "소라", "phones": ("+82 10-1234-5678",)}),
        ("소라 (02) 123-4567", {"name": "소라", "phones": ("(02) 123-4567",)}),
        ("소라 @sora.film instagram.com/sora", {"name": "소라", "links": ("@sora.film", "instagram.com/sora")}),
        ("소라 역할:배우@나무 role:감독", {"name": "소라", "roles": (RoleSaid("배우", "나무"), RoleSaid("감독"))}),
        (
            '소라 역할:"AI 개발자" 소속:필름랩',
            {"name": "소라", "roles": (RoleSaid("AI 개발자"),), "organisation": "필름랩"},
        ),
        ("소라 #2025 #ai-film 행사:gmaff", {"name": "소라", "tags": ("2025", "ai-film"), "event": "gmaff"}),
        ("소라 생일:음력 8월 15일 감독", {"name": "소라", "birthday": Birthday(None, 8, 15, True), "note": "감독"}),
        ("Will birthday: Apr 12 1990", {"name": "Will", "birthday": Birthday(1990, 4, 12)}),
        ("소라 생일:13/45 x", {"name": "소라", "note": "생일:13/45 x"}),
        ("소라 via @민준", {"name": "소라", "via": "민준"}),
        ('소라 via "박 민준"', {"name": "소라", "via": "박 민준"}),
        ("소라 별명:쏘 nick:SR", {"name": "소라", "nicknames": ("쏘", "SR")}),
        ('소라 메모:"조용한 분" 커피', {"name": "소라", "note": "조용한 분 커피"}),
        ("소라 메모:전주에서 만남, 또 보자", {"name": "소라", "note": "전주에서 만남, 또 보자"}),
        ("소라 카톡:sora2", {"name": "소라", "messengers": (("카톡", "sora2"),)}),
        ("소라 a@b.kr 2026-11-20에 만남", {"name": "소라", "emails": ("a@b.kr",), "note": "2026-11-20에 만남"}),
        ("sora@film.kr", {"name": "sora", "emails": ("sora@film.kr",)}),
        ("010-1234-5678", {"name": "010-1234-5678", "phones": ("010-1234-5678",)}),
        ("이름:소라 010-1234-5678", {"name": "소라", "phones": ("010-1234-5678",)}),
        ("소라\n둘째 줄\n셋째 줄", {"name": "소라", "note": "둘째 줄\n셋째 줄"}),
        ("", {}),
    ],
)
def test_pieces_are_recognised_by_shape(line: str, wanted: dict[str, Any]) -> None:
    assert said(line) == wanted


def test_arguments_that_the_shell_unquoted_get_their_quotes_back() -> None:
    line = join(["Kim Sora", "note:hello there", "role:music producer", "org:x"])
    found = parse(line)
    assert (found.name, found.note, found.roles, found.organisation) == (
        "Kim Sora",
        "hello there",
        (RoleSaid("music producer"),),
        "x",
    )
    assert join(["소라 감독 a@b.kr"]) == "소라 감독 a@b.kr"


def test_a_decomposed_line_is_composed_first() -> None:
    found = parse(unicodedata.normalize("NFD", "김소라 감독 소속:필름랩"))
    assert (found.name, found.organisation, found.text) == ("김소라", "필름랩", "김소라 감독 소속:필름랩")


NAMES = st.sampled_from(["이소라", "남궁민", "김 소라", "Grace Lee", "José", "소라🎬"])
PIECES = st.lists(
    st.sampled_from(
        [
            ("emails", "sora@film.kr", "sora@film.kr"),
            ("phones", "010-1234-5678", "010-1234-5678"),
            ("links", "https://instagram.com/sora", "https://instagram.com/sora"),
            ("tags", "#2025", "2025"),
            ("nicknames", "별명:쏘", "쏘"),
            ("organisation", 'org:"Film Lab"', "Film Lab"),
            ("event", "행사:gmaff", "gmaff"),
            ("via", "via @민준", "민준"),
            ("birthday", "생일:04-12", Birthday(None, 4, 12)),
            ("note", 'note:"likes tea"', "likes tea"),
        ]
    ),
    unique=True,
)


@settings(max_examples=150)
@given(NAMES, PIECES, st.sampled_from([" ", ", ", "  "]))
def test_pieces_are_understood_in_any_order(name: str, pieces: list[tuple[str, str, Any]], gap: str) -> None:
    found = parse(gap.join([name, *(written_ for _field, written_, _value in pieces)]))
    assert found.name == name
    for field, _written, value in pieces:
        held = getattr(found, field)
        assert value in held if isinstance(held, tuple) and field != "birthday" else held == value


def everything(found: PersonLine) -> str:
    """Return all the words that a line was taken apart into."""
    parts = [found.name, found.note, found.organisation or "", found.event or "", found.via or "", found.reading or ""]
    parts += [*found.emails, *found.phones, *found.links, *found.addresses, *found.tags, *found.nicknames]
    parts += [word for pair in found.messengers for word in pair]
    parts += [f"{role.name} {role.organisation or ''}" for role in found.roles]
    return re.sub(r"\W", "", "".join(parts)).casefold()


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=120))
def test_no_text_stops_the_parser_and_spans_stay_inside(line: str) -> None:
    found = parse(line)
    assert found.text == unicodedata.normalize("NFC", line)
    end = 0
    for span in found.spans:
        assert end <= span.start < span.end <= len(found.text)
        end = span.end


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            [
                "소라",
                "감독",
                "봄",
                "커피",
                "Tea",
                "12",
                "(전주)",
                "note:x",
                "#t",
                "a@b.kr",
                "010-1234-5678",
                "via",
                "음",
            ]
        ),
        max_size=8,
    )
)
def test_every_word_is_kept_somewhere(words: list[str]) -> None:
    found = parse(" ".join(["이소라", *words]))
    kept = everything(found)
    for word in words:
        bare = re.sub(r"\W", "", word.removeprefix("note:")).casefold()
        assert word == "via" or bare in kept, (word, found)


def test_a_huge_line_is_read_in_no_time_and_kept() -> None:
    found = parse("소라 " + "가나다 " * 300_000)
    assert found.name.startswith("소라")
    assert len(found.name) + len(found.note) > 1_000_000


@pytest.mark.parametrize(
    ("text", "order", "wanted"),
    [
        ("1990-04-12", "ymd", Birthday(1990, 4, 12)),
        ("1990.4.12.", "ymd", Birthday(1990, 4, 12)),
        ("19900412", "ymd", Birthday(1990, 4, 12)),
        ("4/12", "ymd", Birthday(None, 4, 12)),
        ("4/12", "dmy", Birthday(None, 12, 4)),
        ("13/4", "mdy", Birthday(None, 4, 13)),
        ("--0412", "ymd", Birthday(None, 4, 12)),
        ("1990", "ymd", Birthday(1990)),
        ("1990-04", "ymd", Birthday(1990, 4)),
        ("4월", "ymd", Birthday(None, 4)),
        ("90년 4월", "ymd", None),
        ("1990년 4월 12일", "ymd", Birthday(1990, 4, 12)),
        ("12 April 1990", "ymd", Birthday(1990, 4, 12)),
        ("Apr 12th", "ymd", Birthday(None, 4, 12)),
        ("음력 8/15", "ymd", Birthday(None, 8, 15, True)),
        ("8월 15일(음)", "ymd", Birthday(None, 8, 15, True)),
        ("lunar 1990-02-30", "ymd", Birthday(1990, 2, 30, True)),
        ("2/29", "ymd", Birthday(None, 2, 29)),
        ("2023-02-29", "ymd", None),
        ("2/30", "ymd", None),
        ("13/13", "ymd", None),
        ("봄", "ymd", None),
        ("음력", "ymd", None),
    ],
)
def test_birthdays_are_read_as_people_say_them(text: str, order: str, wanted: Birthday | None) -> None:
    assert birthday(text, order) == wanted
    if wanted:
        assert birthday(written(wanted)) == wanted


@settings(max_examples=150)
@given(st.text(max_size=30), st.sampled_from(["ymd", "mdy", "dmy"]))
def test_no_text_stops_a_birthday(text: str, order: str) -> None:
    found = birthday(text, order)
    assert found is None or birthday(written(found)) == found


@pytest.mark.parametrize(
    ("line", "name", "roles", "note"),
    [
        ("me@x.org Ann Baker", "Ann Baker", [], ""),
        ("010-1234-5678 김소라 감독 #2025", "김소라", ["감독"], ""),
        ("ann@x.org, Ann Baker producer, met in Busan", "Ann Baker", ["producer"], "met in Busan"),
        ("sora@film.kr 콘티 얘기", "sora", [], "콘티 얘기"),
        ("tom@x.org Renders fast", "tom", [], "Renders fast"),
        ("tom@x.org Met Tom at BIFF", "tom", [], "Met Tom at BIFF"),
        ("sora@film.kr 전시회 얘기", "sora", [], "전시회 얘기"),
    ],
)
def test_a_name_may_follow_how_they_are_reached(line: str, name: str, roles: list[str], note: str) -> None:
    found = parse(line)
    assert (found.name, [role.name for role in found.roles], found.note) == (name, roles, note)


@pytest.mark.parametrize(
    ("line", "house", "note"),
    [
        ("Tom Ford producer at Night Owl, +44 20 7946 0000 #london", "Night Owl", ""),
        ("Tom Ford, producer at House of Moving Pictures", "House of Moving Pictures", ""),
        ("Tom Ford producer at Night Owl org:BBC", None, "at Night Owl"),
        ("Tom Ford producer, met at Night Owl", None, "met at Night Owl"),
        ("Tom Ford producer at lunch", None, "at lunch"),
    ],
)
def test_an_organisation_follows_the_role_in_english(line: str, house: str | None, note: str) -> None:
    found = parse(line)
    assert (found.name, [role.name for role in found.roles], found.note) == ("Tom Ford", ["producer"], note)
    assert found.organisation == (house if house else ("BBC" if "org:" in line else None))
