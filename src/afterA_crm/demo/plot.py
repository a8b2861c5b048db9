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
    ("밤샘지도", "밤샘 지도", "let go", "감독", 161, 118, "해커톤에서 만든, 밤에 열린 곳만 보이는 지도"),
    ("유령의여름", "유령의 여름", "wrapped", "감독", 330, 12, "AI 단편 9분. 2회 영화제 본선"),
    ("겨울라디오", "겨울 라디오", "gathering", "감독", None, None, "다음 장. 목소리만 남은 도시"),
    ("persona-zero", "Persona Zero", "making", "배우", 190, None, "a series with a virtual lead"),
    ("갤러리산책", "갤러리 산책", "idea", "아트딜러", None, None, "그림 앞에서 찍는 짧은 영상"),
    ("첫장편", "첫 장편", "idea", "감독", None, None, "2년 안에. 아직 팀이 없다"),
)

#: Project, person (or the model that worked on it), role, what they bring.
MEMBERS = (
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
LINEAGE = (("밤샘지도", "유령의여름"), ("유령의여름", "겨울라디오"))

#: Project, what came of it, days before today.
OUTCOMES = (("유령의여름", "2회 한빛 AI 영화제 본선 상영", 13), ("밤샘지도", "해커톤 인기상", 160))

#: Need or offer, person or project it is of (None: mine), text, role, days from today until when.
NEEDS = (
    ("need", "#겨울라디오", "작곡가", "composer", 110),
    ("need", "#겨울라디오", "시나리오 작가", "writer", 60),
    ("need", "#첫장편", "프로듀서", "producer", None),
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
