"""The words for each side of an introduction: the language of whom they are for, and nothing private."""

from __future__ import annotations

import re
from datetime import date

import pytest

from afterA_crm import introductions, roles
from afterA_crm.errors import AfterAError, UsageError
from afterA_crm.introductions import drafts
from afterA_crm.store import Book, deed

from . import making

PRIVATE = "비밀-문장"


def someone(book: Book, name: str, role: str = "", organisation: str | None = None, **columns: object) -> int:
    number = making.person(book, name, **columns)
    if role or organisation:
        with deed(book, "role"):
            roles.add(book, number, role, organisation=organisation)
    return number


def propose(book: Book, one: int, other: int, because: str | None = None, state: str = "idea") -> int:
    with deed(book, "intro"):
        number = introductions.propose(book, one, other, because)[0]
        if state != "idea":
            introductions.move(book, number, state)
    return number


def written(book: Book, number: int, to: int | None = None) -> drafts.Draft:
    return drafts.draft(book, introductions.get(book, number), to)


def test_the_first_is_asked_in_polite_korean_with_the_right_particles(book: Book) -> None:
    sora = someone(book, "이소라", "감독", "필름랩")
    minsu = someone(book, "김민수", "composer")
    making.row(book, "need", kind="need", person_id=minsu, text="첼로 연주자")
    making.person(book, "나영", is_me=1)
    draft = written(book, propose(book, sora, minsu, "둘 다 겨울 소리를 모은다"))
    assert (draft.to, draft.language) == (((sora, "이소라"),), "ko")
    assert draft.text.startswith("이소라 님, 안녕하세요.\n\n김민수 님을 소개해 드리고 싶어 연락드립니다.")
    assert "김민수 님은 작곡가로 활동하고 계십니다. 김민수 님은 요즘 첼로 연주자를 찾고 계십니다." in draft.text
    assert "두 분을 떠올린 까닭은 이렇습니다: 둘 다 겨울 소리를 모은다" in draft.text
    assert draft.text.endswith("\n\n나영 드림")
    assert set(draft.rows) == {"introduction", "role", "need"}


def test_after_the_first_said_yes_the_other_is_asked_in_their_own_language(book: Book) -> None:
    sora, aino = someone(book, "이소라", "감독", "필름랩"), someone(book, "Aino Laine", "sound designer")
    draft = written(book, propose(book, sora, aino, "both collect winter sounds", "asked one"))
    assert (draft.to, draft.language) == (((aino, "Aino Laine"),), "en")
    assert draft.text.startswith("Hi Aino,\n\nSora Lee (이소라) would be glad to meet you")
    assert "Sora Lee (이소라) works as a director at 필름랩." in draft.text
    assert not re.search("습니다|님", draft.text)


def test_once_both_agreed_one_message_joins_them_in_both_languages(book: Book) -> None:
    sora, aino = someone(book, "이소라", "감독"), someone(book, "Aino Laine", "sound designer")
    draft = written(book, propose(book, sora, aino, state="asked both"))
    korean, english = draft.text.split("\n\n—\n\n")
    assert [name for _number, name in draft.to] == ["이소라", "Aino Laine"]
    assert korean.startswith("이소라 님, Aino Laine 님, 안녕하세요.")
    assert "Aino Laine 님은 사운드디자이너로 활동하고 계십니다." in korean
    assert english.startswith("Hi Sora, hi Aino,")
    assert "Sora Lee (이소라), meet Aino Laine." in english


def test_a_language_that_was_said_goes_before_the_script_of_the_name(book: Book) -> None:
    sora, minsu = someone(book, "Sora Kim", language="ko"), someone(book, "김민수", language="en", reading="Minsu Kim")
    assert written(book, propose(book, sora, minsu)).text.startswith("Sora Kim 님, 안녕하세요.")
    asked = written(book, 1, minsu)
    assert asked.text.startswith("Hi Minsu,") and asked.language == "en"


def test_whom_to_ask_first_can_be_said(book: Book) -> None:
    sora, minsu, other = someone(book, "이소라"), someone(book, "김민수"), someone(book, "박민준")
    number = propose(book, sora, minsu)
    assert written(book, number, minsu).text.startswith("김민수 님, 안녕하세요.\n\n이소라 님을 소개해")
    with pytest.raises(UsageError):
        written(book, number, other)


def test_what_was_made_together_and_the_need_it_answers_are_told(book: Book) -> None:
    sora, minsu, me = someone(book, "이소라"), someone(book, "김민수"), making.person(book, "나영", is_me=1)
    film = making.project(book, "겨울-라디오", stage="wrapped")
    for person in (minsu, me):
        making.row(book, "member", project_id=film, person_id=person)
    idea = making.project(book, "비공개", stage="idea")
    making.row(book, "member", project_id=idea, person_id=minsu)
    need = making.row(book, "need", kind="need", project_id=film, text="믹싱")
    with deed(book, "intro"):
        number = introductions.propose(book, sora, minsu, None, need)[0]
    text = written(book, number).text
    assert "저와는 겨울-라디오를 함께했습니다." in text
    assert "겨울-라디오 프로젝트에서 믹싱을 찾고 있습니다." in text
    assert "비공개" not in text


def test_nothing_private_enters_a_message(book: Book) -> None:
    sora = someone(book, "이소라", "감독", note=PRIVATE, met_how=PRIVATE)
    minsu = someone(book, "김민수", note=PRIVATE, met_how=PRIVATE)
    talk = making.talk(book, "2026-11-10", sora, minsu, sentence=PRIVATE)
    making.row(book, "echo", conversation_id=talk, text=PRIVATE, strength=3)
    making.row(book, "channel", person_id=minsu, kind="email", value=f"{PRIVATE}@x.kr", key=f"{PRIVATE}@x.kr")
    making.row(book, "role", person_id=minsu, name="작가", key="작가", note=PRIVATE, conversation_id=talk)
    making.row(book, "relation", one_id=sora, other_id=minsu, text=PRIVATE)
    number = propose(book, sora, minsu)
    for state in (None, "asked one", "asked both", "made"):
        if state:
            with deed(book, "next"):
                introductions.move(book, number, state)
        assert PRIVATE not in written(book, number).text


def test_names_that_would_act_where_they_are_pasted_do_not(book: Book) -> None:
    evil = someone(book, "소\x1b[31m라\u202e\n김", "감\x07독")
    text = written(book, propose(book, someone(book, "김민수"), evil, "왜\x1b]52;c;aGk=\x07냐면")).text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", text)
    assert "소 [31m라 김 님" in text


def test_there_is_nothing_to_write_for_what_others_made_or_was_declined_or_names_someone_quiet(book: Book) -> None:
    minjun, sora, minsu = someone(book, "박민준"), someone(book, "이소라"), someone(book, "김민수")
    with deed(book, "by"):
        made = introductions.record(book, minjun, sora, day=date(2026, 11, 1))[0]
    declined = propose(book, sora, minsu)
    with deed(book, "decline"):
        introductions.decline(book, declined)
    quiet = propose(book, minjun, minsu)
    with deed(book, "quiet"):
        book.update("person", minjun, quiet=1)
    for number in (made, declined, quiet):
        with pytest.raises(AfterAError):
            written(book, number)


def test_what_is_looked_for_is_said_in_the_language_of_the_message_and_only_once(book: Book) -> None:
    sora, aino = someone(book, "이소라", "감독"), someone(book, "Aino Laine")
    need = making.row(book, "need", kind="need", person_id=sora, text="작곡가", role="composer")
    making.row(book, "need", kind="offer", person_id=aino, text="film music", role="composer")
    said = "이소라 looks for 작곡가; Aino Laine can give composer · film music"
    with deed(book, "match --intro"):
        number = introductions.propose(book, aino, sora, said, need)[0]
    english, korean = written(book, number).text, written(book, number, sora).text
    assert "Sora Lee (이소라) is looking for: composer." in english
    assert "도와주실 수 있는 일도 있습니다: 작곡가 (film music)." in korean
    assert said not in english + korean


def test_a_reason_in_another_language_is_noticed(book: Book) -> None:
    sora, aino = someone(book, "이소라"), someone(book, "Aino Laine")
    number = propose(book, sora, aino, "둘 다 겨울 소리를 모은다")
    held = introductions.get(book, number)
    assert not drafts.foreign(held, written(book, number))
    assert drafts.foreign(held, written(book, number, aino))
