"""People in a line: certain, asked about, new; with me or talked about."""

from __future__ import annotations

from datetime import datetime

import pytest

from afterA_crm.capture import Known, Person, Settled, Understanding, understand

NOW = datetime(2026, 11, 20, 12)
BOOK = Known(
    people=(
        Person(1, "이소라", (), ("감독",)),
        Person(2, "김민수", (), ("작곡가",)),
        Person(3, "박민준"),
        Person(4, "정하나"),
        Person(5, "Grace Lee"),
        Person(6, "Will Smith"),
        Person(7, "김이랑"),
        Person(8, "최대표"),
        Person(9, "이정우", (), ("대표",)),
        Person(10, "John Kim", ("JK",), ("director",)),
        Person(11, "홍길동", is_me=True),
        Person(12, "김서연"),
        Person(13, "김서연", (), ("감독",)),
        Person(14, "남궁민", ("민이",)),
        Person(15, "김봄"),
    )
)
EMPTY = Known()


def read(line: str, known: Known = BOOK, settled: Settled | None = None) -> Understanding:
    return understand(line, known, NOW, settled)


def who(u: Understanding) -> str:
    return "|".join(("~" if m.as_ == "about" else "") + m.name for m in u.people)


def asked(u: Understanding) -> str:
    return "|".join(q.text for q in u.questions)


@pytest.mark.parametrize(
    "particle", ["랑", "하고", "와", "한테", "에게", "는", "가", "를", "도", "한테는", "랑도", "까지", ""]
)
def test_particles_after_an_open_name(particle: str) -> None:
    assert [m.name for m in read(f"소라{particle} 커피").people] == ["이소라"]


@pytest.mark.parametrize(
    "particle",
    [
        "이랑",
        "이하고",
        "과",
        "한테",
        "이한테",
        "에게",
        "은",
        "이",
        "이가",
        "이는",
        "을",
        "이도",
        "이랑은",
        "이네",
        "이형이랑",
        "아",
    ],
)
def test_particles_after_a_closed_name(particle: str) -> None:
    assert [m.name for m in read(f"민준{particle} 커피").people] == ["박민준"]


@pytest.mark.parametrize(
    "line", ["소라이 커피", "소라과 커피", "민준가 커피", "소라고둥 요리", "민수현 만남", "소라리 방문", "김민수현"]
)
def test_another_word_is_no_name(line: str) -> None:
    assert not read(line).people


@pytest.mark.parametrize(
    "title", ["님", " 님", "씨", " 씨", "감독", " 감독님", "작가님", "쌤", "언니", "누나", " PD님", "피디님"]
)
@pytest.mark.parametrize("particle", ["", "께", "과", "이랑", "께서는", "의"])
def test_titles_and_particles(title: str, particle: str) -> None:
    chain = {"과": "와", "이랑": "랑"}.get(particle, particle) if title[-1] in "씨디나니" else particle
    u = read(f"이소라{title}{chain} 만남")
    assert [m.id for m in u.people] == [1]
    assert u.text[u.people[0].start : u.people[0].end] == f"이소라{title}"


@pytest.mark.parametrize(
    ("line", "certain", "questions"),
    [
        ("하나랑 커피", "정하나", ""),
        ("하나씨 만남", "정하나", ""),
        ("하나에게 메일", "정하나", ""),
        ("@하나 커피", "정하나", ""),
        ("정하나 커피", "정하나", ""),
        ("하나 만남", "", "하나"),
        ("하나가 웃음", "", "하나"),
        ("오늘 벚꽃 봄", "", "봄"),
        ("met Grace", "", "Grace"),
        ("coffee with Grace", "Grace Lee", ""),
        ("Grace랑 커피", "Grace Lee", ""),
        ("Grace Lee came by", "Grace Lee", ""),
        ("Will you send it?", "", ""),
        ("send Grace the deck", "", "Grace"),
        ("Grace the ship sailed", "", ""),
        ("i will send it", "", ""),
        ("이랑 커피", "김이랑", ""),
        ("이랑이랑 커피", "김이랑", ""),
        ("민이랑 커피", "남궁민", ""),
    ],
)
def test_names_that_are_everyday_words(line: str, certain: str, questions: str) -> None:
    u = read(line)
    assert (who(u), asked(u)) == (certain, questions)


@pytest.mark.parametrize(
    ("line", "certain", "candidates"),
    [
        ("김서연 만남", "", [12, 13]),
        ("서연이랑 만남", "", [12, 13]),
        ("김서연 감독님과 식사", "김서연", []),
        ("김서연(감독)이랑 식사", "김서연", []),
        ("이대표님과 회의", "이정우", []),
        ("이 감독님과 회의", "이소라", []),
        ("김 감독님과 회의", "김서연", []),
        ("Director Kim called", "John Kim", []),
        ("김씨랑 회의", "", [2, 7, 12, 13, 15]),
        ("최대표님과 회의", "최대표", []),
        ("대표님과 회의", "", [9]),
        ("met Sora", "", [1]),
    ],
)
def test_several_and_titles(line: str, certain: str, candidates: list[int]) -> None:
    u = read(line)
    assert who(u) == certain
    assert [c.id for q in u.questions for c in q.candidates] == candidates


@pytest.mark.parametrize("line", ["민수랑 커피", "김민수 대표님과 커피", "김민수와 커피", "김민수대표 만남"])
def test_a_name_saved_with_its_title(line: str) -> None:
    assert who(read(line, Known(people=(Person(1, "김민수 대표"),)))) == "김민수 대표"


def test_a_role_that_ends_in_the_title_may_be_meant() -> None:
    u = read(
        "윤감독님과 테스트 촬영",
        Known(people=(Person(1, "윤도현", (), ("촬영감독",)), Person(2, "윤하", (), ("가수",)))),
    )
    assert [c.id for q in u.questions for c in q.candidates] == [1]


@pytest.mark.parametrize(
    ("name", "line", "certain"),
    [
        ("박수정", "콘티 수정 회의", ""),
        ("박수정", "수정이랑 커피", "박수정"),
        ("최시연", "데모 시연 준비", ""),
        ("이지연", "촬영 지연 안내", ""),
        ("한나은", "더 나은 조명으로 재촬영", ""),
        ("한나은", "나은이랑 리딩", "한나은"),
        ("김우리", "우리 영화 상영", ""),
    ],
)
def test_a_name_that_is_a_word_is_sure_only_of_people(name: str, line: str, certain: str) -> None:
    assert who(read(line, Known(people=(Person(1, name),)))) == certain


def test_i_am_never_taken_for_someone_else() -> None:
    assert not read("길동이랑 커피").people


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("소라랑 민수 얘기", "이소라|~김민수"),
        ("소라네 작업실", "~이소라"),
        ("소라의 전시", "~이소라"),
        ("소라에 대해 민수랑 얘기", "~이소라|김민수"),
        ("소라는 바쁘대", "~이소라"),
        ("민수한테 소라 이직했다고 들음", "김민수|~이소라"),
        ("민수가 소라 결혼한다고 함", "김민수|~이소라"),
        ("소라가 커피 사줌", "이소라"),
        ("소라, 민수와 저녁", "이소라|김민수"),
        ("소라·민수 만남", "이소라|김민수"),
        ('소라가 "민수 최고"라고 함', "이소라|~김민수"),
        ("JK's film", "~John Kim"),
        ("talked about JK with 소라", "~John Kim|이소라"),
        ("소라 얘기, 소라랑 커피", "이소라"),
        ("소라 결혼 소식 들음", "~이소라"),
        # Who was left out was not there; who told me something was.
        ("소라 없이 민수랑 회의", "~이소라|김민수"),
        ("소라가 아니라 민수랑 통화", "~이소라|김민수"),
        ("소라 대신 민수랑 답사", "~이소라|김민수"),
        ("소라는 못 오고 민수만 만남", "~이소라|김민수"),
        ("without JK, met 소라", "~John Kim|이소라"),
        ("met 소라, JK couldn't make it", "이소라|~John Kim"),
        ("소라가 그러는데 민수가 투자 받았대", "이소라|~김민수"),
        ("소라 말로는 민수가 이사했대", "이소라|~김민수"),
        ("heard from JK that 소라 moved", "John Kim|~이소라"),
        ("소라랑 통화, 민수가 새 작품 찾는다고 함", "이소라|~김민수"),
        ("소라랑 민수가 온다고 함", "이소라|김민수"),
        ("소라가 소개 자료 줌", "이소라"),
        ('"소라"랑 커피', "이소라"),
    ],
)
def test_with_and_about(line: str, expected: str) -> None:
    assert who(read(line)) == expected


@pytest.mark.parametrize(
    ("line", "questions"),
    [
        ("민수랑 소라, 콘티 얘기", "민수|소라"),
        ("지은, 소라랑 밥", "지은|소라"),
        ("서연이랑 커피", "서연"),
        ("박지훈 감독님과 식사", "박지훈 감독님"),
        ("김감독님과 식사", "김감독님"),
        ("감독님께 인사", "감독님"),
        ("하늘님이랑 통화", "하늘님"),
        ("민수 씨 만남", "민수 씨"),
        ("서연쌤이랑 리허설", "서연쌤"),
        ("크리스한테 메일", "크리스"),
        ("김철수와 만남", "김철수"),
        ("Jane이랑 커피", "Jane"),
        ("met Jane Doe and Tom at BIFF", "Jane Doe|Tom"),
        ("call with Anna, Bob & Chris", "Anna|Bob|Chris"),
        ("met Director Kim", "Director Kim"),
        ("coffee with Jane's brother", "Jane"),
        ("민준이가 소라 소개해줌", "민준|소라"),
        ("intro by Tom Lee", "Tom Lee"),
        ("@소라 만남", "@소라"),
        ("yesterday met @Minsu and @Sora at Seongsu", "@Minsu|@Sora"),
        ("met @Jane Doe at noon", "@Jane Doe"),
        ("@Inês이랑 커피, @Kim감독님과 저녁", "@Inês|@Kim감독님"),
        # No one is meant by these.
        ("친구랑 커피, 엄마한테 전화, 팀원들과 회의", ""),
        ("민수랑 커피, 콘티 얘기", "민수"),
        ("회의하고 커피, 연기와 연출 얘기", ""),
        ("고객님 응대, 날씨 좋음, 손님 옴", ""),
        ("남배우와 여배우 캐스팅", ""),
        ("영화 감독과 배우들", ""),
        ("이 감독 영화 좋음", ""),
        ("음악감독 구하는 중", ""),
        ("with AI on Monday", ""),
        ("GPT랑 대화", ""),
        ("이미지와 영상 작업", ""),
        ("동방신기 공연 봄", ""),
        ("서울에서 촬영", ""),
        ("그저께 커피, 회의는 엊그제께, 상영은 어저께", ""),
        ("커피는 그저께", ""),
        ("@handle 팔로우", ""),
        ("전당에서 민수랑 GV", "민수"),
        ("민수랑 NDA, MOU", "민수"),
    ],
)
def test_strangers_are_asked_about_and_words_are_not(line: str, questions: str) -> None:
    u = read(line, EMPTY)
    assert asked(u) == questions
    assert not u.people
    assert all(not q.candidates for q in u.questions)


@pytest.mark.parametrize("handle", ["@sora", "@sora.film", "@Sora_film", "@NeuralFilm", "@BIFF", "@sora2"])
def test_a_handle_is_a_link(handle: str) -> None:
    u = read(f"follow {handle} on insta", EMPTY)
    assert u.links == (handle,)
    assert not u.questions


@pytest.mark.parametrize("line", ["met @Sora", "met @sora and Tom", "met @Sora Lee"])
def test_an_at_asks_about_a_korean_name_spelt_out(line: str) -> None:
    u = read(line)
    assert [c.name for c in u.questions[0].candidates] == ["이소라"]
    assert not u.links


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("@+하늘이랑 커피", ["하늘"]),
        ("@+김가은 만남", ["김가은"]),
        ("@+소라님 만남", ["소라"]),
        ('@+"Mary Jane" and @+Jane Doe at noon', ["Mary Jane", "Jane Doe"]),
        ("@+이랑 커피", ["이랑"]),
        ("@+ 커피", []),
    ],
)
def test_new_people(line: str, names: list[str]) -> None:
    assert [n.name for n in read(line).new_people] == names


def test_a_namesake_of_someone_known_is_pointed_out() -> None:
    assert read("@+이소라랑 커피").hints
    assert read("@+이소라랑 커피").new_people
    assert not read("@+소라랑 커피, @+정하늘").hints


def test_whom_a_verb_gives_something_to_is_somebody() -> None:
    u = read("met 소라 and @Grace at BIFF; send Grace the deck on friday")
    assert u.followups[0].people == (5,)
    assert not u.questions


@pytest.mark.parametrize("line", ["met Sora and Tom; send Tom the deck", "met @Tom and @Sora; send @Tom the deck"])
def test_a_stranger_named_again_keeps_what_is_promised_to_them(line: str) -> None:
    u = read(line, EMPTY)
    assert len(u.questions) == 2
    tom = next(q.text for q in u.questions if "Tom" in q.text)
    again = read(line, EMPTY, settled={tom: "Tom Ford"})
    assert again.followups[0].new_people == ("Tom Ford",)
    assert again.followups[0].text == u.followups[0].text


def test_a_promise_reads_on_once_its_person_is_made() -> None:
    line = "하늘님이랑 커피; 하늘님께 콘티 보내기; @+정우에게 음원 보내기"
    texts = [[said.text for said in read(line, settled=answer).followups] for answer in ({}, {"하늘님": "윤하늘"})]
    assert texts == [["하늘님께 콘티 보내기", "정우에게 음원 보내기"]] * 2


def test_an_escape_is_no_mention() -> None:
    u = read("\\소라 만남, \\#태그 \\@민수")
    assert (u.people, u.questions, u.tags, u.links) == ((), (), (), ())


def test_answers_settle_questions() -> None:
    line = "김서연이랑 하늘님, 나라씨 만남; 하늘님께 콘티 보내기"
    u = read(line)
    assert asked(u) == "김서연|하늘님|나라씨"
    again = read(line, settled={"김서연": 13, "하늘님": "하늘", "나라씨": None})
    assert not again.questions
    assert [m.id for m in again.people] == [13]
    assert [n.name for n in again.new_people] == ["하늘"]
    assert again.followups[0].new_people == ("하늘",)
    assert again.text == line


def test_a_shorter_name_means_whoever_the_line_has_named() -> None:
    u = read("김서연이랑 커피; 서연이한테 콘티 보내기", settled={"김서연": 13})
    assert not u.questions
    assert u.followups[0].people == (13,)
    assert read("이소라랑 커피; Sora will send the mix").followups[0].people == (1,)


def test_an_answer_may_name_someone_the_line_could_not() -> None:
    u = read("하늘님 만남", settled={"하늘님": 99})
    assert [(m.id, m.name) for m in u.people] == [(99, "하늘")]


def test_roles_in_brackets_are_proposed_once_known_no_more() -> None:
    assert [(r.person, r.name, r.role) for r in read("소라(작곡)랑 하늘님(촬영) 만남").roles] == [
        (1, "소라", "작곡"),
        (None, "하늘", "촬영"),
    ]
    assert not read("소라(감독)랑 만남").roles
    assert not read("소라(성수)랑 만남").roles
