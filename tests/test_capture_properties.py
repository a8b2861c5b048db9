"""Whatever is typed: nothing raises, nothing is changed, and spans point at what they claim."""

from __future__ import annotations

import unicodedata
from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm.capture import KINDS, Event, Known, Person, Project, Span, Understanding, as_json, understand
from afterA_crm.names import keys_in, keys_of

NOW = datetime(2026, 11, 20, 12)
PEOPLE = (
    Person(1, "이소라", ("쏘",), ("감독",)),
    Person(2, "김민수", (), ("작곡가",)),
    Person(3, "박민준"),
    Person(4, "정하나"),
    Person(5, "Grace Lee"),
    Person(6, "John Kim", ("JK",), ("director",)),
    Person(7, "김이랑"),
    Person(8, "남궁민"),
    Person(9, "소라"),
)
BOOK = Known(
    people=PEOPLE,
    projects=(Project(1, "ai-film", "AI 영화"),),
    events=(Event(1, "gmaff", "광주 영화제"),),
    places=("성수", "Blue Bottle"),
    hats=("배우",),
    tags=("음악",),
)
_WORDS = """
    소라랑 민수 민준이가 JK에게 Grace 이랑 하나 @소라 @ @+ @+하늘 @handle 김감독님 대표님 님 씨 남궁 감독 met with
    will send 어제 내일 다음 주 화요일 3/20 11/24(월) 25.13.40 6주마다 매주 까지 until on:2025-06-20 on: 오후 3시
    #ai-film #음악 #1 # place:성수 place:" via:카톡 나: 나:배우 event:- event:gmaff event: echo:"a; b"!!! \\소라
    https://a.b/c;d ; ;; ^^; , . 소개해줌 통해 구함 가능 needs can 성수에서 에서 at Blue Bottle 메일 통화 기로 했 's
    ( ) (작곡) “ ” 👩‍👩‍👧 é İ ß ﬁ ＃ ； ㄱㅅ 뷁
"""
WORDS = [*_WORDS.split(), "\n", "\t", "\0", "\u202e", " ", '"']
LINES = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=10).map("".join),
)
HOLDS = {"followup", "need", "offer"}


def said(u: Understanding, span: Span) -> str:
    return u.text[span.start : span.end]


@settings(max_examples=200, deadline=None)
@given(LINES, st.sampled_from([BOOK, Known()]))
def test_any_text_is_kept_and_read(line: str, known: Known) -> None:
    u = understand(line, known, NOW)
    first = [part for part in unicodedata.normalize("NFC", line).replace("\r", "\n").split("\n") if part.strip()]
    assert not first or u.text == first[0]
    as_json(u)
    taken = 0
    for span in u.spans:
        assert span.kind in KINDS
        assert 0 <= span.start < span.end <= len(u.text)
        assert said(u, span) == said(u, span).strip()
        if span.kind not in HOLDS:
            assert span.start >= taken
            taken = span.end


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_spans_point_at_what_they_claim(line: str) -> None:
    u = understand(line, BOOK, NOW)
    spans = {(span.start, span.end): span for span in u.spans if span.kind not in HOLDS}
    for mention in u.people:
        assert spans[mention.start, mention.end].kind == "person"
    for question in u.questions:
        assert u.text[question.start : question.end] == question.text
        assert spans[question.start, question.end].kind == "question"
    for new in u.new_people:
        assert new.name in u.text[new.start : new.end]
    for span in u.spans:
        text = said(u, span)
        if span.kind in ("tag", "project"):
            assert text[0] == "#"
        elif span.kind == "link":
            assert text in u.links
        elif span.kind == "echo":
            assert u.echo
        elif span.kind == "hat":
            assert u.hat
    assert len([span for span in u.spans if span.kind == "followup"]) == len(u.followups)


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_everyone_read_in_a_line_is_found_by_its_keys(line: str) -> None:
    u = understand(line, BOOK, NOW)
    found = keys_in(line)
    people = {person.id: person for person in PEOPLE}
    meant = {m.id for m in (*u.people, *u.others)} | {c.id for q in u.questions for c in q.candidates if c.id}
    for number in meant:
        person = people[number]
        assert keys_of(person.name, person.nicknames, person.roles) & found, person.name


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_answers_leave_the_sentence_alone_and_no_question_twice(line: str) -> None:
    u = understand(line, BOOK, NOW)
    again = understand(line, BOOK, NOW, {q.text: None for q in u.questions})
    assert again.text == u.text
    assert not {q.text for q in u.questions} & {q.text for q in again.questions}


def test_a_line_of_a_million_letters_is_kept_whole() -> None:
    for line in ("소라랑 " * 250_000, "a" * 1_000_000, "#" * 1_000_000, "; " * 500_000, '"' * 1_000_000):
        assert understand(line, BOOK, NOW).text == line
