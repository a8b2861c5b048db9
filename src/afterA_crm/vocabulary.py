"""The words people are called by: roles with their aliases, titles, and names that are also everyday words."""

from __future__ import annotations

from functools import cache

from .text import fold, squash


def listed(words: str) -> frozenset[str]:
    """Return the words of a table that are parted by white space."""
    return frozenset(words.split())


#: What a promise to introduce someone says, in both languages.
INTRODUCING = ("소개", "introduc")

#: A role and its aliases a line, Korean first; the canonical English name stands before them.
#: An alias may stand under several roles (작가 is a writer or an artist); none is shortened to another
#: (촬영감독 is no 감독).
_ROLES = """
director: 감독, 영화감독, 연출, 연출가, 연출자, film director, filmmaker, movie director
assistant director: 조감독, 조연출, ad, 1st ad, first assistant director
cinematographer: 촬영감독, 촬영, 촬영기사, dp, dop, director of photography
camera operator: 카메라맨, 촬영팀, cameraman, camerawoman
drone operator: 드론촬영, 드론 오퍼레이터, drone pilot
music director: 음악감독, music supervisor
art director: 미술감독, 아트디렉터, 아트 디렉터
production designer: 프로덕션디자이너, 프로덕션 디자이너, 미술, set designer
lighting director: 조명감독, 조명, gaffer, lighting designer
sound director: 음향감독, 사운드감독, 동시녹음, 동시녹음기사, sound mixer, sound recordist
sound designer: 사운드디자이너, 사운드 디자이너, 음향, 폴리, foley artist, audio engineer
producer: 프로듀서, 피디, PD, 제작자, 제작, film producer, 제작피디, 제작PD
executive producer: 총괄프로듀서, 책임프로듀서, 총괄피디, EP, showrunner
line producer: 라인프로듀서, 라인피디, 제작실장, 제작부장
production manager: 제작부, 제작팀, pm production, unit manager
editor: 편집자, 편집, 편집감독, 영상편집자, 영상편집, 컷편집, video editor, film editor
colourist: 색보정, 컬러리스트, 디아이, DI, colorist, color grading
visual effects artist: VFX, 시각효과, 특수효과, CG, 컴퓨터그래픽, vfx artist, vfx supervisor, compositor
mixing engineer: 믹싱, 믹싱엔지니어, 마스터링, 레코딩엔지니어, mix engineer, mastering engineer
animator: 애니메이터, 애니메이션감독, 모션그래퍼, motion designer, motion graphics, 애니메이션
3d artist: 모델러, 3D모델러, 3디 아티스트, 3d modeler, cg artist
screenwriter: 시나리오작가, 시나리오 작가, 각본가, 각본, 극작가, 드라마작가, 방송작가
screenwriter: 구성작가, scriptwriter, playwright
storyboard artist: 콘티작가, 스토리보드작가, 콘티, storyboarder
actor: 배우, 연기자, 탤런트, 주연배우, 조연배우, 영화배우, 연극배우, 뮤지컬배우, actress, performer
voice actor: 성우, 더빙, voice artist, narrator, 내레이터, 나레이터
stunt performer: 스턴트, 무술감독, 액션배우, stunt coordinator
model: 모델, 패션모델, fashion model
casting director: 캐스팅디렉터, 캐스팅 디렉터, 캐스팅, casting
costume designer: 의상감독, 의상디자이너, 의상, stylist, 스타일리스트, wardrobe
make-up artist: 분장, 분장감독, 메이크업, 헤어메이크업, 메이크업아티스트, makeup artist, hair stylist
script supervisor: 스크립터, 스크립터감독, continuity
distributor: 배급, 배급사, 배급업자, film distributor
sales agent: 해외배급, 세일즈, world sales
programmer: 프로그래머, 영화제프로그래머, 영화제 프로그래머, film programmer
festival director: 집행위원장, 영화제위원장, 조직위원장, head of festival
critic: 평론가, 영화평론가, 비평가, 미술평론가, film critic, art critic
photographer: 사진작가, 사진가, 포토그래퍼, 사진기사, 스틸작가, still photographer
videographer: 영상감독, 영상작가, 영상제작자, 비디오그래퍼, 뮤직비디오감독, 뮤비감독, video maker, music video director
content creator: 크리에이터, 유튜버, 인플루언서, 스트리머, 틱톡커, 블로거, creator, youtuber, influencer, streamer
persona editor: 버추얼 페르소나 편집자, 페르소나에디터, 버튜버기획자, virtual persona editor, vtuber producer
writer: 작가, 소설가, 글작가, 문필가, 에세이스트, 저자, author, novelist, essayist
poet: 시인
copywriter: 카피라이터, 카피
translator: 번역가, 번역자, 번역, 자막번역, subtitler
interpreter: 통역사, 통역가, 통역, 동시통역사
artist: 작가, 미술작가, 화가, 예술가, 아티스트, 현대미술가, visual artist, painter, fine artist
media artist: 미디어아티스트, 미디어 아티스트, 미디어작가, new media artist, AI작가, AI아티스트, ai artist
sculptor: 조각가, 도예가, 도예작가, ceramist
illustrator: 일러스트레이터, 삽화가, 그림작가, 일러스트
comics artist: 만화가, 웹툰작가, 웹툰 작가, 만화작가, webtoon artist, cartoonist
curator: 큐레이터, 학예사, 학예연구사, 전시기획자, 전시기획, exhibition maker
art dealer: 아트딜러, 아트 딜러, 미술상, 화상, dealer
gallerist: 갤러리스트, 갤러리대표, 관장, gallery director, gallery owner, museum director
collector: 컬렉터, 수집가, art collector
conservator: 보존가, 복원가, restorer
composer: 작곡가, 작곡, 영화음악가, 음악작가, film composer
lyricist: 작사가, 작사, songwriter, 싱어송라이터, singer-songwriter
musician: 음악가, 뮤지션, 연주자, 밴드, 세션, instrumentalist
singer: 가수, 보컬, 보컬리스트, vocalist
rapper: 래퍼, mc
dj: 디제이
music producer: 음악프로듀서, 음악 프로듀서, 비트메이커, 트랙메이커, beatmaker, 편곡가, arranger
conductor: 지휘자
dancer: 무용가, 무용수, 댄서, 무용
choreographer: 안무가, 안무, 안무감독
developer: 개발자, 개발, 프로그래머, 엔지니어, 소프트웨어엔지니어, 풀스택, 앱개발자
developer: engineer, software engineer, dev, full-stack developer
front-end developer: 프론트엔드, 프론트엔드개발자, 프론트, 프론트개발자, 프런트엔드
front-end developer: frontend, front-end, frontend engineer
back-end developer: 백엔드, 백엔드개발자, 서버개발자, backend, back-end, backend engineer
game developer: 게임개발자, 게임 개발자, 게임기획자, game designer
machine learning engineer: 머신러닝엔지니어, ML엔지니어, AI엔지니어, AI개발자, 인공지능개발자, ml engineer, ai engineer
prompt engineer: 프롬프트엔지니어, 프롬프트 엔지니어, 프롬프터, prompt artist
data scientist: 데이터사이언티스트, 데이터과학자, 데이터분석가, data analyst
researcher: 연구원, 연구자, 리서처, 과학자, 박사, scientist, postdoc, phd
designer: 디자이너, 그래픽디자이너, 시각디자이너, 북디자이너, graphic designer
product designer: UX디자이너, UI디자이너, 프로덕트디자이너, ux designer, ui designer, ux
product manager: 프로덕트매니저, PM, PO, 서비스기획자, product owner
planner: 기획자, 기획, 콘텐츠기획자, 행사기획자, 문화기획자, event planner
project manager: 프로젝트매니저, 프로젝트 매니저, project lead
publisher: 출판인, 발행인, 출판사대표, 출판
book editor: 출판편집자, 책편집자, 에디터, 편집장, 매거진에디터, magazine editor, editor-in-chief
journalist: 기자, 언론인, 저널리스트, 리포터, reporter
announcer: 아나운서, 진행자, 사회자, MC, 모더레이터, host, moderator, presenter
founder: 창업자, 창업가, 공동창업자, 파운더, co-founder, entrepreneur
ceo: 대표, 대표이사, 사장, 공동대표, chief executive, president
cto: 기술이사, 최고기술책임자, chief technology officer
executive: 이사, 임원, 상무, 전무, 부사장, board member
manager: 매니저, 팀장, 실장, 과장, 부장, 차장, 본부장, team lead
marketer: 마케터, 마케팅, 홍보, 홍보담당, PR, marketing, publicist
sales: 영업, 사업개발, BD, business development
investor: 투자자, 심사역, 엔젤투자자, VC, angel investor, venture capitalist
agent: 에이전트, 에이전시, 매니지먼트, talent agent
lawyer: 변호사, 엔터변호사, attorney
accountant: 회계사, 세무사, 회계, tax accountant
organiser: 주최자, 오거나이저, 운영자, 커뮤니티매니저, organizer, community manager
official: 공무원, 주무관, 사무관, public official
professor: 교수, 겸임교수, 초빙교수, 부교수
teacher: 강사, 교사, 선생, 멘토, instructor, lecturer, mentor, coach
graduate student: 대학원생, 석사과정, 박사과정, 석사생, 박사생, grad student, phd student
student: 학생, 대학생, 영화과학생, undergraduate
intern: 인턴, trainee
volunteer: 자원봉사자, 자원활동가, 자봉
curation assistant: 코디네이터, 코디, coordinator
""".strip()

#: Titles a Korean name carries: those that are roles, then those that say nothing of one.
_TITLES_OF_WORK = """
    감독 작가 대표 대표이사 배우 피디 PD 교수 팀장 실장 이사 사장 본부장 부장 과장 차장 대리 주임 매니저 프로듀서
    기자 변호사 박사 연구원 편집자 편집장 에디터 디자이너 개발자 기획자 큐레이터 작곡가 작사가 가수 관장 회장 원장
    소장 위원장 집행위원장 위원 의원 상무 전무 부사장 부대표 공동대표 국장 강사 코치 멘토 디렉터 프로그래머 평론가
    시인 촬영감독 음악감독 미술감독 조명감독 음향감독 편집감독 무술감독 조감독 엔지니어 크리에이터 아나운서 통역사
    번역가 성우 모델 안무가 화가 사진작가 마케터 심사역 주무관 CEO CTO PM 팀원 인턴 총감독 학예사 갤러리스트 컬렉터
    의사 목사 신부
"""
_TITLES_OF_MANNER = "선생 쌤 샘 언니 오빠 형 누나 선배 후배 님 씨 양 군 이모 삼촌 사부 스승 회원 어르신 여사 신부님"

#: Everything that may follow a name as a title (님 and 씨 may follow these again).
TITLES: frozenset[str] = listed(_TITLES_OF_WORK) | listed(_TITLES_OF_MANNER)
#: Titles that name no role: anyone of the family may carry them.
TITLES_OF_MANNER: frozenset[str] = listed(_TITLES_OF_MANNER)

#: Given names and nicknames that are also everyday words, folded: certain only with a title, a particle
#: said of people, or `@`.
EVERYDAY: frozenset[str] = listed(
    """
    하나 나라 이슬 보람 봄 여름 가을 겨울 하늘 바다 별 달 해 빛 새벽 아침 노을 구름 바람 비 눈 기쁨 나무 다정 단비
    미래 미소 사랑 소망 소원 소리 슬기 시원 신비 아름 영원 영광 예술 우주 우연 자유 장미 정의 조화 지구 지도 지금
    지혜 진리 진실 참 초원 축복 태양 평화 한결 향기 현재 호수 희망 마루 미리 정도 주인 사이 서로 모두 진짜 연기 연주
    영화 공연 주연 조연 수상 정리 기대 이상 이유 인연 전시 지원 예정 상영 고운 도움 가지 나은 우리 하루 수정 시연 지연
    미정 지수 공유 선정 연수 소정 여정 은혜 유리 보라 은하 진주 송이 나비 정원 민주 수영 인정 안정 동의 유지 우정 재원
    인수 동원 기원 수지 서정 동화 성공 주의 의지 will grace mark may hope
    faith joy april june august summer autumn dawn rose crystal melody harmony art bill drew chase chance chip cliff
    grant guy hunter rich rusty skip star stone sunny frank violet winter young page penny rain river robin sage
    serenity story true patience charity destiny angel ace major king prince baron bay brook clay coral cash dusty
    eve forest gray heath heather jet jewel lane long mercy olive pearl amber pepper sterling storm sky miles reed
    ward wolf
    """
)

#: Words of a need or an offer that say nothing of what is looked for or given.
SAYS_NOTHING: frozenset[str] = listed(
    """
    사람 분 친구 전문가 담당 담당자 누군가 필요 필요함 필요해요 가능 가능함 함께 같이 있는 있음 있다 없는 할
    하는 해줄 해주실 하실 구함 구해요 찾음 찾아요 관련 정도 이번 다음 우리 저희 도움 도와줄 도와주실 위한 위해
    그리고 또는 아는 좋은 새 새로운 조금 많이 작업 프로젝트 영화 단편 장편 영상 작품
    a an and any are at by can could do film films for from get give good has have help in into is it know knows
    like look looking me my need needs new of offer offers on one or movie our people person project short some
    someone that the their them they this to two video want who with you your
    """
)


@cache
def _roles() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in _ROLES.splitlines():
        canonical, _, names = line.partition(": ")
        table[canonical] = (*table.get(canonical, ()), *(name.strip() for name in names.split(",")))
    return table


@cache
def _by_alias() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for canonical, names in _roles().items():
        for name in (canonical, *names):
            found.setdefault(squash(name), set()).add(canonical)
    return {alias: frozenset(canonicals) for alias, canonicals in found.items()}


def canonicals(role: str) -> frozenset[str]:
    """Return every role the word may mean, in canonical English; a word of no role is its own, folded."""
    return _by_alias().get(squash(role)) or frozenset((fold(role),))


def is_role(word: str) -> bool:
    """Tell whether the word names a role of the vocabulary."""
    return squash(word) in _by_alias()


def aliases(canonical: str) -> tuple[str, ...]:
    """Return the words for a canonical role, Korean first; none for a role of the user's own."""
    return _roles().get(canonical, ())


def roles() -> tuple[str, ...]:
    """Return every canonical role of the vocabulary."""
    return tuple(_roles())


def role_titles(title: str) -> frozenset[str]:
    """Return the roles a title stands for; empty for a title of manner (언니, 님)."""
    return frozenset() if title in TITLES_OF_MANNER else canonicals(title)
