"""Searching: every way a person may be typed, names with words, and nothing a query can break."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterA_crm import people, search, store
from afterA_crm.store import Book

STAMP = {"created_at": "2026-11-20T03:00:00Z", "changed_at": "2026-11-20T03:00:00Z"}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """Hold a small book of people who were talked with."""
    path: Path = tmp_path_factory.mktemp("search") / "book.db"
    with store.open_book(path) as opened:
        with store.deed(opened, "fill"):
            _fill(opened)
        yield opened


def _fill(book: Book) -> None:
    sora = people.add(book, "이소라")
    seoyeon = people.add(book, "김서연")
    minsu = people.add(book, "김민수", note="전주에서 처음 만난 사람")
    grace = people.add(book, "Grace O'Neil")
    people.add(book, "소라게")
    people.add(book, "Sujin Park")
    people.add(book, "박이소라")
    book.insert("nickname", person_id=minsu, name="수")
    book.insert("nickname", person_id=grace, name="소라")
    book.insert("role", person_id=sora, name="감독", key="감독", organisation="필름랩")
    book.insert("channel", person_id=seoyeon, kind="email", value="sy.kim@film.kr", key="sy.kim@film.kr")
    book.insert("channel", person_id=seoyeon, kind="phone", value="010-1234-5678", key="+821012345678")
    for day, sentence, whom in (
        ("2026-11-18", "성수에서 콘티 얘기", (sora, minsu)),
        ("2026-11-10", "레퍼런스 영상 보기", (sora,)),
        ("2026-11-19", "콘티 다시 그림, 김민지와 함께", (seoyeon,)),
        ("2026-10-02", "전주 상영 끝나고 뒤풀이", (minsu,)),
    ):
        talk = book.insert("conversation", day=day, how="met", sentence=sentence, **STAMP)
        for person in whom:
            book.insert("mention", conversation_id=talk, person_id=person)
    book.insert("project", slug="ai-film", name="AI 단편 유령", note="콘티부터 다시", **STAMP)
    book.insert("event", slug="gmaff", name="광명 AI 영화제", first_day="2026-11-18", last_day="2026-11-22", **STAMP)
    promise = book.insert("followup", text="견적 회신", due="2026-11-24", **STAMP)
    book.insert("followup_person", followup_id=promise, person_id=sora)
    meeting = book.insert("appointment", day="2026-11-25", sentence="내일 3시 소라랑 미팅", **STAMP)
    book.insert("appointment_person", appointment_id=meeting, person_id=sora)


def names(book: Book, typed: str) -> list[str]:
    return [hit.title for hit in search.find(book, typed, {"person"})]


def said(book: Book, typed: str, kind: str = "conversation") -> list[str]:
    return [hit.text for hit in search.find(book, typed, {kind})]


@pytest.mark.parametrize(
    "typed",
    [
        *("김서연", "서연", "ㄱㅅㅇ", "김서여", "김성", "김ㅅㅇ", "김ㅅ"),
        *("kim seoyeon", "Seo-yeon Kim", "KIMSEOYEON", "seoyeon", "sy.kim@film.kr", "film.kr"),
        *("1234 5678", "010-1234-5678", "01012345678", "5678", "+82 10 1234 5678"),
    ],
)
def test_a_person_is_found_however_typed(book: Book, typed: str) -> None:
    assert "김서연" in names(book, typed)


def test_whoever_is_called_so_comes_before_whoever_only_contains_it(book: Book) -> None:
    assert names(book, "소라")[0] == "Grace O'Neil"  # her nickname, exactly
    assert set(names(book, "소라")) == {"Grace O'Neil", "소라게", "이소라", "박이소라"}
    assert names(book, "소라").index("소라게") < names(book, "소라").index("이소라")
    assert names(book, "이소라")[:1] == ["이소라"]


def test_a_latin_name_is_found_in_hangul(book: Book) -> None:
    assert names(book, "그레이스") == []
    assert names(book, "박수진") == ["Sujin Park"]
    assert "Sujin Park" in names(book, "수진")


def test_a_role_and_an_organisation_find_a_person_and_say_why(book: Book) -> None:
    assert names(book, "필름랩") == ["이소라"]
    assert names(book, "소라 감독") == ["이소라"]
    assert names(book, "감독 전주") == []
    hit = search.find(book, "전주에서", {"person"})[0]
    assert (hit.title, hit.text) == ("김민수", "전주에서 처음 만난 사람")
    assert [hit.text[start:end] for start, end in hit.marks] == ["전주에서"]


def test_words_are_found_inside_korean_words(book: Book) -> None:
    assert said(book, "김민지") == ["콘티 다시 그림, 김민지와 함께"]
    assert said(book, "민지") == ["콘티 다시 그림, 김민지와 함께"]


def test_a_name_and_a_word_find_what_was_said_with_that_person(book: Book) -> None:
    for typed in (
        "소라 콘티",
        "콘티 소라",
        "이소라 콘티",
        "ㅇㅅㄹ 콘티",
        "lee sora 콘티",
        "소라 민수 콘티",
        "수 콘티 성수",
    ):
        assert said(book, typed) == ["성수에서 콘티 얘기"], typed


def test_a_name_finds_what_was_said_with_that_person_newest_first(book: Book) -> None:
    assert said(book, "이소라") == ["성수에서 콘티 얘기", "레퍼런스 영상 보기"]
    assert said(book, "콘티") == ["콘티 다시 그림, 김민지와 함께", "성수에서 콘티 얘기"]


def test_a_half_typed_word_finds_sentences(book: Book) -> None:
    assert said(book, "레퍼러") == ["레퍼런스 영상 보기"]
    assert said(book, "영상 보ㄱ") == ["레퍼런스 영상 보기"]


def test_projects_events_promises_and_meetings(book: Book) -> None:
    assert [hit.title for hit in search.find(book, "유령", {"project"})] == ["AI 단편 유령"]
    assert [hit.title for hit in search.find(book, "ㄷㅍ", {"project"})] == ["AI 단편 유령"]
    assert [hit.detail for hit in search.find(book, "#ai-film", {"project"})] == ["#ai-film · idea"]
    assert [hit.title for hit in search.find(book, "gmaff")] == ["광명 AI 영화제"]
    assert said(book, "견적", "followup") == said(book, "소라 견적", "followup") == ["견적 회신"]
    assert said(book, "이소라 미팅", "appointment") == ["내일 3시 소라랑 미팅"]


def test_every_mark_shows_a_word_that_was_typed(book: Book) -> None:
    for typed in ("소라 콘티", "kim", "ㄱㅅㅇ", "010 1234", "AI"):
        for hit in search.find(book, typed):
            for start, end in hit.marks:
                assert 0 <= start < end <= len(hit.text)
            for start, end in hit.title_marks:
                assert 0 <= start < end <= len(hit.title)


def test_long_notes_are_cut_around_what_was_found() -> None:
    from afterA_crm.search._words import snippet, words_of

    said, marks = snippet("앞 " * 200 + "콘티\n뒤" + " 뒤" * 200, words_of("콘티"))
    assert said.startswith("…")
    assert said.endswith("…")
    assert len(said) <= 102
    assert [said[start:end] for start, end in marks] == ["콘티"]


def test_the_limit_is_for_each_kind(book: Book) -> None:
    assert len(search.find(book, "소라", limit=1)) == 4  # a person, a conversation, a promise, a meeting


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("소라콘티ㄱㅅㅇ김섯aB1 \"*^():-+%_'\\~;,#@\0\u202e\ud800NEARANDOR"), max_size=24))
def test_no_query_breaks_the_search(book: Book, typed: str) -> None:
    for hit in search.live(book, typed):
        assert hit.kind in search.KINDS


def test_one_syllable_spelled_out_finds_no_one_by_that_alone(book: Book) -> None:
    assert "Sujin Park" not in names(book, "이수")
