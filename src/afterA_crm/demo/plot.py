"""What the invented book is about: events, projects and their crews, what is owed, looked for and kept up."""

from __future__ import annotations

HATS = ("감독", "배우", "아트딜러")

#: Slug, name, kind, series, days before today of the first and the last day, place.
EVENTS = (
    ("hanbit-2025", "한빛 AI 영화제 1회", "festival", "한빛 AI 영화제", 376, 373, "전주"),
    ("lisbon-worlds", "Lisbon Worlds Meetup", "meetup", None, 248, 247, "Lisbon"),
    ("bamsaem", "밤샘 해커톤", "hackathon", None, 161, 160, "판교"),
    ("hanbit-2026", "한빛 AI 영화제 2회", "festival", "한빛 AI 영화제", 16, 12, "전주"),
    ("winter-market", "겨울 콘텐츠 마켓", "market", None, -18, -20, "부산"),
)

#: Slug, name, stage, hat, days before today of its beginning and its end, note.
PROJECTS = (
    ("첫눈", "첫눈", "wrapped", "배우", 450, 365, "3분. 처음으로 만들어 본 것"),
    ("밤샘지도", "밤샘 지도", "let go", "감독", 161, 118, "해커톤에서 만든, 밤에 열린 곳만 보이는 지도"),
    ("유령의여름", "유령의 여름", "wrapped", "감독", 330, 12, "AI 단편 9분. 2회 영화제 본선"),
    ("겨울라디오", "겨울 라디오", "gathering", "감독", None, None, "다음 장. 목소리만 남은 도시"),
    ("persona-zero", "Persona Zero", "making", "배우", 190, None, "a series with a virtual lead"),
    ("갤러리산책", "갤러리 산책", "idea", "아트딜러", None, None, "그림 앞에서 찍는 짧은 영상"),
    ("첫장편", "첫 장편", "idea", "감독", None, None, "2년 안에. 아직 팀이 없다"),
)

#: Project, person (or the model that worked on it), role, what they bring.
MEMBERS = (
    ("첫눈", "조아인", "연출", "연습실"),
    ("첫눈", "류해든", "배우", None),
    ("첫눈", "홍시우", "조언", "퇴사한 날의 점심"),
    ("첫눈", "서가온", "배우", None),
    ("밤샘지도", "남궁민", "개발", "지도와 화면"),
    ("밤샘지도", "김지민", "리서치", None),
    ("밤샘지도", "서가온", "기획", None),
    ("유령의여름", "서가온", "감독", None),
    ("유령의여름", "박민준", "프로듀서", "제작비 관리"),
    ("유령의여름", "이소라", "공동 연출", "빛 설계"),
    ("유령의여름", "강소성", "음악", None),
    ("유령의여름", "윤하늘", "편집", None),
    ("유령의여름", "김도영", "색보정", None),
    ("유령의여름", "정유나", "배우", None),
    ("유령의여름", "오세린", "미술감독", None),
    ("겨울라디오", "서가온", "감독", None),
    ("겨울라디오", "이소라", "공동 연출", None),
    ("겨울라디오", "전이든", "라디오 자문", "스튜디오"),
    ("persona-zero", "Ravi Menon", "editor of the persona", "the character"),
    ("persona-zero", "Kaito Mori", "virtual production", "a stage in Tokyo"),
    ("persona-zero", "서가온", "배우", None),
    ("persona-zero", "Inês Duarte", "writer", None),
    ("갤러리산책", "고은별", "작가", None),
)
MODELS = (("유령의여름", "open video model", "image"), ("persona-zero", "open voice model", "voice"))

#: Which project came before which.
LINEAGE = (("첫눈", "유령의여름"), ("밤샘지도", "겨울라디오"), ("유령의여름", "겨울라디오"))

#: Project, what came of it, days before today.
OUTCOMES = (
    ("첫눈", "첫눈, 3분", 366),
    ("유령의여름", "2회 한빛 AI 영화제 본선 상영", 13),
    ("밤샘지도", "해커톤 인기상", 160),
)

#: Need or offer, person or project it is of (None: mine), text, role, days from today until when.
NEEDS = (
    ("need", "#겨울라디오", "작곡가", "composer", 110),
    ("need", "#겨울라디오", "시나리오 작가", "writer", 60),
    ("need", "#첫장편", "프로듀서", "producer", None),
    ("need", "#겨울라디오", "의상감독", "의상감독", 75),
    ("offer", "Aino Laine", "can score a short this winter", "composer", 120),
    ("offer", "전이든", "라디오 스튜디오", None, None),
    ("offer", None, "색보정 예산 조금", None, None),
)

#: By whom (None: by me), one, the other (None: to me), because, state, days before today.
INTRODUCTIONS = (
    (None, "차윤슬", "이소라", "겨울 라디오 시나리오", "asked one", 2),
    (None, "Farah Aziz", "윤하늘", "편집본을 보고 싶어 함", "asked both", 1),
    (None, "Aino Laine", "강소성", "둘 다 겨울 소리를 모은다", "idea", 3),
    (None, "Chiara Moretti", "윤하늘", "편집 이야기", "came of it", 210),
    ("박민준", "이소라", None, None, "met", 376),
    ("고은별", "임현서", None, None, "met", 290),
)

#: A person, `#tag` or `role:`, and how often.
RHYTHMS = (
    ("이소라", "every 3 weeks"),
    ("박민준", "every month"),
    ("강소성", "every 6 weeks"),
    ("Grace Lee", "every 3 months"),
    ("남궁민", "every 2 months"),
    ("홍시우", "every 4 months"),
    ("#art", "every 4 months"),
    ("#investor", "every 3 months"),
)

#: Tasks besides those that lines hold: people, text, whose, days from today (None: no day), repeat.
TASKS = (
    (("Kaito Mori",), "send the stage dates", "theirs", 0, None),
    (("이소라", "전이든"), "대본 초고 돌려 읽기", "mine", 6, None),
    (("Grace Lee",), "send the festival a thank-you note", "mine", 3, None),
    (("고은별",), "작업실 월세 나누기", "mine", 9, "every 4 weeks"),
    ((), "상영료 정산하기", "mine", None, None),
)

#: Appointments: people, sentence, days from today, time.
PLANS = (
    (("노아람",), "노아람 촬영감독님과 커피", 0, "16:00"),
    (("전이든", "이소라"), "물결FM 스튜디오 답사", 4, "11:00"),
    (("Emma Clarke",), "call with Emma Clarke", 8, "19:30"),
)

#: Endings gone through: project, person, what remains, what to be thankful for, a seed, how often from here.
WRAPS = (
    ("첫눈", "조아인", "무대에서 만나는 사이", None, "극단파도의 다음 작품", None),
    ("첫눈", "류해든", "서로의 첫 관객", None, None, "every 4 months"),
    ("첫눈", "홍시우", "말없이 등을 밀어 준 사람", None, None, None),
    ("밤샘지도", "남궁민", "지도는 접었지만 사이는 그대로", None, "밤에 열린 곳으로 다시", None),
)
#: Endings that are done: the project and days before today.
SETTLED = (("첫눈", 358), ("밤샘지도", 110))

#: Lines chosen to be remembered, and who said them.
KEEPSAKES = (("첫눈", "눈은 소리 없이 온다", "류해든"), ("유령의여름", "끝이 아니라 불이 꺼진 것", "이소라"))

#: Circles: their name and their people.
CIRCLES = (("여름 식구", ("박민준", "이소라", "강소성")),)
