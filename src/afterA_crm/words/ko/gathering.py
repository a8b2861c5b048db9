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
        "사람(이름이든 별명이든), 또는 @+와 새 사람. -는 표준 입력에서 읽습니다."
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
        "않고, 분명하지 않은 것은 인박스에 남깁니다. 파이프로도 받습니다."
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
    "Nothing is asked; what is unclear waits in the inbox.": "묻지 않고, 분명하지 않은 것은 인박스에 남깁니다.",
    # after
    "met {ago}": "{ago} 만남",
    "talked {ago}": "{ago} 대화",
    "kept: {what}": "마친 일: {what}",
    "to do: {what}": "할 일: {what}",
    "meeting on {day}": "{day} 약속",
    "{event}: {n} person met": "{event}: 만난 사람 {n}명",
    "{event}: {n} people met": "{event}: 만난 사람 {n}명",
    "{n} followed up": "이어진 사람 {n}명",
    "{n} with something to come": "약속이나 할 일이 있는 사람 {n}명",
    "nothing since with {n}": "아직 그 뒤 이야기가 없는 사람 {n}명",
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
    # circles
    "See who keeps meeting, and name circles.": "계속 만나는 사람들을 보고 크루로 부릅니다.",
    "A circle: its name.": "크루 이름.",
    "Its number in `aftera circle proposed`.": "`aftera circle proposed`에 나온 번호.",
    "People who keep meeting across events and projects. Without a verb: list the circles you named, or show the one "
    "named.": (
        "행사와 프로젝트를 오가며 계속 만나는 사람들. 그냥 쓰면 이름 붙인 크루를 모아 보고, 이름을 쓰면 그 크루를 "
        "봅니다."
    ),
    "List the circles you named.": "이름 붙인 크루를 모아 봅니다.",
    "No circle is named yet. `aftera circle proposed` shows who keeps meeting.": (
        "이름 붙인 크루가 아직 없습니다. `aftera circle proposed`로 계속 만나는 사람들을 볼 수 있습니다."
    ),
    "See who keeps meeting, and at which events, projects and conversations.": (
        "누가 계속 만나는지, 어느 행사와 프로젝트와 대화에서였는지 봅니다."
    ),
    "`aftera circle name 1 NAME` keeps the first; `aftera circle not 1` says that it is none.": (
        "`aftera circle name 1 이름`은 첫 번째를 크루로 남기고, `aftera circle not 1`은 크루가 아니라고 적습니다."
    ),
    "No three people have met again at another event or project yet.": (
        "세 사람 이상이 다른 행사나 프로젝트에서 다시 만난 적은 아직 없습니다."
    ),
    "Name a circle that is proposed, by its number.": "제안된 크루를 번호로 골라 이름을 붙입니다.",
    "What to call it.": "부를 이름.",
    "Say that a circle that is proposed is none; those people aren't proposed again.": (
        "제안된 사람들이 크루가 아니라고 적습니다. 다시 제안하지 않습니다."
    ),
    "Won't be proposed again: {names}.": "다시 제안하지 않습니다: {names}.",
    "Name a circle of people you choose.": "고른 사람들로 크루를 만듭니다.",
    "See a circle: who came back each time, who bridges to another, what they did last.": (
        "크루를 봅니다: 매번 누가 왔는지, 누가 다른 크루와 이어지는지, 마지막으로 무엇을 했는지."
    ),
    "Put people into a circle.": "크루에 사람을 넣습니다.",
    "Take people out of a circle.": "크루에서 사람을 뺍니다.",
    "{name} isn't in {circle}.": "{name:은} {circle} 크루에 없습니다.",
    "Call a circle something else.": "크루 이름을 바꿉니다.",
    "Dissolve a circle; its people stay.": "크루를 풉니다. 사람들은 그대로 남습니다.",
    "Dissolved: {circle}. Its people are where they were.": "{circle} 크루를 풀었습니다. 사람들은 그대로 있습니다.",
    "Nothing is proposed under {number}; there is {n} circle in `aftera circle proposed`.": (
        "{number}번으로 제안된 것이 없습니다. `aftera circle proposed`에는 {n}개가 있습니다."
    ),
    "Nothing is proposed under {number}; there are {n} circles in `aftera circle proposed`.": (
        "{number}번으로 제안된 것이 없습니다. `aftera circle proposed`에는 {n}개가 있습니다."
    ),
    "A circle needs a name.": "크루에는 이름이 필요합니다.",
    "There is already a circle “{name}”.": "“{name}” 크루가 이미 있습니다.",
    "made {projects} together": "{projects:을} 함께 만듦",
    "{n} conversation together, the last {ago}": "함께 나눈 대화 {n}번, 마지막은 {ago}",
    "{n} conversations together, the last {ago}": "함께 나눈 대화 {n}번, 마지막은 {ago}",
    "{said} and {n} more": "{said} 외 {n}개",
    "Who came back each time": "매번 누가 왔는지",
    "a conversation": "대화",
    "Last: {what}, {ago}; {n} of {all} were there.": "마지막: {what}, {ago}. {all}명 가운데 {n}명이 함께했습니다.",
    "Who bridges to another circle": "다른 크루와 이어지는 사람",
    "is also in {circle}": "{circle} 크루에도 있음",
    "made #{project} with {name} of {circle}": "{circle} 크루의 {name:과} #{project:을} 함께 만듦",
    # the inbox
    "With whom was “{text}”?": "“{text}” 대화는 누구와 했나요?",
    "with whom?": "누구와?",
}
