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
