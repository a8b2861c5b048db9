"""Where and how: a place before 에서 or after at, and the words that say call, message or mail."""

from __future__ import annotations

import re
from functools import cache

from ..names import is_work
from ..text import fold
from ..vocabulary import listed
from ._line import Line
from ._words import ANIMATE

#: Words before 에서 that are occasions or sources, not places.
_NOT_PLACES = listed(
    """
    회의 미팅 통화 전화 메일 카톡 문자 줌 슬랙 디스코드 인스타 트위터 유튜브 대화 얘기 이야기 촬영 편집 리허설 행사
    강연 강의 수업 발표 인터뷰 여기 거기 저기 어디 이곳 그곳 앞 뒤 옆 위 아래 안 밖 중간 가운데 사이 이번 다음 지난
    지난번 저번 오늘 어제 과정 자리 상황 상태 입장 관점 측면 의미 차원 선 쪽 곳 데 점 기사 뉴스 방송 영화 책 글 영상
    화면 꿈 마음 생각 시나리오 콘티 단톡 단톡방 채팅 채팅방 온라인 오프라인 전체 처음 끝 결국 이메일 노션 문서 계약
    프로젝트 팀 뒤풀이 회식 파티 모임 번개 상영회 시사회 워크숍 세미나 결혼식 장례식 네트워킹 해커톤 밋업 시상식
    개막식 폐막식 간담회 설명회 심사 오디션 면접 술자리 식사 점심 저녁 분위기 시점 단계 조건 환경 예산 범위
    수준 기준 가격 관계 컨디션 본선 예선 결선 투표 댓글 피드 라이브 링크드인 페이스북 틱톡 텔레그램
    웨비나 컨퍼런스 화상회의
    """
)
_ADVERBIAL = ("이", "게", "히", "로", "에", "만", "랑", "와", "과", "고", "은", "는", "을", "를", "의")
_QUALIFIERS = listed("잠깐 같은 새 그 어느 다시 함께 혼자 우연 근처 동네")
#: Streets, which end as adverbs do.
_STREETS = ("을지로", "종로", "대학로", "충무로", "세종로", "테헤란로", "퇴계로")
#: Nouns that make a place of the word before them: 성수 카페.
_KINDS_OF_PLACE = listed(
    """
    카페 작업실 영화관 극장 사무실 스튜디오 역 식당 공원 호텔 갤러리 미술관 박물관 도서관 영화제 술집 바 커피숍 학교
    대학교 시장 집 본사 센터 회관 공연장 전시장 로비 라운지 서점 책방 병원 공항 터미널 캠퍼스 강당 광장 골목 해변
    바닷가 세트장 촬영장
    """
)


def place_in(line: Line, places: tuple[str, ...], start: int, end: int) -> str | None:
    """Take and return the place of the clause; known places first, then a noun before 에서 or after `at`."""
    text = line.level
    for place in sorted(filter(None, places), key=len, reverse=True):
        key = fold(place)
        at = text.find(key, start, end)
        while at >= 0:
            stop = at + len(key)
            if line.word_starts(at) and line.free(at, stop) and _is_place(line, at, stop):
                line.take(at, stop, "place")
                return place
            at = text.find(key, at + 1, end)
    return _before_eseo(line, start, end) or _after_at(line, start, end)


def _is_place(line: Line, at: int, stop: int) -> bool:
    if _eseo().match(line.text, stop):
        return True
    return bool(_at_before().search(line.level, max(0, at - 4), at)) and line.word_ends(stop)


def _before_eseo(line: Line, start: int, end: int) -> str | None:
    for match in _noun_eseo().finditer(line.text, start, end):
        at, stop = match.span(1)
        noun = match.group(1)
        if not line.free(at, stop) or noun[0].isdigit() or noun in _NOT_PLACES or noun in ANIMATE or is_work(noun):
            continue
        if _came_from().match(line.text, match.end()) or noun.endswith(("에게", "한테", "께", "들", "후", "전")):
            continue
        if noun in _KINDS_OF_PLACE:
            at = _with_its_name(line, start, at)
        elif (kind := _word_before().search(line.text, start, at)) and kind.group(1) in _KINDS_OF_PLACE:
            # 갤러리 현대에서: the kind stands first.
            at = kind.start(1) if line.free(*kind.span(1)) else at
        line.take(at, stop, "place")
        return line.text[at:stop]
    return None


def _with_its_name(line: Line, start: int, at: int) -> int:
    """Return where the name before a kind of place begins; capitals in it take the word before them along."""
    while before := _word_before().search(line.text, start, at):
        if not line.free(*before.span(1)) or _is_adverb(before.group(1)):
            break
        at = before.start(1)
        if not (before.group(1).isascii() and before.group(1).isupper()):
            break
    return at


def _is_adverb(word: str) -> bool:
    return word in _QUALIFIERS or (word.endswith(_ADVERBIAL) and not word.endswith(_STREETS))


def _after_at(line: Line, start: int, end: int) -> str | None:
    for match in _at_capital().finditer(line.text, start, end):
        if line.free(*match.span(1)):
            line.take(*match.span(1), "place")
            return match.group(1)
    return None


#: How words, by what they say; the noun that something is sent or promised by counts only alone.
_HOW = {
    "met": r"만남|만나|만났|만난|met",
    "call": (
        r"통화|전화|줌(?=으로|에서| ?미팅| ?회의| ?콜)|(?<=[랑과와고] )줌|화상|페이스톡|보이스톡|구글밋|"
        r"call(?:ed)?|phoned?|zoom(?:ed)?|facetimed?"
    ),
    "message": r"카톡|문자|디엠|메시지|메세지|슬랙|dm(?:ed)?|text(?:ed)?|messaged?|slack(?:ed)?|kakaotalk|whatsapp",
    "mail": r"메일|이메일|e-?mail(?:ed)?",
}
_HINTS = {
    "met": ("만남", "만나", "만났", "만난", "met"),
    "call": ("통화", "전화", "줌", "화상", "톡", "구글밋", "call", "phone", "zoom", "facetime"),
    "message": ("톡", "문자", "디엠", "메시지", "메세지", "슬랙", "dm", "text", "message", "slack", "whatsapp"),
    "mail": ("메일", "mail"),
}
_AFTER_HOW = (
    r"(?:으로|로|에서|을|를|만|이|가|옴|왔\w*|함|했\w*|해|하고|하며|드림|드렸\w*|줌|중|하다|보냄|보냈\w*|"
    r"받음|도|은|는)?"
)


def how_in(line: Line, start: int, end: int) -> str | None:
    """Take and return how the clause says it happened, when its words say one thing only."""
    found: dict[str, tuple[int, int]] = {}
    for how, words in _HOW.items():
        if not any(word in line.level for word in _HINTS[how]):
            continue
        for match in _how(words).finditer(line.level, start, end):
            if line.free(*match.span(1)):
                found.setdefault(how, match.span(1))
                break
    if len(found) != 1:
        return None
    how, (at, stop) = next(iter(found.items()))
    line.take(at, stop, "via")
    return how


@cache
def _how(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({words})(?:(?<=[a-z])|{_AFTER_HOW}|(?<=만나)\w*|(?<=만났)\w*)(?!\w)")


@cache
def _eseo() -> re.Pattern[str]:
    return re.compile(r"에서(?:는|도|만|의)?(?!\w)")


@cache
def _at_before() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:at|in|@) $")


@cache
def _noun_eseo() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)([가-힣A-Za-z0-9]{1,20})에서(?:는|도|만)?(?!\w)")


@cache
def _came_from() -> re.Pattern[str]:
    return re.compile(r" ?(?:온 |오신|왔|연락|제안|보낸|보내|받은|주최|만든|나온|일하|근무|다니)")


@cache
def _word_before() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)([가-힣A-Za-z0-9]{2,12}) $")


@cache
def _at_capital() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)at ((?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3})")
