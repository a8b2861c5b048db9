"""The line as a user writes it: each sentence and what it must be understood to say."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest

from afterA_crm.capture import Event, Known, Person, Project, Understanding, as_json, understand

NOW = datetime(2026, 11, 20, 12)
SAMPLES = Path(__file__).parents[1].parent / "shared" / "samples" / "mentions.tsv"
CAST = (
    Person(1, "김서연", (), ("감독",)),
    Person(2, "강소성", ("소성",), ("작가",)),
    Person(3, "박민준"),
    Person(4, "남궁민", (), ("배우",)),
    Person(5, "John Kim", ("JK",)),
    Person(6, "김도영", (), ("감독",)),
)
BOOK = Known(
    people=(
        Person(1, "이소라", (), ("감독",)),
        Person(2, "김민수", (), ("작곡가",)),
        Person(3, "박민준"),
        Person(4, "John Kim", ("JK",)),
        Person(5, "홍길동", is_me=True),
    ),
    projects=(Project(1, "ai-film", "AI 영화"), Project(2, "영화제", "영화제")),
    events=(Event(1, "gmaff", "광주 미디어아트 영화제"),),
    places=("성수", "Blue Bottle"),
    hats=("배우", "감독"),
    tags=("음악",),
    hat="감독",
)
EMPTY = Known()


def read(line: str, known: Known = BOOK) -> Understanding:
    return understand(line, known, NOW)


def who(u: Understanding) -> str:
    return "|".join(("~" if m.as_ == "about" else "") + m.name for m in u.people)


def asked(u: Understanding) -> list[str]:
    return [q.text for q in u.questions]


MENTIONS = [
    ("서연이랑 차기작 얘기", "김서연", ""),
    ("김감독님과 다음 주 미팅", "", "김서연|김도영"),
    ("강소성 작가님께 인사", "강소성", ""),
    ("민준이가 소개해줌", "~박민준", ""),
    ("met John Kim at BIFF", "John Kim", ""),
    ("김서연 감독, 박민준 프로듀서와 회의", "김서연|박민준", ""),
    ("민준서 학생 만남", "", ""),
    ("소성리 방문", "", ""),
    ("Johnny Depp 영화", "", ""),
    ("김서연감독님께서는 바쁘심", "~김서연", ""),
]
if SAMPLES.exists():
    for row in SAMPLES.read_text("utf-8").splitlines():
        if row.strip() and not row.startswith("#"):
            sentence, sure, perhaps = (*row.split("\t"), "", "")[:3]
            MENTIONS.append((sentence, sure, perhaps))


@pytest.mark.parametrize(("line", "certain", "candidates"), MENTIONS)
def test_who_is_meant(line: str, certain: str, candidates: str) -> None:
    u = read(line, Known(people=CAST))
    assert who(u) == certain
    assert "|".join("|".join(c.name for c in q.candidates) or q.text for q in u.questions) == candidates


def test_the_first_log_in_an_empty_book() -> None:
    line = "어제 성수에서 민수랑 소라, 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기"
    u = read(line, EMPTY)
    assert (u.when, u.place, u.tags) == (date(2026, 11, 19), "성수", ("ai-film",))
    assert asked(u) == ["민수", "소라"]
    assert all(not q.candidates and q.as_ == "with" for q in u.questions)
    assert [(f.text, f.due, f.whose) for f in u.followups] == [("레퍼런스 보내기", date(2026, 11, 24), "mine")]
    assert u.text == line


def test_the_first_log_in_a_book() -> None:
    u = read("어제 성수에서 민수랑 소라, 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기")
    assert who(u) == "김민수|이소라"
    assert (u.projects, u.tags, u.place, u.hat) == (("ai-film",), (), "성수", "감독")
    assert u.followups[0].people == (2, 1)


def test_as_json_has_the_promised_keys() -> None:
    said = as_json(read("어제 소라랑 커피; 내일 오후 3시 콘티 보내기"))
    promised = """text when time people questions projects tags event place via hat echo followups appointment
        needs offers introductions spans"""
    assert set(said) >= set(promised.split())
    assert said["when"] == "2026-11-19"
    assert said["people"] == [{"id": 1, "name": "이소라", "as": "with"}]
    assert said["followups"] == [
        {
            "text": "콘티 보내기",
            "due": "2026-11-21 15:00",
            "from": None,
            "repeat": None,
            "people": [1],
            "whose": "mine",
            "proposed": False,
        }
    ]


# -- clauses, note, days


def test_a_sigh_a_face_a_quotation_and_a_link_part_nothing() -> None:
    for line in ("소라 뻘쭘;; 커피", "소라랑 커피 ^^; 좋았다", 'echo:"빛; 사람" 소라', "https://x.com/a;b?c=1;d 소라"):
        assert not read(line).followups


def test_further_lines_are_the_note() -> None:
    u = read("소라랑 커피\r\n- 콘티\n- 예산; 내일")
    assert (u.text, u.note) == ("소라랑 커피", "- 콘티\n- 예산; 내일")
    assert not u.followups


def test_nfd_is_read_as_nfc() -> None:
    import unicodedata

    u = read(unicodedata.normalize("NFD", "소라랑 커피"))
    assert (u.text, who(u)) == ("소라랑 커피", "이소라")
    assert u.text[u.spans[0].start : u.spans[0].end] == "소라"


@pytest.mark.parametrize(
    ("line", "day", "at"),
    [
        ("어제 소라랑 커피", date(2026, 11, 19), None),
        ("어제: 소라랑 커피", date(2026, 11, 19), None),
        ("지난 금요일 소라랑", date(2026, 11, 13), None),
        ("last fri call with JK", date(2026, 11, 13), None),
        ("6/20 소라랑", date(2026, 6, 20), None),
        ("2025. 6. 20. 오후 3시 소라랑", date(2025, 6, 20), time(15)),
        ("소라랑 커피 on:2025-06-20", date(2025, 6, 20), None),
        ('소라랑 on:"지난 금요일" 커피', date(2026, 11, 13), None),
        ("소라랑 어제 커피", date(2026, 11, 19), None),
        ("met JK yesterday", date(2026, 11, 19), None),
        ("#음악 어제 소라랑", date(2026, 11, 19), None),
        ("소라랑 커피", date(2026, 11, 20), None),
        ("소라랑 얘기, 공모전 마감 11/24", date(2026, 11, 20), None),
        ("오늘의집 미팅", date(2026, 11, 20), None),
        ("25.13.40 소라랑", date(2026, 11, 20), None),
    ],
)
def test_the_first_clause_looks_back(line: str, day: date, at: time | None) -> None:
    u = read(line)
    assert (u.when, u.time, u.appointment) == (day, at, None)


@pytest.mark.parametrize(
    ("line", "day", "last"),
    [
        ("내일 소라랑 미팅", date(2026, 11, 21), None),
        ("소라랑 내일 미팅", date(2026, 11, 21), None),
        ("call JK tomorrow", date(2026, 11, 21), None),
        ("다음 주 소라랑 미팅", date(2026, 11, 23), date(2026, 11, 29)),
        ("오늘 오후 3시 소라랑 미팅", date(2026, 11, 20), None),
        ("12/5 소라랑 만나기로 함", date(2026, 12, 5), None),
        ("금요일에 소라랑 보기로 했음", date(2026, 11, 27), None),
        ("12월 5일 소라랑 미팅 예정", date(2026, 12, 5), None),
    ],
)
def test_what_lies_ahead_is_an_appointment(line: str, day: date, last: date | None) -> None:
    u = read(line)
    assert u.appointment
    assert (u.appointment.day, u.appointment.last, u.when) == (day, last, day)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("6/20 소라랑 미팅, 또 보기로 함", date(2026, 6, 20)),
        ("금요일에 소라랑 만나서 다음에 또 보기로 함", date(2026, 11, 13)),
        ("월요일 소라랑 커피, 대본 보내기로 함", date(2026, 11, 16)),
        ("2025-06-20 소라랑 보기로 함", date(2025, 6, 20)),
        ("어제 소라랑 만나기로 했음", date(2026, 11, 19)),
    ],
)
def test_what_was_agreed_on_a_past_day_stays_there(line: str, day: date) -> None:
    u = read(line)
    assert (u.appointment, u.when) == (None, day)


def test_a_doubtful_day_is_asked_and_settled() -> None:
    u = read("소라랑 커피; 11/24(월) 콘티 보내기")
    assert [(q.kind, q.text) for q in u.questions] == [("day", "11/24(월)")]
    assert (u.followups[0].text, u.followups[0].due) == ("콘티 보내기", None)
    again = understand(u.text, BOOK, NOW, {"11/24(월)": date(2026, 11, 23)})
    assert (again.questions, again.followups[0].due) == ((), date(2026, 11, 23))
    text = understand(u.text, BOOK, NOW, {"11/24(월)": None})
    assert (text.questions, text.followups[0].text) == ((), "11/24(월) 콘티 보내기")


# -- marks


def test_projects_tags_and_their_particles() -> None:
    u = read("#영화제에서 #AI-film #1 #음악이랑 #새로운것 c# a#b")
    assert (u.projects, u.tags) == (("영화제", "ai-film"), ("음악", "새로운것"))
    assert read("#ai-flim").hints
    assert not read("#ai-film").hints


@pytest.mark.parametrize(
    ("line", "event", "new"),
    [
        ("행사:gmaff에서 소라랑", "gmaff", False),
        ('event:"광주 미디어아트 영화제" 소라랑', "gmaff", False),
        ("event:BIFF 소라랑", "biff", True),
    ],
)
def test_events(line: str, event: str, new: bool) -> None:
    u = read(line)
    assert (u.event, u.event_new, u.event_off) == (event, new, False)


def test_a_dash_leaves_the_event_of_the_day_out() -> None:
    u = read("event:- 소라랑")
    assert (u.event, u.event_new, u.event_off) == (None, False, True)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("place:성수 소라랑", "성수"),
        ('장소:"부산 영화의전당" 소라랑', "부산 영화의전당"),
        ("장소:전주에서 소라랑", "전주"),
        ("소라랑 성수에서 커피", "성수"),
        ("coffee with JK at blue bottle", "Blue Bottle"),
        ("소라랑 @ Blue Bottle", "Blue Bottle"),
        ("met JK at BIFF", "BIFF"),
        ("소라랑 연남 카페에서", "연남 카페"),
        ("서울에서 촬영", "서울"),
        ("회의에서 소라랑 싸움", None),
        ("뒤풀이에서 소라 만남", None),
        ("회사에서 온 메일", None),
        ("갤러리 현대에서 소라랑", "갤러리 현대"),
        ("을지로 작업실에서 소라랑", "을지로 작업실"),
        ("광명 AI 영화제에서 소라랑", "광명 AI 영화제"),
        ("좋은 분위기에서 소라랑 대화", None),
        ("소라랑 커피", None),
    ],
)
def test_places(line: str, place: str | None) -> None:
    assert read(line).place == place


@pytest.mark.parametrize(
    ("line", "via"),
    [
        ("via:call 소라", "call"),
        ("via:카톡 소라", "카톡"),
        ("via:통화 소라", "call"),
        ("via:Email 소라", "mail"),
        ("via:메시지 소라", "message"),
        ("via:영상통화 소라", "video"),
        ("via:만남 소라", "met"),
        ("소라랑 통화", "call"),
        ("소라랑 줌으로 회의", "call"),
        ("소라랑 줌", "call"),
        ("소라한테 파일 줌", None),
        ("zoom with JK", "call"),
        ("소라에게 메일 보냄", "mail"),
        ("소라한테 카톡 옴", "message"),
        ("소라랑 커피", None),
        ("메일 주고 통화", None),
        ("소라한테 전화번호 받음", None),
        ("소라랑 커피, 메일 보내주기로 함", None),
    ],
)
def test_how(line: str, via: str | None) -> None:
    assert read(line).via == via


@pytest.mark.parametrize(
    ("line", "hat"),
    [
        ("나:배우 소라랑", "배우"),
        ("나: 배우 소라랑", "배우"),
        ("hat:actor 소라랑", "배우"),
        ("소라랑", "감독"),
        ("나: 안녕", "감독"),
    ],
)
def test_hats(line: str, hat: str) -> None:
    assert read(line).hat == hat


@pytest.mark.parametrize(
    ("line", "text", "strength"),
    [
        ('echo:"빛이 먼저 오고"', "빛이 먼저 오고", 2),
        ("여운:“빛이 먼저”!!!", "빛이 먼저", 3),
        ('echo:"a; b"*1', "a; b", 1),
        ("소라랑 커피; 여운:빛", "빛", 2),
    ],
)
def test_echoes(line: str, text: str, strength: int) -> None:
    u = read(line)
    assert u.echo == (text, strength)
    assert not u.followups


def test_links_and_unknown_keys_are_text() -> None:
    u = read("@sora_lee https://x.com/a(b), 참고: 주제:빛 sora@example.com")
    assert u.links == ("https://x.com/a(b)", "@sora_lee")
    assert (u.questions, u.people, u.tags) == ((), (), ())


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("소라랑 11/18에 렌즈 테스트", "2026-11-18"),
        ("소라한테 50만원 입금 11/18", "2026-11-18"),
        ("소라랑 11월 2일 촬영 얘기", "2026-11-02"),
        ("소라 10월 3일 생일", "2026-11-20"),
        ("소라랑 3/4쯤 완성", "2026-11-20"),
    ],
)
def test_a_date_after_a_person_is_the_day_when_it_can_only_be_gone_by(line: str, day: str) -> None:
    known = Known(people=(Person(1, "이소라"),))
    assert understand(line, known, datetime(2026, 11, 20, 12)).when.isoformat() == day
