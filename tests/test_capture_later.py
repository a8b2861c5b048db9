"""What comes after: follow-ups, proposals, needs, offers, introductions."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from afterA_crm.capture import Followup, Known, Person, Project, Understanding, understand
from afterA_crm.understood import chips

NOW = datetime(2026, 11, 20, 12)
BOOK = Known(
    people=(
        Person(1, "이소라", (), ("감독",)),
        Person(2, "김민수", (), ("작곡가",)),
        Person(3, "박민준"),
        Person(4, "John Kim", ("JK",)),
    ),
    projects=(Project(1, "ai-film", "AI 단편"), Project(2, "house", "집")),
    tags=("음악",),
)


def read(line: str) -> Understanding:
    return understand(line, BOOK, NOW)


def one(clause: str) -> Followup:
    followups = read(f"소라랑 커피; {clause}").followups
    assert len(followups) == 1
    return followups[0]


@pytest.mark.parametrize(
    ("clause", "text", "due", "first"),
    [
        ("다음 주 화요일 레퍼런스 보내기", "레퍼런스 보내기", date(2026, 11, 24), None),
        ("레퍼런스 보내기 다음 주 화요일", "레퍼런스 보내기", date(2026, 11, 24), None),
        ("화요일까지 콘티 보내기", "콘티 보내기", date(2026, 11, 24), None),
        ("콘티 보내기 화요일까지", "콘티 보내기", date(2026, 11, 24), None),
        ("다음 주 전주 답사", "전주 답사", date(2026, 11, 29), date(2026, 11, 23)),
        ("다음 주까지 견적", "견적", date(2026, 11, 29), None),
        ("send the deck by friday", "send the deck", date(2026, 11, 27), None),
        ("next week send the deck", "send the deck", date(2026, 11, 29), date(2026, 11, 23)),
        ("on:2026-12-01 계약서", "계약서", date(2026, 12, 1), None),
        ("민수한테 내일까지 콘티 보내기", "민수한테 콘티 보내기", date(2026, 11, 21), None),
        ("#음악 내일 데모 보내기", "#음악 데모 보내기", date(2026, 11, 21), None),
        ("데모 보내기 내일 #음악", "데모 보내기 #음악", date(2026, 11, 21), None),
        ("콘티 보내기", "콘티 보내기", None, None),
        ("오늘의집 링크 보내기", "오늘의집 링크 보내기", None, None),
        ("내일", "내일", date(2026, 11, 21), None),
    ],
)
def test_a_later_clause_is_a_follow_up(clause: str, text: str, due: date | None, first: date | None) -> None:
    f = one(clause)
    assert (f.text, f.due, f.from_, f.repeat, f.proposed) == (text, due, first, None, False)


def test_time_and_repeat() -> None:
    f = one("내일 오후 3시 통화하기")
    assert (f.text, f.due, f.time) == ("통화하기", date(2026, 11, 21), time(15))
    f = one("6주마다 안부")
    assert (f.text, f.repeat, f.due) == ("안부", "every 6 weeks", date(2027, 1, 1))
    f = one("catch up every 6 weeks")
    assert (f.text, f.repeat) == ("catch up", "every 6 weeks")


@pytest.mark.parametrize(
    ("clause", "whose", "people"),
    [
        ("콘티 보내기", "mine", (1,)),
        ("민수한테 콘티 보내기", "mine", (2,)),
        ("소라가 음원 주기로", "theirs", (1,)),
        ("소라가 화요일까지 음원 주기로", "theirs", (1,)),
        ("민수가 음원 보내기", "theirs", (2,)),
        ("소라가 부탁한 콘티 보내기", "mine", (1,)),
        ("소라한테 음원 받을 것", "theirs", (1,)),
        ("Sora will send the mix by friday", "theirs", (1,)),
        ("John Kim will send the deck", "theirs", (4,)),
        ("send JK the deck", "mine", (4,)),
        ("waiting for the contract", "theirs", (1,)),
        ("다음 주 화요일 포트폴리오 받기", "theirs", (1,)),
        ("he owes me the budget by friday", "theirs", (1,)),
        ("introduce @John to @소라", "mine", (4, 1)),
        ("introduce John Kim to @소라 next week", "mine", (4, 1)),
        ("@John to introduce us to the distributor", "theirs", (4,)),
    ],
)
def test_whose_promise(clause: str, whose: str, people: tuple[int, ...]) -> None:
    f = one(clause)
    assert (f.whose, f.people) == (whose, people)


def test_a_stranger_promises_too() -> None:
    u = understand("met Sora; Sora will send the deck next tue", Known(), NOW)
    assert u.followups[0].whose == "theirs"
    assert [q.text for q in u.questions] == ["Sora"]


def test_several_follow_ups_and_clauses_of_marks_alone() -> None:
    u = read('소라랑 커피; 콘티 보내기; ; echo:"빛"; #음악 계약서;')
    assert [f.text for f in u.followups] == ["콘티 보내기", "#음악 계약서"]


@pytest.mark.parametrize(
    ("line", "text", "due", "whose"),
    [
        ("소라랑 커피, 다음 주까지 음원 보내주기로 함", "음원 보내주기로 함", date(2026, 11, 29), "mine"),
        ("소라가 화요일까지 음원 보내주기로", "소라가 음원 보내주기로", date(2026, 11, 24), "theirs"),
        ("소라랑 통화. 다음 달 3일에 보기로 했다", "보기로 했다", date(2026, 12, 3), "mine"),
        ("met JK, he will send references next tues", "he will send references", date(2026, 11, 24), "theirs"),
        ("met JK, will send him the deck next tues", "will send him the deck", date(2026, 11, 24), "mine"),
    ],
)
def test_the_first_clause_proposes(line: str, text: str, due: date, whose: str) -> None:
    (f,) = read(line).followups
    assert (f.text, f.due, f.whose, f.proposed) == (text, due, whose, True)


@pytest.mark.parametrize(
    "line", ["소라랑 콘티 얘기", "소라가 보내기로 한 음원 받음", "the film will be long", "소라가 주기로 했던 음원"]
)
def test_what_promises_nothing(line: str) -> None:
    assert not read(line).followups


@pytest.mark.parametrize(
    ("clause", "text", "people", "until"),
    [
        ("작곡가 구함", "작곡가", (1,), None),
        ("작곡가 구함 3월까지", "작곡가", (1,), date(2027, 3, 31)),
        ("3월까지 작곡가 구해요", "작곡가", (1,), date(2027, 3, 31)),
        ("needs a composer until March", "a composer", (1,), date(2027, 3, 31)),
        ("needs a composer until 3월", "a composer", (1,), date(2027, 3, 31)),
        ("looking for a DP", "a DP", (1,), None),
        ("@민수 needs an editor", "an editor", (2,), None),
        ("민수 편집자 찾음", "편집자", (2,), None),
        ("작곡가를 찾고 있음", "작곡가", (1,), None),
        ("녹음실 필요", "녹음실", (1,), None),
        ("she needs an editor", "an editor", (1,), None),
        ("they're looking for a DP", "a DP", (1,), None),
    ],
)
def test_needs(clause: str, text: str, people: tuple[int, ...], until: date | None) -> None:
    u = read(f"소라랑 커피; {clause}")
    assert [(n.text, n.people, n.until) for n in u.needs] == [(text, people, until)]
    assert (u.offers, u.followups) == ((), ())


@pytest.mark.parametrize(
    ("clause", "text", "people"),
    [
        ("can edit video", "edit video", (1,)),
        ("offers a studio until 2027-01-31", "a studio", (1,)),
        ("민수는 색보정 해줄 수 있음", "색보정", (2,)),
        ("편집 가능", "편집", (1,)),
        ("색보정 해드려요", "색보정", (1,)),
        ("민수님(믹싱) 가능", "믹싱", (2,)),
        ("작업실 빌려줄 수 있음", "작업실 빌려줄 수 있음", (1,)),
        ("민수 음악 만들어줄 수 있대요", "음악 만들어줄 수 있대요", (2,)),
        ("he can lend a camera", "lend a camera", (1,)),
    ],
)
def test_offers(clause: str, text: str, people: tuple[int, ...]) -> None:
    u = read(f"소라랑 커피; {clause}")
    assert [(o.text, o.people) for o in u.offers] == [(text, people)]
    assert (u.needs, u.followups) == ((), ())


def test_what_i_offer_is_mine() -> None:
    u = read("소라랑 커피; 나는 촬영 가능; I can edit; 나 배우 구함; me looking for an actor")
    assert [(o.text, o.people, o.mine) for o in u.offers] == [("촬영", (), True), ("edit", (), True)]
    assert [(n.text, n.people, n.mine) for n in u.needs] == [("배우", (), True), ("an actor", (), True)]


@pytest.mark.parametrize(
    ("line", "text", "whose"),
    [
        # A line of a project and of nobody speaks for the project.
        ("#ai-film; 작곡가 구함", "작곡가", "ai-film"),
        ("오늘 #ai-film 회의; looking for a composer until March", "a composer", "ai-film"),
        # Whom I met is still who speaks, unless the clause says we, or names the project.
        ("소라랑 #ai-film 회의; 작곡가 구함", "작곡가", 1),
        ("소라랑 #ai-film 회의; 우리 작곡가 구함", "작곡가", "ai-film"),
        ("소라랑 #ai-film 회의; 저희가 작곡가 구해요", "작곡가", "ai-film"),
        ("소라랑 #ai-film 회의; we need a composer", "a composer", "ai-film"),
        ("소라랑 #ai-film 회의; we're looking for a composer", "a composer", "ai-film"),
        ("소라랑 커피; #ai-film 작곡가 구함", "작곡가", "ai-film"),
        ("소라랑 커피; #ai-film에서 작곡가 구함 3월까지", "작곡가", "ai-film"),
        ("소라랑 커피; #ai-film needs a composer until March", "a composer", "ai-film"),
        ("소라랑 커피; 작곡가 구함 #house", "작곡가", "house"),
        ("소라랑 #ai-film 회의; #house 작곡가 구함", "작곡가", "house"),
        # A person named in the clause comes before any project.
        ("소라랑 커피; #ai-film 민수 편집자 찾음", "편집자", 2),
        ("#ai-film; 소라 작곡가 구함", "작곡가", 1),
        # We of no one project is me, and so is I.
        ("소라랑 커피; 우리 작곡가 구함", "작곡가", None),
        ("소라랑 #ai-film #house 회의; we need a composer", "a composer", None),
        ("소라랑 #ai-film 회의; 나는 작곡가 구함", "작곡가", None),
    ],
)
def test_a_need_is_of_whoever_the_line_says(line: str, text: str, whose: str | int | None) -> None:
    u = read(line)
    (need,) = u.needs
    assert (need.text, need.project or next(iter(need.people), None)) == (text, whose)
    assert (need.mine, u.followups) == (whose is None, ())


@pytest.mark.parametrize(
    ("line", "text", "whose"),
    [
        ("소라 작곡가 구함", "작곡가", 1),
        ("어제 소라가 작곡가 구한대", "작곡가", 1),
        ("민수 needs a composer until March", "a composer", 2),
        ("#ai-film 작곡가 구함 3월까지", "작곡가", "ai-film"),
        ("나 촬영감독 구함", "촬영감독", None),
        ("we need an editor", "an editor", None),
    ],
)
def test_a_first_clause_that_is_nothing_but_a_need_of_a_role_is_one(
    line: str, text: str, whose: str | int | None
) -> None:
    (need,) = read(line).needs
    assert (need.text, need.project or next(iter(need.people), None)) == (text, whose)


@pytest.mark.parametrize(
    "line",
    [
        "김감독 찾음",
        "소라랑 통화, 작곡가 찾는 중이라고",
        "소라랑 콘티 필요한지 얘기",
        "녹음실 필요",
        "작곡가 구함",
        "내일 소라 배우 구함",
        "소라 작업실 구함",
        "we need to talk",
        "소라 감독님 찾음",
    ],
)
def test_other_first_clauses_are_only_conversations(line: str) -> None:
    assert (read(line).needs, read(line).offers) == ((), ())


def test_the_role_a_need_looks_for_is_no_role_of_who_looks() -> None:
    assert read("어제 소라랑 통화; 소라 작곡가 구함").roles == ()
    assert read("소라 작곡가 구함").roles == ()


def test_a_wish_is_said_back_with_whose_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERA_NOW", "2026-11-20")
    u = read("소라랑 커피; 작곡가 구함 3월까지; 나는 촬영 가능; 민수 편집자 찾음")
    said = [chip.text for chip in chips(u, {2: "김민수"}) if chip.kind in ("need", "offer")]
    assert said == ["needs 작곡가 (until 2027-03-31 (Wed))", "김민수 needs 편집자", "I offer 촬영"]
    said = [chip.text for chip in chips(read("#ai-film; 작곡가 구함; can show it")) if chip.kind in ("need", "offer")]
    assert said == ["#ai-film needs 작곡가", "#ai-film offers show it"]


@pytest.mark.parametrize("clause", ["need to call JK", "can you send it", "연락드려요", "콘티 보내기"])
def test_neither_need_nor_offer(clause: str) -> None:
    u = read(f"소라랑 커피; {clause}")
    assert (u.needs, u.offers, len(u.followups)) == ((), (), 1)


@pytest.mark.parametrize(
    ("line", "by", "who"),
    [
        ("민준이가 소개해줌", 3, ()),
        ("민준이가 소라 소개해줌", 3, (1,)),
        ("소라랑 커피, 민준이가 소개해줌", 3, (1,)),
        ("소라랑 커피; 민준이가 민수 소개해줌", 3, (2,)),
        ("민준이한테 소라 소개받음", 3, (1,)),
        ("민준 소개로 소라 만남", 3, (1,)),
        ("@민준 통해 소라 만남", 3, (1,)),
        ("met 소라, intro by @민준", 3, (1,)),
        ("met 소라; intro by @민준", 3, (1,)),
        ("met 소라 via @민준", 3, (1,)),
        ("JK introduced me to 소라", 4, (1,)),
        ("JK connected me with 소라", 4, (1,)),
        ("JK put me in touch with 소라", 4, (1,)),
        ("내가 민준이한테 소라 소개해줌", None, (3, 1)),
    ],
)
def test_introductions(line: str, by: int | None, who: tuple[int, ...]) -> None:
    u = read(line)
    assert u.introductions == ((by, who),)
    assert all(m.as_ == ("about" if m.id == by else "with") for m in u.people)
    assert not u.followups


def test_an_introduction_still_to_make_is_a_follow_up() -> None:
    u = read("민수랑 커피; 민수한테 소라 소개해주기")
    assert not u.introductions
    assert [f.text for f in u.followups] == ["민수한테 소라 소개해주기"]
