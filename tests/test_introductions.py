"""Introductions: two people, each asked first; open once, moved step by step, declined without a word more."""

from __future__ import annotations

from datetime import date

import pytest

from afterA_crm import history, introductions, words
from afterA_crm.errors import AfterAError, NotFound, Several, UsageError
from afterA_crm.store import Book, deed

from . import making

TODAY = date(2026, 11, 20)


def propose(book: Book, one: int, other: int, because: str | None = None, need: int | None = None) -> int:
    with deed(book, "intro"):
        return introductions.propose(book, one, other, because, need)[0]


def move(book: Book, number: int, to: str | None = None, outcome: str | None = None) -> str:
    with deed(book, "intro next"):
        return introductions.move(book, number, to, outcome=outcome).state


def test_the_same_two_are_one_introduction_for_as_long_as_it_is_open(book: Book) -> None:
    sora, minsu = making.person(book, "이소라"), making.person(book, "김민수")
    first = propose(book, sora, minsu, "겨울 소리")
    assert propose(book, minsu, sora) == first
    assert introductions.get(book, first).because == "겨울 소리"
    assert propose(book, minsu, sora, "둘 다 녹음") == first
    assert introductions.get(book, first).because == "둘 다 녹음"
    move(book, first, "came of it")
    assert propose(book, sora, minsu) != first


def test_proposing_again_without_news_is_no_deed(book: Book) -> None:
    sora, minsu = making.person(book, "이소라"), making.person(book, "김민수")
    propose(book, sora, minsu, "x")
    before = book.value("SELECT count(*) FROM deed")
    propose(book, minsu, sora, "x")
    assert book.value("SELECT count(*) FROM deed") == before


def test_nobody_quiet_archived_or_me_is_introduced(book: Book) -> None:
    sora = making.person(book, "이소라")
    quiet, gone = making.person(book, "조용", quiet=1), making.person(book, "보관", archived_on="2026-01-01")
    me = making.person(book, "나영", is_me=1)
    for other, said in (
        (quiet, "조용 is quiet"),
        (gone, "보관 is archived"),
        (me, "to yourself"),
        (sora, "two different"),
    ):
        for pair in ((sora, other), (other, sora)):
            with pytest.raises(AfterAError, match=said):
                propose(book, *pair)
    assert introductions.listing(book) == []


def test_it_goes_step_by_step_or_further_and_back_only_where_said(book: Book) -> None:
    number = propose(book, making.person(book, "이소라"), making.person(book, "김민수"))
    steps = [move(book, number) for _step in range(5)]
    assert steps == ["asked one", "asked both", "made", "met", "came of it"]
    with pytest.raises(AfterAError, match="at its end"):
        move(book, number)
    assert move(book, number, "asked one") == "asked one"
    assert move(book, number, "met") == "met"
    with pytest.raises(AfterAError, match="there already"):
        move(book, number, "met")


def test_what_came_of_it_is_its_last_state_and_needs_them_to_have_met(book: Book) -> None:
    number = propose(book, making.person(book, "이소라"), making.person(book, "김민수"))
    with pytest.raises(UsageError):
        move(book, number, "asked one", "단편")
    assert move(book, number, outcome="단편을 함께") == "came of it"
    assert introductions.get(book, number).outcome == "단편을 함께"


def test_a_step_can_be_undone(book: Book) -> None:
    number = propose(book, making.person(book, "이소라"), making.person(book, "김민수"))
    move(book, number)
    with deed(book, "undo"):
        history.reverse(book, int(book.value("SELECT max(id) FROM deed WHERE title = 'intro next'")))
    assert introductions.get(book, number).state == "idea"


def test_declining_says_who_and_why_and_ends_it(book: Book) -> None:
    sora, minsu, other = (making.person(book, name) for name in ("이소라", "김민수", "박민준"))
    number = propose(book, sora, minsu)
    with pytest.raises(UsageError, match="Only one of the two"), deed(book, "decline"):
        introductions.decline(book, number, by=other)
    with deed(book, "decline"):
        held = introductions.decline(book, number, by=minsu, why="올해는 어렵다고")
    assert (held.state, held.outcome) == ("declined", "김민수 · 올해는 어렵다고")
    assert introductions.listing(book, only_open=True) == []
    with pytest.raises(AfterAError, match="at its end"):
        move(book, number)
    assert move(book, number, "idea") == "idea"
    assert introductions.get(book, number).outcome is None


def test_what_was_made_can_not_be_declined_any_more(book: Book) -> None:
    number = propose(book, making.person(book, "이소라"), making.person(book, "김민수"))
    move(book, number, "made")
    with pytest.raises(AfterAError, match="can't be declined"), deed(book, "decline"):
        introductions.decline(book, number)


def test_what_others_made_is_kept_once_and_says_through_whom_we_met(book: Book) -> None:
    minjun, sora, me = (
        making.person(book, "박민준"),
        making.person(book, "이소라"),
        making.person(book, "나영", is_me=1),
    )
    with deed(book, "by"):
        number, fresh = introductions.record(book, minjun, sora, day=TODAY)
        assert introductions.record(book, minjun, sora, me, day=TODAY) == (number, False)
    held = introductions.get(book, number)
    assert fresh and (held.by, held.one, held.other, held.state) == ("박민준", "이소라", None, "made")
    assert book.value("SELECT met_through_id FROM person WHERE id = ?", sora) == minjun
    assert [(reason.kind, reason.ids) for reason in held.reasons()] == [
        ("by", {"introduction": number, "person": minjun})
    ]
    for wrong in ((sora, sora, None), (me, sora, None), (minjun, sora, minjun)):
        with pytest.raises(UsageError), deed(book, "by"):
            introductions.record(book, *wrong, day=TODAY)


def test_every_introduction_says_why_it_is_there(book: Book) -> None:
    sora, minsu = making.person(book, "이소라"), making.person(book, "김민수")
    need = making.row(book, "need", kind="need", person_id=sora, text="작곡가")
    held = introductions.get(book, propose(book, sora, minsu, "겨울 소리", need))
    assert [(reason.text, reason.ids) for reason in held.reasons()] == [
        ("겨울 소리", {"introduction": held.id}),
        ("it would answer: 작곡가", {"need": need}),
    ]
    bare = introductions.get(book, propose(book, sora, making.person(book, "박민준")))
    assert [reason.text for reason in bare.reasons()] == ["you noted it · 11-20 (Fri)"]


def test_lists_leave_out_what_ended_and_whoever_became_quiet(book: Book) -> None:
    sora, minsu, minjun = (making.person(book, name) for name in ("이소라", "김민수", "박민준"))
    one, two = propose(book, sora, minsu), propose(book, sora, minjun)
    move(book, two, "asked one")
    assert [held.id for held in introductions.listing(book, only_open=True)] == [two, one]
    assert [held.id for held in introductions.listing(book, ["idea"])] == [one]
    assert [held.id for held in introductions.listing(book, who=minsu)] == [one]
    with deed(book, "quiet"):
        book.update("person", minjun, quiet=1)
    assert [held.id for held in introductions.listing(book, only_open=True)] == [one]
    move(book, one, "met")
    assert introductions.listing(book, only_open=True) == []
    assert len(introductions.listing(book)) == 2


def test_a_list_names_no_archived_introducer(book: Book) -> None:
    minjun, sora, minsu = (making.person(book, name) for name in ("박민준", "이소라", "김민수"))
    with deed(book, "by"):
        introductions.record(book, minjun, sora, minsu, day=TODAY)
        introductions.record(book, minjun, sora, day=TODAY)
    assert len(introductions.listing(book, only_open=True)) == 2
    with deed(book, "archive"):
        book.update("person", minjun, archived_on="2026-11-20")
    assert introductions.listing(book, only_open=True) == []


def test_someone_introduced_to_me_is_on_the_way_until_we_talk(book: Book) -> None:
    minjun, sora = making.person(book, "박민준"), making.person(book, "이소라")
    with deed(book, "by"):
        number = introductions.record(book, minjun, sora, day=TODAY)[0]
    making.talk(book, "2026-11-10", sora)
    assert [held.id for held in introductions.listing(book, only_open=True)] == [number]
    making.talk(book, TODAY, sora)
    assert introductions.listing(book, only_open=True) == []


def test_one_is_found_by_number_by_both_names_or_by_one(book: Book) -> None:
    sora, minsu, minjun = (making.person(book, name) for name in ("이소라", "김민수", "박민준"))
    one = propose(book, sora, minsu)
    for said in (["i1"], ["1"], ["소라", "민수"], ["민수", "소라"], ["민수"]):
        assert introductions.find(book, said).id == one
    two = propose(book, sora, minjun)
    with pytest.raises(Several) as several:
        introductions.find(book, ["소라"])
    assert [held.id for held in several.value.candidates] == [two, one]
    assert several.value.candidates[0].said() == "i2 · 이소라 & 박민준 · thought of"
    with pytest.raises(NotFound):
        introductions.find(book, ["민수", "민준"])
    with pytest.raises(NotFound):
        introductions.find(book, ["i9"])


@pytest.mark.parametrize("said", ["asked one", "asked-one", "Asked-One", "한쪽에 물음", "한쪽 물음"])
def test_a_state_is_named_in_either_language(said: str) -> None:
    assert introductions.state(said) == "asked one"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_state_can_be_typed_as_it_is_shown(language: str) -> None:
    words.use(language)
    for state, word in introductions.STATE_WORDS.items():
        assert introductions.state(words.told(word)) == state
    with pytest.raises(UsageError):
        introductions.state("nonsense")
