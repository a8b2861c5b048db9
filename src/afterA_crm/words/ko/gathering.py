"""Korean for meeting people at events, series, and circles."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # met
    "Say whom you met there. After @+ stands someone new, in one line as `aftera add` takes it; who has the same "
    "e-mail or phone already is that person.": (
        "거기서 만난 사람을 적습니다. @+ 뒤에는 새 사람을 `aftera add`처럼 한 줄로 적습니다. 메일이나 전화가 같은 사람이 "
        "이미 있으면 그 사람입니다."
    ),
    "People, by any name, or @+ and someone new; - reads them from stdin.": (
        "사람(어떤 이름이든), 또는 @+와 새 사람. -는 표준 입력에서 읽습니다."
    ),
    "The day you met.": "만난 날.",
    "A note to keep with each of them.": "각 사람에게 남길 메모.",
    "{day} has yet to come; nobody was met then.": "{day:은} 아직 오지 않은 날입니다. 그날 만난 사람은 없습니다.",
    'Write @+ before the name of someone new: `aftera event met EVENT "@+Sora Kim"`.': (
        '새 사람이면 이름 앞에 @+를 붙여 주세요: `aftera event met 행사 "@+김소라"`.'
    ),
    'After @+ comes a name: `aftera event met EVENT "@+Sora Kim"`.': (
        '@+ 뒤에는 이름이 와야 합니다: `aftera event met 행사 "@+김소라"`.'
    ),
    "Say who was there, also who was only on the guest list.": "누가 왔는지 적습니다. 명단에만 있던 사람도 적을 수 있습니다.",
    # live
    "Take in a meetup as it goes on: a line a person, or a line said with someone, each kept before it is said back. "
    "Nothing is asked; what is unclear waits in the inbox. Lines may also come by pipe.": (
        "모임이 진행되는 동안 한 사람에 한 줄, 대화도 한 줄씩 적습니다. 줄마다 저장한 다음 알아들은 대로 보여 줍니다. 묻지 "
        "않으며, 분명하지 않은 것은 인박스에서 기다립니다. 파이프로도 받습니다."
    ),
    "One line to take in; - reads line after line from stdin.": "적을 한 줄. -는 표준 입력에서 한 줄씩 읽습니다.",
    "Nothing typed here is left to take back.": "여기서 적은 것 가운데 되돌릴 것이 없습니다.",
    "The line you had begun is kept in {path}.": "적다 만 줄은 {path}에 남겨 두었습니다.",
    "{n} person met today": "오늘 만난 사람 {n}명",
    "{n} people met today": "오늘 만난 사람 {n}명",
    "nothing is written": "저장하지 않는 연습",
    "? help · q QR · u undo · . leave": "? 도움말 · q QR · u 되돌리기 · . 끝",
    "{n} line kept": "{n}줄 저장",
    "{n} lines kept": "{n}줄 저장",
    "{n} person": "{n}명",
    "{n} people": "{n}명",
    "First lines, ten at a time: `aftera event after {slug}`.": "첫 안부는 열 명씩: `aftera event after {slug}`.",
    "another of that name is in the book": "같은 이름이 한 명 더 있음",
    "{n} others of that name are in the book": "같은 이름이 {n}명 더 있음",
    "→ inbox": "→ 인박스",
    "One line, one person or one conversation:": "한 줄에 한 사람, 또는 대화 하나:",
    "  Sora Kim director 010-1234-5678 #ai": "  김소라 감독 010-1234-5678 #ai",
    "  met Sora about the storyboard; mail next week": "  소라랑 콘티 얘기; 다음 주 메일",
    "@+ before a name makes someone new.": "이름 앞에 @+를 붙이면 새 사람입니다.",
    "q shows my card, u takes the last line back.": "q는 내 명함, u는 마지막 줄 되돌리기.",
    "Nothing is asked; what is unclear waits in the inbox.": "모호하면 묻지 않고 인박스에 남깁니다.",
    # series
    "Only the editions of this series.": "이 시리즈의 행사만.",
    "There is no series “{name}”; `aftera event series` lists them.": (
        "“{name}” 시리즈는 없습니다. `aftera event series`로 모아 볼 수 있습니다."
    ),
    "List the series, or see one: its editions, and who came back.": (
        "시리즈를 모아 봅니다. 하나를 보면 그 행사들과 다시 온 사람이 나옵니다."
    ),
    "Its name.": "이름.",
    "No event has a series. `aftera event edit EVENT --series NAME` gives it one.": (
        "시리즈가 있는 행사가 없습니다. `aftera event edit 행사 --series 이름`으로 정합니다."
    ),
    "met at {events}": "{events}에서 만남",
    "Other editions": "다른 회차",
    "{n} edition": "{n}회",
    "{n} editions": "{n}회",
    "{n} person came back": "다시 온 사람 {n}명",
    "{n} people came back": "다시 온 사람 {n}명",
    "{n} person is only on the guest list.": "{n}명은 명단에만 있습니다.",
    "{n} people are only on the guest list.": "{n}명은 명단에만 있습니다.",
    # the inbox
    "With whom was “{text}”?": "“{text}” 대화는 누구와 했나요?",
    "with whom?": "누구와?",
}
