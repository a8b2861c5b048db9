"""What is typed at an event: a person I met, or something said; nothing asked, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterA_crm import adding, events, history, inbox, person_line, store
from afterA_crm.events import lines
from afterA_crm.events.lines import Taken
from afterA_crm.store import Book

TODAY = date(2026, 11, 20)


@pytest.fixture
def book() -> Iterator[Book]:
    with store.open_book() as opened:
        with store.deed(opened, "test"):
            events.new(opened, "광명 AI 영화제", slug="gmaff", first=date(2026, 11, 18), last=date(2026, 11, 22))
            for line in ("이소라 감독 010-1111-2222 소속:필름랩", "김민수", "박서연", "최서연", "Grace Lee"):
                adding.add(opened, person_line.parse(line))
        yield opened


def take(book: Book, typed: str, today: date = TODAY) -> Taken:
    event = events.by_slug(book, "gmaff")
    assert event
    line = lines.read(book, event, typed)
    with store.deed(book, typed.replace("\0", "")):
        return lines.take(book, event, line, today)


def names(taken: Taken) -> list[str]:
    return [name for _number, name in taken.people]


def met(book: Book) -> list[tuple[object, ...]]:
    return book.rows("SELECT p.name, a.how, a.day FROM attendance a JOIN person p ON p.id = a.person_id ORDER BY a.id")


@pytest.mark.parametrize(
    ("typed", "name", "note"),
    [
        ("김소라 감독 010-1234-5678 #ai", "김소라", None),
        ("박하늘 렌더링 얘기", "박하늘", "렌더링 얘기"),
        ("하늘님이랑 렌더링 얘기", "하늘", "렌더링 얘기"),
        ("하늘 작가 렌더링", "하늘", "렌더링"),
        ("김도영(작곡) do@x.kr", "김도영", None),
        ("홍길동", "홍길동", None),
        ("Tom Ford renders fast", "Tom Ford", "renders fast"),
        ("Tom, renders fast", "Tom", "renders fast"),
        ("Grace Kim, lenses", "Grace Kim", "lenses"),
        ("mark lee mark@x.com", "mark lee", None),
        ("さくら illustrator", "さくら", None),
        ("Олег", "Олег", None),
        ("@+이소라 배우", "이소라", None),
        ("@+빨간 안경 쓴 분 편집자", "빨간 안경 쓴 분", None),
    ],
)
def test_an_unknown_name_is_someone_new_met_here_and_what_was_said_a_note(
    book: Book, typed: str, name: str, note: str | None
) -> None:
    taken = take(book, typed)
    assert (taken.kind, names(taken)) == ("new", [name])
    row = book.row("SELECT note, met_on, met_event_id FROM person WHERE id = ?", taken.people[0][0])
    assert row == (note, "2026-11-20", 1)
    assert met(book) == [(name, "met", "2026-11-20")]


def test_a_word_that_is_an_organisation_of_the_book_is_one(book: Book) -> None:
    taken = take(book, "김소라 감독 010-1234-5678 필름랩 #ai")
    assert book.rows("SELECT name, organisation FROM role WHERE person_id = ?", taken.people[0][0]) == [
        ("감독", "필름랩")
    ]


def test_a_known_person_makes_a_conversation_at_the_event(book: Book) -> None:
    taken = take(book, "소라랑 콘티 얘기; 다음 주 메일")
    assert (taken.kind, names(taken), len(taken.made.followups)) == ("talk", ["이소라"], 1)
    assert book.rows("SELECT sentence, event_id FROM conversation") == [("소라랑 콘티 얘기; 다음 주 메일", 1)]
    assert met(book) == [("이소라", "met", "2026-11-20")]


def test_names_alone_are_only_met(book: Book) -> None:
    assert names(take(book, "소라, 김민수")) == ["이소라", "김민수"]
    assert take(book, "이소라 감독").kind == "met"
    assert [row[0] for row in met(book)] == ["이소라", "김민수"]
    assert book.value("SELECT count(*) FROM conversation") == 0


def test_a_phone_goes_to_the_person_that_the_line_names(book: Book) -> None:
    assert take(book, "민수 010-9999-0000 #crew").kind == "known"
    assert book.rows("SELECT person_id, value FROM channel WHERE value LIKE '%9999%'") == [(2, "010-9999-0000")]
    assert book.value("SELECT count(*) FROM tagging WHERE person_id = 2") == 1
    assert take(book, "박서연 camera 010-3333-4444").kind == "known"
    assert book.rows("SELECT sentence FROM conversation") == [("박서연 camera 010-3333-4444",)]


def test_a_phone_tells_namesakes_apart(book: Book) -> None:
    taken = take(book, "이소라 010-5555-2222")
    assert (taken.kind, taken.namesakes) == ("new", 1)
    again = take(book, "이소라 010-5555-2222")
    assert (again.kind, again.people) == ("known", taken.people)


def test_a_line_with_a_promise_makes_the_person_and_keeps_the_line(book: Book) -> None:
    taken = take(book, "박하늘 렌더링 얘기; 다음 주 메일 보내기")
    assert taken.kind == "new" and len(taken.made.followups) == 1
    assert book.rows("SELECT sentence FROM conversation") == [("박하늘 렌더링 얘기; 다음 주 메일 보내기",)]
    whom = book.rows("SELECT person_id FROM mention UNION ALL SELECT person_id FROM followup_person")
    assert whom == [(taken.people[0][0],)] * 2


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("서연 카메라 얘기", ("person", "서연")),
        ("정감독님 단편 준비중", ("person", "정감독님")),
        ("콘티 얘기 좋았다", ("line", "콘티 얘기 좋았다")),
        ("명함 하나 받음 010-7777-8888", ("line", "명함 하나 받음 010-7777-8888")),
        ("Great talk about lenses", ("line", "Great talk about lenses")),
        ("asdkjh", ("line", "asdkjh")),
        ("???", ("line", "???")),
    ],
)
def test_what_is_unclear_is_kept_with_a_question(book: Book, typed: str, asked: tuple[str, str]) -> None:
    people = book.value("SELECT count(*) FROM person")
    assert take(book, typed).kind == "talk"
    assert book.rows("SELECT sentence, event_id FROM conversation") == [(typed, 1)]
    assert book.rows("SELECT kind, text FROM question WHERE settled_on IS NULL") == [asked]
    assert book.value("SELECT count(*) FROM person") == people


def test_the_inbox_settles_a_line_that_names_nobody_and_it_stays_settled(book: Book) -> None:
    number = take(book, "콘티 얘기 좋았다").made.conversation
    assert number
    (open_,) = inbox.questions(book)
    with store.deed(book, "settle"):
        assert inbox.settle(book, open_, 2).people == [2]
    assert not inbox.questions(book)
    assert met(book) == [("김민수", "met", "2026-11-20")]
    with store.deed(book, "again"):
        inbox.reunderstand(book, number)
    assert book.rows("SELECT person_id FROM mention") == [(2,)]
    with store.deed(book, "edit"):
        inbox.reunderstand(book, number, line="소라랑 콘티 얘기 좋았다")
    assert book.rows("SELECT person_id FROM mention") == [(1,)], "a line that names someone speaks for itself"


def test_the_inbox_makes_someone_new_of_a_line_met_at_the_event(book: Book) -> None:
    take(book, "콘티 얘기 좋았다")
    (open_,) = inbox.questions(book)
    with store.deed(book, "settle"):
        inbox.settle(book, open_, "박하늘")
    assert book.rows("SELECT met_on, met_event_id FROM person WHERE name = '박하늘'") == [("2026-11-20", 1)]
    assert met(book) == [("박하늘", "met", "2026-11-20")]


def test_notes_typed_after_the_event_are_of_its_last_day(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    later = date(2026, 11, 25)
    monkeypatch.setenv("AFTERA_NOW", later.isoformat())
    take(book, "박하늘 렌더링 얘기", later)
    take(book, "소라랑 콘티 얘기", later)
    take(book, "어제 민수랑 통화", later)
    assert met(book)[:2] == [("박하늘", "met", "2026-11-22"), ("이소라", "met", "2026-11-22")]
    assert [row[0] for row in book.rows("SELECT sentence FROM conversation ORDER BY id")] == [
        "2026-11-22 event:gmaff, 소라랑 콘티 얘기",
        "어제 event:gmaff, 민수랑 통화",
    ]


def test_an_appointment_stays_one(book: Book) -> None:
    assert take(book, "내일 3시 소라 만나기로").made.appointment
    assert met(book) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1, max_size=60),
        st.lists(
            st.sampled_from(
                [
                    "김소라",
                    "소라랑",
                    "감독",
                    "010-1234-5678",
                    "x@y.kr",
                    ";",
                    "다음 주 메일",
                    "#ai",
                    "Tom",
                    ",",
                    "@+",
                    "@",
                ]
            ),
            min_size=1,
            max_size=6,
        ).map(" ".join),
    )
)
def test_every_line_leaves_a_trace(book: Book, typed: str) -> None:
    if not typed.strip():
        return
    try:
        before = book.row("SELECT (SELECT count(*) FROM conversation) + (SELECT count(*) FROM appointment)")
        taken = take(book, typed)
        after = book.row("SELECT (SELECT count(*) FROM conversation) + (SELECT count(*) FROM appointment)")
        assert after != before or taken.people, typed
        if taken.kind == "talk" and not taken.made.appointment:
            sentence = book.value("SELECT sentence || coalesce(char(10) || note, '') FROM conversation")
            assert lines.text.nfc(typed).strip().replace("\r", "\n").split("\n")[0].strip() in sentence
    finally:
        with store.deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))


@pytest.mark.parametrize("typed", ["민수 감독 010-9999-0000", "김민수 감독"])
def test_a_role_said_of_someone_known_is_asked_about_never_set(book: Book, typed: str) -> None:
    taken = take(book, typed)
    assert (names(taken), len(taken.made.questions)) == (["김민수"], 1)
    assert book.rows("SELECT kind, text, person_id FROM question") == [("role", "감독", 2)]
    assert take(book, typed).made.questions == [], "it is asked once"
    assert take(book, "이소라 감독").made.questions == [], "and not where it is known"
    (open_,) = inbox.questions(book)
    with store.deed(book, "settle"):
        inbox.settle(book, open_, 2)
    assert book.rows("SELECT name FROM role WHERE person_id = 2") == [("감독",)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("소라 생일:04-12 010-3333-4444", "생일:04-12"),
        ("소라 카메라 010-3333-4444", "카메라"),
        ("소라 소속:새집 010-3333-4444", "소속:새집"),
        ("이소라 카메라 010-5555-2222", "카메라"),
        ("이소라 소속:새집 생일:04-12 010-1111-2222", "생일:04-12"),
        ("서연 소속:새집 010-7777-7777", "010-7777-7777"),
    ],
)
def test_every_word_about_someone_known_is_kept_somewhere(book: Book, typed: str, kept: str) -> None:
    take(book, typed)
    said = book.rows("SELECT sentence FROM conversation UNION ALL SELECT note FROM person WHERE note IS NOT NULL")
    assert any(kept in words for (words,) in said), said
